"""The commands of the letters: their card on home, and the desk."""

from waitroom.commands.command import Command
from waitroom.translation import _

LETTER_CARD: tuple[Command, ...] = (
    Command(
        id="letter.edit", where="card.letter", keys="e", label=_("edit"), is_first=True,
        help=_("Open the letter for today, or begin the one that fits"), action="screen.edit_letter",
    ),
)  # fmt: skip

DESK: tuple[Command, ...] = (
    Command(
        id="letters.new", where="letters", keys="ctrl+n", label=_("new"), is_first=True,
        help=_("Begin a letter from a short skeleton"), action="new", verb="new",
        found_by=_("write thank-you email mail"),
    ),
    Command(
        id="letters.out", where="letters", keys="ctrl+o", label=_("out"), is_first=True,
        help=_("Take the letter out: copy, mail program, file; then note that it was sent"), action="out",
        found_by=_("send print pdf mail email copy clipboard save file sent"),
    ),
    Command(
        id="letters.pane", where="letters", keys="ctrl+j,f3", label=_("next pane"), is_first=True,
        help=_("Go from the list to the text to what is read back"), action="pane",
    ),
    Command(
        id="letters.history", where="letters", keys="ctrl+r", label=_("history"), is_first=True,
        help=_("Earlier texts of this letter, what changed, and the way back"), action="history",
    ),
    Command(
        id="letters.editor", where="letters", keys="ctrl+t", label="$EDITOR", is_first=True,
        help=_("Take the text to your own editor and back"), action="own_editor",
    ),
    Command(
        id="letters.find", where="letters", keys="ctrl+f", label=_("find"), help=_("Find words in the letter"),
        action="find", verb="find",
    ),
    Command(
        id="letters.people", where="letters", keys="alt+p", label=_("people met"), action="people_met",
        help=_("Write down whom you met, and see who has been thanked"),
    ),
    Command(
        id="letters.both", where="letters", keys="alt+v", label=_("both"), action="both",
        help=_("Put this letter beside the one of this wait that says nearly the same"),
    ),
    Command(
        id="letters.hushed", where="letters", keys="alt+m", label=_("remarks"), action="hushed",
        help=_("Remarks that are never shown, and their way back"),
    ),
    Command(
        id="letters.ready", where="letters", keys="alt+r", label=_("ready"), action="ready",
        help=_("Mark the letter as ready to go, or as a draft again"),
    ),
    Command(
        id="letters.sleep", where="letters", keys="alt+s", label=_("sleep"), action="sleep",
        help=_("Put the letter into the drawer until the morning, or take it out"),
    ),
    Command(
        id="letters.answered", where="letters", keys="alt+y", label=_("answered"), action="answered", verb="happened",
        help=_("Note that they answered this letter"),
    ),
    Command(
        id="letters.duplicate", where="letters", keys="alt+c", label=_("copy"), action="duplicate",
        help=_("Begin a letter with the same text"),
    ),
    Command(
        id="letters.trash", where="letters", keys="delete", label=_("take off"), action="trash", verb="away",
        help=_("Take the letter off the desk; {key:letters.undo} puts it back"),
    ),
    Command(
        id="letters.undo", where="letters", keys="ctrl+z,u", label=_("undo"), action="undo", verb="undo",
        help=_("Take the last step of the desk back"),
    ),
    Command(
        id="letters.back", where="letters", keys="escape", label=_("back"), action="back", verb="back",
        help=_("From the text to the list, from the list home"),
    ),
)  # fmt: skip

FINDINGS: tuple[Command, ...] = (
    Command(
        id="findings.take", where="findings", keys="t", label=_("take it"), action="take",
        help=_("Put the suggestion in the place of the words; {key:letters.undo} takes it back"),
        found_by=_("spelling spell correct fix typo accept suggestion"),
    ),
    Command(
        id="findings.ignore", where="findings", keys="i", label=_("not here"), action="ignore",
        help=_("Leave this remark out of this letter"),
    ),
    Command(
        id="findings.never", where="findings", keys="x", label=_("never show this"), action="never", verb="dismiss",
        help=_("Never show this kind of remark again"),
    ),
)  # fmt: skip

TEXT: tuple[Command, ...] = (
    Command(
        id="text.undo", where="text", keys="ctrl+z", label=_("undo"), help=_("Take the last change of the text back"),
        action="undo", verb="undo",
    ),
    Command(
        id="text.next_blank", where="text", keys="tab", label=_("next blank"), action="next_slot", verb="next",
        help=_("Go to the next open blank; without one, on to what is read back"),
    ),
    Command(
        id="text.blank_before", where="text", keys="shift+tab", label=_("blank before"), action="previous_slot",
        help=_("Go to the open blank before; without one, to the subject"), verb="before",
    ),
)  # fmt: skip

SEND_LETTER: tuple[Command, ...] = (
    Command(
        id="send.copy", where="send_letter", keys="c", label=_("copy the text"), help=_("Copy the text"), action="copy",
    ),
    Command(
        id="send.copy_all", where="send_letter", keys="w", label=_("copy all"), help=_("Copy all, with To and Subject"),
        action="copy_all",
    ),
    Command(
        id="send.mail", where="send_letter", keys="o", label=_("mail program"), help=_("Open the mail program"),
        action="mail",
    ),
    Command(
        id="send.eml", where="send_letter", keys="e", label=_("mail draft"), help=_("Write a mail draft"), action="eml",
    ),
    Command(
        id="send.text", where="send_letter", keys="t", label=_("text file"), help=_("Write a text file"), action="text",
    ),
    Command(
        id="send.sent", where="send_letter", keys="y", label=_("it is sent"), help=_("Note that it is sent"),
        action="sent", verb="happened",
    ),
)  # fmt: skip
