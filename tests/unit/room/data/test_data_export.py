"""Everything goes out: every kind of record in every form, whole or not at all, and nothing in the place of another."""

import csv
import errno
import io
import json
import os
import re
import stat
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar
from PIL import Image

from tests.photographs import as_bytes
from tests.store.any_file import whole_file
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.disk import Disk
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.data.csv_reading import read_csv
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.people.person import Meeting, Person
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.wait_events import record_answer
from waitroom.domain.waits.window import DecisionWindow
from waitroom.exports import new_folder
from waitroom.paths import Paths
from waitroom.room.data.data_export import ExportForm
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.records import META, RECORDS
from waitroom.store.writer import WriteTiming

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
QUICK = WriteTiming(quiet=0.002, longest=0.005, retries=(0.01,), errand=60.0, patience=0.0)
Opened = tuple[Room, Store]


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opened]:
    folder = tmp_path / "room"
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=NOW, pace=QUICK)
    room = build_room(store, FixedClock(NOW.astimezone(UTC), "Europe/London"), paths, pace=QUICK)
    yield room, store
    room.close()


def write_of_each_kind(store: Store) -> None:
    for name, documents in whole_file().items():
        if name != META:
            for key, raw in documents.items():
                store.documents.set(name, key, raw, now=NOW)


def museum(**changes: object) -> Wait:
    window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="Europe/London")
    promise = Promise(words="by Friday, or Monday", said_on=NOW, window=window)
    held = Round(interviewed=NOW, promises=(promise,), notes="# They laughed\n\n*twice*", people=("p1",))
    fields = {
        "id": "w1",
        "organisation": "Museum of Maps",
        "roles": (Role(name="Curator"),),
        "rounds": (held,),
    }
    return Wait(**{**fields, "zone": "Europe/London", **changes})  # type: ignore[arg-type]


def text_in(folder: Path) -> str:
    return "\n".join(
        path.read_text("utf-8-sig") for path in sorted(folder.rglob("*")) if path.suffix in {".md", ".csv"}
    )


@pytest.mark.parametrize("form", [ExportForm.JSON, ExportForm.MARKDOWN, ExportForm.CSV])
def test_every_kind_of_record_is_in_every_form(opened: Opened, tmp_path: Path, form: ExportForm) -> None:
    """Derived from the table of kinds: one that is new cannot be forgotten."""
    room, store = opened
    write_of_each_kind(store)
    path = room.data.exports.write_new(form, tmp_path / "out", NOW)
    if form is ExportForm.JSON:
        assert set(json.loads(path.read_bytes())["tables"]) >= RECORDS.keys()
        return
    if form is ExportForm.CSV:
        assert {each.stem.replace("-", "_") for each in path.iterdir()} == {*RECORDS, "applications"}
        return
    pages = {each.relative_to(path).as_posix(): each.read_text("utf-8") for each in path.rglob("*.md")}
    everything = "\n".join(pages.values()).casefold()
    # Those that have a page or a section of another name than their noun.
    shown = {
        "waits": "# text",
        "mementos": "the happy box",
        "stories": "# stories",
    }
    for name, row in RECORDS.items():
        assert shown.get(name, row.nouns).casefold() in everything, name
    index = pages["index.md"]
    links = re.findall(r"\]\(([^)]+)\)", index)
    assert set(links) == pages.keys() - {"index.md"}


