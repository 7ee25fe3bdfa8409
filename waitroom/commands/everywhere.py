"""The commands that work in every room."""

from waitroom.commands.command import APP, Command

EVERYWHERE: tuple[Command, ...] = (
    Command(
        id="help", where=APP, keys="question_mark,f1", label="keys", help="The keys of where you are",
        action="app.help", is_first=True,
    ),
    Command(
        id="palette", where=APP, keys="ctrl+p", label="do anything", help="Find anything by its name",
        action="app.command_palette", is_first=True, is_priority=True,
    ),
    Command(
        id="cover", where=APP, keys="ctrl+l,f9", label="hide", help="Cover the room; the same key brings it back",
        action="app.cover", is_first=True, is_priority=True,
    ),
    Command(
        id="breathe", where=APP, keys="ctrl+g,ctrl+b", label="breathe", help="Sixty calm seconds, from anywhere",
        action="app.breathe", is_priority=True,
    ),
    Command(
        id="people", where=APP, keys="exclamation_mark,f2", label="people", help="People to talk to",
        action="app.people", is_priority=True,
    ),
    Command(
        id="phone", where=APP, keys="R,f12,alt+t", label="the phone rings",
        help="Who may be calling, what you asked them, the dates, and room for what they say",
        action="app.phone", is_priority=True,
    ),
    Command(
        id="add_memento", where=APP, keys="plus", label="add to the box",
        help="Put something into the happy box, from anywhere", action="app.add_memento",
    ),
    Command(
        id="search", where=APP, keys="slash,alt+slash", label="find", action="app.search", is_priority=True,
        help="Find anything that was written, by its words, and go there",
    ),
    Command(
        id="line_to_box", where=APP, keys="i,alt+i", label="into the box", action="app.line_to_box",
        help="Send the line with the cursor, what is marked, or the card in front to the happy box",
        is_priority=True,
    ),
    Command(
        id="put_aways", where=APP, keys="U", label="what was put away", action="app.put_aways",
        help="What was put away in the last thirty days, in any room, and its way back",
    ),
    Command(
        id="leave", where=APP, keys="q,ctrl+c", label="leave", help="Leave; everything is kept",
        action="app.leave", is_first=True,
    ),
    Command(
        id="room.home", where=APP, keys="1", label="Room", help="Go to the room with the countdown",
        action="app.go('home')",
    ),
    Command(
        id="room.letters", where=APP, keys="2", label="Letters", help="Go to the letters",
        action="app.go('letters')",
    ),
    Command(
        id="room.care", where=APP, keys="3", label="Care", help="Go to the care room",
        action="app.go('care')",
    ),
    Command(
        id="room.box", where=APP, keys="4", label="Happy box", help="Go to the happy box",
        action="app.go('box')",
    ),
    Command(
        id="settings", where=APP, keys="comma", label="settings", help="Choose colours, calm, cover and keys",
        action="app.settings",
    ),
    Command(
        id="theme", where=APP, keys="f8", label="colours",
        help="Turn to the next colours",
        action="app.next_theme",
    ),
)  # fmt: skip
