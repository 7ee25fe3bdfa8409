"""The phone rings: one key from anywhere, who it may be, and what they say is kept."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.ui.stage import SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.people.person import Person
from waitroom.screens.home.phone_page import PhonePageDialog
from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog


async def two_waits(on: Stage) -> None:
    await begin(on, "Library")
    await on.press("n")
    await on.write("Museum")
    await on.press("enter")
    museum = next(each for each in on.room.waits.all() if each.organisation == "Museum")
    person = Person(name="Ada", saying="AY-da", role="Director", wait_id=museum.id)
    on.room.people.save(person, now=on.room.now())


async def test_a_call_in_the_middle_of_a_letter_is_kept_with_the_wait_it_is_about(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await two_waits(on)
        await on.press("2")
        await on.until(lambda: on.app.current_mode == "letters")
        await on.press("f12")
        assert isinstance(on.app.screen, PhonePageDialog)
        for words in ("Museum", "Ada (AY-da), Director", "Library", "somebody else"):
            assert words in on.seen()
        await on.write("they need the certificate")
        # Left in the middle: nothing is lost, with whom it goes neither.
        await on.press("shift+tab", "down", "escape", "f12")
        assert "they need the certificate" in on.seen()
        await on.press("ctrl+j")
        await on.until(lambda: on.table("contacts"))
        (contact,) = on.table("contacts")
        library = next(each for each in on.room.waits.all() if each.organisation == "Library")
        assert (contact["line"], contact["how"], contact["wait_id"]) == (
            "they need the certificate",
            "phone",
            library.id,
        )
        assert on.table("drafts") == []
        assert "Kept with the wait" in on.seen()
        # In a list the plain key does; who nobody knows is kept too, and seen the next time.
        await on.press("1")
        await on.until(lambda: on.app.current_mode == "home")
        await on.press("R")
        await on.write("no name given")
        await on.press("shift+tab", "end", "enter", "ctrl+j")
        await on.until(lambda: len(on.table("contacts")) == 2)
        assert "Kept as a note." in on.seen()
        await on.press("R")
        assert "Wed 23 Apr, phone: no name given" in on.seen()
        # And it goes on to what happened.
        await on.write("they said yes")
        await on.press("ctrl+t")
        await on.until(lambda: isinstance(on.app.screen, RecordOutcomeDialog))
        assert len(on.table("contacts")) == 3


@pytest.mark.parametrize("size", [WIDE, SMALL, SIDE])
async def test_the_page_has_its_sections_under_rules_and_all_of_it_can_be_read(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path, size) as on:
        await two_waits(on)
        museum = next(each for each in on.room.waits.all() if each.organisation == "Museum")
        asked = "When would I start?\nWho would I work beside?\nIs it on a paper contract?"
        on.room.waits.apply_change(museum, lambda now: replace(now, to_ask=asked), now=on.room.now())
        await on.press("R")
        assert "─ what they say ─" in on.seen()
        assert "▸ Museum" in on.seen()
        await on.press("shift+tab")
        read = on.seen()
        for _ in range(6):
            await on.press("down")
            read += on.seen()
        for title in ("ask them",) if size == SIDE else ("who it may be", "ask them"):
            assert f"── {title} ─" in read
        for words in ("Ada (AY-da), Director", "When would I start?", "Who would I work beside?", "Is it on"):
            assert words in read
        # What is asked and the dates are those of the wait that is marked.
        await on.press("shift+tab") if size == SIDE else None
        await on.press("home", "down")
        assert "▸ Library" in on.seen()
        assert "When would I start?" not in on.seen()
        assert "── dates ─" in on.seen()
        await on.press("end")
        assert "── dates ─" not in on.seen()


async def test_where_nothing_was_written_nothing_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, (40, 12)) as on:
        await begin(on)
        await on.press("alt+t", "f12", "ctrl+j")
        assert "nothing is kept" in " ".join(on.seen().replace("▌", " ").split())
        assert on.table("contacts") == []
