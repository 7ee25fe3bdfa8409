"""Says which second copies lie beside the file, once each time that others are there."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from waitroom.store.save_progress import SaveProgress
from waitroom.store.store_file import StoreFile

if TYPE_CHECKING:
    from waitroom.store.second_copies import SecondCopies


class SecondCopyWatch:
    """Looks at the folder of the file; `second_copies` is asked for only where something there is named alike."""

    def __init__(
        self, file: StoreFile, progress: SaveProgress, second_copies: "Callable[[], SecondCopies]"
    ) -> None:
        self._file = file
        self._progress = progress
        self._second_copies = second_copies
        self._alike: tuple[str, ...] = ()
        self._folder_at = 0
        self._note = ""

    def look(self) -> None:
        """Say which second copies lie beside the file; where the folder is as it was, nothing is looked for."""
        try:
            folder_at = self._file.disk.stat(self._file.folder).st_mtime_ns
        except OSError:
            return
        if folder_at == self._folder_at:
            return
        self._folder_at = folder_at
        alike = self._file.names_alike()
        if alike == self._alike:
            return
        self._alike = alike
        from waitroom.store.second_copies import second_copies_note  # noqa: PLC0415 - most folders have none

        note = second_copies_note(tuple(each.name for each in self._second_copies().names()))
        if note != self._note:
            self._progress.clear_notes({self._note})
            self._note = note
            if note:
                self._progress.add_note(note)
            self._progress.tell()
