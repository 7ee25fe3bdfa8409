"""`waitroom promise read` (and `waitroom when`): what an interviewer's words mean as dates."""

import argparse
import sys
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING, Annotated
from zoneinfo import ZoneInfo

from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.typed_text import typed_text
from waitroom.domain.shared.invisible_characters import is_shown
from waitroom.machine_locale import machine_locale
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.promises.promise_parser import ClarifyingQuestion, ParsedWindow

USAGE = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseRead:
    """What somebody's words about when mean; `ask` takes the place of the dates where they name none."""

    vague: bool
    earliest: Annotated[str | None, "a day, or a local time where one was said"] = None
    latest: Annotated[str | None, "the same for the end"] = None
    label: Annotated[str | None, "what the later end holds for"] = None
    ask: Annotated[str | None, "a question about what is missing"] = None


def run(args: argparse.Namespace) -> int:
    """Print what the phrase means, by this computer's clock and zone; return the exit code."""
    from waitroom.cli.composition_root import build_clock

    clock = build_clock()
    return read_phrase(args, now=clock.now(), local_zone=clock.zone)


def read_phrase(args: argparse.Namespace, *, now: datetime, local_zone: str) -> int:
    """Print what the phrase means; return 0, or 2 where the zone or the day it was said cannot be used."""
    from waitroom.promises.promise_parser import ParsedWindow, parse_promise
    from waitroom.promises.zone_names import meant

    zone = meant(args.tz, local_zone) if args.tz else local_zone
    if not zone:
        print(
            _("I do not know the time zone {shown}. An example: Europe/London.").format(
                shown=_shown(args.tz)
            ),
            file=sys.stderr,
        )
        return USAGE
    locale = args.locale or machine_locale()
    said_on = _moment(args.said_on, zone) if args.said_on else now
    if said_on is None:
        print(
            _("I cannot read the day {shown}. An example: 2014-04-24T14:00.").format(
                shown=_shown(args.said_on)
            ),
            file=sys.stderr,
        )
        return USAGE
    interviewed: date | None = _moment(args.interviewed, zone) if args.interviewed else None
    if args.interviewed and interviewed is None:
        print(
            _("I cannot read the day {shown}. An example: 2014-04-23.").format(
                shown=_shown(args.interviewed)
            ),
            file=sys.stderr,
        )
        return USAGE
    if isinstance(interviewed, datetime) and len(args.interviewed.strip()) <= len("2014-04-24"):
        interviewed = interviewed.date()
    answer = parse_promise(
        " ".join(args.phrase),
        said_on=said_on,
        zone=zone,
        locale=locale,
        country=args.country,
        interviewed=interviewed,
    )
    if args.json:
        from waitroom.cli.json_answers import json_text

        print(json_text(promise_answer(answer)))
    elif isinstance(answer, ParsedWindow):
        print(_understood(answer, locale))
    else:
        print(_asked(answer))
    return 0


def promise_answer(answer: "ParsedWindow | ClarifyingQuestion") -> PromiseRead:
    """Return the answer for programs: dates, or local times where a time was said."""
    from waitroom.promises.promise_parser import ClarifyingQuestion

    if isinstance(answer, ClarifyingQuestion):
        return PromiseRead(vague=True, ask=answer.question)
    window = answer.window
    return PromiseRead(
        vague=False,
        earliest=_iso(window.earliest, window.tz),
        latest=_iso(window.latest, window.tz),
        label=window.label,
    )


def _iso(end: date, zone: tzinfo) -> str:
    return f"{end.astimezone(zone):%Y-%m-%dT%H:%M}" if isinstance(end, datetime) else end.isoformat()


def _understood(answer: "ParsedWindow", locale: str) -> str:
    from waitroom.promises.window_phrase import window_phrase

    lines = [window_phrase(answer.window, locale=locale)]
    if answer.note:
        lines.append(answer.note)
    return "\n".join(lines)


def _asked(answer: "ClarifyingQuestion") -> str:
    lines = [answer.question]
    if answer.not_understood:
        lines.append(_("No date found in: {shown}").format(shown=_shown(answer.not_understood)))
    lines.append(_("An example: {example}").format(example=answer.example))
    return "\n".join(lines)


def _moment(words: str, zone: str) -> datetime | None:
    """Return an ISO date (taken as noon) or time as an aware moment, local where it names no offset."""
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        return None
    if len(words.strip()) <= len("2014-04-24"):
        moment = moment.replace(hour=12)
    try:
        aware = moment if moment.tzinfo else moment.replace(tzinfo=ZoneInfo(zone))
        aware.astimezone(UTC)
    except OverflowError:
        return None
    return aware


def _shown(words: str) -> str:
    """Return typed words for the terminal: one line, no control characters."""
    return '"' + "".join(c if is_shown(c) else " " for c in words[:80]) + '"'


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "phrase",
        metavar=_("PHRASE"),
        nargs="+",
        type=typed_text,
        help=_("what they said, in their own words; - reads the pipe"),
    )
    for option, metavar, about in (
        ("--said-on", "ISO", _("when it was said (2014-04-24 or 2014-04-24T14:00); now")),
        ("--tz", "ZONE", _("your time zone (Europe/London); this computer's")),
        ("--interviewed", "ISO", _("the day of the interview that it is counted from, if it is")),
    ):
        parser.add_argument(option, metavar=metavar, help=about)
    for option, metavar, about in (
        ("--locale", "LOCALE", _("language and order of dates (en-US); this computer's")),
        ("--country", "CODE", _("whose public holidays are no working days")),
    ):
        parser.add_argument(option, metavar=metavar, default="", help=about)


COMMAND = Noun(
    name="promise",
    about=_("when they said they would answer"),
    verbs=(
        Verb(
            name="read",
            about=_("say what an interviewer's words mean as dates; nothing is kept"),
            run=run,
            arguments=_arguments,
            answer=PromiseRead,
            examples=(
                'promise read "by Friday, or Monday if they need to think on it more"',
                'promise read "within two weeks" --said-on 2014-04-24 --json',
                'when "in a week or two"',
            ),
        ),
    ),
)
