"""Plans: one nice thing with someone, and bracing booked for the eve."""

from dataclasses import replace
from datetime import datetime
from typing import Protocol

from waitroom.domain.care.activity import Activity
from waitroom.domain.care.plan import Plan, booked_today, upcoming_plans
from waitroom.domain.shared.errors import NotUnderstood
from waitroom.domain.waits.wait import Wait
from waitroom.room.shared.record_table import RecordTable, current_version
from waitroom.translation import _


class PlanTables(Protocol):
    """The shelf of plans."""

    @property
    def plans(self) -> RecordTable[Plan]:
        """What is planned."""
        ...


class Plans:
    """The use cases of plans; `now` is aware, in the person's own zone."""

    def __init__(self, store: PlanTables) -> None:
        self._store = store

    def create(self, act: str, who: str, at: datetime, now: datetime) -> Plan:
        """Plan an act, with somebody or alone, at an hour that lies ahead.

        Raises:
            NotUnderstood: where there is no act, or its hour has passed.
        """
        if not act.strip():
            msg = _("What would it be? A walk is enough. Nothing was planned.")
            raise NotUnderstood(msg)
        if at <= now:
            msg = _("That hour has passed. Nothing was planned.")
            raise NotUnderstood(msg)
        return self._store.plans.save(Plan(act=act.strip(), who=who.strip(), at=at), now=now)

    def book_activity(self, activity: Activity, at: datetime, wait: Wait | None, now: datetime) -> Plan:
        """Book an activity for an hour; booked again, it moves there."""
        wait_id = wait.id if wait else ""
        held = (plan for plan in self._store.plans.all() if plan.activity_id == activity.id)
        before = next((plan for plan in held if plan.wait_id == wait_id and plan.at > now), None)
        if before is not None:
            return self._store.plans.save(replace(before, at=at), now=now)
        plan = Plan(act=activity.name, at=at, activity_id=activity.id, wait_id=wait_id)
        return self._store.plans.save(plan, now=now)

    def upcoming(self, now: datetime) -> tuple[Plan, ...]:
        """Return what lies ahead or is on now, the next first."""
        return upcoming_plans(self._store.plans.all(), now)

    def booked_today(self, now: datetime) -> frozenset[str]:
        """Return the ids of the activities that are booked for today."""
        return booked_today(self._store.plans.all(), now)

    def save_message(self, plan: Plan, message: str, now: datetime) -> Plan:
        """Keep the draft of a line to the person; it is never sent from here."""
        kept = current_version(self._store.plans, plan)
        return self._store.plans.save(replace(kept, message=message), now=now)

    def delete(self, plan: Plan, now: datetime) -> None:
        """Take a plan off; it stays in the trash for a month."""
        self._store.plans.delete(plan.id, now=now)

    def restore(self, plan: Plan, now: datetime) -> Plan:
        """Put a plan back that was taken off."""
        return self._store.plans.save(plan, now=now)
