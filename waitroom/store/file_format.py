"""The text of the file: one indented JSON object, joined from documents that were written once each."""

import json
from collections.abc import Iterable, Iterator, Mapping
from json.encoder import encode_basestring
from typing import Any

from waitroom.store.codecs import Json

Tables = dict[str, dict[str, bytes]]
"""Table, id, document: each document is its indented JSON text in UTF-8."""

Names = list[tuple[str, list[str]]]
"""Tables and their ids, in order."""

_CONSTANTS = {None: "null", True: "true", False: "false"}

_CLOSING = b"\n  }"
"""How a document ends: what lies within it is further in."""


def document_text(raw: Mapping[str, Any]) -> bytes:
    """Return a document as it stands in the file, two levels deep; the same as json's own indent=1.

    A lone surrogate, which UTF-8 cannot hold, becomes its JSON escape.
    """
    return _text(raw, "\n  ").encode("utf-8", "backslashreplace")


def _text(value: Json, margin: str) -> str:
    if isinstance(value, str):
        return encode_basestring(value)
    if value is None or isinstance(value, bool):
        return _CONSTANTS[value]
    if isinstance(value, Mapping) and value:
        inner = margin + " "
        parts = [encode_basestring(key) + ": " + _text(item, inner) for key, item in value.items()]
        return "{" + inner + ("," + inner).join(parts) + margin + "}"
    if isinstance(value, list) and value:
        inner = margin + " "
        return "[" + inner + ("," + inner).join([_text(item, inner) for item in value]) + margin + "]"
    return json.dumps(value, allow_nan=False)


def file_text(tables: Tables) -> bytes:
    """Join all documents to the text of the whole file."""
    return b"".join(joined_tables({name: numbered_text(documents) for name, documents in tables.items()}))


def numbered_text(documents: Mapping[str, bytes]) -> bytes:
    """Return the text of a table, its documents under their keys in the file."""
    return table_text(key_text(key) + b": " + text for key, text in documents.items())


def table_text(documents: Iterable[bytes]) -> bytes:
    """Join a table's documents, each with its key before it, to the text of the table."""
    inside = b",\n  ".join(documents)
    return b"{\n  %b\n }" % inside if inside else b"{}"


def joined_tables(tables: Mapping[str, bytes]) -> Iterator[bytes]:
    """Return the pieces that make the text of the whole file, from the text of each table."""
    opening = b"{\n "
    for name, text in tables.items():
        yield b"%b%b: " % (opening, key_text(name))
        yield text
        opening = b",\n "
    yield b"\n}\n" if tables else b"{}\n"


def split_documents(data: bytes, names: Names) -> Tables | None:
    """Cut the documents' own texts out of a file that waitroom wrote, which spares writing each anew.

    `names` are the tables and ids that were read from `data`. None where the documents do not stand there one after
    the other as `file_text` joins them: then somebody else wrote it.
    """
    cut: Tables = {}
    at = 0
    opening = b"{\n "
    for name, keys in names:
        documents = cut[name] = {}
        head = b"%b%b: {" % (opening, key_text(name))
        for key in keys:
            at = _after(data, at, b"%b\n  %b: " % (head, key_text(key)))
            end = at + 2 if data.startswith(b"{}", at) else data.find(_CLOSING, at) + len(_CLOSING)
            if at < 0 or end <= at:
                return None
            documents[key] = data[at:end]
            at, head = end, b","
        at = _after(data, at, b"\n }" if keys else b"%b}" % head)
        opening = b",\n "
    is_whole = data[at:] == (b"\n}\n" if names else b"{}\n") and at >= 0
    return cut if is_whole and names_in(cut) == names and file_text(cut) == data else None


def _after(data: bytes, at: int, expected: bytes) -> int:
    """Return where `data` goes on behind what is expected at a place; -1 where it does not stand there, and after."""
    return at + len(expected) if at >= 0 and data.startswith(expected, at) else -1


def names_in(tables: Mapping[str, Mapping[str, object]]) -> Names:
    """Return the tables and their ids, in order."""
    return [(name, list(documents)) for name, documents in tables.items()]


def document_texts(documents: Mapping[str, Mapping[str, Any]]) -> dict[str, bytes]:
    """Return the text of each document."""
    return {key: document_text(raw) for key, raw in documents.items()}


def key_text(name: str) -> bytes:
    """Return a table's name or a document's key as it stands in the file."""
    return encode_basestring(name).encode("utf-8", "backslashreplace")
