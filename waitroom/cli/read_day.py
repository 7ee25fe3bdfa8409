"""A day as it is typed on the command line: one that has been."""

from datetime import date, datetime, time
from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

PAST_DAY = _(
    "That day cannot be read, or it is still to come. “yesterday” or “23 Apr” would do. Nothing was changed."
)


def read_past_day(room: "Room", words: str, now: datetime) -> datetime:
    """Return the moment for a day that has been: noon of it, or now where nothing was said.

    Raises:
        NotUnderstood: where it cannot be read, or lies ahead.
    """
    if words.strip().casefold() in {"", "now", "today", _("now"), _("today")}:
        return now
    day: date | None = room.promises.parse_day(words, now=now, zone=room.clock.zone)
    if day is None:
        raise NotUnderstood(PAST_DAY)
    at = day if isinstance(day, datetime) else datetime.combine(day, time(12), now.tzinfo)
    if at.date() > now.date():
        raise NotUnderstood(PAST_DAY)
    return at
