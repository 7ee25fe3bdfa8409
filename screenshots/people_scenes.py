"""The panel of the pictures after their interview: a helper, a call, and what one wants to know."""

from dataclasses import replace
from datetime import timedelta

from screenshots.scenes import meet_the_panel, museum
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import Person
from waitroom.room.room import Room
from waitroom.store.database import Store


def hear_from_the_panel(room: Room, store: Store) -> None:
    """Write down the panel, the friend who showed the advert, a call, and two things to ask when they ring."""
    meet_the_panel(room, store)
    now = room.now()
    director = store.people.get("00000000-0000-4000-8000-0000000000d1")
    if director is not None:
        store.people.save(replace(director, pronoun="she/her"), now=now)
    store.people.save(
        Person(
            id="00000000-0000-4000-8000-0000000000d7", wait_id=museum().id, name="Sam", is_helper=True,
            spoke_about="showed me the advert",
        ),
        now=now + timedelta(seconds=1),
    )  # fmt: skip
    store.contacts.save(
        Contact(
            id="00000000-0000-4000-8000-0000000000e0", wait_id=museum().id, how="phone",
            person_id="00000000-0000-4000-8000-0000000000d0", at=now - timedelta(hours=2),
            line="they need the certificate by Thursday",
        ),
        now=now,
    )  # fmt: skip
    wait = room.waits.get(museum().id) or museum()
    asked = "When would I start?\nWho would I work beside?"
    room.waits.apply_change(wait, lambda current: replace(current, to_ask=asked), now=now)
