"""Forgetting for good: one wait and what hangs on it, or everything. For the room and the command line alike."""

from datetime import datetime

from waitroom.domain.data.forgetting import ForgetCount, count_of
from waitroom.domain.shared.errors import CannotWrite
from waitroom.store.database import Store
from waitroom.store.records import META, RECORDS, TRASH
from waitroom.store.session import Session
from waitroom.translation import _, ngettext

_UNCOUNTED = frozenset({META, "settings", "drafts", "marks", "inbox_looks", "versions"})
"""What a person would not count; it goes all the same."""


class Forgetting:
    """Counts what would be forgotten, and forgets it."""

    def __init__(self, store: Store, session: Session) -> None:
        self._store = store
        self._session = session
        self.is_begun = False
        """Whether everything is being forgotten from here, and not from another window."""

    def count_everything(self) -> ForgetCount:
        """Return what is here, the backups with it."""
        kinds = [(name, len(self._store.table_named(name).ids())) for name in RECORDS]
        backups = len(self._store.backups.all())
        words = ngettext("{backups} backup", "{backups} backups", backups).format(backups=backups)
        return count_of([*_in_words(kinds), (words, backups)])

    def count_wait(self, wait_id: str) -> ForgetCount:
        """Return what hangs on a wait, the wait with it."""
        linked = self._store.removal.linked_to((wait_id,))
        return count_of(_in_words([(name, len(linked.get(name, ()))) for name in RECORDS]))

    def forget_everything(self) -> bool:
        """Forget everything; tell whether all of it is gone already.

        Raises:
            CannotWrite: where it could not be noted; then nothing is forgotten.
        """
        self.is_begun = True
        self._session.discard()
        try:
            return self._store.removal.forget_everything()
        except CannotWrite:
            self.is_begun = False
            self._session.discard(is_discarded=False)
            raise

    def forget_wait(self, wait_id: str, now: datetime) -> bool:
        """Forget a wait and what hangs on it; tell whether it is gone from every copy already.

        Raises:
            CannotWrite: where it could not be noted; then nothing is forgotten.
        """
        return self._store.removal.forget_wait(wait_id, now=now)


def _in_words(kinds: list[tuple[str, int]]) -> list[tuple[str, int]]:
    counted = [(name, number) for name, number in kinds if name not in _UNCOUNTED]
    return [(RECORDS[name].in_words(number), number) for name, number in counted if name != TRASH] + [
        (_("{number} put away").format(number=number), number) for name, number in counted if name == TRASH
    ]
