"""How an application stands, by the word that a tracker or a spreadsheet has for it."""

import re
import unicodedata
from enum import StrEnum

from waitroom.domain.waits.wait import Outcome


class ApplicationStatus(StrEnum):
    """How an application stands."""

    NOT_SENT = "not sent"
    """Noted, and not applied for."""
    APPLIED = "applied"
    INTERVIEWING = "interviewing"
    OFFER = "offer"
    ACCEPTED = "accepted"
    OFFER_WITHDRAWN = "offer withdrawn"
    DECLINED = "declined"
    RESERVE = "reserve"
    WITHDREW = "withdrew"
    SILENCE = "silence"
    CLOSED = "closed"
    """Over, and nothing is said about how."""
    UNKNOWN = "unknown"

    @property
    def outcome(self) -> Outcome | None:
        """The answer that it is; None while it is open, or nothing is known."""
        return _OUTCOMES.get(self)


_OUTCOMES = {
    ApplicationStatus.OFFER: Outcome.OFFER,
    ApplicationStatus.ACCEPTED: Outcome.ACCEPTED,
    ApplicationStatus.OFFER_WITHDRAWN: Outcome.OFFER_WITHDRAWN,
    ApplicationStatus.DECLINED: Outcome.DECLINED,
    ApplicationStatus.RESERVE: Outcome.RESERVE,
    ApplicationStatus.WITHDREW: Outcome.WITHDREW,
    ApplicationStatus.SILENCE: Outcome.SILENCE,
}

_RULES = (
    (
        ApplicationStatus.OFFER_WITHDRAWN,
        r"offer (?:was )?(?:withdrawn|rescinded|revoked)|withdrew (?:the |their )?offer",
    ),
    (
        ApplicationStatus.WITHDREW,
        (
            r"withdr\w+|i (?:declined|said no)|declined (?:the |their |an )?offer|offer declined|offer rejected|"
            r"turned (?:it|them|the offer) down|not interested|zuruckgezogen|retire"
        ),
    ),
    (
        ApplicationStatus.DECLINED,
        (
            r"reject\w*|not (?:selected|accepted|moving forward|successful|hired|chosen|a fit)|unsuccessful|"
            r"turned down|no longer (?:under )?consider\w*|"
            r"refus\w*|absage|abgelehnt|rechazad\w*|denied|declined|failed|"
            r"no"
        ),
    ),
    (ApplicationStatus.RESERVE, r"reserve list|wait ?list\w*|on reserve"),
    (
        ApplicationStatus.SILENCE,
        r"ghost\w*|no (?:response|reply|answer)|silence|never heard(?: back)?|unanswered",
    ),
    (ApplicationStatus.ACCEPTED, r"accepted|hired|signed|starting|got (?:it|the job)"),
    (ApplicationStatus.OFFER, r"offer\w*|angebot|zusage|yes"),
    (
        ApplicationStatus.NOT_SENT,
        (
            r"wish ?list\w*|saved|bookmark\w*|to apply|not applied|not (?:yet )?sent|draft\w*|ready(?: to apply)?|"
            r"prospect\w*|"
            r"interested|planning|researching|todo|to do|idea"
        ),
    ),
    (
        ApplicationStatus.INTERVIEWING,
        (
            r"interview\w*|screen\w*|assessment|on ?site|final(?: round| stage)?|(?:first|second|third|\d) round|round|"
            r"phone|call|test|case study|vorstellungsgesprach|entretien|entrevista"
        ),
    ),
    (ApplicationStatus.CLOSED, r"closed|archived?|ended|expired|position filled|cancell?ed"),
    (
        ApplicationStatus.APPLIED,
        (
            r"applied|submitted|pending|in progress|waiting|(?:under|in) review|open|active|sent|received|beworben|"
            r"candidature envoyee|processing|ongoing"
        ),
    ),
)
_COMPILED = tuple((status, re.compile(rf"\b(?:{words})\b")) for status, words in _RULES)
_ALONE = frozenset({"no", "yes"})


def read_status(words: str) -> ApplicationStatus:
    """Return how an application stands by a word or a few for it; `UNKNOWN` for any other."""
    plain = (
        unicodedata.normalize("NFKD", words.replace("ß", "ss")).encode("ascii", "ignore").decode().casefold()
    )
    text = " ".join(re.findall(r"[a-z0-9]+", plain))
    for status, rule in _COMPILED:
        found = rule.search(text)
        # "No" is an answer where it stands alone, and a word like any other in "no news yet".
        if found is not None and (found[0] not in _ALONE or text == found[0]):
            return status
    return ApplicationStatus.UNKNOWN
