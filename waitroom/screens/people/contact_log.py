"""The log of contacts with a person or with a wait: when, by what, a line; and a reminder for later on."""

from collections.abc import Iterable
from dataclasses import replace

from textual import on
from textual.containers import Horizontal
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input, OptionList, Static, TextArea
from textual.widgets.option_list import Option

from waitroom.domain.people.contact import HOWS, Contact
from waitroom.domain.people.person import KeepInTouch, Person
from waitroom.domain.shared.safe_text import safe_line, safe_text
from waitroom.domain.waits.contact_reminders import reminder_day
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.room.people.people import moment_of
from waitroom.room.people.people_words import REMINDERS_IN_WORDS, contact_words
from waitroom.room.room import Room
from waitroom.room.waits.wait_input import DAY_PROBLEM
from waitroom.screens.shared.dialog import BACK, NEXT, Dialog, enter, keys_line
from waitroom.screens.shared.draft_keeper import DraftKeeper, TypedTextPolicy
from waitroom.screens.shared.style_sheets import style_sheet
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys
from waitroom.widgets.shared.keys_content import sentence
from waitroom.widgets.shared.safe_input import SafeInput
from waitroom.widgets.shared.safe_option_list import SafeOptionList
from waitroom.widgets.shared.safe_text_area import SafeTextArea

NOTHING = _("Nothing noted yet. {key:contacts.new} writes down a call, an e-mail, a talk at the door.")
REMINDERS = tuple(KeepInTouch)


class ContactLogDialog(Dialog[None]):
    """The contacts with one person, or with everybody of a wait where none is named."""

    CSS_PATH = [style_sheet("shared/dialog.tcss"), style_sheet("people/people.tcss")]
    places = (
        "contacts",
        "dialog.list",
    )

    def __init__(self, room: Room, wait: Wait, person: Person | None = None) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.person = person
        self._contacts: tuple[Contact, ...] = ()
        self._taken_out: Contact | None = None

    def compose_inside(self) -> Iterable[Widget]:
        """Show the log and its keys."""
        who = self.person.name if self.person is not None else self.wait.known_as
        yield Static(Content(_("Contact with {who}").format(who=safe_line(who))), classes="title")
        yield Static(sentence(NOTHING), id="nothing", classes="muted")
        yield SafeOptionList(id="log", markup=False)
        yield Static("", id="reminder", classes="muted gap")
        remind = (("{key:contacts.remind}", _("reminder")),) if self.person is not None else ()
        keys = keys_line(
            ("{key:contacts.new}", _("new")),
            enter(_("change")),
            *remind,
            ("{key:contacts.take_out}", _("take out")),
            BACK,
        )
        yield Static(keys, classes="keys", markup=False)

    def on_mount(self) -> None:
        """Show what there was."""
        self._look()
        self.query_one(OptionList).focus()

    def _look(self, contact_id: str = "") -> None:
        now = self.room.now()
        person_id = self.person.id if self.person is not None else ""
        wait_id = "" if person_id else self.wait.id
        self._contacts = self.room.people.contacts_of(person_id=person_id, wait_id=wait_id)
        options = self.query_one(OptionList)
        options.set_options(
            Option(Content(safe_text(self._words(each, contact_words(each, now)))), id=each.id)
            for each in self._contacts
        )
        options.display = bool(self._contacts)
        self.query_one("#nothing").display = not self._contacts
        ids = [each.id for each in self._contacts]
        if ids:
            options.highlighted = ids.index(contact_id) if contact_id in ids else 0
        reminder = self.query_one("#reminder", Static)
        reminder.display = self.person is not None
        reminder.update(Content(safe_text(self._reminder())))

    def _words(self, contact: Contact, words: str) -> str:
        named = self.room.people.get(contact.person_id) if self.person is None else None
        return f"{named.name}: {words}" if named is not None else words

    def _reminder(self) -> str:
        if self.person is None:
            return ""
        words = REMINDERS_IN_WORDS[self.person.keep_in_touch]
        last = self.room.people.last_touch(self.person)
        day = reminder_day(self.person, self.wait, last, self.room.holidays.loaded(self.wait))
        on_day = f": {short_day(day, self.room.now().date())}" if day is not None else ""
        return _("To get in touch again: {words}{on_day}.").format(words=words, on_day=on_day)

    def _here(self) -> Contact | None:
        at = self.query_one(OptionList).highlighted
        return self._contacts[at] if at is not None and at < len(self._contacts) else None

    @on(OptionList.OptionSelected)
    def change(self, event: OptionList.OptionSelected) -> None:
        """Change the chosen contact."""
        event.stop()
        here = self._here()
        if here is not None:
            self._ask(here)

    def action_new(self) -> None:
        """Write a contact down."""
        person_id = self.person.id if self.person is not None else ""
        self._ask(Contact(person_id=person_id, wait_id=self.wait.id))

    def _ask(self, contact: Contact) -> None:
        def keep(changed: Contact | None) -> None:
            if changed is not None:
                self._look(self.room.people.save_contact(changed, now=self.room.now()).id)

        self.app.push_screen(ContactFormDialog(self.room, self.wait, contact), keep)

    def action_remind(self) -> None:
        """Turn the reminder: none, after the answer, five working days on."""
        if self.person is None:
            return
        choice = REMINDERS[(REMINDERS.index(self.person.keep_in_touch) + 1) % len(REMINDERS)]
        kept = self.room.people.keep_in_touch(self.person, choice, now=self.room.now())
        self.person = kept.seen_from(self.wait.id)
        self._look()

    def action_take_out(self) -> None:
        """Take a contact out of the log."""
        here = self._here()
        if here is not None:
            self.room.people.delete_contact(here, now=self.room.now())
            self._taken_out = here
            self._look()
            self.notify(with_keys(_("Taken out. {key:dialog.undo} puts it back.")), markup=False)

    def action_undo(self) -> None:
        """Put the last one back."""
        if self._taken_out is not None:
            contact, self._taken_out = self._taken_out, None
            self._look(self.room.people.save_contact(contact, now=self.room.now()).id)


