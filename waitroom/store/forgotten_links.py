"""What hangs on a wait, in tables as the file has them: what goes with it, and what only lets go of its link.

Everything that names it as its wait goes: letters with their versions, steps, check-ins, worries, pages. Somebody
who was met in another wait as well stays, and so does a question, which belongs to the person: they lose their link.
"""

from collections.abc import Collection, Mapping
from typing import Any

from waitroom.store.records import RECORDS, TRASH

Documents = Mapping[str, Mapping[str, Any]]
"""Table, id, document."""

_OWNERS = {"versions": "letter_id", "contacts": "person_id", "drafts": "about"}
"""The field by which documents of a table belong to another than a wait."""

IMPORTS = "imports"
"""What the last import found, kept so that it can be taken back."""

_LINKS = frozenset({"wait_id", "letter_id", "person_id"})


def linked_ids(tables: Mapping[str, Documents], ids: Collection[str]) -> dict[str, tuple[str, ...]]:
    """Return what goes with the documents `ids`, those among it: the ids by table, for tables that have any.

    What lies in the trash goes as it would have from its own table.
    """
    gone = set(ids)
    while True:
        found = {
            name: tuple(id_ for id_, raw in documents.items() if _goes(name, id_, raw, gone))
            for name, documents in tables.items()
            if name in RECORDS
        }
        every = gone.union(*found.values())
        if every == gone:
            return {name: those for name, those in found.items() if those}
        gone = every


def belongs_to(raw: Mapping[str, Any], ids: Collection[str]) -> bool:
    """Tell whether a document is of one of the waits `ids`, and of no other."""
    if raw.get("wait_id") not in ids:
        return False
    meetings = raw.get("elsewhere") or ()
    return all(meeting.get("wait_id") in ids for meeting in meetings if isinstance(meeting, Mapping))


def unlinked(raw: Mapping[str, Any], ids: Collection[str]) -> dict[str, Any]:
    """Return a document that stays without its links to `ids`: what was said there goes, and the person stays."""
    left: dict[str, Any] = {name: _without(value, ids) for name, value in raw.items()}
    meetings = left.get("elsewhere")
    if raw.get("wait_id") in ids and meetings:
        # Whom they were met with next is where they were met first now.
        first, *others = meetings
        left |= {**first, "elsewhere": others}
    return left


def without_documents(
    tables: Mapping[str, Documents], ids: Collection[str]
) -> dict[str, dict[str, dict[str, Any]]]:
    """Return the tables without the documents `ids`, what hangs on them, and the links to them."""
    going = {id_ for those in linked_ids(tables, ids).values() for id_ in those} | set(ids)
    return {
        name: {id_: unlinked(raw, going) for id_, raw in documents.items() if id_ not in going}
        for name, documents in tables.items()
    }


def _goes(name: str, id_: str, raw: Mapping[str, Any], gone: Collection[str]) -> bool:
    if id_ in gone:
        return True
    if name == TRASH:
        document = raw.get("document")
        return isinstance(document, Mapping) and _goes(str(raw.get("table")), id_, document, gone)
    if name == IMPORTS:
        return any(_was_of(each, gone) for each in raw.get("documents") or ())
    if raw.get("wait_id") in gone:
        return belongs_to(raw, gone)
    owner = _OWNERS.get(name)
    return (owner is not None and raw.get(owner) in gone) or raw.get("conflict_of") in gone


def _was_of(noted: object, gone: Collection[str]) -> bool:
    """Tell whether an import keeps, to be taken back, a document of what goes as it was before."""
    if not isinstance(noted, Mapping):
        return False
    before = noted.get("before")
    return noted.get("document_id") in gone or (isinstance(before, Mapping) and before.get("wait_id") in gone)


def _without(value: object, ids: Collection[str]) -> object:
    """Return a value without what names one of `ids`, however deep."""
    if isinstance(value, Mapping):
        return {
            name: "" if name in _LINKS and each in ids else _without(each, ids)
            for name, each in value.items()
        }
    if isinstance(value, list | tuple):
        return [_without(each, ids) for each in value if not _names(each, ids)]
    return value


def _names(value: object, ids: Collection[str]) -> bool:
    if isinstance(value, Mapping):
        return value.get("wait_id") in ids
    return isinstance(value, str) and any(id_ in value for id_ in ids if len(value) < 200)
