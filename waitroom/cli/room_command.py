"""A verb in a room: opened for it, saved and closed behind it, and told once it is in the file."""

import argparse
from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.exit_handling import clean_up_on_exit
from waitroom.cli.grammar import Run, data_dir, is_for_programs
from waitroom.domain.shared.errors import CannotWrite
from waitroom.domain.shared.saving_words import save_reason
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room

RoomVerb = Callable[["Room", argparse.Namespace, datetime, CommandOutput], None]
"""Does one thing in an open room, and leaves what there is to say in the output."""

PATIENCE = 10.0
"""Seconds for which a change may take to reach the file."""


def in_room(verb: RoomVerb, *, is_looking: bool = False, done: str = "changed") -> Run:
    """Return the verb as a command; what it changed is told once it is in the file.

    `is_looking` changes nothing, so that it goes beside anything that has the file. `done` is what a change would have
    been: "Nothing was added."
    """

    def run(args: argparse.Namespace) -> int:
        from waitroom.cli.composition_root import open_room

        out = CommandOutput()
        with open_room(data_dir(args), is_looking=is_looking) as room:
            with clean_up_on_exit():
                verb(room, args, room.now(), out)
            if not is_looking:
                room.saving.flush(PATIENCE)
        # Closing tries a last time, so this is asked behind it.
        state = room.saving.state
        if not state.is_saved:
            out.tell_refusals()
            raise CannotWrite(
                _("{reason} Nothing was {done}.").format(reason=_reason(state.problem), done=done)
            )
        out.tell(as_json=is_for_programs(args))
        return out.code

    return run


def _reason(problem: str) -> str:
    """Return why it was not saved, without what the open room promises to do about it."""
    return save_reason(problem) or _("It could not be written in time.")
