"""The grammar holds for every command: help with examples, words from a pipe, no Textual; and tables for people."""

import argparse
import io
import json
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.architecture.loaded_modules import loaded_by
from tests.unit.cli.run_waitroom import waitroom
from waitroom.cli import table
from waitroom.cli.find_one import find_one, short_ids
from waitroom.cli.grammar import Noun, Verb, verbs_of
from waitroom.cli.nouns import COMMANDS, OLD_WORDS, find_command, with_meant_verb, with_todays_words
from waitroom.cli.parser import build_parser
from waitroom.cli.typed_text import typed_text
from waitroom.domain.care.care_records import Worry
from waitroom.domain.shared.errors import NothingFound, NotUnderstood
from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.waits.wait import Wait

VERBS = {words: verb for name in COMMANDS for words, verb in verbs_of(find_command(name))}
RECORDS = ("wait", "letter", "person", "question", "story", "step", "box", "worry", "card")
TEXTS = {"TEXT", "WORDS", "ID|WORDS", "WHOM", "NAME", "WAIT", "ORGANISATION", "PHRASE"}


def words_of(example: str) -> list[str]:
    """Return the words of an example as a shell hands them on, without comment, file and pipe."""
    return shlex.split(re.split(r" [>|] ", example, maxsplit=1)[0], comments=True)


