"""The days of events that say when the answer comes: before one, on it, straight after it."""

from dataclasses import replace

from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar import ENDING, MEETINGS
from waitroom.promises.lead_words import LeadWords
from waitroom.promises.ranges import RangeNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.words_behind import WordsBehind

HEARS = 3  # the weight of what the person hears
LEAVES = frozenset({"holiday", "holidays", "leave", "vacation", "trip", "break"})
BEING = frozenset({"is", "are", "ist", "sind", "est", "sont", "esta", "estan"})
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


class EventDays:
    """The days of one sentence that are an event's, and the answer's by what is said of the event."""

    def __init__(self, cursor: TokenCursor, behind: WordsBehind) -> None:
        self.cursor = cursor
        self.behind = behind

    def as_what_follows_says(
        self, item: DatedItem, weight: int | None, lead: LeadWords, following: int
    ) -> tuple[DatedItem, int | None]:
        """Return a day of something else as the answer's where that comes before it, on it, or not before it."""
        is_elses = weight == -2 and lead.other and not lead.past
        is_elses = is_elses or (weight is None and item.relation in {"from", "until"} and not item.edge)
        # German verbs and what goes with them come behind: "ist bis Montag weg und ruft mich dann an".
        is_elses = is_elses or (weight == -2 and self.cursor.language == "de" and item.relation == "by")
        is_before = weight in {None, -2, 2} and not lead.past and self.behind.says_before(item.end, following)
        if is_before or (weight in {None, -1, -2} and self._is_leaving(item)):
            return replace(item, relations=("before",)), 3
        in_time = self._in_time(item, weight, following)
        if in_time is not None:
            return in_time, 3
        follows_on = following == len(self.cursor.row) and self._is_straight_after(item)
        follows_on = follows_on or (weight == -1 and lead.weight >= HEARS and self._is_of_meeting(item))
        follows_on = follows_on or (is_elses and self.behind.then_i_know(item.end, following))
        if weight in {-1, -2} and follows_on:
            return item, 3
        if weight == -2 and item.relation == "until" and self.behind.says_not_before(item.end, following):
            return item, 3
        is_back = self._is_away(item) and self.behind.then_answers(item.end, following)
        is_spot = weight in {None, -2} and item.relation in {"", "on"} and not item.edge and not lead.past
        is_back = is_back or (is_spot and self.behind.says_on_the_spot(item.end, following))
        if is_back or (is_elses and self.behind.says_then(item.end, following)):
            by_then = any(
                self.cursor.relation(at, "by") and self.cursor.text(at + 1) == "then"
                for at in range(item.end, following)
            )
            node = item.node.end if isinstance(item.node, RangeNode) else item.node
            return replace(item, node=node, relations=("by" if by_then else "on",)), 3
        is_end = weight == -1 and item.node is None and self.cursor.text(item.begin - 1) in ENDING
        return item, max(1, lead.weight) if is_end else weight

    def _in_time(self, item: DatedItem, weight: int | None, following: int) -> DatedItem | None:
        """Return a day or a length as the limit that what follows makes of it; None where it makes none."""
        if item.relation in {"", "on"} and self._is_time_of(item, following):
            return replace(item, relations=("by",))
        if isinstance(item.node, DurationNode) and not item.relations and self._is_time_for_it(item.end):
            return replace(item, relations=("within",))
        is_limit = item.relation in {"by", "before"} and weight != 3
        return item if is_limit and self.behind.says_by_then(item.end, following) else None

    def with_relation_of_event(self, item: DatedItem) -> DatedItem:
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

    def _is_of_meeting(self, item: DatedItem) -> bool:
        """Tell whether a day is that of a meeting which the answer follows: "a text after the meeting on Friday"."""
        place = item.begin - 1
        near = range(max(0, place - 4), place)
        led = any(self.cursor.relation(at, "after") and self.cursor.has(at + 1, "the") for at in near)
        return led and item.relation == "on" and self.cursor.text(place) in MEETINGS | {"meeting"}

    def _is_away(self, item: DatedItem) -> bool:
        """Tell whether somebody is somewhere until a day, and nobody is seen meanwhile."""
        if item.relation not in {"until", "by"} and not self.cursor.relation(item.begin, "until"):
            return False
        row = range(max(0, item.begin - 6), item.begin)
        is_somewhere = any(
            self.cursor.text(at) in BEING or self.cursor.text(at).split(" ")[0].endswith(("'s", "'re"))
            for at in row
        )
        return is_somewhere and not any(
            self.cursor.has(at, tag) for at in row for tag in ("interview", "negation", "denial", "decide")
        )

    def _is_time_for_it(self, place: int) -> bool:
        """Tell whether a length is what they give themselves: "they have ten days in which to inform me"."""
        led = [self.cursor.text(place + step) for step in range(3)] == ["in", "which", "to"]
        return led and any(self.cursor.has(at, "decide") for at in range(place + 3, place + 6))

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
        if led and self.cursor.text(0) == "by the time" and item.end == len(self.cursor.row):
            return True
        return led and any(self.cursor.has(place, "decide") for place in places)

    def _is_leaving(self, item: DatedItem) -> bool:
        """Tell whether the answer comes before somebody leaves on a day: "before I leave - she is leaving the 3rd"."""
        if item.relation not in {"", "on", "from"} or item.edge:
            return False
        goes = any(self.cursor.text(at) in GOING for at in range(max(0, item.begin - 2), item.begin))
        return goes and any(
            self.cursor.text(at) in {"before", "ahead of"}
            and (
                (
                    self.cursor.text(at + 1) in {"i", "she", "he", "they", "we", "you"}
                    and any(self.cursor.text(at + step) in GOING for step in (2, 3))
                )
                or (
                    self.cursor.text(at + 1) in {"her", "his", "their"} and self.cursor.text(at + 2) in LEAVES
                )
            )
            and any(self.cursor.has(back, "decide", "3") for back in range(max(0, at - 8), at))
            for at in range(item.begin - 3)
        )
