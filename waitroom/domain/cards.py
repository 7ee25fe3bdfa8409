"""What the four cards of the room show, and the rows of the board."""

from dataclasses import dataclass

from waitroom.domain.phase import Phase
from waitroom.domain.pixels import Pixels


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferedStep:
    """Something that can still be done; it is offered before any reframe (Troy et al., 2013)."""

    label: str
    action: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReframeView:
    """The card in front: its text, where it stands in the deck, and whether it is kept."""

    id: str = ""
    text: str = ""
    ask: str = ""
    place: str = ""
    is_kept: bool = False
    is_own: bool = False
    answered: str = ""
    step: OfferedStep | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionView:
    """One activity as it is offered: name, minutes, and its own honest figure ("helped 4 of 5")."""

    id: str
    name: str
    minutes: int
    helped: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CareView:
    """Three suggestions for so many minutes and so much energy, and the worry of the last days (0 to 10)."""

    suggestions: tuple[SuggestionView, ...] = ()
    minutes: int = 5
    energy: str = ""
    worry: tuple[int | None, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterView:
    """The letter on the desk: what it is, its first lines, its words and where it stands."""

    id: str = ""
    title: str = ""
    preview: str = ""
    words: int = 0
    state: str = ""
    to_look_at: int = 0
    offer: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxView:
    """One memento on top of the box, as text or as a picture."""

    id: str = ""
    text: str = ""
    caption: str = ""
    is_quote: bool = False
    count: int = 0
    picture: Pixels | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardRow:
    """One wait on the board of departures."""

    wait_id: str
    name: str
    role: str
    when: str
    left: str
    phase: Phase
    is_front: bool = False
    is_closed: bool = False
