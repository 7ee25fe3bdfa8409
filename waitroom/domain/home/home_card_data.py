"""What the four cards of the room show, and the rows of the board."""

from waitroom.domain.waits.phase import Phase
from waitroom.quick_tuple import NamedTuple


class OfferedStep(NamedTuple):
    """Something that can still be done; it is offered before any reframe (Troy et al., 2013)."""

    label: str
    action: str


class ReframeCardData(NamedTuple):
    """The card in front: its text, where it stands in the deck, whether it is kept, and what carries it on.

    `is_resting`: a feeling was named a moment ago; it stands for no card, and hardly any of a card's keys is
    meant then.
    """

    id: str = ""
    text: str = ""
    ask: str = ""
    place: str = ""
    is_kept: bool = False
    is_own: bool = False
    answered: str = ""
    step: OfferedStep | None = None
    leads_to: str = ""
    is_resting: bool = False


class SuggestionSummary(NamedTuple):
    """One activity as it is offered: name, minutes, and its own honest figure ("helped 4 of 5")."""

    id: str
    name: str
    minutes: int
    helped: str = ""


class CareCardData(NamedTuple):
    """Three suggestions for so many minutes and so much energy, and the worry of the last days (0 to 10)."""

    suggestions: tuple[SuggestionSummary, ...] = ()
    minutes: int = 5
    energy: str = ""
    worry: tuple[int | None, ...] = ()


class LetterCardData(NamedTuple):
    """The letter on the desk: what it is, its first lines, its words and where it stands.

    Without one, `offer` is the line that stands there, and `kind` the kind of letter that can be begun; empty asks.
    """

    id: str = ""
    title: str = ""
    preview: str = ""
    words: int = 0
    state: str = ""
    to_look_at: int = 0
    offer: str = ""
    kind: str = ""
    """The kind that is begun where no letter is shown; empty to ask which."""


class BoxCardData(NamedTuple):
    """One memento on top of the box; `picture` is the size of its picture in pixels, (0, 0) where it has none."""

    id: str = ""
    text: str = ""
    caption: str = ""
    is_quote: bool = False
    things: int = 0
    picture: tuple[int, int] = (0, 0)
    alt: str = ""


class BoardRow(NamedTuple):
    """One wait on the board of departures."""

    wait_id: str
    name: str
    role: str
    when: str
    left: str
    phase: Phase
    is_front: bool = False
    is_closed: bool = False
