"""What `ps` shows of the room: the shell's name, and nothing that it was started with."""

import importlib
import sys
import time
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.bench.terminal import Terminal
from waitroom import process_title
from waitroom.process_title import hide_process_title, neutral_name


def test_a_running_room_is_called_as_the_shell_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SHELL", "/usr/bin/fish")
    folder = tmp_path / "Canary Museum"
    command = [sys.executable, "-m", "waitroom", "--data-dir", str(folder)]
    with Terminal(command, columns=80, rows=24) as terminal:
        terminal.wait_for("Who")
        process = Path(f"/proc/{terminal.process.pid}")
        ends = time.monotonic() + 60
        while (process / "cmdline").read_bytes().strip(b"\0") != b"fish":
            terminal.read(0.05)
            assert time.monotonic() < ends, (process / "cmdline").read_bytes()
        assert (process / "comm").read_text().strip() == "fish"
        names = [(task / "comm").read_text() for task in (process / "task").iterdir()]
        assert not [name for name in names if "waitroom" in name]


def test_elsewhere_setproctitle_does_it_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process_title, "_SELF", tmp_path / "no proc")
    hide_process_title("sh")
    named: list[str] = []
    module = SimpleNamespace(setproctitle=named.append)
    monkeypatch.setattr(importlib, "import_module", lambda _: module)
    hide_process_title("sh")
    assert named == ["sh"]
    (tmp_path / "no proc").mkdir()
    # A kernel that says something else than what lies there, or nothing: the memory is left alone.
    for start, end, shown in ((0, 0, b""), (1, 5, b"python"), (7, 6, b"x")):
        fields = b" ".join([b"0"] * 45 + [b"%d" % start, b"%d" % end])
        (tmp_path / "no proc" / "stat").write_bytes(b"1 (python) " + fields)
        (tmp_path / "no proc" / "cmdline").write_bytes(shown)
        hide_process_title("sh")
    assert named == ["sh"] * 4


@pytest.mark.parametrize(
    ("shell", "name"), [("/bin/zsh", "zsh"), ("", "sh"), ("/x/my shell;", "myshell"), ("/;", "sh")]
)
def test_the_name_is_the_shells(monkeypatch: pytest.MonkeyPatch, shell: str, name: str) -> None:
    monkeypatch.setenv("SHELL", shell)
    assert neutral_name() == name
