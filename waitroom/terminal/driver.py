"""The driver: one thread that sleeps until the terminal sends something, and knows when it is gone."""

import asyncio
import contextlib
import os
import select
import signal
import termios
import threading
from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable

from textual._xterm_parser import XTermParser
from textual.app import App
from textual.driver import Driver
from textual.drivers._writer_thread import WriterThread
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from waitroom.terminal.gnu_screen import GnuScreenFound, is_inside
from waitroom.terminal.input_parser import InputParser
from waitroom.terminal.output_thread import OutputThread
from waitroom.terminal.terminal_modes import (
    ALL_OFF,
    ALT_AS_BEFORE,
    PIXELS_OFF,
    is_xterm,
    start_sequence,
    wipe,
)

CHUNK = 1 << 16

QUIET = 0.01
"""Seconds without a byte after which everything that was typed before has come."""

LONGEST_DRAIN = 0.5

NEAR, FAR = 0.05, 0.1
"""Seconds after which a lone ESC is the escape key, on this machine and over a line."""


@runtime_checkable
class SavesBeforeStopping(Protocol):
    """An app that has something to keep before the process is stopped."""

    async def save_before_stopping(self) -> None:
        """Bring everything that was typed to the disk."""


@runtime_checkable
class RedrawsEverything(Protocol):
    """An app that can draw every cell anew, whatever stands on the terminal."""

    def redraw_everything(self) -> None:
        """Draw every cell anew."""


