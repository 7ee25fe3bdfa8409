from datetime import timedelta
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input

from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.domain.data.decoy_screens import decoy
from waitroom.screens.waits.wait_form import WaitFormDialog

OURS = (
    "waitroom",
    "Museum",
    "REFRAME",
    "CARE",
    "interview",
    "days until",
    "keys",
    "letter",
    "happy",
    "Put away",
)


def is_covered(on: Stage) -> bool:
    return on.app.is_covered


@pytest.mark.parametrize("key", ["ctrl+l", "f9"])
async def test_no_word_of_ours_is_left_and_the_way_back_is_exact(tmp_path: Path, key: str) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("n")
        await on.write("Secret place")
        await on.press("left", "left")
        field = on.app.screen.query_one("#organisation", Input)
        place = field.cursor_position
        await on.press(key)
        assert is_covered(on)
        seen = on.seen()
        assert not [word for word in (*OURS, "Secret") if word.lower() in seen.lower()]
        assert len(seen.replace("\n", "").strip()) > 200
        await on.press("x", "question_mark", "1", "2")
        on.app.post_message(events.Paste("something pasted"))
        on.app.notify("a toast")
        await on.pilot.pause()
        assert is_covered(on)
        assert "toast" not in on.seen()
        await on.press(key)
        assert isinstance(on.app.screen, WaitFormDialog)
        assert on.app.screen.focused is field
        assert (field.value, field.cursor_position) == ("Secret place", place)


async def test_toasts_breath_and_palette_are_covered_too(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("P")
        await on.press("escape")
        for opened in ("ctrl+g", "ctrl+p", "exclamation_mark", "question_mark"):
            await on.press(opened, "ctrl+l")
            assert is_covered(on), opened
            assert "Put away" not in on.seen()
            await on.press("ctrl+l")
            assert not is_covered(on)
            await on.press("escape")


async def test_it_covers_itself_on_blur_when_idle_and_at_the_start_and_the_first_key_only_uncovers(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.room.save_settings(cover_on_blur=True, cover_after=2)
        on.app.post_message(events.AppBlur())
        await on.pilot.pause()
        assert is_covered(on)
        await on.press("n")
        assert not is_covered(on)
        assert not isinstance(on.app.screen, WaitFormDialog)
        await on.at(EVENING + timedelta(minutes=3))
        assert is_covered(on)
        await on.press("space")
        on.room.save_settings(cover_at_start=True)
    async with stage(tmp_path) as on:
        await on.pilot.pause()
        assert is_covered(on)
        assert "Museum" not in on.seen()
        await on.press("x")
        assert "Museum" in on.seen()


@pytest.mark.parametrize("seed", range(3))
def test_decoys_are_plain_plausible_and_fit_any_size(seed: int) -> None:
    for width, height in ((0, 0), (1, 1), (80, 24), (300, 90)):
        rows = decoy(seed, EVENING, width, height)
        assert len(rows) <= height
        assert all(len(row) <= width for row in rows)
    assert decoy(seed, EVENING, 80, 24) == decoy(seed, EVENING, 80, 24)
    assert not any(word.lower() in "\n".join(decoy(seed, EVENING, 120, 40)).lower() for word in OURS)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("size", [(40, 12), (80, 24), (120, 36)])
def test_a_cover_that_was_asked_for_names_its_key_in_another_program_s_words(
    seed: int, size: tuple[int, int]
) -> None:
    rows = decoy(seed, EVENING, *size, "^L")
    assert len(rows) <= size[1]
    assert "^L" in rows[-1]
    assert not any("^L" in row for row in (*rows[:-1], *decoy(seed, EVENING, *size)))
    assert not any(word.lower() in "\n".join(rows).lower() for word in OURS)


async def test_who_covers_by_accident_reads_how_it_is_lifted_and_one_that_came_by_itself_names_no_key(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("ctrl+l")
        assert "^L" in on.seen().splitlines()[-1]
        await on.press("escape", "q")
        assert is_covered(on)
        await on.press("ctrl+l")
        assert not is_covered(on)
        on.app.cover(on.room.now(), is_own=True)
        assert "^L" not in on.seen()
