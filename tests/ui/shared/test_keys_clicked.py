"""Whatever shows a key can be clicked: in every room and in the main dialogs, and a click is what the key is."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.content import Content
from textual.geometry import Offset
from textual.widget import Widget
from textual.widgets import Static

from tests.ui.stage import SMALL, WIDE, Stage, begin, stage
from waitroom.key_bindings import COMMANDS_BY_ID
from waitroom.widgets.shared.card import Card
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import screen_action
from waitroom.widgets.shared.more_keys import MoreKeys

ROOMS = ("1", "2", "3", "4", "5", "6")
DIALOGS = (
    "comma", "U", "exclamation_mark", "slash", "t", "n", "A", "b", "question_mark", "ctrl+p", "y", "R", "Q", "c", "p",
    "plus", "N", "w", "M", "T", "W",
)  # fmt: skip


def shown_keys(on: Stage) -> Iterator[tuple[Widget, Content]]:
    """Yield every part of the screen that is there for keys alone."""
    screen = on.app.screen
    for widget in (*screen.query(KeyLine), *screen.query(MoreKeys), *screen.query(".keys, #keys")):
        content = widget.render() if not isinstance(widget, Static) else widget.content
        if isinstance(content, Content) and content.plain.strip() and widget.region:
            yield widget, content


OF_A_FIELD = ("← → turn", "← → choose", "→ complete", "-", " to ", ",")
"""Keys that a field keeps for itself: a click on the field does what they do. And what stands between two keys."""


def unclickable(content: Content) -> str:
    """Return the signs that no click means anything on."""
    covered = {
        place
        for span in content.spans
        if "@click" in str(span.style)
        for place in range(span.start, span.end)
    }
    rest = "".join(sign for place, sign in enumerate(content.plain) if place not in covered)
    for each in OF_A_FIELD:
        rest = rest.replace(each, "")
    return rest.strip()


def clickable_cells(on: Stage) -> dict[str, Offset]:
    """Return the first cell on the screen of each action that a click asks for."""
    found: dict[str, Offset] = {}
    for row, strip in enumerate(on.app.screen._compositor.render_strips()):
        column = 0
        for segment in strip:
            action = segment.style.meta.get("@click") if segment.style else None
            if isinstance(action, str) and segment.text.strip():
                found.setdefault(action, Offset(column, row))
            column += segment.cell_length
    return found


async def click_everything(on: Stage, asked: list[str]) -> int:
    """Click each key on the screen; tell how many there were."""
    for widget, content in shown_keys(on):
        assert unclickable(content) == "", (on.app.screen, widget, content.plain)
    cells = clickable_cells(on)
    for action, offset in cells.items():
        asked.clear()
        await on.pilot.click(offset=offset)
        assert [each for each in asked if each == action], (on.app.screen, action, asked)
        node, name, _ = on.app._parse_action(action, on.app.screen)
        assert hasattr(node, f"action_{name}"), (on.app.screen, action)
        if action.startswith("app.run_command"):
            assert action.split("'")[1] in COMMANDS_BY_ID
    for line in on.app.screen.query(KeyLine):
        shown = [command for command in line.commands() if f" {command.label}" in line.render().plain]
        assert {screen_action(command.action) for command in shown if command.id != "help"} <= set(cells)
    return len(cells)


async def test_every_key_that_is_shown_can_be_clicked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        run, asked, is_clicking = on.app.run_action, list[str](), False

        async def record(action: object, *args: object, **options: object) -> bool:
            if is_clicking and isinstance(action, str):
                asked.append(action)
                return True
            return await run(action, *args, **options)  # type: ignore[arg-type]

        monkeypatch.setattr(on.app, "run_action", record)
        clicked = 0
        for room in ROOMS:
            await on.press(room)
            await on.until_still()
            is_clicking = True
            clicked += await click_everything(on, asked)
            is_clicking = False
        await on.press("1")
        assert on.app.screen.query(Card)
        home = on.app.screen
        for key in DIALOGS:
            await on.press(key)
            await on.until_still()
            assert on.app.screen is not home, key
            is_clicking = True
            clicked += await click_everything(on, asked)
            is_clicking = False
            for _ in range(4):
                if on.app.screen is not home:
                    await on.press("escape")
            assert on.app.screen is home, key
        assert clicked > 150


async def test_each_room_s_foot_has_finding_hiding_and_the_way_out_and_says_no_key_twice(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for size in (SMALL, (60, 20)):
            await on.pilot.resize_terminal(*size)
            for room in ROOMS:
                await on.press(room)
                await on.until_still()
                foot = on.seen().splitlines()[-1]
                # A letter is no command in the list of letters.
                way_out = "^c leave" if room == "2" else "q leave"
                for key in ("^g breathe", "! people", "/ find", "^l hide", "? ", way_out):
                    assert foot.count(key) == 1, (size, room, foot)
        await on.press("1")
        assert "M your cards" in on.seen()
        # In a text they are the keys that write nothing, and the way out is the way back.
        await on.pilot.resize_terminal(*SMALL)
        await on.press("2", "ctrl+n", "enter", "tab", "tab")
        await on.until_still()
        foot = on.seen().splitlines()[-1]
        for key in ("F2 people", "^f find", "^l hide", "F1 ", "esc back"):
            assert key in foot
