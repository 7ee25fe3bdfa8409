"""A length that a step takes, with the answer behind: "to the board on Friday, they have a week, then they ring"."""

from dataclasses import replace

from waitroom.promises.clause_scoring import ScoredItem
from waitroom.promises.clauses import THEN
from waitroom.promises.dated_item import DatedItem
from waitroom.promises.duration import DurationNode
from waitroom.promises.token_cursor import TokenCursor

HAVING = frozenset(
    {"has", "have", "get", "gets", "need", "needs", "hat", "haben", "a", "ont", "tiene", "tienen"}
)


def counted_from_step(item: DatedItem, every: list[ScoredItem], cursor: TokenCursor) -> DatedItem:
    """Return a length that somebody has from the day of a step on, with the answer behind, as counted from that day."""
    length = item.node
    if not isinstance(length, DurationNode) or length.anchor or length.unknown or item.relations:
        return item
    place = item.begin - 1
    while cursor.has(place, "adverb") or cursor.has(place, "approx"):
        place -= 1
    if cursor.text(place) not in HAVING or not _then(cursor, item.end):
        return item
    steps = [one for one in every if one.item.end <= item.begin and one.item.node and one.weight < 1]
    if not steps or isinstance(steps[-1].item.node, DurationNode):
        return item
    return replace(item, node=replace(length, anchor=steps[-1].item.node))


def _then(cursor: TokenCursor, place: int) -> bool:
    """Tell whether the next clause comes after the length: ", then they ring"."""
    row = [cursor.text(at) for at in range(place, place + 10)]
    return any(
        word in THEN or (word == "after" and row[at + 1 : at + 2] == ["that"]) for at, word in enumerate(row)
    )
