"""The deck of the day, the three suggestions of the hour, and doing before reframing."""

from dataclasses import replace
from datetime import datetime, time, timedelta

import pytest

from tests.unit.stories import DAY, INTERVIEW, answered, at, museum
from waitroom.content.loader import Content
from waitroom.domain.cards.reframe import LetterStepKind, Reframe, ReframeMark
from waitroom.domain.care.activity import ActivityRun, HelpedAnswer, Mood, Suggestion, SuggestionKind
from waitroom.domain.care.ranking import (
    QUIET,
    find_unfinished_step,
    order_deck,
    pick_suggestions,
    position_in_deck,
    step_in_deck,
)
from waitroom.domain.care.situation import Situation, situation_of
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.waits.wait import Outcome, Round, Wait

CONTENT = Content()
NOON = at(28, 12)


def deck(
    now: datetime = NOON,
    mood: Mood | None = None,
    marks: dict[str, ReframeMark] | None = None,
    seed: str = "museum",
) -> tuple[Reframe, ...]:
    known = Situation(moment="mid-wait", now=now, mood=mood)
    return order_deck(CONTENT.reframes, marks or {}, known, seed)


def seen(card: Reframe, *times: datetime, kept: bool = False) -> ReframeMark:
    return ReframeMark(reframe_id=card.id, shown=times, is_kept=kept)


def test_the_order_holds_all_day_and_differs_by_day_and_by_wait() -> None:
    assert deck(at(28, 8)) == deck(at(28, 21))
    assert deck(at(28)) != deck(at(29))
    assert deck(seed="museum") != deck(seed="library")
    assert set(deck(at(28))) == set(deck(at(29)))


def test_cards_shown_today_keep_their_place_and_rest_for_a_week_after_it() -> None:
    first = deck()[0]
    marks = {first.id: seen(first, at(28, 9))}
    assert deck(marks=marks) == deck()
    for days in range(1, 8):
        assert first not in deck(NOON + days * DAY, marks=marks)
    assert first in deck(NOON + 8 * DAY, marks=marks)


def test_a_kept_card_may_come_back_within_the_week_and_a_hidden_one_never() -> None:
    first, second = deck()[:2]
    marks = {
        first.id: seen(first, at(27), kept=True),
        second.id: ReframeMark(reframe_id=second.id, is_hidden=True),
    }
    assert first in deck(marks=marks)
    assert second not in deck(NOON + 30 * DAY, marks=marks)


def test_when_all_were_shown_the_least_recent_come_first() -> None:
    cards = deck()
    marks = {card.id: seen(card, at(27)) for card in cards}
    marks[cards[5].id] = seen(cards[5], at(24))
    marks[cards[7].id] = seen(cards[7], at(25))
    again = deck(marks=marks)
    assert again[:2] == (cards[5], cards[7])
    assert set(again) == set(cards)
    marks[cards[5].id] = seen(cards[5], at(24), NOON)
    assert deck(marks=marks) == again, "showing it moves nothing today"


def test_with_every_card_hidden_there_is_still_one_quiet_line() -> None:
    marks = {card.id: ReframeMark(reframe_id=card.id, is_hidden=True) for card in CONTENT.reframes}
    assert deck(marks=marks) == (QUIET,)


def test_a_low_hour_begins_with_kindness() -> None:
    kind = {"self-compassion", "acceptance", "common-humanity"}
    techniques = [card.technique in kind for card in deck(mood=Mood.LOW)]
    assert techniques[0]
    assert techniques == sorted(techniques, reverse=True)


def test_left_and_right_go_around_and_the_place_is_counted_from_one() -> None:
    cards = deck()
    assert step_in_deck(cards, cards[0].id, 1) == cards[1]
    assert step_in_deck(cards, cards[0].id, -1) == cards[-1]
    assert step_in_deck(cards, "gone", 1) == cards[0]
    assert position_in_deck(cards, cards[2].id, "mid-wait").words == f"3 of {len(cards)} for mid-wait"
    assert position_in_deck(cards, "gone", "mid-wait").number == 1


