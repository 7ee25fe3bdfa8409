"""From one state of the documents to another: what differs, what has to change, and the way back."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace
from typing import Any

from waitroom.domain.data.state_comparison import Difference
from waitroom.domain.shared.errors import BadFile
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.store.codecs import Raw, decode
from waitroom.store.document_numbers import derived_id
from waitroom.store.file_format import document_text
from waitroom.store.file_reading import RawTables
from waitroom.store.merging import Key
from waitroom.store.records import META, RECORDS, TRASH, Undo, private_tables

Changes = dict[Key, Raw | None]
"""What each document becomes; None: it goes."""

STAYS = frozenset({"drafts", "settings"})
"""What is being typed, and what was chosen, stays as it is today whatever else is brought back."""

_UNTOLD = frozenset({TRASH, "versions"})
_STAMPS: dict[str, object] = {"created": None, "updated": None, "revision": 0, "extra": {}}
_LOOKED_AT: dict[str, dict[str, object]] = {"mementos": {"seen": (), "drawn": 0}}
"""What changes by looking alone."""


@dataclass(frozen=True, slots=True)
class AppliedChanges:
    """Changes that were made: each document before and after. `backup` is the number of the copy made first, or 0."""

    changes: tuple[tuple[Key, Raw | None, Raw | None], ...] = ()
    backup: int = 0

    @property
    def keys(self) -> frozenset[Key]:
        """The documents that were changed."""
        return frozenset(key for key, _, _ in self.changes)


def told_tables() -> tuple[str, ...]:
    """Return the tables whose documents a person would count, in the order of the file."""
    private = private_tables()
    return tuple(
        name
        for name, row in RECORDS.items()
        if not row.passes and name not in _UNTOLD and name not in private
    )


def differences(here: RawTables, there: RawTables) -> dict[Key, Difference]:
    """Return each thing that another state has otherwise than the one here, in the order of the tables."""
    found: dict[Key, Difference] = {}
    trashed = here.get(TRASH, {})
    for name in told_tables():
        mine, others = here.get(name, {}), there.get(name, {})
        if mine == others:
            continue
        for key in {**others, **mine}:
            if mine.get(key) == others.get(key):
                continue
            own, other = _visible(name, mine.get(key)), _visible(name, others.get(key))
            if own is None and other is None:
                continue
            if other is None:
                found[name, key] = Difference.ADDED
            elif own is None:
                is_away = key in trashed or key in mine
                found[name, key] = Difference.PUT_AWAY if is_away else Difference.MISSING
            elif not is_same(name, own, other):
                found[name, key] = Difference.DIFFERS
    return found


def _visible(name: str, raw: Raw | None) -> Raw | None:
    """Return a document, unless it is out of sight."""
    is_hidden = raw is not None and RECORDS[name].undo is Undo.HIDDEN and raw.get("is_put_away") is True
    return None if is_hidden else raw


def is_same(name: str, one: Raw, other: Raw) -> bool:
    """Tell whether two documents of a table say the same to a person, whenever each was written."""
    if one == other:
        return True
    try:
        first, second = record_in(name, one), record_in(name, other)
    except BadFile:
        return False
    still = {**_STAMPS, **_LOOKED_AT.get(name, {})}
    return replace(first, **still) == replace(second, **still)  # type: ignore[arg-type]  # fields of the class


def record_in(name: str, raw: Mapping[str, Any]) -> Record:
    """Return the domain value of a document of a state, in which each can be read."""
    return decode(RECORDS[name].kind, raw)


def changes_to_state(here: RawTables, then: RawTables) -> Changes:
    """Return what makes the documents those of `then`.

    The trash keeps what it has, but for what lies in its table again. What is being typed and what was chosen stays,
    unless nothing was chosen.
    """
    changes: Changes = {}
    for name in sorted({*RECORDS, *then} - {META, TRASH, *STAYS, *private_tables()}, key=_order):
        mine, others = here.get(name, {}), then.get(name, {})
        changes |= {(name, key): None for key in mine if key not in others}
        changes |= {
            (name, key): _after(raw, mine.get(key), here, key)
            for key, raw in others.items()
            if mine.get(key) != raw
        }
    if not here.get("settings"):
        changes |= {("settings", key): raw for key, raw in then.get("settings", {}).items()}
    lives = {key for name, documents in then.items() if name != TRASH for key in documents}
    kept = here.get(TRASH, {})
    changes |= {(TRASH, key): None for key in kept if key in lives}
    changes |= {
        (TRASH, key): raw for key, raw in then.get(TRASH, {}).items() if key not in lives and key not in kept
    }
    return changes


def changes_to_documents(here: RawTables, then: RawTables, keys: Iterable[Key]) -> Changes:
    """Return what brings documents of `then` back, each with what belonged to it and is nowhere here."""
    changes: Changes = {}
    for key in keys:
        raw = then.get(key[0], {}).get(key[1])
        if raw is None:
            continue
        for each in (key, *_belonging(here, then, key[1], raw)):
            mine, other = here.get(each[0], {}).get(each[1]), then[each[0]][each[1]]
            if mine is None or not is_same(each[0], mine, other):
                changes[each] = _after(other, mine, here, each[1])
                if each[1] in here.get(TRASH, {}):
                    changes[TRASH, each[1]] = None
    return changes


def _belonging(here: RawTables, then: RawTables, owner: str, raw: Raw) -> list[Key]:
    """Return the documents of `then` that name `owner`, or that it lists, and are neither here nor in the trash."""
    lists = (value for field, value in raw.items() if field.endswith("_ids") and isinstance(value, list))
    listed = {each for value in lists for each in value if isinstance(each, str)}
    trashed = here.get(TRASH, {})
    skipped = {META, TRASH, *STAYS, *private_tables()}
    return [
        (name, key)
        for name, documents in then.items()
        if name in RECORDS and name not in skipped
        for key, raw in documents.items()
        if key not in here.get(name, {})
        and key not in trashed
        and (key in listed or any(value == owner for field, value in raw.items() if field.endswith("_id")))
    ]


def changes_to_take_over(
    here: RawTables, there: RawTables, is_earlier: Callable[[Key, Raw], bool] = lambda _key, _raw: False
) -> Changes:
    """Return what adds to the documents here all that another state has beyond them; nothing here is replaced.

    Where both have a document and the texts differ, the other text is added under an id of its own, the same each
    time; unless `is_earlier` says that it is a text which this file had before. What was put away here stays so.
    """
    changes: Changes = {}
    trashed = here.get(TRASH, {})
    for name, row in RECORDS.items():
        if name in {TRASH, *STAYS} or name in private_tables():
            continue
        mine = here.get(name, {})
        for key, raw in there.get(name, {}).items():
            if key not in mine:
                if key not in trashed:
                    changes[name, key] = raw
            elif row.keeps_both and not is_same(name, mine[key], raw) and not is_earlier((name, key), raw):
                new = derived_id(name, key, document_text(raw))
                if new not in mine and new not in trashed:
                    changes[name, new] = {**raw, "id": new, "conflict_of": key}
    return changes


def changes_back(here: RawTables, done: AppliedChanges, only: Collection[Key] | None = None) -> Changes:
    """Return what takes changes back; a document that was changed again since stays as it is."""
    return {
        key: before
        if before is None
        else {**before, "revision": max(_revision(before), _revision(after)) + 1}
        for key, before, after in done.changes
        if here.get(key[0], {}).get(key[1]) == after and (only is None or key in only)
    }


def _after(raw: Raw, mine: Raw | None, here: RawTables, key: str) -> Raw:
    """Return a document that takes the place of another one, or of none, with the number that makes it the newer."""
    if mine is not None:
        return {**raw, "revision": _revision(mine) + 1}
    trashed = here.get(TRASH, {}).get(key, {}).get("document")
    # Two further: what was kept and thrown away in between may have had the next one.
    last = max(_revision(raw), _revision(trashed if isinstance(trashed, dict) else None))
    return {**raw, "revision": last + 2}


def _revision(raw: Mapping[str, Any] | None) -> int:
    found = raw.get("revision") if raw is not None else None
    return found if type(found) is int else 0


def _order(name: str) -> int:
    return list(RECORDS).index(name) if name in RECORDS else len(RECORDS)
