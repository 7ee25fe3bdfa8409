"""The bar above every room: the name, the rooms, the day and the hour."""

from datetime import datetime

from textual.content import Content
from textual.geometry import Region
from textual.reactive import reactive

from waitroom.domain.shared.calendar_names import MONTHS_SHORT, WEEKDAYS_SHORT
from waitroom.key_bindings import COMMANDS
from waitroom.widgets.shared.bound_keys import key_of
from waitroom.widgets.shared.clickable_widget import ClickableWidget

ROOMS = tuple(command for command in COMMANDS if command.id.startswith("room."))


class TopBar(ClickableWidget):
    """One line; it changes once a minute."""

    DEFAULT_CSS = """
    TopBar { height: 1; width: 1fr; padding: 0 2; }
    .-tiny TopBar { padding: 0 1; }
    """

    now: reactive[datetime | None] = reactive[datetime | None](None, repaint=False)

    def __init__(self, room_name: str, now: datetime) -> None:
        super().__init__()
        self.room_name = room_name
        self.set_reactive(TopBar.now, now)

    def watch_now(self, before: datetime | None, now: datetime | None) -> None:
        """Draw the hour again; the whole bar only where the day is another."""
        is_same_day = before is not None and now is not None and before.date() == now.date()
        if not is_same_day or self.content_size.width < 40:
            self.refresh()
            return
        self.refresh(Region(max(0, self.content_size.width - len("18:42")), 0, len("18:42"), 1))

    def render(self) -> Content:
        """Draw the name at the left, the rooms in the middle, the hour at the right; the name gives way first."""
        width = self.content_size.width
        full = width >= 96
        name, hour = Content.styled("waitroom", "bold $accent"), self._hour(full=full)
        rooms = self._rooms(full=full, every=True)
        if rooms.cell_length + hour.cell_length + 2 > width:
            rooms = self._rooms(full=False, every=False)
        if name.cell_length + rooms.cell_length + hour.cell_length + 4 > width:
            name = Content("")
        if rooms.cell_length + hour.cell_length + 2 > width:
            rooms = self._here()
        gap = max(1 if name else 0, (width - rooms.cell_length) // 2 - name.cell_length)
        gap = gap if name.plain else 0
        gap = max(0, min(gap, width - name.cell_length - rooms.cell_length - hour.cell_length - 1))
        rest = max(1, width - name.cell_length - gap - rooms.cell_length - hour.cell_length)
        return Content.assemble(name, " " * gap, rooms, " " * rest, hour)

    def _rooms(self, *, full: bool, every: bool) -> Content:
        """Return the rooms with their keys: by their whole names, in a word, or the words of one's own and the box."""
        parts: list[Content | str] = []
        for command in ROOMS:
            here = command.id == f"room.{self.room_name}"
            style = f"{'bold $accent' if here else '$text-muted'} @click={command.action}"
            label = command.label if full else command.label.rpartition(" ")[2].capitalize()
            is_named = every or here or command.id == "room.box"
            words = f"{key_of(command)} {label}".strip() if is_named else key_of(command)
            parts += [Content.styled(words, style), "   " if full else "  "]
        return Content.assemble(*parts[:-1])

    def _here(self) -> Content:
        return next(
            (
                Content.styled(room.label, "bold $accent")
                for room in ROOMS
                if room.id == f"room.{self.room_name}"
            ),
            Content(""),
        )

    def _hour(self, *, full: bool) -> Content:
        if self.now is None:
            return Content("")
        day = (
            f"{WEEKDAYS_SHORT[self.now.weekday()]} {self.now.day} {MONTHS_SHORT[self.now.month - 1]}  "
            if full
            else ""
        )
        return Content.styled(f"{day}{self.now.hour:02d}:{self.now.minute:02d}", "$text-muted")
