"""One table of user commands: a row gives the key, the footer, the help, the palette entry and the action."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from textual.binding import Binding

APP = "app"


class Command(NamedTuple):
    """One thing that a person can do.

    `where` is "app" (anywhere) or the name of a room or screen. `keys` are Textual key names with commas
    between them; the first is shown. `label` stands beside the key at the foot of the screen, `help` is the
    sentence in the help and the palette. `is_first` gives it a place in the footer.
    """

    id: str
    where: str
    keys: str
    label: str
    help: str
    action: str
    is_first: bool = False
    is_priority: bool = False

    @property
    def shown_key(self) -> str:
        """The first key as people write it: "^p", "F9", "?"."""
        return shown_key(self.keys.partition(",")[0])

    @property
    def all_keys(self) -> str:
        """All its keys as people write them: "^l F9"."""
        return " ".join(shown_key(key) for key in self.keys.split(","))


KEY_NAMES = {
    "question_mark": "?",
    "exclamation_mark": "!",
    "plus": "+",
    "slash": "/",
    "comma": ",",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left": "\u2190",
    "right": "\u2192",
    "up": "\u2191",
    "down": "\u2193",
    "escape": "esc",
    "pageup": "pgup",
    "pagedown": "pgdn",
}


def shown_key(key: str) -> str:
    """Return a Textual key name as people write it."""
    if key.startswith("ctrl+"):
        return "^" + key.removeprefix("ctrl+")
    if key.startswith("alt+"):
        return "alt+" + shown_key(key.removeprefix("alt+"))
    if key.startswith("f") and key[1:].isdigit():
        return key.upper()
    return KEY_NAMES.get(key, key)


COMMANDS: tuple[Command, ...] = (
    Command(
        id="help", where=APP, keys="question_mark,f1", label="keys", help="The keys of where you are",
        action="app.help", is_first=True,
    ),
    Command(
        id="palette", where=APP, keys="ctrl+p", label="do anything", help="Find anything by its name",
        action="app.command_palette", is_first=True, is_priority=True,
    ),
    Command(
        id="cover", where=APP, keys="ctrl+l,f9", label="hide", help="Cover the room; the same key brings it back",
        action="app.cover", is_first=True, is_priority=True,
    ),
    Command(
        id="breathe", where=APP, keys="ctrl+g,ctrl+b", label="breathe", help="Sixty calm seconds, from anywhere",
        action="app.breathe", is_priority=True,
    ),
    Command(
        id="people", where=APP, keys="exclamation_mark,f2", label="people", help="People to talk to",
        action="app.people", is_priority=True,
    ),
    Command(
        id="add_memento", where=APP, keys="plus", label="add to the box",
        help="Put something into the happy box, from anywhere", action="app.add_memento",
    ),
    Command(
        id="search", where=APP, keys="slash,alt+slash", label="find", action="app.search", is_priority=True,
        help="Find anything that was written, by its words, and go there",
    ),
    Command(
        id="line_to_box", where=APP, keys="i,alt+i", label="into the box", action="app.line_to_box",
        help="Send the line with the cursor, what is marked, or the card in front to the happy box",
        is_priority=True,
    ),
    Command(
        id="put_aways", where=APP, keys="U", label="what was put away", action="app.put_aways",
        help="What was put away in the last thirty days, in any room, and its way back",
    ),
    Command(
        id="leave", where=APP, keys="q,ctrl+c", label="leave", help="Leave; everything is kept",
        action="app.leave", is_first=True,
    ),
    Command(
        id="room.home", where=APP, keys="1", label="Room", help="Go to the room with the countdown",
        action="app.go('home')",
    ),
    Command(
        id="room.letters", where=APP, keys="2", label="Letters", help="Go to the letters",
        action="app.go('letters')",
    ),
    Command(
        id="room.care", where=APP, keys="3", label="Care", help="Go to the care room",
        action="app.go('care')",
    ),
    Command(
        id="room.box", where=APP, keys="4", label="Happy box", help="Go to the happy box",
        action="app.go('box')",
    ),
    Command(
        id="settings", where=APP, keys="comma", label="settings", help="Choose colours, calm, cover and keys",
        action="app.settings",
    ),
    Command(
        id="theme", where=APP, keys="f8", label="colours",
        help="Turn to the next colours",
        action="app.next_theme",
    ),
    Command(
        id="home.previous", where="home", keys="left_square_bracket", label="previous wait",
        help="Bring the previous wait to the front", action="bring_near(-1)",
    ),
    Command(
        id="home.next", where="home", keys="right_square_bracket", label="next wait",
        help="Bring the next wait to the front", action="bring_near(1)",
    ),
    Command(
        id="home.board", where="home", keys="b", label="board", help="Open the whole board of waits", action="board",
    ),
    Command(
        id="home.new", where="home", keys="n", label="new wait", help="Begin another wait", action="new_wait",
        is_first=True,
    ),
    Command(
        id="home.edit", where="home", keys="t", label="the wait", is_first=True,
        help="Look at the wait in front and change anything about it", action="edit_wait",
    ),
    Command(
        id="home.answer", where="home", keys="y", label="they answered",
        help="Write down that they answered, moved the date, or asked for another round",
        action="they_answered",
    ),
    Command(
        id="home.after_no", where="home", keys="N", label="after a no", action="after_no",
        help="What you pinned for a no, what opens, and the rest from the next working day on",
    ),
    Command(
        id="home.agenda", where="home", keys="A", label="agenda", help="Everything that has a date, over all waits",
        action="agenda",
    ),
    Command(
        id="home.ics", where="home", keys="I", label="calendar file", action="write_calendar",
        help="Write the dates as an .ics file for a calendar",
    ),
    Command(
        id="home.away", where="home", keys="P", label="put away", help="Put the wait in front away; u brings it back",
        action="put_away",
    ),
    Command(
        id="home.undo", where="home", keys="u", label="undo", help="Take the last step back", action="undo",
    ),
    Command(
        id="home.veil", where="home", keys="v", label="veil", is_first=True,
        help="Turn the number into words, fold it away, bring it back", action="veil",
    ),
    Command(
        id="home.zoom", where="home", keys="z", label="zoom", help="Show one card alone, or all four", action="zoom",
    ),
    Command(
        id="card.next", where="home", keys="tab", label="next card", help="Go to the next card",
        action="next_card(1)",
    ),
    Command(
        id="card.previous", where="home", keys="shift+tab", label="previous card", help="Go to the previous card",
        action="next_card(-1)",
    ),
    Command(
        id="card.open", where="home", keys="enter", label="open", help="Do what the card in front is for",
        action="open_card",
    ),
    Command(
        id="reframe.next", where="card.reframe", keys="right", label="turn", help="Turn to the next card",
        action="screen.turn(1)", is_first=True,
    ),
    Command(
        id="reframe.previous", where="card.reframe", keys="left", label="turn back",
        help="Turn to the card before", action="screen.turn(-1)",
    ),
    Command(
        id="reframe.keep", where="card.reframe", keys="k", label="keep", help="Keep this card, or let it go",
        action="screen.keep_card", is_first=True,
    ),
    Command(
        id="reframe.answer", where="card.reframe", keys="r", label="answer", is_first=True,
        help="Write under this card; it is kept with the day", action="screen.answer_card",
    ),
    Command(
        id="reframe.own", where="card.reframe", keys="w", label="write mine", is_first=True,
        help="Write a card in your own words", action="screen.write_card",
    ),
    Command(
        id="reframe.source", where="card.reframe", keys="s", label="source", is_first=True,
        help="Why this one: the technique and where it comes from", action="screen.why_card",
    ),
    Command(
        id="reframe.hide", where="card.reframe", keys="x", label="not for me", is_first=True,
        help="Hide this card for good; u takes it back", action="screen.hide_card",
    ),
    Command(
        id="reframe.follow", where="card.reframe", keys="f", label="go on with it",
        help="Begin what carries this card on", action="screen.follow_card",
    ),
    Command(
        id="reframe.mine", where="card.reframe", keys="M", label="your cards",
        help="Your own cards, those put away, and more from a text file", action="screen.my_cards",
    ),
    Command(
        id="care.up", where="card.care", keys="up", label="choose", help="The suggestion above",
        action="screen.choose_care(-1)",
    ),
    Command(
        id="care.down", where="card.care", keys="down", label="choose", help="The suggestion below",
        action="screen.choose_care(1)", is_first=True,
    ),
    Command(
        id="care.start", where="card.care", keys="g", label="go", help="Start the suggestion that is marked",
        action="screen.start_marked", is_first=True,
    ),
    Command(
        id="care.more", where="card.care", keys="m", label="others", help="Three others",
        action="screen.more_care", is_first=True,
    ),
    Command(
        id="care.minutes", where="card.care", keys="j", label="minutes", help="For 1, 5, 15 or 60 minutes",
        action="screen.care_minutes",
    ),
    Command(
        id="care.energy", where="card.care", keys="h", label="energy", help="Tired, some energy, awake",
        action="screen.care_energy",
    ),
    Command(
        id="care.check_in", where="card.care", keys="c", label="check in", is_first=True,
        help="Say how it is: worry, energy, a word, a line; any of them", action="screen.check_in",
    ),
    Command(
        id="care.looked", where="card.care", keys="L", label="inbox",
        help="Note a look into the inbox; it says when the next one is", action="screen.looked",
    ),
    Command(
        id="care.park", where="card.care", keys="p", label="park a worry",
        help="Write a worry down for its hour", action="screen.park",
    ),
    Command(
        id="care.plans", where="card.care", keys="W", label="one nice thing",
        help="Plan one nice thing, with someone or alone", action="screen.plans",
    ),
    Command(
        id="care.traps", where="card.care", keys="T", label="thinking traps",
        help="Ten thinking traps with their names, and your own", action="screen.traps",
    ),
    Command(
        id="letter.edit", where="card.letter", keys="e", label="edit", is_first=True,
        help="Open the letter on the desk, or begin the thank-you", action="screen.edit_letter",
    ),
    Command(
        id="box.open", where="card.box", keys="o", label="open the box", is_first=True,
        help="Open the happy box", action="app.go('box')",
    ),
    Command(
        id="box.add", where="card.box", keys="a", label="add something", is_first=True,
        help="Put something into the happy box", action="app.add_memento",
    ),
    Command(
        id="box.draw", where="card.box", keys="d", label="draw one", is_first=True,
        help="Draw one thing from the box", action="screen.draw_memento",
    ),
    Command(
        id="letters.new", where="letters", keys="ctrl+n,n", label="new", is_first=True,
        help="Begin a letter from a short skeleton", action="new",
    ),
    Command(
        id="letters.out", where="letters", keys="ctrl+o,o", label="out", is_first=True,
        help="Take the letter out: copy, mail program, file; then note that it was sent", action="out",
    ),
    Command(
        id="letters.pane", where="letters", keys="ctrl+j,f3", label="next pane", is_first=True,
        help="Go from the list to the text to what is read back", action="pane",
    ),
    Command(
        id="letters.history", where="letters", keys="ctrl+r,h", label="history", is_first=True,
        help="Earlier texts of this letter, what changed, and the way back", action="history",
    ),
    Command(
        id="letters.editor", where="letters", keys="ctrl+t,e", label="$EDITOR", is_first=True,
        help="Take the text to your own editor and back", action="own_editor",
    ),
    Command(
        id="letters.find", where="letters", keys="ctrl+f,slash", label="find", help="Find words in the letter",
        action="find",
    ),
    Command(
        id="letters.people", where="letters", keys="p", label="people met", action="people_met",
        help="Write down whom you met, and see who has been thanked",
    ),
    Command(
        id="letters.both", where="letters", keys="b", label="both letters", action="both",
        help="Put this letter beside the one of this wait that says nearly the same",
    ),
    Command(
        id="letters.hushed", where="letters", keys="m", label="hushed remarks", action="hushed",
        help="Remarks that are never shown, and their way back",
    ),
    Command(
        id="letters.ready", where="letters", keys="r", label="ready", action="ready",
        help="Mark the letter as ready to go, or as a draft again",
    ),
    Command(
        id="letters.sleep", where="letters", keys="s", label="sleep on it", action="sleep",
        help="Put the letter into the drawer until the morning, or take it out",
    ),
    Command(
        id="letters.answered", where="letters", keys="a", label="answered", action="answered",
        help="Note that they answered this letter",
    ),
    Command(
        id="letters.duplicate", where="letters", keys="d", label="duplicate", action="duplicate",
        help="Begin a letter with the same text",
    ),
    Command(
        id="letters.trash", where="letters", keys="delete", label="take off", action="trash",
        help="Take the letter off the desk; u puts it back",
    ),
    Command(
        id="letters.undo", where="letters", keys="u", label="undo", action="undo",
        help="Take the last step of the desk back",
    ),
    Command(
        id="letters.back", where="letters", keys="escape", label="back", action="back",
        help="From the text to the list, from the list home",
    ),
    Command(
        id="wall.hold", where="box", keys="enter", label="hold it", help="Hold the memento with the bar, full screen",
        action="screen.hold", is_first=True,
    ),
    Command(
        id="wall.draw", where="box", keys="r", label="surprise me", help="Draw one thing blind; nothing twice",
        action="screen.draw_one", is_first=True,
    ),
    Command(
        id="wall.add", where="box", keys="a,plus", label="add", help="Put something in: words, a picture, a folder",
        action="screen.add", is_first=True,
    ),
    Command(
        id="wall.find", where="box", keys="slash", label="find", help="Find as you type",
        action="screen.find", is_first=True,
    ),
    Command(
        id="wall.pin", where="box", keys="p", label="pin", help="Pin it for a no, or take the pin out",
        action="screen.pin", is_first=True,
    ),
    Command(
        id="wall.change", where="box", keys="e", label="change", help="Change anything about it",
        action="screen.change",
    ),
    Command(
        id="wall.away", where="box", keys="d,delete", label="put away", help="Put it away; u brings it back",
        action="screen.put_away",
    ),
    Command(
        id="wall.undo", where="box", keys="u", label="undo", help="Take the last step back", action="screen.undo",
    ),
    Command(
        id="wall.kind", where="box", keys="f", label="kind", help="Show one kind after the other, then everything",
        action="screen.turn_kind",
    ),
    Command(
        id="wall.tag", where="box", keys="t", label="tag", help="Show one tag after the other, then everything",
        action="screen.turn_tag",
    ),
    Command(
        id="wall.order", where="box", keys="o", label="order", help="The least seen first, or the newest",
        action="screen.turn_order",
    ),
    Command(
        id="wall.not_this", where="box", keys="x", label="not this",
        help="Put the question down for good, or sweep the examples away", action="screen.not_this",
    ),
    Command(
        id="wall.no_more", where="box", keys="X", label="no questions", help="Put all the questions down for good",
        action="screen.ask_no_more",
    ),
    Command(
        id="wall.out", where="box", keys="w", label="take it along", action="screen.copy_box(0)",
        help="Write the whole box into a new folder, with a page to look at",
    ),
    Command(
        id="wall.in", where="box", keys="b", label="bring a box back", action="screen.copy_box(1)",
        help="Bring a written box back; what is here already stays as it is",
    ),
    Command(
        id="wall.left", where="box", keys="left", label="left", help="The card at the left",
        action="screen.go_card(-1, 0)",
    ),
    Command(
        id="wall.right", where="box", keys="right", label="right", help="The card at the right",
        action="screen.go_card(1, 0)",
    ),
    Command(
        id="wall.up", where="box", keys="up", label="up", help="The card above", action="screen.go_card(0, -1)",
    ),
    Command(
        id="wall.down", where="box", keys="down", label="down", help="The card below",
        action="screen.go_card(0, 1)",
    ),
    Command(
        id="wall.page_up", where="box", keys="pageup", label="page up", help="A screen up", action="screen.page(-1)",
    ),
    Command(
        id="wall.page_down", where="box", keys="pagedown", label="page down", help="A screen down",
        action="screen.page(1)",
    ),
    Command(
        id="wall.first", where="box", keys="home", label="first", help="The first card", action="screen.end(0)",
    ),
    Command(
        id="wall.last", where="box", keys="end", label="last", help="The last card", action="screen.end(1)",
    ),
    Command(
        id="wall.back", where="box", keys="escape", label="back", help="Show everything again, then back to the room",
        action="screen.back",
    ),
    Command(
        id="hold.help", where="hold", keys="question_mark,f1", label="keys", help="The keys of where you are",
        action="app.help",
    ),
    Command(
        id="hold.next", where="hold", keys="n,right,space", label="next", help="Hold the next one",
        action="screen.next", is_first=True,
    ),
    Command(
        id="hold.before", where="hold", keys="b,left", label="before", help="Hold the one before again",
        action="screen.previous", is_first=True,
    ),
    Command(
        id="hold.pin", where="hold", keys="p", label="pin for a no", help="Pin it for a no, or take the pin out",
        action="screen.pin", is_first=True,
    ),
    Command(
        id="hold.not_now", where="hold", keys="x", label="not now", help="Leave at once",
        action="screen.not_now", is_first=True,
    ),
    Command(
        id="hold.back", where="hold", keys="escape,enter", label="back to the room",
        help="Back; after a draw by way of the present", action="screen.back", is_first=True,
    ),
    Command(
        id="care_now.open", where="care", keys="enter", label="open",
        help="Do what the pane in front is for", action="screen.open", is_first=True,
    ),
    Command(
        id="care_now.find", where="care", keys="slash", label="find",
        help="Find any of the activities", action="screen.find", is_first=True,
    ),
    Command(
        id="care_now.check_in", where="care", keys="c", label="check in",
        help="Say how it is: worry, energy, a word, a line; any of them", action="screen.check_in", is_first=True,
    ),
    Command(
        id="care_now.park", where="care", keys="p", label="park a worry",
        help="Write a worry down for its hour", action="screen.park", is_first=True,
    ),
    Command(
        id="care_now.looked", where="care", keys="L", label="inbox",
        help="Note a look into the inbox; it says when the next one is", action="screen.looked",
    ),
    Command(
        id="care_now.hours", where="care", keys="I", label="inbox hours",
        help="Choose the hours to look into the inbox", action="screen.inbox_hours",
    ),
    Command(
        id="care_now.plans", where="care", keys="W", label="one nice thing",
        help="Plan one nice thing, with someone or alone", action="screen.plans",
    ),
    Command(
        id="care_now.traps", where="care", keys="T", label="thinking traps",
        help="Ten thinking traps with their names, and your own", action="screen.traps",
    ),
    Command(
        id="care_now.pages", where="care", keys="r", label="what I wrote",
        help="Read what you wrote and kept, beside how it turned out", action="screen.pages",
    ),
    Command(
        id="care_now.next", where="care", keys="tab", label="next pane",
        help="Go to the next pane", action="screen.next_pane(1)",
    ),
    Command(
        id="care_now.previous", where="care", keys="shift+tab", label="previous pane",
        help="Go to the previous pane", action="screen.next_pane(-1)",
    ),
    Command(
        id="care_now.back", where="care", keys="escape", label="back",
        help="Back to the suggestions, then to the room", action="screen.back",
    ),
    Command(
        id="care_now.start", where="care.now", keys="g", label="begin",
        help="Begin the suggestion that is marked", action="screen.start", is_first=True,
    ),
    Command(
        id="care_now.down", where="care.now", keys="down", label="choose",
        help="The suggestion below", action="screen.choose(1)", is_first=True,
    ),
    Command(
        id="care_now.up", where="care.now", keys="up", label="choose",
        help="The suggestion above", action="screen.choose(-1)",
    ),
    Command(
        id="care_now.others", where="care.now", keys="m", label="others",
        help="Three others", action="screen.others", is_first=True,
    ),
    Command(
        id="care_now.minutes", where="care.now", keys="j", label="minutes",
        help="For 1, 5, 15 or 60 minutes, or any", action="screen.minutes", is_first=True,
    ),
    Command(
        id="care_now.energy", where="care.now", keys="h", label="energy",
        help="Tired, some energy, awake", action="screen.energy", is_first=True,
    ),
    Command(
        id="care_parked.worries", where="care.parked", keys="w", label="worry time",
        help="Go through the worries whose hour it is", action="screen.worries", is_first=True,
    ),
    Command(
        id="care_ledger.forecast", where="care.ledger", keys="f", label="seal a forecast",
        help="Seal a forecast until the answer", action="screen.forecast", is_first=True,
    ),
    Command(
        id="care_ledger.settle", where="care.ledger", keys="s", label="settle",
        help="Say what came of the forecasts, after the answer", action="screen.ledger", is_first=True,
    ),
    Command(
        id="care_ledger.opening", where="care.ledger", keys="o", label="what opens",
        help="If it is a no, what opens? Mid-wait, once a day", action="screen.opening",
    ),
    Command(
        id="care_ledger.wanting", where="care.ledger", keys="d", label="do I want it",
        help="Do I even want it? Two minutes", action="screen.wanting", is_first=True,
    ),
    Command(
        id="care_ledger.weather", where="care.ledger", keys="k", label="compare",
        help="How it feels now, beside what you guessed", action="screen.weather",
    ),
    Command(
        id="activity.leave", where="activity", keys="escape", label="leave",
        help="Leave at once, with no comment", action="screen.leave",
    ),
    Command(
        id="activity.people", where="activity", keys="exclamation_mark", label="people",
        help="People to talk to", action="app.people",
    ),
)  # fmt: skip


def commands_for(where: str, table: Iterable[Command] = COMMANDS) -> tuple[Command, ...]:
    """Return the commands of one place, in the order of the table."""
    return tuple(command for command in table if command.where == where)


def keys_of(command: Command, own: Mapping[str, str]) -> str:
    """Return the first key of a command as people write it, their own where they chose one."""
    return shown_key(own.get(command.id, command.keys).partition(",")[0])


def bindings_for(where: str) -> list[Binding]:
    """Return Textual bindings for one place; their ids are those of the commands, so that keys can be changed.

    A command that works over dialogs too (`is_priority`) does so by its ctrl and F keys alone: a plain
    sign belongs to whoever is writing.
    """
    bindings: list[Binding] = []
    for command in commands_for(where):
        keys = command.keys.split(",")
        over = [key for key in keys if command.is_priority and is_special(key)]
        plain = [key for key in keys if key not in over]
        for several, is_over in ((over, True), (plain, False)):
            if several:
                row = Binding(
                    ",".join(several),
                    command.action,
                    command.label,
                    id=command.id if several[0] == keys[0] else None,
                    priority=is_over,
                    tooltip=command.help,
                )
                bindings.append(row)
    return bindings


def is_special(key: str) -> bool:
    """Tell whether a key writes no sign: ctrl and F keys."""
    return key.startswith(("ctrl+", "alt+")) or (key.startswith("f") and key[1:].isdigit())


PRESETS: dict[str, dict[str, str]] = {
    "plain": {},
    "vim": {
        "reframe.next": "l,right",
        "reframe.previous": "h,left",
        "care.down": "j,down",
        "care.up": "k,up",
        "reframe.keep": "K",
        "care.minutes": "J",
        "care.energy": "H",
    },
    "emacs": {
        "reframe.next": "ctrl+f,right",
        "reframe.previous": "ctrl+b,left",
        "care.down": "ctrl+n,down",
        "care.up": "ctrl+p,up",
        "palette": "alt+x,f3",
        "breathe": "ctrl+g",
    },
}
"""Sets of keys that some people have in their fingers; text fields keep their own."""


class OwnKeys(NamedTuple):
    """The keys a person chose, by the id of the command, and one sentence for each that cannot be."""

    keys: Mapping[str, str]
    problems: tuple[str, ...] = ()


def own_keys(preset: str, wanted: Mapping[str, str], table: Iterable[Command] = COMMANDS) -> OwnKeys:
    """Check chosen keys against the table; what clashes or is unknown keeps its usual key, and is named."""
    table = tuple(table)
    known = {command.id: command for command in table}
    problems: list[str] = []
    if preset not in PRESETS:
        problems.append(f"There is no set of keys called {preset}. There are: {', '.join(PRESETS)}.")
    keys = dict(PRESETS.get(preset, {}))
    for name, key in wanted.items():
        if name not in known:
            problems.append(f"No command is called {name}. Its key was left out.")
            continue
        other = _holder(known[name], key, keys, table)
        if other is not None:
            problems.append(f"{key} is already the key of {other.id}. {name} keeps its usual key.")
            continue
        keys[name] = key
    return OwnKeys(keys, tuple(problems))


def _holder(command: Command, key: str, keys: Mapping[str, str], table: Iterable[Command]) -> Command | None:
    """Return the command that holds one of `key`'s keys where `command` would want it."""
    wanted = set(key.split(","))
    here = {command.where, APP}
    if command.where.startswith("card.") or command.where == "home":
        here |= {"home", "card.reframe", "card.care", "card.letter", "card.box"}
    for other in table:
        near = other.where in here or command.where == APP
        if other.id != command.id and near and wanted & set(keys.get(other.id, other.keys).split(",")):
            return other
    return None
