"""Textual's own text area and nothing else, with the text of a file in it: `text_area.py FILE`."""

import sys
from pathlib import Path

from textual.app import App, ComposeResult
from textual.widgets import TextArea


class LongText(App[None]):
    BINDINGS = [("f10", "quit", "quit")]

    def compose(self) -> ComposeResult:
        yield TextArea(Path(sys.argv[1]).read_text("utf-8"))


if __name__ == "__main__":
    LongText().run()
