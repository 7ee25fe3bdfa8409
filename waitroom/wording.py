"""Durations and dates in human words; the moment is always an argument.

Words for the wait itself are our own. humanize, which costs a noticeable part of the start, is asked only for
sizes, and only then imported.
"""

from datetime import date, datetime, timedelta, tzinfo

from waitroom.domain.home.agenda import AgendaItem, AgendaKind
from waitroom.domain.shared.calendar_names import MONTHS, MONTHS_SHORT, WEEKDAYS, WEEKDAYS_SHORT
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.countdown import Countdown, CountdownTarget, CountdownUnit
from waitroom.domain.waits.phase import Phase, is_deadline
from waitroom.domain.waits.time_zones import UTC_NAMES, find_zone, is_known_zone
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
from waitroom.domain.waits.window import DecisionWindow, is_working_day, local_day, working_days_between
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _, ngettext

OFFICE_HOURS = range(8, 19)


class CountdownWords(NamedTuple):
    """The number (may be empty), what it is, and when; `soft` says the same without a number.

    `working` says how many of the days are working days, where that helps.
    """

    number: str = ""
    unit: str = ""
    when: str = ""
    soft: str = ""
    working: str = ""


def short_day(day: date, today: date | None = None) -> str:
    """Return "Fri 25 Apr", with the year where it is not that of `today`."""
    words = f"{WEEKDAYS_SHORT[day.weekday()]} {day.day} {MONTHS_SHORT[day.month - 1]}"
    return words if today is None or day.year == today.year else f"{words} {day.year}"


def day_near(day: date, today: date) -> str:
    """Return "today", "tomorrow", "on Friday" within a week, else "on Fri 9 May"."""
    away = (day - today).days
    if away == 0:
        return _("today")
    if away == 1:
        return _("tomorrow")
    if 1 < away < 7:
        return _("on {weekday}").format(weekday=WEEKDAYS[day.weekday()])
    return _("on {short_day}").format(short_day=short_day(day, today))


def near_in_full(day: date, today: date) -> str:
    """Return "today", "tomorrow, Friday", "on Friday 25 April"; the year where it is not that of `today`."""
    away = (day - today).days
    if away == 0:
        return _("today")
    if away == 1:
        return _("tomorrow, {weekday}").format(weekday=WEEKDAYS[day.weekday()])
    year = "" if day.year == today.year else f" {day.year}"
    return _("on {weekday} {day} {month}{year}").format(
        weekday=WEEKDAYS[day.weekday()], day=day.day, month=MONTHS[day.month - 1], year=year
    )


def clock_time(at: datetime) -> str:
    """Return "18:42"."""
    return f"{at.hour:02d}:{at.minute:02d}"


def plural(number: int, unit: str) -> str:
    """Return the unit as it stands after `number`: "day", "days"."""
    return {
        "days": ngettext("day", "days", number),
        "working days": ngettext("working day", "working days", number),
        "hours": ngettext("hour", "hours", number),
        "minutes": ngettext("minute", "minutes", number),
        "things": ngettext("thing", "things", number),
        "forecasts": ngettext("forecast", "forecasts", number),
    }[unit]


def countdown_words(
    wait: Wait, count: Countdown, now: datetime, holidays: frozenset[date] = frozenset()
) -> CountdownWords:
    """Put a countdown into words, following the phase; nothing here predicts anything."""
    window = wait.window
    if count.phase is Phase.ANSWERED or count.toward is CountdownTarget.INTERVIEW:
        return _answered(wait, count, now) if wait.outcome is not None else _to_interview(wait, count, now)
    if window is not None and window.guess:
        return _guessed(count, now.astimezone(window.tz).date(), holidays)
    if window is None or count.day is None or count.number is None:
        return CountdownWords(
            soft=_("No date was given.") if wait.promise is None else _("No date in what they said.")
        )
    today = now.astimezone(window.tz).date()
    if count.toward is CountdownTarget.PAST:
        return _past(count.number, count.day)
    if count.toward is CountdownTarget.CLOSING:
        return _closing(wait, window, count, now, holidays)
    named = (
        _("until the day they named") if count.unit is CountdownUnit.DAYS else _("until the time they named")
    )
    word = _("until the window opens") if not window.is_one_day() else named
    return CountdownWords(
        number=str(count.number),
        unit=f"{plural(count.number, count.unit)} {word}",
        when=_opening(near_in_full(count.day, today), window, now),
        soft=vague_day(count.day, today),
        working=working_words(count, today, holidays),
    )


