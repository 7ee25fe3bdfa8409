"""How hard the next one is: slightly above what was easy (Rankin et al., 2018, on flow while waiting)."""

from dataclasses import dataclass, replace
from enum import Enum


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


def next_level(level: DifficultyLevel, went: GameResult, most: int) -> DifficultyLevel:
    """Return the level of the next game: two easy ones in a row make it harder, one hard one easier."""
    if went is GameResult.HARD:
        return DifficultyLevel(step=max(0, level.step - 1))
    if went is GameResult.FAIR:
        return replace(level, easy=0)
    if level.easy:
        return DifficultyLevel(step=min(most, level.step + 1))
    return replace(level, easy=1)
