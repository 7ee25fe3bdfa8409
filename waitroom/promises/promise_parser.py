"""Reading a promise: the interviewer's words become a decision window, or one short question."""

from dataclasses import dataclass, replace
from datetime import date, datetime

from waitroom.domain.shared.calendar_names import MONTHS
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises import locales
from waitroom.promises.clause_scoring import ClauseScorer, ScoredItem
from waitroom.promises.context import PastDate, PromiseContext, UnclearDate
from waitroom.promises.corrections import looks_back, refines, without_corrected
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.day_nodes import DayNode, Node, RelativeDayNode, SameDayNode, WeekdayNode
from waitroom.promises.day_range import DAY
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.item_window import WindowEnds, item_window
from waitroom.promises.language_detection import ENOUGH, known_share, languages_for
from waitroom.promises.period_nodes import PeriodNode, PeriodPartNode, WeekNode
from waitroom.promises.ranges import borrow_period
from waitroom.promises.stated_interview import take_stated_interview
from waitroom.promises.tokens import clean_excerpt, tokenize
from waitroom.promises.upcoming_interview import (
    counted_from_interview,
    not_before_interview,
    reference_moment,
)
from waitroom.promises.window_phrase import parse_window_phrase, window_phrase
from waitroom.promises.word_table import load_word_table

EXAMPLE = "by Friday, or Monday if they need longer"
MOST_LETTERS = 2000
NEAR = 14  # days: what is away from then on may lie before the date
SAME_STORY = 120  # days: what is named before a date and lies further off is another story
SAME_MONTH = 20  # days: a day by its number further behind another lies before it
FURTHEST = 3  # years; a later date is a slip more often than a promise


