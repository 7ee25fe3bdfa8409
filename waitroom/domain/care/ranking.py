"""Ranking of cards and activities by phase, mood and history; the same all day (cards) or all hour (activities)."""

import zlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from waitroom.domain.cards.reframe import (
    DeckPosition,
    LetterStepKind,
    Reframe,
    ReframeMark,
    UnfinishedStep,
)
from waitroom.domain.care.activity import (
    Activity,
    ActivityRun,
    HelpedFigure,
    Mood,
    Suggestion,
    SuggestionKind,
    helped_figure,
)
from waitroom.domain.care.eligibility import may_suggest
from waitroom.domain.care.safety_rules import local_date, may_show_card
from waitroom.domain.care.situation import Situation
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.phase import Phase, interview_instant, phase_of
from waitroom.domain.waits.silence_ladder import is_silent, silence_ladder
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import SilenceStep, Wait
from waitroom.translation import _

DAYS_OF_REST = 7
THANKS_AFTER = timedelta(hours=1)
THANKS_WITHIN = timedelta(days=3)
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)

QUIET = Reframe(
    id="quiet",
    technique="acceptance",
    moments=(),
    text=_("Every card for this moment has been put away. A line of your own can stand here."),
)
"""What the carousel shows when the person has hidden all there is."""

RESTING = Reframe(
    id="resting",
    technique="acceptance",
    moments=(),
    text=_("You put a feeling into words. The cards come back in ten minutes."),
)
"""What stands in for a card after a feeling was named (Nook et al., 2021)."""

_KIND_FIRST = frozenset({"self-compassion", "acceptance", "common-humanity"})
_FIRST: Mapping[Mood, frozenset[str]] = {
    Mood.VERY_LOW: _KIND_FIRST,
    Mood.LOW: _KIND_FIRST,
    Mood.ANGRY: frozenset({"acceptance"}),
    Mood.PANICKY: frozenset({"acceptance"}),
}
AWE = "awe"
_ABSORBING = frozenset({"flow", AWE})
_PEOPLE_OR_BODY = frozenset({"social", "movement"})
_LEANING: Mapping[str, frozenset[str]] = {
    "just-after": frozenset({"breathing", "grounding", "treat"}),
    "mid-wait": frozenset({"flow", "momentum", "social"}),
    "last-day": frozenset({"breathing", "grounding"}),
    "overdue": frozenset({"flow", "momentum"}),
    "after-no": frozenset({"breathing", "savouring", "social", "treat"}),
    "after-yes": frozenset({"savouring", "social", "treat"}),
    "offer-unsure": frozenset({"deciding"}),
}
_LEANING_VERY_LOW = frozenset({"breathing", "savouring", "social"})
"""The box, a breath, people: what a very low hour is offered first."""


def order_deck(
    cards: Iterable[Reframe], marks: Mapping[str, ReframeMark], situation: Situation, seed: str
) -> tuple[Reframe, ...]:
    """Return the cards of this situation in the order of the day; never empty.

    `marks` are by card id. A card that was shown within a week stays away unless it was kept; one shown first
    today stays where it is, so that left and right are stable all day. When all were shown within the week,
    the least recently shown come first. `seed` names the wait.
    """
    now = situation.now
    allowed = [card for card in cards if may_show_card(card, situation) and not _is_hidden(card, marks)]
    rested = [card for card in allowed if _is_rested(card, marks, now)]
    first = _FIRST.get(situation.mood, frozenset()) if situation.mood else frozenset()
    day = f"{now.date()}:{seed}"
    if rested:
        return tuple(sorted(rested, key=lambda card: (card.technique not in first, _shuffled(day, card.id))))
    waited = sorted(allowed, key=lambda card: (_last_before_today(card, marks, now), _shuffled(day, card.id)))
    return tuple(waited) or (QUIET,)


def step_in_deck(deck: Sequence[Reframe], card_id: str, by: int) -> Reframe:
    """Return the card `by` places on from `card_id` (negative: back), around the end.

    From a card that is no longer there it starts at the first.
    """
    ids = [card.id for card in deck]
    return deck[(ids.index(card_id) + by) % len(deck)] if card_id in ids else deck[0]


def position_in_deck(deck: Sequence[Reframe], card_id: str, moment: str) -> DeckPosition:
    """Return where a card stands in its deck, counted from 1; the first place where it is no longer there."""
    ids = [card.id for card in deck]
    number = ids.index(card_id) + 1 if card_id in ids else 1
    return DeckPosition(number=number, of=len(deck), moment=moment)


