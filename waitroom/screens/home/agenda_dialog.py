"""The agenda: everything that has a date, over all waits, the next first."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.home.agenda import AgendaItem
from waitroom.domain.home.urgent_answers import is_urgent_by_night
from waitroom.domain.shared.night_hours import is_night
from waitroom.domain.shared.safe_text import safe_text
from waitroom.formatting.agenda import agenda_when, agenda_words
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

NOTHING = _("Nothing has a date now.")
BY_NIGHT = _("It is night. Nothing here has to be done before the morning.")
ICS = "ics"


class AgendaDialog(Dialog[str]):
    """Gives back the id of the wait to bring to the front, or `ICS` where the calendar file is wanted."""

    title_words = _("The agenda")
    places = ("agenda",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.items: tuple[AgendaItem, ...] = ()

    def compose_inside(self) -> Iterable[Widget]:
        """List what is ahead; by night it is said first that all of it keeps."""
        yield Static(Content(BY_NIGHT), id="night", classes="muted what")
        yield Static(Content(NOTHING), id="nothing", classes="muted")
        yield SafeOptionList(id="rows")
        yield Static(
            keys_line(
                enter(_("bring to the front")),
                ("{key:agenda.calendar}", _("calendar file")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Fill the list and begin at the next thing."""
        now = self.room.now()
        self.items = self.room.agenda.items(now)
        rows = self.query_one(OptionList)
        whens = [agenda_when(item, now) for item in self.items]
        days = max((len(when) for when in whens), default=0)
        width = max(16, min(66, self.app.size.width - 8))
        rows.set_options(
            [_row(item, when, days, width) for item, when in zip(self.items, whens, strict=True)]
        )
        rows.display = bool(self.items)
        self.query_one("#nothing").display = not self.items
        is_urgent = any(is_urgent_by_night(each, now) for each in self.room.waits.all())
        self.query_one("#night").display = bool(self.items) and is_night(now.time()) and not is_urgent
        rows.focus()

    def action_calendar(self) -> None:
        """Ask for the calendar file."""
        self.dismiss(ICS)

    @on(OptionList.OptionSelected)
    def choose(self, event: OptionList.OptionSelected) -> None:
        """Give back the wait of the chosen line."""
        event.stop()
        self.dismiss(self.items[event.option_index].wait_id)


def _row(item: AgendaItem, when: str, days: int, width: int) -> Option:
    day, name = Content.styled(when, "$accent"), Content.styled(safe_text(item.name), "$foreground")
    words = Content.styled(agenda_words(item), "$text-muted")
    one = Content.assemble(day, " " * (days - len(when) + 2), name, "  ", words)
    if one.cell_length <= width:
        return Option(one)
    first = Content.assemble(day, "  ", name)
    if first.cell_length > width:
        first = Content.assemble(day, "\n  ", name.truncate(width - 2, ellipsis=True))
    return Option(Content.assemble(first, "\n  ", words))
