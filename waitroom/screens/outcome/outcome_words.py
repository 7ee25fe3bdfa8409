"""The words of what can happen: in the list, and for how an answer came, its reason, and the kind of a yes."""

from waitroom.domain.waits.wait import GivenReason, OfferKind, Outcome, ToldHow

HAPPENED: dict[Outcome, str] = {
    Outcome.OFFER: "They said yes",
    Outcome.ACCEPTED: "I said yes",
    Outcome.DECLINED: "They said no",
    Outcome.OFFER_WITHDRAWN: "They withdrew their offer",
    Outcome.RESERVE: "A place on their reserve list",
    Outcome.WITHDREW: "I said no",
    Outcome.SILENCE: "Nothing came, and I put it down",
}
"""Each answer as the person says it."""

HOW: dict[str, ToldHow | None] = {
    "not noted": None,
    "a call": ToldHow.CALL,
    "an e-mail": ToldHow.MAIL,
    "a portal": ToldHow.PORTAL,
    "in person": ToldHow.IN_PERSON,
}
REASONS: dict[str, GivenReason | None] = {
    "not noted": None,
    "they gave none": GivenReason.NOT_SAID,
    "somebody from inside": GivenReason.INTERNAL,
    "somebody with more experience": GivenReason.EXPERIENCE,
    "the post is on hold": GivenReason.ON_HOLD,
    "the post is cancelled": GivenReason.CANCELLED,
}
OFFERS: dict[str, OfferKind] = {
    "as I asked for it": OfferKind.PLAIN,
    "on a condition": OfferKind.CONDITIONAL,
    "another post, or less of it": OfferKind.OTHER_POST,
}
