"""`waitroom copies`: second copies that a folder sync left beside the file; list, show, take over, set aside."""

import argparse
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.data.compared_output import comparison_json, comparison_lines, find_thing, thing_lines
from waitroom.cli.output import print_line, printable
from waitroom.domain.data.state_comparison import Difference, added_words
from waitroom.domain.data.sync_copy import COPY_WORDS, SyncCopy
from waitroom.domain.shared.errors import BadFile

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOTHING = "No second copy lies beside the file."
WORDS_FOR = {
    Difference.MISSING: "not here",
    Difference.PUT_AWAY: "put away here",
    Difference.DIFFERS: "not the same",
    Difference.KNOWN: "known here",
}

Answer = tuple[list[str], dict[str, object]]
"""Lines for people, and the same for programs."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `copies` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    where.add_argument("--json", action="store_true", help="for programs")
    about = "second copies that a folder sync left beside the file"
    copies = subparsers.add_parser("copies", help=about, allow_abbrev=False)
    inside = copies.add_subparsers(title="commands", dest="copies_command", metavar="COMMAND", required=True)
    helps = {
        "list": "say which there are, and what each would bring",
        "show": "put one beside the file",
        "take": "add what it has and you have not; nothing is replaced, both texts are kept",
        "set-aside": "move it out of the way; it is not deleted",
    }
    for name, words in helps.items():
        parser = inside.add_parser(name, parents=[where], help=words, allow_abbrev=False)
        if name != "list":
            parser.add_argument("name", metavar="NAME", help="its file name, or a part of it")
        if name in {"show", "take"}:
            parser.add_argument(
                "--only", metavar="ID|WORDS", default="", help="one thing: its id, or words of it"
            )
    copies.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.copies_command)
    with open_room(str(getattr(args, "data_dir", "")), is_looking=name in LOOKING) as room:
        lines, answer = COMMANDS[name](room, args, room.now())
    if args.json:
        print_line(json.dumps({"schema": 1, **answer}, ensure_ascii=False))
        return 0
    for line in lines:
        print_line(printable(line))
    return 0


def _list(room: "Room", _args: argparse.Namespace, now: datetime) -> Answer:
    copies = room.sync_copies.all(now)
    lines = [f"{each.name}: {_words(each)}" for each in copies]
    return lines or [NOTHING], {"copies": [_json(each) for each in copies]}


def _words(copy: SyncCopy) -> str:
    if copy.is_missing_here:
        return "a file of the happy box that is not here"
    by = f" ({copy.program})" if copy.program else ""
    words = COPY_WORDS[copy.condition]
    return words or f"{added_words(copy.brings, 'nothing is missing here')}{by}"


def _show(room: "Room", args: argparse.Namespace, now: datetime) -> Answer:
    copy = room.sync_copies.find(args.name, now)
    if not copy.can_be_read:
        raise BadFile(COPY_WORDS[copy.condition])
    compared = room.sync_copies.compare(copy.name, now)
    if args.only:
        thing = find_thing(compared, args.only)
        return thing_lines(thing, copy.name), {"thing": comparison_json((thing,))[0]}
    head = f"To take over: {added_words(copy.brings, 'nothing')}."
    return [head, *comparison_lines(compared.things, WORDS_FOR)], {
        "copy": _json(copy),
        "things": comparison_json(compared.things),
    }


def _take(room: "Room", args: argparse.Namespace, now: datetime) -> Answer:
    copy = room.sync_copies.find(args.name, now)
    thing = find_thing(room.sync_copies.compare(copy.name, now), args.only) if args.only else None
    words = room.sync_copies.take_over(copy.name, now, thing)
    return [f"Taken over from {copy.name}: {words}. Nothing was replaced."], {
        "copy": copy.name,
        "taken": words,
    }


def _set_aside(room: "Room", args: argparse.Namespace, now: datetime) -> Answer:
    copy = room.sync_copies.find(args.name, now)
    moved = room.sync_copies.set_aside(copy.name)
    return [f"Set aside, and not deleted: {moved}"], {"copy": copy.name, "moved_to": str(moved)}


Command = Callable[["Room", argparse.Namespace, datetime], Answer]
COMMANDS: Mapping[str, Command] = MappingProxyType(
    {"list": _list, "show": _show, "take": _take, "set-aside": _set_aside}
)

LOOKING = frozenset({"list", "show"})
"""These change nothing, so they go beside anything that has the file."""


def _json(copy: SyncCopy) -> dict[str, object]:
    return {
        "name": copy.name,
        "program": copy.program or None,
        "at": copy.at.isoformat(),
        "condition": copy.condition.value,
        "missing_here": copy.is_missing_here,
        "brings": {each.nouns: {"new": each.more, "other_texts": each.other} for each in copy.brings},
    }
