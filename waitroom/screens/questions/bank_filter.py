"""What the list of the room shows: which kind, how it went, which tag, which words."""

from collections.abc import Iterable

from waitroom.domain.questions.question import HowItWent, Question, matches_question
from waitroom.domain.questions.question_line import QuestionLine
from waitroom.domain.questions.story import Story, matches_story, spoken_seconds, spoken_words
from waitroom.room.questions.questions import Questions
from waitroom.translation import N_, _
from waitroom.widgets.questions.bank_list import BankRow
from waitroom.widgets.questions.bank_summary import VIEWS

UNANSWERED = N_("nothing written yet")
HOWS = ("", *(each.value for each in HowItWent), UNANSWERED)
QUESTIONS, STORIES, MINE = VIEWS


class BankFilter:
    """The filters of the room; `rows` gives what they let through."""

    def __init__(self, questions: Questions) -> None:
        self.questions = questions
        self.view = QUESTIONS
        self.how = ""
        self.tag = ""
        self.words = ""
        self._made: tuple[tuple[QuestionLine, ...], bool, tuple[BankRow, ...]] | None = None

    @property
    def is_filtered(self) -> bool:
        """Whether something is held back."""
        return bool(self.how or self.tag or self.words.strip())

    def clear(self) -> None:
        """Show everything of the kind again."""
        self.how = self.tag = self.words = ""

    def turn_view(self) -> None:
        """Go on to the next kind."""
        self.view = VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)]
        self.how = ""

    def turn_how(self) -> None:
        """Go on to what went another way."""
        self.how = HOWS[(HOWS.index(self.how) + 1) % len(HOWS)]

    def turn_tag(self) -> None:
        """Go on to the next tag that is in use."""
        tags = ("", *self.questions.tags())
        self.tag = tags[(tags.index(self.tag) + 1) % len(tags)] if self.tag in tags else ""

    def counts(self) -> tuple[int, int, int]:
        """Return how many questions, stories and questions of one's own there are."""
        every = self.questions.lines()
        mine = sum(line.is_mine for line in every)
        return len(every) - mine, self.questions.stories.count, mine

    def rows(self) -> tuple[BankRow, ...]:
        """Return the lines of the list, the newest first."""
        if self.view == STORIES:
            return tuple(map(_story_row, filter(self._lets_story, self.questions.stories.newest_first())))
        is_mine = self.view == MINE
        if not self.is_filtered:
            return self._rows_of_all(is_mine=is_mine)
        every = (each for each in self.questions.newest_first() if each.is_mine == is_mine)
        return tuple(map(_question_row, self._let_questions(every)))

    def _rows_of_all(self, *, is_mine: bool) -> tuple[BankRow, ...]:
        lines = self.questions.lines()
        # The room looks twice while it opens: the same lines give the same rows.
        if self._made is None or self._made[0] is not lines or self._made[1] != is_mine:
            self._made = (
                lines,
                is_mine,
                tuple(_row_of_line(line) for line in lines if line.is_mine == is_mine),
            )
        return self._made[2]

    def _let_questions(self, every: Iterable[Question]) -> Iterable[Question]:
        for each in every:
            if self.how == UNANSWERED and each.is_answered:
                continue
            if self.how not in ("", UNANSWERED) and (each.how is None or each.how.value != self.how):
                continue
            if (self.tag and self.tag not in each.tags) or not self._has_words(each):
                continue
            yield each

    def _has_words(self, question: Question) -> bool:
        return not self.words.strip() or matches_question(question, self.words)

    def _lets_story(self, story: Story) -> bool:
        if self.tag and self.tag not in story.tags:
            return False
        return not self.words.strip() or matches_story(story, self.words)


def _row_of_line(line: QuestionLine) -> BankRow:
    said = _("they said") if line.has_said else ""
    return BankRow(line.id, line.text, said if line.is_mine else _(line.how))


def _question_row(question: Question) -> BankRow:
    if question.is_mine:
        said = next((each.said for each in reversed(question.askings) if each.said), "")
        return BankRow(question.id, question.text, _("they said") if said else "")
    how = question.how
    return BankRow(question.id, question.text, _(how.value) if how is not None else "")


def _story_row(story: Story) -> BankRow:
    seconds = spoken_seconds(story.spoken_text)
    return BankRow(story.id, story.name, spoken_words(seconds) if seconds else "")
