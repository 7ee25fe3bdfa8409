"""A usual Textual app: a ListView of 30 rows, an Input, a TextArea and a Footer."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Input, Label, ListItem, ListView, TextArea


class Listing(App[None]):
    BINDINGS = [("f10", "quit", "quit")]

    def compose(self) -> ComposeResult:
        yield ListView(*[ListItem(Label(f"row {number}")) for number in range(30)])
        yield Input(placeholder="type here")
        yield TextArea("")
        yield Footer()


if __name__ == "__main__":
    Listing().run()
