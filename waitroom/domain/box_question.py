"""The ten gentle questions that fill the box, one a day, each of which can be put down for good."""

from dataclasses import dataclass
from datetime import date

from waitroom.domain.memento import MementoKind
from waitroom.domain.settings import Settings


@dataclass(frozen=True, slots=True)
class BoxQuestion:
    """A question and the kind of memento that its answer is; `key` names it for good."""

    key: str
    kind: MementoKind
    text: str


QUESTIONS = (
    BoxQuestion("kept-message", MementoKind.MESSAGE, "Is there a message you kept because of how it felt to get it?"),
    BoxQuestion("loved-picture", MementoKind.PICTURE, "Which picture do you stop at when you scroll past it?"),
    BoxQuestion("went-well", MementoKind.PROOF, "What went well at work once, because of something you did?"),
    BoxQuestion("kind-words", MementoKind.QUOTE, "What did somebody say about you that you still remember?"),
    BoxQuestion("small-treat", MementoKind.TREAT, "What small good thing is within reach, and where do you keep it?"),
    BoxQuestion("finished", MementoKind.PRIZE, "What did you finish, win or pass that once looked far away?"),
    BoxQuestion("made-you-laugh", MementoKind.NOTE, "What made you laugh so that you had to stop and sit down?"),
    BoxQuestion("letter", MementoKind.LETTER, "Is there a letter or a card you would not throw away?"),
    BoxQuestion("song", MementoKind.LINK, "Which song, clip or page turns a grey hour round?"),
    BoxQuestion("when-then", MementoKind.COPING, "What helped the last time it was hard? \"When ..., I ...\""),
)  # fmt: skip


def question_of_day(settings: Settings, today: date) -> BoxQuestion | None:
    """Return the question for `today`, or None: all are answered or put down, or one has been today already."""
    if not settings.box_asks or settings.box_asked_on == today:
        return None
    return next((question for question in QUESTIONS if question.key not in settings.box_asked), None)
