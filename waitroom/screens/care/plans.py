"""One nice thing, with someone: the act, the person, the hour; it stands on the agenda, with a line to send."""

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static, TextArea

from waitroom.domain.care.plan import Plan, draft_invitation
from waitroom.domain.shared.safe_text import safe_line
from waitroom.formatting.dates import clock_time, short_day
from waitroom.room.room import Room
from waitroom.screens.shared.copy_or_save import copy_to_terminal_clipboard, save_to_downloads
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.fields_dialog import Field, FieldsDialog
from waitroom.screens.shared.write_dialog import WriteDialog
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

NO_HOUR = time(18)
"""A day without an hour means its early evening."""


class PlansDialog(Dialog[None]):
    """What is ahead; a plan can be made, written to somebody, taken off and put back."""

    title_words = _("One nice thing, with someone")
    places = (
        "plans",
        "dialog.rows",
        "dialog.list",
    )

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.here = 0
        self._gone: Plan | None = None

    @property
    def ahead(self) -> tuple[Plan, ...]:
        """What is planned."""
        return self.room.care.plans.upcoming(self.room.now())

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for what is ahead."""
        yield Static("", id="list", classes="words", markup=False)
        yield Static(
            Content(_("Small and soon does more than large and some day. Without anybody is fine too.")),
            classes="muted gap",
        )
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Draw what is ahead; where nothing is, ask at once."""
        self.draw()
        if not self.ahead:
            self.action_add()

    def draw(self) -> None:
        """Draw what is ahead."""
        plans, now = self.ahead, self.room.now()
        self.here = min(self.here, max(0, len(plans) - 1))
        rows = []
        for at, plan in enumerate(plans):
            local = plan.at.astimezone(now.tzinfo)
            rows.append(
                Content.assemble(
                    ("▸ " if at == self.here else "  ", "$accent"),
                    (f"{short_day(local.date(), now.date())} {clock_time(local)}  ", "$text-muted"),
                    (safe_line(plan.words), "bold $foreground" if at == self.here else "$foreground"),
                )
            )
        words = Content("\n").join(rows) if rows else Content(_("Nothing is planned so far."))
        self.query_one("#list", Static).update(words)
        more = (
            [("{key:plans.message}", _("a line to them")), ("{key:plans.away}", _("take off"))]
            if plans
            else []
        )
        undo = [("{key:dialog.undo}", _("undo"))] if self._gone is not None else []
        self.query_one("#keys", Static).update(
            keys_line(("{key:plans.new}", _("plan one")), *more, *undo, BACK)
        )

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        if self.ahead:
            self.here = (self.here + by) % len(self.ahead)
            self.draw()

    def action_add(self) -> None:
        """Ask for the act, the person and the hour."""
        own = self.room.care.people_to_talk_to().own
        fields = (
            Field(name="act", label=_("What"), hint=_("a walk by the river, soup, a film")),
            Field(
                name="who",
                label=_("With whom"),
                hint=", ".join(p.name for p in own[:3]) or _("it may stay empty"),
            ),
            Field(name="at", label=_("When"), hint=_("tomorrow 18:00, sat 10:30")),
        )

        def keep(values: dict[str, str] | None) -> None:
            at = self._hour(values["at"]) if values else None
            if values is None or at is None:
                return
            plan = self.room.care.plans.create(values["act"], values["who"], at, self.room.now())
            self.here = self.ahead.index(plan)
            self.draw()
            if plan.who:
                self.action_message()

        draft = self.room.form_drafts.of("nice-thing")
        dialog = FieldsDialog(_("One nice thing"), fields, draft=draft, echo=self._echo, check=self._problem)
        self.app.push_screen(dialog, keep)

    def _hour(self, words: str) -> datetime | None:
        """Read an hour that lies ahead, in the person's own zone; a day alone means its early evening."""
        now = self.room.now()
        if not words.strip():
            return None
        day = self.room.promises.parse_day(words, now=now, zone=self.room.clock.zone, ahead=True)
        if isinstance(day, datetime):
            return day.astimezone(now.tzinfo)
        return datetime.combine(day, NO_HOUR, now.tzinfo or UTC) if isinstance(day, date) else None

    def _echo(self, values: Mapping[str, str]) -> Content:
        at = self._hour(values["at"])
        if at is None:
            return Content("")
        day = short_day(at.date(), self.room.now().date())
        return Content.styled(f"→ {day} {clock_time(at)}", "$sage")

    def _problem(self, values: Mapping[str, str]) -> str:
        at = self._hour(values["at"])
        if not values["act"].strip():
            return _("What would it be? A walk is enough.")
        if at is None:
            return _("Which hour? “tomorrow 18:00” would do.")
        return _("That hour has passed.") if at <= self.room.now() else ""

    def action_message(self) -> None:
        """Write a line to the person; it is kept here and never sent from here."""
        if not self.ahead:
            return
        plan, now = self.ahead[self.here], self.room.now()
        local = plan.at.astimezone(now.tzinfo)
        when = _("on {short_day} at {clock_time}").format(
            short_day=short_day(local.date(), now.date()), clock_time=clock_time(local)
        )
        text = plan.message or draft_invitation(plan.act, plan.who, when, self.room.settings.name)
        who = safe_line(plan.who) or "somebody"
        self.app.push_screen(
            InvitationDialog(
                _("A line to {who}").format(who=who),
                _("Yours to change and to send; nothing is sent from here."),
                text,
                keep=lambda words: self._keep_message(plan, words),
            ),
            lambda words: self._keep_message(plan, words or ""),
        )

    def _keep_message(self, plan: Plan, words: str) -> None:
        self.room.care.plans.save_message(plan, words, self.room.now())

    def action_take_off(self) -> None:
        """Take the marked one off."""
        if self.ahead:
            self._gone = self.ahead[self.here]
            self.room.care.plans.delete(self._gone, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Put back the one that was taken off last."""
        if self._gone is not None:
            self.room.care.plans.restore(self._gone, self.room.now())
            self._gone = None
            self.draw()


class InvitationDialog(WriteDialog):
    """A line to somebody, to be copied."""

    places = ("dialog.invitation",)
    more_keys = (("{key:invitation.copy}", _("copy it")), ("{key:invitation.file}", _("text file")))

    def action_copy(self) -> None:
        """Ask the terminal to copy it."""
        words = copy_to_terminal_clipboard(
            self.app, self.query_one(TextArea).text, with_keys(_("{key:invitation.file} writes a file."))
        )
        self.notify(words, markup=False)

    def action_write_file(self) -> None:
        """Write it to a text file."""
        self.notify(save_to_downloads(self.query_one(TextArea).text, _("a line")), timeout=8, markup=False)
