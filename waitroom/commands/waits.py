"""The commands of a wait's own page: one key a section, and one for what is done there."""

from waitroom.commands.command import Command

WAIT_PAGE: tuple[Command, ...] = (
    Command(
        id="wait_page.form", where="wait_page", keys="f", label="form", help="Open the quick form of the wait",
        action="ask('form')",
    ),
    Command(
        id="wait_page.answered", where="wait_page", keys="y", label="what happened",
        help="Write down that they answered, moved the date, or asked for another round",
        action="ask('answered')",
    ),
    Command(
        id="wait_page.take_out", where="wait_page", keys="delete,d,backspace", label="take out",
        help="Take a promise or a round out of the wait", action="take_out",
    ),
    Command(
        id="wait_page.rounds", where="wait_page", keys="r", label="interview", help="Go to the interview rounds",
        action="jump('round')",
    ),
    Command(
        id="wait_page.promises", where="wait_page", keys="s", label="they said", help="Go to what they promised",
        action="jump('promise')",
    ),
    Command(
        id="wait_page.people", where="wait_page", keys="p", label="people",
        help="The people of this wait: write down, thank, stay in touch", action="section('people')",
    ),
    Command(
        id="wait_page.letters", where="wait_page", keys="l", label="letters", help="Begin a letter about this wait",
        action="section('letters')",
    ),
    Command(
        id="wait_page.contacts", where="wait_page", keys="c", label="contact",
        help="The log of calls and other contacts", action="section('contacts')",
    ),
)  # fmt: skip
