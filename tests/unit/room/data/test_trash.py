"""What was put away in any room, and its way back, on a real store in a folder."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.box.box import Box
from waitroom.room.data.trash import Trash
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.pictures import FileFolder
from waitroom.store.records import RECORDS, TRASH
from waitroom.store.trash import TrashedRecord

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path), now=NOW)
    yield store
    store.close()


def later(minutes: int) -> datetime:
    return NOW + timedelta(minutes=minutes)


def test_everything_that_was_put_away_stands_there_the_newest_first(store: Store) -> None:
    ones = Trash(store)
    assert ones.all() == ()
    photo = store.mementos.save(
        Memento(kind=MementoKind.PICTURE, title="the beach", file="a.jpg", picture_width=9, picture_height=9),
        now=NOW,
    )
    quote = store.mementos.save(Memento(kind=MementoKind.QUOTE, text="You\nlaughed"), now=NOW)
    letter = store.letters.save(Letter(to="Ms Okafor"), now=NOW)
    empty = store.letters.save(Letter(), now=NOW)
    wait = store.waits.save(Wait(organisation="Museum", code_name="Blue"), now=NOW)
    store.waits.save(replace(wait, is_put_away=True), now=later(1))
    store.mementos.delete(photo.id, now=later(2))
    store.letters.delete(letter.id, now=later(3))
    store.letters.delete(empty.id, now=later(4))
    store.mementos.delete(quote.id, now=later(5))
    nothing = store.own_reframes.save(OwnReframe(text=""), now=NOW)
    store.own_reframes.delete(nothing.id, now=later(6))

    assert [(one.what, one.heading, one.since, one.stays) for one in ones.all()] == [
        ("quote", "You laughed", later(5), False),
        ("letter", "", later(4), False),
        ("letter", "Ms Okafor", later(3), False),
        ("photo", "the beach", later(2), False),
        ("wait", "Blue", later(1), True),
    ]
    box = Box(store, FileFolder(store.path.parent / "box"))
    assert [one.heading for one in box.deleted()] == ["You laughed", "the beach"]

    while ones.all():
        one = ones.all()[0]
        assert ones.restore(one, later(7))
        assert not ones.restore(one, later(7))
    came = store.mementos.get(quote.id)
    assert came is not None
    assert came == replace(quote, revision=came.revision)
    assert {each.id for each in store.letters.all()} == {letter.id, empty.id}
    assert not store.waits.all()[0].is_put_away


def test_what_came_back_can_be_put_away_again_and_its_days_begin_anew(store: Store) -> None:
    ones = Trash(store)
    quote = store.mementos.save(Memento(kind=MementoKind.QUOTE, text="You laughed"), now=NOW)
    wait = store.waits.save(Wait(organisation="Museum", is_put_away=True), now=NOW)
    store.mementos.delete(quote.id, now=NOW)
    before = ones.all()
    for one in before:
        ones.restore(one, later(1))
        assert ones.delete_again(one, later(2))
        assert not ones.delete_again(one, later(2))
    assert {(one.id, one.since) for one in ones.all()} == {(quote.id, later(2)), (wait.id, later(2))}


def test_what_lies_on_its_shelf_again_is_not_told_and_never_written_over(store: Store) -> None:
    ones = Trash(store)
    letter = store.letters.save(Letter(body="first"), now=NOW)
    store.letters.delete(letter.id, now=NOW)
    (one,) = ones.all()
    store.letters.save(replace(letter, body="second"), now=later(1))
    assert ones.all() == ()
    assert not ones.restore(one, later(2))
    assert store.letters.get(letter.id).body == "second"  # type: ignore[union-attr]  # it is there


def test_what_cannot_be_read_stays_in_the_trash_and_closes_nothing(store: Store) -> None:
    ones = Trash(store)
    for table, id_ in (("mementos", "odd"), ("of_a_newer_waitroom", "strange")):
        odd = TrashedRecord(id=id_, table=table, trashed=NOW, document={"kind": 7, "title": ["x"], "id": id_})
        store.table_named(TRASH).save(odd, now=NOW)
    (one,) = ones.all()
    assert (one.what, one.heading) == ("memento", "")
    assert not ones.restore(one, NOW)
    assert not store.trash.restore("strange", now=NOW)
    assert store.mementos.all() == ()
    assert len(store.trash.all()) == 2


def test_every_row_has_its_words_and_its_first_words_stand_in_fields_of_its_class() -> None:
    for row in RECORDS.values():
        assert row.noun
        assert row.nouns
        assert all(hasattr(row.kind, field) for field in row.heading)
