"""A code name stands for the name on every screen but the wait's own page, and in all that is found or written out."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from tests.ui.stage import EVENING, Stage, stage
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.step import Step
from waitroom.domain.people.person import Person
from waitroom.domain.questions.question import Asking, Question
from waitroom.domain.shared.settings import CodeNames, Settings
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.key_bindings import EVERY_COMMAND
from waitroom.room.waits.wait_input import WaitInput

NAME, ALIAS = "Zyxwvut", "Bluebird"

ITS_OWN = {"WaitPageDialog", "WaitFormDialog"}
"""The wait's own page, and the form that is part of it."""

LEFT_OUT = {
    *(
        "cover",
        "leave",
        "letters.editor",
        "suspend",
        "lock",
        "change_lock",
        "forget",
        "theme",
        "agenda.calendar",
    ),
    *("palette", "search", "line_to_box", "put_aways"),
}
"""What takes the room away or writes a file, and what is looked at by hand below."""

ROOMS = ("home", "letters", "care", "box", "questions", "next")
PLACES = {"home": ("home", "card", "app"), "letters": ("letters",), "care": ("care",), "next": ("next",)}


def furnish(on: Stage) -> Wait:
    """Put a wait with a code name into an empty room, and with it something of every kind that may name it."""
    now, store = on.room.now(), on.store
    store.settings.save(Settings(welcomed=True, box_asks=False), now=now)
    words = WaitInput(
        organisation=f"the {NAME}", role="Archivist", interviewed="today 14:00", promised="by Friday"
    )
    wait = on.room.waits.create(words, now=now)
    wait = store.waits.save(replace(wait, code_name=ALIAS), now=now)
    other = store.waits.save(Wait(organisation=f"{NAME} Hall", code_name="Heron"), now=now)
    store.waits.save(
        replace(Wait(organisation=f"Old {NAME}", code_name="Owl"), outcome=Outcome.DECLINED, answered=now),
        now=now,
    )
    person = store.people.save(Person(name="Priya Rao", wait_id=wait.id, role="the stores"), now=now)
    store.letters.save(
        Letter(
            wait_id=wait.id, kind="thank-you", person_id=person.id, subject=f"The {NAME}", body=f"Dear {NAME}"
        ),
        now=now,
    )
    gone = store.letters.save(Letter(wait_id=other.id, subject=f"To {NAME}", body="x"), now=now)
    store.letters.delete(gone.id, now=now)
    store.steps.save(Step(wait_id=wait.id, words="Ask the caretaker", on=now.date()), now=now)
    store.questions.save(Question(text="Why us?", askings=(Asking(wait_id=wait.id),)), now=now)
    store.mementos.save(Memento(kind=MementoKind.QUOTE, text="You made them laugh."), now=now)
    return wait


def check(on: Stage, where: str) -> None:
    """Read every row of the screen, unless the wait's own page is open."""
    stack = [type(screen).__name__ for screen in on.app.screen_stack]
    rows = on.seen().split("\n")
    if stack[0] == "LettersScreen":
        # The desk shows the letter itself, which has the name that it is written to: read its list, or what is over it.
        x, y, width, height = (0, 0, 32, len(rows))
        if len(stack) > 1:
            x, y, width, height = on.app.screen.query(".dialog").first().region
        rows = [row[x : x + width] for row in rows[y : y + height]]
    if not ITS_OWN.intersection(stack):
        assert NAME.lower() not in "\n".join(rows).lower(), "\n".join([where, *rows])


async def back(on: Stage, room: str) -> None:
    for _ in range(12):
        if len(on.app.screen_stack) == 1:
            break
        await on.press("escape")
    await on.app.rooms.action_go(room)
    await on.until_still()


async def test_the_name_stands_nowhere_but_on_its_own_page(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        furnish(on)
    async with stage(tmp_path) as on:
        opened = set[str]()
        for room in ROOMS:
            await back(on, room)
            check(on, room)
            commands = [
                command
                for command in EVERY_COMMAND
                if command.where.startswith(PLACES.get(room, (room,))) and command.id not in LEFT_OUT
            ]
            if room == "letters":  # the others are about the letter on the desk
                commands = [
                    command for command in commands if command.id in {"letters.new", "letters.people"}
                ]
            for command in commands:
                key = command.keys.split(",")[0]
                if not key or command.is_quiet:
                    continue
                await back(on, room)
                await on.press(key)
                opened.add(type(on.app.screen).__name__)
                check(on, f"{room}: {command.id}")
        assert len(opened) > 20, opened
        assert {"BoardDialog", "AgendaDialog", "PhonePageDialog", "PeopleMetDialog"} <= opened
        # What is found, what was put away, and everything that can be done.
        for action in ("command_palette", "search", "put_aways"):
            await back(on, "home")
            await on.app.run_action(f"app.{action}")
            await on.pilot.pause()
            check(on, action)
            if action != "put_aways":
                await on.write(NAME)
                await on.until_still()
                assert ALIAS in on.seen(), on.seen()
                seen = on.seen().lower().replace(NAME.lower(), "", 1)  # what was typed to find it stands once
                assert NAME.lower() not in seen, on.seen()
        notes = [str(note.message) for note in on.app._notifications]
        assert not [note for note in notes if NAME in note]
        calendar = on.room.agenda.calendar_file(on.room.now()).decode()
        assert ALIAS in calendar
        assert NAME not in calendar


async def test_the_hour_and_the_choice_decide_and_the_code_name_is_never_lost(tmp_path: Path) -> None:
    async with stage(tmp_path) as on:
        wait = furnish(on)
    async with stage(tmp_path) as on:
        assert ALIAS in on.seen()
        on.room.save_settings(code_names=CodeNames.NEVER)
        on.app.rooms.refresh()
        await on.pilot.pause()
        assert NAME in on.seen()
        await on.press("comma")
        assert "Code names stand" in on.seen()
        await on.press("escape")
        # At a desk from nine to five: by day the one stands, in the evening the other.
        hours = (EVENING.time().replace(9, 0), EVENING.time().replace(17, 0))
        on.room.save_settings(code_names=CodeNames.AT_WORK, desk_hours=hours)
        on.app.rooms.refresh()
        await on.pilot.pause()
        assert NAME in on.seen()
        await on.at(EVENING + timedelta(hours=15))
        assert ALIAS in on.seen()
        assert NAME not in on.seen()
        await on.at(EVENING + timedelta(hours=23))
        assert NAME in on.seen()
        assert NAME not in on.room.agenda.calendar_file(on.room.now()).decode()
        shown = on.room.waits.get(wait.id)
        assert shown is not None
        on.store.waits.save(replace(shown, notes="changed"), now=on.room.now())
        kept = next(raw for raw in on.table("waits") if raw["id"] == wait.id)
        assert kept["code_name"] == ALIAS
        assert "shows_own_name" not in kept
