"""Ids short and stable, and the one thing that an id or some words mean."""

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Protocol, TypeVar

from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.domain.shared.invisible_characters import folded
from waitroom.translation import _

SHOWN_ID = 8
"""So many signs of an id are shown, or more where two begin alike; they stay the same as others come and go."""

SHORTEST_ID = 4
"""So many signs of an id are enough to name a thing, where no words mean it."""

_ID = re.compile(r"[0-9a-f][0-9a-f-]*", re.IGNORECASE)


class HasId(Protocol):
    """Anything with an id."""

    @property
    def id(self) -> str:
        """The id."""
        ...


T = TypeVar("T", bound=HasId)


def short_ids(ones: Iterable[HasId]) -> Mapping[str, str]:
    """Return the short form of each id, by the whole one: eight signs, and more where they would be another's too."""
    ids = sorted({one.id for one in ones})
    found = {}
    for at, each in enumerate(ids):
        shared = max(
            (_shared(each, other) for other in (*ids[at - 1 : at], *ids[at + 1 : at + 2])), default=0
        )
        found[each] = each[: max(SHOWN_ID, shared + 1)]
    return found


def find_one(
    ones: Iterable[T],
    words: str,
    is_named: Callable[[T, str], bool],
    *,
    nobody: str = _("Nothing in there answers to that"),
    noun: str = "things",
) -> T:
    """Return the only one that `words` mean: its id, the beginning of its id, or words it holds.

    Raises:
        NothingFound: where none answers to that.
        NotUnderstood: where several do.
    """
    ones = list(ones)
    words = words.strip()
    found = (
        [one for one in ones if one.id == words]
        or (_by_id(ones, words) if len(words) >= SHOWN_ID else [])
        or [one for one in ones if words and is_named(one, words)]
        or (_by_id(ones, words) if len(words) >= SHORTEST_ID else [])
    )
    if not found:
        raise NothingFound(_("{nobody}; nothing was changed.").format(nobody=nobody))
    if len(found) > 1:
        raise NotUnderstood(
            _("{found} {noun} answer to that; more words, or an id that list shows, say which one.").format(
                found=len(found), noun=noun
            )
        )
    return found[0]


def holds_words(known: str, words: str) -> bool:
    """Tell whether every one of `words` stands in what is known of a thing, whatever the case."""
    compared = folded(known)
    return all(word in compared for word in folded(words).split())


def _by_id(ones: Iterable[T], words: str) -> list[T]:
    return [one for one in ones if one.id.startswith(words.casefold())] if _ID.fullmatch(words) else []


def _shared(one: str, other: str) -> int:
    """Return how many signs two ids have in common at their beginning."""
    return next((at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), len(one))
