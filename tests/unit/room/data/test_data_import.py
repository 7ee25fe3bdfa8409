"""Files come in whole or not at all, twice without a second of anything, and go back as one."""

import json
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from PIL import Image

from tests.photographs import as_bytes
from tests.store.any_file import whole_file
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.data.application import ColumnChoices, OpenWithoutInterview
from waitroom.domain.data.import_field import ImportField
from waitroom.domain.data.import_plan import ImportAct
from waitroom.domain.data.import_record import ImportRecord
from waitroom.domain.data.written_days import DayOrder
from waitroom.domain.letters.letter import Letter
from waitroom.domain.people.person import Person
from waitroom.domain.shared.errors import BadImport, CannotWrite, NotUnderstood
from waitroom.domain.shared.settings import SETTINGS_ID, Settings
from waitroom.domain.waits.wait import Outcome, Role, Round, Wait
from waitroom.paths import Paths
from waitroom.room.data import data_import, import_source
from waitroom.room.data.data_export import ExportForm
from waitroom.room.room import Room
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.records import META, RECORDS
from waitroom.store.writer import WriteTiming

LONDON = ZoneInfo("Europe/London")
NOW = datetime(2014, 4, 23, 18, 42, tzinfo=LONDON)
QUICK = WriteTiming(quiet=0.002, longest=0.005, retries=(0.01,), errand=60.0, patience=0.0)
Opener = Callable[[str], tuple[Room, Store]]


def keep_picture(room: Room, width: int) -> None:
    data = as_bytes(Image.new("RGB", (width, 30)), "PNG")
    room.box.intake.add_bytes(data, MementoDetails(), NOW, "boat.png")


TRACKER = b"""Company,Role,Applied,Interview,Status,Deadline,Contact,Email,Notes,Hear back by
Museum,Curator,2014-04-01,2014-04-22 14:00,Interviewing,,Ada Okafor,ada@m.example,Two rooms,2014-04-25
Theatre,Lights,2014-03-01,2014-03-10,Rejected,,,,,
Lighthouse,Keeper,2014-04-02,,Applied,,,,,
Radio,Editor,2014-04-03,2014-04-10,Offer,2014-04-30,,,,
Sea Lab,Diver,,,Wishlist,,,,,
,,,,,,,,somebody,
"""


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Opener]:
    rooms: list[Room] = []

    def open_one(name: str) -> tuple[Room, Store]:
        folder = tmp_path / name
        paths = Paths(data=folder, state=folder / "state", config=folder)
        clock = FixedClock(NOW.astimezone(UTC), "Europe/London")
        store = open_store(paths, now=NOW, pace=QUICK)
        rooms.append(build_room(store, clock, paths, pace=QUICK))
        return rooms[-1], store

    yield open_one
    for room in rooms:
        room.close()


def tables_of(store: Store, *, but: frozenset[str] = frozenset({"imports", META})) -> dict[str, Any]:
    return {name: rows for name, rows in store.documents.export().items() if name not in but and rows}


def take(room: Room, data: bytes, now: datetime = NOW, **choices: Any) -> ImportRecord:  # noqa: ANN401 - choices by name
    source = room.data.imports.read_bytes(data, "list.csv")
    return room.data.imports.take(source, replace(room.data.imports.guessed_choices(source), **choices), now)


def by_name(store: Store) -> dict[str, Wait]:
    return {wait.organisation: wait for wait in store.waits.all()}


