"""Widgets that draw one block of content themselves."""

from textual.widget import Widget


class ClickableWidget(Widget):
    """A widget whose clickable words keep the colours they are given."""

    # Textual paints every clickable word in one link colour; here a key and its label differ.
    auto_links = False
