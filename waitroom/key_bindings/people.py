"""The commands of the people met, of the log of contacts, and of the ringing phone's page."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

PEOPLE_MET: tuple[Command, ...] = (
    Command(
        id="people_met.new", where="people_met", keys="n", label=_("somebody new"), help=_("Write somebody down"),
        action="new", verb="new",
        found_by=_("add interviewer name person"),
    ),
    Command(
        id="people_met.helper", where="people_met", keys="h", label=_("who helped"),
        help=_("Write down somebody who helped, to be thanked too"), action="helper",
        found_by=_("referee reference referral mentor thank"),
    ),
    Command(
        id="people_met.from_letters", where="people_met", keys="w", label=_("from the letters"),
        help=_("Write down everybody to whom letters of this wait go"), action="from_letters",
    ),
    Command(
        id="people_met.mark", where="people_met", keys="space", label=_("mark"),
        help=_("Mark somebody, so that one letter goes to several"), action="mark",
        found_by=_("select several group"),
    ),
    Command(
        id="people_met.edit", where="people_met", keys="e", label=_("change"), help=_("Change what is written there"),
        action="edit", verb="edit",
        found_by=_("edit pronounce email"),
    ),
    Command(
        id="people_met.contacts", where="people_met", keys="c", label=_("contact"),
        help=_("When there was contact with them, and a reminder"), action="contacts",
        found_by=_("log linkedin stay in touch reminder"),
    ),
    Command(
        id="people_met.take_off", where="people_met", keys="d,delete,backspace", label=_("take off"), verb="away",
        help=_("Take somebody off the list"), action="take_off",
    ),
    Command(
        id="person_form.same", where="person_form", keys="f4,ctrl+o", label=_("the same person"), is_priority=True,
        help=_("Take somebody who is written down already as the same person"), action="same",
    ),
    Command(
        id="contacts.new", where="contacts", keys="n", label=_("new"), help=_("Write a contact down"), action="new",
        verb="new",
        found_by=_("call email log add"),
    ),
    Command(
        id="contacts.remind", where="contacts", keys="r", label=_("reminder"),
        help=_("Turn the reminder to get in touch: none, after the answer, five working days on"), action="remind",
        found_by=_("remind later follow up"),
    ),
    Command(
        id="contacts.take_out", where="contacts", keys="d,delete,backspace", label=_("take out"),
        help=_("Take a contact out of the log"), action="take_out", verb="away",
    ),
    Command(
        id="contact_form.keep", where="contact_form", keys="ctrl+j,f4", label=_("keep"), is_priority=True,
        help=_("Keep the contact"), action="keep", verb="done",
    ),
    Command(
        id="phone_page.keep", where="phone_page", keys="ctrl+j,f4", label=_("keep"), is_priority=True,
        help=_("Keep what they say with the wait that is marked"), action="keep(False)", verb="done",
        found_by=_("save notes call"),
    ),
    Command(
        id="phone_page.happened", where="phone_page", keys="ctrl+t,f6", label=_("keep, and what happened"),
        is_priority=True, help=_("Keep it, and write down that they answered, moved the date, or want to meet again"),
        action="keep(True)",
        found_by=_("offer rejected result"),
    ),
)  # fmt: skip
