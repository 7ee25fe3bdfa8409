"""Each guard of the evidence, and the night."""

from datetime import datetime, time, timedelta

import pytest

from tests.unit.stories import DAY, at
from waitroom.content.loader import Content
from waitroom.domain.cards.reframe import Reframe
from waitroom.domain.care import safety_rules
from waitroom.domain.care.activity import Activity, ActivityRun, CheckIn, HelpedAnswer, Mood
from waitroom.domain.care.care_records import PossibilityAfterNo
from waitroom.domain.care.eligibility import may_suggest
from waitroom.domain.care.safety_rules import may_show_card
from waitroom.domain.care.situation import Situation
from waitroom.domain.waits.countdown_checking import is_checking_often

CONTENT = Content()
NOON = at(28, 12)


def situation(
    moment: str = "mid-wait",
    mood: Mood | None = None,
    now: datetime = NOON,
    done: tuple[ActivityRun, ...] = (),
    *,
    first_evening: bool = False,
    before_paperwork: bool = False,
) -> Situation:
    return Situation(
        moment=moment,
        mood=mood,
        now=now,
        done=done,
        is_first_evening=first_evening,
        is_before_paperwork=before_paperwork,
    )


def suggested(activity_id: str, known: Situation) -> bool:
    return may_suggest(CONTENT.activity(activity_id), known)


def run(activity_id: str, started: datetime, helped: HelpedAnswer | None = None) -> ActivityRun:
    return ActivityRun(activity_id=activity_id, started=started, helped=helped)


def shown(known: Situation) -> tuple[Reframe, ...]:
    return tuple(card for card in CONTENT.reframes if may_show_card(card, known))


@pytest.mark.parametrize(
    ("local", "night"),
    [(time(21, 59), False), (time(22), True), (time(0), True), (time(5, 59), True), (time(6), False)],
)
def test_the_night_lasts_from_ten_to_six(local: time, *, night: bool) -> None:
    assert safety_rules.is_night(local) is night


def test_bracing_belongs_to_the_eve_and_once_is_enough() -> None:
    for moment in CONTENT.moments:
        assert suggested("eve-rehearsal", situation(moment)) is (moment == "last-day")
    assert not suggested("eve-rehearsal", situation("last-day", Mood.VERY_LOW))
    assert not suggested("eve-rehearsal", situation("last-day", done=(run("eve-rehearsal", NOON - DAY),)))
    assert suggested("eve-rehearsal", situation("last-day", done=(run("eve-rehearsal", NOON - 9 * DAY),)))


def test_the_only_bracing_card_before_the_eve_moves_bracing_to_it() -> None:
    bracing = {card.id for card in shown(situation()) if card.technique == "bracing"}
    assert bracing == {"bracing-has-a-date"}
    assert {card.id for card in shown(situation("last-day")) if card.technique == "bracing"} == {
        "the-day-for-bracing"
    }


def test_very_low_hides_bracing_benefits_trials_and_long_writing() -> None:
    for moment in CONTENT.moments:
        very_low = situation(moment, Mood.VERY_LOW)
        cards = shown(very_low)
        assert cards
        assert all(card.low_mood_ok for card in cards)
        assert not {card.technique for card in cards} & {"bracing", "benefit-finding"}
        offered = [activity for activity in CONTENT.activities if may_suggest(activity, very_low)]
        assert not {activity.id for activity in offered} & {"both-doors", "thought-record", "eve-rehearsal"}
        assert not any(activity.mode == "writing" and activity.minutes >= 10 for activity in offered)
        assert not {activity.category for activity in offered} & {"momentum", "deciding"}
        assert not {activity.id for activity in offered} & {"feelings-forecast", "sit-with-it"}
    assert suggested("both-doors", situation())
    assert suggested("thought-record", situation())
    assert suggested("values-page", situation())


def test_low_hides_the_cards_that_ask_for_strength_but_not_the_upside() -> None:
    low = {card.id for card in shown(situation(mood=Mood.LOW))}
    assert "a-line-for-each-door" in low
    assert "room-a-no-would-leave" not in low


