"""Which people a letter goes to: those it was begun for, and those whose address stands in its To line."""

from typing import TYPE_CHECKING

from waitroom.domain.letters.letter import Letter
from waitroom.domain.letters.recipients import named_recipients, split_recipients
from waitroom.translation import _, ngettext

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


def names_of(letter: Letter, people: "tuple[Person, ...]") -> tuple[str, ...]:
    """Return the names of everybody a letter goes to, or their addresses; `people` are those it was begun for.

    What its To line names counts, once it was sent what was said then; those of `people` only where that is empty.
    """
    line = letter.sent_to if letter.is_frozen and letter.sent_to.strip() else letter.to
    by_address = {each.email.strip().casefold(): each.name for each in people if each.email.strip()}
    named = [
        by_address.get(each.address.casefold(), each.name or each.address) for each in named_recipients(line)
    ]
    return tuple(dict.fromkeys(named)) or tuple(each.name for each in people)


def first_names_in_words(names: tuple[str, ...], most: int = 3) -> str:
    """Return names as they are said; of more than `most` the first, and how many there are besides."""
    if len(names) <= most:
        return names_in_words(names)
    others = len(names) - 1
    return ngettext("{name} and {others} more", "{name} and {others} more", others).format(
        name=names[0], others=others
    )


def names_in_words(names: tuple[str, ...]) -> str:
    """Return names as they are said: "Ada", "Ada and Priya", "Ada, Priya and Tom"."""
    return _(" and ").join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)
