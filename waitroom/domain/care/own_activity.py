"""Small acts of one's own, beside those that are shipped."""

from waitroom.domain.care.activity import Activity
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _

MOMENTS = ("just-after", "mid-wait", "last-day", "overdue", "after-no", "after-yes")
MOST_MINUTES = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnActivity(Record):
    """One act in the person's own words; `is_away` where it cannot be done at a desk."""

    name: str
    minutes: int = 15
    is_away: bool = False
    is_with_somebody: bool = False


def as_activity(own: OwnActivity) -> Activity:
    """Return an own act as the room runs it: a quiet timer, at any moment of a wait."""
    minutes = min(max(own.minutes, 1), MOST_MINUTES)
    return Activity(
        id=own.id,
        name=own.name,
        category=N_("your own"),
        minutes=minutes,
        minutes_min=min(minutes, 1),
        minutes_max=max(minutes, 60),
        energy=1,
        in_terminal=False,
        place="away" if own.is_away else "desk",
        company="with" if own.is_with_somebody else "alone",
        mode="timer",
        moments=MOMENTS,
        summary=_("One of your own."),
        steps=(own.name,),
    )
