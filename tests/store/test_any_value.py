"""Whatever another tool wrote into a field, the file opens and the room draws it, or one sentence says why not."""

import contextlib
import copy
import dataclasses
import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.store.any_file import NOW, _whole_file, whole_file
from tests.store.disks import QUICK
from waitroom.cli import status
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.shared.errors import BadFile, WaitroomError
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.room.data.calendar_export import build_calendar
from waitroom.room.room import Room
from waitroom.store.codecs import decode, encode
from waitroom.store.database import Store
from waitroom.store.opening import open_store
from waitroom.store.records import RECORDS

Path_ = tuple[str | int, ...]


def places(value: Any, path: Path_ = ()) -> Iterator[Path_]:  # noqa: ANN401 - JSON
    """Return the way to each value inside."""
    if path:
        yield path
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from places(item, (*path, key))


PLACES = [(name, path) for name in RECORDS for path in places(whole_file()[name]["a"]) if path != ("id",)]

FAR = (
    "9999-12-31T23:59:59+00:00", "9999-12-31T23:59:59-12:00", "9999-12-31", "0001-01-01T00:00:00+14:00",
    "0001-01-01", "0999-06-01T00:00:00+00:00", "2014-04-24T10:00:00+23:59", "2024-02-29",
)  # fmt: skip
ODD: tuple[Any, ...] = (
    *FAR, None, True, 0, -1, 10**12, -(10**30), 10**400, 1e308, -1e308, "", "\ud800", "\0", "\x1b]0;x\x07", "[/b]",
    "../etc", "Europe", "EST5EDT,M3.2.0,M11.1.0", "A" * 5000, [], {}, [[]], [None], {"": None}, "18:00+02:00",
)  # fmt: skip


def values() -> st.SearchStrategy[Any]:
    leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
    texts = st.text(max_size=30) | st.sampled_from(FAR)
    moments = st.datetimes().map(lambda at: at.isoformat() + "+00:00") | st.dates().map(date.isoformat)
    many = st.recursive(leaves | texts | moments, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(
        st.text(max_size=5), inner, max_size=3
    ), max_leaves=6)  # fmt: skip
    return st.sampled_from(ODD) | many


def with_value(name: str, path: Path_, value: Any) -> dict[str, Any]:  # noqa: ANN401 - JSON
    tables = whole_file()
    put_at(tables[name]["a"], path, value)
    return tables


def put_at(inside: Any, path: Path_, value: Any) -> None:  # noqa: ANN401 - JSON
    for key in path[:-1]:
        inside = inside[key]
    inside[path[-1]] = value


def draw(room: Room, store: Store) -> None:
    """Ask the room for everything that it has to show."""
    waits = room.waits.on_board(NOW)
    for wait in (*store.waits.all(), None):
        if wait is not None:
            room.home_cards.front_wait(wait, NOW)
        room.current_situation(wait, NOW)
        room.home_cards.todays_deck(wait, NOW)
        room.home_cards.care(wait, NOW, minutes=15, energy=None, page=0)
        room.home_cards.letter(wait, NOW)
    room.agenda.items(NOW)
    room.waits.conflicting_offer(NOW)
    room.home_cards.board_rows(waits, "", NOW)
    room.home_cards.box(NOW)
    room.agenda.calendar_file(NOW)
    build_calendar(waits, store.letters.all(), {}, store.plans.all())
    for letter in store.letters.all():
        room.letters.review(letter, now=NOW)


def _is_refused(error: BadFile, paths: Paths, data: bytes) -> bool:
    assert "\n" not in str(error)
    assert paths.store.read_bytes() == data
    return False


