"""The commands of the room with the countdown, and of going from card to card."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

HOME: tuple[Command, ...] = (
    Command(
        id="home.previous", where="home", keys="less_than_sign,left_square_bracket", label=_("previous wait"),
        help=_("Bring the previous wait to the front"), action="bring_near(-1)",
        found_by=_("other job last switch"),
    ),
    Command(
        id="home.next", where="home", keys="greater_than_sign,right_square_bracket", label=_("next wait"),
        help=_("Bring the next wait to the front"), action="bring_near(1)",
        found_by=_("other job switch application"),
    ),
    Command(
        id="home.board", where="home", keys="b", label=_("board"), help=_("Open the whole board of waits"),
        action="board",
        found_by=_("list overview all applications jobs waits table"),
    ),
    Command(
        id="home.new", where="home", keys="n", label=_("new wait"), help=_("Begin another wait"), action="new_wait",
        is_first=True, verb="new",
        found_by=_("add application job interview create another company start track role position"),
    ),
    Command(
        id="home.edit", where="home", keys="t", label=_("the wait"), is_first=True,
        help=_("Look at the wait in front and change anything about it"), action="edit_wait",
        found_by=_("edit change details company dates deadline promise correct wrong date modify"),
    ),
    Command(
        id="home.next_step", where="home", keys="N", label=_("what comes next"), action="what_next",
        help=_("What fits now: before the answer, after a yes, after a no, or while nothing comes"),
        found_by=_("advice now what todo follow up follow-up"),
    ),
    Command(
        id="home.agenda", where="home", keys="A", label=_("agenda"),
        help=_("Everything that has a date, over all waits"),
        action="agenda",
        found_by=_("dates schedule deadlines upcoming week todo"),
    ),
    Command(
        id="home.ics", where="home", keys="I", label=_("calendar file"), action="write_calendar",
        help=_("Write the dates as an .ics file for a calendar"),
        found_by=_("export ics calendar google outlook event reminder"),
    ),
    Command(
        id="home.away", where="home", keys="delete,P", label=_("put away"), verb="away",
        help=_("Put the wait in front away; {key:home.undo} brings it back"), action="put_away",
        found_by=_("archive close remove delete wait job"),
    ),
    Command(
        id="home.undo", where="home", keys="u,ctrl+z", label=_("undo"), help=_("Take the last step back"),
        action="undo", verb="undo",
    ),
    Command(
        id="home.veil", where="home", keys="v", label=_("veil"), is_first=True,
        help=_("Turn the number into words, fold it away, bring it back"), action="veil",
        found_by=_("number countdown stop counting hide days blur"),
    ),
    Command(
        id="home.back", where="home", keys="escape", label=_("all four"), help=_("Show all four cards again"),
        action="back",
        is_quiet=True, verb="back",
    ),
    Command(
        id="home.zoom", where="home", keys="z", label=_("zoom"), help=_("Show one card alone, or all four"),
        action="zoom",
        found_by=_("maximise maximize full bigger single"),
    ),
    Command(
        id="card.next", where="home", keys="tab", label=_("next card"), help=_("Go to the next card"),
        action="next_card(1)", verb="next",
    ),
    Command(
        id="card.previous", where="home", keys="shift+tab", label=_("previous card"), help=_("Go to the previous card"),
        action="next_card(-1)", verb="before",
    ),
    Command(
        id="card.open", where="home", keys="enter", label=_("open"), help=_("Do what the card in front is for"),
        action="open_card", verb="open",
    ),
)  # fmt: skip
