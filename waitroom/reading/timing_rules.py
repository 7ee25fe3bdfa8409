"""T-01 to T-15: the right moment, against the dates of the wait. Said, never blocked."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.shared.calendar_names import ENGLISH_MONTHS, ENGLISH_WEEKDAYS
from waitroom.domain.waits.phase import interview_instant
from waitroom.domain.waits.silence_ladder import names_no_day
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import add_working_days
from waitroom.reading.letter_context import CHECK_INS, THANKS
from waitroom.reading.rule import Rule
from waitroom.reading.send_context import SendContext
from waitroom.translation import _


def _rule(
    number: int, name: str, level: Level, kinds: set[str] | frozenset[str], message: str, why: str
) -> Rule:
    return Rule(
        id=f"T-{number:02d}",
        name=name,
        level=level,
        kinds=frozenset(kinds),
        message=message,
        why=why,
        source="letter-rules",
    )


TOO_SOON = _rule(
    1,
    "thanks-at-once",
    Level.HINT,
    THANKS,
    _("It may read as written beforehand. After a cup of tea is early enough."),
    _("A note with a detail needs an hour."),
)
A_DAY_LATE = _rule(
    2,
    "thanks-after-a-day",
    Level.HINT,
    THANKS,
    _("Still welcome. Any note is better than none."),
    _("Most are sent within 24 hours."),
)
THREE_DAYS_LATE = _rule(
    3,
    "thanks-after-three-days",
    Level.HINT,
    THANKS,
    _("Send it as a short line, without explaining why it is late."),
    _("The explanation is what makes it late."),
)
BEFORE_THE_DAY = _rule(
    4,
    "check-in-before-the-day",
    Level.WARN,
    CHECK_INS,
    _("They asked for until {date}. Asking earlier seldom brings news forward."),
    _("The date was theirs."),
)
DAY_OF_GRACE = _rule(
    5,
    "check-in-day-of-grace",
    Level.HINT,
    CHECK_INS,
    _("A day or two of grace reads better. From {date} it's fine."),
    _("Advisers range from the next day to a week."),
)
WITHIN_A_WEEK = _rule(
    6,
    "check-in-within-a-week",
    Level.WARN,
    CHECK_INS,
    _("The last one went on {date}. Give it a week."),
    _("Two within a week read as pressure."),
)
THIRD = _rule(
    7,
    "third-check-in",
    Level.WARN,
    CHECK_INS,
    _("Two is the usual limit. What would you like to do with the waiting instead?"),
    _("A third has hardly ever an answer."),
)
OVERNIGHT = _rule(
    8,
    "keep-it-overnight",
    Level.HINT,
    {"reply-to-no", "ask-feedback"},
    _("Write it now if you like; keep it overnight."),
    _("It reads differently in the morning."),
)
LATE_FEEDBACK = _rule(
    9,
    "feedback-after-ten-days",
    Level.HINT,
    {"ask-feedback"},
    _("Details fade; ask a smaller question."),
    _("Notes are kept for a short while."),
)
OFFER_IS_A_DAY_OLD = _rule(
    10,
    "offer-a-day-old",
    Level.WARN,
    {"ask-for-time"},
    _("A thank-you today is enough; the answer can wait."),
    _("An offer without any reply worries them."),
)
LONG_TIME = _rule(
    11,
    "more-than-a-week",
    Level.HINT,
    {"ask-for-time"},
    _("Two or three days are usual, a week is the outer edge for most posts."),
    _("Others wait behind you."),
)
CONNECT_EARLY = _rule(
    12,
    "connect-while-open",
    Level.HINT,
    {"connect-note"},
    _("Many interviewers prefer to be asked, or to wait until it's over."),
    _("Some advisers are bolder."),
)
LATE_CLAIM = _rule(
    13,
    "claim-after-two-weeks",
    Level.HINT,
    {"expenses"},
    _("Some places have a two-week limit. Asking is still free."),
    _("Limits differ from place to place."),
)
BY_POST = _rule(
    14,
    "post-is-slow",
    Level.HINT,
    frozenset(),
    _("Email gets there before the decision."),
    _("The window ends on {date}."),
)
AGENCY = _rule(
    15,
    "through-the-agency",
    Level.HINT,
    frozenset(),
    _("Send it through them."),
    _("An agency passes letters on, and likes to be asked."),
)
TIMING_RULES = (
    TOO_SOON,
    A_DAY_LATE,
    THREE_DAYS_LATE,
    BEFORE_THE_DAY,
    DAY_OF_GRACE,
    WITHIN_A_WEEK,
    THIRD,
    OVERNIGHT,
    LATE_FEEDBACK,
    OFFER_IS_A_DAY_OLD,
    LONG_TIME,
    CONNECT_EARLY,
    LATE_CLAIM,
    BY_POST,
    AGENCY,
)

NO_DATE_DAYS = 5
"""Working days after the interview where no date was given; 5 to 7 are advised."""
GRACE_DAYS = 2
"""Working days after the window's last day."""


