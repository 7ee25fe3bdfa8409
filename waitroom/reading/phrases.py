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
    ~ ...           after it: a second wording; a sentence that holds it too is left alone
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, TypeVar

T = TypeVar("T")

_KEY = 4
"""Words are looked up by their first four letters, so that a sentence tries only wordings that it may hold."""

CLASSES = {
    "be": "am|is|are|was|were|be|been|being",
    "have": "have|has|had|having",
    "neg": "not|never|no|nothing|hardly|barely|neither",
    "nobody": "nobody|no_one|none|not_one|not_a_single",
    "you": "you|your|yours|yourselves",
    "they": "you|they|he|she|someone|somebody|anyone|anybody|people",
    "very": "so|very|really|truly|quite|too|extremely|terribly|awfully|deeply|rather|a_bit|a_little|such|totally",
    "day": "monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|tomorrow|tonight|yesterday|noon|midday"
    "|midnight|weekend|week|month|january|february|march|april|june|july|august|september|october|november"
    "|december|christmas|easter",
    "number": "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty"
    "|hundred|several|many|a_few|a_couple_of|half_a_dozen|a_dozen|countless|#",
    "span": "day|days|week|weeks|month|months|hour|hours|year|years|fortnight|night|nights|weekend|minute|minutes",
    "answer": "answer*|question*|interview*|reply|replies|response*|presentation*|performance|explanation|explain*"
    "|example*|comment*|remark*|joke*|test|exercise|task|demonstration|conversation|talk|part|bit",
    "letter": "letter*|email*|mail|mails|message*|note*|call|calls|voicemail*|text|texts",
    "job": "job*|post|position*|role*|place|vacancy|chance|opportunity|offer|work",
    "company": "company|companies|organisation*|organization*|firm*|employer*|business*|workplace*|outfit|office*",
    "boss": "boss*|manager*|supervisor*|employer*|director*|ceo|colleague*|coworker*|co_worker*|team|company|firm"
    "|job|workplace|department|office|place|school|line_manager|head|lot|organisation|organization|owner*",
}

_COMMON = frozenset(
    "a an the i you we they it he she my your me us to of in on at for with from by and or but if so as is am are was "
    "were be been have has had do did does not no will would can could that this there what who how when all one some "
    "any more very really just about out up get got know think say said see make made like want need good time day "
    "job work please thank interview answer question letter email post role offer".split()
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word as it is matched (`text`, lower case) and where it stands in the body."""

    text: str
    start: int
    end: int


@dataclass(frozen=True)
class Phrase:
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

    def keys(self) -> frozenset[str]:
        """Return the beginnings of words of which a sentence must hold one."""
        best: frozenset[str] = frozenset()
        least = 10_000
        for element in self.elements:
            if element in {"^", "$"} or element[0] in ".!" or element.endswith("?"):
                continue
            choices = list(_choices(element))
            cost = sum(20 if choice in _COMMON else 1 for choice in choices)
            if cost < least and all(len(choice) >= _KEY for choice in choices if choice.endswith("*")):
                least = cost
                best = frozenset(_key(choice) for choice in choices)
        return best

    def search(self, words: str) -> re.Match[str] | None:
        """Find the wording in a sentence given as " word word word "."""
        match = self.pattern.search(words)
        if match is None or (self.exception is not None and self.exception.search(words)):
            return None
        return match


def _key(choice: str) -> str:
    first = choice.split("_", 1)[0].rstrip("*")
    return "#" if first == "#" else first[:_KEY]


def word_key(word: str) -> str:
    """Return under which key a word of a letter is looked up."""
    return "#" if word[:1].isdigit() else word[:_KEY]


def _choices(element: str) -> Iterator[str]:
    for choice in element.removesuffix("?").split("|"):
        if choice.startswith("@"):
            name, _, rest = choice[1:].partition("_")
            for each in _choices(CLASSES[name]):
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
        else:
            parts.append(f"(?:{_alternation(element)}) ")
    return "".join(parts)


def _alternation(element: str) -> str:
    return "|".join(_word_regex(choice) for choice in _choices(element))


def phrases(lines: str) -> tuple[Phrase, ...]:
    """Read a table of wordings, one a line; empty lines are passed over."""
    found = []
    for raw in lines.splitlines():
        line, _, unless = raw.partition("~")
        if line.strip():
            found.append(Phrase(line=line.strip(), elements=tuple(line.split()), unless=unless.strip()))
    return tuple(found)


@dataclass(slots=True)
class Index(Generic[T]):
    """Wordings by the beginnings of their rarest words; each belongs to an owner."""

    by_key: dict[str, list[tuple[T, Phrase]]] = field(default_factory=dict)

    def add(self, owner: T, wordings: Iterable[Phrase]) -> None:
        """Enter the wordings of one owner."""
        for phrase in wordings:
            for key in phrase.keys():
                self.by_key.setdefault(key, []).append((owner, phrase))

    def candidates(self, words: Iterable[Word]) -> Iterator[tuple[T, Phrase]]:
        """Yield the wordings that a sentence of these words may hold, each at least once."""
        for key in dict.fromkeys(word_key(word.text) for word in words):
            yield from self.by_key.get(key, ())
