"""One state of the file beside another: what is in one alone, what differs, and in how many words that is said."""

from collections.abc import Iterable
from enum import StrEnum

from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _


class Difference(StrEnum):
    """How a thing of another state stands to the file of today."""

    MISSING = N_("not here")
    DIFFERS = N_("differs")
    ADDED = N_("only here")
    PUT_AWAY = N_("put away here")
    KNOWN = N_("known here")
    """The other state has a text that this file had before, or has beside it: nothing of it could be missing."""


@dataclass(frozen=True, slots=True)
class TextPair:
    """One field of a thing in both states, as a person reads it; its name is empty for the text itself."""

    name: str
    there: str
    here: str

    @property
    def is_same(self) -> bool:
        """Tell whether both say the same."""
        return self.there == self.here


@dataclass(frozen=True, slots=True)
class ComparedThing:
    """One thing that is not the same in both states.

    `shelf` and `id` say which it is, `what` is the word for it ("photo", "letter"), `noun` and `nouns` those for one
    and for many of its kind, `heading` its first words, empty where nothing is written. Of what is sealed or for the
    person alone no word is shown: `unsaid` says why. `note` says what else there is to know of it: a picture that has
    gone.
    """

    shelf: str
    id: str
    what: str
    heading: str
    difference: Difference
    noun: str = "thing"
    nouns: str = "things"
    texts: tuple[TextPair, ...] = ()
    unsaid: str = ""
    note: str = ""

    def in_words(self, number: int) -> str:
        """Return "1 letter", "3 letters"."""
        return f"{number} {self.noun if number == 1 else self.nouns}"


@dataclass(frozen=True, slots=True)
class KindChange:
    """How many of one kind there are more, fewer, or otherwise; the words for one and for many of it."""

    noun: str
    nouns: str
    more: int = 0
    fewer: int = 0
    other: int = 0

    def in_words(self, number: int) -> str:
        """Return "1 letter", "3 letters"."""
        return f"{number} {self.noun if number == 1 else self.nouns}"


@dataclass(frozen=True, slots=True)
class StateComparison:
    """Everything that is not the same in another state and today, the things of one kind together."""

    things: tuple[ComparedThing, ...] = ()
    changes: tuple[KindChange, ...] = ()


def change_words(changes: Iterable[KindChange], same: str = "") -> str:
    """Return "2 people more; 3 letters, 1 wait fewer; 1 letter otherwise", or `same` where nothing is."""
    every = tuple(changes)
    parts = (
        (", ".join(each.in_words(each.more) for each in every if each.more), _("more")),
        (", ".join(each.in_words(each.fewer) for each in every if each.fewer), _("fewer")),
        (", ".join(each.in_words(each.other) for each in every if each.other), _("changed")),
    )
    return "; ".join(f"{words} {end}" for words, end in parts if words) or same


def added_words(changes: Iterable[KindChange], nothing: str = "") -> str:
    """Return "2 letters, 1 wait, and another text of 1 letter": what is new, and of what both are kept.

    `nothing` where nothing is.
    """
    every = tuple(changes)
    new = ", ".join(each.in_words(each.more) for each in every if each.more)
    texts = ", ".join(each.in_words(each.other) for each in every if each.other)
    return (
        _(", and ").join(
            part for part in (new, texts and _("another text of {texts}").format(texts=texts)) if part
        )
        or nothing
    )
