"""Find anything that was written, by its words, and go there."""

from collections.abc import Iterable
from itertools import groupby

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.data.search_result import SearchResult
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

MOST_A_ROOM = 40
"""So many finds are listed for one room; more words make them fewer."""

WIDTH = 72
"""The cells of a dialog."""


class SearchDialog(Dialog[SearchResult]):
    """Gives back the find to go to; `esc` leaves everything as it was."""

    title_words = _("Find")
    typed_is = TypedTextPolicy.SOUGHT
    places = ("dialog.found",)

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.found: tuple[SearchResult, ...] = ()

    def compose_inside(self) -> Iterable[Widget]:
        """Put a line to type in above what is found."""
        words = SafeInput(placeholder=_("a name, a word of a note, a letter, a thing in the box"), id="words")
        yield words
        yield Static("", id="told", classes="muted gap", markup=False)
        yield SafeOptionList(id="found", classes="gap", markup=False)
        yield Static(
            keys_line(
                ("{key:found.above} {key:found.below}", _("choose")),
                ("{key:found.choose}", _("go there")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin to type at once."""
        listed = self.query_one(OptionList)
        listed.can_focus = False
        self.query_one("#told", Static).display = False
        listed.styles.max_height = max(3, min(20, self.app.size.height - 10))
        self.query_one(Input).focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """Find anew, while it is typed."""
        event.stop()
        self.found = self.room.data.search.find(event.value)
        listed = self.query_one(OptionList)
        listed.set_options(self._rows())
        listed.highlighted = next(
            (at for at, option in enumerate(listed.options) if not option.disabled), None
        )
        told = "" if self.found or not event.value.strip() else _("Nothing here has these words.")
        self.query_one("#told", Static).update(told)
        self.query_one("#told", Static).display = bool(told)

    def _rows(self) -> Iterable[Option]:
        numbered = enumerate(self.found)
        for place, group in groupby(numbered, key=lambda pair: pair[1].place):
            finds = list(group)
            more = (
                _(", the newest {most_a_room} here").format(most_a_room=MOST_A_ROOM)
                if len(finds) > MOST_A_ROOM
                else ""
            )
            called = _(place.value)
            yield Option(Content.styled(f"{called}  {len(finds)}{more}", "$text-muted"), disabled=True)
            for number, each in finds[:MOST_A_ROOM]:
                yield Option(self._row(each), id=str(number))

    def _row(self, found: SearchResult) -> Content:
        is_in_name = found.line.strip("…") in found.name
        line = "" if is_in_name else f"   {safe_line(found.line)}"
        name = Content.styled(safe_line(found.name) or "…", "$foreground")
        name = name.truncate(30, ellipsis=True) if line else name
        width = max(min(self.app.size.width, WIDTH) - 10, 8)
        return Content.assemble("  ", name, (line, "$sage")).truncate(width, ellipsis=True)

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Go to what was clicked."""
        event.stop()
        self._choose(int(event.option.id or 0))

    def _choose(self, number: int) -> None:
        self.dismiss(self.found[number]._replace(words=self.query_one(Input).value))

    def action_move(self, by: int) -> None:
        """Mark the find above or below."""
        listed = self.query_one(OptionList)
        if by > 0:
            listed.action_cursor_down()
        else:
            listed.action_cursor_up()

    def action_choose(self) -> None:
        """Go to the marked one."""
        listed = self.query_one(OptionList)
        if self.found and listed.highlighted is not None:
            self._choose(int(listed.get_option_at_index(listed.highlighted).id or 0))
