"""The text under the cursor, which one key sends to the happy box."""

from textual.screen import Screen
from textual.widgets import Input, TextArea

from waitroom.screens.shared.room_screen import RoomScreen


def text_under_cursor(screen: Screen[object]) -> tuple[str, str]:
    """Return the words and where they come from: what is marked, else the line with the cursor.

    Where nobody writes, the room says which words stand in front; empty where there are none.
    """
    field = screen.focused
    if isinstance(field, TextArea):
        line = field.document.get_line(field.cursor_location[0])
        return (field.selected_text or line).strip(), ""
    if isinstance(field, Input):
        return (field.selected_text or field.value).strip(), ""
    return screen.line_to_send() if isinstance(screen, RoomScreen) else ("", "")
