"""One line that is typed: no sign of it acts on the terminal, and a paste of several lines becomes one."""

import re

from rich.text import Text
from textual import events
from textual.suggester import Suggester
from textual.widgets import Input

from waitroom.domain.showing import show_line

LINE_ENDS = re.compile(r"\s*[\r\n]\s*")


class Line(Input):
    """A line of a form or of a letter's head; every one on the screen is of this kind."""

    def __init__(
        self,
        value: str = "",
        placeholder: str = "",
        *,
        select_on_focus: bool = True,
        suggester: Suggester | None = None,
        id: str | None = None,  # noqa: A002 - the name Textual gives it
        classes: str | None = None,
    ) -> None:
        super().__init__(
            value, show_line(placeholder), select_on_focus=select_on_focus, suggester=suggester, id=id, classes=classes
        )  # fmt: skip
        self.cursor_blink = False

    @property
    def _value(self) -> Text:
        """What is drawn: no sign of it acts on the terminal, and each keeps its place."""
        return Text(show_line(self.value), no_wrap=True, overflow="ignore", end="")

    def _on_paste(self, event: events.Paste) -> None:
        """Take all of what is pasted; the lines of several are put behind each other."""
        event.prevent_default()
        event.stop()
        text = LINE_ENDS.sub(" ", event.text.strip("\r\n"))
        if text:
            self.replace(text, *sorted(self.selection))
