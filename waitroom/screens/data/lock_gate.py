"""The lock: as the cover, it stands between the room and the terminal, until the phrase is typed.

The room lives on beneath: what was typed is there, drafts are kept, letters save themselves. What the terminal sends
reaches the lock alone, and what the room draws, rings or says reaches nobody. The cover may lie over the lock.
"""

import io
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType
from rich.text import Text
from rich.theme import Theme
from textual import events
from textual.geometry import Size
from textual.screen import Screen
from textual.timer import Timer

from waitroom.domain.data.passphrase import wrong_words
from waitroom.domain.shared.errors import WaitroomError
from waitroom.key_bindings import EVERY_COMMAND, Command, is_special
from waitroom.room.data.screen_lock import ScreenLock
from waitroom.screens.shared.cover_screen import CoveredApp, from_terminal
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import key_of, key_while_writing

if TYPE_CHECKING:
    from waitroom.screens.data.lock_panel import LockPanel

MOST_SIGNS = 1_000
A_MOMENT = 0.5
"""Seconds between two looks at how long the next try is to wait."""

FOOT = (
    *(("dialog.enter", _("open")), ("people", _("people to talk to")), ("help", _("forgotten?"))),
    *(("cover", _("hide")), ("leave", _("leave"))),
)
PAGE_FOOT = (("dialog.back", _("back")), ("cover", _("hide")))
"""The commands that work while the room is locked, by their keys that write no sign, and what they do here."""


