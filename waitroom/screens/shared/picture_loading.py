"""Pictures for the wall, loaded in a thread as they come into view."""

from collections.abc import Callable
from typing import Protocol

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.shared.errors import WaitroomError
from waitroom.room.room import Room
from waitroom.widgets.scenery.terminal_pictures import EncodedPicture, encode_picture, pictures_of

PAUSE = 0.05
"""Seconds until the first is fetched: the decoder is not loaded before the first frame stands."""

Wanted = tuple[str, int, int]
"""The id of a memento, and the width and height of its picture in blocks, two to a cell."""


class PictureTarget(Protocol):
    """A widget that asked for pictures."""

    def show_picture(self, wanted: Wanted, pixels: Pixels, /) -> None:
        """Show the loaded pixels of the picture `wanted`, drawn as half blocks."""

    def show_pixels(self, wanted: Wanted, picture: EncodedPicture, /) -> None:
        """Show the encoded picture `wanted` as pixels that the terminal holds."""


class PictureLoader:
    """Fetches what is wanted and hands it to a widget; what has gone out of view meanwhile is left.

    Blocks come first, for all of them; where the terminal can, pixels take their place.
    """

    def __init__(self, screen: Screen[None], room: Room, taker: Callable[[], PictureTarget]) -> None:
        self._screen = screen
        self._room = room
        self._taker = taker
        self._wanted: tuple[Wanted, ...] = ()
        self._pause: Timer | None = None

    def load(self, wanted: tuple[Wanted, ...]) -> None:
        """Fetch these, the first one first, instead of what was wanted before."""
        self._wanted = wanted
        if self._pause is None:
            self._pause = self._screen.set_timer(PAUSE, self._begin)
        else:
            self._begin()

    def _begin(self) -> Worker[None]:
        return self._screen.run_worker(self._load, thread=True, exclusive=True, group="pictures")

    def _load(self) -> None:
        wanted = self._wanted
        for key in wanted:
            if not self._fetch(key, self._in_blocks):
                return
        terminal = pictures_of(self._screen.app)
        if terminal is not None and terminal.has_placeholders:
            for key in wanted:
                if not self._fetch(key, self._in_pixels):
                    return

    def _fetch(self, key: Wanted, fetch: Callable[[Wanted], Callable[[], None] | None]) -> bool:
        """Fetch one and hand it over; tell whether to go on."""
        worker = get_current_worker()
        if worker.is_cancelled:
            return False
        try:
            give = fetch(key)
        except WaitroomError:
            # Its description stays where the picture would be.
            return True
        if give is not None and not worker.is_cancelled:
            self._screen.app.call_from_thread(self._give, give)
        return True

    def _in_blocks(self, key: Wanted) -> Callable[[], None] | None:
        memento = self._room.box.get(key[0])
        if memento is None:
            return None
        pixels = self._room.box.thumbnail(memento, key[1], key[2], is_filling=True)
        return lambda: self._taker().show_picture(key, pixels)

    def _in_pixels(self, key: Wanted) -> Callable[[], None] | None:
        memento = self._room.box.get(key[0])
        terminal = pictures_of(self._screen.app)
        graphics = terminal.graphics if terminal else None
        if memento is None or graphics is None:
            return None
        size = graphics.fill_size(key[1], key[2] // 2)
        picture = encode_picture(self._room.box.full_size_picture(memento, *size))
        return lambda: self._taker().show_pixels(key, picture)

    def _give(self, give: Callable[[], None]) -> None:
        if self._screen.is_mounted:
            give()
