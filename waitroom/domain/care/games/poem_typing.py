"""Typing a poem: letter for letter, at no speed at all."""

from waitroom.quick_dataclass import dataclass

_SAME = {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "."}


@dataclass(frozen=True, slots=True)
class Poem:
    """An old poem, or a text of one's own; `source` says whose and from when."""

    title: str
    source: str
    text: str


def is_right_key(text: str, at: int, typed: str) -> bool:
    """Tell whether `typed` is the character at `at`; straight quotes and hyphens stand for the curved ones."""
    if at >= len(text):
        return False
    return typed == text[at] or typed == _SAME.get(text[at])


def skip_blank(text: str, at: int) -> int:
    """Return the place of the next character to type: blanks at the beginning of a line are passed over."""
    if at == 0 or text[at - 1] == "\n":
        while at < len(text) and text[at].isspace():
            at += 1
    return at


def parse_poems(text: str) -> tuple[Poem, ...]:
    """Read poems: a title, a line on its source, an empty line, the lines; `---` lies between two."""
    poems = []
    for block in text.split("\n---\n"):
        title, source, lines = (part.strip("\n") for part in f"{block.strip()}\n".split("\n", 2))
        poems.append(Poem(title, source, lines.strip("\n")))
    return tuple(poems)
