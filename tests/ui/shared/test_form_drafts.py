"""Nothing typed is ever dropped: every place to type, left with `esc`, killed, given, and written in by two tabs."""

import shutil
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest
from textual.screen import Screen
from textual.widgets import Input, TextArea

from tests.ui.stage import LONDON, SMALL, Stage, begin, stage
from waitroom.domain.box.memento import MementoDetails
from waitroom.domain.letters.letter import Letter
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.shared.form_names import WAIT_FORM
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.screens.box.add_memento import AddMementoDialog
from waitroom.screens.box.edit_memento import EditMementoDialog
from waitroom.screens.cards.my_cards import MyCardsDialog
from waitroom.screens.cards.thinking_traps import ThinkingTrapsDialog
from waitroom.screens.care.activities.run_activity import run_activity
from waitroom.screens.care.care_screen import CareScreen
from waitroom.screens.care.people_to_talk_to import PeopleToTalkToDialog
from waitroom.screens.care.plans import PlansDialog
from waitroom.screens.care.worries import WorriesDialog
from waitroom.screens.data.settings import SettingsDialog
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.letters.send_letter import MarkAsSentDialog, SendLetterDialog
from waitroom.screens.outcome.answer_pages import InterviewDebriefDialog
from waitroom.screens.outcome.outcome_events import MovedDateQuestion, RoundQuestion
from waitroom.screens.people.contact_log import ContactLogDialog
from waitroom.screens.people.people_met import PeopleMetDialog
from waitroom.screens.shared.draft_keeper import ANEW, BEGUN, FRESH, GONE_ON, KEPT, STILL_HERE
from waitroom.screens.waits.wait_form import WaitFormDialog
from waitroom.screens.waits.wait_page import WaitPageDialog

NOON = datetime(2014, 4, 28, 12, 0, tzinfo=LONDON)
WORDS = "the words that stay"


def the_wait(on: Stage) -> Wait:
    """Return the one wait."""
    (wait,) = on.room.waits.on_board(on.room.now())
    return wait


def home(on: Stage) -> HomeScreen:
    """Return the first room, in front."""
    screen: object = on.app.screen
    assert isinstance(screen, HomeScreen)
    return screen


async def care(on: Stage) -> CareScreen:
    """Go to Care."""
    await on.app.rooms.action_go("care")
    await on.pilot.pause()
    screen: object = on.app.screen
    assert isinstance(screen, CareScreen)
    return screen


async def keys(on: Stage, *pressed: str) -> None:
    await on.press(*pressed)


def by_keys(*pressed: str) -> Callable[[Stage], Awaitable[None]]:
    """Return what opens a place by its keys."""
    return lambda on: keys(on, *pressed)


async def shown(on: Stage, screen: Screen[Any]) -> None:
    on.app.push_screen(screen)
    await on.pilot.pause()


async def form_of_the_wait(on: Stage) -> None:
    home(on).wait._ask(the_wait(on))
    await on.pilot.pause()


async def forecast(on: Stage) -> None:
    (await care(on)).forecasts.action_forecast()
    await on.pilot.pause()


async def opening(on: Stage) -> None:
    (await care(on)).forecasts.action_opening()
    await on.pilot.pause()


async def wanting(on: Stage) -> None:
    (await care(on)).action_wanting()
    await on.pilot.pause()


async def inbox_hours(on: Stage) -> None:
    home(on).care_actions.action_inbox_hours()
    await on.pilot.pause()


async def answer_card(on: Stage) -> None:
    home(on).reframe.action_answer_card()
    await on.pilot.pause()


async def changed_memento(on: Stage) -> None:
    if not on.room.box.ids_in_order():
        on.room.box.intake.add_text("a line", MementoDetails(), on.room.now())
    (memento,) = on.store.mementos.all()
    await shown(on, EditMementoDialog(on.room, memento))


async def first_step(on: Stage) -> None:
    if not on.store.worries.all():
        on.room.care.worries.park("a thing", on.room.now() - timedelta(days=2), slot=time(11))
    await shown(on, WorriesDialog(on.room))
    await on.press("f")


async def a_line_of_the_wait(on: Stage) -> None:
    await shown(on, WaitPageDialog(on.room, the_wait(on)))
    await on.press("enter")


