"""The text of the whole file in pieces, one a table; what did not change since the last save is not written anew.

A piece is used again only where everything that it was made of is the same: the ids of its table in their order,
the number of each, and the text of each document. So no piece outlives a document that was changed, taken away or
forgotten: the next text of the file has another one in its place.
"""

from collections.abc import Collection, Iterator, Mapping
from operator import add

from waitroom.quick_tuple import NamedTuple
from waitroom.store.document_numbers import Numbers, numbered
from waitroom.store.file_format import (
    Tables,
    joined_tables,
    key_text,
    table_text,
)

BLOCK = 1 << 16
"""Bytes; what is shorter is written together with its neighbours."""

LONG = 2 << 20
"""Bytes of a file whose pieces are worth the memory that they take."""


class FileText:
    """What is to stand in the file: the text of each table by its name, in order."""

    def __init__(self, tables: Mapping[str, bytes]) -> None:
        self._tables = tables

    def blocks(self) -> Iterator[bytes]:
        """Return the text in a few blocks, so that long tables need not be copied once more to be written."""
        short: list[bytes] = []
        size = 0
        for piece in joined_tables(self._tables):
            if len(piece) >= BLOCK:
                if short:
                    yield b"".join(short)
                yield piece
                short, size = [], 0
                continue
            short.append(piece)
            size += len(piece)
            if size >= BLOCK:
                yield b"".join(short)
                short, size = [], 0
        if short:
            yield b"".join(short)

    def without(self, names: Collection[str]) -> bytes:
        """Return the whole text without the tables `names`."""
        return b"".join(
            joined_tables({name: text for name, text in self._tables.items() if name not in names})
        )


class TablePiece(NamedTuple):
    """The text of one table, and what it was made of: ids, numbers and texts, each in the table's order."""

    ids: list[str]
    numbers: list[str]
    texts: list[bytes]
    heads: list[bytes]
    whole: bytes

    def is_of(self, documents: Mapping[str, bytes], numbers: Mapping[str, str]) -> bool:
        """Tell whether a table has the ids and the numbers of this one, in this order."""
        return list(documents) == self.ids == list(numbers) and list(numbers.values()) == self.numbers


class FilePieces:
    """The pieces of the file as it was written last, where it is long: a short one is put together in no time."""

    def __init__(self, least: int = LONG) -> None:
        self._least = least
        self._pieces: dict[str, TablePiece] = {}

    def text_of(
        self, tables: Tables, before: Numbers, retired: Mapping[str, int]
    ) -> tuple[FileText, Numbers]:
        """Return the text of the file and the number of each document, as `document_numbers.numbered` gives them."""
        pieces: dict[str, TablePiece] = {}
        numbers: Numbers = {}
        for name, documents in tables.items():
            had = before.get(name, {})
            known = self._pieces.get(name)
            if known is not None and known.is_of(documents, had):
                numbers[name] = had
                pieces[name] = _with_texts(known, list(documents.values()))
            else:
                _, found = numbered({name: documents}, before, retired)
                numbers[name] = found[name]
                pieces[name] = _piece(documents, found[name])
        is_long = sum(len(piece.whole) for piece in pieces.values()) >= self._least
        self._pieces = pieces if is_long else {}
        return FileText({name: piece.whole for name, piece in pieces.items()}), numbers

    def clear(self) -> None:
        """Let go of every text."""
        self._pieces = {}


def _piece(documents: Mapping[str, bytes], numbers: Mapping[str, str]) -> TablePiece:
    heads = [key_text(number) + b": " for number in numbers.values()]
    texts = list(documents.values())
    return TablePiece(
        list(documents), list(numbers.values()), texts, heads, table_text(map(add, heads, texts))
    )


def _with_texts(known: TablePiece, texts: list[bytes]) -> TablePiece:
    """Return the piece that has these texts instead: itself where they are the same."""
    if texts == known.texts:
        return known
    return known._replace(texts=texts, whole=table_text(map(add, known.heads, texts)))
