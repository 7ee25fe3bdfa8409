"""After a no: sit with it, what was pinned, what opens; the rest from the next working day on."""

from collections.abc import Iterable
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.commands import bindings_for
from waitroom.domain.box.memento import Memento, caption, heading
from waitroom.domain.outcome.after_no import AfterNoDialogData, AfterNoStep
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.outcome.interview_debrief import InterviewDebriefDialog
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.wording import short_day

LATER_WORDS = {
    AfterNoStep.REPLY: "A short reply",
    AfterNoStep.FEEDBACK: "Ask what could have been better",
    AfterNoStep.DEBRIEF: "Look back, in four lines",
}
HELD_SHOWN = 5
WIDTH = 72
"""The cells of a dialog."""
FIRST_DAY = "Sit with it as long as you like. Nothing has to be done today."
LATER_DAY = "The first day is over. What is below may still be left."


class AfterNoDialog(Dialog[str]):
    """Gives back the kind of letter that was asked for, or "box"; None where nothing was."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("x", "pass_by", "not this", show=False),
        *bindings_for("dialog.list"),
        Binding("ctrl+g,ctrl+b,g", "app.breathe", "breathe", show=False),
    ]

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._passed: AfterNoStep | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Lay one list from top to bottom, in the order in which it helps."""
        yield Static("", id="said", classes="title", markup=False)
        yield SafeOptionList(id="after")
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Begin at the first thing there is to hold."""
        self.draw("sit")
        self.query_one(OptionList).focus()

    def draw(self, at: str = "") -> None:
        """Draw the list, with the bar at the row `at`, else where it was."""
        view = self._view()
        if view is None:
            self.dismiss(None)
            return
        rows = self.query_one(OptionList)
        at = at or self._here()
        options = list(self._rows(view))
        rows.set_options(options)
        ids = [option.id for option in options]
        rows.highlighted = ids.index(at) if at in ids else ids.index("sit")
        self.query_one("#said", Static).update(Content(safe_line(f"{view.name}: they said no.")))
        keys = [("enter", "this one")]
        if view.is_later and view.later:
            keys.append(("x", "not for me"))
        if self._passed is not None:
            keys.append(("{key:dialog.undo}", "take it back"))
        self.query_one("#keys", Static).update(keys_line(*keys, ("{key:people}", "people"), BACK))

    def _view(self) -> AfterNoDialogData | None:
        wait = self.room.waits.get(self.wait.id) or self.wait
        return self.room.after_no.view(wait, self.room.now(), self.room.holidays.loaded(wait))

    def _here(self) -> str:
        rows = self.query_one(OptionList)
        return "" if rows.highlighted is None else rows.get_option_at_index(rows.highlighted).id or ""

    def _row(self, name: str, words: str, after: str = "") -> Option:
        return _row(name, words, after, min(self.app.size.width, WIDTH) - 8)

    def _rows(self, view: AfterNoDialogData) -> Iterable[Option]:
        yield _words(f"{LATER_DAY if view.is_later else FIRST_DAY}\n", "$foreground")
        yield self._row("sit", "Sixty calm seconds", "breathe")
        yield from self._held_rows(view)
        if view.openings:
            yield _head("What opens, as you wrote it")
            for opening in view.openings:
                yield _words("\n".join(f"  {line}" for line in safe_text(opening.text).splitlines()), "$sage")
        if view.later or view.passed_by:
            today = self.room.now().date()
            when = "Now" if view.is_later else f"From {short_day(view.later_from, today)} on"
            yield _head(f"{when}, if you like")
            for step in view.later:
                if view.is_later:
                    yield self._row(f"later:{step.value}", LATER_WORDS[step])
                else:
                    yield _words(f"  {LATER_WORDS[step]}", "$text-muted")

    def _held_rows(self, view: AfterNoDialogData) -> Iterable[Option]:
        is_pinned = any(memento.is_pinned for memento in view.held)
        if view.held:
            yield _head("Pinned for this" if is_pinned else "From the happy box")
        for memento in view.held[:HELD_SHOWN]:
            yield self._row(f"hold:{memento.id}", _short(memento), caption(memento))
        if len(view.held) > HELD_SHOWN:
            yield self._row("box", f"and {len(view.held) - HELD_SHOWN} more in the box")
        for card in view.coping:
            yield self._row(f"hold:{card.id}", _short(card), caption(card))

    # What a row does

    @on(OptionList.OptionSelected)
    def open_row(self, event: OptionList.OptionSelected) -> None:
        """Do what the row is for."""
        event.stop()
        kind, _, rest = (event.option.id or "").partition(":")
        if kind == "sit":
            self.call_later(self.app.run_action, "app.breathe")
        elif kind == "hold":
            self._hold(rest)
        elif kind == "box":
            self.dismiss("box")
        elif rest == AfterNoStep.DEBRIEF:
            self.app.push_screen(InterviewDebriefDialog(self.room, self.wait), lambda _: self.draw())
        elif kind == "later":
            self.dismiss(rest)

    def _hold(self, memento_id: str) -> None:
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - the pictures' decoder comes with it

        memento = self.room.box.get(memento_id)
        view = self._view()
        if memento is None or view is None:
            self.draw()
            return
        order = [each.id for each in (*view.held, *view.coping)]
        screen = HoldMementoScreen(self.room, memento, order, is_drawn=False)
        self.app.push_screen(screen, lambda last: self.draw(f"hold:{last}"))

    def action_pass_by(self) -> None:
        """Pass the step with the bar by."""
        kind, _, rest = self._here().partition(":")
        if kind == "later":
            self._passed = AfterNoStep(rest)
            self.room.after_no.skip_step(self.wait, self._passed, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Offer again what was passed by last."""
        if self._passed is not None:
            step, self._passed = self._passed, None
            self.room.after_no.unskip_step(self.wait, step, self.room.now())
            self.draw(f"later:{step.value}")


def _head(words: str) -> Option:
    return Option(Content.styled(f"\n{words}", "$text-muted"), disabled=True)


def _words(words: str, ink: str) -> Option:
    return Option(Content.styled(words, ink), disabled=True)


def _row(name: str, words: str, after: str, width: int) -> Option:
    small = f"   {safe_line(after)}" if after else ""
    row = Content.assemble("  ", (safe_line(words), "$foreground"), (small, "$text-muted"))
    return Option(row.truncate(max(width, 8), ellipsis=True), id=name)


def _short(memento: Memento) -> str:
    words = " ".join(safe_text(heading(memento)).split())
    return words if len(words) <= 48 else f"{words[:47]}…"
