"""The page of a no: the steps shown after it, in order, and what the person wrote or skipped."""

import uuid
from dataclasses import replace
from datetime import date, datetime
from typing import Protocol

from waitroom.domain.box.memento import Memento, MementoKind
from waitroom.domain.care.activity import CheckIn
from waitroom.domain.letters.letter import Letter
from waitroom.domain.outcome.after_no import AfterNoDialogData, AfterNoPage, AfterNoStep, first_day_after_no
from waitroom.domain.waits.phase import day_of_no
from waitroom.domain.waits.wait import Wait
from waitroom.room.box.box import Box
from waitroom.room.care.forecasts import Forecasts
from waitroom.room.shared.record_table import RecordTable

PAGES = uuid.UUID("5a6d5b3e-2f0b-5d0e-9f0a-6f1f6f3f7c21")
"""The namespace of the pages' ids: two tabs that write about the same no mean the same page."""

COPING_SHOWN = 2


class AfterNoTables(Protocol):
    """The shelves that are needed here."""

    @property
    def after_nos(self) -> RecordTable[AfterNoPage]:
        """One page for each no."""
        ...

    @property
    def check_ins(self) -> RecordTable[CheckIn]:
        """How loud the worry was, and the words beside it."""
        ...

    @property
    def letters(self) -> RecordTable[Letter]:
        """The letters."""
        ...


class AfterNoPages:
    """The use cases after a no; `now` is aware, in the person's own zone."""

    def __init__(self, store: AfterNoTables, box: Box, ledger: Forecasts) -> None:
        self._store = store
        self._box = box
        self._ledger = ledger

    def view(
        self, wait: Wait, now: datetime, holidays: frozenset[date] = frozenset()
    ) -> AfterNoDialogData | None:
        """Return what stands after the no of a wait, or None where there was none."""
        day = day_of_no(wait, now)
        if day is None:
            return None
        page = self.page(wait)
        passed_by = tuple(step for step in AfterNoStep if step in page.passed_by)
        done = self._done(wait, page)
        begins = first_day_after_no(day, holidays)
        return AfterNoDialogData(
            name=wait.known_as,
            held=self._box.mementos_for_a_no(),
            coping=self._coping(now),
            openings=self._ledger.openings_after_no(wait),
            later=tuple(step for step in AfterNoStep if step not in passed_by and step not in done),
            passed_by=passed_by,
            later_from=begins,
            is_later=now.date() >= begins,
        )

    def page(self, wait: Wait) -> AfterNoPage:
        """Return the page of a no, empty where it was not begun."""
        page_id = str(uuid.uuid5(PAGES, wait.id))
        return self._store.after_nos.get(page_id) or AfterNoPage(id=page_id, wait_id=wait.id)

    def save(self, page: AfterNoPage, now: datetime) -> AfterNoPage:
        """Save the page with the texts that were written on it, and return it."""
        return self._store.after_nos.save(replace(page, written=now), now=now)

    def skip_step(self, wait: Wait, step: AfterNoStep, now: datetime) -> AfterNoPage:
        """Mark a step as skipped, so that it is not offered again; `unskip_step` undoes it."""
        page = self.page(wait)
        passed_by = tuple(dict.fromkeys((*page.passed_by, step.value)))
        return self._store.after_nos.save(replace(page, passed_by=passed_by), now=now)

    def unskip_step(self, wait: Wait, step: AfterNoStep, now: datetime) -> AfterNoPage:
        """Undo `skip_step`."""
        page = self.page(wait)
        passed_by = tuple(each for each in page.passed_by if each != step)
        return self._store.after_nos.save(replace(page, passed_by=passed_by), now=now)

    def _done(self, wait: Wait, page: AfterNoPage) -> frozenset[AfterNoStep]:
        sent = {
            letter.kind
            for letter in self._store.letters.all()
            if letter.wait_id == wait.id and letter.sent_on
        }
        done = {step for step in (AfterNoStep.REPLY, AfterNoStep.FEEDBACK) if step.value in sent}
        if page.written is not None:
            done.add(AfterNoStep.DEBRIEF)
        return frozenset(done)

    def _coping(self, now: datetime) -> tuple[Memento, ...]:
        today = [
            each
            for each in self._store.check_ins.all()
            if each.at.astimezone(now.tzinfo).date() == now.date()
        ]
        words = " ".join(each.words for each in today)
        cards = self._box.find_coping_cards(words) or self._box.find(kind=MementoKind.COPING)
        return tuple(card for card in cards if not card.is_pinned)[:COPING_SHOWN]
