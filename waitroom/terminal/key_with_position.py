"""A key of which the terminal said where it is."""

from textual import events


class Key(events.Key):
    """A key, and the US key at its place. Textual hands a message on by the name of its class: it is Textual's own."""

    def __init__(self, key: str, character: str | None, place: str) -> None:
        super().__init__(key, character)
        self.place = place
