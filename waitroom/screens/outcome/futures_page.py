"""Both futures, planned before the answer, and two clocks: theirs and one's own."""

from collections.abc import Mapping
from dataclasses import replace

from textual.content import Content

from waitroom.domain.outcome.both_futures import FUTURE_QUESTIONS
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.outcome.lines_page import LinesPage, Question
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog
from waitroom.translation import _

CLOCKS = "my-clock"
"""The form of the draft of one's own clock."""


class FuturesDialog(LinesPage):
    """The first hour and the first morning of a yes and of a no; sealed, they come back with the answer."""

    title_words = _("Both futures, planned")
    above = _("A line each, or none. Either answer has a first hour, and a plan may make it easier.")
    more_keys = (("{key:futures.seal}", _("seal it")),)
    places = ("dialog.futures",)

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait

    def questions(self) -> tuple[Question, ...]:
        """Ask for either answer."""
        return FUTURE_QUESTIONS

    def lines(self) -> Mapping[str, str]:
        """Return what is planned."""
        page = self.room.outcome.futures.page(self.wait)
        return {name: getattr(page, name) for name, _, _ in FUTURE_QUESTIONS}

    def save_lines(self, lines: dict[str, str]) -> None:
        """Save the plan."""
        page = self.room.outcome.futures.page(self.wait)
        self.room.outcome.futures.save(replace(page, **lines), self.room.now())  # type: ignore[arg-type]  # all are texts

    def action_seal(self) -> None:
        """Put the plan out of sight until the answer."""
        self.save_typed()
        if not self.room.outcome.futures.page(self.wait).is_written:
            self.app.notify(_("There is nothing to seal so far."), markup=False)
            return
        self.room.outcome.futures.seal(self.wait, self.room.now())
        self.is_changed = False
        self.app.notify(_("Sealed. It comes back with the answer."), markup=False)
        self.dismiss(None)


def two_clocks(room: Room, wait: Wait) -> FieldsDialog:
    """Return the dialog that asks by when the person wants to know for themselves."""
    clock, now = room.outcome.futures.clock(wait), room.now()
    window = wait.window if wait.window is not None and not wait.window.guess else None
    theirs = (
        _("Theirs: {short_day}.").format(short_day=short_day(window.last_day, now.date()))
        if window
        else _("Theirs: no day was named.")
    )

    def echo(values: Mapping[str, str]) -> Content:
        day = room.days.read_coming(values["by"])
        mine = (
            _("Mine: {short_day}.").format(short_day=short_day(day, now.date()))
            if day is not None
            else _("Mine: none so far.")
        )
        return Content.styled(f"{theirs}  {mine}", "$sage")

    def problem(values: Mapping[str, str]) -> str:
        if values["by"].strip() and room.days.read_coming(values["by"]) is None:
            return _("Which day? “Thursday” or “24 Apr” would do; it may stay empty.")
        return ""

    fields = (
        Field(
            name="by",
            label=_("I decide by"),
            value=short_day(clock.by, now.date()) if clock.by else "",
            hint=_("Thursday, 24 Apr"),
        ),
        Field(
            name="needs",
            label=_("I need to know"),
            value=clock.needs,
            hint=_("the hours, who I would work with"),
        ),
    )
    draft = room.form_drafts.of(CLOCKS, wait.id)
    return FieldsDialog(_("Two clocks: theirs and mine"), fields, draft=draft, echo=echo, check=problem)
