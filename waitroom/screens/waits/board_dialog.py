"""The whole board: every wait, ordered by what is due; closed ones and those put away are folded."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.home.home_card_data import BoardRow
from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.waits.board import board_row

NEW = "new"
"""What is given back where another wait is to begin."""


class BoardDialog(Dialog[str]):
    """Gives back the id of the wait to bring to the front, or `NEW`."""

    title_words = _("The board")
    places = ("board",)

    def __init__(self, room: Room, front_id: str) -> None:
        super().__init__()
        self.room = room
        self.front_id = front_id
        self.is_unfolded = False

    def compose_inside(self) -> Iterable[Widget]:
        """List the waits."""
        yield SafeOptionList(id="rows")
        yield Static("", id="folded", classes="muted")
        yield Static("", id="board-keys", classes="keys")

    def _keys(self, *, has_away: bool) -> Content:
        """Return the line of keys; those that were put away can be folded where there are any."""
        return keys_line(
            enter(_("bring to the front")),
            ("{key:board.new}", _("new wait")),
            ("{key:board.away}", _("put away")),
            *((("{key:board.fold}", _("fold")),) if has_away else ()),
            ("{key:board.jump_1}-{key:board.jump_9}", _("jump")),
            BACK,
        )

    def on_mount(self) -> None:
        """Fill the list and begin at the wait in front."""
        self._fill()
        rows = self.query_one(OptionList)
        rows.focus()
        ids = [option.id for option in rows.options]
        if self.front_id in ids:
            rows.highlighted = ids.index(self.front_id)

    def _fill(self) -> None:
        now = self.room.now()
        waits = self.room.waits.on_board(now)
        aside = self.room.waits.archived()
        rows = list(self.room.home_cards.board_rows(waits, self.front_id, now))
        if self.is_unfolded:
            rows += self.room.home_cards.board_rows(aside, self.front_id, now)
        width = max(16, min(62, self.app.size.width - 10))
        options = self.query_one(OptionList)
        options.set_options([Option(_row(row, width), id=row.wait_id) for row in rows])
        count = len(aside)
        fold = with_keys(
            _("{key:board.fold} folds them") if self.is_unfolded else _("{key:board.fold} shows them")
        )
        words = _("{count} put away; {fold}").format(count=count, fold=fold) if count else ""
        self.query_one("#folded", Static).update(Content(words))
        self.query_one("#board-keys", Static).update(self._keys(has_away=bool(aside)))

    def _chosen(self) -> Wait | None:
        options = self.query_one(OptionList)
        if options.highlighted is None:
            return None
        return self.room.waits.get(options.get_option_at_index(options.highlighted).id or "")

    def action_put_away(self) -> None:
        """Put the chosen wait away, or bring it back."""
        wait = self._chosen()
        if wait is None:
            return
        now = self.room.now()
        if wait.is_put_away:
            self.room.waits.unarchive(wait, now=now)
        else:
            self.room.waits.archive(wait, now=now)
        self._fill()

    def action_new(self) -> None:
        """Begin another wait."""
        self.dismiss(NEW)

    def action_fold(self) -> None:
        """Show or fold the waits that were put away."""
        self.is_unfolded = not self.is_unfolded
        self._fill()

    def action_jump(self, number: int) -> None:
        """Go to a row by its number."""
        options = self.query_one(OptionList)
        if number <= options.option_count:
            options.highlighted = number - 1

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back the chosen wait."""
        self.dismiss(event.option.id)


def _row(row: BoardRow, width: int) -> Content:
    return board_row(row, width)
