"""A typed text as a path: whatever is typed, there is an answer."""

import os
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.room.shared.typed_paths import find_existing_path, parse_path

NO_PATHS = ["", " ", "\n", "a\0b", "x" * 315, "/" + "y" * 5000, "~nobody-of-this-name/x", "\ud800"]


@pytest.mark.parametrize("text", NO_PATHS)
def test_what_can_be_no_path_is_none(text: str) -> None:
    assert parse_path(text) is None
    assert find_existing_path(text) is None


@given(text=st.text() | st.text(alphabet="~/. \\ab\0\n"))
def test_any_text_has_an_answer(text: str) -> None:
    path = find_existing_path(text)
    assert path is None or path.exists()
    parse_path(text)


def test_a_path_need_not_exist_to_be_typed_and_home_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "a.png").write_bytes(b"x")

    assert parse_path("~/b.png") == tmp_path / "b.png"
    assert find_existing_path("~/b.png") is None
    assert find_existing_path("~/a.png") == tmp_path / "a.png"


def test_a_path_that_cannot_be_asked_about_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> NoReturn:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", refuse)
    monkeypatch.setattr(os, "lstat", refuse)
    assert parse_path(str(tmp_path)) == tmp_path
    assert find_existing_path(str(tmp_path)) is None
