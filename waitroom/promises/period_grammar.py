"""Weeks, months, quarters, years and their parts: "next week", "mid-January", "the first week of May"."""

from collections.abc import Iterator

from waitroom.promises.context import UnclearDate
from waitroom.promises.day_nodes import DayNode, NamedDayNode, Node, SameDayNode, WeekdayNode
from waitroom.promises.day_number_grammar import Found, periods_ahead
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.period_nodes import (
    IsoWeek,
    MonthNode,
    NextWorkingDayNode,
    OfYearNode,
    PeriodNode,
    PeriodPartNode,
    QuarterNode,
    WeekendNode,
    WeekNode,
    YearNode,
)
from waitroom.promises.ranges import NearestDayNode, RangeNode
from waitroom.promises.tokens import PLAIN, Token
from waitroom.translation import _

MAY_BE = frozenset(
    {
        "could be",
        "will be",
        "it'll be",
        "it will be",
        "might be",
        "would be",
        "should be",
        "maybe",
        "probably",
        "more like",
    }
)
UNITS = frozenset({"week", "weekend", "month", "quarter", "year"})
WORKING_DAYS = frozenset(
    {
        "working day", "business day", "weekday", "workday", "work day", "werktag", "arbeitstag", "jour ouvre",
        "jour ouvrable", "dia habil", "dia laborable", "dia laboral",
    }
)  # fmt: skip
DAY_FIGURES = frozenset({"german_ordinal", "dot_date", "slash_date", "full_date", "iso"})
ROMAN = {"i": "1", "ii": "2", "iii": "3", "iv": "4"}
LONGEST_EVENT = 3  # words: "the final interviews on the 17th"
LONG = ("week", "month", "quarter", "year", "weekend", "day", "hour")


