"""A date with nothing of an answer beside it: how long a thing takes, who is away until then, what has passed."""

from waitroom.promises.clauses import TURNS, Clauses, follows_that
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import NamedDayNode, RelativeDayNode, SameDayNode, WeekdayNode
from waitroom.promises.denials import Denials
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import PeriodNode
from waitroom.promises.ranges import NearestDayNode, PassedDayNode, RangeNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.words_behind import WordsBehind

BEING = {"is", "are", "ist", "sind", "est", "sont", "es", "son", "sera"}
LASTING = frozenset({"is", "are", "lasts", "last", "takes", "take", "runs"})
"""Between a thing and its length."""
LATER = frozenset({"later", "apres", "plus tard", "despues", "mas tarde", "spater", "danach"})
"""Behind a length, with a day before: so long after that day."""
SAYS = frozenset({"says", "said", "saying", "sagt", "dit", "dice"})
YESTERDAY = frozenset({"hier", "gestern", "ayer", "yesterday"})
POSTS = frozenset({"job", "role", "position"})
MOST_UNTOLD = 8  # words beside a date, none of them of answering: more tell of something else
THANKS = frozenset({"thank", "thanks", "merci", "gracias", "danke"})
NEARLY = frozenset({"nearly", "almost"})
SOME_TIME = frozenset({"some time", "sometime"})
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


