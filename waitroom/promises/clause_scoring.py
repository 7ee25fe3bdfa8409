"""Which of a sentence's dates are the answer's, and which are about something else."""

from dataclasses import replace

from waitroom.promises.answer_tie import AnswerTie
from waitroom.promises.clauses import STOPS, TURNS, Clauses
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import NamedDayNode
from waitroom.promises.denials import Denials
from waitroom.promises.event_days import EventDays
from waitroom.promises.lead_words import LeadWords, read_lead_words
from waitroom.promises.other_days import OtherDays, is_over
from waitroom.promises.other_matters import OtherMatters
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.words_behind import BOUNDS, JOINS, WHEN, WordsBehind
from waitroom.quick_dataclass import dataclass

WITH = frozenset({"with", "mit", "wegen", "avec", "con", "given"})


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
        self.event_days = EventDays(cursor, self.behind)
        self.other_days = OtherDays(cursor, items, self.clauses, self.denials, self.behind)

    def scored_items(self) -> list[ScoredItem]:
        """Return every item with its weight."""
        return [self._with_tie(one) for one in self._weighed_items()]

    def _with_tie(self, one: ScoredItem) -> ScoredItem:
        """Return an item, one that nothing ties to an answer without weight."""
        untied = one.weight == 1 and self._is_untied(one.item)
        untied = untied or (
            one.weight > 1
            and self.tie.is_made_public(one.item)
            and not self.behind.says_by_then(one.item.end, len(self.cursor.row))
            and not self.behind.says_before(one.item.end, len(self.cursor.row))
        )
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
                and not (is_over(before.item.node) and not is_over(one.item.node))
                and not self.other_days.is_after_that(one.item)
                and not turned
                and self.clauses.touches(between.start, between.stop)
            ):
                every[number] = replace(one, weight=before.weight)
            if -1 <= one.weight < before.weight and before.weight > 1 and self._is_set_off_limit(one.item):
                every[number] = one = replace(one, weight=before.weight)
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

    def _is_set_off_limit(self, item: DatedItem) -> bool:
        """Tell whether a time behind a comma bounds the day before it: "tonight, once they've gone, before 7"."""
        is_limit = item.node is None and item.clock is not None and item.clock.relation in {"before", "by"}
        return is_limit and self.cursor.text(item.begin - 1) == ","

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
        negated = self.denials.has_negation(before, item) or (
            item.relation in {"until", "before"}
            and self.denials.has_negation(self._behind_own_clause(before, behind, item), item)
            and not (item.relation == "before" and self.denials.is_no_wait(behind))
        )
        item = self.event_days.with_relation_of_event(item)
        conditional = any(self.cursor.has(place, "if") for place in before)
        if conditional and item.relation == "after":
            negated = negated or self.denials.has_negation(behind, item)
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

    def _behind_own_clause(self, before: range, behind: range, item: DatedItem) -> range:
        """Return the places behind a date, of its clause alone where that tells: "before Friday, he's kind"."""
        if item.relation != "before":
            return behind
        comma = next((place for place in behind if self.cursor.text(place) == ","), behind.stop)
        told = any(self.cursor.has(place, "decide", "3") for place in before)
        if not told and not self._is_only_of_somebody(range(comma + 1, behind.stop)):
            return behind
        return range(behind.start, comma)

    def _is_only_of_somebody(self, places: range) -> bool:
        """Tell whether a clause says what somebody is not: "he's not one to leave people dangling"."""
        led = self.cursor.text(places.start) in {"he's", "she's", "they're"}
        return (
            led
            and self.cursor.text(places.start + 1) in {"not", "never"}
            and not any(self.cursor.has(place, "decide") for place in places)
        )

    def _weight_of_something_else(self, weight: int, before: range, item: DatedItem) -> int:
        """Return -2 for a date that is asked for, thanked for or only why, -1 for one that no longer holds."""
        with_it = self.cursor.text(item.begin - 1) in WITH and isinstance(item.node, NamedDayNode)
        if weight > 0 and (
            self.denials.is_asked(item)
            or (with_it and len(self.items) > 1)
            or (item.relation == "for" and isinstance(item.node, NamedDayNode) and len(self.items) > 1)
            or self.other_days.that_was(item)
            or self.denials.is_requested(item)
        ):
            return -2
        if weight <= 1 and (
            self.other_days.is_absence(before, item)
            or self.other_days.took(item)
            or self.other_days.is_thanked_for(item)
        ):
            return -2
        is_over = weight > 0 and (
            self.denials.is_denied_in_brackets(item) or self.denials.is_undone(before, item)
        )
        return -1 if is_over else weight

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
        if weight in {-2, -1, 2}:
            weight = self._weight_of_own_clause(before, behind, item) or weight
        item, weight = self.event_days.as_what_follows_says(item, weight, lead, following)
        if self.behind.is_when(item.end, following) or (
            weight in {-2, -1} and (self._is_told_of_event(lead, item) or self.matters.comes_back(item))
        ):
            weight = 3
        if weight is None:
            weight = self.behind.weight(behind, item)
        if weight is None:
            is_alone = self.other_days.is_alone(before, item) and not self.behind.and_answers(item, following)
            if is_alone and item.relation == "from" and self.behind.then_says(item.end, following):
                item, is_alone = replace(item, relations=("on",)), False
            weight = 0 if is_alone else 2 if item.edge == "latest" else 1
        if weight > 0 and self.other_days.is_unpromised(item):
            weight = 0
        is_when = self.behind.is_when(item.end, following)
        if weight > 0 and item is given and not is_when and self.matters.is_elses(item):
            weight = -2
        if weight > 0 and len(self.items) == 1 and self.matters.is_only_a_step(item):
            weight = -2
        if weight > 0 and self.matters.is_wished(item):
            weight = -2
        if weight > 0 and self.behind.counts_on(item, following):
            weight = -1
        is_other = self.other_days.is_other_length(
            item, telling=weight >= 3
        ) or self.other_days.lasts_so_long(item)
        return item, -2 if is_other else weight

    def _is_told_of_event(self, lead: LeadWords, item: DatedItem) -> bool:
        """Tell whether a day is an event's that the answer goes with: "before the fair, which is on the 3rd"."""
        places = (item.begin - 1, item.begin)
        return lead.weight >= 2 and any(self.cursor.has(place, "told_of_event") for place in places)

    def _weight_of_own_clause(self, before: range, behind: range, item: DatedItem) -> int | None:
        """Return the weight of a date with a clause of its own: "interviews end Monday and Thursday they call"."""
        turns = [place for place in before if self.cursor.text(place) in JOINS]
        if not turns or read_lead_words(self.cursor, range(turns[-1] + 1, item.begin), item).value(item):
            return None
        weight = self.behind.weight(behind, item)
        return weight if weight is not None and weight >= 2 else None
