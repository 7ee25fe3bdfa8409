"""What leads to the happy box from everywhere: adding, holding, drawing one, sending a line."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from waitroom.domain.shared.errors import WaitroomError
from waitroom.messages import BoxLine, OpenMemento
from waitroom.screens.shared.action_target import ActionTarget
from waitroom.screens.shared.room_screen import RoomScreen
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp
    from waitroom.domain.box.box_question import BoxQuestion
    from waitroom.domain.box.memento import Memento


class BoxCommands(ActionTarget):
    """The ways into the happy box, and out of it, that every room has."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room

    def action_add_memento(self) -> None:
        """Put something into the happy box, from wherever one is."""
        self._add(None)

    def reopen_add_memento(self) -> None:
        """Open again what was being put into the happy box when the room was last left."""
        from waitroom.domain.shared.form_names import ADD_FORM  # noqa: PLC0415 - not on the way to the first paint

        draft = self.room.form_drafts.last_open(ADD_FORM)
        if draft is not None:
            asked = self.room.box.question_of_the_day(self.room.now())
            self._add(asked if asked is not None and asked.key == draft.about else None)

    def _add(self, question: "BoxQuestion | None") -> None:
        from waitroom.screens.box.add_memento import AddMementoDialog  # noqa: PLC0415 - loaded when first asked for

        if not isinstance(self.app.screen, AddMementoDialog):
            self.app.push_screen(AddMementoDialog(self.room, question=question), self._added)

    def _added(self, memento: "Memento | None") -> None:
        if memento is None:
            return
        screen = self.app.screen
        if isinstance(screen, RoomScreen):
            screen.memento_added(memento)
        else:
            self.app.rooms.refresh()

    def on_open_memento(self, wanted: OpenMemento) -> None:
        """Hold a memento, or draw one, where one is: the way back leads there."""
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - the pictures' decoder comes with it

        box, is_drawn = self.room.box, not wanted.memento_id
        memento = box.draw_random(self.room.now()) if is_drawn else box.get(wanted.memento_id)
        if memento is None:
            self.action_add_memento()
        else:
            order = () if is_drawn else box.ids_in_order()
            self.app.push_screen(
                HoldMementoScreen(self.room, memento, order, is_drawn=is_drawn),
                lambda _: self.app.rooms.refresh(),
            )

    def hold_again(self, given: Mapping[str, object]) -> None:
        """Hold what was held when the room was left; nothing where it is gone."""
        from waitroom.screens.box.box_screen import BoxScreen  # noqa: PLC0415 - as above
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - as above

        memento = self.room.box.get(str(given.get("memento", "")))
        if memento is None:
            return
        if isinstance(self.app.screen, BoxScreen):
            self.app.screen.mementos.hold(memento.id)
        else:
            self.on_open_memento(OpenMemento(memento.id))
        if isinstance(self.app.screen, HoldMementoScreen):
            self.app.screen.is_drawn = given.get("is_drawn") is True

    def action_draw_memento(self) -> None:
        """Hold one thing drawn blind, over whatever is in front, and come back there."""
        from waitroom.screens.box.hold_memento import HoldMementoScreen  # noqa: PLC0415 - as above

        if not isinstance(self.app.screen, HoldMementoScreen):
            self.on_open_memento(OpenMemento())

    def action_line_to_box(self) -> None:
        """Send the line with the cursor, what is marked, or the card in front to the happy box."""
        from waitroom.screens.shared.text_under_cursor import text_under_cursor  # noqa: PLC0415 - loaded when it is first asked for

        words, source = text_under_cursor(self.app.screen)
        if words:
            self.on_box_line(BoxLine(words, source=source))
        else:
            self.app.notify(
                _("Put the cursor on a line first, or turn to a card; then the same key sends it.")
            )

    def on_box_line(self, line: BoxLine) -> None:
        """Keep a line that another room sends to the happy box, and say so."""
        from waitroom.domain.box.memento import MementoDetails  # noqa: PLC0415 - only a line that is sent needs it

        app = self.app
        if self.room.box.contains_text(line.text):
            app.notify(_("It lies in the happy box already."), markup=False)
            return
        try:
            self.room.box.intake.add_text(line.text, MementoDetails(when=line.source), self.room.now())
        except WaitroomError as error:
            app.notify(str(error), markup=False)
            return
        app.notify(_("It lies in the happy box now."), markup=False)
        app.rooms.refresh()
