"""Which name each wait has on the screens: its own, or its code name by the hours at a desk."""

from collections.abc import Callable
from datetime import datetime

from waitroom.domain.shared.settings import Settings
from waitroom.domain.waits.code_names import are_code_names_on, as_shown, hide_names
from waitroom.store.database import Store


class CodeNameSwitch:
    """Code names stand until the hour is asked for, as on the command line and in what is written out."""

    def __init__(self, store: Store, settings: Callable[[], Settings], now: Callable[[], datetime]) -> None:
        self._store = store
        self._settings = settings
        self._now = now
        self._is_on = True
        self._follows_hours = False

    def follow_hours(self) -> bool:
        """Call each wait as it is to be called at this hour, on every screen; tell whether that changed."""
        self._follows_hours = True
        settings = self._settings()
        is_on = are_code_names_on(self._now(), settings.code_names, settings.desk_hours)
        if is_on is self._is_on:
            return False
        self._is_on = is_on
        self._store.waits.show(lambda wait: as_shown(wait, with_code_names=is_on))
        return True

    def settings_changed(self) -> None:
        """Follow what was chosen, where the hours are followed at all."""
        if self._follows_hours:
            self.follow_hours()

    def hide(self, text: str) -> str:
        """Return a line for a list, with the code name of a wait where that stands for its own."""
        return hide_names(text, self._store.waits.all())
