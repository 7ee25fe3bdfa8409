"""Which people a letter goes to: those it was begun for, and those whose address stands in its To line."""

from typing import TYPE_CHECKING

from waitroom.domain.letters.letter import Letter
from waitroom.domain.letters.recipients import split_recipients
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.people.person import Person


def is_letter_to(letter: Letter, person: "Person") -> bool:
    """Tell whether a letter counts for a person.

    A further person it was begun for (`also_to`) counts as long as the To line names them.
    """
    if letter.person_id == person.id:
        return True
    lines = f"{letter.to}\n{letter.sent_to}"
    if person.email.strip():
        here = {each.address.casefold() for each in split_recipients(lines)}
        if person.email.strip().casefold() in here:
            return True
    return person.id in letter.also_to and person.name.strip().casefold() in lines.casefold()


def names_in_words(names: tuple[str, ...]) -> str:
    """Return names as they are said: "Ada", "Ada and Priya", "Ada, Priya and Tom"."""
    return _(" and ").join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
