"""The commands of the letters: their card on home, and the desk."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

LETTER_CARD: tuple[Command, ...] = (
    Command(
        id="letter.edit", where="card.letter", keys="e", label=_("edit"), is_first=True,
        help=_("Open the letter for today, or begin the one that fits"), action="screen.edit_letter",
        found_by=_("thank-you today letter draft write follow up"),
    ),
)  # fmt: skip

DESK: tuple[Command, ...] = (
    Command(
        id="letters.new", where="letters", keys="ctrl+n", label=_("new"), is_first=True,
        help=_("Begin a letter from a short skeleton"), action="new", verb="new",
        found_by=_("write thank-you email mail letter follow up follow-up compose draft message thanks"),
    ),
    Command(
        id="letters.out", where="letters", keys="ctrl+o", label=_("out"), is_first=True,
        help=_("Take the letter out: copy, mail program, file; then note that it was sent"), action="out",
        found_by=_("send print pdf mail email copy clipboard save file sent program gmail outlook export"),
    ),
    Command(
        id="letters.pane", where="letters", keys="ctrl+j,f3", label=_("next pane"), is_first=True,
        help=_("Go from the list to the text to what is read back"), action="pane",
        found_by=_("switch pane panel"),
    ),
    Command(
        id="letters.history", where="letters", keys="ctrl+r", label=_("history"), is_first=True,
        help=_("Earlier texts of this letter, what changed, and the way back"), action="history",
        found_by=_("versions earlier revisions old text revert changes"),
    ),
    Command(
        id="letters.editor", where="letters", keys="ctrl+t", label="$EDITOR", is_first=True,
        help=_("Take the text to your own editor and back"), action="own_editor",
        found_by=_("vim nano emacs external editor"),
    ),
    Command(
        id="letters.find", where="letters", keys="ctrl+f", label=_("find"), action="find", verb="find",
        help=_("Find words in the letter; from the list, in everything that was written"),
        found_by=_("search in letter words"),
    ),
    Command(
        id="letters.people", where="letters", keys="alt+p", label=_("people met"), action="people_met",
        help=_("Write down whom you met, and see who has been thanked"),
        found_by=_("interviewers names contacts panel who met"),
    ),
    Command(
        id="letters.both", where="letters", keys="alt+v", label=_("both"), action="both",
        help=_("Put this letter beside the one of this wait that says nearly the same"),
        found_by=_("compare diff side by duplicate same"),
    ),
    Command(
        id="letters.hushed", where="letters", keys="alt+m", label=_("remarks"), action="hushed",
        help=_("Remarks that are never shown, and their way back"),
        found_by=_("muted ignored suggestions hidden warnings"),
    ),
    Command(
        id="letters.ready", where="letters", keys="alt+r", label=_("ready"), action="ready",
        help=_("Mark the letter as ready to go, or as a draft again"),
        found_by=_("finished mark complete draft"),
    ),
    Command(
        id="letters.sleep", where="letters", keys="alt+s", label=_("sleep"), action="sleep",
        help=_("Put the letter into the drawer until the morning, or take it out"),
        found_by=_("tomorrow later snooze wait drawer overnight"),
    ),
    Command(
        id="letters.answered", where="letters", keys="alt+y", label=_("answered"), action="answered", verb="happened",
        help=_("Note that they answered this letter"),
        found_by=_("replied reply response got answer letter"),
    ),
    Command(
        id="letters.duplicate", where="letters", keys="alt+c", label=_("copy"), action="duplicate",
        help=_("Begin a letter with the same text"),
        found_by=_("duplicate clone reuse template"),
    ),
    Command(
        id="letters.trash", where="letters", keys="delete", label=_("take off"), action="trash", verb="away",
        help=_("Take the letter off the desk; {key:letters.undo} puts it back"),
        found_by=_("delete letter discard draft remove"),
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
        found_by=_("ignore dismiss skip warning"),
    ),
    Command(
        id="findings.never", where="findings", keys="x", label=_("never show this"), action="never", verb="dismiss",
        help=_("Never show this kind of remark again"),
        found_by=_("ignore always disable rule mute"),
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
        help=_("Go to the open blank before; without one, up to the subject, and from there to To"), verb="before",
    ),
)  # fmt: skip

SEND_LETTER: tuple[Command, ...] = (
    Command(
        id="send.copy", where="send_letter", keys="c", label=_("copy the text"), help=_("Copy the text"), action="copy",
        found_by=_("clipboard paste"),
    ),
    Command(
        id="send.copy_all", where="send_letter", keys="w", label=_("copy all"), help=_("Copy all, with To and Subject"),
        action="copy_all",
        found_by=_("clipboard subject recipient"),
    ),
    Command(
        id="send.mail", where="send_letter", keys="o", label=_("mail program"), help=_("Open the mail program"),
        action="mail",
        found_by=_("send email gmail outlook thunderbird"),
    ),
    Command(
        id="send.eml", where="send_letter", keys="e", label=_("mail draft"), help=_("Write a mail draft"), action="eml",
        found_by=_("email draft file"),
    ),
    Command(
        id="send.text", where="send_letter", keys="t", label=_("text file"), help=_("Write a text file"), action="text",
        found_by=_("txt save export"),
    ),
    Command(
        id="send.sent", where="send_letter", keys="y", label=_("it is sent"), help=_("Note that it is sent"),
        action="sent", verb="happened",
        found_by=_("sent mailed done"),
    ),
)  # fmt: skip
