"""The grammar of the command line: a noun, then a verb.

Each is declared once, here in these shapes; the parser, its help with examples, the completion of shells, the manual
page and the schema of the answers follow from that.
"""

import argparse
from collections.abc import Callable

from waitroom.quick_dataclass import dataclass

Run = Callable[[argparse.Namespace], int]
"""Does what was asked for, and returns the exit code."""

Arguments = Callable[[argparse.ArgumentParser], None]
"""Adds the arguments of one verb to its parser."""


def no_arguments(_: argparse.ArgumentParser) -> None:
    """Add nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """What is done: with a noun ("wait list"), or by itself ("status").

    `about` is its line in the help, `more` what stands below. `examples` are whole lines after "waitroom ". `answer`
    is the class of what `--json` prints; a verb without one has no `--json`. `aliases` are other words for it.
    """

    name: str
    about: str
    run: Run
    examples: tuple[str, ...]
    arguments: Arguments = no_arguments
    answer: type | None = None
    aliases: tuple[str, ...] = ()
    more: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Noun:
    """What something is done with; `meant` is the verb that is meant where none is said ("check-in 6")."""

    name: str
    about: str
    verbs: tuple[Verb, ...]
    meant: str = ""


def verbs_of(command: Noun | Verb) -> tuple[tuple[str, Verb], ...]:
    """Return the verbs of a command, each with the words that call it: ("wait list", ...)."""
    if isinstance(command, Verb):
        return ((command.name, command),)
    return tuple((f"{command.name} {verb.name}", verb) for verb in command.verbs)


def data_dir(args: argparse.Namespace) -> str:
    """Return the data folder that was asked for; "" where none was."""
    return str(getattr(args, "data_dir", ""))


def is_for_programs(args: argparse.Namespace) -> bool:
    """Tell whether the answer is wanted as JSON."""
    return bool(getattr(args, "json", False))
