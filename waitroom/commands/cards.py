"""The commands of the card with the reframes."""

from waitroom.commands.command import Command

REFRAME_CARD: tuple[Command, ...] = (
    Command(
        id="reframe.next", where="card.reframe", keys="right", label="turn", help="Turn to the next card",
        action="screen.turn(1)", is_first=True,
    ),
    Command(
        id="reframe.previous", where="card.reframe", keys="left", label="turn back",
        help="Turn to the card before", action="screen.turn(-1)",
    ),
    Command(
        id="reframe.keep", where="card.reframe", keys="k", label="keep", help="Keep this card, or let it go",
        action="screen.keep_card", is_first=True,
    ),
    Command(
        id="reframe.answer", where="card.reframe", keys="r", label="answer", is_first=True,
        help="Write under this card; it is kept with the day", action="screen.answer_card",
    ),
    Command(
        id="reframe.own", where="card.reframe", keys="w", label="write mine", is_first=True,
        help="Write a card in your own words", action="screen.write_card",
    ),
    Command(
        id="reframe.source", where="card.reframe", keys="s", label="source", is_first=True,
        help="Why this one: the technique and where it comes from", action="screen.why_card",
    ),
    Command(
        id="reframe.hide", where="card.reframe", keys="x", label="not for me", is_first=True,
        help="Hide this card for good; {key:home.undo} takes it back", action="screen.hide_card",
    ),
    Command(
        id="reframe.follow", where="card.reframe", keys="f", label="go on with it",
        help="Begin what carries this card on", action="screen.follow_card",
    ),
    Command(
        id="reframe.mine", where="card.reframe", keys="M", label="your cards",
        help="Your own cards, those kept, those put away, and more from a text file", action="screen.my_cards",
    ),
)  # fmt: skip

MY_CARDS: tuple[Command, ...] = (
    Command(
        id="my_cards.edit", where="my_cards", keys="e", label="change its words", action="edit",
        help="Change the words of a card of your own",
    ),
    Command(
        id="my_cards.keep", where="my_cards", keys="k", label="keep, let go", action="keep",
        help="Keep the marked card, or let it go",
    ),
)  # fmt: skip
