"""People: those met in a wait and those who helped, who of them has been thanked, and when there was a contact."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Protocol

from waitroom.domain.letters.letter import GOOD_NEWS, Letter, LetterState
from waitroom.domain.letters.letter_people import is_letter_to
from waitroom.domain.letters.recipients import Recipient, named_recipients
from waitroom.domain.people.contact import Contact, latest_contact
from waitroom.domain.people.person import (
    KeepInTouch,
    Meeting,
    Person,
    is_same_person,
    one_person,
    with_meeting,
    without_meeting,
)
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.room.shared.record_table import RecordTable, SupportsTransactions
from waitroom.translation import _

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)
THANKS = frozenset({"thank-you", "thank-you-panel", "thank-you-screen", "thank-you-helper"})
TO_HELPERS = frozenset({"thank-you-helper", "referee-heads-up", GOOD_NEWS})
"""Letters that go to others than those who were met."""
_FURTHEST = (LetterState.DRAFT, LetterState.READY, LetterState.SENT, LetterState.ANSWERED)


@dataclass(frozen=True, slots=True, kw_only=True)
class ThankYouStatus:
    """One person of a wait as they are seen from there.

    `letter` is the thank-you that is furthest and `state` how far it is, None without one. `rounds` count the
    interviews in which they were, from 1; `contact` is the last one noted.
    """

    person: Person
    state: LetterState | None = None
    letter: Letter | None = None
    rounds: tuple[int, ...] = ()
    contact: Contact | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleBefore:
    """What stood in the file before people were changed, to be put back."""

    people: tuple[Person, ...] = ()
    waits: tuple[Wait, ...] = ()
    letters: tuple[Letter, ...] = ()
    contacts: tuple[Contact, ...] = ()


class PeopleTables(SupportsTransactions, Protocol):
    """The shelves that people need."""

    @property
    def people(self) -> RecordTable[Person]:
        """People met, and one's own."""
        ...

    @property
    def contacts(self) -> RecordTable[Contact]:
        """Contacts with them."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...

    @property
    def waits(self) -> RecordTable[Wait]:
        """The waits."""
        ...


class People:
    """What a person does with the people they met."""

    def __init__(self, store: PeopleTables) -> None:
        self._store = store

    def get(self, person_id: str) -> Person | None:
        """Return one person, None where they are gone."""
        return self._store.people.get(person_id) if person_id else None

    def all(self) -> tuple[Person, ...]:
        """Return everybody, one's own people too, in the order they were written down."""
        return self._store.people.all()

    def known(self) -> tuple[Person, ...]:
        """Return everybody who was met or helped, in the order they were written down; not one's own people."""
        return _in_order(person for person in self._store.people.all() if not person.is_mine)

    def met_in(self, wait_id: str) -> tuple[Person, ...]:
        """Return the people met in a wait, in the order they were written down."""
        return tuple(person for person in self._of(wait_id) if not person.is_helper)

    def helpers_of(self, wait_id: str) -> tuple[Person, ...]:
        """Return those who helped with a wait: who showed the advert, who practised."""
        return tuple(person for person in self._of(wait_id) if person.is_helper)

    def _of(self, wait_id: str) -> tuple[Person, ...]:
        return tuple(person.seen_from(wait_id) for person in self.known() if person.is_of(wait_id))

    def rounds_of(self, person: Person, wait: Wait) -> tuple[int, ...]:
        """Return the interviews of a wait in which a person was, counted from 1."""
        return tuple(number for number, each in enumerate(wait.rounds, 1) if person.id in each.people)

    # Writing down

    def save(
        self, person: Person, *, now: datetime, wait_id: str = "", rounds: Iterable[int] | None = None
    ) -> Person:
        """Keep a person as they are seen from a wait (their first one where none is named), and return them whole.

        `rounds` are the interviews there in which they were, from 1; without them the live round has somebody new.

        Raises:
            NotUnderstood: where there is no name, or a round is not one of the wait's.
        """
        if not person.name.strip():
            sentence = _("What are they called? A first name is enough.")
            raise NotUnderstood(sentence)
        there = wait_id or person.wait_id
        wait = self._store.waits.get(there) if there else None
        wanted = None if rounds is None else frozenset(rounds)
        if (
            wait is not None
            and wanted is not None
            and not wanted <= frozenset(range(1, len(wait.rounds) + 1))
        ):
            raise NotUnderstood(rounds_sentence(wait))
        whole = self._whole(person, there)
        with self._store.transaction():
            kept = self._store.people.save(whole, now=now)
            if wait is not None and not kept.is_helper and not kept.is_mine:
                self._note_rounds(kept, wait, wanted, now=now)
        return kept

    def _whole(self, person: Person, wait_id: str) -> Person:
        """Return a person with what belongs to one wait put where it belongs, and all else as given."""
        before = self._store.people.get(person.id)
        if before is None or not wait_id or wait_id == before.wait_id:
            return person
        meeting = Meeting(wait_id=wait_id, role=person.role, spoke_about=person.spoke_about)
        first = replace(person, wait_id=before.wait_id, role=before.role, spoke_about=before.spoke_about)
        return with_meeting(replace(first, elsewhere=before.elsewhere), meeting)

    def _note_rounds(
        self, person: Person, wait: Wait, wanted: frozenset[int] | None, *, now: datetime
    ) -> None:
        if wanted is None:
            if any(person.id in each.people for each in wait.rounds):
                return
            wanted = frozenset({len(wait.rounds)})
        changed = []
        for number, each in enumerate(wait.rounds, 1):
            others = tuple(one for one in each.people if one != person.id)
            is_kept = number in wanted and person.id in each.people
            people = each.people if is_kept else (*others, *((person.id,) if number in wanted else ()))
            changed.append(each if people == each.people else replace(each, people=people))
        if tuple(changed) != wait.rounds:
            self._store.waits.save(replace(wait, rounds=tuple(changed)), now=now)

    def find_same(self, name: str, email: str, *, besides: str = "") -> Person | None:
        """Return somebody of that name or address who is written down already, other than the one named."""
        return next(
            (each for each in self.known() if each.id != besides and is_same_person(each, name, email)), None
        )

    def save_entry(
        self,
        person: Person,
        same: Person | None,
        *,
        wait_id: str,
        rounds: Iterable[int] | None = None,
        now: datetime,
    ) -> tuple[Person, PeopleBefore | None]:
        """Keep a person as typed in; `same` is another entry for the same person, and the two become one.

        Return the person as kept, and what stood there before where two became one.

        Raises:
            NotUnderstood: as `save` does.
        """
        if same is None:
            return self.save(person, now=now, wait_id=wait_id, rounds=rounds), None
        if person.revision:
            with self._store.transaction():
                kept = self.save(person, now=now, wait_id=wait_id, rounds=rounds)
                before = self.join(kept, same, now=now)
            return self._store.people.get(kept.id) or kept, before
        whole = self._store.people.get(same.id) or same
        wait = self._store.waits.get(wait_id)
        there = whole.seen_from(wait_id) if whole.is_of(wait_id) else Person(name="")
        met_again = replace(
            whole,
            name=person.name,
            saying=person.saying,
            pronoun=person.pronoun,
            role=person.role,
            email=person.email,
            link=person.link,
            spoke_about=person.spoke_about or there.spoke_about,
        )
        before = PeopleBefore(people=(whole,), waits=(wait,) if wait is not None else ())
        return self.save(met_again, now=now, wait_id=wait_id, rounds=rounds), before

    def named_in_letters(self, wait_id: str) -> tuple[Recipient, ...]:
        """Return those to whom letters of a wait go and who are not written down there; helpers are not met."""
        there = self._of(wait_id)
        found = [
            each
            for letter in self._store.letters.where("wait_id", wait_id)
            if letter.kind not in TO_HELPERS
            for line in (letter.to, letter.sent_to)
            for each in named_recipients(line)
            if not any(is_same_person(person, each.name, each.address) for person in there)
        ]
        # The same name once with an address and once without is one person.
        with_address = {each.name.casefold() for each in found if each.address and each.name}
        return tuple(
            each for each in dict.fromkeys(found) if each.address or each.name.casefold() not in with_address
        )

    def write_down(self, named: Iterable[Recipient], wait_id: str, *, now: datetime) -> tuple[Person, ...]:
        """Write down everybody who is named as met in a wait, and return them as they are seen from there.

        Somebody who is written down already is met again.
        """
        met = []
        with self._store.transaction():
            for name, address in named:
                same = self.find_same(name, address)
                seen = same.seen_from(wait_id) if same else Person(name=name or address, wait_id=wait_id)
                kept = self.save(replace(seen, email=address or seen.email), wait_id=wait_id, now=now)
                met.append(kept.seen_from(wait_id))
        return tuple({each.id: each for each in met}.values())

    def join(self, kept: Person, other: Person, *, now: datetime) -> PeopleBefore:
        """Make two entries of one person one; letters, rounds and contacts of `other` are those of `kept`."""
        waits = [
            each for each in self._store.waits.all() if any(other.id in one.people for one in each.rounds)
        ]
        letters = [each for each in self._store.letters.all() if other.id in each.people]
        contacts = self._store.contacts.where("person_id", other.id)
        before = PeopleBefore(
            people=(kept, other), waits=tuple(waits), letters=tuple(letters), contacts=contacts
        )

        def there(ids: Iterable[str]) -> tuple[str, ...]:
            return tuple(dict.fromkeys(kept.id if each == other.id else each for each in ids))

        with self._store.transaction():
            self._store.people.save(one_person(kept, other), now=now)
            for wait in waits:
                rounds = tuple(replace(each, people=there(each.people)) for each in wait.rounds)
                self._store.waits.save(replace(wait, rounds=rounds), now=now)
            for letter in letters:
                first, *more = there(letter.people)
                self._store.letters.save(replace(letter, person_id=first, also_to=tuple(more)), now=now)
            for contact in contacts:
                self._store.contacts.save(replace(contact, person_id=kept.id), now=now)
            self._store.people.delete(other.id, now=now)
        return before

    def take_off(self, person: Person, wait_id: str, *, now: datetime) -> PeopleBefore:
        """Take a person off a wait; one who was met nowhere else goes to the trash for a month."""
        whole = self._store.people.get(person.id) or person
        left = without_meeting(whole, wait_id) if whole.is_of(wait_id) else None
        if left is None:
            self._store.people.delete(whole.id, now=now)
            return PeopleBefore(people=(whole,))
        wait = self._store.waits.get(wait_id)
        with self._store.transaction():
            self._store.people.save(left, now=now)
            if wait is not None:
                self._note_rounds(left, wait, frozenset(), now=now)
        return PeopleBefore(people=(whole,), waits=(wait,) if wait else ())

    def put_back(self, before: PeopleBefore, *, now: datetime) -> None:
        """Put people, and what names them, back as they were; what else was changed meanwhile stays."""
        with self._store.transaction():
            for person in before.people:
                self._store.people.save(_as_next(self._store.people, person), now=now)
            for wait in before.waits:
                current = self._store.waits.get(wait.id) or wait
                pairs = zip(current.rounds, wait.rounds, strict=False)
                rounds = tuple(replace(each, people=then.people) for each, then in pairs)
                rest = current.rounds[len(rounds) :]
                self._store.waits.save(replace(current, rounds=(*rounds, *rest)), now=now)
            for letter in before.letters:
                kept = self._store.letters.get(letter.id) or letter
                again = replace(kept, person_id=letter.person_id, also_to=letter.also_to)
                self._store.letters.save(again, now=now)
            for contact in before.contacts:
                noted = self._store.contacts.get(contact.id) or contact
                self._store.contacts.save(replace(noted, person_id=contact.person_id), now=now)

    # Thanks

    def thank_you_statuses(self, wait_id: str) -> tuple[ThankYouStatus, ...]:
        """Say for each person met in a wait how far a thank-you to them is."""
        return self._statuses(wait_id, self.met_in(wait_id))

    def helper_statuses(self, wait_id: str) -> tuple[ThankYouStatus, ...]:
        """Say the same of those who helped."""
        return self._statuses(wait_id, self.helpers_of(wait_id))

    def status_of(self, person: Person, wait_id: str) -> ThankYouStatus:
        """Say how far a thank-you to one person of a wait is."""
        return self._statuses(wait_id, (person.seen_from(wait_id),))[0]

    def thank_you_to(self, people: tuple[Person, ...], wait_id: str) -> Letter | None:
        """Return the thank-you of a wait that goes to all these people, the furthest of several; None without one."""
        mine = self._store.letters.where("wait_id", wait_id)
        to_all = [
            each for each in mine if each.kind in THANKS and all(is_letter_to(each, one) for one in people)
        ]
        return max(to_all, key=lambda letter: _FURTHEST.index(letter.state), default=None)

    def _statuses(self, wait_id: str, people: tuple[Person, ...]) -> tuple[ThankYouStatus, ...]:
        if not people:
            return ()
        mine = self._store.letters.where("wait_id", wait_id)
        thanks = [each for each in mine if each.kind in THANKS]
        wait = self._store.waits.get(wait_id)
        return tuple(
            _status(
                person,
                thanks,
                rounds=self.rounds_of(person, wait) if wait else (),
                contact=latest_contact(self._store.contacts.where("person_id", person.id)),
            )
            for person in people
        )

    # Contacts

    def contacts_of(self, *, person_id: str = "", wait_id: str = "") -> tuple[Contact, ...]:
        """Return the contacts with a person, or with a wait and everybody met there, the newest first."""
        if person_id:
            found = self._store.contacts.where("person_id", person_id)
        else:
            ids = {person.id for person in self._of(wait_id)} if wait_id else set()
            found = tuple(
                each
                for each in self._store.contacts.all()
                if (each.wait_id == wait_id and (wait_id or not each.person_id))
                or (not each.wait_id and each.person_id in ids)
            )
        # Of two at the same moment the one written down last comes first.
        return tuple(sorted(found, key=lambda each: each.at or LONG_AGO)[::-1])

    def save_contact(self, contact: Contact, *, now: datetime) -> Contact:
        """Keep a contact; one without a moment was now.

        Raises:
            NotUnderstood: where it lies ahead.
        """
        at = contact.at or now
        if at > now:
            sentence = _("That day lies ahead. A contact can be written down once it has been.")
            raise NotUnderstood(sentence)
        return self._store.contacts.save(replace(contact, at=at), now=now)

    def delete_contact(self, contact: Contact, *, now: datetime) -> None:
        """Take a contact out; it stays in the trash for a month."""
        self._store.contacts.delete(contact.id, now=now)

    def keep_in_touch(self, person: Person, choice: KeepInTouch, *, now: datetime) -> Person:
        """Choose when to be reminded of getting in touch with a person, and return them whole."""
        whole = self._store.people.get(person.id) or person
        return self._store.people.save(replace(whole, keep_in_touch=choice), now=now)

    def last_touch(self, person: Person) -> datetime | None:
        """Return when there was last a contact with a person: one noted, or a letter that was sent to them."""
        noted = [each.at for each in self._store.contacts.where("person_id", person.id) if each.at]
        sent = [
            each.sent_on
            for each in self._store.letters.all()
            if each.is_frozen and each.sent_on is not None and is_letter_to(each, person)
        ]
        return max((*noted, *sent), default=None)


