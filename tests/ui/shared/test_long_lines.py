"""A paragraph as long as a book: what is drawn of it costs what is seen of it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from rich.style import Style
from rich.text import Text
from textual.strip import Strip
from textual.widgets import Input, TextArea

from tests.ui.stage import Stage, begin, stage
from waitroom.widgets.letters.letter_body import LetterBody
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.wrapped_line import WrappedLine

WORDS = "word and\tanother, \u202e{name} é💣 " * 700


def rows(body: LetterBody) -> list[str]:
    body.notify_style_update()
    return [repr(list(body.render_line(row))) for row in range(body.size.height)]


@asynccontextmanager
async def written(folder: Path, words: str) -> AsyncIterator[tuple[Stage, LetterBody]]:
    async with stage(folder) as on:
        await begin(on)
        await on.press("2", "ctrl+n", "enter")
        body = on.app.screen.query_one(LetterBody)
        body.focus()
        await on.write(words)
        yield on, body


async def test_a_long_paragraph_is_drawn_as_textual_draws_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with written(tmp_path, WORDS) as (on, body):
        for keys in (["shift+left", "shift+left"], ["ctrl+home", "pagedown"], ["ctrl+z", "ctrl+y"]):
            await on.press(*keys)
            ours = rows(body)
            with monkeypatch.context() as patch:
                patch.setattr(WrappedLine, "divide", Text.divide)
                assert ours == rows(body)


@pytest.mark.usefixtures("every_frame")
async def test_each_row_of_a_long_paragraph_makes_one_row_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made, most = list[int](), [0]
    begin_text, draw = Text.__init__, TextArea._render_line

    def count_text(self: Text, *args: str, **options: str) -> None:
        made.append(1)
        begin_text(self, *args, **options)  # type: ignore[arg-type]

    def count_row(self: TextArea, y: int) -> Strip:
        before = len(made)
        row = draw(self, y)
        most.append(len(made) - before)
        return row

    monkeypatch.setattr(Text, "__init__", count_text)
    monkeypatch.setattr(TextArea, "_render_line", count_row)
    async with written(tmp_path, "word " * 20_000) as (on, _):
        for key in ("x", "left", "backspace"):
            await on.press(key)
            on.seen()  # a story draws what is looked at
    assert len(most) > 100
    assert max(most) < 10


def test_a_row_has_the_styles_of_its_part_of_the_line() -> None:
    line = WrappedLine("one\ttwo three", end="")
    line.stylize("bold", 2, 9)
    line.stylize("red", 8, 13)
    plain = Text("one\ttwo three", end="")
    plain.spans = list(line.spans)
    for row, expected in enumerate(plain.divide([4, 8])):
        found = line.divide([4, 8])[row]
        assert (found.plain, found.spans) == (expected.plain, expected.spans)
    assert [each.plain for each in line.divide([4, 8])[0:3]] == ["one\t", "two ", "three"]
    assert line[4:7].plain == "two"
    assert [each.plain for each in line.divide([])] == ["one\ttwo three"]


@pytest.mark.parametrize("words", ["word and another " * 200, "é💣 \u202ewörd " * 300], ids=["ascii", "wide"])
async def test_a_long_line_of_a_form_is_drawn_as_textual_draws_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("slash")
        line = on.app.screen.query_one(SafeInput)
        await on.write(words)
        width = line.scrollable_content_region.width + 1
        for keys in (
            ["left", "left"],
            ["shift+left", "shift+left"],
            ["home", "right"],
            ["shift+end"],
            ["end"],
        ):
            await on.press(*keys)
            for scrolled in (line.scroll_offset.x, 0, 7, 8, 500):
                line.scroll_to(scrolled, animate=False, immediate=True)
                ours = line.render_line(0)
                theirs = Input.render_line(line, 0)
                assert ours.cell_length == theirs.cell_length == width
                assert _cells(ours) == _cells(theirs), (keys, scrolled)


def _cells(strip: Strip) -> list[tuple[str, Style | None]]:
    return [(sign, segment.style) for segment in strip for sign in segment.text]