def test_a_list_of_applications_becomes_waits_and_people(opened: Opener) -> None:
    room, store = opened("a")
    source = room.data.imports.read_bytes(TRACKER)
    choices = room.data.imports.guessed_choices(source)
    before = tables_of(store)
    plan = room.data.imports.plan(source, choices, NOW)
    assert plan.sentence == "4 applications come in, 2 are left out."
    assert tables_of(store) == before
    assert [(row.name, row.words) for row in plan.rows_of(ImportAct.LEAVE_OUT)] == [
        ("Sea Lab, Diver", "not applied for yet"),
        ("A line", "it names no organisation"),
    ]
    done = take(room, TRACKER)
    assert done.words == "4 applications came in, 2 were left out."
    waits = by_name(store)
    museum = waits["Museum"]
    assert museum.interviewed == datetime(2014, 4, 22, 14, tzinfo=LONDON)
    assert museum.role == "Curator"
    assert museum.zone == "Europe/London"
    assert museum.promise is not None
    assert museum.promise.words == "by 25 April 2014"
    assert museum.window is not None
    assert museum.window.last_day == date(2014, 4, 25)
    assert museum.notes == "Two rooms\nApplied: 1 April 2014\nStatus: Interviewing"
    (ada,) = store.people.all()
    assert (ada.name, ada.email, ada.wait_id) == ("Ada Okafor", "ada@m.example", museum.id)
    theatre = waits["Theatre"]
    assert theatre.outcome is Outcome.DECLINED
    assert theatre.is_put_away
    assert theatre.answered is not None
    assert theatre.answered.date() == date(2014, 3, 10)
    assert [entry.kind.value for entry in theatre.history] == ["declined"]
    radio = waits["Radio"]
    assert (radio.outcome, radio.answer_by, radio.is_put_away) == (Outcome.OFFER, date(2014, 4, 30), False)
    assert {wait.organisation for wait in room.waits.on_board(NOW)} == {"Lighthouse", "Museum", "Radio"}


def test_twice_adds_nothing_twice_and_one_undo_takes_all_of_it_back(opened: Opener) -> None:
    room, store = opened("a")
    store.waits.save(Wait(organisation="Here before"), now=NOW)
    before = tables_of(store)
    take(room, TRACKER)
    after = tables_of(store)
    again = take(room, TRACKER, NOW + timedelta(days=1))
    assert again.words == "4 applications were here already, 2 were left out."
    assert tables_of(store) == after
    last = room.data.imports.last()
    assert last is not None
    assert last.at == NOW  # one that did nothing is nothing to take back
    assert room.data.imports.undo(NOW) == "list.csv was taken back whole."
    assert tables_of(store) == before
    assert room.data.imports.last() is None
    with pytest.raises(NotUnderstood, match="No import is here"):
        room.data.imports.undo(NOW)


def test_what_was_written_on_since_stays_when_an_import_is_taken_back(opened: Opener) -> None:
    room, store = opened("a")
    take(room, TRACKER)
    wait = by_name(store)["Museum"]
    store.waits.save(replace(wait, notes="Mine"), now=NOW + timedelta(minutes=1))
    gone = by_name(store)["Lighthouse"]
    store.waits.remove(gone.id, now=NOW)
    assert room.data.imports.undo(NOW) == "list.csv was taken back; 1 thing was changed since and stayed."
    assert set(by_name(store)) == {"Museum"}
    take(room, TRACKER)
    for name in ("Museum", "Radio"):
        changed = replace(by_name(store)[name], to_ask="?")
        store.waits.save(changed, now=NOW + timedelta(minutes=2))
    assert room.data.imports.undo(NOW).endswith("2 things were changed since and stayed.")


def test_a_later_list_tells_what_has_come_since_and_overwrites_nothing(opened: Opener) -> None:
    room, store = opened("a")
    here = store.waits.save(Wait(organisation="museum ", notes="My own words"), now=NOW)
    store.people.save(Person(name="Ada Okafor", wait_id=here.id), now=NOW)
    first = (
        b"Company,Role,Interview,Status,Contact,Notes,Hear back by\n"
        b"Museum,Curator,2014-04-22,,Ada Okafor,More,2014-04-25\n"
    )
    plan_words = _words(room, first)
    assert plan_words == [
        ("Changes", "Museum, Curator", "its role, its interview, the day they answer by, its notes")
    ]
    take(room, first)
    (wait,) = store.waits.all()
    assert (wait.id, wait.organisation, wait.role) == (here.id, "museum ", "Curator")
    assert wait.interviewed == date(2014, 4, 22)
    assert wait.notes == "My own words\nMore"
    second = b"Company,Role,Status,Answered on,Contact\nMuseum,Curator,Rejected,2014-04-23,Bo Li\n"
    assert _words(room, second) == [("Changes", "Museum, Curator", "its answer, its notes, Bo Li")]
    take(room, second)
    (wait,) = store.waits.all()
    assert wait.outcome is Outcome.DECLINED
    assert not wait.is_put_away
    room.data.imports.undo(NOW)
    (wait,) = store.waits.all()
    assert (wait.outcome, wait.notes) == (None, "My own words\nMore")
    assert [each.name for each in store.people.all()] == ["Ada Okafor"]
    # A promise that was said is not put aside for a day in a list.
    third = b"Company,Role,Hear back by\nMuseum,Curator,2014-05-30\n"
    assert _words(room, third) == [("Is here already", "Museum, Curator", "")]


