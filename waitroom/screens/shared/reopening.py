"""How a screen over a room comes back at the next start: what opened it, what it is about, where one was in it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import ClassVar, Protocol, TypeVar, runtime_checkable
from zlib import crc32

from textual import on
from textual.containers import VerticalScroll
from textual.screen import Screen
from textual.widgets import Input, OptionList

from waitroom.domain.shared.record import Record

Value = TypeVar("Value")

ROW = "row:"
"""How `opened_by` begins where a row of the list below was chosen: its number follows."""

NOTHING: Mapping[str, object] = MappingProxyType({})


@runtime_checkable
class HasTextCursor(Protocol):
    """A place for many lines: Textual's own, which the first paint can do without."""

    cursor_location: tuple[int, int]
    text: str

    def clamp_visitable(self, location: tuple[int, int]) -> tuple[int, int]:
        """Return the nearest location there is."""
        ...

    def move_cursor(self, location: tuple[int, int]) -> None:
        """Put the cursor there."""
        ...


class Reopens(Screen[Value]):
    """A screen that is opened again where the room is left with it; what was typed is kept by itself."""

    comes_back: ClassVar[bool] = True
    """Whether it is opened again; a question that something else asked is not."""

    opened_by = ""
    """The command that opened it, `ROW` and a number, or a way of its own; empty where it cannot be opened again."""

    opened_with: Mapping[str, object] = NOTHING
    """What a way of its own needs to open it, as JSON values: ids and numbers, no words of the person."""

    def records(self) -> frozenset[str]:
        """Return the ids of the kept records that it is about."""
        about = (each for each in vars(self).values() if isinstance(each, Record))
        return frozenset(each.id for each in about if each.revision)

    def position(self) -> dict[str, object]:
        """Return where one is in it as JSON values: the row, the scroll, the field and the cursor."""
        found: dict[str, object] = {}
        if (row := highlighted_row(self)) is not None:
            found["row"] = row
        for panel in self.query(VerticalScroll).results():
            found["scroll"] = round(panel.scroll_y)
            break
        if self.focused is not None:
            found["focus"] = self.focused.id or ""
        field: object = self.focused
        if isinstance(field, Input):
            found["cursor"] = [0, field.cursor_position, len(field.value)]
        elif isinstance(field, HasTextCursor):
            found["cursor"] = [*field.cursor_location, len(field.text)]
        return found

    def take_position(self, place: Mapping[str, object]) -> None:
        """Go back to what `position` returned; what does not fit any more is left out."""
        row, scroll, focus = place.get("row"), place.get("scroll"), place.get("focus")
        if isinstance(row, int):
            highlight_row(self, row)
        if isinstance(focus, str):
            for widget in self.query("*").results():
                if widget.focusable and (widget.id == focus if focus else widget.has_focus):
                    widget.focus(scroll_visible=False)
                    _move_cursor(widget, place.get("cursor"))
                    break
        if isinstance(scroll, int):
            for panel in self.query(VerticalScroll).results():
                panel.scroll_to(y=scroll, animate=False)
                break

    @on(OptionList.OptionSelected)
    def remember_row(self, event: OptionList.OptionSelected) -> None:
        """Note which row opened the screen that stands above now; what the row does was done before this."""
        above = self.app.screen
        if isinstance(above, Reopens) and above is not self and not above.opened_by and event.option_id:
            above.opened_by = f"{ROW}{row_number(event.option_id)}"


def row_number(option_id: str) -> int:
    """Return a number that stands for a row; its id may hold a word of the person."""
    return crc32(option_id.encode("utf-8", "replace"))


def highlighted_row(screen: Screen[Value]) -> int | None:
    """Return the number of the marked row in the first list, None where none is."""
    for rows in screen.query(OptionList).results():
        option = None if rows.highlighted is None else rows.get_option_at_index(rows.highlighted)
        return row_number(option.id) if option is not None and option.id else None
    return None


def highlight_row(screen: Screen[Value], number: int) -> bool:
    """Mark the row with a number in the first list; tell whether it is there."""
    for rows in screen.query(OptionList).results():
        for place, option in enumerate(rows.options):
            if option.id and row_number(option.id) == number and not option.disabled:
                rows.highlighted = place
                return True
        break
    return False


def _move_cursor(field: object, cursor: object) -> None:
    """Put the cursor where it was; where more was typed since, it stands behind that already."""
    if not (isinstance(cursor, list) and len(cursor) == 3 and all(isinstance(part, int) for part in cursor)):
        return
    line, column, length = (max(0, part) for part in cursor)
    if isinstance(field, Input) and len(field.value) == length:
        field.cursor_position = min(column, length)
    elif isinstance(field, HasTextCursor) and len(field.text) == length:
        field.move_cursor(field.clamp_visitable((line, column)))
