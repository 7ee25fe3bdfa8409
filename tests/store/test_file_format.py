"""What a person writes comes back as it was written, and what nobody knows is kept."""

import json
from collections.abc import Callable, Mapping
from dataclasses import field, replace
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from waitroom.domain.care.activity import CheckIn
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.errors import BadFile
from waitroom.domain.shared.record import Record
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.quick_dataclass import dataclass
from waitroom.store.codecs import decode, encode
from waitroom.store.database import Store
from waitroom.store.file_format import document_text, document_texts, file_text, names_in, split_documents

LINES = (
    "[/b]",
    "[@click=app.quit]x[/]",
    "\x1b]0;x\x07",
    "a\0b\0",
    "x" * 10_000,
    "lone \ud800 and \udfff",
    "👩‍🔬 é é \u202e\u2028\x85",
    '\n  },\n  "b": {\n',
    " kept as typed \r\n\t",
)

texts = st.text(st.characters(exclude_categories=())).filter(
    lambda text: json.loads(json.dumps(text)) == text  # two halves side by side become one sign in any JSON
)
moments = st.datetimes(
    timezones=st.sampled_from((UTC, timezone(timedelta(hours=5, minutes=45)))),
    min_value=datetime(1971, 1, 1),  # noqa: DTZ001 - hypothesis wants it without
    max_value=datetime(2100, 1, 1),  # noqa: DTZ001 - as above
)
days = st.dates(min_value=date(1971, 1, 1), max_value=date(2100, 1, 1))


@st.composite
def windows(draw: st.DrawFn) -> DecisionWindow:
    start = draw(days)
    return DecisionWindow(
        earliest=start,
        latest=start + timedelta(days=draw(st.integers(0, 30))),
        zone=draw(st.sampled_from(("Europe/London", "Pacific/Kiritimati", "UTC"))),
        label=draw(texts),
    )


documents = st.dictionaries(texts, texts | st.lists(texts, max_size=2), max_size=3)
files = st.dictionaries(texts, st.dictionaries(texts, documents, max_size=2), max_size=2)
promises = st.builds(Promise, words=texts, said_on=moments, window=st.none() | windows(), reason=texts)
rounds = st.builds(
    Round,
    interviewed=st.none() | days | moments,
    people=st.lists(texts).map(tuple),
    notes=texts,
    promises=st.lists(promises, max_size=2).map(tuple),
)
waits = st.builds(
    Wait,
    organisation=texts,
    roles=st.lists(st.builds(Role, name=texts, outcome=st.none() | st.sampled_from(Outcome))).map(tuple),
    rounds=st.lists(rounds, max_size=2).map(tuple),
    answered=st.none() | moments,
    extra=st.dictionaries(texts.map(lambda text: "x" + text), texts | st.integers() | st.none(), max_size=2),
)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(waits)
def test_any_wait_comes_back(wait: Wait) -> None:
    text = document_text(encode(wait))
    assert decode(Wait, json.loads(text)) == wait


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(files)
def test_any_file_is_what_json_itself_would_indent_and_can_be_cut_again(
    tables: dict[str, dict[str, dict[str, object]]],
) -> None:
    whole = {name: document_texts(documents) for name, documents in tables.items()}
    data = file_text(whole)
    same = json.dumps(tables, indent=1, ensure_ascii=False) + "\n"
    assert data == same.encode("utf-8", "backslashreplace")
    assert split_documents(data, names_in(tables)) == whole


def test_a_file_that_others_wrote_is_not_cut() -> None:
    tables = {"letters": {"a": {"id": "a"}}}
    assert split_documents(json.dumps(tables).encode(), names_in(tables)) is None


@pytest.mark.parametrize("line", LINES)
def test_any_line_comes_back_from_the_disk(
    open_store: Callable[..., Store], now: datetime, line: str
) -> None:
    store = open_store()
    letter = store.letters.save(Letter(to=line, subject=line, body=line), now=now)
    assert store.flush()
    assert open_store().letters.all() == (letter,)


def test_documents_are_stamped(store: Store, now: datetime) -> None:
    first = store.letters.save(Letter(body="a"), now=now.astimezone(timezone(timedelta(hours=2))))
    assert (first.revision, first.created, first.updated) == (1, now, now)
    assert str(first.updated).endswith("+00:00")
    at = now + timedelta(hours=1)
    second = store.letters.save(replace(first, body="b"), now=at)
    assert (second.revision, second.created, second.updated) == (2, now, at)
    assert store.letters.get(first.id) is second
    assert store.letters.get("nobody") is None
    assert store.letters.all() is store.letters.all()


