"""`waitroom path`: where the file is."""

import argparse

from waitroom.cli.composition_root import build_paths
from waitroom.cli.grammar import Verb, data_dir
from waitroom.cli.output import print_line, printable
from waitroom.translation import _


def run(args: argparse.Namespace) -> int:
    """Print where the file is, or would be."""
    print_line(printable(str(build_paths(data_dir(args)).store)))
    return 0


COMMAND = Verb(name="path", about=_("say where the file is"), run=run, examples=("path",))
