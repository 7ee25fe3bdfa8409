"""The board: the waits like departures, ordered by what is due."""

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Size
from textual.reactive import reactive

from waitroom.domain.home.home_card_data import BoardRow
from waitroom.domain.shared.safe_text import safe_text
from waitroom.translation import _
from waitroom.widgets.shared.clickable_widget import ClickableWidget

LEAST_WIDTH = 30
"""In less a row may break into two."""

MOST = 6
"""The lines of the board beside the wait, the one about the others among them."""


def rows_near(ids: Sequence[str], front_id: str) -> slice:
    """Return which of the waits are shown beside the one in front, itself among them."""
    if len(ids) <= MOST:
        return slice(0, len(ids))
    place = ids.index(front_id) if front_id in ids else 0
    first = max(0, min(place - 1, len(ids) - MOST + 1))
    return slice(first, first + MOST - 1)


def board_row(row: BoardRow, width: int) -> Content:
    """Draw one row: a mark for the one in front, name, day, and the time left at the right edge."""
    style = "bold $accent" if row.is_front else ("$text-muted" if row.is_closed else "$foreground")
    mark = "▸ " if row.is_front else "  "
    left = row.left.rjust(4)
    day = row.when.rjust(10)
    room = max(4, width - len(mark) - len(day) - len(left) - 2)
    name = Content(safe_text(row.name))
    if row.role and width >= 70:
        name = Content.assemble(name, (f"  {safe_text(row.role)}", "$text-muted"))
    name = name.truncate(room, ellipsis=True, pad=True)
    return Content.assemble(
        (mark, "$accent"), name.stylize_before(style), " ", (day, "$text-muted"), " ", (left, style)
    )


class Board(ClickableWidget):
    """The rows near the wait in front, and how `more` there are; hidden while there is one wait."""

    DEFAULT_CSS = """
    Board { width: 1fr; height: auto; background: $surface; padding: 0 1; display: none; }
    Board.-several { display: block; }
    """

    rows: reactive[tuple[BoardRow, ...]] = reactive[tuple[BoardRow, ...]]((), layout=True)
    more: reactive[int] = reactive(0, layout=True)

    def watch_rows(self, rows: tuple[BoardRow, ...]) -> None:
        """Show the board once there are several waits."""
        self.set_class(len(rows) > 1, "-several")

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """Return how many rows there are: each is cut to one line, where there is room for more than its days."""
        if width < LEAST_WIDTH:
            return super().get_content_height(container, viewport, width)
        return len(self.rows) + bool(self.more)

    def render(self) -> Content:
        """Draw the rows that fit, and how many more there are."""
        width = self.content_size.width or 34
        rows = [
            Content.assemble(board_row(row, width).stylize(f"@click=screen.bring('{row.wait_id}')"))
            for row in self.rows
        ]
        if self.more:
            rows.append(
                Content.styled(_("  {more} more").format(more=self.more), "$text-muted @click=screen.board")
            )
        return Content("\n").join(rows)
