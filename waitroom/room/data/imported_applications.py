"""Applications of a table as waits and people: the new ones, and what the file knows of those that are here."""

import uuid
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, tzinfo

from waitroom.domain.data.application import (
    Application,
    ColumnChoices,
    OpenWithoutInterview,
    read_applications,
)
from waitroom.domain.data.application_status import ApplicationStatus
from waitroom.domain.data.import_field import ImportField
from waitroom.domain.data.import_plan import ImportAct, ImportPlan, ImportRow
from waitroom.domain.data.source_table import SourceTable, import_refusal
from waitroom.domain.data.written_days import DayOrder, find_day_order, written_day
from waitroom.domain.people.person import Person, is_same_person
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.shared.record import Record
from waitroom.domain.waits import wait_events
from waitroom.domain.waits.wait import Outcome, Promise, Role, Round, Wait
from waitroom.quick_dataclass import dataclass
from waitroom.room.waits.waits import Waits, promise_or_guess, split_roles
from waitroom.store.database import Store
from waitroom.translation import _

_IDS = uuid.UUID("0e0d9a2f-5d0b-4d0a-9c55-1f3f0c9b7a11")
"""Gives a row the same id each time it comes in (RFC 9562, version 5)."""

_FIRST = {DayOrder.DAY_FIRST: _("day"), DayOrder.MONTH_FIRST: _("month")}
NO_ORGANISATION = _("No column is the organisation, and nothing can come in without one.")
NOT_SENT = _("not applied for yet")
TWICE = _("the same as another line")


@dataclass(frozen=True, slots=True)
class ApplicationChanges:
    """The preview of a table, and the records to be saved for it, in their order."""

    plan: ImportPlan
    records: tuple[Record, ...]


