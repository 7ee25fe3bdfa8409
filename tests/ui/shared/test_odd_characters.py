"""Nothing that is stored acts on the terminal: every field of every kind, in every room and dialog."""

from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.renderables.background_screen import BackgroundScreen
from textual.widgets import Input, TextArea

from tests.ui import rest
from tests.ui.room_commands import is_asked_in
from tests.ui.stage import EVENING, SMALL, Stage, stage
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.cards.card_answer import CardAnswer
from waitroom.domain.cards.own_reframe import OwnReframe
from waitroom.domain.cards.thinking_trap import OwnTrap
from waitroom.domain.cards.thought_record import ThoughtRecord
from waitroom.domain.care.activity import ActivityRun, CheckIn
from waitroom.domain.care.care_records import Forecast, PossibilityAfterNo, WantItReflection, Worry
from waitroom.domain.care.plan import Plan
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.outcome.after_no_page import AfterNoPage
from waitroom.domain.outcome.both_futures import BothFutures, MyClock
from waitroom.domain.outcome.expense import Expense
from waitroom.domain.outcome.feedback import Feedback
from waitroom.domain.outcome.step import Step
from waitroom.domain.people.person import Person
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.shared.form_names import ADD_FORM
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.safe_text import is_control_character
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.key_bindings import APP, COMMANDS
from waitroom.paths import Paths
from waitroom.screens.care.activities.run_activity import open_activity
from waitroom.store.opening import open_store
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_text_area import SafeTextArea

TRICK = "kind \x1b]0;PWNED\x07words \x1b[2J \x1b]52;c;eA==\x07 \x9b31m \x85 \u202e \u2066 \x00 \x7f \x0c end"
NOT_WORDS = {
    "id", "wait_id", "letter_id", "person_id", "activity_id", "reframe_id", "conflict_of", "zone", "country",
    "file", "about", "passed_by", "kind",
}  # fmt: skip


def tricky(record: Any) -> Any:  # noqa: ANN401 - any dataclass
    """Return the record with the trick at the end of every text that a person can write in it."""
    changed: dict[str, Any] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name in NOT_WORDS or (field.name == "people" and isinstance(record, Round)):
            continue
        if type(value) is str:
            changed[field.name] = f"{value or field.name} {TRICK}"
        elif isinstance(value, tuple):
            changed[field.name] = tuple(_tricky_part(part) for part in value)
        elif is_dataclass(value):
            changed[field.name] = tricky(value)
    return replace(record, **changed)


def _tricky_part(part: Any) -> Any:  # noqa: ANN401 - as above
    if type(part) is str:
        return f"{part} {TRICK}"
    return tricky(part) if is_dataclass(part) else part


