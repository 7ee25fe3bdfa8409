"""What is counted in a longer stretch: "the first week of May", "the last Friday of the month"."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from waitroom.promises.day_nodes import NamedDayNode, SameDayNode
from waitroom.promises.day_number_grammar import Found
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.period_nodes import (
    FirstPartNode,
    MonthNode,
    NthWeekdayNode,
    NthWeekNode,
    NthWorkingDayNode,
    PeriodPartNode,
    QuarterNode,
    RecurringNode,
)
from waitroom.promises.ranges import OffsetDayNode

if TYPE_CHECKING:
    from waitroom.promises.day_nodes import Node


RETURNING = frozenset(
    {
        "back",
        "is back",
        "gets back",
        "get back",
        "returns",
        "return",
        "seen",
        "seen the last",
        "interviewed",
        "met",
        "finished",
    }
)
FULL = frozenset({"full", "whole"})


class OrdinalGrammar(GrammarPart):
    """The grammar of weeks, weekdays and days counted in a stretch, and of days beside a day."""

    def counted(self, place: int) -> Iterator[Found]:
        """Yield "the first week of May", "the last Friday of the month", "the third quarter"."""
        found = self.ordinal(place)
        if found is None:
            return
        number, after, __ = found
        is_full = self.text(after) in FULL
        after += self.has(after, "calendar_adjective") or self.has(after, "working")
        yield from self._first_so_many(number, after)
        yield from self._nth_day(number, after - 1 if self.has(after - 1, "working") else after)
        month = self.month(after)
        if month is not None and self.has(after + 1, "unit", "week"):
            yield NthWeekNode(number, MonthNode(month)), after + 2
        if month is not None and self.has(after + 1, "half_word") and number in {1, 2}:
            yield PeriodPartNode("first_half" if number == 1 else "second_half", MonthNode(month)), after + 2
        if (
            self.has(after, "unit", "fortnight")
            and number in {1, -1}
            and self.relation(after + 1, "of", "in")
        ):
            whole = self.grammar.periods.whole(
                self.skip_connectors(after + 1 + self.relation(after + 1, "in"))
            )
            if whole:
                yield FirstPartNode(14, whole[0], from_end=number < 0), whole[1]
        yield from self._quarter(number, after)
        weekday = self.weekday(after)
        is_week = self.has(after, "unit", "week") or (
            self.has(after, "week_of", "yes") and self.text(after)[1:2] != "/"
        )
        if not (is_week or weekday is not None or self.has(after, "unit", "weekend")):
            return
        inner = after + 1
        while (
            self.relation(inner, "in", "of", "on")
            or self.has(inner, "the")
            or self.text(inner) == "back"
            or self.text(inner) == "-"
        ):
            inner += 1
        whole = self.grammar.periods.whole(inner)
        if (
            whole is None
            and weekday is not None
            and self.text(inner) in {"every", "each", "chaque", "cada", "jeden"}
        ):
            yield RecurringNode(number, weekday), inner + 1
        if whole is None:
            return
        node: Node = (
            NthWeekNode(number, whole[0], is_full=is_full)
            if weekday is None
            else NthWeekdayNode(number, weekday, whole[0], rolls=not self.has(inner, "mod"))
        )
        yield node, whole[1]

    def _quarter(self, number: int, place: int) -> Iterator[Found]:
        """Yield "the third quarter", "the last quarter of this year"."""
        if not (self.has(place, "unit", "quarter") or self.text(place) == "quarter of"):
            return
        if number == -1 or 1 <= number <= 4:
            yield from self.grammar.periods.of_year(QuarterNode(number % 5), place + 1)
        if 1 <= number <= 4:
            year = self.year(self.skip_articles(place + 1))
            yield QuarterNode(number, year[0] if year else None), year[1] if year else place + 1

    def _nth_day(self, number: int, place: int) -> Iterator[Found]:
        """Yield "the last day of the month", "the first working day of November"."""
        unit = self.grammar.lengths.unit(place)
        if unit is None or unit[0] not in {"day", "working_day"}:
            return
        if number > 0 and self.relation(unit[1], "after"):
            found = self.grammar.periods.counted_from(unit[1] + 1)
            if found and not isinstance(found[0], DurationNode):
                yield DurationNode(number, number, unit[0], anchor=found[0]), found[1]
        if not self.relation(unit[1], "of", "in"):
            return
        whole = self.grammar.periods.whole(self.skip_connectors(unit[1] + self.relation(unit[1], "in")))
        if whole is None:
            return
        if unit[0] == "working_day":
            yield NthWorkingDayNode(number, whole[0]), whole[1]
        elif number in {1, -1}:
            yield FirstPartNode(1, whole[0], from_end=number < 0), whole[1]

    def _is_end_of_named(self, place: int) -> bool:
        """Tell whether a clause only says what ends on the day named before: "the day after he gets back"."""
        who = self.text(place).split("'")[0] in {"i", "we", "he", "she", "they"}
        comes = any(self.text(place + step) in RETURNING for step in (1, 2, 3))
        return who and comes and self.grammar.interviews.day_stands_before(place)

    def _first_so_many(self, number: int, place: int) -> Iterator[Found]:
        """Yield "the first two weeks of February", "the last few days of May"."""
        if number not in {1, -1}:
            return
        count = self.number(place)
        few = self.has(place, "quantity")
        if not count and not few:
            return
        much, after = count or ({"couple": 2.0}.get(self.at(place).value("quantity"), 3.0), place + 1)
        unit = self.at(after)
        if not (unit.has("unit", "week") or unit.has("unit", "day")) or not self.relation(
            after + 1, "of", "in"
        ):
            return
        whole = self.grammar.periods.whole(self.skip_connectors(after + 1 + self.relation(after + 1, "in")))
        if whole:
            days = int(much) * (7 if unit.has("unit", "week") else 1)
            yield FirstPartNode(days, whole[0], from_end=number < 0), whole[1]

    def beside(self, place: int) -> Iterator[Found]:
        """Yield "the Friday before Christmas", "the day after Thanksgiving", "the Monday after next week"."""
        weekday = self.weekday(place)
        is_day = self.has(place, "unit", "day") and (self.has(place - 1, "the") or place == 0)
        if weekday is None and not is_day:
            return
        after = place + 1 if weekday is None else self.grammar.days.skip_dayparts(place + 1)
        if not self.relation(after, "before", "after"):
            return
        found = self.grammar.periods.counted_from(after + 1)
        if found is None and self._is_end_of_named(after + 1):
            found = SameDayNode(), after + 2
        led = self.has(place - 1, "the") or (found is not None and isinstance(found[0], NamedDayNode))
        led = led or (self.language == "de" and self.text(place - 1) == "am")
        if weekday is not None and not led:
            return
        if found and not isinstance(found[0], DurationNode):
            yield OffsetDayNode(found[0], self.relation(after, "after"), weekday), found[1]
