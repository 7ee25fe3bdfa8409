"""The net: an error in any kind of place is caught, saved past, reported without a word of theirs, and gone on from."""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import NoReturn

import pytest
from textual.app import ComposeResult
from textual.content import Content
from textual.dom import DOMNode
from textual.geometry import Size
from textual.strip import Strip
from textual.widgets import Static
from textual.worker import Worker

from tests.ui.stage import EVENING, Stage, begin, stage
from waitroom.error_net import CLOSED, NOT_DONE, REDRAWN, STAYS_CLOSED
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.home.wait_part import HomeWaitPart
from waitroom.screens.shared import dialog
from waitroom.screens.shared.fallback_screen import FallbackScreen
from waitroom.screens.shared.help import HelpDialog
from waitroom.screens.shared.one_line_dialog import OneLineDialog
from waitroom.screens.waits.wait_form import WaitFormDialog
from waitroom.widgets.shared.card import Card
from waitroom.widgets.waits.wait_panel import WaitPanel

pytestmark = [pytest.mark.net, pytest.mark.usefixtures("every_frame")]

CANARY = "Canary Museum"


def fail(*_: object, **__: object) -> NoReturn:
    words = CANARY  # what stands in a variable does not get out either
    raise RuntimeError(words)


def method(self: object, *_: object, **__: object) -> NoReturn:
    """Fail as a method of what it is set on."""
    fail(self)


def once() -> Callable[..., None]:
    """Return a method that fails when it is first called: a second failure would close the place for a minute."""
    failed: list[object] = []

    def fail_once(self: object, *_: object, **__: object) -> None:
        if not failed:
            failed.append(self)
            fail(self)

    return fail_once


def reports(folder: Path) -> list[str]:
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("state/reports/*"))]


def said(on: Stage) -> list[str]:
    return [toast.message for toast in on.app._notifications]


async def going_on(on: Stage, folder: Path, *lines: str) -> None:
    """See that the room stands, answers, has everything on the disk and told where it happened, without a word."""
    await on.pilot.pause()
    await on.pilot.pause()
    assert on.app._exception is None
    assert [words for words in said(on) if words in lines] == list(lines)[:1] or not lines
    assert CANARY in (folder / "waitroom.json").read_text(encoding="utf-8")
    found = reports(folder)
    assert found
    for report in found:
        assert CANARY not in report
        assert "Canary" not in report
        assert "RuntimeError" in report
        assert "textual 8." in report
    await on.press("escape", "1", "n")
    await on.until(lambda: isinstance(on.app.screen, WaitFormDialog) and on.app.screen.is_mounted)
    await on.write("Library")
    await on.press("tab", "tab", "tab", "enter")
    await on.until(lambda: not isinstance(on.app.screen, WaitFormDialog))
    assert {wait["organisation"] for wait in on.table("waits")} == {CANARY, "Library"}


class Failing(OneLineDialog):
    """A dialog in which each part can be made to fail."""

    CSS_PATH = str(Path(dialog.__file__).with_name("dialog.tcss"))


Break = Callable[[Stage, pytest.MonkeyPatch], Awaitable[None]]


async def open_failing(on: Stage) -> Failing:
    dialog = Failing("Canary question", "Canary above", draft=on.room.form_drafts.of("test"))
    on.app.push_screen(dialog)
    await on.pilot.pause()
    return dialog


