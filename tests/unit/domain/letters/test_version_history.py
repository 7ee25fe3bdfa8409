from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.domain.letters.letter import Letter, LetterVersion
from waitroom.domain.letters.version_history import (
    DiffKind,
    DiffPiece,
    diff_texts,
    is_worth_a_version,
    surplus_versions,
)

NOW = datetime(2014, 4, 23, 18, 42, tzinfo=UTC)


def version(body: str, at: datetime | None = NOW) -> LetterVersion:
    return LetterVersion(letter_id="a", body=body, at=at)


def test_a_changed_phrase_reads_as_one_phrase() -> None:
    pieces = diff_texts("I felt a bit unclear about it.\nBye", "I was very clear about it.\nBye")
    assert pieces == (
        DiffPiece(DiffKind.SAME, "I "),
        DiffPiece(DiffKind.GONE, "felt a bit unclear"),
        DiffPiece(DiffKind.NEW, "was very clear"),
        DiffPiece(DiffKind.SAME, " about it.\nBye"),
    )


@given(st.text(alphabet="ab \n.é", max_size=60), st.text(alphabet="ab \n.é", max_size=60))
def test_the_pieces_rebuild_both_texts(old: str, new: str) -> None:
    pieces = diff_texts(old, new)
    assert "".join(piece.text for piece in pieces if piece.fate is not DiffKind.NEW) == old
    assert "".join(piece.text for piece in pieces if piece.fate is not DiffKind.GONE) == new
    assert all(piece.text for piece in pieces)


def test_a_very_long_stretch_is_compared_as_a_whole() -> None:
    old, new = "word " * 4000, "other " * 4000
    assert diff_texts(old, new) == (DiffPiece(DiffKind.GONE, old), DiffPiece(DiffKind.NEW, new))


@pytest.mark.parametrize(
    ("before", "after", "last", "later", "worth"),
    [
        ("", "Dear", None, 0, False),
        ("Dear", "Dear", None, 0, False),
        ("Dear", "Dear Ms", None, 0, True),
        ("Dear", "Dear Ms", "Dear", 60, False),
        ("Dear M", "Dear Ms", "Dear", 2, False),
        ("Dear M", "Dear Ms", "Dear", 6, True),
        ("Dear M", "Dear Ms", "Dear", -60, True),
        ("x" * 200, "", "Dear", 1, True),
    ],
)
def test_a_version_is_kept_every_few_minutes_and_before_much_is_deleted(
    before: str, after: str, last: str | None, later: int, worth: bool
) -> None:
    one = Letter(body=before)
    newest = None if last is None else version(last)
    assert is_worth_a_version(one, replace(one, body=after), newest, NOW + timedelta(minutes=later)) is worth


def test_a_version_without_a_time_does_not_hold_others_back() -> None:
    one = Letter(body="a b")
    assert is_worth_a_version(one, replace(one, body="a"), version("a", at=None), NOW)


def test_twenty_versions_stay() -> None:
    versions = [version(str(number)) for number in range(23)]
    assert [each.body for each in surplus_versions(versions)] == ["20", "21", "22"]