def records(now: datetime) -> list[tuple[str, Record]]:
    """Return one record of every kind that holds words, by its table."""
    window = DecisionWindow(earliest=date(2014, 4, 25), latest=date(2014, 4, 28), zone="Europe/London")
    promise = Promise(words="by Friday", said_on=now, window=window, reason="moved")
    round_ = Round(interviewed=now - timedelta(hours=4), name="first", notes="notes", promises=(promise,))
    wait = Wait(
        organisation="Museum", roles=(Role(name="officer"),), rounds=(round_,), notes="notes", zone="Europe/London"
    )  # fmt: skip
    gone = replace(wait, id="gone", outcome=Outcome.DECLINED, answered=now - timedelta(days=2))
    person = Person(name="Ms Okafor", wait_id=wait.id, role="Director", email="x@x.example", phone="1")
    letter = Letter(wait_id=wait.id, body="Dear {name},\nthank you", person_id=person.id, to="a@x.example")
    found: list[tuple[str, Record]] = [
        ("waits", wait),
        ("waits", gone),
        ("people", person),
        ("people", Person(name="A friend", phone="123")),
        ("letters", letter),
        ("versions", LetterVersion(letter_id=letter.id, body="an earlier text")),
        ("own_reframes", OwnReframe(text="a card", ask="a question")),
        ("answers", CardAnswer(reframe_id="own", text="an answer", card_text="a card")),
        (
            "runs",
            ActivityRun(activity_id="expressive-writing", started=now, ended=now, written="a page"),
        ),
        ("check_ins", CheckIn(at=now - timedelta(hours=1), worry=4, line="a line", wait_id=wait.id)),
        ("worries", Worry(text="a worry", parked_for=now - timedelta(minutes=5), wait_id=wait.id)),
        ("worries", Worry(text="another", parked_for=now + timedelta(days=1), first_step="a step")),
        ("forecasts", Forecast(prediction="it goes wrong", likelihood=40, wait_id=wait.id, sealed=now)),
        ("openings", PossibilityAfterNo(wait_id=gone.id, text="a thought", asked=now)),
        ("after_nos", AfterNoPage(wait_id=gone.id, learned="a thing")),
        ("steps", Step(words="a step", wait_id=wait.id)),
        ("expenses", Expense(wait_id=wait.id, what="train", amount="12.50", currency="GBP")),
        ("feedbacks", Feedback(wait_id=wait.id, said="they said")),
        ("futures", BothFutures(wait_id=wait.id, yes_hour="ring Sam")),
        ("my_clocks", MyClock(wait_id=wait.id, needs="the hours")),
        ("wantings", WantItReflection(wait_id=wait.id)),
        ("plans", Plan(act="a walk", at=now + timedelta(hours=20), who="a friend", message="come")),
        ("own_traps", OwnTrap(name="a trap", sounds="like this")),
        ("thoughts", ThoughtRecord(thought="a thought", wait_id=wait.id)),
    ]
    found += [
        ("mementos", Memento(kind=kind, text="words", tags=("calm",)))
        for kind in MementoKind
        if kind.value not in {"picture", "photo", "file"}
    ]
    return found


def fill(folder: Path, *, half_written: bool) -> None:
    """Put the records into the file; with `half_written` the form for the box was being filled as well."""
    clock = FixedClock(EVENING.astimezone(UTC), "Europe/London")
    paths = Paths(data=folder, state=folder / "state", config=folder)
    store = open_store(paths, now=clock.now())
    room = build_room(store, clock, paths)
    now = room.now()
    for table, record in records(now):
        store.table_named(table).save(tricky(record), now=now)
    away = store.letters.save(tricky(Letter(body="put away")), now=now)
    store.letters.delete(away.id, now=now)
    if half_written:
        names = ("words", "title", "who", "when", "why", "tags", "alt", "file")
        store.drafts.save(FormDraft(id=ADD_FORM, fields=dict.fromkeys(names, TRICK)), now=now)
    room.save_settings(name=f"Marta {TRICK}", welcomed=True)
    assert store.flush(5.0)
    room.close()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    fill(tmp_path / "room", half_written=False)
    return tmp_path / "room"


