"""The places of the table: what each is called, and by which command one comes to it."""

from typing import NamedTuple


class Place(NamedTuple):
    """One place: the `where` of its commands, its name to a person, and the id of the command that opens it.

    A place that no command opens (it comes by itself, or in the middle of something) has none.
    """

    where: str
    title: str
    opened_by: str = ""


PLACES: tuple[Place, ...] = (
    Place("home", "the room", "room.home"),
    Place("card.reframe", "the card", "room.home"),
    Place("card.care", "the care card", "room.home"),
    Place("card.letter", "the letter card", "room.home"),
    Place("card.box", "the box card", "room.home"),
    Place("letters", "the letters", "room.letters"),
    Place("findings", "what is read back", "room.letters"),
    Place("care", "care", "room.care"),
    Place("care.now", "care", "room.care"),
    Place("care.worry", "care", "room.care"),
    Place("care.parked", "care", "room.care"),
    Place("care.ledger", "care", "room.care"),
    Place("box", "the happy box", "room.box"),
    Place("hold", "one thing, held", "draw"),
    Place("board", "the board", "home.board"),
    Place("wait_page", "the wait", "home.edit"),
    Place("dialog.wait_form", "the form", "home.new"),
    Place("agenda", "the agenda", "home.agenda"),
    Place("next", "what next", "room.next"),
    Place("after_yes", "after a yes", "home.next_step"),
    Place("silence", "while nothing comes", "home.next_step"),
    Place("step_list", "all steps", "next.steps"),
    Place("questions", "the questions", "room.questions"),
    Place("review", "the review", "questions.review"),
    Place("settings", "the settings", "settings"),
    Place("import_file", "what is brought in", "import_data"),
    Place("import_columns", "the columns of a file", "import_data"),
    Place("import_preview", "what would come in", "import_data"),
    Place("trash", "what was put away", "put_aways"),
    Place("backups", "the backups", "backups"),
    Place("sync_copies", "the second copies", "sync_copies"),
    Place("my_cards", "your cards", "reframe.mine"),
    Place("traps", "thinking traps", "care_now.traps"),
    Place("check_in", "the check-in", "care_now.check_in"),
    Place("worries", "parked worries", "care_parked.worries"),
    Place("plans", "one nice thing", "care_now.plans"),
    Place("forecast", "the forecast", "care_ledger.forecast"),
    Place("settle", "the forecasts", "care_ledger.settle"),
    Place("written_pages", "what you wrote", "care_now.pages"),
    Place("own_people", "people to talk to", "people"),
    Place("find_activity", "everything there is", "care_now.find"),
    Place("people_met", "people met", "letters.people"),
    Place("contacts", "the log of contacts", "wait_page.contacts"),
    Place("phone_page", "the ringing phone", "phone"),
    Place("send_letter", "out of the room", "letters.out"),
)
"""Those that somebody may look for by name; what is not here has its keys at its own foot."""
