"""`waitroom question` as a shell sees it."""

import json
from pathlib import Path

import pytest

from tests.unit.cli.run_waitroom import waitroom

BAD = {
    "columns": b"Why?\tanswer\nWhy not?\n",
    "nul": b"Why?\0\tx\n",
    "long": b"Why?\t" + b"x" * 10_000_000,
    "utf16": "Why?\tx".encode("utf-16"),
}


def questions(folder: Path) -> list[dict[str, object]]:
    code, out, _ = waitroom(folder, "question", "list", "--json")
    assert code == 0
    return list(json.loads(out)["questions"])


def test_they_are_caught_looked_up_answered_and_taken_along(tmp_path: Path) -> None:
    room = tmp_path / "room"
    assert (
        waitroom(room, "question", "list")[1] == "No question here yet. waitroom question add catches one.\n"
    )
    assert waitroom(room, "add", "City Museum", "--interviewed", "today")[0] == 0
    code, out, err = waitroom(
        room, "question", "add", "Why here?", "--how", "badly", "--at", "museum", "--tag", "why", pipe=b""
    )
    assert (code, out, err) == (0, "Kept: Why here? (badly, why)\n", "")
    lines = "\ufeffWhat would you change?\r\n\r\n  And then? \n".encode()
    code, out, _ = waitroom(room, "question", "add", "--at", "Library", pipe=lines)
    assert (code, out) == (0, "Kept: What would you change?\nKept: And then?\n")
    assert waitroom(room, "question", "add", "What is next?", "--mine")[0] == 0
    for words, cells in (
        (("change",), "What would you change?"),
        (("--mine",), "What is next?  mine"),
        (("--how", "badly"), "Why here?  badly  why"),
    ):
        assert waitroom(room, "question", "list", *words)[1].split("  ", 1)[1] == f"{cells}\n"
    code, out, _ = waitroom(
        room, "question", "edit", "Why here", "--better", "The volunteers.", "--how", "well"
    )
    assert (code, out) == (0, "Changed: Why here? (went well, why)\n")
    shown = waitroom(room, "question", "show", "why here")[1].split("\n")
    assert shown[0] == "Why here?"
    assert shown[1].startswith("City Museum, ")
    assert shown[2:] == ["why", "", "The volunteers.", ""]
    before = questions(room)
    for name in ("all.md", "all.tsv"):
        file, other = tmp_path / name, tmp_path / name[-2:]
        assert waitroom(room, "question", "export", str(file))[0] == 0
        assert waitroom(room, "question", "export", str(file))[0] == 73
        code, out, _ = waitroom(other, "question", "import", str(file), "--json")
        assert json.loads(out) == {"schema": 1, "questions": 4, "stories": 0, "known": 0, "left_out": []}
        assert [each["text"] for each in questions(other)] == [each["text"] for each in before]
        code, out, _ = waitroom(room, "question", "import", pipe=file.read_bytes())
        assert out == "0 questions and 0 stories came in. 4 were here already.\n"
    assert questions(room) == before
    assert waitroom(room, "question", "put-away", "and then")[1].startswith("Put away for 30 days: And then?")
    assert len(questions(room)) == 3
    assert waitroom(room, "question", "restore", "and then")[1] == "Back: And then? (question)\n"
    code, out, _ = waitroom(room, "question", "show", "why here", "--json")
    assert json.loads(out)["question"]["better"] == "The volunteers."


@pytest.mark.parametrize("name", BAD)
def test_a_bad_file_is_refused_in_one_sentence_and_changes_nothing(tmp_path: Path, name: str) -> None:
    room, file = tmp_path / "room", tmp_path / f"{name}.tsv"
    assert waitroom(room, "question", "add", "Why here?")[0] == 0
    file.write_bytes(BAD[name])
    before = questions(room)
    code, out, err = waitroom(room, "question", "import", str(file))
    assert (code, out) == (65, "")
    assert err.endswith("Nothing was brought in.\n")
    assert err.count("\n") == 1
    assert questions(room) == before


def test_what_cannot_be_a_question_is_refused(tmp_path: Path) -> None:
    for words, pipe in (
        ((), b""), ((), b"\n \n"), ((), b"\xff\xfe"), ((), b"x" * 2001), ((), b"a\n" * 1001), ((" ",), b""),
    ):  # fmt: skip
        code, out, err = waitroom(tmp_path, "question", "add", *words, pipe=pipe)
        assert (code, out) == (2, "")
        assert err.count("\n") == 1
    assert questions(tmp_path) == []
    assert waitroom(tmp_path, "question", "show", "nothing")[0] == 1
    assert waitroom(tmp_path, "question", "add", "Why?", "Where?")[0] == 0
    assert waitroom(tmp_path, "question", "edit", "W", "--notes", "x")[0] == 2
    assert waitroom(tmp_path, "question", "edit", "Why")[0] == 2
