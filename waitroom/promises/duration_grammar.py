"""Lengths of time: "3-5 days", "a week or two", "two weeks on Friday", "10 working days from Monday"."""

from dataclasses import replace

from waitroom.promises.day_nodes import DayNode, Node, RelativeDayNode, SameDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.interview_grammar import InterviewDayNode
from waitroom.promises.ranges import NearestDayNode, PassedWeekdayNode

QUANTITIES = {
    "few": (3.0, 4.0, True),
    "couple": (2.0, 2.0, True),
    "several": (4.0, 6.0, True),
    "another": (1.0, 1.0, False),
}
LATER = frozenset(
    {
        "later",
        "afterwards",
        "thereafter",
        "thereof",
        "spater",
        "danach",
        "plus tard",
        "apres",
        "despues",
        "mas tarde",
    }
)
OPEN = frozenset({"apres", "despues"})
"""These may go on: "después de la entrevista"."""
PRONOUNS = frozenset(
    {
        "us",
        "me",
        "them",
        "him",
        "her",
        "uns",
        "mir",
        "ihnen",
        "ihm",
        "ihr",
        "nous",
        "moi",
        "lui",
        "nosotros",
        "mi",
        "ellos",
    }
)
"""Behind "from" these tell from whom one hears, not from when on."""
SINGLE = frozenset({"week", "month", "year", "fortnight", "hour", "day", "quarter", "hr", "wk", "mth"})
ANCHORED_UNITS = frozenset({"week", "fortnight", "month", "day", "working_day", "year"})


