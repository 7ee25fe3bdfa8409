"""The palette: everything in the command table, by name, with its key."""

from collections.abc import Callable
from functools import partial

from textual.app import App, ComposeResult
from textual.command import (
    CommandInput,
    CommandList,
    CommandPalette,
    DiscoveryHit,
    Hit,
    Hits,
    Provider,
    SearchIcon,
)
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.errors import NoWidget
from textual.events import Click
from textual.screen import Screen
from textual.widgets import LoadingIndicator
from textual.worker import Worker

from waitroom.commands import APP, Command, commands_for
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.room_screen import HasKeys
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.widgets.shared.bound_keys import all_keys_of, with_keys
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

PALETTE_ID = "--command-palette"
"""The name by which Textual knows that its palette is open."""


class PaletteLine(CommandInput, SafeInput):
    """The palette's line: Textual's own in its looks, ours in what is drawn of what is typed."""


class PaletteList(CommandList, SafeOptionList, can_focus=False):
    """The palette's rows: each carries what it does, so that it is done whatever stands there by then."""

    def _void(self) -> None:
        """Take nothing back."""


class Palette(CommandPalette, ClosesOnce[None]):
    """Textual's palette with our line in it, left as any other screen is."""

    typed_is = TypedTextPolicy.SOUGHT

    def __init__(self) -> None:
        super().__init__(id=PALETTE_ID)

    def compose(self) -> ComposeResult:
        """Lay it out as Textual does."""
        with Vertical(id="--container"):
            with Horizontal(id="--input"):
                yield SearchIcon()
                yield PaletteLine(placeholder=self._placeholder, select_on_focus=False)
            with Vertical(id="--results"):
                yield PaletteList()
                yield LoadingIndicator()

    def _gather_commands(self, search_value: str) -> Worker[None] | None:  # type: ignore[override]
        """Look for what fits, unless this has been left: a key may be heard after the one that left it."""
        return super()._gather_commands(search_value) if self in self.app.screen_stack else None

    def _watch__list_visible(self) -> None:
        """Show or hide the rows, as long as they are there."""
        if self.is_mounted:
            super()._watch__list_visible()

    async def _watch__show_busy(self) -> None:
        """Show or hide that it is still looking, as long as that has a place."""
        if self.is_mounted:
            await super()._watch__show_busy()

    def _on_click(self, event: Click) -> None:  # type: ignore[override]  # Textual calls its own after it
        """Take a click where nothing lies for none: the screen may have become smaller since the mouse was there."""
        try:
            self.get_widget_at(int(event.screen_x), int(event.screen_y))
        except NoWidget:
            event.prevent_default()


class CommandProvider(Provider):
    """Offers the commands of the place one is in, and those that work anywhere."""

    def commands(self) -> tuple[Command, ...]:
        """Return the commands on offer, those of the place first."""
        places = self.screen.help_places() if isinstance(self.screen, HasKeys) else ()
        here = tuple(command for place in places for command in commands_for(place))
        return here + tuple(command for command in commands_for(APP) if command.id != "palette")

    async def discover(self) -> Hits:
        """Show everything while nothing is typed."""
        for command in self.commands():
            yield DiscoveryHit(
                _name(command), self._run(command), text=command.label, help=with_keys(command.help)
            )

    async def search(self, query: str) -> Hits:
        """Match the name and the sentence."""
        matcher = self.matcher(query)
        for command in self.commands():
            score = max(matcher.match(command.label), matcher.match(with_keys(command.help)))
            if score > 0:
                yield Hit(
                    score,
                    _name(command),
                    self._run(command),
                    text=command.label,
                    help=with_keys(command.help),
                )

    def _run(self, command: Command) -> Callable[[], object]:
        return partial(run_command, self.app, self.screen, command)


def _name(command: Command) -> Content:
    return Content.assemble((command.label, "$foreground"), (f"   {all_keys_of(command)}", "$text-accent"))


async def run_command(app: App[object], screen: Screen[object], command: Command) -> None:
    """Do what the command's key does, from the screen it belongs to."""
    await app.run_action(command.action, default_namespace=screen)
