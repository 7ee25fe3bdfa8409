"""Where things lie on the disk."""

import os
from pathlib import Path

from waitroom.domain.shared.errors import CannotWrite
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class Paths(NamedTuple):
    """The folders of one person: `data` is private (0700), `state` holds where the room was left."""

    data: Path
    state: Path
    config: Path

    @property
    def store(self) -> Path:
        """The one file."""
        return self.data / "waitroom.json"

    @property
    def files(self) -> Path:
        """Kept pictures and other files, by content hash."""
        return self.data / "box"

    @property
    def session(self) -> Path:
        """Where the room was left: screen, selection, cursor. No words of the person."""
        return self.state / "session.json"

    @property
    def reports(self) -> Path:
        """Where errors that were caught happened: files and lines of the program. No words of the person."""
        return self.state / "reports"

    @property
    def held(self) -> Path:
        """Pages that are made to be let go, each in a file of its own while it is open. No backup has them."""
        return self.state / "open"

    @property
    def notices(self) -> Path:
        """Which notices of the desktop have been given: empty files. No words of the person."""
        return self.state / "notices"

    @property
    def theme(self) -> Path:
        """The person's own colours, written by hand."""
        return self.config / "theme.toml"

    @property
    def set_aside(self) -> Path:
        """Second copies of the data file and of kept files that the person set aside."""
        return self.state / "second-copies"

    @property
    def passphrase(self) -> Path:
        """What is kept of the passphrase that locks the screen; without the file there is no lock."""
        return self.data / "passphrase.json"

    @property
    def holidays(self) -> Path:
        """The person's own list of days on which nobody decides: one ISO date a line, # for comments."""
        return self.config / "holidays.txt"

    @property
    def settings(self) -> Path:
        """Own keys and themes, written by hand."""
        return self.config / "config.toml"


def find_paths(data_dir: str | None = None) -> Paths:
    """Return the folders: those under `data_dir`, else WAITROOM_DATA_DIR, else the platform's own.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    chosen = data_dir or os.environ.get("WAITROOM_DATA_DIR", "")
    if chosen:
        folder = Path(os.path.abspath(os.path.expanduser(chosen)))  # noqa: PTH100, PTH111 - keeps a link a link
        return Paths(data=folder, state=folder / "state", config=folder)
    import platformdirs  # noqa: PLC0415 - costs 16 ms, which a chosen folder saves

    try:
        return Paths(
            data=Path(platformdirs.user_data_dir("waitroom", appauthor=False)),
            state=Path(platformdirs.user_state_dir("waitroom", appauthor=False)),
            config=Path(platformdirs.user_config_dir("waitroom", appauthor=False)),
        )
    except RuntimeError as error:
        sentence = _("No home folder was found. Choose a folder with --data-dir, or set WAITROOM_DATA_DIR.")
        raise CannotWrite(sentence) from error
