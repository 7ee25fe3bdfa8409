"""The people of a wait: whom you met and who helped, how they are spelt and said, and who has been thanked."""

from collections.abc import Iterable
from datetime import datetime

from textual import on
from textual.content import Content
from textual.widget import Widget
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from waitroom.domain.letters.letter import LetterState
from waitroom.domain.letters.letter_people import first_names_in_words
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.contact_reminders import is_time_to_offer
from waitroom.domain.waits.wait import Wait
from waitroom.messages import OpenLetter
from waitroom.room.people.people import PeopleBefore, ThankYouStatus
from waitroom.room.people.people_words import (
    REMINDERS_IN_WORDS,
    THANKS_IN_WORDS,
    contact_words,
    who_words,
)
from waitroom.room.room import Room
from waitroom.screens.people.contact_log import ContactLogDialog
from waitroom.screens.people.person_form import PersonEntry, PersonFormDialog
from waitroom.screens.shared.dialog import BACK, Dialog, enter, keys_line
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _, ngettext
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.hanging_lines import hanging_lines
from waitroom.widgets.shared.keys_content import sentence
from waitroom.widgets.shared.safe_option_list import SafeOptionList

THANKS_COLOURS = {
    None: "$text-muted",
    LetterState.DRAFT: "$accent",
    LetterState.READY: "$accent",
    LetterState.SENT: "$sage",
    LetterState.ANSWERED: "$sage",
}
NOBODY = _(
    "Nobody yet. {key:people_met.new} writes down the first; a first name is enough. "
    "{key:people_met.helper} is for somebody who helped."
)
WIDTH = 72
"""Columns of a dialog, as its style sheet has it."""
IN_LETTERS = _("By your letters also {names}: {key} writes them down.")
OFFER = _("To hear from one of them again later on, {key:people_met.contacts} has a reminder, if you like.")


class PeopleMetDialog(Dialog[OpenLetter]):
    """Gives back the letter that is to be opened: the one there is to a person, or a new one to all who are marked."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("people/people.tcss")]
    places = (
        "people_met",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait, person_id: str = "") -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.first = person_id
        self._people: tuple[ThankYouStatus, ...] = ()
        self._marked: set[str] = set()
        self._before: PeopleBefore | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Show the people and their keys."""
        yield Static(
            Content(_("People at {known_as}").format(known_as=safe_line(self.wait.known_as))), classes="title"
        )
        yield Static(sentence(NOBODY), id="nobody", classes="muted")
        yield SafeOptionList(id="met", markup=False)
        yield Static("", id="named", classes="muted gap")
        yield Static(sentence(OFFER), id="offer", classes="muted gap")
        yield Static("", id="keys-new", classes="keys", markup=False)
        yield Static("", id="keys-here", markup=False)

    def on_mount(self) -> None:
        """Show who is there."""
        self._look(self.first)
        self.query_one(OptionList).focus()

    def _look(self, person_id: str = "") -> None:
        people, wait_id = self.room.people, self.wait.id
        self.wait = self.room.waits.get(wait_id) or self.wait
        met, helpers = people.thank_you_statuses(wait_id), people.helper_statuses(wait_id)
        self._people = (*met, *helpers)
        self._marked &= {each.person.id for each in self._people}
        several = len(self.wait.rounds) > 1
        now = self.room.now()
        rows: list[Option | None] = [self._option(each, now, has_rounds=several) for each in met]
        if helpers:
            rows += [self._option(each, now, has_rounds=False) for each in helpers]
        options = self.query_one(OptionList)
        options.set_options(rows)
        options.display = bool(self._people)
        self.query_one("#nobody").display = not self._people
        holidays = self.room.holidays.loaded(self.wait)
        has_reminder = any(each.person.keep_in_touch is not KeepInTouch.OFF for each in met)
        self.query_one("#offer").display = (
            bool(met) and not has_reminder and is_time_to_offer(self.wait, now, holidays)
        )
        self._show_keys()
        ids = [row.id for row in rows if row is not None]
        if self._people:
            options.highlighted = (
                ids.index(person_id) if person_id in ids else ids.index(self._people[0].person.id)
            )

    def _show_keys(self) -> None:
        """Show the keys that mean something: with nobody there few do."""
        is_there = bool(self._people)
        letter = [enter(_("letter")), ("{key:people_met.mark}", _("mark several"))] if is_there else []
        here = [
            ("{key:people_met.edit}", _("change")),
            ("{key:people_met.contacts}", _("contact")),
            ("{key:people_met.take_off}", _("take off")),
        ]
        undo = [("{key:dialog.undo}", _("undo"))] if self._before is not None else []
        named = self.room.people.named_in_letters(self.wait.id)
        offer = self.query_one("#named", Static)
        offer.display = bool(named)
        names = first_names_in_words(tuple(each.name or each.address for each in named))
        key = with_keys("{key:people_met.from_letters}")
        offer.update(Content(IN_LETTERS.format(names=safe_line(names), key=key)))
        new = (("{key:people_met.new}", _("new")), ("{key:people_met.helper}", _("who helped")))
        self.query_one("#keys-new", Static).update(keys_line(*new, *letter))
        self.query_one("#keys-here", Static).update(keys_line(*(here if is_there else []), *undo, BACK))

    def _option(self, each: ThankYouStatus, now: datetime, *, has_rounds: bool) -> Option:
        mark = ("● ", "$accent") if each.person.id in self._marked else ("", "")
        size = self.app.size.width
        first, *rest = person_lines(each, now, has_rounds=has_rounds)
        row = hanging_lines(
            (Content.assemble(mark, first), *rest), min(WIDTH, size) - (8 if size >= 76 else 4)
        )
        return Option(row, id=each.person.id)

    def _here(self) -> ThankYouStatus | None:
        options = self.query_one(OptionList)
        at = options.highlighted
        person_id = options.get_option_at_index(at).id if at is not None else None
        return next((each for each in self._people if each.person.id == person_id), None)

    @on(OptionList.OptionSelected)
    def open_thank_you(self, event: OptionList.OptionSelected) -> None:
        """Open the thank-you to this person, or one to all who are marked."""
        event.stop()
        marked = tuple(each for each in self._people if each.person.id in self._marked)
        here = tuple(each for each in self._people if each.person.id == event.option.id)
        self.dismiss(letter_to(self.room, marked or here, self.wait))

    def action_mark(self) -> None:
        """Mark a person, or take the mark off; one letter goes to all who are marked."""
        here = self._here()
        if here is not None:
            self._marked ^= {here.person.id}
            self._look(here.person.id)

    def action_new(self) -> None:
        """Write down somebody."""
        self._ask(Person(name="", wait_id=self.wait.id))

    def action_from_letters(self) -> None:
        """Write down everybody to whom letters of this wait go."""
        named = self.room.people.named_in_letters(self.wait.id)
        people = self.room.people.write_down(named, self.wait.id, now=self.room.now())
        if people:
            self._look(people[0].id)

    def action_helper(self) -> None:
        """Write down somebody who helped."""
        self._ask(Person(name="", wait_id=self.wait.id, is_helper=True))

    def action_edit(self) -> None:
        """Change what is known of somebody."""
        here = self._here()
        if here is not None:
            self._ask(here.person)

    def _ask(self, person: Person) -> None:
        def keep(entry: PersonEntry | None) -> None:
            if entry is not None:
                self._look(self._keep(entry))

        self.app.push_screen(PersonFormDialog(self.room, person, self.wait), keep)

    def _keep(self, entry: PersonEntry) -> str:
        """Keep what was typed in, and return the person's id."""
        kept, self._before = self.room.people.save_entry(
            entry.person, entry.same, wait_id=self.wait.id, rounds=entry.rounds, now=self.room.now()
        )
        return kept.id

    def action_contacts(self) -> None:
        """Open the log of contacts with somebody."""
        here = self._here()
        if here is not None:
            person_id = here.person.id
            dialog = ContactLogDialog(self.room, self.wait, here.person)
            self.app.push_screen(dialog, lambda _: self._look(person_id))

    def action_take_off(self) -> None:
        """Take somebody off the list."""
        here = self._here()
        if here is not None:
            self._before = self.room.people.take_off(here.person, self.wait.id, now=self.room.now())
            self._look()
            self.notify(with_keys(_("Taken off. {key:dialog.undo} puts them back.")), markup=False)

    def action_undo(self) -> None:
        """Put the last one back."""
        if self._before is not None:
            before, self._before = self._before, None
            self.room.people.put_back(before, now=self.room.now())
            self._look(before.people[-1].id if before.people else "")


