"""The text of the file: one indented JSON object, joined from documents that were written once each."""

import json
import re
from collections.abc import Mapping
from json.encoder import encode_basestring
from typing import Any

from waitroom.store.codecs import Json

Tables = dict[str, dict[str, bytes]]
"""Table, id, document: each document is its indented JSON text in UTF-8."""

Names = list[tuple[str, list[str]]]
"""Tables and their ids, in order."""

_CONSTANTS = {None: "null", True: "true", False: "false"}

_DOCUMENT = re.compile(rb'\n  ("(?:[^"\\]|\\.)*"): (\{\}|\{\n.*?\n  \})(?=,?\n)', re.DOTALL)
_TABLE = re.compile(rb'\n ("(?:[^"\\]|\\.)*"): (?:\{\}|\{(\n.*?)\n \})(?=,?\n)', re.DOTALL)


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
    parts: list[bytes] = []
    opening = b"{\n "
    for name, documents in tables.items():
        parts += (opening, _key(name), b": {")
        opening = b",\n "
        inner = b"\n  "
        for key, text in documents.items():
            parts += (inner, _key(key), b": ", text)
            inner = b",\n  "
        parts.append(b"\n }" if documents else b"}")
    parts.append(b"\n}\n" if tables else b"{}\n")
    return b"".join(parts)


def split_documents(data: bytes, names: Names) -> Tables | None:
    """Cut the documents' own texts out of a file that waitroom wrote, which spares writing each anew.

    `names` are the tables and ids that were read from `data`. None where joining the pieces does not give
    both of them again: then somebody else wrote it.
    """
    cut: Tables = {}
    for table in _TABLE.finditer(data):
        documents = _DOCUMENT.finditer((table[2] or b"") + b"\n")
        cut[json.loads(table[1])] = {json.loads(each[1]): each[2] for each in documents}
    return cut if names_in(cut) == names and file_text(cut) == data else None


def names_in(tables: Mapping[str, Mapping[str, object]]) -> Names:
    """Return the tables and their ids, in order."""
    return [(name, list(documents)) for name, documents in tables.items()]


def document_texts(documents: Mapping[str, Mapping[str, Any]]) -> dict[str, bytes]:
    """Return the text of each document."""
    return {key: document_text(raw) for key, raw in documents.items()}


def _key(name: str) -> bytes:
    return encode_basestring(name).encode("utf-8", "backslashreplace")
