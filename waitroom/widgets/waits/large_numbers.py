"""Large thin figures, three cells wide and three high, for the number on the wall."""

FIGURES = {
    "0": ("╭─╮", "│ │", "╰─╯"),
    "1": (" ╷ ", " │ ", " ╵ "),
    "2": ("╶─╮", "╭─╯", "╰─╴"),
    "3": ("╶─╮", " ─┤", "╶─╯"),
    "4": ("╷ ╷", "╰─┤", "  ╵"),
    "5": ("╭─╴", "╰─╮", "╶─╯"),
    "6": ("╭─╴", "├─╮", "╰─╯"),
    "7": ("╶─╮", "  │", "  ╵"),
    "8": ("╭─╮", "├─┤", "╰─╯"),
    "9": ("╭─╮", "╰─┤", "╶─╯"),
}


def large_number_rows(number: str) -> tuple[str, str, str]:
    """Return the three rows of a number; signs that have no figure are left out."""
    glyphs = [FIGURES[sign] for sign in number if sign in FIGURES]
    first, second, third = (" ".join(glyph[row] for glyph in glyphs) for row in range(3))
    return first, second, third
