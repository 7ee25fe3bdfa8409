"""Learn when a sentence is spoken of: python -m tests.ear.decide [--budget SHARE]

Needs the extra `learn`. For each writer the model of tone is learned without what that writer wrote, their letters are
heard with it, and a small model is fitted to what a careful reader marked: `WEIGHTS`, `BIAS` and `ENOUGH` of
`waitroom/reading/tone_decision.py`. `ENOUGH` is where good letters of writers left out carry so many findings of tone
each, at most. Prints the figures and the lines to be put there.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest import mock

import numpy as np
from sklearn.linear_model import LogisticRegression

from tests.ear.learn import learn, write
from tests.ear.teaching import lessons, teaching_files
from tests.unit.reading.letter_files import LETTERS, Example, corpus
from waitroom.reading.letter_findings import TONE, read_letter
from waitroom.reading.parsed_letter import parse_letter
from waitroom.reading.tone_decision import HeardSentence, decision_features
from waitroom.reading.tone_model import ToneModel, parse_tone_model

FRESH = (
    "rowan",
    "sorrel",
    "tansy",
    "yarrow",
    "mallow",
    "clover",
    "bryony",
    "nettle",
    "saffron",
    "teasel",
    "larkspur",
    "linden",
    "lupin",
)
"""Sets that no table was written for when they were heard."""
OLDER = (
    "alder",
    "bramble",
    "cedarwood",
    "dogwood",
    "elder",
    "furze",
    "ash",
    "birch",
    "cedar",
    "elm",
    "hazel",
)
WEIGHT = {**dict.fromkeys(FRESH, 3.0), **dict.fromkeys(OLDER, 1.0)}
ALSO = {
    "ash": ("ash.tsv",),
    "birch": ("birch.tsv",),
    "cedar": ("cedar.tsv",),
    "elm": ("elm.tsv",),
    "hazel": ("larch.tsv",),
    "larkspur": ("hornbeam.tsv",),
    "linden": ("hornbeam.tsv",),
    "lupin": ("hornbeam.tsv",),
}
"""Tables of the hand that wrote a set of letters, or that were written after it was read."""
SPOKEN_OF = TONE | {"LR-54", "LR-55", "LR-56", "LR-57", "LR-61"}


@dataclass(slots=True)
class Heard:
    """One letter as it was heard by a model that did not know its writer."""

    writer: str
    example: Example
    rows: "np.ndarray"
    marked: "np.ndarray"
    names: list[list[str]]


def models() -> Iterator[tuple[str, ToneModel]]:
    """Return each writer with a model that was learned without them."""
    taught = lessons(teaching_files())
    marks = [each.marks for each in taught]
    with TemporaryDirectory() as folder:
        for writer in (*OLDER, *FRESH):
            without = {f"{writer}.toml", *ALSO.get(writer, ())}
            kept = [at for at, each in enumerate(taught) if each.source not in without]
            bias, learned = learn([taught[at] for at in kept], [marks[at] for at in kept])
            path = Path(folder) / writer
            write(path, bias, learned)
            yield writer, parse_tone_model(path.read_bytes())


def hear(writer: str, model: ToneModel) -> Iterator[Heard]:
    """Hear each letter of a writer."""
    got: list[tuple[Sequence[HeardSentence], int]] = []

    def catch(heard: Sequence[HeardSentence], curtness: int) -> list[float]:
        got.append((heard, curtness))
        return [-9.0] * len(heard)

    with (
        mock.patch("waitroom.reading.tone_findings.certainties", catch),
        mock.patch("waitroom.reading.tone_findings.load_tone_model", return_value=model),
    ):
        for example in corpus(LETTERS / f"{writer}.toml"):
            got.clear()
            read_letter(example.body, example.setting)
            if got and got[0][0]:
                names = names_of(example)
                rows = np.array(decision_features(*got[0]))
                yield Heard(writer, example, rows, np.array([bool(each) for each in names]), names)


def names_of(example: Example) -> list[list[str]]:
    """Return what is marked in each sentence of a letter, of what the decision is about."""
    names = []
    for sentence in parse_letter(example.body).sentences:
        span = sentence.span
        spots = [(example.body.find(each.quote), each) for each in example.problems if each.quote]
        over = [each for at, each in spots if at < span.end and span.start < at + len(each.quote)]
        names.append([each.name for each in over if each.rules & SPOKEN_OF])
    return names


def fit(letters: Sequence[Heard]) -> LogisticRegression:
    """Fit the decision to these letters."""
    rows = np.vstack([each.rows for each in letters])
    marked = np.concatenate([each.marked for each in letters])
    weights = np.concatenate([[WEIGHT[each.writer]] * len(each.rows) for each in letters])
    return LogisticRegression(C=1, max_iter=1000).fit(rows, marked, sample_weight=weights)


def main() -> None:
    """Fit, and print what is to be put into the module."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--budget", type=float, default=0.05, help="findings of tone in a good letter, at most"
    )
    budget = parser.parse_args().budget
    letters = [each for writer, model in models() for each in hear(writer, model)]
    certain: dict[int, np.ndarray] = {}
    for writer in WEIGHT:
        decision = fit([each for each in letters if each.writer != writer])
        for each in letters:
            if each.writer == writer:
                certain[id(each)] = decision.decision_function(each.rows)
    fresh = [each for each in letters if each.writer in FRESH]
    good = [each for each in fresh if each.example.verdict == "good"]
    loud = np.sort(np.concatenate([certain[id(each)] for each in good]))[::-1]
    enough = float(loud[int(len(good) * budget)]) + 1e-3
    for name, group in (("fresh", fresh), ("older", [each for each in letters if each.writer in OLDER])):
        hits = total = false = 0
        for each in group:
            spoken = certain[id(each)] >= enough
            if each.example.verdict == "good":
                false += int(spoken.sum())
            for problem in {name for names in each.names for name in names}:
                total += 1
                hits += any(s and problem in n for s, n in zip(spoken, each.names, strict=True))
        print(f"{name}: {hits}/{total} problems, {false} findings in good letters of {len(group)} letters")
    decision = fit(letters)
    print("WEIGHTS =", tuple(round(float(each), 3) for each in decision.coef_[0]))
    print("BIAS =", round(float(decision.intercept_[0]), 3))
    print("ENOUGH =", round(enough, 3))


if __name__ == "__main__":
    main()
