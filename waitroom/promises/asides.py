"""What only says why or how: "four weeks because security signs off", "by the 14th, they want it done before the fair".

What stands in such a clause takes no answer away and moves none, so the sentence is read without it first. Each
language's table has in its section `aside` patterns of the words that lead one:

`reason`: whatever stands behind is why; `loose`: it is where no day stands in it; `circumstance`: so too, behind a day
that opens the sentence; `note`: a remark on how the day is to be taken.
"""

from waitroom.promises.clauses import CONTRACTED, IT_IS, SUBJECTS, VERBS
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.word_table import load_word_table

ENDS = frozenset({".", ";", "!", "?", "\n", ")"})
OPENING = frozenset({",", ";", "-", "–", "(", "..."})
"""Behind one of these a clause of its own may follow the answer."""
RESUMING = frozenset(
    {"so", "but", "then", "hence", "aber", "dann", "also", "mais", "donc", "pero", "or", "oder", "ou", "o"}
)
"""Behind a comma these go on with the answer."""
MINE = frozenset({"my", "mein", "meine", "meiner", "mon", "ma", "mes", "mi", "mis"})
UNSURE = ("if", "unsure", "harmless", "undone", "not_yet", "moved", "put_off")
"""What carries one of these says more than why."""
CLAUSES = SUBJECTS | {
    "c", "es", "das", "elle", "elles", "there", "everyone", "nobody", "vorher", "davor", "son", "hay",
}  # fmt: skip
PRONOUNS = frozenset({"they", "he", "she", "we", "ils", "elle", "elles", "sie"})
"""What one of these leads is a clause, whatever its verb."""
STATES = VERBS | {
    "be", "van", "quieren", "necesitan", "somos", "es", "son", "pone", "veulent", "va", "vont", "wollen", "haben",
    "geht", "gehen", "will", "gets", "want", "wants", "takes", "must", "only", "do", "does", "like", "would", "'d",
    "were",
}  # fmt: skip
DETERMINED = frozenset(
    {
        "der", "die", "das", "le", "la", "les", "el", "los", "las", "l", "mein", "un", "une", "una", "ein", "eine",
    }
)  # fmt: skip
OWING = frozenset({"wegen", "aufgrund", "angesichts"})
MAIN = SUBJECTS | {"ce"}
"""With one of these the main clause begins behind a reason: "as the owner is away they ring on Monday"."""
FAR = 5  # words between the subject of a clause and its verb
LEADING = 3  # words before the day that opens a sentence, none of which says what it is the day of