def _words(room: Room, data: bytes) -> list[tuple[str, str, str]]:
    source = room.data.imports.read_bytes(data)
    plan = room.data.imports.plan(source, room.data.imports.guessed_choices(source), NOW)
    return [(row.act.value, row.name, row.words) for row in plan.rows]


def test_equal_rows_and_like_rows_are_told_apart(opened: Opener) -> None:
    room, store = opened("a")
    data = b"Company,Role,Applied,Notes\nA,B,2014-01-01,x\nA,B,2014-01-01,x\nA,B,2014-01-01,y\nA,B,2014-02-01,z\n"
    assert [act for act, *_ in _words(room, data)] == ["Comes in", "Is left out", "Comes in", "Comes in"]
    take(room, data)
    assert len(store.waits.all()) == 3
    assert {act for act, *_ in _words(room, data)} == {"Is here already", "Is left out"}


@pytest.mark.parametrize("where", OpenWithoutInterview)
def test_what_is_open_without_an_interview_goes_where_it_was_said(
    opened: Opener, where: OpenWithoutInterview
) -> None:
    room, store = opened("a")
    data = b"Company,Status\nA,Applied\nB,Interviewing\nC,Closed\n"
    take(room, data, without_interview=where)
    waits = by_name(store)
    assert not waits["B"].is_put_away
    assert waits["C"].is_put_away
    assert ("A" in waits) is (where is not OpenWithoutInterview.LEFT_OUT)
    if where is not OpenWithoutInterview.LEFT_OUT:
        assert waits["A"].is_put_away is (where is OpenWithoutInterview.PUT_AWAY)


def test_answers_that_cannot_follow_stay_in_the_notes_and_are_said(opened: Opener) -> None:
    room, store = opened("a")
    data = (
        b"Company,Interview,Status,Deadline,Answered on\n"
        b"Early,2014-04-20,Rejected,,2014-04-10\n"
        b"Late,2014-04-10,Offer,2014-04-15,\n"
        b"Back,2014-04-10,Offer rescinded,,2014-04-12\n"
        b"Ahead,2014-04-23,Accepted,,\n"
        b"Coming,2014-05-10 10:00,Interviewing,,\n"
    )
    words = {name: said for _, name, said in _words(room, data)}
    assert words["Early"].startswith("its answer stays in the notes (The interview was on Sun 20 Apr 2014")
    assert words["Late"] == "its deadline is in the notes"
    assert words["Back"] == "put away: it is over"
    take(room, data)
    waits = by_name(store)
    assert waits["Early"].outcome is None
    assert (waits["Late"].outcome, waits["Late"].answer_by) == (Outcome.OFFER, None)
    assert "Deadline: 15 April 2014" in waits["Late"].notes
    assert [entry.kind.value for entry in waits["Back"].history] == ["offer", "offer-withdrawn"]
    assert waits["Ahead"].answered == datetime(2014, 4, 23, 12, tzinfo=LONDON)
    coming = waits["Coming"].window
    assert coming is not None
    assert coming.guess


