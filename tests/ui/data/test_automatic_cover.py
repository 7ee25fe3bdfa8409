"""The cover that comes by itself: offered in the first run, off until taken; a corner for the mouse; other windows."""

from datetime import timedelta
from pathlib import Path

from textual import events

from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.domain.shared.settings import CoverCorner
from waitroom.messages import OpenedElsewhere


def is_covered(on: Stage) -> bool:
    return on.app.is_covered


async def point(on: Stage, x: int, y: int) -> None:
    on.app.post_message(events.MouseMove(None, x, y, 0, 0, 0, False, False, False))
    await on.pilot.pause()


async def test_it_is_offered_in_the_first_run_and_off_until_taken(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        assert "Hides itself" in on.seen()
        on.app.post_message(events.AppBlur())
        await on.at(EVENING + timedelta(hours=1))
        assert not is_covered(on)
        on.app.post_message(events.AppFocus())
        await on.write("Museum")
        on.app.screen.query_one("#cover").focus()
        await on.pilot.pause()
        await on.press("right", "right", "right")
        assert "both" in on.seen()
        settings = on.room.settings
        assert (settings.cover_after, settings.cover_on_blur) == (2, True)
        on.app.screen.query_one("#organisation").focus()
        await on.pilot.pause()
        await on.press("enter")
        await on.at(EVENING + timedelta(hours=1, minutes=3))
        assert is_covered(on)
        await on.press("x")
        await on.press("n")
        assert "Hides itself" not in on.seen()


async def test_a_program_that_was_asked_for_takes_the_keys_and_nothing_is_covered(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.room.save_settings(cover_on_blur=True)
        on.app.post_message(OpenedElsewhere())
        await on.pilot.pause()
        on.app.post_message(events.AppBlur())
        await on.pilot.pause()
        assert not is_covered(on)
        on.app.post_message(events.AppFocus())
        on.app.post_message(events.AppBlur())
        await on.pilot.pause()
        assert is_covered(on)
        await on.press("x")
        on.app.post_message(OpenedElsewhere())
        await on.pilot.pause()
        await on.at(EVENING + timedelta(minutes=1))  # its window came long ago
        on.app.post_message(events.AppBlur())
        await on.pilot.pause()
        assert is_covered(on)


async def test_the_mouse_covers_in_the_corner_that_was_chosen_and_in_no_other(tmp_path: Path) -> None:
    width, height = SMALL
    corners = {
        CoverCorner.UPPER_LEFT: (0, 0),
        CoverCorner.UPPER_RIGHT: (width - 1, 0),
        CoverCorner.LOWER_LEFT: (0, height - 1),
        CoverCorner.LOWER_RIGHT: (width - 1, height - 1),
    }
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for place in corners.values():
            await point(on, *place)
            assert not is_covered(on)
        for corner, at in corners.items():
            on.room.save_settings(cover_corner=corner)
            for place in corners.values():
                await point(on, 5, 5)
                await point(on, *place)
                assert is_covered(on) is (place == at), (corner, place)
                if is_covered(on):
                    await on.press("n")
                    assert is_covered(on)  # as where it was asked for by its key
                    await on.press("ctrl+l")
                    assert not is_covered(on)
                    await point(on, *place)  # it rests where it was
                    assert not is_covered(on)
