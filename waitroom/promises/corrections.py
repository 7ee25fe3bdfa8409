"""A date that the speaker takes back for the next one: "Friday, no, make that Monday"."""

from collections.abc import Sequence
from itertools import pairwise

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.token_cursor import TokenCursor

CORRECTING = (
    "make that", "make it", "i mean", "i meant", "correction", "scratch that", "no wait", "no , sorry", "or rather",
    "nein", "ich meine", "besser gesagt", "oder vielmehr", "non", "je veux dire", "ou plutot", "mejor dicho",
    "quiero decir", "perdon",
)  # fmt: skip
"""Words between two dates that put the second in place of the first."""
SORRY = frozenset({"no", "sorry"})
MARKS = frozenset({",", "-", "–", "...", "…"})


def without_corrected(cursor: TokenCursor, scored_items: Sequence[ScoredItem]) -> list[ScoredItem]:
    """Return the items of an answer without those that were corrected by the next."""
    kept = list(scored_items)
    for one, following in pairwise(scored_items):
        between = {cursor.text(place) for place in range(one.item.end, following.item.begin)} - MARKS
        words = " ".join(cursor.text(place) for place in range(one.item.end, following.item.end))
        is_sorry = bool(between & SORRY) and between <= SORRY | {"or", "but"}
        if is_sorry or any(f" {each} " in f" {words} " for each in CORRECTING):
            kept.remove(one)
    return kept
