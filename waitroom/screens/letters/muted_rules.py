"""The remarks about letters that are never shown, and their way back."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.safe_text import safe_text
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList


class MutedRulesDialog(Dialog[None]):
    """Enter lets a remark speak again; `u` takes that back."""

    title_words = _("Remarks that are never shown")
    places = ("dialog.list",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self._before: list[tuple[str, ...]] = []

    def compose_inside(self) -> Iterable[Widget]:
        """List them."""
        yield Static(Content(_("None. Every remark about a letter is shown.")), id="none", classes="muted")
        yield SafeOptionList(id="hushed", markup=False)
        yield Static("", id="muted-keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Begin at the first."""
        self._fill()
        self.query_one(OptionList).focus()

    def _fill(self) -> None:
        from waitroom.room.letters.muted_rules import describe_muted_rules  # noqa: PLC0415 - the rules are many: loaded for this list alone

        options = self.query_one(OptionList)
        place = options.highlighted or 0
        hushed = describe_muted_rules(self.room.settings.muted_rules)
        options.set_options(
            Option(
                Content.assemble(
                    (safe_text(each.name), "$foreground"), ("\n" + safe_text(each.words), "$text-muted")
                ),
                id=each.rule,
            )
            for each in hushed
        )
        options.display = bool(hushed)
        self.query_one("#none").display = not hushed
        again = [enter(_("show it again"))] if hushed else []
        undo = [("{key:dialog.undo}", _("undo"))] if self._before else []
        self.query_one("#muted-keys", Static).update(keys_line(*again, *undo, BACK))
        options.highlighted = min(place, len(hushed) - 1) if hushed else None

    @on(OptionList.OptionSelected)
    def let_speak(self, event: OptionList.OptionSelected) -> None:
        """Show this kind of remark again."""
        event.stop()
        muted = self.room.settings.muted_rules
        self._before.append(muted)
        self.room.save_settings(muted_rules=tuple(rule for rule in muted if rule != event.option.id))
        self._fill()

    def action_undo(self) -> None:
        """Hush the last one again."""
        if self._before:
            self.room.save_settings(muted_rules=self._before.pop())
            self._fill()
            self.query_one(OptionList).focus()
