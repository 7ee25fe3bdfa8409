"""The app: themes, rooms and the one ticker."""

import asyncio
import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, ClassVar

from textual import events
from textual.app import App
from textual.binding import BindingType
from textual.command import Provider
from textual.geometry import Size
from textual.notifications import SeverityLevel
from textual.screen import Screen
from textual.theme import Theme

from waitroom.app_net import Net
from waitroom.commands import APP, bindings_for, own_keys
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.shared.settings import ThemeChoice
from waitroom.messages import BoxLine, GoTo, OpenActivity, OpenLetter, OpenMemento
from waitroom.room.data.config_file import read_config_file
from waitroom.room.room import Room
from waitroom.screens.data.read_notes import ReadNotes
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.cover_screen import CoveredApp, from_terminal
from waitroom.screens.shared.room_screen import HasKeys, RoomScreen
from waitroom.screens.shared.unsaved_text import KeepsTyped
from waitroom.terminal import driver_for, give_back
from waitroom.theme import EVENING, PALETTES, textual_theme_fields, theme_for
from waitroom.widgets.scenery.terminal_pictures import HasTerminalPictures, TerminalPictures
from waitroom.widgets.shared.clipboard import OwnClipboard
from waitroom.widgets.shared.typing_drain import take_last_keys

if TYPE_CHECKING:
    from waitroom.domain.box.box_question import BoxQuestion
    from waitroom.domain.box.memento import Memento
    from waitroom.domain.care.activity import BreathPhase
    from waitroom.domain.data.search_result import SearchResult
    from waitroom.domain.scenery.terminal_graphics import TerminalGraphics

TICK = 1.5
"""Seconds between two looks at the clock and the file: the other tab's changes show within two."""

LONGEST_END = 2.5
"""Seconds from a signal to the end of the process, whatever still holds it up."""

CALM = (("in", 4.0), ("out", 6.0))
"""Six breaths a minute, no holds, the way out longer than the way in (Balban et al., 2023)."""

CALM_AT_NIGHT = (("in", 4.0), ("out", 8.0))

THEME_WORDS = {
    ThemeChoice.BY_HOUR: "Colours by the hour.",
    ThemeChoice.EVENING: "Evening colours.",
    ThemeChoice.PAPER: "Paper colours.",
    ThemeChoice.HIGH_CONTRAST: "Strong colours, dark.",
    ThemeChoice.HIGH_CONTRAST_LIGHT: "Strong colours, light.",
    ThemeChoice.TERMINAL_DARK: "Your terminal's own colours, dark.",
    ThemeChoice.TERMINAL_LIGHT: "Your terminal's own colours, light.",
}


