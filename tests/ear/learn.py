"""Learn the weights of the ear from the teaching text: python -m tests.ear.learn [--without FILE ...] [--to FILE]

Needs the extra `learn` (numpy, scikit-learn). Two fits: marked against good, and the tones among the marked.
"""

import argparse
import warnings
import zlib
from collections import Counter
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import ComplementNB

from tests.ear.teaching import GOOD, GROUPS, Lesson, checksum, lessons, teaching_files
from waitroom.reading.tone_model import WORDING, WORDING_SHARE, encode_weights, feature_weight, length_weight

HERE = Path(__file__).parent
SHIPPED = HERE.parents[1] / "waitroom" / "reading" / "tone_model.zlib"
UNIT = 0.12
"""The step to which weights are rounded."""
LEAST = {"words": 2, "pairs": 4}
"""Rows whose greatest weight is fewer steps than this are left out."""


def learn(
    taught: list[Lesson], known: list[set[str]] | None = None
) -> tuple[list[float], dict[str, "np.ndarray"]]:
    """Fit marked against good, and the tones among the marked; return the starts and a row for each mark.

    `known` are the marks of the lessons, where they are at hand.
    """
    marks_of = [each.marks for each in taught] if known is None else known
    rows = [
        (marks, length_weight(len(each.sentence.words))) for marks, each in zip(marks_of, taught, strict=True)
    ]
    count = Counter(mark for marks, _ in rows for mark in marks)
    every = {mark: at for at, mark in enumerate(sorted(count))}
    columns = {mark: at for at, mark in enumerate(sorted(m for m, n in count.items() if n >= 2))}
    inputs = _matrix(rows, columns)
    groups = np.array([each.group for each in taught])
    marked = groups != GOOD
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        first = LogisticRegression(C=8, solver="liblinear", class_weight="balanced").fit(inputs, marked)
        second = ComplementNB(alpha=1).fit(_matrix(rows, every)[marked], groups[marked])
    assert tuple(second.classes_) == GROUPS
    told = second.feature_log_prob_[:, [every[mark] for mark in columns]]
    bias = [float(first.intercept_[0]), *(0.0 for _ in GROUPS)]
    table = np.vstack([first.coef_, told - told.mean(0)]).T
    return bias, {mark: table[at] for mark, at in columns.items()}


def _matrix(rows: list[tuple[set[str], float]], columns: dict[str, int]) -> csr_matrix:
    at_row, at_column, values = [], [], []
    for row, (marks, part) in enumerate(rows):
        for mark in marks:
            if mark in columns:
                at_row.append(row)
                at_column.append(columns[mark])
                share = WORDING_SHARE if mark.startswith(WORDING) else part
                values.append(share * feature_weight(mark))
    return csr_matrix((values, (at_row, at_column)), shape=(len(rows), len(columns)), dtype=np.float64)


def write(path: Path, bias: list[float], learned: dict[str, "np.ndarray"]) -> int:
    """Write the weights; return how many rows."""
    lines = []
    for mark in sorted(learned):
        weights = learned[mark]
        least = LEAST["pairs" if feature_weight(mark) < 1 else "words"]
        if np.abs(weights).max() >= least * UNIT and (code := encode_weights(list(weights), UNIT)):
            lines.append(f"{mark}\t{code}")
    head = "\t".join([checksum(), str(UNIT), " ".join(GROUPS), " ".join(f"{each:.4f}" for each in bias)])
    text = "\n".join([head, *lines]) + "\n"
    path.write_bytes(zlib.compress(text.encode(), 9))
    return len(lines)


def main() -> None:
    """Learn and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--without", nargs="*", default=[], help="names of files to leave out")
    parser.add_argument("--to", type=Path, default=SHIPPED)
    chosen = parser.parse_args()
    taught = lessons([file for file in teaching_files() if file.name not in chosen.without])
    bias, learned = learn(taught)
    rows = write(chosen.to, bias, learned)
    print(f"{len(taught)} sentences, {rows} rows, {chosen.to.stat().st_size} bytes")


if __name__ == "__main__":
    main()
