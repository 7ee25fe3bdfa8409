"""Documents that another program wrote: completed, told from older ones, and set aside where they cannot be read."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import UTC, datetime, timedelta
from typing import Any

from waitroom.disk import FileSignature
from waitroom.domain.shared.errors import BadFile
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.store.codecs import Raw, decode
from waitroom.store.document_numbers import derived_id
from waitroom.store.file_format import Tables, document_text
from waitroom.store.file_reading import RawTables
from waitroom.store.merging import Key
from waitroom.store.records import RECORDS, MergePolicy
from waitroom.translation import _

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_STAMPS = frozenset({"created", "updated", "revision"})


@dataclass(slots=True)
class CheckedTables:
    """The tables as this process goes on with them; what differs from the file is to be written into it.

    `older` names a table for each older text that is kept beside a newer one, `unreadable` one for each document
    that was set aside now.
    """

    tables: Tables
    differs: bool = False
    older: list[str] = field(default_factory=list)
    unreadable: list[str] = field(default_factory=list)


class OpenedTables(NamedTuple):
    """The documents of a file that was opened that can be read, and the texts of those that had to be completed."""

    tables: RawTables
    completed: dict[Key, bytes]
    unreadable: list[str]


def modified_time(signature: FileSignature) -> datetime:
    """Return the moment at which a file was last written (UTC); 1970 where the disk names none that can be."""
    try:
        return _EPOCH + timedelta(microseconds=signature.modified // 1000)
    except OverflowError:
        return _EPOCH


class OutsideEdits:
    """Judges what came from outside, the same way at each look until it was written into the file."""

    def __init__(self) -> None:
        self.aside: set[Key] = set()
        """The documents in the file that cannot be read: nobody sees them, and nobody writes over them."""
        self._completed: dict[Key, tuple[bytes, bytes]] = {}
        """The text that the file has, and the one that is not written yet."""

    def open(self, tables: RawTables, at: datetime) -> OpenedTables:
        """Complete what the tables of a file lack, which was written `at` that moment, and set aside what is wrong."""
        opened = OpenedTables({name: dict(documents) for name, documents in tables.items()}, {}, [])
        for name in RECORDS:
            for key, raw in tables.get(name, {}).items():
                whole = _completed(raw, key, {}, at)
                if not _can_be_read(name, whole):
                    del opened.tables[name][key]
                    opened.unreadable.append(name)
                    self.aside.add((name, key))
                elif whole != raw:
                    opened.tables[name][key] = whole
                    text = opened.completed[name, key] = document_text(whole)
                    self._completed[name, key] = (document_text(raw), text)
        return opened

    def judge(self, seen: Tables, theirs: Tables, at: datetime) -> CheckedTables:
        """Judge the file's present tables, written `at` that moment, by those `seen` last; neither is changed."""
        judged = CheckedTables(dict(theirs))
        self.aside = {(name, key) for name, key in self.aside if key in theirs.get(name, {})}
        for name in RECORDS:
            before, after = seen.get(name, {}), theirs.get(name, {})
            if before == after:
                continue
            judged.tables[name] = dict(after)
            for key, text in after.items():
                if before.get(key) != text:
                    self._judge(judged, (name, key), before.get(key), text, at)
        return judged

    def written(self) -> None:
        """Take note that the file has everything as it is here."""
        self._completed.clear()

    def make_room_for(self, tables: Tables, keys: Iterable[Key]) -> None:
        """Let documents that cannot be read make room in `tables` for those that are written under their ids."""
        for name, key in self.aside.intersection(keys):
            text = tables[name][key]
            tables[name] = {other: each for other, each in tables[name].items() if other != key}
            self.aside.discard((name, key))
            self._put_aside(tables, name, text)

    def _judge(
        self, judged: CheckedTables, key: Key, before: bytes | None, text: bytes, at: datetime
    ) -> None:
        name, id_ = key
        table = judged.tables[name]
        known = self._completed.get(key)
        if known is not None and known[1] != before:
            known = None
        if known is not None and known[0] == text:
            table[id_] = known[1]
            judged.differs = True
            return
        raw: Raw = json.loads(text)
        earlier: Raw = json.loads(before) if before is not None and key not in self.aside else {}
        whole = _completed(raw, id_, earlier, at)
        if not _can_be_read(name, whole):
            judged.unreadable.append(name)
            if earlier and before is not None:
                table[id_] = before
                self._put_aside(judged.tables, name, text)
                judged.differs = True
            else:
                self.aside.add(key)
            return
        self.aside.discard(key)
        last = _revision(json.loads(known[0]) if known else earlier)
        if earlier and before is not None and whole["revision"] < last:
            table[id_] = before
            judged.differs = True
            self._keep_older(judged, key, whole, earlier)
            return
        if earlier and whole["revision"] <= _revision(earlier):
            whole["revision"] = _revision(earlier) + 1
            if whole["updated"] == earlier.get("updated"):
                whole["updated"] = at.isoformat()
        if whole != raw:
            table[id_] = document_text(whole)
            self._completed[key] = (text, table[id_])
            judged.differs = True

    def _keep_older(self, judged: CheckedTables, key: Key, older: Raw, newer: Raw) -> None:
        name, id_ = key
        is_same = all(newer.get(each) == value for each, value in older.items() if each not in _STAMPS)
        if is_same or RECORDS[name].merge is not MergePolicy.BOTH_TEXTS:
            return
        new = derived_id(name, id_, document_text(older))
        if new not in judged.tables[name]:
            judged.tables[name][new] = document_text({**older, "id": new, "conflict_of": id_})
            judged.older.append(name)

    def _put_aside(self, tables: Tables, name: str, text: bytes) -> None:
        new = derived_id(name, "", text)
        tables[name][new] = document_text({**json.loads(text), "id": new})
        self.aside.add((name, new))


def _completed(raw: Mapping[str, Any], key: str, earlier: Mapping[str, Any], at: datetime) -> Raw:
    """Return a document with the fields that each has; what is missing comes from its `earlier` text or from now."""
    moment = at.isoformat()
    whole = dict(raw)
    whole["id"] = key
    whole.setdefault("created", earlier.get("created", moment))
    whole.setdefault("updated", earlier.get("updated", moment))
    whole.setdefault("revision", _revision(earlier) if earlier else 1)
    return whole


def _revision(raw: Mapping[str, Any]) -> int:
    found = raw.get("revision")
    return found if type(found) is int else 0


def _can_be_read(name: str, raw: Mapping[str, Any]) -> bool:
    try:
        decode(RECORDS[name].kind, raw)
    except BadFile:
        return False
    return True


def unreadable_note(name: str, count: int) -> str:
    """Say that documents of a table were set aside."""
    if count == 1:
        return _(
            "One {noun} in the file is not written the way waitroom writes it. It was set "
            "aside: it stays in the file, and is not shown."
        ).format(noun=RECORDS[name].noun)
    return _(
        "{count} {nouns} in the file are not written the way waitroom writes them. They "
        "were set aside: they stay in the file, and are not shown."
    ).format(count=count, nouns=RECORDS[name].nouns)
