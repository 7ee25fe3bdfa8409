"""What an import has done, so that it can be taken back as one."""

from collections.abc import Mapping
from datetime import datetime

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedDocument:
    """One document that an import wrote: its table and id, how it stood after, and before (None: not at all).

    `revision` and `updated` are those that the import gave it: where they are others now, somebody wrote on.
    """

    table: str
    document_id: str
    revision: int = 0
    updated: str = ""
    before: Mapping[str, object] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportRecord(Record):
    """One import: the name of its file, when it was, what it did in a sentence, and every document of it."""

    name: str
    at: datetime
    words: str
    documents: tuple[ImportedDocument, ...] = ()
