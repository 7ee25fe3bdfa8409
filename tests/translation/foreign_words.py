"""The words in a text that are not in the language that nobody speaks."""

import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"[A-Za-z]{2,}")
KEYS = "esc enter tab space backspace pgup pgdn del home end shift ctrl alt F1 F2 F4 F7 F8 F9"
NAMES = """
    waitroom Europe London UTC UTF Windows en GB json eml txt md csv ics tsv toml EDITOR TERM COLORTERM NO_COLOR Anki
    findahelpline com plain vim emacs Markdown JSON CSV HTML PNG Syncthing Nextcloud ownCloud Dropbox OneDrive root tmp
"""
"""What is called the same everywhere: files and their endings, zones, variables, programs, sets of keys."""
SAME = frozenset(WORD.findall(f"{KEYS} {NAMES}"))


def words_of(texts: Iterable[str]) -> frozenset[str]:
    """Return the words that a person wrote, in small letters."""
    return frozenset(word.casefold() for text in texts for word in WORD.findall(text))


def foreign_words(text: str, own: frozenset[str]) -> Iterator[str]:
    """Yield each word that is neither translated, nor one of `own`, nor the same everywhere, with what is around it.

    A word of the person may be cut at the end of its place.
    """
    for row in text.splitlines():
        for found in WORD.finditer(row):
            word, behind = found[0].casefold(), row[found.end() :]
            if found[0] in SAME or word in own:
                continue
            is_cut = behind.startswith(("…", "  ", "▎", "▏", "│")) or not behind.strip()
            if is_cut and any(each.startswith(word) for each in own):
                continue
            yield f"{found[0]}: {row[max(0, found.start() - 25) : found.end() + 25].strip()}"
