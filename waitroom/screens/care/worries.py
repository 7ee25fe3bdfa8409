"""The worry hour: what was parked, one after the other; mine gets a first step, the rest can be put down."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.care.care_records import Worry
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _, ngettext


class WorriesDialog(Dialog[None]):
    """Before their hour only their number is shown, never their words."""

    title_words = _("Parked worries")
    places = (
        "worries",
        "dialog.rows",
        "dialog.list",
    )

    def __init__(self, room: Room, worry_id: str = "") -> None:
        """Begin at the worry with this id where its hour is here, else at the first."""
        super().__init__()
        self.room = room
        ids = [worry.id for worry in self.due]
        self.here = ids.index(worry_id) if worry_id in ids else 0
        self._down: Worry | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Leave room for the list."""
        yield Static("", id="list", classes="words", markup=False)
        yield Static("", id="said", classes="muted gap", markup=False)
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """Draw what is due."""
        self.draw()

    @property
    def due(self) -> tuple[Worry, ...]:
        """The worries whose hour it is."""
        return self.room.care.worries.due(self.room.now())

    def draw(self) -> None:
        """Draw what is due, else say how many wait."""
        due = self.due
        self.here = min(self.here, max(0, len(due) - 1))
        rows = [
            Content.assemble(
                ("▸ " if at == self.here else "  ", "$accent"),
                (safe_line(worry.text), "bold $foreground" if at == self.here else "$foreground"),
                (_("  mine") if worry.is_mine else "", "$sage"),
                (f"  {safe_line(worry.first_step)}" if worry.first_step else "", "$text-muted"),
            )
            for at, worry in enumerate(due)
        ]
        waiting = len(self.room.care.worries.parked(self.room.now())) - len(due)
        if due:
            said = _(
                "Is there anything to do? Then it is yours, with a first step. If not, it can be put down."
            )
        elif waiting:
            said = ngettext(
                "{waiting} waits for its hour.", "{waiting} wait for their hour.", waiting
            ).format(waiting=waiting)
        else:
            said = _("Nothing is parked.")
        self.query_one("#list", Static).update(Content("\n").join(rows))
        self.query_one("#list").display = bool(rows)
        self.query_one("#said", Static).update(said)
        keys = (
            [
                ("{key:worries.mine}", _("mine, a first step")),
                ("{key:worries.put_down}", _("put it down")),
                ("{key:worries.later}", _("tomorrow")),
            ]
            if due
            else []
        )
        undo = [("{key:dialog.undo}", _("undo"))] if self._down is not None else []
        self.query_one("#keys", Static).update(keys_line(*keys, *undo, BACK))

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        if self.due:
            self.here = (self.here + by) % len(self.due)
            self.draw()

    def action_mine(self) -> None:
        """Give it a first step."""
        from waitroom.screens.shared.one_line_dialog import OneLineDialog  # noqa: PLC0415 - loaded when first asked for

        if not self.due:
            return
        worry = self.due[self.here]

        def keep(step: str | None) -> None:
            if step:
                self.room.care.worries.save_first_step(worry, step, self.room.now())
            elif step is not None:
                self.room.care.worries.set_column(worry, is_mine=True, now=self.room.now())
            self.draw()

        above, draft = safe_line(worry.text), self.room.form_drafts.of("first-step", worry.id)
        dialog = OneLineDialog(_("The first step, small and exact"), above, worry.first_step, draft=draft)
        self.app.push_screen(dialog, keep)

    def action_put_down(self) -> None:
        """Let it go; `u` takes it up again."""
        if self.due:
            self._down = self.room.care.worries.dismiss(self.due[self.here], self.room.now())
            self.draw()

    def action_later(self) -> None:
        """Leave it for the same hour tomorrow."""
        if self.due:
            self.room.care.worries.postpone(self.due[self.here], self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Take up what was put down last."""
        if self._down is not None:
            self.room.care.worries.undo_dismiss(self._down, self.room.now())
            self._down = None
            self.draw()
