"""The tables of words, one a language: which word or phrase carries which tag of the grammar."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import field
from functools import lru_cache
from pathlib import Path

from waitroom.promises.text_folding import fold_text, split_words
from waitroom.quick_dataclass import dataclass

LANGUAGES = ("en", "de", "fr", "es")
FILES = {"en": "english", "de": "german", "fr": "french", "es": "spanish"}

# Sections whose words may be repaired when they are mistyped, and how long a word must be for it.
REPAIRED = {"weekday": 6, "month": 5, "day": 7, "unit": 5, "named": 7, "daypart": 7, "clock": 8}

Tags = dict[str, tuple[str, ...]]

DATE = "«[{kinds}]:(?:{words})»"
ANY_KIND = "a-z"
WORD = r"""[^\s«».,;:!?()"-]+"""
SHORTHANDS = {
    "<w>": WORD,
    "<hear>": (
        r"(?:hears?|heard|knows?|told|tells?|calls?|phones?|rings?|emails?|mails?|texts?|writes?|letters?|answers?"
        r"|decides?|decision|offers?|results?|news|contacts?|lets? (?:me|us|you|them) know|finds? out)"
    ),
    "<who>": (
        r"(?:i|we|you|he|she|they|it|hr|everyone|everybody|nobody"
        rf"|(?:the|my|our|his|her|their) (?:{WORD} )?{WORD})"
    ),
    "<no>": (
        r"(?:(?:oh|ah|er|erm|um|or|but|and|well)(?: ,)? )*"
        r"(?:no|nope|sorry|wait|hang on|hold on|scrap that|scratch that|strike that|correction|i mean|i meant"
        r"|make that|my mistake|my bad)"
        r"(?:(?: ,)? (?:no|sorry|wait|hang on|hold on|not|that's wrong|i mean|i meant|make that|it's))*"
    ),
}
"""What stands in the table of rewordings for a word of some sort."""


@dataclass(frozen=True, slots=True, eq=False)
class Rewording:
    """What is said in a roundabout way, what is said instead, words of which one has to be there, and its dates."""

    written: str
    instead: str
    words: frozenset[str]
    kinds: tuple[str, ...]
    """The letters of each date that it has at least; of every kind where there is a star."""

    @property
    def pattern(self) -> re.Pattern[str]:
        """What it is held against a sentence with; put together when a sentence first has one of its words."""
        return _date_pattern(self.written)


@dataclass(frozen=True, slots=True, eq=False)
class WordTable:
    """One language: phrases (tuples of bare words) with their tags, by their first word."""

    language: str
    phrases: Mapping[tuple[str, ...], Tags]
    longest: Mapping[str, int]
    compounds: Mapping[str, tuple[str, ...]]
    repaired: Mapping[str, tuple[str, ...]]
    answer_stems: tuple[str, ...] = ()
    """What words of answering begin with, whatever their ending."""
    matters: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Patterns of what a day may be besides the answer's, by their name in the table."""
    asides: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Patterns of the words that lead what only says why or how, by their name in the table."""
    hearsay: Mapping[str, re.Pattern[str]] = field(default_factory=dict)
    """Patterns of what says that nobody promised a day, by their name in the table."""
    rewordings: tuple[Rewording, ...] = ()
    """What is said in a roundabout way, and the plainer words for it."""
    rewordings_by_word: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    """The places in `rewordings` of those that a word may lead to."""

    def knows(self, word: str) -> bool:
        """Tell whether a bare word begins, or is, an entry of the table."""
        return word in self.longest or word in self.compounds


@lru_cache(maxsize=len(LANGUAGES))
def load_word_table(language: str) -> WordTable:
    """Return the table of a language ("en", "de", "fr", "es"), read once from its file."""
    source = Path(__file__).parent / "date_words" / f"{FILES[language]}.toml"
    raw = tomllib.loads(source.read_text(encoding="utf-8"))
    compounds = raw.pop("compound", {})
    matters = raw.pop("matter", {})
    asides = raw.pop("aside", {})
    hearsay = raw.pop("hearsay", {})
    rewordings = tuple(
        Rewording(one["from"], one["to"], frozenset(one["on"]), tuple(one["of"]))
        for one in raw.pop("reworded", [])
    )
    stems = raw.pop("answer_stem", {}).get("yes", [])
    phrases: dict[tuple[str, ...], Tags] = {}
    repaired: dict[str, list[str]] = {}
    for section, values in raw.items():
        if isinstance(values, dict):
            for value, entries in values.items():
                for entry in entries:
                    for words in _spellings(entry, language):
                        tags = phrases.setdefault(words, {})
                        if value not in tags.get(section, ()):
                            tags[section] = (*tags.get(section, ()), value)
                        if len(words) == 1 and len(words[0]) >= REPAIRED.get(section, 99):
                            repaired.setdefault(words[0][0], []).append(words[0])
    longest: dict[str, int] = {}
    for words in phrases:
        longest[words[0]] = max(len(words), longest.get(words[0], 0))
    return WordTable(
        language=language,
        phrases=phrases,
        longest=longest,
        compounds={
            spelling[0]: split_words(fold_text(target), language)
            for entry, target in compounds.items()
            for spelling in _spellings(entry, language)
        },
        repaired={first: tuple(dict.fromkeys(found)) for first, found in repaired.items()},
        answer_stems=tuple(fold_text(stem) for stem in stems),
        matters={name: re.compile("|".join(found)) for name, found in matters.items()},
        asides={name: re.compile("|".join(found)) for name, found in asides.items()},
        hearsay={name: re.compile("|".join(found)) for name, found in hearsay.items()},
        rewordings=rewordings,
        rewordings_by_word={
            word: tuple(place for place, one in enumerate(rewordings) if word in one.words)
            for word in frozenset().union(*(one.words for one in rewordings))
        },
    )


@lru_cache(maxsize=256)
def _date_pattern(written: str) -> re.Pattern[str]:
    """Return a pattern on a sentence with its dates in brackets, from its short form in a table."""
    for short, words in SHORTHANDS.items():
        written = written.replace(short, words)
    return re.compile(
        re.sub(
            r"@(?:\[(\w+)\]|(\w)\b|)(?:\{([^}]*)\})?",
            lambda found: DATE.format(kinds=found[1] or found[2] or ANY_KIND, words=found[3] or "[^»]*"),
            written,
        )
    )


def _spellings(entry: str, language: str) -> list[tuple[str, ...]]:
    """Return an entry as bare words; German umlauts also in their two-letter spelling."""
    spellings = [split_words(fold_text(entry), language)]
    if language == "de" and any(letter in entry for letter in "äöüß"):
        plain = entry.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
        spellings.append(split_words(fold_text(plain), language))
    return spellings
