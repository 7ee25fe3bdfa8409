"""People to talk to: never behind a condition, never under a diagnosis, the same in every window."""

from collections.abc import Iterable

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from waitroom.domain.people.person import Person
from waitroom.domain.shared.safe_text import safe_line
from waitroom.room.room import Room
from waitroom.screens.care.helplines import HELPLINES, WORTH_TALKING_OVER
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import sentence

NAME, REACH = "own-person", "own-person-reach"
"""The forms of the drafts here."""

NOBODY_YET = _("Somebody who knows you, at any hour you would answer them. {key:own_people.new} adds them.")


class PeopleToTalkToDialog(Dialog[None]):
    """One's own people first, then where anybody can find somebody; one can be added, changed, taken off."""

    title_words = _("People to talk to")
    places = (
        "own_people",
        "dialog.rows",
        "dialog.list",
    )

    def __init__(self, room: Room) -> None:
        super().__init__()
        self.room = room
        self.here = 0
        self._gone: Person | None = None

    @property
    def own_people(self) -> tuple[Person, ...]:
        """One's own people."""
        return self.room.care.people_to_talk_to().own

    def compose_inside(self) -> Iterable[Widget]:
        """List one's own people, then the two ways that do not go stale."""
        yield Static("", id="mine", classes="words", markup=False)
        yield Static(
            Content("\n").join(
                Content.assemble((way, "bold $foreground"), (f"   {about}" if about else "", "$text-muted"))
                for way, about in HELPLINES
            ),
            classes="words gap",
        )
        yield Static(Content(WORTH_TALKING_OVER), classes="muted gap")
        yield Static(
            Content(
                _(
                    "waitroom is a notebook and a few exercises for a hard week. "
                    "It isn't therapy, and it can't tell how you are."
                )
            ),
            classes="muted gap",
        )
        yield Static("", id="keys", classes="keys", markup=False)

    def on_mount(self) -> None:
        """List one's own."""
        self.draw()

    def draw(self) -> None:
        """Draw one's own people, or one line in their place."""
        mine = self.own_people
        self.here = min(self.here, max(0, len(mine) - 1))
        rows = [
            Content.assemble(
                ("▸ " if at == self.here else "  ", "$accent"),
                (safe_line(person.name), "bold $foreground"),
                (f"   {safe_line(person.phone or person.email)}", "$text-muted"),
            )
            for at, person in enumerate(mine)
        ] or [sentence(NOBODY_YET)]
        self.query_one("#mine", Static).update(Content("\n").join(rows))
        change = (
            (("{key:own_people.edit}", _("change")), ("{key:own_people.away}", _("take off"))) if mine else ()
        )
        undo = [("{key:dialog.undo}", _("undo"))] if self._gone is not None else []
        self.query_one("#keys", Static).update(
            keys_line(("{key:own_people.new}", _("add somebody")), *change, *undo, BACK)
        )

    def action_move(self, by: int) -> None:
        """Mark the one above or below."""
        if self.own_people:
            self.here = (self.here + by) % len(self.own_people)
            self.draw()

    def action_add(self) -> None:
        """Add somebody: a name, and how to reach them."""
        self._ask(None)

    def action_change(self) -> None:
        """Change the marked one."""
        if self.own_people:
            self._ask(self.own_people[self.here])

    def _ask(self, person: Person | None) -> None:
        from waitroom.screens.shared.one_line_dialog import OneLineDialog  # noqa: PLC0415 - loaded when first asked for

        def with_name(name: str | None) -> None:
            if name:
                before = (person.phone or person.email) if person else ""
                self.app.push_screen(
                    OneLineDialog(
                        _("How do you reach {name}?").format(name=safe_line(name)),
                        _("A number, an address, a door."),
                        before,
                        draft=self.room.form_drafts.of(REACH, about),
                    ),
                    lambda reach: self._keep(name, reach, person),
                )

        about = person.id if person else ""
        draft = self.room.form_drafts.of(NAME, about)
        dialog = OneLineDialog(_("Who is it?"), "", person.name if person else "", draft=draft)
        self.app.push_screen(dialog, with_name)

    def _keep(self, name: str, reach: str | None, person: Person | None) -> None:
        if reach is not None:
            self.room.care.save_contact(name, reach, self.room.now(), person)
            # The name is kept only now that both are known.
            self.room.form_drafts.delete(NAME, about=person.id if person else "")
            self.draw()

    def action_take_off(self) -> None:
        """Take the marked one off; they stay in the trash for a month."""
        if self.own_people:
            self._gone = self.own_people[self.here]
            self.room.care.delete_contact(self._gone, self.room.now())
            self.draw()

    def action_undo(self) -> None:
        """Put back who was taken off last."""
        if self._gone is not None:
            gone, self._gone = self._gone, None
            self.room.care.save_contact(gone.name, gone.phone or gone.email, self.room.now(), gone)
            self.draw()
