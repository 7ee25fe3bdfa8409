"""The commands of the settings, the trash, the backups, second copies, the agenda, and of what is brought in."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

DATA: tuple[Command, ...] = (
    Command(
        id="settings.next", where="settings", keys="right", label=_("turn"), help=_("Turn to the next choice"),
        action="turn(1)", verb="next",
        found_by=_("change option toggle"),
    ),
    Command(
        id="settings.before", where="settings", keys="left", label=_("back"), help=_("Turn to the choice before"),
        action="turn(-1)", verb="before",
    ),
    Command(
        id="keys.add", where="dialog.keys", keys="f4,ctrl+o", label=_("one more key"), is_priority=True,
        help=_("Give the marked command one more key"), action="add_key",
        found_by=_("bind shortcut hotkey"),
    ),
    Command(
        id="keys.away", where="dialog.keys", keys="f6,ctrl+t", label=_("take a key away"), is_priority=True,
        help=_("Take the last key of the marked command away"), action="take_away",
        found_by=_("unbind remove shortcut"),
    ),
    Command(
        id="keys.usual", where="dialog.keys", keys="f7,ctrl+r", label=_("its usual key"), is_priority=True,
        help=_("Give the marked command the keys back that it has in the set"), action="usual",
        found_by=_("reset default shortcut"),
    ),
    Command(
        id="keys.preset", where="dialog.keys", keys="f3,alt+s", label=_("another set"), is_priority=True,
        help=_("Turn to the next set of keys: plain, vim, emacs"), action="turn_preset",
        found_by=_("vim emacs keymap"),
    ),
    Command(
        id="keys.all_usual", where="dialog.keys", keys="alt+a", label=_("all as usual"), is_priority=True,
        help=_("Give all commands the keys back with which waitroom comes"), action="all_usual",
        found_by=_("reset defaults shortcuts all"),
    ),
    Command(
        id="press_key.accept", where="press_key", keys="enter", label=_("take it"), action="accept", is_quiet=True,
        help=_("Take the key that was pressed, as is offered"), verb="open",
    ),
    Command(
        id="trash.find", where="trash", keys="slash", label=_("find"), help=_("Find among what was put away"),
        action="find", verb="find",
    ),
    Command(
        id="trash.to_list", where="trash", keys="down", label=_("to the list"), help=_("Go from the words to the list"),
        action="to_list", is_quiet=True,
    ),
    Command(
        id="import_file.complete", where="import_file", keys="tab", label=_("complete"), takes_first=True, verb="next",
        help=_("Complete the path from what lies in its folder; where it is complete, go on"), action="complete",
    ),
    Command(
        id="import_columns.next", where="import_columns", keys="right", label=_("turn"), action="turn(1)", verb="next",
        help=_("Turn the marked column to the next thing that it can be"),
    ),
    Command(
        id="import_columns.before", where="import_columns", keys="left", label=_("back"), action="turn(-1)",
        help=_("Turn the marked column to the thing before"), verb="before",
    ),
    Command(
        id="import_columns.preview", where="import_columns", keys="f4,ctrl+j", label=_("go on"), action="preview",
        help=_("Show what would come in; nothing is changed yet"), verb="done",
    ),
    Command(
        id="import_preview.take", where="import_preview", keys="enter,f4,ctrl+j", label=_("bring it in"), action="take",
        help=_("Bring in what is shown, whole"), takes_first=True, verb="done",
    ),
    Command(
        id="trash.backups", where="trash", keys="b", label=_("backups"), action="app.backups",
        help=_("Look for it in the backups, where it is in the trash no more"),
        found_by=_("older restore"),
    ),
    Command(
        id="backups.all", where="backups", keys="b", label=_("bring all of it back"), action="all",
        help=_("Bring all of a backup back; what is here now is kept first, and {key:dialog.undo} takes it back"),
        found_by=_("restore everything rollback revert"),
    ),
    Command(
        id="backups.copies", where="backups", keys="c", label=_("second copies"), action="copies",
        help=_("Look at the second copies that a folder sync left beside the file"),
        found_by=_("conflict sync"),
    ),
    Command(
        id="state.all", where="state", keys="b", label=_("all of it"), action="all",
        help=_("Bring all of a backup back, or take over all that a second copy has and you have not"),
    ),
    Command(
        id="state.find", where="state", keys="slash", label=_("find"), action="find", verb="find",
        help=_("Find among what is not the same"),
    ),
    Command(
        id="state.to_list", where="state", keys="down", label=_("to the list"), help=_("Go from the words to the list"),
        action="to_list", is_quiet=True,
    ),
    Command(
        id="copies.take", where="sync_copies", keys="b", label=_("take over"), action="take",
        help=_("Add what a second copy has and you have not; nothing is replaced, and both texts are kept"),
        found_by=_("merge import"),
    ),
    Command(
        id="copies.aside", where="sync_copies", keys="d,delete", label=_("set aside"), action="set_aside", verb="away",
        help=_("Move a second copy out of the way; it is not deleted, and {key:dialog.undo} brings it back"),
        found_by=_("remove move"),
    ),
    Command(
        id="agenda.calendar", where="agenda", keys="I", label=_("calendar file"), action="calendar",
        help=_("Write the dates as an .ics file for a calendar"),
        found_by=_("export ics google outlook"),
    ),
)  # fmt: skip
