"""`waitroom box`: put something into the happy box, look into it, take it along."""

import argparse
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.box.box_output import BoxOutput
from waitroom.cli.box.memento_lines import (
    count_files,
    count_things,
    deleted_line,
    find_one,
    memento_details,
    memento_line,
    were_sentence,
)
from waitroom.cli.exit_handling import clean_up_on_exit
from waitroom.domain.box.memento import Memento, MementoKind, matches_memento, parse_tags
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.safe_text import safe_line

if TYPE_CHECKING:
    from waitroom.room.box.box import Box

Command = Callable[["Box", argparse.Namespace, datetime, BoxOutput], None]

EMPTY = "The box is empty. waitroom box add puts something in."
NO_ANSWER = "Nothing in the box answers to that."
KINDS = [kind.value for kind in MementoKind]


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

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return inside.add_parser(name, parents=[where], help=about, allow_abbrev=False)

    add = command("add", "put something in")
    add.add_argument(
        "things",
        metavar="FILE",
        nargs="*",
        help="a picture, any file, a folder by its path (photos/); words; - or nothing for a pipe",
    )
    add.add_argument("--title", default="", help="a name for it")
    add.add_argument("--who", default="", help="who was there, or said it")
    add.add_argument("--when", default="", help='in your own words: "June"')
    add.add_argument("--why", default="", help="why it matters")
    add.add_argument("--tag", action="append", default=[], metavar="TAG", help="may be said several times")
    add.add_argument("--kind", choices=KINDS, help="what kind of thing")
    add.add_argument("--alt", default="", help="what the picture shows, in words")
    add.add_argument("--pin", action="store_true", help='pin it "for a no"')
    listed = command("list", "say what is in it")
    listed.add_argument("words", metavar="WORDS", nargs="*", help="only what holds these words")
    listed.add_argument("--kind", choices=KINDS, help="only this kind of thing")
    listed.add_argument("--tag", default="", help="only what has this tag")
    listed.add_argument("--json", action="store_true", help="for programs")
    _one(command("show", "show one thing, with all that is said of it"))
    command("draw", "draw one thing blind")
    pin = command("pin", 'pin one thing "for a no"')
    pin.add_argument("--out", action="store_true", help="take the pin out")
    _one(pin)
    _one(command("put-away", "put one thing away; it can come back for 30 days"))
    trash = command("trash", "say what was put away")
    trash.add_argument("--json", action="store_true", help="for programs")
    _one(command("restore", "bring back what was put away"))
    out = command("export", "write it all into a new folder")
    out.add_argument("folder", metavar="DIR", help="a folder that is not there yet")
    back = command("import", "bring a written box back")
    back.add_argument("folder", metavar="DIR", help="a folder that export wrote")


def _one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="ID|WORDS", nargs="+", help="its id, or words it holds")


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.box_command)
    is_looking = name in LOOKING
    said = BoxOutput()
    with open_room(str(getattr(args, "data_dir", "")), is_looking=is_looking) as room:
        with clean_up_on_exit():
            COMMANDS[name](room.box, args, room.now(), said)
        if not is_looking:
            room.saving.flush(10.0)
    # Closing tries a last time, so this is asked behind it.
    state = room.saving.state
    if not state.is_saved:
        said.tell_refusals()
        raise CannotWrite(f"{_reason(state.problem)} Nothing was {DONE.get(name, 'changed')}.")
    said.tell()
    return said.code


def _reason(problem: str) -> str:
    """Return why it was not saved, without what the open room promises to do about it."""
    reason = re.split(r" Not saved yet\.| Your words are kept", problem)[0]
    return reason or "It could not be written in time."


