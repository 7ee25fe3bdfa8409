"""What was put away, for every noun: its way there, the list of it, and the way back; for thirty days."""

import argparse
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing
from waitroom.cli.find_one import find_one, short_ids
from waitroom.cli.grammar import Verb
from waitroom.cli.room_command import RoomVerb, in_room
from waitroom.cli.table import table
from waitroom.domain.data.deleted_item import DeletedItem, matches_item
from waitroom.domain.shared.errors import NothingFound
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext

if TYPE_CHECKING:
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAwayRow:
    """A thing that was put away and can come back."""

    id: str
    what: Annotated[str, "the word for it: letter, photo, worry"]
    heading: Annotated[str, "its first words; empty where they are not shown"]
    since: datetime | None
    days_left: Annotated[int | None, "null where it stays until it is brought back"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PutAwayList:
    """What was put away, the newest first."""

    put_away: tuple[PutAwayRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was brought back."""

    restored: PutAwayRow


def put_away_row(one: DeletedItem, now: datetime) -> PutAwayRow:
    """Return a thing that was put away for programs."""
    return PutAwayRow(
        id=one.id, what=one.what, heading=one.heading, since=one.since, days_left=one.days_left(now)
    )


def tell_put_away(noun: str, tables: Sequence[str], record_id: str, heading: str) -> RoomVerb:
    """Return what says, once it is done, that something was put away, and the way back."""

    def tell(room: "Room", _args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        ones = room.data.trash.of(*tables)
        out.lines.append(_("Put away for 30 days: {heading}").format(heading=heading))
        out.lines.append(
            _("waitroom {noun} restore {short_ids} brings it back.").format(
                noun=noun, short_ids=short_ids(ones).get(record_id, record_id)
            )
        )
        found = [one for one in ones if one.id == record_id]
        out.answer = PutAwayList(put_away=tuple(put_away_row(one, now) for one in found))

    return tell


def trash_verb(noun: str, *tables: str) -> Verb:
    """Return the verb that lists what was put away of some tables."""

    def run(room: "Room", _args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        ones = room.data.trash.of(*tables)
        out.answer = PutAwayList(put_away=tuple(put_away_row(one, now) for one in ones))
        out.lines = put_away_table(ones, now) or [_("Nothing is put away.")]

    return Verb(
        name="trash",
        about=_("say what was put away and can come back"),
        run=in_room(run, is_looking=True),
        answer=PutAwayList,
        examples=(f"{noun} trash", f"{noun} trash --json"),
    )


def restore_verb(noun: str, *tables: str, example: str) -> Verb:
    """Return the verb that brings something back that was put away from some tables."""

    def run(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        one = find_one(room.data.trash.of(*tables), " ".join(args.words), matches_item)
        bring_back(room, one, now, out)

    return Verb(
        name="restore",
        about=_("bring something back that was put away"),
        run=in_room(run),
        arguments=one_thing,
        answer=Restored,
        examples=(f"{noun} restore {example}", f"{noun} restore 3f2a9c1e"),
    )


def bring_back(room: "Room", one: DeletedItem, now: datetime, out: CommandOutput) -> None:
    """Bring one back to where it lay, and say so.

    Raises:
        NothingFound: where it cannot come back any more.
    """
    if not room.data.trash.restore(one, now):
        raise NothingFound(
            _("That cannot come back any more: it is there already, or a newer waitroom wrote it.")
        )
    out.answer = Restored(restored=put_away_row(one, now))
    out.lines.append(
        _("Back: {heading}").format(heading=one.heading or one.what)
        + (f" ({one.what})" if one.heading else "")
    )


def put_away_table(ones: Iterable[DeletedItem], now: datetime) -> list[str]:
    """Return lines for what was put away: id, kind, its first words, how long it can still come back."""
    ones = tuple(ones)
    short = short_ids(ones)
    return table(
        (_("id"), _("what"), _("words"), _("left")),
        [(short[one.id], one.what, one.heading, _left(one, now)) for one in ones],
    )


def _left(one: DeletedItem, now: datetime) -> str:
    left = one.days_left(now)
    return "" if left is None else ngettext("one day left", "{left} days left", left).format(left=left)
