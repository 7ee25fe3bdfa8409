"""The questions and stories of the pictures."""

from dataclasses import replace
from datetime import datetime, timedelta

from textual.pilot import Pilot

from screenshots.scenes import LONDON, museum
from screenshots.workers import until_still
from waitroom.domain.questions.question import Asking, HowItWent, Question
from waitroom.domain.questions.story import Story
from waitroom.domain.waits.wait import Round
from waitroom.room.room import Room
from waitroom.screens.questions.review_screen import ReviewScreen
from waitroom.store.database import Store

FLOOD = "00000000-0000-4000-8000-0000000000f1"
"""The story that is told."""

ASKED = (
    ("Why do you want to work here?", HowItWent.WELL, ("why-this-work",)),
    ("Have you run a budget?", HowItWent.UNPREPARED, ("detail-and-numbers",)),
    ("How would you win over a volunteer who has had enough?", HowItWent.SO_SO, ("teamwork",)),
    ("Tell us about a time a plan fell apart.", HowItWent.BADLY, ("something-went-wrong", "planning")),
)

STORY = Story(
    id=FLOOD,
    title="The flooded store",
    situation="Harbour archive, spring 2013: on a Sunday a pipe burst over the map store.",
    task="I was the only one on call, and had to decide what to move first.",
    action=(
        "I rang four volunteers and made a list by how wet a box was and how rare. We began with the sea charts, "
        "because they were both. I kept a log of every box, so that nobody had to ask twice where one had gone, and "
        "sent somebody for blotting paper and tea every hour. When the conservator came on Monday she could begin "
        "at once, for each box had its number, its shelf and how wet it was. I rang the county as well, and asked "
        "for the van and two dry rooms before anybody else did. In the afternoon I drew a plan of the shelves, "
        "and we found three more boxes behind a cupboard that no list knew of."
    ),
    result="Four hundred boxes were dry by midnight; two were lost. The log is how they train new volunteers now.",
    tags=("something-went-wrong", "planning"),
)


def ask_questions(room: Room, store: Store) -> None:
    """Catch four questions, answer one with a story and a better answer, and write down a second interview."""
    now = room.now()
    store.stories.save(replace(STORY, result=""), now=now)
    for number, (text, how, tags) in enumerate(ASKED):
        asking = Asking(wait_id=museum().id, on=now.date() - timedelta(days=1), how=how)
        is_last = number == len(ASKED) - 1
        question = Question(
            id=f"00000000-0000-4000-8000-0000000000e{number}", text=text, tags=tags, askings=(asking,),
            better="I would begin with the list, and not with the water." if is_last else "",
            story_ids=(FLOOD,) if is_last else (),
        )  # fmt: skip
        store.questions.save(question, now=now + timedelta(seconds=number))


def wake_questions(room: Room, store: Store) -> None:
    """Do so five days before a second interview; only the one with the story is there to be asked."""
    ask_questions(room, store)
    store.stories.save(STORY, now=room.now())
    for question in room.questions.all():
        if not question.story_ids:
            room.questions.delete(question, room.now())
    wait = room.waits.all()[0]
    following = Round(interviewed=datetime(2014, 4, 28, 11, tzinfo=LONDON))
    store.waits.save(replace(wait, rounds=(*wait.rounds, following)), now=room.now())


async def review(pilot: Pilot[None]) -> None:
    """Begin the review, and hold its bar after forty seconds."""
    await pilot.press("5", "r")
    await until_still(pilot)
    screen = pilot.app.screen
    assert isinstance(screen, ReviewScreen)
    if screen._timer is not None:  # noqa: SLF001 - the picture stands still where the bar would not
        screen._timer.stop()  # noqa: SLF001
    for _ in range(20):
        screen.step()


async def reveal(pilot: Pilot[None]) -> None:
    """Begin the review, and show the answer."""
    await review(pilot)
    await pilot.press("enter")
    await until_still(pilot)
