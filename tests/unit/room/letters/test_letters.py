from dataclasses import replace
from datetime import date, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest

from tests.fakes import FakeStore
from tests.unit.stories import at, museum
from waitroom.content.letters import letter_kinds
from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter import UNSENDABLE, Letter, LetterState, LetterVersion
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.wait import Role, Round
from waitroom.room.letters.letters import Letters
from waitroom.room.letters.slot_values import slot_values

NOW = at(24)
NIGHT = at(24, 23)


@pytest.fixture
def store() -> FakeStore:
    return FakeStore()


@pytest.fixture
def letters(store: FakeStore) -> Letters:
    return Letters(store)


def kept(letters: Letters, body: str = "Dear Ms Okafor", now: datetime = NOW, **fields: str) -> Letter:
    return letters.save(Letter(body=body, **fields), now=now)  # type: ignore[arg-type]


def test_a_thank_you_begins_with_what_is_known_and_the_rest_stays_open(
    store: FakeStore, letters: Letters
) -> None:
    wait = store.waits.save(replace(museum(), roles=(Role(name="Project officer"),)), now=NOW)
    person = store.people.save(
        Person(name="Okafor, Ada", email="ada@museum.example", wait_id=wait.id), now=NOW
    )
    letter = letters.create("thank-you", now=NOW, wait=wait, person=person, sender="Marta")
    assert letter.to == '"Okafor, Ada" <ada@museum.example>'
    assert letter.subject == "Thank you: Project officer interview"
    assert letter.body.startswith("Dear Okafor, Ada,\n\nThank you for the time on Wednesday.")
    assert "{specific detail}" in letter.body
    assert "Marta" in letter.body
    assert letter.person_id == person.id
    assert letters.title_of(letter) == "Thank-you to Okafor, Ada"
    assert letters.title_of(replace(letter, to="director@museum.example")) == "Thank-you to director"
    assert letters.wait_of(letter) == wait


def test_a_letter_can_begin_with_nothing_known_and_of_a_kind_from_a_newer_waitroom(letters: Letters) -> None:
    letter = letters.create("poem", now=NOW)
    assert (letter.body, letter.to, letters.title_of(letter)) == ("", "", "poem")
    assert letters.wait_of(letter) is None
    assert [kind.key for kind in letters.kinds()] == [*letter_kinds(), "free", UNSENDABLE]


def test_the_address_is_the_name_alone_or_with_the_address(store: FakeStore, letters: Letters) -> None:
    assert letters.create("free", now=NOW, person=Person(name="Priya")).to == "Priya"
    assert (
        letters.create("free", now=NOW, person=Person(name="Priya", email="p@x.example")).to
        == "Priya <p@x.example>"
    )


def test_days_are_named_within_a_week_and_dated_after_it() -> None:
    wait = museum()
    assert slot_values(wait, (), "", NOW)["day"] == "Wednesday"
    later = slot_values(wait, (), "", at(5, month=5))
    assert (later["day"], later["interview date"], later["date"]) == ("23 April", "23 April", "Monday 12 May")
    bare = replace(wait, rounds=(Round(interviewed=date(2014, 4, 23)),))
    assert later["date they named"] == later["date"]
    assert "date" not in slot_values(bare, (), "", NOW)
    assert slot_values(bare, (), "", NOW)["day"] == "Wednesday"
    assert "day" not in slot_values(replace(wait, rounds=(Round(),)), (), "", NOW)


def test_the_same_text_is_kept_without_a_new_revision(letters: Letters) -> None:
    letter = kept(letters)
    assert letters.save(letter, now=at(24, 11)) is letter


def test_versions_come_every_few_minutes_and_before_a_big_change(letters: Letters) -> None:
    letter = kept(letters, "one")
    for minute, body in (
        (1, "one two"),
        (2, "one two three"),
        (8, "one two three four"),
        (9, "x" * 300),
        (10, ""),
    ):
        letter = letters.save(replace(letter, body=body), now=at(24, 10, minute))
    assert [version.body for version in letters.versions_of(letter)] == ["x" * 300, "one two three", "one"]
    assert letters.get(letter.id) == letter


