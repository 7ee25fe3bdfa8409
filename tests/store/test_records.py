"""A new kind of record is one class and one row: everything that the store does for the others it does for it."""

import inspect
import json
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from tests.fakes import FakeStore
from waitroom.domain.data.search_result import SearchPlace
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.shared.record import Record
from waitroom.exports.data_json import tables_json
from waitroom.quick_dataclass import dataclass
from waitroom.room.data.search import Search
from waitroom.room.data.trash import Trash
from waitroom.store.database import Store
from waitroom.store.merging import merged_text
from waitroom.store.records import RECORDS, TRASH, MergePolicy, RecordKind, SearchRow, Undo, table_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Chore(Record):
    title: str
    day: date | None = None
    notes: str = ""
    done: datetime | None = None
    is_put_away: bool = False


ROW = RecordKind(
    f"{__name__}.Chore",
    "chore",
    "chores",
    heading=("title",),
    search=SearchRow(SearchPlace.ROOM, ("title",), ("notes",)),
)


@pytest.fixture
def with_row(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    def put(**changes: object) -> None:
        monkeypatch.setitem(RECORDS, "chores", ROW._replace(**changes))  # type: ignore[arg-type]

    return put


def test_a_row_is_enough(
    open_store: Callable[..., Store], with_row: Callable[..., None], now: datetime
) -> None:
    with_row()
    store = open_store()
    chore = store.table(Chore).save(Chore(title="Post the form", notes="blue ink"), now=now)
    store.close()

    store = open_store()
    assert store.table(Chore).all() == (chore,)
    (found,) = Search(store).find("BLUE")
    assert (found.place, found.id, found.name, found.line) == (
        SearchPlace.ROOM,
        chore.id,
        "Post the form",
        "blue ink",
    )
    store.table(Chore).delete(chore.id, now=now)
    (one,) = Trash(store).all()
    assert (one.what, one.heading) == ("chore", "Post the form")
    assert Trash(store).restore(one, now)
    assert store.table(Chore).all()[0].notes == "blue ink"
    assert chore.id in json.dumps(json.loads(tables_json(store.documents.export()))["tables"]["chores"])


def test_two_tabs_that_change_one_keep_both_texts(
    open_store: Callable[..., Store], with_row: Callable[..., None], now: datetime
) -> None:
    with_row()
    here = open_store()
    chore = here.table(Chore).save(Chore(title="Post the form"), now=now)
    assert here.flush()
    there = open_store()
    there.table(Chore).save(replace(chore, notes="theirs"), now=now)
    assert there.flush()
    here.table(Chore).save(replace(chore, notes="ours"), now=now)
    assert here.flush()
    assert sorted(each.notes for each in here.table(Chore).all()) == ["ours", "theirs"]
    assert here.progress.state.notes == ("The other tab changed the same chore. Both texts are kept.",)


@pytest.mark.parametrize(("policy", "title"), [(MergePolicy.PER_FIELD, "ours"), (MergePolicy.NEWEST, "form")])
def test_what_is_one_thing_stays_one(
    open_store: Callable[..., Store],
    with_row: Callable[..., None],
    now: datetime,
    policy: MergePolicy,
    title: str,
) -> None:
    with_row(merge=policy)
    here = open_store()
    chore = here.table(Chore).save(Chore(title="form"), now=now)
    assert here.flush()
    there = open_store()
    there.table(Chore).save(replace(chore, notes="theirs"), now=now + timedelta(minutes=2))
    assert there.flush()
    here.table(Chore).save(replace(chore, title="ours"), now=now + timedelta(minutes=1))
    assert here.flush()
    (merged,) = here.table(Chore).all()
    assert (merged.title, merged.notes) == (title, "theirs")


def test_the_newest_is_told_by_its_moment_and_then_by_its_number() -> None:
    def text(updated: str | None, revision: object) -> bytes:
        return json.dumps({"updated": updated, "revision": revision}).encode()

    early, late = text("2014-04-24T09:30:00+00:00", 3), text("2014-04-24T09:31:00+00:00", 2)
    assert merged_text(TRASH, None, early, late) == merged_text(TRASH, None, late, early) == late
    assert merged_text(TRASH, None, text(None, 1), text(None, 2)) == text(None, 2)
    assert merged_text(TRASH, None, text(None, "x"), text(None, 1)) == text(None, 1)


def test_what_is_private_is_in_no_find_no_export_no_trash_and_no_backup(
    open_store: Callable[..., Store], with_row: Callable[..., None], now: datetime
) -> None:
    with_row(is_private=True)
    store = open_store()
    letter = store.letters.save(Letter(body="open"), now=now)
    store.table(Chore).save(Chore(title="whisper"), now=now)
    store.close()
    store = open_store()
    assert Search(store).find("whisper") == ()
    assert "whisper" not in json.dumps(store.documents.export())
    store.close()
    store = open_store()
    (backup,) = store.backups.all()
    assert b"whisper" not in backup.path.read_bytes()
    store.letters.save(replace(letter, body="changed"), now=now)
    assert store.restorer.restore_backup(backup, now=now)
    assert [each.title for each in store.table(Chore).all()] == ["whisper"]
    assert store.letters.all()[0].body == "open"
    store.table(Chore).delete(store.table(Chore).all()[0].id, now=now)
    assert Trash(store).all() == ()


def test_what_has_no_way_back_goes_and_what_is_hidden_stays(
    open_store: Callable[..., Store], with_row: Callable[..., None], now: datetime
) -> None:
    with_row(undo=Undo.HIDDEN)
    store = open_store()
    draft = store.drafts.save(FormDraft(form="wait"), now=now)
    store.drafts.delete(draft.id, now=now)
    assert store.trash.all() == ()
    chore = store.table(Chore).save(Chore(title="form", is_put_away=True), now=now)
    (one,) = Trash(store).all()
    assert (one.what, one.heading, one.stays) == ("chore", "form", True)
    assert Trash(store).restore(one, now)
    assert Trash(store).all() == ()
    assert Trash(store).delete_again(one, now)
    assert store.table(Chore).get(chore.id).is_put_away  # type: ignore[union-attr]  # it is there


def test_a_sealed_one_is_found_once_it_is_open(
    open_store: Callable[..., Store], with_row: Callable[..., None], now: datetime
) -> None:
    with_row(search=SearchRow(SearchPlace.CARE, texts=("notes",), title="A chore", sealed_until="done"))
    store = open_store()
    chore = store.table(Chore).save(Chore(title="form", notes="needle"), now=now)
    assert Search(store).find("needle") == ()
    store.table(Chore).save(replace(chore, done=now), now=now)
    assert Search(store).find("needle")[0].name == "A chore"


def test_the_fakes_have_every_table(with_row: Callable[..., None], now: datetime) -> None:
    with_row()
    fake = FakeStore()
    assert fake.table(Chore).save(Chore(title="form"), now=now) in fake.table(Chore).all()
    assert fake.table(Letter) is fake.letters


@pytest.mark.parametrize("name", RECORDS)
def test_every_field_that_a_row_names_is_there(name: str) -> None:
    row = RECORDS[name]
    assert table_of(row.kind) == name
    if row.search is None:
        return
    for field in (
        *row.search.name,
        *row.search.texts,
        row.search.opens,
        row.search.wait,
        row.search.sealed_until,
    ):
        assert not field or hasattr(row.kind, field.partition(".")[0])


def test_a_class_without_a_row_has_no_table() -> None:
    with pytest.raises(LookupError, match="Chore"):
        table_of(Chore)


def test_no_kind_of_record_is_called_like_a_part_of_the_store() -> None:
    """Each table is reached by its name at the store, and would stand in the place of the part."""
    parts = {*vars(Store), *re.findall(r"self\.(\w+)(?::[^=\n]*)? = ", inspect.getsource(Store))}
    assert {"writer", "saver", "documents"} <= parts
    assert parts & {*RECORDS} == {TRASH}
