"""Where no promise was made, whatever days are named: a guess, two who said different days, a day that is over.

Each language's table has patterns for that in its section `hearsay`, held against all that was said:

`guessed`: somebody who does not decide guesses; `unheard`: nobody said when one hears; `own_guess` and `named`: the
person guesses, or another names a day, which is nothing where `unpromised` says that nobody promised one; `confused`:
nobody knows which of two sayings holds; `disagree`: those who named two days do not agree; `two`: two people are set
against each other; `overdue`: it says what day it is, and that nothing came; `was`: how long ago it was.
"""

import re

from waitroom.promises.context import UnclearDate
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import PeriodNode, YearNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.word_table import load_word_table
from waitroom.translation import _

BUT = frozenset({"but", "aber", "mais", "pero", "then", "so", "dann", "donc", "asi"})
OTHER = frozenset({"other", "another", "andere", "anderer", "autre", "otro", "otra"})

CHANNELS = frozenset({
    "phone", "email", "e-mail", "letter", "text", "website", "telefon", "mail", "brief", "telephone", "courrier",
    "correo", "telefono", "carta",
})  # fmt: skip
"""By these a day is told too: "on the phone it was Wednesday, in the email it's the 20th"."""

DAYS = {"working_day": 1, "day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365}


def ask_where_nobody_promised(cursor: TokenCursor, items: list[DatedItem]) -> None:
    """Ask where the days of a sentence are nobody's promise.

    Raises:
        Unclear: where so.
    """
    hearsay = Hearsay(cursor, items)
    if hearsay.is_guessed():
        raise UnclearDate(_("That reads like somebody's guess. Which day did they name?"))
    if hearsay.is_over():
        raise UnclearDate(_("That time has passed. Which day was meant?"))
    if hearsay.is_contradicted():
        raise UnclearDate(_("Two different days were named. Which one holds?"))


class Hearsay:
    """What one sentence says of how good its days are."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items
        self.patterns = load_word_table(cursor.language).hearsay

    def is_guessed(self) -> bool:
        """Tell whether somebody guesses who does not decide, and nobody who does named a day."""
        unheard = self._find("unheard")
        if unheard is not None and not self._is_turned(unheard, is_second=False):
            return True
        guess = self._find("guessed")
        if guess is None and self._find("unpromised"):
            guess = self._find("own_guess") or self._find("named")
        return guess is not None and not self._is_turned(guess, is_second=True)

    def is_over(self) -> bool:
        """Tell whether the day that was named has been, and no other is named behind."""
        found = self._find("overdue")
        if found is not None and not self._dated_from(self.cursor.place_of(found.end() - 1) + 1):
            return True
        found = self._find("was")
        if found is None or self._dated_from(self.cursor.place_of(found.end() - 1) + 1):
            return False
        start = self.cursor.place_of(found.start())
        before = [item.node for item in self.items if item.end <= start + 1]
        lengths = [_days(node) for node in before if isinstance(node, DurationNode)]
        since = [
            _days(item.node)
            for item in self.items
            if item.begin >= start and isinstance(item.node, DurationNode)
        ]
        if lengths:
            return bool(since) and since[0] >= max(lengths)
        return bool(before)

    def is_contradicted(self) -> bool:
        """Tell whether two people named two days and nobody knows which holds."""
        if len(self.items) > 1 and len({item.node for item in self.items}) < 2:
            return False
        if self._find("two"):
            return True
        if len(self.items) < 2:
            return False
        if self._find("disagree"):
            return True
        told = sum(self.cursor.has(at, "other", "telling") for at in range(len(self.cursor.row)))
        told += len((OTHER | CHANNELS).intersection(self.cursor.sentence.split(" ")))
        return told > 1 and self._find("confused") is not None

    def _is_turned(self, guess: re.Match[str], *, is_second: bool) -> bool:
        """Tell whether a "but" behind a guess leads to a day: "she reckons Monday but he said Friday".

        `is_second`: there is a day before it too; in "just guessing but a week" that day is the guess.
        """
        first = self.items[0].end if is_second else 0
        return any(
            self.cursor.text(at) in BUT and first <= at and self._dated_from(at)
            for at in range(self.cursor.place_of(guess.start()), len(self.cursor.row))
        )

    def _find(self, name: str) -> re.Match[str] | None:
        pattern = self.patterns.get(name)
        return None if pattern is None else pattern.search(self.cursor.sentence)

    def _dated_from(self, place: int) -> bool:
        return any(item.begin >= place and not _is_past(item) for item in self.items)


def _is_past(item: DatedItem) -> bool:
    """Tell whether a date lies behind, or is a year alone: "but she started last month", "pero ella entró en 2019"."""
    node = item.node
    return isinstance(node, YearNode) or (isinstance(node, PeriodNode) and node.offset < 0)


def _days(length: DurationNode) -> float:
    return length.highest * DAYS.get(length.unit, 1)