class LockedApp(CoveredApp, inherit_bindings=False):
    """An app that can be locked."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._lock: LockPanel | None = None
        self._lock_drawn: Size | None = None
        self._lock_timer: Timer | None = None

    # What the app has to know

    @property
    def screen_lock(self) -> ScreenLock:
        """The passphrase."""
        raise NotImplementedError

    @property
    def locks_after_cover(self) -> bool:
        """Whether the phrase is asked for whenever the cover was up."""
        raise NotImplementedError

    def moment(self) -> datetime:
        """Return the present moment."""
        raise NotImplementedError

    def leave_locked(self) -> None:
        """Leave; everything is kept."""
        raise NotImplementedError

    # Its two states

    @property
    def is_locked(self) -> bool:
        """Whether the phrase is asked for."""
        return self._lock is not None

    @property
    def is_hidden(self) -> bool:
        """Whether the cover or the lock stands between the room and the terminal."""
        return super().is_hidden or self._lock is not None

    def locked_rows(self) -> list[str]:
        """Return the rows that the lock shows now, as text; none where it does not."""
        return [row.plain for row in self._lock.rows(self.size)] if self._lock is not None else []

    def lock(self) -> None:
        """Lock the room where a phrase is set."""
        if self._lock is not None or not self.screen_lock.is_set:
            return
        if not self.is_hidden:
            self.before_covering()
        from waitroom.screens.data.lock_panel import LockPanel  # noqa: PLC0415 - only where a phrase is set

        path, problem = str(self.screen_lock.path), self.screen_lock.problem
        self._lock = LockPanel(path, _foot(FOOT), _foot(PAGE_FOOT), said=problem)
        self.draw_lock()
        self.let_go_of_the_mouse()
        if self.screen_lock.seconds_left(self.moment()) and self.is_running:
            self._count_down()

    def unlock(self) -> None:
        """Open the room: it stands as it was."""
        self._lock = self._lock_drawn = None
        self.show_room()

    def uncover(self) -> None:
        """Lift the cover; the lock stands beneath where it was locked, or is to be after the cover."""
        if self.is_covered and self.locks_after_cover:
            self.lock()
        super().uncover()
        self.draw_lock()

    # What comes from the terminal

    async def on_event(self, event: events.Event) -> None:
        """Let the phrase be typed, and nothing else in."""
        is_for_the_lock = from_terminal(event) and self._is_new(event) and self.takes_keys
        if self._lock is None or self.is_covered or not is_for_the_lock:
            await super().on_event(event)
        elif isinstance(event, events.Key):
            self.app_focus = True
            if self.is_cover_key(event):
                self.action_cover()
            else:
                self._press(self._lock, event)
                self.draw_lock()
        elif isinstance(event, events.Paste):
            self.type_into_lock(event.text.rstrip("\r\n"))

    def type_into_lock(self, signs: str) -> None:
        """Take signs that were typed or pasted; an end of the line in them tries the phrase."""
        if self._lock is None:
            return
        for sign in signs[:MOST_SIGNS]:
            if sign in "\r\n":
                self._try(self._lock)
            elif sign.isprintable():
                self._lock.typed += sign
        self.draw_lock()

    def _press(self, panel: "LockPanel", event: events.Key) -> None:
        from waitroom.screens.data.lock_panel import LockPage  # noqa: PLC0415 - as above

        if event.key == "enter":
            self._try(panel)
        elif event.key in _keys_of("people", self):
            panel.turn_to(LockPage.PEOPLE)
        elif event.key in _keys_of("help", self):
            panel.turn_to(LockPage.FORGOTTEN)
        elif event.key in _keys_of("leave", self):
            self.leave_locked()
        elif event.key == "escape":
            panel.typed = panel.typed if panel.page is not LockPage.PHRASE else ""
            panel.page = LockPage.PHRASE
        elif event.key in {"backspace", "ctrl+h"}:
            panel.typed = panel.typed[:-1]
        elif event.key == "ctrl+u":
            panel.typed = ""
        elif event.is_printable and event.character and len(panel.typed) < MOST_SIGNS:
            panel.page = LockPage.PHRASE
            panel.typed += event.character

    # A try

    def _try(self, panel: "LockPanel") -> None:
        from waitroom.screens.data.lock_panel import LockPage  # noqa: PLC0415 - as above

        panel.page = LockPage.PHRASE
        if panel.is_checking or not panel.typed:
            return
        if self.screen_lock.seconds_left(self.moment()):
            self._count_down()  # what is typed stays, and can be tried then
            return
        phrase, panel.typed, panel.is_checking = panel.typed, "", True
        # A tenth of a second and 32 MB: in a thread of its own, so that the room beneath goes on.
        self.run_worker(partial(self._check, phrase), thread=True, group="lock")

    def _check(self, phrase: str) -> None:
        try:
            is_right, problem = self.screen_lock.opens(phrase, now=self.moment()), ""
        except WaitroomError as error:
            is_right, problem = False, str(error)
        self.call_later(self._checked, is_right, problem)

    def _checked(self, is_right: bool, problem: str) -> None:  # noqa: FBT001 - handed on by call_later
        if self._lock is None:
            return
        self._lock.is_checking = False
        if is_right:
            self.unlock()
        elif problem:
            self._lock.said = problem
            self.draw_lock()
        else:
            self._count_down()

    def _count_down(self) -> None:
        """Say how long it is until the next try, until it can be made."""
        if self._lock is None:
            return
        left = self.screen_lock.seconds_left(self.moment())
        self._lock.said = wrong_words(left)
        self.draw_lock()
        if self._lock_timer is not None:
            self._lock_timer.stop()
        self._lock_timer = self.set_timer(A_MOMENT, self._count_down) if left else None

    # What is drawn

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw on the terminal what a screen shows, or the lock in its place."""
        if self._lock is None or self.is_covered:
            super()._display(screen, renderable)
            return
        if self._lock_drawn != self.size:
            self.draw_lock()
        self.post_display_hook()

    def draw_cover(self) -> None:
        """Draw what hides the room anew: the cover, or the lock."""
        super().draw_cover()
        self.draw_lock()

    def draw_lock(self) -> None:
        """Draw the lock, over whatever stands on the terminal; not where the cover lies over it."""
        driver = self._driver
        if self._lock is None or self.is_covered or driver is None or driver.is_headless:
            return
        self._lock_drawn = self.size
        console, ground = self._console(self.size.width)
        for line, row in enumerate(self._lock.rows(self.size), 1):
            console.file.write(f"\x1b[{line};1H")
            console.print(row, style=ground, end="", no_wrap=True, overflow="crop")
        written = console.file
        assert isinstance(written, io.StringIO)
        driver.write("\x1b[0m" + written.getvalue() + "\x1b[0m\x1b[H")
        driver.flush()

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return a picture of what is to be seen, as SVG."""
        if self._lock is None or self.is_covered:
            return super().export_screenshot(title=title, simplify=simplify)
        console, ground = self._console(self.size.width, is_picture=True)
        console.print(Text("\n").join(self._lock.rows(self.size)), style=ground, end="")
        return console.export_svg(title=title or self.title)

    def _console(self, width: int, *, is_picture: bool = False) -> tuple[Console, str]:
        from waitroom.screens.data.lock_panel import panel_styles  # noqa: PLC0415 - as above

        colours = "truecolor" if is_picture else self.console.color_system
        console = Console(
            width=width,
            height=self.size.height,
            file=io.StringIO(),
            force_terminal=True,
            record=is_picture,
            legacy_windows=False,
            color_system=colours,  # type: ignore[arg-type]  # it is one of the names that rich gives
            highlight=False,
            theme=Theme(panel_styles(self.theme), inherit=False),
        )
        return console, "ground"


def _command(name: str) -> Command:
    return next(command for command in EVERY_COMMAND if command.id == name)


def _foot(commands: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return each command's key, one that writes no sign where it has one, with what it does."""
    found = ((_command(name), words) for name, words in commands)
    return tuple((key_while_writing(command) or key_of(command), words) for command, words in found)


def _keys_of(name: str, app: LockedApp) -> frozenset[str]:
    """Return the keys of a command that write no sign, the person's own among them."""
    own = getattr(app, "own_keys", {}).get(name, "")
    keys = (*_command(name).keys.split(","), *own.split(","))
    return frozenset(key for key in keys if is_special(key))