def rounds_sentence(wait: Wait) -> str:
    """Say which interview rounds of a wait there are."""
    last = len(wait.rounds)
    return (
        _("This wait has the rounds 1 to {last}.").format(last=last)
        if last > 1
        else _("This wait has one round so far.")
    )


def moment_of(day: date, now: datetime) -> datetime:
    """Return the moment for a contact of which the day is known: now where it is today, else noon of that day."""
    if isinstance(day, datetime):
        return day
    if day == now.date():
        return now
    return now.replace(
        year=day.year, month=day.month, day=day.day, hour=12, minute=0, second=0, microsecond=0
    )


def _in_order(people: Iterable[Person]) -> tuple[Person, ...]:
    return tuple(sorted(people, key=lambda person: (person.created is None, person.created)))


def _as_next(table: RecordTable[Person], before: Person) -> Person:
    current = table.get(before.id)
    return before if current is None else replace(before, revision=current.revision)


def _status(
    person: Person, letters: Iterable[Letter], *, rounds: tuple[int, ...], contact: Contact | None
) -> ThankYouStatus:
    own = (letter for letter in letters if is_letter_to(letter, person))
    furthest = max(own, key=lambda letter: _FURTHEST.index(letter.state), default=None)
    return ThankYouStatus(
        person=person,
        state=furthest.state if furthest else None,
        letter=furthest,
        rounds=rounds,
        contact=contact,
    )
