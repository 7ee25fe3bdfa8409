"""What a day with a word of answering beside it may still be: another's answer, one's own, or nobody's.

Each language's table holds patterns for that in its section `matter`:

`own`, `others`, `doubted`, `wanted`, `counted`, `took`, `which_takes`, `asked`: held against the words before a day,
from a comma on;
`own_answer`, `doubted_behind`, `to_accept`, `granted`: against those behind it;
`around`, `step`, `wished`, `comes_back`, and for lengths `length_around`: against its whole sentence, with an @ in its
place;
`unsaid`, `notice`, and for lengths `after_yes`: against all that was said.
"""

from waitroom.promises.clauses import STOPS
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.word_table import load_word_table

HEARD_NOTHING = ("negation", "denial", "not_yet")
MAIN = 3  # words that a main clause has at least
NEAR = 6  # words behind a day in which its condition goes on
JOINING = frozenset(
    {"and", "but", "so", "hence", "then", "und", "aber", "dann", "et", "mais", "donc", "y", "pero"}
)
STORY = frozenset(
    {"was", "were", "had", "got", "heard", "waited", "took", "war", "wurde", "hatte", "a", "avait"}
)
OTHERS = frozenset({"other", "others", "rest", "anderen", "autres", "otros"})
ENDS = STOPS | {","}


