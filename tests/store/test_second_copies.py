"""Second copies that programs which keep folders the same leave beside the file, in any language."""

from collections.abc import Callable
from datetime import datetime

import pytest

from waitroom.domain.data.second_copy_names import second_copy_name
from waitroom.domain.letters.letter import Letter
from waitroom.store.database import Store

COPIES = (
    "waitroom (Sam's conflicting copy 2026-11-28).json",
    "waitroom (Sam's conflicted copy 2026-11-28).json",
    "waitroom (conflicted copy 2026-11-28 141213).json",
    "waitroom (In Konflikt stehende Kopie von Sam 2026-11-28).json",
    "waitroom (Copie en conflit de Sam 2026-11-28).json",
    "waitroom (サムの競合コピー 2026-11-28).json",
    "waitroom-LAPTOP7.json",
    "waitroom 2.json",
    "waitroom(1).json",
    "waitroom (1).json",
    "waitroom (Kopie).json",
    "waitroom - Copy.json",
    "waitroom_conflict-20261128-141213.json",
    "waitroom.sync-conflict-20261128-141213-ABCDEFG.json",
    "Waitroom.json",
    "waitroom (Case Conflict).JSON",
)
OURS = (
    "waitroom.json",
    "waitroom.json.lock",
    "waitroom-broken-20261128-141213-1.json",
    "glance.json",
    "other.json",
    "waitroom.txt",
)


@pytest.mark.parametrize("name", COPIES)
def test_a_second_copy_is_named_and_neither_read_nor_touched(
    open_store: Callable[..., Store], now: datetime, name: str
) -> None:
    store = open_store()
    store.letters.save(Letter(body="mine"), now=now)
    store.close()
    copy = store.path.with_name(name)
    copy.write_bytes(b"theirs")
    again = open_store()
    assert [name in note for note in again.progress.state.notes] == [True]
    assert [letter.body for letter in again.letters.all()] == ["mine"]
    again.close()
    assert copy.read_bytes() == b"theirs"


@pytest.mark.parametrize("name", OURS)
def test_what_is_ours_or_another_thing_is_no_second_copy(name: str) -> None:
    assert second_copy_name(name, "waitroom.json") is None


def test_where_capitals_are_not_told_apart_another_spelling_is_the_file_itself(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(body="mine"), now=now)
    store.close()
    store.path.with_name("Waitroom.json").hardlink_to(store.path)
    assert open_store().progress.state.notes == ()
