"""The board: which wait stands in front, all waits, and all their dates."""

from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import CannotWrite, NothingRecordedYet
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.translation import _
from waitroom.widgets.waits.board import Board, rows_near

if TYPE_CHECKING:
    from waitroom.screens.home.home_screen import HomeScreen


class HomeBoardPart(ActionTarget):
    """The rows of the board beside the sky, and what its keys do."""

    def __init__(self, home: "HomeScreen") -> None:
        super().__init__(home)
        self.home = home
        self.room = home.room

    def show(self, waits: tuple[Wait, ...]) -> None:
        """Draw the board with `waits`, in their order, cut to the rows around the wait in front."""
        near = rows_near([one.id for one in waits], self.home.front_id)
        board = self.home.query_one(Board)
        board.more = len(waits) - len(waits[near])
        board.rows = self.room.home_cards.board_rows(waits[near], self.home.front_id, self.room.now())

    def action_bring_near(self, by: int) -> None:
        """Bring the next or the previous wait of the board to the front."""
        ids = [wait.id for wait in self.room.waits.on_board(self.room.now())]
        if self.home.front_id in ids:
            self.action_bring(ids[(ids.index(self.home.front_id) + by) % len(ids)])

    def action_bring(self, wait_id: str) -> None:
        """Bring one wait to the front."""
        self.home.front_id = wait_id
        self.home.reframe.card_id = ""
        self.home.refresh_view()

    def action_board(self) -> None:
        """Open the whole board."""
        from waitroom.screens.waits.board_dialog import NEW, BoardDialog  # noqa: PLC0415 - a dialog is loaded when it is first asked for

        def bring(wait_id: str | None) -> None:
            if wait_id == NEW:
                self.home.wait.action_new_wait()
            elif wait_id:
                self.action_bring(wait_id)
            self.home.refresh_view()

        self.home.app.push_screen(BoardDialog(self.room, self.home.front_id), bring)

    def action_agenda(self) -> None:
        """Open the agenda; a line brings its wait to the front."""
        from waitroom.screens.home.agenda_dialog import AgendaDialog  # noqa: PLC0415 - as above

        def bring(wait_id: str | None) -> None:
            if wait_id == "ics":
                self.action_write_calendar()
            elif wait_id:
                self.action_bring(wait_id)

        self.home.app.push_screen(AgendaDialog(self.room), bring)

    def action_write_calendar(self) -> None:
        """Write the dates as a calendar file where people look for files."""
        from waitroom.screens.shared.downloads_folder import downloads_folder  # noqa: PLC0415 - as above

        try:
            path = self.room.agenda.write_calendar(downloads_folder(), self.room.now())
        except (CannotWrite, NothingRecordedYet) as problem:
            self.home.notify(str(problem), timeout=8, markup=False)
            return
        written = _("Written: {path}. Opened again later, the same dates are updated.").format(
            path=safe_text(str(path))
        )
        self.home.notify(written, timeout=8, markup=False)
