"""Forecasts: sealed until the answer; then each is true, partly true, or untrue."""

from collections.abc import Iterable, Mapping

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.care.care_records import Forecast, ForecastResult
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.room.room import Room
from waitroom.room.shared.form_drafts import SingleFormDraft
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

EVEN = 50
"""In 100: neither likely nor unlikely."""


@dataclass(frozen=True, slots=True)
class ForecastDraft:
    """A prediction, and how likely it seems, 0 to 100."""

    prediction: str
    likelihood: int


class ForecastDialog(Dialog[ForecastDraft]):
    """One sentence and a number; sealed, its words stay out of sight until the answer."""

    title_words = _("Seal a forecast")
    typed_is = TypedTextPolicy.DRAFT
    places = ("forecast",)

    def __init__(self, draft: SingleFormDraft) -> None:
        super().__init__()
        self.keeper = DraftKeeper(self, draft)
        self.likelihood = EVEN

    def compose_inside(self) -> Iterable[Widget]:
        """Ask what they expect, and how surely."""
        yield Static(Content(_("What do you expect to happen? One sentence that can turn out true or untrue.")),
                     classes="muted")  # fmt: skip
        yield SafeInput(id="line", classes="gap")
        yield Static("", id="likely", classes="words gap")
        yield Static(
            keys_line(
                ("{key:forecast.more} {key:forecast.less}", _("how likely")), enter(_("seal it")), BACK
            ),
            classes="keys",
        )

    def on_mount(self) -> None:
        """Begin to write at once."""
        self.query_one(Input).focus()
        self.action_likely(0)

    def typed_fields(self) -> dict[str, str]:
        """Return the sentence and the number."""
        return {**super().typed_fields(), "likelihood": str(self.likelihood)}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put both back."""
        super().restore_typed(fields)
        words = fields.get("likelihood", "")
        self.likelihood = int(words) if words.isdecimal() else EVEN
        self.action_likely(0)

    def action_likely(self, by: int) -> None:
        """Make it more or less likely."""
        self.likelihood = min(100, max(0, self.likelihood + by))
        self.save_typed()
        full = self.likelihood // 5
        self.query_one("#likely", Static).update(
            Content.assemble(
                ("━" * full, "$sage"),
                ("─" * (20 - full), "$text-faint"),
                (_("  {likelihood} in 100").format(likelihood=self.likelihood), "$foreground"),
            )
        )

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Give back the draft."""
        event.stop()
        if event.value.strip():
            self.dismiss(ForecastDraft(event.value.strip(), self.likelihood))


class SettleForecastsDialog(Dialog[None]):
    """One forecast after the other: what came of it? Each mark can be taken back."""

    title_words = _("What came of it?")
    places = (
        "settle",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._last: Forecast | None = None
        self.is_figure_asked = False
        """Whether the person asked how it came out in numbers; unasked, no figure is shown."""

    def compose_inside(self) -> Iterable[Widget]:
        """Show the forecast in front, and how the others turned out."""
        yield Static("", id="forecast", classes="words", markup=False)
        yield Static("", id="rate", classes="muted gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show the first."""
        self.draw()

    def draw(self) -> None:
        """Draw what is open, else what was settled."""
        ledger = self.room.care.forecasts
        to_settle = ledger.unsettled(self.wait)
        settled = ledger.settled(self.wait)
        if to_settle:
            first = to_settle[0]
            left = (
                _("{to_settle} more after this one.").format(to_settle=len(to_settle) - 1)
                if len(to_settle) > 1
                else _("The last one.")
            )
            words = Content.assemble(
                (_("You expected: "), "$text-muted"), (safe_text(first.prediction), "$foreground"),
                (_("\n{likelihood} in 100, you thought.").format(likelihood=first.likelihood), "$text-muted"),
                (f"\n\n{left}", "$text-muted"),
            )  # fmt: skip
            keys = [
                ("{key:settle.true}", _("true")),
                ("{key:settle.partly}", _("partly")),
                ("{key:settle.untrue}", _("did not happen")),
            ]
        else:
            verdicts = {
                ForecastResult.TRUE: _("true"),
                ForecastResult.PARTLY: "partly",
                ForecastResult.UNTRUE: _("did not happen"),
            }
            rows = [
                Content.assemble(
                    (safe_text(each.prediction), "$foreground"), (f"  {verdicts[each.settled]}", "$sage")
                )
                for each in settled
                if each.settled is not None
            ]
            words = Content("\n").join(rows) if rows else Content(_("Nothing was sealed in this wait."))
            keys = []
        rate = ledger.accuracy()
        told = ""
        is_there = (
            rate is not None
            and not to_settle
            and not self.room.outcome.steps.is_quiet(self.wait, self.room.now())
        )
        if rate is not None and is_there and self.is_figure_asked:
            told = _("So far {words}. On average you had thought {average_likelihood} in 100.").format(
                words=rate.words, average_likelihood=rate.average_likelihood
            )
        self.query_one("#forecast", Static).update(words)
        self.query_one("#rate", Static).update(told)
        self.query_one("#rate").display = bool(told)
        undo = [("{key:dialog.undo}", _("take it back"))] if self._last is not None else []
        figure = [("{key:settle.figure}", _("the figure"))] if is_there and not told else []
        self.query_one("#keys", Static).update(keys_line(*keys, *figure, *undo, BACK))

    def action_figure(self) -> None:
        """Show how it came out in numbers."""
        self.is_figure_asked = True
        self.draw()

    def action_settle(self, verdict: str) -> None:
        """Mark the forecast in front."""
        to_settle = self.room.care.forecasts.unsettled(self.wait)
        if to_settle:
            self._last = self.room.care.forecasts.mark_result(
                to_settle[0], ForecastResult(verdict), self.room.now()
            )
            self.draw()

    def action_undo(self) -> None:
        """Take the last mark back."""
        if self._last is not None:
            self.room.care.forecasts.mark_result(self._last, None, self.room.now())
            self._last = None
            self.draw()
