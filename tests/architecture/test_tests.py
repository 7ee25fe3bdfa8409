"""What holds for the tests themselves."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]

A_TEST = re.compile(r"\btests(?:\.\w+)*\.test_\w+ import|import tests(?:\.\w+)*\.test_")


def test_tests_import_no_tests() -> None:
    """What several share stands beside them in a file of its own; also in programs that are written as text."""
    files = [path for folder in ("tests", "screenshots") for path in sorted((ROOT / folder).rglob("*.py"))]
    assert [str(path) for path in files if A_TEST.search(path.read_text(encoding="utf-8"))] == []


def test_the_rule_about_tests_can_fail() -> None:
    assert A_TEST.search("from tests.store.test" + "_saving import Pause")
    assert not A_TEST.search("from tests.store.disks import QUICK")
