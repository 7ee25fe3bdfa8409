"""The question about a data file that is not whole: it has the same net as the rooms."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from waitroom.app.recovery_app import RecoveryApp
from waitroom.screens.data.file_recovery import RecoveryDialog


def asking(folder: Path) -> RecoveryApp:
    return RecoveryApp(
        "It ends in the middle.", "waitroom.json.aside", "of 3 May 2014 (12 documents)",
        reports=folder / "reports", now=lambda: datetime(2014, 5, 4, tzinfo=UTC),
    )  # fmt: skip


def fails(_self: RecoveryDialog) -> None:
    canary = "Canary Museum"
    raise RuntimeError(canary)


async def test_what_is_chosen_is_given_back(tmp_path: Path) -> None:
    for keys, chosen in ((("enter",), "backup"), (("end", "enter"), "empty"), (("escape",), "leave")):
        app = asking(tmp_path)
        async with app.run_test() as pilot:
            await pilot.pause()
            await pilot.press(*keys)
            await pilot.pause()
        assert app.chosen == chosen


@pytest.mark.net
async def test_an_error_in_the_question_is_one_line_and_it_is_asked_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = asking(tmp_path)
    async with app.run_test(notifications=True) as pilot:
        await pilot.pause()
        with monkeypatch.context() as patch:
            patch.setattr(RecoveryDialog, "action_back", fails)
            await pilot.press("escape")
            await pilot.pause()
        assert isinstance(app.screen, RecoveryDialog)
        assert [note.message for note in app._notifications] == [
            "Something went wrong here, and it was closed. What you wrote is kept."
        ]
        (report,) = (tmp_path / "reports").iterdir()
        told = report.read_text("utf-8")
        assert "RuntimeError" in told
        assert "Canary" not in told
        await pilot.press("enter")
        await pilot.pause()
    assert app.chosen == "backup"
    assert not app.return_code


@pytest.mark.net
async def test_a_second_error_in_the_same_place_leaves_everything_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    app = asking(tmp_path)
    monkeypatch.setattr(RecoveryDialog, "action_back", fails)
    async with app.run_test() as pilot:
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
        await pilot.press("escape")
        await pilot.pause()
    assert app.chosen == "leave"
    assert app._exit
