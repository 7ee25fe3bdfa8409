"""`waitroom box` as a shell sees it; none of it imports Textual."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.photographs import as_bytes, beach


def waitroom(folder: Path, *words: str, pipe: bytes = b"") -> tuple[int, str, str]:
    ran = subprocess.run(
        [sys.executable, "-m", "waitroom", *words, "--data-dir", str(folder)],
        input=pipe, capture_output=True, check=False, timeout=30,
    )  # fmt: skip
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def listed(folder: Path) -> list[dict[str, object]]:
    code, out, _ = waitroom(folder, "box", "list", "--json")
    assert code == 0
    loaded = json.loads(out)
    assert loaded["schema"] == 1
    return list(loaded["mementos"])


def test_a_picture_a_line_and_a_pipe_come_in_and_the_box_goes_out_and_back(tmp_path: Path) -> None:
    room, other, picture = tmp_path / "room", tmp_path / "other", tmp_path / "a b.png"
    picture.write_bytes(as_bytes(beach((60, 40)), "PNG"))

    said = (
        "--title",
        "the beach",
        "--who",
        "Sam",
        "--when",
        "June",
        "--why",
        "lamps",
        "--tag",
        "fun",
        "--pin",
    )
    assert waitroom(room, "box", "add", str(picture), *said) == (
        0,
        "Kept: the beach (photo, Sam, June)\n",
        "",
    )
    assert waitroom(room, "box", "add", "“Come back.”")[1] == "Kept: Come back. (quote)\n"
    assert waitroom(room, "box", "add", pipe=b"from a pipe\n")[1] == "Kept: from a pipe (note)\n"
    assert waitroom(room, "box", "add", "-", "--kind", "treat", pipe=b"tea")[1] == "Kept: tea (treat)\n"
    assert waitroom(room, "box", "list", "beach")[1] == "the beach (photo, Sam, June)\n"
    assert waitroom(room, "box", "list", "zebra")[1] == "Nothing in the box answers to that.\n"

    code, out, _ = waitroom(room, "box", "export", str(tmp_path / "out"))
    assert (code, out) == (0, f"4 things, one file: {tmp_path / 'out' / 'index.html'}\n")
    assert waitroom(room, "box", "export", str(tmp_path / "out"))[0] == 73
    assert waitroom(other, "box", "import", str(tmp_path / "out"))[1] == "4 things came in.\n"
    assert waitroom(other, "box", "import", str(tmp_path / "out"))[1] == (
        "0 things came in; 4 were there already.\n"
    )
    assert {each["id"] for each in listed(other)} == {each["id"] for each in listed(room)}


def test_a_folder_comes_in_and_what_is_left_out_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    (folder / "a.png").write_bytes(as_bytes(beach((60, 40)), "PNG"))
    (folder / "b.png").write_bytes(b"no picture")

    code, out, err = waitroom(tmp_path / "room", "box", "add", str(folder))
    assert (code, out) == (0, "Kept: one thing.\n")
    assert "b.png" in err
    assert (
        waitroom(tmp_path / "room", "box", "add", str(folder))[1]
        == "Kept: 0 things, one was there already.\n"
    )
    (folder / "a.png").unlink()
    assert waitroom(tmp_path / "empty", "box", "add", str(folder))[0] == 2


def test_drawing_and_an_empty_box(tmp_path: Path) -> None:
    assert waitroom(tmp_path, "box", "draw")[1] == "The box is empty. waitroom box add puts something in.\n"
    assert "The box is empty." in waitroom(tmp_path, "box", "list")[1]
    waitroom(tmp_path, "box", "add", "first line\nsecond", "--title", "two lines")
    assert waitroom(tmp_path, "box", "draw")[1] == (
        "two lines\nfirst line\nsecond\nnote\nBack in the room. What of it is still true now?\n"
    )
    assert len(listed(tmp_path)[0]["seen"]) == 1  # type: ignore[arg-type]  # a list, as JSON has it


@pytest.mark.parametrize("words", [("add", "/no/such.png"), ("add",), ("import", "/no/such/folder")])
def test_what_cannot_be_is_said_in_one_line(tmp_path: Path, words: tuple[str, ...]) -> None:
    code, out, err = waitroom(tmp_path, "box", *words)

    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("waitroom: ")


def test_none_of_it_imports_textual(tmp_path: Path) -> None:
    program = (
        "import sys; from waitroom.cli import main; "
        f"main(['box', 'add', 'a line', '--data-dir', {str(tmp_path)!r}]); "
        "sys.exit('textual' in sys.modules or 'PIL' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False, capture_output=True).returncode == 0
