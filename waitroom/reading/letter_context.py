"""What is known of a letter beside its text, and the sorts of letter that rules speak of."""

from datetime import date

from waitroom.domain.letters.recipients import split_recipients, with_given_name_first
from waitroom.quick_dataclass import dataclass

THANKS = frozenset({"thank-you", "thank-you-panel", "thank-you-screen"})
CHECK_INS = frozenset({"check-in", "check-in-last"})
AFTER_NO = frozenset({"reply-to-no", "ask-feedback", "informal-chat"})
NOES = frozenset({"decline", "withdraw"})
EVERY: frozenset[str] = frozenset()
"""An empty set of kinds means every kind."""


@dataclass(frozen=True, slots=True)
class LetterContext:
    """What is known of a letter. `to` is an address or "Name <address>", several with commas.

    `notes` are the interview's notes and topics, `other_letters` the bodies of the other drafts of this
    wait, `hour` the hour (0 to 23) at which it is written. `skeleton` is the text it began from and
    `word_range` the least and most words its kind aims at; `chars` the most characters, where it has such
    a limit. `interview_days` are the days of the interviews so far, `today` the day on which the letter is written.
    """

    kind: str
    to: str = ""
    to_name: str = ""
    company: str = ""
    role: str = ""
    subject: str | None = None
    sender: str = ""
    people: tuple[str, ...] = ()
    other_companies: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    other_letters: tuple[str, ...] = ()
    known_words: tuple[str, ...] = ()
    hour: int | None = None
    skeleton: str = ""
    word_range: tuple[int, int] | None = None
    interview_days: tuple[date, ...] = ()
    today: date | None = None

    @property
    def addressee(self) -> str:
        """The name of the person it goes to, as given or from the To line; empty where it is not known."""
        if self.to_name or "@" not in self.to:
            return (self.to_name or self.to).strip()
        people = split_recipients(self.to)
        return with_given_name_first(people[0].name) if people else ""

    @property
    def addresses(self) -> tuple[str, ...]:
        """The addresses of the To line."""
        return tuple(person.address for person in split_recipients(self.to))
