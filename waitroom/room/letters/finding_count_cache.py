"""The number of open findings of each letter, so that another screen can say it without reviewing."""

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Protocol
from zlib import crc32

from waitroom.domain.letters.finding import Level
from waitroom.domain.letters.letter import Letter

if TYPE_CHECKING:
    from waitroom.domain.letters.finding import Finding

PLACE = "last readings"
MOST = 50
"""Letters; those read longest ago are forgotten."""


class KeyValueStore(Protocol):
    """A small key-value store for state of the program, such as the session."""

    def get(self, name: str, default: object = None) -> object:
        """Return what was kept under a name."""
        ...

    def set(self, name: str, value: object) -> None:
        """Keep a JSON value under a name."""
        ...


class FindingCountCache:
    """The number of serious findings of each letter, remembered so that other screens need not review it."""

    def __init__(self, session: KeyValueStore) -> None:
        self._session = session

    def save_count(self, letter: Letter, findings: "Iterable[Finding]") -> None:
        """Save the number of open findings for the letter's present text."""
        count = sum(1 for finding in findings if finding.level in {Level.STOP, Level.WARN})
        kept = {id_: each for id_, each in self._all().items() if id_ != letter.id}
        kept[letter.id] = [_text_of(letter), count]
        self._session.set(PLACE, dict(list(kept.items())[-MOST:]))

    def open_count(self, letter: Letter) -> int:
        """Return how many places of a letter are to be looked at; 0 where this text was not read, or is sent."""
        match self._all().get(letter.id):
            case [int(text), int(count)] if text == _text_of(letter) and not letter.is_frozen:
                return count
            case _:
                return 0

    def _all(self) -> Mapping[str, object]:
        kept = self._session.get(PLACE)
        return kept if isinstance(kept, dict) else {}


def _text_of(letter: Letter) -> int:
    """Return a number that another text has not, but for one chance in four thousand million."""
    return crc32(f"{letter.to}\x00{letter.subject}\x00{letter.body}".encode("utf-8", "surrogatepass"))
