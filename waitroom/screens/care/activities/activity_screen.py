"""What all running activities have in common: a quiet page that may be left at any second."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Input, Static, TextArea

from waitroom.domain.care.activity import Activity, ActivityRun
from waitroom.domain.shared.form_names import ACTIVITY
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import bindings_for, plain_bindings
from waitroom.quick_dataclass import dataclass
from waitroom.room.room import Room
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.breakpoints import SCREEN_HEIGHTS, SCREEN_WIDTHS
from waitroom.screens.shared.draft_keeper import (
    FRESH,
    GONE_ON,
    DraftKeeper,
    TypedTextPolicy,
    fields_of,
    fill_fields,
    say_kept,
    show_draft_notice,
)
from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import keys_line


@dataclass(frozen=True, slots=True)
class ActivityEnding:
    """How an activity was left; `text_to_save` is kept with the run where it is not empty.

    `caught_thought` is a thought.
    """

    is_finished: bool = False
    written: str = ""
    caught: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityContext:
    """What an activity runs with; `wait` is the one in front, `rows` the height of the window as it begins."""

    room: Room
    activity: Activity
    run: ActivityRun
    minutes: int
    wait: Wait | None = None
    rows: int = 24

    @property
    def draft(self) -> SingleFormDraft:
        """What is left of the activity where it did not come to its end."""
        return self.room.form_drafts.of(ACTIVITY, self.activity.id)

    @property
    def is_still(self) -> bool:
        """Whether nothing moves by itself."""
        return self.room.settings.reduced_motion


LEFT = "activities"
"""Under this name the session keeps where an activity was left in the middle; none of the person's words."""

LEAVE = ("{key:activity.leave}", _("leave"))
"""The way out of an activity, for its line of keys."""


class ClickableText(Static):
    """Words of which some can be clicked; they keep the colours they are given."""

    # Textual paints every clickable word in one link colour.
    auto_links = False


