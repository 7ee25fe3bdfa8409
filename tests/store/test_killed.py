"""A program that is killed: nothing that was saved is lost, and the file can always be read."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from waitroom.store.database import Store


def run(*arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.store.killed", *arguments],
        cwd=Path(__file__).parents[2],
        env={**os.environ, "PYTHONFAULTHANDLER": ""},
    )


def test_killed_at_200_random_moments_while_typing(tmp_path: Path) -> None:
    assert run("random", str(tmp_path / "data"), "200").wait(240) == 0


def test_killed_before_in_and_after_each_call_of_a_save(tmp_path: Path) -> None:
    assert run("steps", str(tmp_path / "data")).wait(240) == 0


def test_killed_while_going_back_to_a_backup_leaves_the_old_or_the_new_whole(tmp_path: Path) -> None:
    assert run("back", str(tmp_path / "data"), "40").wait(240) == 0


def test_two_programs_write_a_thousand_times_and_no_update_is_lost(
    tmp_path: Path, open_store: Callable[..., Store]
) -> None:
    folder = tmp_path / "data"
    programs = [run(name, str(folder), "500") for name in ("one", "two")]
    assert [program.wait(240) for program in programs] == [0, 0]
    letters = open_store().letters
    assert {letter.id: letter.body for letter in letters.all()} == {"one": "500", "two": "500"}
