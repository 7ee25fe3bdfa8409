"""`waitroom worry`: park one until its hour, sort it, put it down."""

import argparse
from collections.abc import Callable
from datetime import datetime, time
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, holds_words, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.room_command import RoomVerb, in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import find_wait
from waitroom.domain.care.care_records import Worry
from waitroom.domain.care.worry_time import SLOT, returns_at
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.formatting.dates import clock_time, short_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

EMPTY = _("No worry is parked. waitroom worry park takes one in until its hour.")
NO_ANSWER = _("No worry answers to that.")
NONE_DUE = _("No worry has its hour now.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryRow:
    """A worry that was written down for a later hour."""

    id: str
    text: str
    returns: Annotated[datetime | None, "the hour at which it is listed; null once it was put down"]
    mine: Annotated[bool | None, "something can be done about it; null while that is not sorted"]
    first_step: str
    put_down: Annotated[datetime | None, "when it was let go"]
    wait: Annotated[str | None, "the id of its wait"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryList:
    """The worries that are parked, the next to come back first."""

    worries: tuple[WorryRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryShown:
    """One worry."""

    worry: WorryRow


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    worries, words = room.care.worries, " ".join(args.words)
    shown = worries.all() if args.all else worries.due(now) if args.due else worries.parked(now)
    found = [each for each in shown if not words or _is_named(each, words)]
    short = short_ids(worries.all())
    out.answer = WorryList(worries=tuple(_row(each, now) for each in found))
    rows = [(short[each.id], _when(each, now), _whose(each), each.text) for each in found]
    out.lines = table((_("id"), _("when"), _("whose"), _("worry")), rows)
    if not found:
        is_held = bool(args.due and worries.parked(now))
        out.lines = [NO_ANSWER if words else NONE_DUE if is_held else EMPTY]


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    worry = _meant(room, args)
    out.answer = WorryShown(worry=_row(worry, now))
    step = [_("First step: {first_step}").format(first_step=worry.first_step)] if worry.first_step else []
    notes = ", ".join(part for part in (_when(worry, now), _whose(worry)) if part)
    out.lines = [*worry.text.split("\n"), notes, *step]


def _park(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = find_wait(room.waits.on_board(now), args.wait) if args.wait else None
    worry = room.care.worries.park(" ".join(args.words), now, _hour(args.at), wait)
    _told(_("Parked"), worry, now, out)


def _hour(words: str) -> time:
    if not words.strip():
        return SLOT
    try:
        return time.fromisoformat(words.strip() if ":" in words else f"{int(words):02}:00")
    except ValueError:
        raise NotUnderstood(
            _("“{words}” is no hour like 18:00. Nothing was saved.").format(words=words)
        ) from None


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    worry, worries = _meant(room, args), room.care.worries
    if all(each is None for each in (args.text, args.whose, args.first_step)):
        raise NotUnderstood(_("Say what is to change, as with --text or --mine; nothing was changed."))
    if args.text is not None:
        worry = worries.reword(worry, args.text, now)
    if args.whose is not None:
        worry = worries.set_column(worry, is_mine=WHOSE[args.whose], now=now)
    if args.first_step is not None:
        worry = worries.save_first_step(worry, args.first_step.strip(), now)
    _told(_("Changed"), worry, now, out)


WHOSE = {"mine": True, "theirs": False, "open": None}


def _changes(said: str, change: Callable[["Room", Worry, datetime], Worry]) -> RoomVerb:
    """Return what changes one worry, and says so."""

    def run(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        _told(said, change(room, _meant(room, args), now), now, out)

    return run


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    worry = _meant(room, args)
    room.care.worries.delete(worry, now)
    tell_put_away("worry", ("worries",), worry.id, worry.text)(room, args, now, out)


def _told(said: str, worry: Worry, now: datetime, out: CommandOutput) -> None:
    out.answer = WorryShown(worry=_row(worry, now))
    out.lines.append(f"{said}: {' '.join(worry.text.split())} ({_when(worry, now)})")


def _row(worry: Worry, now: datetime) -> WorryRow:
    is_parked = worry.put_down is None
    return WorryRow(
        id=worry.id,
        text=worry.text,
        returns=returns_at(worry, now).astimezone(now.tzinfo) if is_parked else None,
        mine=worry.is_mine,
        first_step=worry.first_step,
        put_down=worry.put_down,
        wait=worry.wait_id or None,
    )


def _when(worry: Worry, now: datetime) -> str:
    if worry.put_down is not None:
        return _("put down")
    at = returns_at(worry, now).astimezone(now.tzinfo)
    return _("now") if at <= now else f"{short_day(at.date(), now.date())} {clock_time(at)}"


def _whose(worry: Worry) -> str:
    return {True: "mine", False: "theirs", None: ""}[worry.is_mine]


def _is_named(worry: Worry, words: str) -> bool:
    return holds_words(f"{worry.text}\n{worry.first_step}", words)


def _meant(room: "Room", args: argparse.Namespace) -> Worry:
    """Return the worry that the words mean; parked ones go before those that were put down."""
    every, words = room.care.worries.all(), " ".join(args.words)
    parked = [each for each in every if each.put_down is None and _is_named(each, words)]
    return find_one(
        parked or every, words, _is_named, nobody=_("No worry answers to that"), noun=_("worries")
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    those = parser.add_mutually_exclusive_group()
    those.add_argument("--due", action="store_true", help=_("only those whose hour it is"))
    those.add_argument("--all", action="store_true", help=_("those that were put down too"))


def _park_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("WORDS"), nargs="+", type=typed_text, help=_("what it is; - reads the pipe")
    )
    parser.add_argument(
        "--at", metavar=_("HOUR"), default="", help=_("its hour: 18:00, between 06:00 and 20:00")
    )
    parser.add_argument(
        "--wait", metavar=_("NAME"), default="", type=typed_text, help=_("the wait it belongs to (none)")
    )


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument(
        "--text", metavar=_("TEXT"), type=typed_text, help=_("other words for it; - reads the pipe")
    )
    parser.add_argument(
        "--whose", choices=list(WHOSE), help=_("whether something can be done about it by you")
    )
    parser.add_argument(
        "--first-step", metavar=_("TEXT"), type=typed_text, help=_("what can be done; that makes it yours")
    )


def _verb(name: str, about: str, change: RoomVerb, example: str) -> Verb:
    return Verb(
        name=name,
        about=about,
        run=in_room(change),
        arguments=one_thing,
        answer=WorryShown,
        examples=(example,),
    )


COMMAND = Noun(
    name="worry",
    about=_("worries, parked until their hour"),
    verbs=(
        Verb(
            name="list",
            about=_("say what is parked, and when it comes back"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=WorryList,
            examples=("worry list", "worry list --due --json"),
        ),
        Verb(
            name="show",
            about=_("show one worry"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=WorryShown,
            examples=("worry show references",),
        ),
        Verb(
            name="add",
            aliases=("park",),
            about=_("park a worry until its hour"),
            run=in_room(_park, done=_("saved")),
            arguments=_park_arguments,
            answer=WorryShown,
            examples=('worry park "that they ring my references"', "worry park - --at 17:00"),
        ),
        Verb(
            name="edit",
            about=_("change the words of a worry, or say whose it is"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=WorryShown,
            examples=('worry edit references --whose mine --first-step "write to Sam"',),
        ),
        _verb(
            "postpone",
            _("park a worry for the same hour of the next day"),
            _changes(_("Parked"), lambda room, worry, now: room.care.worries.postpone(worry, now)),
            "worry postpone references",
        ),
        _verb(
            "put-down",
            _("let a worry go; it can be taken up again"),
            _changes(_("Put down"), lambda room, worry, now: room.care.worries.dismiss(worry, now)),
            "worry put-down references",
        ),
        _verb(
            "take-up",
            _("take a worry up again that was put down"),
            _changes(_("Taken up"), lambda room, worry, now: room.care.worries.undo_dismiss(worry, now)),
            "worry take-up references",
        ),
        Verb(
            name="put-away",
            about=_("take a worry off, as if it had not been parked"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("worry put-away references",),
        ),
        trash_verb("worry", "worries"),
        restore_verb("worry", "worries", example="worry"),
    ),
)
