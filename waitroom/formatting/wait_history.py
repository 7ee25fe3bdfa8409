"""What happened to a wait, in words: answers, offers, moved dates."""

from datetime import date, datetime

from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import (
    AnswerDetails,
    EntryKind,
    GivenReason,
    HistoryEntry,
    OfferKind,
    Outcome,
    ToldHow,
    Wait,
)
from waitroom.domain.waits.wait_events import moved_promises
from waitroom.formatting.dates import short_day
from waitroom.formatting.time_zones import both_times
from waitroom.translation import _, ngettext


def answered_words(wait: Wait) -> str:
    """Say how a wait ended, plainly."""
    if wait.outcome is Outcome.OFFER:
        return offer_words(wait)
    return {
        Outcome.ACCEPTED: _("You said yes."),
        Outcome.OFFER_WITHDRAWN: _("They withdrew their offer."),
        Outcome.DECLINED: _("They said no."),
        Outcome.RESERVE: _("A place on their reserve list."),
        Outcome.WITHDREW: _("You said no."),
        Outcome.SILENCE: _("You put it down. A late answer opens it again."),
        None: "",
    }[wait.outcome]


def offer_words(wait: Wait) -> str:
    """Say what kind of yes it was: "They said yes, on a condition: references."."""
    told = [
        entry for entry in wait.history if entry.taken_back is None and entry.kind.outcome is Outcome.OFFER
    ]
    details = told[-1].details if told else AnswerDetails()
    note = safe_line(details.offer_note).rstrip(".")
    if details.offer_kind is OfferKind.CONDITIONAL:
        return (
            _("They said yes, on a condition: {note}.").format(note=note)
            if note
            else _("They said yes, on a condition.")
        )
    if details.offer_kind is OfferKind.OTHER_POST:
        return (
            _("They said yes, to another post: {note}.").format(note=note)
            if note
            else _("They said yes, to another post.")
        )
    return _("They said yes.")


def answer_by_words(wait: Wait, now: datetime) -> str:
    """Say by when an offer asks for its answer; empty where no day is known."""
    by = wait.answer_by
    if wait.outcome is not Outcome.OFFER or by is None:
        return ""
    if isinstance(by, datetime):
        return _("They would like your answer by {both_times}.").format(
            both_times=both_times(by, wait.zone, now)
        )
    return _("They would like your answer by {short_day}.").format(short_day=short_day(by, now.date()))


def wait_note(wait: Wait, today: date) -> str:
    """Return what has happened to a wait, quietly: "round 2, moved once, from Fri 25 Apr"."""
    parts = []
    if len(wait.rounds) > 1:
        parts.append(_("round {rounds}").format(rounds=len(wait.rounds)))
    if moved := moved_words(wait, today):
        parts.append(moved)
    if wait.outcome is None or wait.outcome.is_yes:
        parts += [
            f"{role.name}: {ROLE_OUTCOMES[role.outcome]}" for role in wait.roles if role.outcome is not None
        ] * (len(wait.roles) > 1)
    if wait.window is not None and wait.window.guess and wait.outcome is None:
        parts.append(_("they named no day: our guess is 10 working days after the interview"))
    return " \u00b7 ".join(parts)


def moved_words(wait: Wait, today: date) -> str:
    """Return "moved once, from Fri 25 Apr", "moved twice, first from Fri 25 Apr"; empty where nothing moved."""
    earlier = [promise.window for promise in moved_promises(wait) if promise.window is not None]
    if not earlier:
        return ""
    day = short_day(earlier[0].last_day, today)
    if len(earlier) == 1:
        return _("moved once, from {day}").format(day=day)
    if len(earlier) == 2:
        return _("moved twice, first from {day}").format(day=day)
    return ngettext(
        "moved {times} time, first from {day}", "moved {times} times, first from {day}", len(earlier)
    ).format(times=len(earlier), day=day)


ROLE_OUTCOMES = {
    Outcome.OFFER: _("they said yes"),
    Outcome.ACCEPTED: _("you said yes"),
    Outcome.OFFER_WITHDRAWN: _("they withdrew their offer"),
    Outcome.RESERVE: _("on their reserve list"),
    Outcome.DECLINED: _("they said no"),
    Outcome.WITHDREW: _("you said no"),
    Outcome.SILENCE: _("put down"),
}


HAPPENED_WORDS = {
    EntryKind.OFFER: _("they said yes"),
    EntryKind.ACCEPTED: _("you said yes"),
    EntryKind.OFFER_WITHDRAWN: _("they withdrew their offer"),
    EntryKind.DECLINED: _("they said no"),
    EntryKind.RESERVE: _("a place on their reserve list"),
    EntryKind.WITHDREW: _("you said no"),
    EntryKind.SILENCE: _("you put it down"),
    EntryKind.ROUND: _("another round"),
    EntryKind.MOVED: _("they moved the date"),
}


TOLD_HOW = {
    ToldHow.CALL: _("by phone"),
    ToldHow.MAIL: _("by e-mail"),
    ToldHow.PORTAL: _("in a portal"),
    ToldHow.IN_PERSON: _("in person"),
}


GIVEN_REASONS = {
    GivenReason.NOT_SAID: _("no reason given"),
    GivenReason.INTERNAL: _("somebody from inside"),
    GivenReason.EXPERIENCE: _("somebody with more experience"),
    GivenReason.ON_HOLD: _("the post is on hold"),
    GivenReason.CANCELLED: _("the post is cancelled"),
}


def entry_words(entry: HistoryEntry, now: datetime) -> str:
    """Return what happened and its day, in a line: "they said no (Curator), Fri 25 Apr"."""
    posts = f" ({', '.join(entry.roles)})" if entry.roles else ""
    day = short_day(entry.on.astimezone(now.tzinfo).date(), now.date())
    return f"{HAPPENED_WORDS[entry.kind]}{posts}, {day}"


def entry_details(entry: HistoryEntry) -> str:
    """Return who told it, how, and the reason, in a line; empty where nothing of it is known."""
    details = entry.details
    told = " ".join(part for part in (details.told_by, TOLD_HOW[details.how] if details.how else "") if part)
    reason = GIVEN_REASONS[details.reason] if details.reason else ""
    return ", ".join(part for part in (told, reason, details.offer_note) if part)
