"""Requests that cross screens; the app answers them."""

from textual.message import Message


class GoTo(Message):
    """Go to a room, by its name in the command table."""

    def __init__(self, room_name: str) -> None:
        super().__init__()
        self.room_name = room_name


class OpenLetter(Message):
    """Open a letter at the desk; with an empty id, begin one of `kind` for `wait_id`, to the people of these ids."""

    def __init__(
        self, letter_id: str = "", *, kind: str = "", wait_id: str = "", people: tuple[str, ...] = ()
    ) -> None:
        super().__init__()
        self.letter_id = letter_id
        self.kind = kind
        self.wait_id = wait_id
        self.people = people


class OpenActivity(Message):
    """Run an activity of the Care room."""

    def __init__(self, activity_id: str) -> None:
        super().__init__()
        self.activity_id = activity_id


class OpenMemento(Message):
    """Hold one memento full screen; with an empty id, draw one blind."""

    def __init__(self, memento_id: str = "") -> None:
        super().__init__()
        self.memento_id = memento_id


class BoxLine(Message):
    """Send a line to the happy box, with where it came from."""

    def __init__(self, text: str, *, source: str = "") -> None:
        super().__init__()
        self.text = text
        self.source = source
