"""The grammar of promises: finds the dates of a sentence and how each is meant."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from waitroom.promises.dated_item import ClockTimeExpression, DatedItem
from waitroom.promises.day_grammar import DayGrammar
from waitroom.promises.day_nodes import DayNode, NamedDayNode, Node, RelativeDayNode, WeekdayNode
from waitroom.promises.duration import DurationNode
from waitroom.promises.duration_grammar import DurationGrammar
from waitroom.promises.interview_grammar import InterviewGrammar
from waitroom.promises.named_days import FIXED, MOVING
from waitroom.promises.ordinal_grammar import OrdinalGrammar
from waitroom.promises.other_one_grammar import OtherOneGrammar
from waitroom.promises.period_grammar import PeriodGrammar
from waitroom.promises.period_nodes import MonthNode, NthWeekNode, PeriodNode, PeriodPartNode
from waitroom.promises.ranges import RangeNode
from waitroom.promises.spoken_time_grammar import SpokenTimeGrammar
from waitroom.promises.time_of_day_grammar import TimeOfDayGrammar
from waitroom.promises.token_cursor import TokenCursor
from waitroom.promises.tokens import Token

TIMED = frozenset(
    {"clock", "hours", "number", "ordinal", "german_ordinal", "dot_date", "slash_date", "full_date"}
)
TIMELESS = frozenset(
    {
        "filler", "decide", "other", "negation", "denial", "interview", "counted", "vague", "not_yet", "taken_back",
        "asks", "may_be", "harmless", "patience", "process", "calm", "habit", "undone", "ago", "likely", "unasked",
        "plain", "thing", "made_public", "unsure",
    }
)  # fmt: skip
"""Tags of words with which no date begins."""
MEETINGS = frozenset(
    {
        "service",
        "mass",
        "lunch",
        "church",
        "school",
        "practice",
        "training",
        "prayers",
        "dinner",
        "match",
        "market",
        "game",
        "gig",
        "race",
        "parade",
        "shift",
        "quiz",
        "party",
        "barbecue",
        "concert",
        "show",
        "derby",
        "kick-off",
    }
)
ENDING = {"finishes", "ends", "closes", "shuts", "is over", "is done", "finish", "end", "close"}
STARTING = frozenset(
    {"start", "starts", "begin", "begins", "open", "opens", "close", "closes", "end", "ends", "shut", "shuts"}
)
SHORT = {"pre": "before", "post": "after"}
BEING = {"is", "that's", "falls", "which is", "being", "which falls"}
PREFIXES = (
    "just_after", "by", "before", "until", "after", "from", "on", "in", "for", "over", "within", "not_before",
    "at_least", "more_than", "between", "course",
)  # fmt: skip


class PromiseGrammar(TokenCursor):
    """One sentence; `items` yields its dates in their order.

    It is composed of a part for each sort of words; a part asks the others through this.
    `month_first`: 3/5 is the fifth of March. `half_is_past`: "half five" is half past five, as in Britain.
    `region`: in Canada "fin de semaine" is the weekend.
    """

    def __init__(
        self,
        row: list[Token],
        language: str,
        zone: str,
        *,
        month_first: bool,
        half_is_past: bool = True,
        region: str = "",
    ) -> None:
        super().__init__(row, language, zone)
        self.month_first = month_first
        self.half_is_past = half_is_past
        self.region = region
        self.interviews = InterviewGrammar(self)
        self.days = DayGrammar(self)
        self.periods = PeriodGrammar(self)
        self.ordinals = OrdinalGrammar(self)
        self.others = OtherOneGrammar(self)
        self.lengths = DurationGrammar(self)
        self.spoken_times = SpokenTimeGrammar(self)
        self.times = TimeOfDayGrammar(self)
        self._nodes: dict[int, tuple[Node, int] | None] = {}

    def items(self) -> Iterator[DatedItem]:
        """Yield the dates that the sentence names, from left to right."""
        self.times.are_real()
        place, last, before = 0, -1, None
        while place < len(self.row):
            place += 2 * self._is_some_day(place)
            item = self.item(place) if self._may_begin(place) else None
            if item and self._is_margin(item):
                # "A couple of days either side of the 20th", "give or take a day, the 18th"
                place = item.end + (0 if self.text(item.begin - 1) == "give or take" else 3)
                continue
            item = self._with_margin(item) if item else None
            if item is None or self._is_of_the_day_before(item, last) or self._is_its_weekday(item, before):
                place = item.end if item else place + 1
            else:
                yield item
                before = item
                last = place = max(item.end, place + 1)

    def _with_margin(self, item: DatedItem) -> DatedItem:
        """Return a date that may be missed by a little as a rough one: "end of May, give or take two days"."""
        place = item.end + (self.text(item.end) == ",")
        length = self.lengths.length(place + 1) if self.text(place) == "give or take" else None
        return replace(item, end=length[1], rough=True) if length else item

    def _is_margin(self, item: DatedItem) -> bool:
        """Tell whether a length is by how much a date may be missed: "a couple of days either side of the 20th"."""
        behind = [self.text(item.end + step) for step in range(3)]
        is_told = behind == ["either", "side", "of"] or self.text(item.begin - 1) == "give or take"
        return isinstance(item.node, DurationNode) and is_told

    def _may_begin(self, place: int) -> bool:
        """Tell whether a date can begin here at all: most words of a sentence are none of time."""
        token = self.at(place)
        if token.kind == "word":
            if token.text in SHORT:
                return self._is_short_of_named(place)
            return not token.tags.keys() <= TIMELESS
        return token.kind != "mark"

    def _is_some_day(self, place: int) -> bool:
        """Tell whether "one day" is any day of what follows: "one day in the first week of September"."""
        if self.text(place) not in {"one", "some"} or self.text(place + 1) != "day":
            return False
        return self.relation(place + 2, "in", "of") or self.has(place + 2, "mod")

    def _is_its_weekday(self, item: DatedItem, before: DatedItem | None) -> bool:
        """Tell whether a weekday only says which one the day before is: "the 17th is a Tuesday"."""
        if before is None or not isinstance(before.node, NamedDayNode | DayNode):
            return False
        is_plain = item.node == WeekdayNode(getattr(item.node, "weekday", -1)) and not item.edge
        is_number = isinstance(item.node, DayNode) and item.node == DayNode(item.node.day)
        is_plain = is_plain or (is_number and isinstance(before.node, NamedDayNode))
        between = [self.text(place) for place in range(before.end, item.end - 1)]
        if self._is_its_date(item, before):
            return True
        return (
            is_plain
            and bool(set(between) & BEING)
            and set(between) <= BEING | {"the", "a", "on", ",", "this", "year"}
        )

    def _is_its_date(self, item: DatedItem, before: DatedItem) -> bool:
        """Tell whether a date only says when the holiday before it is: "before Republic Day, the 26th"."""
        holiday, node = before.node, item.node
        if isinstance(holiday, DayNode) and isinstance(node, NamedDayNode):
            holiday, node = node, holiday
        plain = not item.relations or (self.language != "en" and item.relations == ("on",))
        if not isinstance(holiday, NamedDayNode) or not isinstance(node, DayNode) or not plain:
            return False
        if item.node == NamedDayNode("bank_holiday") and self.text(before.end) == "(":
            return True
        month, day = FIXED.get(holiday.name, (node.month, node.day))
        beside = item.begin - before.end == 1 and self.text(before.end) in {",", "("}
        return (
            beside
            and before.relation in {"by", "before", "after"}
            and not (before.relation == "after" and holiday.name in MOVING)
            and (node.day, node.month or month) == (day, month)
        )

    def _is_of_the_day_before(self, item: DatedItem, last: int) -> bool:
        """Tell whether a part of the day stands right behind its day: "le 12/02 dans l'après-midi"."""
        if last < 0 or item.node is not None or not item.edge.startswith("alone:"):
            return False
        return item.begin - last <= 2 and all(
            self.text(place) == "," or self.has(place, "the") for place in range(last, item.begin)
        )

    def node(self, place: int) -> tuple[Node, int] | None:
        """Return the longest words of time that begin at a place, and the place after them."""
        if place not in self._nodes:
            self._nodes[place] = None
            readings = chain(
                self.ordinals.beside(place),
                self.periods.period_nodes(place),
                self.days.day_nodes(place),
                self.others.other_one(place),
            )
            best = max(readings, key=lambda found: found[1], default=None)
            length = self.lengths.length(place) or self._days_after(place)
            if length and (best is None or length[1] > best[1]):
                best = length
            self._nodes[place] = best
        return self._nodes[place]

    def _days_after(self, place: int) -> tuple[DurationNode, int] | None:
        """Read "T+5": so many days after the day that it is counted from."""
        token = self.at(place)
        if token.kind != "days_after":
            return None
        days = float(token.parts[0])
        return self.lengths.anchored(DurationNode(days, days, "day"), place + 1)

    def item(self, place: int) -> DatedItem | None:
        """Return the date that begins at a place, its relation words first."""
        relations: list[str] = []
        rough, edge, inner = False, "", place
        while True:
            found = self._dated(place, inner, tuple(relations), edge, rough=rough)
            if found:
                return found
            token = self.at(inner)
            name = next((value for value in token.tags.get("relation", ()) if value in PREFIXES), "")
            name = name or self._before_or_after_named(inner)
            if name:
                relations.append(name)
                inner += token.text in SHORT and self.text(inner + 1) == "-"
            elif token.has("approx", "yes"):
                rough = True
            elif token.has("edge", "latest") or token.has("edge", "earliest"):
                edge = token.value("edge")
            elif not (token.has("adverb") or token.has("the") or self._is_soft(inner, place)):
                return None
            inner += 1

    def _before_or_after_named(self, place: int) -> str:
        """Return the relation of "pre Christmas", "post Dussehra"; else nothing."""
        return SHORT.get(self.text(place), "") if self._is_short_of_named(place) else ""

    def _is_short_of_named(self, place: int) -> bool:
        return self.has(place + 1 + (self.text(place + 1) == "-"), "named")

    def _is_soft(self, inner: int, place: int) -> bool:
        """Tell whether the token may stand between a relation and its date: "by, at most, Friday"."""
        ends = self.text(inner) == "end of" and self.lengths.length(inner + 1) is not None
        return inner > place and (ends or self.relation(inner, "of") or self.text(inner) == '"')

    def _dated(
        self, begin: int, place: int, relations: tuple[str, ...], edge: str, *, rough: bool
    ) -> DatedItem | None:
        """Return an item whose date begins exactly at `place`."""
        early = self._clock_first(begin, place, relations)
        if early:
            return self._finished(early, edge, rough=rough)
        found = self.node(place)
        if found is None or not self._node_counts(found[0], place, relations):
            part = self._daypart(begin, place, relations)
            has_day = part is not None and part.node is not None
            return self._finished(part, edge, rough=rough) if part and has_day else part
        node, end = self._range(
            *found, between="between" in relations, from_="from" in relations, begin=begin
        )
        if "from" in relations and self._is_moved(begin):
            relations = ("on",)
        node, end = self._part_behind(node, end)
        if relations == ("by",) and self.text(place - 1) == "due" and self._is_middle(node):
            relations = ("on",)  # "due mid-September" is in the middle of it
        if "after" in relations and self.text(end) in MEETINGS and isinstance(node, WeekdayNode):
            # "after Sunday service" is on that Sunday.
            relations, end = ("on",), end + 1
        if (
            relations == ("before",)
            and self.has(end - 1, "daypart")
            and not self.has(end - 1, "daypart", "morning")
        ):
            relations = ("by",)  # "before Friday evening" may be on Friday
        if not relations and self.relation(end, "by") and self.has(end + 1, "daypart"):
            relations, end = ("by",), end + 2  # "tomorrow by lunch"
        led_by_part = self._is_on_part(place, end)
        clock, end = self._clock_behind(end)
        is_on = set(relations) <= {"on", "in"}
        if clock is not None and led_by_part and is_on and clock.relation == "before":
            clock = replace(clock, relation="of_day")
        begin, relations = self._before_event(node, begin, relations)
        item = DatedItem(node, begin, end, relations, clock, rough=rough)
        return self._finished(item, edge, rough=rough)

    @staticmethod
    def _is_middle(node: Node) -> bool:
        return isinstance(node, PeriodPartNode) and node.part in {"early", "mid", "late"}

    def _is_on_part(self, place: int, end: int) -> bool:
        """Tell whether a day is named with a part of it: "Monday morning before 10" lies on that Monday."""
        return self.has(end - 1, "daypart") and end - 1 > place

    def _node_counts(self, node: Node, place: int, relations: tuple[str, ...]) -> bool:
        """Tell whether a node is a date here: an abbreviation that is a word needs a neighbour of time."""
        if isinstance(node, WeekdayNode) and self.has(place - 1, "article_one"):
            return False
        leads_on = self.has(place + 1, "the") or self.has(place + 1, "approx")
        if isinstance(node, WeekdayNode) and self.text(place) == "so" and leads_on:
            return False  # "Mittwoch, so die Auskunft", "Freitag, so gegen vier"
        inner = place + 1 + self.relation(place + 1, "in")
        if isinstance(node, WeekdayNode) and self.text(place) == "so" and self.lengths.length(inner):
            return False  # "so 2-3 Wochen"
        if isinstance(node, WeekdayNode) and self.has(place, "weak"):
            before = self.at(place - 1)
            return (
                bool(relations)
                or len(self.row) <= 2
                or before.has("relation")
                or before.has("may_be")
                or before.has("decide")
                or self.has(place + 1, "meridian")
                or self.text(place + 1) in {"am", "pm"}
                or before.text in {"-", "/", ",", "–"}
                or self.text(place + 1) in {"-", "/", "–", ".."}
                or (self.is_to(place + 1) and self.weekday(place + 2) is not None)
                or self.at(place + 1).kind in TIMED
                or self.has(place + 1, "daypart")
                or self.is_or(place + 1)
            )
        if (
            isinstance(node, DayNode)
            and (node.month, node.weekday, node.months) == (None,) * 3
            and not relations
        ):
            return (
                self.has(place - 1, "the")
                or self.language != "en"
                or len(self.row) <= 3
                or self.is_or(place - 1)
                or (self.is_to(place + 1) and self.at(self.skip_articles(place + 2)).kind == "ordinal")
                or (self.text(place - 1) == "," and self.at(place - 2).kind == "ordinal")
                or (self.relation(place - 1, "and") and self.at(place - 2).kind == "ordinal")
                or self.days.is_ordinal_alone(place)
            )
        return True

    def _clock_first(self, begin: int, place: int, relations: tuple[str, ...]) -> DatedItem | None:
        """Read "5pm on Friday", "noon tomorrow", "midnight"; the relation before it is the clock's own."""
        found = self.times.clock(place)
        if found is None or self.node_is_length(place):
            if not (relations and relations[-1] in {"on", "between"}):
                return None
            if self.node_is_length(place):
                return None
            found = self.times.clock(place - 1)
            if found is None:
                return None
        clock, end = found
        strong = [name for name in relations if name not in {"on", "in", "for", "over", "of"}]
        if self._is_when_it_ends(begin):
            strong = ["after"]
        if strong and clock.relation in {"on", ""}:
            clock = ClockTimeExpression(clock.start, clock.end, strong[-1], clock.zone, clock.midnight)
        inner = end
        while (
            self.text(inner) == ","
            or self.has(inner, "the")
            or self.has(inner, "adverb")
            or self.has(inner, "approx", "after")
            or (self.text(inner) == "-" and self.has(inner + 1, "approx", "after"))
            or self.relation(inner, "on", "of", "in")
            or self.has(inner, "day_end")
            or (self.has(inner, "daypart") and not self.has(inner, "day"))
        ):
            inner += 1
        inner = self._past_day_of_event(inner)
        day = self.node(inner)
        if day and not isinstance(day[0], DurationNode):
            node, after = self._range(*day, between=False, from_=False)
            zone, after = self.times.named_zone(after) if not clock.zone else ("", after)
            clock = ClockTimeExpression(
                clock.start, clock.end, clock.relation, clock.zone or zone, clock.midnight
            )
            return DatedItem(
                node, begin, after, relations, self.times.in_the_evening(clock, range(place, after))
            )
        begun = begin
        while begun > 0 and self.text(begun - 1) not in {".", "!", "?", ";"}:
            begun -= 1
        tonight = any(
            self.has(at, "evening") and (self.has(at, "day") or self.has(at - 1, "day"))
            for at in range(begun, begin)
        )
        clock = self.times.in_the_evening(clock, range(begun, end)) if tonight else clock
        return DatedItem(None, begin, end, relations, clock)

    def _past_day_of_event(self, place: int) -> int:
        """Return the place of the day in "(10am on the) day of the meeting, i.e. Wednesday", else the same place."""
        if self.text(place) != "day" or not self.relation(place + 1, "of"):
            return place
        comma = next((at for at in range(place + 2, place + 7) if self.text(at) == ","), place)
        if [self.text(comma + step) for step in range(1, 5)] == ["i", ".", "e", "."]:
            return comma + 5
        return comma + 2 if self.text(comma + 1) in {"that is", "i.e", "ie", "that's", "which is"} else place

    def _is_when_it_ends(self, begin: int) -> bool:
        """Tell whether a time is the end of what the answer follows: "after the shift finishes at 10pm"."""
        led = self.text(begin - 1) in ENDING
        return led and any(
            self.text(at).split(" ")[0] in {"after", "once"} for at in range(max(0, begin - 5), begin)
        )

    def node_is_length(self, place: int) -> bool:
        """Tell whether a figure begins a length ("at 2 weeks") or a date, and so is no time of day."""
        found = self.node(place)
        is_figure = self.at(place).kind == "number" and not self.times.is_french_hour(place)
        is_zone = self.has(place + 1, "zone_word") and self.relation(place + 2, "of")
        return found is not None and is_figure and not is_zone

    def _clock_behind(self, end: int) -> tuple[ClockTimeExpression | None, int]:
        """Return the time of day behind a day: "Friday by 5pm", "1 December (after 5 PM)"."""
        inner = end
        bracket = self.text(inner) == "("
        inner += bracket or self.text(inner) == ","
        found = self.times.clock(inner, behind_day=inner == end)
        if found is None or self.node_is_length(inner):
            return None, end
        clock, after = found
        following = self.node(after + self.relation(after, "on"))
        if not bracket and following and not isinstance(following[0], DurationNode) and inner > end:
            return None, end
        after += bracket and self.text(after) == ")"
        return self.times.in_the_evening(clock, range(end - 1, after)), after

    def _daypart(self, begin: int, place: int, relations: tuple[str, ...]) -> DatedItem | None:
        """Read "EOD", "in the morning", "by lunchtime" with the day behind it, or alone."""
        token = self.at(place)
        if not (token.has("day_end") or token.has("daypart")):
            return None
        inner = place + 1
        while (
            self.has(inner, "day_end")
            or self.has(inner, "daypart")
            or self.has(inner, "the")
            or self.relation(inner, "on", "of", "in")
            or self.text(inner) == ","
            or self.has(inner, "adverb")
        ):
            inner += 1
        day = self.node(inner)
        if day and not isinstance(day[0], DurationNode):
            node, end = self._range(*day, between=False, from_=False)
            if token.has("daypart", "first_thing") and isinstance(node, PeriodNode | MonthNode):
                node = PeriodPartNode("start", node)
            if not token.has("day_end"):
                relations = tuple(name for name in relations if name != "after")
            return DatedItem(node, begin, end, relations)
        if token.has("daypart", "all_day"):
            return None
        alone = "day_end" if token.has("day_end") else token.value("daypart")
        return (
            DatedItem(None, begin, place + 1, relations, edge=f"alone:{alone}")
            if relations or token.has("day_end") or len(self.row) <= 3 or " " in token.text
            else None
        )

    def _range(self, node: Node, end: int, *, between: bool, from_: bool, begin: int = 0) -> tuple[Node, int]:
        """Return the range that begins with a node, or the node itself."""
        inner = end + (self.text(end) == "," and between)
        joined = (
            self.is_to(inner)
            or (between and self.relation(inner, "and"))
            or (from_ and self.relation(inner, "until"))
        )
        if not joined:
            return self._day_list(node, end)
        inner += 1
        if self.text(end) == "-" and self.text(inner) == "-":
            inner += 1
        while self.has(inner, "the") or self.has(inner, "adverb") or self.relation(inner, "on", "in", "by"):
            inner += 1
        if (
            isinstance(node, DayNode)
            and self.ordinal(inner)
            and self.at(inner).kind in {"ordinal", "german_ordinal"}
        ):
            readings = list(self.days.day_and_month(inner, article=True))
            if readings:
                moved = from_ and self._is_moved(begin)
                return (readings[0][0] if moved else RangeNode(node, readings[0][0])), readings[0][1]
        second = self.node(inner)
        if second and from_ and self._is_moved(begin):
            return second
        if second is None or isinstance(second[0], DurationNode) != isinstance(node, DurationNode):
            return self._day_range(node, end, inner)
        return RangeNode(node, second[0]), second[1]

    def _is_moved(self, begin: int) -> bool:
        """Tell whether what begins here says where a day was moved: "postponed from the 5th to the 12th"."""
        return any(self.has(back, "moves") for back in range(max(0, begin - 4), begin))

    def _day_list(self, node: Node, end: int) -> tuple[Node, int]:
        """Read more days in figures alone: "Aug 3, 4 or 5"."""
        if not isinstance(node, DayNode) or node.month is None or node.year is not None:
            return node, end
        inner, last, after = end, 0, end
        while self.text(inner) == "," or self.is_or(inner) or self.relation(inner, "and"):
            number = self.number(inner + 1)
            if not number or not max(node.day, last) < number[0] <= 31 or self.days.is_count(number[1]):
                break
            chosen = self.is_or(inner)
            last, inner = int(number[0]), number[1]
            after = inner if chosen or self.relation(inner, "and") else after
        if after == end:
            return node, end
        return RangeNode(node, DayNode(last, node.month)), after

    def _day_range(self, node: Node, end: int, inner: int) -> tuple[Node, int]:
        """Read a second day in figures alone: "May 12-15"."""
        number = self.number(inner)
        if (
            isinstance(node, DayNode)
            and node.month
            and number
            and node.day < number[0] <= 31
            and number[0] == int(number[0])
        ):
            year = self.year(number[1])
            last = DayNode(int(number[0]), node.month, year[0] if year else node.year)
            return RangeNode(DayNode(node.day, node.month, last.year), last), year[1] if year else number[1]
        return node, end

    def _bounds_back(self, place: int) -> bool:
        """Tell whether "at the latest" belongs to the date before it: not in "next week, at the latest Thursday"."""
        leads = self.relation(place - 1, "by") and self.node(self.skip_articles(place)) is not None
        return not leads and not self._is_of_what_follows(place)

    def _is_least(self, end: int) -> bool:
        """Tell whether a length is the shortest: "three weeks minimum", not "three weeks, at least so he said"."""
        least = self.has(end, "relation", "at_least") or self.text(end) == "min"
        return least and self.at(end + 1).kind in {"end", "mark"}

    def _goes_onward(self, end: int, item: DatedItem) -> bool:
        """Tell whether what stands behind a date opens it: "from Wednesday on", "until at least Friday"."""
        if self.text(end) == "on" and "from" in item.relations:
            return self.at(end + 1).kind in {"end", "mark"}
        return self.has(end, "relation", "at_least") and "until" in item.relations

    def _is_of_what_follows(self, place: int) -> bool:
        """Tell whether "beyond" belongs to what comes next: "not this week, and beyond that nobody knows"."""
        return self.text(place - 1).endswith("beyond") and self.text(place) == "that"

    def _before_event(
        self, node: Node, begin: int, relations: tuple[str, ...]
    ) -> tuple[int, tuple[str, ...]]:
        """Return where "before the fair opens on the 18th" begins, and "before"; else what was given."""
        starts = self.text(begin - 1).split(" ")[0] in STARTING
        if (relations != ("on",) and (relations or not starts)) or self.language != "en":
            return begin, relations
        if isinstance(node, RelativeDayNode):
            # "Before the school day ends tomorrow" is tomorrow.
            return begin, relations
        for place in range(begin - 1, max(-1, begin - 7), -1):
            token = self.at(place)
            if token.has("relation", "before") or token.text == "by the time":
                led = self.text(place + 1) in {"i", "we", "they", "she", "he"} or self.has(place + 1, "the")
                if self.has(place + 1, "the") and self.text(place + 2) in MEETINGS and begin - place == 3:
                    # Before the match on Sunday is on Sunday still.
                    return place, ("by",)
                if begin - place > 2 and (led or starts) and not self._is_aside(place):
                    is_day_itself = token.text == "by the time" or not (starts or self.has(place + 1, "the"))
                    return place, ("by",) if is_day_itself else ("before",)
                break
            if token.kind != "word" or token.has("decide") or token.has("weekday") or token.has("month"):
                break
        return begin, relations

    def _is_aside(self, place: int) -> bool:
        """Tell whether a date stands before a comma here: "by the 19th, before the holidays begin on 24 July"."""
        return self.text(place - 1) == "," and any(
            self.has(back, "weekday") or self.has(back, "month") or self.at(back).kind in TIMED
            for back in range(place - 1)
        )

    def _part_behind(self, node: Node, end: int) -> tuple[Node, int]:
        """Read the part of a stretch behind it: "in April, first half", "next week (early)"."""
        inner = end + 1
        while any(self.has(inner, tag) for tag in ("approx", "adverb", "likely", "the")) or (
            self.relation(inner, "in", "on") and not self.has(inner, "part")
        ):
            inner += 1
        bracket = self.text(end) == "("
        week = self._week_behind(node, end)
        if week is not None:
            return week
        if not isinstance(node, MonthNode | PeriodNode) or not (bracket or self.text(end) == ","):
            return node, end
        behind = self.at(inner + 1)
        if not self.has(inner, "part") or not (behind.kind in {"end", "mark"} or behind.has("edge")):
            return node, end
        return PeriodPartNode(self.at(inner).value("part"), node), inner + 1 + (
            bracket and behind.text == ")"
        )

    def _week_behind(self, node: Node, end: int) -> tuple[Node, int] | None:
        """Read which week of a month behind it, as in India: "next month first week", "August, last week"."""
        if not (isinstance(node, MonthNode) or (isinstance(node, PeriodNode) and node.unit == "month")):
            return None
        number = self.ordinal(self.skip_articles(end + (self.text(end) == ",")))
        if number is None or not self.has(number[1], "unit", "week") or self.language != "en":
            return None
        return NthWeekNode(number[0], node), number[1] + 1

    def _is_over(self, place: int) -> bool:
        """Tell whether what is named before is said to end: "before the week is out", "the week's out"."""
        short = self.text(place) in {"out", "up", "over"} and self.text(place - 1).endswith("'s")
        return short or self.has(place, "over")

    def _finished(self, item: DatedItem, edge: str, *, rough: bool) -> DatedItem:
        """Add what stands behind a date and bounds it: "at the latest", "or so", "or sooner"."""
        end = item.end
        while True:
            token = self.at(end)
            if token.has("approx", "after"):
                rough, end = True, end + 1
            elif self.text(end) == "-" and self.has(end + 1, "approx", "after"):
                rough, end = True, end + 2
            elif self._is_over(end) and "before" in item.relations:
                relations = tuple("by" if name == "before" else name for name in item.relations)
                item, end = replace(item, relations=relations), end + 1
            elif self._goes_onward(end, item):
                edge, end = "earliest", end + 1
            elif isinstance(item.node, DurationNode) and self._is_least(end):
                item, end = replace(item, relations=("at_least",)), end + 1
            elif token.has("edge") and not self._is_of_what_follows(end + 1):
                edge, end = token.value("edge"), end + 1
            elif self.text(end) == "," and self.has(end + 1, "edge") and self._bounds_back(end + 2):
                edge, end = self.at(end + 1).value("edge"), end + 2
            else:
                break
        return DatedItem(item.node, item.begin, end, item.relations, item.clock, edge or item.edge, rough)
