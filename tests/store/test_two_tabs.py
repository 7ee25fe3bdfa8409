"""Two tabs on one file, and other programs that touch it."""

import json
import os
import shutil
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.store.disks import QUICK, FaultyDisk
from waitroom.disk import FileSignature
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.settings import SETTINGS_ID, Settings, ThemeChoice
from waitroom.domain.waits.wait import Wait
from waitroom.store.database import Store
from waitroom.store.writer import WriteTiming

BOTH = "The other tab changed the same letter. Both texts are kept."
Tabs = tuple[Store, Store, Letter]


@pytest.fixture
def tabs(open_store: Callable[..., Store], now: datetime) -> Tabs:
    here = open_store()
    letter = here.letters.save(Letter(body="Dear"), now=now)
    assert here.flush()
    return here, open_store(pace=WriteTiming(quiet=60.0, longest=60.0, errand=60.0)), letter


def bodies(store: Store) -> list[str]:
    return [letter.body for letter in store.letters.all()]


def later(now: datetime, seconds: int) -> datetime:
    return now + timedelta(seconds=seconds)


def test_changes_of_different_documents_both_survive(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    there.waits.save(Wait(organisation="Museum"), now=now)
    here.letters.save(replace(letter, body="Dear Ada"), now=now)
    assert here.flush()
    assert there.flush()
    assert bodies(there) == ["Dear Ada"]
    called: list[bool] = []
    here.progress.on_change(lambda: called.append(True))
    assert here.reload_if_changed(now=now)
    assert called
    assert [wait.organisation for wait in here.waits.all()] == ["Museum"]
    assert not here.reload_if_changed(now=now)


def test_the_same_letter_in_both_keeps_both_texts(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    here.letters.save(replace(letter, body="from here"), now=later(now, 1))
    assert here.flush()
    mine = there.letters.save(replace(letter, body="from there"), now=later(now, 2))
    assert there.flush()
    assert there.progress.state.notes == (BOTH,)
    assert bodies(there) == ["from here", "from there"]
    copy = there.letters.all()[1]
    assert copy.conflict_of == letter.id
    # An editor that goes on with the value it has writes on in the copy, again and again.
    for text in ("from there, more", "from there, and more"):
        mine = there.letters.save(replace(mine, body=text), now=later(now, 3))
        assert mine.id == copy.id
        assert there.flush()
        mine = replace(mine, id=letter.id, revision=2, updated=later(now, 2))
    # Whoever opens the other text writes on in that one.
    theirs = there.letters.get(letter.id)
    assert theirs
    theirs = there.letters.save(replace(theirs, body="both read"), now=later(now, 4))
    there.letters.save(replace(theirs, body="both read."), now=later(now, 5))
    assert there.flush()
    assert here.reload_if_changed(now=now)
    assert bodies(here) == bodies(there) == ["both read.", "from there, and more"]


def test_typing_on_while_the_write_that_finds_it_out_is_under_way(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    here.letters.save(replace(letter, body="from here"), now=later(now, 1))
    assert here.flush()
    mine = there.letters.save(replace(letter, body="from there"), now=later(now, 2))
    write = there.file.write

    def typing(data: bytes | Iterable[bytes]) -> None:
        there.file.write = write  # type: ignore[method-assign]
        there.letters.save(replace(mine, body="from there, typed on"), now=later(now, 3))
        write(data)

    there.file.write = typing  # type: ignore[method-assign]
    assert there.flush()
    assert there.flush()
    assert bodies(there) == ["from here", "from there, typed on"]
    assert json.loads(there.path.read_bytes())["letters"]["2"]["body"] == "from there, typed on"


def test_typing_on_the_same_letter_while_it_is_written(tabs: Tabs, now: datetime) -> None:
    _, there, letter = tabs
    mine = there.letters.save(replace(letter, body="one"), now=now)
    write = there.file.write

    def typing(data: bytes | Iterable[bytes]) -> None:
        there.file.write = write  # type: ignore[method-assign]
        there.letters.save(replace(mine, body="two"), now=later(now, 3))
        write(data)

    there.file.write = typing  # type: ignore[method-assign]
    assert there.flush()
    assert there.progress.state.is_saved
    assert bodies(there) == ["two"]
    assert there.progress.state.notes == ()


def test_a_letter_that_came_in_is_not_overwritten_by_an_editor_that_never_saw_it(
    tabs: Tabs, now: datetime
) -> None:
    here, there, letter = tabs
    here.letters.save(replace(letter, body="from here"), now=later(now, 1))
    assert here.flush()
    assert there.reload_if_changed(now=now)
    kept = there.letters.save(replace(letter, body="from there"), now=later(now, 2))
    assert kept.id != letter.id
    assert kept.conflict_of == letter.id
    assert there.progress.state.notes == (BOTH,)
    assert bodies(there) == ["from here", "from there"]


def test_a_copy_of_what_knows_no_conflict_says_so_in_its_extra(
    open_store: Callable[..., Store], now: datetime
) -> None:
    here, there = open_store(), open_store()
    wait = here.waits.save(Wait(organisation="Museum"), now=now)
    here.flush()
    there.reload_if_changed(now=now)
    here.waits.save(replace(wait, notes="a"), now=later(now, 1))
    here.flush()
    there.reload_if_changed(now=now)
    stale = replace(wait, updated=None, notes="b")
    assert there.waits.save(stale, now=later(now, 2)).extra == {"conflict_of": wait.id}


def test_settings_of_two_tabs_become_one(tabs: Tabs, now: datetime) -> None:
    here, there, _ = tabs
    here.settings.save(Settings(name="Ada"), now=now)
    here.flush()
    there.reload_if_changed(now=now)
    mine = here.settings.get(SETTINGS_ID)
    assert mine
    here.settings.save(replace(mine, theme=ThemeChoice.PAPER), now=later(now, 1))
    there.settings.save(replace(mine, welcomed=True), now=later(now, 2))
    here.flush()
    assert there.flush()
    assert [(each.name, each.theme, each.welcomed) for each in there.settings.all()] == [
        ("Ada", ThemeChoice.PAPER, True)
    ]
    assert there.progress.state.notes == ()


def test_settings_begun_in_two_tabs(tabs: Tabs, now: datetime) -> None:
    here, there, _ = tabs
    here.settings.save(Settings(name="Ada"), now=now)
    there.settings.save(Settings(name="Ada L."), now=now)
    assert here.flush()
    assert there.flush()
    assert [each.name for each in there.settings.all()] == ["Ada L."]


def test_deleted_here_and_changed_there_keeps_the_change(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    there.letters.delete(letter.id, now=now)
    here.letters.save(replace(letter, body="still needed"), now=now)
    assert here.flush()
    assert there.flush()
    assert bodies(there) == ["still needed"]


def test_changed_here_and_deleted_there_keeps_the_change(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    there.letters.save(replace(letter, body="still needed"), now=now)
    here.letters.delete(letter.id, now=now)
    assert here.flush()
    assert there.flush()
    assert bodies(there) == ["still needed"]


def test_deleted_in_both_and_deleted_there(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    other = here.letters.save(Letter(body="other"), now=now)
    here.flush()
    there.reload_if_changed(now=now)
    for store in tabs[:2]:
        store.letters.delete(letter.id, now=now)
    here.letters.delete(other.id, now=now)
    assert here.flush()
    assert there.flush()
    assert bodies(there) == []


def test_reading_only_beside_an_open_tab(tabs: Tabs, open_store: Callable[..., Store], now: datetime) -> None:
    here, _, letter = tabs
    reader = open_store(read_only=True)
    assert reader.progress.state.read_only
    here.letters.save(replace(letter, body="new"), now=now)
    here.flush()
    assert reader.reload_if_changed(now=now)
    assert bodies(reader) == ["new"]
    assert reader.documents.export()["letters"][letter.id]["body"] == "new"
    assert list(reader.documents.export()) == ["meta", "letters"]


def test_removed_under_an_open_tab_it_is_written_again(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    here.path.unlink()
    here.letters.save(replace(letter, body="changed"), now=now)
    assert here.flush()
    assert here.progress.state.notes == ("The file was gone. It was written again from what is here.",)
    assert there.reload_if_changed(now=now)
    there.path.unlink()
    assert not there.reload_if_changed(now=now)
    assert there.flush()
    assert "changed" in there.path.read_text("utf-8")


def test_its_folder_removed_under_an_open_tab_comes_back(tabs: Tabs, now: datetime) -> None:
    here, _, letter = tabs
    shutil.rmtree(here.path.parent)
    assert not here.reload_if_changed(now=now)
    here.letters.save(replace(letter, body="changed"), now=now)
    here.flush()
    assert here.flush()
    assert "changed" in here.path.read_text("utf-8")


@pytest.mark.parametrize("data", [b"", b"\0" * 100])
def test_emptied_under_an_open_tab_it_is_written_again(tabs: Tabs, now: datetime, data: bytes) -> None:
    here, _, _ = tabs
    here.path.write_bytes(data)
    assert not here.reload_if_changed(now=now)
    assert here.flush()
    assert here.progress.state.notes == (
        "The file was emptied from outside. It was written again from what is here.",
    )
    assert "Dear" in here.path.read_text("utf-8")


def test_ruined_under_an_open_tab_it_is_kept_aside_and_written_again(tabs: Tabs, now: datetime) -> None:
    here, _, letter = tabs
    here.path.write_bytes(b'{"letters": {')
    here.letters.save(replace(letter, body="changed"), now=now)
    assert here.flush()
    assert "That one is kept as waitroom-broken-20140424-093000-1.json" in here.progress.state.notes[0]
    assert "changed" in here.path.read_text("utf-8")
    assert here.path.with_name("waitroom-broken-20140424-093000-1.json").read_bytes() == b'{"letters": {'


def test_ruined_where_no_copy_can_be_made_nothing_is_written(
    open_store: Callable[..., Store], now: datetime
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    letter = store.letters.save(Letter(body="kept"), now=now)
    store.flush()
    store.path.write_bytes(b"{")
    disk.faults = {"create": 28}
    assert not store.reload_if_changed(now=now)
    assert "Nothing was written" in store.progress.state.problem
    store.letters.save(replace(letter, body="kept too"), now=now)
    assert not store.flush()
    assert store.path.read_bytes() == b"{"
    disk.faults = {"read": 5}
    while (
        "cannot be read at this moment" not in store.progress.state.problem
    ):  # the writer tries again meanwhile
        assert not store.reload_if_changed(now=now)
    disk.faults = {}
    assert store.flush()
    assert "kept too" in store.path.read_text("utf-8")


def test_a_look_that_goes_wrong_is_withdrawn_by_the_next(
    open_store: Callable[..., Store], now: datetime
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    store.letters.save(Letter(), now=now)
    store.flush()
    os.utime(store.path, ns=(1, 1))
    disk.faults = {"read": 5}
    assert not store.reload_if_changed(now=now)
    assert store.progress.state.problem
    disk.faults = {}
    assert not store.reload_if_changed(now=now)
    assert store.progress.state.problem == ""


def test_edited_by_hand_with_a_known_size_and_time(tabs: Tabs, now: datetime) -> None:
    here, _, letter = tabs
    before = here.path.stat()
    here.path.write_bytes(here.path.read_bytes().replace(b"Dear", b"Deer"))
    os.utime(here.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert here.reload_if_changed(now=now)
    assert bodies(here) == ["Deer"]
    here.path.write_text(json.dumps(json.loads(here.path.read_bytes())))
    assert not here.reload_if_changed(now=now)
    here.letters.save(replace(here.letters.all()[0], state=LetterState.SENT), now=now)
    assert here.flush()
    assert letter.id in here.path.read_text("utf-8")


def test_replaced_by_another_program_right_after_our_save(tabs: Tabs, now: datetime) -> None:
    here, _, letter = tabs
    stat = here.file.disk.stat
    here.letters.save(replace(letter, body="ours"), now=later(now, 1))

    class Meddler(FaultyDisk):
        def replace(self, source: object, target: object) -> None:
            super().replace(source, target)  # type: ignore[arg-type]
            data = here.path.read_bytes().replace(b"ours", b"hers")
            here.path.unlink()
            here.path.write_bytes(data)

    here.file.disk = Meddler()
    assert here.flush()
    here.file.disk.stat = stat  # type: ignore[method-assign]
    assert here.reload_if_changed(now=now)
    assert bodies(here) == ["hers"]


def test_copies_that_a_folder_sync_made_are_told_and_left(
    open_store: Callable[..., Store], now: datetime
) -> None:
    open_store().close()
    store = open_store()
    store.letters.save(Letter(), now=now)
    store.close()
    names = ("waitroom.sync-conflict-20140424-093000-ABC.json", "waitroom (conflicted copy 2014-04-24).json")
    for name in names:
        store.path.with_name(name).write_bytes(b"x")
    disk = FaultyDisk()
    (note,) = open_store().progress.state.notes
    assert all(name in note for name in names)
    assert all(store.path.with_name(name).read_bytes() == b"x" for name in names)
    disk.faults = {"names": 5}
    assert open_store(disk=disk, pace=QUICK).progress.state.notes == ()


def test_what_came_in_does_not_touch_what_is_being_typed(tabs: Tabs, now: datetime) -> None:
    here, there, letter = tabs
    there.letters.save(replace(letter, body="being typed"), now=later(now, 2))
    here.letters.save(replace(letter, body="from here"), now=later(now, 1))
    assert here.flush()
    there.reload_if_changed(now=now)
    assert bodies(there) == ["being typed"]
    assert there.flush()
    assert bodies(there) == ["from here", "being typed"]


def test_reading_only_touches_nothing_whatever_becomes_of_the_file(
    tabs: Tabs, open_store: Callable[..., Store], now: datetime
) -> None:
    here, _, _ = tabs
    here.close()
    reader = open_store(read_only=True)
    here.path.write_bytes(b"{")
    assert not reader.reload_if_changed(now=now)
    assert "damaged" in reader.progress.state.problem
    assert here.path.read_bytes() == b"{"
    assert not list(here.path.parent.glob("*broken*"))
    here.path.unlink()
    assert not reader.reload_if_changed(now=now)
    assert reader.flush()
    assert not here.path.exists()
    assert bodies(reader) == ["Dear"]


def test_ruined_and_then_unreadable(open_store: Callable[..., Store], now: datetime) -> None:
    class Worse(FaultyDisk):
        is_worse = False

        def read(self, path: Path, at_most: int) -> tuple[bytes, FileSignature]:
            if self.is_worse:
                self.faults = {"read": 5}
            self.is_worse = True
            return super().read(path, at_most)

    disk = Worse()
    store = open_store(disk=disk)
    store.letters.save(Letter(), now=now)
    store.flush()
    disk.is_worse, disk.faults = False, {}
    store.path.write_bytes(b"{")
    assert not store.reload_if_changed(now=now)
    assert store.progress.state.problem.startswith("The disk reports an error.")
    assert store.path.read_bytes() == b"{"