def test_no_upside_is_shown_on_the_day_of_a_no_and_may_be_later() -> None:
    on_the_day = situation("after-no")._replace(is_day_of_answer=True)
    assert not any(card.technique == "benefit-finding" for card in shown(on_the_day))
    assert any(card.technique == "benefit-finding" for card in shown(situation("after-no")))


def test_no_upside_is_asked_for_on_the_first_evening() -> None:
    assert not suggested("both-doors", situation(first_evening=True))
    assert not any(card.technique == "benefit-finding" for card in shown(situation(first_evening=True)))


def test_anger_gets_breathing_and_grounding_and_no_exertion() -> None:
    for moment in CONTENT.moments:
        offered = [
            activity
            for activity in CONTENT.activities
            if may_suggest(activity, situation(moment, Mood.ANGRY))
        ]
        assert len(offered) >= 3
        assert {activity.category for activity in offered} <= {"breathing", "grounding"}


def test_a_panic_gets_no_holds_and_nothing_that_turns_inwards() -> None:
    chosen = (run("box-breath", NOON - DAY, HelpedAnswer.BETTER),)
    assert not suggested("box-breath", situation(mood=Mood.PANICKY, done=chosen))
    assert not suggested("sit-with-it", situation(mood=Mood.PANICKY))
    assert not suggested("three-good-things", situation(mood=Mood.PANICKY))
    assert suggested("five-senses", situation(mood=Mood.PANICKY))


def test_a_held_breath_is_offered_only_to_those_who_chose_it_and_were_not_worse_for_it() -> None:
    assert not suggested("box-breath", situation())
    assert suggested("box-breath", situation(done=(run("box-breath", NOON - DAY),)))
    assert not suggested("box-breath", situation(done=(run("box-breath", NOON - DAY, HelpedAnswer.WORSE),)))


def test_good_things_are_for_flat_days_not_for_anxious_hours() -> None:
    assert suggested("three-good-things", situation(mood=Mood.FLAT))
    assert not suggested("three-good-things", situation(mood=Mood.ANXIOUS))


def test_writing_it_out_comes_only_after_a_no() -> None:
    for moment in CONTENT.moments:
        assert suggested("free-write", situation(moment)) is (moment == "after-no")


def test_writing_it_out_stops_after_five_times_after_one_a_day_and_when_it_goes_in_circles() -> None:
    def may(*sessions: ActivityRun) -> bool:
        return safety_rules.may_write_expressively("after-no", None, sessions, NOON)

    worse = [run("free-write", NOON - days * DAY, HelpedAnswer.WORSE) for days in (1, 2)]
    assert may()
    assert not safety_rules.may_write_expressively("after-no", Mood.VERY_LOW, (), NOON)
    assert may(*(run("free-write", NOON - days * DAY) for days in (4, 3, 2, 1)))
    assert not may(*(run("free-write", NOON - days * DAY) for days in (5, 4, 3, 2, 1)))
    assert not may(run("free-write", NOON - timedelta(hours=2)))
    assert may(worse[0])
    assert not may(*worse)
    assert not may(run("free-write", NOON - 3 * DAY, HelpedAnswer.BETTER), *worse), "two in a row are enough"
    assert may(*worse, run("free-write", NOON - timedelta(hours=20), HelpedAnswer.BETTER))


def test_naming_a_feeling_keeps_cards_away_for_ten_minutes() -> None:
    assert safety_rules.may_reframe(None, NOON)
    assert not safety_rules.may_reframe(NOON, NOON)
    assert not safety_rules.may_reframe(NOON - timedelta(minutes=9), NOON)
    assert safety_rules.may_reframe(NOON - timedelta(minutes=10), NOON)
    assert safety_rules.may_reframe(NOON + timedelta(hours=1), NOON), (
        "a clock that was set back locks nobody out"
    )


def test_mementos_come_one_at_a_time_three_in_a_row_and_end_in_the_present() -> None:
    assert safety_rules.may_open_another(2)
    assert not safety_rules.may_open_another(3)
    assert safety_rules.steps_back_to_present(())[-1] == safety_rules.BACK_TO_NOW
    assert safety_rules.steps_back_to_present(("Look.",)) == ("Look.", safety_rules.BACK_TO_NOW)
    steps = CONTENT.activity("happy-box-one").steps
    assert safety_rules.steps_back_to_present(steps) == steps


