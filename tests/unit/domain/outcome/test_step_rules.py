"""Which step is offered when: one at a time, from the next working day, put off, dropped, and never a pile."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from tests.unit.stories import answered, museum
from waitroom.domain.outcome.after_no_page import quiet_day
from waitroom.domain.outcome.fitting_letters import fitting_kinds
from waitroom.domain.outcome.step import Step, StepState, own_step_view, put_off, rule_step_id, with_state
from waitroom.domain.outcome.step_rules import RULES, WHO_GOT_IT, RuleFacts, next_step, rule_views
from waitroom.domain.waits.wait import Outcome

FRIDAY = date(2014, 5, 9)
MONDAY = date(2014, 5, 12)
NOON = datetime(2014, 5, 12, 12, tzinfo=ZoneInfo("Europe/London"))


def facts(outcome: Outcome = Outcome.DECLINED, **changes: object) -> RuleFacts:
    known = RuleFacts(wait_id="museum", name="Museum", outcome=outcome, answered=FRIDAY, steps={})
    return replace(known, **changes)  # type: ignore[arg-type]  # by name


def offered(known: RuleFacts, day: date) -> str:
    view = next_step(rule_views(known, day), day)
    return view.step.rule if view is not None else ""


def test_nothing_before_the_first_working_day_and_then_one_thing() -> None:
    for day in (FRIDAY, date(2014, 5, 10), date(2014, 5, 11)):
        assert offered(facts(), day) == ""
    assert offered(facts(), MONDAY) == "reply-to-no"
    assert offered(facts(holidays=frozenset({MONDAY})), MONDAY) == ""
    assert offered(facts(done=frozenset({"reply-to-no"})), MONDAY) == "ask-feedback"


def test_every_rule_comes_in_its_turn_and_lapses_by_itself() -> None:
    known, day, seen = facts(chosen=frozenset({WHO_GOT_IT})), FRIDAY, list[str]()
    for _ in range(260):
        day += timedelta(days=1)
        rule = offered(known, day)
        if rule:
            seen.append(rule)
            known = replace(known, done=known.done | {rule})
    assert seen == [
        "reply-to-no", "ask-feedback", "gained", "debrief", "tricky-question", "expenses", "connect-note",
        "other-words", "informal-chat", "who-got-it", "look-again",
    ]  # fmt: skip
    assert offered(facts(), FRIDAY + timedelta(days=200)) == ""


def test_what_was_put_off_leaves_the_day_in_peace_and_comes_back_further_each_time() -> None:
    step = Step(id=rule_step_id("museum", "reply-to-no"), rule="reply-to-no", wait_id="museum")
    days = []
    on = MONDAY
    for _ in range(4):
        step = put_off(step, on)
        assert step.on is not None
        assert offered(facts(steps={"reply-to-no": step}), on) == ""
        days.append((step.on - on).days)
        on = step.on
    assert days == [1, 3, 11, 9]  # 1, 3, 7 and 7 working days
    # Four times is enough: it rests on the list, and the next one is offered in its place.
    assert offered(facts(steps={"reply-to-no": step}), on) == "gained"
    assert next(iter(rule_views(facts(steps={"reply-to-no": step}), on))).step.state is StepState.OPEN


def test_never_is_for_good_and_is_taken_back() -> None:
    step = Step(id="x", rule="reply-to-no", wait_id="museum")
    dropped = with_state(step, StepState.DROPPED, NOON)
    assert offered(facts(steps={"reply-to-no": dropped}), MONDAY) == "ask-feedback"
    again = with_state(dropped, StepState.OPEN, NOON)
    assert again.settled is None
    assert offered(facts(steps={"reply-to-no": again}), MONDAY) == "reply-to-no"
    assert offered(facts(refused=frozenset({"reply-to-no", "ask-feedback"})), MONDAY) == "gained"


def test_after_thirty_days_away_one_thing_is_offered_and_nothing_is_said_of_the_rest() -> None:
    later = FRIDAY + timedelta(days=30)
    views = rule_views(facts(), later)
    assert offered(facts(), later) == "gained"
    lapsed = {view.step.rule for view in views if view.day and view.day <= later and not view.is_brought_up}
    assert {"reply-to-no", "ask-feedback"} <= lapsed


def test_who_got_it_is_off_by_default_and_stands_sixty_days_later_where_it_was_asked_for() -> None:
    assert WHO_GOT_IT not in {view.step.rule for view in rule_views(facts(), MONDAY)}
    chosen = facts(chosen=frozenset({WHO_GOT_IT}))
    view = next(each for each in rule_views(chosen, MONDAY) if each.step.rule == WHO_GOT_IT)
    assert (view.day, view.is_dated, view.is_brought_up) == (FRIDAY + timedelta(days=60), True, False)


def test_feedback_is_asked_after_seven_working_days_once_it_was_asked_for() -> None:
    assert "feedback-came" not in {view.step.rule for view in rule_views(facts(), MONDAY)}
    asked = facts(asked_on=MONDAY, holidays=frozenset({date(2014, 5, 14)}))
    view = next(each for each in rule_views(asked, MONDAY) if each.step.rule == "feedback-came")
    assert view.day == date(2014, 5, 22)


@pytest.mark.parametrize("outcome", list(Outcome))
def test_no_step_is_offered_for_an_answer_that_it_does_not_fit(outcome: Outcome) -> None:
    rules = {view.step.rule for view in rule_views(facts(outcome), MONDAY)}
    if not outcome.is_no:
        assert not rules & {"reply-to-no", "ask-feedback", "connect-note", "informal-chat"}
    if outcome is Outcome.OFFER:
        assert rules == set()
    if outcome is Outcome.ACCEPTED:
        assert rules == {"expenses"}
    if outcome is Outcome.RESERVE:
        assert not rules & {"ask-feedback", "reply-to-no", "look-again", "informal-chat"}
    letters = {rule.sent for rule in RULES if rule.key in rules and rule.opens.startswith("letter:")}
    now = NOON + timedelta(days=120)
    fitting = fitting_kinds(answered(museum(), outcome, NOON), (), now)
    assert letters <= set(fitting)


def test_the_rules_are_whole() -> None:
    assert len({rule.key for rule in RULES}) == len(RULES)
    for rule in RULES:
        assert rule.opens.partition(":")[0] in {"letter", "activity", "page"}
        assert rule.words
        assert rule.about.endswith((".", "?"))


def test_a_step_of_ones_own_stands_for_its_day_and_is_not_brought_up_for_ever() -> None:
    step = Step(words="ring the course", on=MONDAY)
    assert not own_step_view(step, FRIDAY).is_brought_up
    assert own_step_view(step, FRIDAY).is_dated
    assert own_step_view(step, MONDAY + timedelta(days=14)).is_brought_up
    long_after = own_step_view(step, MONDAY + timedelta(days=15))
    assert (long_after.is_brought_up, long_after.is_dated) == (False, False)
    assert own_step_view(replace(step, on=None), FRIDAY).is_brought_up
    assert not own_step_view(replace(step, on=None), FRIDAY).is_dated


def test_a_late_no_has_its_evening_on_the_day_it_is_written_down_unless_waved_on() -> None:
    assert quiet_day(FRIDAY, None, None) == FRIDAY
    assert quiet_day(FRIDAY, MONDAY, None) == MONDAY
    assert quiet_day(FRIDAY, MONDAY, MONDAY) == FRIDAY
    assert quiet_day(MONDAY, MONDAY, MONDAY) == MONDAY
