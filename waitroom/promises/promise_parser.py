"""Reading a promise: the interviewer's words become a decision window, or one short question."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from waitroom.domain.waits.time_zones import zone_named
from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises.clause_scoring import Clauses, Judged
from waitroom.promises.context import Past, Said, Unclear
from waitroom.promises.dated_item import Item
from waitroom.promises.day_nodes import MONTHS, DayOf, Node, SameDay, WeekdayOf
from waitroom.promises.grammar import Grammar
from waitroom.promises.language_detection import languages_for
from waitroom.promises.meaning import Meaning, meaning
from waitroom.promises.ranges import lent
from waitroom.promises.tokens import tokens, typed
from waitroom.promises.window_phrase import from_words, in_words
from waitroom.promises.word_table import table

EXAMPLE = "by Friday, or Monday if they need longer"
MOST_LETTERS = 2000
FURTHEST = 3  # years; a later date is a slip more often than a promise


@dataclass(frozen=True, slots=True)
class Understood:
    """A window, the code points of the words it was read from, and a note where a choice was made."""

    window: DecisionWindow
    used: tuple[tuple[int, int], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """One short question where no date could be read, what was not understood, and an example."""

    question: str
    understood: str = ""
    not_understood: str = ""
    example: str = EXAMPLE


def read_promise(
    words: str,
    *,
    said_on: datetime,
    zone: str,
    locale: str = "en-GB",
    country: str = "",
    holidays: frozenset[date] = frozenset(),
) -> Understood | Ask:
    """Return the window that words mean when said at `said_on` (aware) in `zone` (IANA), or a question.

    `locale` decides the language tried first and the order of day and month, `country` (ISO 3166) whose
    public holidays are no working days, besides `holidays`. Nothing typed makes it raise.
    """
    words = words[:MOST_LETTERS]
    said = Said(
        moment=said_on.astimezone(zone_named(zone)),
        zone=zone,
        month_first=locale.replace("_", "-").lower() in {"en-us", "en"},
        country=country.upper(),
        own_holidays=holidays,
    )
    echoed = from_words(words.strip())
    if echoed is not None:
        return Understood(_in_zone(echoed, zone), ((0, len(words)),))
    asked: Ask | None = None
    for language in languages_for(words, locale):
        answer = _read(words, replace(said, language=language))
        if isinstance(answer, Understood):
            return answer
        asked = asked if asked and asked.understood else answer
    return asked or Ask("Which day was named?")


def _in_zone(window: DecisionWindow, zone: str) -> DecisionWindow:
    """Return an echoed window with its times brought to the person's zone; dates stay as they were said."""
    return replace(window, zone=zone)


def _read(words: str, said: Said) -> Understood | Ask:
    """Read the words as one language."""
    row = tokens(words, table(said.language))
    grammar = Grammar(row, said.language, said.zone, month_first=said.month_first)
    items: list[Item] = []
    try:
        items.extend(grammar.items())
        if not items:
            return Ask("Was a day named, or a number of days?", not_understood=typed(words, 0, 80))
        every = Clauses(grammar, items).judged()
        judged = chosen(every)
        if not judged:
            return Ask("The dates here seem to be about something else. Which day will you hear by?")
        return _composed(words, grammar, every, judged, said)
    except Unclear as unclear:
        read = ", ".join(typed(words, *span) for span in _spans(grammar, items))
        return Ask(unclear.question, understood=read)
    except (OverflowError, ValueError):
        return Ask("That is further away than I can count. Which day was meant?")


def chosen(judged: list[Judged]) -> list[Judged]:
    """Return the items that are the answer's: those of the heaviest clause and what is joined to it."""
    good = [one for one in judged if one.weight >= 1]
    if not good:
        return []
    if any(not one.chasing for one in good):
        good = [one for one in good if not one.chasing]
    heaviest = max(one.weight for one in good)
    return [one for one in good if one.weight == heaviest]


def _reference(every: list[Judged], first: Item, said: Said) -> date:
    """Return the day after which the first date lies: "interviews until Friday, they call on Tuesday"."""
    after = said.day
    floating = isinstance(first.node, WeekdayOf | SameDay) or (
        isinstance(first.node, DayOf) and not first.node.month
    )
    for one in every if floating else ():
        ahead = one.weight >= 2 or isinstance(first.node, SameDay) or one.item.relation == "until"
        if one.item.end <= first.begin and ahead and one.item.node is not None and not one.negated:
            try:
                after = max(after, one.item.node.resolve(said, after).first)
            except Unclear:
                continue
    return after


