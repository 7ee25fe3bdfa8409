"""The app that opens in place of the rooms where the data file is not whole."""

import os

from textual.app import App
from textual.theme import Theme

from waitroom.app.theme_switcher import variable_defaults
from waitroom.terminal import driver_for
from waitroom.theme import EVENING, PALETTES, textual_theme_fields


class RecoveryApp(App[str]):
    """Asks what to do about a data file that is not whole; opens nothing else."""

    TITLE = ""
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, reason: str, aside: str, backup_words: str) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.driver_class = driver_for(self.driver_class)
        self.words = (reason, aside, backup_words)
        self.animation_level = "none"
        self.register_theme(Theme(**textual_theme_fields(PALETTES[EVENING])))
        self.theme = "ansi-dark" if self.no_color else EVENING

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the names that ours add."""
        return variable_defaults(self.theme)

    def on_mount(self) -> None:
        """Ask at once."""
        from waitroom.screens.data.file_recovery import RecoveryDialog  # noqa: PLC0415 - only where a file is not whole

        self.push_screen(RecoveryDialog(*self.words), self.exit)
