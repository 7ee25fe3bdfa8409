"""What the typist found, as little of it as fails."""

import asyncio
import dataclasses
from pathlib import Path

import pytest

from tests.ui.stage import QUICK, begin, stage
from waitroom.screens.home.agenda_dialog import AgendaDialog
from waitroom.store.database import Store


async def test_a_save_that_ends_while_the_room_is_taken_down_is_no_error(tmp_path: Path) -> None:
    failed: list[dict[str, object]] = []
    async with stage(tmp_path) as on:
        await begin(on)
        asyncio.get_running_loop().set_exception_handler(lambda _, context: failed.append(context))
    on.app._store_changed()
    for _ in range(5):
        await asyncio.sleep(0)
    assert failed == []


@pytest.mark.net
async def test_what_fails_in_the_loop_itself_is_caught_as_well(tmp_path: Path) -> None:
    def fail() -> None:
        raise LookupError("not a word of this is written down")

    async with stage(tmp_path) as on:
        await begin(on)
        asyncio.get_running_loop().call_soon(fail)
        while not list(on.room.paths.reports.glob("*")):
            await on.pilot.pause(0.01)
        (report,) = on.room.paths.reports.glob("*")
        assert "LookupError" in report.read_text()
        assert "not a word" not in report.read_text()
        await on.press("v")
        assert on.app._running


async def test_a_row_of_the_palette_that_was_gone_to_with_tab_is_done_with_enter(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("ctrl+p")
        await on.write("agenda")
        await on.app.workers.wait_for_complete()
        await on.press("shift+tab", "enter")
        assert isinstance(on.app.screen, AgendaDialog)


async def test_a_draft_that_another_tab_wrote_on_stays_beside_the_one_on_the_screen(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("plus")
        await on.write("the line that stands here")
        await on.press("tab")
        assert on.room.store.flush(3.0)
        other = Store.open(on.room.paths, now=on.room.now(), pace=QUICK)
        (draft,) = other.drafts.all()
        fields = {name: words and "what the other wrote" for name, words in draft.fields.items()}
        other.drafts.save(dataclasses.replace(draft, fields=fields), now=on.room.now())
        other.flush(3.0)
        other.close()
        on.app._tick()
        on.app._tick()
        kept = [words for row in on.table("drafts") for words in row["fields"].values()]
        assert "the line that stands here" in kept
        assert "what the other wrote" in kept
