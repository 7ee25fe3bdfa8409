"""The app that opens in place of the rooms where the data file is not whole."""

import asyncio
import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import ClassVar

from textual.binding import BindingType
from textual.screen import Screen
from textual.theme import Theme

from waitroom.app.theme_switcher import variable_defaults
from waitroom.colours.palettes import EVENING, PALETTES
from waitroom.colours.textual_theme import textual_theme_fields
from waitroom.error_net import ErrorNet
from waitroom.key_bindings import APP, bindings_for
from waitroom.terminal import driver_for
from waitroom.translation import _

LEAVE = "leave"

STOPPED = _("The question could not be shown ({kind}). The data file is as it was found.")


class RecoveryApp(ErrorNet, inherit_bindings=False):
    """Asks what to do about a data file that is not whole; opens nothing else.

    `chosen` is "backup", "empty" or "leave". An error closes the question, which is asked again at once; a second
    one in the same place leaves everything as it is.
    """

    TITLE = ""
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [each for each in bindings_for(APP) if each.action == "app.leave"]

    def __init__(
        self, reason: str, aside: str, backup_words: str, *, reports: Path, now: Callable[[], datetime]
    ) -> None:
        """Take what is known of the file, the folder for reports of errors, and what tells the moment."""
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.driver_class = driver_for(self.driver_class)
        self.words = (reason, aside, backup_words)
        self.chosen = LEAVE
        self._is_answered = False
        self._reports = reports
        self._now = now
        self.animation_level = "none"
        self.register_theme(Theme(**textual_theme_fields(PALETTES[EVENING])))
        self.theme = "ansi-dark" if self.no_color else EVENING

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the names that ours add."""
        return variable_defaults(self.theme)

    def on_mount(self) -> None:
        """Ask at once, and again whenever the question is gone without an answer."""
        self._listen_for_the_end()
        self.screen_change_signal.subscribe(self, self._ask_again)
        self._ask()

    def _ask_again(self, _screen: object) -> None:
        if len(self.screen_stack) == 1:
            self.call_later(self._ask)  # an answer is handed on before

    def _ask(self) -> None:
        from waitroom.screens.data.file_recovery import RecoveryDialog  # noqa: PLC0415 - only where a file is not whole

        if self._is_answered or len(self.screen_stack) > 1:
            return
        self.push_screen(RecoveryDialog(*self.words), self._answered)
        if len(self.screen_stack) == 1:
            self.action_leave()  # it failed twice: nothing can be asked

    def _answered(self, chosen: str | None) -> None:
        self._is_answered = True
        self.chosen = chosen or LEAVE
        self.exit()

    def action_leave(self) -> None:
        """Leave everything as it is."""
        self._answered(LEAVE)

    def _listen_for_the_end(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT"):
            number = getattr(signal, name, None)
            if number is not None:
                # Not the main thread, or a platform without signals on the loop: nothing to listen to.
                with suppress(NotImplementedError, RuntimeError, ValueError):
                    loop.add_signal_handler(number, self._end, 128 + number)

    def _end(self, code: int) -> None:
        self.exit(return_code=code)

    # What the net asks for

    def save_all(self) -> None:
        """Do nothing: nothing is written here."""

    def write_report(self, error: BaseException) -> None:
        """Write down where an error happened."""
        from waitroom.reports import write_report  # noqa: PLC0415 - only where something went wrong

        write_report(error, self._reports, size=self.size, console=self.console, now=self._now())

    def rebuild_screen(self, name: str) -> Screen[None]:  # noqa: ARG002 - there is one
        """Return the empty screen that stands beneath the question."""
        return Screen()

    def fallback_screen(self) -> Screen[None]:
        """Return the same: nothing stands on it that could fail."""
        return Screen()

    def _fatal_error(self) -> None:
        """End with one sentence: what stood in the variables is nobody's business."""
        kind = sys.exc_info()[0]
        self._exit_renderables.append(STOPPED.format(kind=kind.__name__ if kind else "error"))
        self._close_messages_no_wait()
