"""The commands of the room "What next" and of its pages."""

from waitroom.commands.command import Command

NEXT_ROOM: tuple[Command, ...] = (
    Command(
        id="next.open", where="next", keys="enter", label="open", help="Open the row that is marked",
        action="screen.open_row", is_first=True,
    ),
    Command(
        id="next.not_today", where="next", keys="x", label="not today", action="screen.not_today",
        help="Put the step that is marked off to another working day",
    ),
    Command(
        id="next.never", where="next", keys="X", label="never", action="screen.never",
        help="Drop the step that is marked, for good; {key:next.undo} takes that back",
    ),
    Command(
        id="next.done", where="next", keys="d", label="done", action="screen.step_done",
        help="Mark the step that is marked as done",
    ),
    Command(
        id="next.add", where="next", keys="a", label="step of my own", action="screen.add_step", is_first=True,
        help="Add a step of your own, with a day or none",
    ),
    Command(
        id="next.steps", where="next", keys="l", label="all steps", action="screen.all_steps",
        help="All steps of the wait in front: open, done and dropped",
    ),
    Command(
        id="next.previous_wait", where="next", keys="left_square_bracket", label="previous wait",
        help="Bring the previous wait to the front", action="screen.other_wait(-1)",
    ),
    Command(
        id="next.next_wait", where="next", keys="right_square_bracket", label="next wait",
        help="Bring the next wait to the front", action="screen.other_wait(1)",
    ),
    Command(
        id="next.undo", where="next", keys="u", label="undo", help="Take back what was done last",
        action="screen.undo", is_first=True,
    ),
    Command(
        id="next.back", where="next", keys="escape", label="back", help="Back to the first room",
        action="screen.back",
    ),
)  # fmt: skip

PAGES: tuple[Command, ...] = (
    Command(
        id="futures.seal", where="dialog.futures", keys="f4,ctrl+o", label="seal it", action="seal",
        help="Put the plan out of sight until the answer", is_priority=True,
    ),
    Command(
        id="feedback.asked", where="dialog.feedback", keys="f4,ctrl+o", label="asked on", action="asked",
        help="Note the day on which you asked", is_priority=True,
    ),
    Command(
        id="feedback.step", where="dialog.feedback", keys="f6,ctrl+t", label="make it a step", action="make_step",
        help="Make a step of the one thing to do about the gaps", is_priority=True,
    ),
)  # fmt: skip
