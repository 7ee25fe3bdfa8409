"""The day from which a date of a promise is counted: when it was said, or another date of the sentence."""

from datetime import date

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.corrections import is_why, looks_back
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, NamedDayNode, Node, RelativeDayNode, WeekdayNode
from waitroom.promises.day_range import DAY
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.lead_words import OTHER_PEOPLE
from waitroom.promises.period_nodes import PeriodNode, RecurringNode
from waitroom.promises.ranges import OffsetDayNode, RangeNode
from waitroom.promises.upcoming_interview import reference_moment

BACK = 8  # days before a day: the weekday that follows on it is the last one before that day
NEAR = 14  # days: what is away from then on may lie before the date
SAME_STORY = 120  # days: what is named before a date and lies further off is another story
FLOORS = frozenset({"before", "until", "not_before"})
BUT = frozenset({"but", "aber", "mais", "pero"})
"""Behind "away until the 22nd" these say that the answer does not wait for it."""
SAYS = frozenset({"says", "steht", "dit", "dice", "pone"})
SAME_MONTH = 20  # days: a day by its number further behind another lies before it


def reference_day(
    every: list[ScoredItem], first: DatedItem, said: PromiseContext, grammar: PromiseGrammar
) -> date:
    """Return the day after which the first date lies: "interviews until Friday, they call on Tuesday"."""
    after = said.day
    back = looks_back(first.node)
    floating = (
        back
        or isinstance(first.node, WeekdayNode)
        or (isinstance(first.node, DayNode) and not first.node.month)
    )
    the = isinstance(first.node, WeekdayNode) and any(
        grammar.text(place) == "the" for place in range(first.begin - 1, first.end)
    )
    after = reference_moment(first, grammar, said).day if floating else after
    for one in every if floating else ():
        ahead = one.weight >= 2 or back or the or one.item.relation in {"until", "from"}
        ahead = ahead or _are_others_seen(one, first, grammar) or one.item.relation == "after"
        ahead = ahead or (isinstance(first.node, WeekdayNode) and first.node.mod == "following")
        ahead = ahead or _is_week_before(one, first, grammar)
        ahead = ahead or _is_next_day(one, first, grammar)
        ahead = ahead or (one.negated and (one.weight == -1 or one.item.relation in FLOORS))
        between = range(one.item.end, first.begin)
        if one.item.relation in {"until", "from"} and any(grammar.text(place) in BUT for place in between):
            continue
        if one.item.node == first.node and (
            one.item.relation in FLOORS or isinstance(first.node, WeekdayNode)
        ):
            continue
        if isinstance(first.node, WeekdayNode) and first.node.plus:
            # "Not this Friday but Friday week" is counted from today.
            continue
        led = grammar.text(one.item.begin - 1)
        if (one.item.relation == "from" and led in {"free", "available"}) or led == "missed":
            continue
        denied = one.negated and not back and one.weight >= 0 and one.item.relation not in {"until", "before"}
        if one.item.end <= first.begin and ahead and one.item.node is not None and not denied:
            try:
                found = _named(one.item.node, said, after, is_last=back)
            except UnclearDate:
                continue
            if _comes_first(first.node, found, said):
                continue
            if first.node == WeekdayNode(found.weekday()) and _tells_weekday(one.item.node, the=the):
                found -= DAY
            if (
                one.item.relation == "before"
                and not one.negated
                and the
                and isinstance(one.item.node, NamedDayNode)
            ):
                # "Before Thanksgiving, so by the Wednesday": the one before it.
                found -= BACK * DAY
            ahead_by = (found - said.day).days
            if ahead_by <= (NEAR if one.item.relation == "from" else SAME_STORY):
                after = max(after, found)
    return after


