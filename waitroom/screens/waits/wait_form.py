"""The wait: who, what, when, and what they said; read back before it is kept, and open to correction."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.shared.form_draft import WAIT_FORM
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Promise, Wait
from waitroom.domain.waits.wait_events import guess_promise
from waitroom.domain.waits.window import DecisionWindow
from waitroom.room.room import Room
from waitroom.room.waits.promise_reading import PromiseReading
from waitroom.screens.shared.dialog import Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, Typed
from waitroom.screens.waits.promise_echo import promise_echo
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.wording import DAYS, both_times, clock_time, differs, zone_taken

WHAT_THIS_IS = (
    "A room to sit in while you wait to hear about a job: it says when",
    "the answer is due, and has something kind or useful to do.",
    "It isn't therapy. If things get dark, people can help: F2.",
    "Nothing leaves this machine, and nothing needs to be saved.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitDraft:
    """What the form gives back."""

    organisation: str
    role: str
    interviewed: date | None
    promise: Promise | None
    zone: str
    holidays: frozenset[date] = frozenset()


class WaitFormDialog(Dialog[WaitDraft]):
    """Four fields on one screen; only the organisation is needed. The window can be set by hand."""

    typed_is = Typed.DRAFT
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "previous", show=False),
        Binding("f4,ctrl+o", "by_hand", "set the dates by hand", show=False),
    ]

    def __init__(self, room: Room, wait: Wait | None = None, *, is_welcome: bool = False) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.is_welcome = is_welcome
        self.can_leave = not is_welcome or bool(room.waits.archived())
        self.by_hand = bool(wait and wait.promise and wait.promise.by_hand)
        self.zone = wait.zone if wait else room.zone
        self.keeper = DraftKeeper(self, room.form_drafts.of(WAIT_FORM, wait.id if wait else ""))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask; in the welcome, say first what this is."""
        if self.is_welcome:
            yield Static(Content("waitroom"), classes="title")
            yield Static(Content("\n".join(WHAT_THIS_IS)), classes="muted what")
        else:
            yield Static(Content("The wait" if self.wait else "A new wait"), classes="title")
        wait = self.wait
        promise = wait.promise if wait else None
        yield self._row(
            "organisation", "Who", wait.organisation if wait else "", "the organisation; the rest can wait"
        )
        roles = "; ".join(role.name for role in wait.roles) if wait else ""
        yield self._row("role", "What", roles, "the role")
        yield self._row("interviewed", "Interview", self._day_words(), "yesterday 14:00, wed, 23 Apr")
        yield Static("", id="day-echo", classes="muted")
        words = promise.words if promise else ""
        yield self._row("promise", "What they said", words, "by Friday, or Monday if they need longer")
        yield Static("", id="echo", classes="echo")
        yield self._row("zone", "Their zone", self.zone, "Europe/London, or a city")
        yield Static("", id="zone-echo", classes="muted")
        window = promise.window if promise else None
        yield self._row(
            "opens", "From", window.earliest.isoformat() if window else "", "2014-04-25", hand=True
        )
        yield self._row(
            "closes", "Until", window.latest.isoformat() if window else "", "2014-04-28", hand=True
        )
        yield Static("", id="problem", classes="problem")
        back = (("esc", "back"),) if self.can_leave else ()
        yield Static(
            keys_line(("enter", "keep"), ("tab", "next"), ("F4", "dates by hand"), *back), classes="keys"
        )

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
        self._echo()

    def typed_words(self) -> dict[str, str]:
        """Return the fields, and whether the dates are set by hand."""
        return {**super().typed_words(), "by_hand": "yes" if self.by_hand else ""}

    def type_again(self, fields: Mapping[str, str]) -> None:
        """Put them back."""
        self.by_hand = bool(fields.get("by_hand"))
        super().type_again(fields)
        self._show_hand()
        self._echo()

    def _show_hand(self) -> None:
        for row in self.query(".hand"):
            row.display = self.by_hand

    def action_by_hand(self) -> None:
        """Open the three fields with which the window can be set by hand, or close them again."""
        self.by_hand = not self.by_hand
        if self.by_hand:
            window = self._read().window
            if window is not None:
                self.query_one("#opens", Input).value = window.earliest.isoformat()
                self.query_one("#closes", Input).value = window.latest.isoformat()
        self._show_hand()
        self.query_one("#opens" if self.by_hand else "#promise", Input).focus()
        self._echo()

    @on(Input.Changed)
    def read_again(self, event: Input.Changed) -> None:
        """Echo what is read, while it is typed."""
        event.stop()
        self.query_one("#problem", Static).update("")
        self._echo()

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value

    def _read(self) -> PromiseReading:
        if self._zone_problem():
            return PromiseReading(ask="Their zone comes first; it is asked about below.")
        said_on = self._said_on()
        if self.by_hand:
            return self.room.promises.parse_window(self._value("opens"), self._value("closes"), self._zone())
        return self.room.promises.parse(
            self._value("promise"),
            said_on=said_on,
            zone=self._zone(),
            country=self._country(),
            interviewed=self._interviewed(),
        )

    def _zone_problem(self) -> str:
        return self.room.promises.ask_zone(self._value("zone"), self.room.zone)

    def _zone(self) -> str:
        """Return the zone that is meant; what is typed where that is not known, so that it is asked about."""
        words = self._value("zone")
        return self.room.promises.parse_zone(words, self.room.zone) or words.strip()

    def _as_wait(self) -> Wait:
        return replace(self.wait or Wait(organisation=""), zone=self._zone())

    def _country(self) -> str:
        return self.room.holidays.country_of(self._as_wait())

    def _guess(self) -> DecisionWindow | None:
        wait = self._as_wait()
        today = self.room.now().astimezone(find_zone(wait.zone)).date()
        return guess_promise(self._interviewed(), wait.zone, today, self.room.holidays.loaded(wait))

    def _said_on(self) -> datetime:
        kept = self.wait.promise if self.wait else None
        if kept is not None and kept.words == self._value("promise"):
            return kept.said_on
        return self.room.promises.default_said_on(self._interviewed(), self.room.now())

    def _interviewed(self) -> date | None:
        return self.room.promises.parse_day(
            self._value("interviewed"), now=self.room.now(), zone=self._zone()
        )

    def _echo(self) -> None:
        reading = self._read()
        words = self._value("promise")
        guess = None if reading.window is not None or self.by_hand else self._guess()
        self.query_one("#echo", Static).update(
            promise_echo(words, reading, self.room.now(), guess=guess, is_asked=self.by_hand)
        )
        self._echo_day()
        self._echo_zone()

    def _echo_zone(self) -> None:
        """Say which zone is taken where another word was typed for it, or ask."""
        words = self._value("zone").strip()
        problem = self._zone_problem()
        line = "" if self._zone() == words else zone_taken(self._zone(), self.room.now())
        echo = self.query_one("#zone-echo", Static)
        echo.display = bool(problem or line)
        echo.update(Content(safe_text(problem or line)))

    def _echo_day(self) -> None:
        words = self._value("interviewed")
        at = self._interviewed()
        line = ""
        if words.strip() and at is None:
            line = "That day I cannot read. “23 Apr 14:00”, “yesterday” or “2014-04-23” would do."
        elif at is not None:
            line = f"{DAYS[at.weekday()]} {at.day} {at:%B} {at.year}"
            if isinstance(at, datetime):
                zone, now = self._zone(), self.room.now()
                line = both_times(at, zone, now) if differs(zone, now, at) else f"{line}, {clock_time(at)}"
        self.query_one("#day-echo", Static).update(Content(line))

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Keep the wait, or say in one sentence what is missing."""
        event.stop()
        problem = self._problem()
        if problem:
            self.query_one("#problem", Static).update(Content(problem))
            return
        self.dismiss(
            WaitDraft(
                organisation=self._value("organisation"),
                role=self._value("role"),
                interviewed=self._interviewed(),
                promise=self._promise(),
                zone=self._zone(),
                holidays=self.room.holidays.for_wait(self._as_wait(), self.room.now()),
            )
        )

    def _problem(self) -> str:
        if not self._value("organisation").strip():
            self.query_one("#organisation", Input).focus()
            return "Who did you talk to? One name is enough to begin."
        if self._value("interviewed").strip() and self._interviewed() is None:
            self.query_one("#interviewed", Input).focus()
            return "The day of the interview I cannot read. It may also stay empty."
        if problem := self._zone_problem():
            self.query_one("#zone", Input).focus()
            return problem
        if self.by_hand and self._read().window is None:
            self.query_one("#opens", Input).focus()
            return self._read().ask
        return ""

    def _promise(self) -> Promise | None:
        words = self._value("promise")
        window: DecisionWindow | None = self._read().window
        if not words.strip() and window is None:
            return None
        kept = self.wait.promise if self.wait else None
        if kept is not None and (kept.words, kept.window) == (words, window):
            return kept
        return Promise(words=words, said_on=self._said_on(), window=window, by_hand=self.by_hand)

    def action_back(self) -> None:
        """Leave without a change; the welcome stays until there is a wait, one put away too, or the person leaves."""
        if self.can_leave:
            self.dismiss(None)
