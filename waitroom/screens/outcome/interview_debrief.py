"""Looking back on an interview after a no: four lines, five minutes, kept as they are written."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.outcome.after_no import DEBRIEF_QUESTIONS
from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.widgets.shared.safe_input import SafeInput


class InterviewDebriefDialog(Dialog[None]):
    """Four questions, each of which may stay empty; it can be gone on with another time."""

    title_words = "Looking back"
    typed_is = TypedTextPolicy.ITSELF
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "below", show=False),
        Binding("up", "app.focus_previous", "above", show=False),
    ]

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.page = room.after_no.page(wait)

    def compose_inside(self) -> Iterable[Widget]:
        """Ask the four."""
        yield Static(Content("Five minutes, or two. Any of it may stay empty."), classes="muted")
        for name, question in DEBRIEF_QUESTIONS:
            yield Static(Content(question), classes="muted gap")
            field = SafeInput(getattr(self.page, name), id=name, select_on_focus=False)
            yield field
        yield Static(
            keys_line(
                ("enter", "next"),
                ("{key:line_to_box|1}", "line into the box"),
                ("{key:dialog.back}", "keep it and go back"),
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin with the first."""
        self.query_one(f"#{DEBRIEF_QUESTIONS[0][0]}", Input).focus()

    def save_typed(self) -> None:
        """Keep what is written, while it is written."""
        went_well, was_asked, gained, to_try = (
            self.query_one(f"#{name}", Input).value for name, _ in DEBRIEF_QUESTIONS
        )
        changed = replace(self.page, went_well=went_well, was_asked=was_asked, gained=gained, to_try=to_try)
        if changed != self.page:
            self.page = self.room.after_no.save(changed, self.room.now())
            self.is_changed = True

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go to the next line; after the last one go back."""
        event.stop()
        if event.input.id == DEBRIEF_QUESTIONS[-1][0]:
            self.action_back()
        else:
            self.focus_next()
