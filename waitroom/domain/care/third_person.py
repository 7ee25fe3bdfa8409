"""Telling it in the third person: where an "I" still stands (Kross et al., 2014)."""

import re

_I = re.compile(r"(?<![\w’'])I(?=$|[\s,.;:!?)’']|$)", re.MULTILINE)


def lines_with_i(text: str) -> tuple[int, ...]:
    """Return the numbers (from 1) of the lines in which "I" is a word."""
    return tuple(number for number, line in enumerate(text.split("\n"), 1) if _I.search(line))
