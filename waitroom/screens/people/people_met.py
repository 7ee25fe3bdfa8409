"""The people of a wait: whom you met, how they are spelt and said, and who has been thanked."""

from collections.abc import Iterable
from dataclasses import replace
from typing import ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from waitroom.commands import bindings_for
from waitroom.domain.letters.letter import LetterState
from waitroom.domain.people.person import Person
from waitroom.domain.shared.safe_text import safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.room.people.people import ThankYouStatus
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, Dialog, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList

THANKS = {
    None: ("not thanked yet", "$text-muted"),
    LetterState.DRAFT: ("a draft", "$accent"),
    LetterState.READY: ("ready to go", "$accent"),
    LetterState.SENT: ("✓ thanked", "$sage"),
    LetterState.ANSWERED: ("✓ thanked, they answered", "$sage"),
}
FIELDS = (
    ("name", "Name", "as they spell it"),
    ("saying", "Said", "how to say it: “oh-KAH-for”"),
    ("role", "Role", "the Director"),
    ("email", "E-mail", "name@place.example"),
    ("spoke_about", "Spoke about", "one thing that only the two of you talked about"),
)


class PeopleMetDialog(Dialog[Person]):
    """Gives back the person whose thank-you is to be opened."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings_for("people_met"),
        *bindings_for("dialog.list"),
    ]

    def __init__(self, room: Room, wait: Wait) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self._people: tuple[ThankYouStatus, ...] = ()
        self._taken_off: Person | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Show the people and their keys."""
        yield Static(Content(f"Whom you met at {safe_text(self.wait.organisation)}"), classes="title")
        yield Static(
            Content(
                with_keys("Nobody yet. {key:people_met.new} writes down the first; a first name is enough.")
            ),
            id="nobody",
            classes="muted",
        )
        yield SafeOptionList(id="met", markup=False)
        keys = keys_line(
            ("{key:people_met.new}", "new"),
            ("enter", "thank them"),
            ("{key:people_met.edit}", "change"),
            ("{key:people_met.take_off}", "take off"),
            BACK,
        )
        yield Static(keys, classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show who is there."""
        self._look()
        self.query_one(OptionList).focus()

    def _look(self, person_id: str = "") -> None:
        self._people = self.room.people.thank_you_statuses(self.wait.id)
        options = self.query_one(OptionList)
        options.set_options([Option(_row(each)) for each in self._people])
        options.display = bool(self._people)
        self.query_one("#nobody").display = not self._people
        ids = [each.person.id for each in self._people]
        if ids:
            options.highlighted = ids.index(person_id) if person_id in ids else 0

    def _here(self) -> Person | None:
        at = self.query_one(OptionList).highlighted
        return self._people[at].person if at is not None and at < len(self._people) else None

    @on(OptionList.OptionSelected)
    def open_thank_you(self, event: OptionList.OptionSelected) -> None:
        """Open the thank-you to this person."""
        event.stop()
        self.dismiss(self._people[event.option_index].person)

    def action_new(self) -> None:
        """Write down somebody."""
        self._ask(Person(name="", wait_id=self.wait.id))

    def action_edit(self) -> None:
        """Change what is known of somebody."""
        person = self._here()
        if person is not None:
            self._ask(person)

    def _ask(self, person: Person) -> None:
        def keep(changed: Person | None) -> None:
            if changed is not None:
                kept = self.room.people.save(changed, now=self.room.now())
                self._look(kept.id)

        self.app.push_screen(PersonFormDialog(self.room, person), keep)

    def action_take_off(self) -> None:
        """Take somebody off the list."""
        person = self._here()
        if person is not None:
            self.room.people.delete(person, now=self.room.now())
            self._taken_off = person
            self._look()
            self.notify(with_keys("Taken off. {key:dialog.undo} puts them back."), markup=False)

    def action_undo(self) -> None:
        """Put the last one back."""
        if self._taken_off is not None:
            person, self._taken_off = self._taken_off, None
            self._look(self.room.people.save(person, now=self.room.now()).id)


class PersonFormDialog(Dialog[Person]):
    """Five lines about one person; only the name is needed."""

    typed_is = TypedTextPolicy.DRAFT
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "app.focus_next", "next", show=False),
        Binding("up", "app.focus_previous", "previous", show=False),
    ]

    def __init__(self, room: Room, person: Person) -> None:
        super().__init__()
        self.person = person
        # A new person has an id of their own each time: what was begun belongs to the wait.
        about = person.id if person.revision else person.wait_id
        self.keeper = DraftKeeper(self, room.form_drafts.of("person-met", about))

    def compose_inside(self) -> Iterable[Widget]:
        """Ask."""
        yield Static(Content(safe_text(self.person.name) or "Somebody you met"), classes="title")
        for name, label, hint in FIELDS:
            field = SafeInput(getattr(self.person, name), placeholder=hint, id=name, select_on_focus=False)
            yield Horizontal(Static(label, classes="label", markup=False), field, classes="row")
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(("enter", "keep"), ("tab", "next"), BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one("#name", Input).focus()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Give back the person, or say what is missing."""
        event.stop()
        values = {name: self.query_one(f"#{name}", Input).value for name, _, _ in FIELDS}
        if not values["name"].strip():
            self.query_one("#problem", Static).update(
                Content("What are they called? A first name is enough.")
            )
            self.query_one("#name", Input).focus()
            return
        self.dismiss(
            replace(
                self.person,
                name=values["name"],
                saying=values["saying"],
                role=values["role"],
                email=values["email"],
                spoke_about=values["spoke_about"],
            )
        )


def _row(each: ThankYouStatus) -> Content:
    person = each.person
    said = f" ({safe_text(person.saying)})" if person.saying else ""
    role = f"   {safe_text(person.role)}" if person.role else ""
    about = f"\n  about {safe_text(person.spoke_about)}" if person.spoke_about else ""
    return Content.assemble(
        (safe_text(person.name), "$foreground"), (said + role, "$text-muted"), "   ", THANKS[each.state],
        (about, "$text-muted"),
    )  # fmt: skip
