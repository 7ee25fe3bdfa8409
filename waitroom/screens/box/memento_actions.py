"""What is done on the wall: hold a memento, draw one, add, change, pin, put away, copy the box, and undo."""

from typing import TYPE_CHECKING

from waitroom.domain.box.box_question import BoxQuestion
from waitroom.domain.box.memento import Memento
from waitroom.screens.box.box_changes import BoxChanges
from waitroom.screens.box.wall_filter import ADD, QUESTION, card_action_hint
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.widgets.box.wall import Wall

if TYPE_CHECKING:
    from waitroom.screens.box.box_screen import BoxScreen


class MementoActions(ActionTarget):
    """The actions on the memento with the bar, and on the box."""

    def __init__(self, box: "BoxScreen") -> None:
        super().__init__(box)
        self._box = box
        self._room = box.room
        self.changes = BoxChanges(box.room, lambda words: box.app.notify(words, markup=False))

    @property
    def _here(self) -> Memento | None:
        """The memento with the bar; where another card has it, one line says so."""
        view = self._box.query_one(Wall).here
        memento = self._room.box.get(view.id) if view is not None else None
        if memento is None and view is not None:
            self._box.app.notify(card_action_hint(view.id), markup=False)
        return memento

    def action_hold(self) -> None:
        """Hold the memento with the bar, answer the question, or add a thing."""
        view = self._box.query_one(Wall).here
        if view is None or view.id == ADD:
            self.action_add()
        elif view.id == QUESTION:
            self._answer()
        elif (memento := self._here) is not None:
            self._hold(memento, is_drawn=False)

    def action_draw_one(self) -> None:
        """Draw one thing blind."""
        memento = self._room.box.draw_random(self._room.now())
        if memento is None:
            self.action_add()
        else:
            self._hold(memento, is_drawn=True)

    def hold(self, memento_id: str = "") -> None:
        """Hold one memento, or draw one where none is named; for other rooms."""
        memento = self._room.box.get(memento_id) if memento_id else None
        if memento is None:
            self.action_draw_one()
        else:
            self._hold(memento, is_drawn=False)

    def _hold(self, memento: Memento, *, is_drawn: bool) -> None:
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - loaded when it is first asked for

        order = [view.id for view in self._box.query_one(Wall).views if not view.id.startswith("card:")]

        def back(memento_id: str | None) -> None:
            self._box.show(memento_id or "")

        self._box.app.push_screen(HoldMementoScreen(self._room, memento, order, is_drawn=is_drawn), back)

    def action_add(self, words: str = "", question: BoxQuestion | None = None) -> None:
        """Put something in."""
        from waitroom.screens.box.add_memento import AddMementoDialog  # noqa: PLC0415 - as above

        self._box.app.push_screen(
            AddMementoDialog(self._room, words, question=question), self._box.memento_added
        )

    def _answer(self) -> None:
        question = self._room.box.question_of_the_day(self._room.now())
        if question is not None:
            self.action_add(question=question)

    def action_change(self) -> None:
        """Change anything about the memento with the bar."""
        memento = self._here
        if memento is None:
            return
        from waitroom.screens.box.edit_memento import EditMementoDialog  # noqa: PLC0415 - as above

        def changed(kept: Memento | None) -> None:
            if kept is not None:
                self._box.show_in_reach(self.changes.remember_change(memento, kept))

        self._box.app.push_screen(EditMementoDialog(self._room, memento), changed)

    def action_pin(self) -> None:
        """Pin the memento with the bar for a no, or take the pin out."""
        if (memento := self._here) is not None:
            self._box.show_in_reach(self.changes.toggle_pin(memento))

    def action_put_away(self) -> None:
        """Put the memento with the bar away."""
        if (memento := self._here) is not None:
            self._box.show(self.changes.delete(memento))

    def action_copy_box(self, is_coming_back: int) -> None:
        """Take the box along as a folder, or bring one back."""
        from waitroom.screens.box.copy_box import CopyBoxDialog  # noqa: PLC0415 - as above
        from waitroom.screens.shared.downloads_folder import downloads_folder  # noqa: PLC0415 - as above

        def told(words: str | None) -> None:
            if words is not None:
                self._box.show("")
                self._box.app.notify(words, timeout=8, markup=False)

        folder = downloads_folder() / "happy-box"
        self._box.app.push_screen(
            CopyBoxDialog(self._room, folder, is_coming_back=bool(is_coming_back)), told
        )

    def action_not_this(self) -> None:
        """Put the question down for good, or sweep the examples away."""
        view = self._box.query_one(Wall).here
        now = self._room.now()
        question = self._room.box.question_of_the_day(now)
        if view is not None and view.id == QUESTION and question is not None:
            self.changes.dismiss_question(question)
        elif self._room.box.examples():
            self.changes.hide_examples()
        self._box.show("")

    def action_ask_no_more(self) -> None:
        """Put all the questions down for good."""
        if self._room.settings.box_asks:
            self.changes.dismiss_all_questions()
            self._box.show("")

    def action_undo(self) -> None:
        """Take the last step back."""
        here = self.changes.undo()
        if here is not None:
            self._box.show_in_reach(here)
