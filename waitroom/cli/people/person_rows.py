"""People for people and for programs."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.find_one import holds_words
from waitroom.domain.letters.letter import LetterState
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.quick_dataclass import dataclass
from waitroom.room.people.people_words import (
    REMINDERS_IN_WORDS,
    THANKS_IN_WORDS,
    contact_words,
    who_words,
)
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.people.people import ThankYouStatus
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAtWait:
    """A person as they are seen from one wait."""

    id: Annotated[str, "the id of the wait"]
    name: Annotated[str, "what the wait is called"]
    rounds: Annotated[tuple[int, ...], "the interviews in which they were, counted from 1"]
    spoke_about: str
    thanks: Annotated[LetterState | None, "how far the thank-you to them is"]
    letter: Annotated[str | None, "the id of that letter"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonContact:
    """One time there was a contact."""

    id: str
    wait: str
    at: datetime | None
    how: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonRow:
    """Somebody who was met, or who helped."""

    id: str
    name: str
    saying: Annotated[str, "how the name is said"]
    pronoun: str
    role: str
    email: str
    phone: str
    link: str
    helped: Annotated[bool, "they helped, and were not at the interview"]
    remind: KeepInTouch
    waits: tuple[PersonAtWait, ...]
    contacts: tuple[PersonContact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonList:
    """The people, in the order in which they were written down."""

    people: tuple[PersonRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonShown:
    """One person."""

    person: PersonRow


PERSON_HEADINGS = (_("id"), _("name"), _("role"), _("where, and whether they were thanked"))


def person_cells(room: "Room", person: Person, short: str) -> tuple[str, ...]:
    """Return the cells of a person in a list."""
    places = [f"{name}: {THANKS_IN_WORDS[each.state]}" for name, each in _places(room, person)]
    helped = ["helped"] if person.is_helper else []
    return short, person.name, person.role, "; ".join([*helped, *places])


def answers_to(person: Person, words: str) -> bool:
    """Tell whether all words stand in what is known of a person."""
    return holds_words(f"{person.name} {person.email} {person.role} {person.spoke_about}", words)


def person_line(room: "Room", person: Person) -> str:
    """Return one line: "Ada Okafor (oh-KAH-for), the Director; Museum: ✓ thanked"."""
    places = [f"{name}: {THANKS_IN_WORDS[each.state]}" for name, each in _places(room, person)]
    helped = _(", who helped") if person.is_helper else ""
    return "; ".join([f"{person.name}{who_words(person)}{helped}", *places])


def person_details(room: "Room", person: Person, now: datetime) -> list[str]:
    """Return all that is known of a person, a line each."""
    reach = ", ".join(part for part in (person.email, person.phone, person.link) if part)
    lines = [f"{person.name}{who_words(person)}", *([reach] if reach else [])]
    for name, each in _places(room, person):
        rounds = _(", round {map}").format(map=_(" and ").join(map(str, each.rounds))) if each.rounds else ""
        about = each.person.spoke_about
        told = (
            f", {about}"
            if person.is_helper and about
            else _(", about {about}").format(about=about)
            if about
            else ""
        )
        lines.append(f"{name}{rounds}: {THANKS_IN_WORDS[each.state]}{told}")
    lines += [contact_words(each, now) for each in room.people.contacts_of(person_id=person.id)]
    if person.keep_in_touch is not KeepInTouch.OFF:
        lines.append(REMINDERS_IN_WORDS[person.keep_in_touch])
    return lines


def person_row(room: "Room", person: Person) -> PersonRow:
    """Return what is known of a person for programs."""
    places = zip(person.wait_ids, _places(room, person), strict=True)
    return PersonRow(
        id=person.id,
        name=person.name,
        saying=person.saying,
        pronoun=person.pronoun,
        role=person.role,
        email=person.email,
        phone=person.phone,
        link=person.link,
        helped=person.is_helper,
        remind=person.keep_in_touch,
        waits=tuple(
            PersonAtWait(
                id=wait_id,
                name=name,
                rounds=each.rounds,
                spoke_about=each.person.spoke_about,
                thanks=each.state,
                letter=each.letter.id if each.letter is not None else None,
            )
            for wait_id, (name, each) in places
        ),
        contacts=tuple(
            PersonContact(id=each.id, wait=each.wait_id, at=each.at, how=each.how, line=each.line)
            for each in room.people.contacts_of(person_id=person.id)
        ),
    )


def _places(room: "Room", person: Person) -> "list[tuple[str, ThankYouStatus]]":
    """Return each wait of a person by its name, and how they stand there."""
    found = []
    for wait_id in person.wait_ids:
        wait = room.waits.get(wait_id)
        name = wait.known_as if wait is not None else _("a wait that is gone")
        found.append((name, room.people.status_of(person, wait_id)))
    return found
