"""What is said of people: how far the thanks are, how a name is said, when to be reminded."""

from waitroom.domain.letters.letter import LetterState
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.formatting.dates import short_day
from waitroom.translation import _

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import datetime

THANKS_IN_WORDS = {
    None: _("not thanked yet"),
    LetterState.DRAFT: _("a draft"),
    LetterState.READY: _("ready to go"),
    LetterState.SENT: _("✓ thanked"),
    LetterState.ANSWERED: _("✓ thanked, they answered"),
}

REMINDERS_IN_WORDS = {
    KeepInTouch.OFF: _("no reminder"),
    KeepInTouch.AFTER_ANSWER: _("a reminder after the answer"),
    KeepInTouch.FIVE_DAYS: _("a reminder five working days after the last contact"),
}


def who_words(person: Person, *, is_said: bool = True) -> str:
    """Return what stands behind a name: "(oh-KAH-for, she/her), the Director"; empty where nothing is known."""
    parts = [part for part in ((person.saying if is_said else ""), person.pronoun) if part]
    said = f" ({', '.join(parts)})" if parts else ""
    return f"{said}, {person.role}" if person.role else said


def contact_words(contact: Contact, now: "datetime") -> str:
    """Return a contact as one line: "Thu 24 Apr, phone: they need the certificate"."""
    day = short_day(contact.at.astimezone(now.tzinfo).date(), now.date()) if contact.at else _("no day noted")
    head = ", ".join(part for part in (day, contact.how) if part)
    line = " ".join(contact.line.split())
    return f"{head}: {line}" if line else head
