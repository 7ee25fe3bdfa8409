"""A file of our own that comes back: every document as it was, beside what is here.

What is here under the same id and says the same stays; what was changed later in the file takes its place; what was
changed later here stays as it is. What is chosen in the settings here stays as well.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import field
from datetime import UTC, datetime
from typing import Any

from waitroom.domain.data.import_plan import ImportAct, ImportPlan, ImportRow
from waitroom.domain.data.source_table import import_refusal
from waitroom.domain.shared.errors import BadFile
from waitroom.quick_dataclass import dataclass
from waitroom.room.data.import_source import ImportSource
from waitroom.room.data.kept_file_names import kept_file_names
from waitroom.store.codecs import Raw, decode, encode
from waitroom.store.database import Store
from waitroom.store.records import META, RECORDS, RecordKind
from waitroom.translation import _, ngettext

IMPORTS = "imports"
SETTINGS = "settings"
STAMPS = frozenset({"created", "updated", "revision"})
"""What the store writes into each document by itself."""
SHOWN = 60
"""Signs of the first words of a document."""
LONG_AGO = datetime.min.replace(tzinfo=UTC)

NEWER_HERE = _("was changed here since")
CHOSEN_HERE = _("what is chosen here stays")


@dataclass(slots=True)
class DocumentChanges:
    """What of a file of our own would be written: documents by table and id, kept files by name; and the preview."""

    plan: ImportPlan
    documents: dict[tuple[str, str], Raw] = field(default_factory=dict)
    files: dict[str, bytes] = field(default_factory=dict)


def plan_documents(source: ImportSource, store: Store) -> DocumentChanges:
    """Return what a file of our own would change; nothing is written.

    Raises:
        BadImport: where one document cannot be read: nothing of the file comes in then.
    """
    rows: list[ImportRow] = []
    changes: dict[tuple[str, str], Raw] = {}
    told: list[str] = []
    for name, documents in (source.tables or {}).items():
        if name in {META, IMPORTS}:
            continue
        row = RECORDS.get(name)
        if row is None:
            told.append(
                _("“{name}” is no kind of thing that this waitroom knows, and is left out.").format(name=name)
            )
            continue
        counted = {ImportAct.ADD: 0, ImportAct.SAME: 0}
        for key, given in documents.items():
            raw = _whole(given, key, row)
            here = store.documents.get(name, key)
            act, words = _act(name, raw, here, row)
            if act in counted:
                counted[act] += 1
            else:
                rows.append(ImportRow(act, _heading(raw, row), words))
            if act is ImportAct.ADD:
                changes[name, key] = raw
            elif act is ImportAct.CHANGE:
                assert here is not None
                changes[name, key] = {**raw, "revision": max(_revision(raw), _revision(here)) + 1}
        rows += (ImportRow(act, row.in_words(many), number=many) for act, many in counted.items() if many)
    files = _files(source.files, changes)
    missing = {
        str(raw["file"]) for (name, __), raw in changes.items() if name == "mementos" and raw.get("file")
    }
    if lacking := len(missing - files.keys()):
        told.append(
            ngettext(
                "{lacking} file of the box is not in it.",
                "{lacking} files of the box are not in it.",
                lacking,
            ).format(lacking=lacking)
        )
    return DocumentChanges(ImportPlan("thing", "things", tuple(rows), tuple(told)), changes, files)


def _whole(given: Mapping[str, Any], key: str, row: RecordKind) -> Raw:
    raw = {**given, "id": key}
    try:
        decode(row.kind, raw)
    except BadFile:
        raise import_refusal(
            _("A {noun} in this file is not written the way waitroom writes it.").format(noun=row.noun)
        ) from None
    return raw


def _act(name: str, raw: Raw, here: Raw | None, row: RecordKind) -> tuple[ImportAct, str]:
    if here is None:
        return ImportAct.ADD, ""
    if _said(raw, row) == _said(here, row):
        return ImportAct.SAME, ""
    if name == SETTINGS:
        return ImportAct.LEAVE_OUT, CHOSEN_HERE
    if _moment(raw) > _moment(here):
        return ImportAct.CHANGE, _("the {noun} in the file was changed later").format(noun=row.noun)
    return ImportAct.LEAVE_OUT, NEWER_HERE


def _said(raw: Raw, row: RecordKind) -> Raw:
    """Return a document as this waitroom writes it, without what the store writes by itself."""
    try:
        whole = encode(decode(row.kind, raw))
    except BadFile:
        whole = raw
    return {name: value for name, value in whole.items() if name not in STAMPS}


def _moment(raw: Raw) -> datetime:
    try:
        found = datetime.fromisoformat(str(raw.get("updated")))
    except ValueError:
        return LONG_AGO
    return found if found.tzinfo is not None else LONG_AGO


def _revision(raw: Raw) -> int:
    number = raw.get("revision")
    return number if isinstance(number, int) else 0


def _heading(raw: Raw, row: RecordKind) -> str:
    """Return the first words of a document: a code name before the name that it stands for."""
    for name in ("code_name", "organisation", *row.heading):
        words = raw.get(name)
        if isinstance(words, str) and words.strip():
            line = " ".join(words[: 4 * SHOWN].split())
            return line if len(line) <= SHOWN else f"{line[: SHOWN - 1]}…"
    return _("a {noun}").format(noun=row.noun)


def _file_names(changes: Mapping[tuple[str, str], Raw]) -> set[str]:
    tables: dict[str, dict[str, Raw]] = {}
    for (name, key), raw in changes.items():
        tables.setdefault(name, {})[key] = raw
    return kept_file_names(tables)


def _files(files: Mapping[str, str], changes: Mapping[tuple[str, str], Raw]) -> dict[str, bytes]:
    """Return the kept files that what comes in refers to."""
    found = {}
    for name in sorted(_file_names(changes) & files.keys()):
        try:
            found[name] = base64.b64decode(files[name], validate=True)
        except (binascii.Error, ValueError):
            raise import_refusal(_("A picture in this file is damaged.")) from None
    return found
