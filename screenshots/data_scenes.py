"""The backups and second copies of the pictures."""

import json
import os
from dataclasses import replace
from datetime import timedelta

from screenshots.scenes import DIRECTORS
from waitroom.domain.letters.letter import Letter
from waitroom.domain.people.person import Person
from waitroom.room.room import Room
from waitroom.store.database import Store

COPY = "waitroom (conflicted copy 2014-04-23 173011).json"


def write_for_days(room: Room, store: Store) -> None:
    """Keep a few days of backups, and then lose two letters and change one."""
    now = room.now()
    later = (
        Letter(
            subject="Getting back to you",
            to="Mr Lindqvist",
            body="Dear Mr Lindqvist,\n\nThank you for the call.",
        ),
        Letter(
            subject="The reference you asked for", to="Ms Abara", body="Dear Ms Abara,\n\nHere is the name."
        ),
        Letter(
            subject="A question about the rota",
            to="Ms Okafor",
            body="Dear Ms Okafor,\n\nMay I ask one thing?",
        ),
    )
    kept = []
    for day, letter in zip((9, 6, 4), later, strict=True):
        at = now - timedelta(days=day, hours=day)
        kept.append(store.letters.save(letter, now=at))
        store.people.save(Person(name=letter.to), now=at)
        store.flush(3.0)
        store.restorer.back_up(at)
    (room.paths.data / "backups" / "waitroom-000090-2014-04-20.json").write_bytes(b"{")
    for letter in kept[:2]:
        store.letters.remove(letter.id, now=now)
    thanks = store.letters.get(DIRECTORS)
    if thanks is not None:
        body = thanks.body.replace("this afternoon", "on Wednesday").replace(
            "I would be very glad to join you.\n\n", ""
        )
        store.letters.save(replace(thanks, body=body), now=now)
    store.flush(3.0)
    store.restorer.back_up(now - timedelta(hours=8))


def sync_a_copy(room: Room, store: Store) -> None:
    """Leave two second copies: what another machine wrote, and what is the same as here."""
    store.flush(3.0)
    data = store.path.read_bytes()
    raw = json.loads(data)
    thanks = next(each for each in raw["letters"].values() if each["id"] == DIRECTORS)
    body = thanks["body"].replace("one I have been growing towards", "one I hoped for")
    thanks |= {"body": body, "revision": 90, "updated": "2014-04-23T17:30:00+00:00"}
    raw["letters"]["900"] = {
        "id": "00000000-0000-4000-8000-0000000000c1",
        "subject": "Written on the train",
        "to": "Ms Okafor",
        "body": "Dear Ms Okafor,\n\nOne more thought on the way home.",
    }
    for name, content in ((COPY, json.dumps(raw, indent=1).encode()), ("waitroom 2.json", data)):
        path = store.path.with_name(name)
        path.write_bytes(content)
        at = room.now().timestamp() - 4300
        os.utime(path, (at, at))
