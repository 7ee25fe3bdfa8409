"""A window and its own interview: what is said of a coming round is counted from it, and never lies before it."""

from dataclasses import replace
from datetime import date, datetime

from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import Node, RelativeDayNode, SameDayNode, WeekdayNode, long_date
from waitroom.promises.duration import DurationNode
from waitroom.promises.interview_grammar import InterviewDayNode
from waitroom.promises.item_window import WindowEnds
from waitroom.promises.period_nodes import PeriodNode, PeriodPartNode, WeekNode
from waitroom.promises.ranges import OffsetDayNode, RangeNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.translation import _

FLOATING = (SameDayNode, WeekdayNode, DurationNode, PeriodNode)


def reference_moment(item: DatedItem, cursor: TokenCursor, said: PromiseContext) -> PromiseContext:
    """Return when an item counts as said: at a coming interview where its words float, else when it was typed.

    "A few days after", "by Friday" and "the week after" are counted from the interview; "tomorrow", "next
    week" and "8 December" from the day they were typed.
    """
    if not said.is_ahead or not _floats(item.node) or _is_typed(item, cursor):
        return said
    return said.at_interview()


def _floats(node: Node | None) -> bool:
    if isinstance(node, PeriodPartNode | WeekNode | OffsetDayNode):
        return _floats(node.node)
    if isinstance(node, RangeNode):
        return _floats(node.start) and _floats(node.end)
    return node is None or isinstance(node, FLOATING)


def _is_typed(item: DatedItem, cursor: TokenCursor) -> bool:
    """Tell whether the words look on from the day they are typed: "tomorrow", "next week"."""
    if isinstance(item.node, SameDayNode | DurationNode):
        return isinstance(item.node, DurationNode) and isinstance(item.node.anchor, RelativeDayNode)
    return any(
        cursor.has(place, "day") or cursor.has(place, "mod", "next") for place in range(item.begin, item.end)
    )


def counted_from_interview(item: DatedItem, cursor: TokenCursor, said: PromiseContext) -> DatedItem:
    """Return the item with a bare length counted from the interview, where the sentence speaks of a process."""
    length = item.node
    if said.interview_day is None or not isinstance(length, DurationNode) or length.anchor or length.unknown:
        return item
    if said.told_at_interview:
        return replace(item, node=replace(length, anchor=InterviewDayNode()))
    near = range(max(0, item.begin - 8), item.end + 3)
    names_it = any(
        cursor.has(place, "process")
        or (
            cursor.has(place, "unknown_event")
            and cursor.has(place + 1 + cursor.has(place + 1, "the"), "interview", "event")
        )
        for place in near
    )
    if length.is_short() or length.window or not names_it:
        return item
    return replace(item, node=replace(length, anchor=InterviewDayNode()))


def not_before_interview(found: WindowEnds, said: PromiseContext) -> WindowEnds:
    """Return a window that opens no earlier than a coming interview.

    Raises:
        Unclear: where it ends before the interview.
    """
    day = said.interview_day
    if day is None or not said.is_ahead:
        return found
    if _day(found.latest) < day:
        msg = _("That is before the interview on {long_date}. Which day was meant?").format(
            long_date=long_date(day)
        )
        raise UnclearDate(msg)
    return replace(found, earliest=day) if _day(found.earliest) < day else found


def _day(end: date) -> date:
    return end.date() if isinstance(end, datetime) else end
