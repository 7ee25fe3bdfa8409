"""`waitroom person` (and `waitroom people`): whom you met and who helped, by wait."""

import argparse
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.find_one import SHOWN_ID, find_one, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.people.person_rows import (
    PERSON_HEADINGS,
    PersonList,
    PersonShown,
    answers_to,
    person_cells,
    person_details,
    person_line,
    person_row,
)
from waitroom.cli.put_away import restore_verb, trash_verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import find_wait, wait_or_front
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOBODY = _("Nobody is written down. waitroom person add NAME writes the first one down.")
NO_ANSWER = _("Nobody answers to that.")

FIELDS = MappingProxyType(
    {
        "saying": ("--said", "WORDS", _("how to say the name: oh-KAH-for")),
        "pronoun": ("--pronoun", "WORDS", _("if they gave one")),
        "role": ("--role", "WORDS", _("what they do there")),
        "email": ("--email", "ADDRESS", _("where they can be written to")),
        "phone": ("--phone", "NUMBER", _("where they can be called")),
        "link": ("--link", "URL", _("a page about them")),
        "spoke_about": ("--about", "WORDS", _("what you spoke about; for a helper, what they did")),
    }
)


def _list(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    people: Iterable[Person] = room.people.known()
    wait = find_wait(room.waits.all(), args.wait) if args.wait else None
    if wait is not None:
        people = (each for each in people if each.is_of(wait.id))
    found = [each for each in people if answers_to(each, words)]
    short = short_ids(room.people.known())
    out.answer = PersonList(people=tuple(person_row(room, each) for each in found))
    out.lines = table(PERSON_HEADINGS, [person_cells(room, each, short[each.id]) for each in found])
    if not found:
        out.lines = [NO_ANSWER if words or args.wait else NOBODY]


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    person = _meant(room, args)
    out.answer = PersonShown(person=person_row(room, person))
    out.lines = person_details(room, person, now)


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = wait_or_front(room, args.wait, now)
    same = room.people.find_same(args.name, args.email or "")
    if same is not None and same.is_helper is args.helped and not args.another:
        raise NotUnderstood(
            _(
                "{name} is written down already; waitroom person edit {id} --wait WAIT says that "
                "you met them there too, and --another that this is somebody else."
            ).format(name=same.name, id=same.id[:SHOWN_ID])
        )
    given: dict[str, object] = {name: getattr(args, name) or "" for name in FIELDS}
    begun = Person(name=args.name, wait_id=wait.id if wait is not None else "", is_helper=args.helped)
    person = replace(begun, **given)  # type: ignore[arg-type]  # fields are checked by the dataclass
    kept = room.people.save(person, now=now, rounds=args.round if wait is not None else None)
    _told(_("Written down"), room, kept, out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    whole = _meant(room, args)
    wait = find_wait(room.waits.all(), args.wait) if args.wait else None
    wait_id = wait.id if wait is not None else whole.wait_id
    seen = whole.seen_from(wait_id) if whole.is_of(wait_id) else replace(whole, spoke_about="")
    given = {name: getattr(args, name) for name in (*FIELDS, "name") if getattr(args, name) is not None}
    changed = replace(seen, **given)
    if args.remind:
        changed = replace(changed, keep_in_touch=KeepInTouch(args.remind))
    kept = room.people.save(changed, now=now, wait_id=wait_id, rounds=args.round)
    _told(_("Kept"), room, kept, out)


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    """Take a person off a wait; one who was met nowhere else goes to the trash."""
    person = _meant(room, args)
    line = person_line(room, person)
    wait = find_wait(room.waits.all(), args.wait) if args.wait else None
    if wait is None and len(person.wait_ids) > 1:
        raise NotUnderstood(
            _(
                "{name} belongs to {wait_ids} waits; --wait WAIT says off which one. Nothing was changed."
            ).format(name=person.name, wait_ids=len(person.wait_ids))
        )
    if wait is not None and not person.is_of(wait.id):
        raise NotUnderstood(
            _("{name} does not belong to {known_as}. Nothing was changed.").format(
                name=person.name, known_as=wait.known_as
            )
        )
    short = short_ids(room.people.known())[person.id]
    out.answer = PersonShown(person=person_row(room, person))
    room.people.take_off(person, wait.id if wait is not None else person.wait_id, now=now)
    left = room.people.get(person.id)
    if left is not None and wait is not None:
        out.answer = PersonShown(person=person_row(room, left))
        out.lines = [
            _("Off {known_as}: {person_line}").format(
                known_as=wait.known_as, person_line=person_line(room, left)
            )
        ]
        out.lines.append(
            _('waitroom person edit {short} --wait "{known_as}" puts them back there.').format(
                short=short, known_as=wait.known_as
            )
        )
        return
    out.lines = [
        _("Put away for 30 days: {line}").format(line=line),
        _("waitroom person restore {short} brings them back.").format(short=short),
    ]


def _told(said: str, room: "Room", person: Person, out: CommandOutput) -> None:
    out.answer = PersonShown(person=person_row(room, person))
    out.lines = [f"{said}: {person_line(room, person)}"]


def _meant(room: "Room", args: argparse.Namespace) -> Person:
    words = " ".join(args.words)
    return find_one(
        room.people.known(), words, answers_to, nobody=_("Nobody answers to that"), noun=_("people")
    )


def _who(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        metavar=_("ID|WORDS"),
        nargs="+",
        type=typed_text,
        help=_("their id, or words of their name or address"),
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        metavar=_("WORDS"),
        nargs="*",
        type=typed_text,
        help=_("only those who answer to these words"),
    )
    parser.add_argument(
        "--wait", metavar=_("WAIT"), default="", type=typed_text, help=_("only those of one wait")
    )


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "name", metavar=_("NAME"), type=typed_text, help=_("as they spell it; - reads the pipe")
    )
    parser.add_argument(
        "--helped", action="store_true", help=_("somebody who helped, and was not at the interview")
    )
    parser.add_argument(
        "--another", action="store_true", help=_("somebody else of a name that is written down already")
    )
    _fields(parser)


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    _who(parser)
    parser.add_argument("--name", metavar=_("NAME"), type=typed_text, help=_("as they spell it"))
    parser.add_argument(
        "--remind", choices=[each.value for each in KeepInTouch], help=_("when to get in touch again")
    )
    _fields(parser)


def _fields(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--wait",
        metavar=_("WAIT"),
        default="",
        type=typed_text,
        help=_("the wait: its name, or its id (the one in front)"),
    )
    parser.add_argument(
        "--round",
        metavar="N",
        action="append",
        type=int,
        help=_("the interview round; may be said several times"),
    )
    for name, (option, metavar, about) in FIELDS.items():
        parser.add_argument(option, dest=name, metavar=metavar, type=typed_text, help=about)


def _put_away_arguments(parser: argparse.ArgumentParser) -> None:
    _who(parser)
    parser.add_argument(
        "--wait", metavar=_("WAIT"), default="", type=typed_text, help=_("off this wait alone")
    )


COMMAND = Noun(
    name="person",
    about=_("whom you met, and who was thanked"),
    verbs=(
        Verb(
            name="list",
            about=_("say whom you met and who helped"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=PersonList,
            examples=("person list", "person list --wait museum --json"),
        ),
        Verb(
            name="show",
            about=_("show one person, with all that is known"),
            run=in_room(_show, is_looking=True),
            arguments=_who,
            answer=PersonShown,
            examples=("person show ada",),
        ),
        Verb(
            name="add",
            about=_("write somebody down"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=PersonShown,
            examples=(
                'person add "Ada Example" --said oh-KAH-for --role Director',
                'person add Sam --helped --about "showed me the advert"',
            ),
        ),
        Verb(
            name="edit",
            about=_("change what is known of somebody, or say that you met them at another wait"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=PersonShown,
            examples=("person edit ada --wait library --round 2", "person edit ada --about -"),
        ),
        Verb(
            name="put-away",
            about=_("take somebody off a wait, or off the list"),
            run=in_room(_put_away),
            arguments=_put_away_arguments,
            answer=PersonShown,
            examples=("person put-away ada", "person put-away ada --wait library"),
        ),
        trash_verb("person", "people"),
        restore_verb("person", "people", example="ada"),
    ),
)
