"""The interview as a day to count from: "within two weeks of the interview", "two days after we met"."""

from datetime import date

from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.day_nodes import DayNode, SameDayNode
from waitroom.promises.day_range import DayRange, one_day
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.ranges import NearestDayNode, PassedDayNode
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

PANELS = frozenset({
    "panel", "assessment", "assessment day", "assessment centre", "assessment center", "audition", "viva",
    "assesment", "assesment day", "asessment", "asessment day", "assessement day",
})  # fmt: skip
"""One's own interview by another name, where nothing is said of what it does."""
CLOSED = frozenset({"closed", "ended", "shut", "finished"})
"""Behind these a day by its number has been."""


@dataclass(frozen=True, slots=True)
class InterviewDayNode:
    """The day of the person's own interview."""

    def resolve(self, said: PromiseContext, after: date) -> DayRange:  # noqa: ARG002 - the day is where it is
        """Return that day.

        Raises:
            Unclear: where nobody has said when the interview was.
        """
        if said.interview_day is None:
            msg = _("That is counted from the interview. Which day was the interview?")
            raise UnclearDate(msg)
        return one_day(said.interview_day)


class InterviewGrammar(GrammarPart):
    """The grammar of the words that mean one's own interview."""

    def interview(
        self, place: int
    ) -> tuple[InterviewDayNode | SameDayNode | NearestDayNode | PassedDayNode, int] | None:
        """Return the interview named at a place ("the date of your interview", "it") and the place after it."""
        while self.has(place, "interview", "day") or self.has(place, "the") or self.relation(place, "of"):
            place += 1
        if self.text(place) in PANELS and self._is_last_word(place + 1):
            return InterviewDayNode(), place + 1 + self.has(place + 1, "interview", "day")
        if not self.has(place, "interview", "event") or self.has(place + 1, "counted"):
            return None
        closing = self.text(place) == "it" and any(
            self.text(back) in {"closing date", "deadline", "deadline for applications"}
            for back in range(place)
        )
        holiday = self.text(place) == "it" and self.at(place + 1).kind in {"end", "mark"}
        if holiday and self._is_of_holiday(place):
            return SameDayNode(), place + 1
        if (closing or self.text(place) in {"that", "then"}) and self.day_stands_before(place):
            return self._day_named(place), place + 1 + self.has(place + 1, "interview", "day")
        place += 1
        while self.has(place, "interview", "day") and self.text(place) != "day":
            place += 1
        return InterviewDayNode(), place

    def _is_last_word(self, place: int) -> bool:
        """Tell whether nothing is said here of what a panel does: "one week after the panel", not "the panel meets"."""
        named = self.text(place - 1)
        place += self.has(place, "interview", "day")
        if any(self.text(at).startswith(named) for at in range(place, len(self.row))):
            return False
        return self.at(place).kind in {"end", "mark"} or self.relation(place, "and", "or")

    def _is_of_holiday(self, place: int) -> bool:
        """Tell whether "it" is a holiday named before: "shut for Diwali, but I hear the day after it"."""
        before = [self.at(back) for back in range(place)]
        return any(token.has("named") for token in before) and not any(
            token.has("interview", "event") for token in before
        )

    def _day_named(self, place: int) -> SameDayNode | NearestDayNode | PassedDayNode:
        """Return the day that stands before a place."""
        for back in range(place - 1, -1, -1):
            found = self.grammar.node(back) if self.has(back, "month") or self.month(back + 1) else None
            if found and isinstance(found[0], DayNode) and found[0].month and found[1] <= place:
                return NearestDayNode(found[0])
            if self.at(back).kind == "ordinal" and any(
                self.text(at) in CLOSED for at in range(max(0, back - 4), back)
            ):
                return PassedDayNode(int(self.at(back).parts[0]))
        return SameDayNode()

    def day_stands_before(self, place: int) -> bool:
        """Tell whether a day that "that" may mean was named: "interviews end on the 20th, and after that"."""
        return any(
            self.has(back, "weekday")
            or self.has(back, "day")
            or self.has(back, "month")
            or self.has(back, "named")
            or self.at(back).kind
            in {"ordinal", "german_ordinal", "slash_date", "dot_date", "full_date", "iso"}
            or (self.has(back, "mod") and self.has(back + 1, "unit"))
            or self.grammar.days.is_counted_on_from(back)
            or (self.at(back).kind == "number" and self.text(back - 1) in {"le", "el"})
            for back in range(place - 1)
        )
