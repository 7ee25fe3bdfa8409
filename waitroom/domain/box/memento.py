"""Mementos: what the happy box holds."""

from datetime import datetime
from enum import StrEnum

from waitroom.domain.shared.invisible_characters import folded
from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import N_, _


class MementoKind(StrEnum):
    """The kinds of memento; the value is also the word for it."""

    PICTURE = N_("picture")
    QUOTE = N_("quote")
    LETTER = N_("letter")
    MESSAGE = N_("message")
    PRIZE = N_("prize")
    PROOF = N_("proof")
    """Things I did well."""
    NOTE = N_("note")
    """A line, and nothing said about its kind."""
    LINK = N_("link")
    TREAT = N_("treat")
    COPING = N_("coping")
    """A coping card: the title is the "when ...", the text is the "I ..."."""
    SOUND = N_("sound")
    FILE = N_("file")


TAGS = (N_("fun"), N_("achieved"), N_("loved"), N_("lucky"))
"""The tags that are offered; the person adds their own."""

FOR_A_NO = _("for a no")
"""What a pin says: this is opened first when the answer is a no."""

SEEN_KEPT = 50
"""So many times of seeing are remembered for one memento."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento(Record):
    """One thing in the happy box.

    `file` is the name of a kept file beside the store (its SHA-256 and ending), empty for text. `file_size`
    is in bytes; `picture_width` and `picture_height` are in pixels, after turning, 0 where it is no picture.
    `when` is the person's own words for the time. `alt` describes a picture. `seen` are the times it was
    held or drawn, `drawn` the round of draws in which it last came up (see `drawing`).
    """

    kind: MementoKind
    text: str = ""
    title: str = ""
    who: str = ""
    when: str = ""
    why: str = ""
    tags: tuple[str, ...] = ()
    is_pinned: bool = False
    file: str = ""
    file_name: str = ""
    file_size: int = 0
    picture_width: int = 0
    picture_height: int = 0
    alt: str = ""
    seen: tuple[datetime, ...] = ()
    drawn: int = 0

    @property
    def pin_words(self) -> str:
        """What its pin says; "" without one."""
        return FOR_A_NO if self.is_pinned else ""


def is_picture(memento: Memento) -> bool:
    """Tell whether a memento can be shown as a picture."""
    return bool(memento.file) and memento.picture_width > 0 and memento.picture_height > 0


PRIVATE_KINDS = frozenset({MementoKind.LETTER, MementoKind.MESSAGE})
"""What others wrote to the person: their words stand in no list."""


def is_veiled(memento: Memento) -> bool:
    """Tell whether a memento is shown in a list by its kind alone."""
    return memento.kind in PRIVATE_KINDS or "private" in memento.tags


def heading(memento: Memento) -> str:
    """Return the words that stand for a memento in a line: its title, its text, else the name of its file."""
    return memento.title or memento.text or memento.file_name or _(memento.kind.value)


def caption(memento: Memento) -> str:
    """Return the small line beneath: the kind and the person's words for when and who, "photo, June"."""
    kind = _("photo") if is_picture(memento) else _(memento.kind.value)
    return ", ".join(part for part in (kind, memento.who, memento.when) if part)


def description(memento: Memento) -> str:
    """Return the words that stand in for a picture: its description, else its title, else its name."""
    return memento.alt or memento.title or memento.file_name or _("a picture")


def least_seen_key(memento: Memento) -> tuple[int, float, float, str]:
    """Return the key that puts the least seen first, then the longest unseen, then the newest kept."""
    last = memento.seen[-1].timestamp() if memento.seen else 0.0
    kept = memento.created.timestamp() if memento.created else 0.0
    return len(memento.seen), last, -kept, memento.id


def matches_memento(memento: Memento, words: str) -> bool:
    """Tell whether every one of `words` stands somewhere in a memento, whatever the case."""
    everything = "\n".join(
        (
            memento.title, memento.text, memento.who, memento.when, memento.why, memento.alt,
            memento.file_name, _(memento.kind.value), " ".join(memento.tags), FOR_A_NO if memento.is_pinned
            else "",
        )
    )  # fmt: skip
    compared = folded(everything)
    return all(word in compared for word in folded(words).split())


class MementoDetails(NamedTuple):
    """What a person may say about a thing when it is put into the box; everything may be left out."""

    kind: MementoKind | None = None
    title: str = ""
    who: str = ""
    when: str = ""
    why: str = ""
    tags: tuple[str, ...] = ()
    alt: str = ""
    is_pinned: bool = False


def parse_tags(text: str) -> tuple[str, ...]:
    """Return the tags of a line, by commas or signs: "fun, #loved" gives ("fun", "loved"); each once."""
    words = (word.strip().lstrip("#").casefold() for word in text.replace(",", "\n").splitlines())
    return tuple(dict.fromkeys(word for word in words if word))
