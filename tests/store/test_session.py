"""Where the room was left."""

import errno
from pathlib import Path

import pytest

from tests.store.disks import QUICK, FaultyDisk
from waitroom.store.session import Session
from waitroom.store.writer import WriteTiming


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "state" / "session.json"


def test_it_lasts_from_one_start_to_the_next(path: Path) -> None:
    session = Session(path, pace=QUICK)
    assert session.get("room", "home") == "home"
    assert not path.parent.exists()
    session.set("room", "letters")
    session.set("cursor", [3, 14])
    session.close()
    again = Session(path)
    assert again.values == {"room": "letters", "cursor": [3, 14]}
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700
    before = path.stat().st_mtime_ns
    again.set("room", "letters")
    again.close()
    assert path.stat().st_mtime_ns == before


@pytest.mark.parametrize(
    "data",
    [b"", b"{", b"[]", b"\xff", b"[" * 50_000, b"[" + b"1," * (1 << 20)],
    ids=["empty", "cut", "a list", "bad UTF-8", "too deep", "too large"],
)
def test_a_broken_one_is_an_empty_one(path: Path, data: bytes) -> None:
    path.parent.mkdir()
    path.write_bytes(data)
    session = Session(path, pace=QUICK)
    assert session.values == {}
    session.set("room", "care")
    session.flush()
    assert Session(path).get("room") == "care"
    session.close()


def test_where_it_cannot_be_written_nothing_is_said_and_it_is_tried_again(path: Path) -> None:
    disk = FaultyDisk()
    disk.faults = {"create": errno.ENOSPC}
    session = Session(path, pace=WriteTiming(quiet=60, longest=60, retries=(60,)), disk=disk)
    session.set("room", "care")
    session.flush()
    assert not path.exists()
    disk.faults = {}
    session.close()
    assert Session(path).get("room") == "care"
