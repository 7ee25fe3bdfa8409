"""The rows of the desk's list: every letter, by wait in the order of the board."""

from datetime import datetime

from waitroom.domain.letters.letter import Letter, LetterState
from waitroom.formatting.dates import clock_time, short_day
from waitroom.room.room import Room
from waitroom.translation import _
from waitroom.widgets.letters.letter_list import LetterListRow


class LetterRows:
    """The rows of the letters in a room, put together again only where something of them has changed."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self._known: tuple[tuple[object, ...], tuple[LetterListRow, ...]] | None = None

    def rows_at(self, now: datetime) -> tuple[LetterListRow, ...]:
        """Return the rows as they are now."""
        letters = self.room.letters.all()
        minute = now.replace(second=0, microsecond=0)
        known = (letters, self.room.waits.all(), self.room.people.all(), minute)
        if self._known is not None and all(
            one is other or one == other for one, other in zip(known, self._known[0], strict=True)
        ):
            return self._known[1]
        self._known = (known, self._rows_of(letters, now))
        return self._known[1]

    def _rows_of(self, letters: tuple[Letter, ...], now: datetime) -> tuple[LetterListRow, ...]:
        waits = {wait.id: wait for wait in self.room.waits.on_board(now)}
        order = {wait_id: index for index, wait_id in enumerate(waits)}
        rows = []
        for letter in sorted(letters, key=lambda each: order.get(each.wait_id, len(order))):
            wait = waits.get(letter.wait_id) or self.room.waits.get(letter.wait_id)
            name = wait.known_as if wait else "Letters"
            rows.append(
                LetterListRow(
                    id=letter.id,
                    group=name,
                    title=self.room.letters.kind_of(letter).name,
                    whom=self.room.letters.names_of(letter),
                    state=state_words(letter, now),
                )
            )
        return tuple(rows)


def state_words(letter: Letter, now: datetime) -> str:
    """Return where a letter stands in a word or two: "sent Wed 23 Apr", "asleep until 07:00"."""
    if letter.state is LetterState.ANSWERED:
        return _("answered")
    if letter.state is LetterState.SENT:
        day = short_day(letter.sent_on.astimezone(now.tzinfo).date(), now.date()) if letter.sent_on else ""
        return _("sent {day}").format(day=day).strip()
    if letter.is_asleep(now):
        if letter.sleeps_until is None:
            return _("stays here")
        return _("asleep until {clock_time}").format(
            clock_time=clock_time(letter.sleeps_until.astimezone(now.tzinfo))
        )
    return _("the other text") if letter.conflict_of else _(letter.state.value)