def pick_suggestions(
    activities: Iterable[Activity],
    situation: Situation,
    page: int = 0,
    booked: frozenset[str] = frozenset(),
) -> tuple[Suggestion, ...]:
    """Return three suggestions: one quick and easy, one absorbing, one with people or body.

    They stay the same within an hour; `page` 1, 2, ... are the next three, round and round. What helped this
    person before comes first, then what suits the moment. What needs more energy than there is stays away;
    what needs more minutes comes only where nothing shorter is left. What is `booked` (ids) comes before all.
    Something to be in awe of is offered once a day: by the second three at the latest, until it was begun.
    """
    allowed = [activity for activity in activities if may_suggest(activity, situation)]
    able = [activity for activity in allowed if _is_able(activity, situation)]
    before = RunHistory(situation.done, situation.now)
    ranked = sorted(able, key=lambda activity: _rank(activity, situation, before))
    promised = [activity for activity in allowed if activity.id in booked][:1]
    left: list[Activity] = []
    chosen: list[tuple[SuggestionKind, Activity]] = []
    is_awe_due = not any(activity.category == AWE and activity.id in before.today for activity in allowed)
    for turn in range(page + 1):
        chosen = [(SuggestionKind.QUICK, activity) for activity in promised]
        for kind in list(SuggestionKind)[len(promised) :]:
            taken = {activity.id for __, activity in chosen}
            left = left or [activity for activity in ranked if activity.id not in taken]
            if left:
                fitting = [activity for activity in left if _fits_kind(activity, kind, situation)] or left
                awe = [activity for activity in fitting if activity.category == AWE]
                best = awe[0] if awe and turn == 1 and is_awe_due else fitting[0]
                is_awe_due = is_awe_due and best.category != AWE
                left.remove(best)
                chosen.append((kind, best))
    return tuple(
        Suggestion(
            activity=activity,
            kind=kind,
            minutes=_length(activity, situation.minutes),
            figure=before.figure(activity),
        )
        for kind, activity in chosen
    )


def find_unfinished_step(
    wait: Wait, letters: Iterable[Letter], now: datetime, holidays: frozenset[date] = frozenset()
) -> UnfinishedStep | None:
    """Return the useful thing that is still open, or None: doing comes before reframing (Troy et al., 2013).

    A thank-you counts as open from one hour to three days after the interview, a check-in and a last one as the
    ladder of a silence has them. Letters of other waits do not count.
    """
    own = [letter for letter in letters if letter.wait_id == wait.id]
    phase = phase_of(wait, now)
    interviewed = interview_instant(wait)
    if phase is Phase.ANSWERED:
        return None
    if interviewed is not None and THANKS_AFTER <= now - interviewed < THANKS_WITHIN:
        return _letter_step(own, "thank-you", LetterStepKind.WRITE_THANK_YOU, LetterStepKind.FINISH_THANK_YOU)
    if is_silent(wait, now, holidays):
        today = now.astimezone(wait.window.tz if wait.window else find_zone(wait.zone)).date()
        ladder = silence_ladder(wait, own, holidays, today)
        if ladder is None or ladder.rung is None or not ladder.is_fair(today):
            return None
        if ladder.rung.step is SilenceStep.NOTE:
            step = _note_step(own, "check-in", LetterStepKind.WRITE_CHECK_IN, LetterStepKind.FINISH_CHECK_IN)
            is_unnamed = ladder.since is not None and step.kind is LetterStepKind.WRITE_CHECK_IN
            return step._replace(words=UNNAMED_IS_FAIR) if is_unnamed else step
        if ladder.rung.step is SilenceStep.LAST_NOTE:
            return _note_step(
                own, "check-in-last", LetterStepKind.WRITE_LAST_NOTE, LetterStepKind.FINISH_LAST_NOTE
            )
    return None


def _note_step(
    own: Sequence[Letter], kind: str, write: LetterStepKind, finish: LetterStepKind
) -> UnfinishedStep:
    begun = [letter for letter in own if letter.kind == kind and not letter.is_frozen]
    if begun:
        return UnfinishedStep(kind=finish, words=_WORDS[finish], letter_id=begun[0].id)
    return UnfinishedStep(kind=write, words=_WORDS[write])


UNNAMED_IS_FAIR = _("They named no day. One short letter to ask is fair now.")
_WORDS = {
    LetterStepKind.WRITE_THANK_YOU: _("A short thank-you can still be written."),
    LetterStepKind.FINISH_THANK_YOU: _("Your thank-you is begun and can still be sent."),
    LetterStepKind.WRITE_CHECK_IN: _("The date has passed. One short letter to ask is fair now."),
    LetterStepKind.FINISH_CHECK_IN: _("Your letter to ask is begun and can be sent now."),
    LetterStepKind.WRITE_LAST_NOTE: _("One last letter to ask is fair now."),
    LetterStepKind.FINISH_LAST_NOTE: _("Your last letter to ask is begun and can be sent now."),
}


