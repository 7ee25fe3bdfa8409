"""What is said in a roundabout way, in words that the grammar reads: "Friday, sorry, Monday" is "Monday".

A table has in its list `reworded` what is held against a sentence whose dates stand in brackets, with a letter for
what each is, and what is said instead. In `from`:

`@` is any date, `@l` one of a kind, `@[dw]` one of several: (d) a day by its number, (w) a weekday, (r) today or
tomorrow, (l) a length, (b) a length in working days, (h) a day with a name, (p) a week or a longer stretch, (t) a time
of day alone, (y) one in another zone, (z) a day with such a time, (s) what looks back on another date, (o) all else;
`<w>` is a word, `<hear>` one of answering, `<who>` somebody, `<no>` what takes something back.

In `to` a group stands by its number. One of the words of `on` has to be in the sentence, and a date of each of the
kinds of `of`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from waitroom.promises.corrections import looks_back
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, NamedDayNode, Node, RelativeDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.period_nodes import MonthNode, PeriodNode, PeriodPartNode, WeekNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.tokens import Token, tokenize
from waitroom.promises.word_table import Rewording, load_word_table

KINDS: tuple[tuple[type, str], ...] = (
    (DayNode, "d"),
    (WeekdayNode, "w"),
    (RelativeDayNode, "r"),
    (NamedDayNode, "h"),
    (PeriodNode, "p"),
    (PeriodPartNode, "p"),
    (MonthNode, "p"),
    (WeekNode, "p"),
)


class PlainerWords:
    """One sentence with its dates, and what it says in plainer words."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items
        self.table = load_word_table(cursor.language)

    def row(self) -> list[Token] | None:
        """Return the tokens of the sentence in plainer words; None where nothing of it is said otherwise."""
        likely = self.likely()
        if not likely:
            return None
        letters, starts = self.bracketed()
        for one in likely:
            found = one.pattern.search(letters)
            if found is not None:
                return self._with_instead(one, found, starts)
        return None

    def likely(self) -> list[Rewording]:
        """Return what may be said in the sentence, by its words and by the kinds of its dates."""
        by_word = self.table.rewordings_by_word
        words = set(self.cursor.sentence.split(" ")) if by_word else set()
        places = sorted({place for word in words if word in by_word for place in by_word[word]})
        likely = [self.table.rewordings[place] for place in places]
        likely = [one for one in likely if len(one.kinds) <= len(self.items)]
        if not likely:
            return []
        kinds = {"*", *map(_kind, self.items)}
        return [one for one in likely if all(not kinds.isdisjoint(kind) for kind in one.kinds)]

    def bracketed(self) -> tuple[str, list[int]]:
        """Return the sentence with its dates in brackets, and where each token begins in it."""
        opens = {self._node_begin(item): _kind(item) for item in self.items}
        ends = {self._node_end(item) - 1 for item in self.items}
        letters, starts = "", []
        for place in range(len(self.cursor.row)):
            letters += " " if place else ""
            letters += f"«{opens[place]}:" if place in opens else ""
            starts.append(len(letters))
            letters += self.cursor.text(place) + ("»" if place in ends else "")
        return letters, starts

    def _node_begin(self, item: DatedItem) -> int:
        """Return where a date begins behind its "by", "on" or "maybe"."""
        place = item.begin
        while place < item.end - 1 and (
            self.cursor.has(place, "relation") or self.cursor.has(place, "adverb")
        ):
            place += 1
        return place

    def _node_end(self, item: DatedItem) -> int:
        """Return where a date ends before the "after" of an event that nobody has dated."""
        hangs = isinstance(item.node, DurationNode) and bool(item.node.unknown)
        return item.end - (hangs and item.end - item.begin > 1)

    def _with_instead(self, one: Rewording, found: re.Match[str], starts: list[int]) -> list[Token]:
        """Return the tokens, those of what was found in the words of the table."""
        row = self.cursor.row
        places = [place for place, start in enumerate(starts) if found.start() <= start < found.end()]
        first, last = places[0], places[-1]
        begin, end = row[first].start, row[last].end
        instead: list[Token] = []
        for words, group in _parts(one.instead):
            if group:
                instead += [
                    token
                    for token, start in zip(row, starts, strict=True)
                    if found.start(group) <= start < found.end(group)
                ]
            else:
                instead += [replace(token, start=begin, end=end) for token in tokenize(words, self.table)]
        return [*row[:first], *instead, *row[last + 1 :]]


def _parts(instead: str) -> Iterator[tuple[str, int]]:
    """Yield the words and the group numbers of what is said instead, in their order."""
    for at, part in enumerate(re.split(r"\\(\d)", instead)):
        if at % 2:
            yield "", int(part)
        elif part.strip():
            yield part.strip(), 0


def _kind(item: DatedItem) -> str:
    """Return the letter of what a date is."""
    node: Node | None = item.node
    if item.clock is not None and item.clock.zone:
        return "y" if node is None else "z"
    if node is None:
        return "t"
    if looks_back(node) or (isinstance(node, WeekdayNode) and node.mod == "following"):
        return "s"
    if isinstance(node, DurationNode):
        return "b" if node.unit == "working_day" else "l"
    if isinstance(node, WeekdayNode) and node.mod == "last":
        return "o"
    return next((letter for kind, letter in KINDS if isinstance(node, kind)), "o")
