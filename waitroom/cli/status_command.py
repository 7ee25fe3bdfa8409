"""`waitroom status` as it is declared; it is run without all of this, by `waitroom.cli.main`."""

import argparse
from datetime import datetime
from enum import StrEnum
from typing import Annotated

from waitroom.cli.grammar import Verb, data_dir, is_for_programs
from waitroom.domain.waits.countdown import CountdownTarget, CountdownUnit
from waitroom.domain.waits.phase import Phase
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


class WaitStanding(StrEnum):
    """How a wait stands, without what was answered."""

    OPEN = "open"
    YOUR_ANSWER = "your-answer"
    ANSWERED = "answered"
    PUT_DOWN = "put-down"
    OVER = "over"


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRow:
    """How one wait stands: no name, and no words of anybody."""

    phase: Phase
    toward: Annotated[CountdownTarget, "what the number counts to"]
    number: int | None
    unit: CountdownUnit | None
    guess: Annotated[bool, "nobody named the dates; they are waitroom's guess"]
    opens: datetime | None
    closes: datetime | None
    stands: WaitStanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Status:
    """The waits on the board, the first of them first."""

    waits: tuple[StatusRow, ...]


def run(args: argparse.Namespace) -> int:
    """Print the status."""
    from waitroom.cli.status import run

    return run(data_dir=data_dir(args), as_json=is_for_programs(args), in_words=args.words)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--words", action="store_true", help=_("a few words more; never a name"))


COMMAND = Verb(
    name="status",
    about=_("one neutral line for a prompt: 2d"),
    run=run,
    arguments=_arguments,
    answer=Status,
    examples=("status", "status --words", "status --json"),
)
