"""`waitroom people` as a shell sees it."""

import json
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom
from waitroom.domain.shared.saving_words import NOT_SAVED_YET
from waitroom.room.data.saving import Saving
from waitroom.store.save_progress import SaveState


def people(folder: Path, *words: str) -> str:
    code, out, err = waitroom(folder, "people", *words)
    assert (code, err) == (0, "")
    return out


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert waitroom(tmp_path, "add", "Museum", "--promised", "by Friday")[0] == 0
    assert waitroom(tmp_path, "add", "Library")[0] == 0
    return tmp_path


def test_people_are_written_down_listed_and_met_again(folder: Path) -> None:
    assert (
        people(folder, "list")
        == "Nobody is written down. waitroom person add NAME writes the first one down.\n"
    )
    words = ("--said", "oh-KAH-for", "--pronoun", "she/her", "--role", "Director", "--email", "ada@m.example")
    said = people(folder, "add", "Ada Okafor", "--wait", "museum", "--about", "looms", *words)
    assert said == "Written down: Ada Okafor (oh-KAH-for, she/her), Director; Museum: not thanked yet\n"
    people(folder, "add", "Sam", "--helped", "--about", "the advert")
    people(folder, "edit", "ada", "--wait", "library", "--about", "shelves", "--link", "https://a.example")
    people(folder, "edit", "okafor", "--remind", "five-days")
    assert people(folder, "show", "ada").splitlines() == [
        "Ada Okafor (oh-KAH-for, she/her), Director",
        "ada@m.example, https://a.example",
        "Museum, round 1: not thanked yet, about looms",
        "Library, round 1: not thanked yet, about shelves",
        "a reminder five working days after the last contact",
    ]
    assert people(folder, "show", "sam").splitlines()[1] == "Museum: not thanked yet, the advert"
    (line,) = people(folder, "list", "--wait", "library").splitlines()
    assert line.split("  ", 1)[1] == "Ada Okafor  Director  Museum: not thanked yet; Library: not thanked yet"
    assert "Sam                   helped; Museum: not thanked yet" in people(folder, "list")
    assert people(folder, "list", "zoe") == "Nobody answers to that.\n"
    loaded = json.loads(people(folder, "list", "--json"))
    assert loaded["schema"] == 1
    ada, sam = loaded["people"]
    assert [(each["name"], each["spoke_about"], each["thanks"]) for each in ada["waits"]] == [
        ("Museum", "looms", None),
        ("Library", "shelves", None),
    ]
    assert (sam["helped"], ada["remind"], ada["contacts"]) == (True, "five-days", [])
    assert json.loads(people(folder, "show", "sam", "--json"))["person"]["name"] == "Sam"
    assert waitroom(folder, "person", "put-away", "ada")[0] == 2
    assert people(folder, "put-away", "ada", "--wait", "library").startswith("Off Library: Ada Okafor")
    assert people(folder, "put-away", "ada").startswith("Put away for 30 days: Ada Okafor")
    assert "Ada" not in people(folder, "list")
    assert people(folder, "restore", "ada") == "Back: Ada Okafor (person)\n"
    assert "Ada Okafor" in people(folder, "list", "--wait", "museum")


def test_what_is_not_clear_is_refused_in_one_sentence_and_changes_nothing(folder: Path) -> None:
    people(folder, "add", "Ada", "--wait", "museum")
    before = people(folder, "list", "--json")
    for words, sentence in (
        (("add", "ada"), "Ada is written down already"),
        (("add", " "), "What are they called?"),
        (
            ("add", "Tom", "--wait", "mill"),
            "No wait is called ",
        ),
        (("edit", "zoe", "--role", "x"), "Nobody answers to that; nothing was changed."),
        (("edit", "ada", "--wait", "library", "--round", "2"), "This wait has one round so far."),
        (("show", "zoe"), "Nobody answers to that"),
        (("put-away", "ada", "--wait", "library"), "Ada does not belong to Library."),
    ):
        code, out, err = waitroom(folder, "people", *words)
        assert (code, out) == (1 if sentence.startswith("No") else 2, "")
        assert sentence in err
    assert people(folder, "list", "--json") == before
    people(folder, "add", "Ada", "--another", "--role", "cook")
    code, _, err = waitroom(folder, "people", "show", "ada")
    assert (code, "2 people answer to that" in err) == (2, True)


def test_without_a_wait_somebody_can_be_written_down_too(tmp_path: Path) -> None:
    assert (
        people(tmp_path, "add", "Sam", "--helped", "--phone", "555 0100") == "Written down: Sam, who helped\n"
    )
    assert people(tmp_path, "show", "sam").splitlines() == ["Sam", "555 0100"]


def test_a_file_that_cannot_be_written_is_said(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = SaveState(wanted=1, problem=f"No room. {NOT_SAVED_YET}")
    monkeypatch.setattr(Saving, "state", property(lambda _: state))
    code, out, err = waitroom(folder, "people", "add", "Tom")
    assert (code, out) == (73, "")
    assert "No room. Nothing was added." in err
