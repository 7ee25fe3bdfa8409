"""`waitroom wait edit`: what is not named stays as it is, a window that was set by hand among it."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom
from tests.unit.stories import INTERVIEW, LONDON, museum
from waitroom.domain.waits.wait import Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

NOW = datetime(2014, 4, 24, 9, tzinfo=UTC)
DAYS = DecisionWindow(earliest=date(2014, 5, 9), latest=date(2014, 5, 12), zone="Europe/London")
HOURS = replace(
    DAYS, earliest=datetime(2014, 5, 9, 10, tzinfo=LONDON), latest=datetime(2014, 5, 9, 17, 30, tzinfo=LONDON)
)


def keep(folder: Path, wait: Wait) -> None:
    store = open_store(find_paths(str(folder)), now=NOW)
    store.waits.save(wait, now=NOW)
    store.close()


def kept(folder: Path) -> Wait:
    store = open_store(find_paths(str(folder)), now=NOW, read_only=True)
    (wait,) = store.waits.all()
    store.close()
    return wait


@pytest.mark.parametrize("window", [DAYS, HOURS])
@pytest.mark.parametrize("is_by_hand", [True, False])
def test_what_is_not_named_stays(tmp_path: Path, window: DecisionWindow, is_by_hand: bool) -> None:
    wait = museum()
    assert wait.promise is not None
    promise = replace(wait.promise, window=window, by_hand=is_by_hand)
    if not is_by_hand:
        promise = wait.promise
    held = Round(interviewed=INTERVIEW, notes="who was there", promises=(promise,))
    keep(tmp_path, replace(wait, rounds=(Round(), held), roles=(Role(name="Curator"),), notes="the harbour"))
    before = kept(tmp_path)
    assert waitroom(tmp_path, "wait", "edit", "museum", "--role", "Curator; Guide")[0] == 0
    after = kept(tmp_path)
    assert [role.name for role in after.roles] == ["Curator", "Guide"]
    assert after.promise is not None
    assert before.promise is not None
    if is_by_hand:
        assert after.promise == before.promise
    assert (after.promise.words, after.promise.said_on) == (before.promise.words, before.promise.said_on)
    unchanged = replace(
        after, roles=before.roles, rounds=before.rounds, revision=before.revision, updated=before.updated
    )
    assert unchanged == before
    assert after.rounds[-1].notes == "who was there"


def test_a_day_that_cannot_be_read_changes_nothing(tmp_path: Path) -> None:
    keep(tmp_path, museum())
    before = kept(tmp_path)
    for words in (
        ("--interviewed", "some day"),
        ("--tz", "Mars"),
        ("--organisation", " "),
        ("--country", "xyz"),
    ):
        code, out, err = waitroom(tmp_path, "wait", "edit", "museum", *words)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
    assert kept(tmp_path) == before