class ActivityScreen(ModalScreen[ActivityEnding], KeyedScreen[ActivityEnding], ClosesOnce[ActivityEnding]):
    """A page that hides everything else; the countdown is out of sight. `esc` leaves it, with no comment."""

    CSS_PATH = style_sheet("care/activities/activities.tcss")
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    VERTICAL_BREAKPOINTS = SCREEN_HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("dialog.draft"), *plain_bindings("help", "people")]
    places: ClassVar[tuple[str, ...]] = ("activity",)

    typed_is: ClassVar[TypedTextPolicy | None] = None
    """What becomes of what is typed here; an activity with a field says it."""
    keeper: DraftKeeper | None = None

    goes_on_that_day: ClassVar[bool] = False
    """Whether what was set here (ticks, marks) stands again where it is left in the middle and begun again that day."""

    goes_when_refused_again = True

    def __init__(self, running: ActivityContext) -> None:
        super().__init__()
        self.running = running
        if self.typed_is is TypedTextPolicy.DRAFT:
            self.keeper = DraftKeeper(self, running.draft)
        self.room = running.room
        self.activity = running.activity
        self._is_over = False

    opened_by = "activity"

    @property
    def opened_with(self) -> Mapping[str, object]:  # type: ignore[override]  # it is what runs now
        """Return what is run, for how long, and the run it belongs to."""
        running = self.running
        return {"activity": self.activity.id, "minutes": running.minutes, "run": running.run.id}

    def compose(self) -> ComposeResult:
        """Lay out one sheet: the name, where one is and the time above, the activity's own inside, the keys below."""
        with Vertical(id="sheet"):
            with Horizontal(id="head"):
                yield Static(Content(safe_text(self.activity.name)), id="name", markup=False)
                yield Static("", id="progress", markup=False)
            yield from self.compose_above()
            with Vertical(id="inside"):
                yield from self.compose_inside()
            yield Static("", id="keys", markup=False)
        yield KeyLine("", over_rooms=True, is_typed_into=True)

    def on_mount(self) -> None:
        """Show the keys, and what was begun here before; the activity's own first look comes before this one."""
        if self.goes_on_that_day and (place := self._left()):
            self.take_position(place)
        self.show_keys()
        if self.keeper is not None:
            self.keeper.begin()
            if self.keeper.is_begun:
                show_draft_notice(self, GONE_ON, "{key:dialog.anew}")

    # What is typed

    @on(Input.Changed)
    @on(TextArea.Changed)
    def save_while_typing(self) -> None:
        """Keep it while it is typed."""
        self.save_typed()

    def save_typed(self) -> None:
        """Keep what stands here now."""
        if self.keeper is not None:
            self.keeper.look()

    def typed_fields(self) -> dict[str, str]:
        """Return what is typed, by name, and the run that it belongs to, to go on with it another time."""
        typed = fields_of(self)
        return {**typed, "run": self.running.run.id if any(typed.values()) else ""}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what was typed."""
        fill_fields(self, fields)

    def begin_anew(self) -> None:
        """Begin with nothing; what was kept with the run stays with it."""
        self.running = replace(
            self.running, run=self.room.care.start_activity(self.activity, self.room.now())
        )

    def action_begin_anew(self) -> None:
        """Begin anew where something stands here from before."""
        if self.keeper is not None and self.keeper.is_begun:
            self.save_typed()
            self.begin_anew()
            self.keeper.anew()
            show_draft_notice(self, FRESH, "")

    def compose_above(self) -> Iterable[Widget]:
        """Compose what stands between the name and the inside; nothing unless an activity has it."""
        return ()

    def compose_inside(self) -> Iterable[Widget]:
        """Compose what is done here."""
        raise NotImplementedError

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of this page with their words."""
        return (LEAVE,)

    def progress(self) -> str:
        """Return where one is in it, as "2 of 5"; empty where there is nothing to count."""
        return ""

    def time(self) -> str:
        """Return how long it takes, in words."""
        return _("about {minutes} min").format(minutes=self.running.minutes)

    def show_keys(self) -> None:
        """Draw the keys anew, and where one is, for a page on which they change."""
        self.query_one("#progress", Static).update(Content(safe_text(self._facts())))
        self.query_one("#keys", Static).update(keys_line(*self.keys()))

    def _facts(self) -> str:
        """Return where one is and how long it takes, as much of it as fits beside the whole name."""
        parts = [part for part in (self.progress(), self.time()) if part]
        room = self.query_one("#head").content_size.width - len(self.activity.name) - 2
        whole = " · ".join(parts)
        if not self.query_one("#head").content_size.width or len(whole) <= room:
            return whole
        shorter = (*parts[:1], self.progress().removeprefix("step "))
        return next((part for part in shorter if len(part) <= room), "")

    def on_resize(self) -> None:
        """Say as much as fits in the new size; an activity's own look at it comes before this one."""
        self.call_after_refresh(self._show_keys_again)

    def _show_keys_again(self) -> None:
        if self.is_mounted and not self._is_over:
            self.show_keys()

    def text_to_save(self) -> str:
        """Return what is to be kept with the run where it is left now."""
        return ""

    def caught_thought(self) -> str:
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

    def stay_open(self) -> None:
        """Go on: what was written could not be kept, and stands here as it was."""
        super().stay_open()
        self._is_over = False

    def finish(self) -> None:
        """Come to the end."""
        self._end(is_finished=True)

    def action_leave(self) -> None:
        """Leave at once, with no comment."""
        self._end(is_finished=False)

    def save_unfinished(self) -> bool:
        """Tell whether something typed stays here for the next time, as the page is left in the middle of it."""
        return self.keeper is not None and self.keeper.leave()

    def _all_left(self) -> dict[str, object]:
        left = self.room.session.get(LEFT)
        return dict(left) if isinstance(left, dict) else {}

    def _left(self) -> dict[str, object]:
        left = self._all_left().get(self.activity.id)
        is_today = isinstance(left, dict) and left.get("day") == self.room.now().date().isoformat()
        return dict(left) if isinstance(left, dict) and is_today else {}

    def _remember(self, place: Mapping[str, object] | None) -> None:
        left = {name: each for name, each in self._all_left().items() if name != self.activity.id}
        if place is not None:
            left[self.activity.id] = {**place, "day": self.room.now().date().isoformat()}
        self.room.session.set(LEFT, left)

    def _end(self, *, is_finished: bool) -> None:
        if not self._is_over:
            self._is_over = True
            if not is_finished and self.save_unfinished():
                say_kept(self.app)
            if self.goes_on_that_day:
                self._remember(None if is_finished else self.position())
            self.pause()
            self.dismiss(ActivityEnding(is_finished, self.text_to_save(), self.caught_thought()))
