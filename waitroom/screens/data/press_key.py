"""A key is chosen by pressing it; what stands against it is said before anything changes."""

from collections.abc import Iterable

from textual import events
from textual.app import ComposeResult
from textual.binding import BindingsMap
from textual.containers import VerticalScroll
from textual.content import Content
from textual.dom import DOMNode
from textual.widget import Widget
from textual.widgets import Static

from waitroom.key_bindings import COMMANDS_BY_ID, Command, shown_key
from waitroom.key_bindings.key_conflicts import ConflictKind
from waitroom.key_bindings.places import TITLES
from waitroom.quick_tuple import NamedTuple
from waitroom.screens.data.chosen_keys import ChosenKeys
from waitroom.screens.shared.cover_screen import is_key
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _

LEAVES = "escape"
"""Always the way back here, whatever else is bound: every other key is one that may be meant."""


class KeyChange(NamedTuple):
    """The key that was taken; `swapped` are the keys of both commands where two were swapped."""

    key: str
    swapped: dict[str, str]


class PressKeyDialog(Dialog[KeyChange]):
    """Gives back the key that was pressed, once nothing stands against it or that was agreed to."""

    places = ("press_key",)

    def __init__(self, choices: ChosenKeys, command: Command, replaced: str) -> None:
        """Take the command, and the key that makes room for the new one ("" where it is one more)."""
        super().__init__()
        self.choices = choices
        self.command = command
        self.replaced = replaced
        self._offered: KeyChange | None = None

    def compose(self) -> ComposeResult:
        """Leave out the keys that work over dialogs: here each of them is a key like any other."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield from self.compose_inside()

    def compose_inside(self) -> Iterable[Widget]:
        """Say for what a key is asked, and what it has now."""
        place = TITLES.get(self.command.where, self.command.where)
        yield Static(
            Content(_("A key for “{label}”, {place}").format(label=self.command.label, place=place)),
            classes="title",
        )
        now = " ".join(shown_key(key) for key in self.choices.keys(self.command)) or _("no key")
        joins = (
            _("The new one takes the place of {shown_key}.").format(shown_key=shown_key(self.replaced))
            if self.replaced
            else _("One more joins it.")
        )
        yield Static(Content(_("It has {now} now. {joins}").format(now=now, joins=joins)), classes="muted")
        yield Static(Content(_("Press the key.")), id="said", classes="words gap")
        yield Static(keys_line(BACK), id="keys", classes="keys")

    @property
    def _binding_chain(self) -> list[tuple[DOMNode, BindingsMap]]:
        return []

    def on_key(self, event: events.Key) -> None:
        """Take any key; esc leaves."""
        event.stop()
        event.prevent_default()
        leaving = (LEAVES, *self.choices.keys(COMMANDS_BY_ID["dialog.back"]))
        if event.key in leaving:
            self.action_back()
        elif self._offered is not None and event.key in self.choices.keys(COMMANDS_BY_ID["press_key.accept"]):
            self.action_accept()
        elif is_key(event):
            self._look_at(event.key)

    def _look_at(self, key: str) -> None:
        """Take the key, or say what stands against it and what can be done."""
        self._offered = None
        if key in self.choices.keys(self.command):
            self._say(
                _("{shown_key} is its key already. Another one may be pressed.").format(
                    shown_key=shown_key(key)
                )
            )
            return
        against = self.choices.conflict(self.command, key)
        if against is None:
            self.dismiss(KeyChange(key, {}))
            return
        if against.kind is ConflictKind.UNSENT:
            self._offered = KeyChange(key, {})
            self._say(_("{sentence} It came through here.").format(sentence=against.sentence), _("take it"))
            return
        swapped = self.choices.swap(self.command, key, self.replaced)
        if against.kind is ConflictKind.HELD and swapped is not None:
            self._offered = KeyChange(key, swapped)
            theirs = swapped[against.others[0].id].split(",")
            keys = " ".join(shown_key(each) for each in theirs if each) or _(
                "no key, and is found in the palette"
            )
            self._say(
                _("{sentence} After a swap that one has {keys}.").format(
                    sentence=against.sentence, keys=keys
                ),
                _("swap them"),
            )
            return
        self._say(_("{sentence} Another one may be pressed.").format(sentence=against.sentence))

    def _say(self, words: str, offer: str = "") -> None:
        self.query_one("#said", Static).update(Content(words))
        offers = (("{key:press_key.accept}", offer),) if offer else ()
        self.query_one("#keys", Static).update(keys_line(*offers, BACK))

    def action_accept(self) -> None:
        """Take the key as was offered."""
        if self._offered is not None:
            self.dismiss(self._offered)