def test_columns_are_corrected_and_nothing_is_left_out_in_silence(opened: Opener) -> None:
    room, store = opened("a")
    data = b"Firma,Thing,Other,When\nA,x,y,someday\n"
    source = room.data.imports.read_bytes(data)
    fields = (ImportField.ORGANISATION, ImportField.ROLE, ImportField.LEFT_OUT, ImportField.INTERVIEWED)
    plan = room.data.imports.plan(source, ColumnChoices(fields), NOW)
    assert plan.told[1:] == (
        "Columns left out: Other.",
        "Read as no day, and kept in the notes: “someday” (When) in line 2.",
    )
    room.data.imports.take(source, ColumnChoices(fields), NOW)
    (wait,) = store.waits.all()
    assert (wait.role, wait.notes) == ("x", "When: someday")
    with pytest.raises(BadImport, match="No column is the organisation"):
        room.data.imports.plan(source, ColumnChoices((ImportField.NOTES,) * 4), NOW)
    odd = room.data.imports.read_bytes(b"Company,Status\nA,mauve\nB,Applied\nC,\n")
    assert room.data.imports.plan(odd, room.data.imports.guessed_choices(odd), NOW).told[1:] == (
        "Not known as a status, so it counts as open and is kept in the notes: “mauve”.",
    )
    many = b"Company,Interview\n" + b"".join(b"A%d,soon\n" % number for number in range(5))
    source = room.data.imports.read_bytes(many)
    told = room.data.imports.plan(source, room.data.imports.guessed_choices(source), NOW).told
    assert told[-1].endswith("“soon” (Interview) in line 4 and 2 more.")


def test_days_that_can_be_two_are_refused_until_they_are_said(opened: Opener) -> None:
    room, store = opened("a")
    data = b"Company,Interview\nA,03/04/2014\n"
    source = room.data.imports.read_bytes(data)
    choices = room.data.imports.guessed_choices(source)
    assert room.data.imports.day_order(source, choices) is None
    for act in (room.data.imports.plan, room.data.imports.take):
        with pytest.raises(BadImport, match="can be 3 April 2014 or 4 March 2014"):
            act(source, choices, NOW)
    take(room, data, order=DayOrder.MONTH_FIRST)
    assert store.waits.all()[0].interviewed == date(2014, 3, 4)
    told = room.data.imports.read_bytes(b"Company,Interview\nA,03/04/2014\nB,13/04/2014\n")
    assert room.data.imports.plan(told, room.data.imports.guessed_choices(told), NOW).told[1] == (
        "Days like 03/04/2026 are read with the day first, as others in the file can only be."
    )


# Files of our own


def fill(room: Room, store: Store) -> None:
    """Put 30 waits, 300 letters and 2,000 mementos into a store, and one of every other kind."""
    tables = whole_file()
    for name, documents in tables.items():
        if name not in {META, "imports", "waits", "letters", "mementos"}:
            for key, raw in documents.items():
                store.documents.set(name, key, raw, now=NOW)
    with store.transaction():
        for number in range(30):
            wait = store.waits.save(
                Wait(organisation=f"Place {number} \u202e", roles=(Role(name="x"),)), now=NOW
            )
            for place in range(10):
                store.letters.save(Letter(wait_id=wait.id, subject=f"{place}", body="Zwölf\n=1\0"), now=NOW)
        sample = whole_file()["mementos"]["a"]
        for number in range(2_000):
            raw = {**sample, "id": f"m{number}", "file": "", "text": f"kept {number}", "picture_width": 0}
            store.documents.set("mementos", f"m{number}", raw, now=NOW)
    keep_picture(room, 40)


def test_a_round_trip_over_a_full_store_is_identical(opened: Opener) -> None:
    room, store = opened("a")
    fill(room, store)
    data = room.data.exports.data(ExportForm.JSON, NOW)
    assert set(json.loads(data)["tables"]) >= RECORDS.keys() - {"imports"}
    other, there = opened("b")
    done = take(other, data)
    assert done.words.endswith("came in.")
    assert tables_of(there) == tables_of(store)
    for name, documents in tables_of(store).items():
        assert list(tables_of(there)[name]) == list(documents)
    whole, back = (json.loads(each.data.exports.data(ExportForm.JSON, NOW)) for each in (room, other))
    assert back["files"] == whole["files"]
    assert take(other, data).words.endswith("were here already.")
    other.data.imports.undo(NOW)
    assert tables_of(there) == {}


