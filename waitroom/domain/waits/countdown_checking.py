"""Whether the clock is being checked too often."""

from collections.abc import Sequence
from datetime import datetime, timedelta


def is_checking_often(looks: Sequence[datetime], now: datetime) -> bool:
    """Tell whether the clock was looked at five times within an hour, so that it folds into one calm line.

    Watching time and distress feed each other (Rankin et al., 2019).
    """
    hour = timedelta(hours=1)
    return sum(1 for look in looks if timedelta() <= now - look < hour) >= 5