def test_what_nobody_knows_survives_at_every_level(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    said = [Promise(words=words, said_on=now) for words in ("by Friday", "by Monday", "soon")]
    store.waits.save(
        Wait(organisation="Museum", roles=(Role(name="one"),), rounds=(Round(promises=tuple(said)),)), now=now
    )
    store.close()
    raw = json.loads(store.path.read_bytes())
    document = raw["waits"]["1"]
    document["weather"] = {"sun": True, "degrees": 12.5}
    document["rounds"][0]["room"] = 12
    document["roles"] = [{"name": "one", "outcome": None, "grade": 7}]
    for number, promise in enumerate(document["rounds"][0]["promises"]):
        promise["tone"] = number
    raw["songs"] = {"1": {"title": "kept"}}
    store.path.write_text(json.dumps(raw), encoding="utf-8")

    store = open_store()
    read = store.waits.all()[0]
    assert read.extra == {"weather": {"sun": True, "degrees": 12.5}}
    kept = replace(read.rounds[0], promises=(replace(said[0], reason="later"), *said[1:]))
    read = store.waits.save(replace(read, rounds=(kept,)), now=now)
    kept = replace(kept, promises=(said[2], *kept.promises[:2], replace(said[2], words="new")))
    store.waits.save(replace(read, rounds=(kept,), roles=(*read.roles, Role(name="two"))), now=now)
    store.close()
    raw = json.loads(store.path.read_bytes())
    document = raw["waits"]["1"]
    assert document["weather"] == {"sun": True, "degrees": 12.5}
    assert document["rounds"][0]["room"] == 12
    assert [promise.get("tone") for promise in document["rounds"][0]["promises"]] == [2, 0, 1, None]
    assert [role.get("grade") for role in document["roles"]] == [7, None]
    assert raw["songs"] == {"1": {"title": "kept"}}


@dataclass(frozen=True, kw_only=True)
class Odd(Record):
    number: float = 0.0
    at: time = time(0)
    notes: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    anything: object = None
    window: DecisionWindow | None = None


def test_less_common_shapes() -> None:
    window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="UTC")
    odd = Odd(number=1.5, at=time(18, 30), notes={"a": (1, 2)}, anything=[{"x": None}], window=window)
    raw = json.loads(document_text(encode(odd)))
    assert decode(Odd, raw) == odd
    raw["window"]["slope"] = 3
    assert encode(replace(odd, number=2.0), raw)["window"]["slope"] == 3
    assert encode(replace(odd, window=None), raw)["window"] is None
    assert encode(odd, {**raw, "window": None})["window"] == encode(odd)["window"]
    assert (
        encode(Wait(organisation="x"), {"rounds": ["odd"]})["rounds"]
        == encode(Wait(organisation="x"))["rounds"]
    )
    assert decode(Odd, {"number": 2}).number == 2
    wrongs: tuple[dict[str, object], ...] = (
        {"notes": []},
        {"notes": {"a": 1}},
        {"window": 3},
        {"at": 3},
        {"number": "1"},
        {"number": True},
    )
    for wrong in wrongs:
        with pytest.raises(BadFile, match="A odd in the file"):
            decode(Odd, wrong)
    for unheard in (float("nan"), object()):
        with pytest.raises(TypeError, match="cannot write"):
            encode(replace(odd, anything=unheard))


def test_a_field_that_cannot_be_read_is_found_while_programming() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Wrong(Record):
        z: complex = 0j

    with pytest.raises(TypeError, match="cannot read a field"):
        decode(Wrong, {})


def test_a_state_that_nobody_knows_is_one_sentence() -> None:
    with pytest.raises(BadFile, match="A letter in the file"):
        decode(Letter, {"state": "posted"})
    assert decode(Letter, {"state": "sent"}).state is LetterState.SENT


def test_only_what_is_asked_for_is_read(open_store: Callable[..., Store], now: datetime) -> None:
    store = open_store()
    for number in range(3):
        day = now - timedelta(days=number)
        store.check_ins.save(CheckIn(at=day, worry=number, line="quiet" if number else ""), now=now)
    assert [each.worry for each in store.check_ins.since_day("at", (now - timedelta(days=1)).date())] == [
        0,
        1,
    ]
    assert [each.worry for each in store.check_ins.where("line", "quiet")] == [1, 2]
    assert store.check_ins.since_day("at", date(2100, 1, 1)) == ()
