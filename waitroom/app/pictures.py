"""Pictures as the terminal draws them: what it can do, how large its cells are, when it draws none."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from waitroom.widgets.scenery.terminal_pictures import TerminalPictures

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.domain.scenery.terminal_graphics import TerminalGraphics


class PictureSupport:
    """What the terminal said about pictures, and what follows from it and from the settings."""

    def __init__(self, app: "WaitroomApp", pictures: TerminalPictures) -> None:
        self.app = app
        self.in_terminal = pictures
        self._can: TerminalGraphics | None = None
        self._measure_cell: Callable[[], tuple[int, int] | None] = lambda: None

    def take_answer(
        self, graphics: "TerminalGraphics | None", measure: Callable[[], tuple[int, int] | None]
    ) -> None:
        """Take what the terminal said; `measure` returns the size of a cell in pixels now."""
        self._can = graphics
        self._measure_cell = measure
        self.choose()

    def choose(self) -> None:
        """Let the terminal draw, or draw in blocks, as colours and settings have it now."""
        app, can = self.app, self._can
        has_colours = app.console.color_system == "truecolor" and not (app.no_color or app.native_ansi_color)
        if not has_colours or app.room.settings.pictures_in_blocks:
            can = None
        if can != self.in_terminal.graphics:
            self.in_terminal.delete_all()
            self.in_terminal.graphics = can
            if app.is_running:
                app.refresh()

    def measure(self) -> None:
        """Measure the cells again: letters can be made larger at any time."""
        cell = self._measure_cell() if self._can else None
        if self._can and cell and cell != self._can.cell:
            self._can = self._can._replace(cell=cell)
            self.choose()

    def hide(self) -> None:
        """Take down the pictures that the terminal holds, and hand none over."""
        self.in_terminal.delete_all()
        self.in_terminal.is_shut = True

    def show(self) -> None:
        """Hand the pictures over again: those of the meantime never came there."""
        self.in_terminal.delete_all()
        self.in_terminal.is_shut = False
