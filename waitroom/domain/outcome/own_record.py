"""Over all waits: how each felt and came out, how long they said and how long it took. One's own figures alone."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime

from waitroom.domain.outcome.after_no_page import AfterNoPage, InterviewFeeling
from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.quick_tuple import NamedTuple


class PastWait(NamedTuple):
    """One wait that is over: `said` and `took` are days from the interview, None where they are not known."""

    wait_id: str
    name: str
    felt: InterviewFeeling | None
    outcome: Outcome
    said: int | None
    took: int | None
    is_success: bool


def past_waits(waits: Iterable[Wait], pages: Mapping[str, AfterNoPage]) -> tuple[PastWait, ...]:
    """Return the waits that were answered, the latest first; `pages` are by the id of the wait."""
    over = [(wait.answered, wait) for wait in waits if wait.outcome is not None and wait.answered is not None]
    return tuple(
        _past(wait, pages.get(wait.id)) for _, wait in sorted(over, key=lambda pair: pair[0], reverse=True)
    )


def _past(wait: Wait, page: AfterNoPage | None) -> PastWait:
    assert wait.outcome is not None
    zone = find_zone(wait.zone)
    began = _day(wait.interviewed, wait)
    window = wait.window if wait.window is not None and not wait.window.guess else None
    ended = wait.answered.astimezone(zone).date() if wait.answered is not None else None
    is_silent = wait.outcome is Outcome.SILENCE
    return PastWait(
        wait_id=wait.id,
        name=wait.known_as,
        felt=page.felt if page is not None else None,
        outcome=wait.outcome,
        said=None if began is None or window is None else max(0, (window.last_day - began).days),
        took=None if began is None or ended is None or is_silent else max(0, (ended - began).days),
        is_success=page is not None and page.is_success,
    )


def _day(at: date | None, wait: Wait) -> date | None:
    return at.astimezone(find_zone(wait.zone)).date() if isinstance(at, datetime) else at