async def handler(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    patch.setattr(Failing, "on_paste", method, raising=False)
    failing.set_focus(None)
    await on.write(CANARY)


async def action(on: Stage, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Failing, "action_back", method)
    await open_failing(on)
    await on.press("escape")


async def timer(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    await failing.set_interval(60, fail)._tick(next_timer=0, count=1)


async def thread_worker(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    patch.setattr(Failing, "work", lambda self: fail(), raising=False)
    await _ended(failing.run_worker(failing.work, thread=True))  # type: ignore[attr-defined]


async def worker(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)

    async def work() -> None:
        fail(failing)

    await _ended(failing.run_worker(work()))


def front(on: Stage) -> object:
    return on.app.screen


async def _ended(work: Worker[None]) -> None:
    while not work.is_finished:  # noqa: ASYNC110 - what is waited for is the loop itself
        await asyncio.sleep(0)


async def after_a_paint(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    failing.call_after_refresh(fail)
    failing.refresh()


async def later(on: Stage, patch: pytest.MonkeyPatch) -> None:
    (await open_failing(on)).call_later(fail)


async def next_thing(on: Stage, patch: pytest.MonkeyPatch) -> None:
    (await open_failing(on)).call_next(fail)


async def layout(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    await failing.mount(Fails("height"))


async def drawing(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    await failing.mount(Fails("render"))


async def a_line(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    await failing.mount(Fails("render_line"))


class Fails(Static):
    """A widget that cannot be drawn."""

    def __init__(self, where: str) -> None:
        super().__init__("x")
        self.where = where

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        return fail() if self.where == "height" else super().get_content_height(container, viewport, width)

    def render(self) -> Content:
        return fail() if self.where == "render" else Content("x")

    def render_line(self, y: int) -> Strip:
        return fail() if self.where == "render_line" else super().render_line(y)


async def style(on: Stage, patch: pytest.MonkeyPatch) -> None:
    failing = await open_failing(on)
    apply = on.app.stylesheet.apply

    def apply_or_fail(node: DOMNode, *, animate: bool = False, **_: object) -> None:
        if node is failing:
            fail()
        apply(node, animate=animate)

    patch.setattr(on.app.stylesheet, "apply", apply_or_fail)
    failing.call_later(failing.update_node_styles)


async def composing(on: Stage, patch: pytest.MonkeyPatch) -> None:
    def compose(self: Failing) -> ComposeResult:
        yield Static("x")
        fail()

    patch.setattr(Failing, "compose", compose)
    await open_failing(on)


async def mounting(on: Stage, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Failing, "on_mount", method, raising=False)
    await open_failing(on)


async def resuming(on: Stage, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Failing, "on_screen_resume", method, raising=False)
    await open_failing(on)


async def leaving(on: Stage, patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Failing, "on_unmount", method, raising=False)
    await open_failing(on)
    await on.press("escape")


IN_A_DIALOG = [
    handler, action, timer, thread_worker, worker, after_a_paint, later, next_thing, layout, drawing, a_line, style,
    composing, mounting, resuming,
]  # fmt: skip


@pytest.mark.parametrize("broken", IN_A_DIALOG)
async def test_an_error_in_a_dialog_closes_it_and_the_room_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Break
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        await broken(on, monkeypatch)
        await on.until(
            lambda: [type(screen) for screen in on.app.screen_stack] == [HomeScreen], drawn_by_app=True
        )
        await going_on(on, tmp_path, CLOSED)


@pytest.mark.parametrize("broken", [leaving])
async def test_an_error_while_a_dialog_leaves_is_in_nobody_s_way(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, broken: Break
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        await broken(on, monkeypatch)
        await going_on(on, tmp_path)


@pytest.mark.parametrize("place", ["look", "saved", "action", "message", "draw", "compose of a card"])
async def test_an_error_at_home_lays_home_out_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        home = on.app.screen
        with monkeypatch.context() as patch:
            if place == "look":
                patch.setattr(HomeScreen, "_look_at_cards", once())
                on.app.call_later(on.app.rooms.refresh)
            elif place == "saved":
                patch.setattr(HomeScreen, "save_state_changed", once())
                on.app.call_later(on.app.ticker.after_save)
            elif place == "action":
                patch.setattr(HomeWaitPart, "action_veil", once())
                await on.press("v")
            elif place == "message":
                patch.setattr(HomeScreen, "on_paste", once())
                await on.write("words")
            elif place == "draw":
                panel = on.app.screen.query_one(WaitPanel)
                patch.setattr(panel, "render", fail)
                panel.refresh()
            else:
                on.app.screen.query_one(Card).call_later(fail)
            await on.until(lambda: on.app.screen is not home, drawn_by_app=True)
        await on.pilot.pause()
        assert isinstance(front(on), HomeScreen)
        assert on.app.screen is not home
        assert CANARY.upper() in on.seen().upper()
        await going_on(on, tmp_path, REDRAWN)


async def test_what_the_app_does_itself_is_told_and_left_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        home = on.app.screen
        with monkeypatch.context() as patch:
            patch.setattr("waitroom.screens.shared.help.HelpDialog.__init__", fail)
            await on.press("f1")
        assert on.app.screen is home
        await going_on(on, tmp_path, NOT_DONE)
        with monkeypatch.context() as patch:
            patch.setattr(type(on.app.automatic_cover), "when_idle", method)
            await on.app.set_interval(60, on.app.ticker.tick)._tick(next_timer=0, count=1)
        await on.press("f1")
        assert isinstance(front(on), HelpDialog)


async def test_what_a_dialog_gives_back_and_cannot_be_taken_closes_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        on.app.push_screen(OneLineDialog("Who?", draft=on.room.form_drafts.of("test")), lambda _: fail())
        await on.pilot.pause()
        await on.write("words")
        await on.press("enter")
        assert len(on.app.screen_stack) == 1
        await going_on(on, tmp_path, NOT_DONE)


async def test_a_second_time_within_a_minute_it_stays_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PeopleToTalkToDialog, "on_mount", method, raising=False)
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        await on.press("f2")
        assert said(on)[-1] == CLOSED
        await on.press("f2")
        assert said(on)[-1] == STAYS_CLOSED
        count = len(reports(tmp_path))
        monkeypatch.undo()
        await on.press("f2")
        assert isinstance(front(on), HomeScreen)
        assert len(reports(tmp_path)) == count == 2
        on.app._closed_until.clear()
        await on.press("f2")
        assert isinstance(front(on), PeopleToTalkToDialog)


async def test_home_that_fails_twice_is_a_few_words_until_it_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        with monkeypatch.context() as patch:
            patch.setattr(HomeScreen, "show_first_paint", method)
            patch.setattr(HomeScreen, "refresh_view", method)
            on.app.call_later(on.app.rooms.refresh)
            await on.until(lambda: isinstance(on.app.screen, FallbackScreen))
            await on.pilot.pause()
            assert "Everything that you wrote is kept." in on.seen()
            await on.press("3")
            assert isinstance(front(on), CareScreen)
            await on.press("1")
        await on.press("enter")
        assert isinstance(front(on), HomeScreen)
        await going_on(on, tmp_path)


async def test_another_room_that_fails_twice_leads_home(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        with monkeypatch.context() as patch:
            patch.setattr(CareScreen, "show_first_paint", method)
            await on.press("3")
            await on.until(lambda: on.app.current_mode == "home")
            await on.press("3")
            assert on.app.current_mode == "home"
        on.app._closed_until.clear()
        await on.press("3")
        assert isinstance(front(on), CareScreen)
        await going_on(on, tmp_path)


async def test_under_the_cover_it_is_mended_silently_and_said_afterwards(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        await on.press("f9")
        with monkeypatch.context() as patch:
            patch.setattr(HomeScreen, "save_state_changed", once())
            on.app.call_later(on.app.ticker.after_save)
            await on.until(lambda: reports(tmp_path), drawn_by_app=True)
        await on.pilot.pause()
        assert on.app.is_covered
        assert not said(on)
        await on.press("f9")
        await on.at(EVENING)
        await going_on(on, tmp_path, REDRAWN)


async def test_reports_are_private_and_few(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        for _ in range(30):
            on.app.write_report(RuntimeError(CANARY))
    folder = tmp_path / "state" / "reports"
    assert folder.stat().st_mode & 0o777 == 0o700
    files = list(folder.iterdir())
    assert len(files) == 20
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}


async def test_the_thread_that_reads_the_terminal_is_started_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        begun: list[int] = []

        class Ended:
            def join(self, timeout: float) -> None: ...

            def is_alive(self) -> bool:
                return False

        monkeypatch.setattr(on.app._driver, "_key_thread", Ended(), raising=False)
        monkeypatch.setattr(on.app._driver, "_run_input_thread", lambda: begun.append(1), raising=False)
        on.app.call_later(on.app.panic, "a traceback")
        await on.pilot.pause()
        assert begun == [1]
        await going_on(on, tmp_path)


async def test_an_error_while_the_room_is_taken_down_is_no_other_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with stage(tmp_path) as on:
        await begin(on, CANARY)
        monkeypatch.setattr(HomeScreen, "on_unmount", method, raising=False)
        monkeypatch.setattr(WaitPanel, "on_unmount", method, raising=False)
        on.app.lifecycle.action_leave()
        while on.app._running:  # noqa: ASYNC110 - what is waited for is the loop itself
            await asyncio.sleep(0)
    assert on.app.return_code == 0
    assert on.app._exception is None
    assert on.app._exit_renderables == []
    assert reports(tmp_path)
