"""What stands on the page for a ringing phone, and where what they say is kept."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import cast

from tests.fakes import FakeStore
from tests.unit.stories import answered, at, museum
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.room.home.phone_calls import PhoneCalls
from waitroom.room.people.people import People
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.room.waits.promise_reading import PromiseReader
from waitroom.room.waits.wait_input import WaitInput
from waitroom.room.waits.waits import Waits
from waitroom.store.database import Store

ZONE = "Europe/London"
NOW = at(24)


def test_every_wait_from_which_a_call_may_come_with_names_dates_and_what_to_ask() -> None:
    store = FakeStore()
    holidays = HolidayCalendar(Path("no-list"), zone=lambda: ZONE, country=str)
    promises = PromiseReader(locale="en-GB", holidays=holidays.own)
    waits = Waits(cast("Store", store), holidays, lambda: promises, lambda: ZONE)
    people = People(store)
    calls = PhoneCalls(waits, people)
    offer = replace(answered(museum(), Outcome.OFFER, NOW), id="offer", answer_by=date(2014, 5, 2))
    for wait in (
        replace(museum(), to_ask="When would I start?\n\n who else? "),
        Wait(id="mill", organisation="Mill"),
        replace(answered(museum(), Outcome.DECLINED, NOW), id="no"),
        offer,
    ):
        store.waits.save(wait, now=NOW)
    people.save(Person(name="Ada", wait_id="museum"), now=NOW)
    callers = {each.wait.id: each for each in calls.callers(NOW)}
    assert set(callers) == {"museum", "mill", "offer"}
    assert [each.name for each in callers["museum"].people] == ["Ada"]
    assert callers["museum"].to_ask == ("When would I start?", "who else?")
    assert callers["museum"].dates == (
        "interview Wed 23 Apr 14:00",
        "they said “between Friday and Monday”",
        "between Fri 9 May and Mon 12 May",
    )
    assert callers["mill"].dates == ()
    assert callers["offer"].dates[-1].endswith("Fri 2 May.")
    assert calls.callers(NOW, "mill")[0].wait.id == "mill"
    kept = calls.keep(" they need the certificate ", "museum", now=NOW)
    assert kept is not None
    assert kept.id == "museum"
    assert [each.line for each in people.contacts_of(wait_id="museum")] == ["they need the certificate"]
    assert calls.keep("who was it", "", now=NOW) is None
    assert [each.line for each in calls.unplaced()] == ["who was it"]
    calls.keep("  ", "museum", now=NOW)
    assert len(store.contacts.all()) == 2
    guess = waits.create(WaitInput(organisation="Theatre", interviewed="23 April 2014 14:00"), now=NOW)
    dates = next(each.dates for each in calls.callers(NOW) if each.wait.id == guess.id)
    assert dates[-1].startswith("our guess, ")
