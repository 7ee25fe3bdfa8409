"""The commands of the room "What next" and of its pages."""

from waitroom.commands.command import Command

NEXT_ROOM: tuple[Command, ...] = (
    Command(
        id="next.open", where="next", keys="enter", label="open", help="Open the row that is marked",
        action="screen.open_row", is_first=True, verb="open",
    ),
    Command(
        id="next.not_today", where="next", keys="x", label="not today", action="screen.not_today", verb="dismiss",
        help="Put the step that is marked off to another working day",
    ),
    Command(
        id="next.never", where="next", keys="X", label="never", action="screen.never",
        help="Drop the step that is marked, for good; {key:next.undo} takes that back",
    ),
    Command(
        id="next.done", where="next", keys="space", label="done", action="screen.step_done",
        help="Mark the step that is marked as done",
    ),
    Command(
        id="next.add", where="next", keys="n", label="step of my own", action="screen.add_step", is_first=True,
        verb="new",
        help="Add a step of your own, with a day or none",
    ),
    Command(
        id="next.steps", where="next", keys="l", label="all steps", action="screen.all_steps",
        help="All steps of the wait in front: open, done and dropped",
    ),
    Command(
        id="next.previous_wait", where="next", keys="less_than_sign,left_square_bracket", label="previous wait",
        help="Bring the previous wait to the front", action="screen.other_wait(-1)",
    ),
    Command(
        id="next.next_wait", where="next", keys="greater_than_sign,right_square_bracket", label="next wait",
        help="Bring the next wait to the front", action="screen.other_wait(1)",
    ),
    Command(
        id="next.undo", where="next", keys="u,ctrl+z", label="undo", help="Take back what was done last",
        action="screen.undo", is_first=True, verb="undo",
    ),
    Command(
        id="next.back", where="next", keys="escape", label="back", help="Back to the first room",
        action="screen.back", verb="back",
    ),
)  # fmt: skip

OUTCOME_DIALOGS: tuple[Command, ...] = (
    Command(
        id="answer_form.keep", where="dialog.answer_form", keys="f4,ctrl+j", label="keep, from anywhere",
        help="Keep the answer with as little as there is", action="done", is_priority=True, verb="done",
    ),
    Command(
        id="good_news.keep", where="good_news", keys="k", label="keep it in the box", action="keep",
        help="Keep the news in the happy box",
    ),
    Command(
        id="good_news.go_on", where="good_news", keys="enter,escape,space,q", label="go on", action="go_on",
        help="Go on, with nothing kept", verb="back",
    ),
    Command(
        id="after_yes.more_time", where="after_yes", keys="t", label="more time", action="letter('ask-for-time')",
        help="Open the letter that asks for more time",
    ),
    Command(
        id="after_yes.accept", where="after_yes", keys="s", label="accept", action="letter('accept')",
        help="Open the letter that says yes to the offer",
    ),
    Command(
        id="after_yes.decline", where="after_yes", keys="o", label="say no", action="letter('decline')",
        help="Open the letter that says no to the offer",
    ),
    Command(
        id="after_yes.tell", where="after_yes", keys="f", label="tell the other", action="tell",
        help="Open the letter to the other wait that is most urgent",
    ),
    Command(
        id="after_yes.happened", where="after_yes", keys="y", label="what happened", action="answered", verb="happened",
        help="Write down what happened next",
    ),
    Command(
        id="silence.later", where="silence", keys="l", label="later", action="later",
        help="Put the next thing off for some working days",
    ),
    Command(
        id="silence.refuse", where="silence", keys="x", label="not for me", action="refuse", verb="dismiss",
        help="Turn the next thing down for good; {key:dialog.undo} takes it back",
    ),
    Command(
        id="step_list.done", where="step_list", keys="space", label="done", action="mark('done')",
        help="Mark the step as done",
    ),
    Command(
        id="step_list.never", where="step_list", keys="X", label="never", action="mark('dropped')",
        help="Drop the step for good; {key:dialog.undo} takes that back",
    ),
    Command(
        id="step_list.open", where="step_list", keys="o", label="open again", action="mark('open')",
        help="Take the step up again",
    ),
    Command(
        id="expenses.new", where="expenses", keys="n", label="add", action="add", verb="new",
        help="Write down a cost",
    ),
    Command(
        id="expenses.asked", where="expenses", keys="s", label="asked for today", action="asked",
        help="Note that the marked one was asked for today, or take that back",
    ),
    Command(
        id="expenses.paid", where="expenses", keys="p", label="paid today", action="paid",
        help="Note that the marked one was paid today, or take that back",
    ),
    Command(
        id="expenses.claim", where="expenses", keys="l", label="the letter", action="claim",
        help="Go to the letter that claims them, filled from this list",
    ),
    Command(
        id="expenses.take_off", where="expenses", keys="d,delete", label="take off", action="take_off", verb="away",
        help="Take the marked one off; {key:dialog.undo} puts it back",
    ),
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