class ContactFormDialog(Dialog[Contact]):
    """One contact: the day, how, and what was said."""

    typed_is = TypedTextPolicy.DRAFT
    places = ("contact_form",)

    def __init__(self, room: Room, wait: Wait, contact: Contact) -> None:
        super().__init__()
        self.room = room
        self.wait = wait
        self.contact = contact
        about = contact.id if contact.revision else contact.person_id or contact.wait_id
        self.keeper = DraftKeeper(self, room.form_drafts.of("contact", about))
        at = contact.at.astimezone(room.now().tzinfo) if contact.at is not None else None
        self.day = at.strftime("%Y-%m-%d %H:%M") if at is not None else _("today")

    def compose_inside(self) -> Iterable[Widget]:
        """Ask."""
        yield Static(Content(_("A contact")), classes="title")
        for name, label, value, hint in (
            ("day", _("When"), self.day, _("today, wed, 23 Apr 14:00")),
            ("how", _("How"), self.contact.how, ", ".join(HOWS)),
        ):
            field = SafeInput(value, placeholder=hint, id=name, select_on_focus=False)
            yield Horizontal(Static(label, classes="label", markup=False), field, classes="row")
        yield SafeTextArea(self.contact.line, placeholder=_("what was said"), id="line", classes="gap")
        yield Static("", id="problem", classes="problem")
        yield Static(
            keys_line(("{key:contact_form.keep}", _("keep")), NEXT, BACK),
            classes="keys",
            markup=False,
        )

    def on_mount(self) -> None:
        """Begin with how it was; the day is mostly today."""
        self.query_one("#how", Input).focus()

    @on(Input.Submitted)
    def go_on(self, event: Input.Submitted) -> None:
        """Go on to the next field."""
        event.stop()
        self.focus_next()

    def action_keep(self) -> None:
        """Give the contact back, or say what is missing."""
        words = self.query_one("#day", Input).value
        how = self.query_one("#how", Input).value.strip()
        line = self.query_one("#line", TextArea).text.strip()
        problem = ""
        at = self.contact.at
        if words != self.day or at is None:
            now = self.room.now()
            day = self.room.waits.read_day(self.wait, words, now=now)
            at = moment_of(day, now) if day is not None else None
            problem = DAY_PROBLEM if at is None else _("That day lies ahead.") if at > now else ""
        if not problem and not (how or line):
            problem = _("By which way, or what was said? A word is enough.")
        if problem:
            self.query_one("#problem", Static).update(Content(safe_text(problem)))
            return
        self.dismiss(replace(self.contact, at=at, how=how, line=line))
