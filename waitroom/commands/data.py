"""The commands of the settings, the trash and the agenda."""

from waitroom.commands.command import Command

DATA: tuple[Command, ...] = (
    Command(
        id="settings.next", where="settings", keys="right", label="turn", help="Turn to the next choice",
        action="turn(1)", verb="next",
    ),
    Command(
        id="settings.before", where="settings", keys="left", label="back", help="Turn to the choice before",
        action="turn(-1)", verb="before",
    ),
    Command(
        id="trash.find", where="trash", keys="slash", label="find", help="Find among what was put away",
        action="find", verb="find",
    ),
    Command(
        id="trash.to_list", where="trash", keys="down", label="to the list", help="Go from the words to the list",
        action="to_list", is_quiet=True,
    ),
    Command(
        id="agenda.calendar", where="agenda", keys="I", label="calendar file", action="calendar",
        help="Write the dates as an .ics file for a calendar",
    ),
)  # fmt: skip
