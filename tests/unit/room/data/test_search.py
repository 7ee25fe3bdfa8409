"""Search over all text, on a real store."""

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.stories import at, museum
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care.activity import ActivityRun, CheckIn
from waitroom.domain.care.care_records import Forecast, ForecastResult, WantItReflection, Worry
from waitroom.domain.data.search_result import AROUND, SearchPlace, find_excerpt
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.after_no_page import AfterNoPage
from waitroom.domain.people.person import Person
from waitroom.domain.questions.question import Asking, Question
from waitroom.domain.questions.story import Story
from waitroom.paths import Paths
from waitroom.room.data.search import Search
from waitroom.store.database import Store
from waitroom.store.opening import open_store

NOW = at(28)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path), now=NOW)
    yield store
    store.close()


def test_every_room_is_looked_through_and_each_find_says_where_it_lies(store: Store) -> None:
    wait = store.waits.save(replace(museum(), notes="They have a lighthouse model."), now=NOW)
    store.people.save(Person(name="Priya", wait_id=wait.id, spoke_about="the lighthouse"), now=NOW)
    store.answers.save(CardAnswer(reframe_id="card", text="lighthouse, all the same"), now=NOW)
    store.own_reframes.save(OwnReframe(text="Be the lighthouse."), now=NOW)
    store.after_nos.save(AfterNoPage(wait_id=wait.id, gained="the Lighthouse tour"), now=NOW)
    store.letters.save(Letter(subject="Thanks", body="The lighthouse stayed with me."), now=NOW)
    store.worries.save(Worry(text="lighthouse question", parked_for=NOW), now=NOW)
    sealed = Forecast(prediction="no lighthouse", likelihood=50, wait_id=wait.id, sealed=NOW)
    store.forecasts.save(sealed, now=NOW)
    store.forecasts.save(replace(sealed, id="settled", settled=ForecastResult.UNTRUE), now=NOW)
    store.runs.save(ActivityRun(activity_id="x", started=NOW, written="saw a lighthouse"), now=NOW)
    store.check_ins.save(CheckIn(at=NOW, worry=3, line="lighthouse nerves"), now=NOW)
    store.thoughts.save(ThoughtRecord(thought="t", fairer="a lighthouse is fair"), now=NOW)
    store.wantings.save(WantItReflection(wait_id=wait.id, week="lighthouse on Tuesdays"), now=NOW)
    store.mementos.save(Memento(kind=MementoKind.NOTE, text="postcard", tags=("lighthouse",)), now=NOW)
    asking = Asking(place="the Lighthouse Trust", said="soon")
    store.questions.save(Question(text="What is next?", is_mine=True, askings=(asking,)), now=NOW)
    store.stories.save(Story(title="The flood", result="the lighthouse stayed dry"), now=NOW)

    found = Search(store).find("LIGHTHOUSE")

    counted = {place: sum(each.place is place for each in found) for place in SearchPlace}
    assert counted == {
        SearchPlace.ROOM: 4,
        SearchPlace.LETTERS: 1,
        SearchPlace.CARE: 6,
        SearchPlace.BOX: 1,
        SearchPlace.NEXT: 1,
        SearchPlace.QUESTIONS: 2,
    }
    assert [each.place for each in found] == sorted(
        (each.place for each in found), key=list(SearchPlace).index
    )
    assert all("lighthouse" in f"{each.name} {each.line}".casefold() for each in found)
    assert Search(store).find("lighthouse tuesdays")[0].name == "Do I even want it?"
    assert Search(store).find("  ") == ()
    assert Search(store).find("nothing of it") == ()


def test_a_code_name_is_found_by_the_real_name_and_does_not_tell_it(store: Store) -> None:
    store.waits.save(replace(museum(), code_name="the blue one"), now=NOW)
    (found,) = Search(store).find("museum")
    assert (found.name, found.line) == ("the blue one", "")


def test_the_words_around_a_find_are_one_short_line() -> None:
    long = "word " * 100 + "needle\nin the hay" + " word" * 100
    line = find_excerpt((long,), "needle hay")
    assert line is not None
    assert line.startswith("…")
    assert "needle in the hay" in line
    assert len(line) <= AROUND + 1
    assert find_excerpt(("a needle",), "needle") == "a needle"
    assert find_excerpt(("a needle", "the hay"), "hay needle") == "the hay"
    assert find_excerpt(("a needle",), "needle hay") is None
    assert find_excerpt(("a needle",), " ") is None
    assert find_excerpt(("İ" * 50 + "x",), "x") is not None


def test_two_thousand_records_take_less_than_a_tenth_of_a_second(store: Store) -> None:
    with store.transaction():
        for number in range(1000):
            store.mementos.save(Memento(kind=MementoKind.NOTE, text=f"line {number} " * 20), now=NOW)
            store.letters.save(Letter(subject=f"letter {number}", body="Dear you, " * 60), now=NOW)
    search = Search(store)
    taken = []
    for words in ("dear", "999 line", "nothing at all"):
        begun = time.thread_time()
        search.find(words)
        taken.append(time.thread_time() - begun)
    assert max(taken) < 0.1
