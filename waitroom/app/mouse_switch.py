"""Whether the terminal is asked to report the mouse."""

from typing import TYPE_CHECKING

from waitroom.screens.shared.action_target import ActionTarget

if TYPE_CHECKING:
    from waitroom.app.waitroom_app import WaitroomApp


class MouseSwitch(ActionTarget):
    """Turns the reports of the mouse on and off while the room is open; at the start the driver is told."""

    def __init__(self, app: "WaitroomApp") -> None:
        super().__init__()
        self.app = app

    def action_choose_mouse(self) -> None:
        """Let the terminal report the mouse, or keep it for itself, as was chosen."""
        driver, is_wanted = self.app.driver, self.app.room.settings.mouse
        if driver is None or driver.is_headless or getattr(driver, "_mouse", is_wanted) == is_wanted:
            return
        for name in ("_enable_mouse_support", "_disable_mouse_support"):
            if not callable(getattr(driver, name, None)):
                return
        if is_wanted:
            driver._mouse = True  # noqa: SLF001 - Textual decides it at the start alone
            driver._enable_mouse_support()  # type: ignore[attr-defined]  # noqa: SLF001 - as above
        else:
            driver._disable_mouse_support()  # type: ignore[attr-defined]  # noqa: SLF001 - as above
            driver._mouse = False  # noqa: SLF001 - as above
