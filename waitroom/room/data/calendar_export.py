"""The agenda as a calendar file: one event for each thing, none of which names what has a code name.

`calendar_file` is what the room and the command line hand out; both get the same.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime

from waitroom.domain.care.plan import Plan
from waitroom.domain.home.agenda import AgendaItem, AgendaKind, wait_items
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.step import StepView
from waitroom.domain.shared.errors import NothingRecordedYet
from waitroom.domain.waits.wait import Wait
from waitroom.exports.calendar import CalendarEvent, to_ics
from waitroom.formatting.agenda import agenda_words
from waitroom.room.waits.holidays import HolidayCalendar
from waitroom.translation import _

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
WINDOW = _("their decision is due")
NO_DATE = _("Nothing has a date yet, so there is no calendar to write.")
GUESS = _("Our guess: 10 working days after the interview. They named no day.")


def calendar_file(
    waits: Iterable[Wait],
    letters: Iterable[Letter],
    plans: Iterable[Plan],
    holidays: HolidayCalendar,
    now: datetime,
    steps: Iterable[StepView] = (),
) -> bytes:
    """Return the agenda, steps and plans as a calendar file, holidays counted (and loaded where they are missing).

    Raises:
        NothingRecordedYet: where nothing has a date.
    """
    shown = tuple(waits)
    days = {wait.id: holidays.for_wait(wait, now) for wait in shown}
    events = [*events_of(shown, letters, days, plans), *map(step_event, _dated(steps))]
    if not events:
        raise NothingRecordedYet(NO_DATE)
    return to_ics(events)


def build_calendar(
    waits: Iterable[Wait],
    letters: Iterable[Letter],
    holidays: Mapping[str, frozenset[date]],
    plans: Iterable[Plan] = (),
) -> bytes:
    """Return everything of these waits that has a date, and what is planned, as iCalendar (RFC 5545)."""
    return to_ics(events_of(waits, letters, holidays, plans))


def events_of(
    waits: Iterable[Wait],
    letters: Iterable[Letter],
    holidays: Mapping[str, frozenset[date]],
    plans: Iterable[Plan],
) -> list[CalendarEvent]:
    """Return everything of these waits that has a date, and what is planned, as events."""
    written = tuple(letters)
    events: list[CalendarEvent] = []
    for wait in waits:
        items = wait_items(wait, written, holidays.get(wait.id, frozenset()))
        events += (agenda_event(wait, item) for item in items if item.kind is not AgendaKind.OPENS)
    return [*events, *map(plan_event, plans)]


def _dated(steps: Iterable[StepView]) -> Iterable[StepView]:
    return (view for view in steps if view.day is not None)


def step_event(view: StepView) -> CalendarEvent:
    """Return a step that has a day as an event of that day."""
    assert view.day is not None
    words = f"{view.name}: {view.words}" if view.name else view.words
    return CalendarEvent(
        uid=f"{view.step.id}@waitroom",
        summary=words,
        first=view.day,
        last=view.day,
        changed=view.step.updated or LONG_AGO,
        sequence=view.step.revision,
    )


def plan_event(plan: Plan) -> CalendarEvent:
    """Return something planned as an event."""
    return CalendarEvent(
        uid=f"{plan.id}@waitroom",
        summary=plan.words,
        first=plan.at,
        last=plan.at,
        changed=plan.updated or LONG_AGO,
        sequence=plan.revision,
    )


def agenda_event(wait: Wait, item: AgendaItem) -> CalendarEvent:
    """Return one line of the agenda as an event; the decision window is one event from its first day to its last.

    The id holds the wait, the round and the kind, so that a date that moves moves the same event.
    """
    first, words = item.at, agenda_words(item)
    last = first
    window = wait.window
    if item.kind is AgendaKind.CLOSES and window is not None:
        words = WINDOW
        first, last = window.earliest, window.latest
        if isinstance(first, datetime) != isinstance(last, datetime):
            first, last = window.first_day, window.last_day
        if wait.promise is not None and item.begins < wait.promise.said_on:
            first = last
    return CalendarEvent(
        uid=f"{wait.id}-{item.round}-{item.kind}@waitroom",
        summary=f"{item.name}: {words}",
        first=first,
        last=last,
        changed=wait.updated or LONG_AGO,
        sequence=wait.revision,
        note=GUESS if item.is_guess and item.kind is AgendaKind.CLOSES else "",
    )
