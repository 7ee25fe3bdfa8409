"""The window: what the sky looks like at a local time of day, as pixels.

The colours themselves are data of the theme; here is only how they lie, and how they turn into each other.
"""

from datetime import date, datetime, timedelta
from itertools import pairwise
from math import cos, exp, pi, sqrt

from waitroom.domain.scenery.canvas import Canvas
from waitroom.domain.scenery.colour import Lab, Light, linear_light, mix_colours, oklab_to_linear, to_oklab
from waitroom.domain.scenery.daylight import Daylight, daylight
from waitroom.domain.scenery.hills import FAR, MIDDLE, NEAR, draw_hill, ridge
from waitroom.domain.scenery.image_pixels import Pixels
from waitroom.quick_tuple import NamedTuple

STOPS = (0.0, 0.34, 0.58, 0.8)
"""How far down (parts of the height) the four colours of a sky lie; below the last one it stays."""

HORIZON = 0.8
"""How far down the sun goes to rest, behind the hills."""


class SkyHour(NamedTuple):
    """The colours ("#rrggbb") of one height of the sun, `elevation` in degrees.

    `sky` goes from the top to the horizon, `hills` from far to near. `stars` and `cloud` are how much of
    them is seen, 0 to 1; `glow` is how strong the light around the sun is.
    """

    elevation: float
    sky: tuple[str, str, str, str]
    hills: tuple[str, str, str]
    sun: str
    halo: str
    cloud: str
    glow: float = 0.6
    clouds: float = 0.0
    stars: float = 0.0


class SkyColours(NamedTuple):
    """All colours of a window: hours by rising elevation, before and after noon, and the night's lights."""

    morning: tuple[SkyHour, ...]
    evening: tuple[SkyHour, ...]
    star: str
    moon: str
    dark_of_moon: str
    lamp: str


class SceneColours(NamedTuple):
    """The colours of a scene that keeps to one hour: also its stars, and the words on its nearest hill."""

    hour: SkyHour
    star: str
    words: str


class SkyLight(NamedTuple):
    """The colours of one moment, between two hours."""

    sky: tuple[Lab, ...]
    hills: tuple[Lab, ...]
    sun: Light
    halo: Light
    glow: float
    cloud: Light
    clouds: float
    stars: float


def sky(width: int, height: int, now: datetime, colours: SkyColours) -> Pixels:
    """Return the window at `now` (aware, local), `width` x `height` pixels; any size, also none."""
    if width <= 0 or height <= 0:
        return Pixels(max(width, 0), max(height, 0), b"")
    here = daylight(now)
    seen = light_at(here, colours)
    canvas = Canvas(width, gradient(height, seen.sky))
    _draw_stars(canvas, night_date(now), seen.stars, colours)
    if here.night is not None and seen.stars > 0:
        _draw_moon(canvas, here, seen.stars, colours)
    _draw_sun(canvas, here, seen)
    _draw_clouds(canvas, now, seen)
    draw_land(canvas, seen)
    _draw_lamp(canvas, seen, colours)
    return canvas.pixels()


def light_at(here: Daylight, colours: SkyColours) -> SkyLight:
    """Return the colours that belong to a height of the sun."""
    hours = colours.morning if here.is_morning else colours.evening
    low, high = next((pair for pair in pairwise(hours) if here.elevation <= pair[1].elevation), hours[-2:])
    span = high.elevation - low.elevation
    part = min(max((here.elevation - low.elevation) / span, 0), 1) if span else 0
    return _seen_between(low, high, part)


def light_of_hour(hour: SkyHour) -> SkyLight:
    """Return the colours of one hour by itself."""
    return _seen_between(hour, hour, 0)


def gradient(height: int, stops: tuple[Lab, ...]) -> list[Light]:
    """Return one colour for each row, from the top; even to the eye between the stops."""
    rows: list[Light] = []
    for y in range(height):
        down = (y + 0.5) / height
        colour = stops[-1]
        for (start, end), (first, second) in zip(pairwise(STOPS), pairwise(stops), strict=True):
            if down < end:
                colour = mix_colours(first, second, max(down - start, 0) / (end - start))
                break
        rows.append(oklab_to_linear(colour))
    return rows


