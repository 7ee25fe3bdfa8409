"""Opening the room: the one place where everything is built and handed down."""

import importlib
import io
import os
import sys

from waitroom.clock import SystemClock
from waitroom.content.loader import Content
from waitroom.domain.errors import WaitroomError
from waitroom.paths import find_paths
from waitroom.room import Room
from waitroom.store.database import Store
from waitroom.store.session import Session


def open_room(data_dir: str = "") -> int:
    """Build clock, paths, store, content and room, run the app, and return its exit code.

    Where the data file cannot be opened the app is given the reason in place of a room, and shows what can
    be done.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    prepare_terminal()
    clock = SystemClock()
    paths = find_paths(data_dir)
    session = Session(paths.session)
    room: Room | None = None
    trouble: WaitroomError | None = None
    try:
        store = Store.open(paths, now=clock.now())
        room = Room(store, Content(), clock, paths, session)
    except WaitroomError as error:
        trouble = error
    app = importlib.import_module("waitroom.app").WaitroomApp(room, trouble=trouble, clock=clock, paths=paths)
    app.run()
    return int(app.return_code or 0)


def prepare_terminal() -> None:
    """Undo what would draw the room wrongly.

    An empty NO_COLOR means nothing (no-color.org), exported COLUMNS and LINES would freeze the size, and a
    standard error that is not UTF-8 would show box characters as codes.
    """
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    for stream in (sys.__stderr__, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")
