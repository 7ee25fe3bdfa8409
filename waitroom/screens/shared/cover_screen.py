"""The cover: a dull screen with no word of this program, between the room and the terminal.

It is no screen of the room's own. The room stays as it is beneath, with its screens, its focus and its cursor, and
what comes late (a worker's result, a dialog, a letter that opens) comes to it as ever. Between the room and the
person stand two gates, and the cover closes both: of what the terminal sends, no key, paste or mouse gets in, and
of what the room draws, rings or says, nothing gets out. So nothing that is built into the room, now or later, has
to know of the cover.
"""

import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial

from rich.console import Console, RenderableType
from rich.text import Text
from textual import events
from textual.app import App, SuspendNotSupported
from textual.geometry import Size
from textual.notifications import SeverityLevel
from textual.screen import Screen

from waitroom.key_bindings import COMMANDS_BY_ID, is_special, shown_key
from waitroom.quick_dataclass import dataclass
from waitroom.terminal.exact_update import exact
from waitroom.widgets.shared.key_queue import KeyQueueApp

_draw_on_the_terminal = App._display  # noqa: SLF001 - a Textual without it could not be covered, and does not start

NO_KEYS = frozenset(
    {
        "caps_lock", "num_lock", "scroll_lock", "print_screen",
        "iso_level3_shift", "iso_level5_shift",
        "lower_volume", "raise_volume", "mute_volume",
        *(f"{side}_{name}" for side in ("left", "right") for name in (
            "shift", "control", "alt", "super", "hyper", "meta",
        )),
    }
)  # fmt: skip
"""What some terminals report as keys, and nobody presses to say something."""

PRIVATE_USE = range(0xE000, 0xF900)
"""Signs that no keyboard writes: terminals number their functional keys with them."""

MOST_SAID = 3


def is_key(event: events.Key) -> bool:
    """Tell whether somebody pressed a key: neither a lone modifier, nor a key of the sound, nor a report."""
    name = event.key.rpartition("+")[2]
    if name in NO_KEYS or name.startswith(("media_", "<")):
        return False
    sign = event.character or (name if len(name) == 1 else "")
    return not any(ord(each) in PRIVATE_USE for each in sign)


def from_terminal(event: events.Event) -> bool:
    """Tell whether an event is something that a person does to the terminal."""
    return isinstance(event, events.InputEvent | events.Paste)


@dataclass()
class Cover:
    """What hides the room: which decoy, from when, and whether the person asked for it or it came by itself."""

    seed: int
    at: datetime
    is_own: bool
    lifted_by: str = ""
    """The key that lifts it, which the decoy names in its own words; "" where any key does."""
    drawn: Size | None = None

    def rows(self, size: Size) -> list[str]:
        """Return the decoy's rows, each `size.width` cells wide, `size.height` of them."""
        from waitroom.domain.data.decoy_screens import decoy  # noqa: PLC0415 - where something is covered

        rows = decoy(self.seed, self.at, size.width, size.height, self.lifted_by)
        rows += [""] * (size.height - len(rows))
        return [row.ljust(size.width) for row in rows]

    def sequence(self, size: Size) -> str:
        """Return what draws it, in the terminal's own colours, with the cursor at the upper left."""
        rows = (f"\x1b[{line};1H{row}" for line, row in enumerate(self.rows(size), 1))
        return "\x1b[0m" + "".join(rows) + "\x1b[H"


