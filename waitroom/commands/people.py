"""The commands of the people met, of the log of contacts, and of the ringing phone's page."""

from waitroom.commands.command import Command

PEOPLE_MET: tuple[Command, ...] = (
    Command(
        id="people_met.new", where="people_met", keys="n", label="somebody new", help="Write somebody down",
        action="new", verb="new",
    ),
    Command(
        id="people_met.helper", where="people_met", keys="h", label="who helped",
        help="Write down somebody who helped, to be thanked too", action="helper",
    ),
    Command(
        id="people_met.mark", where="people_met", keys="space", label="mark",
        help="Mark somebody, so that one letter goes to several", action="mark",
    ),
    Command(
        id="people_met.edit", where="people_met", keys="e", label="change", help="Change what is written there",
        action="edit", verb="edit",
    ),
    Command(
        id="people_met.contacts", where="people_met", keys="c", label="contact",
        help="When there was contact with them, and a reminder", action="contacts",
    ),
    Command(
        id="people_met.take_off", where="people_met", keys="d,delete,backspace", label="take off", verb="away",
        help="Take somebody off the list", action="take_off",
    ),
    Command(
        id="person_form.same", where="person_form", keys="f4,ctrl+o", label="the same person", is_priority=True,
        help="Take somebody who is written down already as the same person", action="same",
    ),
    Command(
        id="contacts.new", where="contacts", keys="n", label="new", help="Write a contact down", action="new",
        verb="new",
    ),
    Command(
        id="contacts.remind", where="contacts", keys="r", label="reminder",
        help="Turn the reminder to get in touch: none, after the answer, five working days on", action="remind",
    ),
    Command(
        id="contacts.take_out", where="contacts", keys="d,delete,backspace", label="take out",
        help="Take a contact out of the log", action="take_out", verb="away",
    ),
    Command(
        id="contact_form.keep", where="contact_form", keys="ctrl+j,f4", label="keep", is_priority=True,
        help="Keep the contact", action="keep", verb="done",
    ),
    Command(
        id="phone_page.keep", where="phone_page", keys="ctrl+j,f4", label="keep", is_priority=True,
        help="Keep what they say with the wait that is marked", action="keep(False)", verb="done",
    ),
    Command(
        id="phone_page.happened", where="phone_page", keys="ctrl+t,f6", label="keep, and what happened",
        is_priority=True, help="Keep it, and write down that they answered, moved the date, or want to meet again",
        action="keep(True)",
    ),
)  # fmt: skip
