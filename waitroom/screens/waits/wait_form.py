"""The wait: who, what, when, and what they said; read back before it is kept, and open to correction."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.domain.shared.form_names import WAIT_FORM
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.phase import held_at
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import clock_time
from waitroom.formatting.time_zones import both_times, chosen_zone_note, differs
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import ParsedWaitInput, TypedWindow, WaitInput
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.waits.promise_echo import promise_echo
from waitroom.translation import _
from waitroom.widgets.shared.choice_cycler import ChoiceCycler
from waitroom.widgets.shared.keys_content import sentence
from waitroom.widgets.shared.safe_input import SafeInput

WHAT_THIS_IS = (
    _(
        "A room to sit in while you wait to hear about a job: it says when the answer is due, and has something "
        "kind or useful to do."
    ),
    _("It isn't therapy. If things get dark, people can help: {key:people|1}."),
    _("Nothing leaves this machine, and nothing needs to be saved."),
)


COVERS = {
    _("no"): (0, False),
    _("after 2 minutes without a key"): (2, False),
    _("when you go to another window"): (0, True),
    _("both"): (2, True),
}
"""When the room covers itself: after so many minutes, and whether where its window is left."""


class WaitFormDialog(Dialog[WaitInput]):
    """Four fields on one screen; only the organisation is needed. The window can be set by hand."""

    typed_is = TypedTextPolicy.DRAFT
    places = (
        "dialog.fields",
        "dialog.wait_form",
    )

    def __init__(self, room: Room, wait: Wait | None = None, *, is_welcome: bool = False) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.is_welcome = is_welcome
        self.can_leave = not is_welcome or bool(room.waits.archived())
        self.by_hand = bool(wait and wait.promise and wait.promise.by_hand)
        self.zone = wait.zone if wait else room.clock.zone
        self.keeper = DraftKeeper(self, room.form_drafts.of(WAIT_FORM, wait.id if wait else ""))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask; in the welcome, say first what this is."""
        if self.is_welcome:
            yield Static(Content(_("waitroom")), classes="title")
            yield Static(sentence("\n".join(WHAT_THIS_IS)), classes="muted what")
        else:
            yield Static(Content(_("The wait") if self.wait else _("A new wait")), classes="title")
        wait = self.wait
        promise = wait.promise if wait else None
        yield self._row(
            "organisation",
            _("Who"),
            wait.organisation if wait else "",
            _("the organisation; the rest can wait"),
        )
        roles = "; ".join(role.name for role in wait.roles) if wait else ""
        yield self._row("role", _("What"), roles, _("the role"))
        yield self._row("interviewed", _("Interview"), self._day_words(), _("yesterday 14:00, wed, 23 Apr"))
        yield Static("", id="day-echo", classes="muted")
        words = promise.words if promise else ""
        yield self._row("promise", _("What they said"), words, _("by Friday, or Monday if they need longer"))
        yield Static("", id="echo", classes="echo")
        yield self._row("zone", _("Their zone"), self.zone, _("Europe/London, or a city"))
        yield Static("", id="zone-echo", classes="muted")
        window = promise.window if promise else None
        yield self._row(
            "opens", _("From"), window.earliest.isoformat() if window else "", "2014-04-25", hand=True
        )
        yield self._row(
            "closes", _("Until"), window.latest.isoformat() if window else "", "2014-04-28", hand=True
        )
        if self.is_welcome:
            cover = ChoiceCycler(tuple(COVERS), _cover_words(self.room.settings), id="cover")
            yield Horizontal(Static(_("Hides itself"), classes="label", markup=False), cover, classes="row")
        yield Static("", id="problem", classes="problem")
        back = (BACK,) if self.can_leave else (("{key:welcome.leave}", _("leave")),)
        import_key = (("{key:welcome.import}", _("I have them in a spreadsheet")),) if self.is_welcome else ()
        yield Static(
            keys_line(
                enter(_("keep")), NEXT, ("{key:wait_form.by_hand}", _("dates by hand")), *import_key, *back
            ),
            classes="keys",
        )

    @on(ChoiceCycler.Turned)
    def choose_cover(self, event: ChoiceCycler.Turned) -> None:
        """Keep at once when the room is to hide itself; it never does before that was chosen."""
        event.stop()
        after, on_blur = COVERS[event.turn.word]
        self.room.save_settings(cover_after=after, cover_on_blur=on_blur)

    def _row(self, name: str, label: str, value: str, hint: str, *, hand: bool = False) -> Widget:
        field = SafeInput(value, placeholder=hint, id=name, select_on_focus=False)
        return Horizontal(
            Static(label, classes="label", markup=False), field, classes="row hand" if hand else "row"
        )

    def _day_words(self) -> str:
        at = self.wait.interviewed if self.wait else None
        if isinstance(at, datetime):
            return at.strftime("%Y-%m-%d %H:%M")
        return at.isoformat() if at else ""

    def on_mount(self) -> None:
        """Begin at the first field, and read what is there."""
        self.query_one("#organisation", Input).focus()
        self._show_hand()
        self._say("")
        self._echo()

    def typed_fields(self) -> dict[str, str]:
        """Return the fields, and whether the dates are set by hand."""
        return {**super().typed_fields(), "by_hand": "yes" if self.by_hand else ""}

    def restore_typed(self, fields: Mapping[str, str]) -> None:
        """Put back what `typed_fields` returned, the dates set by hand among it."""
        self.by_hand = bool(fields.get("by_hand"))
        super().restore_typed(fields)
        self._show_hand()
        self._echo()

    def _show_hand(self) -> None:
        for row in self.query(".hand"):
            row.display = self.by_hand

    def action_by_hand(self) -> None:
        """Open the three fields with which the window can be set by hand, or close them again."""
        self.by_hand = not self.by_hand
        if self.by_hand:
            window = self._read().promise.window
            if window is not None:
                self.query_one("#opens", Input).value = window.earliest.isoformat()
                self.query_one("#closes", Input).value = window.latest.isoformat()
        self._show_hand()
        self.query_one("#opens" if self.by_hand else "#promise", Input).focus()
        self._echo()

    @on(Input.Changed)
    def update_echo(self, event: Input.Changed) -> None:
        """Echo what is read, while it is typed."""
        event.stop()
        self._say("")
        self._echo()

    def _say(self, problem: Content | str) -> None:
        """Say what is missing; with nothing to say no row is taken, of which a small terminal has too few."""
        line = self.query_one("#problem", Static)
        line.display = bool(problem)
        line.update(problem)

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value

    def _words(self) -> WaitInput:
        """Return what is typed; an emptied zone is asked about."""
        return WaitInput(
            organisation=self._value("organisation"),
            role=self._value("role"),
            interviewed=self._value("interviewed"),
            promised=self._value("promise"),
            zone=self._value("zone"),
            by_hand=TypedWindow(self._value("opens"), self._value("closes")) if self.by_hand else None,
        )

    def _read(self) -> ParsedWaitInput:
        return self.room.waits.read(self._words(), now=self.room.now(), wait=self.wait)

    def _echo(self) -> None:
        reading = self._read()
        is_open = reading.promise.window is None and not self.by_hand
        self.query_one("#echo", Static).update(
            promise_echo(
                self._value("promise"), reading.promise, self.room.now(),
                guess=reading.guess if is_open else None, is_asked=self.by_hand,
            )
        )  # fmt: skip
        self._echo_day(reading)
        self._echo_zone(reading)

    def _echo_zone(self, reading: ParsedWaitInput) -> None:
        """Say which zone is taken where another word was typed for it, or ask."""
        is_typed = reading.zone == self._value("zone").strip()
        line = reading.zone_ask or ("" if is_typed else chosen_zone_note(reading.zone, self.room.now()))
        echo = self.query_one("#zone-echo", Static)
        echo.display = bool(line)
        echo.update(Content(safe_text(line)))

    def _echo_day(self, reading: ParsedWaitInput) -> None:
        at = reading.interviewed
        line = ""
        if self._value("interviewed").strip() and at is None:
            line = _("That day I cannot read. “23 Apr 14:00”, “yesterday” or “2014-04-23” would do.")
        elif at is not None:
            line = f"{WEEKDAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}"
            if isinstance(at, datetime):
                zone, now = reading.zone, self.room.now()
                line = both_times(at, zone, now) if differs(zone, now, at) else f"{line}, {clock_time(at)}"
            elif self._is_noon_ahead(at, reading.zone):
                # Whether it has been is not known: it counts from noon, and a time says more.
                line = _("{weekday} {day} {month}, counted from noon. “today 9:30” is exact.").format(
                    weekday=WEEKDAYS[at.weekday()], day=at.day, month=MONTHS[at.month - 1]
                )
        self.query_one("#day-echo", Static).update(Content(line))

    def _is_noon_ahead(self, day: date, zone: str) -> bool:
        """Tell whether it is the morning of a day."""
        now = self.room.now()
        return day == now.astimezone(find_zone(zone)).date() and held_at(day, zone) > now

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Keep the wait, or say in one sentence what is missing."""
        event.stop()
        problem = self._problem()
        if problem:
            self._say(Content(problem))
            return
        self.dismiss(self._words())

    def _problem(self) -> str:
        reading = self._read()
        if not self._value("organisation").strip():
            self.query_one("#organisation", Input).focus()
            return _("Who did you talk to? One name is enough to begin.")
        if self._value("interviewed").strip() and reading.interviewed is None:
            self.query_one("#interviewed", Input).focus()
            return _("The day of the interview I cannot read. It may also stay empty.")
        if reading.zone_ask:
            self.query_one("#zone", Input).focus()
            return reading.zone_ask
        if self.by_hand and reading.promise.window is None:
            self.query_one("#opens", Input).focus()
            return reading.promise.ask
        return ""

    def action_back(self) -> None:
        """Leave without a change; the welcome stays until there is a wait, one put away too, or the person leaves."""
        if self.can_leave:
            self.dismiss(None)
        else:
            words = _("One name is enough to begin. {key:welcome.leave} leaves; what is typed is kept.")
            self._say(sentence(words))

    def action_leave_welcome(self) -> None:
        """Leave the program: in the welcome there is nowhere else to go back to."""
        self.call_later(self.app.run_action, "app.leave")

    def action_import_data(self) -> None:
        """Bring in what stands in a spreadsheet; where a wait came of it, the welcome is over."""
        self.call_later(self.app.run_action, "app.import_data")

    def on_screen_resume(self) -> None:
        """Go, where waits have come in from elsewhere while the welcome stood below."""
        self.can_leave = self.can_leave or bool(self.room.waits.archived())
        if self.is_welcome and self.room.waits.on_board(self.room.now()):
            self.dismiss(None)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the key that leaves the welcome be the field's own where there is a room to go back to."""
        if action == "import_data":
            return self.is_welcome
        return not self.can_leave if action == "leave_welcome" else super().check_action(action, parameters)


def _cover_words(settings: Settings) -> str:
    """Return the choice that holds now; "no" stands there too where it is none of these, which stays as it is."""
    chosen = (settings.cover_after, settings.cover_on_blur)
    return next((words for words, choice in COVERS.items() if choice == chosen), _("no"))
