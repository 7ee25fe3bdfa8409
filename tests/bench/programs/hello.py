"""The smallest Textual app: one Static."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    BINDINGS = [("q", "quit", "quit")]

    def compose(self) -> ComposeResult:
        yield Static("hello, bench")


if __name__ == "__main__":
    Hello().run()