class WaitroomApp(CoveredApp, OwnClipboard, Net, HasTerminalPictures, inherit_bindings=False):
    """A quiet room with several doors."""

    TITLE = ""
    DEFAULT_MODE = "home"
    # Home's own sheets, read with the app's: read with the screen, all sheets would be parsed once more.
    CSS_PATH = ["screens/shared/room_screen.tcss", "screens/home/home_screen.tcss"]
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(APP)]
    CSS = """
    Toast { background: $surface; color: $foreground; }
    CommandPalette SearchIcon { display: none; }
    CommandPalette > Vertical { max-width: 76; }
    CommandPalette #--input { border: none; }
    CommandPalette .option-list--option-highlighted { background: $selection; color: $foreground; }
    """

    def __init__(self, room: Room) -> None:
        # Without colours the terminal's own are asked for, and then left out.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.driver_class = driver_for(self.driver_class)
        self._leaving: asyncio.Task[None] | None = None
        self.room = room
        self.terminal_pictures = TerminalPictures(self._to_terminal)
        self._terminal_can: TerminalGraphics | None = None
        self._typed_before = ""
        self._size_before: Size | None = None
        self._measure_cell: Callable[[], tuple[int, int] | None] = lambda: None
        for palette in PALETTES.values():
            self.register_theme(Theme(**textual_theme_fields(palette)))
        self.animation_level = "none"
        self._doors: dict[str, Callable[[], Screen[None]]] = {
            "home": self._home_door,
            "letters": self._letters_door,
            "box": self._box_door,
            "care": self._care_door,
        }
        for name, door in self._doors.items():
            self.add_mode(name, door)
        own = read_config_file(room.paths.settings)
        chosen = own_keys(own.preset, own.keys)
        self.own_keys = chosen.keys
        self._key_problems = tuple(line for line in (own.problem, *chosen.problems) if line)
        self.set_keymap(dict(chosen.keys))
        if "cover" in chosen.keys:
            self.cover_keys = frozenset(chosen.keys["cover"].split(","))
        self._minute = _minute(room.now())
        self._last_input = room.now()
        self._notes = ReadNotes()
        self._kept_place: dict[str, object] = {}
        self._comes_back = False
        self._begin_with_colours()
        if room.settings.cover_at_start:
            # Before anything is drawn: not one frame shows the room.
            self.cover(room.now(), is_own=True)

    @staticmethod
    def _rows_of_the_palette() -> type[Provider]:
        from waitroom.screens.shared.palette import CommandProvider  # noqa: PLC0415 - not on the way to the first paint

        return CommandProvider

    COMMANDS = {_rows_of_the_palette}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the names that ours add."""
        return _variables(self.theme)

    # Start and end

    def on_mount(self) -> None:
        """Open the room as it was left."""
        self._listen_for_the_end()
        self.set_interval(TICK, self._tick)
        self.room.store.on_change(self._store_changed)
        self.call_after_refresh(self._come_back)
        self.call_after_refresh(self._collect_again)
        self.call_after_refresh(self._load_holidays)
        self.app_suspend_signal.subscribe(self, self._before_suspend, immediate=True)
        self.app_resume_signal.subscribe(self, self._after_suspend)
        self._name_window()
        self.call_after_refresh(self._type_again)

    def apply_terminal_answers(
        self,
        graphics: "TerminalGraphics | None",
        typed: str,
        measure: Callable[[], tuple[int, int] | None] = lambda: None,
    ) -> None:
        """Take what the terminal said it can do, and the signs that were typed before anybody listened.

        `measure` returns the size of a cell in pixels now: letters can be made larger at any time.
        """
        self._terminal_can = graphics
        self._measure_cell = measure
        self._typed_before = typed
        self._choose_pictures()

    def _choose_pictures(self) -> None:
        can = self._terminal_can
        has_colours = self.console.color_system == "truecolor" and not (
            self.no_color or self.native_ansi_color
        )
        if not has_colours or self.room.settings.pictures_in_blocks:
            can = None
        if can != self.terminal_pictures.graphics:
            self.terminal_pictures.delete_all()
            self.terminal_pictures.graphics = can
            if self.is_running:
                self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Measure the cells again; where the size is as it was, or nothing is laid out, draw everything anew.

        A window that was made narrower and wide again has had its lines broken by the terminal meanwhile, and
        Textual, which hears of the last size alone, would draw nothing.
        """
        if event.size == self._size_before or self.is_covered:
            self.draw_again()
        self._size_before = event.size
        cell = self._measure_cell() if self._terminal_can else None
        if self._terminal_can and cell and cell != self._terminal_can.cell:
            self._terminal_can = replace(self._terminal_can, cell=cell)
            self._choose_pictures()

    def _type_again(self) -> None:
        names = {" ": "space", "\r": "enter", "\n": "enter", "\t": "tab"}
        # What was typed at a terminal that showed nothing yet does not lift a cover.
        for sign in "" if self.is_covered else self._typed_before:
            if sign.isalnum() or sign in names:
                self.simulate_key(names.get(sign, sign))
        self._typed_before = ""

    def _collect_again(self) -> None:
        # What the start made is there to stay: it is set aside, so that no later collection walks through it.
        # Collecting before would take a tenth of the start for half a megabyte.
        gc.freeze()
        gc.enable()

    def _name_window(self) -> None:
        # The title of the window is the shell's name: nothing of the room shows in a row of tabs.
        shell = os.path.basename(os.environ.get("SHELL", "")) or "sh"  # noqa: PTH119 - a word, not a path
        name = "".join(sign for sign in shell if sign.isalnum())
        self._to_terminal(f"\x1b[22;2t\x1b]2;{name}\x07")

    def _leave_terminal(self) -> None:
        self.terminal_pictures.delete_all()
        self._to_terminal("\x1b[23;2t")

    def _to_terminal(self, sequence: str) -> None:
        driver = self._driver
        if driver is not None and not driver.is_headless and not driver.is_web:
            driver.write(sequence)

    def _before_suspend(self, _app: App[object] | None = None) -> None:
        self.keep_typed()
        self.room.held.flush(0.5)
        self.save_place()
        self.room.store.flush(1.0)
        self.terminal_pictures.delete_all()

    def _after_suspend(self, _app: App[object]) -> None:
        # A screen that is left takes its pictures with it: they are handed over again.
        self.terminal_pictures.delete_all()
        self.draw_again()

    async def _come_back(self) -> None:
        home = self.screen
        if isinstance(home, HomeScreen) and not home.ask_again() and self.room.wait_in_front("") is None:
            home.ask_for_first_wait()
        self._notice()
        last = self.room.session.get("room")
        if isinstance(last, str) and last in self._doors and last != "home":
            self._comes_back = True
            await self.action_go(last)
            self._comes_back = False
        self._write_on()
        self._take_back_lent()

    def _listen_for_the_end(self) -> None:
        loop = asyncio.get_running_loop()
        for name in ("SIGHUP", "SIGTERM", "SIGINT", "SIGQUIT"):
            number = getattr(signal, name, None)
            if number is None:
                continue
            try:
                loop.add_signal_handler(number, self._end, 128 + number)
            except (NotImplementedError, RuntimeError, ValueError):
                # Not the main thread, or a platform without signals on the loop: nothing to listen to.
                return

    def _end(self, code: int) -> None:
        if self._leaving is not None:
            return
        if code:
            # A terminal that is gone takes no more output, and a thread at work would be waited for for ever.
            end = threading.Timer(LONGEST_END, self._end_at_once, (code,))
            end.daemon = True
            end.start()
        self._leaving = asyncio.create_task(self._leave(code))

    async def _leave(self, code: int) -> None:
        try:
            await take_last_keys(self, self._driver if code else None)
            await self.end_workers(self)
        finally:
            self._end_now(code)

    async def keep_before_stopping(self) -> None:
        """Bring what was typed to the disk: the shell is about to stop the process."""
        try:
            await take_last_keys(self, self._driver)
        finally:
            self.takes_keys = True
            self._before_suspend()

    def _end_now(self, code: int) -> None:
        self.save_all()
        self._leave_terminal()
        self.exit(return_code=code)

    def _end_at_once(self, code: int) -> None:
        self.room.store.flush(0.2)
        give_back(self._driver)
        os._exit(code)

    def action_leave(self) -> None:
        """Leave; everything is kept."""
        self._end(0)

    def _fatal_error(self) -> None:
        """End without showing what stood in the variables: they hold the person's words.

        Only the net comes here, where it fails itself or has to catch again and again.
        """
        self.bell = lambda: None  # type: ignore[method-assign]  # an ending is silent
        self.room.store.flush(1.0)
        self.room.held.flush(0.5)
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "error"
        sentence = f"waitroom had to stop ({name}). What you wrote is kept in {self.room.paths.store}"
        self._exit_renderables.append(sentence)
        if os.environ.get("WAITROOM_DEBUG") == "1":
            super()._fatal_error()
        self._close_messages_no_wait()

    # What the net needs

    def save_all(self) -> None:
        """Bring everything that was written, and where things stand, to the disk."""
        with suppress(Exception):
            self.keep_typed()
            self.save_place()
        self.room.store.flush(1.0)
        self.room.held.tidy(is_saved=self.room.store.state.is_saved)
        self.room.held.flush(0.5)
        self.room.session.flush(0.5)

    def write_report(self, error: BaseException) -> None:
        """Write down where an error happened, without a word of the person."""
        from waitroom.reports import keep_report, report_of  # noqa: PLC0415 - only where something went wrong

        now, size = self.room.now(), self.size
        colours = self.console.color_system or "no colours"
        terminal = f"{os.environ.get('TERM', '')} {size.width}x{size.height} {colours}"
        is_debugging = os.environ.get("WAITROOM_DEBUG") == "1"
        with suppress(OSError):
            report = report_of(error, terminal=terminal, now=now, is_debugging=is_debugging)
            keep_report(self.room.paths.reports, report, now)

    def room_again(self, name: str) -> Screen[None]:
        """Return a new screen for a room that failed."""
        return self._doors[name]()

    def plain_room(self) -> Screen[None]:
        """Return a few words in the place of a room that failed twice."""
        from waitroom.screens.shared.fallback_screen import PlainRoom  # noqa: PLC0415 - as above

        return PlainRoom()

    def action_lay_out_again(self) -> None:
        """Try the room in front once more."""
        self.lay_out_again()

    # The ticker

    def _tick(self) -> None:
        now = self.room.now()
        changed = self.room.store.reload_if_changed(now=now)
        minute = _minute(now)
        if minute != self._minute:
            self._minute = minute
            self._choose_colours()
            self._spread(now)
            self._load_holidays()
        elif changed:
            self._look()
        self._notice()
        self._take_back_lent()
        self._cover_when_idle(now)
        self.keep_typed()
        self.room.held.tidy(is_saved=self.room.store.state.is_saved)
        self.save_place()
        self.say_owed()

    def _rooms(self) -> list[RoomScreen]:
        """Return the rooms that stand there, built and not leaving; any other looks by itself when it is shown."""
        return [
            screen for screen in self.screen_stack if isinstance(screen, RoomScreen) and screen.is_mounted
        ]

    def _take_back_lent(self) -> None:
        """Take back what the person's own editor saved, however late."""
        if self.room.lent_texts.waiting:
            from waitroom.screens.letters.external_editing import take_back  # noqa: PLC0415 - only where something is lent

            take_back(self, self.room)

    def _spread(self, now: datetime) -> None:
        for room in self._rooms():
            room.now = now

    def _load_holidays(self) -> None:
        # 50 ms for a country: after the first paint, and not in the way of a key.
        now, waits = self.room.now(), self.room.store.waits.all()
        if not self.room.holidays.is_missing(waits, now):
            return

        def load() -> None:
            if self.room.holidays.load(waits, now):
                self.call_from_thread(self._look)

        self.run_worker(load, thread=True, exclusive=True, group="holidays")

    def _look(self) -> None:
        for room in self._rooms():
            room.refresh_view()

    def _store_changed(self) -> None:
        # Called from the writer's thread; everything on the screen happens in the app's own.
        # It comes as a message, which nobody reads any more once the room is being taken down.
        if self._loop is not None and not self._loop.is_closed():
            self.call_later(self._after_save)

    def _after_save(self) -> None:
        self._notice()
        for room in self._rooms():
            room.save_state_changed()

    def _notice(self) -> None:
        at = time.monotonic()
        self.room.store.clear_notes(self._notes.read(at))
        state = self.room.store.state
        in_front = self.screen_stack[-1:]
        is_seen = bool(in_front) and isinstance(in_front[0], RoomScreen) and not self.is_covered
        self._notes.shown(state.passing if is_seen else (), at)
        said = (state.why_read_only, state.problem, *state.notes, *self._key_problems)
        lines = dict.fromkeys(
            line for line in (*said, self.room.holidays.problem, self.room.zone_problem) if line
        )
        for room in self._rooms():
            room.show_notice(" ".join(lines))

    def keep_typed(self) -> None:
        """Keep what stands in every open form at this moment; the store writes it in its own time."""
        for screen in [each for stack in self._screen_stacks.values() for each in stack]:
            if isinstance(screen, KeepsTyped) and screen.is_mounted:
                screen.keep_typed()

    def save_place(self) -> None:
        """Remember where things stand, if they have moved; the store writes it in its own time."""
        for name in self._doors:
            stack = self._screen_stacks.get(name, [])
            if stack and isinstance(stack[0], RoomScreen) and stack[0].is_mounted:
                place = stack[0].saved_place()
                if self._kept_place.get(name) != place:
                    self._kept_place[name] = place
                    self.room.session.set(name, place)
        if self._kept_place.get("room") != self.current_mode:
            self._kept_place["room"] = self.current_mode
            self.room.session.set("room", self.current_mode)
        self.room.session.set("first", self._for_the_first_frame())

    def _for_the_first_frame(self) -> str:
        """Return the id of the wait whose number the next start may show at once, "" where it may not."""
        stack = self._screen_stacks.get("home")
        home = stack[0] if stack and self.current_mode == "home" else None
        if self.room.settings.cover_at_start or not isinstance(home, HomeScreen):
            return ""
        return home.front_id if home.is_number_seen() else ""

    # Colours

    def action_choose_colours(self) -> None:
        """Take on the colours that are chosen now."""
        self._choose_colours()

    def action_settings(self) -> None:
        """Open the settings."""
        from waitroom.screens.data.settings import SettingsDialog  # noqa: PLC0415 - loaded when first asked for

        if not isinstance(self.screen, SettingsDialog):
            self.push_screen(SettingsDialog(self.room), lambda _: self._look())

    def _choose_colours(self) -> None:
        wanted = self._wanted_theme()
        if wanted != self.theme:
            self.theme = wanted
        self._choose_pictures()

    def _begin_with_colours(self) -> None:
        """Take on the first colours without Textual's own way, which reads every style sheet once more."""
        theme = self._wanted_theme()
        if theme not in PALETTES:
            self._choose_colours()
            return
        self.set_reactive(App.theme, theme)
        is_dark = PALETTES[theme].is_dark
        for name, is_so in ((f"-theme-{theme}", True), ("-dark-mode", is_dark), ("-light-mode", not is_dark)):
            self.set_class(is_so, name, update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    def _wanted_theme(self) -> str:
        if self.no_color:
            return "ansi-dark"
        return theme_for(self.room.now().hour, self.room.settings.theme.value)

    def action_next_theme(self) -> None:
        """Turn to the next colours and keep the choice."""
        choices = list(ThemeChoice)
        choice = choices[(choices.index(self.room.settings.theme) + 1) % len(choices)]
        self.room.save_settings(theme=choice)
        self._choose_colours()
        self.notify(THEME_WORDS[choice], markup=False)

    # Doors

    async def action_go(self, name: str) -> None:
        """Go to a room, and come back when it is built."""
        if name in self._doors and self.current_mode != name and not self.shut(name):
            self.save_place()
            await self.switch_mode(name)
            self._notice()

    async def on_go_to(self, message: GoTo) -> None:
        """Go to the room a screen asked for."""
        await self.action_go(message.room_name)

    async def on_open_letter(self, message: OpenLetter) -> None:
        """Open the desk at a letter, or begin one there."""
        await self.action_go("letters")
        self._open_letter(message)

    def _open_letter(self, message: OpenLetter) -> None:
        from waitroom.screens.letters.letters_screen import LettersScreen  # noqa: PLC0415 - loaded when first asked for

        if isinstance(self.screen, LettersScreen):
            if message.letter_id:
                self.screen.open_letter(message.letter_id)
            else:
                self.screen.begin(message.kind, message.wait_id)

    def _home_door(self) -> Screen[None]:
        home = HomeScreen(self.room)
        place = self.room.session.get("home")
        if isinstance(place, dict):
            home.restore_place(place)
        # Its sheets are the app's own and read by now; told so, Textual does not read them all once more.
        home.set_size_classes(self.size)
        home._css_update_count = self._css_update_count  # noqa: SLF001
        return home

    def _letters_door(self) -> Screen[None]:
        from waitroom.screens.letters.letters_screen import LettersScreen  # noqa: PLC0415 - loaded when first asked for

        return LettersScreen(self.room, comes_back=self._comes_back)

    def on_open_activity(self, message: OpenActivity) -> None:
        """Run an activity."""
        from waitroom.screens.care.activities.run_activity import open_activity  # noqa: PLC0415 - loaded when first asked for

        open_activity(self, self.room, self.room.content.activity(message.activity_id))

    def _care_door(self) -> Screen[None]:
        from waitroom.screens.care.care_screen import CareScreen  # noqa: PLC0415 - loaded when first asked for

        return CareScreen(self.room)

    def on_open_memento(self, message: OpenMemento) -> None:
        """Hold a memento, or draw one, where one is: the way back leads there."""
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - the pictures' decoder comes with it

        box, is_drawn = self.room.box, not message.memento_id
        memento = box.draw_random(self.room.now()) if is_drawn else box.get(message.memento_id)
        if memento is None:
            self.action_add_memento()
        else:
            order = () if is_drawn else box.ids_in_order()
            self.push_screen(
                HoldMementoScreen(self.room, memento, order, is_drawn=is_drawn), lambda _: self._look()
            )

    def _hold_in_the_box(self, memento_id: str) -> None:
        from waitroom.screens.box.box_screen import BoxScreen  # noqa: PLC0415 - loaded when first asked for

        if isinstance(self.screen, BoxScreen):
            self.screen.hold_memento(memento_id)

    def _box_door(self) -> Screen[None]:
        from waitroom.screens.box.box_screen import BoxScreen  # noqa: PLC0415 - loaded when first asked for

        return BoxScreen(self.room)

    def action_add_memento(self) -> None:
        """Put something into the happy box, from wherever one is."""
        self._add_memento(None)

    def _write_on(self) -> None:
        """Open again what was being put into the happy box when the room was last left."""
        from waitroom.domain.shared.form_draft import ADD_FORM  # noqa: PLC0415 - not on the way to the first paint

        draft = self.room.form_drafts.last_open(ADD_FORM)
        if draft is not None:
            asked = self.room.box.question_of_the_day(self.room.now())
            self._add_memento(asked if asked is not None and asked.key == draft.about else None)

    def _add_memento(self, question: "BoxQuestion | None") -> None:
        from waitroom.screens.box.add_memento import AddMementoDialog  # noqa: PLC0415 - loaded when first asked for

        if isinstance(self.screen, AddMementoDialog):
            return
        self.push_screen(AddMementoDialog(self.room, question=question), self._added)

    def _added(self, memento: "Memento | None") -> None:
        if memento is None:
            return
        if isinstance(self.screen, RoomScreen):
            self.screen.memento_added(memento)
        else:
            self._look()

    def on_box_line(self, message: BoxLine) -> None:
        """Keep a line that another room sends to the happy box."""
        from waitroom.domain.box.memento import MementoDetails  # noqa: PLC0415 - only a line that is sent needs it

        if self.room.box.contains_text(message.text):
            self.notify("It lies in the happy box already.", markup=False)
            return
        try:
            self.room.box.intake.add_text(message.text, MementoDetails(when=message.source), self.room.now())
        except WaitroomError as error:
            self.notify(str(error), markup=False)
            return
        self.notify("It lies in the happy box now.", markup=False)
        self._look()

    def action_line_to_box(self) -> None:
        """Send the line with the cursor, what is marked, or the card in front to the happy box."""
        from waitroom.screens.shared.text_under_cursor import text_under_cursor  # noqa: PLC0415 - loaded when it is first asked for

        words, source = text_under_cursor(self.screen)
        if words:
            self.on_box_line(BoxLine(words, source=source))
        else:
            self.notify("Put the cursor on a line first, or turn to a card; then the same key sends it.")

    def action_search(self) -> None:
        """Find anything that was written."""
        from waitroom.screens.data.search import SearchDialog  # noqa: PLC0415 - as above

        if not isinstance(self.screen, SearchDialog):
            self.push_screen(SearchDialog(self.room), self._go_to_found)

    async def _go_to_found(self, found: "SearchResult | None") -> None:
        from waitroom.domain.data.search_result import SearchPlace  # noqa: PLC0415 - as above

        if found is None:
            return
        if found.place is SearchPlace.LETTERS:
            await self.on_open_letter(OpenLetter(found.id))
        elif found.place is SearchPlace.BOX:
            await self.action_go("box")
            self._hold_in_the_box(found.id)
        elif found.place is SearchPlace.CARE:
            await self.action_go("care")
        else:
            await self.action_go("home")
            self._bring(found)

    def _bring(self, found: "SearchResult") -> None:
        if isinstance(self.screen, HomeScreen):
            self.screen.open_search_result(found.wait_id, found.id)

    def action_put_aways(self) -> None:
        """Look through what was put away, and bring it back."""
        from waitroom.screens.data.trash import TrashDialog  # noqa: PLC0415 - as above

        if not isinstance(self.screen, TrashDialog):
            self.push_screen(TrashDialog(self.room), lambda _: self._look())

    def action_help(self) -> None:
        """Show the keys of where one is."""
        from waitroom.screens.shared.help import HelpDialog  # noqa: PLC0415 - loaded when first asked for

        screen = self.screen
        places = screen.help_places() if isinstance(screen, HasKeys) else ()
        self.push_screen(HelpDialog(places))

    def action_command_palette(self) -> None:
        """Show everything that can be done, by name."""
        from waitroom.screens.shared.palette import Palette  # noqa: PLC0415 - as above

        self.push_screen(Palette())

    def action_people(self) -> None:
        """Show people to talk to."""
        from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog  # noqa: PLC0415 - as above

        if not isinstance(self.screen, PeopleToTalkToDialog):
            self.push_screen(PeopleToTalkToDialog(self.room))

    # Breathing

    def action_breathe(self) -> None:
        """Start sixty calm seconds."""
        from waitroom.domain.care.activity import BreathPhase  # noqa: PLC0415 - loaded when first asked for
        from waitroom.domain.care.safety_rules import is_night  # noqa: PLC0415 - as above

        phases = CALM_AT_NIGHT if is_night(self.room.now().time()) else CALM
        self._breathe(tuple(BreathPhase(label=label, seconds=each) for label, each in phases), 60.0, "")

    def _breathe(self, phases: "tuple[BreathPhase, ...]", seconds: float, caution: str) -> None:
        from waitroom.screens.care.breathing_screen import BreathingScreen  # noqa: PLC0415 - as above

        if isinstance(self.screen, BreathingScreen):
            return
        screen = BreathingScreen(
            phases,
            seconds=seconds,
            scene=EVENING,
            reduced_motion=self.room.settings.reduced_motion,
            caution=caution,
        )
        self.push_screen(screen)

    # The cover

    def action_cover(self) -> None:
        """Cover."""
        self.cover(self.room.now(), is_own=False)

    def before_covering(self) -> None:
        """Take down the pictures that the terminal holds, and hand none over."""
        self.terminal_pictures.delete_all()
        self.terminal_pictures.is_shut = True

    def after_covering(self) -> None:
        """Hand the pictures over again: those of the meantime never came there."""
        self.terminal_pictures.delete_all()
        self.terminal_pictures.is_shut = False

    def _cover_when_idle(self, now: datetime) -> None:
        minutes = self.room.settings.cover_after
        if minutes and now - self._last_input >= timedelta(minutes=minutes):
            self.cover(now, is_own=True)

    def on_app_blur(self) -> None:
        """Cover itself when the window loses the keys, if that was chosen."""
        if self.room.settings.cover_on_blur:
            self.cover(self.room.now(), is_own=True)

    def notify(  # the same call, quieter
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,  # noqa: ARG002 - what is said here is never markup
    ) -> None:
        """Say something in the corner; never as markup."""
        super().notify(
            safe_text(message), title=safe_text(title), severity=severity, timeout=timeout, markup=False
        )

    async def on_event(self, event: events.Event) -> None:
        """Remember when somebody was last there."""
        if from_terminal(event):
            self._last_input = self.room.now()
            if isinstance(event, events.Key) and not self.is_covered and self._notes.key():
                self.set_timer(self._notes.seconds_left(time.monotonic()) + 0.01, self._notice)
        await super().on_event(event)


class RecoveryApp(App[str]):
    """Asks what to do about a data file that is not whole; opens nothing else."""

    TITLE = ""
    ENABLE_COMMAND_PALETTE = False

    def __init__(self, reason: str, aside: str, backup_words: str) -> None:
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.driver_class = driver_for(self.driver_class)
        self.words = (reason, aside, backup_words)
        self.animation_level = "none"
        self.register_theme(Theme(**textual_theme_fields(PALETTES[EVENING])))
        self.theme = "ansi-dark" if self.no_color else EVENING

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the names that ours add."""
        return _variables(self.theme)

    def on_mount(self) -> None:
        """Ask at once."""
        from waitroom.screens.data.file_recovery import RecoveryDialog  # noqa: PLC0415 - only where a file is not whole

        self.push_screen(RecoveryDialog(*self.words), self.exit)


def _minute(now: datetime) -> tuple[int, ...]:
    return (now.year, now.month, now.day, now.hour, now.minute)


def _variables(theme: str) -> dict[str, str]:
    fields = textual_theme_fields(PALETTES[EVENING])
    is_terminals_own = theme.startswith("ansi")
    return {
        name: "ansi_default" if is_terminals_own else value for name, value in fields["variables"].items()
    }
