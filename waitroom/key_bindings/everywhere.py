"""The commands that work in every room."""

from waitroom.key_bindings.command import APP, Command
from waitroom.translation import _

EVERYWHERE: tuple[Command, ...] = (
    Command(
        id="breathe", where=APP, keys="ctrl+g", label=_("breathe"), help=_("Sixty calm seconds, from anywhere"),
        action="app.breathe", is_first=True, is_priority=True,
        found_by=_(
            "calm panic attack anxious anxiety relax breath breathing sixty seconds stress stressed "
            "overwhelmed nervous heart racing exhale inhale meditate"
        ),
    ),
    Command(
        id="people", where=APP, keys="exclamation_mark,f2", label=_("people"), help=_("People to talk to"),
        action="app.people", is_first=True, is_priority=True,
        found_by=_(
            "panic crisis help emergency talk helpline doctor somebody lonely suicide suicidal hurt die dying "
            "self-harm call friend hotline support contact phone alone chat"
        ),
    ),
    Command(
        id="draw", where=APP, keys="f5,alt+b", label=_("box"), action="app.draw_memento", is_priority=True,
        help=_("Hold one thing from the happy box, drawn blind, from anywhere"),
        found_by=_("draw one cheer up surprise happy something nice lift random"),
    ),
    Command(
        id="palette", where=APP, keys="ctrl+p", label=_("do anything"), help=_("Find anything by its name"),
        action="app.command_palette", is_first=True, is_priority=True, found_by=_("palette commands menu"),
    ),
    Command(
        id="help", where=APP, keys="question_mark,f1", label=_("keys"), help=_("The keys of where you are"),
        action="app.help", is_first=True, is_priority=True, verb="help", found_by=_("help shortcuts manual how"),
    ),
    Command(
        id="cover", where=APP, keys="ctrl+l,f9", label=_("hide"),
        help=_("Cover the room; the same key brings it back, and the lowest line of the cover names it"),
        action="app.cover", is_first=True, is_priority=True,
        found_by=_("cover boss key private privacy lock hide screen secret quick"),
    ),
    Command(
        id="phone", where=APP, keys="R,f12,alt+t", label=_("the phone rings"),
        help=_("Who may be calling, what you asked them, the dates, and room for what they say"),
        action="app.phone", is_priority=True,
        found_by=_("call calling called they rang ringing phone voicemail recruiter on the line"),
    ),
    Command(
        id="happened", where=APP, keys="y", label=_("what happened"), action="app.happened", verb="happened",
        found_by=_(
            "offer rejected rejection no yes round moved outcome result they answered answer got job hired "
            "turned down heard back called ghosted accepted declined news reply"
        ),
        help=_("Write down a yes, a no, another round, a moved date, or that nothing came; and take it back"),
    ),
    Command(
        id="add_memento", where=APP, keys="plus", label=_("add to the box"),
        help=_("Put something into the happy box, from anywhere"), action="app.add_memento", verb="add",
        found_by=_("new memento picture photo quote keep save image upload compliment praise nice message"),
    ),
    Command(
        id="catch_question", where=APP, keys="Q,alt+q", label=_("catch a question"), is_priority=True,
        help=_("Write down what they asked, one line a question, from anywhere"), action="app.catch_question",
        found_by=_("interview question asked they remember write down tricky"),
    ),
    Command(
        id="search", where=APP, keys="slash,alt+slash", label=_("find anything"), action="app.search", is_priority=True,
        help=_("Find what was written, by its words"), verb="find", short=_("find"),
        found_by=_("search grep look where old sentence notes"),
    ),
    Command(
        id="line_to_box", where=APP, keys="i,alt+i", label=_("into the box"), action="app.line_to_box",
        help=_("Send the line with the cursor, what is marked, or the card in front to the happy box"),
        is_priority=True,
        found_by=_("save line quote favourite favorite star"),
    ),
    Command(
        id="put_aways", where=APP, keys="U", label=_("what was put away"), action="app.put_aways",
        help=_("What was put away in the last thirty days, in any room, and its way back"),
        found_by=_("trash deleted restore undelete bin recover removed archive gone lost mistake"),
    ),
    Command(
        id="export_data", where=APP, keys="", label=_("take everything along"), action="app.export_data",
        help=_("Write everything out: one file to come back, a folder to read, tables, dates"),
        found_by=_("export backup save json markdown csv spreadsheet excel calendar ics download data"),
    ),
    Command(
        id="import_data", where=APP, keys="", label=_("bring something in"), action="app.import_data",
        help=_("Bring in applications from a spreadsheet or a tracker, or a file that was taken along"),
        found_by=_("import csv spreadsheet excel huntr teal simplify json restore upload data"),
    ),
    Command(
        id="backups", where=APP, keys="B", label=_("backups"), action="app.backups",
        help=_("Earlier states of everything: what changed, one beside today, and the way back "
             "to all of it or one thing"),
        found_by=_("backup restore recover lost earlier version go back safe copy"),
    ),
    Command(
        id="sync_copies", where=APP, keys="", label=_("second copies"), action="app.sync_copies",
        help=_("Second copies of the file that a folder sync left: look at both, take over what is missing, set aside"),
        found_by=_("conflict conflicted copy sync dropbox nextcloud onedrive icloud syncthing merge duplicate"),
    ),
    Command(
        id="leave", where=APP, keys="q,ctrl+c", label=_("leave"), help=_("Leave; everything is kept"),
        action="app.leave", is_first=True, found_by=_("quit exit close end bye log out logout"),
    ),
    Command(
        id="room.home", where=APP, keys="1", label=_("Room"), help=_("Go to the room with the countdown"),
        action="app.go('home')",
        found_by=_("home start main countdown days left dashboard"),
    ),
    Command(
        id="room.letters", where=APP, keys="2", label=_("Letters"), help=_("Go to the letters"),
        action="app.go('letters')",
        found_by=_("email mail thank-you thank you write letter drafts"),
    ),
    Command(
        id="room.care", where=APP, keys="3", label=_("Care"), help=_("Go to the care room"),
        action="app.go('care')",
        found_by=_("self-care relax help me calm cope coping exercises activities bored distract distraction"),
    ),
    Command(
        id="room.box", where=APP, keys="4", label=_("Happy box"), help=_("Go to the happy box"),
        action="app.go('box')",
        found_by=_("memories photos pictures cheer happy good things gallery"),
    ),
    Command(
        id="room.questions", where=APP, keys="5", label=_("Questions"), help=_("Go to the questions and stories"),
        action="app.go('questions')",
        found_by=_("practice practise prepare interview prep star stories"),
    ),
    Command(
        id="room.next", where=APP, keys="6", label=_("What next"), action="app.go('next')",
        help=_("Go to what comes next: before the answer, after it, one thing at a time"),
        found_by=_("plan future todo to-do tasks next steps rejected rejection"),
    ),
    Command(
        id="settings", where=APP, keys="comma", label=_("settings"), help=_("Choose colours, calm, cover and keys"),
        action="app.settings",
        found_by=_(
            "options preferences configuration config mouse language locale country motion setup set up name "
            "timezone time zone change notifications"
        ),
    ),
    Command(
        id="own_keys", where=APP, keys="", label=_("own keys"), help=_("See every key, and choose others"),
        action="app.own_keys",
        found_by=_("keyboard shortcuts rebind keymap bindings vim emacs remap hotkeys change key customise customize"),
    ),
    Command(
        id="theme", where=APP, keys="C", label=_("colours"), help=_("Turn to the next colours"),
        action="app.next_theme",
        found_by=_("theme dark light mode contrast colors colour scheme appearance look night"),
    ),
    Command(
        id="suspend", where=APP, keys="", label=_("to the shell"), action="app.suspend_room",
        help=_("Stop the room for a moment and go to the shell; fg brings it back"),
        found_by=_("suspend background stop fg terminal pause"),
    ),
)  # fmt: skip
