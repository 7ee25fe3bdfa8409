"""What the journey cost: a list with its sums, the letter that claims it, asked and paid."""

from collections.abc import Callable, Iterable, Mapping

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.outcome.amounts import joined_sums
from waitroom.domain.outcome.expense import Expense, still_to_claim
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog
from waitroom.translation import _
from waitroom.widgets.shared.safe_option_list import SafeOptionList

EXPENSE = "expense"
"""The form of the draft of a cost."""

CLAIM = "expenses"
"""The kind of letter that claims them."""

NOTHING = _("Nothing is written down so far: the train, the bus, a night.")
AMOUNT_HINT = _("12.50, or 12,50 EUR")


class ExpensesDialog(Dialog[str]):
    """Gives back `CLAIM` where the letter is wanted."""

    title_words = _("Travel costs")
    places = (
        "expenses",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._undo: Callable[[], object] | None = None

    @property
    def costs(self) -> tuple[Expense, ...]:
        """What is written down."""
        return self.room.outcome.expenses.for_wait(self.wait, self.room.now())

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for the list and its sums."""
        yield Static(Content(NOTHING), id="nothing", classes="muted")
        yield SafeOptionList(id="costs", markup=False)
        yield Static("", id="sums", classes="muted gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)
        yield Static("", id="more", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Draw the list; where there is nothing, ask at once."""
        self.draw()
        self.query_one(OptionList).focus()
        if not self.costs:
            self.action_add()

    def draw(self, at: str = "") -> None:
        """Draw the list, with the bar at the row `at`, else where it was."""
        rows, costs = self.query_one(OptionList), self.costs
        here = at or self._here()
        width = min(self.app.size.width, 72) - 8
        rows.set_options([Option(self._row(each, width), id=each.id) for each in costs])
        ids = [each.id for each in costs]
        rows.highlighted = ids.index(here) if here in ids else 0 if ids else None
        rows.display = bool(costs)
        self.query_one("#nothing").display = not costs
        self.query_one("#sums", Static).update(Content(self._sums(costs)))
        undo = [("{key:dialog.undo}", _("undo"))] if self._undo is not None else []
        marked = [enter(_("change")), ("{key:expenses.take_off}", _("take off"))] if costs else []
        self.query_one("#keys", Static).update(
            keys_line(("{key:expenses.new}", _("add")), *marked, *undo, BACK)
        )
        more = (
            [
                ("{key:expenses.asked}", _("asked for today")),
                ("{key:expenses.paid}", _("paid today")),
                ("{key:expenses.claim}", _("the letter")),
            ]
            if costs
            else []
        )
        self.query_one("#more", Static).update(keys_line(*more) if more else Content(""))
        self.query_one("#more").display = bool(more)

    def _row(self, each: Expense, width: int) -> Content:
        today = self.room.now().date()
        state = ""
        if each.paid is not None:
            state = _("paid {short_day}").format(short_day=short_day(each.paid, today))
        elif each.asked is not None:
            state = _("asked for {short_day}").format(short_day=short_day(each.asked, today))
        sum_words = each.cost.words
        name = Content(safe_line(each.what)).truncate(
            max(6, width - len(sum_words) - len(state) - 4), ellipsis=True
        )
        return Content.assemble(
            name.stylize("$foreground"),
            ("  ", ""),
            (sum_words, "$sage"),
            (f"  {state}" if state else "", "$text-muted"),
        )

    def _sums(self, costs: tuple[Expense, ...]) -> str:
        if not costs:
            return ""
        parts = [_("Together {joined_sums}.").format(joined_sums=joined_sums(each.cost for each in costs))]
        paid = joined_sums(each.cost for each in costs if each.paid is not None)
        open_ = joined_sums(each.cost for each in still_to_claim(costs))
        if paid:
            parts.append(_("Paid {paid}.").format(paid=paid))
        if open_ and open_ != joined_sums(each.cost for each in costs):
            parts.append(_("Not asked for yet {open}.").format(open=open_))
        return " ".join(parts)

    def _here(self) -> str:
        rows = self.query_one(OptionList)
        return "" if rows.highlighted is None else rows.get_option_at_index(rows.highlighted).id or ""

    def _marked(self) -> Expense | None:
        here = self._here()
        return next((each for each in self.costs if each.id == here), None)

    # What a key does

    def action_add(self) -> None:
        """Ask what it was for, and how much."""
        self._ask(None)

    @on(OptionList.OptionSelected)
    def change(self, event: OptionList.OptionSelected) -> None:
        """Change the marked one."""
        event.stop()
        self._ask(self._marked())

    def _ask(self, before: Expense | None) -> None:
        room, wait = self.room, self.wait

        def amount(values: Mapping[str, str]) -> str:
            try:
                return room.outcome.expenses.read_amount(values["amount"], wait).words
            except NotUnderstood:
                return ""

        def echo(values: Mapping[str, str]) -> Content:
            read = amount(values) if values["amount"].strip() else ""
            return Content.styled(f"→ {read}" if read else "", "$sage")

        def problem(values: Mapping[str, str]) -> str:
            if not values["what"].strip():
                return _("What was it for? “train” is enough.")
            try:
                room.outcome.expenses.read_amount(values["amount"], wait)
            except NotUnderstood as reason:
                return str(reason)
            return ""

        def keep(values: dict[str, str] | None) -> None:
            if values is None:
                return
            now, expenses = room.now(), room.outcome.expenses
            if before is None:
                kept = expenses.add(values["what"], values["amount"], wait, now)
                self._undo = lambda: expenses.delete(kept, room.now())
            else:
                kept = expenses.change(before, values["what"], values["amount"], wait, now)
                self._undo = lambda: expenses.restore(before, room.now())
            self.draw(kept.id)

        fields = (
            Field(
                name="what",
                label=_("What for"),
                value=before.what if before else "",
                hint=_("the train from Leeds"),
            ),
            Field(
                name="amount",
                label=_("How much"),
                value=before.cost.words if before else "",
                hint=AMOUNT_HINT,
            ),
        )
        draft = room.form_drafts.of(EXPENSE, before.id if before else wait.id)
        title = _("One cost") if before is None else _("Change it")
        self.app.push_screen(FieldsDialog(title, fields, draft=draft, echo=echo, check=problem), keep)

    def action_asked(self) -> None:
        """Note that the marked one was asked for today, or take that back."""
        self._mark("asked")

    def action_paid(self) -> None:
        """Note that the marked one was paid today, or take that back."""
        self._mark("paid")

    def _mark(self, what: str) -> None:
        marked, now, expenses = self._marked(), self.room.now(), self.room.outcome.expenses
        if marked is None:
            return
        day = None if getattr(marked, what) is not None else now.date()
        if what == "asked":
            expenses.mark_asked(marked, day, now)
        else:
            expenses.mark_paid(marked, day, now)
        self._undo = lambda: expenses.restore(marked, self.room.now())
        self.draw()

    def action_claim(self) -> None:
        """Go to the letter that claims them, filled from this list."""
        if self.costs:
            self.dismiss(CLAIM)

    def action_take_off(self) -> None:
        """Take the marked one off."""
        marked = self._marked()
        if marked is not None:
            self.room.outcome.expenses.delete(marked, self.room.now())
            self._undo = lambda: self.room.outcome.expenses.restore(marked, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Take the last change back."""
        undo, self._undo = self._undo, None
        if undo is not None:
            undo()
        self.draw()
