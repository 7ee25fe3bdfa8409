"""`waitroom wait`: begin one, look at it, change it, put it away and bring it back."""

import argparse
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import only_words
from waitroom.cli.find_one import short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import NO_WAIT, find_wait, named_waits
from waitroom.cli.waits.wait_rows import (
    WAIT_HEADINGS,
    WaitList,
    WaitShown,
    wait_cells,
    wait_details,
    wait_lines,
    wait_row,
)
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.decision_window import guess_words, window_words
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room
    from waitroom.room.waits.promise_reading import ParsedPromise
    from waitroom.room.waits.wait_input import WaitInput

LATER = _("The words are kept. Once you know, `waitroom` opens the room, and the wait can be edited there.")
NO_PROMISE = _("No date yet. Once there is one, `waitroom` opens the room, and the wait can be edited there.")


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    shown = room.waits.archived() if args.put_away else room.waits.on_board(now)
    if args.all:
        shown = (*shown, *room.waits.archived())
    found = named_waits(shown, words)
    short = short_ids(room.waits.all())
    out.answer = WaitList(waits=tuple(wait_row(wait, now) for wait in found))
    out.lines = table(WAIT_HEADINGS, [wait_cells(wait, short[wait.id], now) for wait in found])
    if not found:
        is_empty = not room.waits.all()
        out.lines = [
            NO_WAIT if is_empty else _("No wait answers to that.") if words else _("No wait is there.")
        ]


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    _tell(room, _meant(room, args), now, out)
    out.lines = wait_lines(room, _meant(room, args), now)


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    """Begin a wait; a promise in which no date can be read is kept in its own words, and asked about."""
    from waitroom.room.waits.wait_input import WaitInput

    words = WaitInput(
        organisation=args.organisation,
        role=args.role or "",
        interviewed=args.interviewed or "",
        promised=args.promised or "",
        said_on=args.said_on or "",
        zone=args.tz or None,
        country=args.country or None,
    )
    wait = _with_names(room, room.waits.create(words, now=now), args, now)
    promise = room.waits.read(words, now=now).promise
    _tell(room, wait, now, out)
    out.lines = list(_echo(words, promise, wait, now))


def _echo(words: "WaitInput", promise: "ParsedPromise", wait: Wait, now: datetime) -> list[str]:
    lines = [" \u00b7 ".join(part for part in (words.organisation, words.role) if part.strip())]
    if words.zone and wait.zone != words.zone.strip():
        lines.append(_("Their zone: {zone}.").format(zone=wait.zone))
    window = promise.window
    if window is None:
        lines.append(f"{promise.ask} {LATER}" if words.promised.strip() else NO_PROMISE)
        return [*lines, guess_words(wait.window, now)] if wait.window is not None else lines
    label = f" ({window.label})" if window.label else ""
    lines.append(
        _("The decision window: {window}{label}.").format(window=window_words(window, now), label=label)
    )
    return [*lines, promise.note] if promise.note else lines


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    from waitroom.room.waits.wait_input import TypedWindow, WaitInput

    wait = _meant(room, args)
    given = (
        args.organisation,
        args.role,
        args.interviewed,
        args.promised,
        args.said_on,
        args.tz,
        args.country,
    )
    if all(each is None for each in (*given, args.notes, args.code_name)):
        raise NotUnderstood(_("Say what is to change, as with --role or --promised; nothing was changed."))
    promise, window = wait.promise, wait.window
    is_by_hand = promise is not None and promise.by_hand and args.promised is None
    hand = (
        TypedWindow(window.earliest.isoformat(), window.latest.isoformat()) if is_by_hand and window else None
    )
    words = WaitInput(
        organisation=wait.organisation if args.organisation is None else args.organisation,
        role="; ".join(role.name for role in wait.roles) if args.role is None else args.role,
        interviewed=_day_typed(wait) if args.interviewed is None else args.interviewed,
        promised=(promise.words if promise else "") if args.promised is None else args.promised,
        said_on=args.said_on or "",
        zone=args.tz,
        country=args.country,
        by_hand=hand,
    )
    if any(each is not None for each in given):
        wait = room.waits.update(wait, words, now=now)
    wait = _with_names(room, wait, args, now)
    _tell(room, wait, now, out)
    out.lines = ["Changed:", *wait_lines(room, wait, now)]


