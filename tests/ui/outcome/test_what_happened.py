"""Stories of what happened: a yes beside other waits, a silence to its end, three posts; each taken back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from icalendar import Calendar
from textual.widgets import Input, OptionList, TextArea

from tests.ui.box.box_stage import settle, stands
from tests.ui.stage import LONDON, SIDE, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.home.agenda import AgendaKind
from waitroom.domain.letters.letter import LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.letters.letters_screen import LettersScreen
from waitroom.screens.letters.new_letter import NewLetterDialog
from waitroom.screens.outcome.after_yes import AfterYesDialog
from waitroom.screens.outcome.answer_form import AnswerFormDialog
from waitroom.screens.outcome.good_news import GoodNewsScreen
from waitroom.screens.outcome.record_outcome import RecordOutcomeDialog
from waitroom.screens.outcome.silence import SilenceDialog
from waitroom.screens.waits.wait_page import WaitPageDialog

FRIDAY = datetime(2014, 4, 25, 16, tzinfo=LONDON)


def at(day: int, month: int = 5, hour: int = 10) -> datetime:
    return datetime(2014, month, day, hour, tzinfo=LONDON)


def other(name: str, day: date) -> Wait:
    window = DecisionWindow(earliest=day, latest=day, zone="Europe/London")
    said = datetime(2014, 4, 22, 12, tzinfo=LONDON)
    promise = Promise(words="then", said_on=said, window=window)
    return Wait(
        id=name.lower(),
        organisation=name,
        zone="Europe/London",
        rounds=(Round(interviewed=date(2014, 4, 22), promises=(promise,)),),
    )


def museum(on: Stage) -> dict[str, object]:
    return next(each for each in on.table("waits") if each["organisation"] == "Museum")


def front(on: Stage) -> Wait:
    home = next(screen for screen in on.app._screen_stacks["home"] if isinstance(screen, HomeScreen))
    wait = home.wait_in_front
    assert wait is not None
    return wait


def dates(on: Stage) -> list[tuple[AgendaKind, date]]:
    return [(item.kind, item.day) for item in on.room.agenda.items(on.room.now()) if item.name == "Museum"]


def in_calendar(on: Stage) -> list[str]:
    found = Calendar.from_ical(on.room.agenda.calendar_file(on.room.now()))
    return [str(event["SUMMARY"]) for event in found.walk("VEVENT") if "Museum" in str(event["SUMMARY"])]


def line(on: Stage) -> str:
    rows = on.seen().splitlines()
    return "\n".join(row for row in rows if any(sign in row for sign in "┣◉┫") or "answer" in row)


async def choose(on: Stage, row: str) -> None:
    rows = on.app.screen.query_one(OptionList)
    rows.highlighted = rows.get_option_index(row)
    await on.press("enter")


async def test_a_yes_with_two_other_waits_open(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        now = on.room.now()
        for each in (other("Library", date(2014, 5, 6)), other("Mill", date(2014, 4, 30))):
            on.store.waits.save(each, now=now)
        on.store.people.save(Person(name="Ms Okafor", wait_id=front(on).id, role="visits"), now=now)
        assert in_calendar(on)
        assert "days for your answer" not in on.seen()
        await on.at(FRIDAY)
        # From any room; the day of one's own answer is asked first.
        await on.press("3")
        await settle(on)
        await on.press("y")
        stands(on, RecordOutcomeDialog)
        await choose(on, Outcome.OFFER)
        form = stands(on, AnswerFormDialog)
        assert form.focused is form.query_one("#answer_by")
        await on.write("2 May")
        await on.press("tab", "tab", "right", "tab")
        await on.write("two references")
        await on.press("tab")
        await on.write("Ms Okafor")
        assert "→ your answer by Fri 2 May" in on.seen()
        await on.press("enter")
        # One quiet picture, and a way to keep it.
        stands(on, GoodNewsScreen)
        assert "They said yes, on a condition: two references." in on.seen()
        await on.press("k")
        await settle(on)
        assert [each["kind"] for each in on.table("mementos")] == ["proof"]
        # What it needs: the letters, the others by their urgency, whom to thank.
        stands(on, AfterYesDialog)
        seen = on.seen()
        assert [seen.index(name) < seen.index(then) for name, then in (("Mill: tell", "Library: tell"),)] == [
            True
        ]
        assert "Library decides by" in seen
        assert "Fri 2 May" in seen
        assert "Ms Okafor, visits" in seen
        await on.press("enter")
        assert "Is it in writing" in on.seen()
        await on.press("escape", "f")
        await settle(on)
        stands(on, LettersScreen)
        letter = on.table("letters")[-1]
        assert (letter["kind"], letter["wait_id"]) == ("other-offer", "library")
        # Home, line, agenda, calendar and the list of letters say the same.
        await on.press("escape", "1")
        await settle(on)
        shown = on.seen()
        assert "days for your answer" in shown
        assert "answer due" not in line(on)
        assert "thank-you" not in shown
        assert "Museum asks by Fri 2 May; Library decides by Tue 6 May." in shown
        assert dates(on) == [(AgendaKind.ANSWER_BY, date(2014, 5, 2))]
        assert in_calendar(on) == ["Museum: they would like your answer by then"]
        await on.press("N", "t")
        await settle(on)
        assert on.table("letters")[-1]["kind"] == "ask-for-time"
        screen = stands(on, LettersScreen)
        screen.action_new()
        await on.pilot.pause()
        stands(on, NewLetterDialog)
        assert "Thank Ms Okafor" not in on.seen()
        await on.press("escape", "escape", "1")
        await settle(on)
        # Said yes as well: nothing is due any more, and the others are withdrawn from.
        await on.press("y")
        await choose(on, Outcome.ACCEPTED)
        await on.press("enter")
        stands(on, AfterYesDialog)
        assert "Library: withdraw" in on.seen()
        await on.press("escape")
        assert "You said yes." in on.seen()
        assert dates(on) == []
        assert museum(on)["outcome"] == "accepted"
        # Thirty days long it is taken back, one by one, from the wait's own page.
        await on.at(FRIDAY + timedelta(days=29))
        await on.press("t", "u")
        assert "Taken back: you said yes" in on.seen()
        await on.press("escape", "t", "u")
        assert museum(on)["outcome"] is None
        await on.press("u")
        assert museum(on)["outcome"] == "offer"


async def test_silence_to_its_end_and_the_late_answer(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        on.store.people.save(Person(name="Ms Okafor", wait_id=front(on).id), now=on.room.now())
        # The day they named was Friday 25 April; 5 May counts as a working day here.
        await on.at(at(28, 4))
        assert "A letter to ask how it stands is fair from Tue 29 Apr." in on.seen()
        await on.at(at(29, 4))
        assert "A short letter to ask how it stands is fair now" in on.seen()
        await on.press("N", "l")
        stands(on, SilenceDialog)
        assert "from Fri 2 May on" in on.seen()
        await on.press("escape")
        assert "fair now" not in on.seen()
        assert (AgendaKind.CHECK_IN, date(2014, 5, 2)) in dates(on)
        await on.at(at(2))
        await on.press("N", "enter")
        await settle(on)
        stands(on, LettersScreen)
        letter = on.room.letters.all()[-1]
        assert letter.kind == "check-in"
        on.room.letters.mark_sent(letter, now=on.room.now(), on=on.room.now(), channel="mail", to="them")
        await on.press("escape", "1")
        await settle(on)
        # The last one is counted from the first as it went.
        assert "One last one is fair from Fri 9 May." in on.seen()
        assert dates(on) == [(AgendaKind.LAST_CHECK_IN, date(2014, 5, 9))]
        await on.at(at(9))
        await on.press("N", "x", "u", "enter")
        await settle(on)
        last = on.room.letters.all()[-1]
        assert last.kind == "check-in-last"
        on.room.letters.mark_sent(last, now=on.room.now(), on=on.room.now(), channel="mail", to="them")
        await on.press("escape", "1")
        await settle(on)
        assert "Nothing more is due from you." in on.seen()
        await on.at(at(16))
        assert "This one may be put down" in on.seen()
        assert museum(on)["outcome"] is None
        await on.press("N", "enter")
        assert museum(on)["outcome"] == "silence"
        assert "You put it down. A late answer opens it again." in on.seen()
        assert "put down" in line(on) or "put down" in on.seen()
        assert dates(on) == []
        # Six weeks later they write: everything is as it was.
        await on.at(at(27, 6))
        await on.press("y")
        await choose(on, "moved")
        await on.write("by next Friday")
        await on.press("enter")
        wait = front(on)
        assert wait.outcome is None
        assert [each.words for each in wait.live_round.promises] == ["by Friday", "by next Friday"]
        assert len(on.room.letters.for_wait(wait)) == 2
        assert [each.name for each in on.room.people.met_in(wait.id)] == ["Ms Okafor"]
        assert "┫" in on.seen()
        await on.press("y")
        await choose(on, "take-back")
        assert museum(on)["outcome"] == "silence"


async def test_three_posts_and_one_panel(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        posts = tuple(Role(name=name) for name in ("Curator", "Archivist", "Guide"))
        on.store.waits.save(replace(front(on), roles=posts), now=on.room.now())
        await on.at(FRIDAY)
        await on.press("y")
        await choose(on, Outcome.DECLINED)
        await on.press("down", "enter", "tab", "right", "right", "tab")
        await on.write("Ms Okafor")
        await on.press("tab", "right", "enter")
        await on.press("f4")
        wait = front(on)
        assert [role.outcome for role in wait.roles] == [Outcome.DECLINED, None, None]
        stands(on, HomeScreen)
        entry = wait.history[0]
        assert entry.details.reason is not None
        assert (entry.details.reason.value, entry.details.told_by) == ("internal", "Ms Okafor")
        assert entry.details.how is not None
        assert "Curator: they said no" in on.seen()
        # The others stand: what is due stays due.
        assert AgendaKind.CLOSES in {kind for kind, _ in dates(on)}
        await on.press("y")
        await choose(on, Outcome.OFFER)
        assert "Curator" in on.seen()  # a no can become a yes
        rows = on.app.screen.query_one(OptionList)
        rows.highlighted = rows.option_count - 1
        await on.press("enter", "enter", "enter")
        stands(on, AfterYesDialog)
        await on.press("escape")
        assert museum(on)["outcome"] == "offer"
        assert "Guide: they said yes" in on.seen()
        assert dates(on) == []
        await on.press("t")
        stands(on, WaitPageDialog)
        assert "they said no (Curator), Fri 25 Apr" in on.seen()
        assert "by phone" in on.seen()
        await on.press("u")
        assert [role["outcome"] for role in museum(on)["roles"]] == ["declined", None, None]  # type: ignore[attr-defined]
        await on.press("escape", "t", "u", "escape")
        assert [role.outcome for role in front(on).roles] == [None, None, None]
        assert AgendaKind.CLOSES in {kind for kind, _ in dates(on)}


async def test_bad_input_gets_one_sentence_and_what_was_typed_is_kept(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.at(FRIDAY)
        await on.press("y", "enter")
        for words, said in (
            ("soonish", "The day for your answer cannot be read."),
            ("2014-04-24", "lies before the day they said yes"),
        ):
            await on.press("ctrl+u")
            await on.write(words)
            await on.press("enter")
            assert said in on.seen()
        await on.press("ctrl+u", "tab")
        await on.write("22 Apr")
        await on.press("enter")
        assert "The interview was on Wed 23 Apr 2014" in " ".join(on.seen().split())
        form = stands(on, AnswerFormDialog)
        form.query_one(TextArea).focus()
        await on.write("We would like you\nto join us.")
        await on.press("escape", "escape")
        assert museum(on)["outcome"] is None
        # It is there when the same is chosen again, and goes with what it was for.
        await on.press("y", "enter")
        form = stands(on, AnswerFormDialog)
        assert form.query_one("#day", Input).value == "22 Apr"
        assert form.query_one(TextArea).text == "We would like you\nto join us."
        form.query_one("#day", Input).value = "yesterday"
        await on.press("f4")
        stands(on, GoodNewsScreen)
        assert on.table("drafts") == []
        await on.press("enter", "escape")
        wait = front(on)
        assert wait.history[0].details.words == "We would like you\nto join us."
        assert wait.answered is not None
        assert wait.answered.date() == date(2014, 4, 24)
        # Putting it right stands in its place.
        await on.press("y")
        await choose(on, "put-right")
        await on.write("9 May")
        await on.press("enter")
        assert front(on).answer_by == date(2014, 5, 9)
        assert len([each for each in front(on).history if each.taken_back is None]) == 1
        assert front(on).history[-1].details.words == "We would like you\nto join us."


@pytest.mark.parametrize("size", [SIDE, (10, 3)])
async def test_it_stands_at_every_size_and_text_is_text(tmp_path: Path, size: tuple[int, int]) -> None:
    async with stage(tmp_path) as on:
        await begin(on, organisation="[/b] [@click=app.quit]x[/]")
        on.store.waits.save(other("[/nope] Library", date(2014, 5, 6)), now=on.room.now())
        await on.at(FRIDAY)
        await on.pilot.resize_terminal(*size)
        await on.press("y", "enter")
        await on.write("2 May")
        await on.press("enter", "k", "escape", "N", "escape", "t", "escape")
        assert on.table("waits")[0]["outcome"] == "offer"
        await on.press("u")
        await on.at(at(30))
        await on.press("N", "x", "u", "escape")
        assert on.room.letters.all() == ()
        assert all(letter.state is LetterState.DRAFT for letter in on.room.letters.all())
