"""A day that is taken back with the reason why: "Wednesday, no, they're shut Wednesdays, Thursday".

The day, the slip that is owned up to and the reason tell nothing of the answer, so the sentence is read without them.
Each language's table has in its section `matter` the pattern `mistaken` of words with which people own up to one.
"""

from collections.abc import Iterator
from dataclasses import replace

from waitroom.promises.context import UnclearDate
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_grammar import PLURALS
from waitroom.promises.day_nodes import DayNode, NextOneNode, Node, WeekdayNode
from waitroom.promises.period_nodes import PeriodPartNode
from waitroom.promises.ranges import OffsetDayNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.word_table import load_word_table
from waitroom.translation import _

ENDS = frozenset({",", ".", ";", "!", "?", "\n", "...", "–", "-"})
ARTICLE = 3  # letters of one, at most
IT_IS = frozenset({"that's", "c", "das", "eso", "it's", "thats"})


class TakenBack:
    """The days of one sentence that are taken back with a reason."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items
        self.pattern = load_word_table(cursor.language).matters.get("mistaken")
        self.taken: DatedItem | None = None
        self.is_named_by = False
        self.spent: frozenset[int] = frozenset()

    def places(self) -> frozenset[int]:
        """Return the places of a day that is taken back and of all that says so.

        Raises:
            Unclear: where no other day is named in its place.
        """
        if self.pattern is None or self.pattern.search(self.cursor.sentence) is None:
            return frozenset()
        for slip in self._slips():
            taken = next((item for item in reversed(self.items) if item.end <= slip.start), None)
            if taken is None or taken.node is None or self._is_of_earlier_sentence(taken, slip.start):
                continue
            end = self._end(slip.stop)
            if not self._tells_why(taken, range(slip.stop, end)):
                continue
            following = next((item for item in self.items if item.begin >= end), None)
            if following is None:
                raise UnclearDate(_("Which day was meant?"))
            self.taken = taken
            self.is_named_by = self._needs_what_was(following)
            if self._leads_on(range(end, following.begin)):
                end = following.begin
            gap = [at for at in range(taken.end, slip.start) if self.cursor.text(at) not in ENDS]
            begin = taken.end if len(gap) <= 1 else slip.start  # "Friday... oh, wait"
            self.spent = frozenset(range(taken.begin, taken.end)) | frozenset(range(begin, end))
            return self.spent
        return frozenset()

    def behind(self, items: list[DatedItem]) -> list[DatedItem]:
        """Return the dates that are left, a weekday behind the one that was taken back in the same week."""
        node = self.taken.node if self.taken else None
        if self.is_named_by:
            return [self._moved(item) for item in self.items if item.begin not in self.spent]
        if not isinstance(node, WeekdayNode):
            return items
        return [
            replace(item, node=OffsetDayNode(node, later=True, weekday=item.node.weekday))
            if isinstance(item.node, WeekdayNode)
            and item.node == WeekdayNode(item.node.weekday)
            and item.node.weekday > node.weekday
            else item
            for item in items
        ]

    def _moved(self, item: DatedItem) -> DatedItem:
        """Return a date where it stands once what is spent is gone."""
        gone = sum(place < item.begin for place in self.spent)
        return replace(item, begin=item.begin - gone, end=item.end - gone)

    def _slips(self) -> Iterator[range]:
        """Yield where a slip is owned up to, several words of it as one: "no, wait", "ah non pardon"."""
        assert self.pattern is not None
        begin, end = -1, -1
        for found in self.pattern.finditer(self.cursor.sentence):
            start, stop = self.cursor.place_of(found.start()), self.cursor.place_of(found.end() - 1) + 1
            if begin >= 0 and self._is_beside(end, start):
                end = stop
                continue
            if begin >= 0:
                yield range(begin, self._past_marks(end))
            begin, end = start, stop
        if begin >= 0:
            yield range(begin, self._past_marks(end))

    def _is_beside(self, end: int, start: int) -> bool:
        return start - end <= 1 or all(self.cursor.text(at) in ENDS for at in range(end, start))

    def _past_marks(self, place: int) -> int:
        while self.cursor.text(place) in ENDS:
            place += 1
        return place

    def _is_of_earlier_sentence(self, taken: DatedItem, start: int) -> bool:
        stops = [at for at in range(taken.end, start - 1) if self.cursor.text(at) in {"!", "?", "."}]
        return bool(stops) and self.cursor.text(stops[0] + 1) != "."

    def _end(self, place: int) -> int:
        """Return where the reason ends, behind its mark."""
        while place < len(self.cursor.row) and self.cursor.text(place) not in ENDS:
            place += 1
        return self._past_marks(place)

    def _tells_why(self, taken: DatedItem, places: range) -> bool:
        """Tell whether a clause names the day again, or means it, and says what is on it: "Wednesday they're shut"."""
        node = taken.node
        assert node is not None
        again = [item for item in self.items if item.begin in places]
        if len(again) > 1 or any(not _is_same(item.node, node) for item in again):
            again = [item for item in again if _is_same(item.node, node)] if self._is_named(places) else []
        words = {word for at in range(taken.begin, taken.end) for word in self.cursor.text(at).split(" ")}
        words = {word for word in words if len(word) > ARTICLE}
        is_meant = self.cursor.text(places.start) in IT_IS | words or self._is_every(node, places)
        if not again and not is_meant:
            return False
        said = [at for at in places if self.cursor.text(at) not in ENDS]
        named = {at for item in again for at in range(item.begin, item.end)}
        tells = any(
            self.cursor.has(at, "decide", "3") or self.cursor.has(at, "other", "telling") for at in said
        )
        return not tells and any(at not in named and not self.cursor.has(at, "the") for at in said)

    def _is_every(self, node: Node, places: range) -> bool:
        """Tell whether a weekday is named as one of many: "they're shut Mondays"."""
        many = {self.cursor.text(at) for at in places} & PLURALS.keys()
        return isinstance(node, WeekdayNode) and any(PLURALS[word] == node.weekday for word in many)

    def _is_named(self, places: range) -> bool:
        return any(item.begin in range(places.start, places.start + 2) for item in self.items)

    def _leads_on(self, places: range) -> bool:
        """Tell whether words before the day say no more than that it is the one: "it was", "here it's"."""
        return not any(
            self.cursor.has(at, tag)
            for at in places
            for tag in ("decide", "negation", "denial", "if", "unknown_event")
        ) and not any(
            self.cursor.has(at, "other") and not self.cursor.has(at, "other", "reported") for at in places
        )

    def _needs_what_was(self, item: DatedItem) -> bool:
        """Tell whether a day is named by the one taken back: "the one after"."""
        return isinstance(item.node, NextOneNode) or any(
            self.cursor.has(at, "one_after") or self.cursor.has(at, "after_next")
            for at in range(item.begin, item.end)
        )


def _is_same(node: Node | None, other: Node) -> bool:
    """Tell whether two nodes name the same day, whatever leads them, or one is a part of the other."""
    if isinstance(node, PeriodPartNode):
        return node == other or _is_same(node.node, other)
    if isinstance(other, PeriodPartNode):
        return _is_same(node, other.node)
    if isinstance(node, WeekdayNode) and isinstance(other, WeekdayNode):
        return node.weekday == other.weekday
    if isinstance(node, DayNode) and isinstance(other, DayNode):
        return node.day == other.day
    return node == other
