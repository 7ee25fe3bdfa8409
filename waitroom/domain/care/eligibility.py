"""Which activity may be suggested now, by all safety rules, and the sentence for one that may not."""

from collections.abc import Callable, Iterator, Sequence
from datetime import time, timedelta

from waitroom.domain.care import safety_rules
from waitroom.domain.care.activity import Activity, ActivityRun, HelpedAnswer, Mood
from waitroom.domain.care.situation import Situation
from waitroom.translation import _


def may_suggest(activity: Activity, situation: Situation) -> bool:
    """Tell whether every guard lets this activity be suggested; the person can start any, any time."""
    return all(guard(activity, situation) for guard in _GUARDS)


def caution_sentence(activity: Activity, situation: Situation) -> str:
    """Say why an activity is held back now, in a sentence that stands before its start; "" where it is not.

    A person may begin it all the same: a guard withholds the offer, never the thing.
    """
    return next(_held(activity, situation), "")


def _held(activity: Activity, situation: Situation) -> Iterator[str]:
    mood, moment = situation.mood, situation.moment
    if activity.id == safety_rules.BRACING and moment in {"just-after", "mid-wait"}:
        yield _("Bracing helps on the eve and costs when it begins earlier.")
    if activity.id == safety_rules.EXPRESSIVE and not _expressive(activity, situation):
        yield _expressive_held(moment, situation.done)
    if mood is Mood.ANGRY and not safety_rules.suits_anger(activity):
        yield _("For anger, breathing and grounding calm more than effort does.")
    if mood is Mood.VERY_LOW and not (_very_low(activity, situation) and _may_argue(activity, situation)):
        yield _("In a very low hour this asks a lot. The box, a breath or a person may be kinder.")


def _expressive_held(moment: str, done: Sequence[ActivityRun]) -> str:
    if safety_rules.writing_made_it_worse(
        [run for run in done if run.activity_id == safety_rules.EXPRESSIVE]
    ):
        return _("Twice in a row this made it worse. It has done its part; something else may help more.")
    if moment != "after-no":
        return _(
            "This one is meant for after a no. While the answer is open it can turn into going in circles."
        )
    return _("Once a day, five days at most, and not in a very low hour. It can rest today.")


def _may_argue(activity: Activity, situation: Situation) -> bool:
    return all(guard(activity, situation) for guard in (_benefits, _trial, _long_writing))


def _belongs(activity: Activity, situation: Situation) -> bool:
    return situation.moment in activity.moments


def _bracing(activity: Activity, situation: Situation) -> bool:
    """Brace once: not again within three days."""
    if activity.id != safety_rules.BRACING:
        return True
    recent = situation.now - timedelta(days=3)
    again = any(run.activity_id == safety_rules.BRACING and run.started >= recent for run in situation.done)
    return safety_rules.may_brace(situation.moment, situation.mood) and not again


def _benefits(activity: Activity, situation: Situation) -> bool:
    first = safety_rules.is_first_evening(situation)
    return activity.id != safety_rules.BENEFITS or safety_rules.may_find_benefits(
        situation.mood, is_first_evening=first
    )


def _trial(activity: Activity, situation: Situation) -> bool:
    return activity.id != safety_rules.TRIAL or safety_rules.may_start_thought_record(situation.mood)


def _long_writing(activity: Activity, situation: Situation) -> bool:
    return safety_rules.may_write_long(activity, situation.mood)


def _very_low(activity: Activity, situation: Situation) -> bool:
    """Ask nothing of a very low hour: no search, no decision, no forecast, nothing that turns inwards."""
    if situation.mood is not Mood.VERY_LOW:
        return True
    return activity.category not in safety_rules.DEMANDING and activity.id not in {
        safety_rules.FORECAST,
        *safety_rules.INWARD,
    }


def _expressive(activity: Activity, situation: Situation) -> bool:
    if activity.id != safety_rules.EXPRESSIVE:
        return True
    sessions = [run for run in situation.done if run.activity_id == safety_rules.EXPRESSIVE]
    return safety_rules.may_write_expressively(situation.moment, situation.mood, sessions, situation.now)


def _anger(activity: Activity, situation: Situation) -> bool:
    return situation.mood is not Mood.ANGRY or safety_rules.suits_anger(activity)


def _panic(activity: Activity, situation: Situation) -> bool:
    """Leave out what turns inwards in a panic: the senses are safer than the mind then."""
    return situation.mood is not Mood.PANICKY or activity.id not in safety_rules.INWARD


def _holds(activity: Activity, situation: Situation) -> bool:
    """Leave out holds unless the person chose them before and did not feel worse; always in a panic."""
    if not safety_rules.has_breath_holds(activity.phases):
        return True
    chosen = [run for run in situation.done if run.activity_id == activity.id]
    worse = any(run.helped is HelpedAnswer.WORSE for run in chosen)
    return situation.mood is not Mood.PANICKY and bool(chosen) and not worse


def _good_things(activity: Activity, situation: Situation) -> bool:
    """Keep gratitude for flat days: it does not calm nerves (Davis et al., 2016)."""
    return activity.id != safety_rules.GOOD_THINGS or situation.mood not in {Mood.ANXIOUS, Mood.PANICKY}


def _night(activity: Activity, situation: Situation) -> bool:
    if not safety_rules.is_night(situation.now.time()):
        return True
    return activity.category in safety_rules.CALM or activity.id in safety_rules.NIGHT_SAFE


def _hours(activity: Activity, situation: Situation) -> bool:
    """Keep tomorrow's list for the evening (Scullin et al., 2018), worry before 20:00, a nap before 15:00."""
    at = situation.now.time()
    if activity.id == safety_rules.TOMORROW:
        return at >= time(20) or safety_rules.is_night(at)
    if activity.id == safety_rules.WORRY_HOUR:
        return at < time(20)
    return activity.id != safety_rules.NAP or at < time(15)


def _first_evening(activity: Activity, situation: Situation) -> bool:
    """Work over no question on the evening of the interview (Edgar et al., 2024)."""
    return (
        activity.id != safety_rules.QUESTION
        or not situation.is_first_evening
        or situation.now.time() < time(18)
    )


def _paperwork(activity: Activity, situation: Situation) -> bool:
    """Sit with a no first: paperwork from the next working day."""
    is_resting = situation.is_before_paperwork and situation.moment == "after-no"
    return not is_resting or activity.category != "momentum"


_GUARDS: tuple[Callable[[Activity, Situation], bool], ...] = (
    _belongs,
    _bracing,
    _benefits,
    _trial,
    _long_writing,
    _very_low,
    _expressive,
    _anger,
    _panic,
    _holds,
    _good_things,
    _night,
    _hours,
    _first_evening,
    _paperwork,
)
