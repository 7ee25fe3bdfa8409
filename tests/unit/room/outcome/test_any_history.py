"""Whatever happens to some waits, in whatever order: no step is offered that does not fit, and never a pile."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.unit.stories import at, museum
from waitroom.cli.composition_root import build_room
from waitroom.clock import FixedClock
from waitroom.domain.home.agenda import AgendaKind
from waitroom.domain.outcome.fitting_letters import fitting_kinds
from waitroom.domain.outcome.wait_state import noes_of, take_back_edits
from waitroom.domain.outcome.what_next import NextState
from waitroom.domain.shared.errors import EventOutOfOrder
from waitroom.domain.waits.wait import Outcome, Role
from waitroom.paths import Paths
from waitroom.room.room import Room
from waitroom.store.opening import open_store

HOURS = (1, 5, 26, 75, 24 * 9, 24 * 31)


def happen(room: Room, dice: random.Random, now: datetime) -> None:
    """Let one thing happen to one of the waits."""
    wait = dice.choice(room.waits.all())
    deed = dice.randrange(7)
    try:
        if deed < 2:
            roles = (dice.choice(wait.roles).name,) if len(wait.roles) > 1 and dice.random() < 0.5 else None
            on = now - timedelta(days=dice.choice((0, 0, 1, 4)))
            room.waits.record_answer(wait, dice.choice(list(Outcome)), now=now, on=on, roles=roles)
        elif deed == 2:
            room.waits.apply_change(wait, lambda current: take_back_edits(current, now=now), now=now)
        elif deed == 3:
            room.waits.record_moved_date(wait, "in two weeks", now=now)
        elif deed == 4:
            room.outcome.after_no.give_up_evening(wait, now)
        else:
            view = room.outcome.steps.offered(wait, now)
            if view is not None:
                steps = room.outcome.steps
                dice.choice((steps.finish, steps.drop, steps.put_off))(view.step, now)
    except EventOutOfOrder:
        return


def check(room: Room, now: datetime) -> None:
    """Nothing is offered that does not fit; on the day of a no nothing is, and no figure is shown."""
    waits = room.waits.on_board(now)
    one = room.outcome.steps.one_thing(waits, now)
    items = [item for item in room.agenda.items(now) if item.kind is AgendaKind.STEP]
    due = [item for item in items if item.begins <= now and item.wait_id]
    assert len(due) <= 1
    for wait in waits:
        view = room.outcome.what_next.view(wait, waits, now, room.holidays.loaded(wait))
        step = room.outcome.steps.offered(wait, now)
        shown = room.home_cards.front_wait(wait, now)
        assert view.step == (step if view.state is not NextState.BEFORE else None)
        assert not shown.one_thing or one is not None
        if room.outcome.steps.is_quiet(wait, now):
            assert step is None
            assert shown.one_thing == ""
            assert not [item for item in items if item.wait_id == wait.id]
            if noes_of(wait) and (wait.outcome is None or wait.outcome.is_no):
                assert view.state is NextState.EVENING
                words = [f"{row.words} {row.after}" for group in view.groups for row in group.rows]
                assert not any(sign.isdigit() for sign in "".join(words))
        if step is not None and step.opens.startswith("letter:"):
            kinds = fitting_kinds(wait, room.letters.for_wait(wait), now, room.holidays.loaded(wait))
            assert step.opens.removeprefix("letter:") in kinds
        if wait.outcome is None:
            assert step is None or not step.step.rule
        if wait.outcome is not None and not wait.outcome.is_no:
            assert view.state is not NextState.EVENING


@pytest.mark.parametrize("seed", range(12))
def test_no_step_is_offered_for_a_state_that_it_does_not_fit(tmp_path: Path, seed: int) -> None:
    dice = random.Random(seed)
    now = at(24, 10)
    paths = Paths(data=tmp_path, state=tmp_path / "state", config=tmp_path)
    clock = FixedClock(now, "Europe/London")
    store = open_store(paths, now=now)
    room = build_room(store, clock, paths)
    two = replace(museum(), id="two", organisation="Library", roles=(Role(name="A"), Role(name="B")))
    for wait in (museum(), two):
        store.waits.save(wait, now=now)
    room.outcome.steps.add("ring the dentist", (now + timedelta(days=3)).date(), None, now)
    for _ in range(25):
        happen(room, dice, now)
        check(room, now)
        now += timedelta(hours=dice.choice(HOURS))
        clock.move_to(now)
        check(room, now)
    room.close()
