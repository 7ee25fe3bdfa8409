"""Forgetting for good: what it takes, how it is confirmed, and what it cannot reach."""

from collections.abc import Iterable

from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext

WORD = "forget"
"""What is typed to confirm it."""

OUT_OF_REACH = _(
    "Not reached: exports and boxes you wrote elsewhere, copies on other devices or in a backup of your own, "
    "mail you sent, dates in a calendar, what your shell remembers."
)
OF_A_WAIT = _(
    "It is taken out of every backup as well; all else in them stays. A copy that is damaged and cannot be read goes "
    "as a whole. What you wrote elsewhere may still name it: find looks for its name."
)
OF_EVERYTHING = _(
    "The file, its backups, what was put away, pictures and files of the box, drafts, pages that stood open, reports, "
    "the lock. Files you wrote by hand, config.toml and holidays.txt, stay. It cannot be taken back."
)
DONE = _("Everything is forgotten.")
NOT_DONE_YET = _(
    "It is forgotten: nothing of it comes back. A file could not be removed yet; the next start goes on."
)


@dataclass(frozen=True, slots=True)
class ForgetCount:
    """What would be forgotten: each kind in words ("12 letters"), and how many things together."""

    parts: tuple[str, ...]
    things: int

    @property
    def things_words(self) -> str:
        """The number in words: "1 thing", "54 things"."""
        return ngettext("{things} thing", "{things} things", self.things).format(things=self.things)

    @property
    def words(self) -> str:
        """The kinds in one sentence: "12 letters, 40 mementos"; what there is to say where there is nothing."""
        return ", ".join(self.parts) or _("nothing that was written so far")


def is_confirmed(typed: str) -> bool:
    """Tell whether what was typed is the word that confirms."""
    return typed.strip().casefold() == WORD


def count_of(kinds: Iterable[tuple[str, int]]) -> ForgetCount:
    """Return the count of kinds in words, each with its number; a kind of which there is none is left out."""
    found = [(words, number) for words, number in kinds if number]
    return ForgetCount(tuple(words for words, _ in found), sum(number for __, number in found))
