"""How hard the next one is: slightly above what was easy (Rankin et al., 2018, on flow while waiting)."""

from dataclasses import replace
from enum import Enum

from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class GameResult(Enum):
    """How one game went, as far as the game can tell."""

    EASY = 1
    FAIR = 0
    HARD = -1


@dataclass(frozen=True, slots=True)
class DifficultyLevel:
    """A step from 0 up, and how many easy ones came in a row; it is never shown."""

    step: int = 0
    easy: int = 0


LEVEL_WORDS = (_("gentle"), _("middling"), _("harder"))
"""The three levels that a person chooses between; within each the next game follows how the last one went."""


def level_step(choice: int, most: int) -> int:
    """Return the step that a chosen level (0 to 2) begins at, of steps up to `most`."""
    return (0, most // 2, most)[min(max(choice, 0), 2)]


def chosen_level(step: int, most: int) -> int:
    """Return which of the three levels (0 to 2) a step belongs to."""
    return min(range(3), key=lambda choice: abs(level_step(choice, most) - step))


def next_level(level: DifficultyLevel, went: GameResult, most: int) -> DifficultyLevel:
    """Return the level of the next game: two easy ones in a row make it harder, one hard one easier."""
    if went is GameResult.HARD:
        return DifficultyLevel(step=max(0, level.step - 1))
    if went is GameResult.FAIR:
        return replace(level, easy=0)
    if level.easy:
        return DifficultyLevel(step=min(most, level.step + 1))
    return replace(level, easy=1)
