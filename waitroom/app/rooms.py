"""The rooms: how each is built, and the way to a place in one of them."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.screen import Screen

from waitroom.messages import BringToFront, GoTo, OpenLetter
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.domain.data.search_result import SearchResult


class Rooms(ActionTarget):
    """The rooms by their names; each is built when somebody first goes there."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room
        self._builders: dict[str, Callable[[], Screen[None]]] = {
            "home": self._home,
            "letters": self._letters,
            "box": self._box,
            "care": self._care,
            "next": self._next,
            "questions": self._questions,
        }
        for name, build in self._builders.items():
            app.add_mode(name, build)

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all rooms, as in the command table."""
        return tuple(self._builders)

    def build(self, name: str) -> Screen[None]:
        """Return a new screen for a room."""
        return self._builders[name]()

    def mounted_screens(self) -> list[RoomScreen]:
        """Return the rooms that stand there, built and not leaving; any other looks by itself when it is shown."""
        return [
            screen for screen in self.app.screen_stack if isinstance(screen, RoomScreen) and screen.is_mounted
        ]

    def refresh(self) -> None:
        """Let what stands there look again."""
        for room in self.mounted_screens():
            room.refresh_view()

    async def action_go(self, name: str) -> None:
        """Go to a room, and come back when it is built."""
        app = self.app
        if name in self._builders and app.current_mode != name and not app.shut(name):
            app.screen_state_saver.save()
            await app.switch_mode(name)
            home = app.first_screen("home")
            if isinstance(app.screen, RoomScreen):
                app.screen.show_way_back(is_there=isinstance(home, HomeScreen) and home.undo is not None)
            app.notices.show()

    async def action_happened(self) -> None:
        """Write down what happened to the wait in front, from any room."""
        await self.action_go("home")
        if isinstance(self.app.screen, HomeScreen):
            self.app.screen.answer.action_they_answered()

    def action_undo_first_room(self) -> None:
        """Take back what was done last in the first room, from a room that it led to."""
        home = self.app.first_screen("home")
        if isinstance(home, HomeScreen) and home.undo is not None:
            home.action_undo()
            self.app.screen_state_saver.save()
            self.refresh()
            self.app.notify(_("Taken back."), markup=False)
        else:
            self.app.notify(_("There is nothing to take back here."), markup=False)

    async def action_next_step(self) -> None:
        """Open what fits the wait in front after a yes, or while nothing comes, from any room."""
        await self.action_go("home")
        if isinstance(self.app.screen, HomeScreen):
            self.app.screen.answer.action_what_next()

    async def come_back(self) -> None:
        """Go to the room in which the person was when the app ended."""
        last = self.room.session.get("room")
        if isinstance(last, str) and last in self._builders and last != "home":
            await self.action_go(last)

    async def on_go_to(self, message: GoTo) -> None:
        """Go to the room a screen asked for."""
        await self.action_go(message.room_name)

    def on_bring_to_front(self, message: BringToFront) -> None:
        """Bring a wait to the front, and let the room in front look again."""
        self.bring_to_front(message.wait_id)
        self.refresh()

    async def on_open_letter(self, wanted: OpenLetter) -> None:
        """Open the desk at a letter, or begin one there."""
        await self.action_go("letters")
        from waitroom.screens.letters.letters_screen import LettersScreen  # noqa: PLC0415 - loaded when first asked for

        screen = self.app.screen
        if isinstance(screen, LettersScreen):
            if wanted.letter_id:
                screen.open_letter(wanted.letter_id)
            else:
                people = (self.room.people.get(each) for each in wanted.people)
                screen.begin(wanted.kind, wanted.wait_id, tuple(each for each in people if each is not None))

    async def say_what_happened(self, wait_id: str) -> None:
        """Bring a wait to the front at home, and ask how they answered."""
        await self.action_go("home")
        if isinstance(self.app.screen, HomeScreen):
            self.app.screen.board.action_bring(wait_id)
            self.app.screen.answer.action_they_answered()

    async def open_search_result(self, found: "SearchResult | None") -> None:
        """Go where a thing lies that was found."""
        from waitroom.domain.data.search_result import SearchPlace  # noqa: PLC0415 - as above
        from waitroom.screens.shared.found_row import mark_row_with  # noqa: PLC0415 - as above

        if found is None:
            return
        if found.place is SearchPlace.LETTERS:
            await self.on_open_letter(OpenLetter(found.id))
            self._mark_in_letter(found.words)
        elif found.place is SearchPlace.BOX:
            await self.action_go("box")
            self._hold(found.id)
        elif found.place is SearchPlace.CARE:
            await self.action_go("care")
            self._show_in_care(found)
        elif found.place is SearchPlace.NEXT:
            self.bring_to_front(found.wait_id)
            await self.action_go("next")
            mark_row_with(self.app.screen, found.words)
        elif found.place is SearchPlace.QUESTIONS:
            await self.open_questions("", item_id=found.id)
        else:
            await self.action_go("home")
            if isinstance(self.app.screen, HomeScreen):
                self.app.screen.open_search_result(found)

    def bring_to_front(self, wait_id: str) -> None:
        """Bring a wait to the front, in the first room and so in all that follow it."""
        home = self.app.first_screen("home")
        if wait_id and isinstance(home, HomeScreen):
            home.front_id = wait_id
            self.app.screen_state_saver.save()

    async def open_questions(self, wait_id: str, *, item_id: str = "", is_story: bool = False) -> None:
        """Go to the questions: to those of a wait, to one of them, or to begin a story."""
        await self.action_go("questions")
        from waitroom.screens.questions.questions_screen import QuestionsScreen  # noqa: PLC0415 - as above

        screen = self.app.screen
        if isinstance(screen, QuestionsScreen):
            if is_story:
                screen.deeds.write(None, self.room.questions.next_unanswered())
            elif item_id:
                screen.show_item(item_id)
            else:
                screen.show_wait(wait_id)

    def _mark_in_letter(self, words: str) -> None:
        from waitroom.screens.letters.letters_screen import LettersScreen  # noqa: PLC0415 - as above

        if isinstance(self.app.screen, LettersScreen):
            self.app.screen.mark_words(words)

    def _show_in_care(self, found: "SearchResult") -> None:
        from waitroom.screens.care.care_screen import CareScreen  # noqa: PLC0415 - as above

        if isinstance(self.app.screen, CareScreen):
            self.app.screen.open_search_result(found)

    def _hold(self, memento_id: str) -> None:
        from waitroom.screens.box.box_screen import BoxScreen  # noqa: PLC0415 - as above

        if isinstance(self.app.screen, BoxScreen):
            self.app.screen.mementos.hold(memento_id)

    def _home(self) -> Screen[None]:
        home = HomeScreen(self.room, is_time_shown=self.app.is_time_shown)
        place = self.room.session.get("home")
        if isinstance(place, dict):
            home.restore_screen_state(place)
        # Its sheets are the app's own and read by now; told so, Textual does not read them all once more.
        home.set_size_classes(self.app.size)
        home._css_update_count = self.app._css_update_count  # noqa: SLF001
        return home

    def _letters(self) -> Screen[None]:
        from waitroom.screens.letters.letters_screen import LettersScreen  # noqa: PLC0415 - as above

        return LettersScreen(self.room)

    def _care(self) -> Screen[None]:
        from waitroom.screens.care.care_screen import CareScreen  # noqa: PLC0415 - as above

        return CareScreen(self.room)

    def _next(self) -> Screen[None]:
        from waitroom.screens.outcome.what_next_screen import WhatNextScreen  # noqa: PLC0415 - as above

        return WhatNextScreen(self.room)

    def _questions(self) -> Screen[None]:
        from waitroom.screens.questions.questions_screen import QuestionsScreen  # noqa: PLC0415 - as above

        return QuestionsScreen(self.room)

    def _box(self) -> Screen[None]:
        from waitroom.screens.box.box_screen import BoxScreen  # noqa: PLC0415 - as above

        return BoxScreen(self.room)