def _closing(
    wait: Wait, window: DecisionWindow, count: Countdown, now: datetime, holidays: frozenset[date]
) -> CountdownWords:
    """Put the days to the end of a window into words: on a day when nobody works they do not call."""
    today = now.astimezone(window.tz).date()
    is_last, is_open = count.day == today, count.phase is Phase.WINDOW
    latest = vague_day(window.last_day, today)
    if is_open and window.is_one_day():
        left, soft = _("left of their day"), _("today is the day they named")
    elif is_deadline(wait, window):
        left = _("left of the last day they named") if is_last else _("until the last day they named")
        soft = (
            _("today is the last day they named")
            if is_last
            else _("{latest} at the latest").format(latest=latest)
        )
    else:
        left = _("left in the window")
        soft = _("today is the last day they named") if is_last else _("the window is open")
    return CountdownWords(
        number=str(count.number),
        unit=f"{plural(count.number or 0, count.unit)} {left}",
        when=_call_words(window, now, today, holidays),
        soft=soft,
        working=working_left(count, now.astimezone(window.tz), holidays),
    )


def _call_words(window: DecisionWindow, now: datetime, today: date, holidays: frozenset[date]) -> str:
    """Say until when they may call; where nobody works today, until when the promise holds."""
    until = _until(near_in_full(window.last_day, today), window, now)
    if not is_working_day(today, holidays):
        return (
            _("today is not a working day")
            if until == _("today")
            else _("what they said holds until {until}").format(until=until)
        )
    if until == _("today"):
        return _("they may call any time today")
    return _("they may call any time until {until}").format(until=until)


def _to_interview(wait: Wait, count: Countdown, now: datetime) -> CountdownWords:
    """Put the days to the next interview into words: it comes before any answer."""
    is_next = len(wait.rounds) > 1
    name = _("the next interview") if is_next else _("the interview")
    if count.day is None or count.number is None:
        return CountdownWords(
            soft=_("{name} is today.").format(name=name.capitalize()),
            when=_("Nothing else is due before it."),
        )
    zone = find_zone(wait.zone)
    today = now.astimezone(zone).date()
    near = near_in_full(count.day, today)
    if count.at is not None and differs(wait.zone, now, count.at):
        near = both_times(count.at, wait.zone, now)
    elif count.at is not None:
        near = _("{near} at {clock_time}").format(near=near, clock_time=clock_time(count.at.astimezone(zone)))
    soft = vague_day(count.day, today)
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} until {name}").format(plural=plural(count.number, count.unit), name=name),
        when=near,
        soft=_("{name} is {soft}").format(name=name, soft=soft),
    )


def _answered(wait: Wait, count: Countdown, now: datetime) -> CountdownWords:
    """Say what they answered, and how long an offer leaves for one's own answer."""
    when = answer_by_words(wait, now)
    if count.number is None or count.day is None:
        if when and wait.answer_by is not None:
            zone = find_zone(wait.zone)
            left = (local_day(wait.answer_by, zone) - now.astimezone(zone).date()).days
            when = _("The day they gave for your answer is over.") if left < 0 else when
        return CountdownWords(soft=answered_words(wait), when=when)
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} for your answer").format(plural=plural(count.number, count.unit)),
        when=_("they said yes; {when}").format(when=when[:1].lower() + when[1:].removesuffix(".")),
        soft=answered_words(wait),
    )


