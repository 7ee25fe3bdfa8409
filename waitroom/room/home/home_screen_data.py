"""What the home screen shows, put together from all nouns."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from waitroom.domain.home.agenda import AgendaItem, AgendaKind
from waitroom.domain.home.home_card_data import (
    BoardRow,
    BoxCardData,
    CareCardData,
    LetterCardData,
    OfferedStep,
    ReframeCardData,
    SuggestionSummary,
)
from waitroom.domain.home.timeline import Timeline, timeline
from waitroom.domain.home.urgent_answers import is_urgent_by_night
from waitroom.domain.letters.letter import Letter, LetterState, word_count
from waitroom.domain.shared.night_hours import is_night
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, answer_countdown, countdown
from waitroom.domain.waits.phase import Phase, interview_ahead, is_day_of_no
from waitroom.domain.waits.silence_ladder import SilenceLadder, names_no_day, silence_ladder
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import Outcome, SilenceStep, Wait
from waitroom.domain.waits.window import local_day
from waitroom.formatting.countdown import CountdownWords, countdown_words
from waitroom.formatting.dates import clock_time, short_day
from waitroom.formatting.time_zones import can_they_answer
from waitroom.formatting.wait_history import wait_note
from waitroom.quick_dataclass import dataclass
from waitroom.room.waits.waits import short_countdown
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.cards.reframe import Reframe
    from waitroom.domain.outcome.step import StepView


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontWaitData:
    """The wait in front with its countdown in words and its wait line."""

    wait: Wait
    count: Countdown
    words: CountdownWords
    line: Timeline
    can_answer: str
    next_step: str
    note: str
    one_thing: str = ""
    """The step that is offered, in a few words; empty where none is."""


def build_front_wait_data(
    wait: Wait,
    letters: tuple[Letter, ...],
    now: datetime,
    *,
    holidays: frozenset[date] = frozenset(),
    ahead: tuple[AgendaItem, ...] = (),
    step: "StepView | None" = None,
) -> FrontWaitData:
    """Put together what the panel of the wait in front shows.

    `ahead` is what the agenda has for it, `step` the one thing that is offered.
    """
    count = countdown(wait, now, holidays=holidays)
    is_answered = count.phase is Phase.ANSWERED
    told = _without_own_day(wait, now)
    if is_answered:
        count = answer_countdown(told, now)
    return FrontWaitData(
        wait=wait,
        count=count,
        words=countdown_words(told, count, now, holidays),
        line=timeline(told, letters, now, holidays),
        can_answer=_can_answer(wait, count, now, holidays, letters),
        next_step="" if is_night(now.time()) else next_event_sentence(ahead, now),
        note=wait_note(wait, now.astimezone(find_zone(wait.zone)).date()),
        one_thing=one_thing_words(step),
    )


def _without_own_day(wait: Wait, now: datetime) -> Wait:
    """Return the wait as it is told by night: the day of one's own answer is left out, unless it is tomorrow's noon."""
    if not is_night(now.time()) or is_urgent_by_night(wait, now):
        return wait
    return replace(wait, answer_by=None)


def _can_answer(
    wait: Wait, count: Countdown, now: datetime, holidays: frozenset[date], letters: tuple[Letter, ...]
) -> str:
    """Say what the line under the wait says: by night, that nobody answers, and no date to act on."""
    if count.phase is Phase.ANSWERED:
        is_put_off = _without_own_day(wait, now) != wait and wait.outcome is Outcome.OFFER
        return OWN_DAY_BY_NIGHT if is_put_off else ""
    if is_night(now.time()):
        return can_they_answer(wait.zone, now, holidays)
    return after_window_sentence(wait, count, now, holidays, letters)


def next_event_sentence(ahead: tuple[AgendaItem, ...], now: datetime) -> str:
    """Return the next thing that the number does not say already: "A thank-you reads best by Thu 14:00."."""
    for item in ahead:
        if item.kind is AgendaKind.THANK_YOU and isinstance(item.at, datetime) and item.at > now:
            return _("A thank-you reads best by {when}.").format(when=_day_of(item, now))
        if item.kind is AgendaKind.INTERVIEW and item.begins > now:
            return _("The interview is on {when}.").format(when=_day_of(item, now))
    return ""


def _day_of(item: AgendaItem, now: datetime) -> str:
    from waitroom.formatting.agenda import agenda_when  # noqa: PLC0415 - most starts have nothing to say here

    return agenda_when(item, now)


def one_thing_words(step: "StepView | None") -> str:
    """Return the one thing there is to do in a few words; nothing is said of any other."""
    if step is None:
        return ""
    words = step.words if not step.step.rule else f"{step.words[:1].lower()}{step.words[1:]}"
    return words.rstrip(".")


def after_window_sentence(
    wait: Wait,
    count: Countdown,
    now: datetime,
    holidays: frozenset[date] = frozenset(),
    letters: tuple[Letter, ...] = (),
) -> str:
    """Say the one sensible next thing after the window, or whether anybody can answer now.

    Keys in it are written by their names ("{key:home.next_step}").
    """
    is_past = count.toward is CountdownTarget.PAST
    is_unnamed = names_no_day(wait) and interview_ahead(wait, now) is None
    if (is_past or is_unnamed) and is_known_zone(wait.zone):
        today = now.astimezone(find_zone(wait.zone)).date()
        ladder = silence_ladder(wait, letters, holidays, today)
        if ladder is not None and (words := silence_sentence(ladder, today)):
            return words
    return can_they_answer(wait.zone, now, holidays)


def silence_sentence(ladder: SilenceLadder, today: date) -> str:
    """Return the one line about what may be done where nothing comes; empty where all of it was refused."""
    rung = ladder.rung
    if rung is None:
        return ""
    if ladder.is_fair(today):
        if ladder.since is not None and rung.step is SilenceStep.NOTE:
            return FAIR_UNNAMED
        return FAIR_NOW[rung.step]
    day = short_day(rung.offered_from, today)
    if rung.step is SilenceStep.PUT_DOWN:
        return _("Both letters are out. Nothing more is due from you.") if len(ladder.notes) > 1 else ""
    first, last = (
        (FAIR_FROM_UNNAMED if ladder.since is not None else FAIR_FROM).format(day=day),
        _("Your letter is out. One last one is fair from {day}.").format(day=day),
    )
    return last if rung.step is SilenceStep.LAST_NOTE else first


FAIR_FROM = _("A letter to ask how it stands is fair from {day}.")
FAIR_FROM_UNNAMED = _("A letter to ask is fair from {day}, five working days after the interview.")
FAIR_UNNAMED = _(
    "Counted from the interview, a short letter to ask is fair now, if you like: {key:home.next_step} has it."
)
FAIR_NOW = {
    SilenceStep.NOTE: _(
        "A short letter to ask how it stands is fair now, if you like: {key:home.next_step} has it."
    ),
    SilenceStep.LAST_NOTE: _("One last letter to ask is fair now, if you like: {key:home.next_step} has it."),
    SilenceStep.PUT_DOWN: _("This one may be put down, if you like: {key:home.next_step} has the page."),
}


def build_board(
    waits: tuple[Wait, ...], in_front: str, now: datetime, holidays_of: Callable[[Wait], frozenset[date]]
) -> tuple[BoardRow, ...]:
    """Return the rows of the board in the order given."""
    rows = []
    for wait in waits:
        count = countdown(wait, now, holidays=holidays_of(wait))
        rows.append(
            BoardRow(
                wait_id=wait.id,
                name=wait.known_as,
                role=wait.role,
                when=board_day(wait, count, now),
                left=short_countdown(count),
                phase=count.phase,
                is_front=wait.id == in_front,
                is_closed=count.phase is Phase.ANSWERED,
            )
        )
    return tuple(rows)


def board_day(wait: Wait, count: Countdown, now: datetime) -> str:
    """Return the day a row of the board stands for; a guess of ours has a "~" before it."""
    if count.phase is Phase.ANSWERED:
        return board_answer(wait, now)
    if count.day is None:
        return _("no date")
    if wait.window is not None and wait.window.guess:
        return f"~{short_day(count.day).partition(' ')[2]}"
    return short_day(count.day, now.date())


def board_answer(wait: Wait, now: datetime) -> str:
    """Return the day by which an offer asks for its answer; else, and by night, in a word how a wait was answered."""
    wait = _without_own_day(wait, now)
    if wait.outcome is Outcome.OFFER and wait.answer_by is not None:
        day = local_day(wait.answer_by, find_zone(wait.zone))
        if day >= now.astimezone(find_zone(wait.zone)).date():
            return _("by {day}").format(day=short_day(day).partition(" ")[2])
    return {
        Outcome.OFFER: _("yes"),
        Outcome.ACCEPTED: _("accepted"),
        Outcome.OFFER_WITHDRAWN: _("withdrawn"),
        Outcome.RESERVE: _("reserve"),
        Outcome.SILENCE: _("put down"),
        Outcome.WITHDREW: _("your no"),
    }.get(wait.outcome or Outcome.DECLINED, _("answered"))


def build_reframe_card_data(
    card: "Reframe",
    text: str,
    place: str,
    *,
    is_kept: bool,
    answered: str,
    step: OfferedStep | None,
    leads_to: str = "",
    is_resting: bool = False,
) -> ReframeCardData:
    """Return a card of the carousel as it is shown."""
    return ReframeCardData(
        id=card.id,
        text=text,
        ask=card.ask,
        place="" if is_resting else place,
        is_kept=is_kept,
        is_own=card.own,
        answered=answered,
        step=step,
        leads_to=leads_to,
        is_resting=is_resting,
    )


def resting_words(back: datetime, now: datetime) -> str:
    """Say what stands where a card would, from the minute it is there again; what else helps has its keys below."""
    at = (back + timedelta(seconds=59)).astimezone(now.tzinfo)
    return _("The cards are back at {clock_time}. Until then there is:").format(clock_time=clock_time(at))


LETTER_OFFERS = {
    "thank-you": _("A short thank-you is the one useful letter now. It can be three sentences."),
    "accept-interview": _(
        "A short yes to the next interview is the one useful letter now: the day, and thanks."
    ),
    "check-in": _("A short letter to ask how it stands is fair now, if you like: one question."),
    "check-in-last": _(
        "One last letter to ask is fair now, if you like. After it nothing more is due from you."
    ),
    "ask-for-time": _("After a yes: you can ask for time to decide, or write an acceptance."),
    "accept": _("Your yes in writing, with the terms as you understand them."),
    "decline": _("A no to the offer can be short and warm."),
    "good-news": _("A line to somebody who helped on the way is fair, whenever you like."),
    "reply-to-no": _("A short reply, with thanks, is fair now, if you like. Three sentences do."),
    "ask-feedback": _("Asking for feedback is fair now, if you like. One question."),
}
"""What the card says of a letter that may be begun, by its kind."""

NO_LETTER = _("No letter here yet. One key begins one; it starts from a short skeleton.")
NO_LETTER_TODAY = _("No letter is needed today.")
OWN_DAY_BY_NIGHT = _("It is night. Your answer to them keeps until the morning.")
BY_NIGHT = _("Letters keep until the morning. What is begun by night sleeps until seven.")


def build_letter_offer(
    wait: Wait | None,
    letters: tuple[Letter, ...],
    kind: str,
    now: datetime,
    holidays: frozenset[date] = frozenset(),
) -> LetterCardData:
    """Return what stands on the card of the letters where none is begun: what may be, or why nothing is needed.

    `kind` is the one that is worth a letter now, empty without one; after a yes the person is asked which.
    """
    if wait is None:
        return LetterCardData(offer=NO_LETTER)
    if is_day_of_no(wait, now):
        return LetterCardData(offer=NO_LETTER_TODAY)
    if is_night(now.time()) and not is_urgent_by_night(wait, now):
        return LetterCardData(offer=BY_NIGHT)
    if kind:
        is_choice = wait.outcome is Outcome.OFFER
        return LetterCardData(offer=LETTER_OFFERS[kind], kind="" if is_choice else kind)
    parts = [_("No letter is due now.") if wait.outcome is None else _("No letter is needed now.")]
    sent = [letter for letter in letters if letter.is_frozen and letter.sent_on is not None]
    if sent and sent[-1].sent_on is not None:
        day = short_day(sent[-1].sent_on.astimezone(now.tzinfo).date(), now.date())
        parts.append(_("The last one went on {day}.").format(day=day))
    fair = _fair_day(wait, letters, now, holidays)
    if fair is not None:
        parts.append(
            _("One to ask how it stands is fair from {short_day}.").format(
                short_day=short_day(fair, now.date())
            )
        )
    return LetterCardData(offer=" ".join(parts))


def _fair_day(
    wait: Wait, letters: tuple[Letter, ...], now: datetime, holidays: frozenset[date]
) -> date | None:
    """Return the day still to come from which on asking them is fair, where nothing else comes first."""
    if wait.outcome is not None or interview_ahead(wait, now) is not None:
        return None
    ladder = silence_ladder(wait, letters, holidays, now.date())
    if ladder is None or ladder.rung is None or ladder.rung.step is SilenceStep.PUT_DOWN:
        return None
    return ladder.rung.offered_from if ladder.rung.offered_from > now.date() else None


def build_letter_card_data(letter: Letter, title: str, now: datetime) -> LetterCardData:
    """Return the letter of the card: its first lines, its words and where it stands."""
    if letter.state is LetterState.DRAFT or letter.sent_on is None:
        state = _(letter.state.value)
        if letter.updated is not None:
            state = _("{state}, kept {clock_time}").format(
                state=state, clock_time=clock_time(letter.updated.astimezone(now.tzinfo))
            )
    else:
        state = " ".join(
            (_(letter.state.value), short_day(letter.sent_on.astimezone(now.tzinfo).date(), now.date()))
        )
    return LetterCardData(
        id=letter.id, title=title, preview=letter.body[:1000], words=word_count(letter.body), state=state
    )


__all__ = [
    "BoxCardData",
    "CareCardData",
    "FrontWaitData",
    "SuggestionSummary",
    "after_window_sentence",
    "build_board",
    "build_front_wait_data",
    "build_letter_card_data",
    "build_letter_offer",
    "build_reframe_card_data",
]
