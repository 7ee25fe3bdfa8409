"""The manual page, made from the parser; `python -m waitroom.cli.data.man_page FILE` writes it again."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from waitroom import __version__
from waitroom.cli.parser import ABOUT, AFTER, CODES, build_parser
from waitroom.translation import _

FILES = (
    (
        "waitroom.json",
        _("everything that was written, in the data folder; `waitroom path` says where that is"),
    ),
    ("backups/", _("the last ten states of it, and one a day for thirty days")),
    ("config.toml", _("own keys, written by hand")),
    ("holidays.txt", _("own days on which nobody decides, one a line")),
)
ENVIRONMENT = (
    ("WAITROOM_DATA_DIR", _("the data folder, as with --data-dir")),
    ("WAITROOM_DEBUG", _("with 1, an error inside waitroom says more")),
    ("NO_COLOR", _("draws the room without its colours")),
    ("TZ", _("the zone, where it is not that of the machine")),
)

EVERYWHERE = frozenset({"help", "data_dir"})
"""Arguments of every command, by argparse's names for them."""


def man_page(parser: argparse.ArgumentParser) -> str:
    """Return the manual page of a parser as roff (man macros)."""
    return "\n".join(
        [
            f'.TH WAITROOM 1 "" "waitroom {__version__}" "User Commands"',
            ".SH NAME",
            _("waitroom \\- a quiet room for the days after a job interview"),
            ".SH SYNOPSIS",
            ".B waitroom",
            "[\\fIOPTION\\fR]... [\\fICOMMAND\\fR [\\fIARGUMENT\\fR]...]",
            ".SH DESCRIPTION",
            _text(ABOUT),
            ".PP",
            _text(AFTER),
            ".SH OPTIONS",
            *_arguments(parser),
            ".SH COMMANDS",
            *_commands(parser, ()),
            '.SH "EXIT STATUS"',
            *_pairs(_codes()),
            ".SH FILES",
            *_pairs(FILES),
            ".SH ENVIRONMENT",
            *_pairs(ENVIRONMENT),
            "",
        ]
    )


def _commands(parser: argparse.ArgumentParser, words: tuple[str, ...]) -> Iterator[str]:
    """Yield the section of every command of a parser that does something."""
    inner = _subparsers(parser)
    if inner is None:
        yield f'.SS "waitroom {" ".join(words)}{_synopsis(parser)}"'
        yield _text(parser.description or "")
        yield from _arguments(parser, words)
        if parser.epilog:
            yield ".PP"
            yield ".nf"
            yield from (_text(line) for line in parser.epilog.rstrip("\n").split("\n"))
            yield ".fi"
        return
    seen: set[int] = set()
    for name, command in inner.choices.items():
        if id(command) not in seen:  # another word for the same one comes behind it
            seen.add(id(command))
            yield from _commands(command, (*words, name))


def _subparsers(
    parser: argparse.ArgumentParser,
) -> "argparse._SubParsersAction[argparse.ArgumentParser] | None":
    actions = parser._actions  # noqa: SLF001 - argparse has no other way to look through it
    return next((each for each in actions if isinstance(each, argparse._SubParsersAction)), None)  # noqa: SLF001


def _shown(parser: argparse.ArgumentParser) -> list[argparse.Action]:
    actions = parser._actions  # noqa: SLF001 - as above
    return [each for each in actions if not isinstance(each, argparse._SubParsersAction)]  # noqa: SLF001


def _synopsis(parser: argparse.ArgumentParser) -> str:
    """Return the arguments without a name of a command: " ORGANISATION", " [FILE]"."""
    places = [each for each in _shown(parser) if not each.option_strings]
    many = {"*": " [{}]...", "+": " {}...", "?": " [{}]"}
    return "".join(many.get(str(each.nargs), " {}").format(_value(each)) for each in places)


def _value(action: argparse.Action) -> str:
    if action.choices is not None:
        return "|".join(map(str, action.choices))
    return str(action.metavar or action.dest.upper())


def _arguments(parser: argparse.ArgumentParser, words: tuple[str, ...] = ()) -> Iterator[str]:
    """Yield each argument and what it is; what every command takes stands once, at the top."""
    for each in _shown(parser):
        if words and each.dest in EVERYWHERE:
            continue
        value = "" if each.nargs == 0 else _value(each)
        named = ", ".join(_escaped(option) for option in each.option_strings)
        yield ".TP"
        yield " ".join(
            part for part in (f"\\fB{named}\\fR" if named else "", f"\\fI{_escaped(value)}\\fR") if part
        )
        yield _text((each.help or "").replace("%%", "%"))


def _codes() -> list[tuple[str, str]]:
    lines = (line.split(maxsplit=1) for line in CODES.splitlines()[1:])
    return [(code, words) for code, words in lines]


def _pairs(pairs: "tuple[tuple[str, str], ...] | list[tuple[str, str]]") -> Iterator[str]:
    for name, words in pairs:
        yield ".TP"
        yield f"\\fB{_escaped(name)}\\fR"
        yield _text(words)


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace('"', "\\(dq")


def _text(text: str) -> str:
    """Return a line of text in which nothing is taken for a request of roff."""
    line = _escaped(text)
    return f"\\&{line}" if line.startswith((".", "'")) else line


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(man_page(build_parser()), "utf-8")
