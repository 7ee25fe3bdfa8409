"""The commands that only dialogs and writing pages have; their keys stand at the foot of the dialog."""

from waitroom.commands.command import Command

DIALOG: tuple[Command, ...] = (
    Command(
        id="dialog.back", where="dialog", keys="escape", label="back", help="Leave without a change",
        action="back",
    ),
    Command(
        id="dialog.anew", where="dialog.draft", keys="f8,ctrl+n", label="begin anew", is_priority=True,
        help="Begin anew where something stands from before; once more brings it back", action="begin_anew",
    ),
    Command(
        id="dialog.undo", where="dialog.list", keys="u", label="undo", help="Take the last step back",
        action="undo",
    ),
    Command(
        id="writing.done", where="dialog.writing", keys="f4,ctrl+j", label="done", help="Be done with the page",
        action="done", is_priority=True,
    ),
    Command(
        id="writing.copy", where="dialog.writing", keys="f6,ctrl+t", label="copy", help="Copy the text",
        action="copy", is_priority=True,
    ),
    Command(
        id="writing.file", where="dialog.writing", keys="f7", label="text file", help="Write a text file",
        action="file", is_priority=True,
    ),
    Command(
        id="invitation.copy", where="dialog.invitation", keys="ctrl+o,f5", label="copy it", help="Copy the line",
        action="copy", is_priority=True,
    ),
    Command(
        id="invitation.file", where="dialog.invitation", keys="f7", label="text file", help="Write a text file",
        action="file", is_priority=True,
    ),
    Command(
        id="add_memento.question", where="dialog.add_memento", keys="f5", label="a question",
        help="It was a question they asked: go on with it there", action="as_question", is_priority=True,
    ),
    Command(
        id="wait_form.by_hand", where="dialog.wait_form", keys="f4,ctrl+o", label="dates by hand",
        help="Set the dates by hand", action="by_hand", is_priority=True,
    ),
)  # fmt: skip
