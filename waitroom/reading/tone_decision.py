"""Which sentences of a letter are spoken of: a decision for the letter as a whole, with weights that were learned.

A sentence alone says little: a joke, a hard story and a strong feeling sound like what a careful reader marks. What
stands around it tells them apart: how plain the plainest of the others is, how much there is in all, what the exact
rules know, and how curt the letter is in its form. `tests/ear/decide.py` makes the weights, from letters of writers
whom the model of tone had not seen.
"""

from collections.abc import Sequence
from math import exp

from waitroom.quick_dataclass import dataclass

WEIGHTS = (0.392, 2.315, 0.404, 0.127, -0.308, 0.91, 0.265, 0.276, 0.216, 0.276)
BIAS = -2.525
ENOUGH = 0.0
"""How certain a sentence must be before it is spoken of."""
FAINT = -2.0
"""Fainter is not told apart."""
MOST_WORDINGS = 2


@dataclass(frozen=True, slots=True)
class HeardSentence:
    """What is known of one sentence.

    What the model weighs it, whether a wording leaves no doubt, how many others stand in it, and whether an exact rule
    has spoken of it.
    """

    weight: float
    is_sure: bool = False
    wordings: int = 0
    is_exact: bool = False


def decision_features(heard: Sequence[HeardSentence], curtness: int) -> list[tuple[float, ...]]:
    """Return what the decision about each sentence looks at, in the order of `WEIGHTS`."""
    weights = [max(FAINT, each.weight) for each in heard]
    shares = [1 / (1 + exp(1 - each.weight)) for each in heard]
    total, count = sum(shares), max(1, len(heard) - 1)
    sure = sum(each.is_sure for each in heard)
    exact = sum(each.is_exact for each in heard)
    first, second = sorted((*weights, FAINT, FAINT))[:-3:-1]
    rows: list[tuple[float, ...]] = []
    for at, each in enumerate(heard):
        beside = max(weights[at - 1] if at else FAINT, weights[at + 1] if at + 1 < len(weights) else FAINT)
        rest = total - shares[at]
        rows.append(
            (
                each.weight,
                float(each.is_sure),
                float(min(each.wordings, MOST_WORDINGS)),
                second if weights[at] == first else first,
                rest,
                rest / count,
                beside,
                float(exact - each.is_exact),
                float(curtness),
                float(sure - each.is_sure),
            )
        )
    return rows


def certainties(heard: Sequence[HeardSentence], curtness: int) -> list[float]:
    """Return how certain it is of each sentence that a careful reader would mark it."""
    return [
        BIAS + sum(weight * value for weight, value in zip(WEIGHTS, row, strict=True))
        for row in decision_features(heard, curtness)
    ]
