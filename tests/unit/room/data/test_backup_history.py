"""Backups: listed with what changed, put beside today, brought back whole or one thing at a time, and undone."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.store.disks import QUICK
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.care.care_records import Forecast
from waitroom.domain.care.plan import Plan
from waitroom.domain.data.past_state import CONDITION_WORDS, BackupCondition
from waitroom.domain.data.state_comparison import ComparedThing, Difference, change_words
from waitroom.domain.letters.letter import Letter, LetterState, LetterVersion
from waitroom.domain.people.person import Person
from waitroom.domain.questions.question import Question
from waitroom.domain.questions.story import Story
from waitroom.domain.shared.errors import BadFile, NothingFound
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.data.backup_history import BackupHistory
from waitroom.room.data.compared_things import FOR_YOU_ALONE, SEALED
from waitroom.room.data.trash import Trash
from waitroom.store.database import Store
from waitroom.store.opening import open_store as open_file
from waitroom.store.pictures import FileFolder

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)


@pytest.fixture
def open_store(paths: Paths) -> Iterator[Callable[[datetime], Store]]:
    opened: list[Store] = []

    def opener(now: datetime) -> Store:
        for each in opened:
            each.close()
        opened.append(open_file(paths, now=now, pace=QUICK))
        return opened[-1]

    yield opener
    for each in opened:
        each.close()


def backed_up(store: Store, now: datetime = NOW) -> int:
    """Make a backup of what is there now, and return its number."""
    assert store.flush()
    store.restorer.back_up(now)
    return store.backups.all()[0].number


def history(store: Store) -> BackupHistory:
    return BackupHistory(store, FileFolder(store.path.parent / "box"))


def thing(states: BackupHistory, number: int, heading: str, now: datetime = NOW) -> ComparedThing:
    (found,) = [each for each in states.compare(number, now).things if each.heading == heading]
    return found


def test_each_backup_says_its_hour_what_changed_and_how_it_stands_beside_today(
    open_store: Callable[[datetime], Store],
) -> None:
    store = open_store(NOW)
    assert history(store).all(NOW) == ()
    with store.transaction():
        letters = [store.letters.save(Letter(subject=f"Letter {each}"), now=NOW) for each in range(3)]
        wait = store.waits.save(Wait(organisation="Museum"), now=NOW)
        away = store.waits.save(Wait(organisation="Library", is_put_away=True), now=NOW)
    first = backed_up(store)
    with store.transaction():
        store.waits.save(replace(away, notes="still out of sight"), now=NOW + DAY)
        for letter in letters[:2]:
            store.letters.delete(letter.id, now=NOW + DAY)
        store.waits.save(replace(wait, is_put_away=True), now=NOW + DAY)
        store.people.save(Person(name="Ada Okafor"), now=NOW + DAY)
    second = backed_up(store, NOW + DAY)
    store.letters.save(replace(letters[2], body="Dear Ada"), now=NOW + DAY)
    assert store.flush()

    states = {each.number: each for each in history(store).all(NOW + DAY)}
    assert list(states) == [second, first]
    assert (states[first].day, states[first].at, states[first].since_before) == (NOW.date(), NOW, None)
    assert change_words(states[first].against_today) == (
        "1 wait, 2 letters more; 1 person fewer; 1 letter changed"
    )
    assert change_words(states[second].since_before or ()) == "1 person more; 1 wait, 2 letters fewer"
    assert change_words(states[second].against_today) == "1 letter changed"
    assert (states[second].at, states[second].documents) == (NOW + DAY, 4)


def test_damaged_newer_and_older_backups_are_there_as_what_they_are(
    paths: Paths, open_store: Callable[[datetime], Store]
) -> None:
    store = open_store(NOW)
    store.letters.save(Letter(body="one"), now=NOW)
    assert backed_up(store) == 1
    folder = paths.data / "backups"
    (folder / "waitroom-000002-2014-04-23.json").write_bytes(b'{"meta"')
    (folder / "waitroom-000003-2014-04-23.json").write_text('{"meta": {"1": {"schema": 99}}, "letters": []}')
    (folder / "waitroom-000004-2014-04-23.json").write_text('{"meta": {"1": {"schema": 99}}}')
    (folder / "waitroom-000005-2014-04-23.json").mkdir()
    old = {"letters": {"a": {"body": "from long ago", "sent": True}}}
    (folder / "waitroom-000006-2014-99-99-held.json").write_text(json.dumps(old))
    states = history(store)
    found = {each.number: each for each in states.all(NOW)}
    assert [(number, each.condition) for number, each in found.items()] == [
        (6, BackupCondition.OLDER),
        (5, BackupCondition.BUSY),
        (4, BackupCondition.NEWER),
        (3, BackupCondition.NEWER),
        (2, BackupCondition.DAMAGED),
        (1, BackupCondition.WHOLE),
    ]
    assert found[2].at is None
    assert found[6].is_held
    assert not found[2].can_come_back
    assert store.restorer.read(folder / "gone.json").modified is None
    assert (
        store.restorer.read(folder / "waitroom-000002-2014-04-23.json" / "x").condition
        is BackupCondition.BUSY
    )
    for number in (2, 3, 4, 5):
        with pytest.raises(BadFile, match=r"\.$"):
            states.restore_all(number, NOW)
    with pytest.raises(BadFile, match="not there any more"):
        states.compare(77, NOW)
    assert all(words.endswith(".") for words in CONDITION_WORDS.values() if words)
    states.restore_all(6, NOW)
    assert [(each.body, each.state) for each in store.letters.all()] == [("from long ago", LetterState.SENT)]
    assert states.find("newest", NOW).number == 7
    assert states.find("1", NOW).number == 1
    with pytest.raises(NothingFound, match="no backup 99"):
        states.find("99", NOW)


def test_going_back_is_undone_and_what_was_written_since_stays(
    open_store: Callable[[datetime], Store],
) -> None:
    store = open_store(NOW)
    letter = store.letters.save(Letter(body="first"), now=NOW)
    store.settings.save(Settings(id=SETTINGS_ID, name="Ada"), now=NOW)
    first = backed_up(store)
    states = history(store)
    store.letters.save(replace(letter, body="changed"), now=NOW)
    other = store.letters.save(Letter(body="second"), now=NOW)
    gone = store.letters.save(Letter(body="put away"), now=NOW)
    store.letters.delete(gone.id, now=NOW)
    store.settings.save(Settings(id=SETTINGS_ID, name="Ada O."), now=NOW)
    store.drafts.save(FormDraft(form="wait"), now=NOW)
    assert not states.can_undo
    assert states.undo(NOW) == ""
    done = states.restore_all(first, NOW)
    assert (done.words, done.kept_as) == ("1 letter fewer; 1 letter changed", first + 1)
    assert [each.body for each in store.letters.all()] == ["first"]
    assert store.settings.all()[0].name == "Ada O."
    assert len(store.drafts.all()) == 1
    assert [one.heading for one in Trash(store).all()] == ["put away"]

    assert states.undo(NOW).startswith("1 letter fewer")
    assert {each.body for each in store.letters.all()} == {"changed", "second"}
    states.restore_all(first, NOW)
    kept = store.letters.get(letter.id)
    assert kept is not None
    store.letters.save(replace(kept, body="written since"), now=NOW + DAY)
    assert "1 changed since and left as they are" in states.undo(NOW)
    assert {each.body for each in store.letters.all()} == {"written since", "second"}
    assert store.letters.get(other.id) is not None


def test_one_thing_comes_back_with_what_belonged_to_it_and_nothing_else(
    open_store: Callable[[datetime], Store],
) -> None:
    store = open_store(NOW)
    wait = store.waits.save(Wait(organisation="Museum"), now=NOW)
    letter = store.letters.save(Letter(wait_id=wait.id, subject="Thanks"), now=NOW)
    store.versions.save(LetterVersion(letter_id=letter.id, body="earlier", at=NOW), now=NOW)
    person = store.people.save(Person(name="Ada", wait_id=wait.id), now=NOW)
    story = store.stories.save(Story(title="The flood"), now=NOW)
    question = store.questions.save(Question(text="Why here?", story_ids=(story.id,)), now=NOW)
    alone = store.letters.save(Letter(subject="Alone", body="then"), now=NOW)
    first = backed_up(store)
    states = history(store)
    with store.transaction():
        for table, id_ in (("waits", wait.id), ("letters", letter.id), ("people", person.id)):
            store.table_named(table).remove(id_, now=NOW + DAY)
        for table, id_ in (("stories", story.id), ("questions", question.id)):
            store.table_named(table).remove(id_, now=NOW + DAY)
        store.versions.remove(store.versions.all()[0].id, now=NOW + DAY)
    store.letters.save(replace(alone, body="now"), now=NOW + DAY)

    states.restore_one(first, thing(states, first, "Why here?"), NOW)
    assert [each.title for each in store.stories.all()] == ["The flood"]
    states.restore_one(first, thing(states, first, "Museum"), NOW)
    assert {each.subject for each in store.letters.all()} == {"Thanks", "Alone"}
    assert [each.name for each in store.people.all()] == ["Ada"]
    assert store.letters.get(alone.id).body == "now"  # type: ignore[union-attr]  # it is there
    states.undo(NOW)
    assert store.waits.all() == ()
    assert {each.subject for each in store.letters.all()} == {"Alone"}
    states.restore_one(first, thing(states, first, "Thanks"), NOW)
    assert [each.body for each in store.versions.all()] == ["earlier"]
    stale = thing(states, first, "Alone")
    done = states.restore_one(first, stale, NOW)
    assert done.words == "1 letter changed"
    assert states.restore_one(first, stale, NOW).words == "nothing that is counted"
    since = store.letters.save(Letter(subject="Since"), now=NOW)
    assert states.restore_one(first, thing(states, first, "Since"), NOW).words == "nothing that is counted"
    assert store.letters.get(since.id) is not None
    assert store.letters.get(alone.id).body == "then"  # type: ignore[union-attr]  # it is there
    store.letters.delete(alone.id, now=NOW)
    found = thing(states, first, "Alone")
    assert found.difference is Difference.PUT_AWAY
    states.restore_one(first, found, NOW)
    assert store.trash.all() == ()


def test_a_memento_comes_back_with_its_picture_and_says_where_that_has_gone(
    paths: Paths, open_store: Callable[[datetime], Store]
) -> None:
    store = open_store(NOW)
    files = FileFolder(paths.files)
    kept = files.add_bytes(b"a song", "song.ogg")
    memento = Memento(kind=MementoKind.SOUND, title="Our song", file=kept.name)
    memento = store.mementos.save(memento, now=NOW)
    first = backed_up(store)
    states = history(store)
    store.mementos.remove(memento.id, now=NOW)
    found = thing(states, first, "Our song")
    assert (found.what, found.note) == ("sound", "")
    os.utime(paths.files / kept.name, (1, 1))
    store = open_store(NOW + 2 * DAY)
    states = history(store)
    states.restore_one(first, thing(states, first, "Our song"), NOW)
    assert files.read(store.mementos.all()[0].file) == b"a song"
    store.mementos.remove(memento.id, now=NOW)
    (paths.files / kept.name).unlink()
    assert "not in the happy box any more" in thing(states, first, "Our song").note


def test_sealed_words_and_what_is_for_the_person_alone_are_not_shown(
    open_store: Callable[[datetime], Store],
) -> None:
    store = open_store(NOW)
    wait = store.waits.save(Wait(organisation="Secret Museum", code_name="Bluebell"), now=NOW)
    sealed = Forecast(prediction="whisper", likelihood=50, wait_id=wait.id, sealed=NOW)
    store.forecasts.save(sealed, now=NOW)
    store.mementos.save(Memento(kind=MementoKind.MESSAGE, text="whisper"), now=NOW)
    store.plans.save(Plan(act="A walk", who="Sam", at=NOW), now=NOW)
    store.letters.save(Letter(subject="Hello", body="Dear all", state=LetterState.SENT, sent_on=NOW), now=NOW)
    first = backed_up(store)
    with store.transaction():
        for table in ("waits", "forecasts", "mementos", "letters", "plans"):
            store.table_named(table).remove(store.table_named(table).ids()[0], now=NOW)
    things = {each.shelf: each for each in history(store).compare(first, NOW).things}
    assert "whisper" not in repr(things)
    assert "Secret" not in repr(things)
    assert things["forecasts"].unsaid == SEALED
    assert things["mementos"].unsaid == FOR_YOU_ALONE
    assert things["waits"].heading == "Bluebell"
    assert [(pair.name, pair.there) for pair in things["plans"].texts][:2] == [
        ("Act", "A walk"),
        ("At", "Wed 23 Apr 18:42"),
    ]
    assert [(pair.name, pair.there) for pair in things["letters"].texts] == [
        ("Subject", "Hello"),
        ("Kind", "thank-you"),
        ("State", "sent"),
        ("Sent on", "Wed 23 Apr 18:42"),
        ("", "Dear all"),
    ]
    assert not things["letters"].texts[0].is_same


def test_looking_at_a_memento_is_no_change(open_store: Callable[[datetime], Store]) -> None:
    store = open_store(NOW)
    memento = store.mementos.save(Memento(kind=MementoKind.QUOTE, text="You laughed"), now=NOW)
    first = backed_up(store)
    store.mementos.save(replace(memento, seen=(NOW,), drawn=3), now=NOW + DAY)
    assert history(store).compare(first, NOW).things == ()
