"""What the palette holds: all commands with their keys, and what can be gone to by its name."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from waitroom import __version__
from waitroom.domain.box.memento import heading, is_veiled
from waitroom.domain.shared.settings import ThemeChoice
from waitroom.key_bindings import APP, EVERY_COMMAND, Command, commands_for, listed_for
from waitroom.key_bindings.places import PLACES, Place
from waitroom.messages import OpenActivity, OpenLetter, OpenMemento
from waitroom.screens.data.palette import PaletteEntry
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.room_screen import HasKeys
from waitroom.terminal import can_suspend
from waitroom.translation import _
from waitroom.widgets.shared.bound_keys import all_keys_of, with_keys

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp

COMMANDS = {command.id: command for command in EVERY_COMMAND}
ROOMS = {
    "room.home": "home",
    "room.letters": "letters",
    "room.care": "care",
    "room.box": "box",
    "room.questions": "questions",
    "room.next": "next",
}
THEMES = {
    ThemeChoice.BY_HOUR: _("Colours by the hour"),
    ThemeChoice.EVENING: _("Evening colours, dark"),
    ThemeChoice.PAPER: _("Paper colours, light"),
    ThemeChoice.HIGH_CONTRAST: _("Strong colours, dark"),
    ThemeChoice.HIGH_CONTRAST_LIGHT: _("Strong colours, light"),
    ThemeChoice.TERMINAL_DARK: _("The terminal's own colours, dark"),
    ThemeChoice.TERMINAL_LIGHT: _("The terminal's own colours, light"),
    ThemeChoice.OWN: _("Your own colours, from theme.toml"),
}
FOUND_BY = {
    ThemeChoice.BY_HOUR: _("theme automatic auto day night"),
    ThemeChoice.EVENING: _("theme dark night mode"),
    ThemeChoice.PAPER: _("theme light day white bright mode"),
    ThemeChoice.HIGH_CONTRAST: _("theme dark contrast accessible"),
    ThemeChoice.HIGH_CONTRAST_LIGHT: _("theme light contrast accessible"),
    ThemeChoice.TERMINAL_DARK: _("theme dark ansi"),
    ThemeChoice.TERMINAL_LIGHT: _("theme light ansi"),
    ThemeChoice.OWN: _("theme own custom file"),
}
GAMES = frozenset({"falling-blocks", "word-ladder", "sliding-fifteen", "pairs", "type-a-poem"})
BY_CATEGORY = {
    "breathing": _("breathe breath calm panic anxious"),
    "grounding": _("panic calm senses"),
    "flow": _("distraction absorbed"),
    "rest": _("sleep nap tired"),
    "movement": _("exercise walk stretch body"),
    "social": _("friend people call"),
}
BY_VERB = {
    "away": _("delete remove"),
    "undo": _("revert take back"),
    "find": _("search look"),
    "new": _("create begin"),
}
"""What people type for a verb, whatever the place calls it."""
HERE = "here"


class PaletteEntries:
    """Gathers the entries for the screen in front."""

    def __init__(self, app: "WaitroomApp", screen: Screen[Any]) -> None:
        """Take the screen that the palette is opened over."""
        self.app = app
        self.room = app.room
        self.screen = screen
        self.here = screen.help_places() if isinstance(screen, HasKeys) else ()

    def all(self) -> tuple[PaletteEntry, ...]:
        """Return them: what works here, what works anywhere, then what is elsewhere."""
        entries = [*self._commands_here(), *self._commands_anywhere()]
        known = {(entry.name, entry.keys) for entry in entries}
        names = Counter(entry.name for entry in entries)
        # Two of a name are told apart by where they are.
        entries = [entry._replace(where=HERE) if names[entry.name] > 1 else entry for entry in entries]
        if not self.screen.is_modal:
            elsewhere = (
                entry for entry in self._commands_elsewhere() if (entry.name, entry.keys) not in known
            )
            entries += [*elsewhere, *self._letters(), *self._waits()]
        return (*entries, *self._activities(), *self._colours(), *self._mementos(), *self._sentences())

    # Commands

    def _commands_here(self) -> Iterator[PaletteEntry]:
        here = [command for place in self.here for command in _listed(place)]
        for command in sorted(here, key=lambda command: not command.is_first):
            yield _entry(command, self._run_here(command))

    def _commands_anywhere(self) -> Iterator[PaletteEntry]:
        for command in commands_for(APP):
            if command.id != "palette" and (command.id != "suspend" or can_suspend(self.app.driver)):
                yield _entry(command, self._run_here(command))

    def _commands_elsewhere(self) -> Iterator[PaletteEntry]:
        for place in PLACES:
            if place.where in self.here or not place.opened_by:
                continue
            for command in _listed(place.where):
                yield _entry(
                    command, partial(self._run_there, place, command), where=place.title, is_offered=False
                )

    def _run_here(self, command: Command) -> Callable[[], object]:
        return partial(self.app.run_action, command.action, default_namespace=self.screen)

    async def _run_there(self, place: Place, command: Command) -> None:
        await run_at(self.app, place, command)

    # What can be gone to

    def _activities(self) -> Iterator[PaletteEntry]:
        for activity in self.room.content.activities:
            words = (
                _("game play distraction") if activity.id in GAMES else BY_CATEGORY.get(activity.category, "")
            )
            yield PaletteEntry(
                activity.name,
                partial(self.app.post_message, OpenActivity(activity.id)),
                where=_("{minutes} min, {kind}").format(
                    minutes=activity.minutes,
                    kind=_("a game") if activity.id in GAMES else _(activity.category),
                ),
                sentence=activity.summary,
                found_by=words,
                is_offered=False,
            )

    def _letters(self) -> Iterator[PaletteEntry]:
        for kind in self.room.letters.kinds():
            yield PaletteEntry(
                _("Begin: {within}").format(within=_within(kind.name)),
                partial(self.app.post_message, OpenLetter("", kind=kind.key, wait_id=self._front_id())),
                where=_("a new letter"),
                sentence=kind.when,
                found_by=_("{name} write email mail").format(name=kind.name),
                is_offered=False,
            )
        for letter in self.room.letters.all():
            title = self.room.letters.title_of(letter)
            yield PaletteEntry(
                self.room.code_names.hide(title),
                partial(self.app.post_message, OpenLetter(letter.id)),
                where=_("a letter, {state}").format(state=_(letter.state.value)),
                sentence=self.room.code_names.hide(letter.subject) or _("A letter on the desk."),
                is_offered=False,
            )

    def _front_id(self) -> str:
        place = self.room.session.get("home")
        front = self.room.waits.in_front(
            str(place.get("front", "")) if isinstance(place, dict) else "", self.room.now()
        )
        return front.id if front is not None else ""

    def _waits(self) -> Iterator[PaletteEntry]:
        for wait in self.room.waits.on_board(self.room.now()):
            yield PaletteEntry(
                wait.known_as,
                partial(self._bring, wait.id),
                where=_("a wait"),
                sentence=_("{role}: bring it to the front.").format(role=wait.role or _("A wait")),
                is_offered=False,
            )

    async def _bring(self, wait_id: str) -> None:
        await self.app.rooms.action_go("home")
        if isinstance(self.app.screen, HomeScreen):
            self.app.screen.board.action_bring(wait_id)

    def _mementos(self) -> Iterator[PaletteEntry]:
        for memento in self.room.box.in_order_added():
            is_private = is_veiled(memento)
            words = " ".join(heading(memento).split())[:200]
            yield PaletteEntry(
                _("A {kind} you keep").format(kind=_(memento.kind.value)) if is_private else words,
                partial(self.app.post_message, OpenMemento(memento.id)),
                where=_("in the happy box"),
                sentence=_("Hold it. Its words are for you alone.")
                if is_private
                else _("Hold it, full screen."),
                found_by=words if is_private else " ".join(memento.tags),
                is_offered=False,
            )

    def _colours(self) -> Iterator[PaletteEntry]:
        for choice, name in THEMES.items():
            yield PaletteEntry(
                name,
                partial(self._wear, choice),
                sentence=_("Wear these colours from now on."),
                found_by=FOUND_BY[choice],
                is_offered=False,
            )

    def _wear(self, choice: ThemeChoice) -> None:
        self.room.save_settings(theme=choice)
        self.app.colours.choose()

    def _sentences(self) -> Iterator[PaletteEntry]:
        """Yield what cannot be done from here, with the sentence that says where it can be."""
        store = self.room.paths.store
        for name, words, sentence in (
            (
                _("The size of the letters"),
                _("font size zoom bigger larger smaller text"),
                _(
                    "The letters are your terminal's own: its settings, or ctrl and plus there, make them larger."
                ),
            ),
            (
                _("Everything as one file"),
                _("export json download save all data"),
                _("On the command line: waitroom export --json everything.json"),
            ),
            (
                _("Where everything lies"),
                _("path folder file data location"),
                _("In {parent}").format(parent=store.parent),
            ),
            (
                _("About waitroom"),
                _("about version licence who what"),
                _(
                    "waitroom {version}: a notebook and a few exercises for a hard week. It makes no sound."
                ).format(version=__version__),
            ),
        ):
            yield PaletteEntry(
                name,
                partial(self.app.notify, sentence, timeout=12),
                sentence=sentence,
                found_by=words,
                is_offered=False,
            )


async def run_at(app: "WaitroomApp", place: Place, command: Command) -> None:
    """Go to a room and do it there; or open the dialog that has the key, which shows it."""
    opener = COMMANDS[place.opened_by]
    if opener.id in ROOMS:
        await app.rooms.action_go(ROOMS[opener.id])
        await app.run_action(command.action, default_namespace=app.screen)
        return
    room = next((other for other in PLACES if other.where == opener.where), None)
    if room is not None and room.opened_by in ROOMS:
        await app.rooms.action_go(ROOMS[room.opened_by])
    await app.run_action(opener.action, default_namespace=app.screen)


async def run_elsewhere(app: "WaitroomApp", command: Command) -> None:
    """Do a command of another place, from a room: from within a dialog nothing is left behind."""
    place = next((each for each in PLACES if each.where == command.where and each.opened_by), None)
    if place is not None and not app.screen.is_modal:
        await run_at(app, place, command)


def _listed(place: str) -> list[Command]:
    """Return what a place lists, without the arrows that mark another row: nobody looks for them by a name."""
    return [command for command in listed_for(place) if command.keys not in {"up", "down"}]


def _entry(
    command: Command, act: Callable[[], object], *, where: str = "", is_offered: bool = True
) -> PaletteEntry:
    found_by = f"{command.found_by} {BY_VERB.get(command.verb, '')}"
    return PaletteEntry(
        command.label, act, all_keys_of(command), where, with_keys(command.help), found_by, is_offered
    )


def _within(name: str) -> str:
    """Return a name as it stands within a line: "Thank-you" begins small, "I would like to do this" does not."""
    return name if name.startswith(("I ", "I'")) else f"{name[:1].lower()}{name[1:]}"
