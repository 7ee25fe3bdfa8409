"""What the home screen shows, put together from all nouns."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
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
from waitroom.domain.home.letter_offers import is_urgent_by_night
from waitroom.domain.home.timeline import Timeline, check_in_day, timeline
from waitroom.domain.letters.letter import Letter, LetterState, word_count
from waitroom.domain.shared.night_hours import is_night
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, answer_countdown, countdown
from waitroom.domain.waits.phase import Phase, interview_ahead, is_day_of_no
from waitroom.domain.waits.time_zones import find_zone, is_known_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.waits.waits import short_countdown
from waitroom.wording import (
    CountdownWords,
    agenda_when,
    can_they_answer,
    clock_time,
    countdown_words,
    short_day,
    wait_note,
)

if TYPE_CHECKING:
    from waitroom.domain.cards.reframe import Reframe


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


def build_front_wait_data(
    wait: Wait,
    letters: tuple[Letter, ...],
    now: datetime,
    *,
    holidays: frozenset[date] = frozenset(),
    ahead: tuple[AgendaItem, ...] = (),
) -> FrontWaitData:
    """Put together what the panel of the wait in front shows; `ahead` is what the agenda has for it."""
    count = countdown(wait, now, holidays=holidays)
    is_answered = count.phase is Phase.ANSWERED
    if is_answered:
        count = answer_countdown(wait, now)
    return FrontWaitData(
        wait=wait,
        count=count,
        words=countdown_words(wait, count, now, holidays),
        line=timeline(wait, letters, now, holidays),
        can_answer=_can_answer(wait, count, now, holidays),
        next_step="" if is_night(now.time()) else next_event_sentence(ahead, now),
        note=wait_note(wait, now.astimezone(find_zone(wait.zone)).date()),
    )


def _can_answer(wait: Wait, count: Countdown, now: datetime, holidays: frozenset[date]) -> str:
    """Say what the line under the wait says: by night, that nobody answers, and no date to act on."""
    if count.phase is Phase.ANSWERED:
        return ""
    if is_night(now.time()):
        return can_they_answer(wait.zone, now, holidays)
    return after_window_sentence(wait, count, now, holidays)


def next_event_sentence(ahead: tuple[AgendaItem, ...], now: datetime) -> str:
    """Return the next thing that the number does not say already: "A thank-you reads best by Thu 14:00."."""
    for item in ahead:
        when = agenda_when(item, now)
        if item.kind is AgendaKind.THANK_YOU and isinstance(item.at, datetime) and item.at > now:
            return f"A thank-you reads best by {when}."
        if item.kind is AgendaKind.INTERVIEW and item.begins > now:
            return f"The interview is on {when}."
        if item.kind is AgendaKind.FEEDBACK and item.begins <= now:
            return "A reply, a look back: N has them, if you like."
        if item.kind is AgendaKind.FEEDBACK:
            return f"Asking for feedback is fair from {when} on, if you like."
    return ""


def after_window_sentence(
    wait: Wait, count: Countdown, now: datetime, holidays: frozenset[date] = frozenset()
) -> str:
    """Say the one sensible next thing after the window, or whether anybody can answer now."""
    if count.toward is CountdownTarget.PAST and is_known_zone(wait.zone):
        fair = check_in_day(wait, holidays)
        today = now.astimezone(find_zone(wait.zone)).date()
        if fair is not None:
            if today >= fair:
                return "A short letter to ask how it stands is fair now, if you like."
            return f"A letter to ask how it stands is fair from {short_day(fair, today)}."
    return can_they_answer(wait.zone, now, holidays)


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
        return "answered"
    if count.day is None:
        return "no date"
    if wait.window is not None and wait.window.guess:
        return f"~{short_day(count.day).partition(' ')[2]}"
    return short_day(count.day, now.date())


def build_reframe_card_data(
    card: "Reframe",
    text: str,
    place: str,
    *,
    is_kept: bool,
    answered: str,
    step: OfferedStep | None,
    leads_to: str = "",
) -> ReframeCardData:
    """Return a card of the carousel as it is shown."""
    return ReframeCardData(
        id=card.id,
        text=text,
        ask=card.ask,
        place=place,
        is_kept=is_kept,
        is_own=card.own,
        answered=answered,
        step=step,
        leads_to=leads_to,
    )


OFFERS = {
    "thank-you": "A short thank-you is the one useful letter now. It can be three sentences.",
    "accept-interview": "A short yes to the next interview is the one useful letter now: the day, and thanks.",
    "check-in": "A short letter to ask how it stands is fair now, if you like: one question.",
    "check-in-last": "One last letter to ask is fair now, if you like. After it nothing more is due from you.",
    "ask-for-time": "After a yes: time to decide can be asked for, and so can an acceptance be written.",
    "accept": "After a yes: an acceptance, by the day you agreed; or a kind no.",
    "decline": "A short, kind no is what is left to write.",
    "reply-to-no": "A short reply leaves the door open, if you like. Three sentences do.",
    "ask-feedback": "Asking for feedback is fair now, if you like. One question.",
    "withdraw": "A short word that you are out leaves the door open, if you like.",
}
"""What the card says of the letter that fits the day best."""

NO_LETTER_TODAY = "No letter is needed today. N has a short reply, for when you like."
BY_NIGHT = "Letters keep until the morning. What is begun by night sleeps until seven."


def build_letter_offer(
    wait: Wait | None,
    letters: tuple[Letter, ...],
    offers: tuple[str, ...],
    now: datetime,
    holidays: frozenset[date] = frozenset(),
) -> LetterCardData:
    """Return what stands on the card of the letters where none is begun for today."""
    if is_day_of_no(wait, now):
        return LetterCardData(offer=NO_LETTER_TODAY)
    if is_night(now.time()) and not is_urgent_by_night(wait, now):
        return LetterCardData(offer=BY_NIGHT)
    if offers:
        is_choice = len(offers) > 1 and wait is not None and wait.outcome is Outcome.OFFER
        return LetterCardData(offer=OFFERS[offers[0]], kind="" if is_choice else offers[0])
    parts = ["No letter is due now."]
    sent = [letter for letter in letters if letter.is_frozen and letter.sent_on is not None]
    if sent and sent[-1].sent_on is not None:
        day = short_day(sent[-1].sent_on.astimezone(now.tzinfo).date(), now.date())
        parts.append(f"The last one went on {day}.")
    fair = check_in_day(wait, holidays) if wait is not None and wait.outcome is None else None
    if wait is not None and fair is not None and fair > now.date() and interview_ahead(wait, now) is None:
        parts.append(f"One to ask how it stands is fair from {short_day(fair, now.date())}.")
    return LetterCardData(offer=" ".join(parts))


def build_letter_card_data(letter: Letter, title: str, now: datetime) -> LetterCardData:
    """Return a letter as its card shows it."""
    if letter.state is LetterState.DRAFT or letter.sent_on is None:
        state = letter.state.value
        if letter.updated is not None:
            state = f"{state}, kept {clock_time(letter.updated.astimezone(now.tzinfo))}"
    else:
        state = f"{letter.state.value} {short_day(letter.sent_on.astimezone(now.tzinfo).date(), now.date())}"
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
