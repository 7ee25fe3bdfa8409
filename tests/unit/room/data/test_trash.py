"""What was put away in any room, and its way back, on a real store in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.cards.reframe import OwnReframe
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.box.box import Box
from waitroom.room.data.trash import PutAways
from waitroom.room.shared.trashed_items import SHELVES
from waitroom.store.database import Store
from waitroom.store.pictures import Pictures
from waitroom.store.record_tables import TABLES, TRASH
from waitroom.store.trash import Trashed

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = Store.open(Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path), now=NOW)
    yield store
    store.close()


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_everything_that_was_put_away_stands_there_the_newest_first(store: Store) -> None:
    ones = PutAways(store)
    assert ones.all() == ()
    photo = store.mementos.put(
        Memento(kind=MementoKind.PICTURE, title="the beach", file="a.jpg", picture_width=9, picture_height=9),
        now=NOW,
    )
    quote = store.mementos.put(Memento(kind=MementoKind.QUOTE, text="You\nlaughed"), now=NOW)
    letter = store.letters.put(Letter(to="Ms Okafor"), now=NOW)
    empty = store.letters.put(Letter(), now=NOW)
    wait = store.waits.put(Wait(organisation="Museum", code_name="Blue"), now=NOW)
    store.waits.put(replace(wait, is_put_away=True), now=later(1))
    store.mementos.trash(photo.id, now=later(2))
    store.letters.trash(letter.id, now=later(3))
    store.letters.trash(empty.id, now=later(4))
    store.mementos.trash(quote.id, now=later(5))
    nothing = store.own_reframes.put(OwnReframe(text=""), now=NOW)
    store.own_reframes.trash(nothing.id, now=later(6))

    assert [(one.what, one.heading, one.since, one.stays) for one in ones.all()] == [
        ("quote", "You laughed", later(5), False),
        ("letter", "", later(4), False),
        ("letter", "Ms Okafor", later(3), False),
        ("photo", "the beach", later(2), False),
        ("wait", "Blue", later(1), True),
    ]
    box = Box(store, Pictures(store.path.parent / "box"))
    assert [one.heading for one in box.put_away_ones()] == ["You laughed", "the beach"]

    while ones.all():
        one = ones.all()[0]
        assert ones.bring_back(one, later(7))
        assert not ones.bring_back(one, later(7))
    came = store.mementos.get(quote.id)
    assert came is not None
    assert came == replace(quote, revision=came.revision)
    assert {each.id for each in store.letters.all()} == {letter.id, empty.id}
    assert not store.waits.all()[0].is_put_away


def test_what_came_back_can_be_put_away_again_and_its_days_begin_anew(store: Store) -> None:
    ones = PutAways(store)
    quote = store.mementos.put(Memento(kind=MementoKind.QUOTE, text="You laughed"), now=NOW)
    wait = store.waits.put(Wait(organisation="Museum", is_put_away=True), now=NOW)
    store.mementos.trash(quote.id, now=NOW)
    before = ones.all()
    for one in before:
        ones.bring_back(one, later(1))
        assert ones.put_away_again(one, later(2))
        assert not ones.put_away_again(one, later(2))
    assert {(one.id, one.since) for one in ones.all()} == {(quote.id, later(2)), (wait.id, later(2))}


def test_what_lies_on_its_shelf_again_is_not_told_and_never_written_over(store: Store) -> None:
    ones = PutAways(store)
    letter = store.letters.put(Letter(body="first"), now=NOW)
    store.letters.trash(letter.id, now=NOW)
    (one,) = ones.all()
    store.letters.put(replace(letter, body="second"), now=later(1))
    assert ones.all() == ()
    assert not ones.bring_back(one, later(2))
    assert store.letters.get(letter.id).body == "second"  # type: ignore[union-attr]  # it is there


def test_what_cannot_be_read_stays_in_the_trash_and_closes_nothing(store: Store) -> None:
    ones = PutAways(store)
    for table, id_ in (("mementos", "odd"), ("of_a_newer_waitroom", "strange")):
        odd = Trashed(id=id_, table=table, trashed=NOW, document={"kind": 7, "title": ["x"], "id": id_})
        store.shelf_named(f"_{TRASH}").put(odd, now=NOW)
    (one,) = ones.all()
    assert (one.what, one.heading) == ("memento", "")
    assert not ones.bring_back(one, NOW)
    assert not store.restore("strange", now=NOW)
    assert store.mementos.all() == ()
    assert len(store.trashed()) == 2


def test_every_shelf_that_is_told_is_a_table() -> None:
    for shelf, (word, fields) in SHELVES.items():
        assert word
        assert set(fields) <= set(TABLES[shelf].kind.__dataclass_fields__)
