"""Values for the open slots of a letter's skeleton, and the text of its To line."""

from datetime import datetime

from waitroom.domain.letters.letter_people import names_in_words
from waitroom.domain.people.person import Person
from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait


def slot_values(wait: Wait | None, people: tuple[Person, ...], sender: str, now: datetime) -> dict[str, str]:
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
        last = wait.window.last_day
        known["date"] = f"{WEEKDAYS[last.weekday()]} {last.day} {MONTHS[last.month - 1]}"
        known["date they named"] = known["date"]
    return known


def address_line(person: Person) -> str:
    """Return a person as a To line names them: `Name <address>`, or the name alone."""
    if not person.email:
        return person.name
    name = person.name.replace('"', "'")
    return (
        f'"{name}" <{person.email}>'
        if any(sign in name for sign in ",;@<>()")
        else f"{name} <{person.email}>"
    )
