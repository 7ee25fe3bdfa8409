"""The commands of the happy box: its card on home, its wall, and one memento that is held."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

BOX_CARD: tuple[Command, ...] = (
    Command(
        id="box.open", where="card.box", keys="o", label=_("open the box"), is_first=True,
        help=_("Open the happy box"), action="app.go('box')",
        found_by=_("box memories photos open pictures"),
    ),
    Command(
        id="box.add", where="card.box", keys="a", verb="add", label=_("add something"), is_first=True,
        help=_("Put something into the happy box"), action="app.add_memento",
        found_by=_("photo picture quote upload"),
    ),
)  # fmt: skip

WALL: tuple[Command, ...] = (
    Command(
        id="wall.add", where="box", keys="a,plus", verb="add", label=_("add"),
        help=_("Put something in: words, a picture, a folder"),
        action="screen.add", is_first=True,
    ),
    Command(
        id="wall.new", where="box", keys="n", verb="new", label=_("add"), is_quiet=True,
        help=_("Put something in: words, a picture, a folder"), action="screen.add",
    ),
    Command(
        id="wall.hold", where="box", keys="enter", verb="open", label=_("hold it"),
        help=_("Hold the memento with the bar, full screen"),
        action="screen.hold", is_first=True,
        found_by=_("view look see full screen show picture"),
    ),
    Command(
        id="wall.draw", where="box", keys="r", label=_("surprise me"), help=_("Draw one thing blind; nothing twice"),
        action="screen.draw_one", is_first=True,
        found_by=_("random surprise lucky any"),
    ),
    Command(
        id="wall.find", where="box", keys="slash", verb="find", label=_("find"), help=_("Find as you type"),
        action="screen.find", is_first=True,
        found_by=_("search box picture"),
    ),
    Command(
        id="wall.pin", where="box", keys="p", label=_("pin"), help=_("Pin it for a no, or take the pin out"),
        action="screen.pin", is_first=True,
        found_by=_("pin favourite important top"),
    ),
    Command(
        id="wall.change", where="box", keys="e", verb="edit", label=_("change"), help=_("Change anything about it"),
        action="screen.change",
        found_by=_("edit caption rename description"),
    ),
    Command(
        id="wall.away", where="box", keys="d,delete", verb="away", label=_("put away"),
        help=_("Put it away; {key:wall.undo} brings it back"), action="screen.put_away",
    ),
    Command(
        id="wall.undo", where="box", keys="u,ctrl+z", verb="undo", label=_("undo"), help=_("Take the last step back"),
        action="screen.undo",
    ),
    Command(
        id="wall.kind", where="box", keys="f", label=_("kind"),
        help=_("Show one kind after the other, then everything"),
        action="screen.turn_kind",
        found_by=_("filter only pictures quotes type"),
    ),
    Command(
        id="wall.tag", where="box", keys="t", label=_("tag"), help=_("Show one tag after the other, then everything"),
        action="screen.turn_tag",
        found_by=_("filter label category"),
    ),
    Command(
        id="wall.order", where="box", keys="o", label=_("order"), help=_("The least seen first, or the newest"),
        action="screen.turn_order",
        found_by=_("sort newest oldest"),
    ),
    Command(
        id="wall.not_this", where="box", keys="x", verb="dismiss", label=_("not this"),
        help=_("Put the question down for good, or sweep the examples away"), action="screen.not_this",
        found_by=_("dismiss skip clear examples"),
    ),
    Command(
        id="wall.no_more", where="box", keys="X", label=_("no questions"),
        help=_("Put all the questions down for good"),
        action="screen.ask_no_more",
        found_by=_("stop asking turn off prompts"),
    ),
    Command(
        id="wall.out", where="box", keys="w", label=_("take it along"), action="screen.copy_box(0)",
        help=_("Write the whole box into a new folder, with a page to look at"), found_by=_("export backup copy"),
    ),
    Command(
        id="wall.in", where="box", keys="b", label=_("bring a box back"), action="screen.copy_box(1)",
        help=_("Bring a written box back; what is here already stays as it is"), found_by=_("import restore"),
    ),
    Command(
        id="wall.left", where="box", keys="left", label=_("left"), help=_("The card at the left"),
        action="screen.go_card(-1, 0)",
    ),
    Command(
        id="wall.right", where="box", keys="right", label=_("right"), help=_("The card at the right"),
        action="screen.go_card(1, 0)",
    ),
    Command(
        id="wall.up", where="box", keys="up", label=_("up"), help=_("The card above"), action="screen.go_card(0, -1)",
    ),
    Command(
        id="wall.down", where="box", keys="down", label=_("down"), help=_("The card below"),
        action="screen.go_card(0, 1)",
    ),
    Command(
        id="wall.page_up", where="box", keys="pageup", label=_("page up"), help=_("A screen up"),
        action="screen.page(-1)",
    ),
    Command(
        id="wall.page_down", where="box", keys="pagedown", label=_("page down"), help=_("A screen down"),
        action="screen.page(1)",
    ),
    Command(
        id="wall.first", where="box", keys="home", label=_("first"), help=_("The first card"), action="screen.end(0)",
    ),
    Command(
        id="wall.last", where="box", keys="end", label=_("last"), help=_("The last card"), action="screen.end(1)",
    ),
    Command(
        id="wall.back", where="box", keys="escape", verb="back", label=_("back"),
        help=_("Show everything again, then back to the room"),
        action="screen.back",
    ),
)  # fmt: skip

HOLD: tuple[Command, ...] = (
    Command(
        id="hold.next", where="hold", keys="right,space", verb="next", label=_("next"), help=_("Hold the next one"),
        action="screen.next", is_first=True,
    ),
    Command(
        id="hold.back", where="hold", keys="escape,enter", verb="back", label=_("back"),
        help=_("Back to the room; after a draw with one line about the present"), action="screen.back", is_first=True,
    ),
    Command(
        id="hold.before", where="hold", keys="left", verb="before", label=_("before"),
        help=_("Hold the one before again"),
        action="screen.previous", is_first=True,
    ),
    Command(
        id="hold.pin", where="hold", keys="p", label=_("pin for a no"), help=_("Pin it for a no, or take the pin out"),
        action="screen.pin", is_first=True,
        found_by=_("favourite important"),
    ),
    Command(
        id="hold.open", where="hold", keys="o", label=_("open elsewhere"), action="screen.open_outside",
        help=_("Show where the file or the link leads, and open it in another program"),
        found_by=_("browser viewer link url external"),
    ),
    Command(
        id="hold.add", where="hold", keys="a,plus", verb="add", label=_("add to the box"),
        help=_("Put something else into the happy box"), action="screen.add",
    ),
    Command(
        id="hold.not_now", where="hold", keys="x", verb="dismiss", label=_("not now"), help=_("Leave at once"),
        action="screen.not_now", is_first=True,
        found_by=_("close stop"),
    ),
)  # fmt: skip

MEMENTO_FORM: tuple[Command, ...] = (
    Command(
        id="memento_form.keep", where="memento_words", keys="enter", label=_("keep"), help=_("Keep it"),
        action="screen.keep", takes_first=True, verb="done",
    ),
    Command(
        id="memento_form.new_line", where="memento_words", keys="ctrl+j,shift+enter", label=_("new line"),
        help=_("Begin a new line in the words"), action="new_line",
    ),
)  # fmt: skip
