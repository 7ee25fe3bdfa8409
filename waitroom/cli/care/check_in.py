"""`waitroom check-in`: how loud the worry is now, how awake you are, a word and a line; all of it may be left out."""

import argparse
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing
from waitroom.cli.find_one import find_one, holds_words, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import wait_or_front
from waitroom.domain.care.activity import CheckIn, Mood
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.formatting.dates import clock_time, short_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

EMPTY = _("No check-in in these days. waitroom check-in 4 notes one.")
DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInRow:
    """One time that somebody said how they are; what was not said is null or empty."""

    id: str
    at: datetime
    worry: Annotated[int | None, "how loud the worry was, 0 to 10"]
    energy: Annotated[int | None, "how awake they were, 0 to 10"]
    mood: Mood | None
    line: str
    wait: Annotated[str | None, "the id of the wait in front"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInList:
    """The check-ins of the last days, the newest first."""

    check_ins: tuple[CheckInRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckInShown:
    """One check-in."""

    check_in: CheckInRow


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    found = room.care.check_ins(now, args.days)
    short = short_ids(found)
    out.answer = CheckInList(check_ins=tuple(map(_row, found)))
    rows = [
        (
            short[each.id],
            _when(each, now),
            *_numbers(each),
            _(each.mood.value) if each.mood else "",
            each.line,
        )
        for each in found
    ]
    out.lines = table((_("id"), _("when"), _("worry"), _("awake"), _("mood"), _("line")), rows) or [EMPTY]


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    _told("", _meant(room, args, now), now, out)


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    said = room.care.save_check_in(
        args.worry,
        now,
        args.line or "",
        Mood(args.mood) if args.mood else None,
        wait_or_front(room, args.wait or "", now),
        energy=args.energy,
    )
    _told(_("Noted: "), said, now, out)


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    said = _meant(room, args, now)
    room.care.delete_check_in(said, now)
    tell_put_away("check-in", ("check_ins",), said.id, _in_words(said, now))(room, args, now, out)


def _told(what: str, said: CheckIn, now: datetime, out: CommandOutput) -> None:
    out.answer = CheckInShown(check_in=_row(said))
    out.lines.append(f"{what}{_in_words(said, now)}")


def _row(said: CheckIn) -> CheckInRow:
    return CheckInRow(
        id=said.id,
        at=said.at,
        worry=said.worry,
        energy=said.energy,
        mood=said.mood,
        line=said.line,
        wait=said.wait_id or None,
    )


def _numbers(said: CheckIn) -> tuple[str, str]:
    worry, energy = ("" if each is None else str(each) for each in (said.worry, said.energy))
    return worry, energy


def _in_words(said: CheckIn, now: datetime) -> str:
    """Return a check-in in one line: "Thu 24 Apr 10:00, worry 4, low, a line"."""
    worry, energy = _numbers(said)
    parts = [
        _("worry {worry}").format(worry=worry) * bool(worry),
        _("awake {energy}").format(energy=energy) * bool(energy),
        _(said.mood.value) if said.mood else "",
        said.line,
    ]
    return ", ".join([_when(said, now), *(" ".join(part.split()) for part in parts if part)])


def _when(said: CheckIn, now: datetime) -> str:
    at = said.at.astimezone(now.tzinfo)
    return f"{short_day(at.date(), now.date())} {clock_time(at)}"


def _is_named(said: CheckIn, words: str) -> bool:
    return holds_words(said.words, words)


def _meant(room: "Room", args: argparse.Namespace, now: datetime) -> CheckIn:
    """Return the check-in that the words mean, or the last one."""
    found, words = room.care.check_ins(now, 365), " ".join(args.words)
    if found and words.strip().casefold() == "last":
        return found[0]
    return find_one(found, words, _is_named, nobody=_("No check-in answers to that"), noun=_("check-ins"))


def _number(words: str) -> int:
    if not (words.isascii() and words.isdigit() and int(words) <= 10):
        raise NotUnderstood(_("That is a number from 0 to 10. Nothing was saved."))
    return int(words)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "worry", metavar=_("WORRY"), nargs="?", type=_number, help=_("how loud the worry is, 0 to 10")
    )
    parser.add_argument("--energy", metavar="N", type=_number, help=_("how awake you are, 0 to 10"))
    parser.add_argument("--mood", choices=[each.value for each in Mood], help=_("a word for the hour"))
    parser.add_argument("--line", metavar=_("TEXT"), type=typed_text, help=_("a line; - reads the pipe"))
    parser.add_argument(
        "--wait", metavar=_("NAME"), type=typed_text, help=_("the wait it is about (the one in front)")
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--days", metavar="N", type=int, default=DAYS, help=_("of so many days ({days})").format(days=DAYS)
    )


COMMAND = Noun(
    name="check-in",
    about=_("how loud the worry is now"),
    meant="add",
    verbs=(
        Verb(
            name="add",
            about=_("note how loud the worry is, how awake you are, a word, a line"),
            run=in_room(_add, done=_("saved")),
            arguments=_add_arguments,
            answer=CheckInShown,
            examples=("check-in 4", 'check-in add 6 --energy 3 --mood anxious --line "the phone is quiet"'),
        ),
        Verb(
            name="list",
            about=_("say what was noted in the last days"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=CheckInList,
            examples=("check-in list", "check-in list --days 30 --json"),
        ),
        Verb(
            name="show",
            about=_("show one check-in, by its id, its words, or as: last"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=CheckInShown,
            examples=("check-in show last",),
        ),
        Verb(
            name="put-away",
            about=_("take a check-in back"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("check-in put-away last",),
        ),
        trash_verb("check-in", "check_ins"),
        restore_verb("check-in", "check_ins", example="check-in"),
    ),
)
