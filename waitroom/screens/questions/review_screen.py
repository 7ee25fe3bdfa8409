"""A few minutes' review: a question, two minutes to say it aloud, the answer, and one key for how it went."""

from collections.abc import Iterable, Mapping
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.timer import Timer
from textual.widgets import Static

from waitroom.domain.questions.question import HowItWent, Question
from waitroom.domain.questions.story import PARTS, Story
from waitroom.domain.shared.errors import WaitroomError
from waitroom.domain.shared.safe_text import safe_text
from waitroom.key_bindings import plain_bindings
from waitroom.room.room import Room
from waitroom.screens.shared.breakpoints import SCREEN_HEIGHTS, SCREEN_WIDTHS
from waitroom.screens.shared.keyed_screen import KeyedScreen
from waitroom.screens.shared.screen_closing import ClosesOnce
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.questions.bars import ALOUD, aloud_bar
from waitroom.widgets.questions.how_choice import HowChoice
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.keys_content import keys_line

STEP = 2.0
"""Seconds between two looks of the bar."""

SAY_IT = _("Say it aloud before you look. Two minutes are enough.")
NOTHING_THERE = _("Nothing is written down for it yet. What you said may be the beginning.")
ASLEEP = _("Nothing is asked while no interview is ahead. The questions wake seven days before one.")
DONE = _("That was it for today.")
NOTHING_HERE = _("There is nothing to ask yet. {key:catch_question} catches the first question.")


