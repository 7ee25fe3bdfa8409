"""`waitroom question`: catch what was asked, look it up, answer it, take it along."""

import argparse
import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.box.box_output import BoxOutput
from waitroom.cli.box.memento_lines import find_one
from waitroom.domain.questions.question import (
    LONGEST_QUESTION,
    HowItWent,
    Question,
    clean_line,
    matches_question,
    parse_competencies,
)
from waitroom.domain.questions.story import (
    PARTS,
    Story,
    matches_story,
    missing_parts,
    spoken_seconds,
    spoken_words,
)
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.waits.wait import Wait

if TYPE_CHECKING:
    from waitroom.room.questions.bank_files import BankForm
    from waitroom.room.room import Room

Command = Callable[["Room", argparse.Namespace, datetime, BoxOutput], None]

HOWS: Mapping[str, HowItWent | None] = MappingProxyType(
    {
        "well": HowItWent.WELL,
        "so-so": HowItWent.SO_SO,
        "badly": HowItWent.BADLY,
        "unprepared": HowItWent.UNPREPARED,
        "not-said": None,
    }
)
EMPTY = "No question here yet. waitroom question add catches one."
NO_ANSWER = "Nothing in there answers to that."
MOST_LINES = 1_000
MOST_PIPE = 5_000_000
SHORTEST_ID = 8


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `question` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    question = subparsers.add_parser(
        "question", parents=[where], help="the questions they asked", allow_abbrev=False
    )
    inside = question.add_subparsers(
        title="commands", dest="question_command", metavar="COMMAND", required=True
    )

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return inside.add_parser(name, parents=[where], help=about, allow_abbrev=False)

    add = command("add", "catch questions: each word in quotes, or each line of a pipe, is one")
    add.add_argument("questions", metavar="QUESTION", nargs="*", help='"Why here?"; - or nothing for a pipe')
    add.add_argument("--how", choices=list(HOWS), default="not-said", help="how the answer went")
    add.add_argument("--at", metavar="NAME", default="", help="where it was asked (the interview of today)")
    add.add_argument("--tag", action="append", default=[], metavar="TAG", help="may be said several times")
    add.add_argument("--mine", action="store_true", help="a question of your own to them")
    listed = command("list", "say what is there")
    listed.add_argument("words", metavar="WORDS", nargs="*", help="only what holds these words")
    listed.add_argument("--how", choices=list(HOWS), help="only what went that way")
    listed.add_argument("--tag", default="", help="only what has this tag")
    listed.add_argument("--mine", action="store_true", help="only your own questions to them")
    listed.add_argument("--stories", action="store_true", help="the stories instead")
    listed.add_argument("--json", action="store_true", help="for programs")
    show = command("show", "show one question or story, with all that belongs to it")
    show.add_argument("--json", action="store_true", help="for programs")
    _one(show)
    edit = command("edit", "change one question")
    edit.add_argument("--text", help="other words for the question")
    edit.add_argument("--better", help="the better answer")
    edit.add_argument("--notes", help="notes")
    edit.add_argument("--tag", action="append", metavar="TAG", help="its tags; may be said several times")
    edit.add_argument("--how", choices=list(HOWS), help="how the answer went the last time")
    edit.add_argument("--story", action="append", metavar="ID|WORDS", help="a story that answers it; several")
    _one(edit)
    out = command("export", "write everything as Markdown or as a table for Anki")
    out.add_argument("--form", choices=("md", "tsv"), help="by the ending of FILE, else Markdown")
    out.add_argument("--force", action="store_true", help="take the place of a file that is there")
    out.add_argument("file", metavar="FILE", nargs="?", default="-", help="a new file (standard output)")
    back = command("import", "bring a written file in: whole, or not at all")
    back.add_argument("--form", choices=("md", "tsv"), help="by the ending of FILE, or by how it begins")
    back.add_argument("--json", action="store_true", help="for programs")
    back.add_argument("file", metavar="FILE", nargs="?", default="-", help="Markdown or a table (a pipe)")


def _one(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", metavar="ID|WORDS", nargs="+", help="its id, or words it holds")


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.question_command)
    is_looking = name in LOOKING
    said = BoxOutput()
    with open_room(str(getattr(args, "data_dir", "")), is_looking=is_looking) as room:
        COMMANDS[name](room, args, room.now(), said)
        if not is_looking:
            room.saving.flush(10.0)
    state = room.saving.state
    if not state.is_saved:
        raise CannotWrite(f"{state.problem or 'It could not be written in time.'} Nothing was {DONE[name]}.")
    said.tell()
    return said.code


