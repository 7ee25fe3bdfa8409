"""The room of the questions: what was asked, the stories that answer, and what one asks oneself."""

from collections.abc import Iterable
from datetime import datetime
from typing import ClassVar

from textual import on
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import Story
from waitroom.key_bindings import bindings_for
from waitroom.room.room import Room
from waitroom.screens.questions.bank_filter import HOWS, MINE, QUESTIONS, STORIES, BankFilter
from waitroom.screens.questions.page_content import question_page, story_page
from waitroom.screens.questions.question_actions import QuestionActions
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.questions.bank_list import QuestionBankList
from waitroom.widgets.questions.bank_summary import BankSummary
from waitroom.widgets.shared.key_line import KeyLine
from waitroom.widgets.shared.keys_content import sentence
from waitroom.widgets.shared.safe_input import SafeInput

OF_A_ROW = frozenset({"questions.change", "questions.review"})
"""What means nothing beside an empty list."""
EMPTY = {
    QUESTIONS: _(
        "No question here yet. {key:questions.new} catches the first: one line, and one key for how it went. "
        "{key:catch_question} does so from anywhere."
    ),
    STORIES: _(
        "No story here yet. {key:questions.new} begins one: situation, task, action, result, or a plain note."
    ),
    MINE: _("Nothing to ask them yet. {key:questions.new} writes down the first question of your own."),
}
NONE_FOUND = _("Nothing here answers to that. {key:questions.back} shows everything again.")