class ReviewScreen(ModalScreen[bool], KeyedScreen[bool], ClosesOnce[bool]):
    """Gives back whether it came to its end; it may be left at any second, with no comment."""

    CSS_PATH = style_sheet("questions/review_screen.tcss")
    HORIZONTAL_BREAKPOINTS = SCREEN_WIDTHS
    VERTICAL_BREAKPOINTS = SCREEN_HEIGHTS
    BINDINGS: ClassVar[list[BindingType]] = [*plain_bindings("help", "people")]
    places = ("review",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.due = list(room.questions.reviews.due_today(room.now()))
        self.place = 0
        self.is_revealed = False
        self._before: Question | None = None
        """The question that was answered last, as it was asked."""
        self._seconds = 0.0
        self._timer: Timer | None = None

    def records(self) -> frozenset[str]:
        """Return nothing: it asks what is asked on the day."""
        return frozenset()

    def position(self) -> dict[str, object]:
        """Return where one is, with whether the answer is shown."""
        return {**super().position(), "is_revealed": self.is_revealed}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Show the answer again where it was shown; what was answered is asked no more."""
        if place.get("is_revealed") is True and self.question is not None:
            self.is_revealed = True
            self._draw()
        super().take_position(place)

    @property
    def question(self) -> Question | None:
        """The question that is asked; None at the end."""
        return self.due[self.place] if self.place < len(self.due) else None

    def compose(self) -> ComposeResult:
        """Put the question above the answer."""
        yield Static(Content(_("A few minutes' review")), id="name")
        with VerticalScroll(id="inside", can_focus=True):
            yield Static("", id="question", markup=False)
            yield Static("", id="bar", markup=False)
            yield Static("", id="answer", markup=False)
        yield HowChoice()
        yield Static("", id="keys", markup=False)

    def on_mount(self) -> None:
        """Ask the first."""
        self._draw()
        if not self.room.settings.reduced_motion:
            self._timer = self.set_interval(STEP, self.step)

    def on_resize(self) -> None:
        """Draw as wide as there is room."""
        self._draw()

    def step(self) -> None:
        """Let the bar go on."""
        if self.question is not None and not self.is_revealed and self._seconds < ALOUD:
            self._seconds += STEP
            self._draw_bar()

    def on_screen_suspend(self) -> None:
        """Stand still while something lies over this."""
        if self._timer is not None:
            self._timer.pause()

    def on_screen_resume(self) -> None:
        """Go on where it stood."""
        super().on_screen_resume()
        if self._timer is not None:
            self._timer.resume()

    # Drawing

    def _draw(self) -> None:
        question = self.question
        text = self.query_one("#question", Static)
        answer = self.query_one("#answer", Static)
        how = self.query_one(HowChoice)
        how.display = question is not None and self.is_revealed
        if question is None:
            text.update(Content.styled(self._ending(), "$foreground"))
            answer.update("")
        else:
            text.update(Content.styled(safe_text(question.text), "bold $foreground"))
            answer.update(
                self._answer(question) if self.is_revealed else Content.styled(SAY_IT, "$text-muted")
            )
        answer.set_class(not self.is_revealed, "-hint")
        self._draw_bar()
        self.query_one("#keys", Static).update(keys_line(*self._keys()))
        (how if how.display else self.query_one("#inside")).focus()

    def _draw_bar(self) -> None:
        bar = self.query_one("#bar", Static)
        bar.display = self.question is not None and not self.is_revealed and self._timer is not None
        width = max(10, min(48, self.app.size.width - 8))
        bar.update(aloud_bar(self._seconds, width))

    def _ending(self) -> str:
        questions, now = self.room.questions, self.room.now()
        if self.due:
            return DONE
        if questions.is_empty:
            return with_keys(NOTHING_HERE)
        return DONE if questions.reviews.is_awake(now) else ASLEEP

    def _keys(self) -> Iterable[tuple[str, str]]:
        undo = (("{key:review.undo}", _("undo")),) if self._before is not None else ()
        leave = ("{key:review.leave}", _("leave"))
        if self.question is None:
            return (*undo, leave)
        if self.is_revealed:
            return (("{key:review.up} {key:review.down}", _("read on")), *undo, leave)
        return (("{key:review.reveal}", _("show the answer")), *undo, leave)

    def _answer(self, question: Question) -> Content:
        blocks = [Content.styled(safe_text(question.better), "$foreground")] if question.better else []
        blocks += [_told(story) for story in self.room.questions.stories.linked(question.story_ids)]
        if question.notes:
            blocks.append(Content.styled(safe_text(question.notes), "$text-muted"))
        return Content("\n\n").join(blocks) if blocks else Content.styled(NOTHING_THERE, "$text-muted")

    # Going on

    def action_reveal(self) -> None:
        """Show what there is to say."""
        if self.question is None:
            self.dismiss(True)  # noqa: FBT003 - a screen's answer
        elif not self.is_revealed:
            self.is_revealed = True
            self._draw()

    def action_read_on(self, by: int) -> None:
        """Go up or down in an answer that is longer than the screen."""
        self.query_one("#inside", VerticalScroll).scroll_relative(y=by, animate=False)

    @on(HowChoice.Said)
    def said(self, message: HowChoice.Said) -> None:
        """Keep how it went, and ask the next."""
        message.stop()
        self._keep(message.how)

    def _keep(self, how: HowItWent) -> None:
        question = self.question
        if question is None or not self.is_revealed:
            return
        try:
            self.room.questions.reviews.record(question, how, self.room.now())
        except WaitroomError as problem:
            self.notify(str(problem), markup=False)
            return
        self._before = question
        self._ask(self.place + 1)

    def action_undo(self) -> None:
        """Take back how the last one went, and ask it again."""
        if self._before is not None and self.place:
            self.room.questions.reviews.take_back_edits(self._before, self.room.now())
            self._before = None
            self._ask(self.place - 1, is_revealed=True)

    def _ask(self, place: int, *, is_revealed: bool = False) -> None:
        self.place, self.is_revealed, self._seconds = place, is_revealed, 0.0
        self._draw()
        self.query_one("#inside", VerticalScroll).scroll_home(animate=False)

    def action_leave(self) -> None:
        """Leave at once."""
        self.dismiss(bool(self.due) and self.question is None)


def _told(story: Story) -> Content:
    """Return a story as it is told: its title, then its parts, each behind its first letter."""
    lines = [Content.styled(safe_text(story.title), "$accent")] if story.title else []
    for part in PARTS:
        text, first = getattr(story, part), _(part)[0]
        if text:
            lines.append(
                Content.assemble((f"{first.upper()}  ", "$accent"), (safe_text(text), "$foreground"))
            )
    if story.note:
        lines.append(Content.styled(safe_text(story.note), "$text-muted"))
    return Content("\n").join(lines)
