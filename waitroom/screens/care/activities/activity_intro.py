"""What stands before an activity: what it is, how long, what to mind, and whether to skip it."""

from collections.abc import Iterable
from typing import ClassVar

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.activity import Activity, HelpedFigure
from waitroom.domain.care.helped_question import COMPANY_WORDS, ENERGY_WORDS, EVIDENCE_WORDS, PLACE_WORDS
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _

TOLD_BEFORE = frozenset({"pacer", "animation", "game", "draft", "scale", "sort", "cards", "timer"})
"""Modes whose steps are read before the start; the others show them on the way."""
BOOK = 0
"""Given back in place of minutes: book it for the eve."""


class ActivityIntroDialog(Dialog[int]):
    """The minutes to begin with, `BOOK` to book it for the eve, or None to stay."""

    CSS_PATH: ClassVar[list[str]] = [
        style_sheet("shared/dialog.tcss"),
        style_sheet("care/activities/activities.tcss"),
    ]  # type: ignore[assignment]
    places = ("intro",)

    def __init__(
        self,
        activity: Activity,
        minutes: int,
        figure: HelpedFigure,
        *,
        held: str = "",
        can_book: bool = False,
    ) -> None:
        super().__init__()
        self.held = held
        self.can_book = can_book
        self.activity = activity
        self.minutes = min(max(minutes or activity.minutes, activity.minutes_min), activity.minutes_max)
        self.figure = figure

    def compose_inside(self) -> Iterable[Widget]:
        """Say what it is, and what to mind."""
        activity = self.activity
        yield Static(Content(activity.name), classes="title")
        yield Static("", id="facts", classes="facts")
        yield Static(Content(activity.summary), classes="words")
        if activity.mode in TOLD_BEFORE:
            rows = [Content.assemble(("· ", "$sage"), (step, "$text-muted")) for step in activity.steps]
            yield Static(Content("\n").join(rows), classes="muted gap")
        if self.held:
            yield Static(Content(self.held), classes="caution")
        if activity.caution:
            yield Static(Content(activity.caution), classes="caution")
        if activity.skip_if:
            yield Static(
                Content(_("Better not if: {skip_if}").format(skip_if=activity.skip_if)), classes="muted gap"
            )
        yield Static("", id="begin", classes="keys")

    def on_mount(self) -> None:
        """Fill in the minutes."""
        self._tell()

    def _tell(self) -> None:
        activity = self.activity
        facts = [
            _("{minutes} min").format(minutes=self.minutes),
            ENERGY_WORDS[activity.energy],
            PLACE_WORDS[activity.place],
            COMPANY_WORDS[activity.company],
            EVIDENCE_WORDS.get(activity.evidence, ""),
            self.figure.words,
        ]
        self.query_one("#facts", Static).update(Content(" · ".join(fact for fact in facts if fact)))
        has_choice = activity.minutes_min < activity.minutes_max
        choice = [("{key:intro.shorter} {key:intro.longer}", _("minutes"))] if has_choice else []
        book = [("{key:intro.book}", _("book it for the eve"))] if self.can_book else []
        pairs = [*book, ("{key:intro.begin}", _("begin")), *choice, BACK]
        self.query_one("#begin", Static).update(keys_line(*pairs))

    def action_minutes(self, by: int) -> None:
        """Make it shorter or longer."""
        self.minutes = min(max(self.minutes + by, self.activity.minutes_min), self.activity.minutes_max)
        self._tell()

    def action_book(self) -> None:
        """Leave it for the eve."""
        if self.can_book:
            self.dismiss(BOOK)

    def action_begin(self) -> None:
        """Begin."""
        self.dismiss(self.minutes)
