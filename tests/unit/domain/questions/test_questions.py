"""Questions and stories: how they are kept, compared, measured, and when they are asked again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from tests.unit.stories import LONDON, at, museum
from waitroom.domain.questions.question import (
    Asking,
    HowItWent,
    Question,
    ReviewState,
    clean_line,
    clean_text,
    is_same_question,
    parse_competencies,
)
from waitroom.domain.questions.review_day import (
    MOST_A_DAY,
    due_today,
    is_awake,
    next_interview,
    was_asked_on,
)
from waitroom.domain.questions.story import (
    Story,
    is_in_range,
    missing_parts,
    spoken_seconds,
    spoken_words,
)
from waitroom.domain.waits.wait import Outcome, Round, Wait

NOW = at(23)
MOMENTS = st.datetimes(datetime(2014, 3, 1), datetime(2014, 6, 1)).map(lambda each: each.replace(tzinfo=UTC))  # noqa: DTZ001
REVIEWS = st.none() | st.builds(
    ReviewState, stability=st.just(2.0), difficulty=st.just(5.0), last=MOMENTS, due=MOMENTS
)
QUESTIONS = st.builds(
    Question, text=st.just("Why here?"), is_mine=st.booleans(), review=REVIEWS,
    askings=st.lists(st.builds(Asking, how=st.none() | st.sampled_from(HowItWent)), max_size=2).map(tuple),
)  # fmt: skip
INTERVIEWS = st.none() | st.dates(date(2014, 3, 1), date(2014, 6, 1)) | MOMENTS


def asked(at_: date | None, **more: object) -> Wait:
    return Wait(organisation="Museum", zone="Europe/London", rounds=(Round(interviewed=at_),), **more)  # type: ignore[arg-type]


@given(st.lists(QUESTIONS, max_size=30), st.lists(INTERVIEWS, max_size=3), MOMENTS, st.integers(0, 9))
def test_never_more_than_five_a_day_nor_anything_asleep(
    questions: list[Question], interviews: list[date | None], moment: datetime, before: int
) -> None:
    now = moment.astimezone(LONDON)
    waits = [asked(each) for each in interviews]
    due = due_today(questions, now, is_awake=is_awake(waits, now), asked_today=before)
    today = [each for each in questions if was_asked_on(each, now) and not each.is_mine]
    assert len(due) + max(before, len(today)) <= max(MOST_A_DAY, before, len(today))
    assert not due or is_awake(waits, now)
    assert not any(each.is_mine or each in today for each in due)
    if is_awake(waits, now):
        ahead = next_interview(waits, now)
        assert ahead is not None
        assert now <= ahead
        assert ahead.astimezone(LONDON).date() - now.date() <= timedelta(days=7)


def test_the_bank_wakes_seven_days_before_and_sleeps_again_behind_it() -> None:
    wait = asked(datetime(2014, 5, 7, 14, tzinfo=LONDON))
    assert not is_awake([wait], at(29, 23))
    assert is_awake([wait], at(30, 0))
    assert is_awake([wait], at(7, 13, month=5))
    assert not is_awake([wait], at(7, 15, month=5))
    assert is_awake([asked(date(2014, 4, 23))], at(23, 22))
    assert not is_awake([asked(date(2014, 4, 23))], at(24))
    assert not is_awake([asked(date(2014, 4, 25), is_put_away=True)], NOW)
    assert not is_awake([asked(date(2014, 4, 25), outcome=Outcome.WITHDREW)], NOW)
    assert not is_awake([museum()], at(24))


def test_what_was_missed_comes_with_the_day_and_the_unprepared_before_the_rest() -> None:
    def one(name: str, how: HowItWent | None = None, due: int | None = None) -> Question:
        review = None if due is None else ReviewState(stability=1, difficulty=5, last=at(1), due=at(due))
        return Question(id=name, text=name, askings=(Asking(how=how),), review=review)

    rows = [
        one("well", HowItWent.WELL), one("late", due=2), one("later", due=26), one("bad", HowItWent.BADLY),
        one("not", HowItWent.UNPREPARED), one("new"), one("today", due=23), one("so", HowItWent.SO_SO),
    ]  # fmt: skip
    assert [each.id for each in due_today(rows, NOW, is_awake=True)] == ["late", "not", "today", "bad", "so"]
    assert [each.id for each in due_today(rows, NOW, is_awake=True, asked_today=3)] == ["late", "not"]
    assert due_today(rows, NOW, is_awake=False) == ()


@given(st.text(max_size=60))
def test_what_is_kept_is_kept_so_again(text: str) -> None:
    assert clean_text(clean_text(text)) == clean_text(text)
    assert clean_line(clean_line(text)) == clean_line(text)
    assert "\n" not in clean_line(text)
    assert "\0" not in clean_text(text)
    assert parse_competencies(parse_competencies(text)) == parse_competencies(text)
    assert not any(any(sign.isspace() for sign in tag) for tag in parse_competencies(text))


def test_a_question_is_the_same_in_other_clothes() -> None:
    assert is_same_question("Why here?", "  why  HERE ")
    assert not is_same_question("Why here?", "Why there?")
    assert parse_competencies("Team work, #conflict,, conflict") == ("team-work", "conflict")
    assert parse_competencies("# #, # a") == ("a",)
    question = Question(text="x", askings=(Asking(how=HowItWent.BADLY), Asking()))
    assert question.how is HowItWent.BADLY
    assert not question.is_answered
    assert replace(question, better="y").is_answered


def test_a_story_says_what_it_lacks_and_how_long_it_is() -> None:
    assert missing_parts(Story(note="the flood")) == ()
    assert missing_parts(Story(situation="2013", result="all dry")) == ("task", "action")
    assert missing_parts(Story()) == ("situation", "task", "action", "result")
    assert spoken_seconds("word " * 130) == 60
    assert spoken_seconds("") == 0
    assert spoken_seconds("日本語" * 10) == round(15 * 60 / 130)
    assert [is_in_range(each) for each in (89, 90, 150, 151)] == [False, True, True, False]
    assert [spoken_words(each) for each in (0, 45, 60, 100)] == ["0 s", "45 s", "1 min", "1 min 40 s"]
    assert Story(situation="  a\nb ").name == "a b"
    assert Story(task="one", note="two").spoken_text == "one"
    assert Story().is_empty
