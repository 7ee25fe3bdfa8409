"""`waitroom doctor`: what can be wrong is said in a sentence with what mends it, and what is safe is mended."""

import json
import os
import stat
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.unit.cli.json_schema import problems
from tests.unit.cli.run_waitroom import waitroom
from waitroom.cli.data import machine_checks
from waitroom.cli.data.doctor import DoctorAnswer
from waitroom.cli.json_answers import schema_document
from waitroom.clock import SystemClock
from waitroom.disk import Disk
from waitroom.domain.data.checkup import CheckState
from waitroom.store.store_file import machine_mark

GONE = 4_000_000
"""A number that no process has."""
Finding = dict[str, Any]


@pytest.fixture
def room(tmp_path: Path) -> Path:
    folder = tmp_path / "room"
    assert waitroom(folder, "wait", "add", "Museum", "--tz", "Europe/London")[0] == 0
    return folder


def look(folder: Path, *words: str) -> tuple[int, dict[str, list[Finding]]]:
    """Return the exit code and what was found, by part."""
    code, out, err = waitroom(folder, "doctor", "--json", *words)
    assert err == ""
    said = json.loads(out)
    schema = schema_document({"doctor": DoctorAnswer})
    assert list(problems(said, schema["properties"]["doctor"], schema)) == []
    parts: dict[str, list[Finding]] = {}
    for each in said["findings"]:
        parts.setdefault(each["part"], []).append(each)
    return code, parts


def is_said(found: list[Finding], words: str, state: str = "wrong") -> bool:
    return any(
        words in each["says"] and each["state"] == state and (each["mend"] or state != "wrong")
        for each in found
    )


def test_all_is_well_with_a_room_that_is_and_with_none(room: Path, tmp_path: Path) -> None:
    code, parts = look(room)
    assert code == 0
    assert not any(each["state"] == "wrong" for found in parts.values() for each in found)
    assert is_said(parts["file"], "1 document, schema ", "well")
    wanted = {
        "file",
        "permissions",
        "locks",
        "left behind",
        "copies",
        "backups",
        "zones",
        "holidays",
        "space",
        "terminal",
    }
    assert wanted | {"extras"} <= parts.keys()
    code, out, _ = waitroom(tmp_path / "none", "doctor")
    assert (code, out.splitlines()[-1]) == (0, "All is well.")
    assert "There is no file yet" in out
    assert not (tmp_path / "none").exists()


def test_what_others_may_read_and_what_a_killed_save_left_is_mended(room: Path) -> None:
    room.chmod(0o755)
    (room / "waitroom.json").chmod(0o644)
    mine = room / f".waitroom-{machine_mark()}-{GONE}-00000000.tmp"
    other = room / f".waitroom-00000000-{GONE}-00000000.tmp"
    for path in (mine, other):
        path.write_bytes(b"half")
        path.chmod(0o600)
    code, parts = look(room)
    assert code == 1
    assert is_said(parts["permissions"], "Others on this machine can look into")
    assert is_said(parts["left behind"], "A file of a waitroom that was ended")
    assert mine.exists()
    code, parts = look(room, "--fix")
    assert code == 0
    assert {each["state"] for each in (*parts["permissions"], *parts["left behind"])} == {"mended"}
    assert stat.S_IMODE(room.stat().st_mode) == 0o700
    assert stat.S_IMODE((room / "waitroom.json").stat().st_mode) == 0o600
    assert (mine.exists(), other.exists()) == (False, True)
    assert look(room)[0] == 0


def test_a_folder_that_cannot_be_entered_is_told(room: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.access", lambda *_: False)
    code, parts = look(room)
    assert code == 1
    assert is_said(parts["permissions"], "You cannot read and write in")

    def refuse(*_: object, **__: object) -> bool:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "exists", refuse)
        assert is_said(look(room)[1]["permissions"], "You cannot read and write in")


