"""`waitroom question`: catch what was asked, look it up, answer it, take it along."""

import argparse
import sys
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, short_ids
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.questions.bank_transfer import TRANSFER_VERBS
from waitroom.cli.questions.question_rows import (
    QUESTION_HEADINGS,
    STORY_HEADINGS,
    BankList,
    BankShown,
    question_cells,
    question_line,
    question_lines,
    story_cells,
    story_line,
    story_lines,
)
from waitroom.cli.room_command import in_room
from waitroom.cli.table import table
from waitroom.cli.typed_text import typed_text
from waitroom.domain.questions.question import (
    LONGEST_QUESTION,
    HowItWent,
    Question,
    clean_line,
    matches_question,
    parse_competencies,
)
from waitroom.domain.questions.story import Story, matches_story
from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.waits.wait import Wait
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

TABLES = ("questions", "stories")
HOWS: Mapping[str, HowItWent | None] = MappingProxyType(
    {
        "well": HowItWent.WELL,
        "so-so": HowItWent.SO_SO,
        "badly": HowItWent.BADLY,
        "unprepared": HowItWent.UNPREPARED,
        "not-said": None,
    }
)
EMPTY = _("No question here yet. waitroom question add catches one.")
NO_ANSWER = _("Nothing in there answers to that.")
MOST_LINES = 1_000
MOST_PIPE = 5_000_000


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    words = [
        words for thing in args.questions or ["-"] for words in (_from_pipe() if thing == "-" else [thing])
    ]
    asked = [line for each in words if (line := clean_line(each))]
    if not asked:
        raise NotUnderstood(_("What did they ask? Nothing was added."))
    if len(asked) > MOST_LINES:
        raise NotUnderstood(
            _("Those are more than {most_lines:,} questions; nothing was added.").format(
                most_lines=MOST_LINES
            )
        )
    if any(len(each) > LONGEST_QUESTION for each in asked):
        raise NotUnderstood(
            _("One of them is longer than {longest_question:,} characters; nothing was added.").format(
                longest_question=LONGEST_QUESTION
            )
        )
    wait, place = _where(room, args.at, now)
    caught: list[Question] = []
    for each in asked:
        kept = room.questions.catch(
            each, HOWS[args.how], now, wait=wait, place=place, tags=",".join(args.tag), is_mine=args.mine
        )
        caught.append(kept)
        out.lines.append(_("Kept: {question_line}").format(question_line=question_line(kept)))
    out.answer = BankList(questions=tuple(caught))


def _from_pipe() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise NotUnderstood(
            _('Say the question in quotes, or pipe lines in: waitroom question add "Why here?"')
        )
    data = sys.stdin.buffer.read(MOST_PIPE + 1)
    if len(data) > MOST_PIPE:
        raise NotUnderstood(_("That is more than 5 MB of questions; nothing was added."))
    try:
        return data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise NotUnderstood(_("What came through the pipe is no text in UTF-8; nothing was added.")) from None


def _where(room: "Room", name: str, now: datetime) -> tuple[Wait | None, str]:
    """Return the wait that a name means, else the name; without one, the wait whose interview is today."""
    if name:
        names = [(wait, folded(f"{wait.known_as}\n{wait.organisation}")) for wait in room.waits.all()]
        found = [wait for wait, words in names if folded(name) in words]
        return (found[0], "") if len(found) == 1 else (None, name)
    wait = room.waits.in_front("", room.now())
    at = wait.interviewed if wait is not None else None
    day = at.astimezone(now.tzinfo).date() if isinstance(at, datetime) else at
    return (wait if day == now.date() else None), ""