def opens_or_is_set_aside(data: bytes) -> bool:
    """Open a file with these bytes, look at everything, change something; tell whether it opened."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        paths = Paths(data=folder, state=folder / "state", config=folder)
        paths.store.write_bytes(data)
        try:
            store = open_store(paths, now=NOW, pace=QUICK)
        except BadFile as error:
            return _is_refused(error, paths, data)
        room = build_room(store, FixedClock(NOW, "Europe/London"), paths)
        draw(room, store)
        for table in RECORDS:
            shelf = store.table_named(table)
            for value in shelf.all():
                assert shelf.save(value, now=NOW).id == value.id
        assert store.flush(10)
        store.close()
        with contextlib.suppress(WaitroomError):
            assert status.run(data_dir=name, as_json=True, now=int(NOW.timestamp()) * 10**6) == 0
        again = open_store(paths, now=NOW, read_only=True)
        assert again.waits.ids() == store.waits.ids()
        kept = json.loads(paths.store.read_bytes())
        assert {each["id"] for name in RECORDS for each in kept[name].values()} >= {"a"}
        assert all(kept[name] for name in RECORDS)
        return True


@settings(max_examples=30, deadline=None)
@given(st.sampled_from(PLACES), values())
@example(("waits", ("rounds", 0, "promises", 0, "window", "latest")), "9999-12-31T23:59:59+00:00")
@example(("waits", ("rounds", 0, "promises", 0, "window", "earliest")), "0001-01-01T00:00:00+14:00")
@example(("waits", ("rounds", 0, "interviewed")), "9999-12-31T23:59:59-12:00")
@example(("waits", ("zone",)), "\ud800")
@example(("settings", ("cover_after",)), 10**400)
def test_any_value_in_any_field(place: tuple[str, Path_], value: Any) -> None:  # noqa: ANN401 - JSON
    opens_or_is_set_aside(json.dumps(with_value(*place, value)).encode())


def test_a_whole_file_opens() -> None:
    assert opens_or_is_set_aside(json.dumps(whole_file()).encode())


@pytest.mark.parametrize("table", RECORDS)
def test_every_odd_value_in_every_field_of_a_table_is_read_or_refused_in_words(table: str) -> None:
    kind = RECORDS[table].kind
    for name, path in PLACES:
        if name != table:
            continue
        for value in ODD:
            raw = copy.deepcopy(_whole_file()[name]["a"])
            put_at(raw, path, value)
            try:
                read = decode(kind, raw)
            except BadFile:
                continue
            json.dumps(encode(read, raw))


def test_a_far_date_stands_in_the_file_as_it_was_until_somebody_changes_it() -> None:
    kind = RECORDS["waits"].kind
    raw = with_value("waits", ("rounds", 0, "promises", 0, "window", "latest"), FAR[0])["waits"]["a"]
    read = decode(kind, raw)
    window = read.window  # type: ignore[attr-defined]
    assert window.latest == datetime(9998, 12, 31, 23, 59, 59, tzinfo=UTC)
    changed = encode(dataclasses.replace(read, notes="mine"), raw)  # type: ignore[call-arg]
    assert changed["rounds"][0]["promises"][0]["window"]["latest"] == FAR[0]
    assert changed["notes"] == "mine"


@pytest.mark.parametrize(
    "data",
    [
        b'{"letters": {"a": {"id": "a", "odd": ' + b"[" * 900 + b"]" * 900 + b"}}}",
        b'{"letters": {"a": {"id": "a", "odd": ' + b'{"a":' * 300 + b"1" + b"}" * 300 + b"}}}",
        b'{"letters": {"a": {"id": "a", "odd": -Infinity}}}',
        b'{"meta": {"1": {"schema": 2}}, "letters": {"1": {"odd": ' + b"[" * 900 + b"]" * 900 + b"}}}",
    ],
)
def test_what_lies_too_deep_or_is_no_number_is_set_aside(data: bytes) -> None:
    assert not opens_or_is_set_aside(data)


def test_what_lies_too_deep_under_an_open_tab_is_kept_aside(tmp_path: Path) -> None:
    paths = Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)
    store = open_store(paths, now=NOW, pace=QUICK)
    store.waits.save(Wait(organisation="Museum"), now=NOW)
    assert store.flush()
    paths.store.write_bytes(b'{"letters": {"a": {"id": "a", "odd": ' + b"[" * 900 + b"]" * 900 + b"}}}")
    assert not store.reload_if_changed(now=NOW)
    assert store.flush()
    assert "kept as waitroom-broken" in store.progress.state.notes[0]
    store.close()


def test_one_id_twice_and_none_at_all_are_told_apart_by_their_place(tmp_path: Path) -> None:
    paths = Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)
    letters = {"a": {"id": "a", "body": "one"}, "b": {"id": "a", "body": "two"}, "c": {"body": "three"}}
    paths.store.write_text(json.dumps({"letters": letters}), "utf-8")
    store = open_store(paths, now=NOW, pace=QUICK)
    assert [(each.id, each.body) for each in store.letters.all()] == [
        ("a", "one"),
        ("b", "two"),
        ("c", "three"),
    ]
    for letter in store.letters.all():
        store.letters.save(letter, now=NOW)
    assert store.flush()
    store.close()
    kept = json.loads(paths.store.read_bytes())["letters"]
    assert {number: letter["id"] for number, letter in kept.items()} == {"1": "a", "2": "b", "3": "c"}
