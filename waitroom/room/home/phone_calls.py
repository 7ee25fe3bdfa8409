"""What one wants to see while the phone rings, over all waits, and what becomes of what they say."""

from datetime import datetime

from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.formatting.decision_window import window_words
from waitroom.formatting.time_zones import day_words
from waitroom.formatting.wait_history import answer_by_words
from waitroom.quick_dataclass import dataclass
from waitroom.room.people.people import People
from waitroom.room.waits.waits import Waits
from waitroom.translation import _

HOW = "phone"


@dataclass(frozen=True, slots=True, kw_only=True)
class PossibleCaller:
    """One wait from which a call may come: who they may be, what one wants to know, and its dates in words."""

    wait: Wait
    people: tuple[Person, ...] = ()
    to_ask: tuple[str, ...] = ()
    dates: tuple[str, ...] = ()


class PhoneCalls:
    """The page for a ringing phone; `now` is aware, in the person's own zone."""

    def __init__(self, waits: Waits, people: People) -> None:
        self._waits = waits
        self._people = people

    def callers(self, now: datetime, front_id: str = "") -> tuple[PossibleCaller, ...]:
        """Return the waits from which a call may come: the one in front, then by what is due; a no calls no more."""
        waits = [
            wait
            for wait in self._waits.on_board(now)
            if wait.outcome not in {Outcome.DECLINED, Outcome.WITHDREW}
        ]
        waits.sort(key=lambda wait: wait.id != front_id)
        return tuple(self._caller(wait, now) for wait in waits)

    def _caller(self, wait: Wait, now: datetime) -> PossibleCaller:
        return PossibleCaller(
            wait=wait,
            people=self._people.met_in(wait.id),
            to_ask=tuple(line.strip() for line in wait.to_ask.splitlines() if line.strip()),
            dates=tuple(_dates(wait, now)),
        )

    def unplaced(self) -> tuple[Contact, ...]:
        """Return the calls of which nobody knew whose they were, the newest first."""
        return self._people.contacts_of()

    def keep(self, words: str, wait_id: str, *, now: datetime) -> Wait | None:
        """Keep what they said as a contact of a wait (of none where the id is empty), and return the wait.

        Where nothing was said, nothing is kept.
        """
        if words.strip():
            contact = Contact(wait_id=wait_id, how=HOW, line=words.strip())
            self._people.save_contact(contact, now=now)
        return self._waits.get(wait_id) if wait_id else None


def _dates(wait: Wait, now: datetime) -> list[str]:
    found = []
    if wait.interviewed is not None:
        found.append(_("interview {day}").format(day=day_words(wait.interviewed, wait.zone, now)))
    promise = wait.promise
    if promise is not None and promise.words:
        found.append(_("they said “{words}”").format(words=promise.words))
    if wait.outcome is None and promise is not None and promise.window is not None:
        meaning = window_words(promise.window, now).rpartition(", ")[0].removesuffix(", end of day")
        found.append(_("our guess, {meaning}").format(meaning=meaning) if promise.window.guess else meaning)
    if wait.outcome is Outcome.OFFER and wait.answer_by is not None:
        found.append(answer_by_words(wait, now))
    return found
