"""A date that the speaker takes back for the next one: "Friday, no, make that Monday", "so Friday", "that week"."""

from collections.abc import Sequence
from dataclasses import replace

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, Node, SameDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import (
    DayOfWeekNode,
    NextWorkingDayNode,
    PeriodNode,
    PeriodPartNode,
    WeekNode,
)
from waitroom.promises.ranges import NearestDayNode, OffsetDayNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.quick_dataclass import dataclass

CORRECTING = (
    "make that", "make it", "i mean", "i meant", "correction", "scratch that", "no wait", "no , sorry", "or rather",
    "corrected himself", "corrected herself", "corrected that", "changed it to", "changed that to", "took it back",
    "changed his mind", "changed her mind",
    "nein", "ich meine", "besser gesagt", "oder vielmehr", "non", "je veux dire", "ou plutot", "mejor dicho",
    "quiero decir", "perdon", "but really", "but in reality", "but now it's", "and now it's", "but now it is",
    "then texted", "then emailed", "then rang", "then phoned",
    "then called", "then wrote", "now it's", "now it is", "now they say", ", it's now", "corrected it to",
)  # fmt: skip
"""Words between two dates that put the second in place of the first."""
NO = frozenset({"no", "nein", "non", "actually", "sorry", "wait", "scratch", "halt", "pardon", "perdon"})
SORRY = frozenset({"no", "sorry"})
MARKS = frozenset({",", "-", "–", "...", "…"})
OTHERS = frozenset(
    {
        "else",
        "bad",
        "rejections",
        "regrets",
        "others",
        "unsuccessful",
        "rest",
        "rest of",
        "absagen",
        "anderen",
        "ubrigen",
        "autres",
        "refus",
        "demas",
        "otros",
    }
)
"""Between two dates: the second is when the others hear."""
SO = frozenset({"so", "->", "=>", "→", "also", "deshalb", "daher", "donc", "therefore", "hence"})
"""Between two dates: the first is why, the second is when."""
THAT_IS = frozenset(
    {"that is", "i.e", "ie", "that's", "that would be", "das heisst", "soit", "es decir", "o sea"}
)
"""Between a length and a day, after a comma: the day is what the length comes to."""
AND_NOT = (["and", "not"], ["et", "non"], ["et", "pas"], ["y", "no"], ["und", "nicht"], ["not"], ["nicht"])
DOING = frozenset({"do", "did", "doing"})
"""Behind these "so" is what is done, and no reason: "we will do so by Friday"."""
SO_FAR = frozenset({"far", "that", "as", "long", "or"})
BUT = frozenset(
    {"but", "aber", "mais", "pero", "now", "however", "though", "jetzt", "nun", "finalement", "ahora"}
)


DECIDED = 2
"""The weight of a day on which is decided, and nobody is told yet."""
IT_WILL = frozenset({"it'll be", "it will be", "it's", "it'll", "it's now", "now it's", "it is", "it will"})
BEGINNING = frozenset({"start", "starts", "starting", "begin", "begins", "beginning"})
DONE = frozenset({"done", "finished", "over", "complete", "completed", "wrapped up", "through"})


@dataclass(frozen=True, slots=True)
class Answer:
    """The dates that are the answer's, and those that were taken back and mean nothing any more."""

    items: tuple[ScoredItem, ...]
    withdrawn: tuple[ScoredItem, ...] = ()


def without_corrected(cursor: TokenCursor, scored_items: Sequence[ScoredItem]) -> Answer:
    """Return the items of an answer without those that the next one puts aside."""
    kept: list[ScoredItem] = []
    withdrawn: list[ScoredItem] = []
    for one in scored_items:
        if kept and _is_named_against(cursor, kept[-1], one):
            withdrawn.append(one)
            continue
        if kept and is_why(cursor, kept[-1].item, one.item):
            kept.clear()
        elif kept and _is_now(cursor, one):
            withdrawn += kept
            kept.clear()
        elif kept and (_is_corrected(cursor, kept[-1], one) or _was_said_before(cursor, kept[-1], one)):
            withdrawn.append(kept.pop())
        elif kept and (_is_counted_from(cursor, kept[-1], one) or _is_named_instead(cursor, kept[-1], one)):
            kept.pop()
        kept.append(one)
    return Answer(tuple(kept), tuple(withdrawn))


def with_weight_of_corrected(cursor: TokenCursor, every: list[ScoredItem]) -> list[ScoredItem]:
    """Return the items, one that puts another aside with the weight of that: "Friday, he said; no, make it Monday"."""
    items = _with_weight_of_bound(cursor, _without_denied(cursor, every))
    for number in range(1, len(items)):
        one, following = items[number - 1], items[number]
        if one.weight >= 1 and (
            _is_said_instead(cursor, one, following) or _is_done_by(cursor, one, following)
        ):
            items[number] = following = replace(following, weight=one.weight)
        if 1 <= following.weight < one.weight and (
            _is_corrected(cursor, one, following) or _was_said_before(cursor, one, following)
        ):
            items[number] = replace(following, weight=one.weight)
    return items


