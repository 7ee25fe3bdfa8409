"""After a yes: the day of one's own answer, the letters it may need, the other waits, and whom to tell."""

from collections.abc import Iterable
from datetime import date, datetime

from waitroom.domain.letters.letter import GOOD_NEWS, Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.shared.settings import END_OF_DAY
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import to_instant
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

QUESTIONS_BEFORE_YES = (
    _("Is it in writing: the post, the pay, the hours, the place, the first day?"),
    _("Is it for good or until a date, and how long is the trial period?"),
    _("What is the pay made of, when is it paid, and when is it looked at again?"),
    _("How much notice do they ask for, and how much do they give?"),
    _("How many days off are there, and do the ones that I have booked stand?"),
    _("Where and when is the work done, and who decides about that?"),
    _("Who would I work for and with, and may I meet them first?"),
    _("What hangs on it still: references, checks, a signature?"),
    _("By when do they need my answer?"),
)
"""What to ask before saying yes; in general words, for any kind of work."""

OFFER_LETTERS = ("ask-for-time", "accept", "decline")
"""The letters about an offer that waits for its answer."""

TELL, WITHDRAW = "other-offer", "withdraw"


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterOffer:
    """A letter that fits now: its kind, whose wait it is about and for whom, and how far it is (None: not begun)."""

    kind: str
    wait_id: str
    person_id: str = ""
    letter_id: str = ""
    state: LetterState | None = None

    @property
    def is_out(self) -> bool:
        """Whether it went."""
        return self.state in {LetterState.SENT, LetterState.ANSWERED}


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherWait:
    """Another wait that still stands: when it decides or asks, and the letter that tells them.

    `day` is the last day that they named, or the one by which their own offer asks for an answer. `is_after` says
    that it lies after the day of the answer to the offer in front.
    """

    wait_id: str
    name: str
    letter: LetterOffer
    day: date | None = None
    is_offer: bool = False
    is_guess: bool = False
    is_after: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Thanks:
    """Somebody who can be told of it: a person met, or (without one) whoever helped."""

    letter: LetterOffer
    person: Person | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AfterYesView:
    """What stands after a yes, in the order in which it stands; the most urgent of `others` comes first."""

    wait: Wait
    letters: tuple[LetterOffer, ...] = ()
    others: tuple[OtherWait, ...] = ()
    thanks: tuple[Thanks, ...] = ()

    @property
    def is_accepted(self) -> bool:
        """Whether the person has said yes as well."""
        return self.wait.outcome is Outcome.ACCEPTED

    @property
    def favourite(self) -> OtherWait | None:
        """The other wait whose answer would come too late, the most urgent of them; None where all is in time."""
        return next((other for other in self.others if other.is_after), None)


def after_yes(
    wait: Wait, waits: Iterable[Wait], letters: Iterable[Letter], people: Iterable[Person], now: datetime
) -> AfterYesView | None:
    """Return what stands after the yes of a wait, or None where there is none.

    `people` are those met in it. Of the other waits those are named that are still open or have an offer.
    """
    if wait.outcome is None or not wait.outcome.is_yes:
        return None
    written = tuple(letters)
    kinds = OFFER_LETTERS if wait.outcome is Outcome.OFFER else ("accept",)
    others = [
        _other(wait, each, written, now)
        for each in waits
        if each.id != wait.id
        and not each.is_put_away
        and (each.outcome is None or each.outcome is Outcome.OFFER)
    ]
    today = now.date()
    return AfterYesView(
        wait=wait,
        letters=tuple(offered(kind, wait, written) for kind in kinds),
        others=tuple(sorted(others, key=lambda other: _urgency(other, today))),
        thanks=(
            *(Thanks(person=person, letter=offered(GOOD_NEWS, wait, written, person)) for person in people),
            Thanks(letter=offered(GOOD_NEWS, wait, written)),
        ),
    )


def offered(kind: str, wait: Wait, letters: Iterable[Letter], person: Person | None = None) -> LetterOffer:
    """Return a letter of a kind as it stands: the one that was begun last, else none yet."""
    person_id = person.id if person is not None else ""
    found = [
        letter
        for letter in letters
        if letter.wait_id == wait.id and letter.kind == kind and letter.person_id == person_id
    ]
    if not found:
        return LetterOffer(kind=kind, wait_id=wait.id, person_id=person_id)
    last = found[-1]
    return LetterOffer(kind=kind, wait_id=wait.id, person_id=person_id, letter_id=last.id, state=last.state)


def answer_due(wait: Wait) -> datetime | None:
    """Return the last moment (UTC) for the person's own answer to an offer; None where no day is known."""
    if wait.outcome is not Outcome.OFFER or wait.answer_by is None:
        return None
    return to_instant(wait.answer_by, END_OF_DAY, find_zone(wait.zone))


def _other(offer: Wait, other: Wait, letters: tuple[Letter, ...], now: datetime) -> OtherWait:
    is_offer = other.outcome is Outcome.OFFER
    window = other.window
    due = answer_due(other) if is_offer else window.closes_at() if window is not None else None
    mine = answer_due(offer)
    zone = find_zone(window.zone if window is not None and not is_offer else other.zone)
    kind = TELL if offer.outcome is Outcome.OFFER else "decline" if is_offer else WITHDRAW
    is_after = mine is not None and now <= mine and (due is None or mine < due)
    return OtherWait(
        wait_id=other.id,
        name=other.known_as,
        letter=offered(kind, other, letters),
        day=due.astimezone(zone).date() if due is not None else None,
        is_offer=is_offer,
        is_guess=not is_offer and window is not None and window.guess,
        is_after=is_after,
    )


def _urgency(other: OtherWait, today: date) -> tuple[bool, date, str]:
    """Sort by the day that comes next; what has no day, or one that is over, comes after."""
    is_ahead = other.day is not None and other.day >= today
    return not is_ahead, other.day or date.max, other.name.casefold()


def conflicting_offer(waits: Iterable[Wait], now: datetime) -> tuple[Wait, Wait] | None:
    """Return an offer that asks for its answer before another wait has come to its end, and that other wait.

    Another offer with a later day counts as well: of the two, the one that asks first is the first.
    """
    held = [wait for wait in waits if not wait.is_put_away]
    for offer in held:
        by = answer_due(offer)
        if by is None or by < now:
            continue
        late = [(due, other.id, other) for other in held if (due := _decides(other, offer)) and due > by]
        if late:
            return offer, min(late, key=lambda each: each[:2])[2]
    return None


def _decides(other: Wait, offer: Wait) -> datetime | None:
    """Return when another wait comes to its end; None for one that has, or names no day."""
    if other.id == offer.id:
        return None
    if other.outcome is Outcome.OFFER:
        return answer_due(other)
    if other.outcome is None and other.window is not None:
        return other.window.closes_at()
    return None
