"""The commands of the list of people met."""

from waitroom.commands.command import Command

PEOPLE_MET: tuple[Command, ...] = (
    Command(
        id="people_met.new", where="people_met", keys="n,plus", label="somebody new", help="Write somebody down",
        action="new",
    ),
    Command(
        id="people_met.edit", where="people_met", keys="e", label="change", help="Change what is written there",
        action="edit",
    ),
    Command(
        id="people_met.take_off", where="people_met", keys="delete,backspace", label="take off",
        help="Take somebody off the list", action="take_off",
    ),
)  # fmt: skip
