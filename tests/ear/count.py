"""Count what the reading finds in whole labelled letters: python -m tests.ear.count [--show] FILE.toml ...

Without --show nothing of the letters' text is printed, so that control letters stay unseen.
"""

import argparse
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from unittest.mock import patch

from tests.unit.reading.letter_files import Example, corpus
from waitroom.domain.letters.finding import Level
from waitroom.reading.tone_model import load_tone_model, parse_tone_model


@dataclass(slots=True)
class Count:
    """How many problems were found of how many, and what was said of the good letters."""

    found: Counter[str] = field(default_factory=Counter)
    marked: Counter[str] = field(default_factory=Counter)
    good: int = 0
    alarms: int = 0
    hints: int = 0
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the marked problems that were found."""
        return sum(self.found.values()) / max(1, sum(self.marked.values()))


def count(examples: list[Example]) -> Count:
    """Count over the letters of a set."""
    result = Count()
    for example in examples:
        findings = example.findings()
        if example.verdict == "good":
            result.good += 1
            for finding in findings:
                if finding.level is Level.HINT:
                    result.hints += 1
                elif finding.level is not Level.GOOD:
                    result.alarms += 1
                    result.false.append(f"{example.name}: {finding.rule} {finding.quote}")
            continue
        for problem in example.problems:
            group = problem.group or "/".join(problem.words[:2])
            result.marked[group] += 1
            if example.is_found(problem, findings):
                result.found[group] += 1
            else:
                result.missed.append(f"{example.name} [{group}]: {problem.quote}")
    return result


def main() -> None:
    """Print the count of each set."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--weights", type=Path, help="weights other than those that ship")
    parser.add_argument("--show", action="store_true", help="print what was missed and what was alarmed at")
    chosen = parser.parse_args()
    other = parse_tone_model(chosen.weights.read_bytes()) if chosen.weights else load_tone_model()
    for file in chosen.files:
        with patch("waitroom.reading.tone_findings.ear", lambda: other):
            result = count(list(corpus(file.resolve())))
        print(
            f"{file.name}: {sum(result.found.values())}/{sum(result.marked.values())} = {result.recall:.1%}; "
            f"{result.good} good letters, {result.alarms} alarms, {result.hints} hints"
        )
        print(
            "   ", ", ".join(f"{each} {result.found[each]}/{n}" for each, n in sorted(result.marked.items()))
        )
        if chosen.show:
            print(*(f"    - {line}" for line in result.missed), sep="\n")
            print(*(f"    ! {line}" for line in result.false), sep="\n")


if __name__ == "__main__":
    main()
