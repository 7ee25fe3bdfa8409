"""Activities of the Care room, and how they went."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import N_, _


class BreathPhase(NamedTuple):
    """One part of a breath: "in", "sip", "hold", "out" or "rest", in seconds."""

    label: str
    seconds: float


class Activity(NamedTuple):
    """Something to do, by its tags: minutes, energy (1 to 3), and how it runs (`mode`)."""

    id: str
    name: str
    category: str
    minutes: int
    minutes_min: int
    minutes_max: int
    energy: int
    in_terminal: bool
    place: str
    """"desk" where it can be done at work, unseen; else "away"."""
    company: str
    """"alone", or "with" somebody."""
    mode: str
    moments: tuple[str, ...]
    summary: str
    steps: tuple[str, ...] = ()
    caution: str = ""
    skip_if: str = ""
    evidence: str = "practice"
    source: tuple[str, ...] = ()
    draft_kind: str = ""
    phases: tuple[BreathPhase, ...] = ()


class HelpedAnswer(StrEnum):
    """The answer to: did it help."""

    BETTER = "better"
    SAME = "same"
    WORSE = "worse"


class Mood(StrEnum):
    """How the person says they are; None elsewhere means that they did not say, and it is never guessed."""

    VERY_LOW = N_("very-low")
    LOW = N_("low")
    FLAT = N_("flat")
    ANXIOUS = N_("anxious")
    PANICKY = N_("panicky")
    ANGRY = N_("angry")
    STEADY = N_("steady")

    @property
    def is_low(self) -> bool:
        """Whether cards with `low_mood_ok` false stay away."""
        return self in (Mood.LOW, Mood.VERY_LOW)


@dataclass(frozen=True, slots=True, kw_only=True)
class ActivityRun(Record):
    """One time an activity was done; `helped` is None where the question was skipped."""

    activity_id: str
    started: datetime
    ended: datetime | None = None
    helped: HelpedAnswer | None = None
    written: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckIn(Record):
    """Two axes, how loud the worry was and how awake they were (0 to 10), a word for the hour, and a line.

    What was not said is None or empty, and never filled in.
    """

    at: datetime
    worry: int | None = None
    energy: int | None = None
    line: str = ""
    wait_id: str = ""
    mood: Mood | None = None

    @property
    def names_a_feeling(self) -> bool:
        """Whether a feeling was put into words, and not only onto a scale."""
        return bool(self.line.strip()) or self.mood is not None

    @property
    def words(self) -> str:
        """What was said in words: the word and the line; empty where there was none."""
        return " ".join(part for part in (_(self.mood.value) if self.mood else "", self.line.strip()) if part)


class HelpedFigure(NamedTuple):
    """How an activity went for this person: of `answered` runs, `better` helped."""

    better: int = 0
    answered: int = 0

    @property
    def words(self) -> str:
        """The honest figure, "helped 4 of 5"; empty while nothing was answered."""
        return (
            _("helped {better} of {answered}").format(better=self.better, answered=self.answered)
            if self.answered
            else ""
        )

    @property
    def share(self) -> float:
        """The smoothed share, 0 to 1: (better + 1) / (answered + 2), a half while nothing is known."""
        return (self.better + 1) / (self.answered + 2)


class SuggestionKind(StrEnum):
    """The three kinds of thing that are suggested side by side, one of each."""

    QUICK = "quick"
    ABSORBING = "absorbing"
    PEOPLE_OR_BODY = "people-or-body"


class Suggestion(NamedTuple):
    """An activity that is offered, in which place, for how many minutes, and how it went before."""

    activity: Activity
    kind: SuggestionKind
    minutes: int
    figure: HelpedFigure


def helped_figure(activity_id: str, runs: Iterable[ActivityRun]) -> HelpedFigure:
    """Count the answers to "did it help" for one activity; skipped questions count for nothing."""
    answers = [run.helped for run in runs if run.activity_id == activity_id and run.helped is not None]
    return HelpedFigure(better=answers.count(HelpedAnswer.BETTER), answered=len(answers))
