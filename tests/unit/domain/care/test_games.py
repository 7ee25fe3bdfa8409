"""The games as they are played: always solvable, as hard as suits, taken up again or not at all."""

from dataclasses import replace

import pytest

from waitroom.content.loader import Content
from waitroom.domain.care.games import falling_blocks, memory_pairs, poem_typing, sliding_tiles, word_ladder
from waitroom.domain.care.games.difficulty import DifficultyLevel, GameResult, next_level

WORDS = Content().words


def test_two_easy_ones_make_the_next_harder_and_a_hard_one_easier() -> None:
    level = next_level(DifficultyLevel(), GameResult.EASY, 3)
    assert level == DifficultyLevel(0, 1)
    assert next_level(level, GameResult.FAIR, 3) == DifficultyLevel(0, 0)
    harder = next_level(level, GameResult.EASY, 3)
    assert harder == DifficultyLevel(1, 0)
    assert next_level(DifficultyLevel(3, 1), GameResult.EASY, 3) == DifficultyLevel(3, 0)
    assert next_level(harder, GameResult.HARD, 3) == DifficultyLevel(0, 0)
    assert next_level(DifficultyLevel(), GameResult.HARD, 3) == DifficultyLevel()


@pytest.mark.parametrize("level", range(-1, 8))
def test_every_ladder_can_be_climbed_in_the_fewest_steps(level: int) -> None:
    for seed in "abc":
        rungs = word_ladder.new_game(level, seed, WORDS)
        assert rungs == word_ladder.new_game(level, seed, WORDS)
        while not rungs.is_solved:
            rungs = word_ladder.take_hint(rungs, WORDS)
        assert len(rungs.rungs) - 1 == rungs.fewest
        assert word_ladder.take_hint(rungs, WORDS) is rungs


def test_where_the_list_has_no_ladder_so_long_a_shorter_one_is_dealt() -> None:
    assert word_ladder.new_game(7, "x", {"cat", "cot", "cog", "dog"}).fewest in {2, 3}


def test_a_rung_changes_one_letter_and_is_a_word() -> None:
    rungs = word_ladder.WordLadder("dog", ("cat",), 3)
    for typed, said in (
        ("ca", "3 letters"),
        ("dog", "One letter"),
        ("cäs", "letters"),
        ("cax", "short list"),
    ):
        same, words = word_ladder.add_word(rungs, typed, WORDS)
        assert same is rungs
        assert said in words
    higher, words = word_ladder.add_word(rungs, " COT ", WORDS)
    assert (higher.rungs, words) == (("cat", "cot"), "")
    assert word_ladder.remove_last_word(higher) == rungs
    assert word_ladder.remove_last_word(rungs) is rungs


def test_a_ladder_is_easy_by_few_rungs_and_hard_by_hints() -> None:
    done = word_ladder.WordLadder("cog", ("cat", "cot", "cog"), 2)
    assert word_ladder.game_result(done) is GameResult.EASY
    assert word_ladder.game_result(replace(done, hints=1)) is GameResult.FAIR
    assert word_ladder.game_result(replace(done, hints=2)) is GameResult.HARD


@pytest.mark.parametrize(
    "values",
    [
        None,
        {},
        {"goal": "cat", "rungs": [], "fewest": 1, "hints": 0},
        {"goal": "qqq", "rungs": ["cat"], "fewest": 1, "hints": 0},
        {"goal": "dog", "rungs": ["cat", "dog"], "fewest": 1, "hints": 0},
    ],
)
def test_what_is_no_ladder_is_not_taken_up(values: object) -> None:
    assert word_ladder.from_json(values, WORDS) is None


def test_a_ladder_is_taken_up_as_it_was_kept() -> None:
    rungs = word_ladder.take_hint(word_ladder.new_game(2, "x", WORDS), WORDS)
    assert word_ladder.from_json(word_ladder.to_json(rungs), WORDS) == rungs


def test_the_words_are_small_letters_and_their_ladders_many() -> None:
    assert all(3 <= len(word) <= 5 and word.isascii() and word.islower() for word in WORDS)
    for letters in (3, 4):
        fitting = [word for word in WORDS if len(word) == letters]
        assert sum(1 for word in fitting if word_ladder.neighbours(word, WORDS)) > 0.9 * len(fitting)