def _letter_step(
    own: Sequence[Letter], kind: str, write: LetterStepKind, finish: LetterStepKind
) -> UnfinishedStep | None:
    written = [letter for letter in own if letter.kind.startswith(kind) and letter.kind != "thank-you-helper"]
    if any(letter.state in {LetterState.SENT, LetterState.ANSWERED} for letter in written):
        return None
    if written:
        return UnfinishedStep(kind=finish, words=_WORDS[finish], letter_id=written[0].id)
    return UnfinishedStep(kind=write, words=_WORDS[write])


def _is_hidden(card: Reframe, marks: Mapping[str, ReframeMark]) -> bool:
    mark = marks.get(card.id)
    return mark is not None and mark.is_hidden


def _is_rested(card: Reframe, marks: Mapping[str, ReframeMark], now: datetime) -> bool:
    mark = marks.get(card.id)
    if mark is None or mark.is_kept:
        return True
    # Whole days, so that no card comes back in the middle of a day and moves its neighbours.
    return (now.date() - local_date(_last_before_today(card, marks, now), now)).days > DAYS_OF_REST


def _last_before_today(card: Reframe, marks: Mapping[str, ReframeMark], now: datetime) -> datetime:
    shown = marks[card.id].shown if card.id in marks else ()
    earlier = [at for at in shown if local_date(at, now) < now.date()]
    return max(earlier, default=LONG_AGO)


def _is_able(activity: Activity, situation: Situation) -> bool:
    if situation.energy is not None and activity.energy > situation.energy:
        return False
    return activity.place == "desk" or not situation.is_at_desk


def _rank(activity: Activity, situation: Situation, before: "RunHistory") -> tuple[int, float]:
    """Sort by the minutes that are missing, then by worth: history, a lean of the moment, the hour's turn."""
    share = before.figure(activity).share
    leaning = _LEANING_VERY_LOW if situation.mood is Mood.VERY_LOW else _LEANING.get(situation.moment, ())
    lean = 0.05 if activity.category in leaning else 0.0
    hour = situation.now.strftime("%Y-%m-%dT%H")
    chance = _shuffled(hour, activity.id) / 0xFFFFFFFF
    lately = 0.3 if activity.id in before.lately else 0.0
    return _missing_minutes(activity, situation.minutes), -(share + lean + 0.1 * chance - lately)


class RunHistory:
    """What earlier runs say, gone through once: those that were answered, and what was done lately."""

    def __init__(self, done: Sequence[ActivityRun], now: datetime) -> None:
        this_hour = now.replace(minute=0, second=0, microsecond=0)
        since = this_hour - timedelta(hours=2)
        self.today = {run.activity_id for run in done if local_date(run.started, now) == now.date()}
        self.lately = {run.activity_id for run in done if since <= run.started < this_hour}
        self._answered = [run for run in done if run.helped is not None]

    def figure(self, activity: Activity) -> HelpedFigure:
        """Return how an activity went before."""
        return helped_figure(activity.id, self._answered)


def _fits_kind(activity: Activity, kind: SuggestionKind, situation: Situation) -> bool:
    if _missing_minutes(activity, situation.minutes):
        return False
    is_company = activity.category in _PEOPLE_OR_BODY
    if kind is SuggestionKind.QUICK:
        return activity.energy == 1 and activity.minutes <= 5 and not is_company
    if kind is SuggestionKind.PEOPLE_OR_BODY:
        return is_company
    is_middle = situation.moment in {"mid-wait", "overdue"}
    is_search = activity.category == "momentum" and activity.mode != "draft"
    return activity.category in _ABSORBING or (is_middle and is_search)


def _missing_minutes(activity: Activity, available: int | None) -> int:
    return 0 if available is None else max(0, activity.minutes_min - available)


def _length(activity: Activity, available: int | None) -> int:
    if available is None:
        return activity.minutes
    return max(activity.minutes_min, min(activity.minutes, available))


def _shuffled(seed: str, card_id: str) -> int:
    """Return a key of 32 bits that puts things in another order for each seed, and always the same for one."""
    # hashlib would load OpenSSL at the start; a bare CRC would keep neighbours together from seed to seed.
    return zlib.crc32(f"{seed}:{card_id}".encode()) * 0x9E3779B1 & 0xFFFFFFFF
