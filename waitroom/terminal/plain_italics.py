"""Italics, left out where the terminal has none and shows reversed or coloured words in their place."""

from collections.abc import Mapping

from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

from waitroom.terminal.gnu_screen import may_be_inside

_UPRIGHT = Style(italic=False)


class PlainItalics(LineFilter):
    """Draws what is set in italics upright."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002 - Textual's own
        """Return the segments of a line with no italics in them."""
        return [
            Segment(text, style + _UPRIGHT, control) if style is not None and style.italic else segment
            for segment in segments
            for text, style, control in (segment,)
        ]


def shows_italics(environ: Mapping[str, str]) -> bool:
    """Tell whether italics are seen as italics: GNU screen reverses them, the text console paints them green."""
    return not (may_be_inside(environ) or environ.get("TERM", "").startswith("linux"))
