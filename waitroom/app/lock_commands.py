"""What keeps others out, and what lets go: the lock, and forgetting for good."""

from typing import TYPE_CHECKING

from waitroom.messages import ForgetWait
from waitroom.screens.shared.action_target import ActionTarget

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


class LockCommands(ActionTarget):
    """Locks the room, changes its lock, and opens the way to forgetting."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app
        self.room = app.room

    def action_lock_now(self) -> None:
        """Lock the room until the phrase is typed."""
        if self.room.screen_lock.is_set:
            self.app.save_typed()
            self.app.lock()
        else:
            self.action_change_lock()

    def action_change_lock(self) -> None:
        """Set the phrase, or change it."""
        from waitroom.screens.data.lock_dialog import LockChange, LockDialog  # noqa: PLC0415 - loaded when first asked for

        change = LockChange.CHANGE if self.room.screen_lock.is_set else LockChange.SET
        self.app.push_screen(LockDialog(self.room, change))

    def action_forget(self) -> None:
        """Ask whether everything is to be forgotten."""
        self._ask_to_forget("")

    def on_forget_wait(self, message: ForgetWait) -> None:
        """Ask whether a wait is to be forgotten."""
        self._ask_to_forget(message.wait_id)

    def _ask_to_forget(self, wait_id: str) -> None:
        """Ask whether a wait is to be forgotten, or everything where the id is empty."""
        from waitroom.screens.data.forget_dialog import ForgetDialog  # noqa: PLC0415 - as above

        wait = self.room.waits.get(wait_id) if wait_id else None
        if wait is None and wait_id:
            return
        self.app.push_screen(ForgetDialog(self.room, wait), lambda _: self.app.rooms.refresh())
