"""Whether a day is tied to the answer: a day beside words of which nothing is known belongs to what they tell of."""

from waitroom.promises.clauses import IT_IS, STOPS, SUBJECTS, TURNS, Clauses, follows_that
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import NamedDayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.word_table import load_word_table

ENDS = STOPS | {",", "(", ")", "-", "…", "..."}
"""No word on the other side of these says what a day is the day of."""
NOUNS = frozenset({"counted", "ago"})
"""Words with these tags alone are things that have a number or a length: "trial", "stage"."""
FOLLOWERS = frozenset(SUBJECTS | {"se", "elle", "elles"})
"""Behind a day that opens a sentence these say who does something on it."""
JOINS = frozenset({"and", "und", "et", "y"})
BEING = frozenset(
    {"is", "was", "are", "were", "isn't", "ist", "war", "sind", "est", "etait", "sont", "es", "era", "son"}
)


class AnswerTie:
    """What ties the days of one sentence to an answer.

    "Their lorry comes on the 12th" names a day, and of whom or what is told by words that no table knows. A day
    counts where its clause has a word of answering or of telling, or where it has nothing else to be the day of:
    "the 12th", "it will be the 12th, I imagine".
    """

    def __init__(self, cursor: TokenCursor, clauses: Clauses, items: list[DatedItem]) -> None:
        self.cursor = cursor
        self.clauses = clauses
        self.stems = load_word_table(cursor.language).answer_stems
        self.dated = frozenset(place for item in items for place in range(item.begin, item.end))

    def is_untied(self, item: DatedItem) -> bool:
        """Tell whether a clause tells of something else, and nothing in it of an answer."""
        if self._is_reason(item):
            return True
        is_it = any(self.cursor.text(place) in IT_IS for place in range(item.begin - 1, item.end))
        no_day = item.node is None and min(self.dated) < item.begin
        if is_it or no_day or any(follows_that(self.cursor, at) for at in range(item.begin - 4, item.begin)):
            return False
        before = range(self._clause_begin(item), item.begin)
        behind = range(item.end, self._clause_end(item))
        if self.cursor.text(item.begin) == "say" and before:
            return False
        if any(self._answers(place) for place in before) or self._answers_behind(behind):
            return False
        if any(self._tells_of_something(place) for place in before):
            return True
        is_subject = self.cursor.text(behind.start) in BEING or self._is_cut_short(item.end - 1)
        is_subject = is_subject or self.cursor.text(behind.start).partition("'")[0] in SUBJECTS
        is_subject = is_subject or (item.begin == before.start and self._is_determined(behind.start))
        is_subject = is_subject or (self.cursor.language == "en" and self._tells_of_something(behind.start))
        things = sum(self._tells_of_something(place) for place in behind)
        # Elsewhere the verb and all it tells of may stand behind a day: "am Montag kommen noch zwei aus Kiel".
        is_opened = self.cursor.language != "en" and item.begin == before.start
        has_subject = item.relation in {"", "on", "in"} and any(
            self.cursor.text(place) in FOLLOWERS for place in behind[:3]
        )
        return (is_subject and things > 0) or (is_opened and things > (0 if has_subject else 1))

    def _answers_behind(self, behind: range) -> bool:
        """Tell whether the words behind a day speak of an answer, and do not deny it."""
        for place in behind:
            if self._answers(place):
                return True
            if self.cursor.has(place, "denial"):
                return False
        return False

    def _is_reason(self, item: DatedItem) -> bool:
        """Tell whether a holiday in a sentence of its own only says why: "not next Monday. Holidays."."""
        is_bare = isinstance(item.node, NamedDayNode) and not item.relations and not item.edge
        alone = self.clauses.is_stop(item.begin - 1) and self.clauses.is_stop(item.end)
        return is_bare and alone and min(self.dated) < item.begin

    def is_made_public(self, item: DatedItem) -> bool:
        """Tell whether something else becomes known or is done on a day: "the rotas go up on the 16th"."""
        places = range(self._clause_begin(item), self._clause_end(item))
        answers = [place for place in places if self._answers(place)]
        if not answers or not all(self.cursor.has(place, "made_public") for place in answers):
            return False
        return any(self._tells_of_something(place) for place in range(places.start, answers[0]))

    def is_of_a_thing(self, item: DatedItem) -> bool:
        """Tell whether a day or a length only says which thing is meant: "Thursday's market", "their two-year plan"."""
        if self.cursor.language != "en":
            return False
        thing = self.cursor.at(item.end)
        if not (thing.kind == "word" and thing.tags.keys() <= {"plain", "counted", "thing"}):
            return False
        decides = bool(item.relations) and any(
            self.cursor.has(place, "decide") for place in range(self._clause_begin(item), item.begin)
        )
        if decides or self._then_answers(item.end):
            return False
        joined = any(self.cursor.text(place) == "-" for place in range(item.begin, item.end))
        is_adjective = isinstance(item.node, DurationNode) and joined and not item.relations
        return is_adjective or (self._is_cut_short(item.end - 1) and not thing.has("plain"))

    def _then_answers(self, place: int) -> bool:
        """Tell whether the answer follows on what a day only names: "at Tuesday's board and then I'll call"."""
        row = range(place, len(self.cursor.row))
        then = next((at for at in row if self.cursor.text(at) == "then"), row.stop)
        return any(self.cursor.has(at, "decide", "3") for at in range(then, row.stop))

    def _is_determined(self, place: int) -> bool:
        """Tell whether a thing of its own begins here: "the whole place", "a van"."""
        return self.cursor.language == "en" and (
            self.cursor.has(place, "the") or self.cursor.has(place, "article_one")
        )

    def _is_cut_short(self, place: int) -> bool:
        """Tell whether an "is" is cut short behind a day: "Friday's the show"."""
        token = self.cursor.at(place)
        return self.cursor.language == "en" and token.end - token.start == len(token.text) + 2

    def _clause_begin(self, item: DatedItem) -> int:
        place = item.begin
        while place > 0 and not self._ends(place - 1):
            place -= 1
        return place

    def _clause_end(self, item: DatedItem) -> int:
        place = item.end
        while place < len(self.cursor.row) and not (
            self._ends(place) or self._leads_off(place) or self._leads_to_day(place)
        ):
            place += 1
        return place

    def _ends(self, place: int) -> bool:
        text = self.cursor.text(place)
        if text in JOINS:
            return self.clauses.follows_on(place)
        return text in ENDS or text in TURNS

    def _leads_to_day(self, place: int) -> bool:
        """Tell whether an "and" leads to the next day, with what happens then."""
        return self.cursor.text(place) in JOINS and place + 1 in self.dated

    def _leads_off(self, place: int) -> bool:
        return self.cursor.has(place, "if") or self.cursor.has(place, "unknown_event")

    def _answers(self, place: int) -> bool:
        token = self.cursor.at(place)
        if token.has("decide") or token.has("other", "telling"):
            return True
        return token.kind == "word" and token.text.startswith(self.stems)

    def _tells_of_something(self, place: int) -> bool:
        token = self.cursor.at(place)
        unknown = token.kind == "word" and not token.tags and len(token.text) > 1
        unknown = (
            unknown
            or token.has("thing")
            or (bool(token.tags) and token.tags.keys() <= NOUNS and " " not in token.text)
        )
        return unknown and place not in self.dated