@pytest.mark.parametrize("level", range(-1, 7))
def test_a_board_is_shuffled_by_moves_and_kept_as_it_is(level: int) -> None:
    board = sliding_tiles.new_game(level, "x")
    assert not board.is_solved
    assert sliding_tiles.from_json(sliding_tiles.to_json(board)) == board


def test_the_gap_moves_and_a_tile_beside_it_is_pushed() -> None:
    board = sliding_tiles.SlidingTiles(3, (1, 2, 3, 4, 5, 6, 7, 8, 0), 12)
    assert board.is_solved
    assert sliding_tiles.move_gap(board, "right") is board
    assert sliding_tiles.move_gap(board, "down") is board
    left = sliding_tiles.move_gap(board, "left")
    assert (left.gap, left.made) == (7, 1)
    assert sliding_tiles.push_tile(left, 8).is_solved
    assert sliding_tiles.push_tile(left, 0) is left
    assert sliding_tiles.move_gap(sliding_tiles.move_gap(left, "up"), "down").tiles == left.tiles


def test_a_board_is_easy_by_few_moves() -> None:
    board = sliding_tiles.SlidingTiles(3, (1, 2, 3, 4, 5, 6, 7, 8, 0), 10)
    assert [sliding_tiles.game_result(replace(board, made=made)) for made in (30, 80, 81)] == [
        GameResult.EASY, GameResult.FAIR, GameResult.HARD,
    ]  # fmt: skip


@pytest.mark.parametrize(
    "values",
    [
        3,
        {},
        {"side": 3, "tiles": [0], "shuffled": 1, "made": "x"},
        {"side": 7, "tiles": [0], "shuffled": 1, "made": 1},
        {"side": 3, "tiles": [0, 1], "shuffled": 1, "made": 1},
        {"side": 3, "tiles": ["a"] * 9, "shuffled": 1, "made": 1},
    ],
)
def test_what_is_no_board_is_not_taken_up(values: object) -> None:
    assert sliding_tiles.from_json(values) is None


def test_two_cards_alike_stay_open_and_two_that_differ_turn_back() -> None:
    cards = memory_pairs.MemoryPairs((0, 1, 0, 1, 2, 2))
    one = memory_pairs.turn_card(cards, 0)
    assert memory_pairs.turn_card(one, 0) is one
    differ = memory_pairs.turn_card(one, 1)
    assert (differ.open, differ.turns) == ((0, 1), 1)
    again = memory_pairs.turn_card(differ, 2)
    assert again.open == (2,)
    found = memory_pairs.turn_card(again, 0)
    assert found.found == {0, 2}
    assert memory_pairs.turn_card(found, 0) is found
    for at in (1, 3, 4, 5):
        found = memory_pairs.turn_card(found, at)
    assert found.is_solved
    assert memory_pairs.game_result(found) is GameResult.EASY
    assert memory_pairs.game_result(replace(found, turns=9)) is GameResult.FAIR
    assert memory_pairs.game_result(replace(found, turns=99)) is GameResult.HARD


