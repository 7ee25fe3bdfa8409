"""A wait: one application after its interview."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, datetime
from enum import StrEnum

from waitroom.domain.shared.record import NOT_KEPT, Record, new_id
from waitroom.domain.waits.window import DecisionWindow
from waitroom.quick_dataclass import dataclass


class Outcome(StrEnum):
    """How a wait stands once an answer has come; one that is open has none."""

    OFFER = "offer"
    """They said yes, and would like an answer."""
    ACCEPTED = "accepted"
    """They said yes, and so did you."""
    OFFER_WITHDRAWN = "offer-withdrawn"
    """They said yes, and took it back."""
    DECLINED = "declined"
    """They said no."""
    RESERVE = "reserve"
    """A place on their reserve list: no for now, and a yes may still come."""
    WITHDREW = "withdrew"
    """You said no."""
    SILENCE = "silence"
    """You let it go; a late answer reopens it."""

    @property
    def is_yes(self) -> bool:
        """Whether they said yes and it stands."""
        return self in {Outcome.OFFER, Outcome.ACCEPTED}

    @property
    def is_no(self) -> bool:
        """Whether it came as a no: the evening of that day is left in peace."""
        return self in {Outcome.DECLINED, Outcome.OFFER_WITHDRAWN, Outcome.RESERVE}


class EntryKind(StrEnum):
    """What can happen to a wait: the values of `Outcome`, and the two things that leave it open."""

    OFFER = "offer"
    ACCEPTED = "accepted"
    OFFER_WITHDRAWN = "offer-withdrawn"
    DECLINED = "declined"
    RESERVE = "reserve"
    WITHDREW = "withdrew"
    SILENCE = "silence"
    ROUND = "round"
    """There is another interview."""
    MOVED = "moved"
    """They moved the date."""

    @property
    def outcome(self) -> Outcome | None:
        """The answer that it is; None for what leaves the wait open."""
        return None if self in {EntryKind.ROUND, EntryKind.MOVED} else Outcome(self.value)


class OfferKind(StrEnum):
    """What kind of yes it was."""

    PLAIN = "plain"
    CONDITIONAL = "conditional"
    """References, a check, a signature still missing."""
    OTHER_POST = "other-post"
    """For something smaller, or for another post than the one that was asked for."""


class ToldHow(StrEnum):
    """The way on which an answer came."""

    CALL = "call"
    MAIL = "mail"
    PORTAL = "portal"
    IN_PERSON = "in-person"


class GivenReason(StrEnum):
    """The reason that they gave for a no, as the person understood it."""

    INTERNAL = "internal"
    EXPERIENCE = "experience"
    """Somebody with more of it."""
    ON_HOLD = "on-hold"
    CANCELLED = "cancelled"
    NOT_SAID = "not-said"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerDetails:
    """What is known of an answer beside the answer; all of it may stay empty.

    `told_by` is a name, `words` are their own, `offer_note` the condition of a yes, or the post it is for.
    """

    told_by: str = ""
    how: ToldHow | None = None
    words: str = ""
    reason: GivenReason | None = None
    offer_kind: OfferKind = OfferKind.PLAIN
    offer_note: str = ""


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
class EarlierAnswer:
    """What the answer of a wait was before something happened, so that it can be taken back."""

    outcome: Outcome | None = None
    answered: datetime | None = None
    answer_by: date | None = None
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryEntry:
    """One thing that happened to a wait: `on` is when (aware), `noted` when it was written down.

    `roles` names the posts it is about, where a panel fills several; empty is all of them. `place` is the number
    of the round, or of the promise in its round, that it added. `puts_right` is the id of the entry in whose place it
    stands. `taken_back` is when the person undid it, or put it right.
    """

    kind: EntryKind
    on: datetime
    noted: datetime
    id: str = field(default_factory=new_id)
    roles: tuple[str, ...] = ()
    details: AnswerDetails = AnswerDetails()
    before: EarlierAnswer = EarlierAnswer()
    place: int = 0
    puts_right: str = ""
    taken_back: datetime | None = None


class SilenceStep(StrEnum):
    """What may be done where nothing comes, in this order."""

    NOTE = "note"
    LAST_NOTE = "last-note"
    PUT_DOWN = "put-down"


@dataclass(frozen=True, slots=True, kw_only=True)
class SilenceChoices:
    """What the person put off or refused of a silence; it holds for the promise whose last day is `promised`.

    `put_off` has the day until which, by the values of `SilenceStep`.
    """

    promised: date | None = None
    put_off: Mapping[str, date] = field(default_factory=dict)
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait(Record):
    """One application after its interview. Only the organisation is required.

    `zone` is the IANA zone of the people who decide. `code_name` stands for the organisation outside
    the wait's own page. The last of `rounds` is the live one. `answer_by` is the last day on which an
    offer can be answered (a datetime where an hour was named). `to_ask` is what the person wants to know, a line each.
    `history` is what happened, in the order in which it was written down; `outcome`, `answered`, `answer_by` and the
    posts say what follows from it. `shows_own_name` says that the code name does not stand at this hour.
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
    history: tuple[HistoryEntry, ...] = ()
    silence: SilenceChoices = SilenceChoices()
    shows_own_name: bool = field(default=False, compare=False, metadata=NOT_KEPT)

    @property
    def known_as(self) -> str:
        """What it is called outside its own page: the code name where it stands, or else the organisation."""
        return self.organisation if self.shows_own_name else self.code_name or self.organisation

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
