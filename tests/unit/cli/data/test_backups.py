"""`waitroom backups` and `waitroom copies` as a shell sees them."""

import json
import os
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom
from waitroom.clock import SystemClock
from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.letters.letter import Letter
from waitroom.paths import find_paths
from waitroom.store.opening import open_store


def said(folder: Path, *words: str) -> str:
    code, out, err = waitroom(folder, *words)
    assert (code, err) == (0, "")
    return out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with one backup, after which a letter was lost, one changed and one written."""
    now = SystemClock().now()
    store = open_store(find_paths(str(tmp_path)), now=now)
    with store.transaction():
        lost = store.letters.save(Letter(subject="Lost", body="Dear Ada\n\nThank you."), now=now)
        changed = store.letters.save(Letter(subject="Changed", body="before"), now=now)
        store.mementos.save(Memento(id="m" * 36, kind=MementoKind.MESSAGE, text="whisper"), now=now)
    assert store.flush(5.0)
    store.restorer.back_up(now)
    with store.transaction():
        store.letters.remove(lost.id, now=now)
        store.mementos.remove("m" * 36, now=now)
        store.letters.save(replace(changed, body="after"), now=now)
        store.letters.save(Letter(subject="Since"), now=now)
    store.close()
    return tmp_path


def letters(folder: Path) -> dict[str, str]:
    raw = json.loads((folder / "waitroom.json").read_bytes())
    return {each["subject"]: each["body"] for each in raw["letters"].values()}


def test_backups_are_listed_shown_and_brought_back(folder: Path) -> None:
    (folder / "backups" / "waitroom-000009-2014-04-24.json").write_bytes(b"{")
    first, *_, last = said(folder, "backups", "list").splitlines()
    assert re.split("  +", first) == ["9", "Thu 24 Apr 2014", "damaged"]
    assert last.startswith("1")
    assert last.endswith("the first")
    listed = json.loads(said(folder, "backups", "list", "--json"))
    assert listed["schema"] == 1
    assert [each["condition"] for each in listed["backups"]][:1] == ["damaged"]
    number = str(listed["backups"][-1]["number"])
    head, *lines = said(folder, "backups", "show", number).splitlines()
    assert head == "Bringing it back: 1 letter, 1 memento more; 1 letter fewer; 1 letter changed."
    assert sorted(tuple(re.split("  +", line)[1:]) for line in lines) == [
        ("letter", "came since", "Since"),
        ("letter", "changed since", "Changed"),
        ("letter", "not here today", "Lost"),
        ("message", "not here today", "Its words are for you alone, and not shown in a list."),
    ]
    shown = said(folder, "backups", "show", number, "--only", "changed").splitlines()
    assert shown == [
        "backup 1:", "  Subject: Changed", "  Kind: thank-you", "  State: draft", "  before",
        "today:", "  Subject: Changed", "  Kind: thank-you", "  State: draft", "  after",
    ]  # fmt: skip
    whisper = said(folder, "backups", "show", number, "--only", "message")
    assert whisper == "Its words are for you alone, and not shown in a list.\n"
    things = json.loads(said(folder, "backups", "show", number, "--json"))["things"]
    assert "whisper" not in json.dumps(things)
    assert said(folder, "backups", "restore", number, "--only", "Lost").startswith(
        "Brought back Lost: 1 letter more.\nWhat was here is kept; waitroom backups restore "
    )
    assert letters(folder) == {"Lost": "Dear Ada\n\nThank you.", "Changed": "after", "Since": ""}
    done = json.loads(said(folder, "backups", "restore", number, "--json"))
    assert done["restored"] == int(number)
    assert letters(folder) == {"Lost": "Dear Ada\n\nThank you.", "Changed": "before"}
    said(folder, "backups", "restore", str(done["kept_as"]))
    assert letters(folder) == {"Lost": "Dear Ada\n\nThank you.", "Changed": "after", "Since": ""}


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (("backups", "show", "77"), 1, "There is no backup 77."),
        (("backups", "restore", "9"), 65, "It is damaged, and cannot be brought back."),
        (("backups", "restore", "1", "--only", "nobody"), 1, "answers to that; nothing was changed"),
        (("backups", "restore", "1", "--only", "letter"), 2, "3 things answer to that"),
        (("backups", "restore", "1", "--only", "Since"), 2, "That came since"),
        (("copies", "show", "nothing"), 1, "No second copy has that name."),
        (("copies", "show", "waitroom 2"), 65, "It is damaged, and cannot be read."),
        (("copies", "take", "waitroom 2"), 65, "damaged"),
    ],
)
def test_what_cannot_be_done_is_one_sentence_and_a_code(
    folder: Path, words: tuple[str, ...], code: int, sentence: str
) -> None:
    (folder / "backups" / "waitroom-000009-2014-04-24.json").write_bytes(b"{")
    copy = folder / "waitroom 2.json"
    copy.write_bytes(b"{")
    os.utime(copy, (1, 1))
    before = letters(folder)
    found, out, err = waitroom(folder, *words)
    assert (found, out) == (code, "")
    assert sentence in err
    assert letters(folder) == before


def test_where_there_is_none_it_is_said(tmp_path: Path) -> None:
    assert said(tmp_path, "backups", "list").startswith("There is no backup yet.")
    assert said(tmp_path, "copies", "list") == "No second copy lies beside the file.\n"


def test_second_copies_are_listed_shown_taken_over_and_set_aside(folder: Path) -> None:
    raw = json.loads((folder / "waitroom.json").read_bytes())
    changed = next(each for each in raw["letters"].values() if each["subject"] == "Changed")
    changed["body"] = "theirs"
    raw["letters"]["77"] = {"id": "train", "subject": "Train", "body": "on the train"}
    copy = folder / "waitroom.sync-conflict-20140424-093000-ABCDEFG.json"
    copy.write_text(json.dumps(raw))
    listed = said(folder, "copies", "list").split("  ")
    assert listed == [copy.name, "1 letter, and another text of 1 letter", "Syncthing\n"]
    assert json.loads(said(folder, "copies", "list", "--json"))["copies"][0]["program"] == "Syncthing"
    assert said(folder, "copies", "show", "conflict").splitlines()[0] == (
        "To take over: 1 letter, and another text of 1 letter."
    )
    assert "on the train" in said(folder, "copies", "show", "conflict", "--only", "train")
    assert len(json.loads(said(folder, "copies", "show", copy.name, "--json"))["things"]) == 2
    assert said(folder, "copies", "take", "conflict", "--only", "train") == (
        f"Taken over from {copy.name}: 1 letter. Nothing was replaced.\n"
    )
    said(folder, "copies", "take", "conflict", "--json")
    bodies = [
        each["body"] for each in json.loads((folder / "waitroom.json").read_bytes())["letters"].values()
    ]
    assert sorted(bodies) == ["", "after", "on the train", "theirs"]
    data = copy.read_bytes()
    assert said(folder, "copies", "set-aside", "conflict").startswith("Set aside, and not deleted: ")
    assert (folder / "state" / "second-copies" / copy.name).read_bytes() == data
    assert not copy.exists()


def test_neither_imports_textual(folder: Path) -> None:
    code = "import sys; from waitroom.cli import main; main(sys.argv[1:]); sys.exit('textual' in sys.modules)"
    for words in (["backups", "list"], ["copies", "list"]):
        done = subprocess.run([sys.executable, "-c", code, *words, "--data-dir", str(folder)], check=False)
        assert done.returncode == 0
