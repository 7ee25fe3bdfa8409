"""The room "What next": before the answer, the evening of a no, and afterwards one thing at a time."""

from collections.abc import Callable, Iterable
from typing import ClassVar

from textual import events, on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static

from waitroom.domain.outcome.step import StepView
from waitroom.domain.outcome.what_next import NextRow, WhatNextView
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.key_bindings import EVERY_COMMAND, bindings_for
from waitroom.messages import BringToFront, GoTo, OpenActivity, OpenLetter
from waitroom.room.room import Room
from waitroom.screens.care.activities.run_activity import wait_in_front
from waitroom.screens.outcome.next_pages import NextPages
from waitroom.screens.outcome.step_actions import StepActions
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.dialog import keys_line
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.outcome.next_rows import next_row_content, row_options
from waitroom.widgets.scenery.sky import Sky
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList

TRICKY_QUESTION, CATCH = "question-bank-add", "catch_question"
"""The activity that catches a question, and the command of the bank that takes its place where there is one."""

STEP_KEYS = (
    ("{key:next.open}", _("go there")),
    ("{key:next.not_today}", _("not today")),
    ("{key:next.never}", _("never")),
    ("{key:next.done}", _("done already")),
)
OWN_KEYS = (
    ("{key:next.done}", _("done")),
    ("{key:next.not_today}", _("not today")),
    ("{key:next.never}", _("drop it")),
)


