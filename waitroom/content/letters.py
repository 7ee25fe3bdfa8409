"""The kinds of letter, as shipped: slots, skeletons, lengths, subjects."""

import json
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import TypedDict, cast

from waitroom.put_off import compiled_when_used
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

SLOT = compiled_when_used(r"\{([^{}\n]{1,60})\}")
"""An open slot: its name in braces."""

ALIASES: Mapping[str, str] = {
    "follow-up": "check-in",
    "nudge": "check-in",
    "feedback-request": "ask-feedback",
    "acceptance": "accept",
}
"""Other words for a kind, as people say them."""


class LetterKind(NamedTuple):
    """One kind of letter.

    `words` is the least and the most that it aims at, `characters` the most characters of a note that is
    counted so. `subject` and `skeleton` hold open slots as {slot name}; an empty subject means a reply in
    the thread, or none.
    """

    key: str
    name: str
    when: str
    required: tuple[str, ...]
    optional: tuple[str, ...]
    words: tuple[int, int]
    subject: str
    skeleton: str
    characters: int | None = None

    @property
    def slots(self) -> tuple[str, ...]:
        """The slots of the skeleton, each once, in the order of the text."""
        return open_slot_names(self.skeleton)


class _Entry(TypedDict, total=False):
    key: str
    name: str
    when: str
    required: list[str]
    optional: list[str]
    words: list[int]
    subject: str
    skeleton: str
    characters: int


@lru_cache(maxsize=1)
def letter_kinds() -> Mapping[str, LetterKind]:
    """Return the kinds by their keys, in the order of a wait."""
    raw = json.loads((Path(__file__).parent / "letters.json").read_bytes())
    kinds = (_kind(entry) for entry in cast("list[_Entry]", raw["kind"]))
    return {kind.key: kind for kind in kinds}


def _kind(entry: _Entry) -> LetterKind:
    least, most = entry["words"]
    return LetterKind(
        key=entry["key"],
        name=_(entry["name"]),
        when=_(entry["when"]),
        required=tuple(entry["required"]),
        optional=tuple(entry["optional"]),
        words=(least, most),
        subject=_(entry["subject"]),
        skeleton=_(entry["skeleton"].strip()) + "\n",
        characters=entry.get("characters"),
    )


def find_letter_kind(word: str) -> LetterKind | None:
    """Return the kind of this key or of another word for it ("nudge"); None where there is none."""
    key = word.strip().lower()
    return letter_kinds().get(ALIASES.get(key, key))


def open_slot_names(text: str) -> tuple[str, ...]:
    """Return the names of the slots that are still open in a text, each once, in order."""
    return tuple(dict.fromkeys(SLOT.findall(text)))


def fill_slots(text: str, known: Mapping[str, str]) -> str:
    """Fill the slots that are known; the others, and those known to be empty, stay visible."""
    return SLOT.sub(lambda slot: known.get(slot[1]) or slot[0], text)
