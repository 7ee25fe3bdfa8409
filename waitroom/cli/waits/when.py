"""`waitroom when`: what an interviewer's words mean as dates."""

import argparse
import json
import sys
from datetime import UTC, date, datetime, tzinfo
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from waitroom.domain.shared.invisible_characters import is_shown
from waitroom.machine_locale import machine_locale

if TYPE_CHECKING:
    from waitroom.promises.promise_parser import ClarifyingQuestion, ParsedWindow

SCHEMA = 1
USAGE = 2


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to the parser of `waitroom`."""
    parser = subparsers.add_parser(
        "when",
        help="say what an interviewer's words mean as dates",
        description='Read a promise such as "by Friday, or Monday if they need to think on it more".',
    )
    parser.add_argument("phrase", metavar="PHRASE", nargs="+", help="what they said, in their own words")
    parser.add_argument(
        "--said-on", metavar="ISO", help="when it was said (2014-04-24 or 2014-04-24T14:00); now"
    )
    parser.add_argument("--tz", metavar="ZONE", help="your time zone (Europe/London); this computer's")
    parser.add_argument(
        "--interviewed", metavar="ISO", help="the day of the interview that it is counted from, if it is"
    )
    parser.add_argument(
        "--locale", metavar="LOCALE", default="", help="language and order of dates (en-US); this computer's"
    )
    parser.add_argument(
        "--country", metavar="CODE", default="", help="whose public holidays are no working days"
    )
    parser.add_argument("--json", action="store_true", help="answer as one line of JSON")


def run(args: argparse.Namespace, *, now: datetime, local_zone: str) -> int:
    """Print what the phrase means; return 0, or 2 where the zone or the day it was said cannot be used."""
    from waitroom.promises.promise_parser import ParsedWindow, parse_promise
    from waitroom.promises.zone_names import meant

    zone = meant(args.tz, local_zone) if args.tz else local_zone
    if not zone:
        print(f"I do not know the time zone {_shown(args.tz)}. An example: Europe/London.", file=sys.stderr)
        return USAGE
    locale = args.locale or machine_locale()
    said_on = _moment(args.said_on, zone) if args.said_on else now
    if said_on is None:
        print(f"I cannot read the day {_shown(args.said_on)}. An example: 2014-04-24T14:00.", file=sys.stderr)
        return USAGE
    interviewed: date | None = _moment(args.interviewed, zone) if args.interviewed else None
    if args.interviewed and interviewed is None:
        print(f"I cannot read the day {_shown(args.interviewed)}. An example: 2014-04-23.", file=sys.stderr)
        return USAGE
    if isinstance(interviewed, datetime) and len(args.interviewed.strip()) <= len("2014-04-24"):
        interviewed = interviewed.date()
    phrase = args.phrase if isinstance(args.phrase, str) else " ".join(args.phrase)
    answer = parse_promise(
        phrase,
        said_on=said_on,
        zone=zone,
        locale=locale,
        country=args.country,
        interviewed=interviewed,
    )
    if args.json:
        print(json.dumps(window_json(answer), ensure_ascii=False))
    elif isinstance(answer, ParsedWindow):
        print(_understood(answer, locale))
    else:
        print(_asked(answer))
    return 0


def window_json(answer: "ParsedWindow | ClarifyingQuestion") -> dict[str, object]:
    """Return the answer as the documented JSON object: dates, or local times where a time was said."""
    from waitroom.promises.promise_parser import ClarifyingQuestion

    if isinstance(answer, ClarifyingQuestion):
        return {"schema": SCHEMA, "vague": True, "ask": answer.question}
    window = answer.window
    return {
        "schema": SCHEMA,
        "earliest": _iso(window.earliest, window.tz),
        "latest": _iso(window.latest, window.tz),
        "vague": False,
        "label": window.label,
    }


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
        lines.append(f"No date found in: {_shown(answer.not_understood)}")
    lines.append(f"An example: {answer.example}")
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
