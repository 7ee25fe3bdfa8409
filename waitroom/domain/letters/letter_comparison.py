"""Comparison of two letters: which text both share, and which each has alone."""

from collections.abc import Iterable
from itertools import groupby

from waitroom.domain.letters.letter import word_count
from waitroom.domain.letters.version_history import DiffKind, DiffPiece, diff_texts

LEAST_WORDS = 3
"""Shorter runs stand in any two letters by nature ("and the"), and are not marked as the same."""


def compare_texts(one: str, other: str) -> tuple[tuple[DiffPiece, ...], tuple[DiffPiece, ...]]:
    """Return the pieces of both texts, in order; those that both say are SAME, the others GONE and NEW."""
    pieces = diff_texts(one, other)
    here = (piece for piece in pieces if piece.fate is not DiffKind.NEW)
    there = (piece for piece in pieces if piece.fate is not DiffKind.GONE)
    return _joined(here, DiffKind.GONE), _joined(there, DiffKind.NEW)


def _joined(pieces: Iterable[DiffPiece], own: DiffKind) -> tuple[DiffPiece, ...]:
    """Let short runs of the same words go with what stands around them, and put neighbours together."""
    told = (
        DiffPiece(own, piece.text)
        if piece.fate is DiffKind.SAME and word_count(piece.text) < LEAST_WORDS
        else piece
        for piece in pieces
    )
    runs = groupby(told, key=lambda piece: piece.fate)
    return tuple(DiffPiece(fate, "".join(piece.text for piece in run)) for fate, run in runs)
