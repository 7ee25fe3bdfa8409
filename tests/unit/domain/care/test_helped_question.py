"""What stands around a running activity: lists, drifting thoughts, slow stars, the one question."""

from datetime import timedelta

from tests.unit.stories import at
from waitroom.content.loader import Content
from waitroom.domain.care import drifting_thoughts
from waitroom.domain.care.guided_list import closing_steps, next_prompt
from waitroom.domain.care.helped_question import EVIDENCE_WORDS, may_ask_if_it_helped
from waitroom.domain.care.mood_forecast import FollowUpDelay, MoodForecast, comparison_words, question_due
from waitroom.domain.care.night_sky_stars import Star, light_travel_words, stars_of
from waitroom.domain.care.third_person import lines_with_i

SHIPPED = Content()
SENSES = SHIPPED.activity("five-senses")
PEOPLE = SHIPPED.activity("count-your-people")


def test_each_step_asks_for_its_lines_and_an_empty_one_goes_on() -> None:
    first = next_prompt(SENSES, [])
    assert first is not None
    assert (first.step, first.number, first.of) == (0, 1, 5)
    second = next_prompt(SENSES, [["a"] * 5])
    assert second is not None
    assert (second.step, second.of) == (1, 4)
    third = next_prompt(SENSES, [["a"] * 5, ["b"]], is_over=True)
    assert third is not None
    assert third.step == 2
    assert next_prompt(SENSES, [["a"]] * 5) is None


def test_the_people_are_counted_without_end_and_each_is_asked_about() -> None:
    assert next_prompt(PEOPLE, []).of == 0  # type: ignore[union-attr]
    about = next_prompt(PEOPLE, [["Ama", "Bo"], ["held the ladder"]])
    assert about is not None
    assert (about.about, about.number, about.of) == ("Bo", 2, 2)
    assert next_prompt(PEOPLE, [[]], is_over=True) is None
    assert closing_steps(PEOPLE) == (PEOPLE.steps[2],)
    assert closing_steps(SHIPPED.activity("unclench")) == ()


def test_the_question_follows_an_end_and_no_early_leaving() -> None:
    moment, minute = timedelta(seconds=3), timedelta(minutes=1)
    assert may_ask_if_it_helped("timer", moment, is_finished=True)
    assert not may_ask_if_it_helped("timer", moment, is_finished=False)
    assert may_ask_if_it_helped("game", minute, is_finished=False)
    assert not may_ask_if_it_helped("pacer", minute, is_finished=False)
    assert {activity.evidence for activity in SHIPPED.activities} <= set(EVIDENCE_WORDS)


def test_a_thought_crosses_the_page_and_is_gone() -> None:
    thoughts = drifting_thoughts.add_thought("a", (), 3, 0.0)
    thoughts = drifting_thoughts.add_thought("b", thoughts, 3, 1.0)
    assert len({thought.row for thought in thoughts}) == 2
    assert drifting_thoughts.thought_column(thoughts[0], 80, 0.0) == 0
    assert drifting_thoughts.thought_column(thoughts[0], 80, drifting_thoughts.SECONDS_ACROSS) == 81
    assert [
        one.text for one in drifting_thoughts.visible_thoughts(thoughts, drifting_thoughts.SECONDS_ACROSS)
    ] == ["b"]
    assert (
        drifting_thoughts.fade_share(thoughts[0], 0.0),
        drifting_thoughts.fade_share(thoughts[0], 99.0),
    ) == (
        0.0,
        1.0,
    )
    crowded = drifting_thoughts.add_thought("c", thoughts, 1, 2.0)
    assert [one.row for one in crowded].count(0) == 1


def test_stars_come_out_one_by_one_and_some_have_a_name() -> None:
    stars = stars_of("x", SHIPPED.stars, 240)
    assert [star.at for star in stars] == sorted(star.at for star in stars)
    assert stars[-1].at < 240
    assert sum(1 for star in stars if star.star) >= 5
    assert not any(star.star for star in stars_of("x", (), 60))
    assert light_travel_words(Star(name="Vega", light_years=25)).endswith("about 25 years.")
    assert "4.2 years" in light_travel_words(Star(name="near", light_years=4.2))
    assert "2.5 million years" in light_travel_words(Star(name="far", light_years=2_500_000))


def test_an_i_is_found_as_a_word_alone() -> None:
    assert lines_with_i("Marta went.\nI'd say: I went\nIt is HI, III") == (2,)


def test_the_weather_is_asked_again_on_the_day_a_week_and_a_month_after() -> None:
    weather = MoodForecast(wait_id="w", sealed=at(20), day=1, week=3, month=6)
    assert question_due(weather, None, at(28)) is None
    for day, month, after in (
        (23, 4, FollowUpDelay.DAY),
        (30, 4, FollowUpDelay.WEEK),
        (24, 5, FollowUpDelay.MONTH),
    ):
        assert question_due(weather, at(23), at(day, month=month)) is after
    assert [weather.guess(after) for after in FollowUpDelay] == [1, 3, 6]
    assert comparison_words(weather, FollowUpDelay.DAY) == ""
    felt = MoodForecast(wait_id="w", sealed=at(20), day=1, week=3, month=6, felt_week=5)
    assert comparison_words(felt, FollowUpDelay.WEEK) == "a week after it: guessed 3, felt 5"
    assert question_due(felt, at(23), at(30)) is None
    assert felt.felt(FollowUpDelay.MONTH) is None
    assert {after.words for after in FollowUpDelay} == {
        "on the day of the answer",
        "a week after it",
        "a month after it",
    }
    assert question_due(weather, at(23), at(22)) is None
