"""`waitroom card`: cards that look at the wait another way: today's, those you kept, and your own."""

import argparse
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, holds_words, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import bring_back, put_away_table
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.cards.reframe import Reframe
from waitroom.domain.data.deleted_item import matches_item
from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

EMPTY = _("No card of your own yet, and none kept. waitroom card list --today shows those of the day.")
TABLE = "own_reframes"
ONE_OF_OURS = _("That card is one of those that come with waitroom. It can be kept or put away.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardRow:
    """A card."""

    id: str
    text: str
    ask: Annotated[str, "the question below it; may be empty"]
    own: Annotated[bool, "it is in the person's own words"]
    kept: bool
    put_away: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CardList:
    """The cards, in the order of the deck."""

    cards: tuple[CardRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardShown:
    """One card."""

    card: CardRow


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    shown = _shelf(room, args, now)
    found = [card for card in shown if not words or _is_named(room, card, words)]
    short = short_ids(_every(room))
    out.answer = CardList(cards=tuple(_row(room, card) for card in found))
    out.lines = table(
        (_("id"), _("state"), _("card")),
        [(_short(short, card), _state(room, card), _text(room, card)) for card in found],
    )
    if args.put_away:
        out.lines += put_away_table(room.data.trash.of(TABLE), now)
    if not out.lines:
        out.lines = [
            _("No card answers to that.") if words else _("Nothing is put away.") if args.put_away else EMPTY
        ]


def _shelf(room: "Room", args: argparse.Namespace, now: datetime) -> tuple[Reframe, ...]:
    """Return the cards that a list is of: the person's own and those kept, where nothing else was asked for."""
    cards = room.reframes
    if args.today:
        return cards.todays_deck(room.waits.in_front("", room.now()), now, room.care.latest_mood(now))
    if args.put_away:
        return cards.hidden()
    if args.all:
        return _every(room)
    hidden = {card.id for card in cards.hidden()}
    own = (card for card in cards.own_cards() if card.id not in hidden)
    return tuple({card.id: card for card in (*own, *cards.kept())}.values())


def _every(room: "Room") -> tuple[Reframe, ...]:
    return (*room.content.reframes, *room.reframes.own_cards())


def _show(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    card = _meant(room, args)
    why = room.reframes.explain(card)
    out.answer = CardShown(card=_row(room, card))
    ask = ["", card.ask] if card.ask else []
    out.lines = [_text(room, card), *ask, "", why.technique, *(each.citation for each in why.sources)]


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    card = room.reframes.create_own_card(" ".join(args.words), args.ask or "", now=now)
    _told(_("Added"), room, card, out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    card = _meant(room, args)
    own = room.reframes.own_card(card.id)
    if own is None:
        raise NotUnderstood(_("{one_of_ours} Nothing was changed.").format(one_of_ours=ONE_OF_OURS))
    if not args.text.strip():
        raise NotUnderstood(_("A card needs a line of text. Nothing was changed."))
    room.reframes.save_own_card(own, args.text.strip(), now=now)
    _told(_("Changed"), room, _by_id(room, card.id), out)


def _keep(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    card = _meant(room, args)
    if args.undo:
        room.reframes.unmark_kept(card, now)
    else:
        room.reframes.mark_kept(card, now)
    _told(_("No longer kept") if args.undo else _("Kept"), room, card, out)


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    """Put an own card into the trash, and one that comes with waitroom out of sight."""
    card = _meant(room, args)
    short = _short(short_ids(_every(room)), card)
    out.answer = CardShown(card=_row(room, card))
    if card.own:
        room.reframes.delete_own_card(card, now)
    else:
        room.reframes.hide(card, now)
    days = _(" for 30 days") if card.own else ""
    out.lines = [
        _("Put away{days}: {text}").format(days=days, text=_text(room, card)),
        _("waitroom card restore {short} brings it back.").format(short=short),
    ]


def _restore(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    try:
        card = find_one(room.reframes.hidden(), words, lambda card, asked: _is_named(room, card, asked))
    except NothingFound:
        one = find_one(room.data.trash.of(TABLE), words, matches_item, nobody=_("No card answers to that"))
        bring_back(room, one, now, out)
        out.answer = CardShown(card=_row(room, _by_id(room, one.id)))
        return
    room.reframes.unhide(card, now)
    _told(_("Back"), room, card, out)


def _told(said: str, room: "Room", card: Reframe, out: CommandOutput) -> None:
    out.answer = CardShown(card=_row(room, card))
    out.lines.append(f"{said}: {_text(room, card)}")


def _row(room: "Room", card: Reframe) -> CardRow:
    hidden = {each.id for each in room.reframes.hidden()}
    return CardRow(
        id=card.id,
        text=_text(room, card),
        ask=card.ask,
        own=card.own,
        kept=room.reframes.is_kept(card),
        put_away=card.id in hidden,
    )


def _text(room: "Room", card: Reframe) -> str:
    return " ".join(room.reframes.card_text(card, room.settings.name).split())


def _state(room: "Room", card: Reframe) -> str:
    row = _row(room, card)
    return _("put away") if row.put_away else "yours" if row.own else "kept" if row.kept else ""


def _short(short: Mapping[str, str], card: Reframe) -> str:
    """Return the short id of an own card; one that comes with waitroom has a name for its id."""
    return short[card.id] if card.own else card.id


def _by_id(room: "Room", card_id: str) -> Reframe:
    return next(card for card in _every(room) if card.id == card_id)


def _is_named(room: "Room", card: Reframe, words: str) -> bool:
    return holds_words(f"{card.id}\n{_text(room, card)}\n{card.ask}", words)


def _meant(room: "Room", args: argparse.Namespace) -> Reframe:
    return find_one(
        _every(room),
        " ".join(args.words),
        lambda card, words: _is_named(room, card, words),
        nobody=_("No card answers to that"),
        noun=_("cards"),
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    those = parser.add_mutually_exclusive_group()
    those.add_argument("--today", action="store_true", help=_("today's cards for the wait in front"))
    those.add_argument("--put-away", action="store_true", help=_("only those that were put away"))
    those.add_argument("--all", action="store_true", help=_("every card there is"))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("WORDS"), nargs="+", type=typed_text, help=_("what it says; - reads the pipe")
    )
    parser.add_argument("--ask", metavar=_("TEXT"), type=typed_text, help=_("a question below it"))


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument(
        "--text", metavar=_("TEXT"), required=True, type=typed_text, help=_("other words; - reads the pipe")
    )


def _keep_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--undo", action="store_true", help=_("let it go again"))


COMMAND = Noun(
    name="card",
    about=_("cards that look at the wait another way"),
    verbs=(
        Verb(
            name="list",
            about=_("say which are your own and which you kept"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=CardList,
            examples=("card list", "card list --today", "card list --put-away"),
        ),
        Verb(
            name="show",
            about=_("show one card, and where it comes from"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=CardShown,
            examples=("card show harbour",),
        ),
        Verb(
            name="add",
            about=_("write a card of your own"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=CardShown,
            examples=('card add "The harbour was there before the letter."', "card add -"),
        ),
        Verb(
            name="edit",
            about=_("change the words of a card of your own"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=CardShown,
            examples=('card edit harbour --text "The harbour is there in any case."',),
        ),
        Verb(
            name="keep",
            about=_("keep a card: it may come back within the week"),
            run=in_room(_keep),
            arguments=_keep_arguments,
            answer=CardShown,
            examples=("card keep harbour", "card keep harbour --undo"),
        ),
        Verb(
            name="put-away",
            about=_("put a card away"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=CardShown,
            examples=("card put-away harbour",),
        ),
        Verb(
            name="restore",
            about=_("bring a card back that was put away"),
            run=in_room(_restore),
            arguments=one_thing,
            answer=CardShown,
            examples=("card restore harbour",),
        ),
    ),
)
