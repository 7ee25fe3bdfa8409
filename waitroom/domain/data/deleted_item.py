"""What was put away, and how long it can still come back."""

from datetime import datetime, timedelta

from waitroom.domain.shared.invisible_characters import folded
from waitroom.quick_dataclass import dataclass

KEPT = timedelta(days=30)
"""How long the trash keeps a thing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeletedItem:
    """One thing that was put away.

    `shelf` is where it lay and goes back to, `what` the word for it ("photo", "letter", "wait"), `heading`
    its first words, empty where nothing was written. `since` is the moment it was put away; None means that
    nobody noted it. What `stays` never leaves by itself.
    """

    id: str
    shelf: str
    what: str
    heading: str
    since: datetime | None = None
    stays: bool = False

    def days_left(self, now: datetime) -> int | None:
        """Return the days it can still come back, 30 to 0, the day that has begun counted; None where it stays."""
        if self.stays or self.since is None:
            return None
        return min(max(KEPT.days - (now - self.since).days, 0), KEPT.days)


def matches_item(one: DeletedItem, words: str) -> bool:
    """Tell whether every one of `words` stands in its heading or its kind, whatever the case."""
    return matches_words(f"{one.what}\n{one.heading}", words)


def matches_words(text: str, words: str) -> bool:
    """Tell whether every one of `words` stands in a text, whatever the case."""
    everything = folded(text)
    return all(word in everything for word in folded(words).split())
