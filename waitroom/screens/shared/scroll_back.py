"""Back to the line at which a text or a wall was left, as soon as it is as long as it was."""

from functools import partial

from textual.widget import Widget


def scroll_back(widget: Widget, place: object) -> None:
    """Scroll to a line as a session has it; anything that is none is left out.

    A widget that is just shown is wrapped to its width first, and a second time beside its bar.
    """
    if isinstance(place, int):
        widget.call_after_refresh(
            widget.call_after_refresh, partial(widget.scroll_to, y=max(0, place), animate=False)
        )
