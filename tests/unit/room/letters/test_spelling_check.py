from dataclasses import replace

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.reading.spelling_checker import Slip
from waitroom.room.letters.letter_review import LONGEST, wave_away
from waitroom.room.letters.spelling_check import SecondEyes


class Fake:
    """Doubts every word with a capital."""

    is_warm = True

    def __init__(self) -> None:
        self.texts: list[str] = []

    def check(self, text: str) -> tuple[Slip, ...]:
        self.texts.append(text)
        words = [word for word in text.split() if word[0].isupper()]
        return tuple(Slip(text.index(word), text.index(word) + len(word), "Other") for word in words)

    def close(self) -> None:
        self.texts.append("closed")


def test_what_the_room_knows_by_name_is_left_alone_and_the_rest_can_be_waved_away() -> None:
    store, fake = FakeStore(), Fake()
    store.waits.put(museum(), now=at(24))
    store.people.put(Person(name="Ada Okafor"), now=at(24))
    eyes = SecondEyes(store, fake)
    assert (eyes.is_there, eyes.is_warm) == (True, True)
    letter = Letter(body="dear Okafor of the Museum, a Tpyo by Kudra", to="x")
    (hint,) = eyes.look(letter, (), sender="Kudra")
    assert hint.quote == "Tpyo"
    assert eyes.look(wave_away(letter, hint), (), sender="Kudra") == ()
    assert eyes.look(letter, (), sender="Kudra", muted=("SP-02",)) == ()
    eyes.close()
    assert fake.texts[-1] == "closed"


def test_nothing_is_asked_about_what_is_no_draft() -> None:
    fake = Fake()
    eyes, letter = SecondEyes(FakeStore(), fake), Letter(body="Tpyo")
    assert eyes.look(replace(letter, state=LetterState.SENT), ()) == ()
    assert eyes.look(replace(letter, body=" \n"), ()) == ()
    assert eyes.look(replace(letter, body="x" * (LONGEST + 1)), ()) == ()
    assert eyes.look(letter, (), muted=("SP-01", "SP-02")) == ()
    assert fake.texts == []


def test_without_a_checker_nothing_is_missing() -> None:
    eyes = SecondEyes(FakeStore(), None)
    assert (eyes.is_there, eyes.is_warm, eyes.look(Letter(body="Tpyo"), ())) == (False, False, ())
    eyes.close()
