"""The places of the table: what each is called, and by which command one comes to it."""

from types import MappingProxyType

from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class Place(NamedTuple):
    """One place: the `where` of its commands, its name to a person, and the id of the command that opens it.

    A place that no command opens (it comes by itself, or in the middle of something) has none.
    """

    where: str
    title: str
    opened_by: str = ""


PLACES: tuple[Place, ...] = (
    Place("home", _("the room"), "room.home"),
    Place("card.reframe", _("the card"), "room.home"),
    Place("card.care", _("the care card"), "room.home"),
    Place("card.letter", _("the letter card"), "room.home"),
    Place("card.box", _("the box card"), "room.home"),
    Place("letters", _("the letters"), "room.letters"),
    Place("findings", _("what is read back"), "room.letters"),
    Place("care", _("care"), "room.care"),
    Place("care.now", _("care"), "room.care"),
    Place("care.worry", _("care"), "room.care"),
    Place("care.parked", _("care"), "room.care"),
    Place("care.ledger", _("care"), "room.care"),
    Place("box", _("the happy box"), "room.box"),
    Place("hold", _("one thing, held"), "draw"),
    Place("board", _("the board"), "home.board"),
    Place("wait_page", _("the wait"), "home.edit"),
    Place("dialog.wait_form", _("the form"), "home.new"),
    Place("agenda", _("the agenda"), "home.agenda"),
    Place("next", _("what next"), "room.next"),
    Place("after_yes", _("after a yes"), "home.next_step"),
    Place("silence", _("while nothing comes"), "home.next_step"),
    Place("step_list", _("all steps"), "next.steps"),
    Place("questions", _("the questions"), "room.questions"),
    Place("review", _("the review"), "questions.review"),
    Place("settings", _("the settings"), "settings"),
    Place("import_file", _("what is brought in"), "import_data"),
    Place("import_columns", _("the columns of a file"), "import_data"),
    Place("import_preview", _("what would come in"), "import_data"),
    Place("trash", _("what was put away"), "put_aways"),
    Place("backups", _("the backups"), "backups"),
    Place("sync_copies", _("the second copies"), "sync_copies"),
    Place("my_cards", _("your cards"), "reframe.mine"),
    Place("traps", _("thinking traps"), "care_now.traps"),
    Place("check_in", _("the check-in"), "care_now.check_in"),
    Place("worries", _("parked worries"), "care_parked.worries"),
    Place("plans", _("one nice thing"), "care_now.plans"),
    Place("forecast", _("the forecast"), "care_ledger.forecast"),
    Place("settle", _("the forecasts"), "care_ledger.settle"),
    Place("written_pages", _("what you wrote"), "care_now.pages"),
    Place("own_people", _("people to talk to"), "people"),
    Place("find_activity", _("everything there is"), "care_now.find"),
    Place("people_met", _("people met"), "letters.people"),
    Place("contacts", _("the log of contacts"), "wait_page.contacts"),
    Place("phone_page", _("the ringing phone"), "phone"),
    Place("send_letter", _("out of the room"), "letters.out"),
    Place("app", _("anywhere")),
    Place("state", _("how it was at a time")),
    Place("text", _("the text of a letter")),
    Place("dialog", _("every dialog")),
    Place("dialog.draft", _("whatever is typed into")),
    Place("list", _("every list")),
    Place("dialog.list", _("dialogs with a list")),
    Place("dialog.rows", _("dialogs with rows")),
    Place("dialog.fields", _("forms")),
    Place("dialog.found", _("finding")),
    Place("dialog.pages", _("leafing through")),
    Place("dialog.scrolled", _("long texts")),
    Place("dialog.write", _("writing")),
    Place("confirm", _("a yes or a no")),
    Place("elsewhere", _("opening it elsewhere")),
    Place("dialog.keys", _("the list of keys")),
    Place("press_key", _("choosing a key")),
    Place("memento_words", _("the words of a memento")),
    Place("dialog.add_memento", _("adding to the box")),
    Place("expenses", _("what it cost")),
    Place("dialog.answer_form", _("what they answered")),
    Place("good_news", _("a yes")),
    Place("dialog.futures", _("both futures")),
    Place("dialog.feedback", _("feedback")),
    Place("person_form", _("one person")),
    Place("contact_form", _("one contact")),
    Place("dialog.story", _("a story")),
    Place("dialog.question_form", _("a question")),
    Place("dialog.catch", _("catching questions")),
    Place("dialog.link", _("linking stories")),
    Place("dialog.asking", _("where it was asked")),
    Place("how", _("how it went")),
    Place("hard_hour", _("a hard hour")),
    Place("feeling", _("how it feels")),
    Place("dialog.invitation", _("a line to somebody")),
    Place("coping_card", _("a plan for a hard hour")),
    Place("activity", _("every activity")),
    Place("breathing", _("sixty calm seconds")),
    Place("intro", _("before an activity")),
    Place("helped", _("after an activity")),
    Place("keep_page", _("keep a page or not")),
    Place("dialog.writing", _("a page to write on")),
    Place("steps", _("guided steps")),
    Place("timer", _("a timer")),
    Place("practice", _("a practice")),
    Place("checklist", _("a checklist")),
    Place("night_sky", _("the night sky")),
    Place("mood_forecast", _("the mood, guessed")),
    Place("mine_or_theirs", _("mine or theirs")),
    Place("game", _("every game")),
    Place("blocks", _("falling blocks")),
    Place("pairs", _("pairs")),
    Place("tiles", _("sliding tiles")),
    Place("ladder", _("the word ladder")),
    Place("poem", _("type a poem")),
    Place("fallback_screen", _("a room that failed")),
)
"""All of them; those that no command opens have their keys at their own foot."""

TITLES: MappingProxyType[str, str] = MappingProxyType({place.where: place.title for place in PLACES})
"""What each place is called, by its `where`."""
