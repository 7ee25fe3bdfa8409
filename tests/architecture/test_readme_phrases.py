import re
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from waitroom.formatting.dates import clock_time, short_day
from waitroom.promises.promise_parser import ParsedWindow, parse_promise

README = Path(__file__).parents[2] / "README.md"
SAID_ON = datetime(2026, 4, 23, 15, 0, tzinfo=ZoneInfo("Europe/London"))
ROWS = re.findall(r"^\| “(.+?)” \| (.+?) \|$", README.read_text(encoding="utf-8"), re.MULTILINE)


def becomes(words: str) -> str:
    found = parse_promise(words, said_on=SAID_ON, zone="Europe/London", locale="en-GB", country="GB")
    if not isinstance(found, ParsedWindow):
        return f"asks: {found.question}"
    window = found.window
    ends = []
    for day, end in ((window.first_day, window.earliest), (window.last_day, window.latest)):
        at = f" {clock_time(end.astimezone(SAID_ON.tzinfo))}" if isinstance(end, datetime) else ""
        ends.append(short_day(day) + at)
    return ends[0] if ends[0] == ends[1] else f"{ends[0]} to {ends[1]}"


def test_there_are_twenty() -> None:
    assert len(ROWS) >= 20


@pytest.mark.parametrize(("words", "stated"), ROWS)
def test_the_readme_says_what_the_reading_does(words: str, stated: str) -> None:
    assert becomes(words) == stated
