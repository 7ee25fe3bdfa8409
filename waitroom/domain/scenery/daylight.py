"""How light it is outside: sun and moon by the local clock and the day of the year.

A window, not an almanac: it lies at 50 degrees north, and its noon is at twelve by the clock.
"""

from datetime import UTC, datetime
from math import acos, asin, cos, degrees, floor, pi, radians, sin

from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

LATITUDE = radians(50)
NEW_MOON = datetime(2000, 1, 6, 18, 14, tzinfo=UTC)
"""A new moon, from which the others are counted (Meeus, Astronomical Algorithms, chapter 49)."""
MONTH_OF_MOON = 29.530588853
"""Days from one new moon to the next, in the mean."""


class Daylight(NamedTuple):
    """The light at one local moment.

    `elevation` is the sun's height in degrees above the level horizon. `across` is how far the sun has come:
    0 at sunrise, 1 at sunset, below or above them at night. `night` is the same for the moon, which keeps to
    the night here: 0 at sunset, 1 at sunrise, None by day. `moon` is its age: 0 new, 0.5 full, 1 new.
    """

    elevation: float
    across: float
    is_morning: bool
    night: float | None
    moon: float


def daylight(now: datetime) -> Daylight:
    """Return the light at `now`, a datetime (aware) in the person's own zone."""
    hours = now.hour + now.minute / 60 + now.second / 3600
    day = now.timetuple().tm_yday + hours / 24
    tilt = radians(23.44) * sin(2 * pi * (day - 81) / 365.25)
    half_day = acos(-_tan(LATITUDE) * _tan(tilt)) * 12 / pi
    rise = sin(LATITUDE) * sin(tilt) + cos(LATITUDE) * cos(tilt) * cos(radians(15 * (hours - 12)))
    since_sunset = (hours - 12 - half_day) % 24
    dark = 24 - 2 * half_day
    moon = (now - NEW_MOON).total_seconds() / 86400 / MONTH_OF_MOON
    return Daylight(
        elevation=degrees(asin(rise)),
        across=0.5 + (hours - 12) / (2 * half_day),
        is_morning=hours < 12,
        night=since_sunset / dark if since_sunset <= dark else None,
        moon=moon - floor(moon),
    )


def sky_words(now: datetime) -> str:
    """Say in a word or two what the window shows at `now` (aware, local), for those who do not see it."""
    here = daylight(now)
    if here.elevation < -12:
        return _("night, {moon}").format(moon=moon_words(here.moon))
    if here.elevation < -0.8:
        return _("dawn") if here.is_morning else _("dusk")
    if here.elevation < 8:
        return _("early light") if here.is_morning else _("late light")
    if abs(now.hour + now.minute / 60 - 12) < 1:
        return _("midday")
    return _("morning") if here.is_morning else _("afternoon")


def moon_words(age: float) -> str:
    """Name the moon's shape by its `age` (0 new, 0.5 full, 1 new)."""
    names = (
        _("no moon"),
        _("a thin moon"),
        _("a half moon"),
        _("a moon nearly full"),
        _("a full moon"),
        _("a moon past full"),
        _("a half moon"),
        _("a thin moon"),
    )
    return names[round(age * 8) % 8]


def _tan(angle: float) -> float:
    return sin(angle) / cos(angle)
