"""The colours of each theme, by what they are for, and which theme the hour chooses."""

from collections.abc import Mapping
from types import MappingProxyType

from waitroom.domain.scenery.colour import linear_light
from waitroom.quick_tuple import NamedTuple

BY_HOUR = "by-hour"
"""The choice of theme that follows the clock: paper by day, evening otherwise."""
EVENING = "evening"
PAPER = "paper"
LAMP = "lamp"
"""The evening by the light of one lamp: what the hour chooses from ten to six."""
OWN = "own"
"""The colours of the person's own file."""


class ColourPalette(NamedTuple):
    """The colours ("#rrggbb") of one theme, by what they are for.

    The `TEXT_ROLES` are legible on all `GROUNDS`: 4.5 to 1 or more (WCAG 2.1, 1.4.3), 7 where the contrast is high.
    `line` is for borders and rules alone.
    """

    name: str
    is_dark: bool
    background: str
    panel: str
    panel_raised: str
    text: str
    text_muted: str
    text_faint: str
    accent: str
    sage: str
    clay: str
    good: str
    line: str
    cursor: str
    on_cursor: str
    selection: str


TEXT_ROLES = ("text", "text_muted", "text_faint", "accent", "sage", "clay", "good")
GROUNDS = ("background", "panel", "panel_raised", "selection")

PALETTES: Mapping[str, ColourPalette] = MappingProxyType(
    {
        EVENING: ColourPalette(
            name=EVENING,
            is_dark=True,
            background="#14161f",
            panel="#1b1d29",
            panel_raised="#232636",
            text="#e6e3dc",
            text_muted="#aaaab4",
            text_faint="#9191a0",
            accent="#e3b26b",
            sage="#7fb3a6",
            clay="#d98f7e",
            good="#93bd7d",
            line="#34374a",
            cursor="#e3b26b",
            on_cursor="#14161f",
            selection="#2f2c1f",
        ),
        LAMP: ColourPalette(
            name=LAMP,
            is_dark=True,
            background="#0e0d0c",
            panel="#141210",
            panel_raised="#1d1a16",
            text="#c9bba3",
            text_muted="#9d907c",
            text_faint="#918574",
            accent="#c4925a",
            sage="#8a9a7c",
            clay="#b58070",
            good="#8f9f6b",
            line="#332d25",
            cursor="#c4925a",
            on_cursor="#141210",
            selection="#261f15",
        ),
        PAPER: ColourPalette(
            name=PAPER,
            is_dark=False,
            background="#f3efe8",
            panel="#fbf9f3",
            panel_raised="#ffffff",
            text="#26241f",
            text_muted="#5b574f",
            text_faint="#6b665d",
            accent="#8f520c",
            sage="#28695f",
            clay="#80495a",
            good="#3c6d25",
            line="#d9d2c5",
            cursor="#8f520c",
            on_cursor="#fbf9f3",
            selection="#f3e3cb",
        ),
        "contrast-dark": ColourPalette(
            name="contrast-dark",
            is_dark=True,
            background="#000000",
            panel="#000000",
            panel_raised="#16161a",
            text="#ffffff",
            text_muted="#e2e2e2",
            text_faint="#cfcfcf",
            accent="#ffce7a",
            sage="#8fe0cd",
            clay="#ffb3a3",
            good="#b5eb98",
            line="#9a9a9a",
            cursor="#ffce7a",
            on_cursor="#000000",
            selection="#413516",
        ),
        "contrast-light": ColourPalette(
            name="contrast-light",
            is_dark=False,
            background="#ffffff",
            panel="#ffffff",
            panel_raised="#f2f2f2",
            text="#000000",
            text_muted="#262626",
            text_faint="#3a3a3a",
            accent="#633800",
            sage="#00473d",
            clay="#5a2440",
            good="#1f4a0a",
            line="#5e5e5e",
            cursor="#633800",
            on_cursor="#ffffff",
            selection="#ffdf9e",
        ),
    },
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours ("#rrggbb"), 1 to 21, as WCAG 2.1 defines it."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def theme_for(hour: int, choice: str) -> str:
    """Return the name of the theme at an `hour` (0 to 23, local), by the clock where so chosen."""
    if choice != BY_HOUR:
        return choice
    if hour >= 22 or hour < 6:
        return LAMP
    return PAPER if 7 <= hour < 19 else EVENING


def _luminance(colour: str) -> float:
    red, green, blue = linear_light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
