"""People: those met in an interview, those who helped, and one's own."""

from dataclasses import replace
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


class KeepInTouch(StrEnum):
    """When to be reminded of getting in touch with somebody later on."""

    OFF = "off"
    AFTER_ANSWER = "after-answer"
    """The working day after the answer; a contact noted since then ends it."""
    FIVE_DAYS = "five-days"
    """Five working days after the last contact, or after the interview while there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """Another wait in which the same person was met, and what was said there."""

    wait_id: str
    role: str = ""
    spoke_about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody met in a wait (`wait_id`) or in several (`elsewhere`), who helped (`is_helper`), or of one's own.

    `is_mine` is somebody to talk to; they belong to no wait. For a helper `spoke_about` is what they did.
    `saying` is how the name is said.
    """

    name: str
    wait_id: str = ""
    is_mine: bool = False
    is_helper: bool = False
    saying: str = ""
    pronoun: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    link: str = ""
    spoke_about: str = ""
    elsewhere: tuple[Meeting, ...] = ()
    keep_in_touch: KeepInTouch = KeepInTouch.OFF

    @property
    def wait_ids(self) -> tuple[str, ...]:
        """The waits in which they were met, the first one first."""
        first = (self.wait_id,) if self.wait_id else ()
        return (*first, *(each.wait_id for each in self.elsewhere))

    def is_of(self, wait_id: str) -> bool:
        """Tell whether they belong to a wait: met there, or of help there."""
        return not self.is_mine and wait_id in self.wait_ids

    def seen_from(self, wait_id: str) -> "Person":
        """Return the person with the role they had, and what was spoken about, in one wait."""
        for each in self.elsewhere:
            if each.wait_id == wait_id:
                return replace(self, role=each.role or self.role, spoke_about=each.spoke_about)
        return self


def with_meeting(person: Person, meeting: Meeting) -> Person:
    """Return the person with what is known of them in one wait; a wait that is new to them comes last."""
    if not person.wait_id or person.wait_id == meeting.wait_id:
        return replace(
            person,
            wait_id=meeting.wait_id,
            role=meeting.role or person.role,
            spoke_about=meeting.spoke_about,
        )
    others = [each for each in person.elsewhere if each.wait_id != meeting.wait_id]
    places = [each.wait_id for each in person.elsewhere]
    at = places.index(meeting.wait_id) if meeting.wait_id in places else len(others)
    # A role that is the same everywhere is written once.
    kept = replace(meeting, role="") if meeting.role == person.role else meeting
    return replace(person, elsewhere=(*others[:at], kept, *others[at:]))


def without_meeting(person: Person, wait_id: str) -> Person | None:
    """Return the person as one who was never in a wait; None where no other wait is left."""
    if person.wait_id == wait_id:
        if not person.elsewhere:
            return None
        first, *rest = person.elsewhere
        return replace(
            person,
            wait_id=first.wait_id,
            role=first.role or person.role,
            spoke_about=first.spoke_about,
            elsewhere=tuple(rest),
        )
    return replace(person, elsewhere=tuple(each for each in person.elsewhere if each.wait_id != wait_id))


def is_same_person(person: Person, name: str, email: str = "") -> bool:
    """Tell whether a name or an address is that of a person; case and spaces do not count."""

    def plain(words: str) -> str:
        return " ".join(words.split()).casefold()

    if email.strip() and plain(email) == plain(person.email):
        return True
    return bool(name.strip()) and plain(name) == plain(person.name)


def one_person(kept: Person, other: Person) -> Person:
    """Return two entries for one person as one: what `kept` does not know comes from `other`."""
    fields = ("saying", "pronoun", "role", "email", "phone", "link")
    joined = replace(kept, **{name: getattr(kept, name) or getattr(other, name) for name in fields})
    for wait_id in other.wait_ids:
        seen = other.seen_from(wait_id)
        ours = joined.seen_from(wait_id) if joined.is_of(wait_id) else Person(name="")
        lines = dict.fromkeys(line for line in (ours.spoke_about, seen.spoke_about) if line)
        meeting = Meeting(wait_id=wait_id, role=ours.role or seen.role, spoke_about="; ".join(lines))
        joined = with_meeting(joined, meeting)
    return joined
