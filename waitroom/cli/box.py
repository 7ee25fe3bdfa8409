"""`waitroom box`: put something into the happy box, look into it, take it along."""

import argparse
import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.cli.output import complain, say, theirs
from waitroom.domain.errors import CannotWrite, NotUnderstood
from waitroom.domain.memento import Details, Memento, MementoKind, caption, heading, tags_in

if TYPE_CHECKING:
    from waitroom.room.box import Box
    from waitroom.room.intake import Progress
    from waitroom.store.database import Store

EMPTY = "The box is empty. waitroom box add puts something in."
MOST_STDIN = 50_000_001
"""One byte more than is kept, so that what is too large is seen."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `box` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    box = subparsers.add_parser("box", parents=[where], help="the happy box", allow_abbrev=False)
    inside = box.add_subparsers(title="commands", dest="box_command", metavar="COMMAND", required=True)
    add = inside.add_parser("add", parents=[where], help="put something in", allow_abbrev=False)
    add.add_argument(
        "things",
        metavar="FILE",
        nargs="*",
        help="a picture, any file or a folder; words; - or nothing for a pipe",
    )
    add.add_argument("--title", default="", help="a name for it")
    add.add_argument("--who", default="", help="who was there, or said it")
    add.add_argument("--when", default="", help='in your own words: "June"')
    add.add_argument("--why", default="", help="why it matters")
    add.add_argument("--tag", action="append", default=[], metavar="TAG", help="may be said several times")
    add.add_argument("--kind", choices=[kind.value for kind in MementoKind], help="what kind of thing")
    add.add_argument("--alt", default="", help="what the picture shows, in words")
    add.add_argument("--pin", action="store_true", help='pin it "for a no"')
    show = inside.add_parser("list", parents=[where], help="say what is in it", allow_abbrev=False)
    show.add_argument("words", metavar="WORDS", nargs="*", help="only what holds these words")
    show.add_argument("--json", action="store_true", help="for programs")
    inside.add_parser("draw", parents=[where], help="draw one thing blind", allow_abbrev=False)
    out = inside.add_parser(
        "export", parents=[where], help="write it all into a new folder", allow_abbrev=False
    )
    out.add_argument("folder", metavar="DIR", help="a folder that is not there yet")
    back = inside.add_parser("import", parents=[where], help="bring a written box back", allow_abbrev=False)
    back.add_argument("folder", metavar="DIR", help="a folder that export wrote")


def run(args: argparse.Namespace, *, now: datetime) -> int:
    """Run one of the sub-commands and return the exit code.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    data_dir = str(getattr(args, "data_dir", ""))
    is_looking = args.box_command in {"list", "export"}
    with _box(data_dir, now, is_looking=is_looking) as box:
        if args.box_command == "add":
            return _add(box, args, now)
        if args.box_command == "list":
            return _list(box, " ".join(args.words), is_json=args.json)
        if args.box_command == "draw":
            return _draw(box, now)
        folder = Path(args.folder).expanduser().absolute()
        if args.box_command == "export":
            copied = box.copy.write(folder, now)
            say(theirs(f"{_things(copied.mementos)}, {_files(copied.files)}: {folder / 'index.html'}"))
        else:
            copied = box.copy.bring(folder, now)
            known = f"; {_were(copied.known)} there already" if copied.known else ""
            say(f"{_things(copied.mementos)} came in{known}.")
    return 0


@contextmanager
def _box(data_dir: str, now: datetime, *, is_looking: bool) -> Iterator["Box"]:
    from waitroom.paths import find_paths
    from waitroom.room.box import Box
    from waitroom.store.database import Store
    from waitroom.store.pictures import Pictures

    paths = find_paths(data_dir)
    store = Store.open(paths, now=now, read_only=is_looking)
    try:
        yield Box(store, Pictures(paths.files))
        if not is_looking:
            _write(store)
    finally:
        store.close()


def _write(store: "Store") -> None:
    if not store.flush(10.0):
        raise CannotWrite(store.state.problem or "It could not be written in time; nothing was changed.")


def _add(box: "Box", args: argparse.Namespace, now: datetime) -> int:
    details = Details(
        kind=MementoKind(args.kind) if args.kind else None,
        title=args.title,
        who=args.who,
        when=args.when,
        why=args.why,
        tags=tags_in(",".join(args.tag)),
        alt=args.alt,
        is_pinned=args.pin,
    )
    code = 0
    for thing in args.things or ["-"]:
        if thing == "-":
            _kept(box.intake.keep_bytes(_from_pipe(), details, now))
            continue
        path = box.intake.path_in(thing) or _named(thing)
        if path is None:
            _kept(box.intake.keep_words(thing, details, now))
        elif path.is_dir():
            code = max(code, _add_folder(box, path, details, now))
        else:
            _kept(box.intake.keep_file(path, details, now))
    if box.is_large():
        say("The box holds more than 200 MB now. It goes on working; a copy of it takes a little longer.")
    return code


def _named(thing: str) -> Path | None:
    """Return the path that one word names; a word that looks like a path and is none is refused."""
    path = Path(thing)
    if path.exists():
        return path
    if "/" in thing and not thing.startswith(("http://", "https://")) and " " not in thing:
        raise NotUnderstood(f"{thing} is not there; nothing was added.")
    return None


def _from_pipe() -> bytes:
    if sys.stdin is None or sys.stdin.isatty():
        raise NotUnderstood("Name a file or some words, or pipe something in: pbpaste | waitroom box add")
    return sys.stdin.buffer.read(MOST_STDIN)


def _add_folder(box: "Box", folder: Path, details: Details, now: datetime) -> int:
    is_shown = sys.stderr is not None and sys.stderr.isatty()

    def tell(progress: "Progress") -> None:
        if is_shown and (progress.done % 10 == 0 or progress.done == progress.total):
            sys.stderr.write(f"\r{progress.done} of {progress.total}")
            sys.stderr.flush()

    kept = box.intake.keep_folder(folder, details, now, tell=tell)
    if is_shown:
        sys.stderr.write("\r\033[K")
    known = f", {_were(kept.known)} there already" if kept.known else ""
    say(f"Kept: {_things(len(kept.mementos))}{known}.")
    for sentence in kept.refused:
        complain(sentence)
    return NotUnderstood.exit_code if kept.refused and not kept.mementos and not kept.known else 0


def _kept(memento: Memento) -> None:
    say(theirs(f"Kept: {_line(memento)}"))


def _list(box: "Box", words: str, *, is_json: bool) -> int:
    found = box.find(words)
    if is_json:
        from waitroom.store.codecs import encode

        say(json.dumps({"schema": 1, "mementos": [encode(memento) for memento in found]}, ensure_ascii=False))
        return 0
    for memento in found:
        say(theirs(_line(memento)))
    if not found:
        say("Nothing in the box answers to that." if words else EMPTY)
    return 0


def _draw(box: "Box", now: datetime) -> int:
    memento = box.draw(now)
    if memento is None:
        say(EMPTY)
        return 0
    for part in (memento.title, memento.text, caption(memento), memento.why):
        for line in part.splitlines():
            say(theirs(line))
    say("Back in the room. What of it is still true now?")
    return 0


def _line(memento: Memento) -> str:
    words = " ".join(heading(memento).split())
    short = words if len(words) <= 70 else words[:69] + "…"
    return f"{short} ({caption(memento)})"


def _were(number: int) -> str:
    return "one was" if number == 1 else f"{number} were"


def _files(number: int) -> str:
    return "one file" if number == 1 else f"{number} files"


def _things(number: int) -> str:
    return "one thing" if number == 1 else f"{number} things"
