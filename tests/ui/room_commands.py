"""Which commands a sweep asks for in each room: what is the same in all of them is asked for once, at home."""

from waitroom.key_bindings import APP, Command

FROM_THE_ROOM = frozenset(
    {"palette", "help", "draw", "add_memento", "happened", "line_to_box", "catch_question", "search"}
)
"""Commands of the whole app that show, act on or give something back to the room that they are asked for in."""


def is_asked_in(room: str, command: Command) -> bool:
    """Tell whether a sweep asks for this command of the whole app in a room; the others open the same page in each."""
    assert command.where == APP
    return room == "home" or command.id in FROM_THE_ROOM or command.id.startswith("room.")
