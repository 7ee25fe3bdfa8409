"""The ten gentle questions that fill the box, one a day, each of which can be put down for good."""

from datetime import date

from waitroom.domain.box.memento import MementoKind
from waitroom.domain.shared.settings import Settings
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True)
class BoxQuestion:
    """A question and the kind of memento that its answer is; `key` names it for good."""

    key: str
    kind: MementoKind
    text: str


QUESTIONS = (
    BoxQuestion("kept-message", MementoKind.MESSAGE, _("Which message felt good to get?")),
    BoxQuestion("loved-picture", MementoKind.PICTURE, _("Which picture makes you stop when you see it?")),
    BoxQuestion("went-well", MementoKind.PROOF, _("What went well once because of you?")),
    BoxQuestion("kind-words", MementoKind.QUOTE, _("What did somebody say about you that stayed?")),
    BoxQuestion("small-treat", MementoKind.TREAT, _("What small treat is within reach, and where?")),
    BoxQuestion("finished", MementoKind.PRIZE, _("What did you finish, win or pass?")),
    BoxQuestion("made-you-laugh", MementoKind.NOTE, _("What made you laugh until you had to sit down?")),
    BoxQuestion("letter", MementoKind.LETTER, _("Which letter or card would you never throw away?")),
    BoxQuestion("song", MementoKind.LINK, _("Which song, clip or page turns a grey hour round?")),
    BoxQuestion("when-then", MementoKind.COPING, _("What helps when it is hard? “When ..., I ...”")),
)  # fmt: skip


def question_of_day(settings: Settings, today: date) -> BoxQuestion | None:
    """Return the question for `today`, or None: all are put down, or one has been today already."""
    if not settings.box_asks or settings.box_asked_on == today:
        return None
    return next((question for question in QUESTIONS if question.key not in settings.box_asked), None)