def _guessed(count: Countdown, today: date, holidays: frozenset[date]) -> CountdownWords:
    """Put the days to our own guess into words: it is called a guess wherever it is shown."""
    if count.day is None or count.number is None:
        return CountdownWords(soft=_("Our guess was today."), when=_("They named no day."))
    if count.toward is CountdownTarget.PAST:
        if count.number == 0:
            return CountdownWords(soft=_("The day we guessed is over."), when=_("They named no day."))
        unit = _("{plural} past our guess").format(plural=plural(count.number, "working days"))
        return CountdownWords(
            number=str(count.number), unit=unit, when=_("they named no day"), soft=_("past our guess")
        )
    return CountdownWords(
        number=str(count.number),
        unit=_("{plural} until our guess").format(plural=plural(count.number, "days")),
        when=near_in_full(count.day, today),
        soft=_("{vague_day}, by our guess").format(vague_day=vague_day(count.day, today)),
        working=working_words(count, today, holidays),
    )


def working_words(count: Countdown, today: date, holidays: frozenset[date] = frozenset()) -> str:
    """Return "6 of them working days" for three days or more; empty where it says nothing new.

    Where the day that is counted to is the only one of them, that none lies between says it better.
    """
    if count.unit is not CountdownUnit.DAYS or count.day is None or count.number is None or count.number < 3:
        return ""
    working = working_days_between(today, count.day, holidays)
    if working == count.number:
        return ""
    if working - is_working_day(count.day, holidays) == 0:
        return _("no working day in between")
    return ngettext("one of them a working day", "{working} of them working days", working).format(
        working=working
    )


def working_left(count: Countdown, there: datetime, holidays: frozenset[date] = frozenset()) -> str:
    """Say on how many days of an open window they work, today among them while it lasts; `there` is their time."""
    if count.unit is not CountdownUnit.DAYS or count.day is None or count.number is None:
        return ""
    today = there.date()
    is_today = is_working_day(today, holidays) and there.hour < OFFICE_HOURS.stop
    left = working_days_between(today, count.day, holidays) + is_today
    if left == count.number + is_today:
        return ""
    if left == 0:
        return _("no working day among them")
    if left == 1:
        return _("one working day, today") if is_today else _("one working day")
    return (
        _("{left} working days, today among them").format(left=left)
        if is_today
        else _("{left} working days").format(left=left)
    )


def _past(days: int, day: date) -> CountdownWords:
    name = WEEKDAYS[day.weekday()]
    if days == 0:
        return CountdownWords(
            soft=_("Their {name} is over.").format(name=name), when=_("dates move; it says nothing.")
        )
    unit = _("{plural} past what they said").format(plural=plural(days, "working days"))
    return CountdownWords(
        number=str(days), unit=unit, when=_("silence is not a verdict"), soft=_("past what they said")
    )


def _opening(near: str, window: DecisionWindow, now: datetime) -> str:
    end = window.earliest
    is_elsewhere = differs(window.zone, now, window.opens_at())
    if not isinstance(end, datetime):
        return _("{near} there").format(near=near) if is_elsewhere else near
    return (
        both_times(end, window.zone, now)
        if is_elsewhere
        else _("{near} at {clock_time}").format(near=near, clock_time=clock_time(end.astimezone(window.tz)))
    )


def _until(near: str, window: DecisionWindow, now: datetime) -> str:
    """Return the end of a window: both times where the zones differ, the hour where one was named."""
    end = window.latest
    if differs(window.zone, now, window.closes_at()):
        return both_times(window.closes_at(), window.zone, now)
    day = near.removeprefix(_("on "))
    if not isinstance(end, datetime):
        return day
    return f"{clock_time(end.astimezone(window.tz))} {day}"


def differs(zone: str, now: datetime, at: datetime) -> bool:
    """Tell whether the clocks of `zone` and of the person show different times at the instant `at`.

    Of a zone that is not known here nothing is said.
    """
    return (
        is_known_zone(zone)
        and at.astimezone(find_zone(zone)).utcoffset() != at.astimezone(now.tzinfo).utcoffset()
    )


def both_times(at: datetime, zone: str, now: datetime) -> str:
    """Return an instant there and here: "Fri 17:00 New York, Sat 07:00 here"; once where they are the same."""
    there, here = at.astimezone(find_zone(zone)), at.astimezone(now.tzinfo)
    first = f"{_near_day(there.date(), now.astimezone(there.tzinfo).date())} {clock_time(there)}"
    if not differs(zone, now, at):
        return first
    return _("{first} {place}, {near_day} {clock_time} here").format(
        first=first,
        place=place_words(zone),
        near_day=_near_day(here.date(), now.date()),
        clock_time=clock_time(here),
    )


