"""Changes of one line of a wait's page: a wait in, the changed wait out."""

from dataclasses import replace
from datetime import date, datetime

from waitroom.domain.waits.wait import Outcome, Promise, Role, Wait
from waitroom.domain.waits.wait_events import wait_in_zone
from waitroom.room.waits.waits import split_roles


def day_as_typed(day: date | None) -> str:
    """Return a day as it is typed into a line; empty for none."""
    if isinstance(day, datetime):
        return day.strftime("%Y-%m-%d %H:%M")
    return day.isoformat() if day else ""


def with_field(wait: Wait, name: str, value: str | date | None) -> Wait:
    """Return the wait with its field `name` set to `value`; fields of a round have `with_round`."""
    if name == "roles":
        known = {role.name: role for role in wait.roles}
        return replace(
            wait, roles=tuple(known.get(each, Role(name=each)) for each in split_roles(str(value)))
        )
    if name == "answer_by":
        return replace(wait, answer_by=value if isinstance(value, date) else None)
    words = str(value or "")
    match name:
        case "organisation":
            return replace(wait, organisation=words)
        case "code_name":
            return replace(wait, code_name=words)
        case "country":
            return replace(wait, country=words)
        case _:
            return wait_in_zone(wait, words)


def with_role(wait: Wait, index: int, outcome: Outcome | None) -> Wait:
    """Return a wait in which one post has another outcome; None is open."""
    roles = tuple(
        replace(role, outcome=outcome) if at == index else role for at, role in enumerate(wait.roles)
    )
    return replace(wait, roles=roles)


def with_round(wait: Wait, index: int, **changes: object) -> Wait:
    """Return the wait with `changes` made to the round at `index` (from 0), the others as they were."""
    changed = replace(wait.rounds[index], **changes)  # type: ignore[arg-type]  # fields are checked by the dataclass
    return replace(wait, rounds=(*wait.rounds[:index], changed, *wait.rounds[index + 1 :]))


def with_promise(wait: Wait, index: int, place: int, promise: Promise | None) -> Wait:
    """Return a wait with one promise of a round replaced, or taken out (None)."""
    promises = wait.rounds[index].promises
    middle = (promise,) if promise is not None else ()
    return with_round(wait, index, promises=(*promises[:place], *middle, *promises[place + 1 :]))


def restore_earlier(current: Wait, before: Wait) -> Wait:
    """Return an earlier wait as the next change of the present one."""
    return replace(before, revision=current.revision, created=current.created, updated=current.updated)


def without_round(wait: Wait, index: int) -> Wait:
    """Return the wait without the round at `index` (from 0)."""
    return replace(wait, rounds=(*wait.rounds[:index], *wait.rounds[index + 1 :]))
