"""What one dated item means: an opening and a closing end, from its relation."""

from datetime import date, datetime, time, timedelta

from waitroom.domain.waits.time_zones import find_zone
from waitroom.promises.context import PastDate, PromiseContext, UnclearDate
from waitroom.promises.dated_item import ClockTimeExpression, DatedItem
from waitroom.promises.day_nodes import SameDayNode, long_date
from waitroom.promises.day_range import DAY, DayRange, one_day
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import PeriodPartNode
from waitroom.promises.ranges import NearestDayNode, RangeNode
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

OPEN_END = 6  # days that an open "after X" goes on for, roughly


@dataclass(frozen=True, slots=True)
class WindowEnds:
    """The two ends of one item; `open_start` is true where it opens on the day it was said ("by Friday")."""

    earliest: date
    latest: date
    open_start: bool = False
    start: date | None = None
    slack: int = 0
    floor: bool = False

    @property
    def first_named(self) -> date:
        """The first day that the words name, also where the window opens before it."""
        return self.start or self.earliest


def item_window(item: DatedItem, said: PromiseContext, after: date, *, negated: bool) -> WindowEnds:
    """Return what an item means; `negated` where "not" or "wait" goes before it.

    Raises:
        Unclear: where the date does not exist, has passed, or has no end.
    """
    if item.edge.startswith("alone:") and item.node is None:
        return _daypart_alone(item, said)
    if item.node is None:
        return _clock_alone(item, said)
    if isinstance(item.node, DurationNode):
        return _of_length(item, item.node, said, after, negated=negated)
    stretch = item.node.resolve(said, after)
    if negated and isinstance(item.node, PeriodPartNode) and item.node.part == "later":
        msg = _("That names no day. Which day was meant?")
        raise UnclearDate(msg)
    if item.rough:
        stretch = DayRange(
            stretch.first, stretch.last, stretch.close, stretch.ahead, stretch.behind, stretch.slack or 3
        )
    if stretch.last < said.day:
        msg = _("{long_date} has passed. Which day was meant?").format(long_date=long_date(stretch.last))
        raise PastDate(msg)
    if item.clock is not None:
        return _with_clock(item, item.clock, stretch, said)
    return _of_stretch(_kind(item, negated=negated), stretch, said)


def _kind(item: DatedItem, *, negated: bool) -> str:
    """Return how the item is meant: by, before, after, floor, on."""
    relation = item.relation
    if item.edge == "earliest" or relation in {"not_before", "at_least"}:
        return "after" if relation == "after" else "floor"
    if relation == "until":
        return "floor" if negated else "by"
    if relation in {"after", "more_than", "just_after"}:
        follows = "just_after" if relation == "just_after" else "after"
        return "by" if negated and "until" not in item.relations else follows
    if relation == "before":
        return "floor" if negated else "before"
    is_range = isinstance(item.node, RangeNode) and relation in {"", "on", "between"}
    if (item.edge in {"latest", "sooner"} and not is_range) or relation in {"by", "within"}:
        return "by"
    return "floor" if relation == "from" else "on"


def _of_stretch(kind: str, stretch: DayRange, said: PromiseContext) -> WindowEnds:
    slack = stretch.slack
    if kind == "before" and stretch.before < said.day <= stretch.last:
        kind = "by"
    if kind == "by":
        return _until(max(stretch.by, said.day), said, stretch.first, slack)
    if kind == "before":
        return _until(stretch.before, said, stretch.before, slack)
    if kind == "just_after":
        return WindowEnds(stretch.after, stretch.after, slack=3, floor=True)
    if kind == "after":
        return WindowEnds(stretch.after, stretch.after + OPEN_END * DAY, slack=7, floor=True)
    return WindowEnds(max(stretch.first, said.day), stretch.last, slack=slack, floor=kind == "floor")


def _until(latest: date, said: PromiseContext, start: date, slack: int) -> WindowEnds:
    if latest < said.day:
        msg = _("{long_date} has passed. Which day was meant?").format(long_date=long_date(latest))
        raise UnclearDate(msg)
    return WindowEnds(said.day, latest, open_start=True, start=max(start, said.day), slack=slack)


