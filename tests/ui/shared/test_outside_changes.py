"""What happens around an open room: another zone, a newer waitroom, a file that another tool wrote."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB, where

from tests.ui.stage import EVENING, begin, stage
from waitroom.clock import FixedClock


def list_of(folder: Path) -> list[Path]:
    return list(folder.iterdir())


async def test_a_wait_whose_window_ends_with_the_calendar_is_drawn(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.file()
    file = tmp_path / "waitroom.json"
    raw = json.loads(file.read_bytes())
    (wait,) = raw["waits"].values()
    window = wait["rounds"][-1]["promises"][-1]["window"]
    window["latest"] = "9999-12-31T23:59:59+00:00"
    file.write_text(json.dumps(raw), "utf-8")
    async with stage(tmp_path) as on:
        assert "Museum" in on.seen()
        for key in ("2", "4", "3", "1", "A"):
            await on.press(key)
        await on.press("escape", "1")
        assert "Museum" in on.seen()
        await on.at(EVENING + timedelta(days=400))
        assert "Museum" in on.seen()
        on.store.waits.save(on.store.waits.all()[0], now=on.clock.now())
        (wait,) = on.table("waits")
    assert wait["rounds"][-1]["promises"][-1]["window"]["latest"] == "9999-12-31T23:59:59+00:00"


async def test_a_newer_waitroom_takes_the_file_and_the_older_tab_keeps_its_words(tmp_path: Path) -> None:
    newer = b'{"meta": {"1": {"schema": 7}}, "letters": [1, 2, 3]}'
    async with stage(tmp_path, size=(160, 40)) as on:
        await begin(on)
        await on.press("2", "ctrl+n", "enter")
        on.file()
        (tmp_path / "waitroom.json").write_bytes(newer)
        await on.write("Words that nobody has yet. ")
        assert not on.room.saving.flush(5.0)
        await on.at(EVENING)
        assert "A newer waitroom has written the file" in on.seen()
        assert "Words that nobody has yet." in on.seen()
    assert (tmp_path / "waitroom.json").read_bytes() == newer
    kept = next(path for path in list_of(tmp_path) if path.suffix == ".unsaved")
    assert "Words that nobody has yet." in kept.read_text("utf-8")


async def test_a_room_that_stays_open_while_its_owner_flies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        before: datetime = on.room.now()
        monkeypatch.setattr(FixedClock, "zone", "Asia/Tokyo")
        monkeypatch.setattr(FixedClock, "problem", "TZ names a zone that is not known here.")
        on.clock._zone = "Asia/Tokyo"
        on.app.ticker.tick()
        await on.pilot.pause()
        assert on.room.clock.zone == "Asia/Tokyo"
        assert on.room.now().hour == (before.hour + 8) % 24
        assert "TZ names a zone that is not known here." in on.seen()


async def test_what_a_plain_script_did_stands_there_at_the_next_look(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        on.file()
        db = TinyDB(tmp_path / "waitroom.json")
        db.table("waits").update({"organisation": "Gallery"}, where("organisation") == "Museum")
        (wait,) = db.table("waits").all()
        db.table("letters").insert({"wait_id": wait["id"], "subject": "By a script", "body": "Thank you."})
        db.table("worries").insert({"text": 7})
        db.close()
        await on.at(EVENING + timedelta(seconds=1))
        assert "Gallery" in on.seen()
        assert "One worry in the file is not written the way waitroom writes it." in on.seen()
        await on.press("2")
        assert "By a script" in on.seen()
        await on.at(EVENING + timedelta(seconds=2))
        (letter,) = on.table("letters")
        assert (letter["revision"], len(letter["id"])) == (1, 36)
        (worry,) = on.table("worries")
        assert worry["text"] == 7
