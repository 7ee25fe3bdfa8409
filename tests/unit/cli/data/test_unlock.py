"""The command line before a locked room: the phrase first, and never in the arguments."""

import getpass
import os
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from waitroom import cli
from waitroom.cli.data import unlock
from waitroom.cli.first_frame import first_words
from waitroom.clock import FixedClock
from waitroom.room.data.screen_lock import ScreenLock

Run = Callable[..., tuple[int, str, str]]
LONG_AGO = datetime(2014, 4, 23, tzinfo=UTC)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path))
    monkeypatch.setattr(unlock, "_has_terminal", lambda: False)

    def run_words(*words: str) -> tuple[int, str, str]:
        code = cli.main(list(words))
        said = capsys.readouterr()
        return code, said.out, said.err

    assert run_words("add", "Lighthouse Trust")[0] == 0
    ScreenLock(tmp_path / "passphrase.json").set("lamp", now=LONG_AGO)
    return run_words


def through(phrase: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a phrase into a pipe, and its number where the command line looks."""
    reads, writes = os.pipe()
    os.write(writes, f"{phrase}\nthe rest".encode())
    os.close(writes)
    monkeypatch.setenv("WAITROOM_PHRASE_FD", str(reads))


def test_no_word_is_shown_without_the_phrase_and_the_status_stays_as_it_was(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for words in (
        ("export",),
        ("people", "list"),
        ("box", "list"),
        ("ics",),
        ("step", "list"),
        ("happened", "no"),
    ):
        code, out, err = run(*words)
        assert (code, out) == (77, ""), words
        assert "--phrase-stdin" in err
        assert "Lighthouse" not in err
    assert run("status")[0] == 0
    assert run("path")[0] == 0
    assert first_words(str(tmp_path), 0) == ""
    monkeypatch.setenv("WAITROOM_PHRASE_FD", "none")
    assert run("export")[0] == 77
    monkeypatch.setenv("WAITROOM_PHRASE_FD", "999")
    assert run("export")[0] == 77


def test_the_phrase_comes_by_an_open_file_or_the_first_line_of_standard_input(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlock, "build_clock", lambda: FixedClock(LONG_AGO, "Europe/London"))
    through("lamp", monkeypatch)
    code, out, _ = run("export")
    assert code == 0
    assert "Lighthouse" in out
    assert os.read(int(os.environ["WAITROOM_PHRASE_FD"]), 100) == b"the rest"
    through("wrong", monkeypatch)
    monkeypatch.setattr(
        unlock, "build_clock", lambda: FixedClock(LONG_AGO, "UTC")
    )  # no second passes meanwhile
    code, out, err = run("export")
    assert (code, out) == (77, "")
    assert "1 second" in err
    through("lamp", monkeypatch)
    assert "next try" in run("export")[2]  # at once: it has to wait
    monkeypatch.delenv("WAITROOM_PHRASE_FD")
    monkeypatch.setattr(unlock, "_first_line", lambda handle: "lamp" if handle == 0 else "")
    monkeypatch.setattr(ScreenLock, "seconds_left", lambda *_: 0)
    assert run("export", "--phrase-stdin")[0] == 0
    assert unlock.take_out_switch(["box", "add", "--", "--phrase-stdin"])[1] is False


def test_on_a_terminal_it_is_asked_three_times_and_slower_each_time(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlock, "_has_terminal", lambda: True)
    slept: list[float] = []
    given = ["no", "no", "no"]
    monkeypatch.setattr(getpass, "getpass", lambda _: given.pop(0))
    now = LONG_AGO

    class Clock:
        def now(self) -> object:
            return now

    def sleep(seconds: float) -> None:
        nonlocal now
        slept.append(seconds)
        now += timedelta(seconds=seconds)

    monkeypatch.setattr(unlock, "build_clock", Clock)
    monkeypatch.setattr(time, "sleep", sleep)
    code, out, err = run("export")
    assert (code, out, slept) == (77, "", [1, 2])
    assert err.count("not the phrase") == 3
    given += ["no", "lamp"]
    assert run("export")[0] == 0


def test_a_lock_that_cannot_be_read_shows_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "passphrase.json").write_text("{")
    code, out, err = run("export")
    assert (code, out) == (65, "")
    assert "passphrase.json" in err