def test_no_more_than_twenty_versions_stay(store: FakeStore, letters: Letters) -> None:
    letter = kept(letters, "0")
    for hour in range(1, 30):
        letter = letters.save(replace(letter, body=str(hour)), now=NOW + timedelta(hours=hour))
    bodies = [version.body for version in letters.versions_of(letter)]
    assert (len(bodies), bodies[0], bodies[-1]) == (20, "28", "9")
    assert len(store.versions.trashed) == 9


def test_a_restore_keeps_what_was_there_so_that_it_can_be_undone(letters: Letters) -> None:
    letter = kept(letters, "first")
    letter = letters.save(replace(letter, body="second", subject="s"), now=at(24, 11))
    (first,) = letters.versions_of(letter)
    letter = letters.restore_version(letter, first, now=at(24, 11, 1))
    assert (letter.body, letter.subject) == ("first", "")
    second = letters.versions_of(letter)[0]
    assert letters.restore_version(letter, second, now=at(24, 11, 2)).body == "second"
    assert letters.save_version(Letter(), now=NOW) is None
    assert letters.save_version(letter, now=NOW) is None


def test_what_was_sent_stands_and_can_be_answered_and_taken_back(letters: Letters) -> None:
    letter = kept(letters)
    with pytest.raises(EventOutOfOrder, match="not sent yet"):
        letters.mark_answered(letter, now=NOW)
    sent = letters.mark_sent(letter, now=NOW, on=at(23, 18), channel="e-mail", to="Ada")
    assert (sent.state, sent.sent_on, sent.channel, sent.sent_to) == (
        LetterState.SENT,
        at(23, 18),
        "e-mail",
        "Ada",
    )
    with pytest.raises(EventOutOfOrder, match="stands as it was sent"):
        letters.save(replace(sent, body="other"), now=NOW)
    with pytest.raises(EventOutOfOrder, match="stands as it was sent"):
        letters.restore_version(sent, LetterVersion(letter_id=sent.id, body="earlier"), now=NOW)
    for again in (letters.mark_ready, letters.toggle_sleep):
        with pytest.raises(EventOutOfOrder, match="sent already"):
            again(sent, now=NOW)
    with pytest.raises(EventOutOfOrder, match="sent already"):
        letters.mark_sent(sent, now=NOW, on=NOW, channel="", to="")
    answered = letters.mark_answered(sent, now=NOW)
    assert (answered.state, answered.answered_on) == (LetterState.ANSWERED, NOW)
    assert letters.mark_answered(answered, now=NOW).state is LetterState.SENT
    assert letters.save(replace(letters.unmark_sent(sent, now=NOW), body="new"), now=NOW).body == "new"


def test_a_letter_written_at_night_sleeps_and_cannot_be_ready_before_seven(letters: Letters) -> None:
    begun = letters.create("free", now=NIGHT)
    assert begun.sleeps_until == at(25, 7)
    letter = letters.mark_ready(kept(letters), now=NOW)
    letter = letters.save(replace(letter, body="at night"), now=NIGHT)
    assert (letter.state, letter.sleeps_until) == (LetterState.DRAFT, at(25, 7))
    with pytest.raises(EventOutOfOrder, match="sleeps in the drawer until 07:00"):
        letters.mark_ready(letter, now=at(25, 6))
    with pytest.raises(EventOutOfOrder):
        letters.toggle_sleep(letter, now=at(25, 6))
    ready = letters.mark_ready(letter, now=at(25, 7))
    assert ready.state is LetterState.READY
    assert letters.mark_ready(ready, now=at(25, 7)).state is LetterState.DRAFT


def test_a_letter_can_be_put_to_sleep_by_day_and_woken(letters: Letters) -> None:
    slept = letters.toggle_sleep(kept(letters), now=NOW)
    assert slept.sleeps_until == at(25, 7)
    assert letters.toggle_sleep(slept, now=NOW).sleeps_until is None


