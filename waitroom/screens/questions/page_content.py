"""What stands on the page of a question, and on that of a story."""

from datetime import datetime

from textual.content import Content

from waitroom.domain.questions.question import Asking, Question
from waitroom.domain.questions.story import PARTS, Story, missing_parts, spoken_seconds
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.formatting.dates import short_day
from waitroom.room.questions.questions import Questions
from waitroom.translation import _
from waitroom.widgets.questions.bars import length_bar, length_words
from waitroom.widgets.shared.keys_content import sentence

NO_ANSWER = _(
    "Nothing is written for it yet. {key:questions.better} is the better answer, "
    "{key:questions.stories} a story."
)
NO_SAID = _("What they said can be noted: {key:questions.asked}.")


def question_page(question: Question, questions: Questions, now: datetime) -> Content:
    """Return what is known of a question."""
    blocks = [Content.styled(safe_text(question.text), "bold $foreground")]
    if question.tags:
        blocks.append(Content.styled("  ".join(f"#{safe_line(tag)}" for tag in question.tags), "$accent"))
    asked = [_asking(each, questions.place_of(each), now) for each in question.askings]
    if asked:
        blocks.append(Content("\n").join(asked))
    if question.better:
        blocks.append(_named(_("THE BETTER ANSWER"), safe_text(question.better)))
    stories = questions.stories.linked(question.story_ids)
    if stories:
        lines = [_story_line(story) for story in stories]
        blocks.append(Content.assemble((_("STORIES\n"), "$text-muted"), Content("\n").join(lines)))
    if question.notes:
        blocks.append(_named(_("NOTES"), safe_text(question.notes)))
    if not question.is_mine and not (question.better or stories or question.notes):
        blocks.append(sentence(NO_ANSWER, "$text-muted"))
    if question.is_mine and not any(each.said for each in question.askings):
        blocks.append(sentence(NO_SAID, "$text-muted"))
    return Content("\n\n").join(blocks)


def story_page(story: Story, questions: Questions, width: int) -> Content:
    """Return a story with its parts, its length aloud, and the questions that it answers."""
    blocks = [Content.styled(safe_text(story.title or story.name), "bold $foreground")]
    if story.tags:
        blocks.append(Content.styled("  ".join(f"#{safe_line(tag)}" for tag in story.tags), "$accent"))
    seconds = spoken_seconds(story.spoken_text)
    bar = length_bar(seconds, min(36, max(12, width)))
    blocks.append(Content.assemble(bar, "\n", (length_words(seconds), "$text-muted")))
    answers = questions.answered_by(story.id)
    if answers:
        lines = [f"· {safe_line(each.text)}" for each in answers]
        blocks.append(_named(_("ANSWERS"), "\n".join(lines)))
    missing = missing_parts(story)
    for part in PARTS:
        text = getattr(story, part)
        if text:
            blocks.append(_named(_(part).upper(), safe_text(text)))
        elif part in missing:
            blocks.append(Content.styled(_("{part}  still open").format(part=_(part).upper()), "$text-muted"))
    if story.note:
        blocks.append(_named(_("NOTE"), safe_text(story.note)))
    return Content("\n\n").join(blocks)


def _named(name: str, text: str) -> Content:
    return Content.assemble((f"{name}\n", "$text-muted"), (text, "$foreground"))


def _asking(asking: Asking, place: str, now: datetime) -> Content:
    day = short_day(asking.on, now.date()) if asking.on is not None else ""
    parts = [safe_line(place), day, _(asking.how.value) if asking.how is not None else ""]
    said = f"\n  “{safe_text(asking.said)}”" if asking.said else ""
    told = "   ".join(part for part in parts if part) or _("asked")
    return Content.assemble((told, "$text-muted"), (said, "$foreground"))


def _story_line(story: Story) -> Content:
    seconds = spoken_seconds(story.spoken_text)
    missing = missing_parts(story)
    note = (
        _("   {missing} open").format(missing=", ".join(map(_, missing)))
        if missing
        else f"   {length_words(seconds).partition(';')[0]}"
    )
    return Content.assemble((f"· {safe_line(story.name)}", "$foreground"), (note, "$text-muted"))
