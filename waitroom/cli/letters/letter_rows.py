"""Letters for people and for programs."""

from datetime import datetime
from typing import TYPE_CHECKING, Annotated

from waitroom.domain.letters.letter import Letter, LetterState, word_count
from waitroom.formatting.dates import short_day
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.room.room import Room


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRow:
    """A letter as it stands in a list."""

    id: str
    title: Annotated[str, "what it is called: Thank-you to Ada"]
    kind: str
    wait: Annotated[str | None, "the id of its wait"]
    wait_name: str
    to: str
    subject: str
    state: LetterState
    sent_on: datetime | None
    sent_by: Annotated[str, "how it went: e-mail, by post"]
    sent_to: str
    answered_on: datetime | None
    sleeps_until: Annotated[datetime | None, "before this it cannot be marked ready"]
    words: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterDetails:
    """A letter with its text."""

    letter: LetterRow
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterList:
    """The letters, in the order in which they were begun."""

    letters: tuple[LetterRow, ...]


def letter_row(room: "Room", letter: Letter) -> LetterRow:
    """Return a letter for programs."""
    wait = room.letters.wait_of(letter)
    return LetterRow(
        id=letter.id,
        title=room.letters.title_of(letter),
        kind=letter.kind,
        wait=letter.wait_id or None,
        wait_name=wait.known_as if wait is not None else "",
        to=letter.to,
        subject=letter.subject,
        state=letter.state,
        sent_on=letter.sent_on,
        sent_by=letter.channel,
        sent_to=letter.sent_to,
        answered_on=letter.answered_on,
        sleeps_until=letter.sleeps_until,
        words=word_count(letter.body),
    )


LETTER_HEADINGS = (_("id"), _("letter"), _("wait"), _("subject"), _("state"))


def letter_cells(room: "Room", letter: Letter, short: str, now: datetime) -> tuple[str, ...]:
    """Return the cells of a letter in a list."""
    row = letter_row(room, letter)
    return short, row.title, row.wait_name, row.subject, state_words(letter, now)


def state_words(letter: Letter, now: datetime) -> str:
    """Say where a letter stands: "sent Thu 24 Apr"."""
    at = letter.answered_on if letter.state is LetterState.ANSWERED else letter.sent_on
    if letter.is_frozen and at is not None:
        return _("sent {day}").format(day=short_day(at.astimezone(now.tzinfo).date(), now.date()))
    return _("asleep") if letter.is_asleep(now) else _(letter.state.value)


def letter_line(room: "Room", letter: Letter, now: datetime) -> str:
    """Return one line: "Thank-you to Ada, Museum (sent Thu 24 Apr)"."""
    row = letter_row(room, letter)
    return f"{', '.join(part for part in (row.title, row.wait_name) if part)} ({state_words(letter, now)})"