def test_what_is_newer_stays_and_what_is_older_changes(opened: Opener) -> None:
    room, store = opened("a")
    letters = [store.letters.save(Letter(subject=name, body="first"), now=NOW) for name in ("one", "two", "")]
    store.settings.save(replace(Settings(), name="Ada"), now=NOW)
    waits = [store.waits.save(Wait(organisation="Long " * 40, code_name="Harbour"), now=NOW)]
    data = room.data.exports.data(ExportForm.JSON, NOW)
    other, there = opened("b")
    take(other, data)
    there.letters.save(replace(letters[0], body="newer here"), now=NOW + timedelta(hours=1))
    there.settings.save(replace(Settings(), name="Bo"), now=NOW - timedelta(hours=1))
    store.letters.save(replace(letters[1], body="newer there"), now=NOW + timedelta(hours=1))
    store.letters.save(replace(letters[2], body="no words"), now=NOW + timedelta(hours=1))
    store.waits.save(replace(waits[0], notes="more"), now=NOW + timedelta(hours=1))
    source = other.data.imports.read_bytes(room.data.exports.data(ExportForm.JSON, NOW))
    plan = other.data.imports.plan(source, ColumnChoices(()), NOW)
    rows = {(row.act, row.name, row.words) for row in plan.rows}
    assert (ImportAct.CHANGE, "two", "the letter in the file was changed later") in rows
    assert (ImportAct.CHANGE, "no words", "the letter in the file was changed later") in rows
    assert (ImportAct.CHANGE, "Harbour", "the wait in the file was changed later") in rows
    assert (ImportAct.LEAVE_OUT, "one", "was changed here since") in rows
    assert (ImportAct.LEAVE_OUT, "a setting", "what is chosen here stays") in rows
    before = {key: {**raw, "revision": 0} for key, raw in there.documents.export()["letters"].items()}
    other.data.imports.take(source, ColumnChoices(()), NOW)
    assert {each.subject: each.body for each in there.letters.all()}["two"] == "newer there"
    other.data.imports.undo(NOW)
    assert {key: {**raw, "revision": 0} for key, raw in there.documents.export()["letters"].items()} == before
    kept = there.settings.get(SETTINGS_ID)
    assert kept is not None
    assert kept.name == "Bo"


def test_the_data_file_itself_can_come_in_and_older_ones_too(opened: Opener, tmp_path: Path) -> None:
    room, store = opened("a")
    store.waits.save(Wait(organisation="Museum"), now=NOW)
    assert store.flush(5.0)
    other, there = opened("b")
    source = other.data.imports.read_file(room.paths.store)
    other.data.imports.take(source, other.data.imports.guessed_choices(source), NOW)
    assert tables_of(there) == tables_of(store)
    third, old = opened("c")
    path = Path(__file__).parents[3] / "store" / "schema-0.json"
    source = third.data.imports.read_file(path)
    third.data.imports.take(source, ColumnChoices(()), NOW)
    assert old.waits.all() or old.letters.all()


def _export(**changes: object) -> bytes:
    return json.dumps({"schema": 1, "waitroom": "0.3.0", "tables": {}, **changes}).encode()


