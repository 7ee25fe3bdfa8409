"""`waitroom step` as a shell sees it."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom
from tests.unit.stories import answered, museum
from waitroom.cli import composition_root
from waitroom.clock import FixedClock
from waitroom.domain.waits.wait import Outcome
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

FRIDAY = datetime(2014, 5, 9, 15, tzinfo=UTC)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    clock = FixedClock(FRIDAY, "Europe/London")
    monkeypatch.setattr(composition_root, "build_clock", lambda: clock)
    return clock


def test_steps_are_listed_added_done_put_off_and_dropped(tmp_path: Path, clock: FixedClock) -> None:
    store = open_store(find_paths(str(tmp_path)), now=FRIDAY)
    store.waits.save(answered(museum(), Outcome.DECLINED, FRIDAY), now=FRIDAY)
    store.close()

    def steps(*words: str) -> list[dict[str, object]]:
        code, out, err = waitroom(tmp_path, "step", "list", "--json", *words)
        assert (code, err) == (0, "")
        loaded = json.loads(out)
        assert loaded["schema"] == 1
        return list(loaded["steps"])

    # On the day of a no there is none.
    assert steps() == steps("--all") == []
    assert waitroom(tmp_path, "step", "list")[1] == "Nothing has to be done.\n"

    clock.move_to(FRIDAY + timedelta(days=3))
    (one, again) = steps()
    assert (one["words"], one["wait"], one["state"], one["offered"]) == (
        "A short reply, with thanks",
        "Museum",
        "open",
        True,
    )
    assert (again["words"], again["on"]) == ("Look at this organisation again", "2014-08-08")
    code, out, _ = waitroom(tmp_path, "step", "put-off", str(one["id"])[:8])
    assert code == 0
    assert out.startswith("Put off: ")
    assert "Tue 13 May" in out
    assert [step["offered"] for step in steps()] == [False]
    assert waitroom(tmp_path, "step", "drop", "a short reply")[0] == 0
    every = {step["rule"]: step["state"] for step in steps("--all")}
    assert every["reply-to-no"] == "dropped"
    assert waitroom(tmp_path, "step", "reopen", "a short reply")[0] == 0

    code, out, _ = waitroom(
        tmp_path, "step", "add", "ring", "the dentist", "--on", "thursday", "--wait", "museum", "--json"
    )
    assert code == 0
    assert json.loads(out)["step"]["on"] == "2014-05-15"
    assert "ring the dentist" in waitroom(tmp_path, "step", "list")[1]
    code, out, _ = waitroom(
        tmp_path, "step", "edit", "dentist", "--text", "-", "--on", "any", pipe=b"the dentist at ten\n"
    )
    assert (code, out.startswith("Changed: ")) == (0, True)
    assert steps("dentist")[0]["on"] is None
    assert waitroom(tmp_path, "step", "edit", "a short reply", "--text", "x")[0] == 2
    assert waitroom(tmp_path, "step", "done", "dentist")[0] == 0
    assert "the dentist at ten" not in waitroom(tmp_path, "step", "list")[1]
    assert "done" in waitroom(tmp_path, "step", "show", "dentist")[1]
    code, out, _ = waitroom(tmp_path, "step", "put-away", "dentist")
    assert (code, out.splitlines()[0]) == (0, "Put away for 30 days: the dentist at ten")
    assert waitroom(tmp_path, "step", "restore", "dentist")[1] == "Back: the dentist at ten (step)\n"


def test_what_cannot_be_is_said_in_one_sentence(tmp_path: Path, clock: FixedClock) -> None:
    for words, sentence in (
        (("add", "it", "--on", "someday"), "Which day?"),
        (("add", "it", "--on", "2014-05-01"), "Which day?"),
        (("add", " "), "What would the step be?"),
        (("edit", "it"), "No step answers to that; nothing was changed."),
        (("add", "it", "--wait", "Nobody"), "No wait yet."),
        (("done", "nothing like it"), "No step answers to that; nothing was changed."),
    ):
        code, out, err = waitroom(tmp_path, "step", *words)
        assert (code, out) == (1 if "No " in sentence else 2, "")
        assert sentence in err
    assert json.loads(waitroom(tmp_path, "step", "list", "--json")[1]) == {"schema": 1, "steps": []}
