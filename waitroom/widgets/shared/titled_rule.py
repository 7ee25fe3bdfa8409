"""A rule across a page with the title of the section below it."""

from textual.content import Content
from textual.widgets import Static

BEFORE = 2
"""Columns of the rule before its title."""


class TitledRule(Static):
    """One row: "── dates ─────────────"."""

    DEFAULT_CSS = "TitledRule { width: 100%; height: 1; }"

    def __init__(self, title: str, *, id: str | None = None) -> None:  # noqa: A002 - the name Textual gives it
        """Take the words of the title; they are not a person's."""
        super().__init__("", id=id, markup=False)
        self.title_words = title

    def render(self) -> Content:
        """Draw the rule as wide as there is room."""
        after = max(0, self.content_size.width - BEFORE - len(self.title_words) - 2)
        return Content.assemble(
            ("─" * BEFORE, "$line"), (f" {self.title_words} ", "$text-muted"), ("─" * after, "$line")
        )
