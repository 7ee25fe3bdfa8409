"""`waitroom status`: one line for a prompt or a status bar, neutral, and at once."""

import json
import os

from waitroom.cli import reckoning
from waitroom.cli.local_time import ZoneKept, epoch_now
from waitroom.cli.output import say
from waitroom.cli.places import data_folder
from waitroom.domain.errors import BadFile, NotNow

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from typing import Any

SCHEMA = 1
NO_ROOM = "No wait yet. `waitroom` opens the room."
NOTHING = "Nothing to wait for."
NO_DATE = "no date yet"
SHORT = {"days": "d", "hours": "h", "minutes": "m", "working days": "d"}
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Line:
    """One wait of the status: what is counted, and its window's ends as ISO texts (may be None)."""

    __slots__ = ("closes", "closing", "count", "opens")

    def __init__(
        self, count: reckoning.Count, window: reckoning.Window | None, ends: tuple[str, str] | None
    ) -> None:
        self.count = count
        self.closing = window.closes if window else None
        self.opens = ends[0] if ends else None
        self.closes = ends[1] if ends else None


def run(*, data_dir: str = "", as_json: bool = False, in_words: bool = False, now: int | None = None) -> int:
    """Print the status at `now` (microseconds since 1970, None for the present) and return the exit code.

    Raises:
        BadFile, NotNow: where there is a data file that cannot be read.
        CannotWrite: where no home folder or no output can be found.
    """
    moment = epoch_now() if now is None else now
    waits = read_waits(data_folder(data_dir))
    lines = reckon(waits or [], moment)
    if as_json:
        say(json.dumps({"schema": SCHEMA, "waits": [as_dict(line) for line in lines]}))
    elif waits is None:
        say(NO_ROOM)
    else:
        say(sentence(lines, in_words=in_words))
    return 0


def read_waits(folder: str) -> "list[dict[str, Any]] | None":
    """Return the waits as the file has them, those put away left out; None where there is no file yet.

    Raises:
        BadFile, NotNow: where the file cannot be read.
    """
    path = os.path.join(folder, "waitroom.json")  # noqa: PTH118 - pathlib costs 8 ms
    try:
        data = _bytes_of(path)
        waits = json.loads(data).get("waits", {}) if data is not None else {}
        found = [wait for wait in waits.values() if not wait.get("is_put_away")]
    except OSError as error:
        reason = os.strerror(error.errno or 0).lower()
        raise NotNow(f"The data file cannot be read now ({reason}): {path}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise BadFile(f"The data file cannot be read. Nothing was changed in it: {path}") from None
    return found if data is not None else None


def _bytes_of(path: str) -> bytes | None:
    """Return what a regular file holds, None where nothing is there; a pipe in its place is not waited for."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK)
    except FileNotFoundError:
        if os.path.islink(path):  # noqa: PTH114
            raise
        return None
    with open(handle, "rb") as file:  # noqa: PTH123
        return file.read()


def reckon(waits: "list[dict[str, Any]]", now: int) -> list[Line]:
    """Return the waits by what is due: the next date first, dates that have passed after those to come.

    Raises:
        BadFile: where a wait is not written the way waitroom writes it.
    """
    try:
        with ZoneKept():
            lines = [_line(wait, now) for wait in waits]
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
        raise BadFile("A wait in the data file is not written the way waitroom writes it.") from None
    return sorted(lines, key=_due)


def _line(wait: "dict[str, Any]", now: int) -> Line:
    rounds = wait.get("rounds") or [{}]
    promises = rounds[-1].get("promises") or []
    promise = promises[-1] if promises else {}
    raw = promise.get("window")
    window = reckoning.Window(raw["zone"], raw["earliest"], raw["latest"]) if raw else None
    count = reckoning.count(
        now,
        zone=wait.get("zone") or "UTC",
        window=window,
        said_on=promise.get("said_on") or "",
        interviewed=rounds[-1].get("interviewed") or "",
        is_answered=wait.get("outcome") is not None,
    )
    return Line(count, window, (raw["earliest"], raw["latest"]) if raw else None)


def _due(line: Line) -> tuple[int, int]:
    order = {"opening": 0, "closing": 0, "past": 1, "nothing": 2}[line.count.toward]
    return (3 if line.count.phase == "answered" else order, line.closing or 0)


def as_dict(line: Line) -> dict[str, object]:
    """Return a wait for programs: no names, no words of anybody."""
    count = line.count
    return {
        "phase": count.phase,
        "toward": count.toward,
        "number": count.number,
        "unit": count.unit if count.number is not None else None,
        "opens": line.opens,
        "closes": line.closes,
    }


def sentence(lines: list[Line], *, in_words: bool = False) -> str:
    """Return the line for the first wait: "2d", "5h", "+1d" (working days past), or its words."""
    first = next((line.count for line in lines if line.count.phase != "answered"), None)
    if first is None:
        return NOTHING
    if in_words:
        return words(first)
    if first.number is None:
        return NO_DATE
    if first.toward == "past":
        return f"+{first.number}d"
    return f"{first.number}{SHORT[first.unit]}" if first.number else "now"


def words(count: reckoning.Count) -> str:
    """Return the count in neutral words, those of the room: "2 days until the window opens"."""
    if count.number is None:
        return NO_DATE
    unit = count.unit.removesuffix("s") if count.number == 1 else count.unit
    if count.toward == "past":
        if count.number == 0:
            return f"Their {DAYS[count.weekday]} is over."
        return f"{count.number} {unit} past what they said"
    if count.toward == "opening":
        return (
            f"{count.number} {unit} until {'the day they named' if count.is_one_day else 'the window opens'}"
        )
    if count.phase == "window" and count.is_one_day:
        return f"{count.number} {unit} left of their day"
    return f"{count.number} {unit} {'until their last day' if count.is_deadline else 'left in the window'}"
