"""Pairs: cards face down, two of each."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

from waitroom.domain.care.games.difficulty import GameResult
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

MOST_LEVEL = 5
_PAIRS = (3, 4, 6, 8, 10, 12)
PLAIN = (
    _("lamp"), _("river"), _("bread"), _("window"), _("violin"), _("garden"), _("harbour"), _("kettle"), _("feather"),
    _("lantern"), _("orchard"), _("pebble"), _("postcard"), _("tram"), _("walnut"), _("meadow"),
)  # fmt: skip
"""Words to deal while the box holds too few titles."""


@dataclass(frozen=True, slots=True)
class MemoryPairs:
    """Cards on a table: the face at each place, the places that lie open, and those found.

    Each face is a number that comes twice; `turns` counts pairs of cards turned.
    """

    faces: tuple[int, ...]
    open: tuple[int, ...] = ()
    found: frozenset[int] = frozenset()
    turns: int = 0

    @property
    def is_solved(self) -> bool:
        """Whether every pair is found."""
        return len(self.found) == len(self.faces)


def new_game(level: int, seed: str) -> MemoryPairs:
    """Return cards face down for a level."""
    faces = list(range(_PAIRS[min(max(level, 0), MOST_LEVEL)])) * 2
    Random(seed).shuffle(faces)  # noqa: S311 - a game, not a secret
    return MemoryPairs(tuple(faces))


def face_words(count: int, own: Sequence[str]) -> tuple[str, ...]:
    """Return a word for each face: titles of one's own first, each once, then plain words."""
    words = list(dict.fromkeys(word.strip() for word in own if word.strip()))
    return tuple([*words, *(word for word in PLAIN if word not in words)][:count])


def turn_card(cards: MemoryPairs, at: int) -> MemoryPairs:
    """Turn the card at a place: a third card turns the first two back down."""
    if at in cards.found or (at in cards.open and len(cards.open) == 1):
        return cards
    if len(cards.open) == 2:
        return replace(cards, open=(at,))
    if not cards.open:
        return replace(cards, open=(at,))
    first = cards.open[0]
    if cards.faces[first] == cards.faces[at]:
        return replace(cards, open=(), found=cards.found | {first, at}, turns=cards.turns + 1)
    return replace(cards, open=(first, at), turns=cards.turns + 1)


def game_result(cards: MemoryPairs) -> GameResult:
    """Tell how it went, by the turns it took against the pairs there were."""
    pairs = len(cards.faces) // 2
    if cards.turns <= 2 * pairs:
        return GameResult.EASY
    return GameResult.FAIR if cards.turns <= 4 * pairs else GameResult.HARD


def to_json(cards: MemoryPairs) -> dict[str, object]:
    """Return the cards as JSON values: numbers, no words."""
    return {"faces": list(cards.faces), "found": sorted(cards.found), "turns": cards.turns}


def from_json(values: object) -> MemoryPairs | None:
    """Return cards that were kept, or None where the values are none; open ones lie face down again."""
    if not isinstance(values, dict):
        return None
    faces, found, turns = values.get("faces"), values.get("found"), values.get("turns")
    if not (isinstance(faces, list) and isinstance(found, list) and isinstance(turns, int)):
        return None
    if not all(isinstance(value, int) for value in (*faces, *found)) or len(faces) // 2 not in _PAIRS:
        return None
    if sorted(faces) != sorted([*range(len(faces) // 2)] * 2) or not set(found) <= set(range(len(faces))):
        return None
    return MemoryPairs(tuple(faces), found=frozenset(found), turns=turns)
