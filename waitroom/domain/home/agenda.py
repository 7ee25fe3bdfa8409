"""One agenda: everything that has a date, over all waits, in the order in which it comes."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.domain.waits.silence_ladder import silence_ladder
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Promise, SilenceStep, Wait
from waitroom.domain.waits.window import DecisionWindow, local_day, to_instant
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.care.plan import Plan
    from waitroom.domain.outcome.step import StepView
    from waitroom.domain.people.person import Person

THANK_WITHIN = timedelta(hours=24)
"""A thank-you reads best within a day; it is welcome for about three (letter rule T-01)."""
THANK_AT_MOST = timedelta(days=3)
NEAR = timedelta(days=14)
HELD_FOR = timedelta(hours=1)
"""So long an interview stands in a calendar whose end nobody noted."""
_OUT = frozenset({LetterState.SENT, LetterState.ANSWERED})


class AgendaKind(StrEnum):
    """What is due."""

    INTERVIEW = "interview"
    THANK_YOU = "thank-you"
    OPENS = "opens"
    CLOSES = "closes"
    CHECK_IN = "check-in"
    LAST_CHECK_IN = "last-check-in"
    PUT_DOWN = "put-down"
    ANSWER_BY = "answer-by"
    STEP = "step"
    PLAN = "plan"
    CONTACT = "contact"


class AgendaItem(NamedTuple):
    """One line: `at` is the date in `zone` that is meant, or an aware datetime where the time is known.

    `begins` and `ends` are UTC instants between which it holds. `name` is what the wait is called outside its
    own page, `round` counts the interviews from 1, `person` is whom it is about.
    """

    kind: AgendaKind
    wait_id: str
    name: str
    at: date
    zone: str
    begins: datetime
    ends: datetime
    round: int = 1
    is_one_day: bool = False
    is_guess: bool = False
    person: str = ""
    words: str = ""
    """What it is, where the kind does not say it: a step."""

    @property
    def day(self) -> date:
        """The local day, in its own zone."""
        return local_day(self.at, find_zone(self.zone))


def agenda(
    waits: Iterable[Wait],
    letters: Iterable[Letter],
    now: datetime,
    holidays: Mapping[str, frozenset[date]] | None = None,
    plans: "Iterable[Plan]" = (),
    *,
    reminders: Iterable[AgendaItem] = (),
    steps: "Iterable[StepView]" = (),
) -> tuple[AgendaItem, ...]:
    """Return what is still ahead or open at `now`, the next first; `holidays` are by the id of the wait.

    `plans` are one's own, in the zone of `now`; they belong to no wait. `reminders` are those of people who were met,
    `steps` those that are brought up. On the day of a no its wait has no line.
    """
    written = tuple(letters)
    found = [
        item
        for wait in waits
        if wait.outcome is None or not is_day_of_no(wait, now)
        for item in wait_items(
            wait,
            written,
            (holidays or {}).get(wait.id, frozenset()),
            now.astimezone(find_zone(wait.zone)).date(),
        )
    ]
    found += [_planned(plan, now) for plan in plans]
    found += reminders
    found += [_step(view, view.day, now) for view in steps if view.day is not None]
    return tuple(sorted((item for item in found if item.ends >= now), key=_order))


def contact_item(
    person: "Person", wait: Wait, last: datetime | None, holidays: frozenset[date] = frozenset()
) -> AgendaItem | None:
    """Return the line that reminds of getting in touch with somebody of a wait, None where there is none.

    `last` is the last contact with them. It goes by itself after a fortnight.
    """
    from waitroom.domain.waits.contact_reminders import reminder_day  # noqa: PLC0415 - most rooms remind of nobody

    day = reminder_day(person, wait, last, holidays)
    if day is None or wait.is_put_away:
        return None
    item = _day_item(wait, AgendaKind.CONTACT, day, wait.zone)
    return item._replace(ends=item.ends + NEAR, person=person.name)


def _planned(plan: "Plan", now: datetime) -> AgendaItem:
    return AgendaItem(
        kind=AgendaKind.PLAN,
        wait_id="",
        name=plan.words,
        at=plan.at.astimezone(now.tzinfo),
        zone=getattr(now.tzinfo, "key", "UTC"),
        begins=plan.at.astimezone(UTC),
        ends=plan.ends.astimezone(UTC),
    )


def _step(view: "StepView", day: date, now: datetime) -> AgendaItem:
    begins = datetime.combine(day, time(0), now.tzinfo).astimezone(UTC)
    return AgendaItem(
        kind=AgendaKind.STEP,
        wait_id=view.step.wait_id,
        name=view.name or view.words,
        at=day,
        zone=getattr(now.tzinfo, "key", "UTC"),
        begins=begins,
        ends=max(begins, now.astimezone(UTC)),
        words=f"{view.words[:1].lower()}{view.words[1:]}" if view.name else _("a step of your own"),
    )


def wait_items(
    wait: Wait, letters: Iterable[Letter], holidays: frozenset[date] = frozenset(), today: date | None = None
) -> tuple[AgendaItem, ...]:
    """Return everything of a wait that has a date, past or not; what was done or is answered is left out.

    Of a silence it is the one thing that is next, by `today` where it is given.
    """
    own = [letter for letter in letters if letter.wait_id == wait.id]
    if wait.is_put_away:
        return ()
    if wait.outcome is Outcome.OFFER:
        return _answer_by(wait)
    if wait.outcome is not None:
        return ()
    return tuple(
        sorted((*_interview(wait), *_thank_you(wait, own), *_window(wait, own, holidays, today)), key=_order)
    )


def _item(
    wait: Wait, kind: AgendaKind, at: date, zone: str, ends: datetime, begins: datetime | None = None
) -> AgendaItem:
    start = begins if begins is not None else to_instant(at, time(0), find_zone(zone))
    return AgendaItem(
        kind=kind,
        wait_id=wait.id,
        name=wait.known_as,
        at=at,
        zone=zone,
        begins=start,
        ends=max(ends, start),
        round=len(wait.rounds),
        is_one_day=wait.window.is_one_day() if wait.window else False,
        is_guess=wait.window.guess if wait.window else False,
    )


def _day_item(wait: Wait, kind: AgendaKind, day: date, zone: str) -> AgendaItem:
    return _item(wait, kind, day, zone, to_instant(day, END_OF_DAY, find_zone(zone)))


def _interview(wait: Wait) -> tuple[AgendaItem, ...]:
    at = wait.interviewed
    if at is None:
        return ()
    item = _day_item(wait, AgendaKind.INTERVIEW, at, wait.zone)
    return (item._replace(ends=item.begins + HELD_FOR) if isinstance(at, datetime) else item,)


def _thank_you(wait: Wait, own: list[Letter]) -> tuple[AgendaItem, ...]:
    at = wait.interviewed
    if at is None:
        return ()
    held = to_instant(at, time(12), find_zone(wait.zone))
    since = to_instant(at, time(0), find_zone(wait.zone))
    if any(_went(letter, "thank-you", since) for letter in own):
        return ()
    due = held + THANK_WITHIN
    zone = find_zone(wait.zone)
    day = due.astimezone(zone) if isinstance(at, datetime) else at + timedelta(days=1)
    return (_item(wait, AgendaKind.THANK_YOU, day, wait.zone, held + THANK_AT_MOST, held),)


def _window(
    wait: Wait, own: list[Letter], holidays: frozenset[date], today: date | None
) -> tuple[AgendaItem, ...]:
    promise, window = wait.promise, wait.window
    if promise is None or window is None:
        return _check_ins(wait, wait.zone, own, holidays, today)
    opens = _item(wait, AgendaKind.OPENS, window.earliest, window.zone, window.closes_at())
    closes = _item(wait, AgendaKind.CLOSES, window.latest, window.zone, window.closes_at(), window.opens_at())
    ends: tuple[AgendaItem, ...] = (closes,)
    if not window.is_one_day() and not _is_open_already(promise, window):
        opens_day = to_instant(window.first_day, window.end_of_day, window.tz)
        ends = (opens._replace(ends=min(max(opens_day, opens.begins), closes.ends)), closes)
    return (*ends, *_check_ins(wait, window.zone, own, holidays, today))


def _is_open_already(promise: Promise, window: DecisionWindow) -> bool:
    return window.first_day <= promise.said_on.astimezone(window.tz).date()


def _check_ins(
    wait: Wait, zone: str, own: list[Letter], holidays: frozenset[date], today: date | None
) -> tuple[AgendaItem, ...]:
    ladder = silence_ladder(wait, own, holidays, today)
    if ladder is None or ladder.rung is None:
        return ()
    rung = ladder.rung
    item = _day_item(wait, _RUNGS[rung.step], rung.offered_from, zone)
    return (item._replace(ends=item.ends + NEAR),)


_RUNGS = {
    SilenceStep.NOTE: AgendaKind.CHECK_IN,
    SilenceStep.LAST_NOTE: AgendaKind.LAST_CHECK_IN,
    SilenceStep.PUT_DOWN: AgendaKind.PUT_DOWN,
}


def _answer_by(wait: Wait) -> tuple[AgendaItem, ...]:
    if wait.answer_by is None:
        return ()
    return (_day_item(wait, AgendaKind.ANSWER_BY, wait.answer_by, wait.zone),)


def _went(letter: Letter, kind: str, since: datetime) -> bool:
    if letter.state not in _OUT or not letter.kind.startswith(kind) or letter.kind == "thank-you-helper":
        return False
    return letter.sent_on is None or letter.sent_on.astimezone(UTC) >= since


def _order(item: AgendaItem) -> tuple[datetime, str, str]:
    due = item.ends if item.kind is AgendaKind.CLOSES else item.begins
    if item.kind is AgendaKind.THANK_YOU and isinstance(item.at, datetime):
        due = item.at.astimezone(UTC)
    return due, item.name.casefold(), item.kind
