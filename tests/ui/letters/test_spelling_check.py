"""Spelling and grammar at the desk, with a small program in the checker's place."""

import sys
from pathlib import Path

import pytest

from tests.ui.letters.desk import at_the_desk, desk, museum, room_in, seen, typed, until
from tests.unit.reading.checker_programs import ANSWERS, HANGS
from waitroom.domain.letters.letter import Letter
from waitroom.reading.spelling_checker import SpellingCheckerProcess
from waitroom.room.room import Room
from waitroom.widgets.letters.findings_pane import FindingsPane

BODY = "Dear Ms Okafor,\n\nThank you for the oppertunity to see the loom in the stores.\n\nKind regards,\nMarta\n"


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    letter = Letter(wait_id=museum(room).id, to="Ms Okafor", subject="Thank you", body=BODY)
    room.letters.save(letter, now=room.now())
    return room


async def test_a_slip_of_spelling_is_underlined_with_what_to_write_instead(
    room: Room, tmp_path: Path
) -> None:
    checker = SpellingCheckerProcess((sys.executable, "-c", ANSWERS, str(tmp_path / "pids")))
    room.desk.spelling_check.checker = checker
    async with at_the_desk(room) as pilot:
        await until(pilot, lambda: "SP-01" in {each.rule for each in desk(pilot)._findings})
        await until(pilot, lambda: "Perhaps spelt" in seen(pilot))
        assert checker.is_warm
        desk(pilot)._go_to_pane("reading")
        pane = desk(pilot).query_one(FindingsPane)
        pane.highlighted = [each.rule for each in pane._findings].index("SP-01")
        await pilot.press("enter")
        assert "t take it" in seen(pilot)
        await pilot.press("t")
        await until(pilot, lambda: "the opportunity to see" in room.letters.all()[0].body)
        await until(pilot, lambda: "SP-01" not in {each.rule for each in desk(pilot)._findings})
        await pilot.press("u")
        await until(pilot, lambda: room.letters.all()[0].body == BODY)
    assert not checker.is_warm


async def test_a_checker_that_hangs_is_not_felt(room: Room) -> None:
    checker = SpellingCheckerProcess((sys.executable, "-c", HANGS), at_start=60)
    room.desk.spelling_check.checker = checker
    async with at_the_desk(room) as pilot:
        await until(pilot, lambda: bool(desk(pilot)._findings))
        await pilot.press("ctrl+end")
        await typed(pilot, "and on")
        await until(pilot, lambda: room.letters.all()[0].body.endswith("and on"))
    assert checker._process is None