class TerminalDriver(LinuxDriver):
    """Textual's driver with an input thread that waits instead of polling, and cannot fail."""

    def __init__(
        self, app: App[Any], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse and not is_inside(os.environ), size=size)
        self._has_screen = False
        self._wake: tuple[int, int] | None = None
        self._is_input_ending = False
        self._is_stopping = False
        self._is_hung_up = threading.Event()
        self._drains: list[asyncio.Future[None]] = []
        self._stopping: asyncio.Task[None] | None = None

    # Output

    @property
    def _writer_thread(self) -> WriterThread | None:
        return self._output

    @_writer_thread.setter
    def _writer_thread(self, thread: WriterThread | None) -> None:
        # Textual's thread dies with the first write that fails, and then everything waits for it.
        if thread is not None:
            thread = OutputThread(self._file, on_gone=self._hang_up, on_torn=self._draw_again)  # type: ignore[arg-type]
        self._output = thread

    def _draw_again(self) -> None:
        draw = self._app.redraw_everything if isinstance(self._app, RedrawsEverything) else self._app.refresh
        self._loop.call_soon_threadsafe(draw)

    def _hang_up(self) -> None:
        """Do what the system does where the terminal is the controlling one: hang up."""
        if not self._is_hung_up.is_set():
            self._is_hung_up.set()
            os.kill(os.getpid(), signal.SIGHUP)

    # Start and end

    def start_application_mode(self) -> None:
        """Take the terminal, and listen to it."""
        self._is_input_ending = False
        if self._wake is None:
            self._wake = os.pipe()
            for end in self._wake:
                os.set_blocking(end, False)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._is_listening():
            self.write(start_sequence(os.environ, has_mouse=self._mouse))
        self._has_screen = True

    def stop_application_mode(self) -> None:
        """Give the terminal back as it was taken, with nothing of the room on it."""
        if self._has_screen:
            self.write(wipe(self._get_terminal_size()[1]))
            if is_xterm(os.environ):
                self.write(ALT_AS_BEFORE)
        super().stop_application_mode()
        self._has_screen = False

    def _disable_mouse_support(self) -> None:
        super()._disable_mouse_support()
        if self._mouse_pixels:
            self.write(PIXELS_OFF)
            self._mouse_pixels = False

    def process_message(self, message: Message) -> None:
        """Take a message in; where the terminal turns out to hold back each ESC for the mouse, do without the mouse."""
        if isinstance(message, GnuScreenFound):
            self._disable_mouse_support()
            self._mouse = False
            return
        super().process_message(message)

    def disable_input(self) -> None:
        """End the input thread; it wakes at once."""
        self._is_input_ending = True
        self._wake_up()
        super().disable_input()

    def close(self) -> None:
        """End the output thread, and let the pipe go."""
        super().close()
        if self._wake is not None:
            ends, self._wake = self._wake, None
            for end in ends:
                os.close(end)

    def give_back(self) -> None:
        """Put the terminal back as it was found, from any thread; nothing is waited for."""
        with contextlib.suppress(OSError, ValueError):
            end = self._file.fileno() if self._file is not None else -1
            if end >= 0 and self._has_screen and select.select([], [end], [], 0)[1]:
                os.write(end, ALL_OFF)
        if self.attrs_before is not None:
            with contextlib.suppress(termios.error, OSError):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)

    def _is_listening(self) -> bool:
        return self._key_thread is not None and self._key_thread.is_alive()

    def _wake_up(self) -> None:
        if self._wake is not None:
            try:
                os.write(self._wake[1], b"!")
            except OSError:
                return  # it is full: the thread is woken already

    # Being stopped by the shell, and going on

    def _sigtstp_application(self, *_: object) -> None:
        if self._loop.is_closed():
            os.kill(os.getpid(), signal.SIGSTOP)
        elif not self._auto_restart or not isinstance(self._app, SavesBeforeStopping):
            super()._sigtstp_application()
        elif not self._is_stopping:
            self._is_stopping = True
            self._loop.call_soon_threadsafe(self._begin_to_stop)

    def _begin_to_stop(self) -> None:
        self._stopping = self._loop.create_task(self._keep_and_stop())

    async def _keep_and_stop(self) -> None:
        try:
            assert isinstance(self._app, SavesBeforeStopping)
            await self._app.save_before_stopping()
        finally:
            self._is_stopping = False
            super()._sigtstp_application()

    def _sigcont_application(self, *_: object) -> None:
        if self._auto_restart and self._is_listening():
            # It was stopped without a word (SIGSTOP), and the shell may have had the terminal meanwhile.
            before = self.attrs_before
            self.disable_input()
            self.write("\x1b[<u")
            self.close()
            self._must_signal_resume = True
            self.start_application_mode()
            self.attrs_before = before
        else:
            super()._sigcont_application()

    # Input

    async def drain(self) -> None:
        """Wait until everything that the terminal has delivered by now is posted to the app."""
        if not self._is_listening():
            return
        drained: asyncio.Future[None] = self._loop.create_future()
        self._drains.append(drained)
        self._wake_up()
        await asyncio.wait([drained], timeout=LONGEST_DRAIN)

    def _run_input_thread(self) -> None:
        parser = InputParser(escape_delay())
        try:
            self._listen(parser)
        except Exception:  # noqa: BLE001 - a terminal that cannot be listened to is gone
            if not self._is_input_ending:
                self._hang_up()
        finally:
            self._post(parser.finish())
            self._end_drains()

    def _listen(self, parser: InputParser) -> None:
        assert self._wake is not None
        wake = self._wake[0]
        while not self._is_input_ending:
            ready, _, _ = select.select([self.fileno, wake], [], [], parser.wait)
            if wake in ready:
                os.read(wake, CHUNK)
                if self._drains:
                    self._drain(parser)
            elif ready:
                self._read(parser)
            else:
                self._post(parser.expire())

    def _read(self, parser: InputParser) -> None:
        """Read what has come.

        Raises:
            OSError: where the terminal is gone.
        """
        try:
            data = os.read(self.fileno, CHUNK)
        except BlockingIOError:
            return
        if not data:
            sentence = "end of file"
            raise OSError(sentence)
        self._post(parser.feed(data))

    def _drain(self, parser: InputParser) -> None:
        ends = self._loop.time() + LONGEST_DRAIN / 2
        while select.select([self.fileno], [], [], QUIET)[0] and self._loop.time() < ends:
            self._read(parser)
        self._post(parser.finish())
        self._end_drains()

    def _end_drains(self) -> None:
        drains, self._drains = self._drains, []
        for drained in drains:
            self._loop.call_soon_threadsafe(_resolve, drained)

    def _post(self, found: Iterable[Message]) -> None:
        for message in found:
            try:
                self.process_message(message)
            except Exception:  # noqa: BLE001 - the loop is closed: nobody reads it any more
                return


def _resolve(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)


def escape_delay() -> float:
    """Return the seconds after which a lone ESC is the escape key (ESCDELAY in milliseconds, as in ncurses)."""
    said = os.environ.get("ESCDELAY", "")
    if said.isdecimal() and len(said) < 6:
        return max(1, int(said)) / 1000
    return FAR if os.environ.get("SSH_CONNECTION") else NEAR


NEEDED = (
    "_run_input_thread", "_sigtstp_application", "_sigcont_application", "disable_input", "process_message", "close",
    "start_application_mode", "stop_application_mode",
)  # fmt: skip


def matches_textual_version() -> bool:
    """Tell whether Textual is as this driver knows it: names, signatures, and a few keys that are read."""
    parser = InputParser(NEAR)
    read = [getattr(event, "key", "") for event in parser.feed(b"a\r\x1b[A\x1bOP\x1b[108;5u")]
    return (
        read == ["a", "enter", "up", "f1", "ctrl+l"]
        and all(callable(getattr(LinuxDriver, name, None)) for name in NEEDED)
        and callable(getattr(XTermParser, "parse_mouse_code", None))
        and callable(getattr(Driver, "suspend_application_mode", None))
    )
