"""The use cases of the bank: caught, answered, reviewed, written out, wiped, brought in."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import LONDON, at, museum
from waitroom.domain.questions.question import Asking, HowItWent, Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.errors import BadQuestions, NotUnderstood
from waitroom.domain.waits.wait import Round, Wait
from waitroom.room.questions.bank_files import BankForm
from waitroom.room.questions.questions import Questions

NOW = at(23, 18)
BOTH = pytest.mark.parametrize("form", list(BankForm))


@pytest.fixture
def store() -> FakeStore:
    held = FakeStore()
    held.waits.save(museum(), now=NOW)
    return held


def words_of(bank: Questions) -> list[Question]:
    """Return the questions without what the store notes of each."""
    return [replace(each, created=None, updated=None, revision=0) for each in bank.all()]


def test_the_same_question_asked_again_is_one_question(store: FakeStore) -> None:
    bank = Questions(store)
    assert bank.is_empty
    first = bank.catch("Why here?", HowItWent.BADLY, NOW, wait=museum(), tags="why")
    again = bank.catch("why HERE", HowItWent.WELL, NOW + timedelta(days=9), place=" Library ", tags="x")
    assert again.id == first.id
    assert [(bank.place_of(each), each.on, each.how) for each in again.askings] == [
        ("Museum", date(2014, 4, 23), HowItWent.BADLY), ("Library", date(2014, 5, 2), HowItWent.WELL),
    ]  # fmt: skip
    assert again.tags == ("why", "x")
    assert bank.asked_at("museum") == (again,)
    mine = bank.catch("Why here?", None, NOW, is_mine=True)
    assert mine.id != first.id
    bank.uncatch(again, NOW)
    assert [each.how for each in bank.all()[0].askings] == [HowItWent.BADLY]
    bank.uncatch(first, NOW)
    assert bank.all() == (mine,)
    assert bank.is_empty
    with pytest.raises(NotUnderstood):
        bank.catch(" \n ", None, NOW)
    with pytest.raises(NotUnderstood):
        bank.catch("x" * 2001, None, NOW)


def test_one_story_answers_many_questions_and_comes_back_to_them(store: FakeStore) -> None:
    bank = Questions(store)
    one, two, three = (bank.catch(f"Question {each}?", None, NOW) for each in (1, 2, 3))
    story = bank.stories.save(Story(title=" The flood\n", situation="2013\r\n", tags=("Team Work",)), NOW)
    assert (story.title, story.situation, story.tags) == ("The flood", "2013", ("team-work",))
    bank.stories.link_to(story.id, frozenset({one.id, two.id}), NOW)
    bank.stories.link_to(story.id, frozenset({two.id, three.id}), NOW)
    assert {each.text for each in bank.answered_by(story.id)} == {"Question 2?", "Question 3?"}
    bank.stories.delete(story, NOW)
    assert bank.stories.linked((story.id,)) == ()
    bank.stories.put_back(story, NOW)
    assert bank.stories.linked((story.id,)) != ()
    with pytest.raises(NotUnderstood):
        bank.stories.save(replace(story, task="x" * 20_001), NOW)


def test_catching_is_offered_once_behind_the_interview(store: FakeStore) -> None:
    bank, wait = Questions(store), museum()
    assert not bank.is_offered(wait, at(23, 13))
    assert bank.is_offered(wait, NOW)
    assert not bank.is_offered(wait, at(24, 10))
    assert not bank.is_offered(wait, at(23, 22))
    assert not bank.is_offered(None, NOW)
    bank.offer_taken(wait, NOW)
    assert not bank.is_offered(wait, NOW)
    again = replace(wait, rounds=(*wait.rounds, Round(interviewed=at(23, 16))))
    assert bank.is_offered(again, NOW)
    bank.catch("Why?", None, NOW, wait=again)
    assert not bank.is_offered(again, NOW)


def test_five_a_day_even_where_one_is_deleted_and_none_while_it_sleeps(store: FakeStore) -> None:
    bank = Questions(store)
    for each in range(12):
        bank.catch(f"Question {each}?", HowItWent.BADLY, NOW)
    assert bank.reviews.due_today(NOW) == ()
    ahead = Wait(organisation="Library", zone="Europe/London", rounds=(Round(interviewed=date(2014, 4, 30)),))
    store.waits.save(ahead, now=NOW)
    asked: list[Question] = []
    while due := bank.reviews.due_today(NOW):
        asked.append(bank.reviews.record(due[0], HowItWent.WELL, NOW))
        bank.delete(due[0], NOW)
        assert len(asked) <= 5
    assert len(asked) == 5
    fresh = bank.reviews.due_today(NOW + timedelta(days=1))
    assert len(fresh) == 5
    kept = bank.reviews.record(fresh[0], HowItWent.SO_SO, NOW + timedelta(days=1))
    assert kept.review is not None
    assert len(bank.reviews.due_today(NOW + timedelta(days=1))) == 4
    back = bank.reviews.take_back_edits(fresh[0], NOW + timedelta(days=1))
    assert back.review is None
    assert len(bank.reviews.due_today(NOW + timedelta(days=1))) == 5
    assert bank.reviews.due_today(datetime(2014, 5, 1, 9, tzinfo=LONDON)) == ()


@BOTH
def test_written_wiped_and_brought_in_it_is_the_same(
    store: FakeStore, form: BankForm, tmp_path: Path
) -> None:
    bank = Questions(store)
    story = bank.stories.save(Story(title="The flood", action="I\tcarried <b>\n\nboxes", note="#1"), NOW)
    for number in range(5):
        one = bank.catch(f"Question “{number}” & <why>?", HowItWent.BADLY, NOW, wait=museum(), tags="a b")
        bank.link(one, (story.id,), NOW)
    own = bank.catch("# What is next?", None, NOW, place="Library", is_mine=True)
    bank.save(
        replace(own, askings=(Asking(place="Library", said="soon\n> quoted"),), better="x", notes="y"), NOW
    )
    store.waits.save(Wait(organisation="L", rounds=(Round(interviewed=date(2014, 4, 25)),)), now=NOW)
    bank.reviews.record(bank.all()[0], HowItWent.WELL, NOW)
    before = words_of(bank)
    stories = [(each.id, each.title, each.action, each.note) for each in bank.stories.all()]
    path = bank.files.write_new(tmp_path, form)
    again = bank.files.read_file(path, NOW)
    assert (again.questions, again.stories, again.known, again.left_out) == (0, 0, 7, ())
    store.questions.kept.clear()
    store.stories.kept.clear()
    came = bank.files.read_file(path, NOW + timedelta(days=1))
    assert came.words == "6 questions and one story came in."
    assert words_of(bank) == before
    assert [(each.id, each.title, each.action, each.note) for each in bank.stories.all()] == stories


@BOTH
def test_what_is_here_stays_as_it_is_and_that_is_said(store: FakeStore, form: BankForm) -> None:
    bank = Questions(store)
    one = bank.catch("Why here?", HowItWent.BADLY, NOW)
    bank.catch("And then?", HowItWent.BADLY, NOW)
    written = bank.files.written(form)
    changed = bank.save(replace(one, better="The volunteers."), NOW)
    came = bank.files.read(written, NOW, form)
    assert came.words == (
        "0 questions and 0 stories came in. 1 was here already. "
        "1 is here in another form; what is here stays as it is."
    )
    assert bank.get(one.id) == changed
    elsewhere = Questions(FakeStore())
    assert elsewhere.files.read(written, NOW).questions == 2


def test_a_file_that_is_not_whole_changes_nothing(store: FakeStore, tmp_path: Path) -> None:
    bank = Questions(store)
    path = tmp_path / "bad.tsv"
    path.write_bytes(b"Why here?\tanswer\nA second?\tx\ty\n")
    for each, words in (
        (path, "Line 2 has 3 columns"),
        (tmp_path, "There is no file"),
        (tmp_path / "no", "no file"),
    ):
        with pytest.raises(BadQuestions, match=words):
            bank.files.read_file(each, NOW)
    assert bank.all() == ()
