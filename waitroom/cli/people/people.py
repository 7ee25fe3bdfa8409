"""`waitroom people`: whom you met and who helped, by wait; list, show, add, edit."""

import argparse
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

from waitroom.cli.output import print_line, printable
from waitroom.cli.people.people_lines import person_details, person_json, person_line
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.record import Record

if TYPE_CHECKING:
    from waitroom.domain.waits.wait import Wait
    from waitroom.room.room import Room

T = TypeVar("T", bound=Record)
Command = Callable[["Room", argparse.Namespace, datetime], list[str]]

NOBODY = "Nobody is written down. waitroom people add NAME writes the first one down."
NO_ANSWER = "Nobody answers to that."
SHORTEST_ID = 8
"""So many signs of an id are enough to name somebody."""

FIELDS = MappingProxyType(
    {
        "saying": ("--said", "WORDS", "how to say the name: oh-KAH-for"),
        "pronoun": ("--pronoun", "WORDS", "if they gave one"),
        "role": ("--role", "WORDS", "what they do there"),
        "email": ("--email", "ADDRESS", "where they can be written to"),
        "phone": ("--phone", "NUMBER", "where they can be called"),
        "link": ("--link", "URL", "a page about them"),
        "spoke_about": ("--about", "WORDS", "what you spoke about; for a helper, what they did"),
    }
)


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `people` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    people = subparsers.add_parser(
        "people", parents=[where], help="whom you met, and who was thanked", allow_abbrev=False
    )
    inside = people.add_subparsers(title="commands", dest="people_command", metavar="COMMAND", required=True)

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return inside.add_parser(name, parents=[where], help=about, allow_abbrev=False)

    listed = command("list", "say whom you met and who helped")
    listed.add_argument("words", metavar="WORDS", nargs="*", help="only those who answer to these words")
    listed.add_argument(
        "--wait", metavar="WAIT", default="", help="only those of one wait: its name, or its id"
    )
    listed.add_argument("--json", action="store_true", help="for programs")
    shown = command("show", "show one person, with all that is known")
    _who(shown)
    shown.add_argument("--json", action="store_true", help="for programs")
    add = command("add", "write somebody down")
    add.add_argument("name", metavar="NAME", help="as they spell it")
    add.add_argument(
        "--helped", action="store_true", help="somebody who helped, and was not at the interview"
    )
    add.add_argument(
        "--another", action="store_true", help="somebody else of a name that is written down already"
    )
    edit = command("edit", "change what is known of somebody, or say that you met them at another wait")
    _who(edit)
    edit.add_argument("--name", metavar="NAME", help="as they spell it")
    edit.add_argument(
        "--remind", choices=[each.value for each in KeepInTouch], help="when to get in touch again"
    )
    for parser in (add, edit):
        parser.add_argument(
            "--wait", metavar="WAIT", default="", help="the wait: its name, or its id (the one in front)"
        )
        parser.add_argument(
            "--round",
            metavar="N",
            action="append",
            type=int,
            help="the interview round; may be said several times",
        )
        for name, (option, metavar, about) in FIELDS.items():
            parser.add_argument(option, dest=name, metavar=metavar, help=about)


def _who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar="ID|WORDS", nargs="+", help="their id, or words of their name or address"
    )


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.people_command)
    is_looking = name in LOOKING
    with open_room(str(getattr(args, "data_dir", "")), is_looking=is_looking) as room:
        lines = COMMANDS[name](room, args, room.now())
        if not is_looking:
            room.saving.flush(10.0)
    state = room.saving.state
    if not state.is_saved:
        reason = re.split(r" Not saved yet\.| Your words are kept", state.problem)[0]
        raise CannotWrite(f"{reason or 'It could not be written in time.'} Nothing was changed.")
    for line in lines:
        print_line(printable(line))
    return 0


def _list(room: "Room", args: argparse.Namespace, now: datetime) -> list[str]:
    words = " ".join(args.words)
    people: Iterable[Person] = room.people.known()
    wait = _wait(room, args.wait) if args.wait else None
    if wait is not None:
        people = (each for each in people if each.is_of(wait.id))
    found = [each for each in people if _answers(each, words)]
    if args.json:
        return [_json({"people": [person_json(room, each, now) for each in found]})]
    lines = [person_line(room, each) for each in found]
    return lines or [NO_ANSWER if words or args.wait else NOBODY]


