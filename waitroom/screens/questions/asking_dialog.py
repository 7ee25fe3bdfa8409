"""One more time that a question was asked: where, when, how it went, and what they said to one of one's own."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.questions.question import Asking, HowItWent, Question, clean_line, clean_text
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy, fields_of, fill_fields
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.safe_input import SafeInput

ELSEWHERE = "elsewhere"
NOT_SAID = _("not said")
DAY_PROBLEM = _("That day cannot be read: “today”, “wed”, “23 Apr” or “2014-04-23” would do.")


class AskingDialog(Dialog[Asking]):
    """Gives back when and where it was."""

    typed_is = TypedTextPolicy.DRAFT
    places = (
        "dialog.asking",
        "dialog.fields",
    )

    def __init__(self, room: Room, question: Question) -> None:
        super().__init__()
        self.room = room
        self.question = question
        self.waits = room.waits.on_board(room.now())
        self.keeper = DraftKeeper(self, room.form_drafts.of("asked-again", question.id))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask for the four."""
        yield Static(
            Content(_("You asked it again") if self.question.is_mine else _("It was asked again")),
            classes="title",
        )
        yield Static(Content(safe_text(self.question.text)), classes="muted")
        names = (*(safe_line(each.known_as) for each in self.waits), ELSEWHERE)
        where = ChoiceCycler(names, names[0], id="where")
        yield Horizontal(Static(_("Where"), classes="label", markup=False), where, classes="row gap")
        place = SafeInput(
            placeholder=_("the name, where it was elsewhere"), id="place", select_on_focus=False
        )
        yield Horizontal(Static("", classes="label"), place, classes="row")
        day = SafeInput(_("today"), placeholder=_("23 Apr"), id="day", select_on_focus=False)
        yield Horizontal(Static(_("When"), classes="label", markup=False), day, classes="row")
        yield Static("", id="echo", classes="echo", markup=False)
        if self.question.is_mine:
            said = SafeInput(placeholder=_("what they said"), id="said", select_on_focus=False)
            yield Horizontal(Static(_("They said"), classes="label", markup=False), said, classes="row")
        else:
            how = ChoiceCycler((NOT_SAID, *(_(each.value) for each in HowItWent)), NOT_SAID, id="how")
            yield Horizontal(Static(_("It went"), classes="label", markup=False), how, classes="row")
        yield Static("", id="problem", classes="problem", markup=False)
        yield Static(
            keys_line(("{key:asking.keep}", _("keep")), NEXT, ("← →", _("turn")), BACK), classes="keys"
        )

    def on_mount(self) -> None:
        """Begin at where."""
        self.query_one("#where").focus()
        self._echo()

    def _place(self) -> int:
        return self.query_one("#where", ChoiceCycler).place

    def _day_words(self) -> str:
        return self.query_one("#day", Input).value

    def _day(self) -> date | None:
        read = self.room.promises.parse_day(self._day_words(), now=self.room.now(), zone=self.room.clock.zone)
        return read.date() if isinstance(read, datetime) else read

    def _echo(self) -> None:
        day = self._day()
        words = f"→ {short_day(day, self.room.now().date())}" if day is not None else ""
        self.query_one("#echo", Static).update(words)
        self.query_one("#place").display = self._place() >= len(self.waits)
        self.query_one("#problem", Static).update("")

    @on(Input.Changed)
    @on(ChoiceCycler.Turned)
    def update_echo(self) -> None:
        """Say which day is meant, while it is typed."""
        self._echo()
        self.save_typed()

    def typed_fields(self) -> dict[str, str]:
        """Return all that stands here."""
        cyclers = {each.id or "": each.word for each in self.query(ChoiceCycler)}
        return {**fields_of(self), **cyclers}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned."""
        fill_fields(self, fields)
        for each in self.query(ChoiceCycler):
            each.turn_to(fields.get(each.id or "", ""))

    @on(Input.Submitted)
    def submitted(self, event: Input.Submitted) -> None:
        """Keep from a line."""
        event.stop()
        self.action_keep()

    def action_keep(self) -> None:
        """Keep it, or say what cannot be read."""
        day = self._day()
        if self._day_words().strip() and day is None:
            self.query_one("#problem", Static).update(DAY_PROBLEM)
            self.query_one("#day").focus()
            return
        at = self._place()
        wait = self.waits[at] if at < len(self.waits) else None
        how = "" if self.question.is_mine else self.query_one("#how", ChoiceCycler).word
        said = self.query_one("#said", Input).value if self.question.is_mine else ""
        asking = Asking(
            wait_id=wait.id if wait else "",
            place="" if wait else clean_line(self.query_one("#place", Input).value),
            on=day,
            how=next((each for each in HowItWent if _(each.value) == how), None),
            said=clean_text(said),
        )
        self.dismiss(asking)
