"""Forgetting from the room: the count, the word, and then not a byte of it; another window closes by itself."""

from pathlib import Path

from textual.widgets import Input

from tests.store.canary import CANARY, bytes_with, furnish
from tests.ui.stage import SMALL, begin, stage
from waitroom.screens.data.forget_dialog import ForgetDialog
from waitroom.store.opening import open_store


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


async def test_one_wait_from_its_page_then_everything_from_the_palette(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        furnish(on.store)
        on.app.rooms.refresh()
        await on.pilot.pause()
    async with stage(tmp_path, SMALL) as on:
        gone = next(wait for wait in on.room.waits.all() if wait.organisation == CANARY)
        on.app.rooms.bring_to_front(gone.id)
        on.app.rooms.refresh()
        await on.press("t", "end", "enter")
        assert isinstance(on.app.screen, ForgetDialog)
        seen = " ".join(on.seen().split())
        assert "1 wait, 1 letter, 1 person" in seen
        assert "every backup" in seen
        assert "calendar" in seen
        await on.type("no")
        await on.press("enter")
        assert "Nothing is forgotten yet" in on.seen()
        on.app.screen.query_one(Input).value = "forget"
        await on.press("enter")
        await on.until_still()
        assert len(on.app.screen_stack) == 1
        assert CANARY not in on.seen()
        assert "Museum" in on.seen()
        await on.app.run_action("app.forget")
        await on.pilot.pause()
        assert "config.toml" in on.seen()
        assert not bytes_with(tmp_path)
        await on.type("forget")
        await on.press("enter")
        await on.until(lambda: on.app.return_code is not None)
        assert [str(each) for each in on.app._exit_renderables] == ["Everything is forgotten."]
    assert names_in(tmp_path) == ["forgotten.json", "waitroom.json.lock"]


async def test_another_window_closes_by_itself_and_writes_nothing(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        await on.press("n")
        await on.write(f"{CANARY} half typed")
        assert on.room.saving.flush(5.0)
        elsewhere = open_store(on.room.paths, now=on.room.now())
        assert elsewhere.removal.forget_everything()
        elsewhere.close()
        await on.write(" and more")
        on.app.ticker.tick()
        await on.until(lambda: on.app.return_code is not None)
        assert "another window" in str(on.app._exit_renderables[0])
    assert not bytes_with(tmp_path)