def test_a_broken_file_is_told_with_its_way_back_and_left_alone(room: Path) -> None:
    store = room / "waitroom.json"
    whole = store.read_bytes()
    store.write_bytes(whole[:-9])
    (room / "backups" / "waitroom-000009-2014-04-24.json").write_bytes(b"{")
    code, parts = look(room, "--fix")
    assert code == 1
    assert is_said(parts["file"], "is damaged")
    assert "offers the newest backup" in parts["file"][0]["mend"]
    assert is_said(parts["backups"], "1 backup cannot be read; 1 can.")
    assert store.read_bytes() == whole[:-9]
    store.write_bytes(whole.replace(b'"schema":2', b'"schema":99').replace(b'"schema": 2', b'"schema": 99'))
    assert is_said(look(room)[1]["file"], "A newer waitroom wrote the file")
    store.unlink()
    store.mkdir()
    assert is_said(look(room)[1]["file"], "is not a file")


def test_documents_zones_copies_and_lists_that_cannot_be_used_are_named(room: Path) -> None:
    store = room / "waitroom.json"
    tables = json.loads(store.read_bytes())
    tables["waits"]["1"]["zone"] = "Mars/Crater"
    tables["letters"] = {"1": {"id": "a", "body": 7}}
    tables["songs"] = {"1": {"id": "b"}}
    tables["settings"] = {"1": {"id": "settings", "country": "GB"}}
    store.write_text(json.dumps(tables))
    (room / "waitroom (1).json").write_text("{}")
    (room / "holidays.txt").write_text("Christmas\n")
    (room / "config.toml").write_text("[")
    code, parts = look(room)
    assert code == 1
    assert is_said(parts["file"], "1 letter in the file cannot be read")
    assert is_said(parts["file"], "songs", "note")
    assert is_said(parts["zones"], "Mars/Crater")
    assert is_said(parts["copies"], "waitroom (1).json")
    assert is_said(parts["holidays"], "line 1 is no day")
    assert is_said(parts["settings"], "is not TOML")
    (room / "holidays.txt").write_text("2014-12-24\n")
    (room / "config.toml").write_text('preset = "vim"\n')
    _, parts = look(room)
    assert is_said(parts["holidays"], "Public holidays of GB count, and 1 day of your own.", "well")
    assert is_said(parts["settings"], "config.toml can be read.", "well")


def test_a_lock_that_is_held_no_space_and_what_is_kept_for_the_next_start(
    room: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    journal = room / f".waitroom-{machine_mark()}-{GONE}-00000000.unsaved"
    journal.write_bytes(b"")
    monkeypatch.setattr("shutil.disk_usage", lambda _: SimpleNamespace(free=1 << 20))
    lock = Disk().lock(room / "waitroom.json.lock", 1.0)
    try:
        _, parts = look(room)
    finally:
        lock.release()
    assert is_said(parts["locks"], "Another waitroom is writing", "note")
    assert is_said(parts["space"], "1 MB are free")
    assert is_said(parts["left behind"], "Words that were typed last", "note")
    assert journal.exists()

    def no_locks(*_: object) -> None:
        raise OSError(37, "No locks available")

    monkeypatch.setattr(Disk, "lock", no_locks)
    assert is_said(look(room)[1]["locks"], "This disk gives no locks", "note")


def test_the_terminal_and_what_is_not_installed_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    class Screen:
        encoding = "latin-1"

        def isatty(self) -> bool:
            return True

        def fileno(self) -> int:
            return 2

    for name in ("stdin", "stderr"):
        monkeypatch.setattr(f"sys.{name}", Screen())
    monkeypatch.setattr("os.get_terminal_size", lambda _: os.terminal_size((30, 10)))
    monkeypatch.setattr(machine_checks, "find_spec", lambda _: None)
    for name in ("COLORTERM", "TERM_PROGRAM", "STY", "ZELLIJ"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "tmux-256color")
    monkeypatch.setenv("TMUX", "/tmp/x")
    monkeypatch.setenv("TZ", "Mars/Crater")
    found = list(machine_checks.check_machine(SystemClock()))
    said = " ".join(each.says for each in found)
    for words in (
        "inside tmux, 30 columns",
        "small for the room",
        "latin1",
        "COLORTERM",
        "as blocks",
        "TZ names a zone",
    ):
        assert words in said
    assert all(each.mend for each in found if each.state is CheckState.WRONG or each.part == "extras")
    monkeypatch.setenv("NO_COLOR", "1")
    assert any("NO_COLOR is set" in each.says for each in machine_checks.check_machine(SystemClock()))
    monkeypatch.setenv("TERM", "dumb")
    assert any("cannot be drawn" in each.says for each in machine_checks.check_machine(SystemClock()))