class QuestionsScreen(RoomScreen):
    """A list beside the page of what has the cursor."""

    typed_is = TypedTextPolicy.SOUGHT
    CSS_PATH = [style_sheet("shared/room_screen.tcss"), style_sheet("questions/questions_screen.tcss")]
    BINDINGS: ClassVar[list[BindingType]] = [*bindings_for("questions")]
    room_name = "questions"
    AUTO_FOCUS = "QuestionBankList"

    def __init__(self, room: Room) -> None:
        super().__init__(room)
        self.filter = BankFilter(room.questions)
        self.deeds = QuestionActions(self, room)
        self._page: tuple[object, ...] = ()
        self._is_due = False

    def compose_room(self) -> Iterable[Widget]:
        """Lay the line of filters above the list and the page."""
        yield BankSummary()
        find = SafeInput(placeholder=_("find: a word, a tag, a place"), id="find", select_on_focus=False)
        find.display = False
        yield find
        with Horizontal(id="desk"):
            with Vertical(id="list-pane"):
                yield Static("", id="nothing", markup=False)
                yield QuestionBankList(id="bank")
            with VerticalScroll(id="page-pane"):
                yield Static("", id="page", markup=False)

    def on_mount(self) -> None:
        """Come back to where one was; the room looks by itself."""
        place = self.room.session.get("questions")
        if isinstance(place, dict):
            self.restore_screen_state(place)

    # Looking

    def refresh_view(self) -> None:
        """Draw what the bank holds now."""
        self._show("")

    def _show(self, here: str) -> None:
        rows = self.filter.rows()
        listed = self.query_one(QuestionBankList)
        listed.show(rows, here)
        listed.display = bool(rows)
        nothing = self.query_one("#nothing", Static)
        nothing.update(sentence(NONE_FOUND if self.filter.is_filtered else EMPTY[self.filter.view]))
        nothing.display = not rows
        # A page beside nothing would be an empty frame; where nothing was found it stays, lest all jumps.
        self.set_class(not rows and not self.filter.is_filtered, "-nothing")
        self.query_one(KeyLine).left_out = frozenset() if rows else OF_A_ROW
        self.show_undo(is_there=self.deeds.has_undo)
        self._show_summary()
        self._show_page()
        # Whether something is asked today may take a look at every question: the first paint can do without.
        self.call_after_refresh(self._show_due)

    def _show_due(self) -> None:
        if self.is_mounted:
            self._is_due = self.room.questions.is_review_due(self.room.now())
            self._show_summary()

    def _show_summary(self) -> None:
        self.query_one(BankSummary).show(
            view=self.filter.view,
            counts=self.filter.counts(),
            how=self.filter.how,
            tag=self.filter.tag,
            is_due=self._is_due,
        )

    def _show_page(self) -> None:
        one, now = self.one, self.room.now()
        linked = one.story_ids if isinstance(one, Question) else ()
        width = self.size.width if isinstance(one, Story) else 0
        shown = (one, self.room.questions.stories.linked(linked), self._answers(one), now.date(), width)
        if shown != self._page:
            self._page = shown
            self.query_one("#page", Static).update(self._content(one, now))
            self.query_one("#page-pane", VerticalScroll).scroll_home(animate=False)

    def _answers(self, one: "Question | Story | None") -> object:
        return self.room.questions.answered_by(one.id) if isinstance(one, Story) else ()

    def _content(self, one: "Question | Story | None", now: datetime) -> Content:
        if isinstance(one, Question):
            return question_page(one, self.room.questions, now)
        if isinstance(one, Story):
            return story_page(one, self.room.questions, self.query_one("#page-pane").content_size.width - 4)
        return Content("")

    def on_resize(self) -> None:
        """Draw the page as wide as it is now."""
        self._show_page()

    @property
    def one(self) -> "Question | Story | None":
        """What has the cursor."""
        here, questions = self.query_one(QuestionBankList).here, self.room.questions
        if not here or not self.query_one(QuestionBankList).display:
            return None
        return questions.stories.get(here) if self.filter.view == STORIES else questions.get(here)

    def show_item(self, item_id: str) -> None:
        """Go to a question or a story; filters that hide it are let go of, so that it is seen."""
        question = self.room.questions.get(item_id)
        view = (
            STORIES
            if self.room.questions.stories.get(item_id)
            else MINE
            if question and question.is_mine
            else ""
        )
        if question is not None or view:
            self.filter.view = view or QUESTIONS
            if not any(row.id == item_id for row in self.filter.rows()):
                self._let_go_of_filters()
        self._show(item_id)

    def show_wait(self, wait_id: str) -> None:
        """Show the newest question of a wait."""
        asked = self.room.questions.asked_at(wait_id)
        self.show_item(asked[-1].id if asked else "")

    @on(QuestionBankList.Moved)
    def moved(self, message: QuestionBankList.Moved) -> None:
        """Show the page of the line with the cursor."""
        message.stop()
        self._show_page()

    @on(QuestionBankList.Chosen)
    def chosen(self, message: QuestionBankList.Chosen) -> None:
        """Change what was clicked once more."""
        message.stop()
        self.action_change()

    # Doing

    def action_change(self) -> None:
        """Change the question, or write on in the story."""
        one = self.one
        if isinstance(one, Question):
            self.deeds.change(one)
        elif isinstance(one, Story):
            self.deeds.write(one)

    def action_new(self) -> None:
        """Catch questions, or begin a story."""
        if self.filter.view == STORIES:
            self.deeds.write(None)
        else:
            self.call_later(self.app.run_action, "app.catch_question")

    def action_better(self) -> None:
        """Write down the better answer."""
        if isinstance(one := self.one, Question):
            self.deeds.change(one, "better")

    def action_link(self) -> None:
        """Link stories to the question, or questions to the story."""
        one = self.one
        if isinstance(one, Question):
            self.deeds.link_stories(one)
        elif isinstance(one, Story):
            self.deeds.link_questions(one)

    def action_how(self) -> None:
        """Say how it went."""
        if isinstance(one := self.one, Question) and not one.is_mine:
            self.deeds.say_how(one)

    def action_asked_again(self) -> None:
        """Note where it was asked once more."""
        if isinstance(one := self.one, Question):
            self.deeds.reopen_wait_form(one)

    def action_take_off(self) -> None:
        """Take it off the list."""
        if (one := self.one) is not None:
            self.deeds.take_off(one)

    def action_undo(self) -> None:
        """Take the last step back."""
        self.deeds.undo()

    def action_write_file(self) -> None:
        """Take the questions along."""
        self.deeds.write_file()

    def action_read_file(self) -> None:
        """Bring questions in."""
        self.deeds.read_file()

    # Finding and going

    def action_turn_view(self) -> None:
        """Turn from questions to stories to one's own questions."""
        self.filter.turn_view()
        self._show("")

    def action_turn_how(self) -> None:
        """Show what went another way."""
        if self.filter.view == QUESTIONS:
            self.filter.turn_how()
            self._show("")

    def action_turn_tag(self) -> None:
        """Show the next tag."""
        self.filter.turn_tag()
        self._show("")

    def action_find(self) -> None:
        """Open the line to find with."""
        find = self.query_one("#find", Input)
        find.display = True
        find.focus()

    @on(Input.Changed, "#find")
    def find(self, event: Input.Changed) -> None:
        """Show what answers to the words, while they are typed."""
        event.stop()
        self.filter.words = event.value
        self._show("")

    @on(Input.Submitted, "#find")
    def found(self, event: Input.Submitted) -> None:
        """Go to what was found."""
        event.stop()
        self.query_one(QuestionBankList).focus()

    def _let_go_of_filters(self) -> None:
        find = self.query_one("#find", Input)
        find.value = ""
        find.display = False
        self.filter.clear()

    def action_next_pane(self) -> None:
        """Go from the list to the page, and back."""
        page = self.query_one("#page-pane")
        is_page = page.has_focus
        self.set_class(not is_page, "-at-page")
        (self.query_one(QuestionBankList) if is_page else page).focus()

    def action_back(self) -> None:
        """Close the page, then the finding and the filters, then go back to the room."""
        if self.has_class("-at-page") or self.query_one("#page-pane").has_focus:
            self.remove_class("-at-page")
            self.query_one(QuestionBankList).focus()
        elif self.query_one("#find", Input).display or self.filter.is_filtered:
            self._let_go_of_filters()
            self.query_one(QuestionBankList).focus()
            self._show("")
        else:
            self.call_later(self.app.run_action, "app.go('home')")

    def line_to_send(self) -> tuple[str, str]:
        """Return the words that can be sent to the happy box: a story, or the question."""
        one = self.one
        if isinstance(one, Story):
            return one.spoken_text, _("a story")
        return (one.better or one.text, "") if one is not None else ("", "")

    # The place

    def screen_state(self) -> dict[str, object]:
        """Return what has the cursor, and the filters but not the words."""
        return {
            "here": self.query_one(QuestionBankList).here, "view": self.filter.view, "how": self.filter.how,
            "tag": self.filter.tag,
        }  # fmt: skip

    def restore_screen_state(self, place: dict[str, object]) -> None:
        """Go back to where one was."""
        if place.get("view") in EMPTY:
            self.filter.view = str(place["view"])
        if place.get("how") in HOWS:
            self.filter.how = str(place["how"])
        tag = str(place.get("tag", ""))
        self.filter.tag = tag if tag in self.room.questions.tags() else ""
        self._show(str(place.get("here", "")))
