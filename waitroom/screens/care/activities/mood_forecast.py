"""Scales: guess how it will feel, on the day, after a week and after a month; sealed until then."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.screens.care.activities.activity_screen import LEAVE, ActivityContext, ActivityScreen
from waitroom.translation import _

WHEN = (_("On the day of the answer"), _("A week after it"), _("A month after it"))
WIDEST = 40
APART = 20
"""Rows of a window from which on the marks stand apart."""


class MoodForecastScreen(ActivityScreen):
    """Three marks from 0 (as bad as it gets) to 10 (as good); sealed with `enter`."""

    places = ("mood_forecast",)

    goes_on_that_day = True

    def __init__(self, running: ActivityContext) -> None:
        super().__init__(running)
        self.values = [5, 5, 5]
        self.here = 0

    def compose_inside(self) -> Iterable[Widget]:
        """Ask, and show the three marks."""
        yield Static(Content(_("How will it feel? 0 is as bad as it gets, 10 as good.")), classes="words")
        yield Static("", id="rows", classes="words gap", markup=False)
        yield Static(
            Content(_("It is sealed, and asked again when the time has come. People guess too far.")),
            id="sealed",
            classes="muted gap",
        )

    def keys(self) -> tuple[tuple[str, str], ...]:
        """Return the keys."""
        return (
            ("{key:scale.lower} {key:scale.higher}", _("move")),
            ("{key:scale.above} {key:scale.below}", _("which")),
            ("{key:scale.seal}", _("seal")),
            LEAVE,
        )

    def progress(self) -> str:
        """Say which of the marks it is."""
        return _("mark {here} of {when}").format(here=self.here + 1, when=len(WHEN))

    def on_mount(self) -> None:
        """Draw the marks."""
        self.draw()

    def position(self) -> dict[str, object]:
        """Return where one is, with the marks."""
        return {**super().position(), "step": self.here, "marks": list(self.values)}

    def take_position(self, place: Mapping[str, object]) -> None:
        """Put the marks where they were."""
        step, marks = place.get("step"), place.get("marks")
        if isinstance(step, int) and 0 <= step < len(self.values):
            self.here = step
        if isinstance(marks, list) and len(marks) == len(self.values):
            self.values = [min(10, max(0, each)) if isinstance(each, int) else 5 for each in marks]
        self.draw()
        super().take_position(place)

    def on_resize(self) -> None:
        """Draw them as wide as there is room."""
        self.draw()

    def draw(self) -> None:
        """Draw each row: its words, its mark, its number."""
        cell = max(1, min(WIDEST, self.size.width - 12) // 10)
        rows: list[Content] = []
        for at, (words, value) in enumerate(zip(WHEN, self.values, strict=True)):
            here = at == self.here
            rows += [
                Content.assemble(
                    ("▸ " if here else "  ", "$accent"), (words, "bold $foreground" if here else "$text-muted")
                ),
                Content.assemble(
                    "  ", ("━" * (value * cell), "$sage"), ("◉", "bold $accent" if here else "$text-muted"),
                    ("─" * ((10 - value) * cell), "$line"), (f"  {value}", "$foreground"),
                ),
                Content(""),
            ]  # fmt: skip
        if self.size.height < APART:
            rows = [row for row in rows if row.plain]
        self.query_one("#rows", Static).update(Content("\n").join(rows).rstrip())
        self.query_one("#sealed").display = self.size.height >= APART
        self.show_keys()

    def action_nudge(self, by: int) -> None:
        """Move the mark."""
        self.action_set(min(10, max(0, self.values[self.here] + by)))

    def action_set(self, value: int) -> None:
        """Set the mark."""
        self.values[self.here] = value
        self.draw()

    def action_row(self, by: int) -> None:
        """Go to the next row."""
        self.here = (self.here + by) % len(self.values)
        self.draw()

    def action_seal(self) -> None:
        """Seal the three guesses."""
        day, week, month = self.values
        self.room.care.mood_forecasts.seal(day, week, month, self.running.wait, self.room.now())
        self.finish()
