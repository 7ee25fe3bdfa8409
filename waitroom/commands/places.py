"""The places of the table: what each is called, and by which command one comes to it."""

from types import MappingProxyType
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
    Place("trash", "what was put away", "put_aways"),
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
    Place("app", "anywhere"),
    Place("text", "the text of a letter"),
    Place("dialog", "every dialog"),
    Place("dialog.draft", "whatever is typed into"),
    Place("list", "every list"),
    Place("dialog.list", "dialogs with a list"),
    Place("dialog.rows", "dialogs with rows"),
    Place("dialog.fields", "forms"),
    Place("dialog.found", "finding"),
    Place("dialog.pages", "leafing through"),
    Place("dialog.scrolled", "long texts"),
    Place("dialog.write", "writing"),
    Place("confirm", "a yes or a no"),
    Place("elsewhere", "opening it elsewhere"),
    Place("dialog.keys", "the list of keys"),
    Place("press_key", "choosing a key"),
    Place("memento_words", "the words of a memento"),
    Place("dialog.add_memento", "adding to the box"),
    Place("expenses", "what it cost"),
    Place("dialog.answer_form", "what they answered"),
    Place("good_news", "a yes"),
    Place("dialog.futures", "both futures"),
    Place("dialog.feedback", "feedback"),
    Place("person_form", "one person"),
    Place("contact_form", "one contact"),
    Place("dialog.story", "a story"),
    Place("dialog.question_form", "a question"),
    Place("dialog.catch", "catching questions"),
    Place("dialog.link", "linking stories"),
    Place("dialog.asking", "where it was asked"),
    Place("how", "how it went"),
    Place("hard_hour", "a hard hour"),
    Place("feeling", "how it feels"),
    Place("dialog.invitation", "a line to somebody"),
    Place("coping_card", "a plan for a hard hour"),
    Place("activity", "every activity"),
    Place("breathing", "sixty calm seconds"),
    Place("intro", "before an activity"),
    Place("helped", "after an activity"),
    Place("keep_page", "keep a page or not"),
    Place("dialog.writing", "a page to write on"),
    Place("steps", "guided steps"),
    Place("timer", "a timer"),
    Place("practice", "a practice"),
    Place("checklist", "a checklist"),
    Place("night_sky", "the night sky"),
    Place("mood_forecast", "the mood, guessed"),
    Place("mine_or_theirs", "mine or theirs"),
    Place("game", "every game"),
    Place("blocks", "falling blocks"),
    Place("pairs", "pairs"),
    Place("tiles", "sliding tiles"),
    Place("ladder", "the word ladder"),
    Place("poem", "type a poem"),
    Place("fallback_screen", "a room that failed"),
)
"""All of them; those that no command opens have their keys at their own foot."""

TITLES: MappingProxyType[str, str] = MappingProxyType({place.where: place.title for place in PLACES})
"""What each place is called, by its `where`."""
