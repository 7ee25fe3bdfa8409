"""Counts how a file of sentences is read: `python -m tests.bench.count_promises FILE...`.

A file is written like decision-phrases-2.toml (`[[phrase]]`) or promises-english.toml (`[[group]]`). For each
language, group or category it prints how many sentences are read exactly (or asked about where that is right),
asked about although a date was meant, read as another date, and given a date where none was meant ("invented").
"""

import argparse
import time
import tomllib
from collections import Counter
from pathlib import Path

from tests.unit.promises.corpus import Phrase, agrees, examples, ours, read

VERDICTS = ("exact", "asked", "wrong", "invented")


def phrases_of(path: Path) -> list[Phrase]:
    """Return the sentences of a file in either form."""
    is_grouped = "group" in tomllib.loads(path.read_text(encoding="utf-8"))
    return list(ours(str(path.resolve())) if is_grouped else examples(path))


def verdict(phrase: Phrase, found: tuple[str, str] | None) -> str:
    """Return how a reading stands to what was meant."""
    if agrees(found, phrase):
        return "exact"
    if found is None:
        return "asked"
    return "invented" if set(phrase.readings) == {None} else "wrong"


def main() -> None:
    """Count, and print the figures; with `--misses` the sentences that are not exact too."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true", help="print what is not exact")
    parser.add_argument("--by-group", action="store_true", help="count groups or categories, not languages")
    args = parser.parse_args()
    counts: dict[str, Counter[str]] = {}
    spent, total = 0.0, 0
    for path in args.files:
        for phrase in phrases_of(path):
            read(phrase)
            began = time.process_time()
            found = read(phrase)
            spent, total = spent + time.process_time() - began, total + 1
            verdict_now = verdict(phrase, found)
            key = phrase.group if args.by_group else phrase.locale[:2]
            counts.setdefault(key, Counter())[verdict_now] += 1
            if args.misses and verdict_now != "exact":
                day = f" (interview {phrase.interviewed})" if phrase.interviewed else ""
                print(f"{verdict_now:9} {phrase.said!r} said {phrase.said_on} {phrase.tz}{day}")
                print(f"          read {found}, meant {phrase.readings}")
    for key, count in counts.items():
        every = sum(count.values())
        figures = ", ".join(f"{name} {count[name]}" for name in VERDICTS)
        print(f"{key}: {every} sentences, {figures} ({100 * count['exact'] / every:.1f} % exact)")
    print(f"{1000 * spent / max(total, 1):.3f} ms of processor time a sentence, warm")


if __name__ == "__main__":
    main()
