"""Looks at the number: five within an hour fold it into one calm line."""

from contextlib import suppress
from datetime import datetime, timedelta

from waitroom.domain.shared.settings import CountdownDisplay
from waitroom.domain.waits.countdown_checking import is_checking_often
from waitroom.room.room import Room

ONE_LOOK = timedelta(minutes=1)
"""Within this it is one look."""


class CountdownLooks:
    """When somebody looked at the number, kept over a restart."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._looks = self._saved_looks()

    @property
    def is_often(self) -> bool:
        """Whether the countdown was looked at so often within an hour that it folds into one calm line."""
        if not self._looks or not self.room.settings.fold_when_watched:
            return False
        return is_checking_often(self._looks, self.room.now())

    def is_number_seen(self) -> bool:
        """Tell whether the number stands on the wall, and will after one more look."""
        is_veiled = self.room.settings.veil is not CountdownDisplay.NUMBER
        one_more = [*self._looks, self.room.now()] if self.room.settings.fold_when_watched else []
        return not is_veiled and not is_checking_often(one_more, self.room.now())

    def record(self) -> None:
        """Note that somebody looks at the number."""
        now = self.room.now()
        recent = [at for at in self._looks if timedelta() <= now - at < timedelta(hours=1)]
        is_new = not recent or now - recent[-1] >= ONE_LOOK
        if is_new and self.room.settings.veil is CountdownDisplay.NUMBER and not self.is_often:
            recent.append(now)
        self._looks = recent
        self.room.session.set("looks", [at.isoformat() for at in recent])

    def forget(self) -> None:
        """Begin to count anew: the person unfolded the number."""
        self._looks = []

    def _saved_looks(self) -> list[datetime]:
        saved = self.room.session.get("looks")
        looks = []
        for at in saved if isinstance(saved, list) else []:
            with suppress(ValueError, TypeError):
                look = datetime.fromisoformat(at)
                looks += [look] if look.tzinfo else []
        return looks