def sun_position(width: int, height: int, here: Daylight) -> tuple[float, float]:
    """Return where the middle of the sun is, in pixels from the top left; at night below the hills."""
    high = here.elevation / 70
    lift = abs(high) ** 0.75 * (1 if high > 0 else -1)
    return width * (0.14 + 0.72 * here.across), height * (HORIZON - 0.05 - 0.68 * lift)


def sun_radius(width: int, height: int) -> float:
    """Return the radius of sun and moon in pixels."""
    return max(1.3, min(width * 0.8, height) * 0.145)


def night_date(now: datetime) -> date:
    """Return the date by whose evening a night is called, so that no star moves at midnight."""
    return (now - timedelta(hours=12)).date()


def draw_land(canvas: Canvas, seen: SkyLight) -> None:
    """Lay the three ranges of hills over the picture, each a little lighter at its crest, as haze does it."""
    haze = seen.sky[-1]
    for waves, colour, misty in zip((FAR, MIDDLE, NEAR), seen.hills, (0.10, 0.06, 0.0), strict=True):
        tops = ridge(canvas.width, canvas.height, waves)
        crest = oklab_to_linear(mix_colours(colour, haze, misty))
        draw_hill(canvas, tops, crest, oklab_to_linear(colour))


def stars_of(night: date, width: int, height: int) -> list[tuple[int, int, float]]:
    """Return the stars of a night as column, row and brightness (0 to 1), the same whenever it is asked."""
    count = max(2, round(min(width * height / 62, sqrt(width * height) * 0.55)))
    seed = night.toordinal() * 2654435761 + 97
    stars: list[tuple[int, int, float]] = []
    for _ in range(count):
        seed, across = _next(seed)
        seed, down = _next(seed)
        seed, bright = _next(seed)
        stars.append((int(across * width), int(down**1.35 * height * 0.66), 0.25 + 0.75 * bright * bright))
    return stars


def draw_stars(canvas: Canvas, night: date, seen: float, star: Light) -> None:
    """Lay the stars of a night over the picture; `seen` is how much of them the sky lets through."""
    limit = canvas.height * 0.75
    for x, y, bright in stars_of(night, canvas.width, canvas.height):
        canvas.blend(x, y, star, bright * seen * (1 - y / limit))


def _draw_stars(canvas: Canvas, night: date, seen: float, colours: SkyColours) -> None:
    if seen > 0:
        draw_stars(canvas, night, seen, linear_light(colours.star))


def _draw_sun(canvas: Canvas, here: Daylight, seen: SkyLight) -> None:
    place = sun_position(canvas.width, canvas.height, here)
    radius = sun_radius(canvas.width, canvas.height)
    if seen.glow > 0:
        draw_glow(canvas, place, radius, seen.halo, seen.glow)
    if here.elevation > -6:
        draw_disc(canvas, place, radius, seen.sun)


def draw_glow(
    canvas: Canvas, place: tuple[float, float], radius: float, halo: Light, strength: float
) -> None:
    """Lay the light around a sun over the picture, fading out softly at some four radii."""
    reach = radius * 4.4

    def alpha(distance: float) -> float:
        out = max(distance - radius, 0) / (reach - radius)
        return strength * (1 - out) ** 2 * exp(-1.5 * out)

    canvas.blend_disc(place, reach, halo, alpha, stretch=1.15)


def draw_disc(canvas: Canvas, place: tuple[float, float], radius: float, colour: Light) -> None:
    """Lay a round disc with a soft edge over the picture."""
    canvas.blend_disc(place, radius + 0.6, colour, lambda distance: min(max(radius + 0.5 - distance, 0), 1))


