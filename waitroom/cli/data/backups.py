"""`waitroom backups`: the earlier states of everything; list, show beside today, restore."""

import argparse
import json
from collections.abc import Callable, Mapping
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.data.compared_output import comparison_json, comparison_lines, find_thing, thing_lines
from waitroom.cli.output import print_line, printable
from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition, PastState
from waitroom.domain.data.state_comparison import Difference, KindChange, change_words
from waitroom.domain.shared.errors import BadFile, NotUnderstood

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOTHING = "There is no backup yet. One is made at each start, and on each day on which something is written."
WORDS_FOR = {
    Difference.MISSING: "not here today",
    Difference.PUT_AWAY: "put away since",
    Difference.DIFFERS: "changed since",
    Difference.ADDED: "came since",
}
SHORT = {
    BackupCondition.NEWER: "of a newer waitroom",
    BackupCondition.DAMAGED: "damaged",
    BackupCondition.BUSY: "cannot be read now",
}

Answer = tuple[list[str], dict[str, object]]
"""Lines for people, and the same for programs."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `backups` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    where.add_argument("--json", action="store_true", help="for programs")
    about = "earlier states of everything, and the way back"
    backups = subparsers.add_parser("backups", help=about, allow_abbrev=False)
    inside = backups.add_subparsers(
        title="commands", dest="backups_command", metavar="COMMAND", required=True
    )
    inside.add_parser(
        "list", parents=[where], help="say which there are, and what changed", allow_abbrev=False
    )
    show = inside.add_parser("show", parents=[where], help="put one beside today", allow_abbrev=False)
    about = "bring back all of one, or one thing; today's is kept first"
    restore = inside.add_parser("restore", parents=[where], help=about, allow_abbrev=False)
    for parser, verb in ((show, "show"), (restore, "bring back")):
        parser.add_argument("number", metavar="NUMBER", help="its number, or newest")
        parser.add_argument(
            "--only", metavar="ID|WORDS", default="", help=f"{verb} one thing: its id, or words of it"
        )
    backups.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.backups_command)
    with open_room(str(getattr(args, "data_dir", "")), is_looking=name in LOOKING) as room:
        lines, answer = COMMANDS[name](room, args, room.now())
    if args.json:
        print_line(json.dumps({"schema": 1, **answer}, ensure_ascii=False))
        return 0
    for line in lines:
        print_line(printable(line))
    return 0


def _list(room: "Room", _args: argparse.Namespace, now: datetime) -> Answer:
    from waitroom.room.data.backup_history import backup_when

    states = room.backups.all(now)
    rows = [(str(each.number), backup_when(each, now), _changed(each)) for each in states]
    widths = [max((len(row[at]) for row in rows), default=0) for at in (0, 1)]
    lines = [f"{row[0].rjust(widths[0])}  {row[1].ljust(widths[1])}  {row[2]}" for row in rows]
    return lines or [NOTHING], {"backups": [_json(each) for each in states]}


def _changed(state: PastState) -> str:
    if state.condition in SHORT:
        return SHORT[state.condition]
    if state.since_before is None:
        return "the first"
    return change_words(state.since_before, "as the one before")


def _show(room: "Room", args: argparse.Namespace, now: datetime) -> Answer:
    state = _readable(room, args, now)
    compared = room.backups.compare(state.number, now)
    if args.only:
        thing = find_thing(compared, args.only)
        return thing_lines(thing, f"backup {state.number}"), {"thing": comparison_json((thing,))[0]}
    words = change_words(state.against_today)
    head = f"Bringing it back: {words}." if words else "The same as today."
    lines = [head, *comparison_lines(compared.things, WORDS_FOR)]
    return lines, {"backup": _json(state), "things": comparison_json(compared.things)}


def _restore(room: "Room", args: argparse.Namespace, now: datetime) -> Answer:
    state = _readable(room, args, now)
    if args.only:
        thing = find_thing(room.backups.compare(state.number, now), args.only)
        if thing.difference is Difference.ADDED:
            raise NotUnderstood("That came since, so the backup has nothing of it. Nothing was changed.")
        done = room.backups.restore_one(state.number, thing, now)
        what = f"{thing.heading or f'the {thing.what}'}: {done.words}"
    else:
        done = room.backups.restore_all(state.number, now)
        what = f"backup {state.number}: {done.words}"
    kept = (
        f"What was here is kept; waitroom backups restore {done.kept_as} goes back to it."
        if done.kept_as
        else ""
    )
    answer: dict[str, object] = {
        "restored": state.number,
        "changed": done.words,
        "kept_as": done.kept_as or None,
    }
    return [line for line in (f"Brought back {what}.", kept) if line], answer


Command = Callable[["Room", argparse.Namespace, datetime], Answer]
COMMANDS: Mapping[str, Command] = MappingProxyType({"list": _list, "show": _show, "restore": _restore})

LOOKING = frozenset({"list", "show"})
"""These change nothing, so they go beside anything that has the file."""


def _readable(room: "Room", args: argparse.Namespace, now: datetime) -> PastState:
    state = room.backups.find(args.number, now)
    if not state.can_come_back:
        raise BadFile(CONDITION_WORDS[state.condition])
    return state


def _json(state: PastState) -> dict[str, object]:
    return {
        "number": state.number,
        "day": state.day.isoformat(),
        "at": state.at.isoformat() if state.at else None,
        "condition": state.condition.value,
        "things": state.documents,
        "held": state.is_held,
        "since_before": None if state.since_before is None else _changes(state.since_before),
        "against_today": _changes(state.against_today),
    }


def _changes(changes: tuple[KindChange, ...]) -> dict[str, dict[str, int]]:
    return {each.nouns: {"more": each.more, "fewer": each.fewer, "changed": each.other} for each in changes}
