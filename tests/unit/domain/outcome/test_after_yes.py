"""After a yes: the letters that fit, the other waits by their urgency, and an offer that asks too soon."""

from dataclasses import replace
from datetime import date

from tests.unit.stories import answered, at, museum
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.outcome.after_yes import after_yes, conflicting_offer
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome, Wait

NOW = at(3, month=5)
OFFER = replace(answered(museum(), Outcome.OFFER, at(2, month=5)), id="offer", answer_by=date(2014, 5, 8))


def test_an_offer_that_asks_before_another_has_decided_is_seen() -> None:
    offer = replace(answered(museum(), Outcome.OFFER, at(2, month=5)), id="offer", answer_by=date(2014, 5, 8))
    now = at(3, month=5)
    assert conflicting_offer([offer, museum()], now) == (offer, museum())
    assert conflicting_offer([replace(offer, answer_by=date(2014, 5, 20)), museum()], now) is None
    assert conflicting_offer([replace(offer, answer_by=None), museum()], now) is None
    assert conflicting_offer([offer, Wait(organisation="Mill")], now) is None
    assert conflicting_offer([offer, museum()], at(9, month=5)) is None
    second = replace(offer, id="second", answer_by=date(2014, 5, 9))
    assert conflicting_offer([second, offer], now) == (offer, second)
    assert conflicting_offer([offer, replace(offer, id="same")], now) is None


def test_the_letters_of_an_offer_and_of_a_yes_that_was_given() -> None:
    begun = Letter(id="l", wait_id="offer", kind="ask-for-time")
    view = after_yes(OFFER, [OFFER], [begun], [Person(id="p", name="Ms Okafor", wait_id="offer")], NOW)
    assert view is not None
    assert [(each.kind, each.letter_id, each.state) for each in view.letters] == [
        ("ask-for-time", "l", LetterState.DRAFT),
        ("accept", "", None),
        ("decline", "", None),
    ]
    assert [thanks.letter.person_id for thanks in view.thanks] == ["p", ""]
    accepted = after_yes(replace(OFFER, outcome=Outcome.ACCEPTED), [], [], [], NOW)
    assert accepted is not None
    assert [each.kind for each in accepted.letters] == ["accept"]
    assert after_yes(museum(), [], [], [], NOW) is None


def test_the_other_waits_come_by_their_urgency_each_with_the_letter_that_fits() -> None:
    mill = Wait(id="mill", organisation="Mill")
    second = replace(OFFER, id="second", organisation="Library", answer_by=date(2014, 5, 6))
    gone = replace(OFFER, id="gone", outcome=Outcome.DECLINED)
    away = replace(museum(), id="away", is_put_away=True)
    view = after_yes(OFFER, [mill, OFFER, museum(), gone, away, second], [], [], NOW)
    assert view is not None
    found = [(other.name, other.letter.kind, other.is_offer, other.is_after) for other in view.others]
    assert found == [
        ("Library", "other-offer", True, False),
        ("Museum", "other-offer", False, True),
        ("Mill", "other-offer", False, True),
    ]
    assert view.favourite is not None
    assert view.favourite.name == "Museum"
    yes = after_yes(replace(OFFER, outcome=Outcome.ACCEPTED, answer_by=None), [museum(), second], [], [], NOW)
    assert yes is not None
    assert [other.letter.kind for other in yes.others] == ["decline", "withdraw"]
    assert yes.favourite is None
