"""`waitroom export` and `waitroom import`: the same two use cases as in the room."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from waitroom import cli

Run = Callable[..., tuple[int, str, str]]
LIST = "Firm,Job Title,Stage,Interview,Thing\nMuseum,Curator,Interviewing,2014-04-22,x\nTheatre,Lights,Wishlist,,y\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path / "room"))
    (tmp_path / "list.csv").write_text(LIST)
    return tmp_path


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_words(*words: str) -> tuple[int, str, str]:
        code = cli.main(list(words))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_words


def pipe(monkeypatch: pytest.MonkeyPatch, data: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))


def test_a_list_comes_in_by_the_shell_once_and_goes_back(run: Run, folder: Path) -> None:
    file = str(folder / "list.csv")
    code, said, _ = run("import", "--preview", file)
    assert code == 0
    assert said.split("\n") == [
        "Firm: the organisation", "Job Title: the role", "Stage: how it stands", "Interview: the day of the interview",
        "Thing: into the notes, with its name", "", "Read as UTF-8, with commas between the columns.",
        "Comes in: line 2: Museum, Curator", "Is left out: line 3: Theatre, Lights (not applied for yet)",
        "1 application comes in, 1 is left out.", "",
    ]  # fmt: skip
    assert json.loads(run("export")[1])["tables"] == {}
    code, said, _ = run("import", "--map", "Thing=out", "--map", "stage=status", file)
    assert code == 0
    assert "Columns left out: Thing." in said
    assert said.endswith("1 application came in, 1 was left out.\nwaitroom import --undo takes it back.\n")
    code, said, _ = run("import", "--json", file)
    counts = json.loads(said)
    assert (counts["schema"], counts["added"], counts["changed"], counts["left_out"]) == (1, 0, 1, 1)
    assert counts["columns"]["Firm"] == "organisation"
    assert counts["rows"][0] == {
        "act": "change", "line": 2, "name": "Museum, Curator", "words": "its notes", "number": 1,
    }  # fmt: skip
    assert run("import", "--undo")[1] == "list.csv was taken back whole.\n"
    code, _, told = run("import", "--undo")
    assert (code, told) == (2, "waitroom: No import is here that could be taken back.\n")
    run("import", file)
    taken = json.loads(run("import", "--undo", "--json")[1])
    assert (taken["schema"], taken["undone"]) == (1, "list.csv was taken back whole.")


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        ((), 2, "Name a file to bring in"),
        (("--undo", "list.csv"), 2, "Name a file to bring in"),
        (("\0",), 2, "That can be no file here."),
        (("nothing.csv",), 66, "There is no file called nothing.csv."),
        (("--map", "Nothing=role", "list.csv"), 2, "No column is called “Nothing”. There are “Firm”"),
        (("--map", "Firm", "list.csv"), 2, "No column is called “Firm”"),
        (("--map", "Firm=hat", "list.csv"), 2, "“hat” is nothing that a column can be: organisation, role"),
        (("--map", "Firm=out", "list.csv"), 65, "No column is the organisation"),
        (
            ("days.csv",),
            2,
            "03/04/2014 in line 2 can be 3 April 2014 or 4 March 2014. Say --dates day-first or",
        ),
        (("--map", "A=role", "own.json"), 2, "one of ours and has no columns"),
    ],
)
def test_what_cannot_come_in_is_one_line(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], code: int, sentence: str
) -> None:
    monkeypatch.chdir(folder)
    (folder / "days.csv").write_text("Company,Interview\nA,03/04/2014\n")
    (folder / "own.json").write_text('{"schema": 1, "waitroom": "0", "tables": {}}')
    got, said, told = run("import", *words)
    assert (got, said) == (code, "")
    assert sentence in told
    assert told.count("\n") == 1


def test_days_and_places_are_said_and_many_rows_are_cut(run: Run, folder: Path) -> None:
    (folder / "days.csv").write_text("Company,Interview\nA,03/04/2014\n")
    assert run("import", "--dates", "month-first", str(folder / "days.csv"))[0] == 0
    rounds = json.loads(run("export")[1])["tables"]["waits"].values()
    assert [wait["rounds"][0]["interviewed"] for wait in rounds] == ["2014-03-04"]
    (folder / "many.csv").write_text("Company\n" + "".join(f"B{number}\n" for number in range(205)))
    code, said, _ = run("import", "--without-interview", "away", str(folder / "many.csv"))
    assert code == 0
    assert "and 5 more; --json lists all." in said
    assert said.count("(put away)") == 200


def test_everything_goes_through_pipes_and_comes_back(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pipe(monkeypatch, LIST.encode())
    assert run("import", "-")[0] == 0
    out = run("export")[1]
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(folder / "other"))
    pipe(monkeypatch, out.encode())
    code, said, _ = run("import", "-")
    assert code == 0
    assert "Comes in: 1 wait\n" in said
    back = json.loads(run("export")[1])["tables"]
    assert back["waits"] == json.loads(out)["tables"]["waits"]
    monkeypatch.setattr(sys, "stdin", None)
    assert run("import", "-")[0] == 2


def test_each_form_is_written_whole_and_nothing_written_over(run: Run, folder: Path) -> None:
    run("import", str(folder / "list.csv"))
    code, said, _ = run("export", "--markdown", str(folder / "read"))
    assert (code, said) == (0, f"3 files written: {folder / 'read'}\n")
    code, _, told = run("export", "--markdown", str(folder / "read"))
    assert code == 73
    assert "is there already and was left as it is" in told
    assert run("export", "--csv", str(folder / "tables"))[0] == 0
    assert (folder / "tables" / "applications.csv").exists()
    code, _, told = run("export", "--csv")
    assert code == 2
    assert "Name a new folder" in told
    assert run("add", "Radio", "--interviewed", "yesterday")[0] == 0
    assert run("export", str(folder / "dates.ics"))[0] == 0
    assert (folder / "dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    code, said, _ = run("export", "--ics")
    assert said.startswith("BEGIN:VCALENDAR")


def test_pictures_go_along_unless_they_stay_and_one_that_is_gone_is_said(run: Run, folder: Path) -> None:
    (folder / "words.txt").write_text("kept")
    run("box", "add", str(folder / "words.txt"))
    whole = json.loads(run("export")[1])
    assert len(whole["files"]) == 1
    assert "files" not in json.loads(run("export", "--no-pictures")[1])
    (kept,) = [each for each in (folder / "room" / "box").iterdir() if each.is_file()]
    kept.unlink()
    code, said, told = run("export")
    assert code == 0
    assert "files" not in json.loads(said)
    assert told == "waitroom: 1 file of the box was not there any more.\n"
