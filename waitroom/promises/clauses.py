"""Where a clause begins and ends, and what joins two dates to one."""

from waitroom.promises.dated_item import DatedItem
from waitroom.promises.token_cursor import TokenCursor

STOPS = {".", ";", "!", "?", "\n", ":", "–"}
TURNS = {
    "but",
    "so",
    "and",
    "then",
    "who",
    "which",
    "because",
    "however",
    "aber",
    "und",
    "mais",
    "et",
    "pero",
    "y",
    "dann",
    "puis",
}
SUBJECTS = {"i", "we", "they", "he", "she", "you", "it", "wir", "sie", "ich", "er", "nous", "ils", "on", "je"}
JOINING = {"and", "but", "then", "so", "mais", "aber", "pero", "und", "et", "y", "dann", "puis"}
GOES_ON = {"and", "so", "then", "und", "et", "y", "donc", "dann"}
WHETHER = {"whether", "ob"}
VERBS = {
    "is", "are", "was", "has", "have", "isn't", "needs", "need", "wants", "want", "can't", "ist", "sind", "hat",
    "haben", "muss", "est", "sont", "a", "ont", "doit", "esta", "estan", "tiene", "tienen", "hay",
}  # fmt: skip
ARTICLES = {"the", "relation", "day_article", "at_word", "asks", "article_one", "filler", "plain"}
REASONS = {"because", "as", "since", "weil", "da", "denn", "car", "vu", "parce", "porque", "puisque", "ya"}
IT_IS = frozenset(
    {"it's", "it'll be", "it will be", "it'd be", "it would be", "it is", "it might be", "it may be"}
)
THEN = frozenset({"then", "dann", "danach", "ensuite", "puis", "luego", "despues"})
LIKEWISE = frozenset({"too", "as well", "likewise", "auch", "aussi", "egalement", "tambien"})
CONTRACTED = ("'s", "'re", "'ve", "'m")


def follows_that(cursor: TokenCursor, place: int) -> bool:
    """Tell whether what comes next is counted from a day named before: "after that", "from there", ", then"."""
    behind = cursor.text(place + 1)
    if cursor.text(place) in {",", "y"} and behind in THEN:
        return True
    return (cursor.text(place) == "after" and behind in {"that", "it", "then"}) or (
        cursor.text(place) == "from" and behind in {"there", "then", "that"}
    )


