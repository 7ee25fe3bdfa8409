"""The file's text is put together from pieces of the save before, and is what it would be without them."""

import json
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.store.disks import QUICK
from waitroom.domain.letters.letter import Letter
from waitroom.domain.people.person import Person
from waitroom.domain.shared.settings import Settings
from waitroom.paths import find_paths
from waitroom.store import backups
from waitroom.store import file_text as file_text_module
from waitroom.store.document_numbers import numbered
from waitroom.store.file_format import Tables, file_text, table_text
from waitroom.store.file_text import BLOCK, LONG, FilePieces
from waitroom.store.opening import open_store

IDS = ("a", "b", "c", "d")
TEXTS = (b"{}", b'{\n   "id": 1\n  }', b'{\n   "id": 2\n  }')
tables = st.dictionaries(
    st.sampled_from(("letters", "waits", "meta")),
    st.dictionaries(st.sampled_from(IDS), st.sampled_from(TEXTS)),
)
numbers = st.none() | st.dictionaries(
    st.sampled_from(("letters", "waits")),
    st.permutations(("1", "2", "x")).map(lambda keys: dict(zip(IDS, keys, strict=False))),
)


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.tuples(tables, numbers, st.dictionaries(st.sampled_from(("letters", "waits")), st.integers(0, 9)))
    )
)
def test_pieces_of_the_save_before_give_the_text_that_is_made_from_nothing(
    saves: list[tuple[Tables, dict[str, dict[str, str]] | None, dict[str, int]]],
) -> None:
    pieces = FilePieces(least=0)
    before: dict[str, dict[str, str]] = {}
    for here, read, retired in saves:
        before = before if read is None else read
        expected, after = numbered(here, before, retired)
        text, before = pieces.text_of(here, before, retired)
        assert before == after
        assert [list(each.items()) for each in before.values()] == [
            list(each.items()) for each in after.values()
        ]
        assert b"".join(text.blocks()) == file_text(expected)
        left = {name: documents for name, documents in expected.items() if name != "waits"}
        assert text.without({"waits"}) == file_text(left)


def test_a_save_joins_the_table_alone_that_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    joined: list[list[bytes]] = []

    def noted(texts: Iterable[bytes]) -> bytes:
        joined.append(list(texts))
        return table_text(joined[-1])

    monkeypatch.setattr(file_text_module, "table_text", noted)
    pieces = FilePieces(least=0)
    here: Tables = {"waits": {"a": TEXTS[1]}, "letters": {"b": TEXTS[1], "c": TEXTS[1]}}
    _, known = pieces.text_of(here, {}, {})
    joined.clear()
    text, _ = pieces.text_of({**here, "letters": {"b": TEXTS[1], "c": TEXTS[2]}}, known, {})
    assert joined == [[b'"1": ' + TEXTS[1], b'"2": ' + TEXTS[2]]]
    assert TEXTS[2] in text.without(())


def test_a_short_file_is_put_together_each_time_and_takes_no_memory_meanwhile() -> None:
    pieces = FilePieces()
    pieces.text_of({"waits": {"a": TEXTS[1]}}, {}, {})
    assert not pieces._pieces
    pieces.text_of({"waits": {"a": b'{"id": "%b"}' % (b"x" * LONG)}}, {}, {})
    assert pieces._pieces


def test_long_tables_are_written_as_they_are_and_short_ones_together() -> None:
    here: Tables = {name: {"a": b'{\n   "id": "%b"\n  }' % (b"x" * size)} for name, size in (
        ("one", 10), ("two", BLOCK), ("three", 10), ("four", BLOCK * 2), ("five", 10), ("six", 10)
    )}  # fmt: skip
    text, known = FilePieces().text_of(here, {}, {})
    blocks = list(text.blocks())
    assert [len(block) >= BLOCK for block in blocks] == [False, True, False, True, False]
    assert b"".join(blocks) == file_text(numbered(here, {})[0])
    assert list(known) == list(here)
    assert b"".join(FilePieces().text_of({}, {}, {})[0].blocks()) == b"{}\n"


def test_what_is_private_is_in_no_piece_of_a_backup(
    tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups, "private_tables", lambda: frozenset({"people"}))
    store = open_store(find_paths(str(tmp_path)), now=now, pace=QUICK)
    with store.transaction():  # one save: a backup is made of the first one
        store.people.save(Person(name="Ama"), now=now)
        store.letters.save(Letter(body="kept"), now=now)
    assert store.flush(5)
    store.close()
    (backup,) = store.backups.files()
    whole = json.loads(store.path.read_bytes())
    assert whole.pop("people")
    assert json.loads(backup.path.read_bytes()) == whole


def test_what_was_forgotten_is_in_no_piece_any_more(tmp_path: Path, now: datetime) -> None:
    store = open_store(find_paths(str(tmp_path)), now=now, pace=QUICK)
    store.saver._pieces = FilePieces(least=0)
    letter = store.letters.save(Letter(body="to be forgotten"), now=now)
    store.letters.save(Letter(body="to stay"), now=now)
    store.settings.save(Settings(name="Ada L."), now=now)
    assert store.flush(5)
    assert "to be forgotten" in repr(store.saver._pieces._pieces)
    assert store.removal.forget_wait(letter.id, now=now)
    assert "to be forgotten" not in repr(store.saver._pieces._pieces)
    assert store.removal.forget_everything()
    assert "to stay" not in repr(store.saver._pieces._pieces)
    store.close()
