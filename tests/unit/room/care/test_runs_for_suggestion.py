"""What is chosen from the runs that tell something is what is chosen from all of them."""

from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fakes import FakeRecordTable
from tests.unit.stories import at
from waitroom.content.loader import Content
from waitroom.domain.care.activity import ActivityRun, HelpedAnswer, Mood
from waitroom.domain.care.eligibility import caution_sentence
from waitroom.domain.care.ranking import pick_suggestions
from waitroom.domain.care.situation import Situation
from waitroom.room.care.runs_for_suggestion import runs_for_suggestion

ACTIVITIES = tuple(Content().activities)
NOON = at(28, 12)
IDS = [activity.id for activity in ACTIVITIES]

runs = st.builds(
    ActivityRun,
    activity_id=st.sampled_from([*IDS, "free-write", "free-write", "eve-rehearsal"]),
    started=st.integers(-3, 24 * 9).map(lambda hours: NOON - timedelta(hours=hours)),
    helped=st.none() | st.none() | st.sampled_from(HelpedAnswer),
)
situations = st.builds(
    Situation,
    moment=st.sampled_from(("just-after", "mid-wait", "last-day", "overdue", "after-no", "after-yes")),
    now=st.integers(0, 23).map(lambda hours: NOON + timedelta(hours=hours)),
    mood=st.none() | st.sampled_from(Mood),
)


@settings(max_examples=120, deadline=None)
@given(st.lists(runs, max_size=40), situations)
def test_the_choice_is_that_of_all_runs(done: list[ActivityRun], situation: Situation) -> None:
    told = runs_for_suggestion(FakeRecordTable(*done), situation.now)
    of_all, of_some = situation._replace(done=tuple(done)), situation._replace(done=told)
    for page in (0, 1):
        assert pick_suggestions(ACTIVITIES, of_some, page) == pick_suggestions(ACTIVITIES, of_all, page)
    for activity in ACTIVITIES:
        assert caution_sentence(activity, of_some) == caution_sentence(activity, of_all)


def test_of_a_year_of_breathing_that_nobody_answered_little_is_read() -> None:
    year = [ActivityRun(activity_id="BR-1", started=NOON - timedelta(hours=9 * n)) for n in range(900, 0, -1)]
    told = runs_for_suggestion(FakeRecordTable(*year), NOON)
    assert told[0] == year[0]
    assert len(told) < 16
    assert year[-1] in told
