"""Two offers, or an offer and a wait, whose days collide, in words."""

from datetime import datetime

from waitroom.domain.waits.time_zones import find_zone
from waitroom.domain.waits.wait import (
    Outcome,
    Wait,
)
from waitroom.domain.waits.window import local_day
from waitroom.formatting.dates import short_day
from waitroom.translation import _


def conflicting_offer_words(offer: Wait, other: Wait, now: datetime) -> str:
    """Say that an offer asks for its answer before another wait has come to its end: both days, in one short line."""
    asks, theirs = _colliding_days(offer, other, now)
    if not asks or not theirs:
        return ""
    if other.outcome is Outcome.OFFER:
        return _("Two offers: {known_as} asks by {asks}, {other} by {theirs}.").format(
            known_as=offer.known_as, asks=asks, other=other.known_as, theirs=theirs
        )
    return _("{known_as} asks by {asks}; {other} decides by {theirs}.").format(
        known_as=offer.known_as, asks=asks, other=other.known_as, theirs=theirs
    )


def collision_in_short(offer: Wait, other: Wait, now: datetime) -> str:
    """Say the same with the days alone."""
    asks, theirs = _colliding_days(offer, other, now)
    return _("{asks} comes before {theirs}.").format(asks=asks, theirs=theirs) if asks and theirs else ""


def _colliding_days(offer: Wait, other: Wait, now: datetime) -> tuple[str, str]:
    def asks(wait: Wait) -> str:
        by = wait.answer_by
        return short_day(local_day(by, find_zone(wait.zone)), now.date()) if by is not None else ""

    if other.outcome is Outcome.OFFER:
        return asks(offer), asks(other)
    return asks(offer), short_day(other.window.last_day, now.date()) if other.window is not None else ""
