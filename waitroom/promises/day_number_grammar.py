"""Days by number: "3 May", "the 12th of next month", "3/5/2026", "28-30 September", "18, 19 or 20 January"."""

from collections.abc import Iterator

from waitroom.promises.context import UnclearDate
from waitroom.promises.day_nodes import DayNode, Node
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.ranges import RangeNode
from waitroom.translation import _

Found = tuple[Node, int]
GOES_ON = frozenset(
    {
        "but",
        "so",
        "as",
        "because",
        "while",
        "though",
        "although",
        "however",
        "except",
        "where",
        "itself",
        "positively",
    }
)
FIGURES = frozenset({"iso", "full_date", "slash_date", "dot_date", "dash_date"})
MODALS = frozenset({"should", "will", "can", "must", "would", "could", "is", "are", "was", "were"})
"""Before these "may" and "march" are months: "15 may should", not "3 may apply"."""


class DayNumberGrammar(GrammarPart):
    """The grammar of days that have a number."""

    def figures(self, place: int) -> Iterator[Found]:
        """Yield a date in figures, by the order of the locale where both orders are possible."""
        token = self.at(place)
        parts = token.parts
        if token.kind == "iso":
            yield DayNode(int(parts[3]), int(parts[2]), int(parts[0])), place + 1
            return
        if token.kind == "full_date":
            first, second = int(parts[0]), int(parts[2])
            year: int | None = int(parts[3]) + (2000 if len(parts[3]) == 2 else 0)
        else:
            first, second, year = int(parts[0]), int(parts[1]), None
        first_is_month = self.grammar.month_first and token.kind != "dot_date" and "." not in parts
        if token.kind == "dash_date" and second > 12:
            first_is_month = True
        day, month = (second, first) if first_is_month else (first, second)
        if month > 12 >= day:
            day, month = month, day
        if 1 <= month <= 12 and 1 <= day <= 31:
            yield DayNode(day, month, year), place + 1
        elif token.kind in {"full_date", "dash_date"}:
            msg = _("{text} is no day of the calendar. Which day was meant?").format(text=token.text)
            raise UnclearDate(msg)

    def day_and_month(self, place: int, *, article: bool = False) -> Iterator[Found]:
        """Yield "3 May", "the 3rd of May 2026", "the 3rd", "the 3rd of next month"."""
        found = self._day_number(place)
        if found is None:
            return
        day, after, ordinal = found
        yield from self._days_and_month(day, after)
        yield from self._days_listed(day, after)
        inner = self.skip_articles(after)
        if self.text(inner) == "-" and self.month(inner + 1):
            inner += 1
        month = self.month(inner)
        if month is not None and self.has(inner + 1, "place_noun"):
            return
        if month is not None and self._month_counts(inner, ordinal=ordinal):
            year = self.year(inner + 1) or self._short_year(inner + 1)
            yield DayNode(day, month, year[0] if year else None), year[1] if year else inner + 1
            return
        if (ordinal or self._is_spelt(place)) and self.text(inner) in {"instant", "inst"}:
            yield DayNode(day, months=0), inner + 1
        months, end = self._month_named(inner)
        if months is not None:
            yield DayNode(day, months=months if months >= 0 else None), end
        elif (ordinal or self._is_spelt(place)) and (article or self._stands_alone(place, after)):
            yield DayNode(day), after

    def _days_and_month(self, day: int, after: int) -> Iterator[Found]:
        """Yield "28-30 September", "the 8th or 9th of May"."""
        if not (self.is_to(after) or self.is_or(after) or self.relation(after, "and")):
            return
        second = self._day_number(self.skip_articles(after + 1))
        if second is None or second[0] <= day:
            return
        inner = self.skip_articles(second[1])
        month = self.month(inner)
        if month is not None and self._month_counts(inner, ordinal=second[2]):
            year = self.year(inner + 1)
            last = DayNode(second[0], month, year[0] if year else None)
            yield RangeNode(DayNode(day, month, last.year), last), year[1] if year else inner + 1

    def _days_listed(self, day: int, after: int) -> Iterator[Found]:
        """Yield "18, 19 or 20 January"."""
        last, place = day, after
        while self.text(place) == "," or self.is_or(place) or self.relation(place, "and"):
            found = self._day_number(self.skip_articles(place + 1))
            if found is None or found[0] <= last:
                return
            last, place = found[0], found[1]
        inner = self.skip_articles(place)
        month = self.month(inner)
        if last > day and self.text(after) == "," and month is not None:
            yield RangeNode(DayNode(day, month), DayNode(last, month)), inner + 1

    def _month_counts(self, place: int, *, ordinal: bool) -> bool:
        """Tell whether a month after a figure is one: "3 may apply" and "2 march" may not be."""
        if not self.has(place, "weak") or ordinal:
            return True
        follower = self.at(place + 1)
        if self.text(place) not in {"may", "march"}:
            return True
        known = any(follower.has(tag) for tag in ("relation", "edge", "if", "adverb", "approx", "telling"))
        verb = follower.text in MODALS
        return known or verb or follower.kind != "word"

    def _day_number(self, place: int) -> tuple[int, int, bool] | None:
        ordinal = self.ordinal(place)
        if ordinal and 1 <= ordinal[0] <= 31:
            return ordinal
        number = self.number(place)
        if number and number[0] == int(number[0]) and 1 <= number[0] <= 31:
            bare_day = self.language in {"es", "fr", "de"} and self.has(place - 1, "day_article")
            bare_day = bare_day and not (self.language == "de" and self.at(place).kind == "word")
            bare_day = bare_day or self.is_counted_on_from(place) or self._is_day_of_month(place)
            return int(number[0]), number[1], bare_day
        return None

    def day_said_first(self, place: int) -> Iterator[Found]:
        """Yield "(until) day 28", as people from elsewhere write it."""
        figure, follower = self.at(place + 1), self.at(place + 2)
        led = (
            place == 0
            or self.text(place - 1) == ","
            or self.relation(place - 1, "on", "by", "until", "before", "after", "for")
        )
        if not led or figure.kind != "number" or not figure.text.isdigit() or not 1 <= int(figure.text) <= 31:
            return
        if follower.kind in {"end", "mark"} or follower.text in {"they", "he", "she", "i", "we", "it"}:
            yield DayNode(int(figure.text)), place + 2

    def _is_day_of_month(self, place: int) -> bool:
        """Tell whether a bare figure at an end is a day, as people from elsewhere write it: "until the 28"."""
        led = self.text(place - 1) == "the" and self.text(place - 2) != "at"
        led = led and (
            self.relation(place - 2, "on", "by", "until", "before", "after", "from")
            or self.text(place - 2) in {"result", "results", "answer", "decision"}
        )
        ends = self.at(place + 1).kind == "end" or self.text(place + 1) in {",", ".", "!", ";"}
        return led and ends and self.language == "en" and self.at(place).kind == "number"

    def is_ordinal_alone(self, place: int) -> bool:
        """Tell whether a day by its number stands between signs, without an article: "no 25th, it is Friday"."""
        before, behind = self.at(place - 1), self.at(place + 1)
        opens = before.kind in {"end", "mark"} or before.text in {"no", "say"}
        opens = opens or before.has("other", "telling")
        again = self.text(place) in {before.text, behind.text}
        if not (opens or again) or before.text == "(" or self.at(place).kind != "ordinal":
            return False
        if self.is_or(place + 1):
            return self.at(place + 2).kind == "ordinal"
        return behind.kind in {"end", "mark"} or behind.has("likely") or again

    def is_counted_on_from(self, place: int) -> bool:
        """Tell whether a bare figure is the day that a length goes on from: "back the 17 and two days later"."""
        if self.text(place - 1) != "the" or self.at(place).kind != "number":
            return False
        inner = place + 1 + (self.text(place + 1) == ",")
        inner += self.relation(inner, "and")
        counted = self.grammar.lengths.count(inner) if inner > place + 1 else None
        unit = self.grammar.lengths.unit(counted[3]) if counted else None
        return unit is not None and self.text(unit[1]) in {"later", "after", "afterwards"}

    def _month_named(self, place: int) -> tuple[int | None, int]:
        """Return 0 or 1 for "(of) this month", "(of) next month"."""
        if self.has(place, "mod") and self.has(place + 1, "unit", "month"):
            return max(0, periods_ahead(self.at(place).value("mod"))), place + 2
        if (
            self.has(place, "unit", "month")
            and self.has(place + 1, "mod")
            and self.has(place + 1, "after_noun")
        ):
            return max(0, periods_ahead(self.at(place + 1).value("mod"))), place + 2
        if self.has(place, "unit", "month") and self.text(place) == "month" and self.has(place - 1, "the"):
            return -1, place + 1
        return None, place

    def _short_year(self, place: int) -> tuple[int, int] | None:
        """Return the year of "15-Jan-27"."""
        figure = self.text(place + 1)
        if (
            self.text(place) != "-"
            or self.text(place - 2) != "-"
            or not figure.isdigit()
            or len(figure) not in {2, 4}
        ):
            return None
        return int(figure) + (2000 if len(figure) == 2 else 0), place + 2

    def _is_spelt(self, place: int) -> bool:
        """Tell whether a day is written out and is no "first", "second" or "third": "the twenty-second"."""
        found = self.ordinal(place)
        return found is not None and 4 <= found[0] <= 31

    def _stands_alone(self, place: int, after: int) -> bool:
        """Tell whether an ordinal without a month is a day: "by the 12th", not "the second round"."""
        token, follower = self.at(place), self.at(after)
        if (
            follower.has("counted")
            or follower.has("unit")
            or follower.has("weekday")
            or follower.kind == "number"
        ):
            return False
        if token.kind == "german_ordinal" and int(token.parts[0]) > 3 and self.has(place - 1, "day_article"):
            return True
        if follower.is_unknown and follower.text not in GOES_ON and "'" not in follower.text:
            return False
        if token.has("ordinal"):
            led = self.has(place - 1, "the") and self.at(place - 2).has("relation")
            led = led or (
                self._is_spelt(place) and (self.has(place - 1, "the") or self.has(place - 1, "day_article"))
            )
            return led and (follower.kind in {"end", "mark"} or follower.has("relation"))
        return True

    def month_and_day(self, place: int) -> Iterator[Found]:
        """Yield "May 3", "May the 3rd, 2026"."""
        month = self.month(place)
        if month is None:
            return
        inner = place + 1
        while self.has(inner, "the") or self.text(inner) == "-":
            inner += 1
        found = self.ordinal(inner)
        if found is None:
            number = self.number(inner)
            found = (int(number[0]), number[1], False) if number and number[0] == int(number[0]) else None
        if found is None or not 1 <= found[0] <= 31 or self.is_count(found[1]):
            return
        if self.text(inner) == "one" and self.has(place - 1, "the"):
            return  # "not this bank holiday, the June one"
        year = self.year(found[1])
        yield DayNode(found[0], month, year[0] if year else None), year[1] if year else found[1]

    def is_count(self, place: int) -> bool:
        """Tell whether the figure before this place counts something: "in May 3 candidates"."""
        return self.has(place, "unit") or self.has(place, "counted")


def periods_ahead(mod: str) -> int:
    """Return how many weeks or months ahead a word is: 0 for "this", 1 for "next", -1 for "last"."""
    return {"this": 0, "that": 0, "last": -1}.get(mod, 1)
