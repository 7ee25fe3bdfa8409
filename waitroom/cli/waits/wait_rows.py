"""Waits for people and for programs."""

from datetime import date, datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.domain.shared.safe_text import safe_line
from waitroom.domain.waits.phase import Phase, phase_of
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.formatting.dates import short_day
from waitroom.formatting.decision_window import guess_words, window_words
from waitroom.formatting.time_zones import day_words
from waitroom.formatting.wait_history import answer_by_words, answered_words, entry_words
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _, ngettext

if TYPE_CHECKING:
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitRow:
    """A wait as it is called outside its own page: by the code name, where it has one."""

    id: str
    name: str
    phase: Phase
    outcome: Outcome | None
    opens: Annotated[datetime | None, "when the decision window opens, while there is no answer"]
    closes: Annotated[datetime | None, "when it closes"]
    guess: Annotated[bool, "nobody named these dates; they are waitroom's guess"]
    answer_by: Annotated[date | None, "by when a yes asks for yours"]
    put_away: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitDetails:
    """A wait with all that its own page says."""

    id: str
    name: str
    organisation: str
    code_name: str
    roles: tuple[str, ...]
    zone: Annotated[str, "the IANA zone of those who decide"]
    country: Annotated[str, "whose holidays count"]
    interviewed: Annotated[date | None, "the last interview"]
    rounds: int
    promise: Annotated[str, "when they would say, in their own words"]
    said_on: datetime | None
    phase: Phase
    outcome: Outcome | None
    answered: datetime | None
    opens: datetime | None
    closes: datetime | None
    guess: bool
    answer_by: date | None
    notes: str
    letters: Annotated[int, "how many letters belong to it"]
    people: Annotated[int, "how many people were met or helped"]
    history: Annotated[tuple[str, ...], "what happened, a line each"]
    put_away: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitList:
    """The waits, in the order of the board."""

    waits: tuple[WaitRow, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitShown:
    """One wait."""

    wait: WaitDetails


def wait_row(wait: Wait, now: datetime) -> WaitRow:
    """Return a wait for programs, as it may stand in a list."""
    window = wait.window if wait.outcome is None else None
    return WaitRow(
        id=wait.id,
        name=wait.known_as,
        phase=phase_of(wait, now),
        outcome=wait.outcome,
        opens=window.opens_at() if window else None,
        closes=window.closes_at() if window else None,
        guess=window.guess if window else False,
        answer_by=wait.answer_by,
        put_away=wait.is_put_away,
    )


def wait_details(room: "Room", wait: Wait, now: datetime) -> WaitDetails:
    """Return a wait for programs, with all that its page says."""
    from waitroom.domain.outcome.wait_state import history_of

    row = wait_row(wait, now)
    promise = wait.promise
    return WaitDetails(
        id=wait.id,
        name=wait.known_as,
        organisation=wait.organisation,
        code_name=wait.code_name,
        roles=tuple(role.name for role in wait.roles),
        zone=wait.zone,
        country=wait.country,
        interviewed=wait.interviewed,
        rounds=len(wait.rounds),
        promise=promise.words if promise else "",
        said_on=promise.said_on if promise else None,
        phase=row.phase,
        outcome=wait.outcome,
        answered=wait.answered,
        opens=row.opens,
        closes=row.closes,
        guess=row.guess,
        answer_by=wait.answer_by,
        notes=wait.notes,
        letters=len(room.letters.for_wait(wait)),
        people=len(room.people.met_in(wait.id)) + len(room.people.helpers_of(wait.id)),
        history=tuple(entry_words(entry, now) for entry in history_of(wait)),
        put_away=wait.is_put_away,
    )


def wait_cells(wait: Wait, short: str, now: datetime) -> tuple[str, str, str, str]:
    """Return the cells of a wait in a list: id, name, what it was for, how it stands."""
    return short, wait.known_as, wait.role, standing_words(wait, now)


WAIT_HEADINGS = (_("id"), _("name"), _("for"), _("how it stands"))


def standing_words(wait: Wait, now: datetime) -> str:
    """Say in one line how a wait stands."""
    if wait.is_put_away:
        return (
            _("put away; {answered}").format(answered=answered_words(wait)) if wait.outcome else _("put away")
        )
    if wait.outcome is not None:
        return " ".join(part for part in (answered_words(wait), answer_by_words(wait, now)) if part)
    if wait.window is None:
        return _("no date yet")
    return guess_words(wait.window, now) if wait.window.guess else window_words(wait.window, now)


def wait_lines(room: "Room", wait: Wait, now: datetime) -> list[str]:
    """Return all that a wait's page says, a line each."""
    details = wait_details(room, wait, now)
    heading = " \u00b7 ".join(part for part in (wait.organisation, wait.role) if part)
    promise = wait.promise
    said = (
        _("They said on {short_day}: {words}").format(
            short_day=short_day(promise.said_on.date(), now.date()), words=promise.words
        )
        if promise
        else ""
    )
    met = (
        _("Interview: {day}").format(day=day_words(wait.interviewed, wait.zone, now))
        if wait.interviewed
        else ""
    )
    letters = (
        ngettext("{letters} letter", "{letters} letters", details.letters).format(letters=details.letters)
        if details.letters
        else ""
    )
    people = f"{details.people} {'person' if details.people == 1 else 'people'}" if details.people else ""
    lines = [
        heading,
        _("Known as: {code_name}").format(code_name=wait.code_name) if wait.code_name else "",
        met,
        said if promise and promise.words else "",
        standing_words(wait, now),
        *details.history,
        ", ".join(part for part in (letters, people) if part),
        _("Their zone: {zone}").format(zone=wait.zone),
    ]
    shown = [safe_line(line) for line in lines if line]
    return [*shown, "", *wait.notes.split("\n")] if wait.notes else shown
