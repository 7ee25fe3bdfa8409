"""Start, suspension and end of the app: signals, the terminal's title, keys typed too early or at the last moment."""

import asyncio
import gc
import os
import signal
import threading
from contextlib import suppress
from typing import TYPE_CHECKING

from waitroom.messages import LeaveForgotten
from waitroom.process_title import hide_process_title, neutral_name
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.terminal import can_suspend, give_back
from waitroom.translation import _
from waitroom.widgets.shared.typing_drain import take_last_keys

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp

LONGEST_END = 2.5
"""Seconds from a signal to the end of the process, whatever still holds it up."""

LONGEST_LEAVING = 6.0
"""Seconds from the key that leaves to the end of the process; a full disk or a slow one may take a few of them."""

NAMES_OF_SIGNS = {" ": "space", "\r": "enter", "\n": "enter", "\t": "tab"}


class Lifecycle(ActionTarget):
    """Brings the app up as it was left, and down with everything kept."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room
        self.typed_before = ""
        """The signs that were typed before anybody listened."""
        self._leaving: asyncio.Task[None] | None = None

    # Start

    def start(self) -> None:
        """Open the room as it was left, and hear of the end."""
        app = self.app
        self._listen_for_the_end()
        app.screen_change_signal.subscribe(app, self._keep_what_stands_open)
        app.call_next(self._draw_now)
        app.call_after_refresh(self._come_back)
        app.call_after_refresh(self._collect_again)
        app.app_suspend_signal.subscribe(app, self.before_suspend, immediate=True)
        app.app_resume_signal.subscribe(app, self._after_suspend)
        self._name_window()
        app.call_after_refresh(self.press_early_keys)

    def _draw_now(self) -> None:
        # Nothing is drawn while the app is being mounted; once it is, Textual would wait for its next frame.
        if isinstance(self.app.screen, RoomScreen):
            self.app.screen.draw_now()

    async def _come_back(self) -> None:
        try:
            await self._open_as_left()
        finally:
            # Where it is left meanwhile, what stood open before is remembered as it was.
            if self.app.is_running:
                self.app.screen_state_saver.is_back = True
                self.app.screen_state_saver.save()

    def _keep_what_stands_open(self, _screen: object) -> None:
        self.app.call_after_refresh(self.app.screen_state_saver.save)

    async def _open_as_left(self) -> None:
        app, home = self.app, self.app.screen
        if (
            isinstance(home, HomeScreen)
            and not home.wait.reopen_wait_form()
            and self.room.waits.in_front("", self.room.now()) is None
        ):
            home.wait.open_first_wait_form()
        app.notices.show()
        await app.rooms.come_back()
        await app.open_screens.come_back()
        app.box_commands.reopen_add_memento()
        app.ticker.take_back_external_edits()

    def press_early_keys(self) -> None:
        """Press the keys that were typed at a terminal that showed nothing yet; they do not lift a cover.

        Where the room is locked they are the beginning of the phrase.
        """
        if self.app.is_locked and not self.app.is_covered:
            self.app.type_into_lock(self.typed_before)
        for sign in "" if self.app.is_hidden else self.typed_before:
            if sign.isalnum() or sign in NAMES_OF_SIGNS:
                self.app.simulate_key(NAMES_OF_SIGNS.get(sign, sign))
        self.typed_before = ""

    def _collect_again(self) -> None:
        # What the start made is there to stay: it is set aside, so that no later collection walks through it.
        # Collecting before would take a tenth of the start for half a megabyte.
        gc.freeze()
        gc.enable()

    def _name_window(self) -> None:
        # The title of the window is the shell's name: nothing of the room shows in a row of tabs, or a list of tasks.
        name = neutral_name()
        self.app.write_to_terminal(f"\x1b[22;2t\x1b]2;{name}\x07")
        if not self.app.is_headless:
            self.app.call_after_refresh(hide_process_title, name)

    # Suspension

    def before_suspend(self, _app: object = None) -> None:
        """Bring everything to the disk before another program has the terminal."""
        self.app.save_typed()
        self.room.held.flush(0.5)
        self.app.screen_state_saver.save()
        self.room.saving.flush(1.0)
        self.app.terminal_pictures.delete_all()

    def _after_suspend(self, _app: object) -> None:
        # A screen that is left takes its pictures with it: they are handed over again.
        self.app.terminal_pictures.delete_all()
        # The window may have another size by now: the screen hears of that first, and is drawn once.
        self.app._check_resize()  # noqa: SLF001 - Textual waits for a further change of size before it tells
        if self.app.screen_stack:
            self.app.screen.call_later(self.app.redraw_everything)

    async def save_before_stopping(self) -> None:
        """Bring what was typed to the disk: the shell is about to stop the process."""
        try:
            await take_last_keys(self.app, self.app.driver)
        finally:
            self.app.takes_keys = True
            self.before_suspend()

    # End

    def _listen_for_the_end(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT"):
            number = getattr(signal, name, None)
            if number is None:
                continue
            try:
                loop.add_signal_handler(number, self.end, 128 + number)
            except (NotImplementedError, RuntimeError, ValueError):
                # Not the main thread, or a platform without signals on the loop: nothing to listen to.
                return

    def action_suspend_room(self) -> None:
        """Stop for a moment, as the shell's own key would: everything is kept first."""
        if can_suspend(self.app.driver):
            os.kill(os.getpid(), signal.SIGTSTP)
        else:
            self.app.notify(_("There is no shell to go to from here."), markup=False)

    def action_leave(self) -> None:
        """Leave; everything is kept."""
        self.end(0)

    def on_leave_forgotten(self, message: LeaveForgotten) -> None:
        """Leave once everything was forgotten here."""
        from waitroom.domain.data.forgetting import DONE, NOT_DONE_YET  # noqa: PLC0415 - loaded when first asked for

        self.leave_forgotten(DONE if message.is_done else NOT_DONE_YET)

    def leave_forgotten(self, sentence: str) -> None:
        """Leave where everything was forgotten: nothing is left to show, and nothing is written any more."""
        if self._leaving is None:
            self.room.session.discard()
            self.app._exit_renderables.append(sentence)  # noqa: SLF001 - what Textual prints behind itself
            self.end(0)

    def end(self, code: int) -> None:
        """End with an exit code, once the last keys have reached what they are for."""
        if self._leaving is not None:
            return
        if not self.app.is_headless:
            # A terminal that is gone takes no more output, and a thread at work would be waited for for ever.
            end = threading.Timer(LONGEST_END if code else LONGEST_LEAVING, self._end_at_once, (code,))
            end.daemon = True
            end.start()
        self._leaving = asyncio.create_task(self._leave(code))

    async def _leave(self, code: int) -> None:
        try:
            await take_last_keys(self.app, self.app.driver if code else None)
            await self.app.end_workers(self.app)
        finally:
            self._end_now(code)

    def _end_now(self, code: int) -> None:
        self.app.save_all()
        self.leave_terminal()
        self.app.exit(return_code=code)

    def _end_at_once(self, code: int) -> None:
        self.room.saving.flush(0.2)
        give_back(self.app.driver)
        os._exit(code)

    def leave_terminal(self) -> None:
        """Take the pictures down, and give the window its title back."""
        self.app.terminal_pictures.delete_all()
        self.app.write_to_terminal("\x1b[23;2t")

    def save_all(self) -> None:
        """Bring everything that was written, and where things stand, to the disk."""
        with suppress(Exception):
            self.app.save_typed()
            self.app.screen_state_saver.save()
        self.room.saving.flush(1.0)
        self.room.held.tidy(is_saved=self.room.saving.state.is_saved)
        self.room.held.flush(0.5)
        self.room.session.flush(0.5)
