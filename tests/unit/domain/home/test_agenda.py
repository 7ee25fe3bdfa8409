"""One agenda: what is due, in the order in which it comes, and gone once it is done."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.unit.stories import INTERVIEW, LONDON, answered, at, museum
from waitroom.domain.home.agenda import AgendaKind, agenda, wait_items
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow

KINDS = AgendaKind


def sent(kind: str, on: datetime | None, state: LetterState = LetterState.SENT) -> Letter:
    return Letter(wait_id="museum", kind=kind, state=state, sent_on=on)


def kinds(wait: Wait, *letters: Letter) -> list[AgendaKind]:
    return [item.kind for item in wait_items(wait, letters)]


def test_a_wait_has_its_dates_in_order() -> None:
    items = agenda([museum()], [], at(23, 18))
    assert [(item.kind, item.day) for item in items] == [
        (KINDS.THANK_YOU, date(2014, 4, 24)),
        (KINDS.OPENS, date(2014, 5, 9)),
        (KINDS.CLOSES, date(2014, 5, 12)),
        (KINDS.CHECK_IN, date(2014, 5, 14)),
    ]
    thanks = items[0]
    assert thanks.at == INTERVIEW + timedelta(hours=24)
    holiday = agenda([museum()], [], at(23, 18), {"museum": frozenset({date(2014, 5, 13)})})
    assert holiday[-1].day == date(2014, 5, 15)


def test_the_interview_leads_until_it_is_over() -> None:
    assert agenda([museum()], [], at(23, 9))[0].kind is KINDS.INTERVIEW
    whole_day = replace(museum(), rounds=(Round(interviewed=date(2014, 4, 23)),))
    assert agenda([whole_day], [], at(23, 17))[0].kind is KINDS.INTERVIEW
    assert [item.kind for item in agenda([whole_day], [], at(24))] == [KINDS.THANK_YOU, KINDS.CHECK_IN]
    assert agenda([whole_day], [], at(24))[0].at == date(2014, 4, 24)
    assert kinds(Wait(organisation="Mill")) == []


def test_what_was_done_is_gone() -> None:
    thanked = sent("thank-you", at(23, 19))
    assert KINDS.THANK_YOU not in kinds(museum(), thanked)
    assert KINDS.THANK_YOU in kinds(museum(), sent("thank-you", at(23, 19), LetterState.DRAFT))
    assert KINDS.THANK_YOU in kinds(museum(), sent("thank-you-helper", at(23, 19)))
    assert KINDS.THANK_YOU in kinds(museum(), sent("thank-you", at(1)))
    assert KINDS.THANK_YOU not in kinds(museum(), sent("thank-you", None))
    assert KINDS.THANK_YOU in kinds(museum(), replace(thanked, wait_id="mill"))
    once = sent("check-in", at(14, month=5))
    assert KINDS.LAST_CHECK_IN in kinds(museum(), once)
    assert {KINDS.CHECK_IN, KINDS.LAST_CHECK_IN}.isdisjoint(kinds(museum(), once, once))


def test_a_deadline_has_one_end_and_a_day_is_one_line() -> None:
    deadline = museum(opens=date(2014, 4, 23))
    assert [kind for kind in kinds(deadline) if kind in {KINDS.OPENS, KINDS.CLOSES}] == [KINDS.CLOSES]
    one_day = museum(closes=date(2014, 5, 9))
    assert [kind for kind in kinds(one_day) if kind in {KINDS.OPENS, KINDS.CLOSES}] == [KINDS.CLOSES]
    assert next(item for item in wait_items(one_day, []) if item.kind is KINDS.CLOSES).is_one_day


def test_after_an_answer_there_is_only_what_follows_it() -> None:
    yes = answered(museum(), Outcome.OFFER, at(12, month=5))
    assert kinds(yes) == []
    assert kinds(replace(yes, answer_by=date(2014, 5, 16))) == [KINDS.ANSWER_BY]
    no = answered(museum(), Outcome.DECLINED, at(9, month=5))
    assert kinds(no) == []
    assert kinds(answered(museum(), Outcome.SILENCE, at(30, month=5))) == []
    assert kinds(replace(museum(), is_put_away=True)) == []


@pytest.mark.parametrize("hour", [0, 23])
def test_a_time_that_was_named_is_kept_to_the_minute(hour: int) -> None:
    end = datetime(2014, 5, 9, hour, 30, tzinfo=LONDON)
    window = DecisionWindow(earliest=end, latest=end, zone="Europe/London")
    wait = Wait(
        id="m",
        organisation="M",
        rounds=(Round(promises=(Promise(words="", said_on=INTERVIEW, window=window),)),),
    )
    assert wait_items(wait, [])[0].at == end