def _add(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    from waitroom.cli.box.box_add import add_things

    add_things(box, args, now, said)


def _list(box: "Box", args: argparse.Namespace, _now: datetime, said: BoxOutput) -> None:
    words = " ".join(args.words)
    tag = ",".join(parse_tags(args.tag))
    found = box.find(words, MementoKind(args.kind) if args.kind else None, tag)
    if args.json:
        said.lines.append(_json({"mementos": [box.as_stored(memento) for memento in found]}))
    elif found:
        said.lines += map(memento_line, found)
    else:
        said.lines.append(NO_ANSWER if words or tag or args.kind else EMPTY)


def _show(box: "Box", args: argparse.Namespace, _now: datetime, said: BoxOutput) -> None:
    memento = _meant(box, args)
    said.lines += memento_details(memento)
    if memento.tags or memento.is_pinned:
        pinned = ["pinned for a no"] if memento.is_pinned else []
        said.lines.append(", ".join([*memento.tags, *pinned]))
    if memento.file:
        said.lines.append(str(box.file_path(memento)))


def _draw(box: "Box", _args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    memento = box.draw_random(now)
    if memento is None:
        said.lines.append(EMPTY)
        return
    said.lines += [*memento_details(memento), "Back in the room. What of it is still true now?"]


def _pin(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    memento = _meant(box, args)
    if memento.is_pinned is args.out:
        box.save(replace(memento, is_pinned=not args.out), now)
    said.lines.append(f"{'The pin is out' if args.out else 'Pinned for a no'}: {memento_line(memento)}")


def _put_away(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    memento = _meant(box, args)
    box.delete(memento.id, now)
    said.lines.append(f"Put away for 30 days: {memento_line(memento)}")
    said.lines.append(f"waitroom box restore {memento.id[:8]} brings it back.")


def _trash(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    ones = box.deleted()
    if args.json:
        rows = [
            {
                "id": one.id,
                "what": one.what,
                "heading": one.heading,
                "since": one.since.isoformat() if one.since else None,
            }
            for one in ones
        ]
        said.lines.append(_json({"put_away": rows}))
        return
    said.lines += [deleted_line(one, now) for one in ones] or ["Nothing is put away."]


def _restore(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    from waitroom.domain.data.deleted_item import matches_item

    one = find_one(box.deleted(), " ".join(args.words), matches_item)
    box.restore(one.id, now)
    memento = box.get(one.id)
    if memento is not None:
        said.lines.append(f"Back in the box: {memento_line(memento)}")


def _export(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    folder = _folder(args, "written")
    copied = box.archive.export_folder(folder, now)
    said.lines.append(
        f"{count_things(copied.mementos)}, {count_files(copied.files)}: {folder / 'index.html'}"
    )
    said.lines += copied.lost


def _import(box: "Box", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    copied = box.archive.import_folder(_folder(args, "brought in"), now)
    known = f"; {were_sentence(copied.known)} there already" if copied.known else ""
    said.lines.append(f"{count_things(copied.mementos)} came in{known}.")


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "add": _add,
        "list": _list,
        "show": _show,
        "draw": _draw,
        "pin": _pin,
        "put-away": _put_away,
        "trash": _trash,
        "restore": _restore,
        "export": _export,
        "import": _import,
    }
)

LOOKING = frozenset({"list", "show", "trash", "export"})
"""These change nothing, so they go beside anything that has the file."""

DONE = MappingProxyType({"add": "added", "import": "brought in"})
"""What each change would have done; the others would have changed something."""


def _meant(box: "Box", args: argparse.Namespace) -> Memento:
    return find_one(box.all(), " ".join(args.words), matches_memento)


def _folder(args: argparse.Namespace, done: str) -> Path:
    from waitroom.room.shared.typed_paths import parse_path

    path = parse_path(args.folder)
    if path is None:
        shown = safe_line(args.folder)[:60].strip() or "An empty name"
        raise NotUnderstood(f"{shown} can be no folder here; nothing was {done}.")
    return path.absolute()


def _json(rows: dict[str, object]) -> str:
    return json.dumps({"schema": 1, **rows}, ensure_ascii=False)
