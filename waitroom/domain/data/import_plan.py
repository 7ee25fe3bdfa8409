"""What an import would do: what comes in, what changes, what is here already, what is left out and why."""

from collections.abc import Mapping
from enum import StrEnum

from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _


class ImportAct(StrEnum):
    """What becomes of one thing; the value is the word above its rows."""

    ADD = N_("Comes in")
    CHANGE = N_("Changes")
    LEAVE_OUT = N_("Is left out")
    SAME = N_("Is here already")


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One thing of the file: what becomes of it, what it is called, and what is to be said of it.

    `line` is where it stands in the file, 0 where that says nothing; `number` is how many things it stands for.
    """

    act: ImportAct
    name: str
    words: str = ""
    line: int = 0
    number: int = 1


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """The preview of an import: its rows, and sentences on the file; nothing is kept yet."""

    noun: str
    nouns: str
    rows: tuple[ImportRow, ...]
    told: tuple[str, ...] = ()

    def count(self, act: ImportAct) -> int:
        """Return how many things have this become of them."""
        return sum(row.number for row in self.rows if row.act is act)

    def rows_of(self, act: ImportAct) -> tuple[ImportRow, ...]:
        """Return the rows of one act, in the order of the file."""
        return tuple(row for row in self.rows if row.act is act)

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be written."""
        return not self.count(ImportAct.ADD) and not self.count(ImportAct.CHANGE)

    @property
    def sentence(self) -> str:
        """All of it in one line: "12 applications come in, 1 changes, 3 are here already, 2 are left out."."""
        return self._in_words(_WILL) or _("Nothing comes in.")

    @property
    def done_sentence(self) -> str:
        """The same once it is done: "12 applications came in, 1 changed."."""
        return self._in_words(_DID) or _("Nothing came in.")

    def _in_words(self, verbs: Mapping[ImportAct, tuple[str, str]]) -> str:
        parts = [(number, verbs[act][number > 1]) for act in verbs if (number := self.count(act))]
        words = [f"{number:,} {verb}" for number, verb in parts]
        if parts:
            number, verb = parts[0]
            words[0] = f"{number:,} {self.noun if number == 1 else self.nouns} {verb}"
        return f"{', '.join(words)}." if words else ""


_WILL: Mapping[ImportAct, tuple[str, str]] = {
    ImportAct.ADD: (_("comes in"), _("come in")),
    ImportAct.CHANGE: (_("changes"), _("change")),
    ImportAct.SAME: (_("is here already"), _("are here already")),
    ImportAct.LEAVE_OUT: (_("is left out"), _("are left out")),
}
_DID: Mapping[ImportAct, tuple[str, str]] = {
    ImportAct.ADD: (_("came in"), _("came in")),
    ImportAct.CHANGE: (_("changed"), _("changed")),
    ImportAct.SAME: (_("was here already"), _("were here already")),
    ImportAct.LEAVE_OUT: (_("was left out"), _("were left out")),
}
"""The words for one and for several."""
