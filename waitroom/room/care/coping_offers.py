"""Offers a coping card when its "when" fits what the person said."""

from datetime import datetime, timedelta

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.care.safety_rules import may_offer_coping_card
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.room.box.box import Box
from waitroom.room.waits.waits import Waits
from waitroom.store.session import Session

NOT_TODAY = "coping_not_today"
"""Under this name the session keeps the day on which the cards were put down."""


class CopingOffers:
    """The use cases of one's own plans; `now` is aware, in the person's own zone."""

    def __init__(self, box: Box, waits: Waits, session: Session) -> None:
        self._box = box
        self._waits = waits
        self._session = session

    def find_fitting_card(self, words: str, now: datetime) -> Memento | None:
        """Return the card that fits a mood or a thought best, seen now; None where none fits or it is not its time."""
        if not words.strip() or self._session.get(NOT_TODAY) == now.date().isoformat():
            return None
        cards = self._box.find_coping_cards(words)
        if not cards or not self._is_time(now):
            return None
        return self._box.mark_seen(cards[0].id, now)

    def dismiss_for_today(self, now: datetime) -> None:
        """Offer no coping card again today."""
        self._session.set(NOT_TODAY, now.date().isoformat())

    def _is_time(self, now: datetime) -> bool:
        # Seen anywhere is met: held in the box as well as offered here.
        times = [card.seen[-1] for card in self._box.find(kind=MementoKind.COPING) if card.seen]
        lately = [at for at in times if timedelta() <= now - at]
        is_no = any(is_day_of_no(wait, now) for wait in (*self._waits.on_board(now), *self._waits.archived()))
        return may_offer_coping_card(max(lately, default=None), now, is_day_of_no=is_no)