@pytest.fixture(autouse=True)
def looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw when `look` does, and not the room beneath a dialog again: it was looked at when it stood in front."""
    monkeypatch.setattr(rest, "_draw", lambda _: False)
    monkeypatch.setattr(BackgroundScreen, "__rich_console__", lambda *_: iter(()))


def look(on: Stage, where: str) -> None:
    """Read every cell, and every place to write: none acts on the terminal, and all are of the two kinds."""
    raw = sorted({sign for sign in on.seen() if is_control_character(sign)})
    assert not raw, f"{where}: {raw!r} on {on.app.screen}"
    for field in on.app.screen.query("*"):
        if isinstance(field, TextArea):
            assert isinstance(field, SafeTextArea), (where, field)
        if isinstance(field, Input):
            assert isinstance(field, SafeInput), (where, field)


ELSEWHERE = {"leave", "letters.editor", "cover", "hold.open"}
"""What leaves the room, or hides it."""


async def walk(on: Stage, where: str) -> None:
    """Ask for everything there is in a room; look at what it opens, one step further, and go back."""
    await on.app.rooms.action_go(where)
    await on.pilot.pause()
    look(on, where)
    places = (
        {where, "app", *on.app.screen.help_places()} if hasattr(on.app.screen, "help_places") else {where}
    )
    for command in COMMANDS:
        is_here = command.where in places or command.where.startswith((f"{where}.", "card."))
        if command.id in ELSEWHERE or command.id.startswith("room.") or not is_here:
            continue
        if command.where == APP and not is_asked_in(where, command):
            continue
        before = on.app.screen
        try:
            await on.app.run_action(command.action, default_namespace=before)
        except Exception:  # noqa: BLE001 - an act of another pane has nothing to act on here
            continue
        await on.pilot.pause()
        look(on, command.id)
        for key in ("down", "enter", "escape", "escape", "escape", "escape"):
            if on.app.screen is before:
                break
            await on.press(key)
            look(on, f"{command.id}, {key}")
        on.app.clear_notifications()  # they were looked at: not to be hung up over each screen that comes after
        while len(on.app.screen_stack) > 1:
            on.app.pop_screen()
            await on.pilot.pause()
        if on.app.current_mode != where:
            await on.app.rooms.action_go(where)
            await on.pilot.pause()


@pytest.mark.parametrize("where", ["home", "letters", "care", "box", "next"])
async def test_no_stored_sign_acts_in_a_room_or_in_what_it_opens(folder: Path, where: str) -> None:
    async with stage(folder, SMALL) as on:
        await walk(on, where)


async def test_a_form_that_comes_back_half_written_draws_signs(tmp_path: Path) -> None:
    fill(tmp_path, half_written=True)
    async with stage(tmp_path, SMALL) as on:
        area = on.app.screen.query_one(SafeTextArea)
        assert area.text == TRICK
        look(on, "the form")
        assert "kind ␛]0;PWNED␇words" in on.seen()


async def test_every_memento_is_changed_in_signs(folder: Path) -> None:
    """The input of the issue: into the box by the command line, then `e` on the wall."""
    async with stage(folder) as on:
        await on.app.rooms.action_go("box")
        await on.press("e")
        area = on.app.screen.query_one(SafeTextArea)
        assert TRICK in area.text
        look(on, "change")
        assert "␛]0;PWNED␇words ␛[2J" in on.seen()


async def test_what_is_typed_into_every_activity_is_drawn_as_signs(folder: Path) -> None:
    async with stage(folder, SMALL) as on:
        for activity in on.room.content.activities:
            open_activity(on.app, on.room, activity)
            await on.pilot.pause()
            look(on, activity.id)
            for _ in range(2):
                await on.press("enter")
                if on.app.focused is not None:
                    await on.write(TRICK)
                look(on, activity.id)
            while len(on.app.screen_stack) > 1:
                on.app.pop_screen()
                await on.pilot.pause()
            if on.app.current_mode != "home":
                await on.app.rooms.action_go("home")
                await on.pilot.pause()


@pytest.mark.parametrize("key", ["ctrl+p", "slash", "comma", "n", "w", "plus"])
async def test_what_is_pasted_into_a_dialog_is_drawn_as_signs(folder: Path, key: str) -> None:
    async with stage(folder) as on:
        await on.press(key)
        await on.write(TRICK)
        look(on, key)
        assert "␛" in on.seen()


async def test_what_is_said_in_the_corner_is_drawn_as_signs(folder: Path) -> None:
    async with stage(folder) as on:
        on.app.notify(TRICK)
        on.app.screen.notify(f"two {TRICK}", title=TRICK)
        await on.pilot.pause()
        look(on, "a toast")
        assert "␛]0;PWNED" in on.seen()


async def test_a_file_whose_name_acts_is_not_suggested(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "pictures\x1b[2J").mkdir()
    async with stage(folder) as on:
        await on.press("plus")
        line = on.app.screen.query_one("#file", SafeInput)
        line.focus()
        await on.write(f"{tmp_path}/pict")
        await on.pilot.pause()
        look(on, "a suggestion")
