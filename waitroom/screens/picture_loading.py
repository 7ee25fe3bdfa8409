"""Pictures for the wall, loaded in a thread as they come into view."""

from collections.abc import Callable

from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, get_current_worker

from waitroom.domain.errors import WaitroomError
from waitroom.domain.pixels import Pixels
from waitroom.room import Room

PAUSE = 0.05
"""Seconds until the first is fetched: the decoder is not loaded before the first frame stands."""

Wanted = tuple[str, int, int]
"""The id of a memento, and the width and height of its picture in pixels."""


class PictureLoading:
    """Fetches what is wanted and hands it to `hang`; what has gone out of view meanwhile is left."""

    def __init__(self, screen: Screen[None], room: Room, hang: Callable[[Wanted, Pixels], None]) -> None:
        self._screen = screen
        self._room = room
        self._hang = hang
        self._wanted: tuple[Wanted, ...] = ()
        self._pause: Timer | None = None

    def want(self, wanted: tuple[Wanted, ...]) -> None:
        """Fetch these, the first one first, instead of what was wanted before."""
        self._wanted = wanted
        if self._pause is None:
            self._pause = self._screen.set_timer(PAUSE, self._begin)
        else:
            self._begin()

    def _begin(self) -> Worker[None]:
        return self._screen.run_worker(self._load, thread=True, exclusive=True, group="pictures")

    def _load(self) -> None:
        worker = get_current_worker()
        for key in self._wanted:
            if worker.is_cancelled:
                return
            memento = self._room.box.get(key[0])
            if memento is None:
                continue
            try:
                pixels = self._room.box.picture(memento, key[1], key[2], is_filling=True)
            except WaitroomError:
                # Its description stays where the picture would be.
                continue
            self._screen.app.call_from_thread(self._give, key, pixels)

    def _give(self, key: Wanted, pixels: Pixels) -> None:
        if self._screen.is_mounted:
            self._hang(key, pixels)
