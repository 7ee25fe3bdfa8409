"""A folder with one name in everything that can hold it, and where that name is found."""

from pathlib import Path

from tests.store.conftest import NOW
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.care.care_records import Worry
from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.outcome.step import Step
from waitroom.domain.people.contact import Contact
from waitroom.domain.people.person import Meeting, Person
from waitroom.domain.questions.question import Asking, Question
from waitroom.domain.shared.form_draft import FormDraft
from waitroom.domain.waits.wait import Wait
from waitroom.paths import Paths
from waitroom.store.database import Store

CANARY = "Kanarienvogel"


def bytes_with(folder: Path, words: str = CANARY) -> list[Path]:
    """Return the files of a folder that hold `words`, in what they say or in their names."""
    return [
        path
        for path in folder.rglob("*")
        if words in str(path.relative_to(folder)) or (path.is_file() and words.encode() in path.read_bytes())
    ]


def furnish(store: Store) -> tuple[Wait, Wait]:
    """Write two waits with what hangs on them; every text of the first one holds the canary."""
    gone = store.waits.save(Wait(organisation=CANARY, notes=f"{CANARY} notes"), now=NOW)
    stays = store.waits.save(Wait(organisation="Museum"), now=NOW)
    letter = store.letters.save(Letter(wait_id=gone.id, body=f"Dear {CANARY}"), now=NOW)
    store.versions.save(LetterVersion(letter_id=letter.id, body=f"{CANARY} before"), now=NOW)
    store.letters.save(Letter(wait_id=stays.id, body="Dear Museum"), now=NOW)
    thrown = store.letters.save(Letter(wait_id=gone.id, body=f"{CANARY} thrown away"), now=NOW)
    store.letters.delete(thrown.id, now=NOW)
    priya = store.people.save(Person(name=f"Priya {CANARY}", wait_id=gone.id), now=NOW)
    store.contacts.save(Contact(person_id=priya.id, line=f"called {CANARY}"), now=NOW)
    both = Person(
        name="Ada",
        wait_id=gone.id,
        spoke_about=CANARY,
        elsewhere=(Meeting(wait_id=stays.id, spoke_about="the map"),),
    )
    store.people.save(both, now=NOW)
    store.steps.save(Step(wait_id=gone.id, words=f"send {CANARY}"), now=NOW)
    store.check_ins.save(CheckIn(at=NOW, wait_id=gone.id, line=CANARY), now=NOW)
    store.worries.save(Worry(wait_id=gone.id, text=CANARY, parked_for=NOW), now=NOW)
    store.drafts.save(FormDraft(form="wait-notes", about=gone.id, fields={"text": CANARY}), now=NOW)
    askings = (Asking(wait_id=gone.id, said=CANARY), Asking(wait_id=stays.id, said="yes"))
    store.questions.save(Question(text="Why us?", askings=askings), now=NOW)
    return gone, stays


def litter(paths: Paths, store: Store) -> None:
    """Lay beside the store everything else that can hold a word."""
    for name in (f"waitroom ({CANARY}'s conflicted copy).json", "waitroom-broken-20140423-101010-1.json"):
        (paths.data / name).write_text(f'{{"letters": "{CANARY}')
    for folder, name in (
        (paths.files, f"{'a' * 64}.png"),
        (paths.files / "thumbs", f"{'a' * 64}.png"),
        (paths.held, "page-999999.json"),
        (paths.reports, "2014-04-23-01.txt"),
        (paths.data / "editing-x1", "letter.txt"),
        (paths.state, "session.json"),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(CANARY)
    (paths.data / ".waitroom-00000000-999999-00000000.unsaved").write_text(CANARY)
    (paths.data / "passphrase.json").write_text("{}")
    store.flush(5.0)
