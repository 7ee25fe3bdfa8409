"""What the typist found, as little of it as fails."""

import asyncio
import dataclasses
import re
from itertools import product
from pathlib import Path

import pytest
from textual import events
from textual.app import ComposeResult
from textual.widgets import OptionList, Static

import waitroom
from tests.ui.glass import glass_of, look_through_glass
from tests.ui.stage import LEAST, QUICK, begin, stage
from waitroom.screens.home.agenda_dialog import AgendaDialog
from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog
from waitroom.store.opening import open_store
from waitroom.widgets.letters.letter_body import LetterBody


async def test_a_save_that_ends_while_the_room_is_taken_down_is_no_error(tmp_path: Path) -> None:
    failed: list[dict[str, object]] = []
    async with stage(tmp_path) as on:
        await begin(on)
        asyncio.get_running_loop().set_exception_handler(lambda _, context: failed.append(context))
    on.app.ticker.store_changed()
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
        await on.press("shift+tab", "enter")
        assert isinstance(on.app.screen, AgendaDialog)


async def test_a_draft_that_another_tab_wrote_on_stays_beside_the_one_on_the_screen(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("plus")
        await on.write("the line that stands here")
        await on.press("tab")
        assert on.room.saving.flush(3.0)
        other = open_store(on.room.paths, now=on.room.now(), pace=QUICK)
        (draft,) = other.drafts.all()
        fields = {name: words and "what the other wrote" for name, words in draft.fields.items()}
        other.drafts.save(dataclasses.replace(draft, fields=fields), now=on.room.now())
        other.flush(3.0)
        other.close()
        on.app.ticker.tick()
        on.app.ticker.tick()
        kept = [words for row in on.table("drafts") for words in row["fields"].values()]
        assert "the line that stands here" in kept
        assert "what the other wrote" in kept


@pytest.mark.parametrize("opened", ["ctrl+p", "comma", "b", "A", "slash"])
async def test_a_page_of_a_list_that_has_no_room_for_a_row_is_no_error(tmp_path: Path, opened: str) -> None:
    async with stage(tmp_path, LEAST) as on:
        await begin(on)
        await on.press(opened)
        for listed in on.app.screen.query(OptionList):
            listed.styles.height = 0
        await on.press("pagedown", "pageup")
        assert len(on.app.screen_stack) == 2


def test_every_list_is_the_one_that_knows_where_its_rows_stand() -> None:
    sources = Path(waitroom.__file__).parent.rglob("*.py")
    own = [
        path.name
        for path in sources
        if re.search(r"(yield|=)\s*(OptionList|CommandList)\(", path.read_text())
    ]
    assert own == []


async def test_what_a_save_of_ones_own_took_in_from_another_tab_is_shown(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("e")
        body = on.app.screen.query_one(LetterBody)
        on.file()
        other = open_store(on.room.paths, now=on.room.now(), pace=QUICK)
        (letter,) = other.letters.all()
        other.letters.save(dataclasses.replace(letter, body="The other tab wrote this."), now=on.room.now())
        assert other.flush(3.0)
        other.close()
        on.room.save_settings(reduced_motion=True)
        on.file()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert body.text == "The other tab wrote this."


@pytest.mark.parametrize("is_covered", [False, True])
async def test_a_window_made_narrow_and_wide_again_at_once_is_drawn_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_covered: bool
) -> None:
    look_through_glass(monkeypatch)
    async with stage(tmp_path) as on:
        await begin(on)
        if is_covered:
            await on.press("ctrl+l")
        glass, size = glass_of(on.app), (on.app.size.width, on.app.size.height)
        before = glass.rows(size)
        # The terminal has broken the lines meanwhile; the room hears of the last size alone.
        glass.write("\x1b[2J\x1b[Hbroken lines")
        assert glass.rows(size) != before
        on.app.post_message(events.Resize(on.app.size, on.app.size))
        await on.pilot.pause()
        assert glass.rows(size) == before


async def test_what_works_for_a_screen_ends_before_its_parts_go(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("question_mark")
        left, ended = on.app.screen, list[bool]()
        part = left.query(Static).first()

        async def work() -> None:
            try:
                await asyncio.sleep(3600)
            finally:
                ended.append(part.is_attached and left.is_running)

        left.run_worker(work())
        await on.pilot.pause(0.01)
        await on.press("escape")
        assert len(on.app.screen_stack) == 1
        assert ended == [True]


async def test_a_press_where_something_was_that_has_gone_meets_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        screen, (width, height) = on.app.screen, on.app.size
        meets = ((at, screen.get_widget_and_offset_at(*at)[0]) for at in product(range(width), range(height)))
        at, part = next((at, each) for at, each in meets if each and each is not screen and each.allow_select)
        parent, part._parent = part._parent, None  # taken out, and the layout not made again yet
        for kind in (events.MouseDown, events.MouseMove, events.MouseUp):
            screen._forward_event(kind(None, *at, 0, 0, 1, False, False, False, *at))
        part._parent = parent
        assert screen.get_widget_and_offset_at(*at)[0] is part


async def test_a_dialog_that_goes_while_it_is_being_built_reaches_for_no_part_of_itself(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        dialog = RecordOutcomeDialog(on.room, on.room.waits.all()[0])
        compose = dialog.compose

        def leaves_meanwhile() -> ComposeResult:
            dialog._pruning = True  # the room is left, or the net closes what is open
            return compose()

        dialog.compose = leaves_meanwhile  # type: ignore[method-assign]
        on.app.push_screen(dialog)
        await on.until(lambda: dialog._is_mounted)
        assert not dialog.query("#ways")
        dialog._pruning = False
        dialog.dismiss(None)
        await on.until(lambda: len(on.app.screen_stack) == 1)
