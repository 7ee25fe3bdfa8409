"""Things that were taken out of the file by hand are said once, and the copy that has them is kept."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta

from tests.store.disks import QUICK
from waitroom.disk import Disk
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.backups import Backups
from waitroom.store.database import Store
from waitroom.store.missing_records import missing_records_sentence

EAGER = QUICK._replace(errand=0.0)


def take_out(paths: Paths, **counts: int) -> None:
    """Take so many documents of each table out of the file, as one does with an editor."""
    raw = json.loads(paths.store.read_bytes())
    for table, count in counts.items():
        for key in list(raw[table])[:count]:
            del raw[table][key]
    paths.store.write_text(json.dumps(raw), "utf-8")


def test_half_of_the_letters_taken_out_is_said_and_the_copy_outlives_all_others(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    with store.transaction():
        for number in range(24):
            store.letters.save(Letter(body=str(number)), now=now)
        store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    open_store().close()
    take_out(paths, letters=12)
    store = open_store(now=now + timedelta(days=2), pace=EAGER)
    store.close()
    assert store.progress.state.notes == (
        "12 letters fewer than in the copy of Thursday 24 April. That copy is kept.",
    )
    for day in range(3, 60):
        store = open_store(now=now + timedelta(days=day))
        store.letters.save(Letter(body="later"), now=now + timedelta(days=day))
        store.close()
        assert store.progress.state.notes == ()
    store = open_store()
    backups = store.backups.all()
    assert any(len(json.loads(each.path.read_bytes())["letters"]) == 24 for each in backups)
    assert store.restorer.restore_backup(min(backups, key=lambda each: each.number), now=now)
    assert len(store.letters.all()) == 24


def test_what_went_through_the_trash_or_was_added_is_not_missed(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    letters = [store.letters.save(Letter(body=str(number)), now=now) for number in range(4)]
    store.close()
    open_store().close()
    store = open_store()
    store.letters.delete(letters[0].id, now=now)
    store.letters.save(Letter(body="new"), now=now)
    store.close()
    take_out(paths)
    store = open_store(pace=EAGER)
    store.close()
    assert store.progress.state.notes == ()


def test_the_sentence_names_everything_that_is_fewer(now: datetime) -> None:
    counts = {"waits": 1, "letters": 2, "people": 1}
    assert missing_records_sentence(counts, now.date(), now.date()) == (
        "1 wait, 2 letters and 1 person fewer than in the copy of today. That copy is kept."
    )


def test_a_copy_is_held_once_and_a_dozen_at_most(paths: Paths, now: datetime) -> None:
    backups = Backups(paths.data / "backups", Disk())
    for number in range(40):
        backups.save(b'{"letters": {"a": {"id": "a", "body": "%d"}}}' % number, now)
        newest = backups.newest()
        assert newest
        backups.hold(newest)
        held = backups.newest()
        assert held
        backups.hold(held)
    assert 12 <= len(backups.all()) <= 12 + 10
    assert backups.last_day() == "2014-04-24"
