"""The glance: enough for a status line, nothing private, and never out of date."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from tests.store.disks import FaultyDisk
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.store.database import Store
from waitroom.store.status_cache import read_status_cache
from waitroom.store.status_cache_writer import was_written_here

FRIDAY = DecisionWindow(earliest=date(2014, 4, 23), latest=date(2014, 4, 25), zone="Europe/London")


def test_it_tells_the_waits_without_a_word_of_them(store: Store, now: datetime) -> None:
    promise = Promise(words="by Friday, in secret", said_on=now.replace(day=23), window=FRIDAY)
    met = Round(interviewed=date(2014, 4, 23), promises=(promise,))
    store.waits.save(Wait(organisation="Secret Museum", zone="Europe/London", rounds=(met,)), now=now)
    store.waits.save(
        Wait(organisation="Secret Bank", outcome=Outcome.OFFER, answer_by=date(2014, 5, 2)), now=now
    )
    store.waits.save(Wait(organisation="Secret Mill", is_put_away=True), now=now)
    assert store.flush()
    folder = str(store.path.parent)
    store.close()
    first, second = read_status_cache(folder) or []
    museum, bank, _ = store.waits.all()
    assert first == {
        "id": museum.id,
        "opens": 1398207600,
        "closes": 1398445200,
        "first_day": date(2014, 4, 23).toordinal(),
        "last_day": date(2014, 4, 25).toordinal(),
        "zone": "Europe/London",
        "interview": 1398250800,
        "meets": 1,
        "meets_at": False,
        "meets_in": "Europe/London",
        "deadline": True,
        "guess": False,
        "holidays": [],
        "outcome": None,
        "answer_by": None,
        "answer_day": None,
    }
    assert second == {
        "id": bank.id,
        "opens": None,
        "closes": None,
        "first_day": None,
        "last_day": None,
        "zone": "UTC",
        "interview": None,
        "meets": 0,
        "meets_at": False,
        "meets_in": "UTC",
        "deadline": False,
        "guess": False,
        "holidays": [],
        "outcome": "offer",
        "answer_by": 1399053600,
        "answer_day": date(2014, 5, 2).toordinal(),
    }
    glance = store.path.with_name("glance.json")
    assert "ecret" not in glance.read_text("utf-8")
    assert glance.stat().st_mode & 0o777 == 0o600


def test_it_is_nothing_where_it_does_not_belong_to_the_store(store: Store, now: datetime) -> None:
    folder = str(store.path.parent)
    assert read_status_cache(folder) is None
    store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    assert read_status_cache(folder)
    glance = store.path.with_name("glance.json")
    whole = json.loads(glance.read_bytes())
    for wrong in (
        "",
        "{",
        "[]",
        "[" * 50_000,
        json.dumps({**whole, "waits": 3}),
        json.dumps({**whole, "waits": [3]}),
    ):
        glance.write_text(wrong)
        assert read_status_cache(folder) is None
    glance.write_text(json.dumps(whole))
    assert was_written_here(store.path.parent)
    os.utime(store.path)
    assert read_status_cache(folder) is None
    assert not was_written_here(store.path.parent)


def test_a_file_from_elsewhere_is_read_whole_once_and_then_known(
    open_store: Callable[..., Store], store: Store, now: datetime
) -> None:
    store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    folder = store.path.parent
    store.path.write_bytes(copied := store.path.read_bytes())
    assert not was_written_here(folder)
    open_store().close()
    assert was_written_here(folder)
    assert store.path.read_bytes() == copied
    # Nothing is said of the waits before a save says it: a status goes on asking the store.
    assert read_status_cache(str(folder)) is None
    again = open_store()
    assert [wait.organisation for wait in again.waits.all()] == ["Museum"]


def test_what_an_earlier_waitroom_said_of_the_waits_stays_when_this_one_has_read_its_file(
    open_store: Callable[..., Store], store: Store, now: datetime
) -> None:
    store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    folder = store.path.parent
    glance = folder / "glance.json"
    said = json.loads(glance.read_bytes())
    glance.write_text(json.dumps({**said, "by": "0.1.0"}))
    open_store().close()
    assert json.loads(glance.read_bytes()) == said


def test_a_file_is_not_known_while_something_of_it_is_to_be_written_or_cannot_be_read(
    open_store: Callable[..., Store], store: Store, now: datetime
) -> None:
    wait = store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    folder = store.path.parent
    whole = json.loads(store.path.read_bytes())
    (document,) = (raw for raw in whole["waits"].values() if raw["id"] == wait.id)
    document["rounds"] = "none"
    store.path.write_text(json.dumps(whole))
    open_store().close()
    assert not was_written_here(folder)
    del document["rounds"], document["revision"]
    store.path.write_text(json.dumps(whole))
    incomplete = open_store()
    incomplete.close()
    # What it lacked was written: the save says so of the file as it is now.
    assert was_written_here(folder)
    assert read_status_cache(str(folder))


def test_where_it_cannot_be_written_nothing_else_suffers(
    open_store: Callable[..., Store], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    disk = FaultyDisk()
    store = open_store(disk=disk)
    replace_file = disk.replace

    def only_the_store(source: object, target: object) -> None:
        if "glance" in str(target) or "backups" in str(target):
            raise OSError(28, "full")
        replace_file(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(disk, "replace", only_the_store)
    letter = store.letters.save(Letter(), now=now)
    assert store.flush()
    store.letters.save(replace(letter, body="b"), now=now)
    store.close()
    assert store.progress.state.is_saved
    assert store.progress.state.problem == ""
    assert read_status_cache(str(store.path.parent)) is None


def test_reading_it_loads_nothing_heavy() -> None:
    code = (
        "import sys; import waitroom.store.status_cache; "
        "sys.exit(bool({'tinydb', 'dataclasses', 'datetime', 'typing', 'pathlib'} & set(sys.modules)))"
    )
    assert (
        subprocess.run([sys.executable, "-S", "-E", "-c", f"sys_path = None\n{code}"], check=False).returncode
        == 0
    )
