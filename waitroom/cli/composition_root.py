"""The one place where everything is built and handed down: the room of the app, and that of every command.

Nothing here is imported before it is needed: a command that opens no room pays for none.
"""

import io
import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from types import ModuleType
from typing import TYPE_CHECKING, cast

from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.cli.first_frame import FirstFrame
    from waitroom.cli.terminal_query import TerminalQuery
    from waitroom.clock import Clock
    from waitroom.domain.scenery.terminal_graphics import TerminalGraphics
    from waitroom.paths import Paths
    from waitroom.room.room import Room
    from waitroom.store.database import Store
    from waitroom.store.writer import WriteTiming

NOT_AT_THE_START = {
    "ast": ("NodeVisitor",),
    "asyncio.sslproto": (),
    "asyncio.staggered": (),
    "bz2": (),
    "decimal": ("Decimal",),
    "difflib": ("get_close_matches",),
    "ipaddress": (),
    "linecache": (),
    "locale": (),
    "lzma": (),
    "mimetypes": (),
    "platformdirs": ("user_downloads_path",),
    "rich.markup": ("render",),
    "rich.panel": ("Panel",),
    "rich.table": ("Table",),
    "rich.tree": ("Tree",),
    "textual.canvas": ("Canvas", "Rectangle"),
    "textual.command": (
        *("CommandListItem", "CommandPalette", "DiscoveryHit", "Hit", "Hits", "Provider", "SimpleProvider"),
    ),
    "textual.pilot": ("Pilot",),
    "textwrap": ("shorten",),
    "tokenize": (),
    "traceback": ("extract_stack",),
    "urllib.parse": ("quote_from_bytes",),
    "uuid": ("uuid4",),
}
"""What is imported for Textual and the room does without, or does later, and the names that are taken from there.

Its command palette alone, which the room has its own for, brings nine modules of widgets.
"""

LENT_AT_THE_START = {
    "typing_extensions": (
        "typing",
        (
            *("Coroutine", "Final", "Literal", "ParamSpec", "Protocol", "Self", "TypeAlias", "TypedDict"),
            *("TypeGuard", "get_args", "runtime_checkable"),
        ),
    ),
}
"""What Textual takes from elsewhere that Python itself has by now: the module, who has it, and the names."""

PATTERNS_NOT_AT_THE_START = ("textual.css.tokenizer",)
"""Whose patterns are compiled when they are used: half of these, for markup and for styles within code, never are.

They are the longest that Textual has, and took a thirtieth of the start.
"""

ALL_COLOURS = ("xterm-kitty", "xterm-ghostty", "foot", "wezterm", "alacritty", "contour")
"""How TERM begins in terminals that have every colour."""


def run_app(
    data_dir: str = "", frame: "FirstFrame | None" = None, asking: "TerminalQuery | None" = None
) -> int:
    """Build the room, run the app in it, and return its exit code.

    `frame` is what stands on the screen meanwhile, `asking` what the terminal was asked; both end before
    Textual draws for the first time.

    Raises:
        CannotWrite: where no home folder can be found, or the data folder cannot be made.
        BadFile, FileBusy: where the data file cannot be opened.
    """
    from waitroom.put_off import PatternsPutOff, lend, put_off

    prepare_terminal()
    put_off(NOT_AT_THE_START)
    lend(LENT_AT_THE_START)
    graphics: TerminalGraphics | None = None
    typed = ""

    def take_over() -> None:
        nonlocal graphics, typed
        if asking is not None:
            found, signs = asking.answers()
            graphics, typed = found or graphics, typed + signs
        if frame is not None:
            frame.hand_over()

    sys.setswitchinterval(0.0005)  # a thread that saves or reads gives way to a key within half a millisecond
    clock, paths = build_clock(), build_paths(data_dir)
    store = open_store_or_ask(paths, clock, take_over)
    if store is None:
        from waitroom.domain.shared.errors import BadFile

        return BadFile.exit_code
    room = build_room(store, clock, paths)
    try:
        load_without_tls()
        with PatternsPutOff(PATTERNS_NOT_AT_THE_START):
            from waitroom.app import WaitroomApp

        app = WaitroomApp(room)
        app.is_time_shown = frame is not None
        take_over()
        app.apply_terminal_answers(graphics, typed, asking.measure if asking else lambda: None)
        if asking is not None:
            app.desktop_notices.terminal_name = asking.terminal_name
        app.run(mouse=room.settings.mouse)
    finally:
        room.close()
    return app.return_code or 0