async def notes(on: Stage) -> None:
    page = WaitPageDialog(on.room, the_wait(on))
    await shown(on, page)
    page._ask_notes(None)
    await on.pilot.pause()


async def the_interview(on: Stage) -> None:
    page = WaitPageDialog(on.room, the_wait(on))
    await shown(on, page)
    page._ask_round(0)
    await on.pilot.pause()
    await on.press("tab")


async def their_promise(on: Stage) -> None:
    page = WaitPageDialog(on.room, the_wait(on))
    await shown(on, page)
    page._ask_promise(0, 0)
    await on.pilot.pause()
    await on.press("tab", "tab")


async def somebody_met(on: Stage) -> None:
    await shown(on, PeopleMetDialog(on.room, the_wait(on)))
    await on.press("n")


async def a_contact(on: Stage) -> None:
    await shown(on, ContactLogDialog(on.room, the_wait(on)))
    await on.press("n")


async def somebody_of_one_s_own(on: Stage) -> None:
    await shown(on, PeopleToTalkToDialog(on.room))
    await on.press("n")


async def how_to_reach_them(on: Stage) -> None:
    await somebody_of_one_s_own(on)
    if not on.app.screen.query_one(Input).value:
        await on.write("Kim")
    await on.press("enter")


async def the_day_of_an_answer(on: Stage) -> None:
    await on.press("1", "y", "enter")
    await on.pilot.pause()


async def they_moved(on: Stage) -> None:
    await shown(on, MovedDateQuestion(on.room, the_wait(on)).dialog())


async def another_round(on: Stage) -> None:
    await shown(on, RoundQuestion(on.room, the_wait(on)).dialog())
    await on.press("tab")


async def one_nice_thing(on: Stage) -> None:
    await shown(on, PlansDialog(on.room))


async def a_trap(on: Stage) -> None:
    await shown(on, ThinkingTrapsDialog(on.room))
    await on.press("n")


async def cards_from_a_file(on: Stage) -> None:
    await shown(on, MyCardsDialog(on.room))
    await on.press("f")


async def a_letter(on: Stage) -> Letter:
    if not on.store.letters.all():
        on.store.letters.save(Letter(wait_id=the_wait(on).id, body="Dear all"), now=on.room.now())
    return on.store.letters.all()[0]


async def a_folder_for_files(on: Stage) -> None:
    await shown(on, SendLetterDialog(on.room, await a_letter(on)))
    await on.press("tab")


async def it_is_sent(on: Stage) -> None:
    await shown(on, MarkAsSentDialog(on.room, await a_letter(on)))
    await on.press("tab", "tab")


async def looking_back(on: Stage) -> None:
    wait = the_wait(on)
    if wait.outcome is None:
        wait = on.room.waits.record_answer(wait, Outcome.DECLINED, now=on.room.now())
    await shown(on, InterviewDebriefDialog(on.room, wait))


async def the_name(on: Stage) -> None:
    await shown(on, SettingsDialog(on.room))
    await on.press("tab")


def activity(name: str) -> Callable[[Stage], Awaitable[None]]:
    """Return what begins an activity."""

    async def start(on: Stage) -> None:
        run_activity(on.app, on.room, on.room.content.activity(name), 5)
        await on.pilot.pause()

    return start


SEALED = frozenset({"what opens"})
"""What is not shown again before its day; `esc` keeps it as the thing itself."""

