"""The sections of a wait's page that have a place of their own: people, letters, contacts; others join the list."""

from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from textual.content import Content

from waitroom.domain.letters.letter import Letter
from waitroom.domain.letters.letter_people import first_names_in_words
from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.wait import Wait
from waitroom.formatting.dates import short_day
from waitroom.messages import OpenLetter
from waitroom.quick_dataclass import dataclass
from waitroom.room.people.people import ThankYouStatus
from waitroom.room.people.people_words import contact_words
from waitroom.room.room import Room
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import with_keys

if TYPE_CHECKING:
    from waitroom.screens.waits.wait_page import WaitPageDialog

SHOWN = 3
"""So many contacts stand on the page; the log has them all."""

FROM_LETTERS = "from-letters"
"""The row of the people who stand in the letters alone."""

SectionRows = Iterable[tuple[str, Content]]
"""The name of each row within its section, and what stands there; "" is the row of a section that has nothing yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitPageSection:
    """One section: its name and title, the command whose key leads to it, its rows, and how a row is opened.

    `open` gets the page and the name of the row that was entered; by the key of the section, of the row the cursor
    is on where that is one of it, else "". It may open a dialog over the page, or leave it by `dismiss(message)`.
    """

    name: str
    title: str
    command: str
    rows: Callable[[Room, Wait, datetime], SectionRows]
    enter: Callable[["WaitPageDialog", str], None]
    open: Callable[["WaitPageDialog", str], None]


def _everybody(room: Room, wait: Wait) -> tuple[ThankYouStatus, ...]:
    return (*room.people.thank_you_statuses(wait.id), *room.people.helper_statuses(wait.id))


def _people_rows(room: Room, wait: Wait, _now: datetime) -> SectionRows:
    from waitroom.screens.people.people_met import person_line  # noqa: PLC0415 - loaded with the first page

    several = len(wait.rounds) > 1
    everybody = _everybody(room, wait)
    for each in everybody:
        rounds = (
            _("   round {map}").format(map=_(" and ").join(map(str, each.rounds)))
            if several and each.rounds
            else ""
        )
        yield each.person.id, Content.assemble(person_line(each), (rounds, "$text-muted"))
    named = _named(room, wait)
    if named:
        words = _("{names}, by your letters: {key} writes them down").format(
            names=safe_line(named), key=with_keys("{key:dialog.enter}")
        )
        yield FROM_LETTERS, _empty(words)
    elif not everybody:
        yield "", _empty(_("nobody written down yet"))


def _named(room: Room, wait: Wait) -> str:
    """Return the names of those to whom letters went and who are not written down, as they are said."""
    return first_names_in_words(
        tuple(each.name or each.address for each in room.people.named_in_letters(wait.id))
    )


def _write_down(page: "WaitPageDialog") -> None:
    room, wait = page.room, page.wait
    people = room.people.write_down(room.people.named_in_letters(wait.id), wait.id, now=room.now())
    page.look_again()
    names = first_names_in_words(tuple(each.name for each in people))
    page.tell(_("Written down as met: {names}.").format(names=safe_line(names)))


def _open_letter_to(page: "WaitPageDialog", person_id: str) -> None:
    from waitroom.screens.people.people_met import letter_to  # noqa: PLC0415 - as above

    people = tuple(each for each in _everybody(page.room, page.wait) if each.person.id == person_id)
    if person_id == FROM_LETTERS:
        _write_down(page)
    elif people:
        page.dismiss(letter_to(page.room, people, page.wait))
    else:
        _open_people(page, "")


def _open_people(page: "WaitPageDialog", person_id: str) -> None:
    from waitroom.screens.people.people_met import PeopleMetDialog  # noqa: PLC0415 - as above

    def then(letter: OpenLetter | None) -> None:
        if letter is not None:
            page.dismiss(letter)
        else:
            page.look_again()

    page.app.push_screen(PeopleMetDialog(page.room, page.wait, person_id), then)


def _letter_rows(room: Room, wait: Wait, now: datetime) -> SectionRows:
    letters = room.letters.for_wait(wait)
    for each in letters:
        title = room.letters.title_of(each)
        state = _letter_state(each, now)
        yield (
            each.id,
            Content.assemble((safe_line(title), "$foreground"), (f"   {state}", "$text-muted")),
        )
    if not letters:
        yield "", _empty(_("none yet"))


def _letter_state(letter: Letter, now: datetime) -> str:
    if not letter.is_frozen or letter.sent_on is None:
        return _("a draft") if letter.state == "draft" else str(letter.state)
    day = short_day(letter.sent_on.astimezone(now.tzinfo).date(), now.date())
    return f"{letter.state} {day}"


def _open_letter(page: "WaitPageDialog", letter_id: str) -> None:
    page.dismiss(OpenLetter(letter_id, wait_id=page.wait.id))


def _new_letter(page: "WaitPageDialog", _letter_id: str) -> None:
    page.dismiss(OpenLetter(wait_id=page.wait.id))


def _contact_rows(room: Room, wait: Wait, now: datetime) -> SectionRows:
    contacts = room.people.contacts_of(wait_id=wait.id)
    for each in contacts[:SHOWN]:
        person = room.people.get(each.person_id)
        who = f"{person.name}: " if person is not None else ""
        yield each.id, Content.styled(safe_line(who + contact_words(each, now)), "$foreground")
    if len(contacts) > SHOWN:
        yield "more", _empty(_("and {contacts} earlier").format(contacts=len(contacts) - SHOWN))
    if not contacts:
        yield "", _empty(_("none noted"))


def _open_contacts(page: "WaitPageDialog", _contact_id: str) -> None:
    from waitroom.screens.people.contact_log import ContactLogDialog  # noqa: PLC0415 - as above

    page.app.push_screen(ContactLogDialog(page.room, page.wait), lambda _: page.look_again())


def _empty(words: str) -> Content:
    return Content.styled(words, "$text-muted")


PEOPLE = WaitPageSection(
    name="people",
    title=_("People"),
    command="wait_page.people",
    rows=_people_rows,
    enter=_open_letter_to,
    open=_open_people,
)
LETTERS = WaitPageSection(
    name="letters",
    title=_("Letters"),
    command="wait_page.letters",
    rows=_letter_rows,
    enter=_open_letter,
    open=_new_letter,
)
CONTACTS = WaitPageSection(
    name="contacts",
    title=_("Contact"),
    command="wait_page.contacts",
    rows=_contact_rows,
    enter=_open_contacts,
    open=_open_contacts,
)
