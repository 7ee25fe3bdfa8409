"""Earlier texts of letters: kept now and then while one writes, twenty at most of each letter."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, SupportsTransactions

if TYPE_CHECKING:
    from waitroom.domain.people.person import Person

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


class LetterTables(SupportsTransactions, Protocol):
    """The shelves that the letter desk needs."""

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...

    @property
    def versions(self) -> RecordTable[LetterVersion]:
        """Earlier texts of letters."""
        ...

    @property
    def people(self) -> "RecordTable[Person]":
        """People met, and one's own."""
        ...

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...


class LetterVersions:
    """The versions of all letters; `now` is aware."""

    def __init__(self, store: LetterTables) -> None:
        self._store = store
        self._seen: tuple[LetterVersion, ...] | None = None
        self._newest: dict[str, LetterVersion] = {}

    def for_letter(self, letter: Letter) -> tuple[LetterVersion, ...]:
        """Return the earlier texts of a letter, newest first, twenty at most."""
        mine = [version for version in self._store.versions.all() if version.letter_id == letter.id]
        return tuple(sorted(mine, key=_age)[::-1])

    def save_version(self, letter: Letter, *, now: datetime) -> LetterVersion | None:
        """Keep the present text as a version, unless it is blank or the last version says the same."""
        last = self.latest(letter.id)
        if letter.is_blank or (last is not None and letter.has_text_of(last)):
            return None
        return self.add(letter, now=now)

    def latest(self, letter_id: str) -> LetterVersion | None:
        """Return the newest version of a letter, None without one."""
        versions = self._store.versions.all()
        if versions is not self._seen:
            self._newest = {version.letter_id: version for version in sorted(versions, key=_age)}
            self._seen = versions
        return self._newest.get(letter_id)

    def add(self, letter: Letter, *, now: datetime) -> LetterVersion:
        """Keep the text of a letter as a version; the oldest beyond the twentieth goes."""
        from waitroom.domain.letters.version_history import surplus_versions  # noqa: PLC0415 - needed at the first version

        with self._store.transaction():
            version = self._store.versions.save(
                LetterVersion(
                    letter_id=letter.id, to=letter.to, subject=letter.subject, body=letter.body, at=now
                ),
                now=now,
            )
            for old in surplus_versions(self.for_letter(letter)):
                self._store.versions.delete(old.id, now=now)
        return version


def _age(version: LetterVersion) -> datetime:
    return version.at or LONG_AGO