class Asides:
    """The reasons and circumstances of one sentence."""

    def __init__(self, cursor: TokenCursor, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.items = items
        self.table = load_word_table(cursor.language)

    def places(self) -> frozenset[int]:
        """Return the places of all that only says why or how; none where no day would be left."""
        found: set[int] = set()
        for begin, kind in self._led():
            if begin not in found:
                found.update(self._behind(begin, kind) or self._before(begin, kind))
        found.update(self._tail(found))
        left = any(item.begin not in found for item in self.items)
        return frozenset(found) if left else frozenset()

    def _led(self) -> list[tuple[int, str]]:
        """Return where words stand that lead a reason or a circumstance, and which."""
        return sorted(
            (self.cursor.place_of(found.start()), kind)
            for kind, pattern in self.table.asides.items()
            for found in pattern.finditer(self.cursor.sentence)
        )

    def _behind(self, begin: int, kind: str) -> range:
        """Return an aside that follows the answer of its sentence."""
        start = begin
        while start > 0 and self.cursor.text(start - 1) not in ENDS:
            start -= 1
        head = range(start, begin)
        end = self._end(begin)
        if kind == "note":
            start = 0
        if not self._dates(range(start, begin)) or (kind != "note" and self._is_denied(head)):
            return range(0)
        if kind == "circumstance" and not self._is_opened(head):
            return range(0)
        is_plain = kind == "reason" and self._is_opened(head)
        has_dates = kind == "reason" or (kind == "loose" and self._is_answered(head, range(begin, end)))
        has_dates = has_dates or (
            kind == "loose"
            and self._is_opened(head)
            and any(self.cursor.text(at) in STATES for at in range(begin, min(begin + FAR + 2, end)))
        )
        if kind != "note" and not self._says_only_why(
            range(begin, end), has_dates=has_dates, answers=is_plain
        ):
            return range(0)
        begin -= self.cursor.text(begin - 1) in OPENING
        return range(begin, end)

    def _is_answered(self, head: range, aside: range) -> bool:
        """Tell whether the words before an aside say by themselves when one hears, and it says nothing instead."""
        hears = [at for at in head if self.cursor.has(at, "decide", "3")]
        if (
            not hears
            or not self._dates(range(hears[0], head.stop))
            or self.cursor.text(head.stop - 1) in RESUMING
        ):
            return False
        return not any(
            self.cursor.text(at) in IT_IS | {"will", "would"} or self.cursor.text(at).endswith("'ll")
            for at in aside
            if at > aside.start + 1
        )

    def _before(self, begin: int, kind: str) -> range:
        """Return an aside that goes before the answer of its sentence: "because it is a big panel they need a week"."""
        opens = begin == 0 or self.cursor.text(begin - 1) in ENDS or self.cursor.text(begin - 1) in RESUMING
        if kind in {"circumstance", "note"} or not opens:
            return range(0)
        if self.cursor.language == "de" and self.cursor.text(begin) not in OWING:
            # "Weil er krank ist, melden sie sich am Montag": the order of what follows tells of the clause before.
            return range(0)
        last = self.items[-1].begin
        end = next((at for at in range(begin, last) if self.cursor.text(at) in OPENING | ENDS), 0)
        if not end and self.cursor.language in {"en", "fr"}:
            subjects = [
                at
                for at in range(begin + 3, last + 1)
                if self.cursor.text(at).split("'")[0].split(" ")[0] in MAIN
            ]
            end = subjects[-1] - 1 if subjects else 0
        elif not end and kind == "reason":
            end = self.items[0].begin - 1
        if not end or not self._says_only_why(range(begin, end), has_dates=False):
            return range(0)
        return range(begin, end + 1)

    def _tail(self, spent: set[int]) -> range:
        """Return the clause of its own behind a day that opens the sentence: "two weeks, it is a university"."""
        first = self.items[0]
        if not self._is_opened(range(first.end)) or any(
            token.has("said_before") for token in self.cursor.row
        ):
            return range(0)
        place = first.end
        while self.cursor.has(place, "adverb") or self.cursor.has(place, "edge") or self._is_teller(place):
            place += 1
        if self.cursor.text(place) == "." and place not in spent:
            behind = range(place, len(self.cursor.row))
            is_beside = self._says_only_why(behind, has_dates=False) and not self._is_denied(behind)
            return behind if is_beside else range(0)
        if self.cursor.text(place) not in OPENING or place in spent:
            return range(0)
        end = self._end(place + 1)
        behind = range(place + 1, end)
        if not self._is_clause(place + 1, end) or not self._says_only_why(behind, has_dates=True):
            return range(0)
        if self._dates(behind) and not any(
            self.cursor.at(at).is_unknown or self.cursor.has(at, "other", "yes") for at in behind
        ):
            return range(0)
        return range(place, end)

    def _is_teller(self, place: int) -> bool:
        return self.cursor.has(place, "other", "telling") or (
            self.cursor.text(place) in {"he", "she", "they", ","}
            and self.cursor.has(place + 1, "other", "telling")
        )

    def _is_clause(self, place: int, end: int) -> bool:
        """Tell whether a clause with a subject and a verb of its own begins here."""
        if self.cursor.language == "fr" and self.cursor.text(place + 1) == "c":
            # "Mardi prochain, lundi c'est l'inventaire"
            place += 1
        text = self.cursor.text(place)
        if text in IT_IS and any(item.begin == place + 1 for item in self.items):
            return False
        if text.endswith(CONTRACTED) or text in PRONOUNS:
            return True
        led = text.split("'")[0] in CLAUSES or self.cursor.has(place, "the") or text in DETERMINED
        states = self.cursor.language == "es" and text in STATES
        return states or (
            led and any(self.cursor.text(at) in STATES for at in range(place, min(place + FAR, end)))
        )

    def _is_opened(self, head: range) -> bool:
        """Tell whether a day opens the sentence, and nothing before it says what it is the day of."""
        first = self.items[0]
        if first.begin > LEADING or first.end > head.stop or head.start > 0:
            return False
        return not any(
            self.cursor.at(at).is_unknown or self.cursor.has(at, "negation") or self.cursor.has(at, "denial")
            for at in range(first.begin)
        )

    def _is_denied(self, head: range) -> bool:
        """Tell whether the words before an aside deny something, or say how long it has been."""
        dated = {at for item in self.items for at in range(item.begin, item.end)}
        return any(
            self.cursor.has(at, "negation")
            or self.cursor.has(at, "denial")
            or self.cursor.has(at, "not_yet")
            or self.cursor.has(at, "ago")
            or self.cursor.text(at).split(" ")[-1] == "been"
            for at in head
            if at not in dated
        )

    def _says_only_why(self, places: range, *, has_dates: bool, answers: bool = False) -> bool:
        """Tell whether nothing in a clause is the answer (unless it may speak of one), or in doubt of one."""
        if not has_dates and self._dates(places):
            return False
        if any(MINE.intersection(self.cursor.text(at).split(" ")) for at in places):
            return False
        if not answers and any(self.cursor.has(at, "decide", "3") for at in places):
            return False
        if any(self.cursor.has(at, tag) for at in places for tag in UNSURE):
            return False
        unsaid = self.table.matters.get("unsaid")
        text = " ".join(self.cursor.text(at) for at in places)
        return unsaid is None or unsaid.search(text) is None

    def _dates(self, places: range) -> bool:
        return any(item.begin in places for item in self.items)

    def _end(self, begin: int) -> int:
        """Return where an aside ends: with its sentence, or where a comma goes on with the answer."""
        for place in range(begin, len(self.cursor.row)):
            if self.cursor.text(place) in ENDS:
                return place + (self.cursor.text(place) == ")")
            follows = self.cursor.text(place + 1) in RESUMING or self._is_teller(place)
            if self.cursor.text(place) == "," and follows:
                return place
        return len(self.cursor.row)