class PeriodGrammar(GrammarPart):
    """The grammar of longer stretches; single days come from `DayGrammar`."""

    def counted_from(self, place: int) -> Found | None:
        """Return the day, or one's own interview, that something is counted from, and the place after it."""
        found = self.grammar.interviews.interview(place) or self.grammar.node(self.skip_articles(place))
        return found or self.dated_event(self.skip_articles(place))

    def dated_event(self, place: int) -> Found | None:
        """Return the day of an event, and the place after it: "(after) the panel on Friday"."""
        for inner in range(place + 1, place + LONGEST_EVENT + 1):
            token = self.at(inner - 1)
            is_noun = inner == place + 1 and self.has(place - 1, "the")
            if token.kind != "word" or token.has("relation") or (token.has("decide") and not is_noun):
                return None
            if self.relation(inner, "on", "of"):
                found = self.grammar.node(self.skip_articles(inner + 1))
                if found and isinstance(found[0], DayNode) and found[0].month:
                    return NearestDayNode(found[0]), found[1]
                return found if found and isinstance(found[0], DayNode | WeekdayNode) else None
        return None

    def period_nodes(self, place: int) -> Iterator[Found]:
        """Yield every reading of a longer stretch that begins at a place."""
        token = self.at(place)
        if token.has("part"):
            yield from self.parts(place)
        if token.has("week_of"):
            yield from self.week_of(place)
        if token.has("unit", "week") and self.relation(place + 1, "of"):
            yield from self.week_of(place)
        if token.has("unit", "weekend") and self.relation(place + 1, "of"):
            found = self.grammar.node(self.skip_articles(place + 1))
            if found and isinstance(found[0], DayNode):
                yield WeekendNode(found[0]), found[1]
        if token.has("week_part") or token.has("week_following"):
            yield from self.midweek(place)
        if any(token.has(tag) for tag in ("mod", "unit", "after_next", "one_after")):
            yield from self.periods(place)
        if token.has("month"):
            yield from self.months(place)
        if (
            token.has("calendar_week")
            or token.has("unit", "week")
            or token.kind in {"german_ordinal", "ordinal"}
        ):
            yield from self.numbered_week(place)
        if token.kind == "quarter":
            year = self.year(place + 1)
            number = next(part for part in token.parts if part)
            number = ROMAN.get(number, number)
            yield QuarterNode(int(number), year[0] if year else None), year[1] if year else place + 1
            yield from self.of_year(QuarterNode(int(number)), place + 1)
        yield from self.grammar.ordinals.counted(place)
        year = self.year(place)
        if year and self.relation(place - 1, "in", "by", "before", "until", "of"):
            yield YearNode(year[0]), year[1]

    def of_year(self, node: MonthNode | QuarterNode, place: int) -> Iterator[Found]:
        """Yield "(Q1) next year", "(the first quarter) of this year"."""
        place += self.relation(place, "of", "in")
        if not self.has(place, "mod") or not self.has(place + 1, "unit", "year"):
            return
        ahead = {"this": 0, "next": 1, "coming": 1}.get(self.at(place).value("mod"))
        if ahead is not None:
            yield OfYearNode(node, ahead), place + 2

    def numbered_week(self, place: int) -> Iterator[Found]:
        """Yield a week by its number in the year: "KW 43", "week 43", "die 42. Kalenderwoche"."""
        token, follower = self.at(place), self.at(place + 1)
        if token.kind == "german_ordinal" or (token.kind == "ordinal" and follower.has("calendar_week")):
            if follower.has("calendar_week"):
                yield IsoWeek(int(token.parts[0])), place + 2
            return
        if follower.kind != "number" or not follower.text.isdigit() or not 1 <= int(follower.text) <= 53:
            return
        number, behind = int(follower.text), self.at(place + 2)
        alone = behind.kind in {"end", "mark"} or behind.has("relation") or behind.has("edge")
        second = self.at(place + 3)
        joined = self.is_or(place + 2) or self.is_to(place + 2)
        if joined and second.text.isdigit() and number < int(second.text) <= 53 and number >= 10:
            yield RangeNode(IsoWeek(number), IsoWeek(int(second.text))), place + 4
        if token.has("calendar_week") or (alone and number >= 10 and not self.relation(place + 2, "of")):
            yield IsoWeek(number), place + 2

    def periods(self, place: int) -> Iterator[Found]:
        """Yield "next week", "this month", "the week after next", "the weekend", "semaine prochaine"."""
        mod, inner = None, place
        while self.has(inner, "mod"):
            mod, inner = self.at(inner).value("mod"), inner + 1
        yield from self.two_periods(inner, mod)
        yield from self._after_week_of(place)
        is_week = self.has(place, "one_after") and self.grammar.days.weekday_before(place) is None
        if is_week and (self.is_or(place - 1) or self._names_week(place)):
            yield PeriodNode("week", self._weeks_named(place) + 1), place + 1
        yield from self._next_one(inner, mod)
        if (
            self.has(place, "mod", "following")
            and self.at(place + 1).kind in {"end", "mark"}
            and self._names_week(place)
        ):
            yield PeriodNode("week", self._weeks_named(place) + 1), place + 1
        before = self.has(inner, "after_next")
        inner += before
        token = self.at(inner)
        yield from self._next_working_day(inner, mod)
        if not token.has("unit") or token.value("unit") not in LONG:
            if self._is_choice(place):
                borrowed = self._borrowed(place)
                yield from (borrowed,) if borrowed else ()
            return
        unit, after = token.value("unit"), inner + 1
        if (
            mod is None
            and self.text(after) in {"end", "ending"}
            and unit in {"week", "month", "quarter", "year", "day"}
        ):
            yield PeriodPartNode("end", PeriodNode(unit)), after + 1
        if before or self.has(after, "after_next"):
            yield PeriodNode(unit, 2), after + (not before)
        elif unit == "week" and mod in {"that", "following"}:
            yield WeekNode(SameDayNode(), plus=int(mod == "following"), begins=False), after
        elif mod is None and self.has(after, "mod") and self.has(after, "after_noun"):
            yield self._behind_noun(unit, self.at(after).value("mod")), after + 1
        elif mod is not None and not (unit in {"day", "hour"} or self._is_plural(inner)):
            yield PeriodNode(unit, periods_ahead(mod)), after
        elif mod is None:
            yield from self.bare_period(unit, place, after)

    def _next_one(self, place: int, mod: str | None) -> Iterator[Found]:
        """Yield "the next one" behind a week: "not this week but the next one"."""
        if mod != "next" or self.text(place) != "one":
            return
        if self._names_week(place):
            yield PeriodNode("week", self._weeks_named(place) + 1), place + 1
        elif any(
            self.has(back, "unit", "month") and self.has(back - 1, "mod", "this") for back in range(place)
        ):
            yield PeriodNode("month", 1), place + 1

    def _next_working_day(self, place: int, mod: str | None) -> Iterator[Found]:
        """Yield "the next working day", "am folgenden Werktag", "el siguiente día hábil", "jour ouvré suivant"."""
        if self.text(place) not in WORKING_DAYS:
            return
        after = place + 1
        if mod is None and self.has(after, "after_noun"):
            mod, after = self.at(after).value("mod"), after + 1
        if mod in {"next", "following", "coming"}:
            yield NextWorkingDayNode(), after

    @staticmethod
    def _behind_noun(unit: str, mod: str) -> Node:
        """Return "semana próxima", or "semaine suivante", which follows the week that was named before."""
        if unit == "week" and mod == "following":
            return WeekNode(SameDayNode(), plus=1, begins=False)
        return PeriodNode(unit, periods_ahead(mod))

    def two_periods(self, inner: int, mod: str | None) -> Iterator[Found]:
        """Yield "this or next week", "nächste oder übernächste Woche"."""
        if mod is None or not (self.is_or(inner) or self.is_to(inner)):
            return
        second = inner + 1
        far = self.has(second, "after_next")
        unit = self.at(second + 1)
        if (far or self.has(second, "mod")) and unit.has("unit") and unit.value("unit") in {"week", "month"}:
            name, offset = unit.value("unit"), 2 if far else periods_ahead(self.at(second).value("mod"))
            yield RangeNode(PeriodNode(name, periods_ahead(mod)), PeriodNode(name, offset)), second + 2

    def _is_plural(self, place: int) -> bool:
        return self.language == "en" and self.text(place) in {
            "weeks",
            "months",
            "years",
            "quarters",
            "wks",
            "mths",
        }

    def bare_period(self, unit: str, place: int, after: int) -> Iterator[Found]:
        """Yield "the weekend", "the week after Easter", "the week after"; "the week" alone is a part's."""
        if unit == "week" and self.relation(after, "after", "before"):
            later = self.relation(after, "after")
            found = self.counted_from(after + 1)
            if found and not isinstance(found[0], DurationNode):
                yield WeekNode(found[0], plus=1 if later else -1), found[1]
            elif later and self.has(place - 1, "the"):
                yield (
                    WeekNode(SameDayNode(), plus=1, begins=False),
                    after + 1 + self.has(after + 1, "mod", "that"),
                )
        if unit == "week" and self.has(after, "week_later") and self._names_day(place):
            yield WeekNode(SameDayNode(), plus=1, begins=False), after + 1
        elif unit == "week" and self.has(after, "week_later"):
            yield PeriodNode("week", self._weeks_named(place) + 1), after + 1
        led = self.has(place - 1, "the")
        alone = place == 0 or led or self.at(place - 1).has("relation")
        related = led and self.relation(place - 2, "by", "before", "in", "within", "over", "on")
        of_a_day = unit == "week" and led and self.relation(place - 2, "in")
        if of_a_day and self.grammar.interviews.day_stands_before(place - 1):
            yield WeekNode(SameDayNode(), begins=False), after
        elif (unit == "weekend" and alone) or (related and unit in {"week", "month", "year", "quarter"}):
            yield PeriodNode(unit, 0), after

    def _is_choice(self, place: int) -> bool:
        """Tell whether another stretch is offered here: "this week or next", "diese Woche nicht, nächste"."""
        if self.is_or(place - 1) or self.text(place - 1) == "all":
            return True
        follower = self.at(place + 1)
        ends = follower.kind in {"end", "mark"} or follower.has("adverb") or follower.has("edge")
        if not ends or self.at(place).tags.get("mod", ("",))[0] not in {"next", "coming"}:
            return False
        back = place - 1
        while self.has(back, "the") or self.has(back, "edge") or self.has(back, "adverb"):
            back -= 1
        return self.is_or(back) or self.text(back) in {",", "but", "sondern", "aber", "mais", "sino", "pero"}

    def _after_week_of(self, place: int) -> Iterator[Found]:
        """Yield "the one after" behind the week of a day."""
        if self.has(place, "one_after") and self._names_week_of(place):
            yield WeekNode(SameDayNode(), plus=1, begins=False), place + 1

    def _names_week_of(self, place: int) -> bool:
        """Tell whether the last week named before is that of a day: "the week of the 16th or the one after"."""
        for back in range(place - 1, -1, -1):
            if self.has(back, "week_of"):
                return True
            if self.has(back, "unit", "week"):
                return self.relation(back + 1, "of")
        return False

    def _names_week(self, place: int) -> bool:
        """Tell whether a week was named before: "this week or the one after"."""
        return any(self.has(back, "unit", "week") for back in range(place))

    def _names_day(self, place: int) -> bool:
        """Tell whether the last thing named before is a day, and no week."""
        for back in range(place - 1, -1, -1):
            if self.has(back, "unit", "week"):
                return False
            if self.has(back, "named") or self.month(back) is not None or self.weekday(back) is not None:
                return True
            if self.at(back).kind in DAY_FIGURES:
                return True
        return False

    def _weeks_named(self, place: int) -> int:
        """Return how many weeks ahead the sentence was before: "out next week, so the week after"."""
        for back in range(place - 1, -1, -1):
            beside = back + 1 if self.has(back + 1, "after_noun") else back - 1
            if self.has(back, "unit", "week") and self.has(beside, "mod"):
                return periods_ahead(self.at(beside).value("mod"))
        return 0

    def months(self, place: int) -> Iterator[Found]:
        """Yield "January", "May 2026"."""
        month = self.month(place)
        assert month is not None
        self._is_real(self.at(place - 1 - self.relation(place - 1, "of")))
        self._is_real(self.at(place + 1))
        year = self.year(place + 1)
        if year:
            yield MonthNode(month, year[0]), year[1]
        elif self.month_is_meant(place):
            yield MonthNode(month, mod="next" if self.has(place - 1, "mod", "next") else ""), place + 1
            yield from self.of_year(MonthNode(month), place + 1)

    def _is_real(self, day: Token) -> None:
        """Refuse a day beside a month that no month has: "31st" may be asked about, "42nd" always is."""
        figure = day.parts[0] if day.kind in {"ordinal", "german_ordinal"} else ""
        figure = day.text if day.kind == "number" and len(day.text) == 2 and day.text.isdigit() else figure
        if figure and int(figure) > 31:
            msg = _("No month has that day. Which day was meant?")
            raise UnclearDate(msg)

    def month_is_meant(self, place: int) -> bool:
        """Tell whether a month's name without day or year is a month: "in May", not "you may hear"."""
        before = self.at(place - 1)
        named = self.at(place - 2)
        if before.has("relation", "of") and self.language == "en" and named.is_unknown:
            return False
        led = (
            before.has("relation")
            or before.has("part")
            or before.has("mod")
            or before.has("approx")
            or before.text in {"/", "-", "–"}
        )
        if before.has("adverb") and before.text in MAY_BE and self.at(place + 1).kind in {"end", "mark"}:
            return True
        if (
            led
            or (before.has("adverb") and self.at(place - 2).has("relation"))
            or (before.has("the") and self.at(place - 2).has("relation"))
        ):
            return not (before.has("relation", "and") and self.has(place, "weak"))
        if self.has(place, "weak") and self.language == "en":
            number = self.ordinal(place + 1)
            if number is not None and self.has(number[1], "unit", "week"):
                return True
            return len(self.row) <= 2 and self.text(place) not in {"may", "march"}
        return True

    def parts(self, place: int) -> Iterator[Found]:
        """Yield "early next week", "the end of May", "mid to late June", "early or mid July"."""
        if self._is_verb(place):
            return
        part = self.at(place).value("part")
        after = self._past_part(place)
        if self.text(place + 1) in {"-", "/"} and self.has(place + 2, "part"):
            after = place + 1
        if (self.is_to(after) or self.is_or(after)) and self.has(after + 1, "part"):
            second = self.whole(self._past_part(after + 1))
            if second:
                end = PeriodPartNode(self.at(after + 1).value("part"), second[0])
                yield RangeNode(PeriodPartNode(part, second[0]), end), second[1]
        if self.has(after, "part") and self.language != "en":
            second = self.whole(self._past_part(after))
            if second:
                yield (
                    RangeNode(
                        PeriodPartNode(part, second[0]),
                        PeriodPartNode(self.at(after).value("part"), second[0]),
                    ),
                    second[1],
                )
        whole = self.whole(after) or self._borrowed(after)
        if whole is None and self.text(place).endswith("ultimo"):
            whole = PeriodNode("month"), place + 1
        if whole and isinstance(whole[0], MonthNode) and self.text(place) == "a finales":
            part = "late"  # of a month these are its last days, of a week its last
        if whole and self._is_weekend_in_canada(place, after, whole[0]):
            assert isinstance(whole[0], PeriodNode)
            yield PeriodNode("weekend", whole[0].offset), whole[1]
        elif whole:
            rolls = self.has(after, "unit", "month") and whole[0] == PeriodNode("month")
            yield PeriodPartNode(part, whole[0], rolls=rolls), whole[1]
            week, after_it = self.grammar.days.week_named(whole[1])
            if week is not None and whole[0] == PeriodNode("week"):
                yield PeriodPartNode(part, PeriodNode("week", week)), after_it

    def _is_weekend_in_canada(self, place: int, after: int, whole: Node) -> bool:
        """Tell whether "fin de semaine" is the weekend here, as in Quebec; "fin de la semaine" is not."""
        is_bare = self.has(place, "part", "end") and self.text(after - 1) in {"de", "d"}
        is_week = isinstance(whole, PeriodNode) and whole.unit == "week"
        return is_bare and is_week and self.language == "fr" and self.grammar.region == "CA"

    def _is_verb(self, place: int) -> bool:
        """Tell whether "start" or "end" is a verb here: "I start next week", "to start in January"."""
        if self.text(place) not in {"start", "end", "ends", "close"} or self.language != "en":
            return False
        if (
            self.relation(place + 1, "of")
            or self.text(place + 1) == "-"
            or (self.text(place) == "end" and self.has(place + 1, "month"))
        ):
            return False
        before = self.at(place - 1)
        led = place == 0 or before.has("the") or before.has("approx") or before.has("relation")
        return not led or before.has("relation", "to") or self.relation(place + 1, "in", "on")

    def _borrowed(self, place: int) -> Found | None:
        """Read "next" alone with the unit that was named before: "late this week or early next"."""
        if not self.has(place, "mod") or (
            self.at(place + 1).kind == "word" and self._is_noun_like(place + 1)
        ):
            return None
        for back in range(place - 1, -1, -1):
            token = self.at(back)
            if token.has("unit") and token.value("unit") in UNITS:
                return PeriodNode(token.value("unit"), periods_ahead(self.at(place).value("mod"))), place + 1
        return None

    def _is_noun_like(self, place: int) -> bool:
        token = self.at(place)
        return token.tags.keys() <= PLAIN or any(
            token.has(tag) for tag in ("unit", "weekday", "month", "number", "quantity", "counted", "decide")
        )

    def _past_part(self, place: int) -> int:
        place += 1
        if self.is_to(place) and self.has(place + 1, "part"):
            return place
        if self.relation(place, "in", "on"):
            place += 1
        return self.skip_connectors(place)

    def whole(self, place: int) -> Found | None:
        """Return the stretch that a part is part of; a bare unit means this one."""
        place += self.has(place, "calendar_adjective") and self.has(place + 1, "unit")
        token = self.at(place)
        if token.has("unit") and token.value("unit") in LONG:
            return self._best(self.period_nodes(place)) or (PeriodNode(token.value("unit")), place + 1)
        if token.has("named", "new_year"):
            year = self.year(place + 1)
            return new_year_january(year[0] if year else None), place + 1
        if token.has("week_of") or token.has("part") or token.has("calendar_week"):
            return self._best(self.period_nodes(place))
        if any(token.has(tag) for tag in ("month", "mod", "after_next")) or self.ordinal(place):
            return self._best(self._stretches(place))
        year = self.year(place)
        if year:
            return YearNode(year[0]), year[1]
        nodes = self.period_nodes(place) if token.kind == "quarter" else self.grammar.days.day_nodes(place)
        return (
            self._best(nodes) if token.kind == "quarter" or token.has("named") or token.has("day") else None
        )

    def _stretches(self, place: int) -> Iterator[Found]:
        yield from self.period_nodes(place)
        month = self.month(place)
        if month is not None:
            year = self.year(place + 1)
            yield MonthNode(month, year[0] if year else None), year[1] if year else place + 1
        after = place
        while self.has(after, "mod"):
            after += 1
        month = self.month(after)
        if after > place and month is not None:
            yield MonthNode(month, mod=self.at(place).value("mod")), after + 1

    @staticmethod
    def _best(found: Iterator[Found]) -> Found | None:
        return max(found, key=lambda pair: pair[1], default=None)

    def week_of(self, place: int) -> Iterator[Found]:
        """Yield "week commencing 12 May", "the week of the 12th"."""
        inner = place + 1
        led = self.relation(place - 1, "by", "before") or self.relation(place - 2, "by", "before")
        if led and self.has(place, "week_of", "ending") and self.at(inner).kind in {"end", "mark"}:
            yield PeriodPartNode("end", PeriodNode("week")), inner
        while self.has(inner, "the") or self.relation(inner, "on", "of") or self.text(inner) in {",", ":"}:
            inner += 1
        for node, end in (
            *self.grammar.days.day_and_month(inner, article=True),
            *self.grammar.days.day_nodes(inner),
        ):
            if isinstance(node, DayNode | WeekdayNode | NamedDayNode):
                commencing = self.has(place, "week_of", "yes") and not self.has(place, "unit", "week")
                ending = self.has(place, "week_of", "ending")
                yield WeekNode(node, begins=False if ending else True if commencing else None), end
                yield from self._two_weeks(place, node, end)

    def _two_weeks(self, place: int, node: Node, end: int) -> Iterator[Found]:
        """Yield "the weeks of Sept 21 and 28"."""
        number = self.number(end + 1) if self.relation(end, "and", "or") else None
        several = self.has(place, "week_of", "several") or self.text(place) == "weeks"
        if several and isinstance(node, DayNode) and number:
            yield RangeNode(WeekNode(node), WeekNode(DayNode(int(number[0]), node.month))), number[1]

    def midweek(self, place: int) -> Iterator[Found]:
        """Yield "midweek", "midweek next week", "a la semana siguiente"."""
        if self.has(place, "week_following"):
            yield WeekNode(SameDayNode(), plus=1, begins=False), place + 1
            return
        week, end = self.grammar.days.week_after(place + 1)
        if week is not None:
            yield PeriodPartNode("mid", PeriodNode("week", week)), end
        elif self.has(place + 1, "mod", "next") or self.has(place - 1, "mod", "next"):
            yield PeriodPartNode("mid", PeriodNode("week", 1)), place + 1 + self.has(place + 1, "mod")
        yield WeekdayNode(2), place + 1


def new_year_january(year: int | None) -> Node:
    """Return the January that "the new year" begins with."""
    return MonthNode(1, year, mod="next")