def test_the_folder_to_read_has_a_page_a_wait_and_the_box_with_its_pictures(
    opened: Opened, tmp_path: Path
) -> None:
    room, store = opened
    answered = record_answer(museum(notes="1. first\n<b>bold</b>\n- last"), Outcome.DECLINED, on=NOW, now=NOW)
    store.waits.save(answered, now=NOW)
    store.waits.save(Wait(id="w2", organisation="CON", code_name="Harbour/../x"), now=NOW)
    store.people.save(
        Person(
            id="p1", name="Ada", wait_id="w1", role="panel", elsewhere=(Meeting(wait_id="w2", role="chair"),)
        ),
        now=NOW,
    )
    letter = store.letters.save(
        Letter(
            id="l1",
            wait_id="w1",
            subject="Thanks *a lot*",
            body="Dear Ada,\n# no heading\n\nBye",
            to="ada@m.example",
        ),
        now=NOW,
    )
    store.letters.save(Letter(id="l2", body="to nobody"), now=NOW)
    store.versions.save(LetterVersion(letter_id=letter.id, body="Dear", at=NOW), now=NOW)
    store.versions.save(LetterVersion(letter_id=letter.id, to="x"), now=NOW)
    data = as_bytes(Image.new("RGB", (40, 30)), "PNG")
    room.box.intake.add_bytes(data, MementoDetails(title="A [boat]", why="it floats"), NOW, "con.png")
    room.box.intake.add_bytes(data, MementoDetails(title="Again"), NOW, "con.png")
    room.box.intake.add_text("“Well done”, they said " + "and more " * 20, MementoDetails(), NOW)
    room.box.intake.add_bytes(b"just words", MementoDetails(), NOW, "words.txt")
    path = room.data.exports.write_new(ExportForm.MARKDOWN, tmp_path, NOW)
    names = {each.relative_to(path).as_posix() for each in path.rglob("*") if each.is_file()}
    assert path.name == "waitroom-to-read-2014-04-23"
    assert names == {
        "index.md", "happy-box.md", "letters.md", "waits/001-museum-of-maps.md", "waits/002-harbour-x.md",
        "files/0001-con.png", "files/0004-words.txt",
    }  # fmt: skip
    assert (path / "files" / "0001-con.png").read_bytes() == data
    page = (path / "waits" / "001-museum-of-maps.md").read_text()
    for line in (
        "# Museum of Maps", "[All waits](../index.md)", "- Roles:", "## Interview 1, Wed 23 April 2014, 18:42",
        "- With: Ada", "  - Words: by Friday, or Monday", "> \\# They laughed", "> \\*twice\\*", "> 1\\. first\\",
        "> \\<b>bold\\</b>\\", "> \\- last", "## What happened", "### Declined, Wed 23 April 2014, 18:42",
        "### Thanks \\*a lot\\*", "> Dear Ada,\\", "> \\# no heading", "#### As it stood, Wed 23 April 2014, 18:42",
        "#### As it stood, before", "### Ada", "- Role: panel",
    ):  # fmt: skip
        assert line in page.split("\n"), (line, page)
    index = (path / "index.md").read_text()
    assert "- [Harbour/../x](waits/002-harbour-x.md): open" in index
    assert "CON" not in index
    box = (path / "happy-box.md").read_text()
    assert "![A \\[boat\\]](files/0001-con.png)" in box
    assert "[words.txt](files/0004-words.txt)" in box
    assert "- Role: chair" in (path / "waits" / "002-harbour-x.md").read_text()
    for each in path.rglob("*"):
        assert stat.S_IMODE(each.stat().st_mode) == (0o700 if each.is_dir() else 0o600)


def test_a_picture_that_is_gone_is_said_and_an_empty_room_has_an_index(
    opened: Opened, tmp_path: Path
) -> None:
    room, _ = opened
    path = room.data.exports.write_new(ExportForm.MARKDOWN, tmp_path, NOW)
    assert [each.name for each in path.iterdir()] == ["index.md"]
    room.box.intake.add_bytes(as_bytes(Image.new("RGB", (4, 3)), "PNG"), MementoDetails(), NOW, "a.png")
    (kept,) = [each for each in room.paths.files.iterdir() if each.is_file()]
    kept.unlink()
    again = room.data.exports.write_new(ExportForm.MARKDOWN, tmp_path, NOW)
    assert again.name == "waitroom-to-read-2014-04-23-2"
    assert "A file of the box was not in its folder any more" in (again / "index.md").read_text()
    assert room.data.exports.lost == (
        "A file of the box was not in its folder any more; its words are here.",
    )