def actions(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    yield from parser._actions


def parser_of(words: str) -> argparse.ArgumentParser:
    said = words.split()
    parser: argparse.ArgumentParser = build_parser(said[:1])
    for word in said:
        (inner,) = [each for each in actions(parser) if isinstance(each, argparse._SubParsersAction)]
        parser = inner.choices[word]
    return parser


@pytest.mark.parametrize("noun", RECORDS)
def test_every_kind_of_thing_has_the_same_verbs(noun: str) -> None:
    assert {
        f"{noun} {verb}" for verb in ("list", "show", "add", "edit", "put-away", "restore")
    } <= VERBS.keys()


@pytest.mark.parametrize("words", VERBS)
def test_every_command_shows_examples_that_are_understood(
    words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    verb = VERBS[words]
    assert verb.examples
    for example in verb.examples:
        monkeypatch.setattr("sys.stdin", io.StringIO("a text"))
        said = with_meant_verb(with_todays_words(words_of(example)))
        assert build_parser([said[0]]).parse_args(said).run is verb.run, example
    shown = parser_of(words).format_help()
    assert all(f"  waitroom {example}\n" in shown for example in verb.examples)
    assert verb.about[0].islower()


@pytest.mark.parametrize("words", VERBS)
def test_every_text_may_come_from_a_pipe(words: str) -> None:
    texts = [each for each in actions(parser_of(words)) if each.metavar in TEXTS and each.choices is None]
    for each in texts:
        assert each.type is typed_text, (words, each.dest)


def test_a_text_that_cannot_be_read_from_the_pipe_is_said(tmp_path: Path) -> None:
    code, out, err = waitroom(tmp_path, "worry", "park", "-", pipe=b"\xff\xfe")
    assert (code, out) == (2, "")
    assert "no text in UTF-8. Nothing was changed." in err
    assert waitroom(tmp_path, "wait", "add", "-", "--notes", "-", pipe=b"one text for two")[0] == 0
    assert waitroom(tmp_path, "wait", "show", "one text")[1].endswith("Their zone: Europe/London\n")
    assert waitroom(tmp_path, "worry", "park", "-", pipe=b"x" * 4_000_001)[0] == 2
    assert waitroom(tmp_path, "worry", "park", "-", pipe="\ufeffGrüße\r\n".encode())[1].startswith(
        "Parked: Grüße ("
    )


def test_old_words_and_what_is_meant_go_on_working() -> None:
    for old, new in OLD_WORDS.items():
        assert with_todays_words(["--data-dir", "x", old, "y"])[2 : 2 + len(new)] == list(new)
    assert with_todays_words(["worry", "park", "add"]) == ["worry", "add", "add"]
    for words, meant in (
        (["check-in", "6"], ["check-in", "add", "6"]),
        (["person"], ["person", "list"]),
        (["--data-dir", "x", "wait", "--json"], ["--data-dir", "x", "wait", "list", "--json"]),
        *(
            (same, same)
            for same in (["check-in", "list"], ["check-in", "-h"], ["wait", "bogus"], ["happened"], ["x"])
        ),
    ):
        assert with_meant_verb(words) == meant
    assert with_todays_words(["-h"]) == ["-h"]
    assert all(isinstance(find_command(name), Noun | Verb) for name in COMMANDS)


def test_no_command_loads_textual(tmp_path: Path) -> None:
    """Every example of every command, one after the other; many find nothing, and all are run."""
    lines = [words_of(example) for verb in VERBS.values() for example in verb.examples]
    program = (
        "import io, json, os, sys\n"
        "from waitroom.cli import main\n"
        "said, sys.stdout = sys.stdout, io.TextIOWrapper(io.BytesIO())\n"
        "for words in json.loads(sys.argv[1]):\n"
        "    sys.stdin = io.TextIOWrapper(io.BytesIO(b'a text'))\n"
        "    code = main(words)\n"
        "    assert code in {0, 1, 2, 65, 66}, (words, code)\n"
        "    assert not {'textual', 'rich'} & set(sys.modules), words\n"
        "said.write('all of them')\n"
    )
    command = [sys.executable, "-c", program, json.dumps(lines)]
    environment = {"WAITROOM_DATA_DIR": str(tmp_path / "room"), "HOME": str(tmp_path), "TZ": "Europe/London"}
    root = str(Path(__file__).parents[3])
    ran = subprocess.run(
        command,
        check=False,
        capture_output=True,
        text=True,
        cwd=tmp_path,
        env={**environment, "PYTHONPATH": root},
    )
    assert ran.stdout == "all of them", ran.stderr[-2000:]


def test_only_the_command_that_is_asked_for_is_loaded() -> None:
    loaded = loaded_by("from waitroom.cli.parser import run_words; run_words(['worry', 'list', '-h'])")
    assert "waitroom.cli.care.worry" in loaded
    others = {path for name, path in COMMANDS.items() if name != "worry"}
    assert not loaded & (others | {"shtab", "waitroom.room.room", "tinydb"})


def test_ids_are_short_until_two_begin_alike_and_words_find() -> None:
    ids = ("3f2a9c1e-0001", "3f2a9c1e-0002", "77777777-0001", "77778888-0001")
    ones = [Wait(id=each, organisation=f"Place {number}") for number, each in enumerate(ids)]
    assert list(short_ids(ones).values()) == ["3f2a9c1e-0001", "3f2a9c1e-0002", "77777777", "77778888"]
    assert short_ids([]) == {}

    def is_named(wait: Wait, words: str) -> bool:
        return folded(words) in folded(wait.organisation)

    assert find_one(ones, "place 2", is_named) is ones[2]
    assert find_one(ones, "77777", is_named) is ones[2]
    assert find_one(ones, "3F2A9C1E-0002", is_named) is ones[1]
    for words, error in (
        ("7777", NotUnderstood),
        ("place", NotUnderstood),
        ("", NothingFound),
        ("zebra", NothingFound),
    ):
        with pytest.raises(error):
            find_one(ones, words, is_named)


def test_tables_fit_the_terminal_and_a_pipe_is_not_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    rows = [
        ("3f2a9c1e", "Museum", "", "a long line of words that goes on"),
        ("77777777", "博物館", "", "x\ny"),
    ]
    heads = ("id", "name", "empty", "words")
    assert table.table(heads, rows) == [
        "3f2a9c1e  Museum  a long line of words that goes on",
        "77777777  博物館  x y",
    ]
    for width, first, second in (
        (80, "id        name    words", "3f2a9c1e  Museum  a long line of words that goes on"),
        (32, "id        name    words", "3f2a9c1e  Museum  a long line o…"),
        (10, "id        name    words", "3f2a9c1e  Museum  a long …"),
    ):
        monkeypatch.setattr(table, "terminal_width", lambda width=width: width)
        shown = table.table(heads, rows)
        assert shown[:2] == [first, second]
        assert all(table.cell_width(line) <= max(width, 26) for line in shown)
    assert table.table(heads, []) == []


def test_a_record_is_a_thing_with_an_id() -> None:
    worry = Worry(text="x", parked_for=datetime(2014, 4, 24, tzinfo=UTC))
    assert short_ids([worry])[worry.id] == worry.id[:8]
