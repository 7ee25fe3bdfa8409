"""Drawing blind, the wall, what was pasted, the gentle questions."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.box.box_question import QUESTIONS, question_of_day
from waitroom.domain.box.masonry_layout import card_width, column_count, lay_out
from waitroom.domain.box.memento import (
    SEEN_KEPT,
    Memento,
    MementoKind,
    caption,
    description,
    heading,
    least_seen_key,
    matches_memento,
    parse_tags,
)
from waitroom.domain.box.pasted_content import (
    is_folder_name,
    kind_of_file,
    kind_of_words,
    listed,
    looks_like_path,
    parse_pasted_path,
    possible_path_lists,
    possible_paths,
    split_coping_card,
    without_quotes,
)
from waitroom.domain.box.random_draw import draw_memento, is_proof, mark_drawn, mark_seen
from waitroom.domain.shared.settings import Settings

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


def columns(width: int) -> int:
    return column_count(width, least=34, most=6, gap=2, cards=100)


def note(name: str, kind: MementoKind = MementoKind.NOTE) -> Memento:
    return Memento(id=name, kind=kind, text=name)


def draws(box: list[Memento], times: int, *, is_worried: bool = False, seed: int = 1) -> list[str]:
    chance, names, last = random.Random(seed), [], ""
    for turn in range(times):
        chosen = draw_memento(box, is_worried=is_worried, chance=chance, last=last)
        assert chosen is not None
        kept = mark_drawn(chosen, box, NOW + timedelta(minutes=turn))
        box[:] = [kept if each.id == kept.id else each for each in box]
        names.append(kept.id)
        last = kept.id
    return names


@pytest.mark.parametrize("seed", range(20))
def test_nothing_is_drawn_twice_before_everything_was_drawn_once(seed: int) -> None:
    names = draws([note(str(number)) for number in range(7)], 21, seed=seed)

    for start in (0, 7, 14):
        assert len(set(names[start : start + 7])) == 7
    assert names[6] != names[7]
    assert names[13] != names[14]


def test_a_new_thing_joins_the_running_round_and_comes_up_once_in_it() -> None:
    box = [note("a"), note("b"), note("c")]
    first = draws(box, 4)[-1]
    box.append(note("new"))

    assert set(draws(box, 3)) == {"a", "b", "c", "new"} - {first}


def test_an_empty_box_gives_nothing_and_a_box_of_one_gives_it_again() -> None:
    assert draw_memento([], is_worried=False, chance=random.Random(1)) is None
    assert draws([note("only")], 3) == ["only", "only", "only"]


def test_a_loud_time_brings_proof_before_longing() -> None:
    box = [note(f"old {number}", MementoKind.PICTURE) for number in range(5)]
    box += [
        note("praise", MementoKind.QUOTE),
        replace(note("medal", MementoKind.PICTURE), tags=("achieved",)),
    ]

    assert set(draws(box, 2, is_worried=True)) == {"praise", "medal"}
    assert len(set(draws(box, 5, is_worried=True))) == 5
    assert not is_proof(box[0])


def test_only_the_last_fifty_times_are_remembered() -> None:
    memento = note("often")
    for minute in range(SEEN_KEPT + 5):
        memento = mark_seen(memento, NOW + timedelta(minutes=minute))

    assert len(memento.seen) == SEEN_KEPT
    assert memento.seen[0] == NOW + timedelta(minutes=5)


def test_the_least_seen_come_first_then_the_longest_unseen_then_the_newest() -> None:
    twice = replace(note("twice"), seen=(NOW, NOW))
    long_ago = replace(note("long ago"), seen=(NOW - timedelta(days=9),))
    lately = replace(note("lately"), seen=(NOW,))
    older = replace(note("older"), created=NOW - timedelta(days=1))
    newer = replace(note("newer"), created=NOW)

    ordered = sorted([twice, older, lately, newer, long_ago], key=least_seen_key)

    assert [each.id for each in ordered] == ["newer", "older", "long ago", "lately", "twice"]


@given(heights=st.lists(st.integers(3, 20), max_size=80), width=st.integers(1, 300))
def test_cards_never_overlap_and_every_cell_finds_its_card(heights: list[int], width: int) -> None:
    wall = lay_out(heights, width=width, count=columns(width), gap=2)

    cells = set()
    for tile in wall.tiles:
        assert tile.height == heights[tile.index]
        assert tile.x >= 0
        assert tile.x + tile.width <= max(width, 1)
        assert tile.bottom <= wall.height
        for y in range(tile.y, tile.bottom):
            assert (tile.column, y) not in cells
            cells.add((tile.column, y))
        assert wall.tile_at(tile.x, tile.y) == tile
        assert tile in wall.tiles_between(tile.y, tile.y)
        assert tile in wall.tiles_at_line(tile.bottom - 1)
    assert wall.tiles_at_line(wall.height) == []


@given(heights=st.lists(st.integers(3, 20), min_size=1, max_size=40), width=st.sampled_from([40, 80, 120]))
def test_every_card_can_be_reached_with_the_arrow_keys(heights: list[int], width: int) -> None:
    wall = lay_out(heights, width=width, count=columns(width), gap=2)
    reached, edge = {0}, [0]
    while edge:
        here = edge.pop()
        for right, down in ((1, 0), (-1, 0), (0, 1), (0, -1)):
            there = wall.neighbour(here, right, down)
            if there not in reached:
                reached.add(there)
                edge.append(there)

    assert reached == set(range(len(heights)))


@given(
    heights=st.lists(st.integers(3, 20), max_size=60),
    width=st.integers(1, 300),
    cut=st.integers(0, 60),
)
def test_a_wall_laid_a_few_at_a_time_is_the_same_wall(heights: list[int], width: int, cut: int) -> None:
    first = lay_out(heights[:cut], width=width, count=columns(width), gap=2)
    assert lay_out(heights[cut:], width=width, count=columns(width), gap=2, above=first) == lay_out(
        heights, width=width, count=columns(width), gap=2
    )


def test_a_step_to_the_side_goes_to_the_card_that_shares_most_lines() -> None:
    wall = lay_out([10, 4, 20, 12], width=80, count=columns(80), gap=2)

    assert wall.neighbour(0, 1, 0) == 2
    assert wall.neighbour(1, -1, 0) == 0
    assert wall.neighbour(0, -1, 0) == 0
    assert wall.neighbour(0, 0, 1) == 3
    assert lay_out([5], width=80, count=columns(80), gap=2).neighbour(0, 1, 0) == 0
    assert lay_out([3, 3, 3], width=80, count=columns(80), gap=2).neighbour(2, 1, 0) == 1
    assert card_width(0, 1, 2) == 1


@pytest.mark.parametrize(
    ("pasted", "path"),
    [
        ("/home/me/beach.jpg", "/home/me/beach.jpg"),
        ("  /home/me/beach.jpg \n", "/home/me/beach.jpg"),
        ("'/home/me/my beach.jpg'", "/home/me/my beach.jpg"),
        ('"/home/me/my beach.jpg"', "/home/me/my beach.jpg"),
        ("file:///home/me/my%20beach.jpg", "/home/me/my beach.jpg"),
        ("file://localhost/x.png", "/x.png"),
        ("beach.jpg", "beach.jpg"),
        ("/a\nb.png", "/a\nb.png"),
        ("file://elsewhere/x.png", ""),
        ("file:/home/me/my%20beach.jpg", "/home/me/my beach.jpg"),
        ("FILE:///home/me/1%25%20%23%3f.jpg\r\n", "/home/me/1% #?.jpg"),
        ("file:///home/me/a#1?.jpg", "/home/me/a#1?.jpg"),
        ("file:///home/me/Zo%EB.jpg", "/home/me/Zo\udceb.jpg"),
        ("'file:///home/me/my%20beach.jpg'", "/home/me/my beach.jpg"),
        ("copy\nfile:///home/me/my%20beach.jpg", "/home/me/my beach.jpg"),
        ("cut\r\nfile:///home/me/my%20beach.jpg\r\n", "/home/me/my beach.jpg"),
        ("x-special/nautilus-clipboard\ncopy\nfile:///x.png\n\0", "/x.png"),
        ("# from the album\r\nfile:///x.png\r\n", "/x.png"),
        ("file://[", ""),
        ("a kind line", ""),
        ("", ""),
        ("/nul\0.png", ""),
        ("/" + "x" * 5000, ""),
    ],
)
def test_the_path_in_what_was_dropped(pasted: str, path: str) -> None:
    assert parse_pasted_path(pasted) == path


def test_backslashes_before_spaces_are_read_as_a_shell_writes_them() -> None:
    assert possible_paths(r"/home/me/my\ beach\(1\).jpg") == (
        r"/home/me/my\ beach\(1\).jpg",
        "/home/me/my beach(1).jpg",
    )
    assert possible_paths("/plain.png") == ("/plain.png",)
    assert possible_paths("no path") == ()


@pytest.mark.parametrize(
    ("pasted", "path"),
    [
        (r"'/home/me/it'\''s.png'", "/home/me/it's.png"),
        (r'"/home/me/the \"old\" one.png"', '/home/me/the "old" one.png'),
        ("file://myhost/home/me/x.png", "/home/me/x.png"),
        ("copy\nfile://my.host.example/home/me/x%20y.png", "/home/me/x y.png"),
        (r"C:\Users\me\my beach.png", "/mnt/c/Users/me/my beach.png"),
        (r'"D:\x.png"', "/mnt/d/x.png"),
        ("file:///C:/Users/me/x.png", "/mnt/c/Users/me/x.png"),
        (r"\\wsl.localhost\Ubuntu\home\me\x.png", "/home/me/x.png"),
        ("file://wsl.localhost/Ubuntu/home/me/x.png", "/home/me/x.png"),
    ],
)
def test_a_path_as_other_programs_write_it(pasted: str, path: str) -> None:
    assert path in possible_paths(pasted)
    assert looks_like_path(pasted) or pasted.startswith("\\\\")


@pytest.mark.parametrize(
    "text", ["copy\nthis down", "cut\n/a.png", "# a heading\nfile:///x.png\nand words", "copy"]
)
def test_words_that_begin_like_a_list_of_files_stay_words(text: str) -> None:
    assert listed(text) == text
    assert not looks_like_path(text)


def test_the_kind_that_words_and_names_suggest() -> None:
    assert kind_of_words("https://example.org/a") is MementoKind.LINK
    assert kind_of_words("“Come back any time.”") is MementoKind.QUOTE
    assert kind_of_words('"Come back"') is MementoKind.QUOTE
    assert kind_of_words("When it is late, I make tea") is MementoKind.COPING
    assert kind_of_words("They laughed.") is MementoKind.NOTE
    assert kind_of_words('"') is MementoKind.NOTE
    assert kind_of_file("a.JPG") is MementoKind.PICTURE
    assert kind_of_file("a.mp3") is MementoKind.SOUND
    assert kind_of_file("a.pdf") is MementoKind.FILE


@pytest.mark.parametrize(
    "words",
    ["When I am sad, I sing.", "when it is 3.30 am, I'll make tea", "WHEN it rains, I’d rather walk, I know"],
)
def test_a_coping_card_gives_the_words_back(words: str) -> None:
    halves = split_coping_card(words)

    assert kind_of_words(words) is MementoKind.COPING
    assert halves is not None
    assert " ".join(halves) == words
    assert halves[0].endswith(",")
    assert halves[1].startswith("I")


@pytest.mark.parametrize(
    "words",
    [
        "When we met at the lake it was raining and I laughed",
        "When it is late, in the end it passes",
        "When we met, it rained. I laughed, I think.",
        "When we met, I laughed. Then we went home.",
        "When we met, I laughed.\nThen we went home.",
        "Whenever, I think",
    ],
)
def test_what_is_more_or_less_than_the_one_sentence_is_no_coping_card(words: str) -> None:
    assert split_coping_card(words) is None
    assert kind_of_words(words) is MementoKind.NOTE


@pytest.mark.parametrize(
    ("words", "inside"),
    [
        (" “Well done” ", "Well done"),
        ("‘I don’t mind’", "I don’t mind"),
        ("«Bien sûr»", "Bien sûr"),
        ("“He said ‘yes’ twice”", "He said ‘yes’ twice"),
    ],
)
def test_marks_around_one_quotation_come_off(words: str, inside: str) -> None:
    assert kind_of_words(words) is MementoKind.QUOTE
    assert without_quotes(words) == inside


@pytest.mark.parametrize(
    "words", ["“a” and “b”", '"yes" he said, "come"', "no marks", '"', '""', '" "', "„a“ “", "‘a’ and ‘b’"]
)
def test_marks_that_belong_to_the_words_stay(words: str) -> None:
    assert kind_of_words(words) is MementoKind.NOTE
    assert without_quotes(words) == words


@pytest.mark.parametrize(
    "text",
    [
        "nosuch.png", "beach.HEIC", "'my.pdf'", "one/two.jpg", "my\\ beach.jpg", "/no/such", "/no/my beach.jpg",
        "~/x", "./x", "../x", "file:///x.png", "FILE:///x", " x.png \n", "/a.png\n/b c.png\n",
    ],
)  # fmt: skip
def test_what_was_meant_as_a_path(text: str) -> None:
    assert looks_like_path(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "and/or", "9/10", "him/her", "https://example.org/a.png", "I saw beach.png", "/ 10", "v1.2", "etc.",
        "~", "...", "They laughed.", "/a.png\nand then", "/" + "x" * 5000, "a.png b.png",
    ],
)  # fmt: skip
def test_what_was_meant_as_words(text: str) -> None:
    assert not looks_like_path(text)


def test_a_folder_has_a_sign_of_a_path_in_its_name() -> None:
    assert all(map(is_folder_name, ("./one", "one/", "~/one", "/one", "one/two", ".", "..", "~")))
    assert not any(map(is_folder_name, ("one", "one.two", "my photos")))


@pytest.mark.parametrize(
    "text",
    [
        "/a b.png\n/c.png\n",
        "'/a b.png' /c.png",
        r"/a\ b.png /c.png",
        '"/a b.png"  "/c.png"',
        "file:///a%20b.png file:///c.png",
        "file:///a%20b.png\r\nfile:///c.png\r\n",
        "copy\nfile:///a%20b.png\nfile:///c.png",
        "cut\r\nfile:///a%20b.png\r\nfile:///c.png\r\n",
        "x-special/nautilus-clipboard\ncopy\nfile:///a%20b.png\nfile:///c.png\n",
        "#1\r\nfile:///a%20b.png\r\n#2\r\nfile:///c.png\r\n",
        "file://myhost/a%20b.png\rfile:/c.png\r",
        "file://localhost/a%20b.png file://myhost/c.png ",
        r"/a\ b.png /c.png ",
        "'/a b.png'\n'/c.png'\n",
    ],
)
def test_several_paths_in_what_was_dropped(text: str) -> None:
    assert (("/a b.png",), ("/c.png",)) in [
        tuple(readings[-1:] for readings in parts) for parts in possible_path_lists(text)
    ]


def test_an_apostrophe_in_an_address_does_not_hide_the_others() -> None:
    assert (("/it's.png",), ("/c.png",)) in list(possible_path_lists("file:///it's.png file:///c.png"))


@pytest.mark.parametrize("text", ["", "words and more words", "/" + "x" * 300_000, "beach.png"])
def test_words_and_one_path_are_not_several(text: str) -> None:
    assert list(possible_path_lists(text)) == []


def test_finding_looks_everywhere_and_the_case_does_not_matter() -> None:
    memento = Memento(
        kind=MementoKind.PICTURE, title="Beach", who="Sam", why="lamps", tags=("loved",), is_pinned=True
    )

    assert matches_memento(memento, "beach SAM")
    assert matches_memento(memento, "loved picture")
    assert matches_memento(memento, "for a no")
    assert matches_memento(memento, "")
    assert not matches_memento(memento, "beach tom")


def test_the_words_for_a_memento() -> None:
    picture = Memento(
        kind=MementoKind.PICTURE, file="x", file_name="a.png", picture_width=3, picture_height=2, when="June"
    )

    assert heading(picture) == "a.png"
    assert caption(picture) == "photo, June"
    assert description(picture) == "a.png"
    assert description(note("x")) == "a picture"
    assert heading(Memento(kind=MementoKind.FILE)) == "file"
    assert caption(Memento(kind=MementoKind.QUOTE, who="Ann")) == "quote, Ann"
    assert parse_tags("Fun, #loved,, fun") == ("fun", "loved")


def test_one_question_a_day_until_all_are_put_down() -> None:
    today = date(2014, 4, 23)
    settings = Settings()
    asked = []
    for day in range(12):
        question = question_of_day(settings, today + timedelta(days=day))
        if question is None:
            break
        asked.append(question.key)
        settings = replace(
            settings, box_asked=(*settings.box_asked, question.key), box_asked_on=today + timedelta(days=day)
        )
        assert question_of_day(settings, today + timedelta(days=day)) is None

    assert asked == [question.key for question in QUESTIONS]
    assert len(asked) == 10
    assert question_of_day(replace(Settings(), box_asks=False), today) is None


def test_few_cards_get_wider_columns() -> None:
    counts = [column_count(116, least=34, most=6, gap=2, cards=cards) for cards in (1, 2, 3, 4, 5, 9, 2_000)]
    assert counts == [2, 2, 2, 2, 3, 3, 3]
    assert column_count(76, least=34, most=6, gap=2, cards=2) == 2
    assert column_count(30, least=34, most=6, gap=2, cards=2) == 1
