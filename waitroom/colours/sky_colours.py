"""The colours of the sky, its sun and its hills through the day, for a dark theme and for a light one."""

from collections.abc import Mapping
from types import MappingProxyType

from waitroom.colours.palettes import EVENING, PAPER
from waitroom.domain.scenery.sky import SkyColours, SkyHour

_NIGHT = SkyHour(
    elevation=-17,
    sky=("#090d1f", "#101737", "#1a2452", "#28346a"),
    hills=("#182044", "#11172f", "#0a0d1c"),
    sun="#f2a25c",
    halo="#28346a",
    glow=0.0,
    cloud="#39406b",
    clouds=0.10,
    stars=1.0,
)
_DUSK = SkyHour(
    elevation=-7,
    sky=("#141c40", "#302f63", "#6a4a7c", "#b06f78"),
    hills=("#4a3b66", "#352c4f", "#201d35"),
    sun="#f2a25c",
    halo="#e08a64",
    glow=0.34,
    cloud="#7d5a86",
    clouds=0.25,
    stars=0.8,
)
_SUNSET = SkyHour(
    elevation=-1,
    sky=("#1d2850", "#57406e", "#c0706a", "#eeb070"),
    hills=("#6d4a63", "#4b3a57", "#2a2740"),
    sun="#ffcf86",
    halo="#ffc27a",
    glow=0.72,
    cloud="#c98486",
    clouds=0.34,
    stars=0.45,
)
_GOLDEN = SkyHour(
    elevation=4,
    sky=("#25345e", "#6d4f78", "#d98a68", "#f0c67e"),
    hills=("#83586a", "#54405d", "#2e2a45"),
    sun="#ffe2a6",
    halo="#ffd894",
    glow=0.78,
    cloud="#e0a08c",
    clouds=0.36,
    stars=0.2,
)
_LATE = SkyHour(
    elevation=12,
    sky=("#3c6799", "#7f97b3", "#d8bd9f", "#f5d9a2"),
    hills=("#8f8a86", "#5c6a6c", "#34444e"),
    sun="#fff0c4",
    halo="#ffeab8",
    glow=0.72,
    cloud="#fbe6cc",
    clouds=0.5,
)
_DAY = SkyHour(
    elevation=26,
    sky=("#3a72b0", "#649bcf", "#98c4e2", "#cfe3e6"),
    hills=("#7fa3a6", "#4d7d78", "#2d5a56"),
    sun="#fff4cf",
    halo="#fdf0c8",
    glow=0.6,
    cloud="#f4f7f7",
    clouds=0.62,
)
_DAWN = SkyHour(
    elevation=-7,
    sky=("#16234a", "#2f3f72", "#6d6596", "#c58d98"),
    hills=("#4b4a74", "#343659", "#1e2139"),
    sun="#f7b48a",
    halo="#eda58c",
    glow=0.34,
    cloud="#8b77a0",
    clouds=0.25,
    stars=0.6,
)
_SUNRISE = SkyHour(
    elevation=-1,
    sky=("#24406f", "#5c6699", "#c38ea0", "#f6bf98"),
    hills=("#75658a", "#4d4a6d", "#2a2e4a"),
    sun="#ffd29c",
    halo="#ffc79a",
    glow=0.7,
    cloud="#e0a3a6",
    clouds=0.34,
    stars=0.2,
)
_EARLY = SkyHour(
    elevation=6,
    sky=("#3a67a0", "#7d98c2", "#d9b9bd", "#fbdcae"),
    hills=("#8d8a9e", "#586a7a", "#31445a"),
    sun="#ffeec4",
    halo="#ffe2b4",
    glow=0.72,
    cloud="#f8d8cc",
    clouds=0.42,
)

_PAPER_NIGHT = SkyHour(
    elevation=-17,
    sky=("#1a2450", "#26336a", "#374784", "#50629c"),
    hills=("#35457c", "#273461", "#1a2347"),
    sun="#f2a25c",
    halo="#50629c",
    glow=0.0,
    cloud="#5a6699",
    clouds=0.12,
    stars=1.0,
)
_PAPER_LATE = SkyHour(
    elevation=12,
    sky=("#5f9bd0", "#97bddb", "#e6d6bb", "#fae3b4"),
    hills=("#a5b59a", "#7b9a7e", "#55806c"),
    sun="#fff3cc",
    halo="#ffefc2",
    glow=0.75,
    cloud="#fff1dd",
    clouds=0.6,
)
_PAPER_DAY = SkyHour(
    elevation=26,
    sky=("#62a2da", "#8fc2e6", "#bcdcee", "#e6f0ee"),
    hills=("#a3c2b0", "#7fa88c", "#4f8068"),
    sun="#fff6d4",
    halo="#fdf6d8",
    glow=0.7,
    cloud="#ffffff",
    clouds=0.8,
)
_PAPER_GOLDEN = SkyHour(
    elevation=4,
    sky=("#4f78b4", "#a58fae", "#eeb08c", "#fbdca0"),
    hills=("#a98a86", "#7d7a74", "#4f6660"),
    sun="#fff0c0",
    halo="#ffe6ac",
    glow=0.78,
    cloud="#f8c8ae",
    clouds=0.45,
)
_PAPER_SUNSET = SkyHour(
    elevation=-1,
    sky=("#3a5590", "#7a659a", "#d98d82", "#f8c48a"),
    hills=("#8a6a80", "#665872", "#43465f"),
    sun="#ffdc9c",
    halo="#ffcf92",
    glow=0.72,
    cloud="#dc9a98",
    clouds=0.4,
    stars=0.15,
)
_PAPER_EARLY = SkyHour(
    elevation=6,
    sky=("#6199d0", "#a3bfdf", "#ecd0cc", "#fde4bc"),
    hills=("#aeb6ae", "#86a08e", "#577f72"),
    sun="#fff0cc",
    halo="#ffe9c2",
    glow=0.72,
    cloud="#fde6dc",
    clouds=0.55,
)

_EVENING_SKY = SkyColours(
    morning=(_NIGHT, _DAWN, _SUNRISE, _EARLY, _DAY),
    evening=(_NIGHT, _DUSK, _SUNSET, _GOLDEN, _LATE, _DAY),
    star="#e8e6f2",
    moon="#f1ecd8",
    dark_of_moon="#1c2550",
    lamp="#ffc774",
)
_PAPER_SKY = SkyColours(
    morning=(_PAPER_NIGHT, _DAWN, _SUNRISE, _PAPER_EARLY, _PAPER_DAY),
    evening=(_PAPER_NIGHT, _DUSK, _PAPER_SUNSET, _PAPER_GOLDEN, _PAPER_LATE, _PAPER_DAY),
    star="#f4f2fa",
    moon="#f8f3e0",
    dark_of_moon="#2f3d78",
    lamp="#ffd08a",
)

SKIES: Mapping[str, SkyColours] = MappingProxyType(
    {
        EVENING: _EVENING_SKY,
        PAPER: _PAPER_SKY,
        "contrast-dark": _EVENING_SKY,
        "contrast-light": _PAPER_SKY,
    },
)
"""The colours of the window, by the name of the theme."""


def sky_colours(theme: str, *, is_dark: bool) -> SkyColours:
    """Return the window's colours for a theme by name, ours or Textual's."""
    return SKIES.get(theme, SKIES[EVENING if is_dark else PAPER])
