"""Lists to choose from: on a terminal that has no row for them, and while their rows change."""

import ast
from pathlib import Path

import pytest
from textual import events
from textual.app import App, ComposeResult
from textual.widgets import OptionList
from textual.widgets.option_list import Option

import waitroom
from tests.ui.stage import begin, stage
from waitroom.widgets.shared.safe_option_list import SafeOptionList

TINY = ((1, 1), (10, 3), (5, 30))


@pytest.mark.parametrize("size", TINY, ids=str)
async def test_every_key_of_a_list_that_has_no_place_does_no_harm(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        for opens in ("ctrl+p", "slash", "comma"):
            await on.press("1", opens)
            listed = on.app.screen.query(OptionList)
            assert listed, opens
            await on.pilot.resize_terminal(*size)
            await on.press("pagedown", "pageup", "end", "home", "down", "up", "pagedown", "enter")
            await on.pilot.resize_terminal(120, 36)
            while len(on.app.screen_stack) > 1:
                await on.press("escape")
        await on.press("ctrl+p")
        rows = on.app.screen.query_one(OptionList)
        rows.display = False
        await on.press("pagedown", "pageup")
        await rows.run_action("page_down")
        await rows.run_action("page_up")
        assert rows.highlighted is not None


class Host(App[None]):
    """Rows by their place: each that is chosen is looked up, and then none of the old rows stands there."""

    def __init__(self) -> None:
        super().__init__()
        self.standing = ["one", "two", "three", "four"]
        self.chosen = list[str]()

    def compose(self) -> ComposeResult:
        yield SafeOptionList(*self.standing)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        self.chosen.append(self.standing[event.option_index])
        self.standing = ["five"]
        self.query_one(SafeOptionList).set_options(self.standing)


async def test_two_clicks_at_once_choose_nothing_that_the_first_has_taken_away() -> None:
    async with Host().run_test() as pilot:
        assert isinstance(pilot.app, Host)
        rows = pilot.app.query_one(SafeOptionList)
        rows.highlighted = 3
        rows.action_select()
        rows.action_select()
        await pilot.pause()
        assert pilot.app.chosen == ["four"]
        rows.highlighted = 0
        rows.action_select()
        await pilot.pause()
        assert pilot.app.chosen == ["four", "five"]


async def test_a_click_on_a_row_that_has_gone_meanwhile_is_none() -> None:
    async with Host().run_test() as pilot:
        assert isinstance(pilot.app, Host)
        rows = pilot.app.query_one(SafeOptionList)
        await pilot.pause()
        # The screen looks up what is drawn there, and hands the click on: then the rows change before it is dealt with.
        click = events.Click(rows, 3, 4, 0, 0, 1, False, False, False, 3, 4)
        click.style = pilot.app.screen.get_style_at(3, 4)
        assert click.style.meta["option"] == 3
        click._set_forwarded()
        rows.set_options([Option("five")])
        rows.post_message(click)
        await pilot.pause()
        assert pilot.app.chosen == []
        click = events.Click(rows, 3, 1, 0, 0, 1, False, False, False, 3, 1)
        click.style = pilot.app.screen.get_style_at(3, 1)
        click._set_forwarded()
        rows.post_message(click)
        await pilot.pause()
        assert pilot.app.chosen == ["one"]


def test_every_list_is_of_this_kind() -> None:
    plain = []
    for path in Path(waitroom.__file__).parent.rglob("*.py"):
        text = path.read_text("utf-8")
        if "OptionList" not in text and "CommandList" not in text:
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call | ast.ClassDef):
                continue
            names = [node.func] if isinstance(node, ast.Call) else node.bases
            named = [
                each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in names
            ]
            if {"OptionList", "CommandList"} & set(named) and "SafeOptionList" not in named:
                plain.append(f"{path.name}:{node.lineno}")
    assert len(plain) == 1
    assert plain[0].startswith("safe_option_list.py:")