def three(
    *,
    page: int = 0,
    now: datetime = NOON,
    done: tuple[ActivityRun, ...] = (),
    minutes: int | None = None,
    energy: int | None = None,
    mood: Mood | None = None,
    desk: bool = False,
    moment: str = "mid-wait",
) -> tuple[Suggestion, ...]:
    known = Situation(
        moment=moment, now=now, done=done, minutes=minutes, energy=energy, mood=mood, is_at_desk=desk
    )
    return pick_suggestions(CONTENT.activities, known, page)


def runs(activity_id: str, *answers: HelpedAnswer | None) -> tuple[ActivityRun, ...]:
    return tuple(
        ActivityRun(activity_id=activity_id, started=NOON - 3 * DAY, helped=answer) for answer in answers
    )


def test_three_are_offered_quick_absorbing_and_with_people_or_body() -> None:
    quick, absorbing, company = three()
    assert [quick.kind, absorbing.kind, company.kind] == list(SuggestionKind)
    assert quick.activity.minutes <= 5
    assert quick.activity.energy == 1
    assert quick.activity.category not in {"social", "movement"}
    assert absorbing.activity.category in {"flow", "awe", "momentum"}
    assert company.activity.category in {"social", "movement"}


def test_a_very_low_hour_is_offered_the_box_a_breath_or_people_first() -> None:
    for moment in CONTENT.moments:
        quick, _, company = three(moment=moment, mood=Mood.VERY_LOW)
        assert quick.activity.category in {"breathing", "savouring"}
        assert company.activity.category in {"social", "movement"}


def test_they_stay_for_the_hour_and_change_over_the_day() -> None:
    assert three(now=at(28, 12, 1)) == three(now=at(28, 12, 59))
    assert len({three(now=at(28, hour)) for hour in range(8, 20)}) > 3


def test_more_brings_others_and_in_the_end_goes_round() -> None:
    pages = [tuple(one.activity.id for one in three(page=page)) for page in range(60)]
    assert len(set(pages[0] + pages[1] + pages[2])) == 9
    assert all(len(set(page)) == 3 for page in pages)


def test_something_to_be_in_awe_of_is_offered_once_a_day_until_it_was_begun() -> None:
    for hour in range(8, 20):
        for days in range(4):
            now = at(28, hour) + days * DAY
            six = [one.activity for page in (0, 1) for one in three(now=now, page=page)]
            assert "awe" in {activity.category for activity in six}, now
    begun = ActivityRun(activity_id="night-sky", started=at(28, 7))
    without = [
        {
            one.activity.category
            for page in (0, 1)
            for one in three(now=at(28, hour), page=page, done=(begun,))
        }
        for hour in range(8, 20)
    ]
    assert any("awe" not in categories for categories in without)


def test_every_moment_and_every_lack_still_gets_three_without_a_guard_giving_way() -> None:
    for moment in CONTENT.moments:
        for hour in (3, 10, 21):
            for mood in (None, *Mood):
                offered = three(moment=moment, mood=mood, now=at(28, hour), minutes=1, energy=1, desk=True)
                assert len({one.activity.id for one in offered}) == 3, (moment, hour, mood)
                assert all(one.activity.energy == 1 for one in offered)
                assert all(one.activity.in_terminal for one in offered)


def test_what_fits_the_minutes_comes_before_what_fits_the_place() -> None:
    offered = three(minutes=5)
    assert all(one.activity.minutes_min <= 5 for one in offered)
    assert all(one.minutes <= 5 for one in offered)
    assert all(one.minutes == one.activity.minutes for one in three())


def test_what_helped_rises_and_carries_its_figure() -> None:
    helped = runs(
        "pairs",
        HelpedAnswer.BETTER,
        HelpedAnswer.BETTER,
        HelpedAnswer.BETTER,
        HelpedAnswer.BETTER,
        HelpedAnswer.SAME,
        None,
    )
    for hour in range(8, 20):
        absorbing = three(now=at(28, hour), done=helped)[1]
        assert absorbing.activity.id == "pairs"
        assert absorbing.figure.words == "helped 4 of 5"
        assert absorbing.figure.share == pytest.approx(5 / 7)
    assert three(done=helped)[0].figure.words == ""


