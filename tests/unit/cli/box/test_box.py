"""`waitroom box` as a shell sees it; none of it imports Textual."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.photographs import as_bytes, beach
from tests.unit.cli.run_waitroom import waitroom

ROOT = Path(__file__).parents[4]


def waitroom_on_a_full_disk(folder: Path, *words: str) -> tuple[int, str, str]:
    """Run it as a program whose files cannot grow."""
    command = [sys.executable, "-m", "waitroom", *words, "--data-dir", str(folder)]
    ran = subprocess.run(
        ["sh", "-c", 'ulimit -f 0; exec "$@"', "sh", *command],
        input=b"", capture_output=True, check=False, timeout=120,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )  # fmt: skip
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def listed(folder: Path) -> list[dict[str, object]]:
    code, out, _ = waitroom(folder, "box", "list", "--json")
    assert code == 0
    loaded = json.loads(out)
    assert loaded["schema"] == 1
    return list(loaded["mementos"])


def cells(folder: Path, *words: str) -> str:
    """Return the one line of a list, without the id."""
    (line,) = waitroom(folder, "box", "list", *words)[1].splitlines()
    return line.split("  ", 1)[1]


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
    assert cells(room, "beach") == "the beach  photo  Sam  June  fun  for a no"
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
    (folder / "b.png").write_bytes(b"")

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


def test_a_long_paragraph_is_kept_as_words(tmp_path: Path) -> None:
    words = "They said that " + "it was good, and " * 18

    assert waitroom(tmp_path, "box", "add", words)[0] == 0
    assert listed(tmp_path)[0]["text"] == words


@pytest.mark.parametrize("folder", ["~nosuchuser/x", "", "x" * 315])
def test_what_can_be_no_folder_is_said(tmp_path: Path, folder: str) -> None:
    for command, done in (("export", "written"), ("import", "brought in")):
        code, out, err = waitroom(tmp_path, "box", command, folder)
        assert (code, out) == (2, "")
        assert err.endswith(f" can be no folder here; nothing was {done}.\n")


def test_an_empty_argument_takes_in_no_folder(tmp_path: Path) -> None:
    here = tmp_path / "here"
    here.mkdir()
    (here / "a.png").write_bytes(as_bytes(beach((60, 40)), "PNG"))

    assert waitroom(tmp_path / "room", "box", "add", "", cwd=here) == (
        2,
        "",
        "waitroom: That was empty; nothing was added for it.\n",
    )
    assert listed(tmp_path / "room") == []


def test_a_bare_word_is_no_folder_and_a_bare_file_is_a_file(tmp_path: Path) -> None:
    room = tmp_path / "room"
    (tmp_path / "June").mkdir()
    (tmp_path / "June" / "a.png").write_bytes(as_bytes(beach((60, 40)), "PNG"))
    (tmp_path / "lines").write_bytes(b"x")

    code, out, _ = waitroom(room, "box", "add", "June", cwd=tmp_path)
    assert (code, out) == (
        0,
        "Kept: June (note)\nA folder here has that name too; waitroom box add ./June takes it in.\n",
    )
    assert waitroom(room, "box", "add", "June/", cwd=tmp_path)[1] == "Kept: one thing.\n"
    assert waitroom(room, "box", "add", "lines", cwd=tmp_path)[1] == "Kept: lines (file)\n"
    assert waitroom(room, "box", "add", ".", cwd=tmp_path / "June")[1] == (
        "Kept: 0 things, one was there already.\n"
    )


def test_a_full_disk_prints_nothing_as_kept(tmp_path: Path) -> None:
    for words, done in (
        (("add", "a kind line"), "added"),
        (("draw",), "changed"),
        (("pin", "first"), "changed"),
        (("put-away", "first"), "changed"),
    ):
        room = tmp_path / words[0]
        waitroom(room, "box", "add", "first line")
        before = listed(room)
        code, out, err = waitroom_on_a_full_disk(room, "box", *words)
        assert (code, out) == (73, "")
        assert err == f"waitroom: The file may not become that large. Nothing was {done}.\n"
        assert listed(room) == before


def test_a_mistyped_file_is_no_note_and_words_with_a_slash_are(tmp_path: Path) -> None:
    assert waitroom(tmp_path, "box", "add", "nosuch.png", "--title", "X") == (
        2,
        "",
        "waitroom: nosuch.png is not there; nothing was added.\n",
    )
    for words in ("and/or", "9/10"):
        assert waitroom(tmp_path, "box", "add", words)[1] == f"Kept: {words} (note)\n"


def test_each_thing_by_itself_and_later_ones_are_still_taken(tmp_path: Path) -> None:
    room, good, bad = tmp_path / "room", tmp_path / "a b.png", tmp_path / "b.png"
    good.write_bytes(as_bytes(beach((60, 40)), "PNG"))
    bad.write_bytes(b"")
    other = tmp_path / "c.png"
    other.write_bytes(as_bytes(beach((40, 40)), "PNG"))

    code, out, err = waitroom(room, "box", "add", str(good), str(bad), "no.png", str(other))
    assert (code, out) == (2, "Kept: a b.png (photo)\nKept: c.png (photo)\n")
    assert [sentence.split()[1] for sentence in err.splitlines()] == ["b.png", "no.png"]

    dropped = f"'{good}' '{other}' '{bad}'"
    code, out, err = waitroom(tmp_path / "two", "box", "add", dropped)
    assert (code, out) == (2, "Kept: 2 things.\n")
    assert "b.png" in err


def test_a_folder_says_what_it_left_out_and_what_came_twice(tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    picture = as_bytes(beach((60, 40)), "PNG")
    for name, data in (("a.png", picture), ("b.png", picture), ("c.heic", b"x"), ("d.pdf", b"x")):
        (folder / name).write_bytes(data)

    assert waitroom(tmp_path / "room", "box", "add", str(folder))[1] == (
        "Kept: one thing, one was there twice.\n2 files of other kinds were left out (.heic, .pdf).\n"
    )
    assert waitroom(tmp_path / "room", "box", "add", str(folder / "c.heic"))[1] == (
        "Kept: c.heic (file)\nc.heic is kept as a file; it cannot be shown as a picture here.\n"
    )


def test_a_picture_is_described_where_it_cannot_be_seen(tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(as_bytes(beach((60, 40)), "PNG"))
    room = tmp_path / "room"
    waitroom(room, "box", "add", str(picture), "--title", "the beach", "--alt", "a tent by the sea")

    assert cells(room) == "the beach: a tent by the sea  photo"
    assert waitroom(room, "box", "draw")[1].startswith("the beach\na tent by the sea\nphoto\nBack in")


def test_a_pipe_in_another_writing(tmp_path: Path) -> None:
    code, out, err = waitroom(tmp_path, "box", "add", pipe="Grüße".encode("latin-1"))
    assert (code, out) == (2, "")
    assert "not UTF-8 text" in err
    assert waitroom(tmp_path, "box", "add", pipe="Hello".encode("utf-16"))[1] == "Kept: Hello (note)\n"
    picture = as_bytes(beach((60, 40)), "PNG")
    assert waitroom(tmp_path, "box", "add", pipe=picture)[1] == "Kept: picture.png (photo)\n"


def test_showing_pinning_putting_away_and_bringing_back(tmp_path: Path) -> None:
    picture, room = tmp_path / "a.png", tmp_path / "room"
    picture.write_bytes(as_bytes(beach((60, 40)), "PNG"))
    waitroom(room, "box", "add", str(picture), "--title", "the beach", "--tag", "fun", "--who", "Sam")
    waitroom(room, "box", "add", "a line", "another line")
    (beach_id,) = [str(each["id"]) for each in listed(room) if each["title"]]

    shown = waitroom(room, "box", "show", beach_id)[1]
    assert shown.splitlines()[:3] == ["the beach", "photo, Sam", "fun"]
    assert Path(shown.splitlines()[3]).read_bytes() == picture.read_bytes()
    assert waitroom(room, "box", "show", "line")[::2] == (
        2,
        "waitroom: 2 things answer to that; more words, or an id that list shows, say which one.\n",
    )
    assert waitroom(room, "box", "show", "zebra")[0] == 1
    assert cells(room, "--kind", "picture", "--tag", "#Fun") == "the beach  photo  Sam  fun"
    assert waitroom(room, "box", "list", "--tag", "none")[1] == "Nothing in the box answers to that.\n"

    for _ in range(2):
        assert waitroom(room, "box", "pin", "the", "beach")[1] == "Pinned for a no: the beach (photo, Sam)\n"
    assert waitroom(room, "box", "show", "beach")[1].splitlines()[2] == "fun, pinned for a no"
    assert waitroom(room, "box", "pin", "--out", "beach")[1] == "The pin is out: the beach (photo, Sam)\n"

    assert waitroom(room, "box", "trash")[1] == "Nothing is put away.\n"
    assert waitroom(room, "box", "put-away", beach_id[:8])[1] == (
        f"Put away for 30 days: the beach (photo, Sam)\nwaitroom box restore {beach_id[:8]} brings it back.\n"
    )
    assert waitroom(room, "box", "trash")[1] == f"{beach_id[:8]}  photo  the beach  30 days left\n"
    (row,) = json.loads(waitroom(room, "box", "trash", "--json")[1])["put_away"]
    assert (row["id"], row["what"], row["heading"]) == (beach_id, "photo", "the beach")
    assert waitroom(room, "box", "restore", "zebra")[0] == 1
    assert waitroom(room, "box", "restore", "beach")[1] == "Back: the beach (photo)\n"
    assert len(listed(room)) == 3
    assert waitroom(room, "box", "edit", "beach", "--why", "-", "--tag", "loved", pipe=b"the lamps\n")[0] == 0
    assert waitroom(room, "box", "show", "beach")[1].splitlines()[2:4] == ["the lamps", "loved"]


def test_an_export_that_is_ended_from_outside_leaves_nothing_beside_its_place(tmp_path: Path) -> None:
    room, out = tmp_path / "room", tmp_path / "out" / "box"
    assert waitroom(room, "box", "add", "a line")[0] == 0
    code = (
        "import os, signal, sys\n"
        "from waitroom.room.box import box_archive as box_copy\n"
        "def page(*_, **__): os.kill(os.getpid(), signal.SIGTERM)\n"
        "box_copy.build_page = page\n"
        "from waitroom.cli import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    command = [sys.executable, "-c", code, "box", "export", str(out), "--data-dir", str(room)]
    ran = subprocess.run(command, check=False, timeout=120, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert ran.returncode == 128 + 15
    assert not out.parent.exists()


def test_a_lost_file_is_named_by_the_export(tmp_path: Path) -> None:
    room, picture = tmp_path / "room", tmp_path / "a.png"
    picture.write_bytes(as_bytes(beach((60, 40)), "PNG"))
    assert waitroom(room, "box", "add", str(picture), "--title", "the beach")[0] == 0
    next((room / "box").glob("*.png")).unlink()
    code, out, _ = waitroom(room, "box", "export", str(tmp_path / "out"))
    assert code == 0
    assert "The file of “the beach” is not in its folder any more; its words are written." in out


DEEP = ("[" * 900 + "]" * 900, '{"a":' * 900 + "1" + "}" * 900)


@pytest.mark.parametrize("odd", ["NaN", "Infinity", "-Infinity", "1e999", *DEEP])
def test_a_box_with_what_no_box_holds_is_refused_whole_in_one_sentence(tmp_path: Path, odd: str) -> None:
    room, other, out = tmp_path / "room", tmp_path / "other", tmp_path / "out"
    waitroom(room, "box", "add", "Come back.")
    waitroom(room, "box", "export", str(out))
    page = out / "box.json"
    page.write_text(page.read_text("utf-8").replace('"id":', f'"mood": {odd}, "id":', 1), "utf-8")

    said = "waitroom: The box.json in there is damaged; nothing was brought in.\n"
    assert waitroom(other, "box", "import", str(out)) == (65, "", said)
    assert listed(other) == []
