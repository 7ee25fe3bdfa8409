"""Checking in: how loud the worry is, what sort of hour it is, a line; all but the first may be left out."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.activity import Mood
from waitroom.screens.dialog import Dialog, keys_words
from waitroom.widgets.line import Line

MOODS: tuple[tuple[Mood | None, str], ...] = (
    (None, "not said"), (Mood.STEADY, "steady"), (Mood.FLAT, "flat"), (Mood.ANXIOUS, "anxious"),
    (Mood.PANICKY, "panicky"), (Mood.ANGRY, "angry"), (Mood.LOW, "low"), (Mood.VERY_LOW, "very low"),
)  # fmt: skip


def scale_words(value: int, cell: int) -> Content:
    """Return a scale from 0 to 10 with its mark, `cell` cells a step."""
    return Content.assemble(
        ("━" * (value * cell), "$sage"), ("◉", "bold $accent"), ("─" * ((10 - value) * cell), "$text-faint"),
        (f"  {value}", "bold $foreground"),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """What was said; a mood that was not chosen is None, never a guess."""

    worry: int
    mood: Mood | None = None
    line: str = ""


class CheckIn(Dialog[CheckInDraft]):
    """Three rows, ten seconds."""

    title_words = "How loud is the worry now?"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "nudge(-1)", "quieter", show=False, priority=True),
        Binding("right", "nudge(1)", "louder", show=False, priority=True),
        Binding("up", "row(-1)", "above", show=False, priority=True),
        Binding("down,tab", "row(1)", "below", show=False, priority=True),
        Binding("enter", "keep", "keep", show=False, priority=True),
        *[Binding(str(digit), f"set({digit})", str(digit), show=False) for digit in range(10)],
    ]

    def __init__(self, worry: int = 5) -> None:
        super().__init__()
        self.worry = worry
        self.mood = 0
        self.here = 0

    def compose_inside(self) -> Iterable[Widget]:
        """Show the scale, the sorts of hour, and a line."""
        yield Static("", id="scale", classes="words")
        yield Static(Content("0 is quiet, 10 is all there is."), classes="muted")
        yield Static("", id="moods", classes="words gap")
        yield Line(placeholder="a line, if you like", id="line", classes="gap")
        yield Static(
            keys_words(("← →", "move"), ("↑ ↓", "row"), ("enter", "keep"), ("esc", "back")), classes="keys"
        )

    def on_mount(self) -> None:
        """Draw the rows."""
        self.set_focus(None)
        self.draw()

    def draw(self) -> None:
        """Draw the mark and the sort of hour."""
        cell = 4 if self.app.size.width >= 60 else 2 if self.app.size.width >= 36 else 1
        self.query_one("#scale", Static).update(
            Content.assemble(("▸ " if self.here == 0 else "  ", "$accent"), scale_words(self.worry, cell))
        )
        words = MOODS[self.mood][1]
        self.query_one("#moods", Static).update(
            Content.assemble(
                ("▸ " if self.here == 1 else "  ", "$accent"),
                ("This hour is  ", "$text-muted"), ("‹ ", "$text-faint"), (words, "bold $foreground"),
                (" ›", "$text-faint"),
            )
        )  # fmt: skip
        self.set_focus(self.query_one(Input) if self.here == 2 else None)

    def action_nudge(self, by: int) -> None:
        """Move the mark, or turn to another sort of hour."""
        if self.here == 0:
            self.worry = min(10, max(0, self.worry + by))
        elif self.here == 1:
            self.mood = (self.mood + by) % len(MOODS)
        else:
            field = self.query_one(Input)
            field.cursor_position = max(0, field.cursor_position + by)
            return
        self.draw()

    def action_row(self, by: int) -> None:
        """Go to the next row."""
        self.here = (self.here + by) % 3
        self.draw()

    def action_set(self, worry: int) -> None:
        """Set the mark."""
        self.worry = worry
        self.draw()

    def action_keep(self) -> None:
        """Keep the answer."""
        self.dismiss(CheckInDraft(self.worry, MOODS[self.mood][0], self.query_one(Input).value.strip()))


class FeltDialog(Dialog[int]):
    """How it feels now, 0 to 10, beside a guess that is shown afterwards."""

    title_words = "How does it feel now?"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,down", "nudge(-1)", "lower", show=False),
        Binding("right,up", "nudge(1)", "higher", show=False),
        Binding("enter", "keep", "keep", show=False),
    ]

    felt = 5

    def compose_inside(self) -> Iterable[Widget]:
        """Show the scale."""
        yield Static("", id="scale", classes="words")
        yield Static(Content("0 is as bad as it gets, 10 as good."), classes="muted")
        yield Static(keys_words(("← →", "move"), ("enter", "keep"), ("esc", "not today")), classes="keys")

    def on_mount(self) -> None:
        """Draw the mark."""
        self.action_nudge(0)

    def action_nudge(self, by: int) -> None:
        """Move the mark."""
        self.felt = min(10, max(0, self.felt + by))
        cell = 4 if self.app.size.width >= 60 else 1
        self.query_one("#scale", Static).update(scale_words(self.felt, cell))

    def action_keep(self) -> None:
        """Keep it."""
        self.dismiss(self.felt)
