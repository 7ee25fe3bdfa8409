"""Second copies: named, put beside the file, what is missing taken over, set aside; nothing is replaced or deleted."""

import errno
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.disks import QUICK
from waitroom.disk import Disk
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.data.state_comparison import Difference
from waitroom.domain.data.sync_copy import CopyCondition
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.step import Step
from waitroom.domain.shared.errors import BadFile, CannotWrite, NothingFound, NotUnderstood
from waitroom.paths import Paths
from waitroom.room.data.sync_copies import NOTHING, SyncCopies
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.pictures import FileFolder

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
COPY = "waitroom.sync-conflict-20140423-184200-ABCDEFG.json"


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path / "data", state=tmp_path / "state", config=tmp_path)


@pytest.fixture
def store(paths: Paths) -> Iterator[Store]:
    store = open_store(paths, now=NOW, pace=QUICK)
    yield store
    store.close()


@pytest.fixture
def copies(store: Store, paths: Paths) -> SyncCopies:
    return SyncCopies(store, FileFolder(paths.files))


def made_elsewhere(store: Store, **tables: list[dict[str, object]]) -> Path:
    """Write a second copy: the file as it is, with further or other documents."""
    assert store.flush()
    raw = json.loads(store.path.read_bytes()) if store.path.exists() else {}
    for table, documents in tables.items():
        known = {each["id"]: key for key, each in raw.setdefault(table, {}).items()}
        for each in documents:
            key = known.get(each["id"], str(len(raw[table]) + 1))
            raw[table][key] = {**raw[table].get(key, {}), **each}
    copy = store.path.with_name(COPY)
    copy.write_text(json.dumps(raw))
    return copy


def test_what_is_missing_is_taken_over_both_texts_are_kept_and_twice_adds_nothing(
    store: Store, copies: SyncCopies
) -> None:
    assert copies.undo(NOW) == ""
    mine = store.letters.save(Letter(subject="Thanks", body="mine"), now=NOW)
    gone = store.letters.save(Letter(subject="Gone"), now=NOW)
    step = store.steps.save(Step(words="mine"), now=NOW)
    made_elsewhere(
        store,
        letters=[
            {"id": mine.id, "body": "theirs", "revision": 9},
            {"id": "new", "subject": "From the train"},
        ],
        steps=[{"id": step.id, "words": "theirs"}],
        versions=[{"id": "earlier", "letter_id": mine.id, "body": "an earlier text"}],
    )
    store.letters.delete(gone.id, now=NOW)
    (copy,) = copies.all(NOW)
    assert (copy.name, copy.program, copy.condition) == (COPY, "Syncthing", CopyCondition.WHOLE)
    (letters,) = copy.brings
    assert (letters.more, letters.other) == (1, 1)
    compared = copies.compare(COPY, NOW)
    assert {each.heading: each.difference for each in compared.things} == {
        "Thanks": Difference.DIFFERS,
        "From the train": Difference.MISSING,
        "Gone": Difference.PUT_AWAY,
        "theirs": Difference.KNOWN,
    }
    assert copies.take_over(COPY, NOW) == "1 letter, and another text of 1 letter"
    assert sorted(each.body for each in store.letters.all()) == ["", "mine", "theirs"]
    assert [each.conflict_of for each in store.letters.all() if each.body == "theirs"] == [mine.id]
    assert [each.words for each in store.steps.all()] == ["mine"]
    assert copies.take_over(COPY, NOW) == NOTHING
    assert copies.find(COPY, NOW).brings == ()
    copies.undo(NOW)
    assert copies.undo(NOW) == "1 letter, and another text of 1 letter"
    assert store.versions.all() == ()
    assert [each.body for each in store.letters.all()] == ["mine"]


def test_a_text_that_this_file_had_before_is_not_taken_over_unless_it_is_asked_for(
    store: Store, copies: SyncCopies
) -> None:
    letter = store.letters.save(Letter(subject="Thanks", body="first"), now=NOW)
    made_elsewhere(store)
    store.restorer.back_up(NOW)
    store.letters.save(replace(letter, body="second"), now=NOW)
    assert copies.find("conflict", NOW).brings == ()
    (thing,) = copies.compare(COPY, NOW).things
    assert thing.difference is Difference.KNOWN
    assert copies.take_over(COPY, NOW) == NOTHING
    assert copies.take_over(COPY, NOW, thing) == "another text of 1 letter"
    assert sorted(each.body for each in store.letters.all()) == ["first", "second"]


def test_one_thing_alone_is_taken_over(store: Store, copies: SyncCopies) -> None:
    made_elsewhere(store, letters=[{"id": "a", "subject": "one"}, {"id": "b", "subject": "two"}])
    things = copies.compare(COPY, NOW).things
    assert copies.take_over(COPY, NOW, next(each for each in things if each.heading == "two")) == "1 letter"
    assert [each.subject for each in store.letters.all()] == ["two"]


