"""The letters that are offered are those of the day."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.unit.stories import INTERVIEW, answered, at, museum
from waitroom.domain.home.urgent_answers import is_urgent_by_night
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.outcome.fitting_letters import fitting_kinds, next_letter
from waitroom.domain.waits.wait import Outcome, Round, Wait

YES = answered(museum(), Outcome.OFFER, at(12, month=5))
NO = answered(museum(), Outcome.DECLINED, at(12, month=5))


def sent(kind: str, on: datetime) -> Letter:
    return Letter(wait_id="museum", kind=kind, state=LetterState.SENT, sent_on=on)


def round_ahead() -> Wait:
    held = Round(interviewed=at(20, month=5))
    return replace(museum(), rounds=(*museum().rounds, held))


@pytest.mark.parametrize(
    ("wait", "now", "letters", "kind"),
    [
        (museum(), INTERVIEW - timedelta(days=1), (), ""),  # never a thank-you before the interview
        (museum(), INTERVIEW + timedelta(hours=3), (), "thank-you"),
        (museum(), INTERVIEW + timedelta(hours=3), (sent("thank-you", INTERVIEW),), ""),
        (museum(), INTERVIEW + timedelta(days=5), (), ""),  # and none that is stale
        (museum(), at(9, month=5), (), ""),
        (museum(), at(13, month=5), (), ""),
        (museum(), at(14, month=5), (), "check-in"),
        (museum(), at(15, month=5), (sent("check-in", at(14, month=5)),), ""),
        (museum(), at(21, month=5), (sent("check-in", at(14, month=5)),), "check-in-last"),
        (museum(), at(30, month=6), (), ""),
        (round_ahead(), at(13, month=5), (), "accept-interview"),
        (round_ahead(), at(13, month=5), (sent("accept-interview", at(12, month=5)),), ""),
        (round_ahead(), at(20, 18, month=5), (), "thank-you"),
        (YES, at(13, month=5), (), "ask-for-time"),
        (YES, at(13, month=5), (sent("ask-for-time", at(12, month=5)),), "accept"),
        (YES, at(13, month=5), (sent("accept", at(12, month=5)),), ""),
        (NO, at(13, month=5), (), "reply-to-no"),
        (NO, at(13, month=6), (), ""),
        (answered(museum(), Outcome.WITHDREW, at(12, month=5)), at(13, month=5), (), ""),
        (answered(museum(), Outcome.SILENCE, at(12, month=5)), at(13, month=5), (), ""),
    ],
)
def test_what_is_offered_follows_the_wait_and_the_day(
    wait: Wait, now: datetime, letters: tuple[Letter, ...], kind: str
) -> None:
    others = Letter(wait_id="library", kind="thank-you", state=LetterState.SENT, sent_on=INTERVIEW)
    assert next_letter(wait, (*letters, others), now) == (None, kind)


def test_a_letter_that_has_had_its_day_is_not_the_one_in_front() -> None:
    begun = Letter(wait_id="museum", kind="thank-you", updated=INTERVIEW)
    assert next_letter(museum(), [begun], INTERVIEW + timedelta(hours=2)).letter == begun
    later = INTERVIEW + timedelta(days=6)
    assert next_letter(museum(), [begun], later).letter is None
    fresh = replace(begun, updated=later)
    assert next_letter(museum(), [fresh], later).letter == fresh
    assert next_letter(YES, [replace(begun, updated=at(13, month=5))], at(13, month=5)).letter is None
    free = Letter(wait_id="museum", kind="free", updated=at(13, month=5))
    assert next_letter(YES, [free], at(13, month=5)).letter == free
    reply = Letter(wait_id="museum", kind="reply-to-no")
    assert next_letter(NO, [reply], at(12, 18, month=5)) == (None, "")
    assert next_letter(NO, [reply], at(13, month=5)).letter == reply


def test_by_night_only_an_answer_that_is_due_before_noon_counts() -> None:
    by = replace(YES, answer_by=at(13, 10, month=5))
    assert is_urgent_by_night(by, at(12, 23, month=5))
    assert not is_urgent_by_night(by, at(11, 23, month=5))
    assert not is_urgent_by_night(replace(YES, answer_by=at(13, 16, month=5)), at(12, 23, month=5))
    assert not is_urgent_by_night(NO, at(12, 23, month=5))
    assert not is_urgent_by_night(None, at(12, 23, month=5))


@pytest.mark.parametrize(
    ("now", "letters", "first"),
    [
        # The interview was at two in the afternoon: by the evening of the third day a thank-you is still welcome.
        (INTERVIEW + timedelta(days=3, hours=5), (), "thank-you"),
        (INTERVIEW + timedelta(days=3, hours=5), (sent("thank-you", INTERVIEW),), "referee-heads-up"),
        (INTERVIEW + timedelta(days=4, hours=5), (), "interest-note"),  # and later never the first thing
        (at(14, month=5), (), "check-in"),
    ],
)
def test_the_list_of_a_new_letter_begins_with_what_one_most_likely_came_for(
    now: datetime, letters: tuple[Letter, ...], first: str
) -> None:
    kinds = fitting_kinds(museum(), letters, now)
    assert kinds[0] == first
    assert len(set(kinds)) == len(kinds)


def test_the_card_prefers_what_the_day_asks_for_to_drafts_nobody_wrote_in() -> None:
    fair = at(14, month=5)
    other = Letter(wait_id="museum", kind="other-offer", updated=at(12, month=5))
    check_in = Letter(wait_id="museum", kind="check-in", updated=at(12, month=5))
    assert next_letter(museum(), [other], at(13, month=5)).letter == other
    assert next_letter(museum(), [other], at(13, month=5), is_untouched=lambda _: True) == (None, "")
    assert next_letter(museum(), [other], fair) == (None, "check-in")
    assert next_letter(museum(), [other], fair, is_put_aside=lambda _: True).letter == other
    assert next_letter(museum(), [check_in, other], fair, is_untouched=lambda _: True).letter == check_in
    today = replace(other, updated=fair)
    assert next_letter(museum(), [today], fair).letter == today
