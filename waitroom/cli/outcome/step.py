"""`waitroom step`: what to do next, one thing at a time; add one, mark it as done, put it off, drop it."""

import argparse
import json
from collections.abc import Callable, Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING

from waitroom.cli.output import print_line, printable
from waitroom.domain.outcome.step import Step, StepState, StepView, own_step_view
from waitroom.domain.shared.errors import CannotWrite, NotUnderstood
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.wording import short_day

if TYPE_CHECKING:
    from waitroom.room.room import Room

NOTHING = "Nothing has to be done."
DAY_PROBLEM = "Which day? --on thursday, or --on 2014-04-24, would do. Nothing was added."
LOOKING = frozenset({"list"})
"""This changes nothing, so it goes beside anything that has the file."""

Done = tuple[str, StepView]
"""What was done, in words, and the step as it stands now."""


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `step` with its own sub-commands."""
    where = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    where.add_argument(
        "--data-dir",
        metavar="DIR",
        default=argparse.SUPPRESS,
        help="where the data lies (or WAITROOM_DATA_DIR)",
    )
    where.add_argument("--json", action="store_true", help="for programs")
    step = subparsers.add_parser("step", help="what to do next, one thing at a time", allow_abbrev=False)
    inside = step.add_subparsers(title="commands", dest="step_command", metavar="COMMAND", required=True)

    def command(name: str, about: str) -> argparse.ArgumentParser:
        return inside.add_parser(name, parents=[where], help=about, allow_abbrev=False)

    listed = command("list", "say what is offered now, and what has a day")
    listed.add_argument("--all", action="store_true", help="every step there is, done and dropped too")
    add = command("add", "add a step of your own")
    add.add_argument("words", metavar="WORDS", nargs="+", help="what it is")
    add.add_argument("--on", metavar="DAY", default="", help="thursday, 24 Apr, 2014-04-24 (any day)")
    add.add_argument("--wait", metavar="NAME", default="", help="the wait it belongs to (none)")
    for name, about in (
        ("done", "mark a step as done"),
        ("put-off", "put a step off to another working day"),
        ("drop", "drop a step for good"),
        ("reopen", "take a step up again that was done or dropped"),
    ):
        command(name, about).add_argument(
            "words", metavar="ID|WORDS", nargs="+", help="its id, or words it holds"
        )


def run(args: argparse.Namespace) -> int:
    """Run one of the sub-commands and return the exit code; what changed is told once it is in the file.

    Raises:
        WaitroomError: with the sentence and the exit code.
    """
    from waitroom.cli.compose import open_room

    name = str(args.step_command)
    with open_room(str(getattr(args, "data_dir", "")), is_looking=name in LOOKING) as room:
        now = room.now()
        if name == "list":
            views = _every(room, now) if args.all else _offered(room, now)
            lines = [json.dumps({"schema": 1, "steps": [_fields(view) for view in views]})]
            if not args.json:
                lines = [_line(view, now) for view in views] or [NOTHING]
        else:
            said, view = COMMANDS[name](room, args, now)
            lines = [json.dumps({"schema": 1, "step": _fields(view)})]
            if not args.json:
                lines = [f"{said}: {_line(view, now)}"]
            room.saving.flush(5.0)
    state = room.saving.state
    if name not in LOOKING and not state.is_saved:
        raise CannotWrite(state.problem or "It could not be written in time; nothing was changed.")
    for line in lines:
        print_line(printable(line))
    return 0


def _offered(room: "Room", now: datetime) -> tuple[StepView, ...]:
    """Return the one thing that is offered, and what has a day; nothing on the day of a no."""
    waits = room.waits.on_board(now)
    found = {view.step.id: view for view in room.steps.on_agenda(waits, now)}
    one = room.steps.one_thing(waits, now)
    if one is not None:
        found = {one.step.id: one, **found}
    return tuple(found.values())


def _every(room: "Room", now: datetime) -> tuple[StepView, ...]:
    """Return every step there is; of a wait on the day of its no, none."""
    waits = room.waits.all()
    ruled = [view for wait in waits if not is_day_of_no(wait, now) for view in room.steps.for_wait(wait, now)]
    return (*ruled, *(view for view in room.steps.own(waits, now) if not view.step.wait_id))


def _add(room: "Room", args: argparse.Namespace, now: datetime) -> Done:
    on: date | None = None
    if args.on.strip():
        on = room.read_coming_day(args.on)
        if on is None:
            raise NotUnderstood(DAY_PROBLEM)
    wait = None
    if args.wait.strip():
        asked = args.wait.strip().casefold()
        found = [
            each
            for each in room.waits.on_board(now)
            if asked in {each.known_as.casefold(), each.organisation.casefold()} or each.id.startswith(asked)
        ]
        if len(found) != 1:
            raise NotUnderstood(
                "No wait, or more than one, is called that. Its whole name says which; nothing was added."
            )
        wait = found[0]
    step = room.steps.add(" ".join(args.words), on, wait, now)
    return "Added", own_step_view(step, now.date(), wait.known_as if wait else "")


def _change(
    said: str, change: Callable[["Room", Step, datetime], Step]
) -> Callable[["Room", argparse.Namespace, datetime], Done]:
    def run_change(room: "Room", args: argparse.Namespace, now: datetime) -> Done:
        view = room.steps.find(" ".join(args.words), room.waits.all(), now)
        return said, view._replace(step=change(room, view.step, now))

    return run_change


def _put_off(room: "Room", step: Step, now: datetime) -> Step:
    return room.steps.put_off(step, now, room.waits.get(step.wait_id) if step.wait_id else None)


COMMANDS: Mapping[str, Callable[["Room", argparse.Namespace, datetime], Done]] = MappingProxyType(
    {
        "add": _add,
        "done": _change("Done", lambda room, step, now: room.steps.finish(step, now)),
        "put-off": _change("Put off", _put_off),
        "drop": _change("Dropped for good", lambda room, step, now: room.steps.drop(step, now)),
        "reopen": _change("Taken up again", lambda room, step, now: room.steps.reopen(step, now)),
    }
)


def _day(view: StepView) -> date | None:
    return view.step.on or view.day


def _line(view: StepView, now: datetime) -> str:
    day = _day(view)
    state = {StepState.DONE: "done", StepState.DROPPED: "dropped"}.get(view.step.state, "")
    when = short_day(day, now.date()) if day is not None else "any day"
    return "  ".join(part for part in (view.step.id[:8], state or when, view.name, view.words) if part)


def _fields(view: StepView) -> dict[str, object]:
    day = _day(view)
    return {
        "id": view.step.id,
        "words": view.words,
        "wait": view.name,
        "on": day.isoformat() if day is not None else None,
        "state": view.step.state.value,
        "rule": view.step.rule or None,
        "offered": view.is_brought_up,
    }
