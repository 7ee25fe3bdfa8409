"""The window of a promise: what its dates mean together."""

from dataclasses import replace
from datetime import date, datetime

from waitroom.promises.chained_length import counted_from_step
from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.context import PastDate, PromiseContext, UnclearDate, UnknownNamedDay
from waitroom.promises.corrections import Answer, refines
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, NamedDayNode, Node, RelativeDayNode, SameDayNode, WeekdayNode
from waitroom.promises.day_range import DAY
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.item_window import WindowEnds, item_window
from waitroom.promises.period_nodes import (
    MonthNode,
    NthWeekdayNode,
    NthWeekNode,
    PeriodNode,
    PeriodPartNode,
    WeekNode,
)
from waitroom.promises.ranges import RangeNode, borrow_period
from waitroom.promises.reference_day import day_before, is_apart, reference_day
from waitroom.promises.said_today import without_said_today
from waitroom.promises.told_day import (
    as_told,
    counted_from_event,
    opened_by_event,
    still_to_come,
    told_day,
    without_heading,
)
from waitroom.promises.upcoming_interview import (
    counted_from_interview,
    not_before_interview,
    reference_moment,
)
from waitroom.translation import _

DAYS = {"day": 1, "working_day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}
A_WEEK = 7  # days
A_MONTH = 28  # days
APART = 10  # times longer: "a day or a month" names no window
FAR_APART = 100  # days: "could be tomorrow, could be next year" names no window


def answer_window(
    grammar: PromiseGrammar, every: list[ScoredItem], answer: Answer, said: PromiseContext
) -> tuple[WindowEnds, list[DatedItem]]:
    """Return the window of the dates that are the answer's, and those dates.

    `every` are all dates of the sentence: what the answer's are counted from may stand among them.

    Raises:
        Unclear: where one does not exist, or all have passed.
    """
    scored_items = _without_leading_same_day(list(answer.items), every)
    tellings = {one.item: told_day(grammar, every, one, said) for one in scored_items}
    told_at = {found.place for found in tellings.values() if found}
    scored_items = [one for one in scored_items if one.item.begin not in told_at]
    every, scored_items = without_heading(
        grammar, *without_said_today(grammar, every, scored_items, said), said
    )
    nodes = _nodes([one.item for one in scored_items], grammar)
    told = _told(every, answer, scored_items, grammar)
    begins = after = reference_day(told, scored_items[0].item, said, grammar)
    total: WindowEnds | None = None
    before: ScoredItem | None = None
    passed: UnclearDate | None = None
    for one, node, following in zip(scored_items, nodes, [*nodes[1:], None], strict=True):
        is_next = isinstance(node, WeekdayNode) and node.mod == "following"
        start = begins if before is not None and before.item.edge == "latest" and not is_next else after
        try:
            item, is_counted = _counted(replace(one.item, node=node), every, grammar, said)
            as_said = reference_moment(item, grammar, said)
            telling = tellings[one.item] if item.node in {node, one.item.node} else None
            if telling is not None:
                as_said = as_told(said, telling.day)
                start = telling.day
            goes_on = _goes_on(before, item, grammar)
            if item.node is None and (total is None or goes_on):
                item = replace(item, node=day_before(every, one, grammar))
                start = _day(total.first_named) - DAY if total is not None else start
            found = item_window(item, as_said, max(start, as_said.day), negated=one.negated)
            if total is not None and _day(found.first_named) - _day(total.latest) > FAR_APART * DAY:
                # "February, could be late January": a month named second may lie before the first.
                found = item_window(item, as_said, as_said.day, negated=one.negated)
            found = still_to_come(found, said) if telling is not None else found
            found = opened_by_event(found, item, said) if is_counted else found
            _ask_where_apart((before, total), item, found, grammar, said)
        except (PastDate, UnknownNamedDay) as past:
            if isinstance(past, UnknownNamedDay) and not _is_told_by(following, one.item):
                raise
            passed = past
            continue
        if found.floor and one.item.relation == "after" and isinstance(following, WeekdayNode):
            after = max(after, _day(found.earliest) - DAY)
        else:
            after = max(
                after, _day(found.first_named) - _held(node, following, _day(found.first_named)) * DAY
            )
        if total is not None and _only_says_which_week(item, total, found, grammar, before):
            continue
        if total is None or before is None or goes_on or _narrows(before, one, total, found, grammar):
            total = found
        else:
            total = join_windows(total, found, grammar, one.item)
        before = one
    if total is None:
        raise passed or UnclearDate(_("Which day was named?"))
    total = _behind_denied(total, every, said)
    return not_before_interview(total, said), [one.item for one in scored_items]


def _counted(
    item: DatedItem, every: list[ScoredItem], grammar: PromiseGrammar, said: PromiseContext
) -> tuple[DatedItem, bool]:
    """Return a length as counted from the event or the interview it goes on from, and whether from an event."""
    counted = counted_from_event(item, every, grammar)
    if counted is not item:
        return counted, True
    stepped = counted_from_step(item, every, grammar)
    if stepped is not item:
        return stepped, False
    return counted_from_interview(item, grammar, said), False


def _without_leading_same_day(scored_items: list[ScoredItem], every: list[ScoredItem]) -> list[ScoredItem]:
    """Return the dates without a "that day" before which no day is named."""
    first = scored_items[0].item
    is_lost = first is every[0].item and isinstance(first.node, SameDayNode)
    return scored_items[1:] if is_lost and len(scored_items) > 1 else scored_items


def _ask_where_lengths_differ(before: ScoredItem | None, item: DatedItem) -> None:
    """Ask where two lengths have nothing in common: "it could take a day, it could take a month".

    Raises:
        Unclear: where they do not.
    """
    if (
        before is None
        or not isinstance(before.item.node, DurationNode)
        or not isinstance(item.node, DurationNode)
    ):
        return
    one, other = (node.highest * DAYS.get(node.unit, 0) for node in (before.item.node, item.node))
    if 0 < one <= other / APART:
        raise UnclearDate(_("Those lie far apart. Which day was meant?"))


def _ask_where_apart(
    so_far: tuple[ScoredItem | None, WindowEnds | None],
    item: DatedItem,
    found: WindowEnds,
    grammar: PromiseGrammar,
    said: PromiseContext,
) -> None:
    """Ask where two lengths, or two days of which nobody knows which was said, lie far apart.

    Raises:
        Unclear: where they do.
    """
    before, total = so_far
    _ask_where_lengths_differ(before, item)
    _ask_which_of_two(total, found, grammar)
    _ask_where_anything_goes(total, item, found, said)


def _ask_which_of_two(total: WindowEnds | None, found: WindowEnds, grammar: PromiseGrammar) -> None:
    """Ask where nobody knows which of two days far apart was said: "the 13th or the 30th, I couldn't make out which".

    Raises:
        Unclear: where so.
    """
    if total is None or _day(found.first_named) - _day(total.latest) < A_WEEK * DAY:
        return
    if any(
        grammar.has(place, "unsure") or grammar.text(place) == "either" for place in range(len(grammar.row))
    ):
        raise UnclearDate(_("Those lie far apart. Which day was meant?"))


def _ask_where_anything_goes(
    total: WindowEnds | None, item: DatedItem, found: WindowEnds, said: PromiseContext
) -> None:
    """Ask where the last of the days named is many times further off than the first: "tomorrow, or in a month".

    Raises:
        Unclear: where so.
    """
    is_range = isinstance(item.node, RangeNode) and isinstance(item.node.start, DurationNode)
    first = found if total is None else total
    is_bound = any(one.open_start or (one.floor and not is_range) for one in (first, found))
    if (
        item.edge
        or is_bound
        or (total is None and not is_range)
        or (total is not None and _holds(found, total))
    ):
        return
    near = max((_day(first.first_named) - said.day).days, 1)
    far = (_day(found.latest) - said.day).days
    if far >= APART * near and far >= A_MONTH:
        raise UnclearDate(_("Those lie far apart. Which day was meant?"))


def _is_told_by(following: Node | None, item: DatedItem) -> bool:
    """Tell whether the weekday behind a holiday says enough: "straight after the long weekend, first thing Tuesday"."""
    if item.relation == "before":
        return isinstance(following, DayNode)
    return item.relation in {"after", "just_after"} and isinstance(following, WeekdayNode)


def _narrows(
    before: ScoredItem, one: ScoredItem, total: WindowEnds, found: WindowEnds, grammar: PromiseGrammar
) -> bool:
    """Tell whether a date takes the place of the window before it: "the new year, the first week of January"."""
    if _is_plain(before.item, one.item, grammar):
        return True
    is_new_year = before.item.node == NamedDayNode("new_year") and one.item.node != MonthNode(1)
    return _holds(total, found) and (is_new_year or refines(grammar, before, one))


def _told(
    every: list[ScoredItem], answer: Answer, scored_items: list[ScoredItem], grammar: PromiseGrammar
) -> list[ScoredItem]:
    """Return the dates from which others may be counted; a withdrawn one only where the new one lies behind it."""
    put_off = any(
        grammar.has(place, "put_off")
        for one in answer.items
        for place in range(one.item.begin - 1, one.item.end)
        if isinstance(one.item.node, WeekdayNode)
    )
    follows = any(
        isinstance(one.item.node, WeekdayNode) and one.item.node.mod == "following" for one in scored_items
    )
    return [one for one in every if put_off or follows or one not in answer.withdrawn]


def _behind_denied(total: WindowEnds, every: list[ScoredItem], said: PromiseContext) -> WindowEnds:
    """Return a window that opens behind what was ruled out: "not this week, but before Christmas"."""
    for one in every:
        node = one.item.node
        if one.weight != -1 or not one.negated or one.item.relation not in {"", "on", "in"}:
            continue
        if node != PeriodNode("week"):
            continue
        stretch = node.resolve(said, said.day)
        opens = stretch.after
        if stretch.first <= _day(total.earliest) < opens <= _day(total.latest):
            total = replace(total, earliest=opens)
    return total


def _goes_on(before: ScoredItem | None, item: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether a bare time of day says when on the day before it: "I ask tomorrow and ring in the evening"."""
    if before is None or item.node is not None:
        return False
    between = range(before.item.end, item.begin)
    apart = any(grammar.relation(place, "or") for place in between) or is_apart(grammar, before.item, item)
    is_day = isinstance(before.item.node, DayNode | WeekdayNode | RelativeDayNode)
    follows = item.clock is not None and item.clock.relation == "after"
    return is_day and not apart and (len(between) > 1 or (follows and len(between) == 1))


def _nodes(items: list[DatedItem], grammar: PromiseGrammar) -> list[Node | None]:
    """Return the words of time of the dates, each with what only the next one carries."""
    nodes: list[Node | None] = [item.node for item in items]
    for number in range(len(nodes) - 2, -1, -1):
        node, following = nodes[number], nodes[number + 1]
        if node is not None and following is not None:
            nodes[number] = borrow_period(node, following)
        if node is None and _is_the_same_time(items[number], items[number + 1], grammar):
            nodes[number] = following
        months = _months_ahead(node)
        if months is not None and isinstance(following, DayNode):
            between = range(items[number].end, items[number + 1].begin)
            beside = all(grammar.text(at) == "," or grammar.has(at, "adverb") for at in between)
            if beside and following.month is None and following.months is None:
                nodes[number] = nodes[number + 1] = replace(following, months=months)
    return nodes


def _is_the_same_time(one: DatedItem, following: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether a time is said twice, in two zones: "10 am ET / 7 am PT tomorrow"."""
    between = {grammar.text(place) for place in range(one.end, following.begin)}
    return (
        one.clock is not None and following.clock is not None and bool(between) and between <= {"/", "(", "="}
    )


def _months_ahead(node: Node | None) -> int | None:
    """Return how many months ahead a month, or a part of one, lies; None for anything else."""
    whole = node.node if isinstance(node, PeriodPartNode) else node
    return whole.offset if isinstance(whole, PeriodNode) and whole.unit == "month" else None


def _held(node: Node | None, following: Node | None, named: date) -> int:
    """Return by how many days the next date may lie before this one: a day of this week, the same day again."""
    if isinstance(following, WeekdayNode) and following.mod == "following":
        return 0
    if isinstance(node, PeriodNode | PeriodPartNode | WeekNode) and isinstance(following, WeekdayNode):
        return named.weekday() + 1
    is_said_twice = (
        isinstance(node, RelativeDayNode | DayNode | DurationNode)
        and isinstance(following, WeekdayNode)
        and following == WeekdayNode(named.weekday())
    )
    return int(node == following or is_said_twice)


def _only_says_which_week(
    item: DatedItem, total: WindowEnds, found: WindowEnds, grammar: PromiseGrammar, before: ScoredItem | None
) -> bool:
    """Tell whether a week or a year behind days in it only says where they lie: "Wednesday, next week anyway"."""
    if (
        before is None
        or not isinstance(item.node, PeriodNode)
        or item.edge
        or item.relation not in {"", "on", "in"}
    ):
        return False
    chosen = any(grammar.relation(place, "or") for place in range(before.item.end, item.begin + 1))
    beside = item.begin == before.item.end and item.node == PeriodNode("year")
    return not chosen and (item.node.unit == "week" or beside) and _holds(found, total)


def _holds(first: WindowEnds, second: WindowEnds) -> bool:
    """Tell whether the second window lies in what the first names."""
    return _day(first.first_named) <= _day(second.first_named) and _day(second.latest) <= _day(first.latest)


def join_windows(
    first: WindowEnds, second: WindowEnds, grammar: PromiseGrammar, item: DatedItem
) -> WindowEnds:
    """Return the window of two dates of one promise: from the first to the later end."""
    if _day(first.first_named) == _day(second.first_named) and _day(first.latest) == _day(second.latest):
        timed = first if isinstance(first.latest, datetime) else second
        return replace(
            timed, earliest=min((first.earliest, second.earliest), key=_day), open_start=first.open_start
        )
    if grammar.text(item.begin - 1) == "(" and not item.relations:
        msg = _("The two dates do not agree. Which day was meant?")
        raise UnclearDate(msg)
    opens, closes = first.first_named, second.latest
    if first.open_start and item.edge == "latest" and _is_led_by_or(grammar, item):
        opens = first.earliest  # "by Wednesday, or Thursday at the very latest": both are limits
    if _ends_first(first, second) and grammar.text(item.begin - 1) in {",", "-", "("}:
        return WindowEnds(opens, closes, slack=max(first.slack, second.slack))
    if second.floor and not first.floor:
        opens, closes = second.earliest, first.latest
        if _day(opens) > _day(closes):
            opens, closes = first.first_named, second.latest
    elif first.floor:
        opens = first.earliest
    elif _day(closes) < _day(first.latest):
        closes = first.latest
        if item.edge == "latest" or _day(second.first_named) < _day(opens):
            opens = second.first_named
    if _day(opens) > _day(closes):
        opens, closes = closes, opens
    opens = _without_hour(first, opens, closes)
    loose = item.relation in {"", "on", "in"} and not item.edge and not first.open_start and not first.floor
    if loose and _day(closes) - _day(first.latest) > FAR_APART * DAY:
        msg = _("Those lie far apart. Which day was meant?")
        raise UnclearDate(msg)
    return WindowEnds(opens, closes, slack=max(first.slack, second.slack))


def _without_hour(first: WindowEnds, opens: date, closes: date) -> date:
    """Return a day without the hour that closes it alone: "tomorrow by 12, if not then Thursday"."""
    is_hour = first.open_start and isinstance(opens, datetime) and _day(opens) < _day(closes)
    return _day(opens) if is_hour else opens


def _is_led_by_or(grammar: PromiseGrammar, item: DatedItem) -> bool:
    """Tell whether an "or", or who said it, leads a last limit: "by Monday, he said, Tuesday at most"."""
    is_said = grammar.text(item.begin - 1) == "," and grammar.has(item.begin - 2, "other", "telling")
    return is_said or any(grammar.relation(at, "or") for at in range(item.begin - 1, item.end))


def _ends_first(first: WindowEnds, second: WindowEnds) -> bool:
    """Tell whether the second bounds the first within it: "next week, Thursday at the latest"."""
    if not second.open_start or first.floor or first.open_start:
        return False
    return _day(first.first_named) <= _day(second.first_named) and _day(second.latest) <= _day(first.latest)


def _is_plain(before: DatedItem, item: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether days are set off by a comma alone: "after the 4th, like the 6th or 7th"."""
    begin = item.begin - 1
    while begin > 0 and grammar.text(begin) in {"like", "the", "so", "say"}:
        begin -= 1
    is_week = isinstance(item.node, WeekNode | NthWeekNode)
    led = grammar.text(begin) == "," and before.relation in {"after", "not_before"}
    led = led or (
        is_week
        and before.relation == "after"
        and any(grammar.text(at) in {".", "!", ","} for at in range(before.end, item.begin))
    )
    return (
        led
        and not item.edge
        and item.relation in {"", "on"}
        and isinstance(item.node, DayNode | WeekdayNode | RangeNode | NthWeekdayNode | WeekNode | NthWeekNode)
    )


def _day(end: date) -> date:
    return end.date() if isinstance(end, datetime) else end
