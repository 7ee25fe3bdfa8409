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
        id="keys.add", where="dialog.keys", keys="f4,ctrl+o", label="one more key", is_priority=True,
        help="Give the marked command one more key", action="add_key",
    ),
    Command(
        id="keys.away", where="dialog.keys", keys="f6,ctrl+t", label="take a key away", is_priority=True,
        help="Take the last key of the marked command away", action="take_away",
    ),
    Command(
        id="keys.usual", where="dialog.keys", keys="f7,ctrl+r", label="its usual key", is_priority=True,
        help="Give the marked command the keys back that it has in the set", action="usual",
    ),
    Command(
        id="keys.preset", where="dialog.keys", keys="f3,alt+s", label="another set", is_priority=True,
        help="Turn to the next set of keys: plain, vim, emacs", action="turn_preset",
    ),
    Command(
        id="keys.all_usual", where="dialog.keys", keys="alt+a", label="all as usual", is_priority=True,
        help="Give all commands the keys back with which waitroom comes", action="all_usual",
    ),
    Command(
        id="press_key.accept", where="press_key", keys="enter", label="take it", action="accept", is_quiet=True,
        help="Take the key that was pressed, as is offered", verb="open",
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
