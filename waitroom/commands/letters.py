"""The commands of the letters: their card on home, and the desk."""

from waitroom.commands.command import Command

LETTER_CARD: tuple[Command, ...] = (
    Command(
        id="letter.edit", where="card.letter", keys="e", label="edit", is_first=True,
        help="Open the letter for today, or begin the one that fits", action="screen.edit_letter",
    ),
)  # fmt: skip

DESK: tuple[Command, ...] = (
    Command(
        id="letters.new", where="letters", keys="ctrl+n", label="new", is_first=True,
        help="Begin a letter from a short skeleton", action="new", verb="new", found_by="write thank-you email mail",
    ),
    Command(
        id="letters.out", where="letters", keys="ctrl+o", label="out", is_first=True,
        help="Take the letter out: copy, mail program, file; then note that it was sent", action="out",
        found_by="send print pdf mail email copy clipboard save file sent",
    ),
    Command(
        id="letters.pane", where="letters", keys="ctrl+j,f3", label="next pane", is_first=True,
        help="Go from the list to the text to what is read back", action="pane",
    ),
    Command(
        id="letters.history", where="letters", keys="ctrl+r", label="history", is_first=True,
        help="Earlier texts of this letter, what changed, and the way back", action="history",
    ),
    Command(
        id="letters.editor", where="letters", keys="ctrl+t", label="$EDITOR", is_first=True,
        help="Take the text to your own editor and back", action="own_editor",
    ),
    Command(
        id="letters.find", where="letters", keys="ctrl+f", label="find", help="Find words in the letter",
        action="find", verb="find",
    ),
    Command(
        id="letters.people", where="letters", keys="alt+p", label="people met", action="people_met",
        help="Write down whom you met, and see who has been thanked",
    ),
    Command(
        id="letters.both", where="letters", keys="alt+v", label="both", action="both",
        help="Put this letter beside the one of this wait that says nearly the same",
    ),
    Command(
        id="letters.hushed", where="letters", keys="alt+m", label="remarks", action="hushed",
        help="Remarks that are never shown, and their way back",
    ),
    Command(
        id="letters.ready", where="letters", keys="alt+r", label="ready", action="ready",
        help="Mark the letter as ready to go, or as a draft again",
    ),
    Command(
        id="letters.sleep", where="letters", keys="alt+s", label="sleep", action="sleep",
        help="Put the letter into the drawer until the morning, or take it out",
    ),
    Command(
        id="letters.answered", where="letters", keys="alt+y", label="answered", action="answered", verb="happened",
        help="Note that they answered this letter",
    ),
    Command(
        id="letters.duplicate", where="letters", keys="alt+c", label="copy", action="duplicate",
        help="Begin a letter with the same text",
    ),
    Command(
        id="letters.trash", where="letters", keys="delete", label="take off", action="trash", verb="away",
        help="Take the letter off the desk; {key:letters.undo} puts it back",
    ),
    Command(
        id="letters.undo", where="letters", keys="ctrl+z,u", label="undo", action="undo", verb="undo",
        help="Take the last step of the desk back",
    ),
    Command(
        id="letters.back", where="letters", keys="escape", label="back", action="back", verb="back",
        help="From the text to the list, from the list home",
    ),
)  # fmt: skip

FINDINGS: tuple[Command, ...] = (
    Command(
        id="findings.take", where="findings", keys="t", label="take it", action="take",
        help="Put the suggestion in the place of the words; {key:letters.undo} takes it back",
        found_by="spelling spell correct fix typo accept suggestion",
    ),
    Command(
        id="findings.ignore", where="findings", keys="i", label="not here", action="ignore",
        help="Leave this remark out of this letter",
    ),
    Command(
        id="findings.never", where="findings", keys="x", label="never show this", action="never", verb="dismiss",
        help="Never show this kind of remark again",
    ),
)  # fmt: skip

TEXT: tuple[Command, ...] = (
    Command(
        id="text.undo", where="text", keys="ctrl+z", label="undo", help="Take the last change of the text back",
        action="undo", verb="undo",
    ),
)  # fmt: skip

SEND_LETTER: tuple[Command, ...] = (
    Command(
        id="send.copy", where="send_letter", keys="c", label="copy the text", help="Copy the text", action="copy",
    ),
    Command(
        id="send.copy_all", where="send_letter", keys="w", label="copy all", help="Copy all, with To and Subject",
        action="copy_all",
    ),
    Command(
        id="send.mail", where="send_letter", keys="o", label="mail program", help="Open the mail program",
        action="mail",
    ),
    Command(
        id="send.eml", where="send_letter", keys="e", label="mail draft", help="Write a mail draft", action="eml",
    ),
    Command(
        id="send.text", where="send_letter", keys="t", label="text file", help="Write a text file", action="text",
    ),
    Command(
        id="send.sent", where="send_letter", keys="y", label="it is sent", help="Note that it is sent",
        action="sent", verb="happened",
    ),
)  # fmt: skip
