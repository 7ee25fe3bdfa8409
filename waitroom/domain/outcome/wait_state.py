"""How a wait stands at a moment, what happened on the way there, and taking the last of it back."""

from dataclasses import replace
from datetime import date, datetime, timedelta

from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.wait import EntryKind, HistoryEntry, Outcome, Role, Round, Wait
from waitroom.domain.waits.wait_events import OPEN_AGAIN, follows, whole_outcome
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

UNDO_WITHIN = timedelta(days=30)
"""So long what was written down can be taken back in one step."""

NOTHING_TO_UNDO = _("Nothing that was written down here in the last thirty days is left to take back.")


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitState:
    """How a wait stands: no `outcome` is open. `since` is the moment of the answer that counts (aware).

    `entry` is that answer as it was written down; None while the wait is open, and for one from before there was
    a history. `roles` are the posts as they stand. `answer_by` is set while an offer waits for an answer.
    """

    outcome: Outcome | None = None
    since: datetime | None = None
    entry: HistoryEntry | None = None
    answer_by: date | None = None
    roles: tuple[Role, ...] = ()

    @property
    def open_roles(self) -> tuple[str, ...]:
        """The posts that have no answer yet, where a panel fills several."""
        return tuple(role.name for role in self.roles if role.outcome is None)


def history_of(wait: Wait) -> tuple[HistoryEntry, ...]:
    """Return what happened to a wait in the order in which it was written down, without what was taken back."""
    return tuple(entry for entry in wait.history if entry.taken_back is None)


def wait_state(wait: Wait, moment: datetime) -> WaitState:
    """Return how a wait stood at `moment` (aware), by what has come until then.

    What the person set on the wait's own page counts for the present: at or after the last thing that happened,
    the fields of the wait are the truth, and before it its history.
    """
    entries = history_of(wait)
    later = [entry for entry in entries if entry.on > moment]
    if later:
        before = later[0].before
        return _state(before.outcome, before.answered, before.answer_by, before.roles or wait.roles, entries)
    if wait.answered is not None and wait.answered > moment:
        return WaitState(roles=tuple(replace(role, outcome=None) for role in wait.roles))
    return _state(wait.outcome, wait.answered, wait.answer_by, wait.roles, entries)


def _state(
    outcome: Outcome | None,
    since: datetime | None,
    answer_by: date | None,
    roles: tuple[Role, ...],
    entries: tuple[HistoryEntry, ...],
) -> WaitState:
    found = [entry for entry in entries if outcome is not None and entry.kind.outcome is outcome]
    matching = [entry for entry in found if entry.on == since] or found
    return WaitState(
        outcome=outcome,
        since=since,
        entry=matching[-1] if matching else None,
        answer_by=answer_by,
        roles=roles,
    )


def possible_outcomes(wait: Wait) -> tuple[Outcome, ...]:
    """Return the answers that can follow now, in the order of the list; what stands already is not among them."""
    standing = {role.outcome for role in wait.roles} if len(wait.roles) > 1 else {wait.outcome}
    return tuple(
        each
        for each in Outcome
        if any(earlier is not each and follows(earlier, each) for earlier in standing)
    )


def roles_for(wait: Wait, outcome: Outcome) -> tuple[str, ...]:
    """Return the posts to which an answer can come now."""
    return tuple(
        role.name for role in wait.roles if role.outcome is not outcome and follows(role.outcome, outcome)
    )


def is_open(wait: Wait) -> bool:
    """Tell whether another round, or another date, can still come."""
    return wait.outcome is None or wait.outcome in OPEN_AGAIN


def noes_of(wait: Wait) -> tuple[HistoryEntry, ...]:
    """Return every no that came, also to one post of several and one that was entered days later, oldest first.

    `on` is the day it came, `noted` the moment it was written down: each of them has its evening.
    """
    found = (entry for entry in history_of(wait) if entry.kind.outcome is not None)
    return tuple(sorted((each for each in found if Outcome(each.kind).is_no), key=lambda entry: entry.on))


def last_entry(wait: Wait, now: datetime) -> HistoryEntry | None:
    """Return what can be taken back: the last thing that was written down, for thirty days; None without one."""
    entries = history_of(wait)
    if not entries or now - entries[-1].noted > UNDO_WITHIN:
        return None
    return entries[-1]


def take_back_edits(wait: Wait, *, now: datetime) -> Wait:
    """Take back the last thing that was written down. Its words stay in the history, marked as taken back.

    What was written elsewhere since then stays: the notes of a round that goes move to the round before it.

    Raises:
        EventOutOfOrder: where nothing was written down in the last thirty days.
    """
    entry = last_entry(wait, now)
    if entry is None:
        raise EventOutOfOrder(NOTHING_TO_UNDO)
    earlier = {role.name: role.outcome for role in entry.before.roles}
    roles = tuple(replace(role, outcome=earlier.get(role.name)) for role in wait.roles)
    outcome = entry.before.outcome
    if len(roles) > 1 and any(role.name not in earlier for role in roles):
        outcome = whole_outcome(roles)
    # What it had put right stands again.
    history = tuple(
        replace(each, taken_back=now)
        if each is entry
        else replace(each, taken_back=None)
        if each.id == entry.puts_right
        else each
        for each in wait.history
    )
    return replace(
        _without_added(wait, entry),
        roles=roles,
        outcome=outcome,
        answered=entry.before.answered if outcome is not None else None,
        answer_by=entry.before.answer_by if outcome is Outcome.OFFER else None,
        history=history,
    )


def _without_added(wait: Wait, entry: HistoryEntry) -> Wait:
    """Take the round or the promise out that came with `entry`, where it still stands last."""
    live = wait.live_round
    if entry.kind is EntryKind.ROUND and 0 < entry.place == len(wait.rounds) - 1:
        return replace(wait, rounds=(*wait.rounds[:-2], _joined(wait.rounds[-2], live)))
    if entry.kind is EntryKind.MOVED and entry.place == len(live.promises) - 1:
        return replace(wait, rounds=(*wait.rounds[:-1], replace(live, promises=live.promises[:-1])))
    return wait


def _joined(stays: Round, goes: Round) -> Round:
    notes = "\n\n".join(part for part in (stays.notes, goes.notes) if part.strip())
    people = tuple(dict.fromkeys((*stays.people, *goes.people)))
    return replace(stays, notes=notes, people=people)
