"""The commands of the room "What next" and of its pages."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

NEXT_ROOM: tuple[Command, ...] = (
    Command(
        id="next.open", where="next", keys="enter", label=_("open"), help=_("Open the row that is marked"),
        action="screen.open_row", is_first=True, verb="open",
    ),
    Command(
        id="next.not_today", where="next", keys="x", label=_("not today"), action="screen.not_today", verb="dismiss",
        help=_("Put the step that is marked off to another working day"),
        found_by=_("snooze postpone later tomorrow"),
    ),
    Command(
        id="next.never", where="next", keys="X", label=_("never"), action="screen.never",
        help=_("Drop the step that is marked, for good; {key:next.undo} takes that back"),
        found_by=_("skip delete drop remove"),
    ),
    Command(
        id="next.done", where="next", keys="space", label=_("done"), action="screen.step_done",
        help=_("Mark the step that is marked as done"),
        found_by=_("complete check tick finished"),
    ),
    Command(
        id="next.add", where="next", keys="n", label=_("step of my own"), action="screen.add_step", is_first=True,
        verb="new",
        help=_("Add a step of your own, with a day or none"),
        found_by=_("task todo to-do reminder"),
    ),
    Command(
        id="next.steps", where="next", keys="l", label=_("all steps"), action="screen.all_steps",
        help=_("All steps of the wait in front: open, done and dropped"),
        found_by=_("tasks todo to-do checklist history"),
    ),
    Command(
        id="next.previous_wait", where="next", keys="less_than_sign,left_square_bracket", label=_("previous wait"),
        help=_("Bring the previous wait to the front"), action="screen.other_wait(-1)",
    ),
    Command(
        id="next.next_wait", where="next", keys="greater_than_sign,right_square_bracket", label=_("next wait"),
        help=_("Bring the next wait to the front"), action="screen.other_wait(1)",
    ),
    Command(
        id="next.undo", where="next", keys="u,ctrl+z", label=_("undo"), help=_("Take back what was done last"),
        action="screen.undo", is_first=True, verb="undo",
    ),
    Command(
        id="next.back", where="next", keys="escape", label=_("back"), help=_("Back to the first room"),
        action="screen.back", verb="back",
    ),
)  # fmt: skip

OUTCOME_DIALOGS: tuple[Command, ...] = (
    Command(
        id="answer_form.keep", where="dialog.answer_form", keys="f4,ctrl+j", label=_("keep, from anywhere"),
        help=_("Keep the answer with as little as there is"), action="done", is_priority=True, verb="done",
    ),
    Command(
        id="good_news.keep", where="good_news", keys="k", label=_("keep it in the box"), action="keep",
        help=_("Keep the news in the happy box"),
    ),
    Command(
        id="good_news.go_on", where="good_news", keys="enter,escape,space,q", label=_("go on"), action="go_on",
        help=_("Go on, with nothing kept"), verb="back",
    ),
    Command(
        id="after_yes.more_time", where="after_yes", keys="t", label=_("more time"), action="letter('ask-for-time')",
        help=_("Open the letter that asks for more time"),
        found_by=_("ask time decide extension extend"),
    ),
    Command(
        id="after_yes.accept", where="after_yes", keys="s", label=_("accept"), action="letter('accept')",
        help=_("Open the letter that says yes to the offer"),
        found_by=_("accept offer yes sign"),
    ),
    Command(
        id="after_yes.decline", where="after_yes", keys="o", label=_("say no"), action="letter('decline')",
        help=_("Open the letter that says no to the offer"),
        found_by=_("decline refuse turn down offer"),
    ),
    Command(
        id="after_yes.tell", where="after_yes", keys="f", label=_("tell the other"), action="tell",
        help=_("Open the letter to the other wait that is most urgent"),
        found_by=_("withdraw others other companies"),
    ),
    Command(
        id="after_yes.happened", where="after_yes", keys="y", label=_("what happened"), action="answered",
        verb="happened",
        help=_("Write down what happened next"),
    ),
    Command(
        id="silence.later", where="silence", keys="l", label=_("later"), action="later",
        help=_("Put the next thing off for some working days"),
        found_by=_("snooze postpone wait"),
    ),
    Command(
        id="silence.refuse", where="silence", keys="x", label=_("not for me"), action="refuse", verb="dismiss",
        help=_("Turn the next thing down for good; {key:dialog.undo} takes it back"),
        found_by=_("skip dismiss never"),
    ),
    Command(
        id="step_list.done", where="step_list", keys="space", label=_("done"), action="mark('done')",
        help=_("Mark the step as done"),
        found_by=_("complete check tick"),
    ),
    Command(
        id="step_list.never", where="step_list", keys="X", label=_("never"), action="mark('dropped')",
        help=_("Drop the step for good; {key:dialog.undo} takes that back"),
        found_by=_("drop skip"),
    ),
    Command(
        id="step_list.open", where="step_list", keys="o", label=_("open again"), action="mark('open')",
        help=_("Take the step up again"),
        found_by=_("reopen undo done"),
    ),
    Command(
        id="expenses.new", where="expenses", keys="n", label=_("add"), action="add", verb="new",
        help=_("Write down a cost"),
        found_by=_("expense train fare travel cost receipt money reimburse"),
    ),
    Command(
        id="expenses.asked", where="expenses", keys="s", label=_("asked for today"), action="asked",
        help=_("Note that the marked one was asked for today, or take that back"),
        found_by=_("claimed reimbursement invoice"),
    ),
    Command(
        id="expenses.paid", where="expenses", keys="p", label=_("paid today"), action="paid",
        help=_("Note that the marked one was paid today, or take that back"),
        found_by=_("paid refunded received"),
    ),
    Command(
        id="expenses.claim", where="expenses", keys="l", label=_("the letter"), action="claim",
        help=_("Go to the letter that claims them, filled from this list"),
        found_by=_("reimbursement claim refund letter"),
    ),
    Command(
        id="expenses.take_off", where="expenses", keys="d,delete", label=_("take off"), action="take_off", verb="away",
        help=_("Take the marked one off; {key:dialog.undo} puts it back"),
    ),
    Command(
        id="futures.seal", where="dialog.futures", keys="f4,ctrl+o", label=_("seal it"), action="seal",
        help=_("Put the plan out of sight until the answer"), is_priority=True,
        found_by=_("hide lock plan envelope"),
    ),
    Command(
        id="feedback.asked", where="dialog.feedback", keys="f4,ctrl+o", label=_("asked on"), action="asked",
        help=_("Note the day on which you asked"), is_priority=True,
        found_by=_("requested feedback date"),
    ),
    Command(
        id="feedback.step", where="dialog.feedback", keys="f6,ctrl+t", label=_("make it a step"), action="make_step",
        help=_("Make a step of the one thing to do about the gaps"), is_priority=True,
        found_by=_("task improve learn"),
    ),
)  # fmt: skip
