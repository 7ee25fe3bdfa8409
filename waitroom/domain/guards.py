"""What is held back, when, and on whose evidence: each guard a pure function that answers yes or no."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta

from waitroom.domain.activity import Activity, ActivityRun, BreathPhase, CheckIn, Helped, Mood
from waitroom.domain.care import Opening, Situation
from waitroom.domain.reframe import Reframe

BRACING = "eve-rehearsal"
BENEFITS = "both-doors"
TRIAL = "thought-record"
EXPRESSIVE = "free-write"
GOOD_THINGS = "three-good-things"
TOMORROW = "bedtime-list"
WORRY_HOUR = "worry-appointment"
QUESTION = "question-bank-add"
NAP = "short-nap"
NAMING = "thoughts-adrift"

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
MOMENTS_TOGETHER = 3
BACK_TO_NOW = "Name one thing in the room you're in now, and close the box."


def is_night(local: time) -> bool:
    """Tell whether it is night, from 22:00 to 06:00: dim, no dates to act on, the long out-breath."""
    return local >= time(22) or local < time(6)


def may_brace(moment: str, mood: Mood | None) -> bool:
    """Tell whether bracing for a no may be offered: only from the eve on, and not when very low.

    People lower their hopes as news comes near; that helps at the end and costs when begun at once
    (Sweeny & Krizan, 2013; Sweeny & Howell, 2017).
    """
    return moment == "last-day" and mood is not Mood.VERY_LOW


def may_find_benefits(mood: Mood | None, *, is_first_evening: bool) -> bool:
    """Tell whether an upside of a no may be asked for: not very low, and not on the first evening.

    An upside named early softens the blow (Rankin & Sweeny, 2021); it is the person's own to find.
    """
    return mood is not Mood.VERY_LOW and not is_first_evening


def may_put_on_trial(mood: Mood | None) -> bool:
    """Tell whether a thought record may be offered: arguing takes strength that a very low hour has not.

    Reappraisal needs capacity and suits what cannot be changed (Troy et al., 2013; Webb et al., 2012).
    """
    return mood is not Mood.VERY_LOW


def may_write_long(activity: Activity, mood: Mood | None) -> bool:
    """Tell whether this writing may be offered: none of ten minutes or more when very low.

    Writing can turn into going round in circles (Sbarra et al., 2013).
    """
    return mood is not Mood.VERY_LOW or activity.mode != "writing" or activity.minutes < LONG_WRITING


def may_write_it_out(moment: str, mood: Mood | None, sessions: Sequence[ActivityRun], now: datetime) -> bool:
    """Tell whether expressive writing may be offered: after a no, once a day, five times, with a stop rule.

    Five days of twenty minutes after a job loss (Spera et al., 1994). It stops for good after two sessions in
    a row that made it worse: for people who go round in circles it did harm (Sbarra et al., 2013).
    """
    if moment != "after-no" or mood is Mood.VERY_LOW or len(sessions) >= 5:
        return False
    if goes_in_circles(sessions):
        return False
    return not any(local_date(run.started, now) == now.date() for run in sessions)


def goes_in_circles(sessions: Sequence[ActivityRun]) -> bool:
    """Tell whether the last two sessions in a row made it worse (Sbarra et al., 2013)."""
    last = sorted(sessions, key=lambda run: run.started)[-2:]
    return len(last) == 2 and all(run.helped is Helped.WORSE for run in last)


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


def may_open_another(opened: int) -> bool:
    """Tell whether another memento may follow: one at a time, three in a row.

    Nostalgia pleased habitual worriers at first and left them more anxious (Verplanken, 2012; Layous et
    al., 2021).
    """
    return opened < MOMENTS_TOGETHER


def back_to_now(steps: Sequence[str]) -> tuple[str, ...]:
    """Return the steps of looking at a memento, ending in the present room (Verplanken, 2012)."""
    kept = tuple(steps)
    return kept if kept and kept[-1] == BACK_TO_NOW else (*kept, BACK_TO_NOW)


def has_holds(phases: Sequence[BreathPhase]) -> bool:
    """Tell whether a breath is held anywhere in this pattern."""
    return any(phase.label == "hold" for phase in phases)


def may_ask_opening(situation: Situation, openings: Sequence[Opening]) -> bool:
    """Tell whether "if it is a no, what opens?" may be asked: mid-wait, by day, once a day, never very low.

    (Rankin & Sweeny, 2021.)
    """
    now = situation.now
    return (
        situation.moment == "mid-wait"
        and not is_night(now.time())
        and may_find_benefits(situation.mood, is_first_evening=situation.is_first_evening)
        and not any(local_date(opening.asked, now) == now.date() for opening in openings)
    )


def is_long_low(check_ins: Sequence[CheckIn], now: datetime) -> bool:
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
        return may_find_benefits(mood, is_first_evening=situation.is_first_evening)
    return True


def may_suggest(activity: Activity, situation: Situation) -> bool:
    """Tell whether every guard lets this activity be suggested; the person can start any, any time."""
    return all(guard(activity, situation) for guard in _GUARDS)


def held_words(activity: Activity, situation: Situation) -> str:
    """Say why an activity is held back now, in a sentence that stands before its start; "" where it is not.

    A person may begin it all the same: a guard withholds the offer, never the thing.
    """
    return next(_held(activity, situation), "")


def _held(activity: Activity, situation: Situation) -> Iterator[str]:
    mood, moment = situation.mood, situation.moment
    if activity.id == BRACING and moment in {"just-after", "mid-wait"}:
        yield "Bracing helps on the eve and costs when it begins earlier."
    if activity.id == EXPRESSIVE and not _expressive(activity, situation):
        yield _expressive_held(moment, situation.done)
    if mood is Mood.ANGRY and not suits_anger(activity):
        yield "For anger, breathing and grounding calm more than effort does."
    if mood is Mood.VERY_LOW and not (_very_low(activity, situation) and _may_argue(activity, situation)):
        yield "In a very low hour this asks a lot. The box, a breath or a person may be kinder."


def _expressive_held(moment: str, done: Sequence[ActivityRun]) -> str:
    if goes_in_circles([run for run in done if run.activity_id == EXPRESSIVE]):
        return "Twice in a row this made it worse. It has done its part; something else may help more."
    if moment != "after-no":
        return "This one is meant for after a no. While the answer is open it can turn into going in circles."
    return "Once a day, five days at most, and not in a very low hour. It can rest today."


def _may_argue(activity: Activity, situation: Situation) -> bool:
    return all(guard(activity, situation) for guard in (_benefits, _trial, _long_writing))


def local_date(at: datetime, now: datetime) -> date:
    """Return the day on which `at` falls in the zone of `now`."""
    return at.astimezone(now.tzinfo).date()


def _belongs(activity: Activity, situation: Situation) -> bool:
    return situation.moment in activity.moments


def _bracing(activity: Activity, situation: Situation) -> bool:
    """Brace once: not again within three days."""
    if activity.id != BRACING:
        return True
    recent = situation.now - timedelta(days=3)
    again = any(run.activity_id == BRACING and run.started >= recent for run in situation.done)
    return may_brace(situation.moment, situation.mood) and not again


def _benefits(activity: Activity, situation: Situation) -> bool:
    first = situation.is_first_evening
    return activity.id != BENEFITS or may_find_benefits(situation.mood, is_first_evening=first)


def _trial(activity: Activity, situation: Situation) -> bool:
    return activity.id != TRIAL or may_put_on_trial(situation.mood)


def _long_writing(activity: Activity, situation: Situation) -> bool:
    return may_write_long(activity, situation.mood)


def _very_low(activity: Activity, situation: Situation) -> bool:
    """Ask nothing of a very low hour: no search, no decision, no forecast, nothing that turns inwards."""
    if situation.mood is not Mood.VERY_LOW:
        return True
    return activity.category not in DEMANDING and activity.id not in {FORECAST, *INWARD}


def _expressive(activity: Activity, situation: Situation) -> bool:
    sessions = [run for run in situation.done if run.activity_id == EXPRESSIVE]
    allowed = may_write_it_out(situation.moment, situation.mood, sessions, situation.now)
    return activity.id != EXPRESSIVE or allowed


def _anger(activity: Activity, situation: Situation) -> bool:
    return situation.mood is not Mood.ANGRY or suits_anger(activity)


def _panic(activity: Activity, situation: Situation) -> bool:
    """Leave out what turns inwards in a panic: the senses are safer than the mind then."""
    return situation.mood is not Mood.PANICKY or activity.id not in INWARD


def _holds(activity: Activity, situation: Situation) -> bool:
    """Leave out holds unless the person chose them before and did not feel worse; always in a panic."""
    if not has_holds(activity.phases):
        return True
    chosen = [run for run in situation.done if run.activity_id == activity.id]
    worse = any(run.helped is Helped.WORSE for run in chosen)
    return situation.mood is not Mood.PANICKY and bool(chosen) and not worse


def _good_things(activity: Activity, situation: Situation) -> bool:
    """Keep gratitude for flat days: it does not calm nerves (Davis et al., 2016)."""
    return activity.id != GOOD_THINGS or situation.mood not in {Mood.ANXIOUS, Mood.PANICKY}


def _night(activity: Activity, situation: Situation) -> bool:
    if not is_night(situation.now.time()):
        return True
    return activity.category in CALM or activity.id in NIGHT_SAFE


def _hours(activity: Activity, situation: Situation) -> bool:
    """Keep tomorrow's list for the evening (Scullin et al., 2018), worry before 20:00, a nap before 15:00."""
    at = situation.now.time()
    if activity.id == TOMORROW:
        return at >= time(20) or is_night(at)
    if activity.id == WORRY_HOUR:
        return at < time(20)
    return activity.id != NAP or at < time(15)


def _first_evening(activity: Activity, situation: Situation) -> bool:
    """Work over no question on the evening of the interview (Edgar et al., 2024)."""
    return activity.id != QUESTION or not situation.is_first_evening or situation.now.time() < time(18)


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
