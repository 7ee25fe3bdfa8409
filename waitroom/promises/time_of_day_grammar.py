"""Times of day: "5pm", "17:30 Paris time", "noon", "between 2 and 4pm"."""

from datetime import time as Time  # noqa: N812 - `time` is what the grammar reads
from itertools import pairwise

from waitroom.promises import zone_names
from waitroom.promises.context import UnclearDate
from waitroom.promises.dated_item import ClockTimeExpression
from waitroom.promises.grammar_part import GrammarPart
from waitroom.promises.tokens import Token
from waitroom.translation import _

NOON = 12
DAWN = 4
RELATIONS = ("by", "before", "until", "after", "from", "on", "in", "not_before")


class TimeOfDayGrammar(GrammarPart):
    """The grammar of times of day."""

    def clock(self, place: int, *, behind_day: bool = False) -> tuple[ClockTimeExpression, int] | None:
        """Return a time of day with its relation and zone, and the place after it."""
        relation, place = self._clock_relation(place)
        if self._is_range(place) or (behind_day and not relation and self._is_hours(place)):
            return self._clock_range(place)
        if (
            relation == "between"
            and self.at(place - 1).has("day_article")
            and self.text(place - 1) in {"el", "le", "dem", "den"}
        ):
            return None
        if relation == "between":
            return self._spoken_range(place)
        found = self.time(
            place,
            after_at=self._takes_figure(place) or (behind_day and relation in {"by", "before", "after"}),
        )
        if found is None:
            return None
        at, after = found
        midnight = self.has(place, "clock", "24:00")
        after = self._past_words(after)
        zone, after = self.named_zone(after)
        return ClockTimeExpression(at, at, relation or "on", zone, midnight), after

    def _takes_figure(self, place: int) -> bool:
        """Tell whether a bare figure is a time here: "at 3", "by 5 tomorrow"."""
        if self.has(place - 1, "at_word"):
            return True
        follower = self.at(place + 1)
        if follower.has("evening") and follower.has("day"):
            return True
        on_a_day = follower.has("day") or follower.has("weekday") or follower.has("clock_word")
        if self.relation(place + 1, "on"):
            on_a_day = any(self.has(place + step, "weekday") for step in (2, 3)) or self.has(place + 2, "day")
        ends = follower.kind == "end" or follower.text in {".", ",", "!"} or self._is_who_says(place + 1)
        on_a_day = on_a_day or (ends and self._day_stands_before(place - 1))
        led = self.has(place - 1, "approx", "yes") or self.has(place - 1, "daypart", "morning")
        led = (led and self.language == "en") or self.relation(place - 1, "by", "before", "after", "until")
        return led and on_a_day

    def _day_stands_before(self, place: int) -> bool:
        """Tell whether this sentence has named one day: "we see the last one today and tell you by six"."""
        for back in range(place - 1, -1, -1):
            if self.text(back) in {".", "!", "?", ";"}:
                return False
            if self.has(back, "day") or self.weekday(back) is not None:
                return True
        return False

    def _past_words(self, after: int) -> int:
        while self.has(after, "clock_word") or (
            self.has(after, "clock", "12:00") and self.at(after - 1).kind == "clock"
        ):
            after += 1
        return after

    def _clock_relation(self, place: int) -> tuple[str, int]:
        relation = ""
        while True:
            token = self.at(place)
            if token.has("relation") and not token.has("relation", "of"):
                name = token.value("relation").removeprefix("just_")
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
            if self.has(place + 1, "clock_behind", "past30") and hours == "12:00":
                return Time(12, 30), place + 2
            return (Time(23, 59) if hours == "24:00" else Time.fromisoformat(hours)), place + 1
        if token.kind == "number" and self.has(place + 1, "clock"):
            return self.time(place + 1)
        return self.grammar.spoken_times.spoken(place) or self._figures(place, after_at=after_at)

    def _figures(self, place: int, *, after_at: bool) -> tuple[Time, int] | None:
        """Return a time of bare figures: "1700 on Friday", "at 3", "fünf Uhr"."""
        token = self.at(place)
        if token.kind == "number" and len(token.text) == 4 and token.text.isdigit():
            return self._in_four_figures(place, after_at=after_at)
        hour, dot, minute = token.text.partition(".")
        by_a_day = self.relation(place + 1, "on") and (
            self.has(place + 2, "weekday") or self.has(place + 2, "day")
        )
        by_a_day = by_a_day or self.has(place + 1, "day") or self.has(place + 1, "weekday")
        if dot and (after_at or by_a_day) and token.kind == "number" and hour.isdigit() and len(minute) == 2:
            return self._written((hour, minute, "", "", ""), place)
        figure = self.grammar.spoken_times.figure(place)
        counts = after_at or self.has(place + 1, "meridian")
        if figure is not None and self.is_french_hour(place):
            return _made(figure, 0, place + 1)
        if figure is not None and (counts or (token.kind == "word" and self._is_hour(place))):
            return self._bare(figure, place)
        return None

    def is_french_hour(self, place: int) -> bool:
        """Tell whether a figure is an hour of the day: "à 15 heures", "vers quinze heures", and no length."""
        figure = self.grammar.spoken_times.figure(place) if self.language == "fr" else None
        if figure is None or (self.at(place).kind != "number" and figure <= NOON):
            return False
        led = self.text(place - 1) in {"a", "vers", "des", "pour", "avant"}
        return led and self.text(place + 1) == "heures"

    def _is_hour(self, place: int) -> bool:
        """Tell whether a number in words is an hour: "fünf Uhr", "à cinq heures"."""
        if not self.has(place + 1, "clock_word"):
            return False
        return self.language == "de" or self.relation(place - 1, "on", "by", "before", "after", "until")

    def _in_four_figures(self, place: int, *, after_at: bool) -> tuple[Time, int] | None:
        """Read "1700 on Friday", "at 0930", "1600 hours"; a figure that may be a year is none."""
        text = self.text(place)
        hour, minute = int(text[:2]), int(text[2:])
        hours = self.text(place + 1) in {"hours", "hrs", "h"}
        led = after_at or (self.relation(place + 1, "on") and self.has(place + 2, "weekday"))
        behind = self.has(place + 1, "weekday") or self.has(place - 1, "weekday")
        if hours or ((led or behind) and not text.startswith(("19", "20"))):
            return _made(hour, minute, place + 1 + hours)
        return None

    def are_real(self) -> None:
        """Refuse a sentence with a time that no clock shows.

        Raises:
            Unclear: where it names "25:00" or "5:75pm".
        """
        for token in self.row:
            if token.kind in {"clock", "hours"} and not _is_real(token):
                msg = _("{text} is no time of day. Which time was meant?").format(text=token.text)
                raise UnclearDate(msg)

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
        if self._is_of_morning(place) and DAWN <= hour < NOON and self.language != "en":
            return _made(hour, minute, place + 1)
        return self._by_what_follows(hour, place, minute)

    def _by_what_follows(self, hour: int, place: int, minute: int) -> tuple[Time, int] | None:
        """Return a time of bare figures as the words behind it allow: one of office hours, or of the evening."""
        follower = self.at(place + 1)
        evening = self._is_of_evening(place)
        if (
            follower.has("evening")
            or (
                evening
                and (
                    follower.kind in {"end", "mark"} or follower.has("approx") or self._is_who_says(place + 1)
                )
            )
        ) and 1 <= hour < 12:
            return _made(hour + 12, minute, place + 1)
        if follower.kind in {"number", "ordinal"} or (
            follower.kind == "word" and not self._may_follow(place + 1)
        ):
            return None
        if NOON < hour < 24 and self.text(place - 1) == "las":
            return _made(hour, minute, place + 1)
        if not 1 <= hour <= 12 or hour == 7:
            return None
        return _made(hour + 12 if hour < 7 else hour, 0, place + 1)

    def _is_of_morning(self, place: int) -> bool:
        """Tell whether the morning is named right before an hour: "übermorgen früh um 5 sagt er mirs"."""
        return self.has(place - 1, "at_word") and any(
            self.has(back, "daypart", "morning") or self.text(back).endswith((" fruh", " manana", " matin"))
            for back in range(place - 3, place - 1)
        )

    def _is_who_says(self, place: int) -> bool:
        """Tell whether nothing follows but who said it: "by 8, he reckons" without its comma."""
        return self.text(place) in {"he", "she", "they"} and self.has(place + 1, "other", "telling")

    def _is_of_evening(self, place: int) -> bool:
        """Tell whether an evening was named before, in the same sentence where a limit is set off by a comma."""
        set_off = self.text(place - 2) == "," and self.relation(place - 1, "before", "by")
        begin = place - (12 if set_off else 4)
        return any(self.has(back, "evening") and self.has(back, "day") for back in range(begin, place))

    def _may_follow(self, place: int) -> bool:
        token = self.at(place)
        if token.has("zone_word") and self.relation(place + 1, "of"):
            return True
        if token.has("unit") or token.has("counted") or token.has("month"):
            return False
        known = any(
            token.has(tag) for tag in ("weekday", "day", "relation", "edge", "filler", "if", "clock_word")
        )
        return known or zone_names.zone_of_abbreviation(token.text, self.zone) is not None

    def _is_range(self, place: int) -> bool:
        place = self._past_at(place)
        token = self.at(place)
        joint = place + 1 + self.has(place + 1, "clock_word")
        if not (self.is_to(joint) or self.relation(joint, "and")):
            return False
        second = self._past_at(joint + 1)
        if self._is_timed(second):
            return token.kind == "number" or token.has("number") or self._is_timed(place)
        led = self.relation(place - 1, "between") or self.relation(place - 2, "between")
        behind = self.at(second + 1)
        figures = token.kind == self.at(second).kind == "number" and not self.has(place - 1, "month")
        led = led or (figures and (behind.has("day") or behind.has("weekday") or behind.has("meridian")))
        begins = self.grammar.spoken_times.figure(place) is not None or self._is_timed(place)
        return led and begins and self._may_end(second)

    def _is_hours(self, place: int) -> bool:
        """Tell whether two figures right behind a day are hours: "tomorrow 9 to 11 they ring", not "9 to 11 people"."""
        first, second = self.at(place), self.at(place + 2)
        joined = self.is_to(place + 1) or self.relation(place + 1, "until")
        if self.language != "en" or not joined or not first.kind == second.kind == "number":
            return False
        if not all(figure.text.isdigit() and 1 <= int(figure.text) <= NOON for figure in (first, second)):
            return False
        behind = self.at(place + 3)
        if behind.has("unit") or behind.has("month") or (behind.has("counted") and not behind.has("decide")):
            return False
        goes_on = behind.has("filler") or behind.has("decide") or behind.has("other", "telling")
        return behind.kind in {"end", "mark"} or goes_on or behind.text in {"somebody", "everybody"}

    def _is_timed(self, place: int) -> bool:
        """Tell whether a token is a time by itself: "17:00", "noon"."""
        return self.at(place).kind in {"clock", "hours"} or self.has(place, "clock")

    def _past_at(self, place: int) -> int:
        while self.has(place, "at_word") or self.has(place, "the"):
            place += 1
        return place

    def _may_end(self, place: int) -> bool:
        """Tell whether a bare figure ends a range of hours: "between 7 and 9 tomorrow", not "7 and 9 days"."""
        if self.grammar.spoken_times.figure(place) is None:
            return False
        if self.relation(place + 1, "of") and self.month(place + 2):
            return False
        follower = self.at(place + 1)
        if (
            follower.has("clock_word")
            or follower.has("meridian")
            or follower.has("day")
            or follower.has("evening")
        ):
            return True
        if follower.has("unit") or follower.has("month") or follower.has("counted"):
            return False
        behind_day = any(
            self.has(back, "weekday") or self.has(back, "day") for back in range(place - 7, place)
        )
        on_a_day = self.relation(place + 1, "on") and any(
            self.has(place + step, tag) for step in (2, 3) for tag in ("weekday", "day")
        )
        alone = follower.kind in {"end", "mark"}
        return on_a_day or follower.has("weekday") or follower.has("daypart") or (alone and behind_day)

    def _spoken_range(self, place: int) -> tuple[ClockTimeExpression, int] | None:
        """Read "between half two and half three", "zwischen halb drei und drei"."""
        first = self.time(self._past_at(place), after_at=True)
        if first is None or not (self.relation(first[1], "and") or self.is_to(first[1])):
            return None
        last = self.time(self._past_at(first[1] + 1), after_at=True)
        if last is None or last[0] <= first[0] or (self.relation(last[1], "of") and self.month(last[1] + 1)):
            return None
        zone, after = self.named_zone(self._past_words(last[1]))
        return ClockTimeExpression(first[0], last[0], "between", zone), after

    def _clock_range(self, place: int) -> tuple[ClockTimeExpression, int] | None:
        place = self._past_at(place)
        joint = place + 1 + self.has(place + 1, "clock_word")
        other = self._past_at(joint + 1)
        figure, last = self.grammar.spoken_times.figure(place), self.grammar.spoken_times.figure(other)
        if figure is not None and self.text(place - 1) in {"le", "el"}:
            return None  # "le 24 à midi" is a day and its time
        if figure is not None and last is not None and not self.has(other + 1, "meridian"):
            return self._bare_range(figure, last, other + 1)
        second = self.time(other, after_at=True)
        if second is None:
            return None
        end, after = second
        if figure is not None and 1 <= figure <= 24:
            hour = figure
            hour += 12 if hour < 12 <= hour + 12 <= end.hour else 0
            start: Time | None = Time(hour % 24)
        else:
            first = self.time(place, after_at=True)
            start = first[0] if first else None
        if start is None or start > end:
            return None
        zone, after = self.named_zone(self._past_words(after))
        return ClockTimeExpression(start, end, "between", zone), after

    def _bare_range(self, first: int, last: int, after: int) -> tuple[ClockTimeExpression, int] | None:
        """Return two hours without minutes: office hours, or as a 24-hour clock has them."""
        written_out = self.has(after, "clock_word")
        hours = [
            hour + 12 if 1 <= hour < 7 and not (written_out and last > 12) else hour for hour in (first, last)
        ]
        if hours[1] < hours[0] <= hours[1] + 12 and not written_out:
            hours[1] += 12
        if hours[0] >= hours[1] or hours[1] > 24:
            return None
        zone, after = self.named_zone(self._past_words(after))
        end = Time(23, 59) if hours[1] == 24 else Time(hours[1])
        return ClockTimeExpression(Time(hours[0]), end, "between", zone), after

    def in_the_evening(self, clock: ClockTimeExpression, places: range) -> ClockTimeExpression:
        """Return a time of bare figures in the evening where the words around it say so: "tomorrow night"."""
        row = [self.at(place) for place in places]
        if not any(token.has("evening") for token in row) or clock.start.hour >= 12 or clock.midnight:
            return clock
        if any(
            token.kind in {"clock", "hours"} or token.has("meridian") or token.has("clock") for token in row
        ):
            return clock
        late = [at.replace(hour=at.hour + 12) if at.hour < 12 else at for at in (clock.start, clock.end)]
        return ClockTimeExpression(late[0], late[1], clock.relation, clock.zone)

    def named_zone(self, place: int) -> tuple[str, int]:
        """Return the zone named at a place ("" for none) and the place after it.

        Raises:
            Unclear: where the abbreviation means several zones.
        """
        start = place
        bracket = self.text(place) == "("
        place += bracket or self._is_zone_set_off(place)
        while self.has(place, "the"):
            place += 1
        place += self.relation(place, "in")
        token = self.at(place)
        zone, after = self._zone(place)
        if self.text(after) == "time" and self.text(after - 1) in {"their", "my", "your"}:
            zone, after = self._their_zone() if self.text(after - 1) == "their" else self.zone, after + 1
        elif self._is_their_hour(place):
            zone, after = self._their_zone(), place + 2 + (self.text(place + 1) == "de")
            after += self.text(after) == "-" and 2 * (self.text(after + 1) == "bas")
        elif self._is_our_hour(place):
            zone, after = self.zone, place + 3
        elif self.text(place) in {"his", "her"} and self.text(place + 1) == "time":
            zone, after = self._their_zone(), place + 2
        elif self.text(place) == "there" and self._is_over_there(place + 1):
            zone = self._their_zone()
            after = place + bool(zone)
        if not zone and after == place:
            zone, after = self._bare_city(place)
        if zone == "" and after > place:
            msg = _("{text} can be several zones. Which city's time was meant?").format(
                text=token.text.upper()
            )
            raise UnclearDate(msg)
        if token.capitals and not zone and self._may_be_zone(place):
            msg = _("{text} is no time zone that is known here. Which city's time was meant?").format(
                text=token.text.upper()
            )
            raise UnclearDate(msg)
        if not zone:
            return "", start
        after += bracket and self.text(after) == ")"
        return zone, after

    def _is_zone_set_off(self, place: int) -> bool:
        """Tell whether a comma stands before a zone in words: "3pm, Pacific time", "midi, heure de Paris"."""
        if self.text(place) != ",":
            return False
        zone, after = self._zone(place + 1)
        return bool(zone) and (self._is_time_word(after - 1) or self._is_time_word(place + 1))

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
            if known == "" and token.text not in {"est", "ct"}:
                known = self._by_place_named(token.text)
            if known is not None:
                return known, place + 1 + self._is_time_word(place + 1)
        return self._city(place)

    def _by_place_named(self, abbreviation: str) -> str:
        """Return the one of an abbreviation's zones whose place the sentence names: "she is in Bangalore, 7 pm IST"."""
        zones = {zone for __, zone in zone_names.BY_PLACE[abbreviation]}
        words = [token.text for token in self.row]
        named = {zone_names.zone_of_city(word) for word in (*words, *map(" ".join, pairwise(words)))}
        meant = zones & named
        return meant.pop() if len(meant) == 1 else ""

    def _their_zone(self) -> str:
        """Return the zone of the one place that the sentence names; "" where there is none or several."""
        words = [
            token.text.removesuffix("'s")
            for token in self.row
            if token.kind == "word" and not token.has("the")
        ]
        known = {zone_names.zone_of_city(word) for word in (*words, *map(" ".join, pairwise(words)))}
        zones = known - {None, self.zone}
        return str(zones.pop()) if len(zones) == 1 else ""

    def _is_their_hour(self, place: int) -> bool:
        """Tell whether an hour is told by another place's clock: "deren Zeit", "hora de allá", "heure de là-bas"."""
        if self.language == "de":
            return self.text(place) in {"deren", "dortiger"} and self._is_time_word(place + 1)
        return (
            self._is_time_word(place)
            and self.text(place + 1) == "de"
            and self.text(place + 2) in {"alla", "la"}
        )

    def _is_our_hour(self, place: int) -> bool:
        """Tell whether an hour is told by one's own clock: "hora de aquí", "heure d'ici"."""
        return self._is_time_word(place) and self.text(place + 2) in {"aqui", "aca", "ici"}

    def _is_over_there(self, place: int) -> bool:
        """Tell whether a "there" before this says where the hour is counted: "in Delhi, noon there on Friday"."""
        follower = self.at(place)
        return follower.kind in {"end", "mark"} or any(
            follower.has(tag) for tag in ("weekday", "day", "relation")
        )

    def _bare_city(self, place: int) -> tuple[str | None, int]:
        """Read a city right behind a time: "Fri 17:00 New York", "5pm Friday Tokyo"."""
        for length in (3, 2, 1):
            row = [self.at(place + step) for step in range(length)]
            if any(token.kind != "word" for token in row) or not any(token.is_unknown for token in row):
                continue
            found = zone_names.zone_of_city(" ".join(token.text for token in row))
            if found:
                return found, place + length
        return None, place

    def _may_be_zone(self, place: int) -> bool:
        """Tell whether a word in capitals stands where a zone would: right behind a time, at an end."""
        before, behind = self.at(place - 1), self.at(place + 1)
        timed = before.kind in {"clock", "hours"} or before.has("meridian") or before.has("weekday")
        return timed and (behind.kind in {"end", "mark"} or behind.has("relation") or behind.has("weekday"))

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
            after = self.skip_articles(place + 1)
            for length in (3, 2, 1):
                found = zone_names.zone_of_city(" ".join(self.text(after + step) for step in range(length)))
                if found:
                    return found, after + length
        return None, place


def _is_real(token: Token) -> bool:
    """Tell whether a written time exists."""
    parts = (*token.parts, "", "", "", "", "")
    if token.kind == "hours":
        hour, minute, half = int(parts[0]), int(parts[1] or 0), ""
    else:
        hour, minute, half = int(parts[0] or parts[3]), int(parts[1] or parts[4] or 0), parts[2]
    if half:
        return 1 <= hour <= 12 and minute < 60
    return (hour < 24 and minute < 60) or (hour, minute) == (24, 0)


def _made(hour: int, minute: int, after: int) -> tuple[Time, int] | None:
    if hour == 24 and minute == 0:
        return Time(23, 59), after
    return (Time(hour, minute), after) if hour < 24 and minute < 60 else None
