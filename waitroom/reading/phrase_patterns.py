"""A small language for wordings: one line stands for a family of sentences, with slots and gaps.

A line is a row of elements with spaces between them, matched against the words of one sentence in which
contractions are written out ("I'm" is "i am", "don't" is "do not"):

    want|need       one of these words
    apolog*         a word that begins so
    last_hope       two words in a row, as one choice
    @be             a class of words
    so|very?        may be left out
    ..  ...  ..5    up to three, eight, five words of any kind (.5 is the same)
    !to|a           the next word is none of these
    ^  $            the sentence begins, ends here
    this|that|$     one of these words, or the end
    ~ ...           after it: a second wording; a sentence that holds it too is left alone
    = ...           before it: so plain that it speaks whatever else the sentence sounds like
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import field
from functools import cache, cached_property
from typing import Generic, TypeVar

from waitroom.quick_dataclass import dataclass
from waitroom.quick_tuple import NamedTuple
from waitroom.reading.word_lists import load_list, load_pairs, load_word_set

T = TypeVar("T")
PLAIN = "= "
"""How a line begins that speaks by itself."""

_KEY = 4
"""Words are looked up whole or by their first four letters: a sentence tries only what it may hold."""


class MatchedWord(NamedTuple):
    """One word as it is matched (`text`, lower case) and where it stands in the body."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class PhrasePattern:
    """One line of the language, compiled when it is first tried."""

    line: str
    elements: tuple[str, ...] = ()
    unless: str = ""

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The wording as a regular expression over " word word word "."""
        return re.compile(_regex(self.elements))

    @cached_property
    def exception(self) -> re.Pattern[str] | None:
        """The wording that lets a sentence off, if there is one."""
        return re.compile(_regex(tuple(self.unless.split()))) if self.unless else None

    @cached_property
    def needs(self) -> tuple[frozenset[str], ...]:
        """The beginnings of words of which a sentence must hold one, for each needed element; rarest first."""
        found: list[tuple[int, frozenset[str]]] = []
        for element in self.elements:
            if element in {"^", "$"} or element[0] in ".!" or element.endswith(("?", "|$")):
                continue
            choices = list(_choices(element))
            if all(len(choice) >= _KEY for choice in choices if choice.endswith("*")):
                keys = frozenset(_key(choice) for choice in choices)
                found.append((sum(20 if key in load_word_set("common") else 1 for key in keys), keys))
        return tuple(keys for _, keys in sorted(found, key=lambda each: each[0]))

    def search(self, words: str) -> re.Match[str] | None:
        """Find the wording in a sentence given as " word word word "."""
        match = self.pattern.search(words)
        if match is None or (self.exception is not None and self.exception.search(words)):
            return None
        return match


def _key(choice: str) -> str:
    """Return under what a choice is looked up: of several words in a row, the rarest that is written out."""
    words = [word for word in choice.split("_") if word.isalpha()]
    if "_" not in choice or not words:
        first = choice.split("_", 1)[0]
        return f"{first[:_KEY]}*" if first.endswith("*") else first
    return max(words, key=lambda word: (word not in load_word_set("common"), len(word)))


def word_keys(word: str) -> tuple[str, str]:
    """Return under which keys a word of a letter is looked up: the word itself, and its first letters."""
    return ("#" if word[:1].isdigit() else word), f"{word[:_KEY]}*"


def _choices(element: str) -> Iterator[str]:
    for choice in element.removesuffix("?").split("|"):
        if choice.startswith("@"):
            name, _, rest = choice[1:].partition("_")
            for each in _choices(load_pairs("classes")[name]):
                yield f"{each}_{rest}" if rest else each
        else:
            yield choice


def _word_regex(choice: str) -> str:
    words = choice.split("_")
    parts = []
    for word in words:
        if word == "#":
            parts.append(r"\d[^ ]*")
        elif word.endswith("*"):
            parts.append(re.escape(word[:-1]) + "[^ ]*")
        else:
            parts.append(re.escape(word))
    return " ".join(parts)


def _regex(elements: tuple[str, ...]) -> str:
    parts = ["(?<= )"]
    for element in elements:
        if element == "^":
            parts = [r"(?<=\A )"]
        elif element == "$":
            parts.append(r"\Z")
        elif element[0] == ".":
            most = {"..": 3, "...": 8}.get(element) or int(element.strip("."))
            parts.append(f"(?:[^ ]+ ){{0,{most}}}?")
        elif element[0] == "!":
            parts.append(f"(?!(?:{_alternation(element[1:])}) )")
        elif element.endswith("?"):
            parts.append(f"(?:(?:{_alternation(element)}) )?")
        elif element.endswith("|$"):
            parts.append(rf"(?:(?:{_alternation(element[:-2])}) |\Z)")
        else:
            parts.append(f"(?:{_alternation(element)}) ")
    return "".join(parts)


def _alternation(element: str) -> str:
    return "|".join(_word_regex(choice) for choice in _choices(element))


def parse_phrase(raw: str) -> PhrasePattern:
    """Read one line of the language."""
    line, _, unless = raw.partition("~")
    elements = tuple(line.removeprefix(PLAIN).split())
    return PhrasePattern(line=line.strip(), elements=elements, unless=unless.strip())


@cache
def load_wordings(name: str) -> tuple[PhrasePattern, ...]:
    """Return one of the shipped tables of wordings by its name."""
    return tuple(parse_phrase(line) for line in load_list(name))


@dataclass(slots=True)
class PhraseIndex(Generic[T]):
    """Wordings by the beginnings of their rarest words; each belongs to an owner."""

    by_key: dict[str, list[tuple[T, PhrasePattern, tuple[frozenset[str], ...]]]] = field(default_factory=dict)

    def add(self, owner: T, wordings: Iterable[PhrasePattern]) -> None:
        """Enter the wordings of one owner."""
        for phrase in wordings:
            first, *others = phrase.needs
            for key in first:
                self.by_key.setdefault(key, []).append((owner, phrase, tuple(others)))

    def candidates(self, words: Iterable[str]) -> Iterator[tuple[T, PhrasePattern]]:
        """Yield the wordings that a sentence of these words may hold, each at least once."""
        keys = {key for word in words for key in word_keys(word)}
        by_key = self.by_key
        for key in sorted(keys & by_key.keys()):
            for owner, phrase, others in by_key[key]:
                for other in others:
                    if keys.isdisjoint(other):
                        break
                else:
                    yield owner, phrase
