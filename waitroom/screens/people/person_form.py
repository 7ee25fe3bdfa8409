"""The form for one person: name, how it is said, role, address, what was spoken about."""

import re
from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, Static

from waitroom.domain.people.person import Person, is_same_person
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.wait import Wait
from waitroom.quick_tuple import NamedTuple
from waitroom.room.people.people import rounds_sentence
from waitroom.room.room import Room
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.translation import _
from waitroom.widgets.shared.keys_content import sentence_now
from waitroom.widgets.shared.safe_input import SafeInput

FIELDS = (
    ("name", _("Name"), _("as they spell it")),
    ("saying", _("Said"), _("how to say it: “oh-KAH-for”")),
    ("role", _("Role"), _("the Director")),
    ("email", "E-mail", "name@place.example"),
    ("spoke_about", _("Spoke about"), _("one thing that only the two of you talked about")),
    ("pronoun", _("Pronoun"), _("if they gave one")),
    ("link", _("Link"), _("a page about them or their work")),
)
HELPED = (_("What they did"), _("showed me the advert"))
KNOWN = ("saying", "pronoun", "role", "email", "link")
"""What somebody known already brings along; what was spoken about belongs to each wait."""


class PersonEntry(NamedTuple):
    """A person as typed in, the rounds they were in (None: not asked), and another entry for the same person."""

    person: Person
    rounds: tuple[int, ...] | None = None
    same: Person | None = None


class PersonFormDialog(Dialog[PersonEntry]):
    """Lines about one person; only the name is needed. Somebody of the same name is offered as the same person."""

    typed_is = TypedTextPolicy.DRAFT
    places = (
        "person_form",
        "dialog.fields",
    )

    def __init__(self, room: Room, person: Person, wait: Wait | None = None) -> None:
        super().__init__()
        self.room = room
        self.person = person
        self.wait = wait
        self.is_new = not person.revision
        self._same: Person | None = None
        # A new person has an id of their own each time: what was begun belongs to the wait.
        about = (
            (f"helper-{person.wait_id}" if person.is_helper else person.wait_id) if self.is_new else person.id
        )
        self.keeper = DraftKeeper(self, room.form_drafts.of("person-met", about))

    @property
    def _asks_rounds(self) -> bool:
        return self.wait is not None and len(self.wait.rounds) > 1 and not self.person.is_helper

    def compose_inside(self) -> Iterable[Widget]:
        """Ask."""
        new = _("Somebody who helped") if self.person.is_helper else _("Somebody you met")
        yield Static(Content(safe_line(self.person.name) or new), classes="title")
        for name, label, hint in FIELDS:
            if name == "spoke_about" and self.person.is_helper:
                label, hint = HELPED  # noqa: PLW2901 - the same line in other words
            yield _line(name, label, getattr(self.person, name), hint)
        if self.wait is not None and self._asks_rounds:
            mine = self.room.people.rounds_of(self.person, self.wait)
            rounds = mine or (len(self.wait.rounds),)
            yield _line("rounds", _("In round"), ", ".join(map(str, rounds)), "1, 2")
        yield Static("", id="same", classes="echo")
        yield Static("", id="problem", classes="problem")
        yield Static(keys_line(enter(_("keep")), NEXT, BACK), classes="keys")

    def on_mount(self) -> None:
        """Begin with the name."""
        self.query_one("#name", Input).focus()
        self._look_for_same()

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Input).value

    @on(Input.Changed)
    def look_again(self) -> None:
        """Say so where somebody of this name or address is written down already."""
        self._look_for_same()

    def _found(self) -> Person | None:
        found = self.room.people.find_same(self._value("name"), self._value("email"), besides=self.person.id)
        if found is None or found.is_helper != self.person.is_helper:
            return None
        return found

    def _look_for_same(self) -> None:
        found = self._found()
        if self._same is not None and (found is None or found.id != self._same.id):
            self._same = None
        words = Content("")
        if self._same is not None:
            said = _("The same person as {name} of {where}.").format(
                name=safe_line(self._same.name), where=self._where(self._same)
            )
            words = Content.styled(said, "$sage")
        elif found is not None:
            same = sentence_now("{key:person_form.same}", "$accent")
            words = Content.assemble(
                (
                    _("{name} of {where} is written down already. ").format(
                        name=safe_line(found.name), where=self._where(found)
                    ),
                    "$sage",
                ),
                same, (_(" if they are one person."), "$text-muted"),
            )  # fmt: skip
        self.query_one("#same", Static).update(words)

    def _where(self, person: Person) -> str:
        waits = (self.room.waits.get(each) for each in person.wait_ids)
        return safe_line(_(" and ").join(wait.known_as for wait in waits if wait is not None)) or _(
            "an earlier wait"
        )

    def action_same(self) -> None:
        """Take who is written down already as the same person, and what is known of them where nothing stands."""
        found = self._found()
        if found is None:
            return
        self._same = found
        if is_same_person(found, self._value("name")):
            self.query_one("#name", Input).value = found.name
        for name in KNOWN:
            field = self.query_one(f"#{name}", Input)
            if not field.value.strip():
                field.value = getattr(found, name)
        self._look_for_same()

    @on(Input.Submitted)
    def submit(self, event: Input.Submitted) -> None:
        """Give back the person, or say what is missing."""
        event.stop()
        if not self._value("name").strip():
            self._say(_("What are they called? A first name is enough."), "name")
            return
        rounds = self._rounds()
        if self.wait is not None and rounds is not None and not self._are_rounds(rounds):
            self._say(rounds_sentence(self.wait), "rounds")
            return
        values: dict[str, object] = {name: self._value(name) for name, __, __ in FIELDS}
        person = replace(self.person, **values)  # type: ignore[arg-type]  # fields are checked by the dataclass
        self.dismiss(PersonEntry(person, rounds, self._same))

    def _rounds(self) -> tuple[int, ...] | None:
        if not self._asks_rounds:
            return None
        return tuple(int(each) for each in re.findall(r"\d{1,4}", self._value("rounds")))

    def _are_rounds(self, rounds: tuple[int, ...]) -> bool:
        return (
            self.wait is not None
            and bool(rounds)
            and all(1 <= each <= len(self.wait.rounds) for each in rounds)
        )

    def _say(self, words: str, field: str) -> None:
        self.query_one("#problem", Static).update(Content(safe_text(words)))
        self.query_one(f"#{field}", Input).focus()


def _line(name: str, label: str, value: str, hint: str) -> Widget:
    field = SafeInput(value, placeholder=hint, id=name, select_on_focus=False)
    return Horizontal(Static(label, classes="label", markup=False), field, classes="row")
