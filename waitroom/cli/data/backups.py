"""`waitroom backups`: the earlier states of everything; list, show beside today, restore."""

import argparse
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.data.compared_output import (
    ComparedThingRow,
    KindChangeRow,
    change_rows,
    find_thing,
    thing_lines,
    thing_row,
    thing_table,
)
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition, PastState
from waitroom.domain.data.state_comparison import Difference, change_words
from waitroom.domain.shared.errors import BadFile, NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOTHING = _(
    "There is no backup yet. One is made at each start, and on each day on which something is written."
)
WORDS_FOR = {
    Difference.MISSING: _("not here today"),
    Difference.PUT_AWAY: _("put away since"),
    Difference.DIFFERS: _("changed since"),
    Difference.ADDED: _("came since"),
}
SHORT = {
    BackupCondition.NEWER: _("of a newer waitroom"),
    BackupCondition.DAMAGED: _("damaged"),
    BackupCondition.BUSY: _("cannot be read now"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRow:
    """One backup."""

    number: int
    day: date
    at: Annotated[datetime | None, "when it was made; null where its file was copied since"]
    condition: str
    things: int
    held: Annotated[bool, "it has what was taken out from outside, and is kept beyond the others"]
    since_before: Annotated[tuple[KindChangeRow, ...], "beside the backup before it"]
    against_today: Annotated[tuple[KindChangeRow, ...], "what bringing it back would change"]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupList:
    """The backups, the newest first."""

    backups: tuple[BackupRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupShown:
    """One backup beside today."""

    backup: BackupRow
    things: tuple[ComparedThingRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupRestored:
    """What was brought back from a backup."""

    restored: int
    changed: str
    kept_as: Annotated[int | None, "the number of the backup of what was here before"]


def _list(room: "Room", _args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    from waitroom.room.data.backup_history import backup_when

    states = room.data.backups.all(now)
    out.answer = BackupList(backups=tuple(_row(each) for each in states))
    rows = [(str(each.number), backup_when(each, now), _changed(each)) for each in states]
    out.lines = table((_("number"), _("when"), _("changed")), rows) or [NOTHING]


def _changed(state: PastState) -> str:
    if state.condition in SHORT:
        return SHORT[state.condition]
    if state.since_before is None:
        return _("the first")
    return change_words(state.since_before, _("as the one before"))


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    state = _readable(room, args, now)
    compared = room.data.backups.compare(state.number, now)
    things = (find_thing(compared, args.only),) if args.only else compared.things
    out.answer = BackupShown(backup=_row(state), things=tuple(map(thing_row, things)))
    if args.only:
        out.lines = thing_lines(things[0], _("backup {number}").format(number=state.number))
        return
    words = change_words(state.against_today)
    head = _("Bringing it back: {words}.").format(words=words) if words else _("The same as today.")
    out.lines = [head, *thing_table(things, WORDS_FOR)]


def _restore(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    state = _readable(room, args, now)
    if args.only:
        thing = find_thing(room.data.backups.compare(state.number, now), args.only)
        if thing.difference is Difference.ADDED:
            raise NotUnderstood(_("That came since, so the backup has nothing of it. Nothing was changed."))
        done = room.data.backups.restore_one(state.number, thing, now)
        heading = thing.heading or _("the {what}").format(what=thing.what)
        what = f"{heading}: {done.words}"
    else:
        done = room.data.backups.restore_all(state.number, now)
        what = _("backup {number}: {words}").format(number=state.number, words=done.words)
    out.answer = BackupRestored(restored=state.number, changed=done.words, kept_as=done.kept_as or None)
    out.lines.append(_("Brought back {what}.").format(what=what))
    if done.kept_as:
        out.lines.append(
            _("What was here is kept; waitroom backups restore {kept_as} goes back to it.").format(
                kept_as=done.kept_as
            )
        )


def _readable(room: "Room", args: argparse.Namespace, now: datetime) -> PastState:
    state = room.data.backups.find(args.number, now)
    if not state.can_come_back:
        raise BadFile(CONDITION_WORDS[state.condition])
    return state


def _row(state: PastState) -> BackupRow:
    return BackupRow(
        number=state.number,
        day=state.day,
        at=state.at,
        condition=state.condition.value,
        things=state.documents,
        held=state.is_held,
        since_before=change_rows(state.since_before or ()),
        against_today=change_rows(state.against_today),
    )


def _one_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number", metavar=_("NUMBER"), help=_("its number, or newest"))
    parser.add_argument(
        "--only",
        metavar=_("ID|WORDS"),
        default="",
        type=typed_text,
        help=_("one thing alone: its id, or words of it"),
    )


COMMAND = Noun(
    name="backups",
    about=_("earlier states of everything, and the way back"),
    verbs=(
        Verb(
            name="list",
            about=_("say which there are, and what changed"),
            run=in_room(_list, is_looking=True),
            answer=BackupList,
            examples=("backups list",),
        ),
        Verb(
            name="show",
            about=_("put one beside today"),
            run=in_room(_show, is_looking=True),
            arguments=_one_arguments,
            answer=BackupShown,
            examples=("backups show newest", 'backups show 12 --only "the letter of Tuesday"'),
        ),
        Verb(
            name="restore",
            about=_("bring back all of one, or one thing; what is here now is kept as a backup first"),
            run=in_room(_restore),
            arguments=_one_arguments,
            answer=BackupRestored,
            examples=("backups restore 12", 'backups restore 12 --only "the letter of Tuesday"'),
        ),
    ),
)
