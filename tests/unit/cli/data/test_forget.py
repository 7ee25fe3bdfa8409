"""`waitroom forget`: nothing without the word or the count, then all of it."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from waitroom import cli

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path))

    def run_words(*words: str) -> tuple[int, str, str]:
        code = cli.main(list(words))
        said = capsys.readouterr()
        return code, said.out, said.err

    for name in ("Lighthouse Trust", "Museum"):
        assert run_words("add", name)[0] == 0
    return run_words


def type_word(monkeypatch: pytest.MonkeyPatch, word: str) -> None:
    typed = io.StringIO(f"{word}\n")
    monkeypatch.setattr(typed, "isatty", lambda: True)
    monkeypatch.setattr("sys.stdin", typed)


def test_one_wait_and_everything_by_word_or_by_count(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(""))
    for words in (
        ("forget",),
        ("forget", "Museum", "--everything"),
        ("forget", "Nobody"),
        ("forget", "Museum"),
    ):
        code, _, err = run(*words)
        assert code == 2, words
        assert "waitroom" in err
    code, out, err = run("forget", "Museum", "--yes", "7")
    assert (code, "1 wait" in out, "It is 1 thing," in err) == (2, True, True)
    type_word(monkeypatch, "forgive")
    assert run("forget", "museum")[0] == 2
    type_word(monkeypatch, " Forget ")
    code, out, _ = run("forget", "museum")
    assert (code, out.splitlines()[-1]) == (0, "The wait is forgotten.")
    exported = run("export")[1]
    assert "Lighthouse" in exported
    assert "Museum" not in exported
    things = run("forget", "--everything", "--yes", "0")[2].split("It is ")[1].split()[0]
    code, out, _ = run("forget", "--everything", "--yes", things)
    assert (code, out.splitlines()[-1]) == (0, "Everything is forgotten.")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["forgotten.json", "waitroom.json.lock"]
    assert run("status")[1].strip() == "No wait yet. `waitroom` opens the room."
