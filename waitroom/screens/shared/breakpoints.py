"""From which width and height, in cells, a screen has which class, for its style sheet."""

SCREEN_WIDTHS = [(0, "-tiny"), (60, "-narrow"), (100, "-wide")]
SCREEN_HEIGHTS = [(0, "-low"), (20, "-short"), (32, "-tall")]
