from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path

import pytest
from textual import events
from textual.widgets import Input, Static

from tests.ui.letters.desk import (
    EVENING,
    SMALL,
    UNHURRIED,
    at_the_desk,
    body,
    desk,
    move_to,
    museum,
    pasted,
    room_in,
    seen,
    typed,
    until,
)
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.room.room import Room

TRICKS = "[/b] [@click=app.quit]x[/] \x1b]0;x\x07 a\x00b\x85c\u2028d\x0ce {[/]} 漢字 👩‍👩‍👧 \u202e [link="


@pytest.fixture
def room(tmp_path: Path) -> Room:
    room = room_in(tmp_path)
    museum(room)
    return room


def only_letter(room: Room) -> Letter:
    (letter,) = room.letters.all()
    return letter


async def test_the_first_thank_you_from_nothing_to_sent(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    async with at_the_desk(room, SMALL) as pilot:
        await pilot.press("alt+p")
        await pilot.press("n")
        await pasted(pilot, "Ms Okafor")
        await pilot.press("tab", "tab")
        await pasted(pilot, "the Director")
        await pilot.press("tab")
        await pasted(pilot, "director@museum.example")
        await pilot.press("enter")
        assert "not thanked yet" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert "Dear Ms Okafor," in seen(pilot)
        await until(pilot, lambda: "{why the work appeals}" in body(pilot))
        for words in (
            "the evening tours",
            "It is the work I like",
            "four years of tours",
            "I start when you like.",
        ):
            if not desk(pilot).editor.body.selected_text:
                await pilot.press("tab")
            await pasted(pilot, words)
        assert "What stayed with me was the evening tours." in body(pilot)
        assert "{" not in body(pilot)
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "Nothing is sent from here" in seen(pilot)
        await pilot.press("c")
        assert pilot.app.clipboard == body_of(room)
        await pilot.press("e")
        await pilot.pause()
        mail = only_draft(tmp_path)
        assert mail["To"].addresses[0].addr_spec == "director@museum.example"
        assert mail["Subject"] == "Thank you: Project officer interview"
        await pilot.press("y")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await until(pilot, lambda: only_letter(room).state is LetterState.SENT)
        letter = only_letter(room)
        assert (letter.sent_on, letter.channel) == (EVENING, "e-mail")
        assert letter.sent_to == "Ms Okafor <director@museum.example>"
        await typed(pilot, "x")
        assert body(pilot) == letter.body
        await pilot.press("escape")
        await until(pilot, lambda: "sent Wed 23 Apr" in seen(pilot))
        await pilot.press("alt+p")
        await until(pilot, lambda: "✓ thanked" in seen(pilot))


def only_draft(folder: Path) -> EmailMessage:
    (draft,) = folder.glob("*.eml")
    return message_from_bytes(draft.read_bytes(), policy=default)


def body_of(room: Room) -> str:
    return only_letter(room).body


async def begin(room: Room, text: str = "", **fields: str) -> Letter:
    wait = room.waits.in_front("", room.now())
    assert wait is not None
    return room.letters.save(Letter(wait_id=wait.id, body=text, **fields), now=room.now())  # type: ignore[arg-type]


async def test_what_is_typed_is_in_the_file_within_a_second_and_is_called_saved_then(room: Room) -> None:
    await begin(room, "Dear Ms Okafor")
    assert room.saving.flush(30.0)
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+end")
        await typed(pilot, ", hello")
        await until(pilot, lambda: "Dear Ms Okafor, hello" in room.paths.store.read_text(encoding="utf-8"))
        await until(pilot, lambda: "● saved 18:42" in seen(pilot))
        await until(pilot, lambda: "4 words" in seen(pilot))


async def test_undo_goes_back_over_an_earlier_text_that_was_restored(room: Room) -> None:
    letter = await begin(room, "the first text")
    async with at_the_desk(room, SMALL) as pilot:
        desk(pilot).editor.body.action_select_all()
        await typed(pilot, "another")
        await until(pilot, lambda: only_letter(room).body == "another")
        await pilot.press("ctrl+r")
        await pilot.pause()
        assert "struck out" in seen(pilot)
        await pilot.press("enter")
        await pilot.pause()
        assert body(pilot) == "the first text"
        await until(pilot, lambda: only_letter(room).body == "the first text")
        await pilot.press("ctrl+z")
        await until(pilot, lambda: only_letter(room).body == "another")
        assert [version.body for version in room.letters.versions_of(letter)] == ["another", "the first text"]


async def test_the_cursor_and_the_letter_are_as_they_were_left(tmp_path: Path) -> None:
    room = room_in(tmp_path)
    museum(room)
    await begin(room, "one\ntwo\nthree")
    await begin(room, "the other one")
    async with at_the_desk(room) as pilot:
        desk(pilot).open_letter(room.letters.all()[0].id)
        desk(pilot).editor.body.move_cursor((1, 2))
        await pilot.pause()
        pilot.app.screen_state_saver.save()  # type: ignore[attr-defined]
    room.close()
    again = room_in(tmp_path)
    async with at_the_desk(again) as pilot:
        await until(pilot, lambda: body(pilot) == "one\ntwo\nthree")
        await until(pilot, lambda: desk(pilot).editor.body.cursor_location == (1, 2))
        await pilot.press("2", "x")
        assert body(pilot) == "one\ntwo\nthree", "no key is typed into it unasked"
        await pilot.press("enter", "x")
        assert body(pilot) == "one\ntwxo\nthree"


@pytest.mark.parametrize("size", [SMALL, (1, 1)])
async def test_signs_in_every_field_are_text_and_come_back(room: Room, size: tuple[int, int]) -> None:
    trick = TRICKS
    wait = room.waits.in_front("", room.now())
    assert wait is not None
    person = room.people.save(
        Person(name=trick + "x", role=trick, saying=trick, spoke_about=trick, wait_id=wait.id), now=room.now()
    )
    letter = await begin(room, f"Dear {trick}\nyours", to=trick, subject=trick, person_id=person.id)
    room.letters.save_version(letter, now=room.now())
    async with at_the_desk(room, size) as pilot:
        await pilot.press("ctrl+end")
        await typed(pilot, "!")
        await until(pilot, lambda: only_letter(room).body.endswith("yours!"))
        assert only_letter(room).body == f"Dear {trick}\nyours!"
        assert (only_letter(room).to, only_letter(room).subject) == (trick, trick)
        assert not any(sign in seen(pilot) for sign in "\x1b\x00\x07\x85\u202e")
        for key in ("ctrl+r", "ctrl+o", "ctrl+n"):
            await pilot.press(key)
            await pilot.pause()
            assert not any(sign in seen(pilot) for sign in "\x1b\x00\x07\x85\u202e")
            await pilot.press("escape")
            await pilot.pause()


async def test_a_gap_is_asked_about_once_and_pointed_at(room: Room) -> None:
    await begin(room, "Dear {name},\nthank you")
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+o")
        await pilot.pause()
        assert "A gap is still open: {name}." in seen(pilot)
        await pilot.press("escape")
        await pilot.pause()
        assert desk(pilot).editor.body.selected_text == "{name}"
        await pilot.press("ctrl+o")
        await pilot.press("y")
        await pilot.pause()
        assert "Out of the room" in seen(pilot)
        await pilot.press("escape", "ctrl+o")
        await pilot.pause()
        assert "Out of the room" in seen(pilot)


async def test_a_letter_written_at_night_sleeps_until_the_morning(room: Room) -> None:
    night = EVENING.replace(hour=23)
    move_to(room, night)
    await begin(room, "Dear Ms Okafor")
    async with at_the_desk(room) as pilot:
        await typed(pilot, "x")
        await pilot.press("escape", "alt+r")
        await pilot.pause()
        assert only_letter(room).state is LetterState.DRAFT
        await until(pilot, lambda: "asleep until 07:00" in seen(pilot))
        move_to(room, night + timedelta(hours=9))
        await pilot.press("alt+r")
        await pilot.pause()
        assert only_letter(room).state is LetterState.READY


async def test_a_letter_taken_off_the_desk_comes_back(room: Room) -> None:
    await begin(room, "Dear Ms Okafor")
    async with at_the_desk(room) as pilot:
        await pilot.press("escape", "delete")
        await pilot.pause()
        assert room.letters.all() == ()
        assert "No letter here yet" in seen(pilot)
        assert seen(pilot).count(" find") == 1  # one key for it, at the foot
        assert "What you write is read" in seen(pilot)
        await pilot.press("ctrl+z")
        await pilot.pause()
        assert only_letter(room).body == "Dear Ms Okafor"


async def test_find_selects_the_next_place_and_esc_closes_it(room: Room) -> None:
    await begin(room, "tours and more Tours")
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+home", "ctrl+f")
        await typed(pilot, "tours")
        await pilot.press("enter", "enter")
        await pilot.pause()
        editor = desk(pilot).editor
        assert (editor.body.selected_text, editor.body.selection.start) == ("Tours", (0, 15))
        await pilot.press("escape")
        await pilot.pause()
        assert editor.body.has_focus
        assert not editor.is_finding


async def test_a_megabyte_can_be_pasted_and_comes_back_as_it_was(room: Room) -> None:
    await begin(room, "")
    text = ("A line of a long letter, with ümlauts.\n" * 26_000)[:1_000_000]
    async with at_the_desk(room) as pilot:
        desk(pilot).editor.body.post_message(events.Paste(text.replace("\n", "\r\n")))
        await until(pilot, lambda: only_letter(room).body == text)
        await typed(pilot, "x")
        await until(pilot, lambda: only_letter(room).body == text + "x")


async def test_without_a_terminal_to_lend_the_editor_says_so(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("EDITOR", "true")
    await begin(room, "Dear Ms Okafor")
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+t")
        await pilot.pause()
        assert "cannot be lent" in next(iter(pilot.app._notifications)).message


async def test_the_head_takes_one_line_of_a_paste(room: Room) -> None:
    await begin(room, "Dear")
    async with at_the_desk(room) as pilot:
        desk(pilot).editor.subject.focus()
        desk(pilot).editor.subject.post_message(events.Paste("Thank you\r\nBcc: x@example.org"))
        await until(pilot, lambda: only_letter(room).subject == "Thank you Bcc: x@example.org")
        assert isinstance(pilot.app.focused, Input)


def save_elsewhere(folder: Path, letter: Letter, words: str) -> None:
    """Write another text of the letter in a tab of its own, which is closed then."""
    other = room_in(folder)
    theirs = other.letters.get(letter.id)
    assert theirs is not None
    other.letters.save(replace(theirs, body=words), now=other.now())
    assert other.saving.flush(30.0)
    other.close()


async def test_two_tabs_on_one_letter_keep_both_texts_and_say_so(tmp_path: Path) -> None:
    room = room_in(tmp_path, pace=UNHURRIED)
    museum(room)
    letter = await begin(room, "Dear Ms Okafor")
    assert room.saving.flush(30.0)
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+end")
        await typed(pilot, ", from here")
        save_elsewhere(tmp_path, letter, "From the other tab")
        assert room.saving.flush(30.0)
        await until(pilot, lambda: len(room.letters.all()) == 2)
        await until(pilot, lambda: "Dear Ms Okafor, from here" in {each.body for each in room.letters.all()})
        await pilot.pause()
        assert {each.body for each in room.letters.all()} == {
            "From the other tab",
            "Dear Ms Okafor, from here",
        }
        await until(pilot, lambda: body(pilot) == "Dear Ms Okafor, from here")
        await until(pilot, lambda: "Both texts are kept." in seen(pilot))
        await until(pilot, lambda: "the other text" in seen(pilot))


async def test_the_hands_stay_on_their_own_text_where_it_was_kept_before_the_other_came(
    tmp_path: Path,
) -> None:
    room = room_in(tmp_path, pace=UNHURRIED)
    museum(room)
    letter = await begin(room, "Dear Ms Okafor")
    assert room.saving.flush(30.0)
    async with at_the_desk(room) as pilot:
        await pilot.press("ctrl+end")
        await typed(pilot, ", from here")
        await until(pilot, lambda: only_letter(room).body == "Dear Ms Okafor, from here")
        save_elsewhere(tmp_path, letter, "From the other tab")
        assert room.saving.flush(30.0)
        await until(pilot, lambda: len(room.letters.all()) == 2)
        await until(pilot, lambda: "the other text" in seen(pilot))
        await typed(pilot, " on")
        await until(
            pilot, lambda: "Dear Ms Okafor, from here on" in {each.body for each in room.letters.all()}
        )
        assert body(pilot) == "Dear Ms Okafor, from here on"
        assert {each.body for each in room.letters.all()} == {
            "From the other tab",
            "Dear Ms Okafor, from here on",
        }


async def test_that_both_texts_are_kept_is_said_until_it_was_read(tmp_path: Path) -> None:
    room = room_in(tmp_path, pace=UNHURRIED)
    museum(room)
    letter = await begin(room, "Dear Ms Okafor")
    assert room.saving.flush(30.0)
    async with at_the_desk(room) as pilot:
        await typed(pilot, "x")
        save_elsewhere(tmp_path, letter, "From the other tab")
        assert room.saving.flush(30.0)

        def notice() -> str:
            return str(desk(pilot).query_one("#notice", Static).content)

        await until(pilot, lambda: "Both texts are kept." in notice())
        await pilot.press("escape")
        assert "Both texts are kept." in notice()
        for _ in range(5):
            if notice():
                await pilot.pause(1.0)
        await until(pilot, lambda: not notice())
        assert {each.body for each in room.letters.all()} == {"From the other tab", "xDear Ms Okafor"}
        assert "the other text" in seen(pilot)
