"""What the desk needs beside the letters themselves."""

from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.domain.waits.wait import Wait
from waitroom.store.database import Store

if TYPE_CHECKING:
    from waitroom.content.letters import LetterKind
    from waitroom.room.letters.external_edits import ExternalEdits
    from waitroom.room.letters.finding_count_cache import FindingCountCache
    from waitroom.room.letters.spelling_check import SpellingCheck
    from waitroom.room.room import Room


class DeskUseCases:
    """The person's own editor, the spelling checker, the numbers of findings, and which kinds of letter fit."""

    def __init__(self, room: "Room", store: Store) -> None:
        self._room = room
        self._store = store

    @cached_property
    def external_edits(self) -> "ExternalEdits":
        """Texts that are in the person's own editor."""
        from waitroom.room.letters.external_edits import ExternalEdits  # noqa: PLC0415 - each is loaded when it is first asked for

        return ExternalEdits(self._room.paths.data, lambda: self._store.removal.is_forgotten)

    @cached_property
    def finding_count_cache(self) -> "FindingCountCache":
        """The number of open findings of each letter."""
        from waitroom.room.letters.finding_count_cache import FindingCountCache  # noqa: PLC0415 - as above

        return FindingCountCache(self._room.session)

    @cached_property
    def spelling_check(self) -> "SpellingCheck":
        """Spelling and grammar, where a checker is installed."""
        from waitroom.reading.spelling_checker import find_spelling_checker  # noqa: PLC0415 - as above
        from waitroom.room.letters.spelling_check import SpellingCheck  # noqa: PLC0415 - as above

        return SpellingCheck(self._store, find_spelling_checker())

    def kinds_for(
        self, wait: Wait | None, now: datetime
    ) -> "tuple[tuple[LetterKind, ...], tuple[LetterKind, ...]]":
        """Return the kinds of letter that fit a wait as it stands, what is most useful first, and all the others."""
        kinds = {kind.key: kind for kind in self._room.letters.kinds()}
        if wait is None:
            return tuple(kinds.values()), ()
        from waitroom.domain.outcome import fitting_letters  # noqa: PLC0415 - as above

        mine = self._store.letters.where("wait_id", wait.id)
        fitting = fitting_letters.fitting_kinds(wait, mine, now, self._room.holidays.loaded(wait))
        first = tuple(kinds[key] for key in fitting if key in kinds)
        return first, tuple(kind for kind in kinds.values() if kind not in first)
