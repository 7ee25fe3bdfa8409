"""The labelled sentences that the ear learns from: tables of sentences, and what is marked in whole letters."""

import hashlib
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.unit.reading.letter_files import LETTERS
from waitroom.reading.parsed_letter import Sentence, parse_letter
from waitroom.reading.tone_model import sentence_features
from waitroom.reading.wording_matches import find_wordings, wording_features

SENTENCES = Path(__file__).parent / "sentences"
GOOD = "good"
GROUPS = (
    "apology",
    "brag",
    "desperate",
    "familiar",
    "gossip",
    "guilt",
    "gushing",
    "hostile",
    "money",
    "negative",
    "pushy",
    "slang",
    "sour",
)
CONTROL = ("cedar.toml", "elm.toml", "heather.toml")
"""Sets of letters that nothing is ever learned from."""
UNTAUGHT = (
    "agrimony.toml",
    "aspen.toml",
    "barberry.toml",
    "betony.toml",
    "borage.toml",
    "burdock.toml",
    "campion.toml",
    "celandine.toml",
    "chicory.toml",
    "coltsfoot.toml",
    "comfrey.toml",
    "eyebright.toml",
    "foxglove.toml",
    "gentian.toml",
    "lovage.toml",
    "marjoram.toml",
    "meadowsweet.toml",
    "poplar.toml",
    "tormentil.toml",
    "willow.toml",
    "woodruff.toml",
)
"""Sets that exact rules and sure wordings were made for, and that the weights know nothing of."""

_OLDER = {
    "pressure": "pushy",
    "demand": "pushy",
    "ultimat": "pushy",
    "impatien": "pushy",
    "presum": "pushy",
    "push": "pushy",
    "hostil": "hostile",
    "threat": "hostile",
    "accus": "hostile",
    "rude": "hostile",
    "desperat": "desperate",
    "plead": "desperate",
    "beg": "desperate",
    "apolog": "apology",
    "rehash": "apology",
    "sorry": "apology",
    "guilt": "guilt",
    "blam": "guilt",
    "emotion": "guilt",
    "personal": "guilt",
    "salary": "money",
    "money": "money",
    "pay": "money",
    "employer": "gossip",
    "gossip": "gossip",
    "sarcas": "sour",
    "passive": "sour",
    "bitter": "sour",
    "insult": "sour",
    "critic": "sour",
    "boast": "brag",
    "brag": "brag",
    "entitle": "brag",
    "promis": "brag",
    "negativ": "negative",
    "hesita": "negative",
    "slang": "slang",
    "familiar": "familiar",
    "gush": "gushing",
}
"""The oldest sets name no group; it is known by the first word that a finding is looked for with."""

_TONE_OF = {
    "re-arguing": "apology",
    "self-put-down": "negative",
    "pleading": "desperate",
    "pressure": "pushy",
    "presuming": "pushy",
    "private": "guilt",
    "reproach": "hostile",
    "contesting": "hostile",
    "insult": "hostile",
    "swearing": "hostile",
    "threat": "hostile",
    "sarcasm": "sour",
    "comparing": "gossip",
    "boasting": "brag",
    "gift": "familiar",
}
"""The tone that a problem belongs to, where the newer sets call it by another name."""


@dataclass(frozen=True, slots=True)
class Lesson:
    """One sentence with what is to be heard in it; `source` is the file it stands in."""

    group: str
    sentence: Sentence
    text: str
    source: str

    @property
    def marks(self) -> set[str]:
        """What the model knows the sentence by."""
        words = [word.text for word in self.sentence.words]
        wordings = wording_features(self.sentence, find_wordings(self.sentence, is_sure=False))
        return sentence_features(words, self.sentence.mark) | wordings


def sentences_of(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a piece of text as the reading sees them."""
    return parse_letter(f"Dear A,\n\n{text}\n").sentences


def table_lessons(file: Path) -> Iterator[Lesson]:
    """Read a table of sentences: the group or the name of a problem, a tab, the sentence.

    "good:apology" is a good sentence that looks like an apology.
    """
    for line in file.read_text(encoding="utf-8").splitlines():
        group, _, text = line.partition("\t")
        group, text = group.partition(":")[0].strip().lower(), text.strip()
        group = _TONE_OF.get(group, group)
        if text and (group == GOOD or group in GROUPS):
            for sentence in sentences_of(text):
                if len(sentence.words) >= 2:
                    yield Lesson(group, sentence, text, file.name)


def letter_lessons(file: Path) -> Iterator[Lesson]:
    """Read whole letters: a sentence under a mark has its group, what is left is good."""
    for letter in tomllib.loads(file.read_text(encoding="utf-8"))["letter"]:
        page = parse_letter(letter["body"])
        marks = []
        for problem in letter.get("problems", []):
            at = letter["body"].find(problem["quote"])
            group = _group_of(problem)
            if problem["quote"]:
                marks.append((at, at + len(problem["quote"]), group))
        for sentence in page.sentences:
            span = sentence.span
            over = [group for low, high, group in marks if low < span.end and span.start < high]
            for group in dict.fromkeys(over or [GOOD]):
                if group == GOOD or group in GROUPS:
                    yield Lesson(group, sentence, span.of(letter["body"]), file.name)


def _group_of(problem: dict[str, Any]) -> str:
    """Return the tone of a labelled problem; empty where it is none of tone."""
    if "name" in problem and "group" not in problem:
        name = problem["name"]
        return name if name in GROUPS else _TONE_OF.get(name, "")
    return problem.get("group") or _OLDER.get(problem["words"][0], "")


def teaching_files() -> list[Path]:
    """Return every file that is learned from, in a fixed order."""
    letters = [
        file for file in LETTERS.glob("*.toml") if file.name not in {"index.toml", *CONTROL, *UNTAUGHT}
    ]
    return sorted(SENTENCES.glob("*.tsv")) + sorted(letters)


def lessons(files: list[Path]) -> list[Lesson]:
    """Read all lessons of these files."""
    found: list[Lesson] = []
    for file in files:
        found.extend(table_lessons(file) if file.suffix == ".tsv" else letter_lessons(file))
    return found


def checksum() -> str:
    """Return the sum over the teaching text, which the weights carry to tell that they are of it."""
    total = hashlib.sha256()
    for file in teaching_files():
        total.update(file.name.encode())
        total.update(file.read_bytes())
    return total.hexdigest()[:16]