PLACES: dict[str, Callable[[Stage], Awaitable[None]]] = {
    "a new wait": by_keys("n"),
    "the form of a wait": form_of_the_wait,
    "the happy box": by_keys("4", "a"),
    "a change in the box": changed_memento,
    "the whole box": by_keys("4", "b"),
    "a worry": by_keys("3", "p"),
    "a first step": first_step,
    "checking in": by_keys("c", "down", "down", "down"),
    "a forecast": forecast,
    "what opens": opening,
    "do I want it": wanting,
    "hours for the inbox": inbox_hours,
    "an answer under a card": answer_card,
    "a line of the wait": a_line_of_the_wait,
    "notes": notes,
    "the interview": the_interview,
    "their promise": their_promise,
    "somebody met": somebody_met,
    "a contact": a_contact,
    "the phone rings": by_keys("f12"),
    "somebody of one's own": somebody_of_one_s_own,
    "how to reach them": how_to_reach_them,
    "the day of an answer": the_day_of_an_answer,
    "they moved": they_moved,
    "another round": another_round,
    "one nice thing": one_nice_thing,
    "a trap": a_trap,
    "cards from a file": cards_from_a_file,
    "a folder for files": a_folder_for_files,
    "to whom it was sent": it_is_sent,
    "the name": the_name,
    "a thought on trial": activity("thought-record"),
    "three good things": activity("three-good-things"),
    "the senses": activity("five-senses"),
    "mine and theirs": activity("mine-and-theirs"),
    "a page": activity("bedtime-list"),
    "worries of the day": activity("worry-appointment"),
    "looking back": looking_back,  # the wait has an answer then: nothing else of these is asked after it
}
AFTER_ONE_ANOTHER = [tuple(PLACES)[number::6] for number in range(6)]
"""Six rooms in which the places come after one another: a start for each place was a third of the time."""


def in_the_field(on: Stage) -> str:
    """Return what stands in the field that has the keys."""
    field = on.app.screen.focused
    assert isinstance(field, Input | TextArea), on.seen()
    return field.value if isinstance(field, Input) else field.text


def told(on: Stage) -> str:
    """Return what was said in the corner."""
    return "\n".join(note.message for note in on.app._notifications)


def on_disk(folder: Path) -> str:
    """Return all that the folder has in words, as a kill would leave it."""
    return "\n".join(path.read_text("utf-8") for path in sorted(folder.rglob("*.json")))


async def killed(on: Stage, folder: Path, words: str = WORDS, name: str = "killed") -> Path:
    """Wait until words are on the disk, and return a copy of the folder as a kill at that moment leaves it."""
    await on.until(lambda: words in on_disk(folder))
    return copied(folder, folder.with_name(name))


def copied(folder: Path, copy: Path) -> Path:
    """Copy a folder that is written to meanwhile: the journal first, for what leaves it stands in the file by then."""
    found = [path for path in folder.rglob("*") if path.is_file() and path.suffix not in {".tmp", ".lock"}]
    for path in sorted(found, key=lambda each: each.suffix != ".unsaved"):
        target = copy / path.relative_to(folder)
        target.parent.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            shutil.copy2(path, target)
    return copy


async def a_wait(on: Stage) -> None:
    """Begin in the middle of a wait."""
    await begin(on, promise="by 12 May")
    on.file()


async def back_home(on: Stage) -> None:
    """Leave whatever is open, and go home."""
    while len(on.app.screen_stack) > 1:
        await on.press("escape")
    await on.app.rooms.action_go("home")
    await on.pilot.pause()
    on.app.clear_notifications()


@pytest.mark.parametrize("places", AFTER_ONE_ANOTHER, ids=lambda places: f"{places[0]} and on")
async def test_what_is_typed_is_there_again_after_esc_and_after_a_kill(
    tmp_path: Path, places: tuple[str, ...]
) -> None:
    folder, left = tmp_path / "room", dict[str, Path]()
    async with stage(folder, SMALL) as on:
        await a_wait(on)
        await on.at(NOON)
        for place in places:
            words = f"{WORDS}, {place}"
            await PLACES[place](on)
            await on.write(words)
            assert words in in_the_field(on)
            left[place] = await killed(on, folder, words, f"killed {place}")
            assert KEPT not in told(on), place
            await on.press("escape")
            assert KEPT in told(on), place
            await back_home(on)
            if place in SEALED:
                assert words in str(on.table("openings"))
            else:
                await PLACES[place](on)
                assert words in in_the_field(on), f"{place}\n{on.seen()}"
            await back_home(on)
    for place in places:
        async with stage(left[place], SMALL, at=NOON) as again:
            await back_home(again)
            await PLACES[place](again)
            assert f"{WORDS}, {place}" in in_the_field(again), f"{place}, killed\n{again.seen()}"


# Given: the thing is in the file, and the draft is gone


