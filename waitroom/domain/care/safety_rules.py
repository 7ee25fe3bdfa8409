"""Safety rules: when a card or an activity may be offered, each a pure function with its evidence."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from waitroom.domain.cards.reframe import Reframe
from waitroom.domain.care.activity import Activity, ActivityRun, BreathPhase, CheckIn, HelpedAnswer, Mood
from waitroom.domain.care.situation import Situation
from waitroom.domain.shared import night_hours
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.care.care_records import PossibilityAfterNo

BRACING = "eve-rehearsal"
BENEFITS = "both-doors"
TRIAL = "thought-record"
EXPRESSIVE = "free-write"
REVIEWS_QUESTIONS = "question-bank-review"
GOOD_THINGS = "three-good-things"
TOMORROW = "bedtime-list"
WORRY_HOUR = "worry-appointment"
QUESTION = "question-bank-add"
NAP = "short-nap"
NAMING = "thoughts-adrift"

is_night = night_hours.is_night
LONG_WRITING = 10
"""Writing of ten minutes or more is long."""
CALM = frozenset({"breathing", "grounding"})
NIGHT_SAFE = frozenset(
    {TOMORROW, "night-sky", "self-compassion-break", "happy-box-one", "count-your-people", "album-lying-down"}
)
INWARD = frozenset({"sit-with-it", NAMING})
"""What turns attention inwards."""
DEMANDING = frozenset({"momentum", "deciding"})
FORECAST = "feelings-forecast"
SINCE_NAMING = timedelta(minutes=10)
BETWEEN_PLANS = timedelta(hours=1)
MOMENTS_TOGETHER = 3
BACK_TO_NOW = _("Name one thing in the room you're in now, and close the box.")


def may_brace(moment: str, mood: Mood | None) -> bool:
    """Tell whether bracing for a no may be offered: only from the eve on, and not when very low.

    People lower their hopes as news comes near; that helps at the end and costs when begun at once
    (Sweeny & Krizan, 2013; Sweeny & Howell, 2017).
    """
    return moment == "last-day" and mood is not Mood.VERY_LOW


def may_find_benefits(mood: Mood | None, *, is_first_evening: bool) -> bool:
    """Tell whether an upside of a no may be asked for: not very low, and not on the first evening with it.

    An upside named early softens the blow (Rankin & Sweeny, 2021); it is the person's own to find.
    """
    return mood is not Mood.VERY_LOW and not is_first_evening


def is_first_evening(situation: Situation) -> bool:
    """Tell whether it is the day of the interview, or the day on which the answer came."""
    return situation.is_first_evening or situation.is_day_of_answer


def may_start_thought_record(mood: Mood | None) -> bool:
    """Tell whether a thought record may be offered: arguing takes strength that a very low hour has not.

    Reappraisal needs capacity and suits what cannot be changed (Troy et al., 2013; Webb et al., 2012).
    """
    return mood is not Mood.VERY_LOW


def may_write_long(activity: Activity, mood: Mood | None) -> bool:
    """Tell whether this writing may be offered: none of ten minutes or more when very low.

    Writing can turn into going round in circles (Sbarra et al., 2013).
    """
    return mood is not Mood.VERY_LOW or activity.mode != "writing" or activity.minutes < LONG_WRITING


def may_write_expressively(
    moment: str, mood: Mood | None, sessions: Sequence[ActivityRun], now: datetime
) -> bool:
    """Tell whether expressive writing may be offered: after a no, once a day, five times, with a stop rule.

    Five days of twenty minutes after a job loss (Spera et al., 1994). It stops for good after two sessions in
    a row that made it worse: for people who go round in circles it did harm (Sbarra et al., 2013).
    """
    if moment != "after-no" or mood is Mood.VERY_LOW or len(sessions) >= 5:
        return False
    if writing_made_it_worse(sessions):
        return False
    return not any(local_date(run.started, now) == now.date() for run in sessions)


def writing_made_it_worse(sessions: Sequence[ActivityRun]) -> bool:
    """Tell whether the last two sessions in a row made it worse (Sbarra et al., 2013)."""
    last = sorted(sessions, key=lambda run: run.started)[-2:]
    return len(last) == 2 and all(run.helped is HelpedAnswer.WORSE for run in last)


def suits_anger(activity: Activity) -> bool:
    """Tell whether an activity suits anger: breathing and grounding only, nothing that exerts.

    Calming lowers anger (g -.63); venting and effort do not (Kjaervik & Bushman, 2024).
    """
    return activity.category in CALM


def may_reframe(named: datetime | None, now: datetime) -> bool:
    """Tell whether a card may be shown after a feeling was put into words at `named`: not for ten minutes.

    Naming an emotion first made reframing and accepting work less well (Nook et al., 2021); the ten
    minutes are ours.
    """
    return named is None or not timedelta() <= now - named < SINCE_NAMING


def cards_are_back(named: Sequence[datetime], now: datetime) -> datetime | None:
    """Return when cards may be shown again after the feelings that were put into words; None where they may now."""
    resting = [at for at in named if not may_reframe(at, now)]
    return max(resting) + SINCE_NAMING if resting else None


def may_offer_coping_card(met: datetime | None, now: datetime, *, is_day_of_no: bool) -> bool:
    """Tell whether a coping card that fits may be offered: once an hour, and not on the day of a no.

    It is no reframe, but the person's own "when ... I ..." (Gollwitzer & Sheeran, 2006): naming a feeling first is
    its moment, and a very low mood holds it back as little as the rest of the box. On the day of a no the room
    after a no shows it.
    """
    return not is_day_of_no and (met is None or not timedelta() <= now - met < BETWEEN_PLANS)


def may_open_another(opened: int) -> bool:
    """Tell whether another memento may follow: one at a time, three in a row.

    Nostalgia pleased habitual worriers at first and left them more anxious (Verplanken, 2012; Layous et
    al., 2021).
    """
    return opened < MOMENTS_TOGETHER


def steps_back_to_present(steps: Sequence[str]) -> tuple[str, ...]:
    """Return the steps of looking at a memento, ending in the present room (Verplanken, 2012)."""
    kept = tuple(steps)
    return kept if kept and kept[-1] == BACK_TO_NOW else (*kept, BACK_TO_NOW)


def has_breath_holds(phases: Sequence[BreathPhase]) -> bool:
    """Tell whether a breath is held anywhere in this pattern."""
    return any(phase.label == "hold" for phase in phases)


def may_ask_opening(situation: Situation, openings: "Sequence[PossibilityAfterNo]") -> bool:
    """Tell whether "if it is a no, what opens?" may be asked: mid-wait, by day, once a day, never very low.

    (Rankin & Sweeny, 2021.)
    """
    now = situation.now
    return (
        situation.moment == "mid-wait"
        and not is_night(now.time())
        and may_find_benefits(situation.mood, is_first_evening=is_first_evening(situation))
        and not any(local_date(opening.asked, now) == now.date() for opening in openings)
    )


def is_low_for_two_weeks(check_ins: Sequence[CheckIn], now: datetime) -> bool:
    """Tell whether most of the last 14 days held a very low mood: one quiet line, no diagnosis (NIMH)."""
    first = now.date() - timedelta(days=13)
    days = {local_date(check.at, now) for check in check_ins if check.mood is Mood.VERY_LOW}
    return sum(1 for day in days if first <= day <= now.date()) >= 8


def may_show_card(card: Reframe, situation: Situation) -> bool:
    """Tell whether a card may be shown in this situation; the person's own cards always may."""
    if card.own:
        return True
    mood = situation.mood
    if situation.moment not in card.moments or (mood is not None and mood.is_low and not card.low_mood_ok):
        return False
    if card.technique == "bracing" and "last-day" in card.moments:
        return may_brace(situation.moment, mood)
    if card.technique == "bracing":
        return mood is not Mood.VERY_LOW
    if card.technique == "benefit-finding":
        return may_find_benefits(mood, is_first_evening=is_first_evening(situation))
    return True


def local_date(at: datetime, now: datetime) -> date:
    """Return the day on which `at` falls in the zone of `now`."""
    return at.astimezone(now.tzinfo).date()
