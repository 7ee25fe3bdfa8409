import re
from importlib.metadata import version
from pathlib import Path

import pytest

import waitroom
from waitroom import cli

ROOT = Path(__file__).parents[2]


def test_the_version_is_stated() -> None:
    assert waitroom.__version__.count(".") == 2
    assert version("waitroom") == waitroom.__version__


def test_the_command_line_says_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out == f"waitroom {waitroom.__version__}\n"


def test_the_changelog_begins_with_it() -> None:
    headings = re.findall(r"^## \[?v?([\w.]+)", (ROOT / "CHANGELOG.md").read_text("utf-8"), re.MULTILINE)
    numbered = [each for each in headings if each[0].isdigit()]
    assert numbered[0] == waitroom.__version__
