"""The person's own colours, read anew when their file changes."""

import os
from pathlib import Path

from waitroom.room.data.theme_file import OwnTheme, read_theme_file

Stamp = tuple[int, int, int]


class ThemeFileWatch:
    """Looks at the file's time and size alone; a file that is still being written waits until it stands still."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: Stamp | None = None
        self._seen: Stamp | None = None
        self.now = OwnTheme(None)
        """The last colours that could be read, and what is amiss with the file as it stands."""

    def read(self) -> None:
        """Read the file as it stands, whatever was read before."""
        self._read = self._seen = self._stamp()
        found = read_theme_file(self._path)
        self.now = OwnTheme(found.palette or self.now.palette, found.problems)

    def look(self) -> bool:
        """Look whether the file is another one, and has been for a whole look; read it then, and say so."""
        stamp = self._stamp()
        is_still, self._seen = stamp == self._seen, stamp
        if stamp == self._read or not is_still:
            return False
        self.read()
        return True

    def _stamp(self) -> Stamp:
        try:
            status = os.stat(self._path)  # noqa: PTH116 - it is asked every second and a half
        except OSError:
            return (0, 0, 0)
        return (status.st_mtime_ns, status.st_size, status.st_ino)
