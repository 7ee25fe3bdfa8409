"""Phase and number of a wait in whole numbers, for a status that may import nothing.

The rules are those of `waitroom.domain.waits.phase` and `waitroom.domain.waits.countdown`; a property test holds
the two together. Days are counted as `date.toordinal` counts them, instants in seconds since 1970 (UTC).
"""

from waitroom.cli.environment import offset_at

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from typing import Any

DAY = 86_400
EPOCH = 719_163
"""The ordinal of 1970-01-01."""
FRESH = 2 * DAY
US = 1_000_000
STANDS = {"offer": "your-answer", "silence": "put-down", "withdrew": "over"}
"""How a wait stands after some answers; after all others it is answered, and nothing more is said of it."""


class StatusCount:
    """What to count, in the words of the domain; `number` is None where there is nothing to count.

    `weekday` is that of the window's last day (Monday is 0), `stands` how the wait stands, without what was answered:
    "open", "your-answer", "answered", "put-down" or "over".
    """

    __slots__ = (
        "is_deadline",
        "is_guess",
        "is_next",
        "is_one_day",
        "number",
        "phase",
        "stands",
        "toward",
        "unit",
        "weekday",
    )

    def __init__(
        self, phase: str, toward: str = "nothing", number: int | None = None, unit: str = "days"
    ) -> None:
        self.phase = phase
        self.toward = toward
        self.number = number
        self.unit = unit
        self.is_deadline = False
        self.is_guess = False
        self.is_next = False
        self.is_one_day = False
        self.weekday = 0
        self.stands = "open"


def count_down(wait: "dict[str, Any]", now: int) -> StatusCount:
    """Return what to count at `now` (microseconds since 1970) for a wait as `read_glance` has it.

    Call it inside `PreservedTimeZone`.

    Raises:
        KeyError, TypeError: where something of the wait is missing, or its zone is not known here.
    """
    if wait["outcome"] is not None:
        return _to_answer(wait, now)
    since = wait["interview"]
    if is_interview_ahead(wait, now):
        return _to_interview(wait, since * US, now)
    is_fresh = since is not None and since * US <= now < (since + FRESH) * US
    phase = "fresh" if is_fresh else "waiting"
    if wait["closes"] is None:
        return StatusCount(phase)
    first, last, opens, closes = wait["first_day"], wait["last_day"], wait["opens"] * US, wait["closes"] * US
    today = local_day(wait["zone"], now)
    begins = last if wait["deadline"] else first
    guess = wait["guess"]
    if now > closes:
        found = StatusCount("overdue", "past", working_days(last, today, wait["holidays"]), "working days")
    elif guess:
        found = StatusCount(phase, "opening", first - today) if today < first else StatusCount(phase)
    else:
        if today >= begins and now >= opens:
            phase = "window"
        elif today >= begins - 1:
            phase = "eve"
        if phase == "window" or wait["deadline"]:
            found = _until(phase, "closing", last - today, closes - now)
        else:
            found = _until(phase, "opening", begins - today, opens - now)
    found.is_guess = guess
    found.is_deadline = wait["deadline"]
    found.is_one_day = first == last
    found.weekday = (last + 6) % 7
    return found


def _to_answer(wait: "dict[str, Any]", now: int) -> StatusCount:
    """Count to the day by which a yes asks for one's own; of any other answer, and of a day that is over, nothing."""
    by = wait.get("answer_by")
    found = StatusCount("answered")
    if by is not None and by * US > now:
        day = wait["answer_day"] - local_day(wait["meets_in"], now)
        found = _until("answered", "answer", day, by * US - now)
    found.stands = STANDS.get(wait["outcome"], "answered")
    return found


def is_interview_ahead(wait: "dict[str, Any]", now: int) -> bool:
    """Tell whether the next interview of an open wait lies ahead; a day without a time has been at its noon."""
    return bool(wait.get("meets")) and wait["outcome"] is None and bool(wait["interview"] * US > now)


def _to_interview(wait: "dict[str, Any]", at: int, now: int) -> StatusCount:
    zone = wait["meets_in"]
    days = local_day(zone, at) - local_day(zone, now)
    is_today = days < 1 and not wait["meets_at"]
    found = (
        StatusCount("waiting", "interview") if is_today else _until("waiting", "interview", days, at - now)
    )
    found.is_next = wait["meets"] > 1
    return found


def local_day(zone: str, moment: int) -> int:
    """Return the day that `moment` (microseconds) falls on in `zone`."""
    second = moment // US
    return int((second + offset_at(zone, second)) // DAY) + EPOCH


def _until(phase: str, toward: str, days: int, left: int) -> StatusCount:
    if days >= 1:
        return StatusCount(phase, toward, days)
    left = max(left, 0)
    if left >= 3600 * US:
        return StatusCount(phase, toward, (left + 1800 * US) // (3600 * US), "hours")
    return StatusCount(phase, toward, -(-left // (60 * US)), "minutes")


def working_days(start: int, end: int, holidays: "tuple[int, ...] | list[int]" = ()) -> int:
    """Count the working days after `start` up to and including `end`; never negative.

    `holidays` fall on Mondays to Fridays.
    """
    weeks, rest = divmod(max(end - start, 0), 7)
    days = weeks * 5 + sum((start + offset + 6) % 7 < 5 for offset in range(1, rest + 1))
    return days - sum(start < day <= end for day in holidays)
