"""The commands of the board of waits, of the page of one wait, and of its form."""

from waitroom.key_bindings.command import Command
from waitroom.translation import _

BOARD: tuple[Command, ...] = (
    Command(
        id="board.new", where="board", keys="n", label=_("new wait"), verb="new",
        help=_("Begin another wait"), action="new", found_by=_("add application job"),
    ),
    Command(
        id="board.away", where="board", keys="d,delete", label=_("put away"), verb="away",
        help=_("Put the marked wait away, or bring it back"), action="put_away",
    ),
    Command(
        id="board.fold", where="board", keys="f", label=_("fold"), help=_("Show or fold the waits that were put away"),
        action="fold",
        found_by=_("archived hidden closed old waits"),
    ),
    *(
        Command(
            id=f"board.jump_{digit}", where="board", keys=str(digit), label=_("jump"),
            help=_("Mark a wait by its number"),
            action=f"jump({digit})", is_quiet=True,
        )
        for digit in range(1, 10)
    ),
)  # fmt: skip

WAIT_PAGE: tuple[Command, ...] = (
    Command(
        id="wait_page.form", where="wait_page", keys="f", label=_("form"), help=_("Open the quick form of the wait"),
        action="ask('form')",
        found_by=_("edit change company role"),
    ),
    Command(
        id="wait_page.answered", where="wait_page", keys="y", label=_("what happened"), verb="happened",
        help=_("Write down that they answered, moved the date, or asked for another round"),
        action="ask('answered')",
        found_by=_("result offer rejected"),
    ),
    Command(
        id="wait_page.take_out", where="wait_page", keys="delete,d,backspace", label=_("take out"), verb="away",
        help=_("Take a promise or a round out of the wait"), action="take_out",
        found_by=_("delete remove round promise"),
    ),
    Command(
        id="wait_page.rounds", where="wait_page", keys="r", label=_("interview"), help=_("Go to the interview rounds"),
        action="jump('round')",
        found_by=_("interview second round date add next"),
    ),
    Command(
        id="wait_page.promises", where="wait_page", keys="s", label=_("they said"), help=_("Go to what they promised"),
        action="jump('promise')",
        found_by=_("promise deadline date by when answer due"),
    ),
    Command(
        id="wait_page.people", where="wait_page", keys="p", label=_("people met"),
        help=_("The people of this wait: write down, thank, stay in touch"), action="section('people')",
        found_by=_("interviewers names panel recruiter"),
    ),
    Command(
        id="wait_page.letters", where="wait_page", keys="l", label=_("letters"),
        help=_("Begin a letter about this wait"),
        action="section('letters')",
        found_by=_("thank-you email"),
    ),
    Command(
        id="wait_page.questions", where="wait_page", keys="q", label=_("questions"),
        help=_("The questions of this wait; catch the first where there is none"), action="section('questions')",
        found_by=_("asked interview"),
    ),
    Command(
        id="wait_page.contacts", where="wait_page", keys="c", label=_("contact"),
        help=_("The log of calls and other contacts"), action="section('contacts')",
        found_by=_("log calls emails phone history"),
    ),
)  # fmt: skip

WAIT_FORM: tuple[Command, ...] = (
    Command(
        id="wait_form.by_hand", where="dialog.wait_form", keys="f4,ctrl+o", label=_("dates by hand"),
        help=_("Set the dates by hand"), action="by_hand", is_priority=True,
        found_by=_("manual exact dates set calendar"),
    ),
    Command(
        id="welcome.import", where="dialog.wait_form", keys="f6,alt+l", label=_("I have them in a spreadsheet"),
        help=_("Bring in applications from a spreadsheet or a tracker"), action="import_data", is_priority=True,
    ),
    Command(
        id="welcome.leave", where="dialog.wait_form", keys="ctrl+c", label=_("leave"), action="leave_welcome",
        help=_("Leave; what is typed is kept"), takes_first=True, is_quiet=True,
    ),
)  # fmt: skip
