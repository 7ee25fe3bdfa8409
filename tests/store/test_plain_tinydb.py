"""The file is TinyDB's own: its default classes open it, query it and change it, beside an open room too."""

import fcntl
import json
import os
import shutil
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tinydb import TinyDB, where
from tinydb.operations import delete, increment

from tests.store.disks import QUICK, FaultyDisk
from waitroom.disk import FileSignature
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.settings import Settings, ThemeChoice
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.database import Store
from waitroom.store.document_numbers import by_id, numbered
from waitroom.store.file_damage import DamagedFile
from waitroom.store.files_replaced_while_open import MOST, is_written_by_others
from waitroom.store.migrations import SCHEMA
from waitroom.store.opening import open_store
from waitroom.store.outside_edits import modified_time
from waitroom.store.writer import WriteTiming

HERE = Path(__file__).parent
SLOW = WriteTiming(quiet=60.0, longest=60.0, errand=60.0, patience=0.0)
BOTH = "The other tab changed the same letter. Both texts are kept."


@contextmanager
def plain(path: Path) -> Iterator[TinyDB]:
    db = TinyDB(path)
    try:
        yield db
    finally:
        db.close()


def bodies(store: Store) -> list[str]:
    return [letter.body for letter in store.letters.all()]


def raw(store: Store, table: str = "letters") -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = json.loads(store.path.read_bytes()).get(table, {})
    return found


def saved(store: Store, *texts: str, now: datetime) -> list[Letter]:
    letters = [store.letters.save(Letter(body=text), now=now) for text in texts]
    assert store.flush()
    return letters


def test_every_table_opens_with_the_classes_that_tinydb_comes_with(store: Store, now: datetime) -> None:
    wait = store.waits.save(Wait(organisation="Museum"), now=now)
    saved(store, "Dear", "Hello", now=now)
    store.settings.save(Settings(name="Ada"), now=now)
    store.letters.delete(store.letters.all()[0].id, now=now)
    assert store.flush()
    with plain(store.path) as db:
        assert db.tables() == {"meta", "waits", "letters", "settings", "trash"}
        for name in db.tables():
            assert [type(each.doc_id) for each in db.table(name).all()] == [int]
        assert db.table("meta").get(doc_id=1) == {"schema": SCHEMA}
        (found,) = db.table("waits").search(where("organisation") == "Museum")
        assert (found.doc_id, found["id"]) == (1, wait.id)
        assert db.table("letters").get(where("body").matches("Hel"))["body"] == "Hello"  # type: ignore[index]


