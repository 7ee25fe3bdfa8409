"""What Care keeps besides: plans, looks into the inbox, traps, and all that was written."""

from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import DAY, answered, at, museum
from waitroom.content.loader import Content
from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care.activity import ActivityRun, HelpedAnswer, Mood
from waitroom.domain.care.inbox_checks import next_hour, parse_hours
from waitroom.domain.care.plan import bracing_hour, draft_invitation
from waitroom.domain.care.situation import Situation, situation_of
from waitroom.domain.home.agenda import agenda
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Outcome
from waitroom.domain.waits.window import DecisionWindow
from waitroom.room.cards.reframes import Reframes
from waitroom.room.care.care import Care
from waitroom.room.data.calendar_export import build_calendar

CONTENT = Content()
NOON = at(28, 12)
BRACE = CONTENT.activity("eve-rehearsal")


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def care(store: FakeStore) -> Care:
    return Care(store, CONTENT)


def test_a_plan_needs_an_act_and_an_hour_ahead_and_leaves_after_it(care: Care, store: FakeStore) -> None:
    with pytest.raises(NotUnderstood, match="What would it be"):
        care.plans.create(" ", "Sam", NOON + DAY, NOON)
    with pytest.raises(NotUnderstood, match="has passed"):
        care.plans.create("soup", "Sam", NOON, NOON)
    soup = care.plans.create(" soup ", "Sam", NOON + DAY, NOON)
    walk = care.plans.create("a walk", "", NOON + timedelta(hours=3), NOON)
    assert [plan.words for plan in care.plans.upcoming(NOON)] == ["a walk", "soup, with Sam"]
    care.plans.save_message(soup, "Hello", NOON)
    assert store.plans.kept[soup.id].message == "Hello"
    care.plans.delete(walk, NOON)
    assert len(care.plans.upcoming(NOON)) == 1
    care.plans.restore(walk, NOON)
    (first, second) = agenda((), (), NOON, plans=store.plans.all())
    assert (first.name, second.name) == ("a walk", "soup, with Sam")
    assert (second.day, second.zone) == ((NOON + DAY).date(), "Europe/London")
    assert care.plans.upcoming(NOON + DAY + timedelta(hours=2)) == ()
    assert b"SUMMARY:soup\\, with Sam" in build_calendar((), (), {}, store.plans.all())
    undated = agenda((), (), NOON.astimezone(UTC), plans=store.plans.all())
    assert [item.zone for item in undated] == ["UTC", "UTC"]


def test_a_line_to_somebody_asks_for_company_and_about_nothing_else() -> None:
    assert draft_invitation("soup", "", "on Sat 3 May at 12:00") == (
        "Hello,\n\nwould you have time for this on Sat 3 May at 12:00: soup? "
        "No news to talk about, and none needed."
    )
    assert draft_invitation("soup", "Sam", "today", "Marta").endswith("\n\nMarta")


def test_bracing_is_booked_once_for_the_eve_and_leads_on_that_day_alone(care: Care) -> None:
    wait = museum()
    eve = bracing_hour(wait, NOON)
    assert eve == at(8, 18, month=5)
    care.plans.book_activity(BRACE, eve, wait, NOON)
    care.plans.book_activity(BRACE, eve + timedelta(minutes=30), wait, NOON)
    (plan,) = care.plans.upcoming(NOON)
    assert (plan.activity_id, plan.at.minute) == (BRACE.id, 30)
    care.plans.book_activity(CONTENT.activity("pairs"), NOON + DAY, None, NOON)
    assert len(care.plans.upcoming(NOON)) == 2
    on_the_eve = at(8, 17, month=5)
    offered = care.suggestions(situation_of(wait, on_the_eve))
    assert offered[0].activity is BRACE
    assert len(offered) == 3
    assert BRACE not in [each.activity for each in care.suggestions(situation_of(wait, on_the_eve), page=1)]
    low = situation_of(wait, on_the_eve, Mood.VERY_LOW)
    assert BRACE not in [each.activity for each in care.suggestions(low)]
    assert BRACE not in [each.activity for each in care.suggestions(situation_of(wait, NOON))]


def test_there_is_no_eve_to_book_without_a_day_after_it_began_or_for_a_guess() -> None:
    wait = museum()
    assert bracing_hour(None, NOON) is None
    assert bracing_hour(replace(wait, rounds=()), NOON) is None
    assert bracing_hour(wait, at(8, 9, month=5)) is None
    assert bracing_hour(answered(wait, Outcome.OFFER, NOON), NOON) is None
    window = wait.window
    assert window is not None
    guess = DecisionWindow(earliest=window.earliest, latest=window.latest, zone=window.zone, guess=True)
    promise = replace(wait.live_round.promises[0], window=guess)
    guessed = replace(wait, rounds=(replace(wait.live_round, promises=(promise,)),))
    assert bracing_hour(guessed, NOON) is None


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        ("10, 14:30 and 18", (time(10), time(14, 30), time(18))),
        ("18h 9.05 9.05", (time(9, 5), time(18))),
        ("23", (time(23),)),
        ("24", None),
        ("noon", None),
        ("", None),
        ("1 2 3 4 5 6 7 8 9", None),
    ],
)
def test_hours_for_the_inbox_are_read_or_refused(words: str, hours: tuple[time, ...] | None) -> None:
    assert parse_hours(words) == hours


