"""What a notice of the desktop may tell of: that a window opens today, and that a step is for today."""

from collections.abc import Iterable
from datetime import date, datetime, time
from enum import Enum

from waitroom.domain.home.agenda import AgendaItem, AgendaKind
from waitroom.domain.waits.wait import Wait
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import N_


class NoticeKind(Enum):
    """The kinds, each with all that is ever said of it: no name, no role, no date."""

    WINDOW = N_("A window opens today.")
    STEP = N_("Something you planned is for today.")


class DueNotice(NamedTuple):
    """One thing to give notice of; `key` is the same in every tab, on every look of its day."""

    kind: NoticeKind
    key: str
    day: date


def due_notices(
    waits: Iterable[Wait], items: Iterable[AgendaItem], now: datetime, quiet: tuple[time, ...]
) -> tuple[DueNotice, ...]:
    """Return what is due at `now` (aware, in the person's zone): nothing in the `quiet` hours.

    A window counts that opens today and was not open from the moment it was promised; a guess of ours never does.
    What fell into a day on which no room was open is past, and nothing is said of it. `items` are lines of the agenda
    whose steps count too.
    """
    if is_quiet(now.time(), quiet):
        return ()
    found = [_opening(wait, now) for wait in waits]
    found += [
        DueNotice(NoticeKind.STEP, f"step {item.wait_id} {item.words} {item.day}", item.day)
        for item in items
        if item.kind is AgendaKind.STEP and item.day == now.date()
    ]
    return tuple(each for each in found if each is not None)


def is_quiet(local: time, quiet: tuple[time, ...]) -> bool:
    """Tell whether a local time lies in the quiet hours, from the first of the two to the second; () for none."""
    if len(quiet) != 2:
        return False
    first, last = quiet
    return first <= local < last if first <= last else local >= first or local < last


def _opening(wait: Wait, now: datetime) -> DueNotice | None:
    window, promise = wait.window, wait.promise
    if window is None or promise is None or window.guess or wait.outcome is not None or wait.is_put_away:
        return None
    if window.first_day <= promise.said_on.astimezone(window.tz).date():
        return None
    is_now = now >= window.opens_at() and now.astimezone(window.tz).date() == window.first_day
    if not is_now:
        return None
    return DueNotice(NoticeKind.WINDOW, f"window {wait.id} {window.first_day}", window.first_day)
