"""The word lists that ship beside the code, each read once, when it is first needed."""

from functools import cache
from importlib.resources import files


def load_list(name: str) -> list[str]:
    """Return the lines of one of the shipped tables."""
    text = files("waitroom.reading").joinpath("letter_phrases", f"{name}.txt").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line.strip()]


@cache
def load_pairs(name: str) -> dict[str, str]:
    """Return a table of a word and what stands for it, one pair a line."""
    return dict(line.split(" ", 1) for line in load_list(name))


@cache
def load_word_set(name: str) -> frozenset[str]:
    """Return a list of words, one a line."""
    return frozenset(load_list(name))
