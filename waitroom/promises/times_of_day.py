"""Times of day: "5pm", "17:30 Paris time", "noon", "between 2 and 4pm"."""

from datetime import time as Time  # noqa: N812 - `time` is what the grammar reads

from waitroom.promises import zone_names
from waitroom.promises.context import UnclearDate
from waitroom.promises.dated_item import TimeOfDay
from waitroom.promises.token_cursor import TokenCursor

RELATIONS = ("by", "before", "until", "after", "from", "on", "in", "not_before")


class TimeOfDayGrammar(TokenCursor):
    """The grammar of times of day."""

    def clock(self, place: int, *, behind_day: bool = False) -> tuple[TimeOfDay, int] | None:
        """Return a time of day with its relation and zone, and the place after it."""
        relation, place = self._clock_relation(place)
        if relation == "between" or self._is_range(place):
            return self._clock_range(place)
        found = self.time(
            place, after_at=self._takes_figure(place) or (behind_day and relation in {"by", "before"})
        )
        if found is None:
            return None
        at, after = found
        midnight = self.has(place, "clock", "24:00")
        after = self._past_words(after)
        zone, after = self.named_zone(after)
        return TimeOfDay(at, at, relation or "on", zone, midnight), after

    def _takes_figure(self, place: int) -> bool:
        """Tell whether a bare figure is a time here: "at 3", "by 5 tomorrow"."""
        if self.has(place - 1, "at_word"):
            return True
        follower = self.at(place + 1)
        return self.relation(place - 1, "by", "before", "after") and (
            follower.has("day") or follower.has("weekday")
        )

    def _past_words(self, after: int) -> int:
        while self.has(after, "clock_word"):
            after += 1
        return after

    def _clock_relation(self, place: int) -> tuple[str, int]:
        relation = ""
        while True:
            token = self.at(place)
            if token.has("relation") and not token.has("relation", "of"):
                name = token.value("relation")
                if name not in {*RELATIONS, "between", "within"}:
                    return relation, place
                relation = name if relation in {"", "on", "in"} else relation
                place += 1
            elif token.has("adverb") or token.has("approx", "yes") or token.has("the") or token.has("edge"):
                place += 1
            else:
                return ("on" if relation == "in" else relation), place

    def time(self, place: int, *, after_at: bool = False) -> tuple[Time, int] | None:
        """Return one time of day; a bare figure counts only after "at", as a time of office hours."""
        token = self.at(place)
        if token.kind == "clock":
            return self._written(token.parts, place)
        if token.kind == "hours" and int(token.parts[0]) < 24:
            return _made(int(token.parts[0]), int(token.parts[1] or 0), place + 1)
        if token.has("clock"):
            hours = token.value("clock")
            return (Time(23, 59) if hours == "24:00" else Time.fromisoformat(hours)), place + 1
        if token.kind == "number" and self.has(place + 1, "clock"):
            return self.time(place + 1)
        if token.kind == "number" and token.text.isdigit() and (after_at or self.has(place + 1, "meridian")):
            return self._bare(int(token.text), place)
        return None

    def _written(self, parts: tuple[str, ...], place: int) -> tuple[Time, int] | None:
        hour, minute, half, *plain = (*parts, "", "", "")[:5]
        hour, minute = hour or plain[0], minute or plain[1]
        value = int(hour)
        if half.startswith("p") and value < 12:
            value += 12
        elif half.startswith("a") and value == 12:
            value = 0
        elif not half:
            meridian = self.at(place + 1)
            if meridian.has("meridian"):
                return self._bare(value, place, int(minute or 0))
            if self.language == "en" and 1 <= value <= 6 and not hour.startswith("0"):
                value += 12
        return _made(value, int(minute or 0), place + 1)

    def _bare(self, hour: int, place: int, minute: int = 0) -> tuple[Time, int] | None:
        meridian = self.at(place + 1)
        if meridian.has("meridian"):
            if meridian.has("meridian", "pm") and hour < 12:
                hour += 12
            return _made(hour, minute, place + 2)
        follower = self.at(place + 1)
        if follower.kind in {"number", "ordinal"} or (
            follower.kind == "word" and not self._may_follow(place + 1)
        ):
            return None
        if not 1 <= hour <= 12 or hour == 7:
            return None
        return _made(hour + 12 if hour < 7 else hour, 0, place + 1)

    def _may_follow(self, place: int) -> bool:
        token = self.at(place)
        if token.has("unit") or token.has("counted") or token.has("month"):
            return False
        return any(token.has(tag) for tag in ("weekday", "day", "relation", "edge", "filler", "if"))

    def _is_range(self, place: int) -> bool:
        token = self.at(place)
        if not (self.is_to(place + 1) or self.relation(place + 1, "and")):
            return False
        second = self.at(place + 2)
        return token.kind in {"number", "clock", "hours"} and second.kind in {"clock", "hours"}

    def _clock_range(self, place: int) -> tuple[TimeOfDay, int] | None:
        second = self.time(place + 2, after_at=True)
        token = self.at(place)
        if second is None:
            return None
        end, after = second
        if token.kind == "number" and token.text.isdigit() and 1 <= int(token.text) <= 24:
            hour = int(token.text)
            hour += 12 if hour < 12 <= hour + 12 <= end.hour else 0
            start: Time | None = Time(hour % 24)
        else:
            first = self.time(place, after_at=True)
            start = first[0] if first else None
        if start is None or start > end:
            return None
        zone, after = self.named_zone(self._past_words(after))
        return TimeOfDay(start, end, "between", zone), after

    def named_zone(self, place: int) -> tuple[str, int]:
        """Return the zone named at a place ("" for none) and the place after it.

        Raises:
            Unclear: where the abbreviation means several zones.
        """
        start = place
        bracket = self.text(place) == "("
        place += bracket
        while self.has(place, "the"):
            place += 1
        token = self.at(place)
        zone, after = self._zone(place)
        if zone == "" and after > place:
            msg = f"{token.text.upper()} can be several zones. Which city's time was meant?"
            raise UnclearDate(msg)
        if not zone:
            return "", start
        after += bracket and self.text(after) == ")"
        return zone, after

    def _zone(self, place: int) -> tuple[str | None, int]:
        token = self.at(place)
        if token.kind == "offset":
            return zone_names.zone_of_offset(*token.parts[:3]) or "", place + 1
        if token.kind == "zone_name":
            return zone_names.canonical_zone(token.text), place + 1 + self._is_time_word(place + 1)
        if token.kind != "word":
            return None, place
        if not (token.has("relation") or token.has("filler")):
            known = zone_names.zone_of_abbreviation(token.text, self.zone)
            if known is not None:
                return known, place + 1 + self._is_time_word(place + 1)
        return self._city(place)

    def _is_time_word(self, place: int) -> bool:
        return self.has(place, "zone_word") or self.text(place) == "time"

    def _city(self, place: int) -> tuple[str | None, int]:
        """Read "New York time", "Berliner Zeit", "heure de Paris", "hora de Madrid"."""
        for length in (3, 2, 1):
            if self._is_time_word(place + length):
                words = " ".join(self.text(place + step) for step in range(length))
                found = zone_names.zone_of_city(words)
                if found:
                    return found, place + length + 1
        if self._is_time_word(place):
            after = self.past_articles(place + 1)
            for length in (2, 1):
                found = zone_names.zone_of_city(" ".join(self.text(after + step) for step in range(length)))
                if found:
                    return found, after + length
        return None, place


def _made(hour: int, minute: int, after: int) -> tuple[Time, int] | None:
    if hour == 24 and minute == 0:
        return Time(23, 59), after
    return (Time(hour, minute), after) if hour < 24 and minute < 60 else None
