"""The commands of the card with the reframes, of one's own cards and of the thinking traps."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

REFRAME_CARD: tuple[Command, ...] = (
    Command(
        id="reframe.next", where="card.reframe", keys="right", label=_("turn"), help=_("Turn to the next card"),
        action="screen.turn(1)", is_first=True, verb="next",
        found_by=_("reframe card thought next perspective another"),
    ),
    Command(
        id="reframe.previous", where="card.reframe", keys="left", label=_("turn back"),
        help=_("Turn to the card before"), action="screen.turn(-1)", verb="before",
        found_by=_("card before last reframe"),
    ),
    Command(
        id="reframe.keep", where="card.reframe", keys="k", label=_("keep"), help=_("Keep this card, or let it go"),
        action="screen.keep_card", is_first=True,
        found_by=_("favourite favorite save like star pin bookmark card"),
    ),
    Command(
        id="reframe.mine", where="card.reframe", keys="M", label=_("your cards"),
        help=_("Your own cards, those kept, those put away, and more from a text file"), action="screen.my_cards",
        is_first=True,
        found_by=_("favourites favorites saved kept cards bookmarks affirmations own reframes"),
    ),
    Command(
        id="reframe.answer", where="card.reframe", keys="r", label=_("answer"), is_first=True,
        help=_("Write under this card; it is kept with the day"), action="screen.answer_card",
        found_by=_("reply write under journal respond"),
    ),
    Command(
        id="reframe.own", where="card.reframe", keys="w", label=_("write mine"), is_first=True,
        help=_("Write a card in your own words"), action="screen.write_card",
        found_by=_("own card affirmation custom reframe write"),
    ),
    Command(
        id="reframe.hide", where="card.reframe", keys="x", label=_("not for me"), is_first=True,
        help=_("Hide this card for good; {key:home.undo} takes it back"), action="screen.hide_card", verb="dismiss",
        found_by=_("hide dislike skip stop showing card"),
    ),
    Command(
        id="reframe.source", where="card.reframe", keys="s", label=_("source"), is_first=True,
        help=_("Why this one: the technique and where it comes from"), action="screen.why_card",
        found_by=_("why study evidence science research reference citation"),
    ),
    Command(
        id="reframe.follow", where="card.reframe", keys="f", label=_("go on with it"),
        help=_("Begin what carries this card on"), action="screen.follow_card",
        found_by=_("exercise more continue"),
    ),
)  # fmt: skip

MY_CARDS: tuple[Command, ...] = (
    Command(
        id="my_cards.show", where="my_cards", keys="enter", label=_("show"), action="show", verb="open",
        help=_("Show the marked card whole, with what you wrote under it"), takes_first=True,
        found_by=_("read whole full"),
    ),
    Command(
        id="my_cards.new", where="my_cards", keys="n", label=_("write one"), action="write_one", verb="new",
        help=_("Write a card in your own words"), found_by=_("own card affirmation add"),
    ),
    Command(
        id="my_cards.edit", where="my_cards", keys="e", label=_("change its words"), action="edit", verb="edit",
        help=_("Change the words of a card of your own"),
        found_by=_("edit rewrite"),
    ),
    Command(
        id="my_cards.keep", where="my_cards", keys="k", label=_("keep, let go"), action="keep",
        help=_("Keep the marked card, or let it go"),
        found_by=_("favourite save unkeep"),
    ),
    Command(
        id="my_cards.turn_over", where="my_cards", keys="x", label=_("put away, bring back"),
        help=_("Put the marked card away, or bring it back"), action="turn_over", verb="dismiss",
        found_by=_("hide restore unhide"),
    ),
    Command(
        id="my_cards.from_file", where="my_cards", keys="f", label=_("from a text file"), action="from_file",
        help=_("Take a card for each paragraph of a text file"),
        found_by=_("import text paragraphs txt"),
    ),
    Command(
        id="my_cards.away", where="my_cards", keys="d,delete", label=_("take off"), action="remove", verb="away",
        help=_("Take a card of your own off, put another one away; {key:dialog.undo} takes it back"),
    ),
)  # fmt: skip

TRAPS: tuple[Command, ...] = (
    Command(
        id="traps.trial", where="traps", keys="t,enter", label=_("put a thought on trial"), action="trial",
        help=_("Put a thought on trial"),
        found_by=_("challenge thought record evidence cbt court"),
    ),
    Command(
        id="traps.new", where="traps", keys="n", label=_("add one"), help=_("Add one in your own words"), action="add",
        verb="new",
        found_by=_("own trap custom"),
    ),
    Command(
        id="traps.away", where="traps", keys="d,delete", label=_("take off"), action="take_off", verb="away",
        help=_("Take one of your own off; {key:dialog.undo} puts it back"),
    ),
)  # fmt: skip
