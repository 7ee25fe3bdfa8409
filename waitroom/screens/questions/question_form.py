"""One question: its words, its tags, the better answer, and notes."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from waitroom.domain.questions.question import COMPETENCIES, Question, parse_competencies
from waitroom.domain.questions.story import spoken_seconds
from waitroom.room.room import Room
from waitroom.screens.questions.tag_suggester import TagSuggester
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy, fields_of, fill_fields
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.questions.bars import length_words
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_text_area import SafeTextArea

THEY, MINE = _("they ask"), _("I ask")


class QuestionFormDialog(Dialog[Question]):
    """Gives back the changed question; `begins_at` names the field with the cursor."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("questions/question_form.tcss")]
    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.question_form",)

    def __init__(self, room: Room, question: Question, begins_at: str = "text") -> None:
        super().__init__()
        self.room = room
        self.question = question
        self.begins_at = begins_at
        self.keeper = DraftKeeper(self, room.form_drafts.of("question", question.id))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for its parts."""
        question = self.question
        title = _("The question you ask") if question.is_mine else _("The question")
        if self.begins_at == "better":
            title = _("The better answer")
        yield Static(Content(title), classes="title")
        text = SafeInput(question.text, id="text", select_on_focus=False)
        yield Horizontal(Static(_("Question"), classes="label", markup=False), text, classes="row")
        tags = SafeInput(
            ", ".join(question.tags), placeholder=", ".join(COMPETENCIES[:3]), id="tags",
            suggester=TagSuggester(self.room.questions.tags()), select_on_focus=False,
        )  # fmt: skip
        yield Horizontal(Static(_("Tags"), classes="label", markup=False), tags, classes="row")
        who = ChoiceCycler((THEY, MINE), MINE if question.is_mine else THEY, id="who")
        yield Horizontal(Static(_("Who"), classes="label", markup=False), who, classes="row")
        yield Static(
            _("The better answer; with it here, that minute may rest."), classes="muted gap", markup=False
        )
        yield SafeTextArea(question.better, id="better")
        yield Static("", id="length", classes="muted", markup=False)
        yield Static(_("Notes"), classes="muted gap", markup=False)
        yield SafeTextArea(question.notes, id="notes")
        yield Static("", id="problem", classes="problem", markup=False)
        yield Static(keys_line(("{key:question_form.keep}", _("keep")), NEXT, BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin where it was asked for."""
        field = self.query_one(f"#{self.begins_at}")
        field.focus()
        if isinstance(field, TextArea):
            field.move_cursor(field.document.end)
        self.tell_length()

    @on(TextArea.Changed, "#better")
    def tell_length(self) -> None:
        """Say how long the answer is when it is spoken."""
        written = self.query_one("#better", TextArea).text
        self.query_one("#length", Static).update(
            length_words(spoken_seconds(written)) if written.strip() else ""
        )

    def typed_fields(self) -> dict[str, str]:
        """Return all that stands in the form."""
        return {**fields_of(self), "who": self.query_one("#who", ChoiceCycler).word}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned."""
        fill_fields(self, fields)
        self.query_one("#who", ChoiceCycler).turn_to(fields.get("who", ""))

    @on(ChoiceCycler.Turned)
    def save_kind_while_typing(self) -> None:
        """Keep another choice as what is typed is kept."""
        self.save_typed()

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Keep from a line."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Give it back, or say what is missing."""
        text = self.query_one("#text", Input).value
        if not text.strip():
            self.query_one("#problem", Static).update(_("What did they ask? A few of its words are enough."))
            self.query_one("#text", Input).focus()
            return
        changed = replace(
            self.question,
            text=text,
            tags=parse_competencies(self.query_one("#tags", Input).value),
            is_mine=self.query_one("#who", ChoiceCycler).word == MINE,
            better=self.query_one("#better", TextArea).text,
            notes=self.query_one("#notes", TextArea).text,
        )
        self.dismiss(changed)
