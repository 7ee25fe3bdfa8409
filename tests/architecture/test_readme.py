"""What the README promises is true: the two lines, and every command of ours that it shows."""

import re
import shlex
from datetime import UTC, datetime
from pathlib import Path

import pytest

from waitroom import cli
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.opening import open_store

NOW = datetime(2014, 4, 24, 9, 30, tzinfo=UTC)
ROOT = Path(__file__).parents[2]
RUN = "python3 -m venv .venv && .venv/bin/pip install -q . && .venv/bin/waitroom"
TEST = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest -q"


def shown_commands() -> list[str]:
    """Return the lines inside the README's code blocks."""
    text = (ROOT / "README.md").read_text("utf-8")
    blocks = re.findall(r"^```[a-z]*\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return [
        line.strip().removeprefix("$ ") for block in blocks for line in block.splitlines() if line.strip()
    ]


@pytest.mark.parametrize("line", [RUN, TEST])
def test_the_two_lines_stand_there(line: str) -> None:
    assert line in shown_commands()


def test_the_lines_that_query_the_file_do_so(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (lines,) = re.findall(
        r"^```python\n(.*?)^```", (ROOT / "README.md").read_text("utf-8"), re.MULTILINE | re.DOTALL
    )
    paths = Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)
    store = open_store(paths, now=NOW)
    store.waits.save(Wait(organisation="Museum", notes="by the harbour"), now=NOW)
    assert store.flush(5.0)
    monkeypatch.chdir(tmp_path)
    exec(lines, {})
    assert "by the harbour" in capsys.readouterr().out
    assert store.reload_if_changed(now=NOW)
    assert [(letter.subject, letter.body) for letter in store.letters.all()] == [("Thanks", "Dear Museum")]
    store.close()
    assert len([line for line in lines.splitlines() if line]) == 5


def test_every_command_that_is_shown_is_understood(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path))
    shown = [line for line in shown_commands() if line.startswith("waitroom ")]
    for line in [*shown, "waitroom"]:
        words = shlex.split(line, comments=True)[1:]
        command = [word for word in words[:1] if not word.startswith("-")]
        assert cli.main([*command, "--help"]) == 0, line
    assert "usage: waitroom" in capsys.readouterr().out