def _add(room: "Room", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    words = [
        words for thing in args.questions or ["-"] for words in (_from_pipe() if thing == "-" else [thing])
    ]
    asked = [line for each in words if (line := clean_line(each))]
    if not asked:
        raise NotUnderstood("What did they ask? Nothing was added.")
    if len(asked) > MOST_LINES:
        raise NotUnderstood(f"Those are more than {MOST_LINES:,} questions; nothing was added.")
    if any(len(each) > LONGEST_QUESTION for each in asked):
        raise NotUnderstood(f"One of them is longer than {LONGEST_QUESTION:,} characters; nothing was added.")
    wait, place = _where(room, args.at, now)
    for each in asked:
        kept = room.questions.catch(
            each, HOWS[args.how], now, wait=wait, place=place, tags=",".join(args.tag), is_mine=args.mine
        )
        said.lines.append(f"Kept: {_question_line(kept)}")


def _from_pipe() -> list[str]:
    if sys.stdin is None or sys.stdin.isatty():
        raise NotUnderstood('Say the question in quotes, or pipe lines in: waitroom question add "Why here?"')
    data = sys.stdin.buffer.read(MOST_PIPE + 1)
    if len(data) > MOST_PIPE:
        raise NotUnderstood("That is more than 5 MB of questions; nothing was added.")
    try:
        return data.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError:
        raise NotUnderstood("What came through the pipe is no text in UTF-8; nothing was added.") from None


def _where(room: "Room", name: str, now: datetime) -> tuple[Wait | None, str]:
    """Return the wait that a name means, else the name; without one, the wait whose interview is today."""
    if name:
        names = [(wait, folded(f"{wait.known_as}\n{wait.organisation}")) for wait in room.waits.all()]
        found = [wait for wait, words in names if folded(name) in words]
        return (found[0], "") if len(found) == 1 else (None, name)
    wait = room.wait_in_front("")
    at = wait.interviewed if wait is not None else None
    day = at.astimezone(now.tzinfo).date() if isinstance(at, datetime) else at
    return (wait if day == now.date() else None), ""


def _list(room: "Room", args: argparse.Namespace, _now: datetime, said: BoxOutput) -> None:
    words, tag = " ".join(args.words), ",".join(parse_competencies(args.tag))
    questions = room.questions
    if args.stories:
        stories = [
            each
            for each in questions.stories.newest_first()
            if matches_story(each, words) and (not tag or tag in each.tags)
        ]
        if args.json:
            said.lines.append(_json({"stories": [questions.as_stored(each) for each in stories]}))
        else:
            said.lines += [_story_line(each) for each in stories] or [NO_ANSWER]
        return
    found = [
        each
        for each in questions.newest_first()
        if matches_question(each, words)
        and (not tag or tag in each.tags)
        and (args.how is None or each.how is HOWS[args.how])
        and (each.is_mine or not args.mine)
    ]
    if args.json:
        said.lines.append(_json({"questions": [questions.as_stored(each) for each in found]}))
    elif found:
        said.lines += map(_question_line, found)
    else:
        said.lines.append(NO_ANSWER if questions.all() else EMPTY)


def _show(room: "Room", args: argparse.Namespace, _now: datetime, said: BoxOutput) -> None:
    one = _meant(room, " ".join(args.words))
    if args.json:
        kind = "question" if isinstance(one, Question) else "story"
        said.lines.append(_json({kind: room.questions.as_stored(one)}))
    elif isinstance(one, Question):
        _show_question(room, one, said)
    else:
        _show_story(room, one, said)


def _show_question(room: "Room", question: Question, said: BoxOutput) -> None:
    said.lines.append(question.text)
    for each in question.askings:
        day = each.on.isoformat() if each.on else ""
        how = each.how.value if each.how is not None else ""
        told = ", ".join(part for part in (room.questions.place_of(each), day, how) if part)
        said.lines += [told] if told else []
        said.lines += each.said.split("\n") if each.said else []
    said.lines += [", ".join(question.tags)] if question.tags else []
    for text in (question.better, question.notes):
        said.lines += ["", *text.split("\n")] if text else []
    for story in room.questions.stories.linked(question.story_ids):
        said.lines.append("")
        _tell_story(story, said)


def _show_story(room: "Room", story: Story, said: BoxOutput) -> None:
    _tell_story(story, said)
    missing = missing_parts(story)
    said.lines += [f"Still open: {', '.join(missing)}."] if missing else []
    answers = room.questions.answered_by(story.id)
    said.lines += ["", "Answers:", *(each.text for each in answers)] if answers else []


def _tell_story(story: Story, said: BoxOutput) -> None:
    said.lines.append(_story_line(story))
    for part in (*PARTS, "note"):
        text = getattr(story, part)
        said.lines += [f"{part.capitalize()}: {text}"] if text else []


def _edit(room: "Room", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    question = _question(room, " ".join(args.words))
    named = (args.text, args.better, args.notes, args.tag, args.how, args.story)
    if all(each is None for each in named):
        raise NotUnderstood("Say what is to change, as with --better or --how; nothing was changed.")
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
    said.lines.append(f"Changed: {_question_line(kept)}")


def _export(room: "Room", args: argparse.Namespace, _now: datetime, _said: BoxOutput) -> None:
    from waitroom.cli.output import ClosedOutput, write_bytes
    from waitroom.cli.output_file import write_atomically
    from waitroom.room.questions.bank_files import BankForm

    form = _form(args)
    data = room.questions.files.written(form or BankForm.MARKDOWN)
    if args.file != "-":
        write_atomically(Path(args.file), data, is_forced=args.force)
        return
    try:
        write_bytes(data)
    except ClosedOutput:
        raise CannotWrite("The export is not whole: its reader has gone.") from None


def _import(room: "Room", args: argparse.Namespace, now: datetime, said: BoxOutput) -> None:
    files, form = room.questions.files, _form(args)
    if args.file == "-":
        if sys.stdin is None or sys.stdin.isatty():
            raise NotUnderstood("Name a file, or pipe one in: waitroom question import questions.tsv")
        from waitroom.exports.bank_text import MOST_BYTES

        came = files.read(sys.stdin.buffer.read(MOST_BYTES + 1), now, form)
    else:
        from waitroom.room.shared.typed_paths import parse_path

        path = parse_path(args.file)
        if path is None:
            raise NotUnderstood("That can be no file here. Nothing was brought in.")
        came = files.read_file(path, now, form)
    if args.json:
        rows = {"questions": came.questions, "stories": came.stories, "known": came.known}
        said.lines.append(_json({**rows, "left_out": list(came.left_out)}))
    else:
        said.lines.append(came.words)


def _form(args: argparse.Namespace) -> "BankForm | None":
    from waitroom.room.questions.bank_files import ENDINGS, BankForm

    if args.form:
        return BankForm(f".{args.form}")
    return ENDINGS.get(Path(args.file).suffix.casefold())


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {"add": _add, "list": _list, "show": _show, "edit": _edit, "export": _export, "import": _import}
)

LOOKING = frozenset({"list", "show", "export"})
"""These change nothing, so they go beside anything that has the file."""

DONE = MappingProxyType({"add": "added", "edit": "changed", "import": "brought in"})
"""What each change would have done."""


def _question(room: "Room", words: str) -> Question:
    return find_one(room.questions.all(), words, matches_question)


def _meant(room: "Room", words: str) -> Question | Story:
    """Return the question or story that words mean; a story by its words where no question has them."""
    stories = room.questions.stories.all()
    is_question = any(
        matches_question(each, words) or (len(words) >= SHORTEST_ID and each.id.startswith(words))
        for each in room.questions.all()
    )
    return _question(room, words) if is_question or not stories else find_one(stories, words, matches_story)


def _question_line(question: Question) -> str:
    how = question.how
    notes = [
        *(["mine"] if question.is_mine else []),
        *([how.value] if how is not None else []),
        *question.tags,
    ]
    return f"{question.text} ({', '.join(notes)})" if notes else question.text


def _story_line(story: Story) -> str:
    seconds = spoken_seconds(story.spoken_text)
    return f"{story.name} ({spoken_words(seconds)} aloud)" if seconds else story.name


def _json(rows: dict[str, object]) -> str:
    return json.dumps({"schema": 1, **rows}, ensure_ascii=False)
