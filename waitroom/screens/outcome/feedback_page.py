"""Feedback kept fairly: what they said, what it may mean, what I will try; a gap list and one next step."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.outcome.feedback import GAP_KINDS, TRUST_WORDS, Feedback
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import DAY_PROBLEM
from waitroom.screens.outcome.lines_page import LinesPage, Question
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler

ASKED = "feedback-asked"
"""The form of the draft of the day on which it was asked for."""

NOT_SAID = _("not said")
GAP_HINTS = {
    "gap_experience": _("two years of budgets"),
    "gap_qualification": _("the certificate"),
    "gap_knowledge": _("the new cataloguing rules"),
}
QUESTIONS: tuple[Question, ...] = (
    ("said", _("What they said, in their words"), ""),
    ("may_mean", _("What it may mean"), _("and what else it may mean")),
    ("will_try", _("What I will try"), _("or nothing, this time")),
    *((name, _("A gap: {kind}").format(kind=kind.lower()), GAP_HINTS[name]) for name, kind in GAP_KINDS),
    ("next_step", _("One next step about it"), _("ask Priya which course it was")),
)


class FeedbackDialog(LinesPage):
    """The page of feedback of a wait."""

    title_words = _("Feedback, kept fairly")
    above = _("What was said, meant and tried are three things.")
    more_keys = (("{key:feedback.asked}", _("asked on")), ("{key:feedback.step}", _("a step of it")))
    places = ("dialog.feedback",)

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait

    @property
    def page(self) -> Feedback:
        """The page as it is stored now."""
        return self.room.outcome.feedback.page(self.wait)

    def questions(self) -> tuple[Question, ...]:
        """Ask for what was said before what it may mean."""
        return QUESTIONS

    def lines(self) -> Mapping[str, str]:
        """Return what stands there."""
        return {name: getattr(self.page, name) for name, _, _ in QUESTIONS}

    def save_lines(self, lines: dict[str, str]) -> None:
        """Save the page."""
        self.room.outcome.feedback.save(replace(self.page, **lines), self.room.now())  # type: ignore[arg-type]  # all are texts

    def compose_more(self) -> Iterable[Widget]:
        """Ask how much it is trusted."""
        trust = self.page.trust
        yield Static(Content(_("How much I trust it")), classes="muted gap question")
        words = TRUST_WORDS[trust] if trust is not None else NOT_SAID
        yield ChoiceCycler((NOT_SAID, *TRUST_WORDS.values()), words, id="trust")

    def on_mount(self) -> None:
        """Say when it was asked for; the page begins at its first line by itself."""
        self.call_after_refresh(self._tell_asked)

    def _tell_asked(self) -> None:
        now = self.room.now()
        asked = self.room.outcome.feedback.asked_on(self.wait, now)
        self.say(
            _("Asked on {short_day}.").format(short_day=short_day(asked, now.date()))
            if asked is not None
            else ""
        )

    @on(ChoiceCycler.Turned)
    def keep_trust(self, event: ChoiceCycler.Turned) -> None:
        """Save how much it is trusted."""
        event.stop()
        trust = next((each for each, words in TRUST_WORDS.items() if words == event.turn.word), None)
        self.room.outcome.feedback.save(replace(self.page, trust=trust), self.room.now())
        self.is_changed = True

    def action_asked(self) -> None:
        """Ask on which day it was asked for; empty takes the note back."""
        room, wait, now = self.room, self.wait, self.room.now()

        def problem(values: Mapping[str, str]) -> str:
            words = values["day"].strip()
            day = room.waits.read_day(wait, words, now=now) if words else None
            if words and day is None:
                return DAY_PROBLEM
            return _("That day lies ahead.") if day is not None and room.days.local(day) > now.date() else ""

        def keep(values: dict[str, str] | None) -> None:
            if values is not None:
                words = values["day"].strip()
                day = room.waits.read_day(wait, words, now=now) if words else None
                room.outcome.feedback.note_asked(
                    wait, room.days.local(day) if day is not None else None, room.now()
                )
                self._tell_asked()

        field = Field(
            name="day", label=_("Asked on"), hint=_("today, yesterday, 28 Apr; empty takes it back")
        )
        draft = room.form_drafts.of(ASKED, wait.id)
        self.app.push_screen(FieldsDialog(_("When did you ask?"), (field,), draft=draft, check=problem), keep)

    def action_make_step(self) -> None:
        """Make a step of the one thing to do; once."""
        self.save_typed()
        page, now = self.page, self.room.now()
        if not page.next_step.strip():
            self.app.notify(_("The line for one next step is empty so far."), markup=False)
        elif page.step_id and self.room.outcome.steps.get(page.step_id) is not None:
            self.app.notify(_("It is among your steps already."), markup=False)
        else:
            step = self.room.outcome.steps.add(page.next_step, None, self.wait, now)
            self.room.outcome.feedback.save(replace(page, step_id=step.id), now)
            self.app.notify(_("It is among your steps now, with no day."), markup=False)
