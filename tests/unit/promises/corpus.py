"""The corpora: sentences with what a careful friend would read in them, and how a reading is judged."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from waitroom.promises.promise_parser import ParsedWindow, parse_promise

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Phrase:
    said: str
    said_on: str
    tz: str
    locale: str
    country: str
    readings: tuple[tuple[str, str] | None, ...]
    slack: int = 0
    interviewed: date | None = None
    group: str = ""

    @property
    def moment(self) -> datetime:
        return datetime.fromisoformat(self.said_on).replace(tzinfo=ZoneInfo(self.tz))


def examples(path: Path = HERE / "decision-phrases.toml") -> Iterator[Phrase]:
    for row in tomllib.loads(path.read_text(encoding="utf-8"))["phrase"]:
        yield Phrase(
            row["said"],
            _text(row["said_on"]),
            row["tz"],
            row["locale"],
            row.get("country", ""),
            tuple(_reading(one) for one in (row, *row.get("accept", []))),
            row.get("slack", 0),
            interview_day(row.get("interviewed"), row["tz"]),
            row.get("category", ""),
        )


def _text(at: object) -> str:
    return at.isoformat() if isinstance(at, date) else str(at)


def _reading(row: dict[str, Any]) -> tuple[str, str] | None:
    return None if row.get("vague") else (_text(row["earliest"])[:16], _text(row["latest"])[:16])


def interview_day(words: object, tz: str) -> date | None:
    """Return the day, or the moment in `tz`, of the interview; None where the row names none."""
    text = "" if words is None else _text(words)
    if len(text) <= len("2026-06-08"):
        return date.fromisoformat(text) if text else None
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(tz))


def ours(name: str) -> Iterator[Phrase]:
    for group in tomllib.loads((HERE / name).read_text(encoding="utf-8"))["group"]:
        for said, *rest in group["phrases"]:
            readings = tuple(
                None if one == "ask" else (one.partition("..")[0], one.partition("..")[2])
                for one in rest
                if isinstance(one, str)
            )
            slack = next((one for one in rest if isinstance(one, int)), 0)
            yield Phrase(
                said,
                group["said_on"],
                group["tz"],
                group["locale"],
                group.get("country", ""),
                readings,
                slack,
                interview_day(group.get("interviewed"), group["tz"]),
                group["name"],
            )


def written(end: date, tz: str) -> str:
    if isinstance(end, datetime):
        return f"{end.astimezone(ZoneInfo(tz)):%Y-%m-%dT%H:%M}"
    return end.isoformat()


def read(phrase: Phrase) -> tuple[str, str] | None:
    answer = parse_promise(
        phrase.said,
        said_on=phrase.moment,
        zone=phrase.tz,
        locale=phrase.locale,
        country=phrase.country,
        interviewed=phrase.interviewed,
    )
    if not isinstance(answer, ParsedWindow):
        return None
    return written(answer.window.earliest, phrase.tz), written(answer.window.latest, phrase.tz)


def agrees(found: tuple[str, str] | None, phrase: Phrase) -> bool:
    if found is None or found in phrase.readings:
        return found in phrase.readings
    return any(
        wanted is not None and all(_near(*pair, phrase.slack) for pair in zip(found, wanted, strict=True))
        for wanted in phrase.readings
    )


def _near(found: str, wanted: str, slack: int) -> bool:
    between = datetime.fromisoformat(found) - datetime.fromisoformat(wanted)
    return found == wanted or abs(between.total_seconds()) <= slack * 86_400