def _show(room: "Room", args: argparse.Namespace, now: datetime) -> list[str]:
    person = _meant(room, args)
    if args.json:
        return [_json({"person": person_json(room, person, now)})]
    return person_details(room, person, now)


def _add(room: "Room", args: argparse.Namespace, now: datetime) -> list[str]:
    wait = _wait_or_front(room, args.wait, now)
    same = room.people.find_same(args.name, args.email or "")
    if same is not None and same.is_helper is args.helped and not args.another:
        raise NotUnderstood(
            f"{same.name} is written down already; waitroom people edit {same.id[:SHORTEST_ID]} "
            "--wait WAIT says that you met them there too, and --another that this is somebody else."
        )
    given: dict[str, object] = {name: getattr(args, name) or "" for name in FIELDS}
    begun = Person(name=args.name, wait_id=wait.id if wait is not None else "", is_helper=args.helped)
    person = replace(begun, **given)  # type: ignore[arg-type]  # fields are checked by the dataclass
    kept = room.people.save(person, now=now, rounds=args.round if wait is not None else None)
    return [f"Written down: {person_line(room, kept)}"]


def _edit(room: "Room", args: argparse.Namespace, now: datetime) -> list[str]:
    whole = _meant(room, args)
    wait = _wait(room, args.wait) if args.wait else None
    wait_id = wait.id if wait is not None else whole.wait_id
    seen = whole.seen_from(wait_id) if whole.is_of(wait_id) else replace(whole, spoke_about="")
    given = {name: getattr(args, name) for name in (*FIELDS, "name") if getattr(args, name) is not None}
    changed = replace(seen, **given)
    if args.remind:
        changed = replace(changed, keep_in_touch=KeepInTouch(args.remind))
    kept = room.people.save(changed, now=now, wait_id=wait_id, rounds=args.round)
    return [f"Kept: {person_line(room, kept)}"]


COMMANDS: Mapping[str, Command] = MappingProxyType({"list": _list, "show": _show, "add": _add, "edit": _edit})

LOOKING = frozenset({"list", "show"})
"""These change nothing, so they go beside anything that has the file."""


def _answers(person: Person, words: str) -> bool:
    """Tell whether all words stand in what is known of a person."""
    known = f"{person.name} {person.email} {person.role} {person.spoke_about}".casefold()
    return all(word in known for word in words.casefold().split())


def _meant(room: "Room", args: argparse.Namespace) -> Person:
    return _one(room.people.known(), " ".join(args.words), _answers, "Nobody answers to that", "people")


def _wait(room: "Room", words: str) -> "Wait":
    def is_named(wait: "Wait", words: str) -> bool:
        return words.casefold() in f"{wait.organisation} {wait.code_name} {wait.role}".casefold()

    return _one(room.waits.all(), words, is_named, "No wait answers to that", "waits")


def _wait_or_front(room: "Room", words: str, now: datetime) -> "Wait | None":
    if words:
        return _wait(room, words)
    waits = room.waits.on_board(now)
    return waits[0] if waits else None


def _one(ones: Iterable[T], words: str, is_named: Callable[[T, str], bool], nobody: str, noun: str) -> T:
    """Return the only one that words mean: its id, the beginning of its id, or words it holds.

    Raises:
        NotUnderstood: where none or several answer to that.
    """
    ones = list(ones)
    words = words.strip()
    by_id = [one for one in ones if len(words) >= SHORTEST_ID and one.id.startswith(words)]
    found = by_id or [one for one in ones if words and is_named(one, words)]
    if not found:
        raise NotUnderstood(f"{nobody}; nothing was changed.")
    if len(found) > 1:
        raise NotUnderstood(f"{len(found)} {noun} answer to that; more words, or an id, say which one.")
    return found[0]


def _json(rows: dict[str, object]) -> str:
    return json.dumps({"schema": 1, **rows}, ensure_ascii=False)
