"""The page of an answer: what was written when looking back, and from which day anything is offered at all."""

from datetime import date, datetime
from enum import StrEnum

from waitroom.domain.box.memento import Memento
from waitroom.domain.care.care_records import PossibilityAfterNo
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_dataclass import dataclass
from waitroom.translation import N_, _

DEBRIEF_QUESTIONS = (
    ("went_well", _("What went well in it?")),
    ("was_asked", _("Which question was tricky?")),
    ("say_now", _("What would I say now?")),
    ("to_try", _("One thing to try next time")),
)
"""The fields of an `AfterNoPage` that looking back fills, and what is asked for each."""

WIN_QUESTIONS = (
    ("win_invited", _("That I was asked"), _("by whom, for what")),
    ("win_talked", _("In the conversation"), _("a laugh, an answer, somebody I met")),
    ("gained", _("What I know now"), _("about the work, the field, myself")),
)
"""The fields of the three wins, what each is about, and an example."""

MEETING_QUESTIONS = (
    ("meeting_when", _("The next meeting there"), _("Monday, the team round")),
    ("meeting_say", _("One sentence I can say"), _("Thank you for asking; let us talk about the work")),
    ("meeting_beside", _("Who sits beside me"), _("somebody who knows")),
    ("meeting_after", _("Where I go afterwards"), _("round the block, ten minutes")),
)
"""The fields for a no at one's own workplace: how to get through the meetings."""


class InterviewFeeling(StrEnum):
    """How an interview felt, walking out."""

    WELL = N_("well")
    MIXED = N_("mixed")
    HARD = N_("hard")


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterNoPage(Record):
    """The page of one answer, most often a no: the look back, the three wins, the meetings where one works there.

    `passed_by` are keys of step rules that an older waitroom let the person refuse there. `is_success` is the
    person's own word for it: a no, and still a success. `felt` is how the interview felt, walking out.
    `evening_given_up` is the day on which the quiet evening of a late no was waved on. `learned` is the one thing
    worth learning of whoever got it; once it is written, that page is closed.
    """

    wait_id: str
    passed_by: tuple[str, ...] = ()
    went_well: str = ""
    was_asked: str = ""
    say_now: str = ""
    win_invited: str = ""
    win_talked: str = ""
    gained: str = ""
    to_try: str = ""
    is_success: bool = False
    felt: InterviewFeeling | None = None
    meeting_when: str = ""
    meeting_say: str = ""
    meeting_beside: str = ""
    meeting_after: str = ""
    evening_given_up: date | None = None
    wants_who_got_it: bool = False
    learned: str = ""
    written: datetime | None = None

    @property
    def is_looked_back(self) -> bool:
        """Whether anything of the look back was written."""
        return any((self.went_well, self.was_asked, self.say_now, self.to_try))

    @property
    def has_wins(self) -> bool:
        """Whether anything that was gained was written."""
        return self.is_success or any((self.win_invited, self.win_talked, self.gained))

    @property
    def works_there(self) -> bool:
        """Whether the person wrote about getting through the meetings."""
        return any((self.meeting_when, self.meeting_say, self.meeting_beside, self.meeting_after))


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterNoDialogData:
    """What holds after a no, in the order in which it stands; `later_from` is a local day of the person.

    `held` are the pinned things (else proof, else what was loved), `coping` the cards that may fit, `openings` what
    the person wrote before about what would open. `is_later` says that steps may be offered.
    """

    name: str
    held: tuple[Memento, ...] = ()
    coping: tuple[Memento, ...] = ()
    openings: tuple[PossibilityAfterNo, ...] = ()
    later_from: date
    is_later: bool = False
    is_evening: bool = False
    is_late: bool = False
    """Whether the no came on an earlier day than it was written down: its evening can be waved on."""


def first_day_after_no(day: date, holidays: frozenset[date] = frozenset()) -> date:
    """Return the first day on which a reply and the rest are offered: the next working day after the no."""
    return add_working_days(day, 1, holidays)


def quiet_day(answered: date, recorded: date | None, given_up: date | None) -> date:
    """Return the day that is kept free for a no: the one on which it was written down, or else that of the no.

    A no that was written down days later has its evening too, unless the person waved it on.
    """
    day = answered if recorded is None else max(answered, recorded)
    return answered if given_up == day and day > answered else day
