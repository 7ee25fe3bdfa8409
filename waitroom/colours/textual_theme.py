"""Our colours by the names that Textual's own widgets have for them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TypedDict

from waitroom.colours.palettes import ColourPalette
from waitroom.translation import _


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


OWN_VARIABLES: Mapping[str, str] = MappingProxyType(
    {
        "text-faint": _("auto 60%"),
        "panel-raised": "transparent",
        "line": _("auto 30%"),
        "sage": "ansi_cyan",
        "clay": "ansi_magenta",
        "good": "ansi_green",
        "cursor": "ansi_yellow",
        "on-cursor": "ansi_black",
    },
)
"""Our own variables, for themes that are not ours: what `App.get_theme_variable_defaults` returns."""


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
