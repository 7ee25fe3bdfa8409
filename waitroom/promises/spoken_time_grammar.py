"""Times of day as people say them: "half past three", "halb sechs", "cinq heures et quart", "las cuatro y media"."""

from datetime import time as Time  # noqa: N812 - `time` is what the grammar reads

from waitroom.promises.context import UnclearDate
from waitroom.promises.grammar_part import GrammarPart
from waitroom.translation import _

MINUTES = frozenset({5, 10, 15, 20, 25})
OFFICE = range(1, 7)
"""Hours that mean the afternoon where nothing else is said."""


class SpokenTimeGrammar(GrammarPart):
    """The grammar of spoken times."""

    def figure(self, place: int) -> int | None:
        """Return a whole number up to 24 in figures or in one word."""
        token = self.at(place)
        if token.kind == "number" and token.text.isdigit() and int(token.text) <= 24:
            return int(token.text)
        if token.has("number") and token.value("number").isdigit() and int(token.value("number")) <= 24:
            return int(token.value("number"))
        if token.has("article_one") and self.language != "en" and self.has(place + 1, "clock_word"):
            return 1
        return None

    def spoken(self, place: int) -> tuple[Time, int] | None:
        """Return the time that is spoken at a place, and the place after it."""
        token = self.at(place)
        if token.has("clock_part"):
            return self._part_first(token.value("clock_part"), place + 1)
        return self._minutes_first(place) or self._part_behind(place)

    def _part_first(self, part: str, place: int) -> tuple[Time, int] | None:
        """Read "half past three", "quarter to five", "halb sechs"."""
        hour = self.figure(place)
        if hour is None or not 1 <= hour <= 12:
            return None
        follower = self.at(place + 1)
        if follower.has("unit") or follower.has("counted") or follower.kind == "number":
            return None
        if part == "half" and not self.grammar.half_is_past:
            msg = _("“Half {text}” can be two times. Is it half past the hour, or before it?").format(
                text=self.text(place)
            )
            raise UnclearDate(msg)
        minutes = {"half": 30, "past30": 30, "past15": 15, "to30": -30, "to15": -15}[part]
        return self._at(hour, minutes, place + 1 + self.has(place + 1, "clock_word"))

    def _minutes_first(self, place: int) -> tuple[Time, int] | None:
        """Read "ten past two", "at ten to four", "zehn nach vier"."""
        minutes, joint = self.figure(place), self.at(place + 1)
        if minutes == 15 or minutes not in MINUTES or not joint.has("minute_joint"):
            return None
        hour, follower = self.figure(place + 2), self.at(place + 3)
        if hour is None or not 1 <= hour <= 12 or follower.has("unit") or follower.has("counted"):
            return None
        sign = 1 if joint.has("minute_joint", "past") else -1
        if (
            sign < 0
            and not self.has(place - 1, "at_word")
            and not self.relation(place - 1, "on", "by", "before")
            and not (place == self.has(0, "approx") and (follower.has("day") or follower.has("weekday")))
        ):
            return None
        return self._at(hour, sign * minutes, place + 3)

    def _part_behind(self, place: int) -> tuple[Time, int] | None:
        """Read "cinq heures et demie", "las cuatro y cuarto", "a las cinco menos diez"."""
        hour = self.figure(place)
        if hour is None or not 1 <= hour <= 24 or self.language not in {"fr", "es"}:
            return None
        inner = place + 1 + self.has(place + 1, "clock_word")
        led = self.has(place - 1, "at_word") or inner > place + 1
        part = self.at(inner)
        if not led or not part.has("clock_behind"):
            return None
        minutes = {"past30": 30, "past15": 15, "to15": -15, "past10": 10, "to10": -10}[
            part.value("clock_behind")
        ]
        return self._at(hour, minutes, inner + 1)

    def _at(self, hour: int, minutes: int, after: int) -> tuple[Time, int]:
        total = 60 * hour + minutes
        if self.has(after, "meridian"):
            shift = 720 if self.has(after, "meridian", "pm") and total < 720 else 0
            return _time(total + shift), after + 1
        return _time(total + (720 if total // 60 in OFFICE or total < 60 else 0)), after


def _time(minutes: int) -> Time:
    return Time(minutes // 60 % 24, minutes % 60)
