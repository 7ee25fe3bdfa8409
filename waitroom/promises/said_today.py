"""The days of a sentence that only say what day it is: "was meant to hear last Friday and it's now Tuesday"."""

from itertools import pairwise

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, Node, RelativeDayNode, WeekdayNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.translation import _

IT_IS = frozenset({"it's", "it is", "today is", "its", "est", "es", "ist", "we're"})
TODAY_IS = frozenset({"it's now", "it is now", "today is", "today's"})
JUST_OVER = 4  # days ahead: a weekday as far off as that may be the one that has been
AN_HOUR = 60  # minutes
NOW = frozenset({"now", "already", "today", "schon", "jetzt", "deja", "ya", "only"})


def without_said_today(
    cursor: TokenCursor, every: list[ScoredItem], scored_items: list[ScoredItem], said: PromiseContext
) -> tuple[list[ScoredItem], list[ScoredItem]]:
    """Return all dates and the answer's without those that only say what day it is.

    Raises:
        Unclear: where there is no other date.
    """
    _ask_where_it_is_today(cursor, scored_items, said)
    places = {one.item.begin for one in every if _is_said_today(cursor, one.item, said)}
    for one, following in pairwise(every):
        # "Today is Tuesday", "it's Tuesday today", "heute ist Dienstag"
        nodes = (one.item.node, following.item.node)
        is_both = RelativeDayNode(0) in nodes and any(_names_today(node, said) for node in nodes)
        is_moved = any(cursor.has(at, "moved") for at in range(one.item.end, following.item.end))
        if is_both and not is_moved and following.item.begin - one.item.end <= 1:
            places |= {one.item.begin, following.item.begin}
    if not places:
        return every, _without_full_date(scored_items, said)
    kept = [one for one in scored_items if one.item.begin not in places]
    if not kept:
        raise UnclearDate(_("Which day was named?"))
    return [one for one in every if one.item.begin not in places], _without_full_date(kept, said)


def _without_full_date(scored_items: list[ScoredItem], said: PromiseContext) -> list[ScoredItem]:
    """Return the dates without today's beside another: "it is Monday 9 now, and they say this week"."""
    kept = [
        one
        for one in scored_items
        if not (isinstance(one.item.node, DayNode) and one.item.node.weekday == said.day.weekday())
        or one.item.node.day != said.day.day
        or one.item.edge
        or one.item.relation not in {"", "on"}
    ]
    return kept or scored_items


def _ask_where_it_is_today(cursor: TokenCursor, scored_items: list[ScoredItem], said: PromiseContext) -> None:
    """Ask where the words say what day it is and name one that is just over: "they said Tuesday. It's Wednesday".

    Raises:
        Unclear: where they do.
    """
    today = WeekdayNode(said.day.weekday())
    for before, one in pairwise(scored_items):
        node = before.item.node
        led = any(cursor.text(at) in IT_IS for at in range(one.item.begin - 1, one.item.end))
        if one.item.node != today or not led or not isinstance(node, WeekdayNode):
            continue
        if node == WeekdayNode(node.weekday) and (node.weekday - said.day.weekday()) % 7 >= JUST_OVER:
            raise UnclearDate(_("Which day was named?"))


def _is_said_today(cursor: TokenCursor, item: DatedItem, said: PromiseContext) -> bool:
    """Tell whether a day is today's, and said to be, or an hour is the one it is now."""
    if item.node is None:
        is_led = any(cursor.text(at) in IT_IS for at in range(item.begin - 1, item.end))
        return is_led and _is_this_hour(item, said)
    if not _names_today(item.node, said) or item.edge or item.relation not in {"", "on"}:
        return False
    led = range(item.begin - 2, item.end)
    if any(cursor.text(at) in TODAY_IS for at in led):
        return True
    if cursor.text(item.end) in NOW:
        return any(cursor.text(at) in IT_IS for at in led)
    pairs = [(cursor.text(at), cursor.text(at + 1)) for at in range(item.begin - 2, item.end - 1)]
    # "Now it's Tuesday" puts Tuesday in the place of another day; "ya es martes" does not.
    return any(
        (one in IT_IS and two in NOW) or (cursor.language != "en" and one in NOW and two in IT_IS)
        for one, two in pairs
    )


def _is_this_hour(item: DatedItem, said: PromiseContext) -> bool:
    """Tell whether a time of day is the hour it is now, in the morning or the afternoon."""
    if item.clock is None or item.clock.zone:
        return False
    minutes = abs(
        (item.clock.start.hour - said.moment.hour) * 60 + item.clock.start.minute - said.moment.minute
    )
    return min(minutes, abs(minutes - 12 * 60)) <= AN_HOUR


def _names_today(node: Node | None, said: PromiseContext) -> bool:
    if isinstance(node, DayNode):
        return (node.day, node.month or said.day.month) == (said.day.day, said.day.month)
    return node == WeekdayNode(said.day.weekday())
