"""Things of the box as lines, and the one that words or an id mean."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, TypeVar

from waitroom.domain.box.memento import Memento, caption, description, heading, is_picture
from waitroom.domain.shared.errors import NotUnderstood

if TYPE_CHECKING:
    from waitroom.domain.data.deleted_item import DeletedItem

SHORTEST_ID = 8
"""So many signs of an id are enough to name a thing."""


class HasId(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


T = TypeVar("T", bound=HasId)


def memento_line(memento: Memento) -> str:
    """Return one line: the heading, a picture's description, and the caption: "the beach: a tent (photo, Sam)"."""
    words = heading(memento)
    if is_picture(memento) and memento.alt and memento.alt != words:
        words = f"{words}: {memento.alt}"
    return f"{_short(words)} ({caption(memento)})"


def memento_details(memento: Memento) -> list[str]:
    """Return all that is said of a memento: title, description, text, caption, why; each once."""
    shown = description(memento) if is_picture(memento) else ""
    parts = dict.fromkeys((memento.title, shown, memento.text, caption(memento), memento.why))
    return [each for part in parts for each in part.splitlines()]


def deleted_line(one: "DeletedItem", now: datetime) -> str:
    """Return one line for what was put away: "the beach (photo, 30 days left)"."""
    left = one.days_left(now)
    until = "" if left is None else ", one day left" if left == 1 else f", {left} days left"
    return f"{_short(one.heading or one.what)} ({one.what}{until})"


def find_one(ones: Iterable[T], words: str, is_named: Callable[[T, str], bool]) -> T:
    """Return the only one that `words` mean: its id, the beginning of its id, or words it holds.

    Raises:
        NotUnderstood: where none or several answer to that.
    """
    ones = list(ones)
    words = words.strip()
    by_id = [one for one in ones if len(words) >= SHORTEST_ID and one.id.startswith(words)]
    found = by_id or [one for one in ones if words and is_named(one, words)]
    if not found:
        raise NotUnderstood("Nothing in there answers to that; nothing was changed.")
    if len(found) > 1:
        raise NotUnderstood(
            f"{len(found)} things answer to that; more words, or an id that --json lists, say which one."
        )
    return found[0]


def were_sentence(number: int) -> str:
    """Return "one was" or "3 were"."""
    return "one was" if number == 1 else f"{number} were"


def count_files(number: int) -> str:
    """Return "one file" or "3 files"."""
    return "one file" if number == 1 else f"{number} files"


def count_things(number: int) -> str:
    """Return "one thing" or "3 things"."""
    return "one thing" if number == 1 else f"{number} things"


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 70 else words[:69] + "…"
