"""The parser of the command line, built from what is declared; one command alone where only that is asked for."""

import argparse
import sys
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NoReturn

from waitroom import __version__
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.nouns import (
    COMMANDS,
    OLD_WORDS,
    command_asked_for,
    find_command,
    with_meant_verb,
    with_todays_words,
)
from waitroom.cli.output import CLOSED, flush, print_error, report_lost_output
from waitroom.cli.typed_text import read_piped_texts
from waitroom.domain.shared.errors import CannotWrite
from waitroom.translation import _

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]  # noqa: SLF001 - it has no other name

Run = Callable[[argparse.Namespace], int]
ABOUT = _("A quiet room for the days after a job interview. Alone, it opens the room.")
CODES = _("""\
exit codes:
  0    done, or said
  1    nothing found, or it cannot follow what has happened; doctor: something needs a look
  2    the words were not understood, or mean several things
  65   the data file, or a file that was to come in, is damaged
  66   a file that was named is not there
  70   something went wrong inside waitroom
  73   it could not be written
  75   the file is busy; later it may not be
  77   the room is locked, and the passphrase was wrong or could not be asked for
  130  ended by ctrl+c
""")
AFTER = _(
    "Everything stays on this machine, in one file; `waitroom path` says which. Where the room is locked "
    "the passphrase is asked for; --phrase-stdin reads it from the first line of standard input."
)


class Parser(argparse.ArgumentParser):
    """argparse, with one line where the words were not understood."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and end with 2."""
        print_error(
            _("{message}. `{prog} -h` lists what can be said.").format(message=message, prog=self.prog)
        )
        self.exit(2)


def build_parser(names: Iterable[str] = COMMANDS) -> argparse.ArgumentParser:
    """Return the parser of the whole command line, or of the commands that are named."""
    everywhere = Parser(add_help=False, allow_abbrev=False)
    everywhere.add_argument(
        "--data-dir",
        metavar=_("DIR"),
        default=argparse.SUPPRESS,
        help=_("where the data lies (or WAITROOM_DATA_DIR)"),
    )
    older = ", ".join(f"{old} ({' '.join(new)})" for old, new in OLD_WORDS.items())
    parser: argparse.ArgumentParser = Parser(
        prog="waitroom",
        description=ABOUT,
        epilog=_("{codes}\nother words: {older}\n\n{after}").format(codes=CODES, older=older, after=AFTER),
        parents=[everywhere],
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"waitroom {__version__}")
    subparsers = parser.add_subparsers(title=_("commands"), dest="command", metavar="COMMAND", required=True)
    for name in names:
        command = find_command(name)
        if isinstance(command, Verb):
            _add_verb(subparsers, command, everywhere)
        else:
            _add_noun(subparsers, command, everywhere)
    return parser


def _add_noun(subparsers: "Subparsers", noun: Noun, everywhere: argparse.ArgumentParser) -> None:
    parser = subparsers.add_parser(
        noun.name,
        parents=[everywhere],
        help=noun.about,
        description=f"{noun.about[:1].upper()}{noun.about[1:]}.",
        allow_abbrev=False,
    )
    inside = parser.add_subparsers(title=_("commands"), dest="verb", metavar="COMMAND", required=True)
    for verb in noun.verbs:
        _add_verb(inside, verb, everywhere)


def _add_verb(subparsers: "Subparsers", verb: Verb, everywhere: argparse.ArgumentParser) -> None:
    examples = "\n".join([_("examples:"), *(f"  waitroom {line}" for line in verb.examples)])
    parser = subparsers.add_parser(
        verb.name,
        aliases=list(verb.aliases),
        parents=[everywhere],
        help=verb.about,
        description=f"{verb.about[:1].upper()}{verb.about[1:]}.",
        epilog="\n".join(part for part in (verb.more, examples) if part),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verb.arguments(parser)
    if verb.answer is not None:
        parser.add_argument(
            "--json", action="store_true", help=_("for programs; `waitroom schema` says its shape")
        )
    parser.set_defaults(run=verb.run)


def run_words(words: list[str]) -> int:
    """Read the words with argparse and run what they ask for; return the exit code.

    Raises:
        WaitroomError: whatever the sub-command raises.
    """
    from waitroom.cli.data.unlock import take_out_switch, unlock

    words, is_from_stdin = take_out_switch(words)
    try:
        words = with_meant_verb(with_todays_words(words))
        asked = command_asked_for(words)
        args = build_parser([asked] if asked else COMMANDS).parse_args(words)
    except SystemExit as end:
        flush()
        return end.code if isinstance(end.code, int) else 2
    if sys.stdout is None:
        raise CannotWrite(CLOSED)
    unlock(args.command, str(getattr(args, "data_dir", "")), is_from_stdin=is_from_stdin)
    run: Run = args.run
    read_piped_texts(args)
    try:
        code = run(args)
    except OSError as error:
        if error.filename is not None:
            raise
        report_lost_output(error)
    flush()
    return code