class WhatNextScreen(RoomScreen):
    """A list from top to bottom, in the order in which it helps; beside it, what is said of the marked row."""

    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("outcome/what_next_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("next")]
    room_name = "next"
    AUTO_FOCUS = "#rows"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.view = WhatNextView()
        self.undo: Callable[[], object] | None = None
        """What takes the last step back."""
        self._drawn: tuple[WhatNextView, int] | None = None
        self._is_stale = self._leads_back = False
        self._wanted = ""
        self.pages = NextPages(self)
        self.steps = StepActions(self)
        self.parts: tuple[ActionTarget, ...] = (self.pages, self.steps)

    def compose_room(self) -> Iterable[Widget]:
        """Lay the list beside what is said of a row."""
        with Horizontal(id="room"):
            with Vertical(id="left"):
                yield Static("", id="said", markup=False)
                yield Static("", id="lead", markup=False)
                yield SafeOptionList(id="rows", markup=False)
            with Vertical(id="beside"):
                with VerticalScroll(id="about", can_focus=False):
                    yield Static("", id="more", markup=False)
                    yield Static("", id="hint", markup=False)
                yield Sky()

    def on_mount(self) -> None:
        """Mark the row that was marked; the room looks by itself."""
        place = self.room.session.get("next")
        if isinstance(place, dict):
            self.restore_screen_state(place)

    @property
    def wait_in_front(self) -> Wait | None:
        """The wait in front, as it is stored now."""
        return wait_in_front(self.room)

    def refresh_view(self) -> None:
        """Draw what the room holds now; unchanged values repaint nothing."""
        self.show_undo(is_there=self.undo is not None or self._leads_back)
        wait, now = self.wait_in_front, self.room.now()
        holidays = self.room.holidays.loaded(wait) if wait is not None else frozenset()
        self.view = self.room.outcome.what_next.view(wait, self.room.waits.on_board(now), now, holidays)
        width = self.list_width() - self.is_low()
        self.query_one(Sky).now = now
        if self._drawn == (self.view, width) and not self._is_stale:
            return
        self._is_stale = False
        rows = self.query_one(OptionList)
        # Where the state is another one, it is read from the top.
        is_other = self._drawn is not None and self._drawn[0].state is not self.view.state
        here = self._wanted or ("" if is_other else self.marked_id())
        self._wanted = ""
        self._drawn = (self.view, width)
        self.query_one("#said", Static).update(Content(safe_text(self.view.title)))
        options = row_options(self.view, width, is_dense=self.is_low())
        rows.set_options(options)
        places = [at for at, option in enumerate(options) if not option.disabled]
        found = next((at for at in places if options[at].id == here), None)
        rows.highlighted = found if found is not None else next(iter(places), None)
        if rows.highlighted == next(iter(places), None):
            rows.scroll_home(animate=False)
        self.tell()

    def list_width(self) -> int:
        """Return how many cells a row has."""
        width = self.size.width or self.app.size.width
        if width >= 100:
            return max(16, (width - 4) * 3 // 5 - 9)
        return max(16, width - (10 if width >= 60 else 5))

    def is_low(self) -> bool:
        """Tell whether there is room for the list alone."""
        width, height = self.app.size
        return width < 60 or height < 20

    def on_resize(self, event: events.Resize) -> None:
        """Break the rows anew."""
        event.stop()
        self.call_after_refresh(self.refresh_view)

    # The marked row

    def marked_id(self) -> str:
        """Return what the marked row opens, "" where none is marked."""
        rows = self.query_one(OptionList)
        at = rows.highlighted
        return "" if at is None or at >= rows.option_count else rows.get_option_at_index(at).id or ""

    def marked_row(self) -> NextRow | None:
        """Return the marked row."""
        marked = self.marked_id()
        every = (row for group in self.view.groups for row in group.rows)
        return next((row for row in every if row.opens == marked), None)

    def mark(self, opens: str) -> None:
        """Bring the bar to a row, now or once it is drawn."""
        self._wanted = opens
        self._is_stale = True
        self.refresh_view()

    @on(OptionList.OptionHighlighted)
    def _marked(self, event: OptionList.OptionHighlighted) -> None:
        event.stop()
        self.tell()

    def tell(self) -> None:
        """Say what there is to say of the marked row, and its keys."""
        row = self.marked_row()
        self.query_one("#more", Static).update(next_row_content(row))
        opens = row.opens if row is not None else ""
        keys = STEP_KEYS if opens == "step" else OWN_KEYS if opens.startswith("own:") else ()
        hint = self.query_one("#hint", Static)
        hint.update(keys_line(*keys) if keys else Content(""))
        hint.display = bool(keys)
        lead = keys_line(*keys[1:3]) if keys and self.is_low() else Content(safe_text(self.view.lead))
        self.query_one("#lead", Static).update(lead)

    # What a row does

    @on(OptionList.OptionSelected)
    def _selected(self, event: OptionList.OptionSelected) -> None:
        event.stop()
        self.open(event.option.id or "")

    def action_open_row(self) -> None:
        """Open the marked row."""
        self.open(self.marked_id())

    def open(self, opens: str) -> None:
        """Do what a row, or a step, leads to."""
        kind, _, rest = opens.partition(":")
        wait = self.wait_in_front
        if opens == "sit":
            self.call_later(self.app.run_action, "app.breathe")
        elif opens == "people":
            self.call_later(self.app.run_action, "app.people")
        elif opens == "box":
            self.post_message(GoTo("box"))
        elif opens == "step" and self.view.step is not None:
            self.open(self.view.step.opens)
        elif kind == "hold":
            self.pages.hold(rest)
        elif kind == "letter":
            self.post_message(OpenLetter("", kind=rest, wait_id=wait.id if wait else ""))
        elif rest == TRICKY_QUESTION and CATCH in {command.id for command in EVERY_COMMAND}:
            self.call_later(self.app.run_action, f"app.{CATCH}")
        elif kind == "activity":
            self.post_message(OpenActivity(rest))
        elif kind == "text":
            self.pages.read(self.marked_row())
        elif kind == "app":
            self.call_later(self.app.run_action, f"app.{rest}")
        else:
            self.pages.open(kind, rest)

    def open_step(self, view: StepView) -> None:
        """Open what a step leads to."""
        self.open(view.opens)

    def action_other_wait(self, by: int) -> None:
        """Bring the next or the previous wait to the front."""
        wait = self.wait_in_front
        ids = [each.id for each in self.room.waits.on_board(self.room.now())]
        if wait is not None and wait.id in ids and len(ids) > 1:
            self.undo = None
            self._is_stale = True
            self.post_message(BringToFront(ids[(ids.index(wait.id) + by) % len(ids)]))

    def action_undo(self) -> None:
        """Take the last step back."""
        undo, self.undo = self.undo, None
        if undo is None:
            self._leads_back = False
            # What led here (an answer that was written down) was done in the first room.
            self.call_later(self.app.run_action, "app.undo_first_room")
            return
        undo()
        self._is_stale = True
        self.refresh_view()

    def show_way_back(self, *, is_there: bool) -> None:
        """Take back from here too what was done in the first room."""
        self._leads_back = is_there
        self.show_undo(is_there=self.undo is not None or is_there)

    def did(self, words: str, undo: Callable[[], object], marks: str = "") -> None:
        """Say what was done, remember the way back, and look again."""
        self.undo = undo
        self._wanted = marks
        self._is_stale = True
        self.refresh_view()
        way_back = with_keys(_("{key:next.undo} takes it back."))
        self.notify(f"{words} {way_back}", markup=False)

    def action_back(self) -> None:
        """Back to the first room."""
        self.post_message(GoTo("home"))

    def line_to_send(self) -> tuple[str, str]:
        """Return the words of the marked row, where they are the person's own."""
        row = self.marked_row()
        return (row.about, "") if row is not None and row.opens.startswith("text:") else ("", "")

    def screen_state(self) -> dict[str, object]:
        """Return which row is marked."""
        return {"row": self.marked_id()} if self.is_mounted else {}

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Mark the same row again."""
        self._wanted = str(place.get("row", ""))
