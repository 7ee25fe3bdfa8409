from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from textual.app import App, ComposeResult
from textual.geometry import Region
from textual.theme import Theme
from textual.widget import Widget

from tests.ui.stage import begin, stage
from waitroom.colours.palettes import PALETTES
from waitroom.colours.textual_theme import textual_theme_fields
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.domain.scenery.sky import SkyColours, sky
from waitroom.widgets.scenery.sky import Sky

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=ZoneInfo("Europe/London"))
NOON = NOW.replace(hour=12, minute=0)


class Host(App[None]):
    def __init__(self, now: datetime | None = NOW) -> None:
        super().__init__()
        self.now = now
        for palette in PALETTES.values():
            self.register_theme(Theme(**textual_theme_fields(palette)))
        self.theme = "evening"

    def compose(self) -> ComposeResult:
        yield Sky(self.now)


def seen(app: App[None]) -> list[object]:
    window = app.query_one(Sky)
    return [list(window.render_line(y)) for y in range(window.size.height)]


async def test_the_window_is_drawn_once_a_minute(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[datetime] = []

    def counted(width: int, height: int, now: datetime, colours: SkyColours) -> Pixels:
        drawn.append(now)
        return sky(width, height, now, colours)

    monkeypatch.setattr("waitroom.widgets.scenery.sky.sky", counted)
    async with Host().run_test(size=(38, 13)) as pilot:
        window = pilot.app.query_one(Sky)
        await pilot.pause()
        at_first = len(drawn)
        for second in range(10):
            window.now = NOW + timedelta(seconds=second)
            await pilot.pause()
        assert len(drawn) == at_first
        window.now = NOW + timedelta(minutes=1)
        await pilot.pause()
        assert len(drawn) == at_first + 1


async def test_by_day_a_minute_draws_some_cells_and_the_hour_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn: list[tuple[str, int]] = []
    refresh = Widget.refresh

    def counted(self: Widget, *regions: Region, **how: bool) -> Widget:
        cells = sum(region.area for region in regions) if regions else self.size.area
        drawn.append((type(self).__name__, cells))
        return refresh(self, *regions, **how)

    async with stage(tmp_path, at=NOON) as on:
        await begin(on, "Museum", "on 9 May")
        await on.at(NOON + timedelta(minutes=1))
        assert "12:01" in on.seen()  # what is drawn anew depends on what was drawn
        monkeypatch.setattr(Widget, "refresh", counted)
        for minute in range(2, 12):
            await on.at(NOON + timedelta(minutes=minute))
        monkeypatch.undo()
        cells = {name: sum(count for by, count in drawn if by == name) / 10 for name, _ in drawn}
        assert cells.pop("Sky") < 50
        assert cells.pop("TopBar") == len("12:00")
        assert sum(cells.values()) < 40, cells
        assert "12:11" in on.seen()


async def test_the_window_says_in_words_what_it_shows() -> None:
    async with Host().run_test(size=(38, 13)) as pilot:
        window = pilot.app.query_one(Sky)
        assert (window.words, window.tooltip) == ("late light", "late light")
        window.now = NOW + timedelta(hours=1)
        await pilot.pause()
        assert window.tooltip == "dusk"


async def test_before_the_time_is_known_the_window_is_empty() -> None:
    async with Host(None).run_test(size=(20, 5)) as pilot:
        window = pilot.app.query_one(Sky)
        assert (window.words, window.tooltip) == ("", None)
        assert window.render_line(0).text == " " * 20


async def test_the_window_follows_size_and_theme() -> None:
    async with Host().run_test(size=(38, 13)) as pilot:
        evening = seen(pilot.app)
        pilot.app.theme = "paper"
        await pilot.pause()
        assert seen(pilot.app) != evening
        await pilot.resize_terminal(10, 3)
        await pilot.pause()
        assert len(seen(pilot.app)) == 3


async def test_without_colours_the_window_is_drawn_in_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with Host().run_test(size=(38, 13)) as pilot:
        window = pilot.app.query_one(Sky)
        assert set("".join(window.render_line(y).text for y in range(13))) <= set(" ░▒▓█")