def _of_length(
    item: DatedItem, length: DurationNode, said: PromiseContext, after: date, *, negated: bool
) -> WindowEnds:
    stretch = length.resolve(said, after)
    relation = item.relation
    if negated and relation in {"more_than", "over"}:
        relation = "within"
    if relation in {"at_least", "more_than"} or (relation == "over" and not length.window):
        msg = _("That gives the shortest wait, not the longest. Was a last day named?")
        raise UnclearDate(msg)
    if stretch.last < said.day:
        msg = _("{long_date} has passed. Which day was meant?").format(long_date=long_date(stretch.last))
        raise UnclearDate(msg)
    within = relation in {"within", "by", "before", "until"} or item.edge in {"latest", "sooner"}
    single = length.lowest == length.highest or length.rough
    within = within or (single and (length.window or relation in {"over", "course"}))
    slack = stretch.slack + (length.slack() if item.rough and not stretch.slack else 0)
    if negated and relation in {"for", "until", "before", "in", ""}:
        return WindowEnds(stretch.first, stretch.last, slack=slack, floor=True)
    if length.is_short():
        return _of_hours(length, said, within=within)
    if within:
        opens = max(said.day, after) if isinstance(length.anchor, SameDayNode) else said.day
        if isinstance(length.anchor, NearestDayNode):
            opens = max(opens, length.anchor.resolve(said, after).first)
        return WindowEnds(opens, stretch.last, open_start=True, start=stretch.last, slack=slack)
    return WindowEnds(max(stretch.first, said.day), stretch.last, slack=slack)


def _of_hours(length: DurationNode, said: PromiseContext, *, within: bool) -> WindowEnds:
    lowest, highest = (moment.replace(second=0, microsecond=0) for moment in length.moments(said))
    if within:
        return WindowEnds(said.day, highest, open_start=True, start=highest)
    return WindowEnds(lowest, highest)


def _with_clock(
    item: DatedItem, clock: ClockTimeExpression, stretch: DayRange, said: PromiseContext
) -> WindowEnds:
    """Return a day with its time of day, brought from the zone that was named to the person's."""
    relation = clock.relation
    if relation == "on":
        kind = _kind(item, negated=False)
        relation = {"by": "by", "before": "by", "after": "after", "floor": "after"}.get(kind, "on")
    day_first, day_last = stretch.first, stretch.last
    if clock.midnight and relation in {"after", "from"}:
        return WindowEnds(day_last + DAY, day_last + DAY)
    start = _moment(day_first, clock.start, clock, said)
    end = _moment(day_last, clock.end, clock, said)
    if end < said.moment:
        msg = _("That time has passed. Which day was meant?")
        raise UnclearDate(msg)
    if clock.midnight:
        kind = "by" if relation in {"by", "before", "until"} else "on"
        return _of_stretch(kind, one_day(day_last), said)
    if relation == "of_day":
        return WindowEnds(_moment(day_first, time(), clock, said), end)
    if relation in {"by", "before", "until"}:
        return WindowEnds(said.day, end, open_start=True, start=end)
    if relation in {"after", "from", "not_before"}:
        return WindowEnds(start, start.date() if day_first == day_last else day_last)
    return WindowEnds(start, end)


def _clock_alone(item: DatedItem, said: PromiseContext) -> WindowEnds:
    clock = item.clock
    assert clock is not None
    zone = find_zone(clock.zone) if clock.zone else find_zone(said.zone)
    there = said.moment.astimezone(zone).date()
    if item.edge == "latest":
        clock = ClockTimeExpression(clock.start, clock.end, "by", clock.zone, clock.midnight)
    return _with_clock(item, clock, one_day(there), said)


def _moment(day: date, at: time, clock: ClockTimeExpression, said: PromiseContext) -> datetime:
    """Return a wall time of the named zone as a moment in the person's zone."""
    own = find_zone(said.zone)
    return datetime.combine(day, at, find_zone(clock.zone) if clock.zone else own).astimezone(own)


def _daypart_alone(item: DatedItem, said: PromiseContext) -> WindowEnds:
    """Return the day of "EOD", "in the morning", "by lunchtime" with no day named."""
    part = item.edge.partition(":")[2]
    hour = said.moment.hour
    latest_start = {
        "morning": 8,
        "first_thing": 7,
        "lunch": 12,
        "afternoon": 16,
        "evening": 20,
        "night": 23,
        "day_end": 24,
    }[part]
    if said.language == "es" and part == "afternoon":
        latest_start = 20
    day = said.day
    if hour >= latest_start:
        if part not in {"morning", "first_thing"}:
            msg = _("That time has passed today. Which day was meant?")
            raise UnclearDate(msg)
        day += timedelta(days=1)
    return _of_stretch("by" if item.relation in {"by", "before", "until"} else "on", one_day(day), said)
