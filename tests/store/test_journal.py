"""A kill takes nothing that was typed; what a newer waitroom took over keeps the words of the older tab."""

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.store.disks import NEVER, FaultyDisk
from waitroom.disk import Disk, FileSignature
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import NewerFile
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store import migrations
from waitroom.store.database import Store
from waitroom.store.file_format import document_text
from waitroom.store.file_reading import RawTables
from waitroom.store.forgotten import ForgottenIdsFile
from waitroom.store.journal import Journal, read_groups
from waitroom.store.merging import PendingChange
from waitroom.store.migrations import SCHEMA
from waitroom.store.store_file import machine_mark

ID = "11111111-2222-4333-8444-555555555555"


def journals(folder: Path) -> list[Path]:
    return sorted(path for path in folder.iterdir() if path.name.endswith(".unsaved"))


def killed(paths: Paths, code: str) -> None:
    """Run `code` in a process with a store that never saves by itself, and kill it."""
    program = f"""
import os
from dataclasses import replace
from pathlib import Path
from tests.store.conftest import NOW
from tests.store.disks import NEVER
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.start_again import start_empty, start_from_backup
ID = {ID!r}
folder = Path({str(paths.data)!r})
store = open_store(Paths(data=folder, state=folder / "state", config=folder), now=NOW, pace=NEVER)
{code}
os.kill(os.getpid(), 9)
"""
    root = Path(__file__).parents[2]
    ran = subprocess.run([sys.executable, "-c", program], cwd=root, check=False, timeout=120)
    assert ran.returncode == -signal.SIGKILL