def test_no_cell_of_a_table_is_run_and_the_applications_come_back(opened: Opened, tmp_path: Path) -> None:
    """P26: no field can add a cell or a formula."""
    room, store = opened
    odd = ("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", 'a","b', "a\0b", "plain")
    for words in odd:
        store.letters.save(Letter(subject=words, body=words), now=NOW)
    store.waits.save(museum(notes="-x", organisation="=Museum"), now=NOW)
    store.people.save(Person(name="Ada", email="ada@m.example", wait_id="w1"), now=NOW)
    store.waits.save(Wait(organisation="B", outcome=Outcome.OFFER_WITHDRAWN, answered=NOW), now=NOW)
    path = room.data.exports.write_new(ExportForm.CSV, tmp_path, NOW)
    for table in path.iterdir():
        assert table.read_bytes().startswith(b"\xef\xbb\xbf")
        for row in csv.reader(io.StringIO(table.read_text("utf-8-sig"), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row)
    with (path / "letters.csv").open(newline="", encoding="utf-8-sig") as file:
        rows = list(csv.DictReader(file))
    assert [row["subject"].removeprefix("'").replace("\ufffd", "\0") for row in rows] == list(odd)
    applications = read_csv((path / "applications.csv").read_bytes())
    assert applications.rows[0].cells == (
        "=Museum", "Curator", "2014-04-23T18:42:00+01:00", "2014-04-28", "open", "", "", "Ada", "ada@m.example", "-x",
    )  # fmt: skip
    source = room.data.imports.read_bytes((path / "applications.csv").read_bytes())
    plan = room.data.imports.plan(source, room.data.imports.guessed_choices(source), NOW)
    assert [row.act.value for row in plan.rows] == ["Changes", "Changes"]


def test_dates_open_in_a_calendar_and_keep_code_names(opened: Opened, tmp_path: Path) -> None:
    room, store = opened
    store.waits.save(museum(code_name="Harbour"), now=NOW)
    path = room.data.exports.write_new(ExportForm.ICS, tmp_path, NOW)
    assert path.name == "waitroom-dates-2014-04-23.ics"
    data = path.read_bytes()
    assert b"Museum" not in data
    calendar = Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert any("Harbour" in str(event["SUMMARY"]) for event in events)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_nothing_is_written_over_and_a_half_folder_never_stays(
    opened: Opened, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """P33: an export is whole or fails, and what it finds stays."""
    room, store = opened
    store.waits.save(museum(), now=NOW)
    there = tmp_path / "there"
    there.mkdir()
    with pytest.raises(CannotWrite, match="is there already and was left as it is"):
        room.data.exports.write_folder(ExportForm.CSV, there, NOW)
    assert list(there.iterdir()) == []
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite, match="could not be written"):
        room.data.exports.write_folder(ExportForm.CSV, tmp_path / "file" / "in", NOW)
    with pytest.raises(CannotWrite, match=r"Nothing was written: .* Everything is as it was here"):
        room.data.exports.write_new(ExportForm.JSON, tmp_path / "file" / "in", NOW)
    dead = tmp_path / "new" / ".waitroom-999999999-abc"
    dead.mkdir(parents=True)
    (tmp_path / "new" / ".waitroom-x").mkdir()
    room.data.exports.write_folder(ExportForm.CSV, tmp_path / "new" / "first", NOW)
    assert {each.name for each in (tmp_path / "new").iterdir()} == {".waitroom-x", "first"}
    write = Disk.write

    def full(disk: Disk, handle: int, data: memoryview) -> int:
        if written:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        written.append(1)
        return write(disk, handle, data)

    for end, expected in ((full, CannotWrite), (_interrupted, KeyboardInterrupt)):
        written: list[int] = []
        with monkeypatch.context() as patch:
            patch.setattr(Disk, "write", end)
            with pytest.raises(expected):
                room.data.exports.write_folder(ExportForm.MARKDOWN, tmp_path / "far" / "away" / "x", NOW)
        assert not (tmp_path / "far").exists()
    with monkeypatch.context() as patch:
        patch.setattr(Disk, "sync_folder", lambda *_: (_ for _ in ()).throw(OSError(errno.EINVAL, "x")))
        assert room.data.exports.write_folder(ExportForm.CSV, tmp_path / "last", NOW) > 0
    assert new_folder.write_folder(tmp_path / "none", ()) == 0


def _interrupted(*_: object) -> int:
    raise KeyboardInterrupt
