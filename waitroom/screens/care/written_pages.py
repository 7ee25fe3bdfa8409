"""What was written and kept: pages, answers under cards, thoughts on trial, beside how it turned out."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.written_page import WrittenPage
from waitroom.domain.shared.safe_text import safe_text
from waitroom.formatting.dates import short_day
from waitroom.formatting.wait_history import answered_words
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _


class WrittenPagesDialog(Dialog[None]):
    """One page at a time, the newest first; any of them can be let go, and taken back."""

    title_words = _("What you wrote here")
    places = (
        "written_pages",
        "dialog.pages",
        "dialog.list",
    )

    def __init__(self, room: Room, record_id: str = "") -> None:
        """Begin at the newest page, or at the one that lies in the record with this id."""
        super().__init__()
        self.room = room
        ids = [page.kept.id for page in room.care.written_pages.all()]
        self.here = ids.index(record_id) if record_id in ids else 0
        self._gone: WrittenPage | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for a page, what it is about, and how it turned out."""
        yield Static("", id="when", classes="muted", markup=False)
        yield Static("", id="about", classes="muted gap", markup=False)
        yield Static("", id="text", classes="words gap", markup=False)
        yield Static("", id="came", classes="words gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show the newest."""
        self.draw()

    def draw(self) -> None:
        """Draw the page in front."""
        pages = self.room.care.written_pages.all()
        self.here = min(self.here, max(0, len(pages) - 1))
        undo = [("{key:dialog.undo}", _("take it back"))] if self._gone is not None else []
        if pages:
            self._draw_page(
                pages[self.here],
                _("   {here} of {pages}").format(here=self.here + 1, pages=len(pages))
                if len(pages) > 1
                else "",
            )
        else:
            for name in ("when", "about", "came"):
                self._tell(name, Content(""))
            self._tell("text", Content(_("No page is kept here.")))
        turn = [("{key:pages.before} {key:pages.next}", _("turn"))] if len(pages) > 1 else []
        let_go = [("{key:pages.away}", _("let it go"))] if pages else []
        self.query_one("#keys", Static).update(keys_line(*turn, *let_go, *undo, BACK))

    def _draw_page(self, page: WrittenPage, place: str) -> None:
        now = self.room.now()
        day = short_day(page.at.astimezone(now.tzinfo).date(), now.date())
        self._tell("when", Content(f"{page.heading}, {day}{place}"))
        self._tell("about", Content(safe_text(page.about)))
        self._tell("text", Content(safe_text(page.text)))
        self._tell("came", self._came(page))

    def _came(self, page: WrittenPage) -> Content:
        """Say how the wait turned out that the page belongs to, once it did."""
        wait, now = page.wait, self.room.now()
        if wait is None or wait.outcome is None:
            return Content("")
        on = short_day(wait.answered.astimezone(now.tzinfo).date(), now.date()) if wait.answered else ""
        day = f", {on}" if on else ""
        return Content.styled(f"{safe_text(wait.known_as)}{day}: {answered_words(wait)}", "$sage")

    def _tell(self, name: str, words: Content) -> None:
        shown = self.query_one(f"#{name}", Static)
        shown.update(words)
        shown.display = bool(words.plain)

    def action_turn(self, by: int) -> None:
        """Turn to an older or a newer page."""
        count = len(self.room.care.written_pages.all())
        if count:
            self.here = (self.here + by) % count
            self.draw()

    def action_let_go(self) -> None:
        """Let the page in front go."""
        pages = self.room.care.written_pages.all()
        if pages:
            self._gone = pages[self.here]
            self.room.care.written_pages.delete(self._gone, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Take back the page that was let go last."""
        if self._gone is not None:
            self.room.care.written_pages.restore(self._gone, self.room.now())
            self._gone = None
            self.draw()
