"""The fields of a memento, as the dialogs that keep and change one share them."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.box.memento import TAGS, Memento, MementoDetails, MementoKind, parse_tags
from waitroom.domain.shared.safe_text import safe_line
from waitroom.key_bindings import bindings_for
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import Dialog
from waitroom.screens.shared.draft_keeper import TypedTextPolicy, fields_of, fill_fields
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_text_area import SafeTextArea

BY_ITSELF = _("by itself")
"""The kind is what the words or the file suggest."""

ROWS = (
    ("title", _("Title"), _("a name for it")),
    ("who", _("Who"), _("who was there, or said it")),
    ("when", _("When"), _("June, that Tuesday, 2013")),
    ("why", _("Why"), _("why it matters")),
    ("tags", _("Tags"), ", ".join(_(tag) for tag in TAGS)),
    ("alt", _("It shows"), _("what a picture shows, in words")),
)


class MementoTextArea(SafeTextArea):
    """A place for words in which enter keeps, and ctrl+j begins a new line."""

    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("memento_words")]

    def action_new_line(self) -> None:
        """Begin a new line."""
        self.insert("\n")


class MementoForm(Dialog[Memento]):
    """The fields of a memento; a subclass says what keeping means."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("dialog.fields",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room

    def fields(self, memento: Memento, *, kinds: tuple[str, ...], kind: str) -> Iterable[Widget]:
        """Yield a label and an input for each field, filled from `memento`; `kind`, of `kinds`, is in front."""
        yield Horizontal(
            Static(_("Kind"), classes="label", markup=False),
            ChoiceCycler(kinds, kind, id="kind"),
            classes="row",
        )
        filled = {"tags": ", ".join(memento.tags)}
        for name, label, hint in ROWS:
            value = filled.get(name, "") or str(getattr(memento, name) or "")
            field = SafeInput(filled.get(name, value), placeholder=hint, id=name, select_on_focus=False)
            yield Horizontal(Static(Content(label), classes="label"), field, classes="row")

    def action_new_line(self) -> None:
        """Begin a new line in the words, as their place does by its key."""
        for words in self.query(MementoTextArea):
            words.action_new_line()

    def value(self, name: str) -> str:
        """Return the text typed into the input whose id is `name`, without blanks around it."""
        return self.query_one(f"#{name}", Input).value.strip()

    def details(self) -> MementoDetails:
        """Return the fields as details of a memento; tags as `parse_tags` splits them."""
        word = self.query_one("#kind", ChoiceCycler).word
        return MementoDetails(
            kind=next((kind for kind in MementoKind if _(kind.value) == word), None),
            title=self.value("title"),
            who=self.value("who"),
            when=self.value("when"),
            why=self.value("why"),
            tags=parse_tags(self.value("tags")),
            alt=self.value("alt"),
        )

    def typed_fields(self) -> dict[str, str]:
        """Return all that stands in the form, by the name of the field; a kind that goes by itself is empty."""
        word = self.query_one("#kind", ChoiceCycler).word
        return {**fields_of(self), "kind": "" if word == BY_ITSELF else word}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned; what is unknown is left alone."""
        fill_fields(self, fields)
        self.query_one("#kind", ChoiceCycler).turn_to(fields.get("kind") or BY_ITSELF)

    @on(ChoiceCycler.Turned)
    def save_kind_while_typing(self) -> None:
        """Save the draft when another kind is chosen, as it is saved while one types."""
        self.save_typed()

    def show_problem(self, sentence: str) -> None:
        """Say in one sentence what is in the way; nothing typed is lost."""
        self.query_one("#problem", Static).update(Content(safe_line(sentence)))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Save the memento when enter is pressed in any input."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep what was written."""
        raise NotImplementedError
