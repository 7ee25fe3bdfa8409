"""When a question is asked again: the FSRS scheduler of the `fsrs` package, loaded when it is first needed.

FSRS is the scheduler that Anki ships. It asks again when the chance to remember has fallen to nine in ten. Here it
counts in days alone (there are no steps of minutes) and adds no chance, so that the same answers give the same days.
"""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.domain.questions.question import HowItWent, ReviewState

if TYPE_CHECKING:
    from fsrs import Scheduler

LONGEST_INTERVAL = 365
"""Days: what went well is asked again within a year of interviews."""

RATINGS: Mapping[HowItWent, int] = MappingProxyType(
    {HowItWent.WELL: 3, HowItWent.SO_SO: 2, HowItWent.BADLY: 1, HowItWent.UNPREPARED: 1}
)
"""How it went as FSRS has it: 3 is good, 2 hard, 1 again. Nobody is asked whether it was easy."""


def next_review(before: ReviewState | None, how: HowItWent, now: datetime) -> ReviewState:
    """Return what is known of a question after one more review at `now` (aware).

    A clock that was put back does not make a review happen before the last one.
    """
    from fsrs import Card, Rating, State  # noqa: PLC0415 - 50 ms, when it is first needed

    at = now.astimezone(UTC)
    if before is None:
        card = Card(card_id=1, due=at)
    else:
        last = before.last.astimezone(UTC)
        at = max(at, last)
        card = Card(
            card_id=1,
            state=State.Review,
            stability=before.stability,
            difficulty=before.difficulty,
            due=before.due.astimezone(UTC),
            last_review=last,
        )
    card, _ = _scheduler().review_card(card, Rating(RATINGS[how]), at)
    assert card.stability is not None
    assert card.difficulty is not None
    return ReviewState(
        stability=card.stability,
        difficulty=card.difficulty,
        last=at,
        due=card.due,
        times=before.times + 1 if before else 1,
    )


@lru_cache(maxsize=1)
def _scheduler() -> "Scheduler":
    from fsrs import Scheduler  # noqa: PLC0415 - as above

    return Scheduler(
        desired_retention=0.9,
        learning_steps=(),
        relearning_steps=(),
        maximum_interval=LONGEST_INTERVAL,
        enable_fuzzing=False,
    )
