"""The commands of care: its card on home, its room and its panes."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

CARE_CARD: tuple[Command, ...] = (
    Command(
        id="care.up", where="card.care", keys="up", label=_("choose"), help=_("The suggestion above"),
        action="screen.choose_care(-1)",
    ),
    Command(
        id="care.down", where="card.care", keys="down", label=_("choose"), help=_("The suggestion below"),
        action="screen.choose_care(1)", is_first=True,
    ),
    Command(
        id="care.start", where="card.care", keys="g", label=_("go"), help=_("Start the suggestion that is marked"),
        action="screen.start_marked", is_first=True,
        found_by=_("start begin suggestion"),
    ),
    Command(
        id="care.more", where="card.care", keys="m", verb="others", label=_("others"), help=_("Three others"),
        action="screen.more_care", is_first=True,
        found_by=_("other suggestions ideas"),
    ),
    Command(
        id="care.minutes", where="card.care", keys="j", label=_("minutes"), help=_("For 1, 5, 15 or 60 minutes"),
        action="screen.care_minutes",
        found_by=_("time long short duration"),
    ),
    Command(
        id="care.energy", where="card.care", keys="h", label=_("energy"), help=_("Tired, some energy, awake"),
        action="screen.care_energy",
        found_by=_("tired exhausted awake"),
    ),
    Command(
        id="care.check_in", where="card.care", keys="c", label=_("how I am"), is_first=True,
        help=_("Say how it is: worry, energy, a word, a line; any of them"),
        found_by=_(
            "check in mood feel awful bad low sad day today is i terrible horrible depressed anxious worried "
            "crying upset angry tired track log hopeless rough stressed"
        ), action="screen.check_in",
    ),
    Command(
        id="care.looked", where="card.care", keys="L", label=_("inbox"),
        help=_("Note a look into the inbox; it says when the next one is"), action="screen.looked",
        found_by=_("checked email refresh mail checking"),
    ),
    Command(
        id="care.park", where="card.care", keys="p", label=_("park a worry"),
        help=_("Write a worry down for its hour"), action="screen.park",
        found_by=_("worry worried worrying note thought mind later journal rumination anxious"),
    ),
    Command(
        id="care.plans", where="card.care", keys="W", label=_("one nice thing"),
        help=_("Plan one nice thing, with someone or alone"), action="screen.plans",
        found_by=_("treat friend meet date plan reward fun"),
    ),
    Command(
        id="care.traps", where="card.care", keys="T", label=_("thinking traps"),
        help=_("Ten thinking traps with their names, and your own"), action="screen.traps",
        found_by=_("cognitive distortions thoughts cbt negative thinking catastrophising catastrophizing"),
    ),
)  # fmt: skip

CARE_ROOM: tuple[Command, ...] = (
    Command(
        id="care_now.check_in", where="care", keys="c", label=_("how I am"),
        help=_("Say how it is: worry, energy, a word, a line; any of them"),
        found_by=_(
            "check in mood feel awful bad low sad day today is i terrible horrible depressed anxious worried "
            "crying upset angry tired track log hopeless rough stressed"
        ), action="screen.check_in", is_first=True,
    ),
    Command(
        id="care_now.open", where="care", keys="enter", label=_("open"),
        help=_("Do what the pane in front is for"), action="screen.open", is_first=True, verb="open",
    ),
    Command(
        id="care_now.find", where="care", keys="slash", label=_("find"),
        help=_("Find any of the activities"), action="screen.find", is_first=True, verb="find",
        found_by=_("activities exercises search all list games"),
    ),
    Command(
        id="care_now.next", where="care", keys="right,tab", label=_("next pane"),
        help=_("Go to the next pane"), action="screen.next_pane(1)", verb="next",
    ),
    Command(
        id="care_now.previous", where="care", keys="left,shift+tab", label=_("previous pane"),
        help=_("Go to the previous pane"), action="screen.next_pane(-1)", verb="before",
    ),
    Command(
        id="care_now.back", where="care", keys="escape", label=_("back"),
        help=_("Back to the suggestions, then to the room"), action="screen.back", verb="back",
    ),
    Command(
        id="care_now.undo", where="care.now", keys="u,ctrl+z", label=_("undo"), verb="undo",
        help=_("Take the last step of this room back: what was sealed, parked, said, noted or put away"),
        action="screen.undo",
    ),
    Command(
        id="care_now.start", where="care.now", keys="g", label=_("begin"),
        help=_("Begin the suggestion that is marked"), action="screen.start", is_first=True,
        found_by=_("start begin suggestion"),
    ),
    Command(
        id="care_now.down", where="care.now", keys="down", label=_("choose"),
        help=_("The suggestion below"), action="screen.choose(1)", is_first=True,
    ),
    Command(
        id="care_now.up", where="care.now", keys="up", label=_("choose"),
        help=_("The suggestion above"), action="screen.choose(-1)",
    ),
    Command(
        id="care_now.others", where="care.now", keys="m", verb="others", label=_("others"),
        help=_("Three others"), action="screen.others", is_first=True,
        found_by=_("other suggestions ideas"),
    ),
    Command(
        id="care_now.minutes", where="care.now", keys="j", label=_("minutes"),
        help=_("For 1, 5, 15 or 60 minutes, or any"), action="screen.minutes", is_first=True,
        found_by=_("time long short duration"),
    ),
    Command(
        id="care_now.energy", where="care.now", keys="h", label=_("energy"),
        help=_("Tired, some energy, awake"), action="screen.energy", is_first=True,
        found_by=_("tired exhausted awake"),
    ),
    Command(
        id="care_now.hide", where="care.now", keys="x", label=_("not for me"), verb="dismiss",
        help=_("Put the marked suggestion away; {key:care_now.undo} brings it back"), action="screen.hide_one",
        found_by=_("hide dislike stop suggesting"),
    ),
    Command(
        id="care_now.own", where="care.now", keys="n", label=_("add your own"), verb="new",
        help=_("Add a small act of your own to those that are suggested"), action="screen.add_own",
        found_by=_("custom activity hobby own idea"),
    ),
    Command(
        id="care_now.pages", where="care.worry", keys="r", label=_("what I wrote"),
        help=_("Read what you wrote and kept, beside how it turned out"), action="screen.pages", is_first=True,
        found_by=_("journal diary written pages read entries"),
    ),
    Command(
        id="care_now.traps", where="care.worry", keys="T", label=_("thinking traps"),
        help=_("Ten thinking traps with their names, and your own"), action="screen.traps", is_first=True,
        found_by=_("cognitive distortions thoughts cbt negative thinking catastrophising catastrophizing"),
    ),
    Command(
        id="care_parked.worries", where="care.parked", keys="w", label=_("worry time"),
        help=_("Go through the worries whose hour it is"), action="screen.worries", is_first=True,
        found_by=_("worries list worry parked ruminate"),
    ),
    Command(
        id="care_now.park", where="care.parked", keys="p", label=_("park a worry"),
        help=_("Write a worry down for its hour"), action="screen.park", is_first=True,
        found_by=_("worry worried worrying note thought mind later journal rumination anxious"),
    ),
    Command(
        id="care_now.looked", where="care.parked", keys="L", label=_("inbox"),
        help=_("Note a look into the inbox; it says when the next one is"), action="screen.looked", is_first=True,
        found_by=_("checked email refresh mail checking"),
    ),
    Command(
        id="care_now.hours", where="care.parked", keys="I", label=_("inbox hours"),
        help=_("Choose the hours to look into the inbox"), action="screen.inbox_hours", is_first=True,
        found_by=_("email schedule times limit checking"),
    ),
    Command(
        id="care_now.plans", where="care.parked", keys="W", label=_("one nice thing"),
        help=_("Plan one nice thing, with someone or alone"), action="screen.plans", is_first=True,
        found_by=_("treat friend meet date plan reward fun"),
    ),
    Command(
        id="care_ledger.forecast", where="care.ledger", keys="f", label=_("seal a forecast"),
        help=_("Seal a forecast until the answer"), action="screen.forecast", is_first=True,
        found_by=_("prediction predict guess expect odds chance worst case"),
    ),
    Command(
        id="care_ledger.settle", where="care.ledger", keys="s", label=_("settle"),
        help=_("Say what came of the forecasts, after the answer"), action="screen.settle", is_first=True,
        found_by=_("outcome predictions true was right came"),
    ),
    Command(
        id="care_ledger.figure", where="care.ledger", keys="F", label=_("the figure"),
        help=_("How your forecasts came out, in numbers, here and last time"), action="screen.figure",
        found_by=_("statistics stats accuracy percent score"),
    ),
    Command(
        id="care_ledger.opening", where="care.ledger", keys="o", label=_("what opens"),
        help=_("If it is a no, what opens? Mid-wait, once a day"), action="screen.opening", is_first=True,
        found_by=_("silver lining alternatives if rejected bright side"),
    ),
    Command(
        id="care_ledger.wanting", where="care.ledger", keys="v", label=_("do I want it"),
        help=_("Do I even want it? Two minutes"), action="screen.wanting", is_first=True,
        found_by=_("should doubts pros cons decide unsure sure"),
    ),
    Command(
        id="care_ledger.weather", where="care.ledger", keys="k", label=_("compare"),
        help=_("How it feels now, beside what you guessed"), action="screen.weather", is_first=True,
        found_by=_("compare mood guess feelings"),
    ),
)  # fmt: skip
