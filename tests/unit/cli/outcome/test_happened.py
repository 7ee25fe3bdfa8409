"""What happened, from the command line: what it says, what the file has then, and the way back."""

import io
import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.unit.stories import museum
from waitroom import cli
from waitroom.clock import FixedClock
from waitroom.domain.waits.wait import Outcome, Role, Wait
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

NOW = datetime(2014, 5, 9, 15, tzinfo=ZoneInfo("Europe/London"))
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path / "room"))
    clock = FixedClock(NOW.astimezone(UTC), "Europe/London")
    monkeypatch.setattr("waitroom.cli.composition_root.build_clock", lambda: clock)
    return tmp_path / "room"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_words(*words: str) -> tuple[int, str, str]:
        code = cli.main(["happened", *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_words


def keep(folder: Path, *waits: Wait) -> None:
    store = open_store(find_paths(str(folder)), now=NOW)
    for wait in waits:
        store.waits.save(wait, now=NOW)
    store.close()


def kept(folder: Path, wait_id: str = "museum") -> Wait:
    store = open_store(find_paths(str(folder)), now=NOW, read_only=True)
    wait = store.waits.get(wait_id)
    store.close()
    assert wait is not None
    return wait


def test_a_yes_names_the_day_of_the_answer_and_the_way_back(folder: Path, run: Run) -> None:
    keep(folder, museum())
    code, out, err = run("yes", "--answer-by", "16 May", "--said", "Welcome.")
    assert (code, err) == (0, "")
    assert out == (
        "Museum: they said yes, Fri 9 May.\nThey would like your answer by Fri 16 May.\n"
        "`waitroom happened undo` takes it back, for thirty days.\n"
    )
    wait = kept(folder)
    assert (wait.outcome, wait.answer_by) == (Outcome.OFFER, date(2014, 5, 16))
    assert wait.history[0].details.words == "Welcome."
    code, out, _ = run("accepted", "--json")
    assert code == 0
    assert json.loads(out)["outcome"] == "accepted"
    assert run("undo")[1] == "Museum: taken back. They said yes.\n"
    assert run("undo", "museum")[1] == "Museum: taken back. It is open again.\n"
    code, out, err = run("undo")
    assert (code, out) == (1, "")
    assert "Nothing that was written down here" in err


def test_a_no_says_nothing_more_than_that(folder: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(folder, museum())
    monkeypatch.setattr("sys.stdin", io.StringIO("We chose somebody else.\nThank you.\n"))
    code, out, _ = run("no", "--on", "yesterday", "--said", "-")
    assert code == 0
    assert out.splitlines() == [
        "Museum: they said no, Thu 8 May.",
        "`waitroom happened undo` takes it back, for thirty days.",
    ]
    assert kept(folder).history[0].details.words == "We chose somebody else.\nThank you."


def test_silence_a_moved_date_another_round_and_one_post_of_several(folder: Path, run: Run) -> None:
    keep(folder, museum())
    assert "you put it down" in run("silent")[1]
    code, out, _ = run("moved", "--said", "by 20 May", "--on", "today")
    assert code == 0
    assert "they moved the date" in out
    assert "20 May" in out
    assert kept(folder).outcome is None
    assert "another round" in run("round", "--on", "15 May 10:00", "--said", "within a week of it")[1]
    wait = kept(folder)
    assert [entry.kind.value for entry in wait.history] == ["silence", "moved", "round"]
    two = Wait(id="two", organisation="Library", roles=(Role(name="Curator"), Role(name="Guide")))
    keep(folder, two)
    code, out, _ = run("no", "library", "--post", "guide")
    assert code == 0
    assert "Still open: Curator." in out
    assert [role.outcome for role in kept(folder, "two").roles] == [None, Outcome.DECLINED]
    found = json.loads(run("withdrew", "library", "--post", "curator", "--json")[1])
    assert found["posts"] == {"Curator": "withdrew", "Guide": "declined"}
    assert found["undo"] == "waitroom happened undo two"


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("no", "--on", "22 Apr"), 1, "The interview was on Wed 23 Apr 2014"),
        (("no", "--on", "tomorrow"), 1, "lies ahead"),
        (("yes", "--answer-by", "2014-05-08"), 1, "lies before the day they said yes"),
        (("yes", "--answer-by", "soonish"), 2, "cannot be read"),
        (("no", "--answer-by", "16 May"), 2, "goes with a yes"),
        (("no", "Gallery"), 1, "No wait is called “Gallery”"),
        (("no", "--post", "Guide"), 2, "No post is called “Guide”"),
        (("offer-withdrawn",), 1, "No yes of theirs"),
        (("moved",), 2, "What do they say now?"),
        (("maybe",), 2, "invalid choice"),
    ],
)
def test_what_cannot_be_gets_one_sentence_and_changes_nothing(
    folder: Path, run: Run, words: tuple[str, ...], code: int, said: str
) -> None:
    keep(folder, museum())
    got, out, err = run(*words)
    assert (got, out) == (code, "")
    assert said in err
    assert kept(folder).history == ()


def test_which_wait_it_is_about_is_asked_where_several_are_open(folder: Path, run: Run) -> None:
    code, _, err = run("no")
    assert code == 1
    assert "No wait yet" in err
    keep(folder, museum(), Wait(id="mill", organisation="Mill", code_name="Bluebell"))
    code, _, err = run("no")
    assert code == 2
    assert "Which one is it about? “Museum”, “Bluebell”" in err
    assert "Bluebell: they said no" in run("no", "mill")[1]
    assert "Museum: they said yes" in run("yes")[1]
    assert "Museum: taken back." in run("undo", "mus")[1]
