"""Nothing comes: what may be done about it, one thing at a time; each can be taken, put off or refused."""

from collections.abc import Iterable

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.silence_ladder import SilenceLadder
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import SilenceStep, Wait
from waitroom.formatting.dates import short_day
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.safe_option_list import SafeOptionList

NOTES = {SilenceStep.NOTE: "check-in", SilenceStep.LAST_NOTE: "check-in-last"}
"""The kind of the letter of each note."""
STEPS = {
    SilenceStep.NOTE: _("Write a short letter to ask"),
    SilenceStep.LAST_NOTE: _("Write one last letter to ask"),
    SilenceStep.PUT_DOWN: _("Put this one down"),
}
ABOUT = {
    SilenceStep.NOTE: _("Three sentences are enough: who you are, what it was about, when they may know."),
    SilenceStep.LAST_NOTE: _("A last one, and then it is with them. Nothing more is due from you after it."),
    SilenceStep.PUT_DOWN: (
        _(
            "Put down, it leaves the days and stays in the list, with everything in it. That says nothing about you, "
            "and a late answer opens it again."
        )
    ),
}
NOTHING_LEFT = _("Nothing more is due from you here. A late answer can be written down at any time.")
SILENT = _("Days move for many reasons. Silence is not a verdict.")


class SilenceDialog(Dialog[str]):
    """Gives back the kind of the letter that was asked for, or "down" where the wait is to be put down."""

    places = (
        "silence",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._before: Wait | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Say how long it is, and offer the next thing."""
        yield Static("", id="said", classes="title", markup=False)
        yield Static("", id="count", classes="muted", markup=False)
        yield Static("", id="about", classes="words gap", markup=False)
        yield SafeOptionList(id="steps", classes="gap")
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Draw it."""
        self.draw()
        self.query_one(OptionList).focus()

    def _ladder(self) -> SilenceLadder | None:
        self.wait = self.room.waits.get(self.wait.id) or self.wait
        return self.room.outcomes.silence(self.wait, self.room.now())

    def draw(self) -> None:
        """Draw everything from what the room holds now."""
        ladder = self._ladder()
        if ladder is None:
            self.dismiss(None)
            return
        now = self.room.now()
        today = now.astimezone(find_zone(self.wait.zone)).date()
        self.query_one("#said", Static).update(
            Content(safe_line(_("{known_as}: nothing yet").format(known_as=self.wait.known_as)))
        )
        self.query_one("#count", Static).update(Content(self._count(ladder)))
        rung = ladder.rung
        is_fair = ladder.is_fair(today)
        about = NOTHING_LEFT if rung is None else ABOUT[rung.step]
        if rung is not None and not is_fair:
            about = _("{step}: from {short_day} on, if you like.").format(
                step=STEPS[rung.step], short_day=short_day(rung.offered_from, today)
            )
        self.query_one("#about", Static).update(Content(about))
        rows = self.query_one(OptionList)
        options = [Option(Content(STEPS[rung.step]), id=rung.step.value)] if rung and is_fair else []
        if rung is not None and rung.step is not SilenceStep.PUT_DOWN:
            options.append(Option(Content(STEPS[SilenceStep.PUT_DOWN]), id=SilenceStep.PUT_DOWN.value))
        rows.set_options(options)
        rows.display = bool(options)
        if options:
            rows.highlighted = 0
            rows.focus()
        keys = [enter(_("this one"))] if options else []
        if rung is not None:
            keys += [("{key:silence.later}", _("later"))] if is_fair else []
            keys += [("{key:silence.refuse}", _("not for me"))]
        if self._before is not None:
            keys.append(("{key:dialog.undo}", _("take it back")))
        self.query_one("#keys", Static).update(keys_line(*keys, BACK))

    def _count(self, ladder: SilenceLadder) -> str:
        count = self.room.home_cards.front_wait(self.wait, self.room.now()).count
        parts = []
        if count.number is not None and count.day is not None and ladder.since is None:
            days = ngettext("{number} working day", "{number} working days", count.number).format(
                number=count.number
            )
            is_guess = self.wait.window is not None and self.wait.window.guess
            named = _("our guess; they named no day") if is_guess else _("the day they named")
            parts.append(
                _("{days} past {short_day}, {named}.").format(
                    days=days, short_day=short_day(count.day, self.room.now().date()), named=named
                )
            )
        if ladder.since is not None:
            day = short_day(ladder.since, self.room.now().date())
            parts.append(_("They named no day: this counts from the interview on {day}.").format(day=day))
        if ladder.notes:
            days = _(" and ").join(short_day(day, self.room.now().date()) for day in ladder.notes)
            parts.append(
                ngettext(
                    "Your letter went on {days}.", "Your letters went on {days}.", len(ladder.notes)
                ).format(days=days)
            )
        return " ".join([*parts, SILENT])

    @on(OptionList.OptionSelected)
    def take(self, event: OptionList.OptionSelected) -> None:
        """Take the chosen thing."""
        event.stop()
        step = SilenceStep(event.option.id or SilenceStep.PUT_DOWN.value)
        self.dismiss(NOTES.get(step, "down"))

    def action_later(self) -> None:
        """Put the next thing off for some working days."""
        self._change(is_refused=False)

    def action_refuse(self) -> None:
        """Refuse the next thing for good."""
        self._change(is_refused=True)

    def _change(self, *, is_refused: bool) -> None:
        ladder = self._ladder()
        if ladder is None or ladder.rung is None:
            return
        now, outcomes = self.room.now(), self.room.outcomes
        before, step = self.wait, ladder.rung.step
        self.wait = outcomes.refuse(before, step, now) if is_refused else outcomes.put_off(before, step, now)
        self._before = before
        self.draw()

    def action_undo(self) -> None:
        """Take the last of it back."""
        before, self._before = self._before, None
        if before is not None:
            self.wait = self.room.outcomes.offer_again(before, self.room.now())
            self.draw()
