"""The wait that a name or an id means, for every command that belongs to one."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from waitroom.cli.find_one import SHORTEST_ID
from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.waits.wait import Wait
from waitroom.translation import _

if TYPE_CHECKING:
    from datetime import datetime

    from waitroom.room.room import Room

NO_WAIT = _("No wait yet. `waitroom wait add` begins one.")


def find_wait(waits: Iterable[Wait], words: str) -> Wait:
    """Return the wait of this id, the beginning of one, its name, or words of its name or its post.

    Raises:
        NothingFound: where there is none.
        NotUnderstood: where there are several.
    """
    waits = tuple(waits)
    found = named_waits(waits, words)
    if len(found) == 1:
        return found[0]
    if not waits:
        raise NothingFound(NO_WAIT)
    names = ", ".join(f"“{wait.known_as}”" for wait in (found or waits)[:6])
    if found:
        raise NotUnderstood(_("Which one is it about? {names}. Nothing was changed.").format(names=names))
    raise NothingFound(
        _("No wait is called “{words}”. There are: {names}. Nothing was changed.").format(
            words=words.strip(), names=names
        )
    )


def named_waits(waits: Iterable[Wait], words: str) -> list[Wait]:
    """Return the waits that words mean: those of exactly this id or name before those that only hold the words."""
    waits = tuple(waits)
    asked = folded(words.strip())
    if not asked:
        return list(waits)
    names = [(wait, {folded(wait.known_as), folded(wait.organisation)}) for wait in waits]
    return (
        [wait for wait in waits if wait.id == words.strip()]
        or [wait for wait, known in names if asked in known]
        or [
            wait
            for wait, known in names
            if any(asked in name for name in known) or asked in folded(wait.role)
        ]
        or ([wait for wait in waits if wait.id.startswith(asked)] if len(asked) >= SHORTEST_ID else [])
    )


def wait_or_front(room: "Room", words: str, now: "datetime") -> Wait | None:
    """Return the wait that words mean; without words the one in front, None where there is none.

    Raises:
        NothingFound, NotUnderstood: as `find_wait` does.
    """
    if words:
        return find_wait(room.waits.all(), words)
    on_board = room.waits.on_board(now)
    return on_board[0] if on_board else None
