"""The words of what can happen: in the list, and for how an answer came, its reason, and the kind of a yes."""

from waitroom.domain.waits.wait import GivenReason, OfferKind, Outcome, ToldHow
from waitroom.translation import _

HAPPENED: dict[Outcome, str] = {
    Outcome.OFFER: _("They said yes"),
    Outcome.ACCEPTED: _("I said yes"),
    Outcome.DECLINED: _("They said no"),
    Outcome.OFFER_WITHDRAWN: _("They withdrew their offer"),
    Outcome.RESERVE: _("A place on their reserve list"),
    Outcome.WITHDREW: _("I said no"),
    Outcome.SILENCE: _("Nothing came, and I put it down"),
}
"""Each answer as the person says it."""

HOW: dict[str, ToldHow | None] = {
    _("not noted"): None,
    _("a call"): ToldHow.CALL,
    _("an e-mail"): ToldHow.MAIL,
    _("a portal"): ToldHow.PORTAL,
    _("in person"): ToldHow.IN_PERSON,
}
REASONS: dict[str, GivenReason | None] = {
    _("not noted"): None,
    _("they gave none"): GivenReason.NOT_SAID,
    _("somebody from inside"): GivenReason.INTERNAL,
    _("somebody with more experience"): GivenReason.EXPERIENCE,
    _("the post is on hold"): GivenReason.ON_HOLD,
    _("the post is cancelled"): GivenReason.CANCELLED,
}
OFFERS: dict[str, OfferKind] = {
    _("as I asked for it"): OfferKind.PLAIN,
    _("on a condition"): OfferKind.CONDITIONAL,
    _("another post, or less of it"): OfferKind.OTHER_POST,
}
