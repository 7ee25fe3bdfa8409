"""Letters: begun from a kind, kept as they are typed, read back, sent by the person and by nobody else."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from waitroom.content.letters import LetterKind, letter_kinds
from waitroom.domain.letters.letter import UNSENDABLE, Letter, LetterState, is_too_late_to_send, next_morning
from waitroom.domain.letters.letter_people import first_names_in_words, names_of
from waitroom.domain.letters.letter_slots import fill_slots, open_slots
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.wait import Wait
from waitroom.room.letters.letter_versions import LONG_AGO, LetterVersions
from waitroom.room.letters.slot_values import address_line, deadline_elsewhere, slot_values
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.letters.finding import Finding
    from waitroom.domain.letters.letter import LetterVersion
    from waitroom.domain.people.person import Person
    from waitroom.room.letters.before_sending import SendWarning
    from waitroom.room.letters.letter_versions import LetterTables


def _blank(key: str, name: str, when: str = "") -> LetterKind:
    return LetterKind(
        key=key, name=name, when=when, required=(), optional=(), words=(0, 0), subject="", skeleton=""
    )


OWN_KINDS = (
    _blank("free", _("A letter of your own"), _("any time; an empty page")),
    _blank(UNSENDABLE, _("Not for sending"), _("say it all; it stays here")),
)


MoreSlots = Callable[[str, Wait | None, datetime], Mapping[str, str]]


def load_reading_tables(pause: Callable[[], None]) -> None:
    """Read what the reading of letters needs, once; slow, so call it from a thread. `pause` is called in between."""
    from waitroom.reading.warm_up import load_tables  # noqa: PLC0415 - at the desk, not at the start

    load_tables(pause)


class Letters:
    """What a person does with letters; `now` is aware, in the person's own zone."""

    def __init__(self, store: "LetterTables", more_slots: MoreSlots = lambda *_: {}) -> None:
        """Take the store; `more_slots` says what other nouns know for the slots of a kind of letter."""
        self._store = store
        self._more_slots = more_slots
        self._versions = LetterVersions(store)

    @cached_property
    def _kinds(self) -> Mapping[str, LetterKind]:
        return {**letter_kinds(), **{kind.key: kind for kind in OWN_KINDS}}

    def kinds(self) -> tuple[LetterKind, ...]:
        """Return the kinds of letter, in the order of a wait."""
        return tuple(self._kinds.values())

    def kind_of(self, letter: Letter) -> LetterKind:
        """Return the kind of a letter; one that a newer waitroom knows keeps its key as a name."""
        return self._kinds.get(letter.kind) or _unknown(letter.kind)

    def get(self, letter_id: str) -> Letter | None:
        """Return one letter, None where it is gone."""
        return self._store.letters.get(letter_id)

    def copy_with_text_of(self, letter: Letter) -> Letter | None:
        """Return the copy in which the text of `letter` goes on since another tab changed it; None where it did not."""
        return next(
            (each for each in self.all() if each.conflict_of == letter.id and each.has_text_of(letter)), None
        )

    def all(self) -> tuple[Letter, ...]:
        """Return every letter in the order they were begun."""
        return self._store.letters.all()

    def ids(self) -> tuple[str, ...]:
        """Return the ids of all letters; no letter is read for it."""
        return self._store.letters.ids()

    def for_wait(self, wait: Wait) -> tuple[Letter, ...]:
        """Return the letters of a wait in the order they were begun."""
        return tuple(letter for letter in self.all() if letter.wait_id == wait.id)

    def current_letter(self, wait: Wait, now: datetime) -> Letter | None:
        """Return the letter to look at next: the open one worked on last, else the one sent last."""

        def rank(letter: Letter) -> tuple[bool, bool, datetime]:
            return not letter.is_frozen, not letter.is_asleep(now), letter.updated or LONG_AGO

        return max(self.for_wait(wait), key=rank, default=None)

    def title_of(self, letter: Letter) -> str:
        """Return what a letter is called: "Thank-you to Ms Okafor", "Check-in to Ana and Bo"."""
        name = self.kind_of(letter).name
        # A title stands where a code name may: of an address alone it says who, and not at which place.
        who = (each.partition("@")[0] or each for each in self.names_of(letter))
        names = first_names_in_words(tuple(who))
        return _("{name} to {names_in}").format(name=name, names_in=names) if names else name

    def names_of(self, letter: Letter) -> tuple[str, ...]:
        """Return the names of everybody a letter goes to, or their addresses."""
        return names_of(letter, self.people_of(letter))

    def people_of(self, letter: Letter) -> "tuple[Person, ...]":
        """Return everybody a letter was begun for."""
        found = (self._store.people.get(each) for each in letter.people)
        return tuple(each for each in found if each is not None)

    def person_of(self, letter: Letter) -> "Person | None":
        """Return the person a letter is for, where one was chosen."""
        return self._store.people.get(letter.person_id) if letter.person_id else None

    def wait_of(self, letter: Letter) -> Wait | None:
        """Return the wait of a letter."""
        return self._store.waits.get(letter.wait_id) if letter.wait_id else None

    def create(
        self,
        kind: str,
        *,
        now: datetime,
        wait: Wait | None = None,
        person: "Person | None" = None,
        also: "tuple[Person, ...]" = (),
        sender: str = "",
    ) -> Letter:
        """Begin a letter of a kind from its skeleton, filled with what is known; the rest stays open.

        It goes to `person`, and to those in `also` as well.
        """
        people = tuple(each for each in (person, *also) if each is not None)
        return self._store.letters.save(self._begun(kind, wait, people, sender, now), now=now)

    def _begun(
        self, kind: str, wait: Wait | None, people: "tuple[Person, ...]", sender: str, now: datetime
    ) -> Letter:
        start = self._kinds.get(kind) or _unknown(kind)
        if wait is not None:
            people = tuple(each.seen_from(wait.id) for each in people)
        known = slot_values(wait, people, sender, now)
        known |= deadline_elsewhere(wait, self._store.waits.all(), now)
        known |= self._more_slots(kind, wait, now)
        return Letter(
            wait_id=wait.id if wait else "",
            kind=kind,
            person_id=people[0].id if people else "",
            also_to=tuple(each.id for each in people[1:]),
            to=", ".join(map(address_line, people)),
            subject=fill_slots(start.subject, known),
            body=fill_slots(start.skeleton, known),
            sleeps_until=next_morning(now) if is_too_late_to_send(now) else None,
        )

    def is_untouched(self, letter: Letter, *, sender: str, now: datetime) -> bool:
        """Tell whether a draft stands as it was begun: nobody has typed anything in it, and blanks are open.

        One that was begun whole is ready as it stands, and counts as written.
        """
        if letter.revision > 1 or letter.created is None or letter.state is not LetterState.DRAFT:
            return False
        if not (letter.is_blank or open_slots(letter.subject + letter.body)):
            return False
        at = letter.created.astimezone(now.tzinfo)
        begun = self._begun(letter.kind, self.wait_of(letter), self.people_of(letter), sender, at)
        return begun.has_text_of(letter)

    def save(self, letter: Letter, *, now: datetime) -> Letter:
        """Keep a letter as it stands, and now and then the text before it as a version.

        Work on with what is returned: after a change in another tab it goes on under its own id, as a copy.

        Raises:
            EventOutOfOrder: where the letter was sent and the text is another one.
        """
        current = self._store.letters.get(letter.id)
        if current is None:
            return self._store.letters.save(letter, now=now)
        if current == letter:
            return current
        if not current.has_text_of(letter):
            if current.is_frozen and letter.is_frozen:
                sentence = _("It stands as it was sent. A copy of it can be changed.")
                raise EventOutOfOrder(sentence)
            from waitroom.domain.letters.version_history import is_worth_a_version  # noqa: PLC0415 - needed at the first change

            if is_worth_a_version(current, letter, self._versions.latest(letter.id), now):
                self._versions.add(current, now=now)
            if is_too_late_to_send(now):
                letter = replace(letter, sleeps_until=next_morning(now), state=LetterState.DRAFT)
        return self._store.letters.save(letter, now=now)

    def mark_ready(self, letter: Letter, *, now: datetime) -> Letter:
        """Mark a draft as ready, or a ready one as a draft again.

        Raises:
            EventOutOfOrder: while it sleeps, and after it was sent.
        """
        if letter.is_frozen:
            sentence = _("It was sent already.")
            raise EventOutOfOrder(sentence)
        if letter.state is LetterState.READY:
            return self._store.letters.save(replace(letter, state=LetterState.DRAFT), now=now)
        if letter.is_asleep(now):
            raise EventOutOfOrder(_asleep(letter, now))
        return self._store.letters.save(replace(letter, state=LetterState.READY), now=now)

    def mark_sent(self, letter: Letter, *, now: datetime, on: datetime, channel: str, to: str) -> Letter:
        """Note that the person sent it: on which day, by what, to whom. The text stands from now on.

        Raises:
            EventOutOfOrder: where it was sent before, or is one that stays here.
        """
        if letter.is_frozen:
            sentence = _("It was sent already.")
            raise EventOutOfOrder(sentence)
        if letter.kind == UNSENDABLE:
            raise EventOutOfOrder(_asleep(letter, now))
        sent = replace(
            letter, state=LetterState.SENT, sent_on=on, channel=channel, sent_to=to, sleeps_until=None
        )
        return self._store.letters.save(sent, now=now)

    def mark_answered(self, letter: Letter, *, now: datetime) -> Letter:
        """Note that they answered a letter, or take that back.

        Raises:
            EventOutOfOrder: where it was not sent.
        """
        if not letter.is_frozen:
            sentence = _("It is not sent yet; an answer can only come after that.")
            raise EventOutOfOrder(sentence)
        if letter.state is LetterState.ANSWERED:
            changed = replace(letter, state=LetterState.SENT, answered_on=None)
        else:
            changed = replace(letter, state=LetterState.ANSWERED, answered_on=now)
        return self._store.letters.save(changed, now=now)

    def unmark_sent(self, letter: Letter, *, now: datetime) -> Letter:
        """Take back that a letter was sent; it can be changed again."""
        opened = replace(
            letter, state=LetterState.DRAFT, sent_on=None, answered_on=None, channel="", sent_to=""
        )
        return self._store.letters.save(opened, now=now)

    def toggle_sleep(self, letter: Letter, *, now: datetime) -> Letter:
        """Put a letter into the drawer until the morning, or take it out again.

        Raises:
            EventOutOfOrder: where it was sent, or stays in the drawer by its kind, or was written this night.
        """
        if letter.is_frozen:
            sentence = _("It was sent already.")
            raise EventOutOfOrder(sentence)
        if letter.is_asleep(now):
            if letter.kind == UNSENDABLE or is_too_late_to_send(now):
                raise EventOutOfOrder(_asleep(letter, now))
            return self._store.letters.save(replace(letter, sleeps_until=None), now=now)
        slept = replace(letter, sleeps_until=next_morning(now), state=LetterState.DRAFT)
        return self._store.letters.save(slept, now=now)

    def versions_of(self, letter: Letter) -> "tuple[LetterVersion, ...]":
        """Return the earlier texts of a letter, newest first, twenty at most."""
        return self._versions.for_letter(letter)

    def save_version(self, letter: Letter, *, now: datetime) -> "LetterVersion | None":
        """Keep the present text as a version, unless it is blank or the last version says the same."""
        return self._versions.save_version(letter, now=now)

    def restore_version(self, letter: Letter, version: "LetterVersion", *, now: datetime) -> Letter:
        """Restore an earlier version of a letter; the present text becomes a version first, so that this can be undone.

        Raises:
            EventOutOfOrder: where the letter was sent.
        """
        with self._store.transaction():
            if not letter.is_frozen:
                self._versions.save_version(letter, now=now)
            return self.save(
                replace(letter, to=version.to, subject=version.subject, body=version.body), now=now
            )

    def duplicate(self, letter: Letter, *, now: datetime) -> Letter:
        """Begin a letter with the text of another."""
        return self._store.letters.save(
            Letter(
                wait_id=letter.wait_id, kind=letter.kind, to=letter.to, subject=letter.subject, body=letter.body,
                person_id=letter.person_id, also_to=letter.also_to,
                sleeps_until=next_morning(now) if is_too_late_to_send(now) else None,
            ),
            now=now,
        )  # fmt: skip

    def delete(self, letter: Letter, *, now: datetime) -> None:
        """Take a letter off the desk; it stays in the trash for a month."""
        self._store.letters.delete(letter.id, now=now)

    def restore(self, letter: Letter, *, now: datetime) -> Letter:
        """Put a letter that was taken off the desk back as it was."""
        return self._store.letters.save(letter, now=now)

    def warning_before_sending(
        self, letter: Letter, findings: "tuple[Finding, ...]", now: datetime
    ) -> "SendWarning | None":
        """Return what is asked once before a letter goes out: an open slot, what would embarrass, or sleep."""
        from waitroom.room.letters.before_sending import warning_before_sending  # noqa: PLC0415 - where one is sent

        return warning_before_sending(letter, findings, now)

    def review(
        self,
        letter: Letter,
        *,
        now: datetime,
        sender: str = "",
        muted: tuple[str, ...] = (),
        pause: Callable[[], None] = lambda: None,
    ) -> "tuple[Finding, ...]":
        """Return the findings of a letter, without ignored and muted ones; slow, so call it from a thread.

        `pause` is called between sentences: what is typed meanwhile goes first.
        """
        from waitroom.room.letters.letter_review import LetterFacts, review_letter  # noqa: PLC0415 - 60 ms, at the first reading

        wait = self.wait_of(letter)
        people = self.people_of(letter)
        met = (
            tuple(each.seen_from(wait.id) for each in self._store.people.all() if each.is_of(wait.id))
            if wait is not None
            else ()
        )
        kind = self.kind_of(letter)
        known = LetterFacts(
            kind=kind,
            skeleton=fill_slots(kind.skeleton, slot_values(wait, people, sender, now)),
            wait=wait,
            person=people[0] if people else None,
            people=met,
            letters=self._store.letters.all(),
            waits=self._store.waits.all(),
            sender=sender,
            muted=frozenset(muted),
        )
        return review_letter(letter, known, now, pause)

    def ignore_finding(self, letter: Letter, finding: "Finding", *, now: datetime) -> Letter:
        """Ignore a finding in this letter from now on: for its quote, or for the whole letter."""
        from waitroom.room.letters.letter_review import ignore_finding  # noqa: PLC0415 - as above

        return self._store.letters.save(ignore_finding(letter, finding), now=now)

    def find_similar_letter(self, letter: Letter) -> Letter | None:
        """Return another letter of the wait that says nearly the same, None without one."""
        from waitroom.room.letters.letter_review import find_similar_letter  # noqa: PLC0415 - as above

        return find_similar_letter(letter, self._store.letters.all())

    def write_eml(self, letter: Letter, folder: Path) -> Path:
        """Write a letter as a mail draft that a mail program opens, and return where.

        Raises:
            CannotWrite: where nothing could be written.
        """
        from waitroom.exports.mail import to_eml  # noqa: PLC0415 - the standard library's mail is slow to load
        from waitroom.exports.plain_text import write_new  # noqa: PLC0415 - as above

        content = to_eml(to=letter.to, subject=letter.subject, body=letter.body)
        return write_new(folder, letter.subject or letter.kind, ".eml", content)

    def write_text(self, letter: Letter, folder: Path) -> Path:
        """Write a letter as plain text, and return where.

        Raises:
            CannotWrite: where nothing could be written.
        """
        from waitroom.exports.plain_text import to_text, write_new  # noqa: PLC0415 - as above

        text = to_text(to=letter.to, subject=letter.subject, body=letter.body)
        return write_new(folder, letter.subject or letter.kind, ".txt", text.encode("utf-8", "replace"))


def _unknown(key: str) -> LetterKind:
    return _blank(key, key)


def _asleep(letter: Letter, now: datetime) -> str:
    from waitroom.room.letters.before_sending import asleep_sentence  # noqa: PLC0415 - as above

    return asleep_sentence(letter, now)