def _day_typed(wait: Wait) -> str:
    at = wait.interviewed
    return at.strftime("%Y-%m-%d %H:%M") if isinstance(at, datetime) else at.isoformat() if at else ""


def _with_names(room: "Room", wait: Wait, args: argparse.Namespace, now: datetime) -> Wait:
    """Keep the notes and the code name, where they are given."""
    return room.waits.apply_change(
        wait,
        lambda current: replace(
            current,
            notes=current.notes if args.notes is None else args.notes,
            code_name=current.code_name if args.code_name is None else args.code_name.strip(),
        ),
        now=now,
    )


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = room.waits.archive(find_wait(room.waits.on_board(now), " ".join(args.words)), now=now)
    _tell(room, wait, now, out)
    short = short_ids(room.waits.all())[wait.id]
    out.lines = [
        _("Put away: {known_as}").format(known_as=wait.known_as),
        _("`waitroom wait restore {short}` brings it back.").format(short=short),
    ]


def _restore(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = room.waits.unarchive(find_wait(room.waits.archived(), " ".join(args.words)), now=now)
    _tell(room, wait, now, out)
    out.lines = [_("Back on the board: {known_as}").format(known_as=wait.known_as)]


def _tell(room: "Room", wait: Wait, now: datetime, out: CommandOutput) -> None:
    out.answer = WaitShown(wait=wait_details(room, wait, now))


def _meant(room: "Room", args: argparse.Namespace) -> Wait:
    return find_wait(room.waits.all(), " ".join(args.words))


def _which(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("ID|WORDS"), nargs="+", type=typed_text, help=_("its id, or words of its name")
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    which = parser.add_mutually_exclusive_group()
    which.add_argument("--all", action="store_true", help=_("those that were put away too"))
    which.add_argument("--put-away", action="store_true", help=_("only those that were put away"))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "organisation", metavar=_("ORGANISATION"), type=typed_text, help=_("who decides; - reads the pipe")
    )
    _fields(parser)


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    _which(parser)
    parser.add_argument("--organisation", metavar=_("NAME"), type=typed_text, help=_("who decides"))
    _fields(parser)


def _fields(parser: argparse.ArgumentParser) -> None:
    for option, metavar, about in (
        ("--role", "ROLE", _("what the interview was for; several with ; between them")),
        ("--interviewed", "DAY", _('"2014-04-23 14:00", or the day alone')),
        ("--promised", "WORDS", _('what they said: "by Friday, or Monday"')),
        ("--said-on", "DAY", _("when they said it (the interview, or now)")),
        ("--tz", "ZONE", _("their time zone: Europe/London (or yours)")),
        ("--country", "CODE", _("whose holidays count: GB")),
        ("--code-name", "NAME", _("what it is called everywhere but on its own page")),
        ("--notes", "TEXT", _("what you want to keep of it; - reads the pipe")),
    ):
        parser.add_argument(option, metavar=metavar, type=typed_text, help=about)


COMMAND = Noun(
    name="wait",
    about=_("an application after its interview"),
    verbs=(
        Verb(
            name="list",
            about=_("say which waits there are, and how each stands"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=WaitList,
            examples=("wait list", "wait list --put-away", "wait list --json"),
        ),
        Verb(
            name="show",
            about=_("show one wait, with all that is known"),
            run=in_room(_show, is_looking=True),
            arguments=_which,
            answer=WaitShown,
            examples=("wait show museum", "wait show 3f2a9c1e --json"),
        ),
        Verb(
            name="add",
            about=_("begin a wait"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=WaitShown,
            examples=(
                'wait add "Museum" --promised "by Friday, or Monday"',
                'wait add "Museum" --role "Project officer" --interviewed "2014-04-23 14:00" --tz Europe/London',
                "wait add - --code-name Bluebell",
            ),
        ),
        Verb(
            name="edit",
            about=_("change what is known of a wait"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=WaitShown,
            examples=('wait edit museum --role "Curator"', "wait edit museum --notes -"),
        ),
        Verb(
            name="put-away",
            about=_("take a wait off the board; everything in it stays"),
            run=in_room(_put_away),
            arguments=_which,
            answer=WaitShown,
            examples=("wait put-away museum",),
        ),
        Verb(
            name="restore",
            about=_("bring a wait back that was put away"),
            run=in_room(_restore),
            arguments=_which,
            answer=WaitShown,
            examples=("wait restore museum",),
        ),
    ),
)
