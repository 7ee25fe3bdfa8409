"""What goes with the program into a shell: the manual page in the wheel, and completion."""

import subprocess
import tomllib
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom
from waitroom.cli.data.man_page import man_page
from waitroom.cli.grammar import verbs_of
from waitroom.cli.nouns import COMMANDS, find_command
from waitroom.cli.parser import build_parser

ROOT = Path(__file__).parents[4]
PAGE = "waitroom/cli/data/waitroom.1"


def test_the_manual_page_is_what_the_parser_says(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    made = man_page(build_parser())
    assert (ROOT / PAGE).read_text("utf-8") == made, (
        "python -m waitroom.cli.data.man_page waitroom/cli/data/waitroom.1"
    )
    for name in COMMANDS:
        for words, _ in verbs_of(find_command(name)):
            assert f'.SS "waitroom {words}' in made
    assert not [line for line in made.splitlines() if line.startswith("'")]


def test_the_wheel_and_the_source_have_it() -> None:
    build = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["hatch"]["build"]["targets"]
    assert build["wheel"]["shared-data"][PAGE] == "share/man/man1/waitroom.1"


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_each_shell_gets_its_completion(tmp_path: Path, shell: str) -> None:
    code, out, err = waitroom(tmp_path, "completion", shell)
    assert (code, err) == (0, "")
    assert all(word in out for word in ("put-away", "check-in", "--promised"))
    if shell == "bash":
        assert (
            subprocess.run(["bash", "-n"], input=out, text=True, check=False, capture_output=True).returncode
            == 0
        )
