"""People of a wait: a panel thanked by one letter and by three, met twice, a helper, contacts and a reminder."""

from datetime import timedelta
from pathlib import Path

from textual.screen import Screen
from textual.widgets import OptionList

from tests.ui.stage import EVENING, SMALL, Stage, begin, stage
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome
from waitroom.room.outcome.outcomes import AnswerWords
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.letters.new_letter import NewLetterDialog
from waitroom.screens.people.contact_log import ContactLogDialog
from waitroom.screens.people.people_met import PeopleMetDialog
from waitroom.screens.waits.wait_page import WaitPageDialog


async def write_down(on: Stage, *values: str) -> None:
    """Fill in the form for a person, from the name on."""
    for number, value in enumerate(values):
        if number:
            await on.press("tab")
        await on.write(value)
    await on.press("enter")


async def at_letters(on: Stage) -> LettersScreen:
    await on.until(lambda: isinstance(on.app.screen, LettersScreen))
    await on.pilot.pause()
    assert isinstance(on.app.screen, LettersScreen)
    return on.app.screen


def in_front(on: Stage) -> Screen[object]:
    return on.app.screen


def rows(on: Stage) -> OptionList:
    """Return the rows of the wait's page."""
    return on.app.screen.query_one("#rows", OptionList)


def states(on: Stage) -> list[str | None]:
    wait = on.room.waits.all()[0]
    return [each.state for each in on.room.people.thank_you_statuses(wait.id)]


def send(on: Stage) -> None:
    """Say that every open letter was sent."""
    now = on.room.now()
    for letter in on.room.letters.all():
        if not letter.is_frozen:
            on.room.letters.mark_sent(letter, now=now, on=now, channel="mail", to=letter.to)


