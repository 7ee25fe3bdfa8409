"""Which of a sentence's dates are the answer's, and which are about something else."""

from dataclasses import dataclass, replace

from waitroom.promises.answer_tie import AnswerTie
from waitroom.promises.clauses import STOPS, TURNS, Clauses, follows_that
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import NamedDayNode, SameDayNode, WeekdayNode
from waitroom.promises.denials import Denials
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar import ENDING
from waitroom.promises.lead_words import LeadWords, read_lead_words
from waitroom.promises.other_matters import OtherMatters
from waitroom.promises.period_nodes import PeriodNode, PeriodPartNode
from waitroom.promises.ranges import NearestDayNode, PassedDayNode, RangeNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.words_behind import BOUNDS, JOINS, WHEN, WordsBehind

BUT = {"but", "aber", "mais", "pero"}
BEING = {"is", "are", "ist", "sind", "est", "sont", "es", "son", "sera"}
LASTING = frozenset({"is", "are", "lasts", "last", "takes", "take", "runs"})
"""Between a thing and its length."""
POSTS = frozenset({"job", "role", "position"})
MOST_UNTOLD = 8  # words beside a date, none of them of answering: more tell of something else
WITH = frozenset({"with", "mit", "wegen", "avec", "con", "given"})
THANKS = frozenset({"thank", "thanks", "merci", "gracias", "danke"})
GOING = {
    "leave",
    "leaves",
    "leaving",
    "go",
    "goes",
    "going",
    "fly",
    "flies",
    "go on leave",
    "goes on leave",
    "off",
}
OPENING = frozenset(
    {
        "offen",
        "geoffnet",
        "ouvert",
        "ouverte",
        "ouvre",
        "abre",
        "abierto",
        "abierta",
        "works",
        "work",
        "working",
        "open",
        "opens",
        "opening",
        "hours",
        "opening hours",
        "open hours",
    }
)


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
        self.clauses = Clauses(cursor)
        self.denials = Denials(cursor, self.clauses)
        self.behind = WordsBehind(cursor, items)
        self.tie = AnswerTie(cursor, self.clauses, items)
        self.matters = OtherMatters(cursor)

    def scored_items(self) -> list[ScoredItem]:
        """Return every item with its weight."""
        return [self._with_tie(one) for one in self._weighed_items()]

    def _with_tie(self, one: ScoredItem) -> ScoredItem:
        """Return an item, one that nothing ties to an answer without weight."""
        untied = one.weight == 1 and self._is_untied(one.item)
        untied = untied or (one.weight > 1 and self.tie.is_made_public(one.item))
        untied = untied or (one.weight > 0 and self.tie.is_of_a_thing(one.item))
        return replace(one, weight=0) if untied else one

    def _is_untied(self, item: DatedItem) -> bool:
        """Tell whether nothing ties a date to an answer, and no answer follows on it."""
        following = next((one.begin for one in self.items if one.begin >= item.end), len(self.cursor.row))
        answers = self.behind.then_says(item.end, following) or self.behind.and_answers(item, following)
        return not answers and self.tie.is_untied(item)

    def _weighed_items(self) -> list[ScoredItem]:
        """Return every item with the weight that the words around it and the other dates give it."""
        every = [self._with_tie(self._judge(number)) for number in range(len(self.items))]
        for number in range(len(every) - 2, -1, -1):
            one, following = every[number], every[number + 1]
            if (
                self._is_light(one)
                and one.weight < following.weight
                and self.clauses.touches(one.item.end, following.item.begin)
                and not (number and every[number - 1].weight < -1 and self._is_alike(every[number - 1], one))
            ):
                every[number] = replace(one, weight=following.weight)
            if one.weight > 0 < following.weight and self._is_choice(one.item.end, following.item.begin):
                heavier = max(one.weight, following.weight)
                every[number] = replace(one, weight=heavier)
                every[number + 1] = replace(following, weight=heavier)
        for number in range(1, len(every)):
            before, one = every[number - 1], every[number]
            between = range(before.item.end, one.item.begin)
            turned = any(self.cursor.text(place) in TURNS for place in between)
            turned = turned and not self._is_alike(before, one)
            if (
                before.weight < -1
                and one.weight == 1
                and not (_is_over(before.item.node) and not _is_over(one.item.node))
                and not self._is_after_that(one.item)
                and not turned
                and self.clauses.touches(between.start, between.stop)
            ):
                every[number] = replace(one, weight=before.weight)
            if one.weight == 1 and before.weight < 1 and self.clauses.is_likewise(one.item):
                every[number] = replace(one, weight=before.weight)
                continue
            if before.weight == 0 and one.weight == 1 and between and self._is_alike(before, one):
                every[number] = replace(one, weight=0)
                continue
            bounded = before.weight > 0 and (before.item.relation in BOUNDS or before.item.edge == "latest")
            if one.weight == 1 and bounded and self.clauses.tells_else(before.item.end, one.item):
                every[number] = replace(one, weight=0)
            elif (
                self._is_light(one)
                and one.weight < before.weight
                and not self.clauses.tells_else(before.item.end, one.item)
                and self.clauses.is_joined(before.item.end, one.item.begin)
            ):
                every[number] = replace(one, weight=before.weight)
        return every

    def _is_alike(self, before: ScoredItem, one: ScoredItem) -> bool:
        """Tell whether two dates are one thing's: "on Monday and Tuesday"."""
        between = range(before.item.end, one.item.begin)
        return len(between) <= 2 and all(
            self.cursor.relation(place, "and", "or", "on", "in") or self.cursor.has(place, "the")
            for place in between
        )

    def _is_choice(self, place: int, end: int) -> bool:
        """Tell whether nothing but an "or" stands between two dates."""
        return any(self.cursor.relation(at, "or") for at in range(place, end)) and all(
            self.cursor.relation(at, "or", "on", "in") or self.cursor.has(at, "the")
            for at in range(place, end)
        )

    @staticmethod
    def _is_light(one: ScoredItem) -> bool:
        """Tell whether nothing is said of a date but, at most, that it is the latest."""
        return one.weight == 1 or (one.weight == 2 and one.item.edge == "latest")

    def _judge(self, number: int) -> ScoredItem:
        item = self.items[number]
        previous = self.items[number - 1].end if number else 0
        following = self.items[number + 1].begin if number + 1 < len(self.items) else len(self.cursor.row)
        before = range(self.clauses.clause_start(item.begin, previous), item.begin)
        behind = range(item.end, self.clauses.clause_end(item.end, following))
        item, weight = self._weight(item, before, behind, (previous, following))
        negated = self._has_negation(before, item) or (
            item.relation in {"until", "before"}
            and self._has_negation(behind, item)
            and not (item.relation == "before" and self.denials.is_no_wait(behind))
        )
        item = self._with_relation_of_event(item)
        conditional = any(self.cursor.has(place, "if") for place in before)
        if conditional and item.relation == "after":
            negated = negated or self._has_negation(behind, item)
        if item.relation == "until" and self.denials.is_no_wait(before):
            relations = tuple("before" if name == "until" else name for name in item.relations)
            item, negated = replace(item, relations=relations), False
        given = self.items[number].relations == item.relations
        if weight > 0 and not conditional and given and self.denials.is_denied(before, item):
            weight = -1
        if weight > 0 and item.relation == "over" and self.denials.is_no_wait(before):
            weight = -1
        if (
            weight > 0
            and not conditional
            and self.denials.is_taken_back(self.denials.denying(item.end, following), item)
        ):
            weight, negated = -1, True
        if weight >= 0:
            weight = self._weight_of_something_else(weight, before, item)
        calm = conditional and any(self.cursor.has(at, "calm") for at in range(previous, item.begin))
        negated = negated or (calm and item.relation in {"until", "before"})
        if calm and weight > 0 and item.relation in {"by", "within", ""}:
            weight, negated = -1, True
        chasing = conditional and negated and self._is_chased(before)
        is_turned = item.relation in {"before", "by", "until"} and not calm
        if conditional and is_turned and not self.denials.is_patient(before):
            negated = False
        return ScoredItem(item, weight, negated, conditional, chasing)

    def _weight_of_something_else(self, weight: int, before: range, item: DatedItem) -> int:
        """Return -2 for a date that is asked for, thanked for or only why, -1 for one that no longer holds."""
        with_it = self.cursor.text(item.begin - 1) in WITH and isinstance(item.node, NamedDayNode)
        if weight > 0 and (
            self.denials.is_asked(item)
            or (with_it and len(self.items) > 1)
            or (item.relation == "for" and isinstance(item.node, NamedDayNode) and len(self.items) > 1)
            or self._that_was(item)
            or self.denials.is_requested(item)
        ):
            return -2
        if weight <= 1 and (self._is_absence(before, item) or self._took(item) or self._is_thanked_for(item)):
            return -2
        is_over = weight > 0 and (
            self.denials.is_denied_in_brackets(item) or self.denials.is_undone(before, item)
        )
        return -1 if is_over else weight

    def _is_absence(self, before: range, item: DatedItem) -> bool:
        """Tell whether somebody is somewhere until a day, and no answer is: "he's up north till Friday"."""
        if item.relation != "until" or item.edge:
            return False
        row = [self.cursor.at(place) for place in before]
        if any(
            token.has("negation") or token.has("denial") or token.has("patience") or token.has("may_be")
            for token in row
        ):
            return False
        if any(token.text in {"got", "have", "given"} for token in row):
            return False
        return any(token.text in BEING or token.text.endswith(("'s", "'re")) for token in row)

    def _took(self, item: DatedItem) -> bool:
        """Tell whether a length is one that somebody has waited: "the last one waited five weeks"."""
        led = self.cursor.text(item.begin - 1) in {"waited", "took", "lasted", "stayed"}
        return led and isinstance(item.node, DurationNode) and item.relation in {"", "for"}

    def _that_was(self, item: DatedItem) -> bool:
        """Tell whether a day lies behind: "they promised Tuesday, that was a week ago"."""
        place = item.end + (self.cursor.text(item.end) == ",")
        was = f"{self.cursor.text(place)} {self.cursor.text(place + 1)}" in {"that was", "das war", "eso fue"}
        return was and not isinstance(item.node, DurationNode)

    def _is_thanked_for(self, item: DatedItem) -> bool:
        """Tell whether the words right before a day give thanks for it: "thank you for attending today"."""
        if item.edge or item.relation not in {"", "on"}:
            return False
        place = item.begin - 1
        while not self.clauses.is_stop(place) and self.cursor.text(place) != ",":
            if self.cursor.text(place).split(" ")[0] in THANKS:
                return True
            place -= 1
        return False

    def _weight_of_label(self, before: range, previous: int, item: DatedItem) -> int | None:
        """Return the weight that the label before a colon gives a date: "Candidates hear back: Dec 19"."""
        if self.cursor.text(before.start - 1) != ":" or before.start - 1 <= previous:
            return None
        begin = before.start - 1
        while begin > previous and self.cursor.text(begin - 1) not in STOPS:
            begin -= 1
        weight = read_lead_words(self.cursor, range(begin, before.stop), item).value(item)
        if self.cursor.text(begin) in WHEN and before.start - begin <= 2:
            return 3
        return weight if weight is None or weight < 0 else 3

    def _with_relation_of_event(self, item: DatedItem) -> DatedItem:
        """Return a day that a relative clause tells with what goes before its event: "before the fair, which is on"."""
        place = item.begin - (not self.cursor.has(item.begin, "told_of_event"))
        if item.relation not in {"", "on"} or not self.cursor.has(place, "told_of_event"):
            return item
        for back in range(place - 1, max(-1, place - 7), -1):
            relation = next(
                (name for name in ("before", "after", "by") if self.cursor.relation(back, name)), ""
            )
            if relation:
                return replace(item, relations=(relation,))
        return item

    def _has_negation(self, places: range, item: DatedItem) -> bool:
        """Tell whether a "not" goes before a date; a "but" ends what it denies, a "wait" only goes with "until"."""
        negated = False
        waits = item.relation not in {"by", "before"} and not isinstance(item.node, PeriodPartNode)
        for place in places:
            token = self.cursor.at(place)
            if token.text in BUT:
                negated = False
            elif token.has("denial") or (token.has("negation") and (waits or not token.has("patience"))):
                negated = True
        return negated and self.cursor.text(item.begin) not in BUT

    def _is_chased(self, places: range) -> bool:
        """Tell whether the words are "if you have not heard by"."""
        return any(
            self.cursor.has(place, "decide", "3") or self.cursor.has(place, "other", "reported")
            for place in places
        )

    def _weight(
        self, item: DatedItem, before: range, behind: range, beside: tuple[int, int]
    ) -> tuple[DatedItem, int]:
        """Return the weight of an item by the words around it, and the item as they mean it.

        `beside`: where the date before it ends and the next one begins.
        """
        previous, following = beside
        given = item
        lead = read_lead_words(self.cursor, before, item)
        lead.subject = lead.subject and len(self.items) > 1
        weight = lead.value(item)
        if weight is None:
            weight = self._weight_of_label(before, previous, item)
        if weight in {-1, -2}:
            weight = self._weight_of_own_clause(before, behind, item) or weight
        item, weight = self._as_what_follows_says(item, weight, lead, following)
        is_told = any(self.cursor.has(place, "told_of_event") for place in (item.begin - 1, item.begin))
        if self.behind.is_when(item.end, following) or (weight == -1 and lead.weight >= 3 and is_told):
            weight = 3
        if weight is None:
            weight = self.behind.weight(behind, item)
        if weight is None:
            is_alone = self._is_length_alone(item) or self._is_start_alone(item) or self._is_story(item)
            is_alone = is_alone or self._is_untold(before, item)
            is_alone = is_alone and not self.behind.and_answers(item, following)
            if is_alone and item.relation == "from" and self.behind.then_says(item.end, following):
                item, is_alone = replace(item, relations=("on",)), False
            weight = 0 if is_alone else 2 if item.edge == "latest" else 1
        if weight > 0 and self._is_unpromised(item):
            weight = 0
        if weight > 0 and item is given and self.matters.is_elses(item):
            weight = -2
        if weight > 0 and self.behind.counts_on(item, following):
            weight = -1
        is_other = self._is_other_length(item, telling=weight >= 3) or self._is_of_a_thing(item)
        return item, -2 if is_other else weight

    def _as_what_follows_says(
        self, item: DatedItem, weight: int | None, lead: LeadWords, following: int
    ) -> tuple[DatedItem, int | None]:
        """Return a day of something else as the answer's where that comes before it, on it, or not before it."""
        is_elses = weight == -2 and lead.other and not lead.past
        is_elses = is_elses or (weight is None and item.relation in {"from", "until"} and not item.edge)
        is_before = weight in {None, -2} and not lead.past and self.behind.says_before(item.end, following)
        if is_before or (weight in {None, -1, -2} and self._is_leaving(item)):
            return replace(item, relations=("before",)), 3
        if item.relation in {"", "on"} and self._is_time_of(item, following):
            return replace(item, relations=("by",)), 3
        if weight in {-1, -2} and following == len(self.cursor.row) and self._is_straight_after(item):
            return item, 3
        if weight == -2 and item.relation == "until" and self.behind.says_not_before(item.end, following):
            return item, 3
        if is_elses and self.behind.says_then(item.end, following):
            by_then = any(
                self.cursor.relation(at, "by") and self.cursor.text(at + 1) == "then"
                for at in range(item.end, following)
            )
            node = item.node.end if isinstance(item.node, RangeNode) else item.node
            return replace(item, node=node, relations=("by" if by_then else "on",)), 3
        is_end = weight == -1 and item.node is None and self.cursor.text(item.begin - 1) in ENDING
        return item, max(1, lead.weight) if is_end else weight

    def _is_straight_after(self, item: DatedItem) -> bool:
        """Tell whether the answer follows on an event: "straight after their meeting on the 13th I'll get a text"."""
        row = range(max(0, item.begin - 6), item.begin)
        led = any(
            self.cursor.relation(place, "after") or self.cursor.has(place, "unknown_event") for place in row
        )
        if not led or item.relation not in {"", "on"} or item.edge:
            return False
        if self.cursor.language != "en":
            return self.cursor.has(item.end, "decide", "3")
        near = range(item.end + 1, item.end + 5)
        is_said = any(self.cursor.has(place, "decide", "3") for place in near)
        return self.cursor.text(item.end).endswith("'ll") and is_said

    def _is_time_of(self, item: DatedItem, following: int) -> bool:
        """Tell whether the answer is there by an event's day: "by the time you are home on the 24th you know"."""
        led = any(
            self.cursor.text(place) == "by the time" for place in range(max(0, item.begin - 9), item.begin)
        )
        places = (*range(item.begin), *range(item.end, following))
        return led and any(self.cursor.has(place, "decide", "3") for place in places)

    def _weight_of_own_clause(self, before: range, behind: range, item: DatedItem) -> int | None:
        """Return the weight of a date with a clause of its own: "interviews end Monday and Thursday they call"."""
        turns = [place for place in before if self.cursor.text(place) in JOINS]
        if not turns or read_lead_words(self.cursor, range(turns[-1] + 1, item.begin), item).value(item):
            return None
        weight = self.behind.weight(behind, item)
        return weight if weight is not None and weight >= 2 else None

    def _is_leaving(self, item: DatedItem) -> bool:
        """Tell whether the answer comes before somebody leaves on a day: "before I leave - she is leaving the 3rd"."""
        if item.relation not in {"", "on"} or item.edge:
            return False
        goes = any(self.cursor.text(at) in GOING for at in range(max(0, item.begin - 2), item.begin))
        return goes and any(
            self.cursor.text(at) in {"before", "ahead of"}
            and self.cursor.text(at + 1) in {"i", "she", "he", "they", "we", "you"}
            and any(self.cursor.text(at + step) in GOING for step in (2, 3))
            and any(self.cursor.has(back, "decide", "3") for back in range(max(0, at - 8), at))
            for at in range(item.begin - 3)
        )

    def _is_length_alone(self, item: DatedItem) -> bool:
        return (
            isinstance(item.node, DurationNode)
            and not item.relations
            and not self._is_led_off(item)
            and not self._is_needed(item)
            and not (self.cursor.has(item.begin - 1, "adverb") or self.cursor.has(item.begin, "adverb"))
            and not (self.clauses.is_stop(item.begin - 1) and self.clauses.is_stop(item.end))
            and len(self.cursor.row) > item.end - item.begin + 6
        )

    def _is_needed(self, item: DatedItem) -> bool:
        """Tell whether somebody needs so long from a day before: "after the 28th they need two days"."""
        return self.cursor.text(item.begin - 1) in {"need", "needs"} and item is not self.items[0]

    def _is_led_off(self, item: DatedItem) -> bool:
        """Tell whether a length begins what is said and is set off: "2-3 weeks, depending on", "48 hours max"."""
        begins = self.clauses.is_stop(item.begin - 1)
        begins = begins or self.cursor.text(item.begin - 1) in {"so", "hence", "therefore"}
        is_from_day = isinstance(item.node, DurationNode) and isinstance(
            item.node.anchor, SameDayNode | NearestDayNode | PassedDayNode
        )
        is_from_day = is_from_day and self.cursor.text(item.begin - 1) in {"it's", "that's", "is"}
        begins = begins or is_from_day or self._is_after_that(item)
        begins = begins or (
            self.cursor.text(item.begin - 1) == "," and self.cursor.has(item.begin - 2, "unit")
        )
        set_off = (
            bool(item.edge) or self.cursor.text(item.end) in {",", "("} or self.cursor.has(item.end, "if")
        )
        set_off = set_off or self.cursor.has(item.end, "likely") or self.clauses.is_stop(item.end)
        return begins and set_off

    def _is_after_that(self, item: DatedItem) -> bool:
        """Tell whether a length goes on from a day: "they meet on the 24th, after that it's a week"."""
        return isinstance(item.node, DurationNode) and any(
            follows_that(self.cursor, at) for at in range(item.begin - 4, item.begin)
        )

    def _is_start_alone(self, item: DatedItem) -> bool:
        """Tell whether a "from" with no word of answering in its clause is when the work would begin."""
        begins = (
            item.relation == "from"
            and not item.edge
            and self.cursor.text(item.begin - 1) not in {"so", "hence"}
            and not isinstance(item.node, RangeNode)
        )
        return begins and len(self.cursor.row) > item.end - item.begin + 1

    def _is_untold(self, before: range, item: DatedItem) -> bool:
        """Tell whether the words right before a date say what nothing is known of: "we wrap on the 23rd"."""
        led = self.cursor.has(item.begin, "relation") and item.relation in {"on", "in", "from", "until"}
        if isinstance(item.node, DurationNode):
            led = item.relation == "for"
        if not led or item.edge or self._has_negation(before, item):
            return False
        place = item.begin - 1
        while place in before and self.cursor.text(place) in BEING:
            place -= 1
        if place == item.begin - 1 and (self.cursor.language != "en" or len(before) < 2):
            return False
        token = self.cursor.at(place)
        unknown = token.is_unknown and len(token.text) > 1
        return place in before and unknown and token.text not in TURNS

    def _is_unpromised(self, item: DatedItem) -> bool:
        """Tell whether no day at all is promised: "some time in the new year, no promises"."""
        if item.node != NamedDayNode("new_year") or item.edge or item.relation not in {"", "in"}:
            return False
        row = self.cursor.row
        some = any(token.text in {"some time", "sometime"} for token in row[: item.end + 1])
        return some and any(
            token.text in {"no promises", "promise"} or token.has("denial") for token in row[item.end :]
        )

    def _is_story(self, item: DatedItem) -> bool:
        """Tell whether a long sentence with one date has no word of answering at all: then it is asked about."""
        if len(self.items) > 1 or item.relation not in {"", "on", "in", "from", "for"} or item.edge:
            return False
        row = self.cursor.row
        if self.cursor.text(item.begin - 1) in {"so", "hence", "therefore", "also", "donc"}:
            return False
        if self.cursor.has(item.begin - 1, "adverb") or self.cursor.has(item.begin, "adverb"):
            return False
        if item.begin == 0 and self.cursor.text(item.end) == ",":
            return False
        if any(token.has("decide") or token.has("other", "telling") or token.has("if") for token in row):
            return False
        return sum(token.kind == "word" for token in row) - (item.end - item.begin) > MOST_UNTOLD

    def _is_other_length(self, item: DatedItem, *, telling: bool) -> bool:
        """Tell whether an item is past or about something else: "two weeks ago", "a 30 minute interview"."""
        if _is_over(item.node) or (_is_working_week(item.node) and not item.relations and not telling):
            return True
        opening = {self.cursor.text(item.begin - 1), self.cursor.text(item.begin - 2)} & OPENING
        if opening and _is_days_of_week(item.node):
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
            or (unit in {"minute", "hour"} and (item.relation == "for" or self._lasts(item)))
        )

    def _is_of_a_thing(self, item: DatedItem) -> bool:
        """Tell whether a length is a thing's, and nobody said when: "forgot to ask, training is 2 weeks"."""
        if not isinstance(item.node, DurationNode) or item.relations or item.edge:
            return False
        place = item.begin - (self.cursor.text(item.begin) not in LASTING)
        if self.cursor.text(place) in LASTING:
            place -= 1 + (self.cursor.text(place - 1) == "itself")
        elif not self.cursor.text(place).endswith("'s"):
            return False
        thing = self.cursor.at(place)
        answers = any(thing.has(tag) for tag in ("decide", "process", "filler", "harmless", "patience"))
        answers = answers and thing.text not in POSTS
        return not answers and self.behind.is_when_unsaid()

    def _lasts(self, item: DatedItem) -> bool:
        """Tell whether so many hours are how long something takes: "the call takes one hour"."""
        led = self.cursor.text(item.begin - 1) in {"takes", "take", "lasts", "dauert", "dure", "dura"}
        return led and not item.relations and not item.edge


def _is_working_week(node: object) -> bool:
    """Tell whether a node is "Monday to Friday", which says when people work."""
    if not (isinstance(node, RangeNode) and _is_days_of_week(node)):
        return False
    assert isinstance(node.start, WeekdayNode)
    assert isinstance(node.end, WeekdayNode)
    return (node.start.weekday, node.end.weekday, node.end.week, node.end.mod) == (0, 4, None, "")


def _is_days_of_week(node: object) -> bool:
    """Tell whether a node is a run of weekdays: "Tuesday to Saturday"."""
    return (
        isinstance(node, RangeNode)
        and isinstance(node.start, WeekdayNode)
        and isinstance(node.end, WeekdayNode)
    )


def _is_over(node: object) -> bool:
    """Tell whether a node is past by its own words: "last Friday", "last week"."""
    if isinstance(node, WeekdayNode):
        return node.mod == "last" or (node.week is not None and node.week < 0)
    return isinstance(node, PeriodNode) and node.offset < 0
