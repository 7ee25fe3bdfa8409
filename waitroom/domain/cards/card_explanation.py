"""The answer to "why this one?": what a card rests on."""

from waitroom.quick_tuple import NamedTuple


class Source(NamedTuple):
    """Where a card or an activity comes from."""

    key: str
    citation: str
    finding: str


class CardExplanation(NamedTuple):
    """The answer to "why this one?": a line about the technique, and the sources."""

    technique: str
    sources: tuple[Source, ...] = ()
