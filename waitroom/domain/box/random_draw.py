"""Drawing one thing blind: nothing comes twice before everything has come once.

Each memento carries the number of the round in which it last came up. The round now running is the highest of
them; what has a lower number is still in the box. A new thing (0) joins the running round.
"""

import random
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from waitroom.domain.box.memento import SEEN_KEPT, Memento, MementoKind

WORRIED_FROM = 6
"""A check-in of this loudness (0 to 10), or more, asks for proof before longing."""

PROOF_KINDS = frozenset(
    {
        MementoKind.PROOF, MementoKind.PRIZE, MementoKind.QUOTE, MementoKind.MESSAGE, MementoKind.LETTER,
        MementoKind.COPING, MementoKind.TREAT,
    }
)  # fmt: skip
PROOF_TAGS = frozenset({"achieved", "loved", "fun"})


def is_proof(memento: Memento) -> bool:
    """Tell whether a memento is proof of love, skill or laughter, and not longing for another time.

    Habitual worriers who looked back ended up more anxious (Verplanken 2012).
    """
    return memento.kind in PROOF_KINDS or bool(PROOF_TAGS.intersection(memento.tags))


def draw_memento(
    box: Sequence[Memento], *, is_worried: bool, chance: random.Random, last: str = ""
) -> Memento | None:
    """Return one memento that has not come up in this round, or None from an empty box.

    `last` is the id of the one just held: a new round does not begin with it.
    """
    things = list(box)
    if not things:
        return None
    running = max(memento.drawn for memento in things)
    left = [memento for memento in things if memento.drawn < running]
    if not left:
        left = [memento for memento in things if memento.id != last] or things
    if is_worried:
        left = [memento for memento in left if is_proof(memento)] or left
    return chance.choice(left)


def mark_drawn(memento: Memento, box: Sequence[Memento], now: datetime) -> Memento:
    """Return `memento` as drawn and seen at `now`, in the running round of `box` or in the next one."""
    running = max((other.drawn for other in box), default=0)
    return replace(mark_seen(memento, now), drawn=running if memento.drawn < running else running + 1)


def mark_seen(memento: Memento, now: datetime) -> Memento:
    """Return `memento` as seen at `now`; the oldest times are let go."""
    return replace(memento, seen=(*memento.seen, now)[-SEEN_KEPT:])
