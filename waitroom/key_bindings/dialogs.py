"""What all dialogs have in common: the way back, the next field, the row that is marked, undo."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

LISTS: tuple[Command, ...] = (
    Command(
        id="list.down", where="list", keys="down", label=_("below"), help=_("Mark the row below"), action="cursor_down",
        is_quiet=True,
    ),
    Command(
        id="list.up", where="list", keys="up", label=_("above"), help=_("Mark the row above"), action="cursor_up",
        is_quiet=True,
    ),
    Command(
        id="list.first", where="list", keys="home", label=_("first"), help=_("Mark the first row"), action="first",
        is_quiet=True,
    ),
    Command(
        id="list.last", where="list", keys="end", label=_("last"), help=_("Mark the last row"), action="last",
        is_quiet=True,
    ),
    Command(
        id="list.page_down", where="list", keys="pagedown", label=_("page down"), help=_("Mark a row a page below"),
        action="page_down", is_quiet=True,
    ),
    Command(
        id="list.page_up", where="list", keys="pageup", label=_("page up"), help=_("Mark a row a page above"),
        action="page_up", is_quiet=True,
    ),
    Command(
        id="list.choose", where="list", keys="enter", label=_("this one"), help=_("Do what the marked row is for"),
        action="select", is_quiet=True, verb="open",
    ),
)  # fmt: skip

DIALOG: tuple[Command, ...] = (
    *LISTS,
    Command(
        id="dialog.enter", where="dialog", keys="enter", label=_("this one"),
        help=_("Do what is marked, or keep what is typed"),
        action="enter", is_quiet=True, verb="open",
    ),
    Command(
        id="dialog.back", where="dialog", keys="escape", label=_("back"), help=_("Back to where you were"),
        action="back", verb="back",
    ),
    Command(
        id="dialog.next", where="dialog", keys="tab", label=_("next"), help=_("Go to the next field"),
        action="app.focus_next", takes_first=True, is_quiet=True, verb="next",
    ),
    Command(
        id="dialog.before", where="dialog", keys="shift+tab", label=_("before"), help=_("Go to the field before"),
        action="app.focus_previous", takes_first=True, is_quiet=True, verb="before",
    ),
    Command(
        id="dialog.anew", where="dialog.draft", keys="f8,ctrl+n", label=_("begin anew"), is_priority=True,
        help=_("Begin anew where something stands from before; once more brings it back"), action="begin_anew",
    ),
    Command(
        id="dialog.undo", where="dialog.list", keys="u,ctrl+z", label=_("undo"), help=_("Take the last step back"),
        action="undo", verb="undo",
    ),
    Command(
        id="fields.below", where="dialog.fields", keys="down", label=_("next"), help=_("Go to the next line"),
        action="app.focus_next", is_quiet=True,
    ),
    Command(
        id="fields.above", where="dialog.fields", keys="up", label=_("before"), help=_("Go to the line before"),
        action="app.focus_previous", is_quiet=True,
    ),
    Command(
        id="rows.above", where="dialog.rows", keys="up", label=_("above"), help=_("Mark the one above"),
        action="move(-1)", is_quiet=True,
    ),
    Command(
        id="rows.below", where="dialog.rows", keys="down", label=_("below"), help=_("Mark the one below"),
        action="move(1)", is_quiet=True,
    ),
    Command(
        id="found.above", where="dialog.found", keys="up", label=_("above"), help=_("Mark the one above"),
        action="move(-1)", takes_first=True,
    ),
    Command(
        id="found.below", where="dialog.found", keys="down", label=_("below"), help=_("Mark the one below"),
        action="move(1)", takes_first=True,
    ),
    Command(
        id="found.choose", where="dialog.found", keys="enter", label=_("this one"),
        help=_("Go to the one that is marked"),
        action="choose", takes_first=True, verb="open",
    ),
    Command(
        id="pages.next", where="dialog.pages", keys="right,down,space", label=_("next"), help=_("Turn to the next one"),
        action="turn(1)", verb="next",
    ),
    Command(
        id="pages.before", where="dialog.pages", keys="left,up", label=_("before"), help=_("Turn to the one before"),
        action="turn(-1)", verb="before",
    ),
    Command(
        id="scrolled.down", where="dialog.scrolled", keys="space,pagedown", label=_("scroll"), help=_("Scroll down"),
        action="scroll(1)",
    ),
    Command(
        id="scrolled.up", where="dialog.scrolled", keys="pageup", label=_("up"), help=_("Scroll up"),
        action="scroll(-1)",
    ),
    Command(
        id="confirm.yes", where="confirm", keys="y,enter", label=_("yes"), help=_("Say yes"), action="yes",
    ),
    Command(
        id="confirm.no", where="confirm", keys="n", label=_("no"), help=_("Say no"), action="back",
    ),
    Command(
        id="write.keep", where="dialog.write", keys="f4,ctrl+j", label=_("keep it and go back"),
        help=_("Be done with the page; what is written is kept"), action="back", verb="done",
    ),
    Command(
        id="elsewhere.open", where="elsewhere", keys="enter", label=_("open it"), help=_("Open it in another program"),
        action="open", verb="open",
    ),
    Command(
        id="elsewhere.copy", where="elsewhere", keys="c", label=_("copy it"), help=_("Copy the path or the address"),
        action="copy",
    ),
    Command(
        id="fallback_screen.again", where="fallback_screen", keys="enter", label=_("again"),
        help=_("Try to draw the room once more"), action="app.lay_out_again", verb="open",
    ),
)  # fmt: skip
