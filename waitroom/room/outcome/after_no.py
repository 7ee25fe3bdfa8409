"""The page of an answer: what holds after a no, and what the person wrote when looking back."""

import uuid
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.care.activity import CheckIn, Mood
from waitroom.domain.outcome.after_no_page import (
    AfterNoDialogData,
    AfterNoPage,
    InterviewFeeling,
    first_day_after_no,
)
from waitroom.domain.outcome.own_record import PastWait, past_waits
from waitroom.domain.outcome.wait_state import noes_of
from waitroom.domain.waits.wait import Wait
from waitroom.room.box.box import Box
from waitroom.room.care.forecasts import Forecasts
from waitroom.room.shared.record_table import RecordTable

PAGES = uuid.UUID("5a6d5b3e-2f0b-5d0e-9f0a-6f1f6f3f7c21")
"""The namespace of the pages' ids: two tabs that write about the same answer mean the same page."""

COPING_SHOWN = 2


class AfterNoTables(Protocol):
    """The shelves that are needed here."""

    @property
    def after_nos(self) -> RecordTable[AfterNoPage]:
        """One page for each answer."""
        ...

    @property
    def check_ins(self) -> RecordTable[CheckIn]:
        """How loud the worry was, and the words beside it."""
        ...


class AfterNoPages:
    """The use cases of the pages of answers; `now` is aware, in the person's own zone."""

    def __init__(
        self,
        store: AfterNoTables,
        box: Box,
        ledger: Forecasts,
        quiet_day: Callable[[Wait, datetime], date | None],
    ) -> None:
        """Take what is read; `quiet_day` says which day is kept free for a no."""
        self._store = store
        self._box = box
        self._ledger = ledger
        self._quiet_day = quiet_day

    def view(
        self,
        wait: Wait,
        now: datetime,
        holidays: frozenset[date] = frozenset(),
        mood: Mood | None = None,
    ) -> AfterNoDialogData | None:
        """Return what holds after the no of a wait, or None where there was none.

        What would open is left out in a very low hour: nobody looks for the good side of it then.
        """
        day, quiet = _last_no(wait, now), self._quiet_day(wait, now)
        if day is None or quiet is None:
            return None
        begins = first_day_after_no(quiet, holidays)
        return AfterNoDialogData(
            name=wait.known_as,
            held=self._box.mementos_for_a_no(),
            coping=self._coping(now),
            openings=()
            if mood is Mood.VERY_LOW or wait.outcome is None
            else self._ledger.openings_after_no(wait),
            later_from=begins,
            is_later=now.date() >= begins,
            is_evening=now.date() <= quiet,
            is_late=now.date() <= quiet and quiet > day,
        )

    def page(self, wait: Wait) -> AfterNoPage:
        """Return the page of an answer, empty where it was not begun."""
        page_id = str(uuid.uuid5(PAGES, wait.id))
        return self._store.after_nos.get(page_id) or AfterNoPage(id=page_id, wait_id=wait.id)

    def save(self, page: AfterNoPage, now: datetime) -> AfterNoPage:
        """Save the page with the texts that were written on it, and return it."""
        return self._store.after_nos.save(replace(page, written=now), now=now)

    def set_success(self, wait: Wait, now: datetime, *, is_success: bool) -> AfterNoPage:
        """Say that it was a success all the same, or take that back: the word is the person's own."""
        return self.save(replace(self.page(wait), is_success=is_success), now)

    def set_feeling(self, wait: Wait, felt: InterviewFeeling | None, now: datetime) -> AfterNoPage:
        """Note how the interview felt, walking out."""
        return self._store.after_nos.save(replace(self.page(wait), felt=felt), now=now)

    def give_up_evening(self, wait: Wait, now: datetime, *, is_given_up: bool = True) -> AfterNoPage:
        """Wave on the quiet evening of a no that came days ago, or bring it back."""
        day = now.date() if is_given_up else None
        return self._store.after_nos.save(replace(self.page(wait), evening_given_up=day), now=now)

    def want_who_got_it(self, wait: Wait, now: datetime, *, is_wanted: bool) -> AfterNoPage:
        """Ask to be offered, once and in two months, to see who got it; or do not."""
        return self._store.after_nos.save(replace(self.page(wait), wants_who_got_it=is_wanted), now=now)

    def past(self, waits: Iterable[Wait]) -> tuple[PastWait, ...]:
        """Return every wait that is over, with how it felt and how long it took."""
        return past_waits(waits, {page.wait_id: page for page in self._store.after_nos.all()})

    def _coping(self, now: datetime) -> tuple[Memento, ...]:
        today = [
            each
            for each in self._store.check_ins.all()
            if each.at.astimezone(now.tzinfo).date() == now.date()
        ]
        words = " ".join(each.words for each in today)
        cards = self._box.find_coping_cards(words) or self._box.find(kind=MementoKind.COPING)
        return tuple(card for card in cards if not card.is_pinned)[:COPING_SHOWN]


def _last_no(wait: Wait, now: datetime) -> date | None:
    """Return the local day of the last no, also to one post of several; None where there was none."""
    noes = noes_of(wait)
    if noes:
        return noes[-1].on.astimezone(now.tzinfo).date()
    is_no = wait.outcome is not None and wait.outcome.is_no
    return wait.answered.astimezone(now.tzinfo).date() if is_no and wait.answered is not None else None
