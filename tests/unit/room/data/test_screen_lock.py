"""The passphrase: remembered whole or not at all, slower after each wrong one, and never a reason to lose anything."""

import json
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from tests.store.disks import FaultyDisk
from tests.unit.stories import at
from waitroom.domain.data.passphrase import (
    DIFFERENT,
    EMPTY,
    hash_passphrase,
    is_passphrase,
    passphrase_problem,
    pause_after,
    seconds_words,
    wrong_words,
)
from waitroom.domain.shared.errors import BadFile, CannotWrite, NotUnderstood
from waitroom.room.data.screen_lock import ScreenLock

NOW = at(28)


def test_a_phrase_is_the_same_from_any_keyboard_and_its_file_does_not_hold_it(tmp_path: Path) -> None:
    known = hash_passphrase("caf\u00e9 lamp", b"0" * 16)
    assert (known.cost, known.block, known.lanes) == (1 << 15, 8, 1)  # 32 MB a try
    assert is_passphrase("cafe\u0301 lamp", known)
    assert not is_passphrase("Caf\u00e9 lamp", known)
    path = tmp_path / "passphrase.json"
    lock = ScreenLock(path)
    lock.set("caf\u00e9 lamp", now=NOW)
    assert "lamp" not in path.read_text()
    assert path.stat().st_mode & 0o777 == 0o600
    assert [passphrase_problem(*both) for both in (("a", "a"), ("a", "b"), (" ", " "))] == [
        "",
        DIFFERENT,
        EMPTY,
    ]


def test_wrong_phrases_slow_down_also_over_a_restart_and_whatever_the_clock_does(tmp_path: Path) -> None:
    """P28: a clock that was set back or far ahead makes nobody wait longer than a minute."""
    path = tmp_path / "passphrase.json"
    lock, moment = ScreenLock(path), NOW
    lock.set("lamp", now=moment)
    pauses = []
    for _ in range(9):
        assert not lock.opens("wrong", now=moment)
        assert not lock.opens("lamp", now=moment)  # not counted, and not looked at
        pauses.append(ScreenLock(path).seconds_left(moment))
        moment += timedelta(seconds=pauses[-1])
    assert pauses == [1, 2, 4, 8, 16, 32, 60, 60, 60] == [pause_after(number) for number in range(1, 10)]
    assert pause_after(0) == 0
    assert ScreenLock(path).seconds_left(moment - timedelta(days=1)) == 0
    assert lock.opens("lamp", now=moment)
    assert lock.seconds_left(moment) == 0
    assert wrong_words(0).endswith("lost.")
    assert [seconds_words(number) for number in (1, 8, 60)] == ["1 second", "8 seconds", "a minute"]
    assert "8 seconds" in wrong_words(8)


def test_it_is_changed_and_taken_away_by_whoever_knows_it(tmp_path: Path) -> None:
    lock = ScreenLock(tmp_path / "passphrase.json")
    assert lock.opens("anything", now=NOW)
    lock.set("lamp", now=NOW)
    for change in (
        partial(lock.set, "new", "no", now=NOW),
        partial(lock.remove, "no", now=NOW + timedelta(hours=1)),
    ):
        with pytest.raises(NotUnderstood):
            change()
    later = NOW + timedelta(days=1)
    lock.set("new", "lamp", now=later)
    assert not lock.opens("lamp", now=later)
    later += timedelta(days=1)
    lock.remove("new", now=later)
    assert not lock.is_set
    assert lock.problem == ""
    assert lock.seconds_left(later) == 0


@pytest.mark.parametrize("step", ["create", "write", "sync", "replace", "remove"])
def test_a_full_disk_leaves_the_lock_as_it_was(tmp_path: Path, step: str) -> None:
    """P4: a lock that cannot be written is as it was before, and that is said; wrong tries are still slowed down."""
    disk = FaultyDisk()
    path = tmp_path / "passphrase.json"
    lock = ScreenLock(path, disk)
    lock.set("lamp", now=NOW)
    before = path.read_bytes()
    disk.faults[step] = 28
    change = (
        partial(lock.remove, "lamp", now=NOW)
        if step == "remove"
        else partial(lock.set, "new", "lamp", now=NOW)
    )
    with pytest.raises(CannotWrite, match="as it was before"):
        change()
    assert path.read_bytes() == before
    assert not lock.opens("wrong", now=NOW)
    assert lock.seconds_left(NOW) == 1
    disk.faults.clear()
    assert list(tmp_path.iterdir()) == [path]


def test_a_lock_that_cannot_be_read_stays_shut_and_says_which_file_to_take_away(tmp_path: Path) -> None:
    """P8: what cannot be read faithfully is never taken for no lock."""
    path = tmp_path / "passphrase.json"
    lock = ScreenLock(path)
    lock.set("lamp", now=NOW)
    whole = json.loads(path.read_text())
    broken: list[object] = [
        *({**whole, name: value} for name, value in (("n", 3), ("n", 1 << 40), ("r", "8"), ("hash", "00"))),
        *({**whole, name: value} for name, value in (("kind", "plain"), ("wrong_at", "2014-04-23T10:00"))),
        {name: value for name, value in whole.items() if name != "salt"},
        [],
    ]
    for each in (*map(json.dumps, broken), "", "{"):
        path.write_text(each)
        assert lock.is_set
        assert str(path) in lock.problem
        assert lock.seconds_left(NOW) == 0
        with pytest.raises(BadFile):
            lock.opens("lamp", now=NOW)
    path.unlink()
    path.symlink_to(tmp_path / "gone")
    assert lock.is_set
    assert lock.problem
    path.unlink()
    assert lock.opens("", now=NOW)