LETTER = {"id": "x", "subject": "S"}


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (_export(schema=2), "written by a newer waitroom"),
        (_export(schema="1"), "damaged"),
        (_export(tables=[]), "damaged"),
        (_export(tables={"letters": {"x": 3}}), "damaged"),
        (_export(files={"a": 1}), "damaged"),
        (_export(tables={"meta": {"1": {"schema": 99}}}), "written by a newer waitroom"),
        (_export(tables={"meta": {"1": {"schema": "x"}}}), "damaged"),
        (
            _export(tables={"letters": {"x": {"id": "x", "body": 3}}}),
            "A letter in this file is not written the way",
        ),
        (_export()[:-5], "damaged"),
        (b'{"schema": 1, "waitroom": "\xff"}', "damaged"),
        (b'{"meta": {"1": {"schema": 1}}, "letters": 3}', "damaged"),
        (b'{"letters": {"x": {"id": "x"', "damaged"),
        (b'{"jobs": [' + b"[" * 5000, "damaged"),
        (b'{"jobs": ' + b"[" * 300 + b"]" * 300 + b"}", "damaged"),
        (b'{"jobs": [{"company": "A", "company": "B"}]}', "damaged"),
    ],
)
def test_a_file_of_ours_that_is_not_whole_changes_nothing(opened: Opener, data: bytes, sentence: str) -> None:
    room, store = opened("a")
    with pytest.raises(BadImport, match=sentence):
        take(room, data)
    assert tables_of(store) == {}


def test_what_here_cannot_be_read_any_more_is_replaced_by_what_can(opened: Opener) -> None:
    room, store = opened("a")
    store.documents.set("letters", "x", {"id": "x", "body": 3, "updated": "x"}, now=NOW)
    take(room, _export(tables={"letters": {"x": {**LETTER, "updated": NOW.isoformat()}}}))
    assert [each.subject for each in store.letters.all()] == ["S"]


def test_json_of_others_is_not_taken_for_ours_by_its_first_word(opened: Opener) -> None:
    room, store = opened("a")
    take(room, b'{"settings": {"theme": "dark"}, "people": [], "jobs": [{"company": "A"}]}')
    assert set(by_name(store)) == {"A"}
    with pytest.raises(BadImport, match="no list of applications"):
        take(room, b'{"settings": {"theme": "dark"}}')
    with pytest.raises(BadImport, match="damaged"):
        take(room, b'{"waits" : {}, "schema": }')


def test_a_picture_in_the_trash_goes_along_and_comes_back_from_there(opened: Opener) -> None:
    room, store = opened("a")
    keep_picture(room, 40)
    (memento,) = store.mementos.all()
    room.box.delete(memento.id, NOW)
    other, there = opened("b")
    data = room.data.exports.data(ExportForm.JSON, NOW)
    take(other, data)
    other.data.imports.undo(NOW)
    take(other, data)
    assert there.trash.restore(memento.id, now=NOW)
    assert [each.file for each in there.mementos.all()] == [memento.file]
    assert (other.paths.files / memento.file).exists()


def test_kinds_that_nobody_knows_are_named_and_the_log_of_imports_stays_behind(opened: Opener) -> None:
    room, store = opened("a")
    data = _export(
        tables={"letters": {"x": LETTER}, "kites": {"k": {"id": "k"}}, "imports": {"i": {"id": "i"}}}
    )
    source = room.data.imports.read_bytes(data)
    plan = room.data.imports.plan(source, ColumnChoices(()), NOW)
    assert plan.told == ("“kites” is no kind of thing that this waitroom knows, and is left out.",)
    room.data.imports.take(source, ColumnChoices(()), NOW)
    assert set(tables_of(store)) == {"letters"}


