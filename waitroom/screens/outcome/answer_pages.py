"""The pages of an answer: looking back, what was gained, the meetings where one works there, who got it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.outcome.after_no_page import (
    DEBRIEF_QUESTIONS,
    MEETING_QUESTIONS,
    WIN_QUESTIONS,
    AfterNoPage,
)
from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.outcome.lines_page import LinesPage, Question
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler

NOT_SAID = _("not said")
SUCCESS = _("a no, and still a success")


class AnswerPage(LinesPage):
    """Some lines of the page of an answer."""

    asked: ClassVar[tuple[Question, ...]] = ()

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait

    @property
    def page(self) -> AfterNoPage:
        """The page as it is stored now."""
        return self.room.outcome.after_no.page(self.wait)

    def questions(self) -> tuple[Question, ...]:
        """Return what is asked here."""
        return self.asked

    def lines(self) -> Mapping[str, str]:
        """Return what stands there."""
        return {name: getattr(self.page, name) for name, _, _ in self.asked}

    def save_lines(self, lines: dict[str, str]) -> None:
        """Save the lines."""
        self.room.outcome.after_no.save(replace(self.page, **lines), self.room.now())  # type: ignore[arg-type]  # all are texts


class InterviewDebriefDialog(AnswerPage):
    """Looking back on an interview, in four lines; a line can go to the bank of questions or into the box."""

    title_words = _("Looking back")
    above = _("Five minutes, or two. What went well comes first; any of it may stay empty.")
    asked = tuple((name, question, "") for name, question in DEBRIEF_QUESTIONS)
    more_keys = (("{key:line_to_box|1}", _("line into the box")),)


class GainedDialog(AnswerPage):
    """The three wins, and whether it was a success all the same: a word that only the person can say."""

    title_words = _("What I gained all the same")
    above = _("Three wins of any size. It may also have been none of that; then it stays empty.")
    asked = WIN_QUESTIONS
    more_keys = (("← →", _("choose")),)

    def compose_more(self) -> Iterable[Widget]:
        """Offer the person's own word for it."""
        yield Static(Content(_("All in all")), classes="muted gap question")
        yield ChoiceCycler((NOT_SAID, SUCCESS), SUCCESS if self.page.is_success else NOT_SAID, id="success")

    @on(ChoiceCycler.Turned)
    def keep_word(self, event: ChoiceCycler.Turned) -> None:
        """Save the word."""
        event.stop()
        is_success = event.turn.word == SUCCESS
        self.room.outcome.after_no.set_success(self.wait, self.room.now(), is_success=is_success)
        self.is_changed = True


class MeetingsDialog(AnswerPage):
    """A no where one works: how to get through the meetings."""

    title_words = _("A no where I work")
    above = _(
        "Meeting them again may be the hard part. A sentence that is ready, a place to sit and a way out may make "
        "the hour easier. Nobody there is owed a brave face."
    )
    asked = MEETING_QUESTIONS


class WhoGotItDialog(AnswerPage):
    """Who got it, once: one thing worth learning, and then it is closed."""

    title_words = _("Who got it")
    above = _(
        "A look from outside, once: what do they bring? Nobody is written to, and no second look is offered. With a "
        "line here the page is closed."
    )
    asked = (("learned", _("One thing worth learning"), _("a tool, a year abroad, a way of putting it")),)
