"""The app itself: composed of its parts, it joins them with what Textual asks of an app."""

import os
import sys
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.binding import BindingType
from textual.dom import DOMNode
from textual.driver import Driver
from textual.message import Message
from textual.notifications import Notify, SeverityLevel
from textual.screen import Screen

from waitroom.app.automatic_cover import AutomaticCover
from waitroom.app.box_commands import BoxCommands
from waitroom.app.desktop_notices import DesktopNotices
from waitroom.app.every_room_dialogs import EveryRoomDialogs
from waitroom.app.key_binder import KeyBinder
from waitroom.app.lifecycle import Lifecycle
from waitroom.app.lock_commands import LockCommands
from waitroom.app.mouse_switch import MouseSwitch
from waitroom.app.notices import Notices
from waitroom.app.open_screens import OpenScreens
from waitroom.app.pictures import PictureSupport
from waitroom.app.questions_door import QuestionsDoor
from waitroom.app.rooms import Rooms
from waitroom.app.screen_state_saver import ScreenStateSaver
from waitroom.app.theme_switcher import ThemeSwitcher, variable_defaults
from waitroom.app.ticker import Ticker
from waitroom.domain.shared.safe_text import safe_text
from waitroom.error_net import ErrorNet
from waitroom.key_bindings import APP, bindings_for
from waitroom.messages import Unsay
from waitroom.room.room import Room
from waitroom.screens.data.lock_gate import LockedApp
from waitroom.screens.shared.action_target import ActionTarget, find_target
from waitroom.screens.shared.cover_screen import from_terminal
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.screens.shared.unsaved_text import KeepsUnsavedText
from waitroom.terminal import driver_for
from waitroom.terminal.plain_italics import PlainItalics, shows_italics
from waitroom.translation import _
from waitroom.widgets.scenery.terminal_pictures import HasTerminalPictures, TerminalPictures
from waitroom.widgets.shared.clipboard import OwnClipboard
from waitroom.widgets.shared.own_bindings import OwnKeysApp

if TYPE_CHECKING:
    from datetime import datetime

    from textual.actions import ActionParseResult
    from textual.theme import Theme

    from waitroom.app.toast_place import ToastPlace
    from waitroom.domain.scenery.terminal_graphics import TerminalGraphics
    from waitroom.room.data.screen_lock import ScreenLock

MOST_NOTES = 3
"""So many sentences stand at the foot at once: an older one makes room."""

SIZES_AT_THE_START = 2
"""So often the size is told before anything has happened to it: by Textual, and by its driver."""

SAID_JUST_NOW = 1.0
"""Seconds in which the same sentence, said again, says nothing new."""


