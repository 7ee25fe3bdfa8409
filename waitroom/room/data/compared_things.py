"""The things that are not the same in two states of the file, in words that a person reads."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields
from datetime import date, datetime, tzinfo
from enum import Enum

from waitroom.domain.box.memento import Memento, is_veiled
from waitroom.domain.data.state_comparison import ComparedThing, Difference, KindChange, TextPair
from waitroom.domain.outcome.both_futures import BothFutures
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import clock_time, short_day
from waitroom.room.data.search import texts_at
from waitroom.store.file_reading import RawTables
from waitroom.store.merging import Key
from waitroom.store.pictures import FileFolder
from waitroom.store.records import RECORDS
from waitroom.store.state_changes import record_in
from waitroom.translation import _

SEALED = _("Sealed until the answer: its words are not shown.")
FOR_YOU_ALONE = _("Its words are for you alone, and not shown in a list.")
LONGEST_HEADING = 200

_MAIN = frozenset({"body", "text", "prediction", "thought"})
"""The field that is the thing itself: it needs no name beside it."""
_UNTOLD = frozenset({"id", "created", "updated", "revision", "extra", "seen", "drawn", "review", "sealed"})


def kind_changes(found: Mapping[Key, Difference]) -> tuple[KindChange, ...]:
    """Return how many of each kind another state has more, fewer and otherwise."""
    changes: list[KindChange] = []
    for name, row in RECORDS.items():
        mine = [difference for (table, _), difference in found.items() if table == name]
        if mine:
            more = sum(each in {Difference.MISSING, Difference.PUT_AWAY} for each in mine)
            fewer = sum(each is Difference.ADDED for each in mine)
            other = sum(each is Difference.DIFFERS for each in mine)
            changes.append(KindChange(row.noun, row.nouns, more, fewer, other))
    return tuple(changes)


class ThingComparer:
    """Puts documents of two states beside each other; `zone` is the person's own, `today` says which year it is."""

    def __init__(self, files: FileFolder, zone: tzinfo | None, today: date) -> None:
        self._files = files
        self._zone = zone
        self._today = today

    def things(
        self, here: RawTables, there: RawTables, found: Mapping[Key, Difference]
    ) -> Iterator[ComparedThing]:
        """Yield each thing that differs, those of one kind together, in the order of the kinds."""
        for key in sorted(found, key=lambda each: list(RECORDS).index(each[0])):
            name, id_ = key
            theirs, ours = (
                record_in(name, raw) if (raw := tables.get(name, {}).get(id_)) is not None else None
                for tables in (there, here)
            )
            for shown in [each for each in (theirs, ours) if each is not None][:1]:
                yield self._thing(key, shown, theirs, ours, found[key])

    def _thing(
        self, key: Key, shown: Record, theirs: Record | None, ours: Record | None, difference: Difference
    ) -> ComparedThing:
        unsaid = _unsaid(key[0], shown)
        return ComparedThing(
            shelf=key[0],
            id=key[1],
            what=_what(key[0], shown),
            heading="" if unsaid else heading_of(key[0], shown),
            difference=difference,
            noun=RECORDS[key[0]].noun,
            nouns=RECORDS[key[0]].nouns,
            texts=() if unsaid else tuple(self._pairs(key[0], theirs, ours)),
            unsaid=unsaid,
            note=self._note(theirs),
        )

    def _note(self, record: Record | None) -> str:
        if not isinstance(record, Memento) or not record.file:
            return ""
        is_there = self._files.has(record.file)
        return "" if is_there else _("Its file is not in the happy box any more; only its words can come.")

    def _pairs(self, name: str, theirs: Record | None, ours: Record | None) -> Iterator[TextPair]:
        there, here = (dict(self._lines(name, each)) if each else {} for each in (theirs, ours))
        # The text itself comes last: what is known of it would be looked for beneath in vain.
        for label in sorted(dict.fromkeys((*there, *here)), key=lambda each: not each):
            yield TextPair(label, there.get(label, ""), here.get(label, ""))

    def _lines(self, name: str, record: Record) -> Iterator[tuple[str, str]]:
        row = RECORDS[name]
        named = dict.fromkeys((*row.heading, *((*row.search.name, *row.search.texts) if row.search else ())))
        if isinstance(record, Wait):
            named.pop("known_as" if not record.code_name else "organisation", None)
        told: set[str] = set()
        for field in named:
            texts = [text for text in texts_at(record, field) if text.strip()]
            last = field.rpartition(".")[2]
            told.add(field.partition(".")[0])
            if texts:
                yield ("" if last in _MAIN else _label(field)), "\n".join(texts)
        for each in fields(record):
            value = getattr(record, each.name)
            if each.name not in told | _UNTOLD and (words := self._plain(value)):
                yield _label(each.name), words

    def _plain(self, value: object) -> str:
        """Return a mark, a day or a moment in words; what is none of them is not shown."""
        if isinstance(value, bool):
            return "yes" if value else ""
        if isinstance(value, Enum):
            return str(value.value).replace("-", " ")
        if isinstance(value, datetime):
            at = value.astimezone(self._zone)
            return f"{short_day(at.date(), self._today)} {clock_time(at)}"
        return short_day(value, self._today) if isinstance(value, date) else ""


def heading_of(name: str, record: Record) -> str:
    """Return the first words of a record: those that the trash tells, else those that are found."""
    row = RECORDS[name]
    named = (*row.heading, *((*row.search.name, *row.search.texts) if row.search else ()))
    texts: Iterable[str] = (text for field in named for text in texts_at(record, field))
    found = next((text for text in texts if text.strip()), "")
    return " ".join(found[:LONGEST_HEADING].split())


def _what(name: str, record: Record) -> str:
    called = ((getattr(record, field), word) for field, word in RECORDS[name].called)
    return next((word or str(value) for value, word in called if value), RECORDS[name].noun)


def _unsaid(name: str, record: Record) -> str:
    search = RECORDS[name].search
    if isinstance(record, BothFutures) or (
        search and search.sealed_until and not getattr(record, search.sealed_until)
    ):
        return SEALED
    return FOR_YOU_ALONE if isinstance(record, Memento) and is_veiled(record) else ""


def _label(field: str) -> str:
    words = field.rpartition(".")[2].removeprefix("is_").replace("_", " ")
    return words[:1].upper() + words[1:]
