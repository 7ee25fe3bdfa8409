"""Binds the keys that the person chose, and does what a key that is shown somewhere stands for."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from waitroom.key_bindings import APP, COMMANDS_BY_ID
from waitroom.key_bindings.table import keys_of
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import HasKeys

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.screens.data.chosen_keys import ChosenKeys


class KeyBinder(ActionTarget):
    """The keys of the app: as shipped, or as they were chosen."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self._choices: ChosenKeys | None = None
        settings, file = app.room.settings, app.room.paths.settings
        if settings.own_keys or settings.key_preset or file.exists():
            self.choices()

    @property
    def problems(self) -> tuple[str, ...]:
        """One sentence for each thing in the file of one's own that could not be taken."""
        return self._choices.problems if self._choices is not None else ()

    def choices(self) -> "ChosenKeys":
        """Return the choice of keys; most people never make one, and it is loaded with the first question."""
        if self._choices is None:
            from waitroom.screens.data.chosen_keys import ChosenKeys  # noqa: PLC0415 - as said above

            self._choices = ChosenKeys(self.app.room, self._bind)
            self._choices.load()
        return self._choices

    def follow(self) -> None:
        """Take on the keys that another tab has chosen meanwhile."""
        settings = self.app.room.settings
        if self._choices is not None or settings.own_keys or settings.key_preset:
            self.choices().follow()

    def _bind(self, keys: Mapping[str, str]) -> None:
        self.app.cover_keys = keys_of(COMMANDS_BY_ID["cover"], keys)
        self.app.bind_own_keys(keys)

    def action_own_keys(self) -> None:
        """Open the list of all keys."""
        from waitroom.screens.data.keys_dialog import KeysDialog  # noqa: PLC0415 - loaded when first asked for

        self.app.push_screen(KeysDialog(self.choices()))

    async def action_run_command(self, name: str) -> None:
        """Do what a key in a sentence does, where its words were clicked; elsewhere first go where it is heard."""
        from waitroom.screens.shared.help import HelpDialog  # noqa: PLC0415 - as above

        command, screen = COMMANDS_BY_ID[name], self.app.screen
        if isinstance(screen, HelpDialog):
            screen.dismiss()
            self.app.call_later(self.action_run_command, name)
            return
        here = screen.help_places() if isinstance(screen, HasKeys) else ()
        if command.where == APP or command.where in here:
            await self.app.run_action(command.action, default_namespace=screen)
            return
        from waitroom.app.palette_entries import run_elsewhere  # noqa: PLC0415 - as above

        await run_elsewhere(self.app, command)
