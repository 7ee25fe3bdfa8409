"""Which of a sentence's dates are the answer's, and which are about something else."""

from dataclasses import dataclass, replace

from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import RelativeDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.lead_words import read_lead_words
from waitroom.promises.period_nodes import PeriodNode
from waitroom.promises.ranges import RangeNode
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
SUBJECTS = {"i", "we", "they", "he", "she", "you", "it", "wir", "sie", "ich", "er", "nous", "ils", "on", "je"}
MOST_UNTOLD = 8  # words beside a date, none of them of answering: more tell of something else
GOES_ON = {"and", "so", "then", "und", "et", "y", "donc", "dann"}
JOINS = {"and", "und", "et", "y"}
BREAKS = {
    ",",
    "as",
    "that",
    "whether",
    "when",
    "though",
    "although",
    "weil",
    "ob",
    "dass",
    "car",
    "que",
    "porque",
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

    def scored_items(self) -> list[ScoredItem]:
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
            alike = len(between) <= 2 and all(
                self.cursor.relation(place, "and", "or", "on", "in") or self.cursor.has(place, "the")
                for place in between
            )
            turned = turned and not alike
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
        lead = read_lead_words(self.cursor, before, item)
        lead.subject = lead.subject and len(self.items) > 1
        weight = lead.value(item)
        if weight == -2:
            weight = self._weight_of_own_clause(before, behind, item) or weight
        if weight is None:
            weight = self._weight_behind(behind, item)
        if weight is None:
            is_alone = self._is_length_alone(item) or self._is_start_alone(item) or self._is_story(item)
            weight = 0 if is_alone else 1
        if self._is_other_length(item, telling=weight >= 3):
            weight = -2
        negated = any(
            self.cursor.has(place, "negation") or self.cursor.has(place, "denial") for place in before
        )
        if item.relation in {"until", "before"}:
            negated = negated or any(
                self.cursor.has(place, "negation") or self.cursor.has(place, "denial") for place in behind
            )
        conditional = any(self.cursor.has(place, "if") for place in before)
        if item.relation == "until" and self._is_no_wait(before):
            relations = tuple("before" if name == "until" else name for name in item.relations)
            item, negated = replace(item, relations=relations), False
        if weight > 0 and not conditional and self._is_denied(before, item):
            weight = -1
        if weight > 0 and not conditional and self._is_taken_back(self._denying(item.end, following), item):
            weight, negated = -1, True
        if weight > 0 and self._is_asked(item):
            weight = -2
        calm = conditional and any(self.cursor.has(at, "calm") for at in range(previous, item.begin))
        negated = negated or (calm and item.relation in {"until", "before"})
        if calm and weight > 0 and item.relation in {"by", "within", ""}:
            weight, negated = -1, True
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
            and not calm
        ):
            negated = False
        return ScoredItem(item, weight, negated, conditional, chasing)

    def _weight_of_own_clause(self, before: range, behind: range, item: DatedItem) -> int | None:
        """Return the weight of a date with a clause of its own: "interviews end Monday and Thursday they call"."""
        turns = [place for place in before if self.cursor.text(place) in JOINS]
        if not turns or read_lead_words(self.cursor, range(turns[-1] + 1, item.begin), item).value(item):
            return None
        weight = self._weight_behind(behind, item)
        return weight if weight is not None and weight >= 3 else None

    def _is_denied(self, before: range, item: DatedItem) -> bool:
        """Tell whether a day is only named to say that it is not then: "not this week"."""
        if not self._can_be_denied(item):
            return False
        denied = False
        for place in before:
            token = self.cursor.at(place)
            if token.has("denial") or (token.has("negation") and not token.has("patience")):
                denied = True
            elif (
                token.text in {",", "but", "aber", "mais", "pero", "sondern", "sino"}
                or token.has("if")
                or token.has("other", "telling")
                or token.has("harmless")
                or self._goes_on(place)
            ):
                denied = False
        return denied

    def _can_be_denied(self, item: DatedItem) -> bool:
        """Tell whether "not" takes the date away; "not before", "not until", "no longer than" turn it round."""
        if (item.edge and not item.edge.startswith("alone:")) or item.relation in {
            "before",
            "until",
            "not_before",
            "after",
            "at_least",
        }:
            return False
        if isinstance(item.node, DurationNode):
            return item.relation in {"in", "within", "by", "on", ""}
        return item.relation in {"", "on", "in", "for", "by", "within", "between"}

    def _goes_on(self, place: int) -> bool:
        """Tell whether a new thing is said from here on: "and we", "so it will"."""
        return self.cursor.text(place) in GOES_ON and (
            self.cursor.has(place + 1, "filler") or self.cursor.has(place + 1, "adverb")
        )

    def _follows_on(self, place: int) -> bool:
        """Tell whether a clause with a subject of its own begins behind a joining word: "so it'll be Tuesday"."""
        text = self.cursor.text(place + 1).split(" ")[0]
        subject = text in SUBJECTS or text.endswith(("'ll", "'d", "'re", "'s"))
        return self.cursor.text(place) in GOES_ON and subject

    def _is_taken_back(self, behind: range, item: DatedItem) -> bool:
        """Tell whether the words behind a date deny it: "Friday is not possible", "by Friday we can't"."""
        if not self._can_be_denied(item):
            return False
        for place in behind:
            token = self.cursor.at(place)
            led = self.cursor.text(place - 1) in TURNS
            if (token.text in BREAKS and not led) or token.has("if") or token.has("harmless"):
                return False
            if token.text in TURNS and not (
                token.text in {"but", "aber", "mais", "pero"} and self.cursor.has(place + 1, "taken_back")
            ):
                return False
            if token.has("denial") or token.has("denied_behind"):
                return True
        return False

    def _denying(self, end: int, following: int) -> range:
        """Return the places behind an item in which its denial may stand, before the next sentence or item."""
        for place in range(end, following):
            if self.cursor.text(place) in STOPS:
                return range(end, place)
        return range(end, following)

    def _is_asked(self, item: DatedItem) -> bool:
        """Tell whether the date stands in a question put to the person: "are you free on Friday?"."""
        end = item.end
        while end < len(self.cursor.row) and self.cursor.text(end) not in STOPS - {":", "–"}:
            end += 1
        if self.cursor.text(end) != "?":
            return False
        begin = item.begin
        while begin > 0 and self.cursor.text(begin - 1) not in STOPS - {":", "–"}:
            begin -= 1
        while self.cursor.text(begin) in {",", '"'} or self.cursor.has(begin, "adverb"):
            begin += 1
        return any(self.cursor.has(place, "asks") for place in range(begin, min(begin + 2, item.begin)))

    def _is_no_wait(self, places: range) -> bool:
        """Tell whether nobody has to wait: "you won't have to wait until Friday"."""
        denied = False
        for place in places:
            token = self.cursor.at(place)
            if denied and token.has("patience"):
                return True
            denied = denied or token.has("denial") or (token.has("negation") and not token.has("patience"))
        return False

    def _is_patient(self, places: range) -> bool:
        return any(self.cursor.has(place, "patience") for place in places)

    def _clause_start(self, begin: int, previous: int) -> int:
        place = begin
        while place > previous:
            token = self.cursor.at(place - 1)
            if token.text in STOPS or (token.text == "," and self._is_verbal(place, begin)):
                return place
            if token.text == "," and previous and self._is_verbal(previous, place - 1):
                return place
            if token.text in TURNS and (self._is_verbal(place, begin) or self._follows_on(place - 1)):
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

    def _weight_behind(self, places: range, item: DatedItem) -> int | None:
        has_comma = False
        for place in places:
            token = self.cursor.at(place)
            if token.has("decide"):
                leads_on = has_comma and place + 1 == places.stop < len(self.cursor.row)
                return None if leads_on else int(token.value("decide"))
            if token.has("other", "yes") or token.has("other", "nearer"):
                return -2
            if token.has("other", "telling") and not has_comma:
                return 2
            has_comma = has_comma or token.text == ","
            if token.has("other", "reported") and isinstance(item.node, RelativeDayNode):
                return -2
        return None

    def _is_length_alone(self, item: DatedItem) -> bool:
        return (
            isinstance(item.node, DurationNode)
            and not item.relations
            and not (self.cursor.has(item.begin - 1, "adverb") or self.cursor.has(item.begin, "adverb"))
            and not (self._is_stop(item.begin - 1) and self._is_stop(item.end))
            and len(self.cursor.row) > item.end - item.begin + 6
        )

    def _is_start_alone(self, item: DatedItem) -> bool:
        """Tell whether a "from" with no word of answering in its clause is when the work would begin."""
        begins = item.relation == "from" and not item.edge and not isinstance(item.node, RangeNode)
        return begins and len(self.cursor.row) > item.end - item.begin + 1

    def _is_story(self, item: DatedItem) -> bool:
        """Tell whether a long sentence with one date has no word of answering at all: then it is asked about."""
        if len(self.items) > 1 or item.relation not in {"", "on", "in", "from", "for"} or item.edge:
            return False
        row = self.cursor.row
        if self.cursor.has(item.begin - 1, "adverb") or self.cursor.has(item.begin, "adverb"):
            return False
        if any(token.has("decide") or token.has("other", "telling") or token.has("if") for token in row):
            return False
        return sum(token.kind == "word" for token in row) - (item.end - item.begin) > MOST_UNTOLD

    def _is_stop(self, place: int) -> bool:
        return not 0 <= place < len(self.cursor.row) or self.cursor.text(place) in STOPS

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
        isinstance(node, RangeNode)
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