def _near_day(day: date, today: date) -> str:
    return WEEKDAYS_SHORT[day.weekday()] if 0 <= (day - today).days < 7 else short_day(day, today)


def chosen_zone_note(zone: str, now: datetime) -> str:
    """Return which zone is taken, and what its clocks show: "→ America/New_York: it is Wed 10:00 there"."""
    there = now.astimezone(find_zone(zone))
    return _("→ {zone}: it is {weekday} {clock_time} there").format(
        zone=zone, weekday=WEEKDAYS_SHORT[there.weekday()], clock_time=clock_time(there)
    )


def here_words(window: DecisionWindow, now: datetime) -> str:
    """Return the end of a window by the person's own clock ("until Sat 07:00 here"); empty where it is the same."""
    if not differs(window.zone, now, window.closes_at()):
        return ""
    here = window.closes_at().astimezone(now.tzinfo)
    return _("until {near_day} {clock_time} here").format(
        near_day=_near_day(here.date(), now.date()), clock_time=clock_time(here)
    )


def vague_day(day: date, today: date) -> str:
    """Return a day without a number: "today", "later this week", "next week", "in some weeks"."""
    away = (day - today).days
    week = (day - timedelta(days=day.weekday()) - (today - timedelta(days=today.weekday()))).days // 7
    if away <= 0:
        return _("today")
    if away == 1:
        return _("tomorrow")
    if week == 0:
        return _("later this week")
    if week == 1:
        return _("next week")
    return _("in a few weeks") if away < 45 else _("some while from now")


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


def day_words(day: date, zone: str, now: datetime) -> str:
    """Return a day as it is read back: "Wed 23 Apr 14:00", there and here where a time was given."""
    if isinstance(day, datetime):
        return (
            both_times(day, zone, now)
            if differs(zone, now, day)
            else f"{short_day(day, now.date())} {clock_time(day)}"
        )
    return short_day(day, now.date())


def agenda_words(item: AgendaItem) -> str:
    """Say what a line of the agenda is about."""
    if item.kind is AgendaKind.INTERVIEW:
        return _("interview") if item.round == 1 else _("interview, round {round}").format(round=item.round)
    if item.kind is AgendaKind.STEP:
        return item.words
    if item.kind is AgendaKind.CLOSES and item.is_guess:
        return _("our guess; they named no day")
    if item.kind is AgendaKind.CLOSES and item.is_one_day:
        return _("the day they named")
    if item.kind is AgendaKind.CONTACT:
        return _("a day to get in touch with {person}, if you like").format(person=item.person)
    return {
        AgendaKind.THANK_YOU: _("a thank-you reads best by then"),
        AgendaKind.OPENS: _("the decision window opens"),
        AgendaKind.CLOSES: _("the last day they named"),
        AgendaKind.CHECK_IN: _("a short letter to ask is fair from then on"),
        AgendaKind.LAST_CHECK_IN: _("one last letter to ask is fair from then on"),
        AgendaKind.PUT_DOWN: _("it may be put down from then on, if you like"),
        AgendaKind.ANSWER_BY: _("they would like your answer by then"),
        AgendaKind.PLAN: _("planned, for yourself"),
    }[item.kind]


def agenda_when(item: AgendaItem, now: datetime) -> str:
    """Return the day of a line of the agenda, with the time there and here where one is known."""
    if isinstance(item.at, datetime):
        return both_times(item.at, item.zone, now)
    return short_day(item.day, now.astimezone(find_zone(item.zone)).date())


def conflicting_offer_words(offer: Wait, other: Wait, now: datetime) -> str:
    """Say that an offer asks for its answer before another wait has come to its end: both days, in one short line."""
    asks, theirs = _colliding_days(offer, other, now)
    if not asks or not theirs:
        return ""
    if other.outcome is Outcome.OFFER:
        return _("Two offers: {known_as} asks by {asks}, {other} by {theirs}.").format(
            known_as=offer.known_as, asks=asks, other=other.known_as, theirs=theirs
        )
    return _("{known_as} asks by {asks}; {other} decides by {theirs}.").format(
        known_as=offer.known_as, asks=asks, other=other.known_as, theirs=theirs
    )


