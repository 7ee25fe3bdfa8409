"""Count what the reading finds in whole labelled letters: python -m tests.ear.count [--show] FILE-OR-FOLDER ...

One row a file, which is one a writer where each wrote a file. Good letters: how many there are, how many carry at
most one finding of any level, how many findings of tone they carry. Problems of the bad ones: how many there are,
how many are found at any level, and how many at stop or warn. Without --show nothing of the letters' text is
printed, so that letters kept apart stay unseen.
"""

import argparse
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.unit.reading.letter_files import Example, corpus, mails
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import TONE
from waitroom.reading.spelling_checker import find_spelling_checker
from waitroom.reading.spelling_findings import spelling_findings

Reader = Callable[[Example], tuple[Finding, ...]]


@dataclass(slots=True)
class Count:
    """What was said of the good letters, and how many problems of the bad ones were found, of how many."""

    good: int = 0
    quiet: int = 0
    tones: int = 0
    alarms: int = 0
    hints: int = 0
    marked: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    stern: Counter[str] = field(default_factory=Counter)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of the marked problems that were found at any level."""
        return self.found.total() / max(1, self.marked.total())

    @property
    def stern_recall(self) -> float:
        """The share of the marked problems that were found at stop or warn."""
        return self.stern.total() / max(1, self.marked.total())

    def add(self, other: "Count") -> None:
        """Add another count to this one."""
        for name in ("good", "quiet", "tones", "alarms", "hints"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        for name in ("marked", "found", "stern"):
            getattr(self, name).update(getattr(other, name))
        self.missed += other.missed
        self.false += other.false


def with_spelling() -> Reader:
    """Return a reader that also asks the checker of spelling, where there is one, as the room does."""
    checker = find_spelling_checker()

    def read(example: Example) -> tuple[Finding, ...]:
        found = example.findings()
        if checker is None:
            return found
        setting = example.setting
        names = (setting.addressee, setting.company, setting.role, setting.sender, *setting.people)
        return (*found, *spelling_findings(example.body, checker.check(example.body), names, found))

    return read


def count(examples: Iterable[Example], read: Reader = Example.findings) -> Count:
    """Count over the letters of a set."""
    result = Count()
    for example in examples:
        findings = tuple(each for each in read(example) if each.level is not Level.GOOD)
        if example.verdict == "good":
            result.good += 1
            result.quiet += len(findings) <= 1
            for finding in findings:
                is_hint = finding.level is Level.HINT
                result.hints += is_hint
                result.alarms += not is_hint
                result.tones += finding.rule in TONE
                result.false.append(
                    f"{example.name}: {finding.rule} {finding.name} {finding.level}: {finding.quote}"
                )
            continue
        for problem in example.problems:
            level = example.level_of(problem, findings)
            result.marked[problem.name] += 1
            result.found[problem.name] += level is not None
            result.stern[problem.name] += level in {Level.STOP, Level.WARN}
            if level is None:
                result.missed.append(f"{example.name} [{problem.name}]: {problem.quote}")
    return result


def files_of(paths: Iterable[Path]) -> Iterator[Path]:
    """Return the files, and those in the folders."""
    for path in paths:
        yield from sorted(path.glob("*.toml")) if path.is_dir() else (path,)


def row(name: str, counted: Count) -> str:
    """Return one row of the table."""
    n = counted.marked.total()
    return (
        f"{name:14} {counted.quiet:4}/{counted.good:<4} {counted.tones:4} {counted.alarms:5} {counted.hints:5}"
        f"  {counted.found.total():4}/{n:<4} {counted.recall:5.0%}  {counted.stern.total():4}/{n:<4}"
        f" {counted.stern_recall:5.0%}"
    )


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument(
        "--show", action="store_true", help="print what was missed and what was said of good letters"
    )
    parser.add_argument("--spelling", action="store_true", help="ask the checker of spelling too")
    chosen = parser.parse_args()
    read = with_spelling() if chosen.spelling else Example.findings
    print("               good letters                      problems of bad ones")
    print("writer         at most 1 tones alarms hints  found at any level  at stop or warn")
    total = Count()
    for file in files_of(chosen.paths):
        examples = mails() if file.name == "index.toml" else corpus(file.resolve())
        counted = count(examples, read)
        print(row(file.stem, counted))
        if chosen.show:
            print(*(f"    - {line}" for line in counted.missed), sep="\n")
            print(*(f"    ! {line}" for line in counted.false), sep="\n")
        total.add(counted)
    print(row("all", total))
    print(
        "by problem:",
        ", ".join(f"{each} {total.found[each]}/{n}" for each, n in sorted(total.marked.items())),
    )


if __name__ == "__main__":
    main()
