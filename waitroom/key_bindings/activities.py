"""The commands of running activities: the page, its threshold, the one question afterwards, the games."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

ACTIVITY: tuple[Command, ...] = (
    Command(
        id="activity.leave", where="activity", keys="escape", label=_("leave"),
        help=_("Leave at once, with no comment"), action="screen.leave", verb="back",
    ),
)  # fmt: skip

BREATHING: tuple[Command, ...] = (
    Command(
        id="breathing.leave", where="breathing", keys="escape,q,space,enter", label=_("leave"),
        help=_("Leave at once, with no comment"), action="leave", verb="back",
    ),
)  # fmt: skip

INTRO: tuple[Command, ...] = (
    Command(
        id="intro.begin", where="intro", keys="enter,g,space", label=_("begin"), help=_("Begin it"), action="begin",
        verb="open",
    ),
    Command(
        id="intro.shorter", where="intro", keys="left,minus", label=_("shorter"), help=_("For fewer minutes"),
        action="minutes(-1)", verb="before",
    ),
    Command(
        id="intro.longer", where="intro", keys="right,plus", label=_("longer"), help=_("For more minutes"),
        action="minutes(1)", verb="next",
    ),
    Command(
        id="intro.book", where="intro", keys="b", label=_("book it for the eve"),
        help=_("Keep it for the evening before, and stop there for now"), action="book",
    ),
)  # fmt: skip

AFTERWARDS: tuple[Command, ...] = (
    Command(
        id="helped.better", where="helped", keys="b,1", label=_("better"), help=_("It is better"),
        action="say('better')",
    ),
    Command(
        id="helped.same", where="helped", keys="s,2", label=_("the same"), help=_("It is the same"),
        action="say('same')",
    ),
    Command(
        id="helped.worse", where="helped", keys="w,3", label=_("worse"), help=_("It is worse"), action="say('worse')",
    ),
    Command(
        id="helped.skip", where="helped", keys="enter,space,q", label=_("skip"), help=_("Answer nothing"),
        action="back",
        is_quiet=True,
    ),
    Command(
        id="page.let_go", where="keep_page", keys="enter,d", label=_("let it go"),
        help=_("Let the page go; nothing of it is kept"),
        action="answer(False)", verb="away",
    ),
    Command(
        id="page.keep", where="keep_page", keys="k", label=_("keep it"), help=_("Keep the page"), action="answer(True)",
    ),
)  # fmt: skip

WRITING: tuple[Command, ...] = (
    Command(
        id="writing.done", where="dialog.writing", keys="f4,ctrl+j", label=_("done"), help=_("Be done with the page"),
        action="done", is_priority=True, verb="done",
    ),
    Command(
        id="writing.copy", where="dialog.writing", keys="f6,ctrl+t", label=_("copy"), help=_("Copy the text"),
        action="copy", is_priority=True,
    ),
    Command(
        id="writing.file", where="dialog.writing", keys="f7,alt+w", label=_("text file"), help=_("Write a text file"),
        action="write_file", is_priority=True,
    ),
)  # fmt: skip

PRACTICES: tuple[Command, ...] = (
    Command(
        id="steps.on", where="steps", keys="enter,space,right,down", label=_("on"), help=_("Go to the next step"),
        action="turn(1)", verb="open",
    ),
    Command(
        id="steps.back", where="steps", keys="left,up,backspace", label=_("back"), help=_("Go a step back"),
        action="turn(-1)", verb="before",
    ),
    Command(
        id="timer.hold", where="timer", keys="space,p", label=_("pause"), help=_("Pause, or go on"), action="hold",
    ),
    Command(
        id="timer.bell", where="timer", keys="b", label=_("bell"), help=_("Ring once at the end, or not"),
        action="bell",
    ),
    Command(
        id="practice.done", where="practice", keys="enter", label=_("done"), help=_("Be done with it"), action="done",
        verb="done",
    ),
    Command(
        id="checklist.above", where="checklist", keys="up", label=_("above"), help=_("Mark the step above"),
        action="move(-1)",
        is_quiet=True,
    ),
    Command(
        id="checklist.below", where="checklist", keys="down,tab", label=_("below"), help=_("Mark the step below"),
        action="move(1)", is_quiet=True,
    ),
    Command(
        id="checklist.tick", where="checklist", keys="space", label=_("tick"),
        help=_("Tick the step, or take the tick back"),
        action="tick",
    ),
    Command(
        id="stars.name", where="night_sky", keys="enter,space,right", label=_("name"), help=_("Name one of the stars"),
        action="name", verb="open",
    ),
    Command(
        id="scale.lower", where="mood_forecast", keys="left,minus", label=_("lower"), help=_("Move the mark down"),
        action="nudge(-1)", verb="before",
    ),
    Command(
        id="scale.higher", where="mood_forecast", keys="right,plus", label=_("higher"), help=_("Move the mark up"),
        action="nudge(1)", verb="next",
    ),
    Command(
        id="scale.above", where="mood_forecast", keys="up", label=_("above"), help=_("Go to the row above"),
        action="row(-1)",
        is_quiet=True,
    ),
    Command(
        id="scale.below", where="mood_forecast", keys="down,tab", label=_("below"), help=_("Go to the row below"),
        action="row(1)", is_quiet=True,
    ),
    Command(
        id="scale.seal", where="mood_forecast", keys="enter", label=_("seal"),
        help=_("Seal the guess until the answer"),
        action="seal", verb="done",
    ),
    *(
        Command(
            id=f"scale.set_{digit}", where="mood_forecast", keys=str(digit), label=str(digit), help=_("Set the mark"),
            action=f"set({digit})", is_quiet=True,
        )
        for digit in range(10)
    ),
    Command(
        id="sort.mine", where="mine_or_theirs", keys="left", label=_("mine"), help=_("It is mine"), action="send(True)",
        verb="before",
    ),
    Command(
        id="sort.theirs", where="mine_or_theirs", keys="right", label=_("theirs"), help=_("It is theirs"),
        action="send(False)",
        verb="next",
    ),
    Command(
        id="sort.above", where="mine_or_theirs", keys="up", label=_("above"), help=_("Mark the one above"),
        action="move(-1)",
        is_quiet=True,
    ),
    Command(
        id="sort.below", where="mine_or_theirs", keys="down", label=_("below"), help=_("Mark the one below"),
        action="move(1)",
        is_quiet=True,
    ),
    Command(
        id="sort.on", where="mine_or_theirs", keys="enter", label=_("go on"), help=_("Go on"), action="go_on",
        verb="done",
    ),
)  # fmt: skip

GAMES: tuple[Command, ...] = (
    Command(
        id="game.another", where="game", keys="enter", label=_("another"),
        help=_("Another one, where this one is over"),
        action="another", verb="open",
    ),
    Command(
        id="game.gentler", where="game", keys="minus", label=_("gentler"), help=_("Another one, a level gentler"),
        action="turn_level(-1)",
    ),
    Command(
        id="game.harder", where="game", keys="plus,equals_sign", label=_("harder"),
        help=_("Another one, a level harder"),
        action="turn_level(1)",
    ),
    Command(
        id="blocks.left", where="blocks", keys="left", label=_("left"), help=_("Move to the left"),
        action="play('left')",
        is_quiet=True,
    ),
    Command(
        id="blocks.right", where="blocks", keys="right", label=_("move"), help=_("Move to the right"),
        action="play('right')", is_quiet=True,
    ),
    Command(
        id="blocks.turn", where="blocks", keys="up", label=_("turn"), help=_("Turn the piece"), action="play('turn')",
    ),
    Command(
        id="blocks.hurry", where="blocks", keys="down", label=_("hurry"), help=_("Move it down"), action="play('down')",
    ),
    Command(
        id="blocks.drop", where="blocks", keys="space", label=_("drop"), help=_("Let it drop"), action="play('drop')",
    ),
    Command(
        id="blocks.hold", where="blocks", keys="p", label=_("pause"), help=_("Pause, or go on"), action="hold",
    ),
    *(
        Command(
            id=f"pairs.{way}", where="pairs", keys=way, label=way, help=_("Go to another card"),
            action=f"go({across},{down})",
            is_quiet=True,
        )
        for way, across, down in (("left", -1, 0), ("right", 1, 0), ("up", 0, -1), ("down", 0, 1))
    ),
    Command(
        id="pairs.turn", where="pairs", keys="space,enter", label=_("turn"), help=_("Turn the card"), action="turn",
    ),
    *(
        Command(
            id=f"tiles.{way}", where="tiles", keys=way, label=way, help=_("Slide a tile"), action=f"move('{way}')",
            is_quiet=True,
        )
        for way in ("left", "right", "up", "down")
    ),
    Command(
        id="ladder.climb", where="ladder", keys="enter", label=_("climb"), help=_("Put the word on the ladder"),
        action="climb",
        verb="open",
    ),
    Command(
        id="ladder.hint", where="ladder", keys="tab", label=_("a hint"),
        help=_("Take a rung from the room; it costs nothing"),
        action="hint",
    ),
    Command(
        id="ladder.back", where="ladder", keys="backspace", label=_("back"),
        help=_("Rub out a letter, or take a rung away"),
        action="rub_out",
    ),
    Command(
        id="poem.newline", where="poem", keys="enter", label=_("new line"), help=_("Type the end of a line"),
        action="newline",
        verb="open",
    ),
    Command(
        id="poem.next", where="poem", keys="tab", label=_("another text"), help=_("Turn to another text"),
        action="next_text(1)", verb="next",
    ),
    Command(
        id="poem.before", where="poem", keys="shift+tab", label=_("the one before"), help=_("Turn to the text before"),
        action="next_text(-1)", verb="before",
    ),
)  # fmt: skip

ACTIVITIES: tuple[Command, ...] = (*ACTIVITY, *BREATHING, *INTRO, *AFTERWARDS, *WRITING, *PRACTICES, *GAMES)
