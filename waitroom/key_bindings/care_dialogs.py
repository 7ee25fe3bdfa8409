"""The commands of Care's dialogs: check-ins, worries, plans, forecasts, pages, people to talk to."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

CHECK_IN: tuple[Command, ...] = (
    Command(
        id="check_in.less", where="check_in", keys="left", label=_("less"),
        help=_("Move the mark down, or to another word"),
        action="nudge(-1)", takes_first=True, verb="before",
    ),
    Command(
        id="check_in.more", where="check_in", keys="right", label=_("more"),
        help=_("Move the mark up, or to another word"),
        action="nudge(1)", takes_first=True, verb="next",
    ),
    Command(
        id="check_in.above", where="check_in", keys="up", label=_("above"), help=_("Go to the row above"),
        action="row(-1)", takes_first=True,
    ),
    Command(
        id="check_in.below", where="check_in", keys="down,tab", label=_("row"), help=_("Go to the row below"),
        action="row(1)", takes_first=True,
    ),
    Command(
        id="check_in.keep", where="check_in", keys="enter", label=_("keep"), help=_("Keep what was said"),
        action="keep", takes_first=True, verb="done",
    ),
    Command(
        id="check_in.unsay", where="check_in", keys="delete,backspace", label=_("not said"), verb="away",
        help=_("Take back what was said in this row"), action="unsay",
    ),
    *(
        Command(
            id=f"check_in.set_{digit}", where="check_in", keys=str(digit), label=str(digit), help=_("Set the mark"),
            action=f"set({digit})", is_quiet=True,
        )
        for digit in range(10)
    ),
)  # fmt: skip

HARD_HOUR: tuple[Command, ...] = (
    Command(
        id="hard_hour.breathe", where="hard_hour", keys="g,enter", label=_("sixty calm seconds"),
        help=_("Sixty calm seconds of breathing"), action="breathe",
        found_by=_("calm panic"),
    ),
    Command(
        id="hard_hour.box", where="hard_hour", keys="o", label=_("one thing from the box"),
        help=_("Hold one thing from the happy box"), action="box",
        found_by=_("cheer memory"),
    ),
    Command(
        id="hard_hour.people", where="hard_hour", keys="p", label=_("people to talk to"), help=_("People to talk to"),
        action="people",
        found_by=_("help talk crisis"),
    ),
    Command(
        id="hard_hour.not_today", where="hard_hour", keys="x", label=_("no more of these today"), verb="dismiss",
        help=_("Put the plan down, and the others for today"), action="not_today",
    ),
)  # fmt: skip

FEELING: tuple[Command, ...] = (
    Command(
        id="feeling.lower", where="feeling", keys="left,down", label=_("lower"), help=_("Move the mark down"),
        action="nudge(-1)", verb="before",
    ),
    Command(
        id="feeling.higher", where="feeling", keys="right,up", label=_("higher"), help=_("Move the mark up"),
        action="nudge(1)", verb="next",
    ),
    Command(
        id="feeling.keep", where="feeling", keys="enter", label=_("keep"), help=_("Keep it"), action="keep",
        verb="done",
    ),
)  # fmt: skip

WORRIES: tuple[Command, ...] = (
    Command(
        id="worries.mine", where="worries", keys="f,enter", label=_("mine, a first step"),
        help=_("It is yours to do something about: write its first step"), action="mine",
        found_by=_("action step solve do something"),
    ),
    Command(
        id="worries.put_down", where="worries", keys="d,delete", label=_("put it down"), verb="away",
        help=_("Put it down; {key:dialog.undo} takes it up again"), action="put_down",
        found_by=_("let go drop forget release"),
    ),
    Command(
        id="worries.later", where="worries", keys="l", label=_("tomorrow"),
        help=_("Leave it for the same hour tomorrow"),
        action="later",
        found_by=_("postpone snooze"),
    ),
)  # fmt: skip

PLANS: tuple[Command, ...] = (
    Command(
        id="plans.new", where="plans", keys="n", label=_("plan one"), help=_("Plan one nice thing"), action="add",
        verb="new",
        found_by=_("schedule treat"),
    ),
    Command(
        id="plans.message", where="plans", keys="l,enter", label=_("a line to them"),
        help=_("Write a line to the person; nothing is sent from here"), action="message",
        found_by=_("invite text message friend"),
    ),
    Command(
        id="plans.away", where="plans", keys="d,delete", label=_("take off"), verb="away",
        help=_("Take the marked one off; {key:dialog.undo} puts it back"), action="take_off",
    ),
)  # fmt: skip

INVITATION: tuple[Command, ...] = (
    Command(
        id="invitation.copy", where="dialog.invitation", keys="ctrl+o,f6", label=_("copy it"), help=_("Copy the line"),
        action="copy", is_priority=True,
    ),
    Command(
        id="invitation.file", where="dialog.invitation", keys="f7,alt+w", label=_("text file"),
        help=_("Write a text file"),
        action="write_file", is_priority=True,
    ),
)  # fmt: skip

FORECASTS: tuple[Command, ...] = (
    Command(
        id="forecast.more", where="forecast", keys="up", label=_("more likely"), help=_("Make it more likely"),
        action="likely(5)", takes_first=True,
        found_by=_("likelier higher"),
    ),
    Command(
        id="forecast.less", where="forecast", keys="down", label=_("less likely"), help=_("Make it less likely"),
        action="likely(-5)", takes_first=True,
        found_by=_("lower unlikely"),
    ),
    Command(
        id="settle.true", where="settle", keys="t,1", label=_("true"), help=_("It turned out true"),
        action="settle('true')",
    ),
    Command(
        id="settle.partly", where="settle", keys="p,2", label=_("partly"), help=_("It turned out partly true"),
        action="settle('partly')",
    ),
    Command(
        id="settle.untrue", where="settle", keys="f,3", label=_("did not happen"), help=_("It did not happen"),
        action="settle('untrue')",
    ),
    Command(
        id="settle.figure", where="settle", keys="F", label=_("the figure"), action="figure",
        help=_("Show how your forecasts came out in numbers"),
    ),
    Command(
        id="settle.done", where="settle", keys="enter", label=_("done"), help=_("Be done with it"), action="back",
        is_quiet=True, verb="done",
    ),
)  # fmt: skip

PAGES: tuple[Command, ...] = (
    Command(
        id="pages.away", where="written_pages", keys="d,delete", label=_("let it go"), verb="away",
        help=_("Let the page in front go; {key:dialog.undo} takes it back"), action="let_go",
        found_by=_("delete burn page"),
    ),
    Command(
        id="coping.hold", where="coping_card", keys="enter", label=_("see it in full"), help=_("See the whole of it"),
        action="hold", verb="open",
    ),
    Command(
        id="coping.not_today", where="coping_card", keys="x", label=_("no more of these today"), verb="dismiss",
        help=_("Put it down, and the others for today"), action="not_today",
    ),
)  # fmt: skip

PEOPLE_TO_TALK_TO: tuple[Command, ...] = (
    Command(
        id="own_people.new", where="own_people", keys="n", label=_("add somebody"), verb="new",
        help=_("Add somebody of your own: a name, and how to reach them"), action="add",
        found_by=_("friend contact number phone mum partner therapist"),
    ),
    Command(
        id="own_people.edit", where="own_people", keys="e,enter", label=_("change"), help=_("Change the marked one"),
        action="change", verb="edit",
        found_by=_("edit number"),
    ),
    Command(
        id="own_people.away", where="own_people", keys="d,delete", label=_("take off"), verb="away",
        help=_("Take the marked one off; {key:dialog.undo} puts them back"), action="take_off",
    ),
)  # fmt: skip

FIND_ACTIVITY: tuple[Command, ...] = (
    Command(
        id="find_activity.before", where="find_activity", keys="left", label=_("category before"),
        help=_("Turn to the category before"), action="category(-1)", takes_first=True, verb="before",
    ),
    Command(
        id="find_activity.next", where="find_activity", keys="right", label=_("category"),
        help=_("Turn to the next category"), action="category(1)", takes_first=True, verb="next",
    ),
)  # fmt: skip

CARE_DIALOGS: tuple[Command, ...] = (
    *CHECK_IN, *HARD_HOUR, *FEELING, *WORRIES, *PLANS, *INVITATION,
    *FORECASTS, *PAGES, *PEOPLE_TO_TALK_TO, *FIND_ACTIVITY,
)  # fmt: skip
