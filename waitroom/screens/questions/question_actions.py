"""What is done with questions and stories in their room, with a way back for each."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from waitroom.domain.questions.question import Asking, HowItWent, Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.translation import _
from waitroom.widgets.questions.bank_list import BankRow
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.screens.questions.link_dialog import Linked
    from waitroom.screens.questions.questions_screen import QuestionsScreen


class QuestionActions:
    """Opens the dialogs, keeps what they give, and remembers the steps back."""

    def __init__(self, screen: "QuestionsScreen", room: Room) -> None:
        self._screen = screen
        self._room = room
        self._undo: list[Callable[[], str]] = []

    def change(self, question: Question, begins_at: str = "text") -> None:
        """Change a question."""
        from waitroom.screens.questions.question_form import QuestionFormDialog  # noqa: PLC0415 - loaded when first asked for

        def keep(changed: Question | None) -> None:
            if changed is not None and changed != question:
                kept = self._room.questions.save(changed, self._room.now())
                self._remember(question)
                self._screen.show_item(kept.id)
                if begins_at == "better" and kept.better and not question.better:
                    self._tell(_("The better answer is here now. That minute may rest."))

        self._screen.app.push_screen(QuestionFormDialog(self._room, question, begins_at), keep)

    def say_how(self, question: Question) -> None:
        """Say how the answer went the last time."""
        from waitroom.screens.questions.how_dialog import HowItWentDialog  # noqa: PLC0415 - as above

        def keep(said: tuple[HowItWent | None] | None) -> None:
            if said is not None:
                self._room.questions.set_how(question, said[0], self._room.now())
                self._remember(question)
                self._screen.show_item(question.id)

        self._screen.app.push_screen(HowItWentDialog(question.text), keep)

    def reopen_wait_form(self, question: Question) -> None:
        """Note one more time that it was asked."""
        from waitroom.screens.questions.asking_dialog import AskingDialog  # noqa: PLC0415 - as above

        def keep(asking: Asking | None) -> None:
            if asking is not None:
                self._room.questions.add_asking(question, asking, self._room.now())
                self._remember(question)
                self._screen.show_item(question.id)

        self._screen.app.push_screen(AskingDialog(self._room, question), keep)

    def write(self, story: Story | None, question: Question | None = None) -> None:
        """Write a story, or on in one; with a `question` it answers that one."""
        from waitroom.screens.questions.story_editor import StoryEditorDialog  # noqa: PLC0415 - as above

        before = story
        stories = self._room.questions.stories

        def done(kept: Story | None) -> None:
            if kept is None:
                if before is not None:
                    self._undo.append(lambda: stories.put_back(before, self._room.now()).id)
            elif before is None:
                if question is not None:
                    ids = (*question.story_ids, kept.id)
                    self._room.questions.link(question, ids, self._room.now())
                self._undo.append(lambda: self._take_back(kept))
            elif kept != before:
                self._undo.append(lambda: stories.put_back(before, self._room.now()).id)
            self._screen.show_item(
                question.id if question is not None else kept.id if kept is not None else ""
            )

        about = _("It answers: {text}").format(text=safe_line(question.text)) if question is not None else ""
        self._screen.app.push_screen(StoryEditorDialog(self._room, story or Story(), about), done)

    def link_stories(self, question: Question) -> None:
        """Say which stories answer a question."""
        from waitroom.screens.questions.link_dialog import LinkDialog  # noqa: PLC0415 - as above

        rows = [BankRow(each.id, each.name) for each in self._room.questions.stories.newest_first()]

        def keep(linked: "Linked | None") -> None:
            if linked is None:
                return
            kept = question
            if linked.ids != question.story_ids:
                kept = self._room.questions.link(question, linked.ids, self._room.now())
                self._remember(question)
                self._screen.show_item(question.id)
            if linked.wants_new:
                self.write(None, kept)

        dialog = LinkDialog(
            _("Which stories answer it?"), question.text, rows, question.story_ids, can_write=True
        )
        self._screen.app.push_screen(dialog, keep)

    def link_questions(self, story: Story) -> None:
        """Say which questions a story answers."""
        from waitroom.screens.questions.link_dialog import LinkDialog  # noqa: PLC0415 - as above

        questions = self._room.questions
        rows = [BankRow(each.id, each.text) for each in questions.newest_first() if not each.is_mine]
        before = frozenset(each.id for each in questions.answered_by(story.id))

        def keep(linked: "Linked | None") -> None:
            if linked is not None and frozenset(linked.ids) != before:
                questions.stories.link_to(story.id, frozenset(linked.ids), self._room.now())
                self._undo.append(lambda: self._link_back(story, before))
                self._screen.show_item(story.id)

        dialog = LinkDialog(
            _("Which questions does it answer?"), story.name, rows, sorted(before), can_write=False
        )
        self._screen.app.push_screen(dialog, keep)

    def take_off(self, one: Question | Story) -> None:
        """Take it off the list; it lies in the trash for a month."""
        now = self._room.now()
        if isinstance(one, Question):
            self._room.questions.delete(one, now)
            self._undo.append(lambda: self._room.questions.put_back(one, self._room.now()).id)
        else:
            self._room.questions.stories.delete(one, now)
            self._undo.append(lambda: self._room.questions.stories.put_back(one, self._room.now()).id)
        self._screen.show_item("")
        self._tell(
            with_keys(_("Taken off. {key:questions.undo} puts it back; the trash keeps it for a month."))
        )

    @property
    def has_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take the last step back."""
        if self._undo:
            self._screen.show_item(self._undo.pop()())

    def write_file(self) -> None:
        """Take the questions along as a file."""
        from waitroom.screens.questions.bank_file_dialogs import WriteBankDialog  # noqa: PLC0415 - as above

        self._screen.app.push_screen(WriteBankDialog(self._room), self._told)

    def read_file(self) -> None:
        """Bring questions in from a file."""
        from waitroom.screens.questions.bank_file_dialogs import ReadBankDialog  # noqa: PLC0415 - as above

        self._screen.app.push_screen(ReadBankDialog(self._room), self._told)

    def _told(self, words: str | None) -> None:
        if words is not None:
            self._screen.show_item("")
            self._screen.app.notify(words, timeout=6, markup=False)

    def _remember(self, before: Question) -> None:
        self._undo.append(lambda: self._room.questions.put_back(before, self._room.now()).id)

    def _take_back(self, story: Story) -> str:
        self._room.questions.stories.delete(story, self._room.now())
        return ""

    def _link_back(self, story: Story, before: frozenset[str]) -> str:
        self._room.questions.stories.link_to(story.id, before, self._room.now())
        return story.id

    def _tell(self, words: str) -> None:
        self._screen.app.notify(words, markup=False)