def collision_in_short(offer: Wait, other: Wait, now: datetime) -> str:
    """Say the same with the days alone."""
    asks, theirs = _colliding_days(offer, other, now)
    return _("{asks} comes before {theirs}.").format(asks=asks, theirs=theirs) if asks and theirs else ""


def _colliding_days(offer: Wait, other: Wait, now: datetime) -> tuple[str, str]:
    def asks(wait: Wait) -> str:
        by = wait.answer_by
        return short_day(local_day(by, find_zone(wait.zone)), now.date()) if by is not None else ""

    if other.outcome is Outcome.OFFER:
        return asks(offer), asks(other)
    return asks(offer), short_day(other.window.last_day, now.date()) if other.window is not None else ""


def guess_words(window: DecisionWindow, now: datetime) -> str:
    """Say what stands in where no day was named."""
    day = short_day(window.last_day, now.astimezone(window.tz).date())
    return _("Our guess: 10 working days after the interview, {day}.").format(day=day)


def window_words(window: DecisionWindow, now: datetime) -> str:
    """Echo a window: "between Fri 25 Apr and Mon 28 Apr, end of day, London time"."""
    today = now.astimezone(window.tz).date()
    first, last = _end(window.earliest, window.tz, today), _end(window.latest, window.tz, today)
    place = zone_words(window.zone)
    if window.is_one_day() and not isinstance(window.latest, datetime):
        days = _("on {first}").format(first=first)
    elif window.earliest == window.latest:
        days = _("at {first}").format(first=first)
    else:
        days = _("between {first} and {last}").format(first=first, last=last)
    end = "" if isinstance(window.latest, datetime) else _(", end of day")
    return f"{days}{end}, {place}"


def _end(end: date, zone: tzinfo, today: date) -> str:
    if isinstance(end, datetime):
        local = end.astimezone(zone)
        return f"{short_day(local.date(), today)} {clock_time(local)}"
    return short_day(end, today)


def zone_words(zone: str) -> str:
    """Return "London time" for Europe/London."""
    return "UTC" if zone in UTC_NAMES else _("{place} time").format(place=place_words(zone))


def place_words(zone: str) -> str:
    """Return "New York" for America/New_York."""
    return "UTC" if zone in UTC_NAMES else safe_text(zone.rpartition("/")[2].replace("_", " "))


def zone_problem(zone: str) -> str:
    """Say that a zone is not known on this machine, and what is done instead; empty where it is."""
    if is_known_zone(zone):
        return ""
    return _(
        "The zone {zone} is not known on this machine: its days are counted in UTC. t changes it."
    ).format(zone=safe_text(zone)[:40])


def can_they_answer(zone: str, now: datetime, holidays: frozenset[date] = frozenset()) -> str:
    """Say whether anybody is at work there now; an empty line where they are, and where the clocks agree."""
    if not is_known_zone(zone):
        return zone_problem(zone)
    there = now.astimezone(find_zone(zone))
    same = there.utcoffset() == now.utcoffset()
    place = "" if same else _(" there")
    hour = f"{WEEKDAYS[there.weekday()]} {clock_time(there)}" if not same else WEEKDAYS[there.weekday()]
    if there.date() in holidays and there.weekday() < 5:
        return _("It is {hour}{place}, and a holiday: nobody is deciding.").format(hour=hour, place=place)
    if not is_working_day(there.date(), holidays):
        return _("It is {hour}{place}: nobody is deciding.").format(hour=hour, place=place)
    if there.hour not in OFFICE_HOURS:
        return _("It is {clock_time}{place}: nobody is deciding now.").format(
            clock_time=clock_time(there), place=place
        )
    return "" if same else _("It is {hour} there.").format(hour=hour)


def size(count: int) -> str:
    """Return a file size as people write it: "2.4 MB"."""
    import humanize  # noqa: PLC0415 - 9 ms, and not on the way to the first paint

    return humanize.naturalsize(count)
