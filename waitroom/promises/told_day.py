"""The day on which something was told: "on 4 May they said within two weeks" is counted from the fourth of May."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.clauses import follows_that
from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, RelativeDayNode, SameDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.item_window import WindowEnds
from waitroom.promises.other_days import is_later
from waitroom.promises.ranges import NearestDayNode, PassedDayNode, RangeNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

STOPS = {".", ";", "!", "?"}
YESTERDAY = frozenset({"yesterday", "last night", "gestern", "hier", "ayer"})
THAT_WAS = frozenset({("that", "was"), ("das", "war"), ("c", "etait"), ("eso", "fue")})
BEING = frozenset(
    {
        "was",
        "were",
        "had",
        "been",
        "have been",
        "has been",
        "saw",
        "met",
        "finished",
        "war",
        "waren",
        "etait",
        "fue",
    }
)
WAS = frozenset({"was", "war", "etait", "fue"})
LETTERS = frozenset({"email", "e-mail", "mail", "letter", "message", "text", "courrier", "brief", "correo"})
"""Behind these "from 30 October" says when they were written."""
BESIDE = 5  # tokens between a day and the word of telling that it belongs to
EVENT = 8  # tokens between "once" and the day of its event
BESIDE_EVENT = frozenset(
    {",", "(", "of", "on", "is", "which is", "which was", "that's", "that is", "that was"}
)
CLOSING = frozenset(
    {"closing date", "deadline", "closes", "closed", "close", "advert closes", "applications close"}
)
RECEIVING = frozenset({"received", "receive", "got", "receipt"})
EVENT_WORDS = {"closing date": CLOSING, "deadline": CLOSING, "receipt": RECEIVING}
"""What a length is counted from, and the words beside the day of it."""
TOLD = frozenset({"said", "told me", "told us", "wrote", "emailed"})
HEADED = 4  # tokens behind the day that heads an entry, at least
UNITS = {"day": 1, "week": 7, "fortnight": 14, "month": 30}


@dataclass(frozen=True, slots=True)
class ToldDay:
    """The day on which a promise was made, and the token that names it."""

    day: date
    place: int


def told_day(
    cursor: TokenCursor, every: list[ScoredItem], one: ScoredItem, said: PromiseContext
) -> ToldDay | None:
    """Return the past day on which a length was told, where the words before it name one."""
    if not _is_counted(one):
        return None
    was = _told_behind(cursor, every, one, said)
    return was or _told_before(cursor, every, one, said)


def _is_counted(one: ScoredItem) -> bool:
    """Tell whether a date is a length with no day of its own to be counted from."""
    node = one.item.node
    if isinstance(node, RangeNode) and isinstance(node.start, DurationNode):
        node = node.end
    if not isinstance(node, DurationNode) or node.unknown or node.is_short():
        return False
    return node.anchor is None or isinstance(node.anchor, SameDayNode)


def _told_before(
    cursor: TokenCursor, every: list[ScoredItem], one: ScoredItem, said: PromiseContext
) -> ToldDay | None:
    """Return the day that is told before: "on 4 May they told me within two weeks"."""
    begin = one.item.begin
    while begin > 0 and cursor.text(begin - 1) not in STOPS:
        begin -= 1
    telling = [place for place in range(begin, one.item.begin) if _tells(cursor, place)]
    for place in range(begin, one.item.begin):
        if cursor.text(place) in YESTERDAY and _is_beside(cursor, range(place, place + 1), telling, begin):
            return ToldDay(said.day - timedelta(days=1), place)
    for other in every:
        if begin <= other.item.begin and other.item.end <= one.item.begin:
            names = range(other.item.begin, other.item.end)
            day = _past_day(cursor, other, said) if _is_beside(cursor, names, telling, begin) else None
            if day is not None and day <= said.day:
                return ToldDay(day, other.item.begin)
    return None


def _told_behind(
    cursor: TokenCursor, every: list[ScoredItem], one: ScoredItem, said: PromiseContext
) -> ToldDay | None:
    """Return the day that is told behind: "in two weeks, and that was on Monday"."""
    other = next((each for each in every if each.item.begin >= one.item.end), None)
    if other is None or other.item.begin - one.item.end > BESIDE:
        return None
    between = range(one.item.end, other.item.begin)
    beside = not between and isinstance(other.item.node, DayNode) and other.item.node.month is not None
    quoted = beside or (cursor.text(one.item.end) in {'"', "'"} and len(between) <= 1)
    told = cursor.text(other.item.begin - 1) in TOLD and other.item.relation == "on"
    if (
        not quoted
        and not told
        and not any((cursor.text(place), cursor.text(place + 1)) in THAT_WAS for place in between)
    ):
        return None
    node = other.item.node
    if isinstance(node, WeekdayNode):
        other = replace(other, item=replace(other.item, relations=("on",)))
    day = _past_day(cursor, other, said)
    return ToldDay(day, other.item.begin) if day is not None and day <= said.day else None


def _tells(cursor: TokenCursor, place: int) -> bool:
    is_told = any(cursor.has(place, "other", kind) for kind in ("telling", "reported", "done"))
    return is_told and cursor.text(place) not in BEING


def _is_beside(cursor: TokenCursor, names: range, telling: list[int], begin: int) -> bool:
    """Tell whether a day belongs to a word of telling: near it, with no comma between, but at the start."""
    for at in telling:
        between = range(names.stop, at) if at >= names.stop else range(at + 1, names.start)
        parted = any(cursor.text(place) == "," for place in between)
        if len(between) < BESIDE and (not parted or (at >= names.stop and names.start <= begin)):
            return True
    return False


def _past_day(cursor: TokenCursor, other: ScoredItem, said: PromiseContext) -> date | None:
    node, relation = other.item.node, other.item.relation
    if relation == "from" and cursor.text(other.item.begin - 1) in LETTERS:
        relation = "on"
    if relation not in {"", "on"} or other.item.edge:
        return None
    if isinstance(node, WeekdayNode):
        return _past_weekday(node, said, is_told=relation == "on" or _is_when_told(cursor, other))
    if isinstance(node, DayNode) and node.month is not None:
        try:
            return NearestDayNode(node).resolve(said, said.day).first
        except UnclearDate:
            return None
    if isinstance(node, DayNode) and _is_when_told(cursor, other):
        return PassedDayNode(node.day).resolve(said, said.day).first
    return _ago(cursor, other, said)


def _past_weekday(node: WeekdayNode, said: PromiseContext, *, is_told: bool) -> date | None:
    """Return the weekday that has been: "last Tuesday", "Tuesday last week", or the one on which it was told."""
    if node.mod == "last" or (node == WeekdayNode(node.weekday) and is_told):
        back = (said.day.weekday() - node.weekday) % 7
        return said.day - timedelta(days=back or 7)
    if node.week is not None and node.week < 0:
        return said.monday(node.week) + timedelta(days=node.weekday)
    return None


def _is_when_told(cursor: TokenCursor, other: ScoredItem) -> bool:
    """Tell whether a bare weekday is when something was told: "he told me Monday that"."""
    behind = cursor.text(other.item.end) in {"that", "que", "qu", "dass"}
    first = other.item.begin == 0 or cursor.text(other.item.begin - 1) in STOPS
    behind = behind or (
        first and cursor.text(other.item.end + 1) in {"told", "told me", "told us", "said", "wrote"}
    )
    was = cursor.text(other.item.begin - 1).split(" ")[0] in {"told", "said"} or (
        cursor.text(other.item.begin - 2) == "told"
    )
    return (
        behind
        or (was and isinstance(other.item.node, DayNode))
        or cursor.text(other.item.begin - 1).endswith(" on")
    )


def _ago(cursor: TokenCursor, other: ScoredItem, said: PromiseContext) -> date | None:
    node = other.item.node
    is_ago = isinstance(node, DurationNode) and cursor.text(other.item.end) in {"ago", "back"}
    if isinstance(node, DurationNode) and is_ago and node.unit in UNITS and node.lowest == node.highest:
        return said.day - timedelta(days=int(node.lowest * UNITS[node.unit]))
    return None


def without_heading(
    cursor: TokenCursor, every: list[ScoredItem], scored_items: list[ScoredItem], said: PromiseContext
) -> tuple[list[ScoredItem], list[ScoredItem]]:
    """Return all dates and the answer's without one that heads an entry of today: "Tuesday. Slept badly. ...".

    Raises:
        Unclear: where there is no other date.
    """
    first = scored_items[0].item
    if (
        first.begin > 0
        or first.relation
        or first.edge
        or cursor.text(first.end) not in {".", ":", "-"}
        or len(cursor.row) < first.end + HEADED
        or not _is_today(first, said)
    ):
        return every, scored_items
    if len(scored_items) == 1:
        raise UnclearDate(_("Which day was named?"))
    return [one for one in every if one.item is not first], scored_items[1:]


def _is_today(item: DatedItem, said: PromiseContext) -> bool:
    """Tell whether a day names the one on which it was written."""
    node = item.node
    if isinstance(node, WeekdayNode):
        return node == WeekdayNode(said.day.weekday())
    return isinstance(node, DayNode) and (node.month, node.day) == (said.day.month, said.day.day)


def as_told(said: PromiseContext, day: date) -> PromiseContext:
    """Return the same words as said on an earlier day."""
    return replace(said, moment=datetime.combine(day, time(12), said.moment.tzinfo))


def still_to_come(found: WindowEnds, said: PromiseContext) -> WindowEnds:
    """Return a window that was told earlier, from today on.

    Raises:
        Unclear: where it has passed.
    """
    latest = found.latest.date() if isinstance(found.latest, datetime) else found.latest
    if latest < said.day:
        msg = _("That time has passed. Which day was meant?")
        raise UnclearDate(msg)
    earliest = found.earliest.date() if isinstance(found.earliest, datetime) else found.earliest
    return replace(found, earliest=said.day) if earliest < said.day else found


def with_dated_events(cursor: TokenCursor, items: list[DatedItem]) -> list[DatedItem]:
    """Return the items, a length from an event with the day that the sentence gives it.

    "One week after the closing date, and the closing date is 30 September."
    """
    dated = {item: _from_dated_event(cursor, item, items) for item in items}
    spent = {
        found[1]
        for item, found in dated.items()
        if found is not None and (found[1].relation == "by" or 0 <= found[1].begin - found[0].end <= 3)
    }
    return [found[0] if (found := dated[item]) else item for item in items if item not in spent]


def _from_dated_event(
    cursor: TokenCursor, item: DatedItem, items: list[DatedItem]
) -> tuple[DatedItem, DatedItem] | None:
    """Return a length counted from the day of its event, and the date that names that day."""
    length = item.node
    if not isinstance(length, DurationNode) or length.unknown not in {"after", "from", "of", "following"}:
        return None
    place = cursor.skip_articles(item.end)
    named = cursor.text(place)
    words = EVENT_WORDS.get(named, frozenset())
    for other in items:
        if not isinstance(other.node, DayNode) or other.relation not in {"", "on", "by"} or other.edge:
            continue
        begin = max(0 if other.begin < item.begin else place + 1, other.begin - 4)
        near = range(begin, other.begin) if other.relation != "by" else range(other.begin, other.end)
        between = {cursor.text(at) for at in range(place + 1, other.begin)}
        is_beside = bool(words) and place < other.begin <= place + 4 and between <= BESIDE_EVENT
        is_again = bool(named) and any(at != place and cursor.text(at) == named for at in near)
        if is_beside or is_again or any(cursor.text(at) in words for at in near):
            anchor = NearestDayNode(other.node) if other.node.month else other.node
            return replace(item, node=replace(length, unknown="", anchor=anchor), end=place + 1), other
    return None


def counted_from_event(item: DatedItem, every: list[ScoredItem], cursor: TokenCursor) -> DatedItem:
    """Return a bare length counted from the dated event before it: "once it is passed on the 24th, within a week"."""
    length = item.node
    if not isinstance(length, DurationNode) or length.anchor or length.unknown or length.is_short():
        return item
    later = is_later(cursor, item, every[0].item)
    for other in reversed(every):
        if other.item.end > item.begin or (other.weight > 0 and not later) or other.item.edge:
            continue
        follows = later or any(follows_that(cursor, place) for place in range(other.item.end, item.begin))
        if not follows and (other.weight != -1 or other.negated):
            continue
        day = other.item.node.end if isinstance(other.item.node, RangeNode) else other.item.node
        relations = {"", "on", "until"} if follows else {"", "on"}
        if later and isinstance(day, WeekdayNode) and cursor.text(other.item.begin - 1) in WAS:
            day = replace(day, mod="last")
        counts = DayNode | WeekdayNode | RelativeDayNode if later else DayNode | WeekdayNode
        if not isinstance(day, counts) or other.item.relation not in relations:
            continue
        between = range(other.item.end, item.begin)
        led = any(
            cursor.has(place, "unknown_event")
            for place in range(max(0, other.item.begin - EVENT), other.item.begin)
        )
        if follows or (led and not any(cursor.text(place) in STOPS for place in between)):
            back = later and cursor.text(item.end) == "before"
            return replace(item, node=replace(length, anchor=day, back=back))
    return item


def opened_by_event(found: WindowEnds, item: DatedItem, said: PromiseContext) -> WindowEnds:
    """Return a window that opens on the event it is counted from: "they vote on the 4th, then within a week"."""
    length = item.node
    if not found.open_start or not isinstance(length, DurationNode) or length.anchor is None:
        return found
    event = length.anchor.resolve(said, said.day).first
    return replace(found, earliest=event) if found.earliest == said.day < event else found
