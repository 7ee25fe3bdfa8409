"""The letters that are offered are those of the day."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.unit.stories import INTERVIEW, answered, at, museum
from waitroom.domain.home.letter_offers import fits_today, letter_offers
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.wait import Outcome, Round, Wait

YES = answered(museum(), Outcome.OFFER, at(12, month=5))
NO = answered(museum(), Outcome.DECLINED, at(12, month=5))


def sent(kind: str, on: datetime) -> Letter:
    return Letter(wait_id="museum", kind=kind, state=LetterState.SENT, sent_on=on)


def round_ahead() -> Wait:
    held = Round(interviewed=at(20, month=5))
    return replace(museum(), rounds=(*museum().rounds, held))


@pytest.mark.parametrize(
    ("wait", "now", "letters", "kinds"),
    [
        (museum(), INTERVIEW - timedelta(days=1), (), ()),  # never a thank-you before the interview
        (museum(), INTERVIEW + timedelta(hours=3), (), ("thank-you",)),
        (museum(), INTERVIEW + timedelta(hours=3), (sent("thank-you", INTERVIEW),), ()),
        (museum(), INTERVIEW + timedelta(days=5), (), ()),  # and none that is stale
        (museum(), at(9, month=5), (), ()),
        (museum(), at(13, month=5), (), ()),
        (museum(), at(14, month=5), (), ("check-in",)),
        (museum(), at(15, month=5), (sent("check-in", at(14, month=5)),), ()),
        (museum(), at(21, month=5), (sent("check-in", at(14, month=5)),), ("check-in-last",)),
        (museum(), at(30, month=6), (), ()),
        (round_ahead(), at(13, month=5), (), ("accept-interview",)),
        (round_ahead(), at(13, month=5), (sent("accept-interview", at(12, month=5)),), ()),
        (round_ahead(), at(20, 18, month=5), (), ("thank-you",)),
        (YES, at(13, month=5), (), ("ask-for-time", "accept", "decline")),
        (YES, at(13, month=5), (sent("ask-for-time", at(12, month=5)),), ("accept", "decline")),
        (YES, at(13, month=5), (sent("accept", at(12, month=5)),), ()),
        (NO, at(13, month=5), (), ("reply-to-no", "ask-feedback")),
        (NO, at(13, month=6), (), ()),
        (answered(museum(), Outcome.WITHDREW, at(12, month=5)), at(13, month=5), (), ("withdraw",)),
        (answered(museum(), Outcome.SILENCE, at(12, month=5)), at(13, month=5), (), ()),
        (replace(museum(), rounds=(Round(interviewed=INTERVIEW),)), at(2, month=5), (), ("check-in",)),
        (None, at(13, month=5), (), ()),
    ],
)
def test_what_is_offered_follows_the_wait_and_the_day(
    wait: Wait | None, now: datetime, letters: tuple[Letter, ...], kinds: tuple[str, ...]
) -> None:
    others = Letter(wait_id="library", kind="thank-you", state=LetterState.SENT, sent_on=INTERVIEW)
    assert letter_offers(wait, (*letters, others), now) == kinds


def test_a_letter_that_has_had_its_day_is_not_the_one_in_front() -> None:
    begun = Letter(wait_id="museum", kind="thank-you", updated=INTERVIEW)
    fresh = INTERVIEW + timedelta(hours=2)
    assert fits_today(begun, museum(), letter_offers(museum(), (), fresh), fresh)
    later = INTERVIEW + timedelta(days=6)
    assert not fits_today(begun, museum(), letter_offers(museum(), (), later), later)
    assert fits_today(replace(begun, updated=later), museum(), (), later)
    assert not fits_today(replace(begun, updated=at(13, month=5)), YES, letter_offers(YES, (), at(13, month=5)),
                          at(13, month=5))  # fmt: skip
    assert fits_today(Letter(kind="free"), YES, (), at(13, month=5))
    reply = Letter(wait_id="museum", kind="reply-to-no")
    on_the_day = at(12, 18, month=5)
    assert not fits_today(reply, NO, letter_offers(NO, (), on_the_day), on_the_day)
    assert fits_today(reply, NO, letter_offers(NO, (), at(13, month=5)), at(13, month=5))
