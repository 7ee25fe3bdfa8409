"""The sub-commands and their words; each imports what it needs when it runs."""

import argparse
import sys
from collections.abc import Callable
from typing import NoReturn

from waitroom import __version__
from waitroom.cli.output import CLOSED, flush, print_error, report_lost_output
from waitroom.domain.shared.errors import CannotWrite

Run = Callable[[argparse.Namespace], int]
ABOUT = "A quiet room for the days after a job interview. Alone, it opens the room."
AFTER = "Everything stays on this machine, in one file; `waitroom path` says which."


class Parser(argparse.ArgumentParser):
    """argparse, with one line where the words were not understood."""

    def error(self, message: str) -> NoReturn:
        """Say what was not understood, and end with 2."""
        print_error(f"{message}. `{self.prog} -h` lists what can be said.")
        self.exit(2)


def build_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    everywhere = Parser(add_help=False, allow_abbrev=False)
    everywhere.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    parser: argparse.ArgumentParser = Parser(
        prog="waitroom", description=ABOUT, epilog=AFTER, parents=[everywhere], allow_abbrev=False
    )
    parser.add_argument("--version", action="version", version=f"waitroom {__version__}")
    subparsers = parser.add_subparsers(title="commands", dest="command", metavar="COMMAND", required=True)

    add = subparsers.add_parser("add", parents=[everywhere], help="begin a wait", allow_abbrev=False)
    add.add_argument("organisation", metavar="ORGANISATION", help="who decides")
    add.add_argument("--role", default="", help="what the interview was for")
    add.add_argument("--interviewed", metavar="DAY", default="", help='"2014-04-23 14:00", or the day alone')
    add.add_argument("--promised", metavar="WORDS", default="", help='what they said: "by Friday, or Monday"')
    add.add_argument("--said-on", metavar="DAY", default="", help="when they said it (the interview, or now)")
    add.add_argument("--tz", metavar="ZONE", default="", help="their time zone: Europe/London (or yours)")
    add.add_argument("--country", metavar="CODE", default="", help="whose holidays count: GB")
    add.set_defaults(run=_add)

    status = subparsers.add_parser(
        "status", parents=[everywhere], help="one neutral line for a prompt: 2d", allow_abbrev=False
    )
    status.add_argument("--json", action="store_true", help="for programs")
    status.add_argument("--words", action="store_true", help="a few words more")
    status.set_defaults(run=_status)

    path = subparsers.add_parser(
        "path", parents=[everywhere], help="say where the file is", allow_abbrev=False
    )
    path.set_defaults(run=_path)
    _beside(subparsers)
    return parser


def run_words(words: list[str]) -> int:
    """Read the words with argparse and run what they ask for; return the exit code.

    Raises:
        WaitroomError: whatever the sub-command raises.
    """
    try:
        args = build_parser().parse_args(words)
    except SystemExit as end:
        flush()
        return end.code if isinstance(end.code, int) else 2
    if sys.stdout is None:
        raise CannotWrite(CLOSED)
    run: Run = args.run
    try:
        code = run(args)
    except OSError as error:
        if error.filename is not None:
            raise
        report_lost_output(error)
    flush()
    return code


def _data_dir(args: argparse.Namespace) -> str:
    return str(getattr(args, "data_dir", ""))


def _status(args: argparse.Namespace) -> int:
    from waitroom.cli.status import run

    return run(data_dir=_data_dir(args), as_json=args.json, in_words=args.words)


def _add(args: argparse.Namespace) -> int:
    from waitroom.cli.waits.add import run

    return run(args, data_dir=_data_dir(args))


def _export(args: argparse.Namespace) -> int:
    from waitroom.cli.data.export import run

    return run(args)


def _import(args: argparse.Namespace) -> int:
    from waitroom.cli.data.import_file import run

    return run(args)


def _path(args: argparse.Namespace) -> int:
    from waitroom.cli.compose import build_paths
    from waitroom.cli.output import print_line, printable

    print_line(printable(str(build_paths(_data_dir(args)).store)))
    return 0


def _beside(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Take in the sub-commands that have a module of their own."""
    from waitroom.cli.box import box
    from waitroom.cli.data import export, ics, import_file
    from waitroom.cli.letters import letter
    from waitroom.cli.outcome import happened, step
    from waitroom.cli.people import people
    from waitroom.cli.questions import question
    from waitroom.cli.waits import when

    export.add_parser(subparsers)
    subparsers.choices["export"].set_defaults(run=_export)
    import_file.add_parser(subparsers)
    subparsers.choices["import"].set_defaults(run=_import)
    happened.add_parser(subparsers)
    when.add_parser(subparsers)
    letter.add_parser(subparsers)
    box.add_parser(subparsers)
    question.add_parser(subparsers)
    ics.add_parser(subparsers)
    people.add_parser(subparsers)
    subparsers.choices["people"].set_defaults(run=_people)
    step.add_parser(subparsers)
    subparsers.choices["happened"].set_defaults(run=_happened)
    subparsers.choices["when"].set_defaults(run=_when)
    subparsers.choices["letter"].set_defaults(run=_letter)
    subparsers.choices["box"].set_defaults(run=_box)
    subparsers.choices["question"].set_defaults(run=_question)
    subparsers.choices["ics"].set_defaults(run=_ics)
    subparsers.choices["step"].set_defaults(run=_step)


def _happened(args: argparse.Namespace) -> int:
    from waitroom.cli.outcome.happened import run

    return run(args)


def _when(args: argparse.Namespace) -> int:
    from waitroom.cli.compose import build_clock
    from waitroom.cli.waits.when import run

    clock = build_clock()
    return run(args, now=clock.now(), local_zone=clock.zone)


def _letter(args: argparse.Namespace) -> int:
    from waitroom.cli.compose import build_clock
    from waitroom.cli.letters.letter import run

    return run(args, now=build_clock().now())


def _box(args: argparse.Namespace) -> int:
    from waitroom.cli.box.box import run

    return run(args)


def _question(args: argparse.Namespace) -> int:
    from waitroom.cli.questions.question import run

    return run(args)


def _people(args: argparse.Namespace) -> int:
    from waitroom.cli.people.people import run

    return run(args)


def _step(args: argparse.Namespace) -> int:
    from waitroom.cli.outcome.step import run

    return run(args)


def _ics(args: argparse.Namespace) -> int:
    from waitroom.cli.data.ics import run

    return run(args)