def test_the_next_hour_for_the_inbox_is_today_or_tomorrow_and_looks_begin_anew_at_midnight(
    care: Care,
) -> None:
    hours = (time(18), time(10))
    assert next_hour(hours, at(28, 9)) == at(28, 10)
    assert next_hour(hours, at(28, 10)) == at(28, 18)
    assert next_hour(hours, at(28, 18, 1)) == at(29, 10)
    assert next_hour((), at(28, 19)) == at(29, 10)
    care.inbox_checks.save_check(at(28, 22))
    care.inbox_checks.save_check(at(28, 23, 59))
    assert care.inbox_checks.today(hours, at(28, 23, 59)).looks == 2
    assert care.inbox_checks.today(hours, at(29, 0)).looks == 0


def test_traps_that_ship_stay_and_own_ones_come_and_go(care: Care) -> None:
    shipped = care.traps.all()
    assert len({trap.name for trap in shipped}) == 10
    assert all(trap.does and trap.sounds and trap.ask for trap in shipped)
    with pytest.raises(NotUnderstood, match="A word is enough"):
        care.traps.add(" ", "", NOON)
    own = care.traps.add("the rerun", "and then I said", NOON)
    assert care.traps.all()[-1] == own
    assert not care.traps.delete(shipped[0], NOON)
    assert care.traps.delete(own, NOON)
    assert care.traps.all() == shipped
    care.traps.restore(own, NOON)
    assert care.traps.all()[-1].sounds == "and then I said"


def test_all_that_was_written_is_found_beside_its_wait_let_go_and_put_back(
    care: Care, store: FakeStore
) -> None:
    wait = store.waits.save(museum(), now=NOON)
    reframes = Reframes(store, CONTENT)
    run = care.start_activity(CONTENT.activity("kind-letter"), NOON)
    care.finish_activity(run, NOON, "dear me")
    trial = care.start_activity(CONTENT.activity("thought-record"), NOON)
    care.finish_activity(trial, NOON, "the same, flat")
    card = CONTENT.reframes[0]
    reframes.save_answer(card, "it may be so", wait, NOON + timedelta(minutes=1))
    record = reframes.create_thought_record("they laughed", 80, wait, NOON + timedelta(minutes=2))
    reframes.save_thought_record(replace(record, fairer="one of them smiled", belief_after=40), NOON)
    store.answers.save(CardAnswer(reframe_id=card.id), now=NOON)
    store.thoughts.save(ThoughtRecord(thought="begun, never dated"), now=NOON)
    care.forecasts.save_opening("the evening class", wait, NOON + timedelta(minutes=3))
    pages = care.written_pages.all()
    assert [page.text for page in pages] == [
        "they laughed\nFairer: one of them smiled\nBelieved, of 100: 80 then 40",
        "it may be so",
        "dear me",
    ]
    assert pages[1].about == reframes.card_text(card)
    store.waits.save(answered(wait, Outcome.DECLINED, NOON + DAY), now=NOON + DAY)
    pages = care.written_pages.all()
    assert pages[0].text == "the evening class"
    assert [page.wait.outcome if page.wait else None for page in pages] == [*3 * [Outcome.DECLINED], None]
    for page in pages:
        care.written_pages.delete(page, NOON)
    assert care.written_pages.all() == ()
    for page in pages:
        care.written_pages.restore(page, NOON)
    assert [page.text for page in care.written_pages.all()] == [page.text for page in pages]


def test_a_check_in_of_nothing_is_not_kept(care: Care, store: FakeStore) -> None:
    with pytest.raises(NotUnderstood, match="Nothing was said"):
        care.save_check_in(None, NOON, " ")
    with pytest.raises(NotUnderstood, match="from 0 to 10"):
        care.save_check_in(None, NOON, energy=11)
    assert not care.save_check_in(None, NOON, energy=3).names_a_feeling
    assert [day.worry for day in care.worry_over_days(NOON, days=1)] == [None]
    assert len(store.check_ins.all()) == 1


def test_what_is_held_back_says_why_in_a_sentence(care: Care) -> None:
    unedited = CONTENT.activity("free-write")

    def told(activity_id: str, moment: str, mood: Mood | None = None, at: datetime = NOON) -> str:
        return care.caution_sentence(
            CONTENT.activity(activity_id), Situation(moment=moment, now=at, mood=mood)
        )

    assert "on the eve" in told("eve-rehearsal", "mid-wait")
    assert told("eve-rehearsal", "last-day") == ""
    assert "very low hour" in told("thought-record", "mid-wait", Mood.VERY_LOW)
    assert "very low hour" in told("feelings-forecast", "mid-wait", Mood.VERY_LOW)
    assert told("long-out", "mid-wait", Mood.VERY_LOW) == ""
    assert "anger" in told("brisk-walk", "mid-wait", Mood.ANGRY)
    assert "after a no" in told(unedited.id, "overdue")
    assert told(unedited.id, "after-no") == ""
    run = care.start_activity(unedited, NOON)
    assert "Once a day" in told(unedited.id, "after-no")
    care.save_helped_answer(run, HelpedAnswer.WORSE, NOON)
    second = care.start_activity(unedited, NOON - DAY)
    care.save_helped_answer(second, HelpedAnswer.WORSE, NOON)
    assert "Twice in a row" in told(unedited.id, "after-no", at=NOON + DAY)
    assert isinstance(run, ActivityRun)