class CoveredApp(KeyQueueApp, inherit_bindings=False):
    """An app that can be covered."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._cover: Cover | None = None
        self._unsaid: list[Callable[[], None]] = []
        self.cover_keys = tuple(COMMANDS_BY_ID["cover"].keys.split(","))
        """The keys that cover and lift the cover, the first as it is named."""

    @property
    def is_covered(self) -> bool:
        """Whether the cover is up."""
        return self._cover is not None

    @property
    def is_hidden(self) -> bool:
        """Whether something stands between the room and the terminal: the cover, or what else an app puts there."""
        return self._cover is not None

    def covered_rows(self) -> list[str]:
        """Return the rows that the cover shows now, as text; none where it is not up."""
        return self._cover.rows(self.size) if self._cover is not None else []

    def cover(self, at: datetime, *, is_own: bool) -> None:
        """Cover; `is_own` where nobody asked for it, and any key lifts it."""
        if self._cover is not None:
            return
        if not self.is_hidden:
            self.before_covering()
        # Who asked for it has one key to lift it, and may have pressed that by accident: the decoy has to name it.
        key = shown_key(self.cover_keys[0]) if self.cover_keys and not is_own else ""
        named = key.upper() if key.startswith("^") else key
        self._cover = Cover(at.toordinal() + at.hour, at, is_own=is_own, lifted_by=named)
        self.draw_cover()
        self.let_go_of_the_mouse()

    def let_go_of_the_mouse(self) -> None:
        """End a press of the mouse, which over the cover is none, and let what stands in front stand still."""
        if self.screen_stack:
            self.capture_mouse(None)
            self._mouse_down_widget = None
        self._stand_still()

    def before_covering(self) -> None:
        """Put away what the terminal holds by itself, as long as it can be told to."""

    def uncover(self) -> None:
        """Lift the cover: the room is drawn as it stands now, and says what it had to say meanwhile."""
        if self._cover is None:
            return
        self._cover = None
        self.show_room()

    def show_room(self) -> None:
        """Draw the room as it stands now, and say what it had to say meanwhile; not while anything hides it."""
        if self.is_hidden:
            return
        self.after_covering()
        if self.screen_stack:
            self.screen.post_message(events.ScreenResume())
            self.screen.refresh()
        said, self._unsaid = self._unsaid, []
        for say in said:
            say()

    def after_covering(self) -> None:
        """Tell the terminal again what it is to hold by itself."""

    # The gate inwards

    async def on_event(self, event: events.Event) -> None:
        """Let nothing in that the terminal sends; what was pressed before goes its way."""
        if not (from_terminal(event) and self._is_new(event) and self.takes_keys):
            await super().on_event(event)
            if isinstance(event, events.Resize):
                # A terminal that changed its size and took it back may have cut off or wrapped what stood there.
                self.draw_cover()
        elif self._cover is None and isinstance(event, events.Key) and self.is_cover_key(event):
            # It waits for nothing; what still waits for its turn was typed before, and reaches what it is for.
            self.action_cover()
        elif self._cover is None:
            await super().on_event(event)
        elif isinstance(event, events.Key):
            self.app_focus = True
            if is_key(event) if self._cover.is_own else not set(self.cover_keys).isdisjoint(event.aliases):
                self.uncover()

    def is_cover_key(self, event: events.Key) -> bool:
        """Tell whether a key covers, whatever is in front."""
        # A key that writes a sign covers where nobody writes, as any other command works.
        return is_special(event.key) and not set(self.cover_keys).isdisjoint(event.aliases)

    def action_cover(self) -> None:
        """Cover, as the person asks for it."""
        raise NotImplementedError

    # The gate outwards

    def _display(self, screen: Screen[object], renderable: RenderableType | None) -> None:
        """Draw on the terminal what a screen shows, or the cover in its place."""
        if self._cover is None:
            _draw_on_the_terminal(self, screen, exact(renderable))
            return
        if self._cover.drawn != self.size:
            self.draw_cover()
        self.post_display_hook()

    def draw_cover(self) -> None:
        """Draw the cover anew, over whatever stands on the terminal."""
        driver = self._driver
        if self._cover is not None and driver is not None and not driver.is_headless:
            self._cover.drawn = self.size
            driver.write(self._cover.sequence(self.size))
            driver.flush()

    def redraw_everything(self) -> None:
        """Draw every cell anew: what stands on the terminal may be something else by now."""
        self.draw_cover()
        self.refresh()

    def bell(self) -> None:
        """Ring, where nothing is to be hidden."""
        if not self.is_hidden:
            super().bell()

    def notify(
        self,
        message: str,
        *,
        title: str = "",
        severity: SeverityLevel = "information",
        timeout: float | None = 4,
        markup: bool = False,
    ) -> None:
        """Say something in the corner; once the cover is lifted, where it is up."""
        say = partial(super().notify, message, title=title, severity=severity, timeout=timeout, markup=markup)
        if not self.is_hidden:
            say()
        else:
            self._unsaid = [*self._unsaid[1 - MOST_SAID :], say]

    @contextmanager
    def suspend(self) -> Iterator[None]:
        """Lend the terminal to another program; not from beneath the cover."""
        if self.is_hidden:
            raise SuspendNotSupported
        with super().suspend():
            yield

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return a picture of what is to be seen, as SVG."""
        if self._cover is None:
            return super().export_screenshot(title=title, simplify=simplify)
        width, height = self.size
        console = Console(
            width=width, height=height, file=io.StringIO(), force_terminal=True, record=True, legacy_windows=False
        )  # fmt: skip
        console.print(Text("\n".join(self.covered_rows())), end="")
        return console.export_svg(title=title or self.title)

    # What comes to the front beneath stands still there

    def on_mount(self) -> None:
        """Hear of every screen that comes to the front."""
        self.screen_change_signal.subscribe(self, lambda _: self._stand_still())
        self._stand_still()

    def _stand_still(self) -> None:
        if self.is_hidden and self.screen_stack:
            self.screen.post_message(events.ScreenSuspend())
