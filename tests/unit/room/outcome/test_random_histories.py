"""Whatever happens to a wait, in whatever order: nothing is offered anywhere that does not fit how it stands."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.unit.stories import INTERVIEW, museum
from waitroom.cli.cached_countdown import count_down
from waitroom.cli.environment import PreservedTimeZone
from waitroom.cli.status import STANDS_IN_WORDS, status_line
from waitroom.domain.care.ranking import find_unfinished_step
from waitroom.domain.home.agenda import AgendaKind, agenda
from waitroom.domain.home.timeline import TimelineMarkKind
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.outcome.after_yes import after_yes
from waitroom.domain.outcome.fitting_letters import fitting_kinds, next_letter
from waitroom.domain.outcome.wait_state import (
    history_of,
    is_open,
    last_entry,
    possible_outcomes,
    roles_for,
    take_back_edits,
    wait_state,
)
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.shared.night_hours import is_night
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.phase import Phase, is_day_of_no, phase_of
from waitroom.domain.waits.silence_ladder import put_off, refuse, silence_ladder
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, SilenceStep, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.formatting.wait_history import answered_words
from waitroom.room.data.calendar_export import WINDOW, events_of
from waitroom.room.home.home_screen_data import (
    OWN_DAY_BY_NIGHT,
    board_day,
    build_front_wait_data,
    build_letter_offer,
)
from waitroom.store.codecs import decode, encode
from waitroom.store.status_cache_writer import status_cache_row

BEFORE_AN_ANSWER = frozenset(AgendaKind) - {AgendaKind.ANSWER_BY, AgendaKind.STEP, AgendaKind.PLAN}
SILENCE = frozenset({AgendaKind.CHECK_IN, AgendaKind.LAST_CHECK_IN, AgendaKind.PUT_DOWN})
DUE = {TimelineMarkKind.OPENS, TimelineMarkKind.CLOSES, TimelineMarkKind.CHECK_IN}
KINDS = (
    "thank-you", "check-in", "check-in-last", "ask-for-time", "accept", "decline", "reply-to-no", "ask-feedback",
    "good-news", "withdraw", "interest-note",
)  # fmt: skip
ONLY_OPEN = {
    "thank-you",
    "thank-you-panel",
    "thank-you-screen",
    "check-in",
    "check-in-last",
    "accept-interview",
}
ONLY_OFFER = {"ask-for-time"}
ONLY_YES = {"accept", "good-news"}
ONLY_NO = {"reply-to-no"}


class History:
    """One wait, its letters and the time, and what can be done to them."""

    def __init__(self, data: st.DataObject) -> None:
        self.data = data
        posts = data.draw(st.sampled_from([(), ("Curator",), ("Curator", "Guide"), ("A", "B", "C")]))
        self.wait: Wait = replace(museum(), roles=tuple(Role(name=name) for name in posts))
        self.letters: list[Letter] = []
        self.now: datetime = INTERVIEW + timedelta(hours=2)

    def step(self) -> None:
        name = self.data.draw(
            st.sampled_from(["wait", "answer", "answer", "move", "round", "letter", "silence", "undo"])
        )
        getattr(self, f"_{name}")()

    def _wait(self) -> None:
        self.now += timedelta(
            hours=self.data.draw(st.sampled_from([1, 20, 24, 70, 24 * 9, 24 * 20, 24 * 40]))
        )

    def _answer(self) -> None:
        possible = possible_outcomes(self.wait)
        for outcome in Outcome:
            self._is_refused_unless(outcome, is_possible=outcome in possible)
        if not possible:
            return
        outcome = self.data.draw(st.sampled_from(possible))
        names = roles_for(self.wait, outcome)
        some = None if len(self.wait.roles) < 2 else (self.data.draw(st.sampled_from(names)),)
        days = self.data.draw(st.sampled_from([None, 0, 3, 12]))
        by = (
            None if days is None or outcome is not Outcome.OFFER else (self.now + timedelta(days=days)).date()
        )
        before = self.wait
        self.wait = wait_events.record_answer(
            before, outcome, on=self.now, now=self.now, roles=some, answer_by=by
        )
        self._is_undone_to(before)

    def _is_refused_unless(self, outcome: Outcome, *, is_possible: bool) -> None:
        if len(self.wait.roles) > 1 or self.wait.outcome is outcome:
            return
        try:
            wait_events.record_answer(self.wait, outcome, on=self.now, now=self.now)
        except EventOutOfOrder:
            assert not is_possible
        else:
            assert is_possible

    def _is_undone_to(self, before: Wait) -> None:
        back = take_back_edits(self.wait, now=self.now)
        assert (back.outcome, back.answered, back.answer_by, back.roles, back.rounds) == (
            before.outcome, before.answered, before.answer_by, before.roles, before.rounds,
        )  # fmt: skip
        assert history_of(back) == history_of(before)

    def _promise(self, first: date) -> Promise:
        length = self.data.draw(st.integers(0, 5))
        window = DecisionWindow(
            earliest=first,
            latest=first + timedelta(days=length),
            zone="Europe/London",
            guess=self.data.draw(st.booleans()),
        )
        return Promise(words="then", said_on=self.now, window=window)

    def _move(self) -> None:
        before = self.wait
        days = self.data.draw(st.integers(1, 20))
        promise = self._promise((self.now + timedelta(days=days)).date())
        try:
            self.wait = wait_events.move_promise(before, promise, now=self.now)
        except EventOutOfOrder:
            assert not is_open(before)
        else:
            assert is_open(before)
            self._is_undone_to(before)

    def _round(self) -> None:
        before = self.wait
        held = (self.now + timedelta(days=self.data.draw(st.integers(1, 20)))).date()
        early = held - timedelta(days=self.data.draw(st.integers(-3, 6)))
        following = Round(interviewed=held, promises=(self._promise(early),))
        try:
            self.wait = wait_events.add_round(before, following, now=self.now)
        except EventOutOfOrder:
            return
        assert self.wait.window is not None
        assert self.wait.window.first_day >= held
        self._is_undone_to(before)

    def _letter(self) -> None:
        kind = self.data.draw(st.sampled_from(KINDS))
        is_sent = self.data.draw(st.booleans())
        state = LetterState.SENT if is_sent else LetterState.DRAFT
        letter = Letter(wait_id=self.wait.id, kind=kind, state=state, sent_on=self.now if is_sent else None)
        self.letters.append(letter)

    def _silence(self) -> None:
        ladder = silence_ladder(self.wait, self.letters, today=self.now.date())
        if ladder is None or ladder.rung is None:
            return
        if self.data.draw(st.booleans()):
            self.wait = refuse(self.wait, ladder.rung.step)
            after = silence_ladder(self.wait, self.letters, today=self.now.date())
            assert after is not None
            assert after.rung is None or after.rung.step is not ladder.rung.step
        else:
            until = self.now.date() + timedelta(days=4)
            self.wait = put_off(self.wait, ladder.rung.step, until)
            after = silence_ladder(self.wait, self.letters, today=self.now.date())
            assert after is not None
            assert after.rung is not None
            assert not after.is_fair(self.now.date())

    def _undo(self) -> None:
        if last_entry(self.wait, self.now) is not None:
            self.wait = take_back_edits(self.wait, now=self.now)


def check_dates(wait: Wait, letters: list[Letter], now: datetime) -> None:
    kinds = {item.kind for item in agenda([wait], letters, now)}
    allowed = {
        None: BEFORE_AN_ANSWER,
        Outcome.OFFER: frozenset({AgendaKind.ANSWER_BY}),
    }.get(wait.outcome, frozenset())
    assert kinds <= allowed
    assert wait.outcome is None or not is_day_of_no(wait, now) or not kinds
    assert len(kinds & SILENCE) <= 1
    if AgendaKind.LAST_CHECK_IN in kinds:
        assert any(letter.kind.startswith("check-in") and letter.is_frozen for letter in letters)
    events = events_of([wait], letters, {}, [])
    assert wait.outcome is None or not any(WINDOW in event.summary for event in events)


def check_home(wait: Wait, letters: list[Letter], now: datetime) -> None:
    view = build_front_wait_data(wait, tuple(letters), now, ahead=agenda([wait], letters, now))
    marks = {mark.kind for mark in view.line.marks}
    if wait.outcome is not None:
        assert not marks & DUE
        is_put_off = wait.outcome is Outcome.OFFER and is_night(now.time())
        assert view.can_answer in ({"", OWN_DAY_BY_NIGHT} if is_put_off else {""})
        assert view.words.number == "" or (wait.outcome is Outcome.OFFER and wait.answer_by is not None)
        assert "window" not in f"{view.words.unit} {view.words.when} {view.words.soft}"
        assert answered_words(wait)
        assert "thank-you" not in view.next_step
    else:
        assert TimelineMarkKind.ANSWER_BY not in marks
        assert TimelineMarkKind.ANSWERED not in marks
    if "is fair now" in view.can_answer:
        assert phase_of(wait, now) is Phase.OVERDUE
    assert board_day(wait, view.count, now)


def check_letters(wait: Wait, letters: list[Letter], now: datetime) -> None:
    fitting = set(fitting_kinds(wait, letters, now))
    outcome = wait.outcome
    assert outcome is None or not fitting & ONLY_OPEN
    assert outcome is Outcome.OFFER or not fitting & ONLY_OFFER
    assert (outcome is not None and outcome.is_yes) or not fitting & ONLY_YES
    assert outcome in {Outcome.DECLINED, Outcome.OFFER_WITHDRAWN} or not fitting & ONLY_NO
    assert outcome is Outcome.DECLINED or "ask-feedback" not in fitting
    found = next_letter(wait, letters, now)
    assert found.kind in {*fitting, ""}
    assert build_letter_offer(wait, tuple(letters), found.kind, now).offer
    if found.letter is not None:
        assert found.letter.is_frozen or found.letter.kind in fitting
    if is_day_of_no(wait, now):
        assert found == (None, "")
    step = find_unfinished_step(wait, letters, now)
    if step is not None:
        assert outcome is None
        assert step.kind.letter_kind in fitting
    view = after_yes(wait, [wait], letters, [], now)
    assert (view is None) == (outcome is None or not outcome.is_yes)
    if view is not None:
        assert {offer.kind for offer in view.letters} <= fitting


def check_status(wait: Wait, now: datetime) -> None:
    micros = (now - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)
    with PreservedTimeZone():
        row = status_cache_row(wait)
        counted = count_down(row, micros)
    assert (counted.phase == "answered") == (wait.outcome is not None) == (counted.stands != "open")
    line = status_line([(row, counted)], in_words=True)
    assert (line in STANDS_IN_WORDS.values()) == (wait.outcome is not None and counted.number is None)


def check_silence(wait: Wait, letters: list[Letter], now: datetime) -> None:
    ladder = silence_ladder(wait, letters, today=now.date())
    assert wait.outcome is None or ladder is None
    if ladder is None or ladder.rung is None or wait.window is None:
        return
    assert ladder.rung.fair_from > wait.window.last_day
    assert ladder.rung.step not in ladder.refused
    if ladder.rung.step is SilenceStep.LAST_NOTE:
        assert len(ladder.notes) == 1
        assert ladder.rung.fair_from > ladder.notes[0]


@settings(max_examples=120, deadline=None)
@given(data=st.data())
def test_nothing_is_offered_that_does_not_fit_how_a_wait_stands(data: st.DataObject) -> None:
    history = History(data)
    for _ in range(data.draw(st.integers(1, 9))):
        history.step()
        wait, letters, now = history.wait, history.letters, history.now
        check_dates(wait, letters, now)
        check_home(wait, letters, now)
        check_letters(wait, letters, now)
        check_status(wait, now)
        check_silence(wait, letters, now)
        assert wait_state(wait, now).outcome is wait.outcome
    assert decode(Wait, encode(history.wait)) == history.wait