@dataclass(frozen=True, slots=True)
class ParsedWindow:
    """A window, the code points of the words it was read from, and a note where a choice was made."""

    window: DecisionWindow
    used: tuple[tuple[int, int], ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class ClarifyingQuestion:
    """One short question where no date could be read, what was not understood, and an example.

    `is_understood` is true where dates were found, and what is asked is which of them was meant.
    """

    question: str
    understood: str = ""
    not_understood: str = ""
    example: str = EXAMPLE
    is_understood: bool = False


def parse_promise(
    words: str,
    *,
    said_on: datetime,
    zone: str,
    locale: str = "en-GB",
    country: str = "",
    holidays: frozenset[date] = frozenset(),
    interviewed: date | None = None,
) -> ParsedWindow | ClarifyingQuestion:
    """Return the window that words mean when said at `said_on` (aware) in `zone` (IANA), or a question.

    `locale` decides the language tried first and the order of day and month, `country` (ISO 3166) whose
    public holidays are no working days, besides `holidays`. `interviewed` is the day (or aware moment) of the
    interview that the words belong to, behind or ahead: what is counted from it is counted from that day, and
    no window lies before it. Nothing typed makes it raise.
    """
    words = words[:MOST_LETTERS]
    said = PromiseContext(
        moment=said_on.astimezone(find_zone(zone)),
        zone=zone,
        month_first=locales.month_first(locale),
        half_is_past=locales.half_is_past(locale),
        sunday_first=locales.sunday_first(locale),
        country=country.upper(),
        own_holidays=holidays,
        interviewed=interviewed,
    )
    echoed = parse_window_phrase(words.strip())
    if echoed is not None:
        return ParsedWindow(_in_zone(echoed, zone), ((0, len(words)),))
    words, said = take_stated_interview(words, said)
    asked: ClarifyingQuestion | None = None
    for language in languages_for(words, locale):
        answer = _read(words, replace(said, language=language))
        if isinstance(answer, ParsedWindow):
            return answer
        if answer.is_understood and known_share(words, load_word_table(language)) >= ENOUGH:
            return answer
        asked = asked if asked and asked.understood else answer
    return asked or ClarifyingQuestion("Which day was named?")


def _in_zone(window: DecisionWindow, zone: str) -> DecisionWindow:
    """Return an echoed window with its times brought to the person's zone; dates stay as they were said."""
    return replace(window, zone=zone)


def _read(words: str, said: PromiseContext) -> ParsedWindow | ClarifyingQuestion:
    """Read the words as one language."""
    row = tokenize(words, load_word_table(said.language))
    grammar = PromiseGrammar(
        row, said.language, said.zone, month_first=said.month_first, half_is_past=said.half_is_past
    )
    items: list[DatedItem] = []
    try:
        items.extend(grammar.items())
        if not items:
            return ClarifyingQuestion(
                "Was a day named, or a number of days?", not_understood=clean_excerpt(words, 0, 80)
            )
        every = ClauseScorer(grammar, items).scored_items()
        scored_items = without_corrected(grammar, choose_answer_items(every))
        if not scored_items:
            question = "The dates here seem to be about something else. Which day will you hear by?"
            return ClarifyingQuestion(question, is_understood=True)
        return _composed(words, grammar, every, scored_items, said)
    except UnclearDate as unclear:
        read = ", ".join(clean_excerpt(words, *span) for span in _spans(grammar, items))
        return ClarifyingQuestion(unclear.question, understood=read, is_understood=True)
    except (OverflowError, ValueError):
        return ClarifyingQuestion("That is further away than I can count. Which day was meant?")


def choose_answer_items(scored_items: list[ScoredItem]) -> list[ScoredItem]:
    """Return the items that are the answer's: those of the heaviest clause and what is joined to it."""
    good = [one for one in scored_items if one.weight >= 1]
    if not good:
        return []
    if any(not one.chasing for one in good):
        good = [one for one in good if not one.chasing]
    heaviest = max(one.weight for one in good)
    return [one for one in good if one.weight == heaviest]


def _reference(
    every: list[ScoredItem], first: DatedItem, said: PromiseContext, grammar: PromiseGrammar
) -> date:
    """Return the day after which the first date lies: "interviews until Friday, they call on Tuesday"."""
    after = said.day
    back = looks_back(first.node)
    floating = (
        back
        or isinstance(first.node, WeekdayNode)
        or (isinstance(first.node, DayNode) and not first.node.month)
    )
    the = isinstance(first.node, WeekdayNode) and any(
        grammar.text(place) == "the" for place in range(first.begin - 1, first.end)
    )
    after = reference_moment(first, grammar, said).day if floating else after
    for one in every if floating else ():
        ahead = one.weight >= 2 or back or the or one.item.relation in {"until", "from"}
        ahead = ahead or (one.negated and one.weight < 0)
        denied = one.negated and one.weight >= 0
        if one.item.end <= first.begin and ahead and one.item.node is not None and not denied:
            try:
                found = one.item.node.resolve(said, after).first
            except UnclearDate:
                continue
            if _comes_first(first.node, found, said):
                continue
            ahead_by = (found - said.day).days
            if ahead_by <= (NEAR if one.item.relation == "from" else SAME_STORY):
                after = max(after, found)
    return after


def _comes_first(node: Node | None, found: date, said: PromiseContext) -> bool:
    """Tell whether a day by its number lies before the date named before it: "to know by the 31st, so by the 29th"."""
    if not isinstance(node, DayNode) or node.month is not None:
        return False
    try:
        here, there = node.resolve(said, said.day).first, node.resolve(said, found).first
    except UnclearDate:
        return False
    return here < there and (there - found).days > SAME_MONTH


def _day_before(every: list[ScoredItem], clocked: ScoredItem, grammar: PromiseGrammar) -> Node | None:
    """Return the day that a bare time of day goes on from: "we meet tomorrow morning and ring in the afternoon"."""
    for one in reversed(every):
        if one.item.end > clocked.item.begin or one.negated:
            continue
        if any(grammar.text(at) in {".", "!", "?"} for at in range(one.item.end, clocked.item.begin)):
            return None
        is_past = any(
            grammar.has(at, "other", "reported") or grammar.has(at, "other", "done")
            for at in range(max(0, one.item.begin - 4), one.item.begin)
        )
        if is_past or not isinstance(one.item.node, DayNode | WeekdayNode | RelativeDayNode):
            return None
        return one.item.node
    return None


def _composed(
    words: str,
    grammar: PromiseGrammar,
    every: list[ScoredItem],
    scored_items: list[ScoredItem],
    said: PromiseContext,
) -> ParsedWindow:
    if (
        len(scored_items) > 1
        and scored_items[0].item is every[0].item
        and isinstance(scored_items[0].item.node, SameDayNode)
    ):
        scored_items = scored_items[1:]
    items = [one.item for one in scored_items]
    nodes: list[Node | None] = [item.node for item in items]
    for number in range(len(nodes) - 2, -1, -1):
        node, following = nodes[number], nodes[number + 1]
        if node is not None and following is not None:
            nodes[number] = borrow_period(node, following)
    after = _reference(every, items[0], said, grammar)
    total: WindowEnds | None = None
    before: ScoredItem | None = None
    passed: PastDate | None = None
    for one, node, following in zip(scored_items, nodes, [*nodes[1:], None], strict=True):
        try:
            item = counted_from_interview(replace(one.item, node=node), grammar, said)
            as_said = reference_moment(item, grammar, said)
            if item.node is None and total is None:
                item = replace(item, node=_day_before(every, one, grammar))
            found = item_window(item, as_said, max(after, as_said.day), negated=one.negated)
        except PastDate as past:
            passed = past
            continue
        named = _day(found.first_named)
        holds_days = isinstance(node, PeriodNode | PeriodPartNode | WeekNode) and isinstance(
            following, WeekdayNode
        )
        held = named.weekday() + 1 if holds_days else int(node == following)
        after = max(after, named - held * DAY)
        if (
            total is not None
            and before is not None
            and refines(grammar, before, one)
            and _holds(total, found)
        ):
            total = found
        else:
            total = found if total is None else join_windows(total, found, grammar, one.item)
        before = one
    if total is None:
        raise passed or UnclearDate("Which day was named?")
    total = not_before_interview(total, said)
    window = DecisionWindow(
        earliest=total.earliest,
        latest=total.latest,
        zone=said.zone,
        label=condition_label(words, grammar, items),
        slack=total.slack,
    )
    if window.last_day.year > said.day.year + FURTHEST:
        msg = "That is years away. Which day was meant?"
        raise UnclearDate(msg)
    return ParsedWindow(window, tuple(_spans(grammar, items)), choice_note(grammar, items))


def _holds(first: WindowEnds, second: WindowEnds) -> bool:
    """Tell whether the second window lies in what the first names."""
    return _day(first.first_named) <= _day(second.first_named) and _day(second.latest) <= _day(first.latest)


def join_windows(
    first: WindowEnds, second: WindowEnds, grammar: PromiseGrammar, item: DatedItem
) -> WindowEnds:
    """Return the window of two dates of one promise: from the first to the later end."""
    if _day(first.first_named) == _day(second.first_named) and _day(first.latest) == _day(second.latest):
        timed = first if isinstance(first.latest, datetime) else second
        return replace(
            timed, earliest=min((first.earliest, second.earliest), key=_day), open_start=first.open_start
        )
    if grammar.text(item.begin - 1) == "(" and not item.relations:
        msg = "The two dates do not agree. Which day was meant?"
        raise UnclearDate(msg)
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
    return WindowEnds(opens, closes, slack=max(first.slack, second.slack))


def choice_note(grammar: PromiseGrammar, items: list[DatedItem]) -> str:
    """Return what was chosen where figures could be two days: "I read 01/12 as 1 December."."""
    for item in items:
        for place in range(item.begin, item.end):
            token = grammar.at(place)
            figures = [int(part) for part in token.parts if part.isdigit()][:2]
            if token.kind not in {"slash_date", "full_date"} or not isinstance(item.node, DayNode):
                continue
            if max(figures) <= 12 and figures[0] != figures[1]:
                return f"I read {token.text} as {item.node.day} {MONTHS[(item.node.month or 1) - 1]}."
    return ""


def condition_label(words: str, grammar: PromiseGrammar, items: list[DatedItem]) -> str:
    """Return the words that say when the late end holds: "if they need to think on it more"."""
    behind = _label_from(words, grammar, items[-1].end, len(grammar.row))
    if behind or len(items) < 2:
        return behind
    return _label_from(words, grammar, items[-2].end, items[-1].begin)


def _label_from(words: str, grammar: PromiseGrammar, place: int, stop: int) -> str:
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
    return clean_excerpt(words, grammar.at(place).start, grammar.at(end - 1).end)


def _spans(grammar: PromiseGrammar, items: list[DatedItem]) -> list[tuple[int, int]]:
    return [(grammar.at(item.begin).start, grammar.at(item.end - 1).end) for item in items]


def _day(end: date) -> date:
    return end.date() if isinstance(end, datetime) else end


__all__ = ["ClarifyingQuestion", "ParsedWindow", "parse_promise", "window_phrase"]