class DurationGrammar(GrammarPart):
    """The grammar of lengths."""

    def count(self, place: int) -> tuple[float, float, bool, int] | None:
        """Return lowest, highest, whether it is rough, and the place after: "3-5", "a couple of"."""
        token = self.at(place)
        if token.has("quantity"):
            lowest, highest, rough = QUANTITIES[token.value("quantity")]
            after = self.skip_of(place + 1)
            inner = self.count(after) if token.has("quantity", "another") else None
            return inner or (lowest, highest, rough, after)
        if token.has("half", "before") or (token.text == "half" and self.has(place + 1, "unit", "hour")):
            return 0.5, 0.5, False, place + 1
        if token.has("half", "three_quarters"):
            return 0.75, 0.75, False, place + 1
        if token.kind == "slash_date":
            first, last = float(token.parts[0]), float(token.parts[1])
            return (first, last, False, place + 1) if first < last else None
        single = self._number(place) or ((1.0, place + 1) if token.has("article_one") else None)
        return self._up_to(*single) if single else None

    def _number(self, place: int) -> tuple[float, int] | None:
        """Return a number that may be said twice, and the place after it: "seven (7)"."""
        found = self.number(place)
        if found is None or self.text(found[1]) != "(":
            return found
        again = self.number(found[1] + 1)
        is_same = again is not None and again[0] == found[0] and self.text(again[1]) == ")"
        return (found[0], again[1] + 1) if again is not None and is_same else found

    def _up_to(self, lowest: float, after: int) -> tuple[float, float, bool, int]:
        """Add a half, or a second count: "one and a half", "two or three"."""
        if self.has(after, "half", "after"):
            return lowest + 0.5, lowest + 0.5, False, after + 1
        joined = self._past_choice(after)
        second = self._number(joined) if joined > after else self._said_beside(lowest, after)
        if self.text(after) == "y diez":
            second = (10.0, after + 1)
        if second and second[0] > lowest:
            return lowest, second[0], False, second[1]
        return lowest, lowest, False, after

    def _said_beside(self, lowest: float, place: int) -> tuple[float, int] | None:
        """Return the next higher count right behind one: "zwei drei Wochen", "deux trois jours"."""
        second = self._number(place) if self.language != "en" and self.at(place).kind == "word" else None
        return second if second and second[0] == lowest + 1 and self.at(place - 1).kind == "word" else None

    def _past_choice(self, place: int) -> int:
        """Return the place after what joins two counts: "to", "or", "and", a comma with "maybe"."""
        if self.is_to(place) or self.is_or(place) or self.relation(place, "and"):
            return place + 1 + self.has(place + 1, "adverb")
        comma = self.text(place) == ","
        after = place + comma
        if self.has(after, "adverb"):
            return after + 1
        return after if comma else place

    def skip_of(self, place: int) -> int:
        """Return the place after one "of"."""
        return place + 1 if self.relation(place, "of") else place

    def unit(self, place: int) -> tuple[str, int] | None:
        """Return a unit and the place after it; "working" before or after days makes them working days."""
        after = place
        if self.text(after) == "-":
            after += 1
        working = False
        while self.has(after, "working") or self.has(after, "calendar_adjective"):
            working = working or self.has(after, "working")
            after += 1
        token = self.at(after)
        if not token.has("unit") or token.has("unit", "weekend"):
            return None
        name = token.value("unit")
        after += 1
        if self.has(after, "working"):
            working, after = True, after + 1
        elif self.has(after, "calendar_adjective") and self.language in {"es", "fr"}:
            after += 1
        return ("working_day" if working and name == "day" else name), after

    def length(self, place: int) -> tuple[DurationNode, int] | None:
        """Return a length of time with its anchor, if it has one, and the place after it."""
        place, windowed = self._past_window(place)
        rough = False
        while self.has(place, "approx", "yes"):
            rough, place = True, place + 1
        counted = self.count(place)
        if counted is None:
            if not windowed and not self._is_fortnight(place) and not self._is_without_article(place):
                return None
            counted = (1.0, 1.0, False, place)
        lowest, highest, vague, after = counted
        if self.has(after, "mod", "next") or self.has(after, "mod", "coming"):
            windowed, after = "counted", after + 1
        found = self.unit(after) or self._borrowed_unit(place, after)
        if found is None or (windowed == "bare" and after == place and not self._is_single(found[1] - 1)):
            return None
        unit, after = found
        if self._is_rate(after):
            return DurationNode(lowest, highest, unit, unknown="per"), after + 2
        rough = rough or vague
        if self.has(after, "half", "after"):
            lowest, highest, after = lowest + 0.5, highest + 0.5, after + 1
        if [self.text(after + step) for step in range(3)] == ["to", "the", "day"]:
            after += 3
        alone = after
        highest, after, unit = self._or_more(lowest, highest, after, unit)
        if windowed == "bare" and unit == "day" and after == alone:
            return None
        if self.has(after, "approx", "after"):
            rough, after = True, after + 1
        elif self.text(after) == "-" and self.has(after + 1, "approx", "after"):
            rough, after = True, after + 2
        return self.anchored(DurationNode(lowest, highest, unit, rough=rough, window=bool(windowed)), after)

    def _is_fortnight(self, place: int) -> bool:
        """Tell whether "fortnight" stands alone: "fortnight tops", "he said fortnight"."""
        before = self.at(place - 1)
        led = (
            before.has("the")
            or before.has("mod")
            or before.kind in {"ordinal", "number"}
            or before.has("ordinal")
        )
        is_week = self.text(place) in {"week", "wk"} and self.relation(place + 1, "on")
        is_week = is_week and self.weekday(place + 2) is not None
        return (self.text(place) == "fortnight" or is_week) and not led and not before.has("weekday")

    def _is_without_article(self, place: int) -> bool:
        """Tell whether "a" is left out where a sentence opens with a length: "hour and a half", "week or two"."""
        if self.text(place) not in SINGLE or not (place == 0 or self.text(place - 1) in {",", ".", ":", "-"}):
            return False
        if self.has(place + 1, "half", "after"):
            after = place + 2
        elif self.is_or(place + 1) and self.number(place + 2):
            after = place + 3
        else:
            return False
        return self.at(after).kind in {"end", "mark"} or self.text(after) in {"he", "she", "they", "the"}

    def _borrowed_unit(self, place: int, after: int) -> tuple[str, int] | None:
        """Return the unit named before: "no sooner than a week, no later than two"."""
        led = self.relation(place - 1, "by", "within", "until") and place > 3
        led = (
            led
            or self.has(place - 1, "edge", "latest")
            or self.text(place - 1)
            in {
                "more like",
                "closer to",
                "probably",
                "maybe",
                "make it",
                "call it",
                "could be",
                "might be",
                "may be",
            }
        )
        ends = after + self.has(after, "edge", "latest")
        led = led or (ends > after and self.text(place - 1) in {",", ".", "-", ";"})
        if not led or not (self.at(ends).kind in {"end", "mark"} or self.has(ends, "if")):
            return None
        for back in range(place - 1, max(-1, place - 9), -1):
            counted = self.has(back - 1, "article_one") or self.has(back - 1, "quantity")
            if self.has(back, "unit") and (counted or self.number(back - 1)):
                return self.at(back).value("unit"), after
        return None

    def weeks_on(self, place: int) -> tuple[int, int] | None:
        """Return the whole weeks of "(Friday) in two weeks", and the place after them."""
        place += self.relation(place, "of") and self.relation(place + 1, "in")
        if not self.relation(place, "in"):
            return None
        counted = self.count(place + 1)
        unit = self.unit(counted[3]) if counted else None
        if not counted or not unit or unit[0] not in {"week", "fortnight"} or counted[0] != counted[1]:
            return None
        weeks = counted[0] * (2 if unit[0] == "fortnight" else 1)
        after = unit[1] + self.has(unit[1], "from_now")
        return (int(weeks), after) if weeks == int(weeks) else None

    def _is_rate(self, place: int) -> bool:
        """Tell whether a unit is counted by another: "hours a week", "days per month"."""
        led = (
            self.has(place, "article_one")
            or self.text(place) in {"per", "each", "every", "pro", "par"}
            or (self.text(place) == "die" and self.text(place + 1) == "woche")
        )
        return led and self.has(place + 1, "unit")

    def _past_window(self, place: int) -> tuple[int, str]:
        """Return the place after "the next" or "the coming" where a length may follow."""
        start = place
        while self.has(place, "the"):
            place += 1
        if (
            self.language == "en"
            and place > start
            and self.relation(start - 1, "within")
            and self.has(place, "unit")
        ):
            return place, "bare"
        if (
            self.has(place, "mod", "next")
            or self.has(place, "mod", "coming")
            or self.has(place, "mod", "following")
        ):
            after = place + 1
            bare = not self.count(after)
            if bare and self.has(place, "mod", "following"):
                return start, ""
            if not bare and self.text(place) == "coming" and self.has(after, "article_one"):
                return start, ""  # "the answer's coming a week on Friday"
            if not bare or place > start or self.text(place) == "the coming":
                return after, "bare" if bare else "counted"
        return start, ""

    def _is_single(self, place: int) -> bool:
        """Tell whether "in the next week" is a length here, and not a week of the calendar or "weeks"."""
        return self.text(place) in SINGLE and self.language == "en"

    def _or_more(self, lowest: float, highest: float, after: int, unit: str) -> tuple[float, int, str]:
        """Return the higher end of "a week or two", "two weeks to a month" (only the same unit is joined)."""
        joined = self._past_choice(after)
        second = self.count(joined) if joined > after and not self.relation(after, "and") else None
        if second is None or second[0] <= lowest:
            return highest, after, unit
        if self.text(after) == "," and not self._is_count_alone(second[3]):
            return highest, after, unit
        again = self.unit(second[3])
        if again is None:
            if self.has(second[3], "month") or self.has(joined, "article_one"):
                return highest, after, unit
            return second[1], second[3], unit
        if again[0] == unit:
            return second[1], again[1], unit
        return highest, after, unit

    def _is_count_alone(self, place: int) -> bool:
        """Tell whether a count behind a comma has no noun of its own: "two weeks, three at most"."""
        token = self.at(place)
        return token.kind in {"end", "mark"} or token.has("edge") or token.has("unit") or token.has("if")

    def anchored(self, length: DurationNode, after: int) -> tuple[DurationNode, int]:
        """Add what the length is counted from."""
        if self.has(after, "from_now") and not self._is_later(after):
            after += 1
            if self.has(after, "from_now"):
                after += 1
            return self.anchored(length, after) if self.relation(after, "of", "from") else (length, after)
        after += self.has(after, "edge", "latest") and self.relation(after + 1, "from")
        token = self.at(after)
        own = self._later(length, after) or self._behind_interview(length, after)
        if own:
            return own
        if length.unit in {"week", "fortnight"}:
            if token.has("day") or token.has("weekday"):
                return self._shifted(length, after)
            if token.has("relation", "on") and self.has(after + 1, "weekday"):
                return self._shifted(length, after + 1)
        if token.has("relation", "before") and length.unit in ANCHORED_UNITS:
            return self._before_event(length, after)
        hangs = self.relation(after, "of", "after", "from") or token.has("unknown_event")
        hangs = hangs and self.text(after + 1) not in PRONOUNS
        return self._from_event(length, after) if hangs else (length, after)

    def _is_later(self, place: int) -> bool:
        """Tell whether a length is counted from what was named before: "a week later", "una semana después"."""
        ends = self.at(place + 1).kind in {"end", "mark"}
        ends = ends or (
            self.text(place) in LATER - OPEN and self.text(place + 1) not in {"than", "als", "on", "in"}
        )
        ends = ends or self._is_told_behind(place + 1)
        led = self.text(place) in LATER or self.relation(place, "after") or self.text(place) == "despues"
        return ends and led and self.grammar.interviews.day_stands_before(place)

    def _is_told_behind(self, place: int) -> bool:
        """Tell whether one hears in what follows: "dix jours après ils me disent", "dos días después llama"."""
        if self.language not in {"fr", "es"} or self.has(place, "the"):
            return False
        return self.has(place, "decide", "3") or (
            self.has(place, "filler") and any(self.has(at, "decide", "3") for at in range(place, place + 4))
        )

    def _later(self, length: DurationNode, place: int) -> tuple[DurationNode, int] | None:
        return (_with(length, SameDayNode()), place + 1) if self._is_later(place) else None

    def _behind_interview(self, length: DurationNode, after: int) -> tuple[DurationNode, int] | None:
        """Count from the interview where no "after" says so: "post interview", "siguientes a la entrevista"."""
        if self.has(after, "post_interview"):
            return _with(length, InterviewDayNode()), after + 1
        if self.has(after, "mod", "following") and self.relation(after + 1, "to", "on", "of"):
            own = self.grammar.interviews.interview(after + 2)
            return (_with(replace(length, window=True), own[0]), own[1]) if own else None
        return None

    def _before_event(self, length: DurationNode, after: int) -> tuple[DurationNode, int]:
        """Count back from a day, or mark the length as hanging on an unknown one: "before the start date"."""
        found = self._anchor(after + 1)
        if found:
            return _with(length, found[0], back=True), found[1]
        if self.has(after + 1, "the") or self.has(after + 1, "other"):
            return replace(length, unknown="before"), after + 1
        return length, after

    def _shifted(self, length: DurationNode, place: int) -> tuple[DurationNode, int]:
        found = self._anchor(place)
        if found is None:
            return length, place
        return _with(length, found[0]), found[1]

    def _anchor(self, place: int) -> tuple[Node, int] | None:
        own = self.grammar.interviews.interview(place)
        if own:
            return self._own_day_told(own[1]) or own
        place = self.skip_articles(place)
        if self.text(place) in {"yesterday", "gestern", "hier", "ayer"}:
            return RelativeDayNode(-1), place + 1
        found = self.grammar.node(place) or self.grammar.periods.dated_event(place)
        if found and isinstance(found[0], WeekdayNode) and found[0].mod == "last":
            return PassedWeekdayNode(found[0].weekday), found[1]
        return None if found is None or isinstance(found[0], DurationNode) else found

    def _own_day_told(self, place: int) -> tuple[Node, int] | None:
        """Return the day told right behind the interview: "a week after the interview on 8 June"."""
        found = self.grammar.node(self.skip_articles(place + 1)) if self.relation(place, "on", "of") else None
        if found and isinstance(found[0], DayNode) and found[0].month:
            return NearestDayNode(found[0]), found[1]
        return None

    def _from_event(self, length: DurationNode, after: int) -> tuple[DurationNode, int]:
        """Anchor the length on the day that follows, or mark it as hanging on something unknown."""
        found = self._anchor(after + 1)
        if found:
            return _with(length, found[0]), found[1]
        if self.text(after + 1) in {"closing", "close"} and self.grammar.interviews.day_stands_before(after):
            return _with(length, SameDayNode()), after + 2
        if self.at(after + 1).kind in {"end", "mark"}:
            return length, after
        if self.relation(after, "from") and self.is_to(after + 2):
            return length, after
        return replace(length, unknown=self.text(after)), after + 1


def _with(length: DurationNode, anchor: Node, *, back: bool = False) -> DurationNode:
    """Return the length counted from an anchor."""
    return replace(length, anchor=anchor, back=back)