def timing_findings(sending: SendContext) -> tuple[Finding, ...]:
    """Return what there is to say about the moment; all findings are about the whole letter."""
    found: list[Finding] = []
    for check in (_thanks, _check_in, _after_no, _offer, _others):
        found.extend(check(sending))
    return tuple(found)


def first_check_in_day(wait: Wait, holidays: frozenset[date] = frozenset()) -> date | None:
    """Return the first fair day: two working days after the window, or five after the interview.

    A guess of ours where they said nothing is no window of theirs.
    """
    if wait.window is not None and not names_no_day(wait):
        return add_working_days(wait.window.last_day, GRACE_DAYS, holidays)
    since = interview_instant(wait)
    if since is None:
        return None
    return add_working_days(since.astimezone(find_zone(wait.zone)).date(), NO_DATE_DAYS, holidays)


def _say(rule: Rule, day: date | None = None) -> Finding:
    words = f"{ENGLISH_WEEKDAYS[day.weekday()]} {day.day} {ENGLISH_MONTHS[day.month - 1]}" if day else ""
    return Finding(
        rule=rule.id,
        name=rule.name,
        level=rule.level,
        message=rule.message.format(date=words),
        why=rule.why.format(date=words),
    )


def _today(sending: SendContext) -> date:
    return sending.now.astimezone(find_zone(sending.wait.zone)).date()


def _thanks(sending: SendContext) -> Iterator[Finding]:
    since = interview_instant(sending.wait)
    if sending.kind not in THANKS or since is None:
        return
    gone = sending.now - since
    knows_the_hour = isinstance(sending.wait.interviewed, datetime)
    if gone > timedelta(hours=72):
        yield _say(THREE_DAYS_LATE)
    elif gone > timedelta(hours=24) and (knows_the_hour or gone > timedelta(hours=36)):
        yield _say(A_DAY_LATE)
    elif knows_the_hour and timedelta(0) <= gone < timedelta(hours=1):
        yield _say(TOO_SOON)


def _check_in(sending: SendContext) -> Iterator[Finding]:
    if sending.kind not in CHECK_INS:
        return
    wait, today = sending.wait, _today(sending)
    fair = first_check_in_day(wait, sending.holidays)
    is_theirs = wait.window is not None and not names_no_day(wait)
    if is_theirs and wait.window is not None and sending.now <= wait.window.closes_at(sending.end_of_day):
        yield _say(BEFORE_THE_DAY, wait.window.last_day)
    elif fair is not None and today < fair:
        yield _say(DAY_OF_GRACE, fair)
    if len(sending.earlier) >= 2:
        yield _say(THIRD)
    elif sending.earlier and sending.now - max(sending.earlier) < timedelta(days=7):
        yield _say(WITHIN_A_WEEK, max(sending.earlier).astimezone(find_zone(wait.zone)).date())


def _after_no(sending: SendContext) -> Iterator[Finding]:
    if sending.kind not in OVERNIGHT.kinds:
        return
    answered = sending.wait.answered
    if sending.is_heavy or (answered is not None and sending.now - answered < timedelta(hours=12)):
        yield _say(OVERNIGHT)
    if (
        sending.kind == "ask-feedback"
        and answered is not None
        and sending.now - answered > timedelta(days=10)
    ):
        yield _say(LATE_FEEDBACK)


def _offer(sending: SendContext) -> Iterator[Finding]:
    if sending.kind != "ask-for-time":
        return
    wait = sending.wait
    is_offer = wait.outcome is Outcome.OFFER and wait.answered is not None
    if (
        is_offer
        and wait.answered is not None
        and sending.now - wait.answered >= timedelta(hours=24)
        and not sending.earlier
    ):
        yield _say(OFFER_IS_A_DAY_OLD)
    if sending.answer_by is not None and (sending.answer_by - _today(sending)).days > 7:
        yield _say(LONG_TIME)


def _others(sending: SendContext) -> Iterator[Finding]:
    wait = sending.wait
    if sending.kind == "connect-note" and wait.outcome is None:
        yield _say(CONNECT_EARLY)
    since = interview_instant(wait)
    if (
        sending.kind == "expenses"
        and since is not None
        and sending.now.astimezone(UTC) - since > timedelta(days=14)
    ):
        yield _say(LATE_CLAIM)
    if sending.by_post and wait.window is not None and wait.outcome is None:
        left = (wait.window.last_day - _today(sending)).days
        if 0 <= left <= 5:
            yield _say(BY_POST, wait.window.last_day)
    if sending.via_agency:
        yield _say(AGENCY)