def letter_to(room: Room, people: tuple[ThankYouStatus, ...], wait: Wait) -> OpenLetter:
    """Return the wish for the thank-you there is to these people of a wait, or for a new one to all of them.

    After an answer no thank-you is begun for the panel: the kinds that fit by then are asked for.
    """
    letter = room.people.thank_you_to(tuple(each.person for each in people), wait.id)
    if letter is not None:
        return OpenLetter(letter.id)
    kind = "thank-you" if wait.outcome is None else ""
    if all(each.person.is_helper for each in people):
        kind = "thank-you-helper"
    return OpenLetter(kind=kind, wait_id=wait.id, people=tuple(each.person.id for each in people))


def person_line(each: ThankYouStatus) -> Content:
    """Return name, how it is said, role, and how far the thanks are, in one line."""
    person = each.person
    thanks = (THANKS_IN_WORDS[each.state], THANKS_COLOURS[each.state])
    who = safe_line(who_words(person)) + (_(", who helped") if person.is_helper else "")
    return Content.assemble((safe_line(person.name), "$foreground"), (who, "$text-muted"), "   ", thanks)


def person_lines(each: ThankYouStatus, now: datetime, *, has_rounds: bool) -> list[Content]:
    """Return the line of a person, and lines of what else is known of them."""
    person = each.person
    below = []
    if has_rounds and each.rounds:
        rounds = _(" and ").join(map(str, each.rounds))
        below.append(ngettext("round {rounds}", "rounds {rounds}", len(each.rounds)).format(rounds=rounds))
    if person.spoke_about:
        below.append(
            person.spoke_about
            if person.is_helper
            else _("about {spoke_about}").format(spoke_about=person.spoke_about)
        )
    lines = [" · ".join(below)] if below else []
    if reach := " · ".join(part for part in (person.email, person.link) if part):
        lines.append(reach)
    if each.contact is not None:
        lines.append(contact_words(each.contact, now))
    if person.keep_in_touch is not KeepInTouch.OFF:
        lines.append(REMINDERS_IN_WORDS[person.keep_in_touch])
    return [person_line(each), *(Content.styled(safe_line(line), "$text-muted") for line in lines)]