class WaitroomApp(LockedApp, OwnKeysApp, OwnClipboard, ErrorNet, HasTerminalPictures, inherit_bindings=False):
    """A quiet room with several doors."""

    TITLE = ""
    DEFAULT_MODE = "home"
    # Home's own sheets, read with the app's: read with the screen, all sheets would be parsed once more.
    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("home/home_screen.tcss")]
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for(APP)]
    CSS = """
    Toast {
        background: $panel-raised; color: $foreground; padding: 0 1; margin-top: 0; width: 100%; max-width: 100%;
    }
    ToastRack { scrollbar-size: 0 0; }
    """

    is_time_shown = False
    """Whether a plain frame with the time left stands on the screen until the first paint."""

    def __init__(self, room: Room) -> None:
        # Without colours the terminal's own are asked for, and then left out.
        super().__init__(ansi_color=True if os.environ.get("NO_COLOR") else None)
        self.driver_class = driver_for(self.driver_class)
        if not shows_italics(os.environ):
            self._filters.append(PlainItalics())
        self.animation_level = "none"
        self.room = room
        self.key_binder = KeyBinder(self)
        self.terminal_pictures = TerminalPictures(self.write_to_terminal)
        self.pictures = PictureSupport(self, self.terminal_pictures)
        self.colours = ThemeSwitcher(self)
        self.rooms = Rooms(self)
        self.dialogs = EveryRoomDialogs(self)
        self.box_commands = BoxCommands(self)
        self.questions_door = QuestionsDoor(self)
        self.notices = Notices(self, self.key_binder.problems)
        self.desktop_notices = DesktopNotices(self)
        self.open_screens = OpenScreens(self)
        self.screen_state_saver = ScreenStateSaver(self)
        self.automatic_cover = AutomaticCover(self)
        self.ticker = Ticker(self)
        self.lifecycle = Lifecycle(self)
        self.lock_commands = LockCommands(self)
        self.parts: tuple[ActionTarget, ...] = (
            self.rooms,
            self.dialogs,
            self.box_commands,
            self.questions_door,
            self.colours,
            self.key_binder,
            self.desktop_notices,
            MouseSwitch(self),
            self.lifecycle,
            self.lock_commands,
            self.automatic_cover,
        )
        room.code_names.follow_hours()
        self.colours.begin()
        self.automatic_cover.at_start()
        self.lock()

    is_theme_chosen = False
    """Whether a theme is worn; before that no colour is worked out from the one that Textual begins with."""

    def get_theme(self, theme_name: str) -> "Theme | None":
        """Find a theme by its name; Textual's own way copies all of them first, for each line that is drawn."""
        return self._registered_themes.get(theme_name) or super().get_theme(theme_name)

    def get_css_variables(self) -> dict[str, str]:
        """Return the colours of the theme by their names."""
        return super().get_css_variables() if self.is_theme_chosen else {}

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Give Textual's own themes the names that ours add."""
        return variable_defaults(self.theme)

    def _parse_action(
        self,
        action: "str | ActionParseResult",
        default_namespace: DOMNode,
        namespaces: Mapping[str, DOMNode] | None = None,
    ) -> tuple[DOMNode, str, tuple[object, ...]]:
        """Find the part whose action is meant: for Textual it is the app's or the screen's own."""
        node, name, parameters = super()._parse_action(action, default_namespace, namespaces)
        return cast("DOMNode", find_target(node, name)), name, parameters

    def _get_dispatch_methods(
        self, method_name: str, message: Message
    ) -> Iterable[tuple[type, Callable[[Message], Awaitable[None]]]]:
        """Let the part that has the noun hear what a screen asks for: Textual asks the app alone."""
        yield from super()._get_dispatch_methods(method_name, message)
        for part in self.parts:
            handler = getattr(part, method_name, None)
            if handler is not None:
                yield type(part), handler

    # What the parts ask for

    @property
    def driver(self) -> Driver | None:
        """What reads and writes the terminal; None before the start."""
        return self._driver

    def write_to_terminal(self, sequence: str) -> None:
        """Write an escape sequence to the terminal, where there is one."""
        driver = self._driver
        if driver is not None and not driver.is_headless and not driver.is_web:
            driver.write(sequence)

    def first_screen(self, room_name: str) -> Screen[Any] | None:
        """Return the screen of a room, beneath all that stands above it; None where it was never opened."""
        stack = self._screen_stacks.get(room_name)
        return stack[0] if stack else None

    def apply_terminal_answers(
        self,
        graphics: "TerminalGraphics | None",
        typed: str,
        measure: Callable[[], tuple[int, int] | None] = lambda: None,
    ) -> None:
        """Take what the terminal said it can do, and the signs that were typed before anybody listened.

        `measure` returns the size of a cell in pixels now: letters can be made larger at any time.
        """
        self.lifecycle.typed_before = typed
        self.pictures.take_answer(graphics, measure)

    def save_typed(self) -> None:
        """Keep what stands in every open form at this moment; the store writes it in its own time."""
        for screen in [each for stack in self._screen_stacks.values() for each in stack]:
            if isinstance(screen, KeepsUnsavedText) and screen.is_mounted:
                screen.save_typed()

    # What Textual tells

    def on_mount(self) -> None:
        """Open the room as it was left."""
        self.ticker.start()
        self.lifecycle.start()

    def on_resize(self, event: events.Resize) -> None:
        """Measure the cells again; where the size is as it was, or nothing is laid out, draw everything anew.

        A window that was made narrower and wide again has had its lines broken by the terminal meanwhile, and
        Textual, which lays out for the last size alone, would draw nothing.
        """
        laid_out = self.screen._compositor.size if self.screen_stack else None  # noqa: SLF001 - nobody else knows it
        self._sizes_told += 1
        if self.is_hidden or (event.size == laid_out and self._sizes_told > SIZES_AT_THE_START):
            self.redraw_everything()
        self.pictures.measure()

    def on_app_blur(self) -> None:
        """Cover itself when the window loses the keys, if that was chosen."""
        self.automatic_cover.when_left()

    _sizes_told = 0

    async def on_event(self, event: events.Event) -> None:
        """Remember when somebody was last there; take the letters of any keyboard for commands."""
        if from_terminal(event):
            self.automatic_cover.last_input = self.room.now()
            if isinstance(event, events.Key) and not self.is_hidden:
                self.notices.key_pressed()
                from waitroom.app.other_layouts import as_latin  # noqa: PLC0415 - the first paint can do without

                event = as_latin(self, event)
            if isinstance(event, events.MouseEvent) and self._is_new(event):
                self.automatic_cover.when_pointed(event.x, event.y)
        await super().on_event(event)

    async def save_before_stopping(self) -> None:
        """Bring what was typed to the disk: the shell is about to stop the process."""
        await self.lifecycle.save_before_stopping()

    def notify(  # the same call, quieter
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,  # noqa: ARG002 - what is said here is never markup
    ) -> None:
        """Say something at the foot for a moment; never as markup."""
        super().notify(
            safe_text(message), title=safe_text(title), severity=severity, timeout=timeout, markup=False
        )

    def on_notify(self, event: Notify) -> None:
        """Let an older sentence at the foot make room; the last one, said again at once, stands as it is."""
        note, said = event.notification, list(self._notifications)
        if said and said[-1].message == note.message and note.raised_at - said[-1].raised_at < SAID_JUST_NOW:
            event.prevent_default()
            return
        for place, other in enumerate(said):
            if other.message == note.message or len(said) - place >= MOST_NOTES:
                self._unnotify(other, refresh=False)

    def on_unsay(self, message: Unsay) -> None:
        """Take back what is no longer so."""
        for note in list(self._notifications):
            if note.message == safe_text(message.words):
                self._unnotify(note)

    def _refresh_notifications(self) -> None:
        """Show what is said once the screen in front is laid out: then it is known where nothing is covered."""
        if self.screen_stack and len(self._notifications):
            self.screen.call_after_refresh(self._show_notifications)
        else:
            super()._refresh_notifications()

    def _show_notifications(self) -> None:
        from waitroom.app.toast_place import ToastPlace  # noqa: PLC0415 - only where something is said

        if self._toast_place is None:
            self._toast_place = ToastPlace(self)
        self._toast_place.choose([note.message for note in self._notifications])
        super()._refresh_notifications()

    _toast_place: "ToastPlace | None" = None

    def _fatal_error(self) -> None:
        """End without showing what stood in the variables: they hold the person's words.

        Only the net comes here, where it fails itself or has to catch again and again.
        """
        self.bell = lambda: None  # type: ignore[method-assign]  # an ending is silent
        self.room.saving.flush(1.0)
        self.room.held.flush(0.5)
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "error"
        sentence = _("waitroom had to stop ({name}). What you wrote is kept in {store}").format(
            name=name, store=self.room.paths.store
        )
        self._exit_renderables.append(sentence)
        if os.environ.get("WAITROOM_DEBUG") == "1":
            super()._fatal_error()
        self._close_messages_no_wait()

    # What the net and the cover ask for

    def save_all(self) -> None:
        """Bring everything that was written, and where things stand, to the disk."""
        self.lifecycle.save_all()

    def write_report(self, error: BaseException) -> None:
        """Write down where an error happened, without a word of the person."""
        from waitroom.reports import write_report  # noqa: PLC0415 - only where something went wrong

        write_report(
            error, self.room.paths.reports, size=self.size, console=self.console, now=self.room.now()
        )

    def rebuild_screen(self, name: str) -> Screen[None]:
        """Return a new screen for a room that failed."""
        return self.rooms.build(name)

    def fallback_screen(self) -> Screen[None]:
        """Return a few words in the place of a room that failed twice."""
        from waitroom.screens.shared.fallback_screen import FallbackScreen  # noqa: PLC0415 - as above

        return FallbackScreen()

    def action_lay_out_again(self) -> None:
        """Try the room in front once more."""
        self.lay_out_again()

    def action_cover(self) -> None:
        """Cover, as the person asks for it."""
        self.cover(self.room.now(), is_own=False)

    # What the lock asks for

    @property
    def screen_lock(self) -> "ScreenLock":
        """The passphrase of the room."""
        return self.room.screen_lock

    @property
    def locks_after_cover(self) -> bool:
        """Whether it was chosen that the phrase is asked for after the cover."""
        return self.room.settings.lock_after_cover

    def moment(self) -> "datetime":
        """Return the present moment."""
        return self.room.now()

    def leave_locked(self) -> None:
        """Leave; everything is kept."""
        self.lifecycle.action_leave()

    def before_covering(self) -> None:
        """Take the pictures down."""
        self.pictures.hide()

    def after_covering(self) -> None:
        """Hand the pictures over again."""
        self.pictures.show()
