"""`waitroom happened`: write down what happened to a wait, and take it back."""

import argparse
import json
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.output import print_line, printable
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.waits.wait import Outcome, Wait

if TYPE_CHECKING:
    from waitroom.room.room import Room

SCHEMA = 1
ANSWERS: dict[str, Outcome] = {
    "yes": Outcome.OFFER,
    "accepted": Outcome.ACCEPTED,
    "no": Outcome.DECLINED,
    "reserve": Outcome.RESERVE,
    "offer-withdrawn": Outcome.OFFER_WITHDRAWN,
    "silent": Outcome.SILENCE,
    "withdrew": Outcome.WITHDREW,
}
MOVED, ROUND, UNDO = "moved", "round", "undo"
MORE = """\
yes, no            they said so; accepted: you said yes as well; withdrew: you said no
reserve            a place on their reserve list; offer-withdrawn: they took their yes back
silent             nothing came, and you put it down; a late answer opens it again
moved              they named another day: --said has it in their words, --on when they said so
round              there is another interview: --on is its day, --said what they promise after it
undo               take the last of these back, for thirty days
"""
NO_WAIT = "No wait yet. `waitroom add` begins one."
MOST_SAID = 1_000_000
"""Characters of what was said that are read from a pipe."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `happened`."""
    happened = subparsers.add_parser(
        "happened",
        help="write down a yes, a no, a moved date",
        description="Write down what happened to a wait; `waitroom happened undo` takes it back.",
        epilog=MORE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    happened.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    happened.add_argument("what", choices=(*ANSWERS, MOVED, ROUND, UNDO), help="what happened")
    happened.add_argument("wait", metavar="WAIT", nargs="?", default="", help="its name, or its id")
    happened.add_argument("--on", metavar="DAY", default="", help='"yesterday", "23 Apr"; today')
    happened.add_argument("--said", metavar="TEXT", default="", help="in their words; - reads the pipe")
    happened.add_argument("--answer-by", metavar="DAY", default="", help="by when a yes asks for yours")
    happened.add_argument("--post", metavar="POST", default="", help="the one post it is about, of several")
    happened.add_argument("--json", action="store_true", help="for programs")


def run(args: argparse.Namespace) -> int:
    """Write it down and say what stands now; return the exit code.

    Raises:
        NotUnderstood: where the wait, the post or a day cannot be read; then nothing is changed.
        EventOutOfOrder: where it cannot follow what has happened, with the reason.
        BadFile, FileBusy, CannotWrite: where the data file cannot be read or written.
    """
    from waitroom.cli.compose import open_room

    said = _said(args.said)
    with open_room(str(getattr(args, "data_dir", ""))) as room:
        now = room.now()
        wait = find_wait(room, args.wait, args.what, now)
        after = _record(room, wait, args, said, now)
        if not room.saving.flush(5.0):
            raise CannotWrite(room.saving.state.problem or "It could not be saved.")
        told = _as_json(after, args.what, now) if args.json else _in_words(room, after, args.what, now)
    print_line(told if args.json else printable(told))
    return 0


def find_wait(room: "Room", words: str, what: str, now: datetime) -> Wait:
    """Return the wait of this id or name; where none was named, the only one to which it can have happened.

    Raises:
        NotUnderstood: where none or several answer to it.
    """
    waits = room.waits.on_board(now)
    if not waits:
        raise NotUnderstood(NO_WAIT)
    if not words.strip():
        found = _fitting(waits, what, now) or list(waits)
    else:
        wanted = words.strip().casefold()
        found = [wait for wait in waits if wait.id == words.strip()]
        found = found or [wait for wait in waits if wanted in {_name(wait), wait.organisation.casefold()}]
        found = found or [
            wait for wait in waits if wanted in _name(wait) or wanted in wait.organisation.casefold()
        ]
    if len(found) == 1:
        return found[0]
    names = ", ".join(f"“{wait.known_as}”" for wait in (found or waits)[:6])
    if found:
        raise NotUnderstood(f"Which one is it about? {names}. Nothing was changed.")
    raise NotUnderstood(f"No wait is called “{words.strip()}”. There are: {names}. Nothing was changed.")


def _fitting(waits: tuple[Wait, ...], what: str, now: datetime) -> list[Wait]:
    """Return the waits to which it can have happened, open ones before all others; the last one for an undo."""
    from waitroom.domain.outcome.wait_state import is_open, last_entry, possible_outcomes

    if what == UNDO:
        noted = [(entry.noted, wait.id, wait) for wait in waits if (entry := last_entry(wait, now))]
        return [max(noted, key=lambda each: each[:2])[2]] if noted else []
    outcome = ANSWERS.get(what)
    found = [
        wait for wait in waits if (is_open(wait) if outcome is None else outcome in possible_outcomes(wait))
    ]
    return [wait for wait in found if wait.outcome is None] or found


def _name(wait: Wait) -> str:
    return wait.known_as.casefold()


def _said(words: str) -> str:
    if words != "-":
        return words
    return sys.stdin.read(MOST_SAID).strip() if sys.stdin is not None else ""


def _record(room: "Room", wait: Wait, args: argparse.Namespace, said: str, now: datetime) -> Wait:
    from waitroom.room.outcome.outcomes import AnswerWords

    if args.answer_by and args.what != "yes":
        raise NotUnderstood("--answer-by goes with a yes. Nothing was changed.")
    if args.what == UNDO:
        return room.outcomes.take_back_edits(wait, now=now)
    if args.what == MOVED:
        return room.waits.record_moved_date(wait, said, now=now, said_on=args.on)
    if args.what == ROUND:
        return room.waits.record_round(wait, now=now, interviewed=args.on, promised=said)
    words = AnswerWords(
        outcome=ANSWERS[args.what],
        day=args.on,
        answer_by=args.answer_by,
        words=said,
        roles=_posts(wait, args.post),
    )
    return room.outcomes.record(wait, words, now=now)


def _posts(wait: Wait, words: str) -> tuple[str, ...] | None:
    if not words.strip():
        return None
    names = [role.name for role in wait.roles]
    found = [name for name in names if name.casefold() == words.strip().casefold()]
    if found:
        return (found[0],)
    posts = ", ".join(f"“{name}”" for name in names) or "none"
    raise NotUnderstood(f"No post is called “{words.strip()}”. There are: {posts}. Nothing was changed.")


def _in_words(room: "Room", wait: Wait, what: str, now: datetime) -> str:
    """Return what stands now, and the way back; nothing else on the day of a no."""
    from waitroom.domain.outcome.wait_state import history_of
    from waitroom.wording import answer_by_words, answered_words, entry_words, window_words

    if what == UNDO:
        return f"{wait.known_as}: taken back. {answered_words(wait) or 'It is open again.'}"
    entry = history_of(wait)[-1]
    lines = [f"{wait.known_as}: {entry_words(entry, now)}."]
    if wait.outcome is Outcome.OFFER and (by := answer_by_words(wait, now)):
        lines.append(by)
    if what in {MOVED, ROUND} and wait.window is not None:
        lines.append(f"The decision window: {window_words(wait.window, now)}.")
    if (left := [role.name for role in wait.roles if role.outcome is None]) and entry.roles:
        lines.append(f"Still open: {', '.join(left)}.")
    lines.append(f"`{undo_command(wait, room.waits.on_board(now))}` takes it back, for thirty days.")
    return "\n".join(lines)


def undo_command(wait: Wait, waits: tuple[Wait, ...]) -> str:
    """Return the words that take it back: by the id where there is more than one wait."""
    return "waitroom happened undo" if len(waits) == 1 else f"waitroom happened undo {wait.id}"


def _as_json(wait: Wait, what: str, now: datetime) -> str:
    from waitroom.domain.outcome.wait_state import last_entry
    from waitroom.domain.waits.phase import phase_of

    entry = last_entry(wait, now)
    window = wait.window if wait.outcome is None else None
    found = {
        "schema": SCHEMA,
        "wait": wait.id,
        "happened": what,
        "on": entry.on.isoformat() if entry is not None and what != UNDO else None,
        "outcome": wait.outcome.value if wait.outcome else None,
        "phase": phase_of(wait, now).value,
        "answer_by": wait.answer_by.isoformat() if wait.answer_by else None,
        "opens": window.opens_at().isoformat() if window else None,
        "closes": window.closes_at().isoformat() if window else None,
        "posts": {role.name: role.outcome.value if role.outcome else None for role in wait.roles},
        "undo": f"waitroom happened undo {wait.id}" if entry is not None and what != UNDO else None,
    }
    return json.dumps(found, ensure_ascii=False)
