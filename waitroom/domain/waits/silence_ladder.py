"""What may be done about a silence: one note, one last note, putting it down; counted from their own promise.

Where they named no day it is counted from the interview.

Each is offered from its day on, in working days; each can be put off or refused, and none of them closes a wait.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.phase import Phase, interview_ahead, interview_instant, phase_of
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import SilenceChoices, SilenceStep, Wait
from waitroom.domain.waits.window import add_working_days
from waitroom.quick_tuple import NamedTuple

NOTE_AFTER = 2
"""Working days after the last day they named before a note is fair (letter rule T-05)."""
UNNAMED_AFTER = 5
"""Working days after the interview before a note is fair where they named no day (the same letter rule)."""
LAST_NOTE_AFTER = 7
"""Working days after that day before a last one is; and never less than a week after the first."""
BETWEEN_NOTES = 5
PUT_DOWN_AFTER = 15
"""Working days after that day before putting it down is offered; and never less than a week after a note."""
PUT_OFF_FOR = 3
"""Working days for which something is put off."""
OUT = frozenset({LetterState.SENT, LetterState.ANSWERED})
LONG_AGO = datetime(1900, 1, 1, tzinfo=UTC)


class LadderRung(NamedTuple):
    """One thing that may be done: `fair_from` is its day, `offered_from` a later one where it was put off."""

    step: SilenceStep
    fair_from: date
    offered_from: date


class CountStart(NamedTuple):
    """What the days of a silence are counted from: its local `day`, the moment (UTC) it was over, and the zone there.

    Where they named no day it is the `interview`, and all comes `extra` working days later.
    """

    day: date
    at: datetime
    zone: tzinfo
    extra: int = 0
    interview: date | None = None


class SilenceLadder(NamedTuple):
    """What is left of a silence: the `rung` that is next, None where nothing is; and the days of notes that went.

    `since` is the day of the interview where they named no day, and all is counted from that.
    """

    rung: LadderRung | None
    notes: tuple[date, ...] = ()
    refused: tuple[SilenceStep, ...] = ()
    since: date | None = None

    def is_fair(self, today: date) -> bool:
        """Tell whether the next thing may be done now, and was not put off beyond today."""
        return self.rung is not None and self.rung.offered_from <= today


def silence_ladder(
    wait: Wait, letters: Iterable[Letter], holidays: frozenset[date] = frozenset(), today: date | None = None
) -> SilenceLadder | None:
    """Return what may be done where nothing comes; None where there is an answer, or no day to count from.

    A note counts once it went after the last day they named. The second is counted from the first as it was sent.
    Once the day for putting it down has come (`today`), a first note is no longer brought up.
    """
    start = count_start(wait)
    if wait.outcome is not None or start is None:
        return None
    notes = notes_sent(wait, start, letters)
    choices = wait.silence if wait.silence.promised == start.day else SilenceChoices()
    days = _days(start, notes, holidays)
    if today is not None and not notes and today >= days[SilenceStep.PUT_DOWN]:
        days.pop(SilenceStep.NOTE)
    left = [step for step in days if step.value not in choices.refused]
    if SilenceStep.NOTE.value in choices.refused and not notes:
        left = [step for step in left if step is SilenceStep.PUT_DOWN]
    if not left:
        return SilenceLadder(rung=None, notes=notes, refused=_refused(choices), since=start.interview)
    step = left[0]
    offered = max(days[step], choices.put_off.get(step.value, days[step]))
    return SilenceLadder(
        rung=LadderRung(step=step, fair_from=days[step], offered_from=offered),
        notes=notes,
        refused=_refused(choices),
        since=start.interview,
    )


def names_no_day(wait: Wait) -> bool:
    """Tell whether they said nothing of when they will answer; a guess of ours is no day that they named."""
    promise, window = wait.promise, wait.window
    if promise is None or window is None:
        return True
    return window.guess and not promise.words.strip()


def count_start(wait: Wait) -> CountStart | None:
    """Return what the days of a silence are counted from: the last day they named, else the interview.

    None where neither is known.
    """
    window = wait.window
    zone = find_zone(wait.zone)
    held = interview_instant(wait) if wait.interviewed is not None else None
    if window is not None and (held is None or not names_no_day(wait)):
        return CountStart(window.last_day, window.closes_at(), window.tz)
    if held is None:
        return None
    day = held.astimezone(zone).date()
    return CountStart(day, held, zone, extra=UNNAMED_AFTER - NOTE_AFTER, interview=day)


def is_silent(wait: Wait, now: datetime, holidays: frozenset[date] = frozenset()) -> bool:
    """Tell whether it is time to ask: their last day is over, or where they named none, the fair time is."""
    if phase_of(wait, now) is Phase.OVERDUE:
        return True
    start = count_start(wait)
    if wait.outcome is not None or interview_ahead(wait, now) is not None:
        return False
    if start is None or start.interview is None:
        return False
    fair = add_working_days(start.day, NOTE_AFTER + start.extra, holidays)
    return now.astimezone(start.zone).date() >= fair


def _refused(choices: SilenceChoices) -> tuple[SilenceStep, ...]:
    return tuple(step for step in SilenceStep if step.value in choices.refused)


def _days(start: CountStart, notes: tuple[date, ...], holidays: frozenset[date]) -> dict[SilenceStep, date]:
    """Return the day of each thing that is left to do, in order."""
    down = add_working_days(start.day, PUT_DOWN_AFTER + start.extra, holidays)
    if not notes:
        note = add_working_days(start.day, NOTE_AFTER + start.extra, holidays)
        return {SilenceStep.NOTE: note, SilenceStep.PUT_DOWN: down}
    last = max(
        add_working_days(start.day, LAST_NOTE_AFTER + start.extra, holidays),
        add_working_days(notes[0], BETWEEN_NOTES, holidays),
    )
    if len(notes) == 1:
        down = max(down, add_working_days(last, BETWEEN_NOTES, holidays))
        return {SilenceStep.LAST_NOTE: last, SilenceStep.PUT_DOWN: down}
    return {SilenceStep.PUT_DOWN: max(down, add_working_days(notes[-1], BETWEEN_NOTES, holidays))}


def notes_sent(wait: Wait, start: CountStart, letters: Iterable[Letter]) -> tuple[date, ...]:
    """Return the local days on which notes went after what is counted from, the earliest first."""
    out = [
        letter
        for letter in letters
        if letter.wait_id == wait.id and letter.kind.startswith("check-in") and letter.state in OUT
    ]
    days = [
        start.day + timedelta(days=1)
        if letter.sent_on is None
        else letter.sent_on.astimezone(start.zone).date()
        for letter in out
        if letter.sent_on is None or letter.sent_on.astimezone(UTC) >= start.at
    ]
    return tuple(sorted(days))


def put_off(wait: Wait, step: SilenceStep, until: date) -> Wait:
    """Put one thing off until a day; everything else stays."""
    choices = _choices(wait)
    later: Mapping[str, date] = {**choices.put_off, step.value: until}
    return replace(wait, silence=replace(choices, put_off=later))


def refuse(wait: Wait, step: SilenceStep) -> Wait:
    """Refuse one thing for good: it is not brought up again for this promise."""
    choices = _choices(wait)
    return replace(
        wait, silence=replace(choices, refused=tuple(dict.fromkeys((*choices.refused, step.value))))
    )


def _choices(wait: Wait) -> SilenceChoices:
    start = count_start(wait)
    promised = start.day if start is not None else None
    return wait.silence if wait.silence.promised == promised else SilenceChoices(promised=promised)
