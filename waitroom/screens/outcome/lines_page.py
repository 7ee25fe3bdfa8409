"""A page of a few lines, each under its question, kept as it is typed."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import on
from textual._path import CSSPathType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.safe_text import safe_text
from waitroom.screens.shared.dialog import Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

Question = tuple[str, str, str]
"""A line: its name, what is asked, and an example that may be empty."""


MANY = 5
"""With more lines than these, none is empty between them on a low screen."""


class LinesPage(Dialog[None]):
    """Lines to fill in, any of which may stay empty; `esc` keeps what is written, as everywhere.

    A page says what it asks (`questions`), what stands there (`lines`), and saves what was typed (`save_lines`).
    """

    CSS_PATH: ClassVar[CSSPathType | None] = [
        style_sheet("shared/dialog.tcss"),
        style_sheet("outcome/lines_page.tcss"),
    ]
    typed_is = TypedTextPolicy.ITSELF
    places: ClassVar[tuple[str, ...]] = ("dialog.fields",)
    above: ClassVar[str] = _("Any of it may stay empty.")
    more_keys: ClassVar[tuple[tuple[str, str], ...]] = ()

    def questions(self) -> tuple[Question, ...]:
        """Return what is asked, in order."""
        raise NotImplementedError

    def lines(self) -> Mapping[str, str]:
        """Return what stands there, by the name of the line."""
        raise NotImplementedError

    def save_lines(self, lines: dict[str, str]) -> None:
        """Save the lines as they stand."""
        raise NotImplementedError

    def compose_more(self) -> Iterable[Widget]:
        """Compose what stands below the lines; nothing, for most."""
        return ()

    def compose_inside(self) -> Iterable[Widget]:
        """Ask line by line."""
        yield Static(Content(safe_text(self.above)), classes="muted")
        yield Static("", id="told", markup=False)
        before = self.lines()
        for name, question, hint in self.questions():
            yield Static(Content(question), classes="muted gap question")
            yield SafeInput(before.get(name, ""), placeholder=hint, id=name, select_on_focus=False)
        yield from self.compose_more()
        keys = (enter(_("next")), *self.more_keys, ("{key:dialog.back}", _("keep it and go back")))
        yield Static(keys_line(*keys), classes="keys")

    def on_mount(self) -> None:
        """Begin with the first line."""
        self.set_class(len(self.questions()) > MANY, "-many")
        self.query(Input).first().focus()
        self.say("")

    def say(self, words: str) -> None:
        """Say something that stays, above the lines."""
        told = self.query_one("#told", Static)
        told.update(Content.styled(safe_text(words), "$sage"))
        told.display = bool(words)

    def save_typed(self) -> None:
        """Save what is written, while it is written."""
        if not self.is_mounted:
            return
        typed = {field.id or "": field.value for field in self.query(Input).results()}
        before = self.lines()
        if any(before.get(name, "") != words for name, words in typed.items()):
            self.save_lines(typed)
            self.is_changed = True

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go to the next line; after the last one go back."""
        event.stop()
        if event.input is self.query(Input).last():
            self.action_back()
        else:
            self.focus_next()