def test_pairs_are_dealt_from_one_s_own_titles_first() -> None:
    assert memory_pairs.face_words(3, ["the card", " ", "the card", "lamp"]) == ("the card", "lamp", "river")
    for level in range(-1, 7):
        cards = memory_pairs.new_game(level, "x")
        assert memory_pairs.from_json(memory_pairs.to_json(cards)) == cards
        assert len(memory_pairs.face_words(len(cards.faces) // 2, [])) == len(cards.faces) // 2


@pytest.mark.parametrize(
    "values",
    [
        [],
        {},
        {"faces": ["a"], "found": [], "turns": 0},
        {"faces": [0, 0], "found": [], "turns": 0},
        {"faces": [0, 0, 1, 1, 2, 3], "found": [], "turns": 0},
        {"faces": [0, 0, 1, 1, 2, 2], "found": [9], "turns": 0},
    ],
)
def test_what_is_no_table_of_cards_is_not_taken_up(values: object) -> None:
    assert memory_pairs.from_json(values) is None


def test_a_poem_takes_straight_signs_for_curved_ones() -> None:
    assert poem_typing.is_right_key("don’t", 3, "'")
    assert poem_typing.is_right_key("a", 0, "a")
    assert not poem_typing.is_right_key("a", 0, "b")
    assert not poem_typing.is_right_key("a", 1, "a")
    assert poem_typing.skip_blank("a\n  b", 2) == 4
    assert poem_typing.skip_blank("a b", 1) == 1


def test_the_old_poems_have_a_title_a_source_and_lines_that_fit() -> None:
    poems = Content().poems
    assert len(poems) >= 8
    assert all(each.title and each.source and each.text for each in poems)
    assert all(len(line) <= 72 and line.isascii() for each in poems for line in each.text.split("\n"))


def test_a_piece_moves_turns_and_stays_inside() -> None:
    game = falling_blocks.new_game(0, "x", 12)
    for _ in range(12):
        game = falling_blocks.move_sideways(game, -1)
    assert min(x for x, _ in falling_blocks.piece_cells(game)) == 0
    for _ in range(5):
        game = falling_blocks.rotate(game)
        assert all(0 <= x < falling_blocks.WIDTH for x, _ in falling_blocks.piece_cells(game))
    assert falling_blocks.new_game(0, "x", 99).height == falling_blocks.HIGHEST
    assert falling_blocks.new_game(0, "x", 1).height == falling_blocks.LOWEST


def test_a_full_row_goes_and_the_pace_rises() -> None:
    game = falling_blocks.FallingBlocks(("." * 10,) * 9 + ("III....III",), "x", "I", x=4, y=0)
    landed = falling_blocks.drop_piece(replace(game, x=4))
    assert landed.rows[-1] == "." * 10
    assert landed.pace > game.pace


def test_a_high_well_slows_the_pace_and_over_the_top_is_the_end() -> None:
    game = falling_blocks.new_game(9, "x", 8)
    paces = []
    while not game.is_over:
        game = falling_blocks.drop_piece(game)
        paces.append(game.pace)
    assert paces[-1] < max(paces)
    assert falling_blocks.move_down(game) is game
    assert falling_blocks.move_sideways(game, 1) is game
    assert falling_blocks.rotate(game) is game
    assert falling_blocks.game_result(game) is GameResult.HARD
    assert falling_blocks.game_result(replace(game, fallen=40)) is GameResult.FAIR
    assert falling_blocks.game_result(replace(game, fallen=90)) is GameResult.EASY
    assert game.seconds > 0.1


def test_a_piece_that_cannot_turn_stays_as_it_is() -> None:
    rows = ("." * 10, *("IIII.IIIII",) * 7)
    upright = falling_blocks.FallingBlocks(rows, "x", "I", turns=1, x=4, y=2)
    assert falling_blocks.rotate(upright) is upright


def test_a_game_is_over_by_itself_after_a_few_minutes() -> None:
    game = falling_blocks.FallingBlocks(("." * 10,) * 10, "x", "O", fallen=falling_blocks.PIECES_A_GAME - 1)
    assert falling_blocks.drop_piece(game).is_over


def test_a_game_of_blocks_is_taken_up_with_its_piece_at_the_top() -> None:
    game = falling_blocks.drop_piece(falling_blocks.new_game(2, "x", 12))
    assert falling_blocks.from_json(falling_blocks.to_json(game)) == game


@pytest.mark.parametrize(
    "change",
    [
        None,
        {"rows": 3},
        {"pace": "x"},
        {"rows": ["." * 10]},
        {"rows": ["?" * 10] * 10},
        {"rows": ["I" * 9 + "."] * 10},
        {"fallen": 500},
    ],
)
def test_what_is_no_game_is_not_taken_up(change: dict[str, object] | None) -> None:
    values = (
        None if change is None else {**falling_blocks.to_json(falling_blocks.new_game(0, "x", 10)), **change}
    )
    assert falling_blocks.from_json(values) is None
