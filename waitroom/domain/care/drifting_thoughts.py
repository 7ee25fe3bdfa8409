"""Thoughts that drift across the page and leave."""

from random import Random

from waitroom.quick_dataclass import dataclass

SECONDS_ACROSS = 22.0
"""How long a thought takes from the left edge to beyond the right one."""
FADES = 6.0
"""Without motion: seconds until a thought has faded."""


@dataclass(frozen=True, slots=True)
class DriftingThought:
    """A thought, the row it drifts in (from 0), and the second it was let go."""

    text: str
    row: int
    born: float


def add_thought(
    text: str, thoughts: tuple[DriftingThought, ...], rows: int, now: float
) -> tuple[DriftingThought, ...]:
    """Return the thoughts with one more, in a row that is empty where there is one; those that left are gone.

    Seconds are counted from the beginning.
    """
    here = visible_thoughts(thoughts, now)
    taken = {thought.row for thought in here}
    free = [row for row in range(rows) if row not in taken] or list(range(max(rows, 1)))
    row = Random(f"{text}:{now}").choice(free)  # noqa: S311 - a place on a page
    return (*(thought for thought in here if thought.row != row), DriftingThought(text, row, now))


def visible_thoughts(thoughts: tuple[DriftingThought, ...], now: float) -> tuple[DriftingThought, ...]:
    """Return the thoughts that have not left yet."""
    return tuple(thought for thought in thoughts if now - thought.born < SECONDS_ACROSS)


def thought_column(thought: DriftingThought, width: int, now: float) -> int:
    """Return the column of its first letter; it begins at the left and goes out at the right."""
    return int((now - thought.born) / SECONDS_ACROSS * (width + 1))


def fade_share(thought: DriftingThought, now: float) -> float:
    """Return how far it has faded without motion, 0 to 1."""
    return min(max((now - thought.born) / FADES, 0.0), 1.0)