async def test_a_panel_of_three_is_thanked_with_one_letter(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("t", "p")
        assert "Nobody yet" in on.seen()
        for values in (
            (
                "Ada Okafor",
                "oh-KAH-for",
                "Director",
                "ada@m.example",
                "looms",
                "she/her",
                "https://m.example/ada",
            ),
            ("Priya", "", "", "priya@m.example"),
            ("Tom",),
        ):
            await on.press("n")
            await write_down(on, *values)
        assert "Ada Okafor (oh-KAH-for, she/her), Director   not thanked yet" in on.seen()
        await on.press("home", "space", "down", "space", "down", "space", "enter")
        desk = await at_letters(on)
        (letter,) = on.room.letters.all()
        assert letter.to == "Ada Okafor <ada@m.example>, Priya <priya@m.example>, Tom"
        assert letter.body.startswith("Dear Ada Okafor, Priya and Tom,")
        assert desk.letter is not None
        assert desk.letter.id == letter.id
        assert states(on) == [LetterState.DRAFT] * 3
        # The list of letters leaves nobody out.
        await on.press("escape")
        assert "Ada Okafor, Priya, Tom" in on.seen()
        # Back on the wait's page each has the draft, and one key leads from each to that letter.
        await on.press("escape", "1")
        await on.until(lambda: on.app.current_mode == "home")
        await on.press("t")
        assert on.seen().count("a draft") >= 3
        rows(on).highlighted = _row(on, "people", 2)
        await on.press("enter")
        await at_letters(on)
        assert len(on.room.letters.all()) == 1
        send(on)
        assert states(on) == [LetterState.SENT] * 3


def _row(on: Stage, kind: str, number: int) -> int:
    """Return the place of the n-th row of a section on the wait's page."""
    ids = [option.id or "" for option in rows(on).options]
    return [at for at, name in enumerate(ids) if name.startswith(f"{kind}:")][number]


async def test_a_panel_of_three_is_thanked_with_three_letters_and_one_of_them_is_met_again(
    tmp_path: Path,
) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        for down, name in enumerate(("Ada", "Priya", "Tom")):
            await on.press("t", "p", "n")
            await write_down(on, name, "", "", f"{name.lower()}@m.example")
            await on.press("enter")
            await at_letters(on)
            assert [each.kind for each in on.room.letters.all()] == ["thank-you"] * (down + 1)
            await on.press("escape", "escape", "1")
            await on.until(lambda: on.app.current_mode == "home")
        people = [each["id"] for each in on.table("people")]
        assert [each["person_id"] for each in on.table("letters")] == people
        send(on)
        assert states(on) == [LetterState.SENT] * 3
        # Tom sits at another table too: the same person, thanked there anew.
        await on.press("n")
        await on.write("Library")
        await on.press("enter", "t", "p", "n")
        await on.write("tom")
        assert "Tom of Museum is written down already." in on.seen()
        await on.press("f4")
        assert "The same person as Tom of Museum." in on.seen()
        await on.press("enter")
        assert "Tom   not thanked yet" in on.seen()
        assert len(on.table("people")) == 3
        await on.press("d")
        assert "Nobody yet" in on.seen()
        assert [each.name for each in on.room.people.known()] == ["Ada", "Priya", "Tom"]
        await on.press("u", "h")
        await on.write("Sam")
        await on.press(*["tab"] * 4)
        await on.write("showed me the advert")
        await on.press("enter")
        assert "Sam, who helped   not thanked yet" in on.seen()
        await on.press("end", "enter")
        await at_letters(on)
        helped = on.room.letters.all()[-1]
        assert (helped.kind, "Thank you for showed me the advert" in helped.body) == (
            "thank-you-helper",
            True,
        )


async def test_contacts_are_noted_changed_and_taken_back_and_the_reminder_turns(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("t", "p", "n")
        await write_down(on, "Ada")
        await on.press("c")
        assert isinstance(in_front(on), ContactLogDialog)
        await on.press("n")
        await on.press("ctrl+j")
        assert "A word is enough." in on.seen()
        await on.write("phone")
        await on.press("enter")
        await on.write("they need the certificate")
        await on.press("escape", "n")
        assert "they need the certificate" in on.seen()
        await on.press("ctrl+j")
        assert "Wed 23 Apr, phone: they need the certificate" in on.seen()
        await on.press("enter", "shift+tab", "ctrl+u")
        await on.write("tomorrow")
        await on.press("ctrl+j")
        assert "cannot be read" in on.seen() or "lies ahead" in on.seen()
        await on.press("ctrl+u")
        await on.write("22 Apr")
        await on.press("ctrl+j")
        assert "Tue 22 Apr, phone" in on.seen()
        await on.press("d")
        assert "Nothing noted yet" in on.seen()
        await on.press("u", "r", "r")
        assert "Wed 30 Apr." in on.seen()
        assert on.table("people")[0]["keep_in_touch"] == "five-days"
        await on.press("escape")
        assert isinstance(in_front(on), PeopleMetDialog)
        await on.press("escape")
        assert "Ada: Tue 22 Apr, phone: they need the certificate" in on.seen()
        # It can be turned off, and is offered again once five working days have gone by.
        await on.press("p", "c", "r", "escape")
        assert "has a reminder" not in on.seen()
        await on.press("escape", "escape")
        await on.at(EVENING + timedelta(days=7))
        await on.press("t", "p")
        assert "has a reminder" in on.seen()
        await on.press("c", "r", "r", "escape", "escape", "escape", "A")
        assert "a day to get in touch with Ada, if you like" in on.seen()


async def test_each_section_of_the_wait_s_page_is_one_key_away(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("t")
        page = in_front(on)
        assert isinstance(page, WaitPageDialog)
        assert "back" in on.seen()
        await on.press("s")
        assert "by Friday" in on.seen()
        await on.press("r", "enter", "escape")
        assert in_front(on) is page
        for key, dialog in (("p", PeopleMetDialog), ("c", ContactLogDialog)):
            await on.press(key)
            assert isinstance(in_front(on), dialog)
            await on.press("escape")
            assert in_front(on) is page
        # The rows of what is empty lead there too.
        for kind in ("contacts", "people"):
            rows(on).highlighted = _row(on, kind, 0)
            await on.press("enter", "escape")
            assert in_front(on) is page
        rows(on).highlighted = len(rows(on).options) - 3  # notes and forgetting come after it
        await on.press("enter")
        await on.write("When would I start?")
        await on.press("escape")
        assert on.table("waits")[0]["to_ask"] == "When would I start?"
        await on.press("l")
        await on.until(lambda: on.app.current_mode == "letters")
        await on.until(lambda: isinstance(on.app.screen, NewLetterDialog))


async def test_after_a_no_a_letter_to_somebody_one_met_is_none_of_thanks(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        await begin(on)
        wait = on.room.waits.all()[0]
        on.room.people.save(Person(name="Priya Nair", wait_id=wait.id), now=on.room.now())
        on.room.outcomes.record(wait, AnswerWords(outcome=Outcome.DECLINED), now=on.room.now())
        await on.app.rooms.action_go("home")
        await on.press("t", "p", "enter")
        await on.until(lambda: isinstance(in_front(on), NewLetterDialog) and in_front(on).is_mounted)
        await on.press("enter")
        letters = await at_letters(on)
        await on.until(lambda: letters.letter is not None)
        assert letters.letter is not None
        assert letters.letter.kind == "reply-to-no"
        assert "Priya Nair" in letters.letter.to


async def test_those_who_stand_in_letters_alone_are_offered_to_be_written_down(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        wait = on.room.waits.all()[0]
        for to in ("Ana, Bo <bo@m.example>", "Bo"):
            on.room.letters.save(Letter(wait_id=wait.id, to=to, body="Dear"), now=on.room.now())
        await on.press("t")
        assert "Ana and Bo, by your letters: enter writes them down" in on.seen()
        assert "nobody written down yet" not in on.seen()
        await on.press("p")
        assert "w writes them down" in on.seen()
        await on.press("escape")
        rows(on).highlighted = _row(on, "people", 0)
        await on.press("enter")
        assert "Written down as met: Ana and Bo." in on.seen()
        assert [(each["name"], each["email"]) for each in on.table("people")] == [
            ("Ana", ""),
            ("Bo", "bo@m.example"),
        ]
        assert "by your letters" not in on.seen()
