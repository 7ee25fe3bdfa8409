"""Something planned for an hour: a nice thing with someone, or ten minutes of bracing on the eve."""

from collections.abc import Iterable
from datetime import datetime, time, timedelta

from waitroom.domain.shared.record import Record
from waitroom.domain.waits.phase import countdown_target_day
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

EVE_AT = time(18)
"""The hour of the eve at which bracing is booked: late enough to be the eve, well before sleep."""
HELD_FOR = timedelta(hours=2)
"""So long a plan stands on the agenda after its hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan(Record):
    """An act, with whom, and when (aware).

    A planned, valued act in the day raises well-being (g .52; Mazzucchelli et al., 2010). `message` is the
    draft of a line to the person; nothing is ever sent. `activity_id` names the activity that was booked.
    """

    act: str
    at: datetime
    who: str = ""
    message: str = ""
    activity_id: str = ""
    wait_id: str = ""

    @property
    def ends(self) -> datetime:
        """When it leaves the agenda."""
        return self.at + HELD_FOR

    @property
    def words(self) -> str:
        """The plan in words: "coffee, with Sam"."""
        return _("{act}, with {who}").format(act=self.act, who=self.who) if self.who else self.act


def upcoming_plans(plans: Iterable[Plan], now: datetime) -> tuple[Plan, ...]:
    """Return the plans that lie ahead or are on now, the next first."""
    return tuple(sorted((plan for plan in plans if now < plan.ends), key=lambda plan: plan.at))


def booked_today(plans: Iterable[Plan], now: datetime) -> frozenset[str]:
    """Return the ids of the activities that are booked for the day of `now`, in its zone."""
    today = (plan for plan in plans if plan.activity_id)
    return frozenset(
        plan.activity_id for plan in today if plan.at.astimezone(now.tzinfo).date() == now.date()
    )


def bracing_hour(wait: Wait | None, now: datetime) -> datetime | None:
    """Return the hour on the eve of a wait's day at which to brace, in the zone of `now`.

    None where there is no such day, where it is a guess of ours, or where its eve has begun. Bracing helps
    late and costs when begun early (Sweeny & Krizan, 2013; Sweeny & Howell, 2017).
    """
    window = wait.window if wait is not None and wait.outcome is None else None
    if wait is None or window is None or window.guess:
        return None
    day = countdown_target_day(wait, window) - timedelta(days=1)
    today = now.astimezone(window.tz).date()
    return datetime.combine(day, EVE_AT, now.tzinfo) if today < day else None


def draft_invitation(act: str, who: str, when: str, sender: str = "") -> str:
    """Return the draft of a line to somebody; it asks for company and about nothing else."""
    greeting = _("Hello {who},").format(who=who) if who else _("Hello,")
    signed = f"\n\n{sender}" if sender else ""
    return _(
        "{greeting}\n\nwould you have time for this {when}: {act}? No news to talk about, and none needed.{signed}"
    ).format(greeting=greeting, when=when, act=act, signed=signed)
