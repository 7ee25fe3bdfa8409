"""What lies in the trash, by table: for the room of the trash, and for the box."""

from collections.abc import Mapping
from datetime import UTC, datetime
from types import MappingProxyType

from waitroom.domain.data.deleted_item import DeletedItem
from waitroom.store.database import Store
from waitroom.store.trash import TrashedRecord

WAITS = "waits"


SHELVES: Mapping[str, tuple[str, tuple[str, ...]]] = MappingProxyType(
    {
        "mementos": ("memento", ("title", "text", "file_name")),
        "letters": ("letter", ("subject", "to", "body")),
        "people": ("person", ("name",)),
        "own_reframes": ("card", ("text",)),
        "answers": ("answer", ("text",)),
        "thoughts": ("thought on trial", ("thought",)),
        "plans": ("plan", ("act",)),
        "own_traps": ("thinking trap", ("name", "sounds")),
    }
)
"""The shelves from which a person puts things away: the word for one, and where its first words stand.

What goes by itself (the oldest text of a letter beyond the twentieth) is not among them.
"""


LONGEST = 200
"""So many signs of a text are read for its first words."""


LONG_AGO = datetime.min.replace(tzinfo=UTC)


def find_trashed_items(store: Store, *shelves: str) -> tuple[DeletedItem, ...]:
    """Return what the trash holds of `shelves`, the newest first, without what lies on its shelf again."""
    here = {shelf: frozenset(store.table_named(shelf).ids()) for shelf in shelves}
    ones = (
        _put_away(each)
        for each in store.trashed_records()
        if each.table in here and each.id not in here[each.table]
    )
    # A card of one's own that was left empty is thrown away by itself.
    told = (one for one in ones if one.heading or one.shelf != "own_reframes")
    return tuple(sorted(told, key=lambda one: one.since or LONG_AGO, reverse=True))


def _put_away(trashed: TrashedRecord) -> DeletedItem:
    what, fields = SHELVES[trashed.table]
    raw = trashed.document
    if trashed.table == "mementos":
        kind = _text(raw.get("kind"))
        what = "photo" if raw.get("picture_width") else kind or what
    heading = next((words for field in fields if (words := _text(raw.get(field)))), "")
    return DeletedItem(id=trashed.id, shelf=trashed.table, what=what, heading=heading, since=trashed.trashed)


def _text(value: object) -> str:
    return " ".join(value[:LONGEST].split()) if isinstance(value, str) else ""