def test_an_unsendable_letter_stays_here(letters: Letters) -> None:
    letter = kept(letters, kind=UNSENDABLE)
    with pytest.raises(EventOutOfOrder, match="not for sending"):
        letters.mark_ready(letter, now=NOW)
    with pytest.raises(EventOutOfOrder, match="not for sending"):
        letters.mark_sent(letter, now=NOW, on=NOW, channel="", to="")
    with pytest.raises(EventOutOfOrder):
        letters.toggle_sleep(letter, now=NOW)


def test_the_letter_on_the_desk_is_an_open_one_that_is_awake_then_the_last_sent(letters: Letters) -> None:
    wait = museum()
    assert letters.current_letter(wait, NOW) is None
    old = kept(letters, "old", now=at(23), wait_id=wait.id)
    new = kept(letters, "new", now=at(24), wait_id=wait.id)
    kept(letters, "another wait's", wait_id="other")
    assert letters.current_letter(wait, NOW) == new
    letters.toggle_sleep(new, now=NOW)
    assert letters.current_letter(wait, NOW) == old
    letters.mark_sent(old, now=NOW, on=NOW, channel="", to="")
    assert letters.current_letter(wait, NOW) is not None
    assert [letter.body for letter in letters.for_wait(wait)] == ["old", "new"]
    assert len(letters.all()) == 3


def test_what_is_asked_about_before_a_letter_goes_out(letters: Letters) -> None:
    stop = Finding(rule="LR-03", name="n", level=Level.STOP, message="Is it Okafor?", start=5, end=9)
    warn = stop._replace(level=Level.WARN)
    letter = Letter(body="Dear {name}, {x}", subject="{role}")
    concern = letters.warning_before_sending(letter, (stop,), NOW)
    assert concern is not None
    assert (concern.sentence, concern.start, concern.end) == (
        "A gap is still open: {name} and 1 more.",
        5,
        11,
    )
    in_subject = letters.warning_before_sending(replace(letter, body="Dear"), (stop,), NOW)
    assert in_subject is not None
    assert "subject: {role}" in in_subject.sentence
    whole = Letter(body="Dear Ofakor")
    pointed = letters.warning_before_sending(whole, (warn, stop), NOW)
    assert pointed is not None
    assert (pointed.sentence, pointed.start) == ("Is it Okafor?", 5)
    assert letters.warning_before_sending(whole, (warn,), NOW) is None
    asleep = letters.warning_before_sending(replace(whole, sleeps_until=at(25, 7)), (), NOW)
    assert asleep is not None
    assert "07:00" in asleep.sentence


def test_a_copy_a_trash_and_a_way_back(store: FakeStore, letters: Letters) -> None:
    letter = kept(letters, "text", to="Ada")
    copy = letters.duplicate(letter, now=NIGHT)
    assert (copy.id != letter.id, copy.body, copy.to, copy.sleeps_until) == (True, "text", "Ada", at(25, 7))
    letters.delete(letter, now=NOW)
    assert letters.get(letter.id) is None
    assert letters.restore(letter, now=NOW).body == "text"


@pytest.mark.parametrize("kind", [*letter_kinds(), "free"])
def test_the_mail_draft_of_every_kind_comes_back_whole(letters: Letters, tmp_path: Path, kind: str) -> None:
    letter = replace(letters.create(kind, now=NOW), to="Zoë <zoe@x.example>", subject="Dank für den Tag")
    path = letters.write_eml(letter, tmp_path)
    mail = message_from_bytes(path.read_bytes(), policy=default)
    assert (mail["Subject"], mail["X-Unsent"], mail["To"].addresses[0].display_name) == (
        "Dank für den Tag",
        "1",
        "Zoë",
    )
    assert mail.get_content().replace("\r\n", "\n").rstrip("\n") == letter.body.rstrip("\n")
    assert path.name == "dank-fur-den-tag.eml"
    assert letters.write_text(replace(letter, subject=""), tmp_path).name == f"{kind}.txt"
