"""A place in a row of tokens, and the small questions the grammar asks there."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from waitroom.promises.tokens import Token

_END = Token("", 0, 0, "end")


class TokenCursor:
    """The tokens of one sentence with the zone and language they are read in; places are token numbers."""

    def __init__(self, row: list[Token], language: str, zone: str) -> None:
        self.row = row
        self.language = language
        self.zone = zone

    @cached_property
    def sentence(self) -> str:
        """The texts of all tokens with blanks between, for patterns."""
        return " ".join(token.text for token in self.row)

    @cached_property
    def _starts(self) -> list[int]:
        return list(accumulate((len(token.text) + 1 for token in self.row), initial=0))

    def place_of(self, letter: int) -> int:
        """Return the place of the token that holds a letter of `sentence`."""
        return min(bisect_right(self._starts, letter), len(self.row)) - 1

    def at(self, place: int) -> Token:
        """Return the token at a place, or an end sign."""
        return self.row[place] if 0 <= place < len(self.row) else _END

    def has(self, place: int, tag: str, value: str | None = None) -> bool:
        """Tell whether the token there carries a tag (with a value)."""
        row = self.row
        found = row[place].tags.get(tag) if 0 <= place < len(row) else None
        return found is not None and (value is None or value in found)

    def text(self, place: int) -> str:
        """Return the token's text."""
        row = self.row
        return row[place].text if 0 <= place < len(row) else ""

    def relation(self, place: int, *names: str) -> bool:
        """Tell whether the token is one of these relations."""
        row = self.row
        found = row[place].tags.get("relation") if 0 <= place < len(row) else None
        return found is not None and any(name in found for name in names)

    def skip_articles(self, place: int) -> int:
        """Return the place after articles and "of"."""
        while self.has(place, "the") or self.relation(place, "of"):
            place += 1
        return place

    def skip_connectors(self, place: int) -> int:
        """Return the place after hyphens, articles and "of": "mid-January", "end of the week"."""
        while self.text(place) == "-" or self.has(place, "the") or self.relation(place, "of"):
            place += 1
        return place

    def is_to(self, place: int) -> bool:
        """Tell whether the token joins the two ends of a range: "to", "through", a dash."""
        return self.relation(place, "to") or self.text(place) in {"-", "–", ".."}

    def is_or(self, place: int) -> bool:
        """Tell whether the token offers a choice: "or", a slash."""
        return self.relation(place, "or") or self.text(place) == "/"

    def number(self, place: int) -> tuple[float, int] | None:
        """Return a number in figures or words and the place after it: "3", "1,5", "twenty-five"."""
        token = self.at(place)
        if token.kind == "number":
            value = float(token.text.replace(",", "."))
            return (value, place + 1) if value < 1000 else None
        if token.has("number"):
            value = float(token.value("number"))
            if value >= 20:
                after = place + 1 + (self.text(place + 1) == "-")
                unit = self.at(after)
                if unit.has("number") and 0 < float(unit.value("number")) < 10:
                    return value + float(unit.value("number")), after + 1
            return value, place + 1
        return None

    def year(self, place: int) -> tuple[int, int] | None:
        """Return a year (2000 to 2099) and the place after it; a comma may stand before it."""
        if self.text(place) == "," and self._is_year(place + 1):
            return int(self.text(place + 1)), place + 2
        place = self.skip_articles(place) if self.language in {"es", "fr"} else place
        return (int(self.text(place)), place + 1) if self._is_year(place) else None

    def _is_year(self, place: int) -> bool:
        token = self.at(place)
        return token.kind == "number" and len(token.text) == 4 and token.text.startswith("20")

    def month(self, place: int) -> int | None:
        """Return the month the token names."""
        token = self.at(place)
        return int(token.value("month")) if token.has("month") else None

    def weekday(self, place: int) -> int | None:
        """Return the weekday the token names, Monday 0."""
        token = self.at(place)
        return int(token.value("weekday")) if token.has("weekday") else None

    def ordinal(self, place: int) -> tuple[int, int, bool] | None:
        """Return an ordinal ("3rd", "twenty-first", "last": -1), the place after it, whether in figures."""
        token = self.at(place)
        if token.kind in {"ordinal", "german_ordinal"}:
            return int(token.parts[0]), place + 1, True
        if token.has("number"):
            tens = int(float(token.value("number")))
            after = place + 1 + (self.text(place + 1) == "-")
            unit = self.at(after)
            if tens in {20, 30} and unit.has("ordinal") and 0 < int(unit.value("ordinal")) < 10:
                return tens + int(unit.value("ordinal")), after + 1, False
        if token.has("ordinal"):
            return int(token.value("ordinal")), place + 1, False
        return None
