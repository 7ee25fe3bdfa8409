"""People: those met in a wait, and who of them has been thanked."""

from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, SupportsTransactions

THANKS = frozenset({"thank-you", "thank-you-panel", "thank-you-screen"})
_FURTHEST = (LetterState.DRAFT, LetterState.READY, LetterState.SENT, LetterState.ANSWERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThankYouStatus:
    """One person met, and how far the thank-you to them is; None without one."""

    person: Person
    state: LetterState | None = None


class PeopleTables(SupportsTransactions, Protocol):
    """The shelves that people need."""

    @property
    def people(self) -> RecordTable[Person]:
        """People met, and one's own."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...


class People:
    """What a person does with the people they met."""

    def __init__(self, store: PeopleTables) -> None:
        self._store = store

    def get(self, person_id: str) -> Person | None:
        """Return one person, None where they are gone."""
        return self._store.people.get(person_id) if person_id else None

    def all(self) -> tuple[Person, ...]:
        """Return everybody, one's own people too, in the order they were written down."""
        return self._store.people.all()

    def met_in(self, wait_id: str) -> tuple[Person, ...]:
        """Return the people met in a wait, in the order they were written down."""
        found = [
            person for person in self._store.people.all() if person.wait_id == wait_id and not person.is_mine
        ]
        return tuple(sorted(found, key=lambda person: (person.created is None, person.created, person.id)))

    def save(self, person: Person, *, now: datetime) -> Person:
        """Keep a person as they are given; the wait's live round is told that they were there.

        Raises:
            NotUnderstood: where there is no name.
        """
        if not person.name.strip():
            sentence = "What are they called? A first name is enough."
            raise NotUnderstood(sentence)
        with self._store.transaction():
            kept = self._store.people.save(person, now=now)
            self._note_round(kept, now=now)
        return kept

    def _note_round(self, person: Person, *, now: datetime) -> None:
        wait = self._store.waits.get(person.wait_id) if person.wait_id else None
        if wait is None or any(person.id in each.people for each in wait.rounds):
            return
        live = replace(wait.live_round, people=(*wait.live_round.people, person.id))
        self._store.waits.save(replace(wait, rounds=(*wait.rounds[:-1], live)), now=now)

    def delete(self, person: Person, *, now: datetime) -> None:
        """Take a person off the list; they stay in the trash for a month."""
        self._store.people.delete(person.id, now=now)

    def thank_you_statuses(self, wait_id: str) -> tuple[ThankYouStatus, ...]:
        """Say for each person met in a wait how far a thank-you to them is."""
        letters = [letter for letter in self._store.letters.all() if letter.wait_id == wait_id]
        return tuple(
            ThankYouStatus(person=person, state=_furthest(person, letters)) for person in self.met_in(wait_id)
        )


def _furthest(person: Person, letters: list[Letter]) -> LetterState | None:
    states = {letter.state for letter in letters if letter.person_id == person.id and letter.kind in THANKS}
    return max(states, key=_FURTHEST.index, default=None)