class Clauses:
    """The clauses of one sentence."""

    def __init__(self, cursor: TokenCursor) -> None:
        self.cursor = cursor

    def clause_start(self, begin: int, previous: int) -> int:
        """Return where the clause of a date begins that starts at `begin`, not before `previous`."""
        place = begin
        while place > previous:
            token = self.cursor.at(place - 1)
            if token.text in STOPS or (token.text == "," and self.is_verbal(place, begin)):
                return place
            if token.text == "," and previous and self.is_verbal(previous, place - 1):
                return place
            is_reported = token.text == "that" and self.cursor.text(place) in IT_IS
            is_so = token.text in {"so", "also", "donc"} or token.has("therefore")
            if is_reported or (is_so and place >= begin - 1):
                return place
            if token.text in TURNS and (self.is_verbal(place, begin) or self.follows_on(place - 1)):
                return place
            place -= 1
        return previous

    def clause_end(self, end: int, following: int) -> int:
        """Return where the clause of a date ends that stops at `end`, not after `following`."""
        for place in range(end, following):
            token = self.cursor.at(place)
            turns = token.text in TURNS and not (
                token.text == "which" and self.cursor.text(place + 1) == "to"
            )
            if token.text in STOPS or token.has("if") or (turns and place + 1 < following):
                return place
        return following

    def is_reason(self, place: int) -> bool:
        """Tell whether a clause of its own begins here that says why: "not before Monday, the boss is away"."""
        if self.cursor.text(place) in REASONS:
            return True
        if not (self.cursor.has(place, "the") or self.cursor.text(place).split("'")[0] in SUBJECTS):
            return False
        for step in range(5):
            token = self.cursor.at(place + step)
            if token.kind in {"end", "mark"} or (step and token.has("interview", "event")):
                return False
            if (step and token.text in VERBS) or token.text.endswith(CONTRACTED):
                return True
        return False

    def tells_else(self, place: int, item: DatedItem) -> bool:
        """Tell whether a clause of its own leads to a date: "..., they need somebody behind the bar the week after"."""
        commas = [at for at in range(place, item.begin) if self.cursor.text(at) == ","]
        if not commas or item.edge:
            return False
        if self.cursor.text(commas[-1] + 1) in REASONS:
            return not self.is_verbal(commas[-1], item.begin)
        if self.cursor.text(commas[-1] + 1) not in SUBJECTS:
            return self._is_other_subject(commas[-1] + 1, item.begin)
        row = [self.cursor.at(at) for at in range(commas[-1] + 2, item.begin)]
        if any(token.has("decide") or token.has("other", "telling") or token.has("may_be") for token in row):
            return False
        return (
            sum(token.kind == "word" and not set(token.tags) - {"the", "relation", "plain"} for token in row)
            > 4
        )

    def _is_other_subject(self, place: int, end: int) -> bool:
        """Tell whether nothing known but a subject and its verb leads to a date: "boats go the 25th"."""
        row = [self.cursor.at(at) for at in range(place, end)]
        if self.cursor.text(place) in TURNS | JOINING or any(set(token.tags) - ARTICLES for token in row):
            return False
        return sum(token.is_unknown and token.text.isalpha() for token in row) > 1

    def is_verbal(self, begin: int, end: int) -> bool:
        """Tell whether the words from `begin` to `end` have a verb of their own that says what happens."""
        row = (self.cursor.at(place) for place in range(begin, end))
        return any(token.has("decide") or token.has("other") for token in row)

    def follows_on(self, place: int) -> bool:
        """Tell whether a clause with a subject of its own begins behind a joining word: "so it'll be Tuesday"."""
        text = self.cursor.text(place + 1).split(" ")[0]
        subject = text in SUBJECTS or text.endswith(("'ll", "'d", "'re", "'s"))
        return self.cursor.text(place) in GOES_ON and subject

    def goes_on(self, place: int) -> bool:
        """Tell whether a new thing is said from here on: "and we", "so it will"."""
        return self.cursor.text(place) in GOES_ON and (
            self.cursor.has(place + 1, "filler") or self.cursor.has(place + 1, "adverb")
        )

    def is_main(self, place: int) -> bool:
        """Tell whether the main clause begins behind a "when": "when all is well you get our answer"."""
        return self.cursor.text(place) == "you" and self.cursor.text(place + 1) in {
            "get",
            "hear",
            "receive",
            "will",
        }

    def is_likewise(self, item: DatedItem) -> bool:
        """Tell whether nothing is said of a day but that it is like the one before: "closed Friday, Monday too"."""
        return self.cursor.text(item.end) in LIKEWISE and self.cursor.at(item.end + 1).kind in {"end", "mark"}

    def is_stop(self, place: int) -> bool:
        """Tell whether a sentence or its row ends here."""
        return not 0 <= place < len(self.cursor.row) or self.cursor.text(place) in STOPS

    def touches(self, place: int, end: int) -> bool:
        """Tell whether only joining words lie between two items: "Friday or hopefully Thursday"."""
        joins = ("adverb", "the", "approx", "edge", "if", "filler")
        return all(
            self.cursor.text(at) in {",", "(", ")", "/", "but"}
            or self.cursor.has(at, "relation")
            or any(self.cursor.has(at, tag) for tag in joins)
            for at in range(place, end)
        )

    def is_joined(self, place: int, end: int) -> bool:
        """Tell whether a later item goes on with the promise, and no new clause begins before it."""
        if self._begins_anew(place, end) or any(self.cursor.text(at) in WHETHER for at in range(place, end)):
            return False
        return end - place <= 12 and not any(
            self.cursor.text(at) in TURNS - JOINING for at in range(place, end)
        )

    def _begins_anew(self, place: int, end: int) -> bool:
        """Tell whether a new sentence with words of its own leads to a date: "... by the 5th. The course runs from"."""
        stops = [at for at in range(place, end) if self.cursor.text(at) in {".", "!", "?", ";"}]
        return bool(stops) and any(
            self.cursor.at(at).is_unknown or self.cursor.has(at, "other", "yes")
            for at in range(stops[-1] + 1, end)
        )
