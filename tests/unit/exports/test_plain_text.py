import os
import stat
from pathlib import Path

import pytest

from waitroom.domain.shared.errors import CannotWrite
from waitroom.exports import plain_text
from waitroom.exports.plain_text import slug, to_text, write_new


def test_a_plain_letter_has_its_two_lines_above_it_where_there_are_any() -> None:
    assert to_text(to="Ada", subject="Thanks\nall", body="Dear") == "To: Ada\nSubject: Thanks all\n\nDear"
    assert to_text(to="", subject="  ", body="Dear") == "Dear"


def test_a_file_name_is_plain_whatever_the_subject() -> None:
    assert slug("../../Zoë: “Thank” you!\x00") == "zoe-thank-you"
    assert slug("日本") == "letter"
    assert len(slug("long " * 60)) <= 60


def test_a_file_is_ones_own_and_never_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    first = write_new(folder, "Thank you", ".eml", b"one")
    second = write_new(folder, "Thank you", ".eml", b"two")
    assert (first.name, second.name) == ("thank-you.eml", "thank-you-2.eml")
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_link_with_the_name_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "precious"
    (tmp_path / "thank-you.txt").symlink_to(target)
    assert write_new(tmp_path, "thank you", ".txt", b"x").name == "thank-you-2.txt"
    assert not target.exists()


def test_a_folder_that_is_a_file_is_told_in_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(CannotWrite, match=r"Nothing was written: .* is no folder .* The letter is safe\."):
        write_new(tmp_path / "file", "a", ".txt", b"x")


def test_a_folder_that_may_not_be_written_to_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(CannotWrite, match="may not be written to"):
        write_new(tmp_path, "a", ".txt", b"x")


def test_a_full_disk_leaves_no_half_letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(CannotWrite, match=r"did not take it \(no space left on device\)"):
        write_new(tmp_path, "a", ".txt", b"x")
    assert list(tmp_path.iterdir()) == []


def test_a_folder_full_of_the_same_name_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plain_text, "TRIES", 2)
    write_new(tmp_path, "a", ".txt", b"x")
    with pytest.raises(CannotWrite):
        write_new(tmp_path, "a", ".txt", b"x")
