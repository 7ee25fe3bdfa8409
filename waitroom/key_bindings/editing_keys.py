"""Keys by which a text is edited."""

EDITING_KEYS = frozenset(
    {
        "left", "right", "home", "end", "backspace", "delete", "shift+left", "shift+right", "shift+home", "shift+end",
        "shift+up", "shift+down", "ctrl+left", "ctrl+right", "ctrl+home", "ctrl+end", "ctrl+shift+left",
        "ctrl+shift+right", "ctrl+shift+k", "ctrl+backspace", "ctrl+delete",
        *(f"ctrl+{letter}" for letter in "acdefkuvwxyz"),
    }
)  # fmt: skip
"""Keys by which a text is edited: every field keeps them."""
