"""`waitroom box`: put something into the happy box, look into it, take it along."""

import argparse
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.box.box_transfer import TRANSFER_VERBS
from waitroom.cli.box.memento_lines import MEMENTO_HEADINGS, memento_cells, memento_details, memento_line
from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.box.memento import Memento, MementoKind, matches_memento, parse_tags
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

EMPTY = _("The box is empty. waitroom box add puts something in.")
NO_ANSWER = _("Nothing in the box answers to that.")
KINDS = [kind.value for kind in MementoKind]


@dataclass(frozen=True, slots=True, kw_only=True)
class MementoList:
    """What lies in the box, as the file has it, the least seen first."""

    mementos: tuple[Memento, ...]


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    from waitroom.cli.box.box_add import add_things

    kept = add_things(room.box, args, now, out)
    out.answer = MementoList(mementos=kept)


def _list(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    tag = ",".join(parse_tags(args.tag))
    found = room.box.find(words, MementoKind(args.kind) if args.kind else None, tag)
    short = short_ids(room.box.all())
    out.answer = MementoList(mementos=found)
    out.lines = table(MEMENTO_HEADINGS, [memento_cells(each, short[each.id]) for each in found])
    if not found:
        out.lines = [NO_ANSWER if words or tag or args.kind else EMPTY]


def _show(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    memento = _meant(room, args)
    out.answer = MementoList(mementos=(memento,))
    out.lines += memento_details(memento)
    if memento.tags or memento.is_pinned:
        pinned = [_("pinned for a no")] if memento.is_pinned else []
        out.lines.append(", ".join([*memento.tags, *pinned]))
    if memento.file:
        out.lines.append(str(room.box.file_path(memento)))


def _draw(room: "Room", _args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    memento = room.box.draw_random(now)
    out.answer = MementoList(mementos=(memento,) if memento is not None else ())
    if memento is None:
        out.lines.append(EMPTY)
        return
    out.lines += [*memento_details(memento), _("Back in the room. What of it is still true now?")]


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    memento = _meant(room, args)
    names = ("title", "text", "who", "when", "why", "alt")
    given: dict[str, object] = {
        name: getattr(args, name) for name in names if getattr(args, name) is not None
    }
    if args.tag is not None:
        given["tags"] = parse_tags(",".join(args.tag))
    if args.kind is not None:
        given["kind"] = MementoKind(args.kind)
    if not given:
        raise NotUnderstood(_("Say what is to change, as with --title or --why; nothing was changed."))
    changed = replace(memento, **given)  # type: ignore[arg-type]  # fields are checked by the dataclass
    _told(_("Changed"), room.box.save(changed, now), out)


def _pin(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    memento = _meant(room, args)
    if memento.is_pinned is args.out:
        memento = room.box.save(replace(memento, is_pinned=not args.out), now)
    _told(_("The pin is out") if args.out else _("Pinned for a no"), memento, out)


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    memento = _meant(room, args)
    room.box.delete(memento.id, now)
    tell_put_away("box", ("mementos",), memento.id, memento_line(memento))(room, args, now, out)


def _told(said: str, memento: Memento, out: CommandOutput) -> None:
    out.answer = MementoList(mementos=(memento,))
    out.lines.append(f"{said}: {memento_line(memento)}")


def _meant(room: "Room", args: argparse.Namespace) -> Memento:
    return find_one(room.box.all(), " ".join(args.words), matches_memento)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "things",
        metavar=_("FILE"),
        nargs="*",
        help=_("a picture, any file, a folder by its path (photos/); words; - or nothing for a pipe"),
    )
    _words(parser, default="")
    parser.add_argument(
        "--tag", action="append", default=[], metavar=_("TAG"), help=_("may be said several times")
    )
    parser.add_argument("--kind", choices=KINDS, help=_("what kind of thing"))
    parser.add_argument("--pin", action="store_true", help=_('pin it "for a no"'))


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--text", metavar=_("TEXT"), type=typed_text, help=_("other words; - reads the pipe"))
    _words(parser, default=None)
    parser.add_argument(
        "--tag", action="append", metavar=_("TAG"), help=_("its tags; may be said several times")
    )
    parser.add_argument("--kind", choices=KINDS, help=_("what kind of thing"))


def _words(parser: argparse.ArgumentParser, *, default: str | None) -> None:
    for option, metavar, about in (
        ("--title", "WORDS", _("a name for it")),
        ("--who", "NAME", _("who was there, or said it")),
        ("--when", "WORDS", _('in your own words: "June"')),
        ("--why", "TEXT", _("why it matters")),
        ("--alt", "TEXT", _("what the picture shows, in words")),
    ):
        parser.add_argument(option, metavar=metavar, type=typed_text, default=default, help=about)


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    parser.add_argument("--kind", choices=KINDS, help=_("only this kind of thing"))
    parser.add_argument("--tag", default="", help=_("only what has this tag"))


def _pin_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--out", action="store_true", help=_("take the pin out"))


COMMAND = Noun(
    name="box",
    about=_("the happy box"),
    verbs=(
        Verb(
            name="list",
            about=_("say what is in it"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=MementoList,
            examples=("box list", "box list beach --kind picture", "box list --tag fun --json"),
        ),
        Verb(
            name="show",
            about=_("show one thing"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=MementoList,
            examples=("box show beach",),
        ),
        Verb(
            name="add",
            about=_("put something in"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=MementoList,
            examples=(
                'box add photo.png --title "The beach with Sam"',
                'box add "Come back soon." --pin',
                "box add -",
            ),
        ),
        Verb(
            name="edit",
            about=_("change what is said of one thing"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=MementoList,
            examples=('box edit beach --why "the lamps"', "box edit beach --tag fun --tag loved"),
        ),
        Verb(
            name="draw",
            about=_("draw one blind"),
            run=in_room(_draw),
            answer=MementoList,
            examples=("box draw",),
        ),
        Verb(
            name="pin",
            about=_('pin one "for a no"'),
            run=in_room(_pin),
            arguments=_pin_arguments,
            answer=MementoList,
            examples=("box pin beach", "box pin beach --out"),
        ),
        Verb(
            name="put-away",
            about=_("put one away for 30 days"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("box put-away beach",),
        ),
        trash_verb("box", "mementos"),
        restore_verb("box", "mementos", example="beach"),
        *TRANSFER_VERBS,
    ),
)