def test_a_damaged_picture_stops_the_whole_file_and_a_missing_one_is_said(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _store = opened("a")
    keep_picture(room, 40)
    whole = json.loads(room.data.exports.data(ExportForm.JSON, NOW))
    (name,) = whole["files"]
    other, there = opened("b")
    for files, sentence in (
        ({name: "AAAA"}, "not what it was"),
        ({name: "?"}, "A picture in this file is damaged"),
    ):
        with pytest.raises(BadImport, match=sentence):
            take(other, json.dumps({**whole, "files": files}).encode())
        assert tables_of(there) == {}
    without = json.dumps({**whole, "files": {}}).encode()
    source = other.data.imports.read_bytes(without)
    assert other.data.imports.plan(source, ColumnChoices(()), NOW).told == (
        "1 file of the box is not in it.",
    )
    (memento,) = whole["tables"]["mementos"].values()
    monkeypatch.setattr(data_import, "MOST_BYTES", 10)
    with pytest.raises(BadImport, match="larger than 50 MB"):
        take(other, json.dumps(whole).encode())
    monkeypatch.undo()
    odd = name.replace(".png", ".Png!")
    changed = {
        **whole,
        "tables": {"mementos": {"m": {**memento, "file": odd}}},
        "files": {odd: whole["files"][name]},
    }
    with pytest.raises(BadImport, match="whose name is none of ours"):
        take(other, json.dumps(changed).encode())
    assert list(other.paths.files.glob("*")) == []
    (room.paths.files / name).unlink()
    assert "files" not in json.loads(room.data.exports.data(ExportForm.JSON, NOW))
    assert room.data.exports.lost == ("1 file of the box was not there any more.",)


def test_a_full_disk_in_the_middle_of_the_pictures_leaves_nothing(
    opened: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _ = opened("a")
    for width in (30, 40):
        keep_picture(room, width)
    data = room.data.exports.data(ExportForm.JSON, NOW)
    other, there = opened("b")
    files = other.data.imports._files
    write = files.write_file
    written: list[str] = []

    def full(name: str, bytes_: bytes) -> bool:
        if written:
            raise CannotWrite("No space left on device.")
        written.append(name)
        return write(name, bytes_)

    monkeypatch.setattr(files, "write_file", full)
    with pytest.raises(CannotWrite):
        take(other, data)
    assert tables_of(there) == {}
    assert not [each for each in other.paths.files.iterdir() if each.is_file()]


def test_where_the_file_is_only_read_nothing_comes_in(opened: Opener, tmp_path: Path) -> None:
    room, store = opened("a")
    store.progress.set_read_only("This is for reading only.")
    for data in (TRACKER, _export(tables={"letters": {"x": LETTER}})):
        with pytest.raises(CannotWrite, match="reading only"):
            take(room, data)
    assert tables_of(store) == {}


def test_what_is_no_file_is_said_in_one_sentence(
    opened: Opener, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room, _ = opened("a")
    read = room.data.imports.read_file
    with pytest.raises(BadImport, match=r"There is no file called nothing\.csv\. Nothing was brought in\."):
        read(tmp_path / "nothing.csv")
    with pytest.raises(BadImport, match="is a folder, not a file"):
        read(tmp_path)
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(BadImport, match=r"pipe\.csv is not a file that can be read"):
        read(tmp_path / "pipe.csv")
    (tmp_path / "file").write_text("x")
    with pytest.raises(BadImport, match="cannot be read"):
        read(tmp_path / "file" / "in it.csv")
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.write(b"Company,Role\n")
        file.truncate(100_000_000)
    with pytest.raises(BadImport, match="larger than 20 MB"):
        read(large)
    monkeypatch.setattr(import_source, "MOST_OWN_BYTES", 50)
    with pytest.raises(BadImport, match="larger than 500 MB"):
        room.data.imports.read_bytes(_export(tables={"letters": {"x": LETTER}}))
    small = tmp_path / "list.json"
    small.write_text('[{"company": "A"}]')
    source = read(small)
    assert source.table is not None
    assert room.data.imports.day_question(source, room.data.imports.guessed_choices(source)) is None
    assert source.table.columns == ("company",)
    assert Round() == Wait(organisation="A").live_round


def test_what_was_forgotten_leaves_the_log_of_imports_too_and_comes_back_from_a_file_of_ones_own(
    opened: Opener,
) -> None:
    room, store = opened("a")
    take(room, TRACKER)
    data = room.data.exports.data(ExportForm.JSON, NOW)
    museum = next(wait for wait in store.waits.all() if wait.organisation == "Museum")
    assert room.data.imports.last() is not None
    assert room.data.forgetting.forget_wait(museum.id, NOW)
    assert room.data.imports.last() is None
    assert "Museum" not in json.dumps(tables_of(store))
    take(room, data)
    assert "Museum" in {wait.organisation for wait in store.waits.all()}