@contextmanager
def open_room(
    data_dir: str = "", *, clock: "Clock | None" = None, is_looking: bool = False
) -> "Iterator[Room]":
    """Open the room for one command, and close it behind it; `is_looking` changes nothing, beside an open tab.

    Once it is closed, `room.saving.state` says whether everything is in the file.

    Raises:
        CannotWrite: where no home folder can be found, or the data folder cannot be made.
        BadFile, FileBusy: where the data file cannot be opened.
    """
    from waitroom.store.opening import open_store

    clock, paths = clock or build_clock(), build_paths(data_dir)
    room = build_room(open_store(paths, now=clock.now(), read_only=is_looking), clock, paths)
    try:
        yield room
    finally:
        room.close()


def build_clock() -> "Clock":
    """Return the machine's clock."""
    from waitroom.clock import SystemClock

    return SystemClock()


def build_paths(data_dir: str = "") -> "Paths":
    """Return the folders: those under `data_dir`, or else those of the surroundings.

    Raises:
        CannotWrite: where no home folder can be found.
    """
    from waitroom.paths import find_paths

    return find_paths(data_dir)


def build_room(
    store: "Store", clock: "Clock", paths: "Paths", *, pace: "WriteTiming | None" = None
) -> "Room":
    """Return the room on an open store; `pace` is how soon the place where it was left is written."""
    from waitroom.content.loader import Content
    from waitroom.room.room import Room
    from waitroom.store.session import Session

    return Room(store, Content(), clock, paths, Session(paths.session, pace=pace))


def open_store_or_ask(
    paths: "Paths", clock: "Clock", take_over: Callable[[], None] = lambda: None
) -> "Store | None":
    """Open the file; where it is not whole, ask the person how to go on. None where they leave it."""
    from waitroom.store.file_damage import DamagedFile
    from waitroom.store.opening import open_store

    try:
        return open_store(paths, now=clock.now())
    except DamagedFile as damage:
        from waitroom.app.recovery_app import RecoveryApp

        backup = damage.backup
        from waitroom.domain.shared.calendar_names import date_in_words

        words = (
            _("of {day} ({documents} documents)").format(
                day=date_in_words(backup.at), documents=backup.documents
            )
            if backup
            else ""
        )
        aside = damage.set_aside.name if damage.set_aside else ""
        take_over()
        recovery = RecoveryApp(damage.reason, aside, words, reports=paths.reports, now=clock.now)
        recovery.run()
        if recovery.return_code:
            raise SystemExit(recovery.return_code) from None
        chosen = recovery.chosen
        from waitroom.store.start_again import start_empty, start_from_backup

        if chosen == "backup" and backup is not None:
            return start_from_backup(paths, backup, now=clock.now())
        if chosen == "empty":
            return start_empty(paths, now=clock.now())
        return None


def load_without_tls() -> None:
    """Load asyncio without ssl, which it can do without: the room opens no connection, and OpenSSL costs 4 MB.

    Whoever wants ssl later gets it.
    """
    if "ssl" in sys.modules or "asyncio" in sys.modules:
        return
    sys.modules["ssl"] = cast("ModuleType", None)  # an import of it fails, as where Python was built without
    try:
        import asyncio  # noqa: F401 - for what it leaves out
    finally:
        del sys.modules["ssl"]


def has_every_colour(environ: Mapping[str, str]) -> bool:
    """Tell whether the terminal has every colour, by its kind: xterm takes them since its version 331."""
    term, version = environ.get("TERM", ""), environ.get("XTERM_VERSION", "")
    number = version.removeprefix("XTerm(").removesuffix(")")
    is_new_xterm = term.startswith("xterm") and number.isdecimal() and int(number) >= 331
    return is_new_xterm or term.startswith(ALL_COLOURS) or term.endswith("-direct")


def prepare_terminal() -> None:
    """Undo what would draw the room wrongly.

    An empty NO_COLOR means nothing (no-color.org), exported COLUMNS and LINES would freeze the size, and a
    standard error that is not UTF-8 would show box characters as codes.
    """
    if os.environ.get("NO_COLOR") == "":
        del os.environ["NO_COLOR"]
    for name in ("COLUMNS", "LINES"):
        os.environ.pop(name, None)
    if has_every_colour(os.environ) and not os.environ.get("COLORTERM"):
        # Over a far line the word for it is lost on the way, and xterm says it by its version alone.
        os.environ["COLORTERM"] = "truecolor"
    for stream in (sys.__stderr__, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(encoding="utf-8")
