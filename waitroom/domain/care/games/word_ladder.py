"""Word ladders: one letter at a time from a first word to a last."""

from collections import deque
from collections.abc import Collection, Mapping
from dataclasses import replace
from itertools import pairwise
from random import Random
from string import ascii_lowercase

from waitroom.domain.care.games.difficulty import GameResult
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

MOST_LEVEL = 7
_SHAPES = ((3, 2), (3, 3), (4, 3), (4, 4), (3, 4), (4, 5), (4, 6), (5, 4))
"""Letters, and the fewest steps from the first word to the last, for each level."""


@dataclass(frozen=True, slots=True)
class WordLadder:
    """The first and the last word, the rungs so far (the first word among them), the fewest steps, the hints."""

    goal: str
    rungs: tuple[str, ...]
    fewest: int
    hints: int = 0

    @property
    def here(self) -> str:
        """The word one stands on."""
        return self.rungs[-1]

    @property
    def is_solved(self) -> bool:
        """Whether the last word is reached."""
        return self.here == self.goal


def neighbours(word: str, words: Collection[str]) -> list[str]:
    """Return the words of the list that differ in one letter, in order."""
    found = {
        changed
        for at in range(len(word))
        for letter in ascii_lowercase
        if letter != word[at] and (changed := word[:at] + letter + word[at + 1 :]) in words
    }
    return sorted(found)


def steps_from(word: str, words: Collection[str]) -> Mapping[str, int]:
    """Return how many steps each word that can be reached is away."""
    far = {word: 0}
    queue = deque([word])
    while queue:
        here = queue.popleft()
        for other in neighbours(here, words):
            if other not in far:
                far[other] = far[here] + 1
                queue.append(other)
    return far


def new_game(level: int, seed: str, words: Collection[str]) -> WordLadder:
    """Return a ladder for a level; where the list has none so long, the longest there is from a word.

    `words` is a set, in small letters; one pair of neighbours is enough.
    """
    letters, fewest = _SHAPES[min(max(level, 0), MOST_LEVEL)]
    chance = Random(seed)  # noqa: S311 - a game, not a secret
    fitting = frozenset(word for word in words if len(word) == letters)
    firsts = sorted(fitting)
    chance.shuffle(firsts)
    for first in firsts:
        far = steps_from(first, fitting)
        goals = sorted(word for word, steps in far.items() if steps == fewest)
        if goals:
            return WordLadder(chance.choice(goals), (first,), fewest)
    return new_game(level - 1, seed, words)


def add_word(ladder: WordLadder, word: str, words: Collection[str]) -> tuple[WordLadder, str]:
    """Put a word on the ladder; with it comes one calm sentence where it is no rung, else nothing."""
    word = word.strip().lower()
    if len(word) != len(ladder.here) or not word.isascii() or not word.isalpha():
        return ladder, _("A rung has {here} letters.").format(here=len(ladder.here))
    if sum(1 for one, other in zip(word, ladder.here, strict=True) if one != other) != 1:
        return ladder, _("One letter changes at a time.")
    if word not in words:
        return ladder, _("‘{word}’ is not in this room's short list of words.").format(word=word)
    return replace(ladder, rungs=(*ladder.rungs, word)), ""


def remove_last_word(ladder: WordLadder) -> WordLadder:
    """Take the last rung away; the first word stays."""
    return replace(ladder, rungs=ladder.rungs[:-1]) if len(ladder.rungs) > 1 else ladder


def take_hint(ladder: WordLadder, words: Collection[str]) -> WordLadder:
    """Take one step on a shortest way to the last word; it costs nothing."""
    fitting = frozenset(word for word in words if len(word) == len(ladder.goal))
    far = steps_from(ladder.goal, fitting)
    if ladder.is_solved or ladder.here not in far:
        return ladder
    nearer = next(word for word in neighbours(ladder.here, fitting) if far[word] < far[ladder.here])
    return replace(ladder, rungs=(*ladder.rungs, nearer), hints=ladder.hints + 1)


def game_result(ladder: WordLadder) -> GameResult:
    """Tell how a finished ladder went: hints taken, and rungs more than were needed."""
    if ladder.hints >= 2:
        return GameResult.HARD
    more = len(ladder.rungs) - 1 - ladder.fewest
    return GameResult.EASY if not ladder.hints and more <= 2 else GameResult.FAIR


def to_json(ladder: WordLadder) -> dict[str, object]:
    """Return the ladder as JSON values."""
    return {
        "goal": ladder.goal,
        "rungs": list(ladder.rungs),
        "fewest": ladder.fewest,
        "hints": ladder.hints,
    }


def from_json(values: object, words: Collection[str]) -> WordLadder | None:
    """Return a ladder that was kept, or None where the values are no ladder of these words."""
    if not isinstance(values, dict):
        return None
    goal, rungs = values.get("goal"), values.get("rungs")
    fewest, hints = values.get("fewest"), values.get("hints")
    if not (isinstance(rungs, list) and rungs and isinstance(fewest, int) and isinstance(hints, int)):
        return None
    if not all(isinstance(word, str) and word in words for word in (goal, *rungs)):
        return None
    if any(after not in neighbours(before, words) for before, after in pairwise(rungs)):
        return None
    return WordLadder(str(goal), tuple(rungs), fewest, hints)
