"""Going back to a backup keeps the store's promises: a full disk, a second tab, and what is taken out from outside."""

import errno
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.store.disks import QUICK, FaultyDisk
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.waits.wait import Wait
from waitroom.store.database import Store
from waitroom.store.state_changes import changes_to_take_over

EAGER = QUICK._replace(errand=0.0)


def bodies(store: Store) -> list[str]:
    return sorted(each.body for each in store.letters.all())


def with_backup(store: Store, now: datetime) -> list[Letter]:
    """Write three letters, make a backup of them, then change one, take one off for good, and write another."""
    with store.transaction():
        letters = [store.letters.save(Letter(body=f"then {each}"), now=now) for each in range(3)]
    assert store.flush()
    store.restorer.back_up(now)
    with store.transaction():
        store.letters.save(replace(letters[0], body="now 0"), now=now)
        store.letters.remove(letters[1].id, now=now)
        store.letters.save(Letter(body="now 3"), now=now)
    assert store.flush()
    return letters


@pytest.mark.parametrize("step", ["create", "write", "sync", "replace"])
def test_on_a_full_disk_going_back_changes_nothing_here_or_in_the_file(
    open_store: Callable[..., Store], now: datetime, step: str
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    with_backup(store, now)
    store.restorer.back_up(now)
    before = store.path.read_bytes()
    disk.faults = {step: errno.ENOSPC}
    with pytest.raises(CannotWrite, match=r"The disk is full\. Nothing was changed\."):
        store.restorer.restore_backup(store.backups.all()[1], now=now)
    assert bodies(store) == ["now 0", "now 3", "then 2"]
    assert json.loads(store.path.read_bytes()) == json.loads(before)
    disk.faults = {}
    assert store.flush(5.0)
    assert bodies(open_store()) == ["now 0", "now 3", "then 2"]
    assert store.restorer.restore_backup(store.backups.all()[1], now=now)
    assert bodies(open_store()) == ["then 0", "then 1", "then 2"]


def test_the_other_tab_sees_what_was_brought_back_and_never_writes_the_old_one_over_it(
    open_store: Callable[..., Store], now: datetime
) -> None:
    here = open_store()
    with_backup(here, now)
    there = open_store()
    assert bodies(there) == ["now 0", "now 3", "then 2"]
    assert here.restorer.restore_backup(here.backups.all()[-1], now=now)
    # The other tab has not looked yet, and writes something else.
    there.waits.save(Wait(organisation="Museum"), now=now)
    assert there.flush()
    there.reload_if_changed(now=now)
    here.reload_if_changed(now=now)
    for store in (here, there, open_store()):
        assert bodies(store) == ["then 0", "then 1", "then 2"]
        assert [each.organisation for each in store.waits.all()] == ["Museum"]


def test_what_the_other_tab_is_writing_in_is_kept_beside_what_came_back(
    open_store: Callable[..., Store], now: datetime
) -> None:
    here = open_store()
    letters = with_backup(here, now)
    there = open_store()
    editing = there.letters.get(letters[0].id)
    assert editing is not None
    assert here.restorer.restore_backup(here.backups.all()[-1], now=now)
    there.letters.save(replace(editing, body="typed on"), now=now)
    assert there.flush()
    here.reload_if_changed(now=now)
    assert bodies(here) == bodies(there) == ["then 0", "then 1", "then 2", "typed on"]
    # In this tab as well: a text that goes on from the one before is kept beside it.
    stale = here.letters.get(letters[2].id)
    assert stale is not None
    here.letters.save(replace(stale, body="newer"), now=now)
    assert here.flush()
    here.restorer.restore_backup(here.backups.all()[-1], now=now)
    here.letters.save(replace(stale, body="and on"), now=now)
    assert {"then 2", "and on"} <= set(bodies(here))


def test_a_tab_that_may_only_read_goes_back_to_nothing(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    with_backup(store, now)
    store.close()
    looking = open_store(read_only=True)
    with pytest.raises(CannotWrite, match="reading only"):
        looking.restorer.restore_backup(looking.backups.all()[-1], now=now)


def put_in_its_place(store: Store, **counts: int) -> None:
    """Let a folder sync put another file in the place of the store's, with so many documents fewer of a table."""
    raw = json.loads(store.path.read_bytes())
    for table, count in counts.items():
        for key in list(raw[table])[:count]:
            del raw[table][key]
    other = store.path.with_name("other.tmp")
    other.write_text(json.dumps(raw), "utf-8")
    other.replace(store.path)


def test_what_goes_from_outside_while_the_room_is_open_is_said_once(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(pace=EAGER)
    with_backup(store, now)
    store.restorer.back_up(now)
    put_in_its_place(store, letters=2)
    assert store.reload_if_changed(now=now)
    store.close()
    said = [note for note in store.progress.state.notes if "fewer" in note]
    assert said == ["2 letters fewer than in the copy of today. That copy is kept."]
    again = open_store(pace=EAGER, now=now + timedelta(days=1))
    again.close()
    assert not [note for note in again.progress.state.notes if "fewer" in note]


def test_what_was_put_away_or_taken_off_in_this_session_is_no_loss(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(pace=EAGER)
    letters = with_backup(store, now)
    store.restorer.back_up(now)
    store.letters.delete(letters[0].id, now=now)
    store.letters.remove(letters[2].id, now=now)
    assert store.flush()
    put_in_its_place(store)
    raw = json.loads(store.path.read_bytes())
    raw["songs"] = {"1": {"title": "by another program"}}
    store.path.write_text(json.dumps(raw), "utf-8")
    store.reload_if_changed(now=now)
    store.close()
    assert store.progress.state.notes == ()


def test_what_the_other_tab_brought_back_is_no_loss(open_store: Callable[..., Store], now: datetime) -> None:
    here, there = open_store(), open_store(pace=EAGER)
    with_backup(here, now)
    there.reload_if_changed(now=now)
    assert here.restorer.restore_backup(here.backups.all()[-1], now=now)
    there.reload_if_changed(now=now)
    there.close()
    assert there.progress.state.notes == ()


def test_a_second_copy_that_comes_while_the_room_is_open_is_said_and_goes_when_it_is_set_aside(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(body="mine"), now=now)
    assert store.flush()
    for name in ("waitroom 2.json", "waitroom (1).json", "waitroom-notes.json", "waitroom 3.json"):
        store.path.with_name(name).write_bytes(store.path.read_bytes())
    store.reload_if_changed(now=now)
    (note,) = store.progress.state.notes
    assert note.startswith(
        "3 second copies of the file lie beside it: waitroom (1).json, waitroom 2.json and 1 more."
    )
    copies = store.second_copies
    copies.set_aside("waitroom 3.json")
    copies.set_aside("waitroom (1).json")
    store.reload_if_changed(now=now)
    said = "waitroom 2.json lies beside the file, as a second copy of it. It was not read, and not touched."
    assert list(store.progress.state.notes) == [said]
    copies.set_aside("waitroom 2.json")
    store.reload_if_changed(now=now)
    assert list(store.progress.state.notes) == []


def test_taking_over_is_one_write_or_none(open_store: Callable[..., Store], now: datetime) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    with_backup(store, now)
    then = store.restorer.read(store.backups.all()[-1].path).tables
    assert then is not None
    store.restorer.back_up(now)
    disk.faults = {"write": errno.ENOSPC}
    with pytest.raises(CannotWrite, match="Nothing was changed"):
        store.restorer.change_documents(lambda here: changes_to_take_over(here, then), now=now)
    assert bodies(store) == ["now 0", "now 3", "then 2"]


def test_the_hour_of_a_backup_is_the_one_of_the_clock_that_named_its_day(
    open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    with_backup(store, now)
    path: Path = store.backups.all()[0].path
    assert path.stat().st_mtime == now.timestamp()
