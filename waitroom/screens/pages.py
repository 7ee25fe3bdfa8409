"""Pages that were written and kept in the Care room."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.activity import ActivityRun
from waitroom.domain.showing import show
from waitroom.room import Room
from waitroom.screens.dialog import Dialog, keys_words
from waitroom.wording import short_day


class PagesDialog(Dialog[None]):
    """One page at a time, the newest first; any of them can be let go, and taken back."""

    title_words = "What you wrote here"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,down,space", "turn(1)", "older", show=False),
        Binding("left,up", "turn(-1)", "newer", show=False),
        Binding("x", "let_go", "let go", show=False),
        Binding("u", "undo", "undo", show=False),
    ]

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.here = 0
        self._gone: ActivityRun | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for a page."""
        yield Static("", id="when", classes="muted", markup=False)
        yield Static("", id="text", classes="words gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show the newest."""
        self.draw()

    def draw(self) -> None:
        """Draw the page in front."""
        pages = self.room.care.pages()
        self.here = min(self.here, max(0, len(pages) - 1))
        now = self.room.now()
        undo = [("u", "take it back")] if self._gone is not None else []
        if not pages:
            self.query_one("#when", Static).update("")
            self.query_one("#text", Static).update("No page is kept here.")
            self.query_one("#keys", Static).update(keys_words(*undo, ("esc", "back")))
            return
        page = pages[self.here]
        day = short_day(page.started.astimezone(now.tzinfo).date(), now.date())
        names = {activity.id: activity.name for activity in self.room.content.activities}
        place = f"   {self.here + 1} of {len(pages)}" if len(pages) > 1 else ""
        self.query_one("#when", Static).update(f"{names.get(page.activity_id, '')}, {day}{place}")
        self.query_one("#text", Static).update(Content(show(page.written)))
        turn = [("← →", "turn")] if len(pages) > 1 else []
        self.query_one("#keys", Static).update(keys_words(*turn, ("x", "let it go"), *undo, ("esc", "back")))

    def action_turn(self, by: int) -> None:
        """Turn to an older or a newer page."""
        count = len(self.room.care.pages())
        if count:
            self.here = (self.here + by) % count
            self.draw()

    def action_let_go(self) -> None:
        """Let the page in front go."""
        pages = self.room.care.pages()
        if pages:
            self._gone = pages[self.here]
            self.room.care.let_go(self._gone, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Take back the page that was let go last."""
        if self._gone is not None:
            self.room.care.write(self._gone, self._gone.written, self.room.now())
            self._gone = None
            self.draw()
