"""The other one of two: "not this Friday, the other one", "pas cette semaine, l'autre", "el lunes no, el siguiente"."""

from collections.abc import Iterator

from waitroom.promises.day_nodes import NextOneNode, Node, WeekdayNode
from waitroom.promises.day_number_grammar import Found, periods_ahead
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.period_nodes import PeriodNode

WORDS = {
    "en": frozenset({"other", "next", "following", "after"}),
    "de": frozenset({"anderen", "andere", "andern", "nachsten", "nachste", "folgenden", "danach", "darauf", "drauf"}),
    "fr": frozenset({"autre", "prochain", "prochaine", "suivant", "suivante"}),
    "es": frozenset({"otro", "otra", "siguiente", "proximo", "proxima"}),
}  # fmt: skip
"""Behind an article these mean the one after the one that is denied."""
BETWEEN = frozenset(
    {",", ".", ";", "but", "sondern", "mais", "sino", "aber", "no", "nicht", "pas", "...", "-"}
)
UNITS = ("week", "weekend", "month")
NEAR = 9  # words before the other one in which the first is named and denied


class OtherOneGrammar(GrammarPart):
    """The grammar of the other one, named by no more than an article and a word."""

    def other_one(self, place: int) -> Iterator[Found]:
        """Yield the one after the day or week that is denied right before."""
        if self.has(place, "after_next") and self.language == "de" and self._ends(place + 1):
            named = self._named(place)
            if isinstance(named, PeriodNode):
                yield PeriodNode(named.unit, 2), place + 1
        if self.has(place, "one_after"):
            named = self._named(place)
            if isinstance(named, PeriodNode):
                yield named, place + 1
        if (
            not (self.has(place, "the") or self.text(place) in {"al", "au", "zum"})
            or self.text(place + 1) not in WORDS[self.language]
        ):
            return
        end = place + 2 + (self.text(place + 2) == "one")
        if not self._ends(end):
            return
        named = self._named(place)
        if named is not None:
            yield named, end

    def _ends(self, place: int) -> bool:
        follower = self.at(place)
        is_said = follower.has("plain") or follower.has("adverb") or follower.text in {"wars", "war", "ists"}
        return follower.kind in {"end", "mark"} or is_said

    def _named(self, place: int) -> Node | None:
        """Return what comes after the last day or stretch named before, where that is denied."""
        back = place - 1
        while self.text(back) in BETWEEN:
            back -= 1
        if back == place - 1 or not self._is_denied(place):
            return None
        for at in range(back, max(-1, place - NEAR), -1):
            weekday = self.weekday(at)
            if weekday is not None:
                is_this = self.has(at - 1, "mod", "this") and not self.has(at + 1, "after_noun")
                return NextOneNode(WeekdayNode(weekday, "this" if is_this else ""))
            unit = next((unit for unit in UNITS if self.has(at, "unit", unit)), "")
            if unit and not any(self.weekday(beside) is not None for beside in range(at - 3, at)):
                return PeriodNode(unit, self._ahead(at) + 1)
        return None

    def _ahead(self, place: int) -> int:
        """Return how far ahead a stretch is: 0 for this week, 1 for the next."""
        beside = place + 1 if self.has(place + 1, "after_noun") else place - 1
        return periods_ahead(self.at(beside).value("mod")) if self.has(beside, "mod") else 0

    def _is_denied(self, place: int) -> bool:
        return any(
            self.has(at, "denial")
            or (self.has(at, "negation") and not self.has(at, "patience"))
            or self.text(at) in {"net", "ned", "nit"}
            for at in range(max(0, place - NEAR), place)
        )
