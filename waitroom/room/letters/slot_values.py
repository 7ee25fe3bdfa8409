"""Values for the open slots of a letter's skeleton, and the text of its To line."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from waitroom.domain.letters.letter_people import names_in_words
from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import local_day

if TYPE_CHECKING:
    from waitroom.domain.people.person import Person


def slot_values(
    wait: Wait | None, people: "tuple[Person, ...]", sender: str, now: datetime
) -> dict[str, str]:
    """Return what is known for the slots of a skeleton, by the slot's name; `people` are those it goes to."""
    known = {"sign-off": sender, "your name": sender}
    if people:
        names = names_in_words(tuple(each.name for each in people))
        known |= {"name": names, "friend's name": names}
        spoken = [each.spoke_about for each in people if each.spoke_about]
        if len(people) == 1 and spoken:
            known["what they did" if people[0].is_helper else "specific detail"] = spoken[0]
    if wait is None:
        return known
    known |= {"role": wait.role, "company": wait.organisation, "organisation": wait.organisation}
    known["team"] = ""
    at = wait.interviewed
    if at is not None:
        day = at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at
        near = 0 <= (now.date() - day).days < 7
        words = f"{day.day} {MONTHS[day.month - 1]}"
        known |= {"day": WEEKDAYS[day.weekday()] if near else words, "interview date": words}
    if wait.window is not None and not wait.window.guess:
        known["date"] = known["date they named"] = _day_in_full(wait.window.last_day)
    return known


def deadline_elsewhere(wait: Wait | None, waits: Iterable[Wait], now: datetime) -> dict[str, str]:
    """Return the day by which another offer asks for its answer, the first of them; nothing without one."""
    days = [
        local_day(other.answer_by, find_zone(other.zone))
        for other in waits
        if other.outcome is Outcome.OFFER
        and other.answer_by is not None
        and not other.is_put_away
        and (wait is None or other.id != wait.id)
    ]
    ahead = [day for day in days if day >= now.date()]
    return {"deadline date": _day_in_full(min(ahead))} if ahead else {}


def _day_in_full(day: date) -> str:
    return f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"


def address_line(person: "Person") -> str:
    """Return a person as a To line names them: `Name <address>`, or the name alone."""
    if not person.email:
        return person.name
    name = person.name.replace('"', "'")
    return (
        f'"{name}" <{person.email}>'
        if any(sign in name for sign in ",;@<>()")
        else f"{name} <{person.email}>"
    )