def _draw_moon(canvas: Canvas, here: Daylight, seen: float, colours: SkyColours) -> None:
    night = here.night or 0.0
    radius = sun_radius(canvas.width, canvas.height) * 0.85
    x0 = canvas.width * (0.12 + 0.76 * night)
    y0 = canvas.height * (0.72 - 0.5 * (1 - (2 * night - 1) ** 2))
    turn = cos(2 * pi * here.moon)
    full = (1 - turn) / 2
    moon, dark = linear_light(colours.moon), linear_light(colours.dark_of_moon)
    draw_glow(canvas, (x0, y0), radius, moon, seen * 0.22 * full)
    earthshine = 0.9 * seen * seen * seen
    canvas.blend_disc(
        (x0, y0), radius + 0.6, dark, lambda far: earthshine * min(max(radius + 0.5 - far, 0), 1)
    )
    side = 1 if here.moon < 0.5 else -1
    for y in range(int(y0 - radius) - 1, int(y0 + radius) + 2):
        down = y + 0.5 - y0
        half = sqrt(max(radius * radius - down * down, 0))
        for x in range(int(x0 - radius) - 1, int(x0 + radius) + 2):
            along = (x + 0.5 - x0) * side
            inside = min(max(radius + 0.5 - sqrt(along * along + down * down), 0), 1)
            lit = min(max(along - turn * half + 0.5, 0), 1)
            canvas.blend(x, y, moon, inside * lit * seen)


def _draw_clouds(canvas: Canvas, now: datetime, seen: SkyLight) -> None:
    if seen.clouds <= 0:
        return
    width, height = canvas.width, canvas.height
    seed = now.date().toordinal() * 40503 + 11
    for layer in range(max(2, round(width / height * 1.6))):
        seed, across = _next(seed)
        seed, down = _next(seed)
        seed, size = _next(seed)
        drift = (now.hour + now.minute / 60) * (0.03 + 0.01 * layer)
        middle = ((across + drift) % 1.3 - 0.15) * width
        base = height * (0.16 + 0.36 * down)
        for puff, lift, wide in ((0.0, 0.0, 1.0), (-0.95, 0.018, 0.62), (0.9, 0.012, 0.7)):
            place = (middle + puff * height * 0.13, base + lift * height)
            _draw_puff(canvas, place, height * (0.045 + 0.035 * size) * wide, seen)


def _draw_puff(canvas: Canvas, place: tuple[float, float], radius: float, seen: SkyLight) -> None:
    def alpha(distance: float) -> float:
        return float(seen.clouds * (1 - (distance / radius) ** 2) ** 1.2)

    canvas.blend_disc(place, radius, seen.cloud, alpha, stretch=2.6)


def _draw_lamp(canvas: Canvas, seen: SkyLight, colours: SkyColours) -> None:
    if seen.stars <= 0 or canvas.width < max(16, canvas.height) or canvas.height < 12:
        return
    column = round(canvas.width / 2 - 0.31 * canvas.height)
    top = ridge(canvas.width, canvas.height, NEAR)[column]
    lamp = linear_light(colours.lamp)
    place = (column, min(int(top) + 1, canvas.height - 1))
    middle = (place[0] + 0.5, place[1] + 0.5)
    canvas.blend_disc(middle, 2.2, lamp, lambda distance: 0.10 * seen.stars * (1 - distance / 2.2))
    canvas.blend(*place, lamp, 0.9 * seen.stars)


def _seen_between(low: SkyHour, high: SkyHour, part: float) -> SkyLight:
    return SkyLight(
        sky=tuple(
            mix_colours(to_oklab(a), to_oklab(b), part) for a, b in zip(low.sky, high.sky, strict=True)
        ),
        hills=tuple(
            mix_colours(to_oklab(a), to_oklab(b), part) for a, b in zip(low.hills, high.hills, strict=True)
        ),
        sun=_mixed(low.sun, high.sun, part),
        halo=_mixed(low.halo, high.halo, part),
        glow=low.glow + (high.glow - low.glow) * part,
        cloud=_mixed(low.cloud, high.cloud, part),
        clouds=low.clouds + (high.clouds - low.clouds) * part,
        stars=low.stars + (high.stars - low.stars) * part,
    )


def _mixed(first: str, second: str, part: float) -> Light:
    return oklab_to_linear(mix_colours(to_oklab(first), to_oklab(second), part))


def _next(seed: int) -> tuple[int, float]:
    """Step a small linear congruential generator (Knuth, MMIX); the sky needs no better chance than that."""
    seed = (seed * 6364136223846793005 + 1442695040888963407) % 2**64
    return seed, (seed >> 33) / 2**31
