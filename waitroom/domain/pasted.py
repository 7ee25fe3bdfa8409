"""What was typed, pasted or dropped: the path in it, and the kind of thing that words or a name suggest."""

import re
from pathlib import PurePath
from urllib.parse import unquote, urlsplit

from waitroom.domain.memento import MementoKind

PICTURE_ENDINGS = frozenset({".png", ".jpg", ".jpeg", ".webp", ".gif"})
SOUND_ENDINGS = frozenset({".mp3", ".ogg", ".oga", ".opus", ".wav", ".flac", ".m4a", ".aac"})
WORD_ENDINGS = frozenset({".txt", ".md"})

QUOTE_MARKS = {'"': '"', "“": "”", "«": "»", "„": "“", "‘": "’"}
LONGEST_PATH = 4096


def path_in(text: str) -> str:
    """Return the path that a terminal drops or a person pastes, or an empty text where it cannot be one.

    Read are a bare path (with a slash, or an ending), one in quotes, a file:// address, and a path with
    backslashes before its spaces. Whether the file exists is for the caller to see. A name may hold a
    newline; only one at the very end is taken off.
    """
    words = text.strip(" \t").removesuffix("\n").removesuffix("\r").strip(" \t")
    if not words or len(words) > LONGEST_PATH or "\0" in words:
        return ""
    if len(words) > 2 and words[0] in "'\"" and words[-1] == words[0]:
        return words[1:-1]
    if words.lower().startswith("file://"):
        return _from_address(words)
    return words if re.search(r"[/\\]|\.\w{1,5}$", words) else ""


def path_readings(text: str) -> tuple[str, ...]:
    """Return the paths that `text` may mean: as it stands, then without its backslashes."""
    path = path_in(text)
    if not path:
        return ()
    plain = re.sub(r"\\(.)", r"\1", path, flags=re.DOTALL)
    return (path,) if plain == path else (path, plain)


def _from_address(words: str) -> str:
    try:
        parts = urlsplit(words)
    except ValueError:
        return ""
    return unquote(parts.path) if parts.netloc.lower() in {"", "localhost"} else ""


def kind_of_words(text: str) -> MementoKind:
    """Return the kind that words suggest: a link, a quote, a coping card, else a note."""
    words = text.strip()
    if re.fullmatch(r"https?://\S+", words, flags=re.IGNORECASE):
        return MementoKind.LINK
    if len(words) > 1 and QUOTE_MARKS.get(words[0]) == words[-1]:
        return MementoKind.QUOTE
    if split_coping(words):
        return MementoKind.COPING
    return MementoKind.NOTE


def split_coping(text: str) -> tuple[str, str] | None:
    """Return the two halves of "when ..., I ...", or None: ("when it is 3 am", "I make tea")."""
    found = re.fullmatch(
        r"(when\b.+?),?\s+(I(?:'ll|’ll)?\s.+)", text.strip(), flags=re.IGNORECASE | re.DOTALL
    )
    return (found[1].strip(), found[2].strip()) if found and found[2].startswith("I") else None


def without_quotes(text: str) -> str:
    """Return `text` without the quotation marks around the whole of it."""
    words = text.strip()
    if len(words) > 2 and QUOTE_MARKS.get(words[0]) == words[-1]:
        return words[1:-1].strip()
    return words


def kind_of_file(name: str) -> MementoKind:
    """Return the kind that the ending of a file's name suggests."""
    ending = PurePath(name).suffix.lower()
    if ending in PICTURE_ENDINGS:
        return MementoKind.PICTURE
    return MementoKind.SOUND if ending in SOUND_ENDINGS else MementoKind.FILE
