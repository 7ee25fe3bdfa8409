"""A language that nobody speaks: each sentence in accents, a third longer and in brackets, to see what is not in it."""

import re
from gettext import NullTranslations

PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
MARKED = "áƀçđéƒğħíĵķłḿñóþɋřšŧúṽŵẋýžÁɃÇĐÉƑĞĦÍĴĶŁḾÑÓÞɊŘŠŦÚṼŴẊÝŽ"
ACCENTS = str.maketrans(PLAIN, MARKED)
BEGIN, END = "⟦", "⟧"
FILLED = re.compile(r"(\{\{.*?\}\}|\{[^{}]*\}|%\(?\w*\)?[sd])")
"""What stands in a sentence for something else: a value, a key."""


def in_accents(sentence: str) -> str:
    """Return a sentence as this language has it: what is filled in stays, and the brackets are part of the third."""
    if not sentence.strip():
        return sentence
    parts = FILLED.split(sentence)
    accents = "".join(part if at % 2 else part.translate(ACCENTS) for at, part in enumerate(parts))
    length = sum(len(part) for part in parts[::2])
    blanks = len(accents) - len(accents.lstrip())
    ends = len(accents) - len(accents.rstrip())
    longer = "·" * max(0, -(-length // 3) - 2)
    body = accents.strip()
    return f"{accents[:blanks]}{BEGIN}{body}{longer}{END}{accents[len(accents) - ends :]}"


class PseudoLanguage(NullTranslations):
    """Has every sentence there is."""

    def gettext(self, message: str) -> str:
        """Return a sentence in accents."""
        return in_accents(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Return the form for one or for several, in accents."""
        return in_accents(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:
        """Return a short word in accents."""
        return message.translate(ACCENTS)


def speak() -> None:
    """Say everything in this language from now on: before any other module of waitroom is imported."""
    from waitroom import translation  # noqa: PLC0415 - what it says is decided here

    translation.catalogue = PseudoLanguage()