def _list(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    words, tag = " ".join(args.words), ",".join(parse_competencies(args.tag))
    questions = room.questions
    if args.stories:
        stories = [
            each
            for each in questions.stories.newest_first()
            if matches_story(each, words) and (not tag or tag in each.tags)
        ]
        short = short_ids(questions.stories.all())
        out.answer = BankList(stories=tuple(stories))
        out.lines = table(STORY_HEADINGS, [story_cells(each, short[each.id]) for each in stories]) or [
            NO_ANSWER
        ]
        return
    found = [
        each
        for each in questions.newest_first()
        if matches_question(each, words)
        and (not tag or tag in each.tags)
        and (args.how is None or each.how is HOWS[args.how])
        and (each.is_mine or not args.mine)
    ]
    short = short_ids(questions.all())
    out.answer = BankList(questions=tuple(found))
    out.lines = table(QUESTION_HEADINGS, [question_cells(each, short[each.id]) for each in found])
    if not found:
        out.lines = [NO_ANSWER if short else EMPTY]


def _show(room: "Room", args: argparse.Namespace, _now: datetime, out: CommandOutput) -> None:
    one = _meant(room, " ".join(args.words))
    if isinstance(one, Question):
        out.answer = BankShown(question=one)
        out.lines = question_lines(room, one)
    else:
        out.answer = BankShown(story=one)
        out.lines = story_lines(room, one)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    question = _question(room, " ".join(args.words))
    named = (args.text, args.better, args.notes, args.tag, args.how, args.story)
    if all(each is None for each in named):
        raise NotUnderstood(_("Say what is to change, as with --better or --how; nothing was changed."))
    story_ids = question.story_ids
    if args.story is not None:
        stories = room.questions.stories.all()
        story_ids = tuple(dict.fromkeys(find_one(stories, each, matches_story).id for each in args.story))
    changed = replace(
        question,
        text=question.text if args.text is None else args.text,
        better=question.better if args.better is None else args.better,
        notes=question.notes if args.notes is None else args.notes,
        tags=question.tags if args.tag is None else parse_competencies(",".join(args.tag)),
        story_ids=story_ids,
    )
    kept = room.questions.save(changed, now)
    if args.how is not None:
        kept = room.questions.set_how(kept, HOWS[args.how], now)
    out.answer = BankShown(question=kept)
    out.lines.append(_("Changed: {question_line}").format(question_line=question_line(kept)))


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    one = _meant(room, " ".join(args.words))
    if isinstance(one, Question):
        room.questions.delete(one, now)
        heading = question_line(one)
    else:
        room.questions.stories.delete(one, now)
        heading = story_line(one)
    tell_put_away("question", TABLES, one.id, heading)(room, args, now, out)


def _question(room: "Room", words: str) -> Question:
    return find_one(room.questions.all(), words, matches_question)


def _meant(room: "Room", words: str) -> Question | Story:
    """Return the question or story that words mean; a story by its words where no question has them."""
    try:
        return _question(room, words)
    except NothingFound:
        return find_one(room.questions.stories.all(), words, matches_story)


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "questions", metavar=_("QUESTION"), nargs="*", help=_('"Why here?"; - or nothing for a pipe')
    )
    parser.add_argument("--how", choices=list(HOWS), default="not-said", help=_("how the answer went"))
    parser.add_argument(
        "--at",
        metavar=_("NAME"),
        default="",
        type=typed_text,
        help=_("where it was asked (the interview of today)"),
    )
    parser.add_argument(
        "--tag", action="append", default=[], metavar=_("TAG"), help=_("may be said several times")
    )
    parser.add_argument("--mine", action="store_true", help=_("a question of your own to them"))


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    parser.add_argument("--how", choices=list(HOWS), help=_("only what went that way"))
    parser.add_argument("--tag", default="", help=_("only what has this tag"))
    parser.add_argument("--mine", action="store_true", help=_("only your own questions to them"))
    parser.add_argument("--stories", action="store_true", help=_("the stories instead"))


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--text", metavar=_("TEXT"), type=typed_text, help=_("other words for the question"))
    parser.add_argument(
        "--better", metavar=_("TEXT"), type=typed_text, help=_("the better answer; - reads the pipe")
    )
    parser.add_argument("--notes", metavar=_("TEXT"), type=typed_text, help=_("notes; - reads the pipe"))
    parser.add_argument(
        "--tag", action="append", metavar=_("TAG"), help=_("its tags; may be said several times")
    )
    parser.add_argument("--how", choices=list(HOWS), help=_("how the answer went the last time"))
    parser.add_argument(
        "--story",
        action="append",
        metavar=_("ID|WORDS"),
        type=typed_text,
        help=_("a story that answers it; several"),
    )


COMMAND = Noun(
    name="question",
    about=_("the questions they asked, and the stories that answer them"),
    verbs=(
        Verb(
            name="list",
            about=_("say what is there"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=BankList,
            examples=("question list", "question list --how badly", "question list --stories --json"),
        ),
        Verb(
            name="show",
            about=_("show one question or story, with all that belongs to it"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=BankShown,
            examples=('question show "why here"',),
        ),
        Verb(
            name="add",
            about=_("catch questions: each word in quotes, or each line of a pipe, is one"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=BankList,
            examples=('question add "Why here?" --how badly --at museum', "question add -"),
        ),
        Verb(
            name="edit",
            about=_("change one question"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=BankShown,
            examples=('question edit "why here" --better - --how well',),
        ),
        Verb(
            name="put-away",
            about=_("put a question or a story away"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=('question put-away "why here"',),
        ),
        trash_verb("question", *TABLES),
        restore_verb("question", *TABLES, example='"why here"'),
        *TRANSFER_VERBS,
    ),
)
