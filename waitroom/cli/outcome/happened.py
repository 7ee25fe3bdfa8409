"""`waitroom happened`: write down what happened to a wait, and take it back."""

import argparse
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.find_one import short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.room_command import RoomVerb, in_room
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import NO_WAIT, find_wait
from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.domain.waits.phase import Phase
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Happened:
    """What was written down, or taken back, and how the wait stands now."""

    wait: Annotated[str, "the id of the wait"]
    happened: Annotated[str, "the word that was said: yes, no, moved, undo"]
    on: Annotated[datetime | None, "when it happened; null after an undo"]
    outcome: Outcome | None
    phase: Phase
    answer_by: Annotated[date | None, "by when a yes asks for yours"]
    opens: Annotated[datetime | None, "when the decision window opens, while there is no answer"]
    closes: datetime | None
    posts: dict[str, Outcome | None]
    undo: Annotated[str | None, "the words that take it back, for thirty days"]


def _happens(what: str) -> RoomVerb:
    """Return what writes down that something happened, and says what stands now."""

    def run(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        wait = _wait_of(room, " ".join(args.wait), what, now)
        after = _record(room, wait, args, what, now)
        out.answer = _told(after, what, now)
        out.lines = _in_words(room, after, what, now)

    return run


def _wait_of(room: "Room", words: str, what: str, now: datetime) -> Wait:
    """Return the wait of this id or name; where none was named, the only one to which it can have happened.

    Raises:
        NothingFound, NotUnderstood: where none or several answer to it.
    """
    waits = room.waits.on_board(now)
    if not waits:
        raise NothingFound(NO_WAIT)
    if words.strip():
        return find_wait(waits, words)
    return find_wait(_fitting(waits, what, now) or waits, "")


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


def _record(room: "Room", wait: Wait, args: argparse.Namespace, what: str, now: datetime) -> Wait:
    from waitroom.room.outcome.outcomes import AnswerWords

    if what == UNDO:
        return room.outcomes.take_back_edits(wait, now=now)
    if what == MOVED:
        return room.waits.record_moved_date(wait, args.said, now=now, said_on=args.on)
    if what == ROUND:
        return room.waits.record_round(wait, now=now, interviewed=args.on, promised=args.said)
    if args.answer_by and what != "yes":
        raise NotUnderstood(_("--answer-by goes with a yes. Nothing was changed."))
    words = AnswerWords(
        outcome=ANSWERS[what],
        day=args.on,
        answer_by=args.answer_by,
        words=args.said,
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
    raise NotUnderstood(
        _("No post is called “{words}”. There are: {posts}. Nothing was changed.").format(
            words=words.strip(), posts=posts
        )
    )


def _in_words(room: "Room", wait: Wait, what: str, now: datetime) -> list[str]:
    """Return what stands now, and the way back; nothing else on the day of a no."""
    from waitroom.domain.outcome.wait_state import history_of
    from waitroom.formatting.decision_window import window_words
    from waitroom.formatting.wait_history import answer_by_words, answered_words, entry_words

    if what == UNDO:
        return [
            _("{known_as}: taken back. {stands}").format(
                known_as=wait.known_as, stands=answered_words(wait) or _("It is open again.")
            )
        ]
    entry = history_of(wait)[-1]
    lines = [f"{wait.known_as}: {entry_words(entry, now)}."]
    if wait.outcome is Outcome.OFFER and (by := answer_by_words(wait, now)):
        lines.append(by)
    if what in {MOVED, ROUND} and wait.window is not None:
        lines.append(_("The decision window: {window}.").format(window=window_words(wait.window, now)))
    if (left := [role.name for role in wait.roles if role.outcome is None]) and entry.roles:
        lines.append(_("Still open: {left}.").format(left=", ".join(left)))
    lines.append(
        _("`{undo_command}` takes it back, for thirty days.").format(
            undo_command=_undo_command(room, wait, now)
        )
    )
    return lines


def _undo_command(room: "Room", wait: Wait, now: datetime) -> str:
    """Return the words that take it back: by the id where there is more than one wait."""
    is_alone = len(room.waits.on_board(now)) == 1
    return "waitroom happened undo" + ("" if is_alone else f" {short_ids(room.waits.all())[wait.id]}")


def _told(wait: Wait, what: str, now: datetime) -> Happened:
    from waitroom.domain.outcome.wait_state import last_entry
    from waitroom.domain.waits.phase import phase_of

    entry = last_entry(wait, now) if what != UNDO else None
    window = wait.window if wait.outcome is None else None
    return Happened(
        wait=wait.id,
        happened=what,
        on=entry.on if entry is not None else None,
        outcome=wait.outcome,
        phase=phase_of(wait, now),
        answer_by=wait.answer_by,
        opens=window.opens_at() if window else None,
        closes=window.closes_at() if window else None,
        posts={role.name: role.outcome for role in wait.roles},
        undo=f"waitroom happened undo {wait.id}" if entry is not None else None,
    )


def _wait_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "wait",
        metavar=_("WAIT"),
        nargs="*",
        type=typed_text,
        help=_("its name, or its id (the one it can be)"),
    )


def _said_arguments(parser: argparse.ArgumentParser) -> None:
    _wait_argument(parser)
    parser.add_argument("--on", metavar=_("DAY"), default="", help=_('"yesterday", "23 Apr"; today'))
    parser.add_argument(
        "--said", metavar=_("TEXT"), default="", type=typed_text, help=_("in their words; - reads the pipe")
    )


def _answer_arguments(parser: argparse.ArgumentParser) -> None:
    _said_arguments(parser)
    parser.add_argument("--answer-by", metavar=_("DAY"), default="", help=_("by when a yes asks for yours"))
    parser.add_argument(
        "--post",
        metavar=_("POST"),
        default="",
        type=typed_text,
        help=_("the one post it is about, of several"),
    )


ABOUT = {
    "yes": _("they said yes, and would like your answer"),
    "accepted": _("you said yes as well"),
    "no": _("they said no"),
    "reserve": _("a place on their reserve list"),
    "offer-withdrawn": _("they took their yes back"),
    "silent": _("nothing came, and you put it down; a late answer opens it again"),
    "withdrew": _("you said no"),
}
EXAMPLES = {
    "yes": ("happened yes museum --answer-by 16-May", "happened yes --said -"),
    "no": ("happened no museum --on yesterday", "happened no library --post guide"),
}

COMMAND = Noun(
    name="happened",
    about=_("write down what happened to a wait: a yes, a no, a moved date"),
    verbs=(
        *(
            Verb(
                name=what,
                about=ABOUT[what],
                run=in_room(_happens(what)),
                arguments=_answer_arguments,
                answer=Happened,
                examples=EXAMPLES.get(what, (f"happened {what} museum",)),
            )
            for what in ANSWERS
        ),
        Verb(
            name=MOVED,
            about=_("they named another day: --said has it in their words, --on when they said so"),
            run=in_room(_happens(MOVED)),
            arguments=_said_arguments,
            answer=Happened,
            examples=('happened moved museum --said "early next week"',),
        ),
        Verb(
            name=ROUND,
            about=_("there is another interview: --on is its day, --said what they promise after it"),
            run=in_room(_happens(ROUND)),
            arguments=_said_arguments,
            answer=Happened,
            examples=('happened round museum --on "15 May 10:00" --said "within a week of it"',),
        ),
        Verb(
            name=UNDO,
            about=_("take the last of these back, for thirty days"),
            run=in_room(_happens(UNDO)),
            arguments=_wait_argument,
            answer=Happened,
            examples=("happened undo", "happened undo museum"),
        ),
    ),
)