def _without_denied(cursor: TokenCursor, every: list[ScoredItem]) -> list[ScoredItem]:
    """Return the items, none that is denied by its own name later: "Friday? No, it won't be Friday"."""
    denied = {
        one.item.node: one.item.begin
        for one in every
        if one.weight == -1
        and one.item.node is not None
        and (cursor.has(one.item.begin - 1, "denial") or cursor.has(one.item.begin - 1, "negation"))
    }
    return [
        replace(one, weight=-1, negated=True)
        if one.weight > 0
        and one.item.node in denied
        and one.item.end < denied[one.item.node]
        and one.item.relation in {"", "on"}
        else one
        for one in every
    ]


def _is_said_instead(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether a day is named for one said before: "we did say Monday, but with Jo off it'll be Friday"."""
    led = any(cursor.text(at) in IT_WILL for at in range(following.item.begin - 7, following.item.begin + 1))
    led = led or cursor.text(following.item.end) == "instead"
    return led and following.weight != -1 and _was_said_before(cursor, one, following)


def _is_done_by(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date is when all have heard: "they start phoning on the 6th and it's done by the 10th"."""
    if following.item.relation != "by" or following.weight < 0:
        return False
    begins = one.item.relation == "from" or any(
        cursor.text(at) in BEGINNING for at in range(one.item.begin - 6, one.item.begin)
    )
    between = range(one.item.end, following.item.begin)
    return (
        begins
        and any(cursor.text(at) in DONE for at in between)
        and not any(
            cursor.has(at, "other")
            or (cursor.at(at).tags.keys() <= {"plain"} and cursor.text(at) not in {",", "all"})
            for at in between
            if cursor.text(at) not in DONE
        )
    )


def _with_weight_of_bound(cursor: TokenCursor, every: list[ScoredItem]) -> list[ScoredItem]:
    """Return the items, a floor with the weight of its bound: "no news before 1 July, but a letter by the 10th"."""
    items = list(every)
    for number in range(1, len(items)):
        one, following = items[number - 1], items[number]
        floor = one.negated and one.item.relation in {"before", "until"} and one.weight >= 0
        bound = following.item.relation == "by" and not following.negated
        between = range(one.item.end, following.item.begin + 1)
        if (
            floor
            and bound
            and one.weight < following.weight
            and any(cursor.text(at) in BUT for at in between)
        ):
            items[number - 1] = replace(one, weight=following.weight)
    return items


def looks_back(node: Node | None) -> bool:
    """Tell whether a node means a day that was named before: "that day", "the end of that week"."""
    if isinstance(node, DurationNode):
        return looks_back(node.anchor)
    return isinstance(node, SameDayNode | NearestDayNode | NextWorkingDayNode) or (
        isinstance(node, PeriodPartNode | WeekNode | OffsetDayNode | DayOfWeekNode) and looks_back(node.node)
    )


def refines(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date only narrows one down: "early next week, most likely Tuesday"."""
    between = range(one.item.end, following.item.begin)
    row = [*between, *range(following.item.begin, following.item.end)]
    likely = next((place for place in row if cursor.has(place, "likely")), None)
    if likely is None:
        return False
    return all(
        cursor.text(place) in MARKS | {"(", ":"} or cursor.has(place, "adverb") or cursor.has(place, "filler")
        for place in between
    ) and not any(cursor.relation(place, "or", "and") for place in between)


def _is_corrected(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    between = {cursor.text(place) for place in range(one.item.end, following.item.begin)} - MARKS
    words = " ".join(cursor.text(place) for place in range(one.item.end, following.item.end))
    is_sorry = bool(between & SORRY) and between <= SORRY | {"or", "but"}
    place = one.item.end
    while cursor.text(place) in MARKS | {"."}:
        place += 1
    stopped = any(cursor.text(at) == "." for at in range(one.item.end, place))
    # "I was told Monday but she rang to say Wednesday now"
    is_sorry = is_sorry or (cursor.text(following.item.end) == "now" and "but" in between)
    is_sorry = is_sorry or (stopped and cursor.text(place) in NO and "or" not in between)
    return is_sorry or any(f" {each} " in f" {words} " for each in CORRECTING)


def _is_now(cursor: TokenCursor, one: ScoredItem) -> bool:
    """Tell whether a date takes the place of all before it: "was told Tuesday. Then Wednesday. Now it's tomorrow"."""
    return cursor.text(one.item.begin - 2) == "now" and cursor.text(one.item.begin - 1) in {"it's", "it is"}


def _was_said_before(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the first date is what was said once: "we had said Friday, but it will be Monday"."""
    begin = max(0, one.item.begin - 5)
    if _is_moved_to(cursor, one, following):
        return True
    if not any(cursor.has(place, "said_before") for place in range(begin, one.item.end)):
        return False
    between = range(one.item.end, following.item.begin + 1)
    words = {"but", "instead"} if _is_only_told(cursor, begin, one.item.end) else BUT | {",", ";", "."}
    turned = any(cursor.text(place) in words or cursor.has(place, "moved") for place in between)
    return turned and not any(
        cursor.relation(place, "or") or cursor.has(place, "may_be") for place in between
    )


def _is_only_told(cursor: TokenCursor, begin: int, end: int) -> bool:
    """Tell whether nothing but "did say" leads to a date, which holds where no "but" follows."""
    return all(
        cursor.has(at, "said_before", "but") for at in range(begin, end) if cursor.has(at, "said_before")
    )


def _is_moved_to(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date is where the first was moved: "to know by the 8th; it's been put back to the 15th"."""
    row = range(one.item.end, following.item.begin)
    return any(cursor.text(at) in {",", ";", "."} | BUT for at in row) and any(
        cursor.has(at, "moved")
        for at in range(max(one.item.end, following.item.begin - 1), following.item.end)
    )


def is_why(cursor: TokenCursor, one: DatedItem, following: DatedItem) -> bool:
    """Tell whether the first date is only why: "she is away until Thursday, so Friday"."""
    return any(
        (cursor.text(place) in SO or cursor.has(place, "therefore"))
        and cursor.text(place + 1) not in SO_FAR
        and cursor.text(place - 1) not in DOING
        for place in range(one.end, following.begin + (cursor.text(following.begin) == "also"))
    ) or (
        (isinstance(one.node, DurationNode) or one.relation == "after")
        and any(
            {cursor.text(place), f"{cursor.text(place)} {cursor.text(place + 1)}"} & THAT_IS
            and cursor.text(place - 1) == ","
            for place in range(following.begin - 1, following.begin + 1)
        )
    )


def _is_named_against(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date is only what it is not: "on Tuesday and not Friday"."""
    row = [
        cursor.text(place) for place in range(one.item.end, following.item.begin) if cursor.text(place) != ","
    ]
    if one.item.relation in {"before", "not_before", "from"} and following.item.relation == "after":
        # "Not before the 7th and not after the 17th": both are limits.
        return False
    return row in AND_NOT


def _is_named_instead(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether a day is named against a floor: "not before Easter, but the Wednesday after"."""
    floor = one.item.relation == "not_before" or (one.negated and one.item.relation in {"before", "until"})
    plain = following.item.relation in {"", "on"} and not following.item.edge
    between = range(one.item.end, following.item.begin)
    return (
        floor
        and plain
        and isinstance(following.item.node, WeekdayNode | DayNode | OffsetDayNode)
        and any(cursor.text(place) in BUT for place in between)
        and not any(cursor.has(place, "may_be") or cursor.relation(place, "or") for place in between)
    )


def _is_counted_from(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date is counted from the first: "they confirm by the 1st, we tell you the week after"."""
    between = range(one.item.end, following.item.begin)
    said = [place for place in between if not cursor.has(place, "the") and cursor.text(place) not in MARKS]
    joined = all(
        cursor.relation(place, "or", "and", "to", "on", "in") or cursor.has(place, "adverb") for place in said
    )
    stops = any(
        cursor.text(place) in {".", "!", "?"} | OTHERS
        or cursor.relation(place, "or")
        or cursor.has(place, "if")
        for place in between
    )
    joined = joined and not (one.weight == DECIDED and _is_day_after(following.item.node))
    back = looks_back(following.item.node) or _is_week_behind(cursor, one, following)
    return back and not joined and not stops


def _is_day_after(node: Node | None) -> bool:
    """Tell whether a node is the day after a decision: "they sit on the 18th and the day after it's posted"."""
    return isinstance(node, SameDayNode) and node.days > 0


def _is_week_behind(cursor: TokenCursor, one: ScoredItem, following: ScoredItem) -> bool:
    """Tell whether the next date is the week behind the first: "nächste Woche tagt sie, in der Woche darauf"."""
    week, after = one.item.node, following.item.node
    if not isinstance(week, PeriodNode) or not isinstance(after, PeriodNode):
        return False
    words = {cursor.text(place) for place in range(following.item.begin, following.item.end)}
    return after == PeriodNode("week", week.offset + 1) and bool(words & {"darauf", "danach"})