def _composed(
    words: str, grammar: Grammar, every: list[Judged], judged: list[Judged], said: Said
) -> Understood:
    items = [one.item for one in judged]
    nodes: list[Node | None] = [item.node for item in items]
    for number in range(len(nodes) - 2, -1, -1):
        node, following = nodes[number], nodes[number + 1]
        if node is not None and following is not None:
            nodes[number] = lent(node, following)
    after = _reference(every, items[0], said)
    total: Meaning | None = None
    passed: Past | None = None
    for one, node in zip(judged, nodes, strict=True):
        try:
            found = meaning(replace(one.item, node=node), said, after, negated=one.negated)
        except Past as past:
            passed = past
            continue
        after = max(after, _day(found.first_named))
        total = found if total is None else joined(total, found, grammar, one.item)
    if total is None:
        raise passed or Unclear("Which day was named?")
    window = DecisionWindow(
        earliest=total.earliest,
        latest=total.latest,
        zone=said.zone,
        label=label(words, grammar, items),
        slack=total.slack,
    )
    if window.last_day.year > said.day.year + FURTHEST:
        msg = "That is years away. Which day was meant?"
        raise Unclear(msg)
    return Understood(window, tuple(_spans(grammar, items)), note(grammar, items))


def joined(first: Meaning, second: Meaning, grammar: Grammar, item: Item) -> Meaning:
    """Return the window of two dates of one promise: from the first to the later end."""
    if _day(first.first_named) == _day(second.first_named) and _day(first.latest) == _day(second.latest):
        timed = first if isinstance(first.latest, datetime) else second
        return replace(
            timed, earliest=min((first.earliest, second.earliest), key=_day), open_start=first.open_start
        )
    if grammar.text(item.begin - 1) == "(" and not item.relations:
        msg = "The two dates do not agree. Which day was meant?"
        raise Unclear(msg)
    opens, closes = first.first_named, second.latest
    if second.floor and not first.floor:
        opens, closes = second.earliest, first.latest
        if _day(opens) > _day(closes):
            opens, closes = first.first_named, second.latest
    elif first.floor:
        opens = first.earliest
    elif _day(closes) < _day(first.latest):
        closes = first.latest
        if item.edge == "latest" or _day(second.first_named) < _day(opens):
            opens = second.first_named
    if _day(opens) > _day(closes):
        opens, closes = closes, opens
    return Meaning(opens, closes, slack=max(first.slack, second.slack))


def note(grammar: Grammar, items: list[Item]) -> str:
    """Return what was chosen where figures could be two days: "I read 01/12 as 1 December."."""
    for item in items:
        for place in range(item.begin, item.end):
            token = grammar.at(place)
            figures = [int(part) for part in token.parts if part.isdigit()][:2]
            if token.kind not in {"slash_date", "full_date"} or not isinstance(item.node, DayOf):
                continue
            if max(figures) <= 12 and figures[0] != figures[1]:
                return f"I read {token.text} as {item.node.day} {MONTHS[(item.node.month or 1) - 1]}."
    return ""


def label(words: str, grammar: Grammar, items: list[Item]) -> str:
    """Return the words that say when the late end holds: "if they need to think on it more"."""
    behind = _label_from(words, grammar, items[-1].end, len(grammar.row))
    if behind or len(items) < 2:
        return behind
    return _label_from(words, grammar, items[-2].end, items[-1].begin)


def _label_from(words: str, grammar: Grammar, place: int, stop: int) -> str:
    """Return the if-clause between two tokens, or "" where there is none or it is a clause of its own."""
    while place < stop and not grammar.has(place, "if"):
        if grammar.text(place) in {".", ";", "!", "?"} or grammar.has(place, "decide"):
            return ""
        place += 1
    if place >= stop:
        return ""
    end = place
    while end < stop and grammar.text(end) not in {".", ";", "!", "?", ")", ","}:
        end += 1
    return typed(words, grammar.at(place).start, grammar.at(end - 1).end)


def _spans(grammar: Grammar, items: list[Item]) -> list[tuple[int, int]]:
    return [(grammar.at(item.begin).start, grammar.at(item.end - 1).end) for item in items]


def _day(end: date) -> date:
    return end.date() if isinstance(end, datetime) else end


__all__ = ["Ask", "Understood", "in_words", "read_promise"]
