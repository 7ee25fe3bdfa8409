"""The hours in which the person is at a desk."""

from datetime import datetime, time

from waitroom.domain.waits.window import is_working_day


def is_desk_hour(now: datetime, hours: tuple[time, ...]) -> bool:
    """Tell whether the person is at a desk now: between the two `hours` of a working day; never without them."""
    return len(hours) == 2 and is_working_day(now.date()) and hours[0] <= now.time() < hours[1]
