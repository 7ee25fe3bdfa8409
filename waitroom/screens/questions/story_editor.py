"""Writing a story: situation, task, action, result, what is missing of it, and how long it is aloud."""

from collections.abc import Iterable
from dataclasses import replace

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from waitroom.domain.questions.question import COMPETENCIES, parse_competencies
from waitroom.domain.questions.story import (
    PART_HINTS,
    PARTS,
    Story,
    missing_parts,
    spoken_seconds,
    with_parts,
)
from waitroom.domain.shared.errors import WaitroomError
from waitroom.room.room import Room
from waitroom.screens.questions.tag_suggester import TagSuggester
from waitroom.screens.shared.dialog import NEXT, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.questions.bars import length_bar, length_words
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_text_area import SafeTextArea

BAR = 36


class StoryEditorDialog(Dialog[Story]):
    """Gives back the story as it is kept; it is kept while it is written."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("questions/story_editor.tcss")]
    typed_is = TypedTextPolicy.ITSELF
    places = ("dialog.story",)

    def __init__(self, room: Room, story: Story, answers: str = "") -> None:
        super().__init__()
        self.room = room
        self.story = story
        self.answers = answers
        """The question it is written for, in words."""

    def compose_inside(self) -> Iterable[Widget]:
        """Lay out the title, the four parts, and a note."""
        yield Static(Content(_("A story")), classes="title")
        title = SafeInput(self.story.title, placeholder=_("a name for it"), id="title", select_on_focus=False)
        yield Horizontal(Static(_("Title"), classes="label", markup=False), title, classes="row")
        for part in PARTS:
            area = SafeTextArea(getattr(self.story, part), placeholder=PART_HINTS[part], id=part)
            yield Horizontal(
                Static(_(part).capitalize(), id=f"label-{part}", classes="label", markup=False),
                area,
                classes="part",
            )
        note = SafeTextArea(self.story.note, placeholder=_("or a plain note, which is enough"), id="note")
        yield Horizontal(Static(_("Note"), classes="label", markup=False), note, classes="part")
        tags = SafeInput(
            ", ".join(self.story.tags), placeholder=", ".join(COMPETENCIES[:3]), id="tags",
            suggester=TagSuggester(self.room.questions.tags()), select_on_focus=False,
        )  # fmt: skip
        yield Horizontal(Static(_("Tags"), classes="label", markup=False), tags, classes="row")
        yield Static("", id="length", classes="gap", markup=False)
        yield Static("", id="missing", classes="muted", markup=False)
        yield Static("", id="problem", classes="problem", markup=False)
        yield Static(keys_line(NEXT, ("{key:dialog.back}", _("keep it and go back"))), classes="keys")

    def on_mount(self) -> None:
        """Begin at the first part that is empty."""
        missing = missing_parts(self.story)
        if not self.story.title:
            self.query_one("#title", Input).focus()
        else:
            area = self.query_one(f"#{missing[0] if missing else 'situation'}", TextArea)
            area.focus()
            area.move_cursor(area.document.end)
        self._tell()

    def _written(self) -> Story:
        """Return the story as it stands here; what is kept already stays letter by letter."""
        parts = {part: self.query_one(f"#{part}", TextArea).text for part in (*PARTS, "note")}
        return replace(
            with_parts(self.story, parts),
            title=self.query_one("#title", Input).value,
            tags=parse_competencies(self.query_one("#tags", Input).value),
        )

    def save_typed(self) -> None:
        """Keep what is written, while it is written."""
        written = self._written()
        if written != self._as_typed:
            self._as_typed = written
            self._keep(written)
        self._tell()

    _as_typed: Story | None = None

    def _keep(self, written: Story) -> None:
        if written == self.story or (not self.story.revision and written.is_empty):
            return
        problem = self.query_one("#problem", Static)
        try:
            self.story = self.room.questions.stories.save(written, self.room.now())
        except WaitroomError as refused:
            problem.update(str(refused))
            return
        problem.update("")
        self._as_typed = self._written()
        self.is_changed = True

    def _tell(self) -> None:
        story = self._written()
        seconds = spoken_seconds(story.spoken_text)
        width = max(12, min(BAR, self.app.size.width - 12))
        self.query_one("#length", Static).update(
            Content.assemble(length_bar(seconds, width), "\n", (length_words(seconds), "$text-muted"))
        )
        missing = missing_parts(story)
        begun = not story.is_empty
        for part in PARTS:
            is_missing = begun and part in missing
            self.query_one(f"#label-{part}", Static).update(
                Content.styled(
                    _(part).capitalize() + (" ·" if is_missing else ""),
                    "$accent" if is_missing else "$text-muted",
                )
            )
        words = (
            _("Still open: {missing}.").format(missing=", ".join(map(_, missing)))
            if begun and missing
            else ""
        )
        if self.answers and not words:
            words = self.answers
        self.query_one("#missing", Static).update(Content(words))

    def action_back(self) -> None:
        """Give it back; one in which nothing was written is no story."""
        self.save_typed()
        if self.story.revision and self._written().is_empty:
            self.room.questions.stories.delete(self.story, self.room.now())
            self.dismiss(None)
        else:
            self.dismiss(self.story if self.story.revision else None)
