"""A model of tone: scores a sentence by weights learned from labelled sentences, for wordings that no list knows.

A linear model over words, pairs of words, the sentence's form and the wordings of the tables that stand in it: one
score tells how far a sentence sounds like those that a careful reader marks, and one score a tone which of them. The
weights are made by `tests/ear/learn.py` and kept in `tone_model.zlib` beside this file; they are read when the first
letter is.
"""

import zlib
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import field
from functools import cache
from importlib.resources import files
from itertools import pairwise
from math import exp, sqrt

from waitroom.quick_dataclass import dataclass

SKIP = 4
"""A pair may stand so many words apart."""
STEM = 5
"""Longer words are also known by so many first letters."""
PAIR_SHARE = 0.7
"""How much a pair weighs beside a single word."""
WORDING = "@"
"""How the marks of wordings begin, which the tables give."""
WORDING_SHARE = 0.5
"""How much a wording weighs, however long the sentence is that it stands in."""
_ZERO = 79
"""The sign that stands for no weight in the file; the printable signs around it are the weights."""


def sentence_features(words: Sequence[str], mark: str) -> set[str]:
    """Return what the weights are kept by: words, stems, pairs near each other, the ends and the last mark."""
    row = ["#" if word[:1].isdigit() else word for word in words]
    count = len(row)
    found = set(row)
    found.update(word[:STEM] + "*" for word in row if len(word) > STEM)
    found.update(map(" ".join, pairwise(row)))
    for gap in range(2, SKIP + 1):
        found.update(map("_".join, zip(row, row[gap:], strict=False)))
    found.add("^" + row[0])
    found.add(row[-1] + "$")
    found.add("." + mark)
    if count > 1:
        found.add(f"^{row[0]} {row[1]}")
    return found


def length_weight(count: int) -> float:
    """Return what a mark of a sentence of so many words weighs: long sentences hold more marks."""
    return 1 / sqrt(max(4, count))


def feature_weight(mark: str) -> float:
    """Return how much this sort of mark weighs beside a single word."""
    if mark.startswith(WORDING):
        return PAIR_SHARE if mark.startswith(WORDING + "=") else 1.0
    return PAIR_SHARE if " " in mark or "_" in mark else 1.0


Row = tuple[int, tuple[tuple[int, int], ...]]
"""What one mark weighs, in tenths of a step: for marked or not, and for each tone that it tells of.

Whole numbers add up to the same in any order.
"""


@dataclass(slots=True)
class ToneModel:
    """The learned weights, as they stand in the file (`coded`) and as they were read so far."""

    tones: tuple[str, ...]
    checksum: str
    unit: float
    bias: tuple[float, ...]
    coded: dict[str, str]
    _rows: dict[str, Row] = field(default_factory=dict)

    def _row(self, mark: str) -> Row:
        code = self.coded[mark]
        tenths = round(feature_weight(mark) * 10)
        if code[0] == "!":
            pairs = [(ord(at) - 65, ord(sign)) for at, sign in zip(code[1::2], code[2::2], strict=True)]
        else:
            pairs = list(enumerate(map(ord, code)))
        weights = [(at, (sign - _ZERO) * tenths) for at, sign in pairs if sign != _ZERO]
        row = (sum(w for at, w in weights if at == 0), tuple((at - 1, w) for at, w in weights if at))
        self._rows[mark] = row
        return row

    def rows_of(self, marks: AbstractSet[str]) -> list[Row]:
        """Return what is known of these marks."""
        return [self._rows.get(each) or self._row(each) for each in marks & self.coded.keys()]

    def score(self, words: Sequence[str], mark: str) -> "ToneScore":
        """Score one sentence by its words alone."""
        known = self.rows_of(sentence_features(words, mark))
        part = length_weight(len(words)) * self.unit / 10
        return ToneScore(self, self.bias[0] + part * sum(row[0] for row in known), ((part, known),))


@dataclass(slots=True)
class ToneScore:
    """What one sentence sounds like: `weight` is above 0 where it is likelier marked than not."""

    model: ToneModel
    weight: float
    parts: tuple[tuple[float, list[Row]], ...]

    def with_wordings(self, marks: AbstractSet[str]) -> "ToneScore":
        """Add the marks of the wordings that stand in the sentence."""
        known = self.model.rows_of(marks)
        part = WORDING_SHARE * self.model.unit / 10
        weight = self.weight + part * sum(row[0] for row in known)
        return ToneScore(self.model, weight, (*self.parts, (part, known)))

    def tones(self) -> dict[str, float]:
        """Return the share of each tone in what is heard; the shares add up to one."""
        scores = list(self.model.bias[1:])
        for part, rows in self.parts:
            total = [0] * len(scores)
            for _, row in rows:
                for at, weight in row:
                    total[at] += weight
            scores = [score + part * each for score, each in zip(scores, total, strict=True)]
        return dict(zip(self.model.tones, softmax(scores), strict=True))


def softmax(scores: Sequence[float]) -> list[float]:
    """Turn scores into shares that add up to one."""
    most = max(scores)
    raised = [exp(score - most) for score in scores]
    total = sum(raised)
    return [each / total for each in raised]


def encode_weights(weights: Sequence[float], unit: float) -> str:
    """Write a row of weights as signs, the shorter of two ways; empty where all are nought."""
    levels = [max(-45, min(45, round(weight / unit))) for weight in weights]
    some = [(at, level) for at, level in enumerate(levels) if level]
    if len(some) * 2 + 1 < len(levels):
        return "!" + "".join(chr(65 + at) + chr(_ZERO + level) for at, level in some) if some else ""
    return "".join(chr(_ZERO + level) for level in levels)


@cache
def load_tone_model() -> ToneModel:
    """Return the model with the weights that ship."""
    return parse_tone_model(files("waitroom.reading").joinpath("tone_model.zlib").read_bytes())


def parse_tone_model(raw: bytes) -> ToneModel:
    """Read a file of weights."""
    head, _, rest = zlib.decompress(raw).decode("utf-8").partition("\n")
    checksum, unit, tones, bias = head.split("\t")
    coded = dict(line.split("\t") for line in rest.splitlines())
    return ToneModel(
        tones=tuple(tones.split()),
        checksum=checksum,
        unit=float(unit),
        bias=tuple(float(each) for each in bias.split()),
        coded=coded,
    )
