"""A slow night sky: stars that come out one after the other, some of them by name."""

from collections.abc import Sequence
from random import Random

from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

EVERY = 1.5
"""Seconds between two stars."""
NAMED_EVERY = 14
"""One of so many has a name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Star:
    """A star of the night sky and how long its light has travelled, in years, rounded: show "about"."""

    name: str
    light_years: float


@dataclass(frozen=True, slots=True)
class PlacedStar:
    """A star at a place (each 0 to 1), that comes out at a second; `star` is a real one, or None."""

    x: float
    y: float
    at: float
    sign: str
    star: Star | None = None


def stars_of(seed: str, named: Sequence[Star], seconds: float) -> tuple[PlacedStar, ...]:
    """Return the stars of a night in the order they come out; the last one well before `seconds` are over."""
    chance = Random(seed)  # noqa: S311 - a picture
    count = max(1, int(seconds * 0.9 / EVERY))
    names = list(named)
    chance.shuffle(names)
    stars = []
    for number in range(count):
        is_named = number % NAMED_EVERY == NAMED_EVERY // 2 and names
        stars.append(
            PlacedStar(
                x=chance.random(),
                y=chance.random(),
                at=number * EVERY,
                sign="✦" if is_named else chance.choice("···∙∙⋆"),
                star=names.pop() if is_named else None,
            )
        )
    return tuple(stars)


def light_travel_words(star: Star) -> str:
    """Say how long the light has travelled, in round words."""
    years = f"{star.light_years:,.0f}" if star.light_years >= 10 else f"{star.light_years:g}"
    if star.light_years >= 1_000_000:
        years = _("{light_years:g} million").format(light_years=star.light_years / 1000000)
    return _("{name}: its light has travelled for about {years} years.").format(name=star.name, years=years)
