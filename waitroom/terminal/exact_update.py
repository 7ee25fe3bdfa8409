"""A partial update of the screen that writes the cells that changed, and no others."""

from rich.console import Console, RenderableType
from rich.control import Control
from textual._compositor import ChopsUpdate


class ExactUpdate(ChopsUpdate):
    """Textual's own begins each span at the left edge of its widget: of a wide one most is written in vain."""

    def render_segments(self, console: Console) -> str:
        """Return what is written to the terminal."""
        written: list[str] = []
        for y, left, right in self.spans:
            for end, (x, strip) in zip(self.chop_ends[y], self.chops[y].items(), strict=False):
                begin, stop = max(left, x), min(right, end)
                if strip is None or begin >= stop:
                    continue
                written += [
                    Control.move_to(begin, y).segment.text,
                    strip.crop(begin - x, stop - x).render(console),
                ]
        return "".join(written)


def exact(update: RenderableType | None) -> RenderableType | None:
    """Return a partial update as one that writes only what changed; everything else as it is."""
    if type(update) is ChopsUpdate:
        return ExactUpdate(update.chops, update.spans, update.chop_ends)
    return update
