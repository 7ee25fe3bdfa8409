"""`waitroom completion`: what a shell needs to complete these commands, made from their parser by shtab."""

import argparse
from collections.abc import Mapping

from waitroom.cli.grammar import Verb
from waitroom.cli.output import write_text
from waitroom.translation import _

SHELLS = ("bash", "zsh", "fish")
FILE_WORDS = frozenset({"FILE", "DIR"})
"""What an argument is called that takes a path."""
MORE = """\
bash   waitroom completion bash > ~/.local/share/bash-completion/completions/waitroom
zsh    waitroom completion zsh > ~/.zfunc/_waitroom      # a folder of $fpath
fish   waitroom completion fish > ~/.config/fish/completions/waitroom.fish
"""


def run(args: argparse.Namespace) -> int:
    """Print the script for one shell."""
    import shtab

    from waitroom.cli.parser import build_parser

    parser = build_parser()
    _complete_paths(parser, {"FILE": shtab.FILE, "DIR": shtab.DIRECTORY})
    write_text(shtab.complete(parser, shell=args.shell))
    return 0


def _complete_paths(parser: argparse.ArgumentParser, paths: Mapping[str, object]) -> None:
    """Say of every argument that takes a path that a shell completes one."""
    for action in parser._actions:  # noqa: SLF001 - argparse has no other way to look through it
        if isinstance(action.metavar, str) and action.metavar in FILE_WORDS:
            action.complete = paths[action.metavar]  # type: ignore[attr-defined]  # shtab looks for it
        if isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            for inner in action.choices.values():
                _complete_paths(inner, paths)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("shell", choices=SHELLS, help=_("the shell it is for"))


COMMAND = Verb(
    name="completion",
    about=_("print what a shell needs to complete these commands"),
    run=run,
    arguments=_arguments,
    more=MORE,
    examples=("completion bash", "completion fish > ~/.config/fish/completions/waitroom.fish"),
)
