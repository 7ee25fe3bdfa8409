import pytest
from textual.app import App, ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from waitroom.domain.care.activity import BreathPhase
from waitroom.domain.shared.errors import UnsafeBreathPace
from waitroom.widgets.care.breathing_sun import BreathingSun, time_left
from waitroom.widgets.care.sun_column import BreathingSunColumn

LONG_OUT = (BreathPhase(label="in", seconds=4.0), BreathPhase(label="out", seconds=6.0))


class Host(App[None]):
    def __init__(self, *, reduced_motion: bool = False, seconds: float | None = 180) -> None:
        super().__init__()
        self.seconds_passed = 0.0
        self.done = 0
        self.reduced_motion = reduced_motion
        self.length = seconds

    def compose(self) -> ComposeResult:
        yield BreathingSun(
            LONG_OUT,
            reduced_motion=self.reduced_motion,
            seconds=self.length,
            time_source=lambda: self.seconds_passed,
        )

    def on_breathing_sun_done(self) -> None:
        self.done += 1

    @property
    def sun(self) -> BreathingSun:
        return self.query_one(BreathingSun)

    @property
    def words(self) -> str:
        return str(self.query_one("#breath-words", Static).content)


def timers(sun: BreathingSun) -> int:
    return sum(timer.name == "breath" for timer in sun._timers)


def picture(app: Host) -> list[str]:
    return [
        str(list(strip))
        for column in app.query(BreathingSunColumn)
        for strip in column.render_lines(column.size.region)
    ]


async def test_the_sun_grows_and_the_words_say_what_to_do() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        empty = picture(app)
        assert app.words == "in  4\n3 minutes left"
        app.seconds_passed = 3.0
        app.sun.step()
        await pilot.pause()
        assert app.words == "in  1\n3 minutes left"
        full = picture(app)
        assert empty != full
        app.seconds_passed = 5.0
        app.sun.step()
        assert app.words.startswith("out  5")


async def test_only_lines_that_changed_are_drawn_anew() -> None:
    app = Host()
    async with app.run_test(size=(120, 36)) as pilot:
        await pilot.pause()
        before = picture(app)
        app.seconds_passed = 0.9
        app.sun.step()
        await pilot.pause()
        changed = sum(one != other for one, other in zip(before, picture(app), strict=True))
        assert 0 < changed < len(before) / 8


async def test_with_reduced_motion_there_are_words_and_a_bar() -> None:
    app = Host(reduced_motion=True, seconds=None)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.seconds_passed = 2.0
        app.sun.step()
        await pilot.pause()
        assert app.words == "in  2\n" + "━" * 12 + "╌" * 12
        assert not app.query_one("Horizontal").display


async def test_without_colours_there_are_words_and_a_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    app = Host()
    async with app.run_test(size=(80, 24)):
        assert app.sun.in_words


@pytest.mark.parametrize("size", [(1, 1), (10, 3), (24, 12), (40, 12), (200, 60)])
async def test_it_breathes_at_any_size(size: tuple[int, int]) -> None:
    app = Host()
    async with app.run_test(size=size) as pilot:
        await pilot.pause()
        app.seconds_passed = 4.0
        app.sun.step()
        await pilot.resize_terminal(size[1] + 20, size[0])
        await pilot.pause()
        app.sun.step()
        assert "out" in app.words


async def test_it_ends_once_when_the_time_is_over() -> None:
    app = Host(seconds=20)
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.seconds_passed = 20.0
        app.sun.step()
        await pilot.pause()
        assert (app.done, app.sun.is_moving) == (1, False)
        assert app.words.endswith("done")
        app.sun.resume()
        assert not app.sun.is_moving


async def test_behind_another_screen_it_stands_still_and_goes_on_where_it_was() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        app.seconds_passed = 2.0
        sun = app.sun
        await app.push_screen(Screen())
        await pilot.pause()
        assert (sun.is_moving, sun.elapsed) == (False, 2.0)
        app.seconds_passed = 60.0
        await app.pop_screen()
        await pilot.pause()
        assert (sun.is_moving, sun.elapsed) == (True, 2.0)


async def test_hidden_or_gone_it_keeps_no_timer() -> None:
    app = Host()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        sun = app.sun
        sun.display = False
        await pilot.pause()
        assert timers(sun) == 0
        sun.display = True
        await pilot.pause()
        assert timers(sun) == 1
        await sun.remove()
        assert timers(sun) == 0
        await app.push_screen(Screen())
        await pilot.pause()
        assert not sun.is_moving


def test_a_hurried_breath_is_refused() -> None:
    with pytest.raises(UnsafeBreathPace):
        BreathingSun((BreathPhase(label="in", seconds=1.0),), reduced_motion=False)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0, "done"), (59, "under a minute left"), (61, "about a minute left"), (180, "3 minutes left")],
)
def test_the_time_left_is_said_in_minutes(seconds: float, words: str) -> None:
    assert time_left(seconds) == words
