"""How it stands with one post of a wait."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Role
from waitroom.formatting.wait_history import ROLE_OUTCOMES
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList


class RoleOutcomeDialog(Dialog[str]):
    """How it stands with one post; an empty text is open."""

    title_words = _("This post")

    def __init__(self, role: Role) -> None:
        super().__init__()
        self.role = role

    def compose_inside(self) -> Iterable[Widget]:
        """List the states."""
        yield Static(Content(safe_text(self.role.name)), classes="muted")
        states = [("", _("open")), *((outcome.value, words) for outcome, words in ROLE_OUTCOMES.items())]
        yield SafeOptionList(*(Option(Content(words), id=f"is-{value}") for value, words in states))
        yield Static(keys_line(enter(_("this one")), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin at the list."""
        self.query_one(OptionList).focus()

    @on(OptionList.OptionSelected)
    def submit(self, event: OptionList.OptionSelected) -> None:
        """Give back the state."""
        event.stop()
        self.dismiss((event.option.id or "").removeprefix("is-"))
