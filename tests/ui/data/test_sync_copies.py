"""Stories of second copies: told, looked at beside the file, taken over, set aside; nothing is replaced or deleted."""

import hashlib
import json
from pathlib import Path

from textual.widgets import OptionList

from tests.ui.box.box_stage import stands
from tests.ui.data.backups_stage import mark, opened
from tests.ui.stage import SIDE, SMALL, Stage, begin, stage
from waitroom.domain.letters.letter import Letter
from waitroom.screens.data.compare_states import CompareStatesDialog
from waitroom.screens.data.sync_copies import SyncCopiesDialog

COPY = "waitroom.sync-conflict-20140423-184200-ABCDEFG.json"


def sync(on: Stage) -> Path:
    """Leave a copy of another machine: a letter that is not here, and another text of one that is."""
    mine = on.store.letters.save(Letter(subject="Thanks", body="Dear Ada, on Tuesday"), now=on.room.now())
    assert on.store.flush(30.0)
    raw = json.loads(on.store.path.read_bytes())
    letter = next(each for each in raw["letters"].values() if each["id"] == mine.id)
    letter |= {"body": "Dear Ada, on Wednesday", "revision": 9}
    raw["letters"]["77"] = {"id": "train", "subject": "Written on the train"}
    path = on.store.path.with_name(COPY)
    path.write_text(json.dumps(raw))
    return path


def bodies(on: Stage) -> set[str]:
    return {each["body"] for each in on.table("letters") if each["subject"] == "Thanks"}


async def test_a_copy_is_told_looked_at_taken_over_and_set_aside(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        path = sync(on)
        data = path.read_bytes()
        on.app.ticker.tick()
        await on.pilot.pause()
        assert COPY in on.seen()
        assert "B looks at it." in on.seen()
        await opened(on, "B")
        assert "c 1 second copy" in on.seen()
        await opened(on, "c")
        stands(on, SyncCopiesDialog)
        assert "Syncthing" in on.seen()
        assert "1 letter, and another text of 1 letter to take over" in on.seen()
        await opened(on, "enter")
        stands(on, CompareStatesDialog)
        mark(on, "Thanks")
        await on.press("down", "up")
        assert "on Tuesday" in on.seen()
        assert "on Wednesday" in on.seen()
        mark(on, "Written on the train")
        await opened(on, "enter")
        assert "Taken over: 1 letter. Nothing here was replaced." in on.seen()
        assert bodies(on) == {"Dear Ada, on Tuesday"}
        await opened(on, "u")
        await opened(on, "escape", "b")
        assert bodies(on) == {"Dear Ada, on Tuesday", "Dear Ada, on Wednesday"}
        assert "Nothing of it is missing here." in on.seen()
        await opened(on, "d")
        assert "No second copy lies beside the file." in on.seen()
        assert "Set aside, and not deleted" in on.seen()
        assert [each.read_bytes() for each in (tmp_path / "state" / "second-copies").iterdir()] == [data]
        await opened(on, "ctrl+z")
        assert path.read_bytes() == data
        await opened(on, "ctrl+z")
        assert bodies(on) == {"Dear Ada, on Tuesday"}
        await opened(on, "d")
        await opened(on, "escape", "escape")
        on.app.ticker.tick()
        await on.pilot.pause()
        assert COPY not in on.seen()


async def test_what_cannot_be_read_and_copies_of_pictures_are_there_too(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        on.store.path.with_name("waitroom 2.json").write_bytes(b'{"letters"')
        box = tmp_path / "box"
        box.mkdir(exist_ok=True)
        kept = f"{hashlib.sha256(b'a song').hexdigest()}"
        (box / f"{kept} (1).ogg").write_bytes(b"a song")
        (box / f"{kept}.ogg").write_bytes(b"cut")
        on.app.dialogs.action_sync_copies()
        await on.until_still()
        stands(on, SyncCopiesDialog)
        assert "It is damaged, and cannot be read." in on.seen()
        await on.press("enter", "b")
        stands(on, SyncCopiesDialog)
        mark(on, f"{kept[:8]}…")
        await on.press("up", "down")
        assert "is not here; it can be taken over." in on.seen()
        await opened(on, "b")
        assert (box / f"{kept}.ogg").read_bytes() == b"a song"
        await opened(on, "home", "d")
        assert on.app.screen.query_one(OptionList).option_count == 1
        await opened(on, "d", "enter", "b", "d")
        assert "No second copy lies beside the file." in on.seen()
        on.store.path.with_name("waitroom 2.json").write_bytes(b"another by now")
        await opened(on, "u", "u")
        assert "Another waitroom 2.json is there by now." in on.seen()


async def test_it_opens_in_a_small_pane(tmp_path: Path) -> None:
    async with stage(tmp_path, SIDE) as on:
        await begin(on)
        sync(on)
        on.app.dialogs.action_sync_copies()
        await on.until_still()
        await opened(on, "enter")
        stands(on, CompareStatesDialog)
        await opened(on, "b", "escape", "escape")
        assert len(bodies(on)) == 2