def test_what_made_it_worse_sinks() -> None:
    usual = three()[1].activity.id
    worse = runs(usual, HelpedAnswer.WORSE, HelpedAnswer.WORSE)
    assert three(done=worse)[1].activity.id != usual


def test_what_was_done_an_hour_ago_is_not_offered_again_at_once() -> None:
    usual = three()[1].activity.id
    lately = (ActivityRun(activity_id=usual, started=NOON - timedelta(hours=1)),)
    assert three(done=lately)[1].activity.id != usual


def test_too_little_to_choose_from_is_said_by_fewer() -> None:
    known = Situation(moment="mid-wait", now=NOON)
    only = pick_suggestions([CONTENT.activity("pairs")], known)
    assert [one.activity.id for one in only] == ["pairs"]


def step_kind(wait: Wait, now: datetime, *letters: Letter) -> LetterStepKind | None:
    step = find_unfinished_step(wait, letters, now)
    return step.kind if step else None


def test_a_thank_you_is_open_for_three_days_until_it_is_sent() -> None:
    draft = Letter(id="draft", wait_id="museum", kind="thank-you")
    helper = Letter(wait_id="museum", kind="thank-you-helper")
    sent = replace(draft, state=LetterState.SENT)
    other = replace(sent, wait_id="library")
    later = INTERVIEW + timedelta(hours=3)
    assert step_kind(museum(), INTERVIEW - DAY) is None
    assert step_kind(museum(), INTERVIEW) is None
    assert step_kind(museum(), later, other, helper) is LetterStepKind.WRITE_THANK_YOU
    assert step_kind(museum(), later, draft) is LetterStepKind.FINISH_THANK_YOU
    step = find_unfinished_step(museum(), [draft], later)
    assert step is not None
    assert step.letter_id == "draft"
    assert step_kind(museum(), later, sent) is None
    assert step_kind(museum(), INTERVIEW + 3 * DAY) is None


def test_a_check_in_is_open_from_two_working_days_after_the_window() -> None:
    assert step_kind(museum(), at(13, month=5)) is None
    assert step_kind(museum(), at(14, month=5)) is LetterStepKind.WRITE_CHECK_IN
    draft = Letter(wait_id="museum", kind="check-in")
    assert step_kind(museum(), at(14, month=5), draft) is LetterStepKind.FINISH_CHECK_IN
    assert step_kind(museum(), at(14, month=5), replace(draft, state=LetterState.ANSWERED)) is None


def test_an_answer_or_nothing_known_leaves_no_step() -> None:
    assert step_kind(answered(museum(), Outcome.DECLINED, at(24)), at(24)) is None
    bare = Wait(organisation="Museum")
    assert step_kind(bare, at(24)) is None
    # Nobody named a day: to ask is fair five working days after the interview.
    unnamed = replace(bare, rounds=(Round(interviewed=at(16).date()),))
    assert step_kind(unnamed, at(22)) is None
    assert step_kind(unnamed, at(23)) is LetterStepKind.WRITE_CHECK_IN


def test_the_situation_knows_the_moment_the_first_evening_and_the_day_after_a_no() -> None:
    assert situation_of(None, NOON).moment == "mid-wait"
    evening = situation_of(museum(), at(23, 20))
    assert evening.moment == "just-after"
    assert evening.is_first_evening
    middle = situation_of(museum(), NOON, Mood.FLAT)
    assert (middle.moment, middle.is_first_evening, middle.mood) == ("mid-wait", False, Mood.FLAT)
    no = answered(museum(), Outcome.DECLINED, at(25, 16))
    assert situation_of(no, at(25, 17)).is_before_paperwork
    assert situation_of(no, at(27, 9)).is_before_paperwork, "the weekend belongs to them"
    assert not situation_of(no, at(28, 9)).is_before_paperwork
    yes = answered(museum(), Outcome.OFFER, at(25))
    assert situation_of(yes, NOON, moment="offer-unsure").moment == "offer-unsure"
    assert NOON.time() == time(12)
