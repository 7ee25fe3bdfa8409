"""A silence has one next thing at a time, counted in working days from their own promise."""

from dataclasses import replace
from datetime import date, datetime

from tests.unit.stories import at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.silence_ladder import SilenceLadder, put_off, refuse, silence_ladder
from waitroom.domain.waits.wait import Outcome, SilenceStep, Wait

# The museum named Monday 12 May as its last day.
NOTE, LAST, DOWN = date(2014, 5, 14), date(2014, 5, 21), date(2014, 6, 2)


def sent(kind: str, on: datetime | None) -> Letter:
    return Letter(wait_id="museum", kind=kind, state=LetterState.SENT, sent_on=on)


def ladder(wait: Wait, *letters: Letter, today: date | None = None) -> SilenceLadder:
    found = silence_ladder(wait, letters, today=today)
    assert found is not None
    return found


def step(found: SilenceLadder) -> tuple[SilenceStep, date]:
    assert found.rung is not None
    return found.rung.step, found.rung.offered_from


def test_a_note_a_last_note_and_putting_it_down() -> None:
    assert step(ladder(museum())) == (SilenceStep.NOTE, NOTE)
    assert not ladder(museum()).is_fair(date(2014, 5, 13))
    assert ladder(museum()).is_fair(NOTE)
    first = sent("check-in", at(14, month=5))
    assert step(ladder(museum(), first)) == (SilenceStep.LAST_NOTE, LAST)
    both = (first, sent("check-in-last", at(22, month=5)))
    assert step(ladder(museum(), *both)) == (SilenceStep.PUT_DOWN, DOWN)
    assert ladder(museum(), *both).notes == (date(2014, 5, 14), date(2014, 5, 22))


def test_the_last_note_is_counted_from_the_first_as_it_was_sent() -> None:
    assert step(ladder(museum(), sent("check-in", at(20, month=5)))) == (
        SilenceStep.LAST_NOTE,
        date(2014, 5, 27),
    )
    late = (sent("check-in", at(20, month=5)), sent("check-in-last", at(30, month=5)))
    assert step(ladder(museum(), *late)) == (SilenceStep.PUT_DOWN, date(2014, 6, 6))
    # One that went before their day was over is no note about a silence; one without a day counts.
    assert step(ladder(museum(), sent("check-in", at(9, month=5))))[0] is SilenceStep.NOTE
    assert ladder(museum(), sent("check-in", None)).notes == (date(2014, 5, 13),)
    assert step(ladder(museum(), Letter(wait_id="mill", kind="check-in")))[0] is SilenceStep.NOTE


def test_holidays_do_not_count_and_nothing_is_counted_without_a_day_or_with_an_answer() -> None:
    found = silence_ladder(museum(), [], frozenset({date(2014, 5, 13)}))
    assert found is not None
    assert step(found) == (SilenceStep.NOTE, date(2014, 5, 15))
    assert silence_ladder(Wait(organisation="Mill"), []) is None
    assert silence_ladder(replace(museum(), outcome=Outcome.SILENCE), []) is None


def test_each_is_put_off_or_refused_and_a_new_promise_begins_anew() -> None:
    later = put_off(museum(), SilenceStep.NOTE, date(2014, 5, 20))
    assert step(ladder(later)) == (SilenceStep.NOTE, date(2014, 5, 20))
    refused = refuse(later, SilenceStep.NOTE)
    assert step(ladder(refused)) == (SilenceStep.PUT_DOWN, DOWN)
    nothing = refuse(refused, SilenceStep.PUT_DOWN)
    assert ladder(nothing) == SilenceLadder(None, (), (SilenceStep.NOTE, SilenceStep.PUT_DOWN))
    assert not ladder(nothing).is_fair(date(2014, 9, 1))
    moved = replace(nothing, rounds=museum(closes=date(2014, 5, 13)).rounds)
    assert step(ladder(moved))[0] is SilenceStep.NOTE


def test_after_three_weeks_a_first_note_is_not_brought_up_any_more() -> None:
    assert step(ladder(museum(), today=DOWN)) == (SilenceStep.PUT_DOWN, DOWN)
