"""What follows a day, and says whether it is the answer's: "is in on the 2nd, you will not hear before that"."""

from waitroom.promises.clauses import STOPS, follows_that
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, RelativeDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import NthWeekNode, PeriodNode, PeriodPartNode, WeekNode
from waitroom.promises.token_cursor import TokenCursor

NEAR = 5  # tokens to what belongs together
WHEN = {"when", "wann", "quand", "cuando", "eta", "timeline", "timeframe"}
KNOWN = frozenset({"clue", "date"})
ANSWER = frozenset(
    {
        "result",
        "results",
        "outcome",
        "decision",
        "answer",
        "verdict",
        "news",
        "with an answer",
        "with a decision",
        "tell",
    }
)
JOINS = {"and", "und", "et", "y"}
THEN_I_KNOW = frozenset({
    "then i know", "then i'll know", "then i will know", "then i hear", "then i'll hear", "then i find out",
    "dann weiss ich", "dann weiß ich", "la je saurai", "ahi ya lo se", "entonces lo sabre",
})  # fmt: skip
BOUNDS = frozenset({"between", "by", "before", "until", "not_before", "after", "within"})
"""Behind these a clause of its own says why, and not what the day is the day of."""


class WordsBehind:
    """The words behind the days of one sentence."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items

    def says_before(self, end: int, following: int) -> bool:
        """Tell whether the answer comes before the day of something else: "print on the 20th, you know before"."""
        for place in range(end, following - 1):
            if self.cursor.text(place) in STOPS - {";"} or self.cursor.has(place, "denial"):
                return False
            ends = self.cursor.text(place + 1) in {"that", "then"} and self.cursor.text(place) == "before"
            if ends and any(self.cursor.has(at, "decide") for at in range(max(end, place - 4), place)):
                return not any(self.cursor.has(at, "negation") for at in range(max(end, place - 6), place))
        return False

    def says_not_before(self, end: int, following: int) -> bool:
        """Tell whether no answer comes before a day: "the board meets on the 2nd, you won't hear before that"."""
        denied = answers = False
        for place in range(end, following - 1):
            if self.cursor.text(place) in STOPS:
                return False
            denied = denied or self.cursor.has(place, "denial")
            answers = answers or (denied and self.cursor.has(place, "decide", "3"))
            if self.cursor.text(place) == "before" and self.cursor.text(place + 1) in {"that", "then"}:
                return answers
        return False

    def counts_on(self, item: DatedItem, following: int) -> bool:
        """Tell whether a day is only what a length is counted from: "which is on the 3rd, and after that a week"."""
        end = item.end
        told = any(self.cursor.has(place, "told_of_event") for place in range(item.begin - 1, item.begin + 1))
        after = next((one for one in self.items if one.begin == following), None)
        counts = after is not None and isinstance(after.node, DurationNode) and after.node.anchor is None
        plain = isinstance(item.node, DayNode | WeekdayNode) and item.relation in {"", "on"} and not item.edge
        return (told or (counts and plain)) and any(
            follows_that(self.cursor, place) for place in range(end, end + 3)
        )

    def says_then(self, end: int, following: int) -> bool:
        """Tell whether the answer comes on the day of something else: "he is out till Monday, will text then"."""
        answers = -9
        for place in range(end, following):
            token = self.cursor.at(place)
            if token.text in STOPS or token.has("negation") or token.has("denial"):
                return False
            if token.has("decide", "3"):
                answers = place
            elif place - answers <= 4 and token.has("that_day"):
                is_firm = self.cursor.text(place + 1) == "that" and self.cursor.text(end) == ","
                is_firm = is_firm and not any(self.cursor.text(at) == "so" for at in range(end, place))
                behind = place + 1 + is_firm
                return token.text != "after" or self.cursor.at(behind).kind in {"end", "mark"}
        return False

    def says_by_then(self, end: int, following: int) -> bool:
        """Tell whether the answer is there by then too: "settled before Christmas Eve, so I'll know by then"."""
        for place in range(end, following - 1):
            if self.cursor.text(place) in STOPS or self.cursor.has(place, "denial"):
                return False
            if self.cursor.relation(place, "by") and self.cursor.text(place + 1) in {"then", "that"}:
                return any(self.cursor.has(at, "decide", "3") for at in range(max(end, place - 4), place))
        return False

    def weight(self, places: range, item: DatedItem) -> int | None:
        """Return the weight that the words behind a day give it; None where they say nothing."""
        has_comma = False
        bounds = bool(item.edge) or item.relation in BOUNDS
        bounds = bounds or (item.clock is not None and item.clock.relation in BOUNDS)
        bounds = bounds or isinstance(
            item.node, DurationNode | PeriodNode | PeriodPartNode | NthWeekNode | WeekNode
        )
        for place in places:
            token = self.cursor.at(place)
            is_reason = token.text == "," and self._is_only_when(place + 1, places.stop)
            is_aside = (bounds and token.text == "(") or (token.text == "know" and self._is_last(place))
            if is_reason or is_aside or self._is_unsaid(place):
                return None
            is_set_off = bounds and has_comma
            if token.has("decide"):
                leads_on = has_comma and places.stop < len(self.cursor.row)
                leads_on = leads_on and self.cursor.text(places.stop) not in STOPS
                return None if leads_on else int(token.value("decide"))
            brings = self._is_call_with(place, places.stop)
            by_them = self._is_told_by_them(place, places)
            is_other = token.has("other", "yes") or token.has("other", "nearer")
            if is_other and not (is_set_off or brings or by_them):
                return -2
            if by_them or brings or (token.has("other", "telling") and (is_set_off or not has_comma)):
                return 3 if by_them else 2
            has_comma = has_comma or token.text == ","
            is_story = isinstance(item.node, RelativeDayNode) and not has_comma
            if token.has("other", "reported") and is_story:
                return -2
        return None

    def _is_last(self, place: int) -> bool:
        """Tell whether nothing but a subject and this word is said behind a comma: "on the 18th, they know"."""
        return self.cursor.text(place - 2) == "," and self.cursor.at(place + 1).kind in {"end", "mark"}

    def _is_told_by_them(self, place: int, places: range) -> bool:
        """Tell whether they get in touch right behind a day, and nobody is asked to: "bis Freitag melden sie sich"."""
        if place != places.start or self.cursor.text(place) != "melden sie sich":
            return False
        return not any(
            self.cursor.text(at) in {"bitte", "bei uns"} or self.cursor.relation(at, "or") for at in places
        )

    def _is_call_with(self, place: int, end: int) -> bool:
        """Tell whether a call brings the answer: "Wednesday 11am, video call with the result"."""
        if self.cursor.text(place).split(" ")[-1] not in {"call", "zoom", "teams"}:
            return False
        behind = range(place + 1, min(place + 4, end))
        return any(self.cursor.text(at) in {"with", "to"} for at in behind) and any(
            self.cursor.text(at) in ANSWER for at in behind
        )

    def is_when_unsaid(self) -> bool:
        """Tell whether the words say anywhere that nobody knows when: "forgot to ask", "no clue when"."""
        return any(
            self.cursor.has(place, "unasked") or self._is_unsaid(place)
            for place in range(len(self.cursor.row))
        )

    def _is_unsaid(self, place: int) -> bool:
        """Tell whether nobody said when the answer comes: "the others come on Monday, she didn't say when"."""
        unsaid = any(self.cursor.has(place, tag) for tag in ("harmless", "not_yet", "negation", "denial"))
        return unsaid and any(self.cursor.text(place + step) in WHEN | KNOWN for step in (1, 2, 3))

    def _is_only_when(self, place: int, end: int) -> bool:
        """Tell whether what follows only says what has to happen first: "in January, once everyone is back"."""
        answers = any(self.cursor.has(at, "decide") for at in range(place, end))
        return self.cursor.has(place, "unknown_event") and not answers

    def is_when(self, end: int, following: int) -> bool:
        """Tell whether the words behind a date say that it is the day: "Wednesday, that's when I'll know"."""
        for place in range(end, min(end + 4, following)):
            if self.cursor.has(place, "thats_when"):
                return True
            if self.cursor.text(place) not in {
                ",",
                "so",
                "and",
                "-",
                "–",
                "is",
                "that's",
                "that is",
                "y",
                "und",
                "et",
            }:
                return False
        return False

    def then_says(self, end: int, following: int) -> bool:
        """Tell whether an answer follows on a day: "the rota is out from Thursday, then I will tell you"."""
        begin = end + (self.cursor.text(end) == ",")
        return self.cursor.has(begin, "that_day") and any(
            self.cursor.has(place, "decide", "3") for place in range(begin + 1, min(begin + 5, following))
        )

    def says_on_the_spot(self, end: int, following: int) -> bool:
        """Tell whether the answer comes at an event itself: "Saturday's the trial, he'll tell me there and then"."""
        answers = -9
        for place in range(end, following):
            if self.cursor.text(place) in {".", ";", "?"} or self.cursor.has(place, "denial"):
                return False
            if self.cursor.has(place, "decide", "3") or self.cursor.text(place) == "sagt":
                answers = place
            elif place - answers <= NEAR and self.cursor.has(place, "that_day", "spot"):
                return True
        return False

    def then_answers(self, end: int, following: int) -> bool:
        """Tell whether an answer follows on what ends with a day: "he is in China until Wednesday, then he rings"."""
        for place in range(end, min(end + NEAR, following)):
            if self.cursor.text(place) in STOPS or self.cursor.has(place, "denial"):
                return False
            if self.cursor.text(place) in JOINS | {","} and self.cursor.has(place + 1, "that_day"):
                near = range(place + 2, min(place + 2 + NEAR, following))
                return not any(self.cursor.has(at, "negation") for at in near) and any(
                    self.cursor.has(at, "decide", "3") for at in near
                )
        return False

    def then_i_know(self, end: int, following: int) -> bool:
        """Tell whether one knows on the day of something else: "a video call on Thursday and then I know"."""
        begin = end + (self.cursor.text(end) in JOINS | {","})
        words = [self.cursor.text(place) for place in range(begin, min(begin + 4, following))]
        return " ".join(words[:3]) in THEN_I_KNOW or " ".join(words) in THEN_I_KNOW

    def and_answers(self, item: DatedItem, following: int) -> bool:
        """Tell whether an answer follows on a day: "come by on Monday and he will read out the names"."""
        row = range(item.end + 1, min(item.end + 5, following))
        return (
            item.relation == "on"
            and self.cursor.text(item.end) in JOINS
            and following == len(self.cursor.row)
            and not any(self.cursor.has(at, "negation") or self.cursor.has(at, "denial") for at in row)
            and any(self.cursor.has(at, "decide", "3") for at in row)
        )
