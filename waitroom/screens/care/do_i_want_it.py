"""Do I even want it: values, the week, the money, the people; two minutes. It may change what one hopes for."""

from collections.abc import Iterable
from dataclasses import replace

from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.waits.wait import Wait
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.safe_input import SafeInput

ROWS = (
    ("values", _("What matters"), _("does it leave room for it?")),
    ("week", _("The week"), _("an ordinary Tuesday there")),
    ("money", _("The money"), _("enough, after the travel?")),
    ("people", _("The people"), _("with whom, every day?")),
    ("conditions", _("Yes, if …"), _("the hours, the pay, one day at home")),
    ("changed", _("Since then"), _("what has changed since I began this page")),
    ("hoping_for", _("Hoping for"), _("a yes, a no, more time, a question answered")),
)


class DoIWantItDialog(Dialog[None]):
    """Some lines; `esc` keeps what is written."""

    title_words = _("Do I even want it?")
    typed_is = TypedTextPolicy.ITSELF
    places = ("dialog.fields",)

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.page = room.care.forecasts.wanting(wait)
        began = self.page.created
        is_later = began is not None and room.days.local(began) < room.now().date()
        # What has changed is asked on a later day alone.
        self.rows = tuple(row for row in ROWS if row[0] != "changed" or is_later or self.page.changed)

    def compose_inside(self) -> Iterable[Widget]:
        """Ask one after the other."""
        yield Static(Content(_("They choose, and so do you. A line each, or none.")), classes="muted")
        for name, label, hint in self.rows:
            with Horizontal(classes="row gap"):
                yield Static(label, classes="label", markup=False)
                yield SafeInput(getattr(self.page, name), placeholder=hint, id=name, select_on_focus=False)
        yield Static(
            keys_line(enter(_("next")), ("{key:dialog.back}", _("keep it and go back"))), classes="keys"
        )

    def on_mount(self) -> None:
        """Begin with the first."""
        self.query_one("#values", Input).focus()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Go to the next line; after the last one it is kept."""
        event.stop()
        if event.input.id == self.rows[-1][0]:
            self.action_back()
        else:
            self.focus_next()

    def save_typed(self) -> None:
        """Keep the page as it is typed."""
        lines = {name: self.query_one(f"#{name}", Input).value for name, _, _ in self.rows}
        page = replace(self.page, **lines)  # type: ignore[arg-type]  # all are texts
        if page != self.page:
            self.page = self.room.care.forecasts.save_wanting(page, self.room.now())
            self.is_changed = True