class OtherDays:
    """The dates of one sentence that are something else's by the words right beside them."""

    def __init__(
        self,
        cursor: TokenCursor,
        items: list[DatedItem],
        clauses: Clauses,
        denials: Denials,
        behind: WordsBehind,
    ) -> None:
        self.cursor = cursor
        self.items = items
        self.clauses = clauses
        self.denials = denials
        self.behind = behind

    def is_alone(self, before: range, item: DatedItem) -> bool:
        """Tell whether a date stands among words that say nothing of an answer: the length or start of a thing."""
        return (
            self._is_length_alone(item)
            or self._is_start_alone(item)
            or self._is_story(item)
            or self._is_untold(before, item)
        )

    def is_absence(self, before: range, item: DatedItem) -> bool:
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

    def took(self, item: DatedItem) -> bool:
        """Tell whether a length is one that somebody has waited: "the last one waited five weeks"."""
        led = self.cursor.text(item.begin - 1) in {"waited", "took", "lasted", "stayed"}
        return led and isinstance(item.node, DurationNode) and item.relation in {"", "for"}

    def that_was(self, item: DatedItem) -> bool:
        """Tell whether a day lies behind: "they promised Tuesday, that was a week ago"."""
        place = item.end + (self.cursor.text(item.end) == ",")
        was = f"{self.cursor.text(place)} {self.cursor.text(place + 1)}" in {"that was", "das war", "eso fue"}
        return was and not isinstance(item.node, DurationNode)

    def is_thanked_for(self, item: DatedItem) -> bool:
        """Tell whether the words right before a day give thanks for it: "thank you for attending today"."""
        if item.edge or item.relation not in {"", "on"}:
            return False
        place = item.begin - 1
        while not self.clauses.is_stop(place) and self.cursor.text(place) != ",":
            if self.cursor.text(place).split(" ")[0] in THANKS:
                return True
            place -= 1
        return False

    def is_unpromised(self, item: DatedItem) -> bool:
        """Tell whether no day at all is promised: "some time in the new year, no promises"."""
        is_near = self._is_nearly_here(item) or self._is_till_now(item) or self._is_when_it_was_said(item)
        if is_near or self._is_some_time_after(item):
            return True
        if item.node != NamedDayNode("new_year") or item.edge or item.relation not in {"", "in"}:
            return False
        return any(token.text in SOME_TIME for token in self.cursor.row[: item.end + 1])

    def _is_when_it_was_said(self, item: DatedItem) -> bool:
        """Tell whether a "today" is only when it was said, and the day follows: "email today says within a week"."""
        is_near = isinstance(item.node, RelativeDayNode) and item.node.days <= 0 and not item.relations
        is_told = self.cursor.has(item.end, "other", "telling") and self.cursor.text(item.end) in SAYS
        return is_near and is_told and item is not self.items[-1]

    def _is_nearly_here(self, item: DatedItem) -> bool:
        """Tell whether somebody only says what time of the year it is: "nearly Easter already"."""
        near = any(self.cursor.text(at) in NEARLY for at in range(item.begin, item.end))
        return near and not item.relations and self.cursor.text(item.end) == "already"

    def _is_till_now(self, item: DatedItem) -> bool:
        """Tell whether a "till today" behind an "and" says how it stands: "llamaremos, me dijo, y hasta hoy"."""
        led = self.cursor.language != "en" and self.cursor.relation(item.begin - 1, "and")
        is_today = item.node == RelativeDayNode(0) and item.relation in {"until", "by"}
        return led and is_today and not item.edge

    def _is_some_time_after(self, item: DatedItem) -> bool:
        """Tell whether a day only bounds what has no end: "nothing until sometime after New Year's"."""
        some = any(self.cursor.text(at) in SOME_TIME for at in range(item.begin, item.end))
        some = some or self.cursor.text(item.end) in SOME_TIME
        is_alone = len(self.items) == 1 and not isinstance(item.node, DurationNode)
        return some and is_alone and item.relation == "after"

    def is_other_length(self, item: DatedItem, *, telling: bool) -> bool:
        """Tell whether an item is past or about something else: "two weeks ago", "a 30 minute interview"."""
        is_hour = item.node is None or (isinstance(item.node, DurationNode) and item.node.unit == "hour")
        if is_hour and self.cursor.text(item.begin - 1) in YESTERDAY:
            return True
        if is_over(item.node) or (_is_working_week(item.node) and not item.relations and not telling):
            return True
        opening = {self.cursor.text(item.begin - 1), self.cursor.text(item.begin - 2)} & OPENING
        if opening and _is_days_of_week(item.node):
            return True
        if not isinstance(item.node, DurationNode) or item.node.anchor is not None:
            return False
        if self.cursor.has(item.end, "ago") and not is_later(self.cursor, item, self.items[0]):
            return not (item.relations and self.cursor.has(item.end, "decide"))
        unit, relations = item.node.unit, item.relations
        return (
            item.node.unknown == "per"
            or self.cursor.text(item.begin - 1) in {"every", "each"}
            or (self.cursor.text(item.begin) == "one" and unit == "day" and not relations)
            or (unit == "minute" and not (telling and relations))
            or (unit in {"minute", "hour"} and (item.relation == "for" or self._lasts(item)))
        )

    def lasts_so_long(self, item: DatedItem) -> bool:
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

    def is_after_that(self, item: DatedItem) -> bool:
        """Tell whether a length goes on from a day: "they meet on the 24th, after that it's a week"."""
        return isinstance(item.node, DurationNode) and any(
            follows_that(self.cursor, at) for at in range(item.begin - 4, item.begin)
        )

    def _is_length_alone(self, item: DatedItem) -> bool:
        return (
            isinstance(item.node, DurationNode)
            and not item.relations
            and item.edge != "latest"
            and not self._is_one_day(item)
            and not self._is_led_off(item)
            and not self._is_needed(item)
            and not (self.cursor.has(item.begin - 1, "adverb") or self.cursor.has(item.begin, "adverb"))
            and not (self.clauses.is_stop(item.begin - 1) and self.clauses.is_stop(item.end))
            and len(self.cursor.row) > item.end - item.begin + 6
        )

    def _is_one_day(self, item: DatedItem) -> bool:
        """Tell whether a length is set off and only says which day: "the same day for all, a week on Friday"."""
        led = self.cursor.text(item.begin - 1) in {",", "-", "–", ":"}
        return led and isinstance(item.node, DurationNode) and isinstance(item.node.anchor, WeekdayNode)

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
        begins = begins or is_from_day or self.is_after_that(item)
        begins = begins or (
            self.cursor.text(item.begin - 1) == "," and self.cursor.has(item.begin - 2, "unit")
        )
        set_off = (
            bool(item.edge) or self.cursor.text(item.end) in {",", "("} or self.cursor.has(item.end, "if")
        )
        set_off = set_off or self.cursor.has(item.end, "likely") or self.clauses.is_stop(item.end)
        return begins and set_off

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
        if not led or item.edge or self.denials.has_negation(before, item):
            return False
        place = item.begin - 1
        while place in before and self.cursor.text(place) in BEING:
            place -= 1
        if place == item.begin - 1 and (self.cursor.language != "en" or len(before) < 2):
            return False
        token = self.cursor.at(place)
        unknown = token.is_unknown and len(token.text) > 1
        return place in before and unknown and token.text not in TURNS

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

    def _lasts(self, item: DatedItem) -> bool:
        """Tell whether so many hours are how long something takes: "the call takes one hour"."""
        led = self.cursor.text(item.begin - 1) in {"takes", "take", "lasts", "dauert", "dure", "dura"}
        return led and not item.relations and not item.edge


def is_later(cursor: TokenCursor, item: DatedItem, first: DatedItem) -> bool:
    """Tell whether a length goes on from a day named before: "they vote on the 12th, two days later they tell us"."""
    behind = cursor.text(item.end)
    is_last = cursor.at(item.end + 1).kind in {"end", "mark"}
    is_bare = behind in LATER or (behind in {"after", "on", "before"} and cursor.language == "en" and is_last)
    return first.end <= item.begin and not item.relations and (is_bare or behind.startswith("later "))


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


def is_over(node: object) -> bool:
    """Tell whether a node is past by its own words: "last Friday", "last week"."""
    if isinstance(node, WeekdayNode):
        return node.mod == "last" or (node.week is not None and node.week < 0)
    return isinstance(node, PeriodNode) and node.offset < 0
