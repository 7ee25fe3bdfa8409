"""Stories of the games: won by keys, kept across a restart, no scores."""

from pathlib import Path

from tests.ui.stage import SIDE, SMALL, Stage, begin, stage
from waitroom.domain.care.games import falling_blocks, memory_pairs, sliding_tiles, word_ladder
from waitroom.screens.care.activities.falling_blocks import FallingBlocksScreen
from waitroom.screens.care.activities.memory_pairs import MemoryPairsScreen
from waitroom.screens.care.activities.poem_typing import PoemTypingScreen
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.screens.care.activities.sliding_tiles import SlidingTilesScreen
from waitroom.screens.care.activities.word_ladder import WordLadderScreen


async def play(on: Stage, activity_id: str) -> object:
    open_activity(on.app, on.room, on.room.content.activity(activity_id))
    await on.press("enter")
    return on.app.screen


async def test_a_ladder_is_climbed_and_the_next_one_waits_at_the_same_place(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "word-ladder")
        assert isinstance(game, WordLadderScreen)
        wanted = word_ladder.take_hint(game.rungs, on.room.content.words).here
        await on.type(wanted)
        await on.press("enter")
        assert game.rungs.here == wanted
        await on.type("xqz")
        await on.press("enter")
        assert "changes at a time" in on.seen() or "short list" in on.seen()
        await on.press("backspace", "backspace", "backspace", "escape")
    async with stage(tmp_path, SMALL) as on:
        again = await play(on, "word-ladder")
        assert isinstance(again, WordLadderScreen)
        assert again.rungs.here == wanted
        while not again.rungs.is_solved:
            await on.press("tab")
        assert "There." in on.seen()
        await on.press("enter")
        assert len(again.rungs.rungs) == 1


async def test_tiles_are_put_in_order_and_kept_half_way(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "sliding-fifteen")
        assert isinstance(game, SlidingTilesScreen)
        game.board = sliding_tiles.SlidingTiles(3, (1, 2, 3, 4, 5, 6, 0, 7, 8), 12)
        await on.press("right")
        await on.press("escape")
    async with stage(tmp_path, SMALL) as on:
        again = await play(on, "sliding-fifteen")
        assert isinstance(again, SlidingTilesScreen)
        assert again.board.tiles == (1, 2, 3, 4, 5, 6, 7, 0, 8)
        await on.press("right")
        assert "In order." in on.seen()
        await on.press("enter")
        assert again.dealt == 1


async def test_pairs_are_found_with_the_words_of_one_s_own(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "pairs")
        assert isinstance(game, MemoryPairsScreen)
        faces = game.cards.faces
        for face in range(len(faces) // 2):
            for at in [at for at, each in enumerate(faces) if each == face]:
                game.here = at
                await on.press("space")
        assert "All found." in on.seen()
        await on.press("enter")
        assert isinstance(game.cards, memory_pairs.MemoryPairs)
        assert not game.cards.found


async def test_a_poem_is_typed_letter_for_letter_and_taken_up_where_it_was(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "type-a-poem")
        assert isinstance(game, PoemTypingScreen)
        await on.press("tab")
        first = game.poem.text[:3]
        game._type("~")
        assert game.is_off
        for sign in first:
            game._type(sign)
        await on.press("escape")
    async with stage(tmp_path, SMALL) as on:
        again = await play(on, "type-a-poem")
        assert isinstance(again, PoemTypingScreen)
        assert again.poem.text[: again.at].startswith(first)


async def test_blocks_fall_stand_still_under_anything_and_go_on_another_day(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "falling-blocks")
        assert isinstance(game, FallingBlocksScreen)
        await on.press("left", "up", "space", "right", "down", "space")
        assert game.game.fallen == 2
        await on.press("ctrl+l")
        assert game.is_held
        await on.press("ctrl+l")
        rows = game.game.rows
        await on.press("escape")
    async with stage(tmp_path, SMALL) as on:
        again = await play(on, "falling-blocks")
        assert isinstance(again, FallingBlocksScreen)
        assert again.game.rows == rows
        assert "paused" in on.seen()
        await on.pilot.resize_terminal(*SIDE)
        await on.pilot.pause()
        assert "▏▁" in on.seen(), "the well that was begun in a higher window stands on its floor in this one"
        assert "█" in on.seen()
        await on.pilot.resize_terminal(*SMALL)
        again.game = falling_blocks.new_game(0, "s", 8)
        again.is_held = False
        while not again.game.is_over:
            again.action_play("drop")
        again.draw()
        await on.pilot.pause()
        assert "Enough for one game." in on.seen()
        await on.press("enter")
        assert again.game.fallen == 0


async def test_three_levels_can_be_chosen_by_keys_and_by_mouse(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "sliding-fifteen")
        assert isinstance(game, SlidingTilesScreen)
        assert "gentle" in on.seen()
        sides = [game.board.side]
        await on.press("plus")
        sides.append(game.board.side)
        row = next(y for y, line in enumerate(on.seen().split("\n")) if "harder" in line)
        await on.pilot.click(offset=(on.seen().split("\n")[row].index("harder") + 2, row))
        assert game.level.step == game.most_level
        sides.append(game.board.side)
        assert sides == sorted(sides)
        await on.press("minus", "minus", "escape")
        assert game.level.step == 0


async def test_blocks_and_ladder_are_played_by_mouse_and_the_next_piece_is_seen(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        game = await play(on, "falling-blocks")
        assert isinstance(game, FallingBlocksScreen)
        assert "next" in on.seen()
        left = on.seen().split("\n")
        y = next(at for at, line in enumerate(left) if "next" in line)
        edge = left[y].index("▏")
        before = game.game.x
        await on.pilot.click(offset=(edge + 1, y))
        assert game.game.x == before - 1
        await on.pilot.click(offset=(edge + 19, y))
        assert game.game.x == before
        coming = falling_blocks.next_kind(game.game)
        await on.pilot.click(offset=(edge + 10, y + 12))
        assert (game.game.fallen, game.game.kind) == (1, coming)
        await on.press("escape")
        ladder = await play(on, "word-ladder")
        assert isinstance(ladder, WordLadderScreen)
        rows = on.seen().split("\n")
        y = next(at for at, line in enumerate(rows) if "A B C" in line)
        await on.pilot.click(offset=(rows[y].index("A B C"), y))
        assert ladder.typed == "a"
