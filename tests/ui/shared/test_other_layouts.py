"""Commands on keyboards whose letters are not Latin: the keys at the same places, and no letter of a text lost."""

from pathlib import Path

from textual.widgets import Input

from tests.ui.stage import SMALL, begin, stage
from waitroom.terminal.input_parser import InputParser


async def test_commands_work_by_their_places_and_what_is_typed_stays_as_it_is(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("е")
        assert "The wait" in on.seen()
        await on.press("escape", "3", "χ")  # and the Greek one on the key of x
        assert "Not suggested any more." in on.seen()
        await on.press("г")  # the key of u
        assert on.room.settings.hidden_activities == ()
        await on.press("1", "т")  # the key of n: a new wait
        await on.press("М", "у", "з", "е", "й")
        assert on.app.screen.query(Input).first().value == "Музей"
        await on.press("escape", "escape", "Й")  # Q, with shift
        assert "What did they ask" in on.seen()


async def test_what_the_terminal_says_of_a_place_counts_before_what_is_known_of_layouts(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        (key,) = InputParser(0.05).feed(b"\x1b[1377::116u")  # the Armenian letter at the key of t
        on.app.post_message(key)
        await on.pilot.pause()
        assert "The wait" in on.seen()
