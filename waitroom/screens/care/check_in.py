"""Checking in: how loud the worry is, how awake one is, a word, a line; each of them may be left out."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.care.activity import Mood
from waitroom.quick_dataclass import dataclass
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import N_, _
from waitroom.widgets.shared.card import BARS
from waitroom.widgets.shared.safe_input import SafeInput

MOODS: tuple[tuple[Mood | None, str], ...] = (
    (None, _("not said")), (Mood.STEADY, _("steady")), (Mood.FLAT, _("flat")), (Mood.ANXIOUS, _("anxious")),
    (Mood.PANICKY, _("panicky")), (Mood.ANGRY, _("angry")), (Mood.LOW, _("low")), (Mood.VERY_LOW, _("very low")),
)  # fmt: skip
AXES = ((N_("worry"), _("quiet"), _("loud")), (N_("energy"), _("tired"), _("awake")))
"""The two axes, and the words at their ends."""
MIDDLE = 5
WORD, LINE = 2, 3


def scale_words(value: int | None, cell: int) -> Content:
    """Return a scale from 0 to 10 with its mark, `cell` cells a step; without a value it has none."""
    if value is None:
        return Content.styled("─" * (10 * cell + 1), "$text-faint")
    return Content.assemble(
        ("━" * (value * cell), "$sage"), ("◉", "bold $accent"), ("─" * ((10 - value) * cell), "$text-faint")
    )


@dataclass(frozen=True, slots=True)
class CheckInDraft:
    """What was said; what was not is None or empty, never a guess."""

    worry: int | None = None
    energy: int | None = None
    mood: Mood | None = None
    line: str = ""


class CheckInDialog(Dialog[CheckInDraft]):
    """Four rows, ten seconds; with nothing chosen nothing is given back, and so nothing is kept."""

    title_words = _("How is it now?")
    typed_is = TypedTextPolicy.DRAFT
    AUTO_FOCUS = ""
    places = ("check_in",)

    def __init__(self, history: tuple[int | None, ...] = (), *, draft: SingleFormDraft) -> None:
        super().__init__()
        self.keeper = DraftKeeper(self, draft)
        self.history = history
        self.axes: list[int | None] = [None, None]
        self.mood = 0
        self.here = 0

    def compose_inside(self) -> Iterable[Widget]:
        """Show the two scales, the word, a line, and the worry of these days."""
        yield Static("", id="worry", classes="words")
        yield Static("", id="energy", classes="words gap")
        yield Static("", id="moods", classes="words gap")
        yield SafeInput(placeholder=_("a line, if you like"), id="line", classes="gap")
        if any(value is not None for value in self.history):
            bars = "".join(" " if v is None else BARS[min(7, v * 8 // 11)] for v in self.history).lstrip()
            yield Static(
                Content.assemble((bars, "$sage"), (_("  worry, these days"), "$text-muted")),
                classes="muted gap",
            )
        yield Static(
            keys_line(
                (
                    _(
                        "{key:check_in.set_0} to {key:check_in.set_9}, {key:check_in.less} {key:check_in.more}"
                    ),
                    _("say"),
                ),
                ("{key:check_in.above} {key:check_in.below}", _("row")),
                ("{key:check_in.keep}", _("keep")),
                BACK,
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Draw the rows."""
        self.set_focus(None)
        self.draw()

    def typed_fields(self) -> dict[str, str]:
        """Return the line, and what was chosen; what was not said is empty."""
        worry, energy = ("" if value is None else str(value) for value in self.axes)
        mood = MOODS[self.mood][1] if self.mood else ""
        return {**super().typed_fields(), "worry": worry, "energy": energy, "mood": mood}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back the line, the marks and the word."""
        super().restore_typed(fields)
        said = (fields.get(name, "") for name, *__ in AXES)
        self.axes = [min(10, int(words)) if words.isdecimal() else None for words in said]
        names = [words for __, words in MOODS]
        mood = fields.get("mood", "")
        self.mood = names.index(mood) if mood in names else 0
        self.draw()

    def draw(self) -> None:
        """Draw the marks and the word; they are kept as what is typed is."""
        self.save_typed()
        width = self.app.size.width
        cell = 3 if width >= 76 else 2 if width >= 60 else 1
        has_ends = width >= 50
        for row, ((name, least, most), value) in enumerate(zip(AXES, self.axes, strict=True)):
            called = _(name)
            self.query_one(f"#{name}", Static).update(
                Content.assemble(
                    ("▸ " if self.here == row else "  ", "$accent"),
                    (f"{called:<7}", "$foreground"), (f"{least:>6} " if has_ends else " ", "$text-muted"),
                    scale_words(value, cell), (f" {most:<5}" if has_ends else "", "$text-muted"),
                    (_("  not said") if value is None else f"  {value}", "$text-muted" if value is None else "bold"),
                )
            )  # fmt: skip
        self.query_one("#moods", Static).update(
            Content.assemble(
                ("▸ " if self.here == WORD else "  ", "$accent"),
                (_("a word "), "$foreground"), ("     ‹ ", "$text-faint"),
                (MOODS[self.mood][1], "bold $foreground" if self.mood else "$text-muted"),
                (" ›", "$text-faint"),
            )
        )  # fmt: skip
        self.set_focus(self.query_one(Input) if self.here == LINE else None)

    def action_nudge(self, by: int) -> None:
        """Move the mark, from the middle where there is none yet; or turn to another word."""
        if self.here == LINE:
            field = self.query_one(Input)
            field.cursor_position = max(0, field.cursor_position + by)
            return
        if self.here == WORD:
            self.mood = (self.mood + by) % len(MOODS)
        else:
            value = self.axes[self.here]
            self.axes[self.here] = min(10, max(0, (MIDDLE if value is None else value) + by))
        self.draw()

    def action_row(self, by: int) -> None:
        """Go to the next row."""
        self.here = (self.here + by) % (LINE + 1)
        self.draw()

    def action_set(self, value: int) -> None:
        """Set the mark of the scale in front."""
        if self.here < WORD:
            self.axes[self.here] = value
            self.draw()

    def action_unsay(self) -> None:
        """Take back what was said in this row."""
        if self.here == WORD:
            self.mood = 0
        elif self.here < WORD:
            self.axes[self.here] = None
        self.draw()

    def action_keep(self) -> None:
        """Give back what was said; nothing where nothing was."""
        worry, energy = self.axes
        line = self.query_one(Input).value.strip()
        draft = CheckInDraft(worry, energy, MOODS[self.mood][0], line)
        self.dismiss(draft if draft != CheckInDraft() else None)


class CurrentMoodDialog(Dialog[int]):
    """How it feels now, 0 to 10, beside a guess that is shown afterwards."""

    title_words = _("How does it feel now?")
    places = ("feeling",)

    felt = 5

    def compose_inside(self) -> Iterable[Widget]:
        """Show the scale."""
        yield Static("", id="scale", classes="words")
        yield Static(Content(_("0 is as bad as it gets, 10 as good.")), classes="muted")
        yield Static(
            keys_line(
                ("{key:feeling.lower} {key:feeling.higher}", _("move")),
                ("{key:feeling.keep}", _("keep")),
                ("{key:dialog.back}", _("not today")),
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Draw the mark."""
        self.action_nudge(0)

    def action_nudge(self, by: int) -> None:
        """Move the mark."""
        self.felt = min(10, max(0, self.felt + by))
        cell = 4 if self.app.size.width >= 60 else 1
        words = Content.assemble(scale_words(self.felt, cell), (f"  {self.felt}", "bold $foreground"))
        self.query_one("#scale", Static).update(words)

    def action_keep(self) -> None:
        """Keep it."""
        self.dismiss(self.felt)
