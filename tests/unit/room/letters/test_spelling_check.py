from dataclasses import replace

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.reading.spelling_checker import SpellingSlip
from waitroom.room.letters.letter_review import LONGEST, ignore_finding
from waitroom.room.letters.spelling_check import SpellingCheck


class Fake:
    """Doubts every word with a capital."""

    is_warm = True

    def __init__(self) -> None:
        self.texts: list[str] = []

    def check(self, text: str) -> tuple[SpellingSlip, ...]:
        self.texts.append(text)
        words = [word for word in text.split() if word[0].isupper()]
        return tuple(
            SpellingSlip(text.index(word), text.index(word) + len(word), "Agreement") for word in words
        )

    def close(self) -> None:
        self.texts.append("closed")


def test_what_the_room_knows_by_name_is_left_alone_and_the_rest_can_be_waved_away() -> None:
    store, fake = FakeStore(), Fake()
    store.waits.save(museum(), now=at(24))
    store.people.save(Person(name="Ada Okafor"), now=at(24))
    eyes = SpellingCheck(store, fake)
    assert (eyes.is_installed, eyes.is_warm) == (True, True)
    letter = Letter(body="dear Okafor of the Museum, a Tpyo by Marta", to="x")
    (hint,) = eyes.check(letter, (), sender="Marta")
    assert hint.quote == "Tpyo"
    assert eyes.check(ignore_finding(letter, hint), (), sender="Marta") == ()
    assert eyes.check(letter, (), sender="Marta", muted=("SP-02",)) == ()
    eyes.close()
    assert fake.texts[-1] == "closed"


def test_nothing_is_asked_about_what_is_no_draft() -> None:
    fake = Fake()
    eyes, letter = SpellingCheck(FakeStore(), fake), Letter(body="Tpyo")
    assert eyes.check(replace(letter, state=LetterState.SENT), ()) == ()
    assert eyes.check(replace(letter, body=" \n"), ()) == ()
    assert eyes.check(replace(letter, body="x" * (LONGEST + 1)), ()) == ()
    assert eyes.check(letter, (), muted=("SP-01", "SP-02")) == ()
    assert fake.texts == []


def test_without_a_checker_nothing_is_missing() -> None:
    eyes = SpellingCheck(FakeStore(), None)
    assert (eyes.is_installed, eyes.is_warm, eyes.check(Letter(body="Tpyo"), ())) == (False, False, ())
    eyes.close()
