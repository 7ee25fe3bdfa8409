"""The question bank as a file, both ways: Markdown to read, a table with tabs for Anki and spreadsheets."""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from waitroom.domain.questions.bank import QuestionBank, with_places, written_place
from waitroom.domain.questions.question import Question, question_key
from waitroom.domain.questions.story import PARTS, Story
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.code_names import as_shown
from waitroom.quick_dataclass import dataclass
from waitroom.room.questions.question_store import QuestionStore
from waitroom.translation import _, ngettext

R = TypeVar("R", Question, Story)


class BankForm(StrEnum):
    """How the bank is written; the value is the ending of the file."""

    MARKDOWN = ".md"
    TSV = ".tsv"


ENDINGS: Mapping[str, BankForm] = MappingProxyType(
    {".md": BankForm.MARKDOWN, ".markdown": BankForm.MARKDOWN, ".tsv": BankForm.TSV, ".tab": BankForm.TSV}
)
"""How a file is written, by its ending."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BankImport:
    """What came of a file: how many came in, how many were there already, and what was left out, in sentences."""

    questions: int = 0
    stories: int = 0
    known: int = 0
    left_out: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """All of it in sentences."""
        questions = _count(self.questions, "question", "questions")
        came = _("{questions} and {count} came in.").format(
            questions=questions, count=_count(self.stories, "story", "stories")
        )
        known = ngettext("{known} was here already.", "{known} were here already.", self.known).format(
            known=self.known
        )
        return " ".join((came, *((known,) if self.known else ()), *self.left_out))


class BankFiles:
    """Writes the bank, and takes in what was written."""

    def __init__(self, store: QuestionStore) -> None:
        self._store = store

    def written(self, form: BankForm) -> bytes:
        """Return the whole bank as the bytes of a file."""
        # What leaves the room is seen at any hour, and by others.
        waits = (as_shown(wait, with_code_names=True) for wait in self._store.waits.all())
        names = {wait.id: wait.known_as for wait in waits}
        bank = QuestionBank(questions=self._store.questions.all(), stories=self._store.stories.all())
        if form is BankForm.TSV:
            from waitroom.exports.questions_tsv import to_tsv as write  # noqa: PLC0415 - loaded when first asked for
        else:
            from waitroom.exports.questions_markdown import to_markdown as write  # noqa: PLC0415 - as above
        return write(bank, lambda asking: written_place(asking, names)).encode("utf-8", "replace")

    def write_new(self, folder: Path, form: BankForm) -> Path:
        """Write the bank into a folder under a name that is free, and return where it is.

        Raises:
            CannotWrite: where the folder cannot be made or the file cannot be written whole.
        """
        from waitroom.exports.plain_text import write_new  # noqa: PLC0415 - as above

        return write_new(folder, "questions", form.value, self.written(form))

    def read_file(self, path: Path, now: datetime, form: BankForm | None = None) -> BankImport:
        """Take in a file, by its ending or by how it begins; whole, or not at all.

        Raises:
            BadQuestions: where it cannot be read, with the reason in a sentence; nothing is changed then.
        """
        from waitroom.exports.bank_text import MOST_BYTES, refusal  # noqa: PLC0415 - as above

        shown = safe_line(path.name)
        try:
            if not path.is_file():
                raise refusal(_("There is no file called {shown}.").format(shown=shown))
            with path.open("rb") as file:
                data = file.read(MOST_BYTES + 1)
        except (OSError, ValueError):
            raise refusal(_("{shown} cannot be read.").format(shown=shown)) from None
        return self.read(data, now, form or ENDINGS.get(path.suffix.casefold()))

    def read(self, data: bytes, now: datetime, form: BankForm | None = None) -> BankImport:
        """Take in the bytes of a file; without a `form` a heading says that it is Markdown.

        Raises:
            BadQuestions: where it cannot be read whole; nothing is changed then.
        """
        if form is None:
            lines = data[:100_000].removeprefix(b"\xef\xbb\xbf").splitlines()
            is_markdown = (
                any(line.startswith((b"# ", b"## ")) for line in lines) and b"\t" not in data[:100_000]
            )
            form = BankForm.MARKDOWN if is_markdown else BankForm.TSV
        if form is BankForm.TSV:
            from waitroom.exports.questions_tsv import read_tsv as read  # noqa: PLC0415 - as above
        else:
            from waitroom.exports.questions_markdown import read_markdown as read  # noqa: PLC0415 - as above
        return self._take_in(read(data), now)

    def _take_in(self, bank: QuestionBank, now: datetime) -> BankImport:
        known_waits = {wait.id: wait.known_as for wait in self._store.waits.all()}
        merge = _Merge(now)
        with self._store.transaction():
            ids = {}
            stories = {each.id: each for each in self._store.stories.all()}
            same = {_story_text(each): each.id for each in stories.values()}
            for story in bank.stories:
                kept = merge.one(story, stories, same, _story_text, self._store.stories.save)
                ids[story.id] = kept
            merge.turn()
            questions = {each.id: each for each in self._store.questions.all()}
            texts = {_question_text(each): each.id for each in questions.values()}
            for each in bank.questions:
                linked = tuple(dict.fromkeys(ids.get(one, one) for one in each.story_ids))
                there = tuple(one for one in linked if one in stories)
                question = replace(with_places(each, known_waits), story_ids=there)
                merge.one(question, questions, texts, _question_text, self._store.questions.save)
        return BankImport(
            questions=merge.came, stories=merge.came_before, known=merge.known,
            left_out=(*bank.left_out, *merge.left_out()),
        )  # fmt: skip


class _Merge:
    """Puts what came in beside what is there; what is there stays as it is."""

    def __init__(self, now: datetime) -> None:
        self.now = now
        self.came = self.came_before = self.known = 0
        self._changed = 0
        self._place = 0

    def turn(self) -> None:
        """Go on with the other kind."""
        self.came_before, self.came = self.came, 0

    def one(
        self, fresh: R, here: dict[str, R], texts: dict[str, str], text_of: Callable[[R], str],
        save: Callable[..., R],
    ) -> str:  # fmt: skip
        """Take one in, and return the id under which it is here."""
        there = here.get(fresh.id) or here.get(texts.get(text_of(fresh), ""))
        if there is not None:
            if _same(there, replace(fresh, id=there.id)):
                self.known += 1
            else:
                self._changed += 1
            return there.id
        # A microsecond apart: what is sorted by its moment keeps the order of the file.
        kept = save(fresh, now=self.now + timedelta(microseconds=self._place))
        self._place += 1
        here[kept.id] = kept
        texts[text_of(kept)] = kept.id
        self.came += 1
        return kept.id

    def left_out(self) -> tuple[str, ...]:
        """Return the sentence about what is here in another form."""
        if not self._changed:
            return ()
        one = self._changed == 1
        return (
            _("{changed} {one} here in another form; what is here stays as it is.").format(
                changed=self._changed, one="is" if one else "are"
            ),
        )


def _same(one: Record, other: Record) -> bool:
    marks = {"created", "updated", "revision", "extra"}
    return all(
        getattr(one, each.name) == getattr(other, each.name) for each in fields(one) if each.name not in marks
    )


def _question_text(question: Question) -> str:
    return f"{question.is_mine} {question_key(question.text)}"


def _story_text(story: Story) -> str:
    return "\0".join(getattr(story, name) for name in ("title", *PARTS, "note"))


def _count(number: int, one: str, many: str) -> str:
    return _("one {one}").format(one=one) if number == 1 else f"{number} {many}"
