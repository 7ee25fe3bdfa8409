"""Stories: situation, task, action, result, or a plain note; kept while they are written."""

from dataclasses import replace
from datetime import UTC, datetime

from waitroom.domain.questions.question import LONGEST_TEXT, clean_line, clean_text, parse_competencies
from waitroom.domain.questions.story import PARTS, Story, with_parts
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.room.questions.question_store import QuestionStore
from waitroom.translation import _

LONG_AGO = datetime.min.replace(tzinfo=UTC)


class Stories:
    """What a person does with their stories; `now` is aware."""

    def __init__(self, store: QuestionStore) -> None:
        self._store = store

    def all(self) -> tuple[Story, ...]:
        """Return every story, in the order in which they were begun."""
        return self._store.stories.all()

    @property
    def count(self) -> int:
        """How many stories there are; none is read for it."""
        return len(self._store.stories.ids())

    def newest_first(self) -> tuple[Story, ...]:
        """Return every story, the one that was begun last first."""
        oldest_first = sorted(self.all(), key=lambda each: each.created or LONG_AGO)
        return tuple(oldest_first[::-1])

    def get(self, story_id: str) -> Story | None:
        """Return one story, None where it is gone."""
        return self._store.stories.get(story_id) if story_id else None

    def linked(self, story_ids: tuple[str, ...]) -> tuple[Story, ...]:
        """Return the stories with these ids that are there."""
        return tuple(story for each in story_ids if (story := self._store.stories.get(each)) is not None)

    def save(self, story: Story, now: datetime) -> Story:
        """Keep a story as it is given, its texts as they are kept.

        Raises:
            NotUnderstood: where a text is longer than any is.
        """
        kept = with_parts(story, {part: clean_text(getattr(story, part)) for part in (*PARTS, "note")})
        kept = replace(kept, title=clean_line(story.title), tags=parse_competencies(story.tags))
        if max(len(getattr(kept, part)) for part in ("title", "note", *PARTS)) > LONGEST_TEXT:
            raise NotUnderstood(
                _(
                    "One part of it is longer than {longest_text:,} characters, so it is not kept as it is."
                ).format(longest_text=LONGEST_TEXT)
            )
        return self._store.stories.save(kept, now=now)

    def link_to(self, story_id: str, question_ids: frozenset[str], now: datetime) -> None:
        """Say which questions a story answers; those that it answered and are not named let it go."""
        with self._store.transaction():
            for question in self._store.questions.all():
                is_linked = story_id in question.story_ids
                if is_linked != (question.id in question_ids):
                    without = tuple(each for each in question.story_ids if each != story_id)
                    ids = without if is_linked else (*without, story_id)
                    self._store.questions.save(replace(question, story_ids=ids), now=now)

    def delete(self, story: Story, now: datetime) -> None:
        """Take a story off; it stays in the trash for a month, and comes back to its questions."""
        self._store.stories.delete(story.id, now=now)

    def put_back(self, story: Story, now: datetime) -> Story:
        """Put a story back as it was, after it was taken off or changed."""
        known = self._store.stories.get(story.id)
        revision = known.revision if known else story.revision
        updated = known.updated if known else story.updated
        return self._store.stories.save(replace(story, revision=revision, updated=updated), now=now)
