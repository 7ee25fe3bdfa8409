"""Which of a sentence's dates are the answer's, and which are about something else."""

from dataclasses import dataclass, replace

from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.lead_words import read_lead_words
from waitroom.promises.period_nodes import PeriodNode
from waitroom.promises.ranges import BetweenNode
from waitroom.promises.token_cursor import TokenCursor

STOPS = {".", ";", "!", "?", "\n", ":", "–"}
TURNS = {
    "but",
    "so",
    "and",
    "then",
    "who",
    "which",
    "because",
    "however",
    "aber",
    "und",
    "mais",
    "et",
    "pero",
    "y",
    "dann",
    "puis",
}


@dataclass(frozen=True, slots=True)
class ScoredItem:
    """An item with what its clause says: weight (0 to 3; below 0: not the answer's), negated, in an if."""

    item: DatedItem
    weight: int
    negated: bool = False
    conditional: bool = False
    chasing: bool = False


class ClauseScorer:
    """The clauses of one sentence and the items found in it."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items

    def judged(self) -> list[ScoredItem]:
        """Return every item with its weight."""
        every = [self._judge(number) for number in range(len(self.items))]
        for number in range(len(every) - 2, -1, -1):
            one, following = every[number], every[number + 1]
            if one.weight == 1 < following.weight and self._touches(one.item.end, following.item.begin):
                every[number] = replace(one, weight=following.weight)
        for number in range(1, len(every)):
            before, one = every[number - 1], every[number]
            between = range(before.item.end, one.item.begin)
            turned = any(self.cursor.text(place) in TURNS for place in between)
            if (
                before.weight < -1
                and one.weight == 1
                and not turned
                and self._touches(between.start, between.stop)
            ):
                every[number] = replace(one, weight=before.weight)
            if one.weight == 1 < before.weight and self._is_joined(before.item.end, one.item.begin):
                every[number] = replace(one, weight=before.weight)
        return every

    def _judge(self, number: int) -> ScoredItem:
        item = self.items[number]
        previous = self.items[number - 1].end if number else 0
        following = self.items[number + 1].begin if number + 1 < len(self.items) else len(self.cursor.row)
        begin = self._clause_start(item.begin, previous)
        end = self._clause_end(item.end, following)
        before, behind = range(begin, item.begin), range(item.end, end)
        weight = read_lead_words(self.cursor, before, item).value(item)
        if weight is None:
            weight = self._weight_behind(behind)
        if weight is None:
            weight = 1 if not self._is_length_alone(item) else 0
        if self._is_other_length(item, telling=weight >= 3):
            weight = -2
        negated = any(self.cursor.has(place, "negation") for place in before)
        if item.relation in {"until", "before"}:
            negated = negated or any(self.cursor.has(place, "negation") for place in behind)
        if weight > 0 and self._is_denied(before, item):
            weight = -1
        conditional = any(self.cursor.has(place, "if") for place in before)
        chasing = (
            conditional
            and negated
            and any(
                self.cursor.has(place, "decide", "3") or self.cursor.has(place, "other", "reported")
                for place in before
            )
        )
        if (
            conditional
            and negated
            and item.relation in {"before", "by", "until"}
            and not self._is_patient(before)
        ):
            negated = False
        return ScoredItem(item, weight, negated, conditional, chasing)

    def _is_denied(self, before: range, item: DatedItem) -> bool:
        """Tell whether a day is only named to say that it is not then: "not this week"."""
        if isinstance(item.node, DurationNode) or item.edge or item.relation not in {"", "on", "in", "for"}:
            return False
        denied = False
        for place in before:
            token = self.cursor.at(place)
            if token.has("negation"):
                denied = not token.has("patience")
            elif (
                token.text in {",", "but", "aber", "mais", "pero", "sondern", "sino"}
                or token.has("if")
                or token.has("other", "telling")
            ):
                denied = False
        return denied

    def _is_patient(self, places: range) -> bool:
        return any(self.cursor.has(place, "patience") for place in places)

    def _clause_start(self, begin: int, previous: int) -> int:
        place = begin
        while place > previous:
            token = self.cursor.at(place - 1)
            if token.text in STOPS or (token.text == "," and self._is_verbal(place, begin)):
                return place
            if token.text in TURNS and self._is_verbal(place, begin):
                return place
            place -= 1
        return previous

    def _clause_end(self, end: int, following: int) -> int:
        for place in range(end, following):
            token = self.cursor.at(place)
            if token.text in STOPS or token.has("if") or (token.text in TURNS and place + 1 < following):
                return place
        return following

    def _is_verbal(self, begin: int, end: int) -> bool:
        """Tell whether the words from `begin` to `end` have a verb of their own that says what happens."""
        row = (self.cursor.at(place) for place in range(begin, end))
        return any(token.has("decide") or token.has("other") for token in row)

    def _weight_behind(self, places: range) -> int | None:
        for place in places:
            token = self.cursor.at(place)
            if token.has("decide"):
                return int(token.value("decide"))
            if token.has("other", "yes"):
                return -2
        return None

    def _is_length_alone(self, item: DatedItem) -> bool:
        return (
            isinstance(item.node, DurationNode)
            and not item.relations
            and len(self.cursor.row) > item.end - item.begin + 6
        )

    def _is_joined(self, place: int, end: int) -> bool:
        """Tell whether a later item goes on with the promise, and no new clause begins before it."""
        return end - place <= 12 and not any(
            self.cursor.text(at) in TURNS - {"and", "but", "then", "so"} for at in range(place, end)
        )

    def _touches(self, place: int, end: int) -> bool:
        """Tell whether only joining words lie between two items: "Friday or hopefully Thursday"."""
        joins = ("adverb", "the", "approx", "edge", "if", "filler")
        return all(
            self.cursor.text(at) in {",", "(", ")", "/", "but"}
            or self.cursor.has(at, "relation")
            or any(self.cursor.has(at, tag) for tag in joins)
            for at in range(place, end)
        )

    def _is_other_length(self, item: DatedItem, *, telling: bool) -> bool:
        """Tell whether an item is past or about something else: "two weeks ago", "a 30 minute interview"."""
        if _is_over(item.node) or (_is_working_week(item.node) and not item.relations and not telling):
            return True
        if not isinstance(item.node, DurationNode) or item.node.anchor is not None:
            return False
        if self.cursor.has(item.end, "ago"):
            return not (item.relations and self.cursor.has(item.end, "decide"))
        unit, relations = item.node.unit, item.relations
        return (
            item.node.unknown == "per"
            or self.cursor.text(item.begin - 1) in {"every", "each"}
            or (self.cursor.text(item.begin) == "one" and unit == "day" and not relations)
            or (unit == "minute" and not (telling and relations))
            or (unit in {"minute", "hour"} and item.relation == "for")
        )


def _is_working_week(node: object) -> bool:
    """Tell whether a node is "Monday to Friday", which says when people work."""
    if not (
        isinstance(node, BetweenNode)
        and isinstance(node.start, WeekdayNode)
        and isinstance(node.end, WeekdayNode)
    ):
        return False
    return (node.start.weekday, node.end.weekday, node.end.week, node.end.mod) == (0, 4, None, "")


def _is_over(node: object) -> bool:
    """Tell whether a node is past by its own words: "last Friday", "last week"."""
    if isinstance(node, WeekdayNode):
        return node.mod == "last" or (node.week is not None and node.week < 0)
    return isinstance(node, PeriodNode) and node.offset < 0
