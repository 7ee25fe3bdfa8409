"""What all dialogs have in common: the way back, the next field, the row that is marked, undo."""

from waitroom.commands.command import Command

LISTS: tuple[Command, ...] = (
    Command(
        id="list.down", where="list", keys="down", label="below", help="Mark the row below", action="cursor_down",
        is_quiet=True,
    ),
    Command(
        id="list.up", where="list", keys="up", label="above", help="Mark the row above", action="cursor_up",
        is_quiet=True,
    ),
    Command(
        id="list.first", where="list", keys="home", label="first", help="Mark the first row", action="first",
        is_quiet=True,
    ),
    Command(
        id="list.last", where="list", keys="end", label="last", help="Mark the last row", action="last", is_quiet=True,
    ),
    Command(
        id="list.page_down", where="list", keys="pagedown", label="page down", help="Mark a row a page below",
        action="page_down", is_quiet=True,
    ),
    Command(
        id="list.page_up", where="list", keys="pageup", label="page up", help="Mark a row a page above",
        action="page_up", is_quiet=True,
    ),
    Command(
        id="list.choose", where="list", keys="enter", label="this one", help="Do what the marked row is for",
        action="select", is_quiet=True, verb="open",
    ),
)  # fmt: skip

DIALOG: tuple[Command, ...] = (
    *LISTS,
    Command(
        id="dialog.enter", where="dialog", keys="enter", label="this one",
        help="Do what is marked, or keep what is typed",
        action="enter", is_quiet=True, verb="open",
    ),
    Command(
        id="dialog.back", where="dialog", keys="escape", label="back", help="Back to where you were",
        action="back", verb="back",
    ),
    Command(
        id="dialog.next", where="dialog", keys="tab", label="next", help="Go to the next field",
        action="app.focus_next", takes_first=True, is_quiet=True, verb="next",
    ),
    Command(
        id="dialog.before", where="dialog", keys="shift+tab", label="before", help="Go to the field before",
        action="app.focus_previous", takes_first=True, is_quiet=True, verb="before",
    ),
    Command(
        id="dialog.anew", where="dialog.draft", keys="f8,ctrl+n", label="begin anew", is_priority=True,
        help="Begin anew where something stands from before; once more brings it back", action="begin_anew",
    ),
    Command(
        id="dialog.undo", where="dialog.list", keys="u,ctrl+z", label="undo", help="Take the last step back",
        action="undo", verb="undo",
    ),
    Command(
        id="fields.below", where="dialog.fields", keys="down", label="next", help="Go to the next line",
        action="app.focus_next", is_quiet=True,
    ),
    Command(
        id="fields.above", where="dialog.fields", keys="up", label="before", help="Go to the line before",
        action="app.focus_previous", is_quiet=True,
    ),
    Command(
        id="rows.above", where="dialog.rows", keys="up", label="above", help="Mark the one above",
        action="move(-1)", is_quiet=True,
    ),
    Command(
        id="rows.below", where="dialog.rows", keys="down", label="below", help="Mark the one below",
        action="move(1)", is_quiet=True,
    ),
    Command(
        id="found.above", where="dialog.found", keys="up", label="above", help="Mark the one above",
        action="move(-1)", takes_first=True,
    ),
    Command(
        id="found.below", where="dialog.found", keys="down", label="below", help="Mark the one below",
        action="move(1)", takes_first=True,
    ),
    Command(
        id="found.choose", where="dialog.found", keys="enter", label="this one", help="Go to the one that is marked",
        action="choose", takes_first=True, verb="open",
    ),
    Command(
        id="pages.next", where="dialog.pages", keys="right,down,space", label="next", help="Turn to the next one",
        action="turn(1)", verb="next",
    ),
    Command(
        id="pages.before", where="dialog.pages", keys="left,up", label="before", help="Turn to the one before",
        action="turn(-1)", verb="before",
    ),
    Command(
        id="scrolled.down", where="dialog.scrolled", keys="space,pagedown", label="scroll", help="Scroll down",
        action="scroll(1)",
    ),
    Command(
        id="scrolled.up", where="dialog.scrolled", keys="pageup", label="up", help="Scroll up", action="scroll(-1)",
    ),
    Command(
        id="confirm.yes", where="confirm", keys="y,enter", label="yes", help="Say yes", action="yes",
    ),
    Command(
        id="confirm.no", where="confirm", keys="n", label="no", help="Say no", action="back",
    ),
    Command(
        id="write.keep", where="dialog.write", keys="f4,ctrl+j", label="keep it and go back",
        help="Be done with the page; what is written is kept", action="back", verb="done",
    ),
    Command(
        id="elsewhere.open", where="elsewhere", keys="enter", label="open it", help="Open it in another program",
        action="open", verb="open",
    ),
    Command(
        id="elsewhere.copy", where="elsewhere", keys="c", label="copy it", help="Copy the path or the address",
        action="copy",
    ),
    Command(
        id="fallback_screen.again", where="fallback_screen", keys="enter", label="again",
        help="Try to draw the room once more", action="app.lay_out_again", verb="open",
    ),
)  # fmt: skip