def _is_next_day(one: ScoredItem, first: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether a weekday is only why it is a later one of its week: "Monday is a holiday, so Tuesday"."""
    days = (one.item.node, first.node)
    if not (isinstance(days[0], WeekdayNode) and isinstance(days[1], WeekdayNode)):
        return False
    between = range(one.item.end, first.begin)
    told = any(grammar.has(at, "other", "telling") or grammar.has(at, "decide") for at in between)
    plain = one.item.relation in {"", "on"} and not told
    return plain and days[0].weekday < days[1].weekday and is_why(grammar, one.item, first)


def _tells_weekday(node: Node, *, the: bool) -> bool:
    """Tell whether a weekday behind this is the day itself: "three days, so Thursday I make it".

    `the` stands before it in "The Tuesday after Easter. She did say the Tuesday".
    """
    again = the and isinstance(node, OffsetDayNode | DayNode) and node.weekday is not None
    return again or isinstance(node, DurationNode)


def _are_others_seen(one: ScoredItem, first: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether others are seen on a day, and the answer comes then: "the others on Monday, and then we ring"."""
    near = range(max(0, one.item.begin - 8), one.item.begin)
    led = any(OTHER_PEOPLE.intersection(grammar.text(place).split()) for place in near)
    return led and any(grammar.text(place) == "then" for place in range(one.item.end, first.begin))


def _is_week_before(one: ScoredItem, first: DatedItem, grammar: PromiseGrammar) -> bool:
    """Tell whether something takes a week and a weekday comes then: "interviews all next week and then Monday"."""
    week = one.item.node
    if not isinstance(week, PeriodNode) or week.unit != "week" or not isinstance(first.node, WeekdayNode):
        return False
    return one.weight < 0 and any(grammar.text(at) == "then" for at in range(one.item.end, first.begin))


def _named(node: Node, said: PromiseContext, after: date, *, is_last: bool) -> date:
    """Return the first day of a node, the last of "Monday to Wednesday" where the words look back on it.

    A weekday that is named again is the same day: "not this Friday, on Friday".
    """
    if isinstance(node, RecurringNode):
        return node.coming(said)
    if after > said.day and node == WeekdayNode(after.weekday()):
        return after
    stretch = node.resolve(said, after)
    return stretch.last if is_last and isinstance(node, RangeNode) else stretch.first


def _comes_first(node: Node | None, found: date, said: PromiseContext) -> bool:
    """Tell whether a day by its number lies before the date named before it: "to know by the 31st, so by the 29th"."""
    if not isinstance(node, DayNode) or node.month is not None:
        return False
    try:
        here, there = node.resolve(said, said.day).first, node.resolve(said, found).first
    except UnclearDate:
        return False
    return here < there and (there - found).days > SAME_MONTH


def day_before(every: list[ScoredItem], clocked: ScoredItem, grammar: PromiseGrammar) -> Node | None:
    """Return the day that a bare time of day goes on from: "we meet tomorrow morning and ring in the afternoon"."""
    for one in reversed(every):
        if one.item.end > clocked.item.begin or one.negated:
            continue
        if is_apart(grammar, one.item, clocked.item):
            return None
        is_past = any(
            grammar.has(at, "other", "reported") or grammar.has(at, "other", "done")
            for at in range(max(0, one.item.begin - 4), one.item.begin)
        )
        if is_past or not isinstance(one.item.node, DayNode | WeekdayNode | RelativeDayNode):
            return None
        return one.item.node
    return None


def is_apart(grammar: PromiseGrammar, day: DatedItem, clocked: DatedItem) -> bool:
    """Tell whether a time of day belongs to no day of the sentence before: it does in "Friday. She said by noon"."""
    stops = [at for at in range(day.end, clocked.begin) if grammar.text(at) in {".", "!", "?"}]
    if not stops:
        return False
    end = clocked.end
    while end < len(grammar.row) and grammar.text(end) not in {".", "!", "?"}:
        end += 1
    told = any(
        grammar.has(at, "other", "telling") or grammar.text(at) in SAYS for at in range(stops[-1], end)
    )
    return len(stops) > 1 or not told
