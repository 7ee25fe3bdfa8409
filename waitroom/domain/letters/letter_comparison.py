"""Two letters beside each other: what both say, and what each says alone."""

from collections.abc import Iterable
from itertools import groupby

from waitroom.domain.letters.letter import word_count
from waitroom.domain.letters.version_history import Fate, Piece, differences

LEAST_WORDS = 3
"""Shorter runs stand in any two letters by nature ("and the"), and are not marked as the same."""


def side_by_side(one: str, other: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the pieces of both texts, in order; those that both say are SAME, the others GONE and NEW."""
    pieces = differences(one, other)
    here = (piece for piece in pieces if piece.fate is not Fate.NEW)
    there = (piece for piece in pieces if piece.fate is not Fate.GONE)
    return _joined(here, Fate.GONE), _joined(there, Fate.NEW)


def _joined(pieces: Iterable[Piece], own: Fate) -> tuple[Piece, ...]:
    """Let short runs of the same words go with what stands around them, and put neighbours together."""
    told = (
        Piece(own, piece.text) if piece.fate is Fate.SAME and word_count(piece.text) < LEAST_WORDS else piece
        for piece in pieces
    )
    runs = groupby(told, key=lambda piece: piece.fate)
    return tuple(Piece(fate, "".join(piece.text for piece in run)) for fate, run in runs)
