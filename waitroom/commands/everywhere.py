"""The commands that work in every room."""

from waitroom.commands.command import APP, Command

EVERYWHERE: tuple[Command, ...] = (
    Command(
        id="breathe", where=APP, keys="ctrl+g", label="breathe", help="Sixty calm seconds, from anywhere",
        action="app.breathe", is_first=True, is_priority=True,
        found_by="calm panic attack anxious anxiety relax breath breathing sixty seconds",
    ),
    Command(
        id="people", where=APP, keys="exclamation_mark,f2", label="people", help="People to talk to",
        action="app.people", is_first=True, is_priority=True,
        found_by="panic crisis help emergency talk helpline doctor somebody lonely suicide suicidal hurt die "
        "dying self-harm call friend",
    ),
    Command(
        id="draw", where=APP, keys="f5,alt+b", label="box", action="app.draw_memento", is_priority=True,
        help="Hold one thing from the happy box, drawn blind, from anywhere", found_by="draw one cheer up surprise",
    ),
    Command(
        id="palette", where=APP, keys="ctrl+p", label="do anything", help="Find anything by its name",
        action="app.command_palette", is_first=True, is_priority=True, found_by="palette commands menu",
    ),
    Command(
        id="help", where=APP, keys="question_mark,f1", label="keys", help="The keys of where you are",
        action="app.help", is_first=True, is_priority=True, verb="help", found_by="help shortcuts manual how",
    ),
    Command(
        id="cover", where=APP, keys="ctrl+l,f9", label="hide", help="Cover the room; the same key brings it back",
        action="app.cover", is_first=True, is_priority=True, found_by="cover boss private privacy lock",
    ),
    Command(
        id="phone", where=APP, keys="R,f12,alt+t", label="the phone rings",
        help="Who may be calling, what you asked them, the dates, and room for what they say",
        action="app.phone", is_priority=True,
    ),
    Command(
        id="happened", where=APP, keys="y", label="what happened", action="app.happened", verb="happened",
        found_by="offer rejected rejection no yes round moved outcome result they answered",
        help="Write down a yes, a no, another round, a moved date, or that nothing came; and take it back",
    ),
    Command(
        id="add_memento", where=APP, keys="plus", label="add to the box",
        help="Put something into the happy box, from anywhere", action="app.add_memento", verb="add",
        found_by="new memento picture photo quote keep",
    ),
    Command(
        id="catch_question", where=APP, keys="Q,alt+q", label="catch a question", is_priority=True,
        help="Write down what they asked, one line a question, from anywhere", action="app.catch_question",
    ),
    Command(
        id="search", where=APP, keys="slash,alt+slash", label="find anything", action="app.search", is_priority=True,
        help="Find what was written, by its words", verb="find", found_by="search grep look",
    ),
    Command(
        id="line_to_box", where=APP, keys="i,alt+i", label="into the box", action="app.line_to_box",
        help="Send the line with the cursor, what is marked, or the card in front to the happy box",
        is_priority=True,
    ),
    Command(
        id="put_aways", where=APP, keys="U", label="what was put away", action="app.put_aways",
        help="What was put away in the last thirty days, in any room, and its way back",
        found_by="trash deleted restore undelete bin recover",
    ),
    Command(
        id="export_data", where=APP, keys="", label="take everything along", action="app.export_data",
        help="Write everything out: one file to come back, a folder to read, tables, dates",
        found_by="export backup save json markdown csv spreadsheet excel calendar ics download data",
    ),
    Command(
        id="import_data", where=APP, keys="", label="bring something in", action="app.import_data",
        help="Bring in applications from a spreadsheet or a tracker, or a file that was taken along",
        found_by="import csv spreadsheet excel huntr teal simplify json restore upload data",
    ),
    Command(
        id="backups", where=APP, keys="B", label="backups", action="app.backups",
        help="Earlier states of everything: what changed, one beside today, and the way back to all of it or one thing",
        found_by="backup restore recover lost earlier version go back safe copy",
    ),
    Command(
        id="sync_copies", where=APP, keys="", label="second copies", action="app.sync_copies",
        help="Second copies of the file that a folder sync left: look at both, take over what is missing, set aside",
        found_by="conflict conflicted copy sync dropbox nextcloud onedrive icloud syncthing merge duplicate",
    ),
    Command(
        id="leave", where=APP, keys="q,ctrl+c", label="leave", help="Leave; everything is kept",
        action="app.leave", is_first=True, found_by="quit exit close end bye",
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
        id="room.questions", where=APP, keys="5", label="Questions", help="Go to the questions and stories",
        action="app.go('questions')",
    ),
    Command(
        id="room.next", where=APP, keys="6", label="What next", action="app.go('next')",
        help="Go to what comes next: before the answer, after it, one thing at a time",
    ),
    Command(
        id="settings", where=APP, keys="comma", label="settings", help="Choose colours, calm, cover and keys",
        action="app.settings", found_by="options preferences configuration config mouse language locale country motion",
    ),
    Command(
        id="own_keys", where=APP, keys="", label="own keys", help="See every key, and choose others",
        action="app.own_keys", found_by="keyboard shortcuts rebind keymap bindings vim emacs",
    ),
    Command(
        id="theme", where=APP, keys="C", label="colours", help="Turn to the next colours", action="app.next_theme",
        found_by="theme dark light mode contrast colors colour scheme",
    ),
    Command(
        id="suspend", where=APP, keys="", label="to the shell", action="app.suspend_room",
        help="Stop the room for a moment and go to the shell; fg brings it back", found_by="suspend background stop fg",
    ),
)  # fmt: skip
