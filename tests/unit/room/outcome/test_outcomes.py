"""What happened, in the person's words: read, written down, and what follows from it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, timedelta
from pathlib import Path

import pytest

from tests.unit.stories import at, museum
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Outcome, Role, SilenceStep, Wait
from waitroom.paths import Paths
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store

FRIDAY = at(9, 16, month=5)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    store = open_store(Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path), now=FRIDAY)
    yield store
    store.close()


@pytest.fixture
def room(store: Store, tmp_path: Path) -> Room:
    paths = Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)
    return build_room(store, FixedClock(FRIDAY.astimezone(UTC), "Europe/London"), paths)


@pytest.fixture
def wait(store: Store) -> Wait:
    return store.waits.save(museum(), now=FRIDAY)


def test_days_are_read_as_they_are_typed_and_asked_about_where_they_cannot_be(room: Room, wait: Wait) -> None:
    words = AnswerWords(outcome=Outcome.OFFER, day="yesterday", answer_by="next friday")
    reading = room.outcomes.read(wait, words, now=FRIDAY)
    assert reading.on is not None
    assert (reading.on.date(), reading.answer_by) == (date(2014, 5, 8), date(2014, 5, 16))
    for wrong in (replace(words, day="soonish"), replace(words, answer_by="soonish")):
        with pytest.raises(NotUnderstood, match="cannot be read"):
            room.outcomes.record(wait, wrong, now=FRIDAY)
    # On the day of the interview itself the answer came after it, whatever the hour.
    same = room.outcomes.read(wait, AnswerWords(outcome=Outcome.DECLINED, day="23 Apr"), now=FRIDAY)
    assert same.on == wait.interviewed


def test_an_answer_to_all_posts_is_to_all_that_are_left(room: Room, store: Store, wait: Wait) -> None:
    three = tuple(Role(name=name) for name in ("a", "b", "c"))
    wait = store.waits.save(replace(wait, roles=three), now=FRIDAY)
    no = AnswerWords(outcome=Outcome.DECLINED, roles=("a",))
    wait = room.outcomes.record(wait, no, now=FRIDAY)
    wait = room.outcomes.record(wait, AnswerWords(outcome=Outcome.WITHDREW), now=FRIDAY)
    assert [role.outcome for role in wait.roles] == [Outcome.DECLINED, Outcome.WITHDREW, Outcome.WITHDREW]


def test_no_figure_stands_on_the_day_of_a_no_to_one_post_of_several(
    room: Room, store: Store, wait: Wait
) -> None:
    wait = store.waits.save(replace(wait, roles=(Role(name="a"), Role(name="b"))), now=FRIDAY)
    earlier = AnswerWords(outcome=Outcome.DECLINED, day="2 May", roles=("a",))
    wait = room.outcomes.record(wait, earlier, now=FRIDAY)
    view = room.home_cards.care(wait, FRIDAY, minutes=5, energy=None, page=0)
    assert view.worry == ()
    assert {each.helped for each in view.suggestions} == {""}
    assert room.home_cards.letter(wait, FRIDAY).offer == "No letter is needed today."
    assert "thank-you" not in room.home_cards.letter(wait, FRIDAY + timedelta(days=3)).kind


def test_a_silence_is_put_off_refused_and_put_down(room: Room, wait: Wait) -> None:
    tuesday = at(20, month=5)
    later = room.outcomes.put_off(wait, SilenceStep.NOTE, tuesday)
    ladder = room.outcomes.silence(later, tuesday)
    assert ladder is not None
    assert ladder.rung is not None
    assert ladder.rung.offered_from == date(2014, 5, 23)
    refused = room.outcomes.refuse(later, SilenceStep.NOTE, tuesday)
    again = room.outcomes.offer_again(wait, tuesday)
    assert (refused.silence.refused, again.silence.refused) == (("note",), ())
    letter = room.letters.create("check-in", now=tuesday, wait=wait)
    assert room.outcomes.letter_begun(wait, "check-in") == letter.id
    assert room.outcomes.letter_begun(wait, "check-in-last") == ""
    down = room.outcomes.put_down(again, tuesday)
    assert down.outcome is Outcome.SILENCE
    assert room.outcomes.silence(down, tuesday) is None
    assert room.outcomes.take_back_edits(down, now=tuesday).outcome is None


def test_after_a_yes_the_letter_to_the_others_knows_the_day(room: Room, store: Store, wait: Wait) -> None:
    store.people.save(Person(name="Ms Okafor", wait_id=wait.id), now=FRIDAY)
    library = store.waits.save(replace(museum(), id="library", organisation="Library"), now=FRIDAY)
    yes = AnswerWords(outcome=Outcome.OFFER, answer_by="16 May")
    wait = room.outcomes.record(wait, yes, now=FRIDAY)
    view = room.outcomes.after_yes(wait, FRIDAY)
    assert view is not None
    assert [(other.name, other.letter.kind) for other in view.others] == [("Library", "other-offer")]
    assert len(view.thanks) == 2
    letter = room.letters.create("other-offer", now=FRIDAY, wait=library)
    assert "another offer by Friday 16 May." in letter.body
    fitting, others = room.desk.kinds_for(wait, FRIDAY)
    assert fitting[0].key == "ask-for-time"
    assert "thank-you" in {kind.key for kind in others}
