"""The question bank: catching, looking through, changing; `stories`, `reviews` and `files` hold the rest of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from waitroom.domain.care.safety_rules import REVIEWS_QUESTIONS, is_night
from waitroom.domain.questions.question import (
    LONGEST_QUESTION,
    LONGEST_TEXT,
    Asking,
    HowItWent,
    Question,
    clean_line,
    clean_text,
    parse_competencies,
    question_key,
)
from waitroom.domain.questions.question_line import QuestionLine, line_of
from waitroom.domain.questions.review_day import WORST_FIRST
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.phase import interview_instant, is_interview_day
from waitroom.domain.waits.wait import Wait
from waitroom.room.questions.question_store import QuestionStore
from waitroom.room.shared.record_table import current_version
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.questions.bank_files import BankFiles
    from waitroom.room.questions.reviews import Reviews
    from waitroom.room.questions.stories import Stories

NO_QUESTION = _("What did they ask? A few of its words are enough.")
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Questions:
    """What a person does with the questions they were asked; `now` is aware, in the person's own zone."""

    def __init__(self, store: QuestionStore) -> None:
        self._store = store
        self._listed: tuple[int, tuple[QuestionLine, ...]] | None = None

    @cached_property
    def stories(self) -> "Stories":
        """The stories that answer them."""
        from waitroom.room.questions.stories import Stories  # noqa: PLC0415 - loaded when first asked for

        return Stories(self._store)

    @cached_property
    def reviews(self) -> "Reviews":
        """What is asked today, and how it went."""
        from waitroom.room.questions.reviews import Reviews  # noqa: PLC0415 - as above

        return Reviews(self._store)

    @cached_property
    def files(self) -> "BankFiles":
        """The bank as files, both ways."""
        from waitroom.room.questions.bank_files import BankFiles  # noqa: PLC0415 - as above

        return BankFiles(self._store)

    def all(self) -> tuple[Question, ...]:
        """Return every question, one's own too, in the order in which they were caught."""
        return self._store.questions.all()

    def newest_first(self) -> tuple[Question, ...]:
        """Return every question, the one that was caught last first."""
        oldest_first = sorted(self.all(), key=lambda each: each.created or LONG_AGO)
        return tuple(oldest_first[::-1])

    def lines(self) -> tuple[QuestionLine, ...]:
        """Return every question as a list shows it, the one that was caught last first; none is read for it."""
        version = self._store.questions.version
        if self._listed is None or self._listed[0] != version:
            made = self._store.questions.map_documents(line_of)
            made.sort(key=lambda line: line.created)
            self._listed = version, tuple(made[::-1])
        return self._listed[1]

    @property
    def is_empty(self) -> bool:
        """Whether nobody asked anything yet: then nothing speaks of a bank."""
        return all(line.is_mine for line in self.lines())

    def get(self, question_id: str) -> Question | None:
        """Return one question, None where it is gone."""
        return self._store.questions.get(question_id) if question_id else None

    def asked_at(self, wait_id: str) -> tuple[Question, ...]:
        """Return the questions of a wait, those that the person asked too, in the order in which they were caught."""
        return tuple(each for each in self.all() if any(asking.wait_id == wait_id for asking in each.askings))

    def place_of(self, asking: Asking) -> str:
        """Return where a question was asked, in words; a wait with a code name is called by that."""
        wait = self._store.waits.get(asking.wait_id) if asking.wait_id else None
        return wait.known_as if wait is not None else asking.place

    def tags(self) -> tuple[str, ...]:
        """Return the tags that are in use, each once, in the order of the alphabet."""
        used = {tag for question in self.all() for tag in question.tags}
        return tuple(sorted(used | {tag for story in self._store.stories.all() for tag in story.tags}))

    def catch(
        self,
        text: str,
        how: HowItWent | None,
        now: datetime,
        *,
        wait: Wait | None = None,
        place: str = "",
        tags: str = "",
        is_mine: bool = False,
    ) -> Question:
        """Keep a question that was asked today; one that is there already was asked once more.

        Raises:
            NotUnderstood: where there is no question, or it is longer than any is.
        """
        words = _checked_line(text)
        asking = Asking(
            wait_id=wait.id if wait else "", place="" if wait else clean_line(place), on=now.date(), how=how
        )
        key = question_key(words)
        same = (each for each in self.all() if each.is_mine == is_mine and question_key(each.text) == key)
        known = next(same, None)
        if known is None:
            fresh = Question(text=words, is_mine=is_mine, askings=(asking,), tags=parse_competencies(tags))
            return self._store.questions.save(fresh, now=now)
        tagged = tuple(dict.fromkeys((*known.tags, *parse_competencies(tags))))
        changed = replace(known, askings=(*known.askings, asking), tags=tagged)
        return self._store.questions.save(changed, now=now)

    def uncatch(self, question: Question, now: datetime) -> None:
        """Take back the last time a question was caught; one that was caught once lies in the trash then."""
        known = self._store.questions.get(question.id)
        if known is None:
            return
        if len(known.askings) > 1:
            self._store.questions.save(replace(known, askings=known.askings[:-1]), now=now)
        else:
            self._store.questions.delete(known.id, now=now)

    def save(self, question: Question, now: datetime) -> Question:
        """Keep a question as it is given, its texts as they are kept.

        Raises:
            NotUnderstood: where there is no question, or a text is longer than any is.
        """
        better, notes = clean_text(question.better), clean_text(question.notes)
        if max(len(better), len(notes), *(len(each.said) for each in question.askings), 0) > LONGEST_TEXT:
            raise NotUnderstood(
                _("That is longer than {longest_text:,} characters. Nothing was changed.").format(
                    longest_text=LONGEST_TEXT
                )
            )
        kept = replace(
            question,
            text=_checked_line(question.text),
            better=better,
            notes=notes,
            tags=parse_competencies(question.tags),
        )
        return self._store.questions.save(kept, now=now)

    def set_how(self, question: Question, how: HowItWent | None, now: datetime) -> Question:
        """Say how the answer went the last time it was asked."""
        known = current_version(self._store.questions, question)
        *before, last = known.askings or (Asking(on=now.date()),)
        return self._store.questions.save(replace(known, askings=(*before, replace(last, how=how))), now=now)

    def add_asking(self, question: Question, asking: Asking, now: datetime) -> Question:
        """Note one more time that a question was asked."""
        known = current_version(self._store.questions, question)
        return self.save(replace(known, askings=(*known.askings, asking)), now)

    def link(self, question: Question, story_ids: tuple[str, ...], now: datetime) -> Question:
        """Say which stories answer a question."""
        known = current_version(self._store.questions, question)
        return self._store.questions.save(replace(known, story_ids=tuple(dict.fromkeys(story_ids))), now=now)

    def answered_by(self, story_id: str) -> tuple[Question, ...]:
        """Return the questions that a story answers."""
        return tuple(each for each in self.all() if story_id in each.story_ids)

    def delete(self, question: Question, now: datetime) -> None:
        """Take a question off; it stays in the trash for a month."""
        self._store.questions.delete(question.id, now=now)

    def put_back(self, question: Question, now: datetime) -> Question:
        """Put a question back as it was, after it was taken off or changed."""
        known = self._store.questions.get(question.id)
        revision = known.revision if known else question.revision
        updated = known.updated if known else question.updated
        return self._store.questions.save(replace(question, revision=revision, updated=updated), now=now)

    def activities_left_out(self, now: datetime) -> frozenset[str]:
        """Return the shipped activities that there is nothing for: no review of nothing, and none while it sleeps."""
        is_idle = self.is_empty or not self.is_review_due(now)
        return frozenset({REVIEWS_QUESTIONS}) if is_idle else frozenset()

    def is_review_due(self, now: datetime) -> bool:
        """Tell whether something is asked today; all are read only where each was reviewed before."""
        if not self.reviews.is_awake(now) or self.reviews.is_over_today(now):
            return False
        return any(line.is_new for line in self.lines()) or bool(self.reviews.due_today(now))

    def next_unanswered(self) -> Question | None:
        """Return a question that nothing is written for yet, what went worst first; None where each has an answer."""
        open_ = (each for each in self.newest_first() if not each.is_mine and not each.is_answered)
        return min(open_, key=lambda each: WORST_FIRST.index(each.how), default=None)

    # The offer on the day of the interview

    def is_offered(self, wait: Wait | None, now: datetime) -> bool:
        """Tell whether to offer catching what was asked: once, on the day of the interview, behind it."""
        if wait is None or wait.outcome is not None or wait.interviewed is None or is_night(now.time()):
            return False
        at = interview_instant(wait)
        if at is None or at > now or not is_interview_day(wait, now):
            return False
        return _offer_key(wait) not in self._settings.questions_offered and not self.asked_at(wait.id)

    def offer_taken(self, wait: Wait | None, now: datetime) -> None:
        """Note that catching what was asked was offered: it is not offered again."""
        if wait is None or _offer_key(wait) in self._settings.questions_offered:
            return
        offered = (*self._settings.questions_offered[-20:], _offer_key(wait))
        self._store.settings.save(replace(self._settings, questions_offered=offered), now=now)

    @property
    def _settings(self) -> Settings:
        return self._store.settings.get(SETTINGS_ID) or Settings()


def place_names(waits: tuple[Wait, ...]) -> Mapping[str, str]:
    """Return what each wait is called, by its id."""
    return {wait.id: wait.known_as for wait in waits}


def _offer_key(wait: Wait) -> str:
    return f"{wait.id}:{wait.interviewed.isoformat() if wait.interviewed else ''}"


def _checked_line(text: str) -> str:
    words = clean_line(text)
    if not words:
        raise NotUnderstood(NO_QUESTION)
    if len(words) > LONGEST_QUESTION:
        raise NotUnderstood(
            _("That is longer than {longest_question:,} characters. Its first sentence is enough.").format(
                longest_question=LONGEST_QUESTION
            )
        )
    return words
