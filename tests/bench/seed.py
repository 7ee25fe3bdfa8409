"""A room that has been lived in: some two thousand documents, the same each time for the same moment."""

import sys
from datetime import datetime, timedelta
from pathlib import Path

from waitroom.clock import SystemClock
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.care.activity import ActivityRun, CheckIn
from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.paths import find_paths
from waitroom.store.opening import open_store

BODY = (
    "Dear Ms Okafor,\n\nThank you for the hour on Wednesday. What you said about the flood of 1953, and the boxes "
    "that nobody has opened since, has stayed with me: I kept thinking about how one would begin.\n\n"
    "I would begin with the photographs. In Leeds we found that the prints tell you which boxes are wet before "
    "you lift a lid, and that a volunteer can sort two hundred in a morning once the numbering is settled.\n\n"
    "I look forward to hearing from you.\n\nWith kind regards,\nSam Hill\n"
)
KINDS = (MementoKind.QUOTE, MementoKind.PROOF, MementoKind.MESSAGE, MementoKind.TREAT, MementoKind.PRIZE)


def seed_room(
    folder: Path,
    *,
    now: datetime,
    waits: int = 30,
    letters: int = 300,
    mementos: int = 500,
    others: int = 1170,
) -> None:
    """Fill the room in `folder`. The first wait's window opens two days after `now`; it is the next of all."""
    store = open_store(find_paths(str(folder)), now=now)
    with store.transaction():
        store.settings.save(Settings(welcomed=True), now=now)
        for number in range(waits):
            store.waits.save(_wait(number, now), now=now)
        first = store.waits.all()[0] if waits else None
        for number in range(letters):
            letter = Letter(
                wait_id=first.id if first and number % 10 == 0 else "",
                to=f"reader{number}@example.org",
                subject=f"Thank you, and one thought about box {number}",
                body=f"{BODY}\n{number}",
                state=LetterState.SENT if number % 3 else LetterState.DRAFT,
            )
            store.letters.save(letter, now=now)
        for number in range(mementos):
            kind = KINDS[number % len(KINDS)]
            text = f"“You made the whole room breathe out.” ({number})"
            store.mementos.save(Memento(kind=kind, text=text, who="Ama", tags=("work",)), now=now)
        for number in range(others):
            at = now - timedelta(hours=5 * number)
            if number % 2:
                run = ActivityRun(activity_id="BR-1", started=at, ended=at + timedelta(minutes=3))
                store.runs.save(run, now=now)
            else:
                store.check_ins.save(CheckIn(at=at, worry=number % 11, line="the usual"), now=now)
    store.close(30)
    if not store.progress.state.is_saved:
        raise RuntimeError(store.progress.state.problem)


def _wait(number: int, now: datetime) -> Wait:
    today = now.date()
    opens = today + timedelta(days=2 + number)
    said_on = now - timedelta(days=3)
    window = DecisionWindow(
        earliest=opens, latest=opens + timedelta(days=3), zone="Europe/London", label="if they need longer"
    )
    promise = Promise(
        words="by Friday, or Monday if they need to think on it more", said_on=said_on, window=window
    )
    return Wait(
        organisation=f"Museum {number}",
        roles=(Role(name="Project officer"),),
        zone="Europe/London",
        rounds=(Round(interviewed=said_on, promises=(promise,)),),
        outcome=Outcome.DECLINED if number > 5 and number % 2 else None,
    )


if __name__ == "__main__":
    seed_room(Path(sys.argv[1]), now=SystemClock().now())
