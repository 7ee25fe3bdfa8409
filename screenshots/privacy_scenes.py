"""Scenes of what keeps others out and of what lets go: the lock, and forgetting."""

from textual.pilot import Pilot

from screenshots.scenes import museum
from screenshots.workers import until_still, workers_ended
from waitroom.messages import ForgetWait
from waitroom.room.room import Room
from waitroom.store.database import Store


def set_phrase(room: Room, _store: Store) -> None:
    """Lock the room with a passphrase."""
    room.screen_lock.set("a lamp in the window", now=room.now())


async def type_wrong_phrase(pilot: Pilot[None]) -> None:
    """Type a phrase that is not the one, and half of the next."""
    await pilot.press(*"wrong", "enter")
    await workers_ended(pilot.app)
    await pilot.pause()
    await pilot.press(*"alamp")


async def ask_to_forget_the_wait(pilot: Pilot[None]) -> None:
    """Open the question whether the wait in front is to be forgotten."""
    pilot.app.post_message(ForgetWait(museum().id))
    await until_still(pilot)


async def ask_to_forget_everything(pilot: Pilot[None]) -> None:
    """Open the question whether everything is to be forgotten."""
    await pilot.app.run_action("app.forget")
    await until_still(pilot)
