"""A wait: one application after its interview."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.domain.waits.window import DecisionWindow


class Outcome(StrEnum):
    """How a wait ended."""

    OFFER = "offer"
    DECLINED = "declined"
    """They said no."""
    WITHDREW = "withdrew"
    """You said no."""
    SILENCE = "silence"
    """You let it go; a late answer reopens it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """The interviewer's own words and what they mean.

    `said_on` is aware. `window` is None where the words hold no date. `reason` says why it took the
    place of an earlier promise ("they moved it"). `by_hand` is true where the person set the window.
    """

    words: str
    said_on: datetime
    window: DecisionWindow | None = None
    reason: str = ""
    by_hand: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """One interview of a wait: when, with whom, and what was promised at its end.

    `interviewed` is a date, or an aware datetime where the time is known. `people` are ids of persons.
    `promises` are in the order they were made; the last one counts.
    """

    interviewed: date | None = None
    name: str = ""
    people: tuple[str, ...] = ()
    notes: str = ""
    promises: tuple[Promise, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Role:
    """One post of a wait, with an outcome of its own where a panel fills several."""

    name: str
    outcome: Outcome | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Record):
    """One application after its interview. Only the organisation is required.

    `zone` is the IANA zone of the people who decide. `code_name` stands for the organisation outside
    the wait's own page. The last of `rounds` is the live one. `answer_by` is the last day on which an
    offer can be answered (a datetime where an hour was named). `to_ask` is what the person wants to know, a line each.
    """

    organisation: str
    roles: tuple[Role, ...] = ()
    zone: str = "UTC"
    country: str = ""
    code_name: str = ""
    rounds: tuple[Round, ...] = (Round(),)
    notes: str = ""
    to_ask: str = ""
    outcome: Outcome | None = None
    answered: datetime | None = None
    answer_by: date | None = None
    is_put_away: bool = False

    @property
    def known_as(self) -> str:
        """What it is called outside its own page: the code name, or else the organisation."""
        return self.code_name or self.organisation

    @property
    def role(self) -> str:
        """The role, or several with commas between them; may be empty."""
        return ", ".join(role.name for role in self.roles)

    @property
    def live_round(self) -> Round:
        """The round that counts now."""
        return self.rounds[-1] if self.rounds else Round()

    @property
    def interviewed(self) -> date | None:
        """When the live round took place."""
        return self.live_round.interviewed

    @property
    def promise(self) -> Promise | None:
        """The promise that counts now: the live round's last."""
        promises = self.live_round.promises
        return promises[-1] if promises else None

    @property
    def window(self) -> DecisionWindow | None:
        """The decision window that counts now."""
        return self.promise.window if self.promise else None
