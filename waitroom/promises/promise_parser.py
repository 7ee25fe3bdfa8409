"""Reading a promise: the interviewer's words become a decision window, or one short question."""

from dataclasses import replace
from datetime import date, datetime

from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises import locales
from waitroom.promises.answer_window import answer_window
from waitroom.promises.asides import Asides
from waitroom.promises.clause_scoring import ClauseScorer, ScoredItem
from waitroom.promises.context import PromiseContext, UnclearDate
from waitroom.promises.corrections import with_weight_of_corrected, without_corrected
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.grammar import PromiseGrammar
from waitroom.promises.hearsay import ask_where_nobody_promised
from waitroom.promises.item_window import WindowEnds
from waitroom.promises.language_detection import ENOUGH, known_share, languages_for
from waitroom.promises.plainer_words import PlainerWords
from waitroom.promises.reading_notes import choice_note, condition_label, spans_of
from waitroom.promises.stated_interview import take_stated_interview
from waitroom.promises.taken_back import TakenBack
from waitroom.promises.tokens import Token, clean_excerpt, tokenize
from waitroom.promises.told_at_interview import take_told_at_interview
from waitroom.promises.told_day import with_dated_events
from waitroom.promises.window_phrase import parse_window_phrase, window_phrase
from waitroom.promises.word_table import load_word_table
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

EXAMPLE = "by Friday, or Monday if they need longer"
MOST_LETTERS = 2000
MOST_DATES = 40  # each is weighed against the others: some hundred, pasted, held a key up for seconds
REWORDED = 3  # times that one sentence is put into plainer words
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
        region=locales.parts(locale)[1],
        own_holidays=holidays,
        interviewed=interviewed,
    )
    echoed = parse_window_phrase(words.strip())
    if echoed is not None:
        return ParsedWindow(_in_zone(echoed, zone), ((0, len(words)),))
    words, said = take_stated_interview(words, said)
    words, said = take_told_at_interview(words, said)
    asked: ClarifyingQuestion | None = None
    for language in languages_for(words, locale):
        answer = _read(words, replace(said, language=language))
        if isinstance(answer, ParsedWindow):
            return answer
        if answer.is_understood and known_share(words, load_word_table(language)) >= ENOUGH:
            return answer
        asked = asked if asked and asked.understood else answer
    return asked or ClarifyingQuestion(_("Which day was named?"))


def _in_zone(window: DecisionWindow, zone: str) -> DecisionWindow:
    """Return an echoed window with its times brought to the person's zone; dates stay as they were said."""
    return replace(window, zone=zone)


def _read(words: str, said: PromiseContext) -> ParsedWindow | ClarifyingQuestion:
    """Read the words as one language, first without what only says why."""
    row = tokenize(words, load_word_table(said.language))
    grammar = _grammar(row, said)
    try:
        items = list(grammar.items())
        if len(items) > MOST_DATES:
            return ClarifyingQuestion(_("Which day was named?"), is_understood=True)
        if items:
            ask_where_nobody_promised(grammar, items)
            grammar, items = _without_taken_back(grammar, items, said)
        grammar, items = _in_plainer_words(grammar, items, said)
    except (UnclearDate, OverflowError, ValueError) as error:
        return _question(words, grammar, [], error)
    asides = Asides(grammar, items).places() if items else frozenset()
    if asides:
        plain = _grammar([token for place, token in enumerate(grammar.row) if place not in asides], said)
        answer = _read_items(words, plain, list(plain.items()), said)
        if isinstance(answer, ParsedWindow):
            return answer
    return _read_items(words, grammar, items, said)


def _without_taken_back(
    grammar: PromiseGrammar, items: list[DatedItem], said: PromiseContext
) -> tuple[PromiseGrammar, list[DatedItem]]:
    """Return the grammar and the dates of a sentence without a day that is taken back with a reason."""
    taken = TakenBack(grammar, items)
    places = taken.places()
    if not places:
        return grammar, items
    left = _grammar([token for place, token in enumerate(grammar.row) if place not in places], said)
    return left, taken.behind(list(left.items()))


def _in_plainer_words(
    grammar: PromiseGrammar, items: list[DatedItem], said: PromiseContext
) -> tuple[PromiseGrammar, list[DatedItem]]:
    """Return the grammar and the dates of a sentence without what is said in a roundabout way."""
    for _time in range(REWORDED if items else 0):
        row = PlainerWords(grammar, items).row()
        if row is None:
            break
        grammar = _grammar(row, said)
        items = list(grammar.items())
    return grammar, items


def _grammar(row: list[Token], said: PromiseContext) -> PromiseGrammar:
    """Return the grammar of a row of tokens."""
    return PromiseGrammar(
        row,
        said.language,
        said.zone,
        month_first=said.month_first,
        half_is_past=said.half_is_past,
        region=said.region,
    )


def _read_items(
    words: str, grammar: PromiseGrammar, items: list[DatedItem], said: PromiseContext
) -> ParsedWindow | ClarifyingQuestion:
    """Return the window of the dates of a sentence."""
    try:
        items = with_dated_events(grammar, items)
        if not items:
            return ClarifyingQuestion(
                _("Was a day named, or a number of days?"), not_understood=clean_excerpt(words, 0, 80)
            )
        every = ClauseScorer(grammar, items).scored_items()
        every = with_weight_of_corrected(grammar, every)
        answer = without_corrected(grammar, choose_answer_items(every))
        if not answer.items:
            question = _("The dates here seem to be about something else. Which day will you hear by?")
            return ClarifyingQuestion(question, is_understood=True)
        ends, dates = answer_window(grammar, every, answer, said)
        return _parsed(words, grammar, ends, dates, said)
    except (UnclearDate, OverflowError, ValueError) as error:
        return _question(words, grammar, items, error)


def _question(
    words: str, grammar: PromiseGrammar, items: list[DatedItem], error: Exception
) -> ClarifyingQuestion:
    """Return what is asked where the dates of a sentence are not clear, or too far away to count."""
    if isinstance(error, UnclearDate):
        read = ", ".join(clean_excerpt(words, *span) for span in spans_of(grammar, items))
        return ClarifyingQuestion(error.question, understood=read, is_understood=True)
    return ClarifyingQuestion(_("That is further away than I can count. Which day was meant?"))


def _parsed(
    words: str, grammar: PromiseGrammar, ends: WindowEnds, dates: list[DatedItem], said: PromiseContext
) -> ParsedWindow:
    """Return a window with its label, the places of its words and its note."""
    window = DecisionWindow(
        earliest=ends.earliest,
        latest=ends.latest,
        zone=said.zone,
        label=condition_label(words, grammar, dates),
        slack=ends.slack,
    )
    if window.last_day.year > said.day.year + FURTHEST:
        msg = _("That is years away. Which day was meant?")
        raise UnclearDate(msg)
    return ParsedWindow(window, tuple(spans_of(grammar, dates)), choice_note(grammar, dates))


def choose_answer_items(scored_items: list[ScoredItem]) -> list[ScoredItem]:
    """Return the items that are the answer's: those of the heaviest clause and what is joined to it."""
    good = [one for one in scored_items if one.weight >= 1]
    if not good:
        return []
    if any(not one.chasing for one in good):
        good = [one for one in good if not one.chasing]
    heaviest = max(one.weight for one in good)
    return [one for one in good if one.weight == heaviest]


__all__ = ["ClarifyingQuestion", "ParsedWindow", "parse_promise", "window_phrase"]
