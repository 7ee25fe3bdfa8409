"""The reminder to get in touch: off, after the answer, or five working days after the last contact."""

from dataclasses import replace
from datetime import date

import pytest

from tests.unit.stories import answered, at, museum
from waitroom.domain.home.agenda import AgendaKind, agenda, contact_item
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.waits.contact_reminders import is_time_to_offer, reminder_day
from waitroom.domain.waits.wait import Outcome, Round, Wait
from waitroom.formatting.agenda import agenda_words

ADA = Person(name="Ada", wait_id="museum")
FIVE = replace(ADA, keep_in_touch=KeepInTouch.FIVE_DAYS)
AFTER = replace(ADA, keep_in_touch=KeepInTouch.AFTER_ANSWER)
SAID_NO = answered(museum(), Outcome.DECLINED, at(12, month=5))
BARE = Wait(organisation="Mill", rounds=(Round(),))


@pytest.mark.parametrize(
    ("person", "wait", "last", "day"),
    [
        (ADA, museum(), None, None),
        # The interview was on Wednesday the 23rd.
        (FIVE, museum(), None, date(2014, 4, 30)),
        (FIVE, museum(), at(28), date(2014, 5, 5)),
        (FIVE, BARE, None, None),
        (AFTER, museum(), None, None),
        (AFTER, SAID_NO, None, date(2014, 5, 13)),
        (AFTER, SAID_NO, at(24), date(2014, 5, 13)),
        (AFTER, SAID_NO, at(13, month=5), None),
    ],
)
def test_a_contact_begins_the_days_anew_or_ends_the_reminder(
    person: Person, wait: Wait, last: None, day: date | None
) -> None:
    assert reminder_day(person, wait, last) == day


def test_a_holiday_is_no_working_day() -> None:
    assert reminder_day(FIVE, museum(), None, frozenset({date(2014, 4, 25)})) == date(2014, 5, 1)


def test_a_reminder_is_offered_after_the_answer_or_five_working_days_on() -> None:
    assert not is_time_to_offer(museum(), at(29))
    assert is_time_to_offer(museum(), at(30))
    assert is_time_to_offer(answered(museum(), Outcome.OFFER, at(24)), at(24))
    assert not is_time_to_offer(BARE, at(30))


def test_it_is_a_line_of_the_agenda_that_goes_by_itself() -> None:
    item = contact_item(FIVE, museum(), None)
    assert item is not None
    assert (item.kind, item.day) == (AgendaKind.CONTACT, date(2014, 4, 30))
    assert agenda_words(item) == "a day to get in touch with Ada, if you like"
    assert item in agenda([], [], at(30), reminders=[item])
    assert item not in agenda([], [], at(20, month=5), reminders=[item])
    assert contact_item(FIVE, replace(museum(), is_put_away=True), None) is None
    assert contact_item(ADA, museum(), None) is None