def test_what_was_typed_the_moment_before_a_kill_is_there_again(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    killed(paths, 'store.letters.save(Letter(id=ID, body="Dear"), now=NOW)')
    assert not paths.store.exists()
    store = open_store()
    assert [letter.body for letter in store.letters.all()] == ["Dear"]
    assert store.flush()
    store.close()
    assert journals(paths.data) == []
    killed(
        paths,
        """
letter = store.letters.get(ID)
for text in ("Dear A", "Dear Ad", "Dear Ada"):
    letter = store.letters.save(replace(letter, body=text), now=NOW)
store.waits.save(Wait(organisation="Museum"), now=NOW)
store.waits.delete(store.waits.all()[0].id, now=NOW)
""",
    )
    assert open_store(paths=paths, now=now, read_only=True).letters.all()[0].body == "Dear Ada"
    assert len(journals(paths.data)) == 1
    store = open_store()
    assert [letter.body for letter in store.letters.all()] == ["Dear Ada"]
    assert store.waits.all() == ()
    assert len(store.trash.all()) == 1
    assert store.progress.state.notes == ()
    assert store.flush()
    assert "Dear Ada" in paths.store.read_text("utf-8")
    assert journals(paths.data) == []


def test_what_lands_together_comes_back_together_or_not_at_all(
    paths: Paths, open_store: Callable[..., Store]
) -> None:
    killed(
        paths,
        """
with store.transaction():
    store.letters.save(Letter(id=ID, body="whole"), now=NOW)
    store.waits.save(Wait(organisation="Museum"), now=NOW)
with store.transaction():
    store.letters.save(replace(store.letters.get(ID), body="half"), now=NOW)
    os.kill(os.getpid(), 9)
""",
    )
    store = open_store()
    assert [letter.body for letter in store.letters.all()] == ["whole"]
    assert [wait.organisation for wait in store.waits.all()] == ["Museum"]


def test_killed_between_the_file_and_the_journals_end_nothing_comes_twice(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    killed(
        paths,
        """
letter = store.letters.save(Letter(id=ID, body="Dear"), now=NOW)
store.memory._journal.settled = lambda pending: None
store.flush()
letter = store.letters.save(replace(letter, body="Dear Ada"), now=NOW)
store.flush()
store.letters.save(replace(letter, body="Dear Ada L."), now=NOW)
""",
    )
    assert '"Dear Ada"' in paths.store.read_text("utf-8")
    store = open_store()
    assert [letter.body for letter in store.letters.all()] == ["Dear Ada L."]
    assert store.progress.state.notes == ()


def test_changed_elsewhere_meanwhile_both_texts_are_kept_and_said_once(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(id=ID, body="Dear"), now=now)
    store.settings.save(Settings(name="Ada"), now=now)
    store.close()
    killed(
        paths,
        f"""
store.letters.save(replace(store.letters.get(ID), body="from here"), now=NOW)
store.settings.save(replace(store.settings.get({SETTINGS_ID!r}), welcomed=True), now=NOW)
""",
    )
    left = journals(paths.data)[0].read_bytes()
    raw = json.loads(paths.store.read_bytes())
    raw["letters"]["1"]["body"] = "from there"
    raw["settings"]["1"]["name"] = "Ada L."
    paths.store.write_text(json.dumps(raw), "utf-8")
    for _ in range(2):
        store = open_store()
        assert sorted(letter.body for letter in store.letters.all()) == ["from here", "from there"]
        assert {letter.conflict_of for letter in store.letters.all()} == {"", ID}
        assert [(each.name, each.welcomed) for each in store.settings.all()] == [("Ada L.", True)]
        assert store.flush()
        store.close()
        assert journals(paths.data) == []
        # A kill right after the save, before the journal was removed: the same again changes nothing.
        (paths.data / f".waitroom-{machine_mark()}-99999999-0123abcd.unsaved").write_bytes(left)


def test_a_journal_of_a_living_waitroom_and_a_young_one_of_another_machine_are_left_alone(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    here = open_store(pace=NEVER)
    here.letters.save(Letter(body="being typed"), now=now)
    theirs = paths.data / ".waitroom-00000000-1-0123abcd.unsaved"
    theirs.write_bytes(journals(paths.data)[0].read_bytes())
    os.utime(journals(paths.data)[1], (1, 1))
    there = open_store()
    assert there.letters.all() == ()
    there.close()
    # The number of a process that lives may have been another's before: the lock tells.
    own = journals(paths.data)[1]
    alive = own.rename(own.with_name(own.name.replace(f"-{os.getpid()}-", f"-{os.getppid()}-")))
    assert open_store().letters.all() == ()
    alive.rename(own)
    os.utime(theirs, (1, 1))
    there = open_store()
    assert [letter.body for letter in there.letters.all()] == ["being typed"]
    there.close()
    assert not theirs.exists()
    assert here.flush()
    assert journals(paths.data) == []


def test_what_is_cut_or_no_journal_is_read_as_far_as_it_is_whole(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store(pace=NEVER)
    letter = store.letters.save(Letter(body="whole"), now=now)
    whole = journals(paths.data)[0].read_bytes()
    store.letters.save(replace(letter, body="cut"), now=now)
    both = journals(paths.data)[0].read_bytes()
    key = ("letters", letter.id)
    for length in range(len(both)):
        groups = read_groups(both[:length])
        assert bool(groups) == (length >= len(whole))
        assert not groups or b"whole" in (groups[SCHEMA][key].text or b"")
    for odd in (
        b"\n",
        b"[]\n",
        b'{"schema": 1, "changes": [{"table": "letters", "id": "x", "text": -1}]}\n\n\n',
    ):
        assert read_groups(whole + odd) == read_groups(whole)
        assert read_groups(odd) == {}


def test_a_disk_that_takes_no_journal_changes_nothing_else(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    class Full(FaultyDisk):
        def append(self, handle: int, data: memoryview) -> int:
            if "append" in self.faults:
                os.write(handle, data[: len(data) // 2])
            self._may_fail("append")
            return super().append(handle, data)

    disk = Full()
    store = open_store(disk=disk, pace=NEVER)
    letter = store.letters.save(Letter(body="a"), now=now)
    disk.faults = {"append": errno.ENOSPC}
    letter = store.letters.save(replace(letter, body="ab"), now=now)
    disk.faults = {"append": errno.ENOSPC, "create": errno.ENOSPC}
    letter = store.letters.save(replace(letter, body="abc"), now=now)
    disk.faults = {}
    store.letters.save(replace(letter, body="abcd"), now=now)
    assert len(journals(paths.data)) == 2
    assert store.flush()
    assert journals(paths.data) == []


def test_a_journal_that_grows_long_while_typing_goes_on_is_begun_again(tmp_path: Path) -> None:
    journal = Journal(tmp_path, 1, Disk(), ForgottenIdsFile(tmp_path, Disk()))
    texts = [b'{"body": "' + b"x" * 300_000 + b'%d"}' % number for number in range(5)]
    change = PendingChange(None, None)
    for text in texts:
        change.text = text
        journal.note(((("letters", ID), change),))
        journal.note_saved({("letters", ID): PendingChange(text[:20], text)})
    (path,) = journals(tmp_path)
    assert path.name == journal.name
    assert path.stat().st_size < 1_000_000
    assert read_groups(path.read_bytes())[1]["letters", ID].text == texts[-1]
    journal.note_saved({("waits", ID): PendingChange(None, b"{}")})
    assert read_groups(journals(tmp_path)[0].read_bytes())[1].keys() == {("waits", ID)}
    journal.note_saved({})
    assert journals(tmp_path) == []
    assert journal.name == ""


NEWER = b'{"meta": {"waitroom": {"schema": 7}}, "letters": [{"id": "a", "body": "as a newer one has it"}]}'
NEWER_TABLES = b'{"meta": {"1": {"schema": 7}}, "letters": {"1": {"id": "a", "body": "new"}}}'


@pytest.mark.parametrize("data", [NEWER, NEWER_TABLES])
def test_an_older_tab_keeps_its_words_when_a_newer_waitroom_takes_the_file(
    paths: Paths, open_store: Callable[..., Store], now: datetime, data: bytes
) -> None:
    store = open_store(pace=NEVER)
    letter = store.letters.save(Letter(id=ID, body="Dear"), now=now)
    paths.store.write_bytes(data)
    assert not store.flush()
    assert store.reload_if_changed(now=now) in {True, False}
    letter = store.letters.save(replace(letter, body="Dear Ada"), now=now)
    assert not store.flush()
    name = journals(paths.data)[0].name
    assert store.progress.state.problem == (
        "A newer waitroom has written the file, so this older one leaves it as it is."
        f" What you wrote since is kept beside it, in {name}; the newer waitroom takes it in."
    )
    store.close()
    assert paths.store.read_bytes() == data
    assert b"Dear Ada" in (paths.data / name).read_bytes()
    if data == NEWER:
        with pytest.raises(NewerFile):
            open_store()
    else:
        open_store().close()
    assert paths.store.read_bytes() == data
    assert journals(paths.data) == [paths.data / name]


def test_a_newer_file_that_goes_away_again_is_written_as_before(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    letter = store.letters.save(Letter(id=ID, body="Dear"), now=now)
    assert store.flush()
    before = paths.store.read_bytes()
    paths.store.write_bytes(NEWER)
    assert store.reload_if_changed(now=now)
    assert not store.reload_if_changed(now=now)
    store.letters.save(replace(letter, body="Dear Ada"), now=now)
    assert not store.flush()
    paths.store.write_bytes(before)
    store.reload_if_changed(now=now)
    assert store.flush()
    assert not store.progress.state.read_only
    assert store.progress.state.problem == ""
    assert "Dear Ada" in paths.store.read_text("utf-8")


def test_the_newer_waitroom_takes_in_what_the_older_tab_had_not_saved(
    paths: Paths, open_store: Callable[..., Store], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = open_store()
    store.letters.save(Letter(id=ID, body="Dear"), now=now)
    store.close()
    killed(
        paths,
        'store.letters.save(replace(store.letters.get(ID), body="Dear Ada"), now=NOW)\n'
        'store.waits.save(Wait(organisation="Museum"), now=NOW)',
    )

    def moods(tables: RawTables) -> RawTables:
        letters = {key: {**raw, "mood": "calm"} for key, raw in tables.get("letters", {}).items()}
        return {**tables, "letters": letters}

    for name in ("migrations", "database", "saver", "journal_recovery"):
        monkeypatch.setattr(f"waitroom.store.{name}.SCHEMA", SCHEMA + 1)
    monkeypatch.setattr(migrations, "MIGRATIONS", (*migrations.MIGRATIONS, moods))
    newer = open_store()
    assert [(letter.body, letter.extra) for letter in newer.letters.all()] == [("Dear Ada", {"mood": "calm"})]
    assert [wait.organisation for wait in newer.waits.all()] == ["Museum"]
    assert newer.progress.state.notes == ()
    assert newer.flush()
    assert journals(paths.data) == []


@pytest.mark.parametrize("change", ['"schema": 99', '"table": "songs"', "not a letter"])
def test_a_journal_that_cannot_be_understood_is_left_and_named(
    paths: Paths, open_store: Callable[..., Store], now: datetime, change: str
) -> None:
    killed(paths, 'store.letters.save(Letter(id=ID, body="Dear"), now=NOW)')
    (path,) = journals(paths.data)
    data = path.read_bytes()
    if change == "not a letter":
        data = data.replace(b'"draft"', b'"drift"')
    else:
        data = data.replace(
            b'"schema": %d' % SCHEMA if "schema" in change else b'"table": "letters"', change.encode(), 1
        )
    path.write_bytes(data)
    store = open_store()
    assert store.letters.all() == ()
    assert store.progress.state.notes == (
        f"Words that were typed last are kept in {path.name}; the newer waitroom takes them in.",
    )
    store.waits.save(Wait(organisation="Museum"), now=now)
    store.close()
    assert path.read_bytes() == data


def test_where_a_folder_has_no_locks_the_number_of_the_process_tells(
    paths: Paths, open_store: Callable[..., Store], now: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_locks(*_: object) -> None:
        raise OSError(errno.ENOLCK, "no locks")

    killed(paths, 'store.letters.save(Letter(id=ID, body="Dear"), now=NOW)')
    monkeypatch.setattr("fcntl.flock", no_locks)
    assert [letter.body for letter in open_store().letters.all()] == ["Dear"]


def test_a_journal_that_cannot_be_read_now_is_left_for_the_next_start(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    killed(paths, 'store.letters.save(Letter(id=ID, body="Dear"), now=NOW)')
    disk = FaultyDisk()
    (path,) = journals(paths.data)

    class Unreadable(FaultyDisk):
        def read(self, path: Path, at_most: int) -> tuple[bytes, FileSignature]:
            self.faults = {"read": errno.EIO} if path.suffix == ".unsaved" else {}
            return super().read(path, at_most)

    store = open_store(disk=Unreadable())
    assert store.letters.all() == ()
    store.close()
    assert path.exists()
    assert [letter.body for letter in open_store(disk=disk).letters.all()] == ["Dear"]


def test_what_was_thrown_away_before_a_kill_is_not_shown_by_a_look(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    store = open_store()
    store.letters.save(Letter(id=ID, body="Dear"), now=now)
    store.close()
    killed(paths, "store.letters.delete(ID, now=NOW)")
    assert open_store(paths=paths, now=now, read_only=True).letters.all() == ()
    assert open_store().letters.all() == ()


def test_what_a_tab_of_schema_1_had_not_saved_is_taken_in_with_the_file(
    paths: Paths, open_store: Callable[..., Store], now: datetime
) -> None:
    paths.data.mkdir()
    shutil.copy(Path(__file__).parent / "schema-1.json", paths.store)
    key = "0a6a1f0c-6d6f-4d0b-8a56-6b8b1de0a002"
    before = json.loads(paths.store.read_bytes())["letters"][key]
    journal = Journal(paths.data, 1, Disk(), ForgottenIdsFile(paths.data, Disk()))
    text = document_text({**before, "body": "typed on", "revision": 2})
    journal.note([(("letters", key), PendingChange(document_text(before), text))])
    (path,) = journals(paths.data)
    os.close(journal._open[0][1])
    path.rename(paths.data / f".waitroom-{machine_mark()}-99999999-0123abcd.unsaved")
    assert [each.body for each in open_store(read_only=True).letters.all()] == ["Dear Museum", "typed on"]
    store = open_store()
    assert [(each.id, each.body) for each in store.letters.all()][1] == (key, "typed on")
    assert store.progress.state.notes == ()
    store.close()
    assert journals(paths.data) == []
    kept = json.loads(paths.store.read_bytes())["letters"]["2"]
    assert (kept["id"], kept["body"]) == (key, "typed on")
