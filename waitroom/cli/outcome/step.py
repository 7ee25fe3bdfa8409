"""`waitroom step`: what to do next, one thing at a time; add one, change it, mark it as done, put it off, drop it."""

import argparse
from collections.abc import Callable
from datetime import date, datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.find_one import find_one, holds_words
from waitroom.cli.grammar import Noun, Verb
from waitroom.cli.outcome.step_rows import StepList, StepShown, step_line, step_row, step_table
from waitroom.cli.put_away import PutAwayList, restore_verb, tell_put_away, trash_verb
from waitroom.cli.room_command import RoomVerb, in_room
from waitroom.cli.typed_text import typed_text
from waitroom.cli.waits.find_wait import find_wait
from waitroom.domain.outcome.step import Step, StepState, StepView, own_step_view
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.waits.wait import Wait
    from waitroom.room.room import Room

NOTHING = _("Nothing has to be done.")
DAY_PROBLEM = _("Which day? --on thursday, or --on 2014-04-24, would do. Nothing was changed.")
FROM_A_RULE = _(
    "That step comes with the answer. It can be put off or dropped, and its words stay as they are."
)
ANY_DAY = "any"


def _list(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    views = _every(room, now) if args.all else _offered(room, now)
    if args.words:
        views = tuple(view for view in views if _is_named(view, " ".join(args.words)))
    out.answer = StepList(steps=tuple(map(step_row, views)))
    out.lines = step_table(views, now) or [NOTHING]


def _offered(room: "Room", now: datetime) -> tuple[StepView, ...]:
    """Return the one thing that is offered, and what has a day; nothing on the day of a no."""
    waits = room.waits.on_board(now)
    found = {view.step.id: view for view in room.outcome.steps.on_agenda(waits, now)}
    one = room.outcome.steps.one_thing(waits, now)
    if one is not None:
        found = {one.step.id: one, **found}
    return tuple(found.values())


def _every(room: "Room", now: datetime) -> tuple[StepView, ...]:
    """Return every step there is; of a wait on the day of its no, none."""
    waits = room.waits.all()
    ruled = [
        view
        for wait in waits
        if not is_day_of_no(wait, now)
        for view in room.outcome.steps.for_wait(wait, now)
    ]
    return (*ruled, *(view for view in room.outcome.steps.own(waits, now) if not view.step.wait_id))


def _show(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    view = _meant(room, args, now)
    out.answer = StepShown(step=step_row(view))
    out.lines = [step_line(view, now), *([view.about] if view.about else [])]


def _add(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    on = _day(room, args.on) if args.on.strip() else None
    wait = find_wait(room.waits.on_board(now), args.wait) if args.wait.strip() else None
    step = room.outcome.steps.add(" ".join(args.words), on, wait, now)
    _told(_("Added"), own_step_view(step, now.date(), wait.known_as if wait else ""), now, out)


def _edit(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    view = _meant(room, args, now)
    if all(each is None for each in (args.text, args.on, args.wait)):
        raise NotUnderstood(_("Say what is to change, as with --text or --on; nothing was changed."))
    if view.step.rule:
        raise NotUnderstood(_("{from_a_rule} Nothing was changed.").format(from_a_rule=FROM_A_RULE))
    on = view.step.on
    if args.on is not None:
        on = None if args.on.strip().casefold() == ANY_DAY else _day(room, args.on)
    wait: Wait | None = room.waits.get(view.step.wait_id) if view.step.wait_id else None
    if args.wait is not None:
        wait = find_wait(room.waits.on_board(now), args.wait) if args.wait.strip() else None
    words = view.step.words if args.text is None else args.text
    step = room.outcome.steps.reword(view.step, words, on, wait, now)
    _told(_("Changed"), own_step_view(step, now.date(), wait.known_as if wait else ""), now, out)


def _day(room: "Room", words: str) -> date:
    on = room.days.read_coming(words)
    if on is None:
        raise NotUnderstood(DAY_PROBLEM)
    return on


def _put_away(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
    view = _meant(room, args, now)
    if view.step.rule:
        raise NotUnderstood(_("{from_a_rule} Nothing was changed.").format(from_a_rule=FROM_A_RULE))
    room.outcome.steps.delete(view.step, now)
    tell_put_away("step", ("steps",), view.step.id, view.words)(room, args, now, out)


def _changes(said: str, change: Callable[["Room", Step, datetime], Step]) -> RoomVerb:
    """Return what changes one step, and says so."""

    def run(room: "Room", args: argparse.Namespace, now: datetime, out: CommandOutput) -> None:
        view = _meant(room, args, now)
        _told(said, view._replace(step=change(room, view.step, now)), now, out)

    return run


def _put_off(room: "Room", step: Step, now: datetime) -> Step:
    return room.outcome.steps.put_off(step, now, room.waits.get(step.wait_id) if step.wait_id else None)


def _told(said: str, view: StepView, now: datetime, out: CommandOutput) -> None:
    out.answer = StepShown(step=step_row(view))
    out.lines.append(f"{said}: {step_line(view, now)}")


def _meant(room: "Room", args: argparse.Namespace, now: datetime) -> StepView:
    """Return the step that the words mean; open ones go before settled ones."""
    waits, words = room.waits.all(), " ".join(args.words)
    views = {view.step.id: view for wait in waits for view in room.outcome.steps.for_wait(wait, now)}
    views |= {view.step.id: view for view in room.outcome.steps.own(waits, now) if not view.step.wait_id}
    open_ones = [view for view in views.values() if view.step.state is StepState.OPEN]
    named = [view for view in open_ones if _is_named(view, words)]
    steps = [view.step for view in (named or views.values())]
    found = find_one(
        steps,
        words,
        lambda step, asked: _is_named(views[step.id], asked),
        nobody=_("No step answers to that"),
        noun=_("steps"),
    )
    return views[found.id]


def _is_named(view: StepView, words: str) -> bool:
    return holds_words(f"{view.words}\n{view.name}", words)


def _list_arguments(parser: argparse.ArgumentParser) -> None:
    only_words(parser)
    parser.add_argument("--all", action="store_true", help=_("every step there is, done and dropped too"))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("WORDS"), nargs="+", type=typed_text, help=_("what it is; - reads the pipe")
    )
    parser.add_argument(
        "--on", metavar=_("DAY"), default="", help=_("thursday, 24 Apr, 2014-04-24 (any day)")
    )
    parser.add_argument(
        "--wait", metavar=_("NAME"), default="", type=typed_text, help=_("the wait it belongs to (none)")
    )


def _edit_arguments(parser: argparse.ArgumentParser) -> None:
    one_thing(parser)
    parser.add_argument("--text", metavar=_("WORDS"), type=typed_text, help=_("other words for it"))
    parser.add_argument("--on", metavar=_("DAY"), help=_("another day, or {any_day}").format(any_day=ANY_DAY))
    parser.add_argument(
        "--wait", metavar=_("NAME"), type=typed_text, help=_('the wait it belongs to; "" for none')
    )


def _verb(name: str, about: str, run: RoomVerb, example: str) -> Verb:
    return Verb(
        name=name, about=about, run=in_room(run), arguments=one_thing, answer=StepShown, examples=(example,)
    )


COMMAND = Noun(
    name="step",
    about=_("what to do next, one thing at a time"),
    verbs=(
        Verb(
            name="list",
            about=_("say what is offered now, and what has a day"),
            run=in_room(_list, is_looking=True),
            arguments=_list_arguments,
            answer=StepList,
            examples=("step list", "step list --all --json"),
        ),
        Verb(
            name="show",
            about=_("show one step, and what it is about"),
            run=in_room(_show, is_looking=True),
            arguments=one_thing,
            answer=StepShown,
            examples=("step show course",),
        ),
        Verb(
            name="add",
            about=_("add a step of your own"),
            run=in_room(_add, done=_("added")),
            arguments=_add_arguments,
            answer=StepShown,
            examples=('step add "ring the course" --on thursday', "step add - --wait museum"),
        ),
        Verb(
            name="edit",
            about=_("change a step of your own"),
            run=in_room(_edit),
            arguments=_edit_arguments,
            answer=StepShown,
            examples=('step edit course --text "write to the course"', "step edit course --on any"),
        ),
        _verb(
            "done",
            _("mark a step as done"),
            _changes(_("Done"), lambda room, step, now: room.outcome.steps.finish(step, now)),
            "step done course",
        ),
        _verb(
            "put-off",
            _("put a step off to another working day"),
            _changes(_("Put off"), _put_off),
            "step put-off course",
        ),
        _verb(
            "drop",
            _("drop a step for good"),
            _changes(_("Dropped for good"), lambda room, step, now: room.outcome.steps.drop(step, now)),
            "step drop course",
        ),
        _verb(
            "reopen",
            _("take a step up again that was done or dropped"),
            _changes(_("Taken up again"), lambda room, step, now: room.outcome.steps.reopen(step, now)),
            "step reopen course",
        ),
        Verb(
            name="put-away",
            about=_("take a step of your own off the list"),
            run=in_room(_put_away),
            arguments=one_thing,
            answer=PutAwayList,
            examples=("step put-away course",),
        ),
        trash_verb("step", "steps"),
        restore_verb("step", "steps", example="course"),
    ),
)
