"""The board: the waits like departures, ordered by what is due."""

from textual.content import Content
from textual.reactive import reactive

from waitroom.domain.cards import BoardRow
from waitroom.domain.showing import show
from waitroom.widgets.drawn import Drawn


def board_row(row: BoardRow, width: int) -> Content:
    """Draw one row: a mark for the one in front, name, day, and the time left at the right edge."""
    style = "bold $accent" if row.is_front else ("$text-muted" if row.is_closed else "$foreground")
    mark = "▸ " if row.is_front else "  "
    left = row.left.rjust(4)
    day = row.when.rjust(10)
    room = max(4, width - len(mark) - len(day) - len(left) - 2)
    name = Content(show(row.name))
    if row.role and width >= 70:
        name = Content.assemble(name, (f"  {show(row.role)}", "$text-muted"))
    name = name.truncate(room, ellipsis=True, pad=True)
    return Content.assemble(
        (mark, "$accent"), name.stylize_before(style), " ", (day, "$text-muted"), " ", (left, style)
    )


class Board(Drawn):
    """A few rows of the board; hidden while there is one wait."""

    DEFAULT_CSS = """
    Board { width: 1fr; height: auto; background: $surface; padding: 0 1; display: none; }
    Board.-several { display: block; }
    """

    rows: reactive[tuple[BoardRow, ...]] = reactive[tuple[BoardRow, ...]]((), layout=True)
    most: int = 6

    def watch_rows(self, rows: tuple[BoardRow, ...]) -> None:
        """Show the board once there are several waits."""
        self.set_class(len(rows) > 1, "-several")

    def shown(self) -> tuple[BoardRow, ...]:
        """Return the rows that fit, the one in front among them."""
        place = next((index for index, row in enumerate(self.rows) if row.is_front), 0)
        first = max(0, min(place - 1, len(self.rows) - self.most + 1))
        many = len(self.rows) > self.most
        return self.rows[first : first + self.most - 1] if many else self.rows

    def render(self) -> Content:
        """Draw the rows that fit, and how many more there are."""
        width = self.content_size.width or 34
        shown = self.shown()
        rows = [
            Content.assemble(board_row(row, width).stylize(f"@click=screen.bring('{row.wait_id}')"))
            for row in shown
        ]
        more = len(self.rows) - len(shown)
        if more:
            rows.append(Content.styled(f"  {more} more", "$text-muted @click=screen.board"))
        return Content("\n").join(rows)
