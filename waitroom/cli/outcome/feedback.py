"""`waitroom feedback`: what they said about the interview, what it may mean, and what you will try."""

import argparse
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.read_day import read_past_day
from waitroom.cli.room_command import in_room
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import find_wait
from waitroom.domain.outcome.feedback import GAP_KINDS, TRUST_WORDS, Feedback, FeedbackTrust
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.formatting.dates import short_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.waits.wait import Wait
    from waitroom.room.room import Room

NOTHING = _("Nothing is written down of it yet.")
TEXTS = {
    "said": ("--said", _("what they said, in their words")),
    "may_mean": ("--may-mean", _("what it may mean")),
    "will_try": ("--will-try", _("what you will try")),
    "gap_experience": ("--gap-experience", _("experience that the post asked for")),
    "gap_qualification": ("--gap-qualification", _("a qualification that it asked for")),
    "gap_knowledge": ("--gap-knowledge", _("knowledge that it asked for")),
    "next_step": ("--next-step", _("the one thing to do about it")),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackPage:
    """The page of feedback of one wait."""

    wait: Annotated[str, "the id of the wait"]
    asked_on: Annotated[date | None, "when it was asked for, by a letter or otherwise"]
    said: str
    may_mean: str
    will_try: str
    trust: Annotated[FeedbackTrust | None, "how much weight you give to it"]
    gap_experience: str
    gap_qualification: str
    gap_knowledge: str
    next_step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedbackShown:
    """The feedback of one wait."""

    feedback: FeedbackPage


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    _told(room, find_wait(room.waits.all(), " ".join(args.words)), now, out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = find_wait(room.waits.all(), " ".join(args.words))
    given = {name: getattr(args, name) for name in TEXTS if getattr(args, name) is not None}
    if not given and args.trust is None:
        raise NotUnderstood(_("Say what is to change, as with --said - or --will-try; nothing was changed."))
    page = replace(room.outcome.feedback.page(wait), **given)
    room.outcome.feedback.save(replace(page, trust=FeedbackTrust(args.trust)) if args.trust else page, now)
    _told(room, wait, now, out)


def _asked(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    wait = find_wait(room.waits.all(), " ".join(args.words))
    on = None if args.undo else read_past_day(room, args.on, now).date()
    room.outcome.feedback.note_asked(wait, on, now)
    _told(room, wait, now, out)


def _told(room: "Room", wait: "Wait", now: datetime, out: CommandOutput) -> None:
    page, asked = room.outcome.feedback.page(wait), room.outcome.feedback.asked_on(wait, now)
    out.answer = FeedbackShown(feedback=_row(page, asked))
    gaps = [f"{label}: {words}" for field, label in GAP_KINDS if (words := getattr(page, field))]
    parts = (
        ("", page.said),
        (_("It may mean: "), page.may_mean),
        (_("I will try: "), page.will_try),
        (_("Weight: "), TRUST_WORDS[page.trust] if page.trust else ""),
        ("", "\n".join(gaps)),
        (_("Next: "), page.next_step),
    )
    day = [_("Asked for on {short_day}.").format(short_day=short_day(asked, now.date()))] if asked else []
    written = [line for label, words in parts if words for line in f"{label}{words}".split("\n")]
    out.lines = [wait.known_as, *day, *(written or [NOTHING])]


def _row(page: Feedback, asked: date | None) -> FeedbackPage:
    return FeedbackPage(
        wait=page.wait_id,
        asked_on=asked,
        said=page.said,
        may_mean=page.may_mean,
        will_try=page.will_try,
        trust=page.trust,
        gap_experience=page.gap_experience,
        gap_qualification=page.gap_qualification,
        gap_knowledge=page.gap_knowledge,
        next_step=page.next_step,
    )


def _wait_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("WAIT"), nargs="+", type=typed_text, help=_("the wait: its name, or its id")
    )


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    _wait_argument(parser)
    for name, (option, about) in TEXTS.items():
        parser.add_argument(
            option,
            dest=name,
            metavar=_("TEXT"),
            type=typed_text,
            help=_("{about}; - reads the pipe").format(about=about),
        )
    parser.add_argument(
        "--trust", choices=[each.value for each in FeedbackTrust], help=_("how much weight it has")
    )


def _asked_arguments(parser: argparse.ArgumentParser) -> None:
    _wait_argument(parser)
    parser.add_argument("--on", metavar=_("DAY"), default="", help=_('"yesterday", "23 Apr"; today'))
    parser.add_argument("--undo", action="store_true", help=_("it was not asked for after all"))


COMMAND = Noun(
    name="feedback",
    about=_("what they said about the interview"),
    verbs=(
        Verb(
            name="show",
            about=_("show the feedback of a wait"),
            run=in_room(_show, is_looking=True),
            arguments=_wait_argument,
            answer=FeedbackShown,
            examples=("feedback show museum",),
        ),
        Verb(
            name="edit",
            about=_("write down what they said, what it may mean, what you will try"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=FeedbackShown,
            examples=(
                "feedback edit museum --said -",
                'feedback edit museum --will-try "begin with the budget"',
            ),
        ),
        Verb(
            name="asked",
            about=_("write down that you asked for it, by call or in person"),
            run=in_room(_asked),
            arguments=_asked_arguments,
            answer=FeedbackShown,
            examples=("feedback asked museum --on yesterday",),
        ),
    ),
)
