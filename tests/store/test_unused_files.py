"""Kept files whose mementos are gone for good are let go; whatever could still come back keeps its file."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import NoReturn

import pytest

from tests.photographs import as_bytes, beach
from waitroom.domain.box.memento import Memento, MementoDetails
from waitroom.paths import Paths
from waitroom.room.box.box import Box
from waitroom.store import unused_files as module
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.pictures import GOING, FileFolder
from waitroom.store.unused_files import delete_unused_files
from waitroom.store.writer import WriteTiming

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
NAME = "ab" * 32 + ".png"
OTHER = "cd" * 32


def opened(folder: Path, at: datetime) -> tuple[Store, Box]:
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=at, pace=WriteTiming(quiet=0.01, longest=0.05, errand=0.0))
    return store, Box(store, FileFolder(paths.files))


def start(folder: Path, at: datetime) -> None:
    """Open and close the room, which runs what waits for the start's end."""
    opened(folder, at)[0].close(10)


def aged(path: Path, at: datetime) -> Path:
    """Say that a file was last asked for at a moment."""
    os.utime(path, (at.timestamp(), at.timestamp()))
    return path


def kept(folder: Path) -> tuple[Memento, Path]:
    """Keep a picture at NOW in a room of its own."""
    store, box = opened(folder, NOW)
    memento = box.intake.add_bytes(as_bytes(beach((60, 40))), MementoDetails(), NOW)
    store.close(10)
    return memento, aged(folder / "box" / memento.file, NOW)


def test_the_file_goes_when_neither_the_trash_nor_a_backup_names_it(tmp_path: Path) -> None:
    memento, path = kept(tmp_path)
    thumb = next((tmp_path / "box" / "thumbs").iterdir())
    store, box = opened(tmp_path, NOW + timedelta(days=1))
    box.delete(memento.id, NOW + timedelta(days=1))
    store.close(10)
    start(tmp_path, NOW + timedelta(days=10))
    assert path.exists(), "it lies in the trash"
    start(tmp_path, NOW + timedelta(days=32))
    assert path.exists(), "the trash has let go of it; backups name it"
    for backup in (tmp_path / "backups").iterdir():
        backup.unlink()
    start(tmp_path, NOW + timedelta(days=33))
    assert not path.exists()
    assert not thumb.exists()


def test_what_was_asked_for_a_moment_ago_stays(tmp_path: Path) -> None:
    path = tmp_path / NAME
    path.write_bytes(b"x")
    aged(path, NOW - timedelta(hours=23))
    assert delete_unused_files(tmp_path, (), (), NOW) == ()
    assert delete_unused_files(tmp_path, (), (), NOW + timedelta(hours=1)) == (NAME,)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "box"
    folder.mkdir()
    for name in (NAME, OTHER, ".new-half", "a stranger.txt"):
        (folder / name).write_bytes(b"x")
        aged(folder / name, NOW - timedelta(days=9))
    return folder


def test_only_our_own_names_are_touched(folder: Path) -> None:
    (folder / ("ef" * 32)).symlink_to(folder / "a stranger.txt")
    assert delete_unused_files(folder, (), (OTHER,), NOW) == (".new-half", NAME)
    assert {path.name for path in folder.iterdir()} == {OTHER, "a stranger.txt", "ef" * 32}
    assert delete_unused_files(folder / "missing", (), (), NOW) == ()


def test_any_copy_that_could_be_gone_back_to_keeps_its_pictures(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "waitroom-broken-20140423.json").write_text(f'{{"file": "{NAME}", half')
    (tmp_path / "waitroom.sync-conflict-1.json").write_text(f'"{OTHER}"')
    assert delete_unused_files(folder, (tmp_path, tmp_path / "none"), (), NOW) == (".new-half",)
    assert delete_unused_files(folder, (tmp_path,), (), NOW) == ()


def test_a_copy_that_cannot_be_read_keeps_everything(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "waitroom.json").mkdir()
    assert delete_unused_files(folder, (tmp_path,), (), NOW) == ()
    assert (folder / NAME).exists()


class Killed(BaseException):
    """Stands for a kill."""


def test_a_kill_in_between_loses_nothing_and_is_made_good_at_the_next_start(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def killed(path: Path) -> NoReturn:
        raise Killed(path)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", killed)
        with pytest.raises(Killed):
            delete_unused_files(folder, (), (OTHER, NAME), NOW)
        assert (folder / f"{GOING}.new-half").exists()
        with pytest.raises(Killed):
            delete_unused_files(folder, (), (OTHER,), NOW)
    going = folder / f"{GOING}{NAME}"
    (folder / NAME).replace(going)
    assert delete_unused_files(folder, (), (OTHER, NAME), NOW) == (".new-half",)
    assert (folder / NAME).read_bytes() == b"x"


def test_a_tab_that_keeps_the_same_bytes_meanwhile_keeps_them(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.rename

    def renamed(source: Path, target: Path) -> None:
        aged(source, NOW)
        rename(source, target)

    monkeypatch.setattr(os, "rename", renamed)
    assert delete_unused_files(folder, (), (), NOW) == ()
    assert (folder / NAME).exists()


def test_a_folder_that_cannot_be_written_is_left_alone(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(source: Path, target: Path) -> NoReturn:
        raise PermissionError(13, "no", str(source), None, str(target))

    monkeypatch.setattr(os, "rename", refused)
    assert delete_unused_files(folder, (), (), NOW) == ()


def test_keeping_the_same_bytes_again_asks_for_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pictures = FileFolder(tmp_path / "box")
    name = pictures.add_bytes(b"sound", "a.mp3").name
    path = aged(tmp_path / "box" / name, NOW)
    assert not pictures.add_bytes(b"sound", "a.mp3").is_new
    assert path.stat().st_mtime > NOW.timestamp() + 1000

    def gone(path: Path) -> NoReturn:
        raise FileNotFoundError(2, "gone", str(path))

    monkeypatch.setattr(os, "utime", gone)
    assert pictures.add_bytes(b"sound", "a.mp3").is_new
    assert path.exists()


def test_a_file_that_vanishes_on_the_way_is_no_error(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_names", lambda _: [NAME, "12" * 32])
    assert delete_unused_files(folder, (), (), NOW) == (NAME,)
