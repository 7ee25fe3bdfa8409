"""A terminal to look at: whatever the app writes to it is read by an emulator, cell by cell."""

import re

import pyte
import pytest
from textual.app import App
from textual.driver import Driver
from textual.drivers.headless_driver import HeadlessDriver

_NOT_FOR_PYTE = re.compile(
    r"\x1b\[[0-9;:]*m|\x1b\[[<=>][^a-zA-Z]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1b_.*?\x1b\\|\x1bP.*?\x1b\\",
    re.DOTALL,
)
"""What it does not know; and colours, which it reads sign by sign, and of which no cell's sign depends."""


class Glass(HeadlessDriver):
    """A driver whose terminal is in the test's hands: what was `written`, and the `rows` that stand there."""

    def __init__(self, app: App[object], *, mouse: bool, size: tuple[int, int] | None) -> None:
        super().__init__(app, debug=False, mouse=mouse, size=size)
        self._written: list[str] = []
        self._unread: list[str] = []
        self._screen = pyte.Screen(*(size or (80, 24)))
        self._stream = pyte.Stream(self._screen)

    @property
    def is_headless(self) -> bool:
        """A terminal is there: everything is drawn."""
        return False

    def write(self, data: str) -> None:
        self._written.append(data)
        self._unread.append(data)

    def flush(self) -> None:
        """Nothing is kept back."""

    def written(self) -> str:
        """Return what was written since the last time, and forget it."""
        written, self._written = "".join(self._written), []
        return written

    def rows(self, size: tuple[int, int]) -> list[str]:
        """Return every cell of the screen, row by row."""
        width, height = size
        if (self._screen.columns, self._screen.lines) != size:
            self._screen.resize(height, width)
        self._stream.feed(_NOT_FOR_PYTE.sub("", "".join(self._unread)))
        self._unread = []
        return list(self._screen.display)


def look_through_glass(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the app of a test draw on a terminal that is read."""

    def build(
        app: App[object], headless: bool, inline: bool, mouse: bool, size: tuple[int, int] | None
    ) -> Driver:
        del headless, inline
        app._driver = Glass(app, mouse=mouse, size=size)
        return app._driver

    monkeypatch.setattr(App, "_build_driver", build)


def glass_of(app: App[None]) -> Glass:
    driver = app._driver
    assert isinstance(driver, Glass)
    return driver
