"""What all running activities have in common: a quiet page that may be left at any second."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from waitroom.commands import bindings_for
from waitroom.domain.activity import Activity, ActivityRun
from waitroom.domain.showing import show
from waitroom.domain.wait import Wait
from waitroom.room import Room
from waitroom.screens.dialog import keys_words
from waitroom.screens.leaving import LeavesOnce


@dataclass(frozen=True, slots=True)
class Ending:
    """How an activity was left; `written` is kept with the run where it is not empty, `caught` is a thought."""

    is_finished: bool = False
    written: str = ""
    caught: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """What an activity runs with; `wait` is the one in front, `rows` the height of the window as it begins."""

    room: Room
    activity: Activity
    run: ActivityRun
    minutes: int
    wait: Wait | None = None
    rows: int = 24

    @property
    def is_still(self) -> bool:
        """Whether nothing moves by itself."""
        return self.room.settings.reduced_motion


class Clickable(Static):
    """Words of which some can be clicked; they keep the colours they are given."""

    # Textual paints every clickable word in one link colour.
    auto_links = False


class ActivityScreen(ModalScreen[Ending], LeavesOnce[Ending]):
    """A page that hides everything else; the countdown is out of sight. `esc` leaves it, with no comment."""

    CSS_PATH = "activities.tcss"
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (20, "-short"), (32, "-tall")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("activity")]

    goes_when_refused_again = True

    def __init__(self, running: Running) -> None:
        super().__init__()
        self.running = running
        self.room = running.room
        self.activity = running.activity
        self._is_over = False

    def compose(self) -> ComposeResult:
        """Put the name above and the keys below the activity's own inside."""
        yield Static(Content(show(self.activity.name)), id="name", markup=False)
        with Vertical(id="inside"):
            yield from self.compose_inside()
        yield Static("", id="keys", markup=False)

    def on_mount(self) -> None:
        """Show the keys."""
        self.show_keys()

    def compose_inside(self) -> Iterable[Widget]:
        """Compose what is done here."""
        raise NotImplementedError

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page with their words."""
        return (("esc", "leave"),)

    def show_keys(self) -> None:
        """Draw the keys anew, for a page on which they change."""
        self.query_one("#keys", Static).update(keys_words(*self.keys()))

    def written(self) -> str:
        """Return what is to be kept with the run where it is left now."""
        return ""

    def caught(self) -> str:
        """Return the thought that was caught here; empty for none."""
        return ""

    def pause(self) -> None:
        """Stand still: something lies over this page."""

    def resume(self) -> None:
        """Go on."""

    def on_screen_suspend(self) -> None:
        """Stand still while covered."""
        self.pause()

    def on_screen_resume(self) -> None:
        """Go on where it stood."""
        self.resume()

    def stand_again(self) -> None:
        """Go on: what was written could not be kept, and stands here as it was."""
        super().stand_again()
        self._is_over = False

    def finish(self) -> None:
        """Come to the end."""
        self._end(is_finished=True)

    def action_leave(self) -> None:
        """Leave at once, with no comment."""
        self._end(is_finished=False)

    def _end(self, *, is_finished: bool) -> None:
        if not self._is_over:
            self._is_over = True
            self.pause()
            self.dismiss(Ending(is_finished, self.written(), self.caught()))
