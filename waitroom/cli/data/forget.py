"""`waitroom forget`: forget one wait with what hangs on it, or everything, for good."""

import argparse
import sys
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.grammar import Verb, data_dir
from waitroom.cli.output import print_line, printable
from waitroom.cli.typed_text import typed_text
from waitroom.domain.data.forgetting import (
    DONE,
    NOT_DONE_YET,
    OF_A_WAIT,
    OF_EVERYTHING,
    OUT_OF_REACH,
    WORD,
    ForgetCount,
    is_confirmed,
)
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.waits.wait import Wait
    from waitroom.room.room import Room

WHICH = _("Name one wait, or say --everything.")
NOTHING_FORGOTTEN = _("Nothing was forgotten.")
UNCONFIRMED = _(
    "{nothing_forgotten} On a terminal it asks for the word {word}; else --yes {{}}, the number of things."
).format(nothing_forgotten=NOTHING_FORGOTTEN, word=WORD)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "wait", metavar=_("WAIT"), nargs="?", type=typed_text, default="", help=_("its name, or its id")
    )
    parser.add_argument("--everything", action="store_true", help=_("all of it, whatever waitroom wrote"))
    parser.add_argument(
        "--yes",
        metavar=_("COUNT"),
        type=int,
        default=None,
        help=_("do not ask: COUNT is the number of things that go"),
    )


def run(args: argparse.Namespace) -> int:
    """Say what goes, ask, and forget it; return the exit code.

    Raises:
        NotUnderstood: where no wait answers to the name, or it was not confirmed; then nothing is forgotten.
        BadFile, FileBusy, CannotWrite: where the data file cannot be read, or the forgetting not be noted.
    """
    from waitroom.cli.composition_root import open_room

    if bool(args.wait.strip()) == args.everything:
        raise NotUnderstood(WHICH)
    with open_room(data_dir(args)) as room:
        wait = None if args.everything else find_any_wait(room, args.wait, room.now())
        forgetting = room.data.forgetting
        count = forgetting.count_wait(wait.id) if wait else forgetting.count_everything()
        print_line(
            printable(
                _("This goes for good ({things}): {words}.").format(
                    things=count.things_words, words=count.words
                )
            )
        )
        print_line(OF_A_WAIT if wait else OF_EVERYTHING)
        print_line(OUT_OF_REACH)
        _confirm(count, args.yes)
        is_done = forgetting.forget_wait(wait.id, room.now()) if wait else forgetting.forget_everything()
    said = _("The wait is forgotten.") if wait else DONE
    print_line(said if is_done else NOT_DONE_YET)
    return 0


def find_any_wait(room: "Room", words: str, now: datetime) -> "Wait":
    """Return the wait of this id or name, those put away among them.

    Raises:
        NotUnderstood: where none or several answer to it.
    """
    waits = [*room.waits.on_board(now), *(wait for wait in room.waits.all() if wait.is_put_away)]
    wanted = words.strip().casefold()
    found = [wait for wait in waits if wait.id.startswith(wanted) and len(wanted) >= 4]
    found = found or [
        wait for wait in waits if wanted in {wait.known_as.casefold(), wait.organisation.casefold()}
    ]
    if len(found) != 1:
        how_many = _("Several waits are") if found else _("No wait is")
        raise NotUnderstood(
            _("{how_many} called that. {nothing_forgotten} A name, or the id of one, tells which.").format(
                how_many=how_many, nothing_forgotten=NOTHING_FORGOTTEN
            )
        )
    return found[0]


def _confirm(count: ForgetCount, yes: int | None) -> None:
    """Ask for the word on a terminal, or take the count that was given.

    Raises:
        NotUnderstood: where it was not confirmed.
    """
    if yes is not None:
        if yes != count.things:
            raise NotUnderstood(
                _("It is {things}, and --yes said {yes}. {nothing_forgotten}").format(
                    things=count.things_words, yes=yes, nothing_forgotten=NOTHING_FORGOTTEN
                )
            )
        return
    is_asked = sys.stdin is not None and sys.stdin.isatty()
    if not is_asked:
        raise NotUnderstood(UNCONFIRMED.format(count.things))
    sys.stderr.write(_("Type {word}: ").format(word=WORD))
    sys.stderr.flush()
    if not is_confirmed(sys.stdin.readline()):
        raise NotUnderstood(NOTHING_FORGOTTEN)


COMMAND = Verb(
    name="forget",
    about=_("forget a wait, or everything, for good"),
    more=OUT_OF_REACH,
    arguments=_arguments,
    run=run,
    examples=('forget "Museum"', "forget --everything", "forget --everything --yes 54"),
)
