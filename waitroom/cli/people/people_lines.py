"""People as lines and as JSON."""

from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.room.people.people_words import (
    REMINDERS_IN_WORDS,
    THANKS_IN_WORDS,
    contact_words,
    who_words,
)

if TYPE_CHECKING:
    from waitroom.room.people.people import ThankYouStatus
    from waitroom.room.room import Room


def person_line(room: "Room", person: Person) -> str:
    """Return one line: "Ada Okafor (oh-KAH-for), the Director; Museum: ✓ thanked"."""
    places = [f"{name}: {THANKS_IN_WORDS[each.state]}" for name, each in _places(room, person)]
    helped = ", who helped" if person.is_helper else ""
    return "; ".join([f"{person.name}{who_words(person)}{helped}", *places])


def person_details(room: "Room", person: Person, now: datetime) -> list[str]:
    """Return all that is known of a person, a line each."""
    reach = ", ".join(part for part in (person.email, person.phone, person.link) if part)
    lines = [f"{person.name}{who_words(person)}", *([reach] if reach else [])]
    for name, each in _places(room, person):
        rounds = f", round {' and '.join(map(str, each.rounds))}" if each.rounds else ""
        about = each.person.spoke_about
        told = f", {about}" if person.is_helper and about else f", about {about}" if about else ""
        lines.append(f"{name}{rounds}: {THANKS_IN_WORDS[each.state]}{told}")
    lines += [contact_words(each, now) for each in room.people.contacts_of(person_id=person.id)]
    if person.keep_in_touch is not KeepInTouch.OFF:
        lines.append(REMINDERS_IN_WORDS[person.keep_in_touch])
    return lines


def person_json(room: "Room", person: Person, _now: datetime) -> dict[str, object]:
    """Return what is known of a person for programs; `thanks` is null or the state of the letter."""
    return {
        "id": person.id,
        "name": person.name,
        "saying": person.saying,
        "pronoun": person.pronoun,
        "role": person.role,
        "email": person.email,
        "phone": person.phone,
        "link": person.link,
        "helped": person.is_helper,
        "remind": person.keep_in_touch.value,
        "waits": [
            {
                "id": wait_id,
                "name": name,
                "rounds": list(each.rounds),
                "spoke_about": each.person.spoke_about,
                "thanks": each.state.value if each.state is not None else None,
                "letter": each.letter.id if each.letter is not None else None,
            }
            for wait_id, (name, each) in zip(person.wait_ids, _places(room, person), strict=True)
        ],
        "contacts": [
            {
                "id": each.id,
                "wait": each.wait_id,
                "at": each.at.isoformat() if each.at is not None else None,
                "how": each.how,
                "line": each.line,
            }
            for each in room.people.contacts_of(person_id=person.id)
        ],
    }


def _places(room: "Room", person: Person) -> "list[tuple[str, ThankYouStatus]]":
    """Return each wait of a person by its name, and how they stand there."""
    found = []
    for wait_id in person.wait_ids:
        wait = room.waits.get(wait_id)
        name = wait.known_as if wait is not None else "a wait that is gone"
        found.append((name, room.people.status_of(person, wait_id)))
    return found
