"""`waitroom story`: what is told in an interview: situation, task, action, result, or a note alone."""

import argparse
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.questions.question_rows import (
    STORY_HEADINGS,
    BankList,
    BankShown,
    story_cells,
    story_line,
    story_lines,
)
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.questions.question import parse_competencies
from waitroom.domain.questions.story import PART_HINTS, PARTS, Story, matches_story
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

EMPTY = _("No story here yet. waitroom story add begins one.")
NO_ANSWER = _("No story answers to that.")
TEXTS = ("title", *PARTS, "note")


def _list(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    words = " ".join(args.words)
    every = room.questions.stories.newest_first()
    found = [each for each in every if matches_story(each, words)]
    short = short_ids(every)
    out.answer = BankList(stories=tuple(found))
    out.lines = table(STORY_HEADINGS, [story_cells(each, short[each.id]) for each in found])
    if not found:
        out.lines = [NO_ANSWER if every else EMPTY]


def _show(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    story = _meant(room, args)
    out.answer = BankShown(story=story)
    out.lines = story_lines(room, story)


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    story = _with_texts(Story(), args)
    if story.is_empty:
        raise NotUnderstood(_("What happened? A title, a part, or --note - is enough. Nothing was added."))
    _told(_("Kept"), room.questions.stories.save(story, now), out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    story = _meant(room, args)
    changed = _with_texts(story, args)
    if changed == story:
        raise NotUnderstood(_("Say what is to change, as with --result or --note -; nothing was changed."))
    _told(_("Changed"), room.questions.stories.save(changed, now), out)


def _with_texts(story: Story, args: argparse.Namespace) -> Story:
    """Return the story with what was given of its texts and tags."""
    given: dict[str, object] = {
        name: getattr(args, name) for name in TEXTS if getattr(args, name) is not None
    }
    if args.tag is not None:
        given["tags"] = parse_competencies(",".join(args.tag))
    return replace(story, **given)  # type: ignore[arg-type]  # fields are checked by the dataclass


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    story = _meant(room, args)
    room.questions.stories.delete(story, now)
    tell_put_away("story", ("stories",), story.id, story_line(story))(room, args, now, out)


def _told(said: str, story: Story, out: CommandOutput) -> None:
    out.answer = BankShown(story=story)
    out.lines.append(f"{said}: {story_line(story)}")


def _meant(room: "Room", args: argparse.Namespace) -> Story:
    stories = room.questions.stories.all()
    return find_one(
        stories, " ".join(args.words), matches_story, nobody=_("No story answers to that"), noun=_("stories")
    )


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("title", metavar=_("WORDS"), nargs="?", type=typed_text, help=_("what it is called"))
    _parts(parser)


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--title", metavar=_("WORDS"), type=typed_text, help=_("what it is called"))
    _parts(parser)


def _parts(parser: argparse.ArgumentParser) -> None:
    for part in PARTS:
        about = _("{about}; - reads the pipe").format(about=PART_HINTS[part])
        parser.add_argument(f"--{part}", metavar=_("TEXT"), type=typed_text, help=about)
    parser.add_argument(
        "--note", metavar=_("TEXT"), type=typed_text, help=_("in one piece; - reads the pipe")
    )
    parser.add_argument(
        "--tag", action="append", metavar=_("TAG"), help=_("its tags; may be said several times")
    )


COMMAND = Noun(
    name="story",
    about=_("stories to tell in an interview"),
    verbs=(
        Verb(
            name="list",
            about=_("say which stories there are, and how long each is when it is told"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=BankList,
            examples=("story list", "story list flood --json"),
        ),
        Verb(
            name="show",
            about=_("show one story, what is still open in it, and what it answers"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=BankShown,
            examples=("story show flood",),
        ),
        Verb(
            name="add",
            about=_("begin a story; any part may stay empty"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=BankShown,
            examples=(
                'story add "The flood" --result "all the boxes dry by May" --tag planning',
                "story add --note -",
            ),
        ),
        Verb(
            name="edit",
            about=_("change a story"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=BankShown,
            examples=("story edit flood --action -",),
        ),
        Verb(
            name="put-away",
            about=_("put a story away; it comes back to its questions"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("story put-away flood",),
        ),
        trash_verb("story", "stories"),
        restore_verb("story", "stories", example="flood"),
    ),
)
