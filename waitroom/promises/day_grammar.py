"""Days by name and number: "Friday 3 May", "the 12th", "3/5/2026", "next Monday", "Friday week"."""

from collections.abc import Iterator

from waitroom.promises.context import UnclearDate
from waitroom.promises.day_nodes import (
    DayNode,
    NamedDayNode,
    NextOneNode,
    RelativeDayNode,
    SameDayNode,
    WeekdayNode,
)
from waitroom.promises.day_number_grammar import FIGURES, DayNumberGrammar, Found, periods_ahead
from waitroom.promises.period_nodes import DayOfWeekNode
from waitroom.promises.ranges import OffsetDayNode
from waitroom.translation import _

TELLING_ON = ("relation", "edge", "if", "adverb", "decide", "telling", "daypart", "filler", "made_public")
"""Words with one of these tags go on behind "Sunday 17": the figure counts nothing."""
PLURALS = {
    "mondays": 0,
    "tuesdays": 1,
    "wednesdays": 2,
    "thursdays": 3,
    "fridays": 4,
    "saturdays": 5,
    "sundays": 6,
}


class DayGrammar(DayNumberGrammar):
    """The grammar of single days."""

    def day_nodes(self, place: int) -> Iterator[Found]:
        """Yield every reading of a single day that begins at a place."""
        token = self.at(place)
        if token.kind in FIGURES:
            yield from self.figures(place)
        if token.has("weekday"):
            yield from self.from_weekday(place)
        yield from self.day_and_month(place)
        if token.has("month"):
            yield from self.month_and_day(place)
        if token.has("mod") or token.has("unit", "week"):
            yield from self.from_mod(place)
        if token.has("after_next"):
            yield from self._after_next(place)
        if self.language == "en" and self.text(place + 1) in PLURALS:
            yield from self._so_many_on(place)
        if token.has("one_after") and not self.relation(place - 1, "of"):
            named = self.weekday_before(place)
            if named is not None:
                yield NextOneNode(named), place + 1
        if token.has("same_day") or token.has("next_day") or token.has("this_time") or token.has("day"):
            yield from self.from_today(place)
        if token.has("unit", "day") or token.text in {"morning", "evening"}:
            yield from self._unit_of_day(place)
        if token.has("named"):
            year = self.year(place + 1)
            yield (
                NamedDayNode(token.value("named"), year[0] if year else None),
                year[1] if year else place + 1,
            )

    def _unit_of_day(self, place: int) -> Iterator[Found]:
        """Yield "the day after", "the evening after", "day 28"."""
        if self.is_bare_after(place + 1) and (self.has(place - 1, "the") or place == 0):
            yield SameDayNode(1), place + 2
        if self.text(place) == "day":
            yield from self.day_said_first(place)

    def _so_many_on(self, place: int) -> Iterator[Found]:
        """Yield "two Fridays from now"."""
        number = self.number(place)
        if number and number[0] in {2, 3, 4} and self.has(place + 2, "from_now"):
            yield WeekdayNode(PLURALS[self.text(place + 1)], plus=int(number[0]) - 1), place + 3

    def _after_next(self, place: int) -> Iterator[Found]:
        """Yield "übernächsten Freitag", "übernächste Woche Freitag"."""
        direct = self.weekday(place + 1) if self.language in {"de", "en"} else None
        if direct is not None:
            yield WeekdayNode(direct, week=2), self.skip_dayparts(place + 2)
        week, end = self.week_named(place)
        weekday = self.weekday(end) if week is not None else None
        if weekday is not None:
            yield WeekdayNode(weekday, week=week), self.skip_dayparts(end + 1)

    def from_today(self, place: int) -> Iterator[Found]:
        """Yield "tomorrow", "today in a week", "this time next week", "that night"."""
        token = self.at(place)
        if token.has("same_day"):
            yield SameDayNode(), self.skip_dayparts(place + 1)
        if token.has("next_day"):
            yield from self._day_after(place + 1)
            yield SameDayNode(1 + (token.text == "surlendemain")), self.skip_dayparts(place + 1)
        if token.has("this_time"):
            week, end = self.week_named(place + 1)
            if week:
                yield RelativeDayNode(7 * week), end
            elif self.has(place + 1, "day"):
                yield RelativeDayNode(int(self.at(place + 1).value("day"))), place + 2
        if token.has("day"):
            days = int(token.value("day"))
            after = self.skip_dayparts(place + 1)
            yield RelativeDayNode(days), after
            weeks = self.grammar.lengths.weeks_on(after)
            if weeks:
                yield RelativeDayNode(days + 7 * weeks[0]), weeks[1]
            ahead = {"week": 7, "fortnight": 14}.get(self.text(after))
            if ahead and days < 2:
                yield RelativeDayNode(days + ahead), after + 1
            if self.has(after, "in_a_week") and days < 2:
                yield RelativeDayNode(days + 7), after + 1
            further = self._days_on(after)
            if further:
                yield RelativeDayNode(days + further[0]), further[1]

    def _day_after(self, place: int) -> Iterator[Found]:
        """Yield "(le lendemain) du 14 juillet"."""
        found = self.grammar.node(self.skip_articles(place + 1)) if self.relation(place, "of") else None
        if found and isinstance(found[0], DayNode | NamedDayNode | WeekdayNode):
            yield OffsetDayNode(found[0], later=True), found[1]

    def is_bare_after(self, place: int) -> bool:
        """Tell whether "after" stands alone: "the Tuesday after", "a few days after, he said"."""
        is_mod = self.has(place, "mod") and self.text(place) != "following"
        if not self.relation(place, "after") or is_mod or self.has(place, "part"):
            return False
        follower = self.at(place + 1)
        return (
            follower.kind == "end" or follower.text in {",", ".", ";", "!", "?", ")"} or follower.has("edge")
        )

    def _is_one_day(self, place: int) -> bool:
        """Tell whether "the next day" ends here."""
        return (
            self.has(place, "unit", "day")
            and self.text(place) == "day"
            and not self.has(place - 1, "mod", "this")
        )

    def _weekday_named(self, place: int) -> int | None:
        """Return the weekday that "next" alone means: "not this Friday but next"."""
        for back in range(place - 1, max(-1, place - 5), -1):
            if self.weekday(back) is not None and self.has(back - 1, "mod", "this"):
                return self.weekday(back)
        return None

    def weekday_before(self, place: int) -> WeekdayNode | None:
        """Return the weekday that "the one after" comes after: "not this Friday but the one after"."""
        for back in range(place - 1, max(-1, place - 6), -1):
            weekday = self.weekday(back)
            if weekday is not None:
                return WeekdayNode(weekday, "this" if self.has(back - 1, "mod", "this") else "")
        return None

    def _weeks_behind(self, place: int) -> tuple[int, int] | None:
        """Return the weeks of "(Monday) three weeks"."""
        number = self.number(place) if self.language == "en" else None
        if not number or number[0] not in {2, 3, 4} or not self.has(number[1], "unit", "week"):
            return None
        return int(number[0]), number[1] + 1

    def _weeks_in_days(self, place: int) -> int:
        """Return the weeks of "(mardi) en quinze", "(el lunes) en ocho"; 0 where none stand here."""
        if self.language == "en":
            return int(self.text(place) in {"eight", "8"} and self.text(place + 1) == "days")
        number = (
            self.number(place + 1) if self.text(place) == "en" and self.language in {"fr", "es"} else None
        )
        if not number or self.has(number[1], "unit"):
            return 0
        return {8.0: 1, 15.0: 2}.get(number[0], 0)

    def _days_on(self, place: int) -> tuple[int, int] | None:
        """Return the days of "(heute) in 14 Tagen", "(de hoy) en quince días", "(aujourd'hui) en quinze"."""
        number = self.number(place + 1) if self.relation(place, "in", "on") else None
        if not number or number[0] != int(number[0]):
            return None
        if self.has(number[1], "unit", "day"):
            return int(number[0]), number[1] + 1
        fortnight = {8.0: 7, 15.0: 14}.get(number[0]) if self.language in {"fr", "es"} else None
        return (fortnight, number[1]) if fortnight else None

    def from_weekday(self, place: int) -> Iterator[Found]:
        """Yield readings that begin with a weekday."""
        weekday = self.weekday(place)
        assert weekday is not None
        after = self.skip_dayparts(place + 1)
        yield from self.weekday_with_mod(weekday, "", after)
        inner = after
        while (
            self.text(inner) in {",", "-", ".", "dia"}
            or self.has(inner, "the")
            or self.relation(inner, "on", "of")
        ):
            inner += 1
        for node, end in (*self.day_and_month(inner, article=True), *self.month_and_day(inner)):
            if isinstance(node, DayNode):
                yield DayNode(node.day, node.month, node.year, weekday, node.months), end
        for node, end in self.figures(inner) if self.at(inner).kind in FIGURES else ():
            if isinstance(node, DayNode):
                yield DayNode(node.day, node.month, node.year, weekday), end
        figure = self.at(inner)
        if figure.kind in {"ordinal", "german_ordinal"} and int(figure.parts[0]) > 31:
            msg = _("No month has that day. Which day was meant?")
            raise UnclearDate(msg)
        led = any(self.at(place).has("relation") for place in range(after, inner))
        bare = None if led else self._bare_day(inner)
        if bare is not None:
            yield DayNode(bare, weekday=weekday), inner + 1

    def _bare_day(self, place: int) -> int | None:
        """Return the day of "Sunday 17", where the figure is not a count, a time or the start of a range."""
        token, follower = self.at(place), self.at(place + 1)
        if token.kind != "number" or not token.text.isdigit() or not 1 <= int(token.text) <= 99:
            return None
        if any(follower.has(tag) for tag in ("unit", "counted", "meridian", "clock_word", "month", "half")):
            return None
        if (
            follower.kind == "word"
            and not any(follower.has(tag) for tag in TELLING_ON)
            and not (self.language != "en" and follower.is_unknown and self.has(place + 2, "the"))
        ):
            return None
        if follower.kind not in {"word", "end", "mark", "clock"} or self.relation(place + 1, "of"):
            return None
        if (self.is_to(place + 1) or self.is_or(place + 1) or self.relation(place + 1, "and")) and self.at(
            place + 2
        ).kind in {"number", "clock", "hours"}:
            return None
        if int(token.text) > 31:
            msg = _("No month has that day. Which day was meant?")
            raise UnclearDate(msg)
        return int(token.text)

    def weekday_with_mod(self, weekday: int, mod: str, after: int) -> Iterator[Found]:
        """Yield a weekday with what may follow it: "next week", "week", "in two weeks", "after next"."""
        if self.has(after, "after_next"):
            yield WeekdayNode(weekday, week=2), after + 1
        elif (self.has(after, "unit", "week") and self.text(after) in {"week", "wk"} and not mod) or self.has(
            after, "in_a_week"
        ):
            yield WeekdayNode(weekday, plus=1), after + 1
        elif self.has(after, "unit", "fortnight") and not mod:
            yield WeekdayNode(weekday, plus=2), after + 1
        elif self._weeks_in_days(after):
            yield WeekdayNode(weekday, plus=self._weeks_in_days(after)), after + 2
        if self.has(after, "just_gone") and not mod:
            yield WeekdayNode(weekday, "last"), after + 1
        if self.has(after, "mod") and not self.has(after + 1, "unit") and not mod:
            node_mod = self.at(after).value("mod")
            if self.has(after, "after_noun"):
                yield WeekdayNode(weekday, node_mod), self.skip_dayparts(after + 1)
        weeks = self.grammar.lengths.weeks_on(after) or self._weeks_behind(after)
        if weeks:
            yield WeekdayNode(weekday, plus=weeks[0]), weeks[1]
        if not mod and (self.is_bare_after(after) or self.has(after, "week_later")):
            yield WeekdayNode(weekday, "following"), after + 1
        week, end = self.week_after(after)
        if (
            week is not None
            and self.has(end - 2, "mod", "that")
            and self.grammar.interviews.day_stands_before(after)
        ):
            yield DayOfWeekNode(weekday, SameDayNode()), self.skip_dayparts(end)
        elif week is not None:
            yield WeekdayNode(weekday, week=week), self.skip_dayparts(end)
        yield WeekdayNode(weekday, mod), after

    def week_after(self, place: int) -> tuple[int | None, int]:
        """Return which week "(of) next week" names, and the place after it."""
        place += self.text(place) == ","
        if self.relation(place, "in", "on", "of") or self.has(place, "the"):
            place = self.skip_articles(place + self.relation(place, "in", "on"))
        return self.week_named(place)

    def week_named(self, place: int) -> tuple[int | None, int]:
        """Return 0, 1 or 2 for this week, next week, the week after next; None where none is named."""
        if self.has(place, "unit", "week"):
            which = place + 1
            is_named = self.has(which, "after_noun") or self.has(which, "after_next")
        else:
            which = place
            is_named = self.has(place + 1, "unit", "week")
        if is_named and self.has(which, "after_next"):
            return 2, place + 2
        if is_named and self.has(which, "mod"):
            return periods_ahead(self.at(which).value("mod")), place + 2
        return None, place

    def from_mod(self, place: int) -> Iterator[Found]:
        """Yield "this Friday", "next week Friday", "the following Monday", "the next day"."""
        if not self.has(place, "mod"):
            yield from self._of_week_set_off(place)
            return
        if self._is_one_day(place + 1):
            yield SameDayNode(1), place + 2
        if self.at(place).value("mod") in {"next", "following"} and self.has(place + 1, "daypart"):
            yield SameDayNode(1), self.skip_dayparts(place + 1)
        month = self._month_named(place)
        if month[0] is not None:
            inner = month[1] + (self.text(month[1]) == ",")
            found = self._day_number(self.skip_articles(inner + self.relation(inner, "on")))
            if found and found[2] and not self.has(found[1], "unit"):
                yield DayNode(found[0], months=month[0] if month[0] >= 0 else None), found[1]
        mod = self.at(place).value("mod")
        after = place + 1
        weekday = (
            self._weekday_named(place) if mod == "next" and self.at(after).kind in {"end", "mark"} else None
        )
        if weekday is not None:
            yield WeekdayNode(weekday, "next"), after
        while self.has(after, "mod"):
            mod, after = self.at(after).value("mod"), after + 1
        weekday = self.weekday(after)
        if weekday is not None:
            for node, end in self.from_weekday(after):
                if isinstance(node, WeekdayNode) and node.week is None and not node.mod:
                    yield WeekdayNode(weekday, mod, plus=node.plus), end
                else:
                    yield node, end
        yield from self._of_week_named(place)

    def _of_week_set_off(self, place: int) -> Iterator[Found]:
        """Yield "la semaine prochaine, lundi (ou mardi)", where the week's word goes first."""
        if self.has(place + 1, "after_noun") and self.text(place + 2) == ",":
            yield from self._of_week_named(place)

    def _of_week_named(self, place: int) -> Iterator[Found]:
        """Yield "next week Friday", "la semaine prochaine, lundi (ou mardi)"."""
        week, end = self.week_named(place)
        if week is not None:
            inner = end + (self.text(end) == ",")
            inner = inner + 1 if self.relation(inner, "on") else inner
            weekday = self.weekday(inner)
            if weekday is not None:
                yield WeekdayNode(weekday, week=week), self.skip_dayparts(inner + 1)

    def skip_dayparts(self, place: int) -> int:
        """Return the place after "morning", "in the afternoon", "first thing"; they do not change the day."""
        while True:
            inner = place
            while (
                self.text(inner) in {",", "-"} or self.has(inner, "the") or self.relation(inner, "in", "on")
            ):
                inner += 1
            if self.has(inner, "day_end") or (
                self.has(inner, "daypart") and not self.has(inner, "daypart", "all_day")
            ):
                place = inner + 1
            else:
                return place
