from dataclasses import replace

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.letters.finding import Level
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Wait
from waitroom.room.letters.letter_review import BREATH, LONGEST
from waitroom.room.letters.letters import Letters

NOW = at(24)
GOOD = (
    "Dear Ms Okafor,\n\nThank you for the time on Wednesday. What stayed with me was the loom in the store-room, "
    "and how two volunteers brought it back. Running the evening tours taught me how to keep such a thing going, "
    "and I would like to do that at the Museum.\n\nWith kind regards,\nMarta\n"
)
DOUBT = (
    "Dear Ms Okafor,\n\nThank you for Wednesday. I'm sorry that my answer on budgets was so muddled. What I meant to "
    "say was that I can count. I know I'm not the most qualified. I really need this job.\n\nKind regards,\nMarta\n"
)


@pytest.fixture
def store() -> FakeStore:
    store = FakeStore()
    store.waits.save(museum(), now=NOW)
    store.people.save(Person(id="ada", name="Ms Okafor", wait_id="museum", spoke_about="the loom"), now=NOW)
    return store


@pytest.fixture
def letters(store: FakeStore) -> Letters:
    return Letters(store)


def kept(letters: Letters, body: str, **fields: str) -> Letter:
    given = {
        "wait_id": "museum",
        "person_id": "ada",
        "to": "Ms Okafor",
        "subject": "Thank you: the loom",
    } | fields
    return letters.save(Letter(body=body, **given), now=NOW)  # type: ignore[arg-type]


def rules(letters: Letters, letter: Letter, muted: tuple[str, ...] = ()) -> set[str]:
    found = letters.review(letter, now=NOW, sender="Marta", muted=muted)
    return {each.rule for each in found if each.level is not Level.GOOD}


def test_a_good_letter_is_told_so(letters: Letters) -> None:
    found = letters.review(kept(letters, GOOD), now=NOW, sender="Marta")
    assert [each for each in found if each.level in {Level.STOP, Level.WARN}] == []
    assert any(each.level is Level.GOOD for each in found)


def test_the_other_waits_name_and_an_open_gap_stop_a_letter(store: FakeStore, letters: Letters) -> None:
    store.waits.save(Wait(organisation="Harbour Trust"), now=NOW)
    letter = kept(letters, GOOD.replace("at the Museum", "at Harbour Trust, {why}"))
    assert {"LR-01", "LR-04"} <= rules(letters, letter)


def test_a_remark_can_be_waved_away_here_or_for_good(letters: Letters) -> None:
    letter = kept(letters, GOOD + "{a} {b}")
    gaps = [each for each in letters.review(letter, now=NOW) if each.rule == "LR-01"]
    assert [(gap.quote, gap.message) for gap in gaps] == [
        ("{a}", "2 blanks are still open; the first is here.")
    ]
    waved = letters.ignore_finding(letter, gaps[0], now=NOW)
    assert "LR-01" not in rules(letters, waved)
    filled = letters.save(replace(letter, body=GOOD + "the loom {b}"), now=NOW)
    assert [each.quote for each in letters.review(filled, now=NOW) if each.rule == "LR-01"] == ["{b}"]
    assert "LR-01" not in rules(letters, letter, muted=("LR-01",))
    letter = letters.ignore_finding(letter, gaps[0]._replace(quote=""), now=NOW)
    assert "LR-01" not in rules(letters, letter)


def test_three_doubts_at_once_offer_a_breath_instead_of_warnings(letters: Letters) -> None:
    found = letters.review(kept(letters, DOUBT), now=NOW)
    assert found[0] == BREATH
    assert not {"LR-12", "LR-13", "LR-14"} & {each.rule for each in found}


def test_a_check_in_before_their_last_day_is_said_to_be_early(letters: Letters) -> None:
    assert "T-04" in rules(letters, kept(letters, GOOD, kind="check-in"))
    sent = kept(letters, "Is there news?", kind="check-in")
    letters.mark_sent(sent, now=NOW, on=at(23), channel="e-mail", to="Ada")
    assert "T-06" in rules(letters, kept(letters, GOOD, kind="check-in"))
    assert "T-04" not in rules(letters, kept(letters, GOOD, kind="check-in", wait_id=""))


def test_two_letters_that_say_the_same_are_shown_together(letters: Letters) -> None:
    first = kept(letters, GOOD)
    second = kept(letters, GOOD.replace("Ms Okafor", "Priya"), person_id="", to="Priya <p@x.example>")
    assert letters.find_similar_letter(second) == first
    (alike,) = [each for each in letters.review(first, now=NOW) if each.rule == "LR-25"]
    assert alike.level is not Level.GOOD
    assert letters.find_similar_letter(kept(letters, "Something else.", to="Tom")) is None
    unlike = kept(letters, GOOD, wait_id="")
    assert letters.find_similar_letter(unlike) is None


def test_the_twin_is_named_once_also_for_letters_to_a_panel(letters: Letters) -> None:
    first = kept(letters, GOOD, kind="thank-you-panel")
    kept(letters, GOOD, kind="thank-you-panel", to="", person_id="")
    assert len([each for each in letters.review(first, now=NOW) if each.rule == "LR-25"]) == 1


def test_what_was_sent_or_is_no_letter_is_not_read(letters: Letters) -> None:
    assert letters.review(Letter(body=GOOD, state=LetterState.SENT), now=NOW) == ()
    assert letters.review(Letter(body="x " * LONGEST), now=NOW) == ()
    assert letters.review(Letter(body=" "), now=NOW) == ()