def test_a_copy_that_is_set_aside_lies_in_the_state_folder_and_comes_back(
    store: Store, paths: Paths, copies: SyncCopies
) -> None:
    store.letters.save(Letter(body="mine"), now=NOW)
    data = made_elsewhere(store).read_bytes()
    paths.set_aside.mkdir(parents=True)
    (paths.set_aside / COPY).write_bytes(b"an earlier one")
    moved = copies.set_aside(COPY)
    assert moved.parent == paths.set_aside == copies.folder
    assert moved.read_bytes() == data
    assert (paths.set_aside / COPY).read_bytes() == b"an earlier one"
    assert copies.all(NOW) == ()
    assert copies.undo(NOW) == f"{COPY}, moved back"
    assert store.path.with_name(COPY).read_bytes() == data
    moved = copies.set_aside(COPY)
    store.path.with_name(COPY).write_bytes(b"another")
    with pytest.raises(CannotWrite, match="by now"):
        copies.undo(NOW)
    assert moved.read_bytes() == data
    moved.unlink()
    store.path.with_name(COPY).unlink()
    with pytest.raises(CannotWrite, match="could not be moved back"):
        copies.undo(NOW)
    with pytest.raises(CannotWrite, match="where it was"):
        copies.set_aside("waitroom 2.json")


def test_set_aside_over_to_another_disk_is_whole_there_before_it_goes_here(
    store: Store, copies: SyncCopies, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = made_elsewhere(store)
    data, replace_ = copy.read_bytes(), Disk.replace

    def other_disk(self: Disk, source: Path, target: Path) -> None:
        if source == copy:
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))
        replace_(self, source, target)

    monkeypatch.setattr(Disk, "replace", other_disk)
    assert copies.set_aside(COPY).read_bytes() == data
    assert not copy.exists()


def test_what_cannot_be_read_is_there_as_what_it_is_and_can_be_set_aside(
    store: Store, copies: SyncCopies
) -> None:
    broken, arriving, newer = (store.path.with_name(f"waitroom {each}.json") for each in (2, 3, 4))
    for path in (broken, arriving):
        path.write_bytes(b'{"letters"')
    newer.write_text('{"meta": {"1": {"schema": 99}}}')
    os.utime(broken, (1, 1))
    at = (NOW - timedelta(seconds=30)).timestamp()
    os.utime(arriving, (at, at))
    conditions = [CopyCondition.DAMAGED, CopyCondition.ARRIVING, CopyCondition.NEWER]
    assert [each.condition for each in copies.all(NOW)] == conditions
    for path in (broken, arriving, newer):
        with pytest.raises(BadFile, match=r"\.$"):
            copies.compare(path.name, NOW)
        assert copies.set_aside(path.name).exists()
    with pytest.raises(BadFile, match="not there any more"):
        copies.compare(COPY, NOW)
    with pytest.raises(NothingFound, match="No second copy"):
        copies.find("nothing", NOW)
    for number in (2, 3):
        store.path.with_name(f"waitroom {number}.json").write_bytes(b"{")
    with pytest.raises(NotUnderstood, match="2 second copies"):
        copies.find("waitroom", NOW)


def test_second_copies_of_pictures_give_back_what_is_missing(
    store: Store, paths: Paths, copies: SyncCopies
) -> None:
    files = FileFolder(paths.files)
    kept, lost = files.add_bytes(b"kept", "a.ogg").name, files.add_bytes(b"lost", "b.ogg").name
    store.mementos.save(Memento(kind=MementoKind.SOUND, file=lost), now=NOW)
    (paths.files / f"{kept[:64]} (1).ogg").write_bytes(b"kept")
    (paths.files / lost).rename(paths.files / f"{lost[:64]} 2.ogg")
    (paths.files / f"{kept[:64]} 3.ogg").write_bytes(b"cut")
    (paths.files / "holiday.ogg").write_bytes(b"somebody else's")
    (paths.files / f"{kept[:64]}-notes.txt").write_bytes(b"theirs too")
    found = {each.name[64:]: each for each in copies.all(NOW)}
    assert found[" (1).ogg"].condition is CopyCondition.PICTURE
    assert not found[" (1).ogg"].is_missing_here
    assert found[" 3.ogg"].condition is CopyCondition.OTHER_PICTURE
    assert found[" 2.ogg"].is_missing_here
    assert len(found) == 3
    assert store.second_copies._modified("gone") == 0.0
    assert copies.take_over(f"{kept[:64]} 3.ogg", NOW) == NOTHING
    assert copies.take_over(f"{lost[:64]} 2.ogg", NOW) == "1 file"
    assert files.read(lost) == b"lost"
    assert copies.undo(NOW) == "1 file"
    assert not files.has(lost)
    copies.take_over(f"{lost[:64]} 2.ogg", NOW)
    moved = copies.set_aside(f"{kept[:64]} 3.ogg")
    assert moved.read_bytes() == b"cut"
    copies.undo(NOW)
    assert (paths.files / f"{kept[:64]} 3.ogg").exists()


def test_pictures_that_only_a_copy_names_stay_while_it_is_set_aside(
    store: Store, paths: Paths, copies: SyncCopies
) -> None:
    kept = FileFolder(paths.files).add_bytes(b"theirs", "a.ogg").name
    made_elsewhere(store, mementos=[{"id": "m", "kind": "sound", "file": kept}])
    copies.set_aside(COPY)
    os.utime(paths.files / kept, (1, 1))
    store.close()
    open_store(paths, now=NOW, pace=QUICK._replace(errand=0.0)).close()
    assert (paths.files / kept).exists()