class ApplicationImporter:
    """Makes waits of applications, in the person's zone, as the quick form does."""

    def __init__(self, store: Store, waits: Waits, zone: str, tz: tzinfo) -> None:
        self._store = store
        self._waits = waits
        self._zone = zone
        self._tz = tz

    def plan(self, table: SourceTable, choices: ColumnChoices, now: datetime) -> ApplicationChanges:
        """Return what a table would change; nothing is written.

        Raises:
            BadImport: where no column is the organisation.
        """
        if ImportField.ORGANISATION not in choices.fields:
            raise import_refusal(NO_ORGANISATION)
        applications, others = read_applications(table, choices, self._tz)
        work = _Work(self._store.waits.all(), self._store.people.all())
        for one in applications:
            self._take(one, choices.without_interview, work, now)
        rows = [*work.rows, *(ImportRow(ImportAct.LEAVE_OUT, _("A line"), why, line) for line, why in others)]
        rows.sort(key=lambda row: row.line)
        plan = ImportPlan(
            "application", "applications", tuple(rows), self._told(table, choices, applications)
        )
        return ApplicationChanges(plan, tuple(work.records.values()))

    def _told(
        self, table: SourceTable, choices: ColumnChoices, applications: Iterable[Application]
    ) -> tuple[str, ...]:
        told = list(table.told)
        left = [
            name
            for name, kind in zip(table.columns, choices.fields, strict=True)
            if kind is ImportField.LEFT_OUT
        ]
        if left:
            told.append(_("Columns left out: {left}.").format(left=", ".join(left)))
        order = find_day_order(cell for row in table.rows for cell in row.cells)
        if order is not None and choices.order is None:
            told.append(
                _(
                    "Days like 03/04/2026 are read with the {order} first, as others in the file can only be."
                ).format(order=_FIRST[order])
            )
        strange = {one.status_words for one in applications if one.status is ApplicationStatus.UNKNOWN}
        if strange - {""}:
            words = ", ".join(f"“{each}”" for each in sorted(strange - {""})[:5])
            told.append(
                _("Not known as a status, so it counts as open and is kept in the notes: {words}.").format(
                    words=words
                )
            )
        unread = [
            _("{words} in line {line}").format(words=words, line=one.line)
            for one in applications
            for words in one.unread
        ]
        if unread:
            more = _(" and {unread} more").format(unread=len(unread) - 3) if len(unread) > 3 else ""
            told.append(
                _("Read as no day, and kept in the notes: {unread}{more}.").format(
                    unread=", ".join(unread[:3]), more=more
                )
            )
        return tuple(told)

    def _take(self, one: Application, where: OpenWithoutInterview, work: "_Work", now: datetime) -> None:
        if one.status is ApplicationStatus.NOT_SENT:
            work.leave_out(one, NOT_SENT)
            return
        key = work.key_of(one)
        if key in work.seen and work.seen[key] == replace(one, line=0):
            work.leave_out(one, TWICE)
            return
        work.seen[key] = replace(one, line=0)
        id_ = work.id_of(one)
        here = work.match(one, id_)
        if here is None:
            self._add(one, id_, where, work, now)
        else:
            self._fill(here, one, work, now)

    def _add(
        self, one: Application, id_: str, where: OpenWithoutInterview, work: "_Work", now: datetime
    ) -> None:
        is_open = one.status.outcome is None and one.status is not ApplicationStatus.CLOSED
        has_begun = bool(one.interviews) or one.status is ApplicationStatus.INTERVIEWING
        if is_open and not has_begun and where is OpenWithoutInterview.LEFT_OUT:
            work.leave_out(one, _("no interview yet"))
            return
        rounds = tuple(Round(interviewed=day) for day in one.interviews) or (Round(),)
        wait = Wait(
            id=id_, organisation=one.organisation, zone=self._zone, notes=one.notes,
            roles=tuple(Role(name=name) for name in split_roles(one.role)), rounds=rounds,
        )  # fmt: skip
        wait = self._with_promise(wait, one, now)
        wait, problem = self._answered(wait, one, now)
        is_away = (
            wait.outcome not in {None, Outcome.OFFER}
            or one.status is ApplicationStatus.CLOSED
            or (is_open and not has_begun and where is OpenWithoutInterview.PUT_AWAY)
        )
        wait = replace(wait, is_put_away=is_away)
        people = self._new_people(wait, one, work)
        words = "; ".join(part for part in (_place(wait), problem) if part)
        work.rows.append(ImportRow(ImportAct.ADD, one.name, words, one.line))
        work.save(wait, *people)

    def _fill(self, here: Wait, one: Application, work: "_Work", now: datetime) -> None:
        """Give a wait that is here what it does not know; what is here stays."""
        wait, learned = here, []
        if not wait.roles and one.role:
            wait = replace(wait, roles=tuple(Role(name=name) for name in split_roles(one.role)))
            learned.append(_("its role"))
        if one.interviews and all(each.interviewed is None for each in wait.rounds):
            rounds = (*wait.rounds[:-1], replace(wait.live_round, interviewed=one.interviews[-1]))
            wait = replace(wait, rounds=rounds)
            learned.append(_("its interview"))
        if one.expected is not None and wait.outcome is None and (wait.window is None or wait.window.guess):
            before = wait
            wait = self._with_promise(wait, one, now)
            learned += [_("the day they answer by")] if wait != before else []
        if wait.outcome is None and one.status.outcome is not None:
            wait, problem = self._answered(wait, one, now)
            learned.append(problem or _("its answer"))
        missing = _missing_lines(wait.notes, one.notes)
        if missing:
            wait = replace(wait, notes="\n".join(part for part in (wait.notes.rstrip(), missing) if part))
            learned.append(_("its notes"))
        people = self._new_people(wait, one, work)
        learned += [each.name for each in people]
        if not learned:
            work.rows.append(ImportRow(ImportAct.SAME, one.name, line=one.line))
            return
        work.rows.append(ImportRow(ImportAct.CHANGE, one.name, ", ".join(learned), one.line))
        work.save(*((wait,) if wait != here else ()), *people)

    def _with_promise(self, wait: Wait, one: Application, now: datetime) -> Wait:
        """Return the wait with the day they answer by as their promise, or the guess that stands in for one."""
        live, promise = wait.live_round, None
        is_over = one.status.outcome is not None or one.status is ApplicationStatus.CLOSED
        if one.expected is not None:
            words = _("by {written_day}").format(written_day=written_day(one.expected))
            said_on = _said_on(live.interviewed, now)
            window = self._waits.read_promise(
                wait, words, said_on=said_on, interviewed=live.interviewed
            ).window
            promise = Promise(words=words, said_on=said_on, window=window)
        if not is_over:
            holidays = self._waits.holidays_of(wait)
            promise = promise_or_guess(promise, live.interviewed, wait.zone, now, holidays)
        if promise is None or promise == wait.promise:
            return wait
        kept = tuple(each for each in live.promises if each.window is None or not each.window.guess)
        return replace(wait, rounds=(*wait.rounds[:-1], replace(live, promises=(*kept, promise))))

    def _answered(self, wait: Wait, one: Application, now: datetime) -> tuple[Wait, str]:
        """Return the wait with its answer; where that cannot follow what the file says, without it, and why."""
        outcome = one.status.outcome
        if outcome is None:
            return wait, ""
        days = [one.answered, *one.interviews, one.applied] if one.answered is None else [one.answered]
        past = [at for day in days if day is not None and (at := _moment(day, now)) <= now]
        on = max(past, default=now)
        try:
            if outcome is Outcome.OFFER_WITHDRAWN:
                wait = wait_events.record_answer(wait, Outcome.OFFER, on=on, now=now)
            by = one.answer_by if outcome is Outcome.OFFER else None
            try:
                return wait_events.record_answer(wait, outcome, on=on, now=now, answer_by=by), ""
            except EventOutOfOrder:
                if by is None:
                    raise
                kept = _("Deadline: {written_day}").format(written_day=written_day(by))
                noted = replace(wait, notes="\n".join(part for part in (wait.notes, kept) if part))
                return wait_events.record_answer(noted, outcome, on=on, now=now), _(
                    "its deadline is in the notes"
                )
        except EventOutOfOrder as reason:
            return wait, _("its answer stays in the notes ({reason})").format(reason=str(reason).rstrip("."))

    def _new_people(self, wait: Wait, one: Application, work: "_Work") -> list[Person]:
        known = work.people_of(wait)
        fresh: list[Person] = []
        for each in one.people:
            if not any(is_same_person(other, each.name, each.email) for other in [*known, *fresh]):
                key = f"{wait.id} {_folded(each.name)} {_folded(each.email)}"
                fresh.append(
                    Person(
                        id=str(uuid.uuid5(_IDS, key)), name=each.name, wait_id=wait.id, role=each.role,
                        email=each.email, phone=each.phone,
                    )
                )  # fmt: skip
        return fresh


