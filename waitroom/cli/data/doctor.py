"""`waitroom doctor`: whether all is well with the file, the folder and this machine, and what would mend it."""

import argparse
import textwrap

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.composition_root import build_clock, build_paths
from waitroom.cli.grammar import Verb, data_dir, is_for_programs
from waitroom.cli.table import terminal_width
from waitroom.domain.data.checkup import Checked, CheckState
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

MARKS = {
    CheckState.WELL: _("ok"),
    CheckState.NOTE: _("note"),
    CheckState.WRONG: _("look"),
    CheckState.MENDED: _("mended"),
}
INDENT = 21
"""Cells before the sentences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoctorAnswer:
    """What was found, part by part."""

    findings: tuple[Checked, ...]


def run(args: argparse.Namespace) -> int:
    """Look, mend what is safe where `--fix` was said, and say what was found; 1 where something is wrong."""
    from waitroom.cli.data.machine_checks import check_machine
    from waitroom.room.data.checkup import Checkup

    clock, paths = build_clock(), build_paths(data_dir(args))
    checkup = Checkup(paths, clock.now())
    found = checkup.look()
    if args.fix:
        found = checkup.fix(found)
    found = (*found, *check_machine(clock))
    out = CommandOutput(answer=DoctorAnswer(findings=found))
    out.lines = [line for each in found for line in _lines(each)]
    out.code = 1 if any(each.state is CheckState.WRONG for each in found) else 0
    out.lines.append(_("Something needs a look.") if out.code else _("All is well."))
    out.tell(as_json=is_for_programs(args))
    return out.code


def _lines(found: Checked) -> list[str]:
    """Return a finding as lines of three columns; the sentences are broken to the width of the terminal."""
    width = terminal_width()
    sentences = [each for each in (found.says, found.mend) if each]
    if width:
        sentences = [line for each in sentences for line in textwrap.wrap(each, max(width - INDENT, 24))]
    part = _(found.part)
    heads = [f"{MARKS[found.state]:<8}{part:<13}", *([" " * INDENT] * (len(sentences) - 1))]
    return [f"{head}{sentence}" for head, sentence in zip(heads, sentences, strict=True)]


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--fix",
        action="store_true",
        help=_("mend what is safe: permissions, and files left by an ended save"),
    )


COMMAND = Verb(
    name="doctor",
    about=_("say whether all is well with the file and this machine"),
    run=run,
    arguments=_arguments,
    answer=DoctorAnswer,
    examples=("doctor", "doctor --fix", "doctor --json"),
)
