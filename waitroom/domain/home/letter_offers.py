"""Which letters fit a wait today: what the card on home offers, and what stands first in the list of kinds."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from waitroom.domain.home.agenda import CHECK_IN_AFTER, LAST_CHECK_IN_AFTER, THANK_AT_MOST
from waitroom.domain.letters.letter import UNSENDABLE, Letter
from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.phase import interview_ahead, interview_instant, is_day_of_no
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import add_working_days, to_instant

NO_DATE_AFTER = 7
"""Working days after the interview before a check-in is fair where they named no day (T-05)."""
PUT_DOWN_AFTER = 15
"""Working days after the window from which on nothing more is due from the person."""
REPLY_WITHIN = timedelta(days=14)
"""So long a reply to a no, or the question for feedback, is offered."""

THANKS = frozenset({"thank-you", "thank-you-panel", "thank-you-screen"})
CHECK_INS = frozenset({"check-in", "check-in-last"})
AFTER_YES = ("ask-for-time", "accept", "decline")
AFTER_NO = ("reply-to-no", "ask-feedback")
_OF_A_DAY = THANKS | CHECK_INS | {*AFTER_YES, *AFTER_NO, "accept-interview", "withdraw"}
"""The kinds that have their day; a letter of another kind fits on any."""


def letter_offers(
    wait: Wait | None, letters: Iterable[Letter], now: datetime, holidays: frozenset[date] = frozenset()
) -> tuple[str, ...]:
    """Return the kinds of letter that fit the wait at `now` (aware), the most useful first; often none.

    What went out already is not offered again. Letters of other waits do not count.
    """
    if wait is None:
        return ()
    own = [letter for letter in letters if letter.wait_id == wait.id and letter.is_frozen]
    sent = {letter.kind for letter in own}
    if wait.outcome is not None:
        return _after_answer(wait, sent, now)
    if interview_ahead(wait, now) is not None:
        return () if len(wait.rounds) < 2 or _since(own, "accept-interview", wait) else ("accept-interview",)
    return _thanks(wait, own, now) or _check_in(wait, own, now, holidays)


def _after_answer(wait: Wait, sent: set[str], now: datetime) -> tuple[str, ...]:
    if wait.outcome is Outcome.OFFER:
        return () if sent & {"accept", "decline"} else tuple(kind for kind in AFTER_YES if kind not in sent)
    if wait.outcome is Outcome.DECLINED:
        is_near = wait.answered is None or now - wait.answered <= REPLY_WITHIN
        return tuple(kind for kind in AFTER_NO if kind not in sent) if is_near else ()
    return ("withdraw",) if wait.outcome is Outcome.WITHDREW and "withdraw" not in sent else ()


def is_urgent_by_night(wait: Wait | None, now: datetime) -> bool:
    """Tell whether an offer asks for its answer before noon tomorrow: the one date that counts by night."""
    if wait is None or wait.outcome is not Outcome.OFFER or wait.answer_by is None:
        return False
    morning = now if now.time() < time(12) else now + timedelta(days=1)
    noon = datetime.combine(morning.date(), time(12), now.tzinfo)
    return now <= to_instant(wait.answer_by, END_OF_DAY, find_zone(wait.zone)) <= noon or (
        not isinstance(wait.answer_by, datetime) and wait.answer_by == now.date()
    )


def fits_today(letter: Letter, wait: Wait, offers: Iterable[str], now: datetime) -> bool:
    """Tell whether a letter that is begun is one for today: its kind is offered, or has no day of its own.

    One that was written at today stays, unless an answer has come since.
    """
    if letter.is_frozen or letter.kind == UNSENDABLE:
        return False
    if letter.kind not in _OF_A_DAY:
        return True
    offered = set(offers)
    same = THANKS if letter.kind in THANKS else CHECK_INS if letter.kind in CHECK_INS else {letter.kind}
    if same & offered:
        return not (letter.kind in AFTER_NO and is_day_of_no(wait, now))
    is_fresh = letter.updated is not None and letter.updated.astimezone(now.tzinfo).date() == now.date()
    return is_fresh and wait.outcome is None and interview_ahead(wait, now) is None


def _since(own: Iterable[Letter], kind: str, wait: Wait) -> bool:
    """Tell whether a letter of a kind went out since the round before the live one."""
    at = wait.rounds[-2].interviewed
    day = at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at
    return any(
        letter.kind == kind and (day is None or letter.sent_on is None or letter.sent_on.date() >= day)
        for letter in own
    )


def _thanks(wait: Wait, own: list[Letter], now: datetime) -> tuple[str, ...]:
    held = interview_instant(wait) if wait.interviewed is not None else None
    if held is None or not timedelta() <= now - held <= THANK_AT_MOST:
        return ()
    day = held.astimezone(find_zone(wait.zone)).date()
    went = any(
        letter.kind in THANKS and (letter.sent_on is None or letter.sent_on.date() >= day) for letter in own
    )
    return () if went else ("thank-you",)


def _check_in(wait: Wait, own: list[Letter], now: datetime, holidays: frozenset[date]) -> tuple[str, ...]:
    window = wait.window
    today = now.astimezone(window.tz if window is not None else find_zone(wait.zone)).date()
    if window is not None:
        last, first, closed = window.last_day, CHECK_IN_AFTER, window.closes_at()
    elif wait.interviewed is not None and (held := interview_instant(wait)) is not None:
        last, first, closed = held.astimezone(find_zone(wait.zone)).date(), NO_DATE_AFTER, held
    else:
        return ()
    out = [
        letter
        for letter in own
        if letter.kind in CHECK_INS and (letter.sent_on is None or letter.sent_on >= closed)
    ]
    if today > add_working_days(last, PUT_DOWN_AFTER, holidays) or len(out) > 1:
        return ()
    if not out:
        return ("check-in",) if today >= add_working_days(last, first, holidays) else ()
    is_fair = today >= add_working_days(last, max(first, LAST_CHECK_IN_AFTER), holidays)
    return ("check-in-last",) if is_fair else ()