class OtherMatters:
    """The matters of one sentence that are no answer to the person who waits."""

    def __init__(self, cursor: TokenCursor) -> None:
        self.cursor = cursor
        table = load_word_table(cursor.language)
        self.stems = table.answer_stems
        self.patterns = table.matters
        self.sentence = cursor.sentence
        self.is_unsaid = self._is("unsaid", self.sentence)

    def is_elses(self, item: DatedItem) -> bool:
        """Tell whether a date is another's answer, one's own duty, or what nobody expects."""
        before, behind = self._text(self._before(item)), self._text(self._behind(item))
        around = self._around(item)
        is_own = self._is("own", before) and not self._is("own_answer", behind)
        if is_own and not any(self.cursor.has(at, "if") for at in self._behind(item)):
            return True
        if isinstance(item.node, DurationNode) and (
            self._is("took", before) or self._is("length_around", around) or self._is_a_things(item, before)
        ):
            return True
        if self._is("asked", before) and not self._is("granted", f"{behind} {self._rest(item)}"):
            return True
        return (
            self._is("others", before)
            or self._is("doubted", before)
            or self._is("doubted_behind", behind)
            or self._is("to_accept", behind)
            or self._is("around", around)
            or (not self._hears(item) and self._is_unheard(item, before))
        )

    def is_only_a_step(self, item: DatedItem) -> bool:
        """Tell whether a date is a step's, with the answer behind: "interviews end on the 30th, we see after that"."""
        return self._is("step", self._around(item))

    def comes_back(self, item: DatedItem) -> bool:
        """Tell whether the answer comes when somebody is back on a day: "they'll ring when she's back on the 11th"."""
        around = self._around(item)
        hears = any(self.cursor.has(at, "decide", "3") for at in range(len(self.cursor.row)))
        denied = any(
            self.cursor.has(at, tag) for at in range(len(self.cursor.row)) for tag in ("denial", "negation")
        )
        return hears and not denied and item.relation in {"", "on"} and self._is("comes_back", around)

    def is_wished(self, item: DatedItem) -> bool:
        """Tell whether the person only would like to hear by a date: "it'd be handy to know before the 30th"."""
        return self._is("wished", self._around(item))

    def _is_a_things(self, item: DatedItem, before: str) -> bool:
        """Tell whether a length is that of a thing named before, no answer: "train fare, which takes 28 days"."""
        begin = self._before(item).start
        named = begin - 1
        while named > 0 and self.cursor.text(named - 1) not in STOPS:
            named -= 1
        is_set_off = self.cursor.text(begin - 1) == ","
        return (
            is_set_off
            and self._is("which_takes", before)
            and not any(
                self.cursor.has(place, "decide") or self.cursor.has(place, "process")
                for place in range(named, begin)
            )
        )

    def _is_unheard(self, item: DatedItem, before: str) -> bool:
        """Tell whether a date is something else's, where its clause does not say that the person hears."""
        if self._is("wanted", before) or self._is_only_if(item):
            return True
        if any(self.cursor.has(place, "other", "telling") for place in self._before(item)):
            return False
        return (
            (self.is_unsaid and not self._is_said_after_all(item))
            or (item.relation == "on" and self._is("counted", before))
            or self._is("notice", self.sentence)
            or (isinstance(item.node, DurationNode) and self._is("after_yes", self.sentence))
        )

    def _hears(self, item: DatedItem) -> bool:
        """Tell whether the person hears, by the words before a day or, where verbs come last, beside it."""
        if self.cursor.language == "en":
            return any(self.cursor.has(place, "decide", "3") for place in self._before(item))
        return any(
            self.cursor.has(place, "decide", "3") or self.cursor.text(place).startswith(self.stems)
            for places in (self._before(item), self._behind(item))
            for place in places
        )

    def _is_said_after_all(self, item: DatedItem) -> bool:
        """Tell whether the clause, or a "but" behind what nobody said, speaks of the answer."""
        turned = any(self.cursor.text(place) == "but" for place in range(item.begin))
        if turned and self._is("unsaid", self._text(range(item.begin))):
            return True
        return any(
            self.cursor.has(place, "process") or self.cursor.text(place) in {"decision", "timeline"}
            for place in self._before(item)
        )

    def _is_only_if(self, item: DatedItem) -> bool:
        """Tell whether a date is a condition's and no answer follows: "if it is signed by Friday, they want two"."""
        conditions = [place for place in self._before(item) if self.cursor.has(place, "if")]
        if not conditions or (item.relation == "in" and isinstance(item.node, DurationNode)):
            return False
        behind = range(item.end, len(self.cursor.row))
        words = sum(self.cursor.at(place).kind == "word" for place in behind)
        if words < MAIN or any(self.cursor.has(place, "decide") for place in behind):
            return False
        return not any(
            self.cursor.has(place, "decide", "3")
            or self.cursor.has(place, "other", "reported")
            or any(self.cursor.has(place, tag) for tag in HEARD_NOTHING)
            for place in range(conditions[-1], item.end + NEAR)
        )

    def _is(self, matter: str, words: str) -> bool:
        pattern = self.patterns.get(matter)
        return pattern is not None and pattern.search(words) is not None

    def _around(self, item: DatedItem) -> str:
        """Return its sentence with an @ in its place."""
        begin, end = item.begin, item.end
        while begin > 0 and self.cursor.text(begin - 1) not in STOPS:
            begin -= 1
        begin = self._answering_clause(begin, item)
        while end < len(self.cursor.row) and self.cursor.text(end) not in STOPS:
            end += 1
        return f"{self._text(range(begin, item.begin))} @ {self._text(range(item.end, end))}"

    def _before(self, item: DatedItem) -> range:
        place = item.begin
        while place > 0 and self.cursor.text(place - 1) not in ENDS:
            place -= 1
        return range(self._answering_clause(place, item), item.begin)

    def _answering_clause(self, begin: int, item: DatedItem) -> int:
        """Return where the clause begins that speaks of the answer: behind "and" in "I need it and she said Friday"."""
        answers = False
        for place in range(item.begin - 1, begin, -1):
            text = self.cursor.text(place)
            answers = (
                answers
                or text == "say"
                or self.cursor.has(place, "decide")
                or self.cursor.has(place, "other", "telling")
            )
            if answers and text in JOINING and not self._goes_on_of_another(place + 1):
                return place + 1
            if answers and text.endswith("'ll") and self.cursor.text(place - 1) not in JOINING:
                return place
        return begin

    def _goes_on_of_another(self, place: int) -> bool:
        """Tell whether what is joined goes on with another's story: "my mate went and was told in three days"."""
        return self.cursor.text(place) in STORY or self.cursor.text(place + 1) in OTHERS

    def _behind(self, item: DatedItem) -> range:
        place = item.end
        while place < len(self.cursor.row) and self.cursor.text(place) not in ENDS:
            place += 1
        return range(item.end, place)

    def _rest(self, item: DatedItem) -> str:
        return self._text(range(self._behind(item).stop, len(self.cursor.row)))

    def _text(self, places: range) -> str:
        return " ".join(self.cursor.text(place) for place in places)
