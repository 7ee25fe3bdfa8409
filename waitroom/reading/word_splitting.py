"""From letters to words: contractions written out, amounts of money as one sign, places kept."""

import re
from collections.abc import Iterator

from waitroom.reading.phrase_patterns import MatchedWord
from waitroom.reading.word_lists import load_word_set

MONEY = "¤"
"""Stands for an amount of money with its currency."""

_WORD = re.compile(
    r"(?P<money>(?:[£$€₹]|\b[Rr]s\.?)\s?\d[\d,.]*\d?\s?(?:[kKmM]\b)?|\b\d[\d,.]*\s?(?:[£€]|k\b|K\b|(?:pounds|"
    r"euros|dollars|quid|GBP|EUR|USD)\b))"
    r"|(?P<word>\w+(?:['’ʼ`]\w+)*)"
)
_APOSTROPHES = str.maketrans("’ʼ`", "'''")

_WHOLE = {
    "can't": ("can", "not"),
    "cannot": ("can", "not"),
    "won't": ("will", "not"),
    "shan't": ("shall", "not"),
    "let's": ("let", "us"),
    "y'all": ("you", "all"),
    "ya'll": ("you", "all"),
    "'tis": ("it", "is"),
    "dont": ("do", "not"),
    "cant": ("can", "not"),
    "wont": ("will", "not"),
    "didnt": ("did", "not"),
    "doesnt": ("does", "not"),
    "isnt": ("is", "not"),
    "arent": ("are", "not"),
    "wasnt": ("was", "not"),
    "werent": ("were", "not"),
    "havent": ("have", "not"),
    "hasnt": ("has", "not"),
    "hadnt": ("had", "not"),
    "couldnt": ("could", "not"),
    "wouldnt": ("would", "not"),
    "shouldnt": ("should", "not"),
    "im": ("i", "am"),
    "ive": ("i", "have"),
    "youre": ("you", "are"),
    "youve": ("you", "have"),
    "thats": ("that", "is"),
    "whats": ("what", "is"),
    "theres": ("there", "is"),
}
_TAILS = {"n't": "not", "'m": "am", "'re": "are", "'ve": "have", "'ll": "will", "'d": "would"}


def words_of(text: str, start: int, end: int) -> Iterator[MatchedWord]:
    """Yield the words of `text[start:end]`, lower case, each with its place."""
    for match in _WORD.finditer(text, start, end):
        low, high = match.span()
        if match.lastgroup == "money":
            yield MatchedWord(MONEY, low, high)
            continue
        raw = match.group().lower()
        if raw.isascii() and raw.isalnum() and raw not in _WHOLE:
            yield MatchedWord(raw, low, high)
        else:
            for part in written_out(raw.translate(_APOSTROPHES)):
                yield MatchedWord(part, low, high)


def written_out(word: str) -> tuple[str, ...]:
    """Write out a contraction: "don't" is "do", "not"; an owner's 's is dropped."""
    if word in _WHOLE:
        return _WHOLE[word]
    if "'" not in word:
        return (word.replace(" ", ""),)
    for tail, meaning in _TAILS.items():
        if word.endswith(tail) and len(word) > len(tail):
            return (*written_out(word[: -len(tail)]), meaning)
    head, _, last = word.rpartition("'")
    if last == "s" and head:
        return (head, "is") if head in load_word_set("before_is") else (head,)
    return (word,)