async def test_a_wait_that_is_kept_takes_its_draft_along_and_never_before(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await on.write("Museum")
        await on.until(lambda: "Museum" in on_disk(tmp_path))
        assert [draft["fields"]["organisation"] for draft in on.table("drafts")] == ["Museum"]
        states: list[tuple[int, int]] = []
        save = on.store.saver._file.write

        def written(data: bytes | Iterable[bytes]) -> None:
            whole = data if isinstance(data, bytes) else b"".join(data)
            save(whole)
            states.append((whole.count(b'"organisation": "Museum"'), whole.count(b"wait-form")))

        on.store.saver._file.write = written  # type: ignore[method-assign]
        await on.press("enter")
        assert [wait["organisation"] for wait in on.table("waits")] == ["Museum"]
        assert on.table("drafts") == []
        assert all(museum for museum, _ in states), states


GIVEN: dict[str, tuple[Callable[[Stage], Awaitable[None]], tuple[str, ...], str]] = {
    "the happy box": (by_keys("4", "a"), ("enter",), "mementos"),
    "a worry": (by_keys("3", "p"), ("enter",), "worries"),
    "checking in": (by_keys("c", "down", "down", "down"), ("enter",), "check_ins"),
    "a forecast": (forecast, ("enter",), "forecasts"),
    "notes": (notes, ("escape",), "waits"),
    "a line of the wait": (a_line_of_the_wait, ("enter",), "waits"),
    "somebody met": (somebody_met, ("enter",), "people"),
    "how to reach them": (how_to_reach_them, ("enter",), "people"),
    "a change in the box": (changed_memento, ("enter",), "mementos"),
    "a trap": (a_trap, ("enter",), "own_traps"),
    "what opens": (opening, ("escape",), "openings"),
    "a thought on trial": (activity("thought-record"), ("enter",) * 7, "thoughts"),
    "three good things": (activity("three-good-things"), ("enter",) * 4, "runs"),
    "a page": (activity("bedtime-list"), ("f4",), "runs"),
}


@pytest.mark.parametrize(
    "places", [tuple(GIVEN)[number::3] for number in range(3)], ids=lambda places: f"{places[0]} and on"
)
async def test_what_is_given_is_in_the_file_and_its_draft_is_gone(
    tmp_path: Path, places: tuple[str, ...]
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await a_wait(on)
        await on.at(NOON)
        for place in places:
            open_it, finish, table = GIVEN[place]
            words = f"{WORDS}, {place}"
            await open_it(on)
            await on.write(words)
            await on.press(*finish)
            assert words in str(on.table(table)), f"{place}\n{on.seen()}"
            assert on.table("drafts") == [], place
            await back_home(on)


async def test_what_happened_takes_the_drafts_of_its_dialogs_along(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.at(NOON)
        home(on).answer.action_they_answered()
        await on.pilot.pause()
        await on.press("down", "down", "down", "enter")
        await on.write("early next week")
        await on.until(lambda: "early next week" in on_disk(tmp_path))
        await on.press("enter")
        assert on.table("waits")[0]["rounds"][0]["promises"][-1]["words"] == "early next week"
        assert on.table("drafts") == []


async def test_what_is_refused_stays(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        await on.write(WORDS)
        wait, care_room = the_wait(on), on.room.care

        def refuse(*_: object, **__: object) -> None:
            sentence = "Not now."
            raise CannotWrite(sentence)

        worries = care_room.worries
        worries.park = refuse  # type: ignore[method-assign,assignment]
        await on.press("enter")
        assert on.room.waits.get(wait.id) is not None
        await on.press("p")
        assert in_the_field(on) == WORDS


# Two tabs


async def test_another_tab_that_saves_loses_nothing_of_what_is_typed(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        await on.write("from this tab")
        await on.until(lambda: "from this tab" in on_disk(tmp_path))
        async with stage(tmp_path) as other:
            await other.until(
                lambda: len(other.app.screen_stack) > 1
            )  # one process: it is no other tab to it
            # What stands in the first tab's form is what was begun here, and is written on in both.
            assert in_the_field(other) == "from this tab"
            await other.write(", and from that one")
            other.file()
            on.app.ticker.tick()
            await on.pilot.pause()
            assert in_the_field(on) == "from this tab"
            await on.write(" and more")
            on.file()
            other.app.ticker.tick()
            await other.pilot.pause()
            await other.press("escape")
        texts = {draft["fields"]["line"] for draft in on.table("drafts")}
        assert texts == {"from this tab, and from that one", "from this tab and more"}
        await on.press("enter")
        assert [worry["text"] for worry in on.table("worries")] == ["from this tab and more"]
        await on.press("p")
        assert in_the_field(on) == "from this tab, and from that one"


# Other ways to leave


@pytest.mark.parametrize("way", ["ctrl+c", "ctrl+l", "q"])
async def test_other_ways_of_leaving_keep_it_too(tmp_path: Path, way: str) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        await on.write(WORDS)
        if way == "q":
            on.app.lifecycle.action_leave()
            await on.until(lambda: on.app.return_code is not None)
        else:
            await on.press(way)
    async with stage(tmp_path) as again:
        await again.until(lambda: len(again.app.screen_stack) > 1)  # it comes back as it was left
        assert in_the_field(again) == WORDS


async def test_the_room_changes_under_a_form_and_the_words_stay(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        await on.write(WORDS)
        await on.app.rooms.action_go("home")
        await on.pilot.pause()
        await on.press("3")
        assert in_the_field(on) == WORDS


async def test_the_last_key_before_the_end_is_kept_though_nobody_heard_of_it(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        field = on.app.screen.query_one(Input)
        with field.prevent(Input.Changed):
            field.value = WORDS
        on.app.lifecycle.end(0)
        await on.until(lambda: on.app.return_code is not None)
    assert WORDS in on_disk(tmp_path)


async def test_a_form_left_open_comes_back_by_itself_and_one_put_down_waits_to_be_asked_for(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path / "room") as on:
        await a_wait(on)
        await on.press("n")
        await on.write(WORDS)
        left = await killed(on, tmp_path / "room")
        await on.press("escape")
    async with stage(left) as again:
        assert isinstance(again.app.screen, WaitFormDialog)
        assert in_the_field(again) == WORDS
    async with stage(tmp_path / "room") as later:
        assert isinstance(later.app.screen, HomeScreen)
        await later.press("n")
        assert in_the_field(later) == WORDS


async def test_words_that_are_dropped_are_kept_and_replace_nothing_that_was_begun(tmp_path: Path) -> None:
    async with stage(tmp_path / "room") as on:
        await a_wait(on)
        await on.press("4", "a")
        await on.write("begun before")
        await on.press("escape")
        await on.write("dropped on the wall")
        assert isinstance(on.app.screen, AddMementoDialog)
        assert in_the_field(on) == "dropped on the wall"
        await killed(on, tmp_path / "room", "dropped on the wall")
        await on.press("enter")
        assert [memento["text"] for memento in on.table("mementos")] == ["dropped on the wall"]
        await on.press("a")
        assert in_the_field(on) == "begun before"


async def test_an_answer_that_was_put_down_is_found_though_its_question_is_not_asked_any_more(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        question = on.room.box.question_of_the_day(on.room.now())
        assert question is not None
        await shown(on, AddMementoDialog(on.room, question=question))
        await on.write(WORDS)
        await on.press("escape")
        await on.press("4", "a")
        assert in_the_field(on) == ""
        await on.press("escape")
        on.room.box.dismiss_question(question, on.room.now())
        await on.press("a")
        assert in_the_field(on) == WORDS


async def test_a_draft_of_an_older_waitroom_is_there_and_goes_when_it_is_given(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        old = FormDraft(id=WAIT_FORM, fields={"organisation": "Gallery"})
        on.store.drafts.save(old, now=on.room.now())
    async with stage(tmp_path) as on:
        assert in_the_field(on) == "Gallery"
        await on.press("enter")
        assert [wait["organisation"] for wait in on.table("waits")] == ["Gallery"]
        assert on.table("drafts") == []


# Begin anew


async def test_a_form_begins_anew_and_brings_back_what_was_begun(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await on.press("3", "p")
        assert BEGUN[0] not in on.seen()
        await on.write(WORDS)
        await on.press("escape", "p")
        assert BEGUN[0] in on.seen()
        await on.press("f8")
        assert in_the_field(on) == ""
        assert ANEW[0] in on.seen()
        await on.press("f8")
        assert in_the_field(on) == WORDS
        await on.press("f8")
        await on.write("another worry")
        await on.press("enter")
        assert [worry["text"] for worry in on.table("worries")] == ["another worry"]


async def test_a_form_that_is_left_as_it_was_opened_does_not_say_that_something_was_kept_now(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await a_wait(on)
        await on.press("t", "f", "escape")
        assert told(on) == ""
        await on.press("t", "f")
        await on.write("Library")
        await on.press("escape")
        assert KEPT in told(on)
        on.app.clear_notifications()
        await on.press("t", "f", "escape")
        assert told(on) == STILL_HERE


@pytest.mark.parametrize("name", ["bedtime-list", "three-good-things", "thought-record"])
async def test_an_activity_goes_on_where_it_was_left_or_begins_anew(tmp_path: Path, name: str) -> None:
    begin_it = activity(name)
    async with stage(tmp_path) as on:
        await a_wait(on)
        await begin_it(on)
        await on.write("the first")
        if name != "bedtime-list":
            await on.press("enter")
            await on.write("half of the second")
        await on.press("escape")
        assert KEPT in told(on)
        await begin_it(on)
        assert GONE_ON[0] in on.seen()
        assert "the first" in on.seen()
        assert in_the_field(on) == ("the first" if name == "bedtime-list" else "half of the second")
        assert len([run for run in on.table("runs") if run["activity_id"] == name]) == 1
        await on.press("f8")
        assert FRESH[0] in on.seen()
        assert in_the_field(on) == ""
        await on.write("a fresh one")
        await on.press("f4" if name == "bedtime-list" else "enter", "escape")
        kept = str(on.table("runs")) + str(on.table("thoughts"))
        assert "the first" in kept
        assert "a fresh one" in kept


async def test_a_page_that_was_let_go_does_not_come_back(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        for name in ("bedtime-list", "three-good-things", "thought-record"):
            await activity(name)(on)
            await on.write(f"gone from {name}")
            await on.press("enter", "escape")
            for page in on.room.care.written_pages.all():
                on.room.care.written_pages.delete(page, on.room.now())
            await activity(name)(on)
            assert f"gone from {name}" not in on.seen()
            await on.press("escape")


# What is made to be let go


async def held(on: Stage, folder: Path, words: str) -> Path:
    left = await killed(on, folder, words)
    assert words not in (folder / "waitroom.json").read_text("utf-8")
    return left


@pytest.mark.parametrize(
    ("name", "words"), [("free-write", "what nobody reads"), ("thoughts-adrift", "a thought")]
)
async def test_what_is_to_be_let_go_is_held_over_a_kill_outside_backups_and_search_and_then_gone(
    tmp_path: Path, name: str, words: str
) -> None:
    folder = tmp_path / "room"
    async with stage(folder) as on:
        await a_wait(on)
        await activity(name)(on)
        await on.write(words)
        left = await held(on, folder, words)
    async with stage(left) as again:
        assert not again.room.data.search.find(words)
        await activity(name)(again)
        assert words in in_the_field(again)
        await again.write(" more")
        await again.press("escape")
        if name == "free-write":
            await again.press("enter")
        again.room.held.flush(3.0)
        await activity(name)(again)
        assert in_the_field(again) == ""
    assert words not in on_disk(left)


async def test_a_private_page_that_is_kept_is_in_the_file_before_it_is_no_longer_held(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await a_wait(on)
        await activity("free-write")(on)
        await on.write("to be kept after all")
        on.room.held.flush(3.0)
        gone: list[bool] = []
        let_go = on.room.held.let_go

        def noted(name: str) -> None:
            gone.append("to be kept after all" in on.room.paths.store.read_text("utf-8"))
            let_go(name)

        on.room.held.let_go = noted  # type: ignore[method-assign]
        await on.press("escape", "k")
        assert "to be kept after all" in str(on.table("runs"))
        on.app.ticker.tick()
        assert gone == [True]
        on.room.held.flush(3.0)
        assert list(on.room.paths.held.iterdir()) == []
