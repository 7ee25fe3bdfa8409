"""Every colour of the program, as data; the app makes Textual's themes of it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple, TypedDict

from waitroom.domain.scenery.colour import linear_light
from waitroom.domain.scenery.sky import SceneColours, SkyColours, SkyHour

BY_HOUR = "by-hour"
"""The choice of theme that follows the clock: paper by day, evening otherwise."""
EVENING = "evening"
PAPER = "paper"
LAMP = "lamp"
"""The evening by the light of one lamp: what the hour chooses from ten to six."""
OWN = "own"
"""The colours of the person's own file."""
NIGHT = "night"
"""A scene for breathing, not a theme."""


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


class ThemeFields(TypedDict):
    """What Textual's `Theme` is made of."""

    name: str
    primary: str
    secondary: str
    accent: str
    warning: str
    error: str
    success: str
    foreground: str
    background: str
    surface: str
    panel: str
    boost: str
    dark: bool
    variables: dict[str, str]


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

OWN_VARIABLES: Mapping[str, str] = MappingProxyType(
    {
        "text-faint": "auto 60%",
        "panel-raised": "transparent",
        "line": "auto 30%",
        "sage": "ansi_cyan",
        "clay": "ansi_magenta",
        "good": "ansi_green",
        "cursor": "ansi_yellow",
        "on-cursor": "ansi_black",
    },
)
"""Our own variables, for themes that are not ours: what `App.get_theme_variable_defaults` returns."""


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


def textual_theme_fields(palette: ColourPalette) -> ThemeFields:
    """Return the fields for `textual.theme.Theme`, so that its own widgets are at home in our colours."""
    return ThemeFields(
        name=palette.name,
        primary=palette.accent,
        secondary=palette.sage,
        accent=palette.accent,
        warning=palette.accent,
        error=palette.clay,
        success=palette.good,
        foreground=palette.text,
        background=palette.background,
        surface=palette.panel,
        panel=palette.panel,
        boost=palette.panel_raised,
        dark=palette.is_dark,
        variables=_variables(palette),
    )


def _variables(palette: ColourPalette) -> dict[str, str]:
    accents = {
        "primary": "accent",
        "secondary": "sage",
        "accent": "accent",
        "warning": "accent",
        "error": "clay",
    }
    coloured_text = {f"text-{name}": str(getattr(palette, role)) for name, role in accents.items()}
    return coloured_text | {
        "text": palette.text,
        "text-success": palette.good,
        "text-muted": palette.text_muted,
        "text-disabled": palette.text_faint,
        "text-faint": palette.text_faint,
        "panel-raised": palette.panel_raised,
        "line": palette.line,
        "sage": palette.sage,
        "clay": palette.clay,
        "good": palette.good,
        "cursor": palette.cursor,
        "selection": palette.selection,
        "on-cursor": palette.on_cursor,
        "foreground-muted": palette.text_muted,
        "foreground-disabled": palette.text_faint,
        "surface-active": palette.panel_raised,
        "border": palette.accent,
        "border-blurred": palette.line,
        "block-cursor-foreground": palette.on_cursor,
        "block-cursor-background": palette.cursor,
        "block-cursor-text-style": "none",
        "block-cursor-blurred-foreground": palette.text,
        "block-cursor-blurred-background": palette.selection,
        "block-hover-background": palette.panel_raised,
        "input-cursor-foreground": palette.on_cursor,
        "input-cursor-background": palette.cursor,
        "input-cursor-text-style": "none",
        "input-selection-background": palette.selection,
        "input-selection-foreground": palette.text,
        "screen-selection-background": palette.selection,
        "screen-selection-foreground": palette.text,
        "scrollbar": palette.line,
        "scrollbar-hover": palette.text_faint,
        "scrollbar-active": palette.accent,
        "scrollbar-background": palette.background,
        "scrollbar-background-hover": palette.background,
        "scrollbar-background-active": palette.background,
        "scrollbar-corner-color": palette.background,
        "footer-foreground": palette.text_muted,
        "footer-background": palette.background,
        "footer-key-foreground": palette.accent,
        "footer-key-background": "transparent",
        "footer-description-foreground": palette.text_muted,
        "footer-description-background": "transparent",
        "footer-item-background": "transparent",
        "link-color": palette.accent,
        "link-style": "underline",
        "link-color-hover": palette.on_cursor,
        "link-background-hover": palette.cursor,
        "link-style-hover": "not underline",
        "button-foreground": palette.text,
        "button-color-foreground": palette.on_cursor,
        "button-focus-text-style": "bold",
        "markdown-h1-color": palette.accent,
        "markdown-h2-color": palette.accent,
        "markdown-h3-color": palette.accent,
        "markdown-h4-color": palette.text,
        "markdown-h5-color": palette.text,
        "markdown-h6-color": palette.text_muted,
    }


def _luminance(colour: str) -> float:
    red, green, blue = linear_light(colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


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

_BREATHING = SkyHour(
    elevation=1,
    sky=("#1f2a54", "#5f4470", "#cc7a69", "#f0ba74"),
    hills=("#775069", "#4c3b59", "#2a2740"),
    sun="#ffdc9c",
    halo="#ffcb88",
    cloud="#ffffff",
    glow=0.72,
)
_PAPER_BREATHING = SkyHour(
    elevation=1,
    sky=("#47679f", "#8e78a4", "#e49b86", "#fad09a"),
    hills=("#98778a", "#6b5d78", "#3f4259"),
    sun="#fff0c2",
    halo="#ffe0ac",
    cloud="#ffffff",
    glow=0.72,
)
_NIGHT_BREATHING = SkyHour(
    elevation=-9,
    sky=("#0a0e20", "#161a38", "#2b2545", "#4a3346"),
    hills=("#2a2240", "#1d1930", "#100f1d"),
    sun="#b5794e",
    halo="#8a5844",
    cloud="#ffffff",
    glow=0.45,
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


SCENES: Mapping[str, SceneColours] = MappingProxyType(
    {
        EVENING: SceneColours(hour=_BREATHING, star="#e8e6f2", words="#efe6d8"),
        PAPER: SceneColours(hour=_PAPER_BREATHING, star="#f4f2fa", words="#fbf6ea"),
        NIGHT: SceneColours(hour=_NIGHT_BREATHING, star="#b9bbd6", words="#b9b4ae"),
    },
)
"""The colours of the breathing sun, by the name of the scene; the night's is dim."""


def sky_colours(theme: str, *, is_dark: bool) -> SkyColours:
    """Return the window's colours for a theme by name, ours or Textual's."""
    return SKIES.get(theme, SKIES[EVENING if is_dark else PAPER])
