"""Requests that cross screens; the app answers them."""

from textual.message import Message


class GoTo(Message):
    """Go to a room, by its name in the command table."""

    def __init__(self, room_name: str) -> None:
        super().__init__()
        self.room_name = room_name


class BringToFront(Message):
    """Bring a wait to the front, by its id."""

    def __init__(self, wait_id: str) -> None:
        super().__init__()
        self.wait_id = wait_id


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


class ForgetWait(Message):
    """Ask whether a wait is to be forgotten for good, with all that hangs on it."""

    def __init__(self, wait_id: str) -> None:
        super().__init__()
        self.wait_id = wait_id


class LeaveForgotten(Message):
    """Leave: everything was forgotten; `is_done` says that no file of it is left to be removed."""

    def __init__(self, *, is_done: bool) -> None:
        super().__init__()
        self.is_done = is_done


class Unsay(Message):
    """Take back what was said in the corner: it is no longer so."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.words = words


class OpenedElsewhere(Message):
    """A program of the person's own was asked to open something: the window that it takes was not left."""


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


class OpenQuestions(Message):
    """Go on with the question bank: "catch" what was asked, "review" it, write a "story", or "show" those of a wait.

    `words` are the first question, as it was typed elsewhere.
    """

    def __init__(self, wanted: str, *, wait_id: str = "", words: str = "", question_id: str = "") -> None:
        super().__init__()
        self.wanted = wanted
        self.question_id = question_id
        self.wait_id = wait_id
        self.words = words


class BoxLine(Message):
    """Send a line to the happy box, with where it came from."""

    def __init__(self, text: str, *, source: str = "") -> None:
        super().__init__()
        self.text = text
        self.source = source
