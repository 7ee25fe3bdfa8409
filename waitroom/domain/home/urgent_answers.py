"""Which answer cannot wait for the morning."""

from datetime import datetime, time, timedelta

from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import to_instant


def is_urgent_by_night(wait: Wait | None, now: datetime) -> bool:
    """Tell whether an offer asks for its answer before noon tomorrow: the one date that counts by night."""
    if wait is None or wait.outcome is not Outcome.OFFER or wait.answer_by is None:
        return False
    morning = now if now.time() < time(12) else now + timedelta(days=1)
    noon = datetime.combine(morning.date(), time(12), now.tzinfo)
    return now <= to_instant(wait.answer_by, END_OF_DAY, find_zone(wait.zone)) <= noon or (
        not isinstance(wait.answer_by, datetime) and wait.answer_by == now.date()
    )
