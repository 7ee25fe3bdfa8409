"""`waitroom copies`: second copies that a folder sync left beside the file; list, show, take over, set aside."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.data.compared_output import (
    ComparedThingRow,
    find_thing,
    thing_lines,
    thing_row,
    thing_table,
)
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.data.state_comparison import Difference, added_words
from waitroom.domain.data.sync_copy import COPY_WORDS, SyncCopy
from waitroom.domain.shared.errors import BadFile
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOTHING = _("No second copy lies beside the file.")
WORDS_FOR = {
    Difference.MISSING: _("not here"),
    Difference.PUT_AWAY: _("put away here"),
    Difference.DIFFERS: _("not the same"),
    Difference.KNOWN: _("known here"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCopyRow:
    """A second copy of the file, or of a file of the happy box."""

    name: str
    program: Annotated[str | None, "the program that names one so; null where several do, or a hand"]
    at: datetime
    condition: str
    missing_here: Annotated[bool, "it is a file of the happy box that is not here any more"]
    brings: Annotated[str, "what taking it over would add, in words; empty for nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCopyList:
    """The second copies that lie beside the file."""

    copies: tuple[SecondCopyRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCopyShown:
    """One second copy beside the file."""

    copy: SecondCopyRow
    things: tuple[ComparedThingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCopyTaken:
    """What was taken over from a second copy."""

    copy: str
    taken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondCopyMoved:
    """Where a second copy was moved to."""

    copy: str
    moved_to: str


def _list(room: "Room", _args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    copies = room.data.sync_copies.all(now)
    out.answer = SecondCopyList(copies=tuple(map(_row, copies)))
    rows = [(each.name, _words(each), each.program) for each in copies]
    out.lines = table((_("name"), _("to take over"), _("named as by")), rows) or [NOTHING]


def _words(copy: SyncCopy) -> str:
    if copy.is_missing_here:
        return _("a file of the happy box that is not here")
    return COPY_WORDS[copy.condition] or added_words(copy.brings, _("nothing is missing here"))


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    copy = room.data.sync_copies.find(args.name, now)
    if not copy.can_be_read:
        raise BadFile(COPY_WORDS[copy.condition])
    compared = room.data.sync_copies.compare(copy.name, now)
    things = (find_thing(compared, args.only),) if args.only else compared.things
    out.answer = SecondCopyShown(copy=_row(copy), things=tuple(map(thing_row, things)))
    if args.only:
        out.lines = thing_lines(things[0], copy.name)
        return
    out.lines = [
        _("To take over: {added}.").format(added=added_words(copy.brings, "nothing")),
        *thing_table(things, WORDS_FOR),
    ]


def _take(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    copy = room.data.sync_copies.find(args.name, now)
    thing = find_thing(room.data.sync_copies.compare(copy.name, now), args.only) if args.only else None
    words = room.data.sync_copies.take_over(copy.name, now, thing)
    out.answer = SecondCopyTaken(copy=copy.name, taken=words)
    out.lines.append(
        _("Taken over from {name}: {words}. Nothing was replaced.").format(name=copy.name, words=words)
    )


def _set_aside(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    copy = room.data.sync_copies.find(args.name, now)
    moved = room.data.sync_copies.set_aside(copy.name)
    out.answer = SecondCopyMoved(copy=copy.name, moved_to=str(moved))
    out.lines.append(_("Set aside, and not deleted: {moved}").format(moved=moved))


def _row(copy: SyncCopy) -> SecondCopyRow:
    return SecondCopyRow(
        name=copy.name,
        program=copy.program or None,
        at=copy.at,
        condition=copy.condition.value,
        missing_here=copy.is_missing_here,
        brings=added_words(copy.brings),
    )


def _name_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name", metavar=_("NAME"), type=typed_text, help=_("its file name, or a part of it"))


def _one_arguments(parser: argparse.ArgumentParser) -> None:
    _name_arguments(parser)
    parser.add_argument(
        "--only",
        metavar=_("ID|WORDS"),
        default="",
        type=typed_text,
        help=_("one thing alone: its id, or words of it"),
    )


COMMAND = Noun(
    name="copies",
    about=_("second copies that a folder sync left beside the file"),
    verbs=(
        Verb(
            name="list",
            about=_("say which there are, and what each would bring"),
            run=in_room(_list, is_looking=True),
            answer=SecondCopyList,
            examples=("copies list",),
        ),
        Verb(
            name="show",
            about=_("put one beside the file"),
            run=in_room(_show, is_looking=True),
            arguments=_one_arguments,
            answer=SecondCopyShown,
            examples=("copies show conflict",),
        ),
        Verb(
            name="take",
            about=_("add what it has and you have not; nothing is replaced, both texts are kept"),
            run=in_room(_take),
            arguments=_one_arguments,
            answer=SecondCopyTaken,
            examples=("copies take conflict",),
        ),
        Verb(
            name="set-aside",
            about=_("move it out of the way; it is not deleted"),
            run=in_room(_set_aside),
            arguments=_name_arguments,
            answer=SecondCopyMoved,
            examples=("copies set-aside conflict",),
        ),
    ),
)
