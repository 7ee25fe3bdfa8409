"""Spelling and grammar of a letter, where a checker is installed."""

from typing import Protocol

from waitroom.domain.letters.finding import Finding
from waitroom.domain.letters.letter import Letter
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Wait
from waitroom.reading.spelling_checker import SpellingChecker
from waitroom.room.shared.record_table import RecordTable


class PeopleAndWaitTables(Protocol):
    """The shelves that names stand on."""

    @property
    def people(self) -> RecordTable[Person]:
        """People met, and one's own."""
        ...

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...


class SpellingCheck:
    """Asks the checker, if there is one; every name that the room knows is left alone.

    `checker` is None where none is installed.
    """

    def __init__(self, store: PeopleAndWaitTables, checker: SpellingChecker | None) -> None:
        self._store = store
        self.checker = checker

    @property
    def is_installed(self) -> bool:
        """Whether a checker is installed."""
        return self.checker is not None

    @property
    def is_warm(self) -> bool:
        """Whether a look takes milliseconds."""
        return self.checker is not None and self.checker.is_warm

    def check(
        self, letter: Letter, found: tuple[Finding, ...], *, sender: str = "", muted: tuple[str, ...] = ()
    ) -> tuple[Finding, ...]:
        """Return hints beside what was `found`; called off the keystroke's path, from a thread."""
        from waitroom.reading.spelling_findings import GRAMMAR, SPELLING, spelling_findings  # noqa: PLC0415 - only where a checker is
        from waitroom.room.letters.letter_review import LONGEST, is_ignored  # noqa: PLC0415 - 60 ms, at the first reading

        is_hushed = {SPELLING.id, GRAMMAR.id} <= set(muted)
        if self.checker is None or is_hushed or letter.is_frozen or len(letter.body) > LONGEST:
            return ()
        if not letter.body.strip():
            return ()
        names = [sender, letter.to, *(person.name for person in self._store.people.all())]
        for wait in self._store.waits.all():
            names += [wait.organisation, wait.code_name, *(role.name for role in wait.roles)]
            names += [wait.notes, *(each.notes for each in wait.rounds)]
        names += (each.body for each in self._store.letters.all() if each.id != letter.id)
        names += (person.spoke_about for person in self._store.people.all())
        hints = spelling_findings(letter.body, self.checker.check(letter.body), names, found)
        return tuple(hint for hint in hints if not is_ignored(hint, letter, frozenset(muted)))

    def close(self) -> None:
        """Give the checker's memory back."""
        if self.checker is not None:
            self.checker.close()