def test_five_looks_in_an_hour_fold_the_clock() -> None:
    looks = [NOON - timedelta(minutes=10 * number) for number in range(5)]
    assert is_checking_often(looks, NOON)
    assert not is_checking_often(looks, NOON + timedelta(minutes=21))


def test_what_opens_is_asked_once_a_day_in_the_middle_by_day() -> None:
    asked = PossibilityAfterNo(wait_id="museum", text="", asked=NOON - timedelta(hours=3))
    assert safety_rules.may_ask_opening(situation(), ())
    assert not safety_rules.may_ask_opening(situation(), (asked,))
    assert safety_rules.may_ask_opening(situation(now=NOON + DAY), (asked,))
    assert not safety_rules.may_ask_opening(situation("last-day"), ())
    assert not safety_rules.may_ask_opening(situation(now=at(28, 23)), ())
    assert not safety_rules.may_ask_opening(situation(mood=Mood.VERY_LOW), ())


def test_most_days_of_two_weeks_very_low_bring_one_quiet_line() -> None:
    def checks(days: int, mood: Mood) -> list[CheckIn]:
        return [CheckIn(at=NOON - number * DAY, worry=9, mood=mood) for number in range(days)]

    assert safety_rules.is_low_for_two_weeks(checks(8, Mood.VERY_LOW), NOON)
    assert not safety_rules.is_low_for_two_weeks(checks(7, Mood.VERY_LOW), NOON)
    assert not safety_rules.is_low_for_two_weeks(checks(14, Mood.LOW), NOON)
    assert not safety_rules.is_low_for_two_weeks(checks(8, Mood.VERY_LOW), NOON + 10 * DAY)


def test_the_night_offers_breath_ground_and_the_list_for_tomorrow() -> None:
    night = situation(now=at(28, 23))
    offered = {activity.id for activity in CONTENT.activities if may_suggest(activity, night)}
    assert {"bedtime-list", "long-out", "five-senses"} <= offered
    assert not offered & {
        "worry-appointment",
        "one-more-listing",
        "brisk-walk",
        "falling-blocks",
        "short-nap",
    }


@pytest.mark.parametrize(
    ("activity_id", "hour", "offered"),
    [
        ("bedtime-list", 12, False),
        ("bedtime-list", 20, True),
        ("worry-appointment", 19, True),
        ("worry-appointment", 20, False),
        ("short-nap", 14, True),
        ("short-nap", 15, False),
    ],
)
def test_some_things_have_their_hours(activity_id: str, hour: int, *, offered: bool) -> None:
    assert suggested(activity_id, situation(now=at(28, hour))) is offered


def test_no_question_is_worked_over_on_the_evening_of_the_interview() -> None:
    assert not suggested("question-bank-add", situation("just-after", now=at(23, 19), first_evening=True))
    assert suggested("question-bank-add", situation("just-after", now=at(23, 16), first_evening=True))
    assert suggested("question-bank-add", situation("just-after", now=at(24, 19)))


def test_after_a_no_paperwork_waits_for_the_next_working_day() -> None:
    assert not suggested("feedback-note", situation("after-no", before_paperwork=True))
    assert suggested("feedback-note", situation("after-no"))
    assert suggested("ask-for-time-note", situation("after-yes", before_paperwork=True))


def test_own_cards_are_shown_at_any_moment() -> None:
    own = Reframe(id="own", technique="own", moments=(), text="Mine.", own=True)
    assert may_show_card(own, situation(mood=Mood.VERY_LOW))


def test_a_trial_stays_away_when_very_low_however_short_it_is() -> None:
    short = CONTENT.activity("thought-record")._replace(minutes=6)
    assert may_suggest(short, situation())
    assert not may_suggest(short, situation(mood=Mood.VERY_LOW))


def test_short_writing_stays_when_very_low() -> None:
    short: Activity = CONTENT.activity("values-page")._replace(minutes=5)
    assert safety_rules.may_write_long(short, Mood.VERY_LOW)
