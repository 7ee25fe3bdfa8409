"""Dates as a calendar file: iCalendar (RFC 5545), which calendars import, and update at the second import."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING
from unicodedata import category

from waitroom import __version__
from waitroom.domain.shared.invisible_characters import without_invisible_characters
from waitroom.quick_dataclass import dataclass

if TYPE_CHECKING:
    from icalendar import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarEvent:
    """One event: whole days as dates (`last` is the last of them), moments as aware datetimes.

    `uid` stays the same for the same thing; `sequence` grows with each change, `changed` is when the last
    one was (aware).
    """

    uid: str
    summary: str
    first: date
    last: date
    changed: datetime
    sequence: int = 0
    note: str = ""


def to_ics(events: Iterable[CalendarEvent]) -> bytes:
    """Return a calendar file: CRLF, folded at 75 octets, text escaped; moments in UTC, whole days as dates.

    The same events make the same bytes.
    """
    from icalendar import Calendar  # noqa: PLC0415 - 60 ms that only an export needs

    calendar = Calendar()
    calendar.add("prodid", f"-//waitroom//waitroom {__version__}//EN")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    for event in events:
        calendar.add_component(_event(event))
    return bytes(calendar.to_ical())


def _event(event: CalendarEvent) -> "Event":
    from icalendar import Event  # noqa: PLC0415 - as above

    made = Event()
    changed = event.changed.astimezone(UTC).replace(microsecond=0)
    made.add("uid", event.uid)
    # Without a METHOD the stamp is the moment of the last change (RFC 5545, 3.8.7.2).
    made.add("dtstamp", changed)
    made.add("last-modified", changed)
    made.add("sequence", event.sequence)
    made.add("summary", plain_line(event.summary))
    if event.note:
        made.add("description", plain_line(event.note))
    made.add("dtstart", _start(event.first))
    made.add("dtend", _end(event.first, event.last))
    made.add("transp", "TRANSPARENT")
    made.add("class", "PRIVATE")
    return made


def plain_line(text: str) -> str:
    """Return one line that no calendar reads as anything but text: no control signs, no halves of pairs.

    What joins the signs of a word or of an emoji stays; what turns the direction of text goes.
    """
    line = "".join(
        " " if category(sign) in {"Cc", "Cs", "Zl", "Zp"} else sign
        for sign in without_invisible_characters(text)
    )
    return " ".join(line.split())


def _start(at: date) -> date:
    return at.astimezone(UTC).replace(microsecond=0) if isinstance(at, datetime) else at


def _end(first: date, last: date) -> date:
    if isinstance(first, datetime):
        end = _start(last)
        assert isinstance(end, datetime)
        return max(end, first.astimezone(UTC).replace(microsecond=0) + timedelta(minutes=15))
    day = last.date() if isinstance(last, datetime) else last
    return max(day, first) + timedelta(days=1)
