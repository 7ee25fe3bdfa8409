"""When a person who was met may be got in touch with again: by their reminder, in working days."""

from datetime import date, datetime

from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait
from waitroom.domain.waits.window import add_working_days, local_day

FIVE = 5
"""Working days after the last contact, or after the interview."""


def reminder_day(
    person: Person, wait: Wait, last: datetime | None, holidays: frozenset[date] = frozenset()
) -> date | None:
    """Return the local day from which a reminder of a person holds, None where there is none.

    `last` is the last contact. Each contact begins the five days anew; one since the answer has done what a
    reminder after the answer is for.
    """
    zone = find_zone(wait.zone)
    if person.keep_in_touch is KeepInTouch.AFTER_ANSWER:
        if wait.answered is None or (last is not None and last >= wait.answered):
            return None
        return add_working_days(wait.answered.astimezone(zone).date(), 1, holidays)
    if person.keep_in_touch is KeepInTouch.FIVE_DAYS:
        days = [last.astimezone(zone).date()] if last is not None else []
        days += [local_day(wait.interviewed, zone)] if wait.interviewed is not None else []
        return add_working_days(max(days), FIVE, holidays) if days else None
    return None


def is_time_to_offer(wait: Wait, now: datetime, holidays: frozenset[date] = frozenset()) -> bool:
    """Tell whether a reminder is offered for the people of a wait: once it is answered, or five working days on."""
    if wait.outcome is not None:
        return True
    if wait.interviewed is None:
        return False
    zone = find_zone(wait.zone)
    return now.astimezone(zone).date() >= add_working_days(local_day(wait.interviewed, zone), FIVE, holidays)