def test_what_a_script_inserted_is_read_kept_and_completed(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    saved(store, "Dear", now=now)
    other = open_store(pace=SLOW)
    with plain(store.path) as db:
        assert db.table("letters").insert({"body": "by a script", "mood": "calm"}) == 2
        db.table("people").insert({"name": "Grace"})
        db.insert({"a table": "of nobody"})
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["Dear", "by a script"]
    assert store.people.all()[0].name == "Grace"
    new = store.letters.all()[1]
    assert (new.revision, new.extra) == (1, {"mood": "calm"})
    assert new.created == new.updated == modified_time(FileSignature.of(store.path.stat()))
    # Whoever looks first: it has the same id in both tabs.
    assert other.reload_if_changed(now=now)
    assert other.letters.all()[1].id == new.id
    assert raw(store)["2"] == {"body": "by a script", "mood": "calm"}
    # A second look finds the file at rest, and what was left out is written.
    assert not store.reload_if_changed(now=now)
    assert store.flush()
    assert raw(store)["2"].items() >= {"id": new.id, "revision": 1, "mood": "calm"}.items()
    assert raw(store, "_default") == {"1": {"a table": "of nobody"}}
    assert not other.reload_if_changed(now=now)
    kept = store.letters.save(replace(new, body="and by a person"), now=now)
    assert (kept.id, kept.extra) == (new.id, {"mood": "calm"})
    assert store.flush()
    assert other.reload_if_changed(now=now)
    assert bodies(other) == ["Dear", "and by a person"]
    assert other.progress.state.notes == ()


def test_what_a_script_inserted_while_no_room_was_open_is_completed_at_the_next_start(
    open_store: Callable[..., Store], paths: Paths, now: datetime
) -> None:
    open_store().close()
    with plain(paths.store) as db:
        db.table("letters").insert_multiple([{"body": "one"}, {"body": "one"}])
    looked = open_store(read_only=True)
    assert bodies(looked) == ["one", "one"]
    before = paths.store.read_bytes()
    assert not looked.reload_if_changed(now=now)
    assert looked.flush()
    looked.close()
    assert paths.store.read_bytes() == before
    store = open_store()
    assert [each.id for each in store.letters.all()] == [each.id for each in looked.letters.all()]
    assert len({each.id for each in store.letters.all()}) == 2
    store.close()
    assert {number: each["revision"] for number, each in raw(store).items()} == {"1": 1, "2": 1}
    assert store.path.read_bytes().startswith(b'{\n "')


def test_an_update_without_a_new_revision_is_seen_and_an_editor_does_not_write_over_it(
    store: Store, now: datetime
) -> None:
    (letter,) = saved(store, "Dear", now=now)
    with plain(store.path) as db:
        db.table("letters").update({"body": "by a script"}, where("id") == letter.id)
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["by a script"]
    assert store.letters.all()[0].revision == 2
    store.letters.save(replace(letter, body="typed on"), now=now)
    assert sorted(bodies(store)) == ["by a script", "typed on"]
    assert store.progress.state.notes == (BOTH,)
    assert store.flush()
    assert [each["body"] for each in raw(store).values()] == ["by a script", "typed on"]


def test_updates_one_after_the_other_and_one_that_says_so(store: Store, now: datetime) -> None:
    (letter,) = saved(store, "Dear", now=now)
    for text in ("one", "two"):
        with plain(store.path) as db:
            db.table("letters").update({"body": text})
        assert store.reload_if_changed(now=now)
        assert bodies(store) == [text]
    at = (now + timedelta(days=1)).isoformat()
    with plain(store.path) as db:
        db.table("letters").update({"body": "three", "updated": at})
    assert store.reload_if_changed(now=now)
    assert store.letters.all()[0].updated == now + timedelta(days=1)
    with plain(store.path) as db:
        db.table("letters").update(increment("revision"))
        db.table("letters").update({"revision": 9, "body": "four"})
        db.table("letters").update(delete("updated"))
    assert store.reload_if_changed(now=now)
    (read,) = store.letters.all()
    assert (read.id, read.body, read.revision) == (letter.id, "four", 9)
    assert store.progress.state.notes == ()


def test_changed_by_a_script_and_here_both_texts_are_kept(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    saved(store, "Dear", now=now)
    here = open_store(pace=SLOW)
    (letter,) = here.letters.all()
    here.letters.save(replace(letter, body="typed here"), now=now)
    with plain(here.path) as db:
        db.table("letters").update({"body": "by a script"})
    assert here.flush()
    assert sorted(bodies(here)) == ["by a script", "typed here"]
    assert here.progress.state.notes == (BOTH,)


def test_removed_and_truncated_by_a_script_is_gone(store: Store, now: datetime) -> None:
    letters = saved(store, "one", "two", "three", now=now)
    store.waits.save(Wait(organisation="Museum"), now=now)
    assert store.flush()
    with plain(store.path) as db:
        assert db.table("letters").remove(where("body") == "two") == [2]
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["one", "three"]
    with plain(store.path) as db:
        db.table("letters").remove(doc_ids=[3])
        assert db.table("letters").insert({"body": "another"}) == 2
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["one", "another"]
    with plain(store.path) as db:
        db.table("letters").truncate()
    assert store.reload_if_changed(now=now)
    assert bodies(store) == []
    assert len(store.waits.all()) == 1
    store.letters.save(replace(letters[0], body="one, typed on"), now=now)
    assert store.flush()
    assert [each["body"] for each in raw(store).values()] == ["one, typed on"]
    with plain(store.path) as db:
        db.drop_tables()
    assert store.reload_if_changed(now=now)
    assert (store.waits.all(), store.letters.all()) == ((), ())
    store.waits.save(Wait(organisation="Library"), now=now)
    assert store.flush()
    assert raw(store, "meta") == {"1": {"schema": SCHEMA}}


def test_a_tab_and_a_script_that_both_take_the_next_number(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    saved(store, "one", now=now)
    there = open_store(pace=SLOW)
    there.letters.save(Letter(body="typed"), now=now)
    with plain(store.path) as db:
        assert db.table("letters").insert({"body": "by a script"}) == 2
    assert there.flush()
    assert {key: each["body"] for key, each in raw(there).items()} == {
        "1": "one",
        "2": "by a script",
        "3": "typed",
    }
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["one", "by a script", "typed"]


def test_one_file_that_replaced_another_takes_no_document_by_its_number(
    store: Store, tmp_path: Path, now: datetime
) -> None:
    saved(store, "one", now=now)
    other = tmp_path / "other"
    other.mkdir()
    shutil.copy(store.path, other / "waitroom.json")
    elsewhere = open_store(Paths(data=other, state=other, config=other), now=now, pace=QUICK)
    saved(elsewhere, "written there", now=now)
    elsewhere.close()
    saved(store, "written here", now=now)
    shutil.copy(elsewhere.path, store.path)
    assert store.reload_if_changed(now=now)
    assert sorted(bodies(store)) == ["one", "written here", "written there"]
    assert store.flush()
    assert {key: each["body"] for key, each in raw(store).items()} == {
        "1": "one",
        "2": "written there",
        "3": "written here",
    }


def test_an_older_revision_does_not_replace_a_newer_one(store: Store, now: datetime) -> None:
    (letter,) = saved(store, "first", now=now)
    settings = store.settings.save(Settings(name="Ada"), now=now)
    assert store.flush()
    old = store.path.read_bytes()
    letter = store.letters.save(replace(letter, body="second"), now=now)
    store.settings.save(replace(settings, theme=ThemeChoice.PAPER), now=now)
    assert store.flush()
    for _ in range(2):
        store.path.write_bytes(old)
        assert store.reload_if_changed(now=now) in {True, False}
        assert sorted(bodies(store)) == ["first", "second"]
        assert store.letters.get(letter.id) == letter
        assert store.progress.state.notes == ("An older letter came from outside. Both texts are kept.",)
        assert store.settings.all()[0].theme is ThemeChoice.PAPER
        assert store.flush()
        assert sorted(each["body"] for each in raw(store).values()) == ["first", "second"]
    with plain(store.path) as db:
        db.table("letters").update({"revision": 1}, where("id") == letter.id)
    store.reload_if_changed(now=now)
    assert sorted(bodies(store)) == ["first", "second"]
    assert store.flush()
    assert {each["revision"] for each in raw(store).values() if each["id"] == letter.id} == {2}
    with plain(store.path) as db:
        db.table("letters").update({"revision": 1, "body": "first"}, where("id") == letter.id)
    store.reload_if_changed(now=now)
    assert sorted(bodies(store)) == ["first", "second"]


def test_a_file_that_was_put_back_after_the_other_tab_had_saved_replaces_nothing(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    (letter,) = saved(store, "one", now=now)
    here = open_store(pace=SLOW)
    with plain(here.path) as db:
        db.table("letters").update({"body": "by a script"})
    by_script = here.path.read_bytes()
    assert here.reload_if_changed(now=now)
    assert store.reload_if_changed(now=now)
    store.letters.save(replace(store.letters.all()[0], body="typed in the other tab"), now=now)
    assert store.flush()
    assert here.reload_if_changed(now=now)
    assert bodies(here) == ["typed in the other tab"]
    here.path.write_bytes(by_script)
    assert here.reload_if_changed(now=now)
    assert sorted(bodies(here)) == ["by a script", "typed in the other tab"]
    assert here.letters.get(letter.id).body == "typed in the other tab"  # type: ignore[union-attr]  # it is there


def test_what_was_written_over_by_hand_under_its_number_is_another(store: Store, now: datetime) -> None:
    (letter,) = saved(store, "one", now=now)
    whole = json.loads(store.path.read_bytes())
    whole["letters"]["1"] = {"body": "another"}
    store.path.write_text(json.dumps(whole), "utf-8")
    assert store.reload_if_changed(now=now)
    assert bodies(store) == ["another"]
    assert store.letters.get(letter.id) is None


def test_closing_waits_for_no_save_that_hangs(store: Store, now: datetime) -> None:
    saved(store, "one", now=now)
    with store.saver._turn:
        store.close(0.1)


WRONG: tuple[dict[str, Any], ...] = (
    {"body": 3},
    {"created": "yesterday"},
    {"created": "2014-04-24T10:00:00"},
    {"state": "posted"},
    {"revision": "two"},
    {"muted": "x", "ignored": 4},
)


@pytest.mark.parametrize("wrong", WRONG)
def test_what_a_script_writes_wrong_is_set_aside_and_the_rest_opens(
    open_store: Callable[..., Store], paths: Paths, now: datetime, wrong: dict[str, Any]
) -> None:
    store = open_store()
    saved(store, "Dear", now=now)
    store.close()
    with plain(paths.store) as db:
        db.table("letters").insert(wrong)
        db.table("waits").insert({"notes": "of nobody"})
    sentences = tuple(
        f"One {noun} in the file is not written the way waitroom writes it."
        " It was set aside: it stays in the file, and is not shown."
        for noun in ("wait", "letter")
    )
    for _ in range(2):
        store = open_store()
        assert store.progress.state.notes == sentences
        assert (bodies(store), store.waits.all()) == (["Dear"], ())
        store.letters.save(store.letters.all()[0], now=now)
        store.close()
        assert raw(store)["2"].items() >= wrong.items()
        exported = open_store(read_only=True).documents.export()
        assert [each for each in exported["letters"].values() if each.items() >= wrong.items()]
        assert [each["notes"] for each in exported["waits"].values()] == ["of nobody"]
        assert raw(store, "waits")["1"]["notes"] == "of nobody"
    with plain(paths.store) as db:
        db.table("letters").update({"body": "mended", "ignored": []}, doc_ids=[2])
        for name in ("created", "revision", "state"):
            db.table("letters").update(lambda each, name=name: each.pop(name, None), doc_ids=[2])  # type: ignore[misc]
    store = open_store()
    assert store.progress.state.notes == sentences[:1]
    assert bodies(store) == ["Dear", "mended"]


def test_what_becomes_wrong_under_an_open_room_keeps_both(store: Store, now: datetime) -> None:
    first, second = saved(store, "first", "second", now=now)
    with plain(store.path) as db:
        db.table("letters").update({"body": 3, "subject": "odd"})
        db.table("letters").insert({"body": 4})
    store.reload_if_changed(now=now)
    assert store.progress.state.notes == (
        (
            "3 letters in the file are not written the way waitroom writes them."
            " They were set aside: they stay in the file, and are not shown."
        ),
    )
    assert store.letters.all() == (first, second)
    store.letters.save(replace(first, body="first, typed on"), now=now)
    assert store.flush()
    assert sorted(str(each["body"]) for each in raw(store).values()) == [
        "3",
        "3",
        "4",
        "first, typed on",
        "second",
    ]
    with plain(store.path) as db:
        db.table("letters").remove(where("body") == 4)
        db.table("letters").update({"body": "mended"}, where("body") == 3)
    assert store.reload_if_changed(now=now)
    assert sorted(bodies(store)) == ["first, typed on", "mended", "mended", "second"]


def test_what_is_wrong_makes_room_for_what_is_written_under_its_id(
    open_store: Callable[..., Store], paths: Paths, now: datetime
) -> None:
    store = open_store()
    store.settings.save(Settings(name="Ada"), now=now)
    store.close()
    with plain(paths.store) as db:
        db.table("settings").update({"name": 7})
    store = open_store()
    assert store.settings.all() == ()
    store.settings.save(Settings(name="Ada L."), now=now)
    store.close()
    assert sorted(str(each["name"]) for each in raw(store, "settings").values()) == ["7", "Ada L."]
    store = open_store()
    assert [each.name for each in store.settings.all()] == ["Ada L."]


def test_half_written_is_read_again_and_not_yet_damaged(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    saved(store, "Dear", now=now)
    here = open_store(pace=QUICK._replace(patience=30.0))
    letter = here.letters.all()[0]
    whole = here.path.read_bytes().replace(b"Dear", b"Dear Ada")
    here.path.write_bytes(whole[:40])
    assert not here.reload_if_changed(now=now)
    assert not here.reload_if_changed(now=now)
    assert (here.progress.state.problem, here.progress.state.notes) == ("", ())
    here.waits.save(Wait(organisation="Museum"), now=now)
    assert not here.flush(0.2)
    assert here.path.read_bytes() == whole[:40]
    here.path.write_bytes(whole)
    assert here.flush(5.0)
    assert bodies(here) == ["Dear Ada"]
    assert here.letters.all()[0].id == letter.id
    assert here.progress.state.notes == ()
    assert not list(here.path.parent.glob("*broken*"))
    assert raw(here, "waits")["1"]["organisation"] == "Museum"


def test_half_written_at_the_start_is_waited_for(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    saved(store, "Dear", now=now)
    store.close()
    whole = paths.store.read_bytes()
    paths.store.write_bytes(whole[:50])
    looked = threading.Event()

    class Looks(FaultyDisk):
        def read(self, path: Path, at_most: int) -> tuple[bytes, FileSignature]:
            try:
                return super().read(path, at_most)
            finally:
                looked.set()

    def finish() -> None:
        looked.wait(30)
        paths.store.write_bytes(whole)

    thread = threading.Thread(target=finish)
    thread.start()
    again = open_store(disk=Looks(), pace=QUICK._replace(patience=30.0))
    thread.join()
    assert bodies(again) == ["Dear"]
    assert not list(paths.data.glob("*broken*"))


def test_broken_for_longer_than_two_seconds_it_is_damaged_at_once(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    paths.data.mkdir()
    paths.store.write_bytes(b"{")
    os.utime(paths.store, (now.timestamp() - 60, now.timestamp() - 60))
    with pytest.raises(DamagedFile):
        open_store(pace=QUICK._replace(patience=30.0))


def test_a_file_of_schema_1_becomes_one_that_tinydb_opens(paths: Paths, now: datetime) -> None:
    paths.data.mkdir()
    shutil.copy(HERE / "schema-1.json", paths.store)
    old = paths.store.read_bytes()
    store = open_store(paths, now=now, pace=QUICK)
    assert [letter.state for letter in store.letters.all()] == [LetterState.DRAFT, LetterState.SENT]
    assert [backup.path.read_bytes() for backup in store.backups.all()] == [old]
    store.close()
    with plain(paths.store) as db:
        assert db.table("meta").all() == [{"schema": 2}]
        assert [each["id"][-3:] for each in db.table("letters").all()] == ["001", "002"]
        assert db.table("waits").get(doc_id=1)["mood"] == "calm"  # type: ignore[index]
        assert db.table("settings").all()[0]["name"] == "Ada"
        assert {each.doc_id: each["title"] for each in db.table("songs").all()} == {1: "kept", 2: "kept too"}
    again = open_store(paths, now=now, pace=QUICK)
    assert again.letters.all() == store.letters.all()
    assert again.restorer.restore_backup(again.backups.all()[-1], now=now)
    assert [letter.body for letter in again.letters.all()] == ["Dear Museum", "without its id"]
    again.close()


def test_numbers_are_kept_and_what_has_none_gets_the_next() -> None:
    file = {
        "letters": {"7": {"id": "a"}, "x": {"id": "b"}, "8": {"id": "a"}, "007": {"id": "c"}},
        "songs": {"1": {"id": "2"}, "2": {"title": "t"}, "3": {"id": 4}},
    }
    tables, numbers = by_id(file)  # type: ignore[arg-type]
    assert list(tables["letters"])[:2] == ["a", "x"]
    assert list(tables["letters"])[3] == "007"
    assert tables["letters"].keys() == numbers["letters"].keys()
    assert len(tables["songs"]) == 3
    texts = {name: dict.fromkeys(documents, b"{}") for name, documents in tables.items()}
    written, again = numbered(texts, numbers)
    assert list(written["letters"]) == ["7", "9", "8", "10"]
    assert list(written["songs"]) == ["1", "2", "3"]
    assert numbered(texts, again)[0] == written


def test_a_moment_that_no_calendar_has_is_the_first() -> None:
    assert modified_time(FileSignature(1, 1, 10**30, 1)).year == 1970


def test_a_plain_script_beside_an_open_room_loses_nothing_on_either_side(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    saved(store, "one", now=now)
    for number in range(10):
        with plain(store.path) as db:
            db.table("letters").insert({"body": f"script {number}"})
        store.letters.save(Letter(body=f"room {number}"), now=now)
        assert store.flush()
    assert len(raw(store)) == 21
    assert len(set(bodies(store))) == 21
    assert store.progress.state.notes == ()


def test_a_script_that_keeps_the_file_open_while_the_room_saves_loses_nothing(
    store: Store, open_store: Callable[..., Store], now: datetime
) -> None:
    (letter,) = saved(store, "one", now=now)
    with plain(store.path) as db:
        saved(store, "typed", now=now)
        db.table("letters").insert({"body": "by a script"})
        assert store.reload_if_changed(now=now)
        assert bodies(store) == ["one", "typed", "by a script"]
        assert not store.reload_if_changed(now=now)
        assert store.flush()
        db.table("letters").insert({"body": "again"})
        db.table("letters").update({"body": "one, changed"}, where("id") == letter.id)
        assert store.reload_if_changed(now=now)
        assert bodies(store) == ["one, changed", "typed", "by a script", "again"]
        db.table("letters").remove(where("body") == "by a script")
        db.table("letters").insert({"body": 3})
        store.reload_if_changed(now=now)
        assert bodies(store) == ["one, changed", "typed", "again"]
        db.table("letters").update({"body": "one, changed twice"}, where("id") == letter.id)
        # A save comes before the next look: it takes in what was written meanwhile.
        saved(store, "typed on", now=now)
        assert bodies(store) == ["one, changed twice", "typed", "again", "typed on"]
        db.table("people").insert({"name": "Grace"})
    store.close()
    again = open_store()
    assert bodies(again) == ["one, changed twice", "typed", "again", "typed on"]
    assert [person.name for person in again.people.all()] == ["Grace"]
    assert len(again.progress.state.notes) == 1
    assert sorted(int(number) for number in raw(again)) == list(range(1, len(raw(again)) + 1))


def test_what_such_a_script_and_the_room_both_changed_is_kept_twice(store: Store, now: datetime) -> None:
    (letter,) = saved(store, "one", now=now)
    settings = store.settings.save(Settings(name="Ada"), now=now)
    other = saved(store, "two", now=now)[0]
    with plain(store.path) as db:
        store.letters.save(replace(letter, body="typed"), now=now)
        store.letters.save(replace(other, body="two, typed"), now=now)
        store.settings.save(replace(settings, theme=ThemeChoice.PAPER), now=now)
        assert store.flush()
        db.table("letters").update({"body": "by a script"}, where("id") == letter.id)
        db.table("settings").update({"name": "Ada L."})
        db.table("letters").remove(where("id") == other.id)
        assert store.reload_if_changed(now=now)
    assert sorted(bodies(store)) == ["by a script", "two, typed", "typed"]
    assert store.progress.state.notes == (BOTH,)
    (found,) = store.settings.all()
    assert (found.name, found.theme) == ("Ada L.", ThemeChoice.PAPER)


def test_written_between_the_look_and_the_save_it_is_seen(store: Store, now: datetime) -> None:
    (letter,) = saved(store, "one", now=now)
    with plain(store.path) as db:
        write = store.file.write

        def late(data: bytes | Iterable[bytes]) -> None:
            db.table("letters").insert({"body": "at the last moment"})
            write(data)

        store.file.write = late  # type: ignore[method-assign]
        store.letters.save(replace(letter, body="typed"), now=now)
        assert store.flush()
        assert bodies(store) == ["typed"]
        store.file.write = write  # type: ignore[method-assign]
        assert store.reload_if_changed(now=now)
        assert bodies(store) == ["typed", "at the last moment"]


def test_a_replaced_file_is_watched_while_somebody_writes_it_and_no_longer(
    store: Store, tmp_path: Path, now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved(store, "one", now=now)
    assert store.view._replaced is not None
    watched = store.view._replaced._files
    saved(store, "two", now=now)
    assert watched == []
    handles = []
    for number in range(MOST + 2):
        handles.append(store.path.open("r+b"))
        saved(store, str(number), now=now)
    assert len(watched) == MOST
    handles[-1].write(b"x")
    handles[-1].flush()
    assert not store.reload_if_changed(now=now)
    assert store.progress.state.notes == ()
    for each in handles:
        each.close()
    store.reload_if_changed(now=now)
    assert watched == []
    with store.path.open("r+b"), store.path.open("rb") as handle:
        assert is_written_by_others(handle.fileno())
        monkeypatch.delattr(fcntl, "F_SETLEASE")
        assert not is_written_by_others(handle.fileno())


ODD_KEYS = ("0", "1", "12", "01", "1\n2", "\u0663", "x", "", "9" * 18, "9" * 19)
ODD_IDS = ("a", "b", "1", "", None, 4, ["a"])


@settings(max_examples=200, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(("letters", "songs")),
        st.dictionaries(
            st.sampled_from(ODD_KEYS),
            st.sampled_from(ODD_IDS).map(lambda found: {} if found is None else {"id": found}),
        ),
    )
)
def test_a_table_as_waitroom_writes_it_is_known_by_the_same_ids_as_any_other(
    file: dict[str, dict[str, dict[str, object]]],
) -> None:
    at_once = by_id(file)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("waitroom.store.document_numbers._ids_in_order", lambda _: None)
        one_by_one = by_id(file)
    assert repr(at_once) == repr(one_by_one)  # the order counts too