class _Work:
    """What is known while the rows are gone through: waits and people here, and what would be saved."""

    def __init__(self, waits: Iterable[Wait], people: Iterable[Person]) -> None:
        self.waits: dict[str, Wait] = {}
        self._by_name: dict[str, dict[str, Wait]] = {}
        self._people: dict[str, list[Person]] = {}
        for wait in waits:
            self._know(wait)
        for person in people:
            self._meet(person)
        self.rows: list[ImportRow] = []
        self.records: dict[str, Record] = {}
        self.seen: dict[tuple[str, ...], Application] = {}
        self._times: Counter[tuple[str, ...]] = Counter()
        self._matched: set[str] = set()

    def key_of(self, one: Application) -> tuple[str, ...]:
        """Return what tells an application from others: who, for what, and when it was sent."""
        applied = one.applied.isoformat()[:10] if one.applied is not None else ""
        return _folded(one.organisation), _folded(one.role), applied

    def id_of(self, one: Application) -> str:
        """Return the id of a row: the same whenever it comes in, another where a file has the like twice."""
        key = self.key_of(one)
        self._times[key] += 1
        return str(uuid.uuid5(_IDS, "\0".join((*key, str(self._times[key])))))

    def match(self, one: Application, id_: str) -> Wait | None:
        """Return the wait here that a row is about: by its id, by who and what, else by who alone where one is bare."""
        found = self.waits.get(id_)
        if found is None:
            name, role = _folded(one.organisation), _folded(one.role)
            same = [wait for wait in self._by_name.get(name, {}).values() if wait.id not in self._matched]
            exact = [wait for wait in same if _folded("; ".join(each.name for each in wait.roles)) == role]
            bare = [wait for wait in same if not wait.roles or not role]
            found = exact[0] if exact else bare[0] if len(same) == len(bare) == 1 else None
        if found is not None:
            self._matched.add(found.id)
        return found

    def leave_out(self, one: Application, why: str) -> None:
        """Note that a row stays out."""
        self.rows.append(ImportRow(ImportAct.LEAVE_OUT, one.name, why, one.line))

    def save(self, *records: Wait | Person) -> None:
        """Note what is to be saved; the rows below see it."""
        for each in records:
            self.records[each.id] = each
            if isinstance(each, Wait):
                self._know(each)
                self._matched.add(each.id)
            else:
                self._meet(each)

    def people_of(self, wait: Wait) -> list[Person]:
        """Return the people of a wait, those among them that would be saved."""
        return [each for each in self._people.get(wait.id, ()) if not each.is_mine]

    def _know(self, wait: Wait) -> None:
        self.waits[wait.id] = wait
        self._by_name.setdefault(_folded(wait.organisation), {})[wait.id] = wait

    def _meet(self, person: Person) -> None:
        for wait_id in person.wait_ids:
            self._people.setdefault(wait_id, []).append(person)


def _folded(words: str) -> str:
    return " ".join(words.split()).casefold()


def _place(wait: Wait) -> str:
    return (
        _("put away: it is over")
        if wait.is_put_away and wait.outcome
        else _("put away")
        if wait.is_put_away
        else ""
    )


def _missing_lines(here: str, coming: str) -> str:
    known = {line.strip() for line in here.split("\n")}
    return "\n".join(line for line in coming.split("\n") if line.strip() and line.strip() not in known)


def _moment(day: date, now: datetime) -> datetime:
    """Return a day as a moment: its noon, or now where that is today and not yet noon."""
    if isinstance(day, datetime):
        return day
    noon = datetime.combine(day, time(12), now.tzinfo)
    return min(noon, now) if day == now.date() else noon


def _said_on(interviewed: date | None, now: datetime) -> datetime:
    at = _moment(interviewed, now) if interviewed is not None else now
    return min(at, now)
