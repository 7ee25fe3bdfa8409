"""What the command line says of things that are not the same in two states of the file."""

from collections.abc import Iterable, Mapping

from waitroom.domain.data.deleted_item import matches_words
from waitroom.domain.data.state_comparison import ComparedThing, Difference, StateComparison
from waitroom.domain.shared.errors import NotUnderstood

SHORTEST_ID = 8
"""So many signs of an id are enough to name a thing."""


def comparison_lines(things: Iterable[ComparedThing], words_for: Mapping[Difference, str]) -> list[str]:
    """Return a line for each thing: the beginning of its id, what it is, its first words, and how it differs."""
    rows = [
        (
            each.id[:SHORTEST_ID],
            each.what,
            each.heading or each.unsaid or "no words",
            words_for[each.difference],
        )
        for each in things
    ]
    width = max((len(row[1]) for row in rows), default=0)
    return [f"{row[0]}  {row[1].ljust(width)}  {row[3]}: {row[2]}" for row in rows]


def thing_lines(thing: ComparedThing, there: str) -> list[str]:
    """Return both texts of one thing, one after the other; `there` is what the other state is called."""
    if thing.unsaid:
        return [thing.unsaid]
    lines: list[str] = []
    for name, texts in (
        (there, [(pair.name, pair.there) for pair in thing.texts]),
        ("today", [(pair.name, pair.here) for pair in thing.texts]),
    ):
        said = [f"{label}: {text}" if label else text for label, text in texts if text]
        lines += [
            f"{name}:",
            *(f"  {line}" for text in said or ["not there"] for line in text.splitlines() or [""]),
        ]
    return [*lines, *([thing.note] if thing.note else [])]


def comparison_json(things: Iterable[ComparedThing]) -> list[dict[str, object]]:
    """Return each thing as a JSON object."""
    return [
        {
            "id": each.id,
            "table": each.shelf,
            "kind": each.what,
            "heading": each.heading,
            "difference": each.difference.name.lower().replace("_", "-"),
            "texts": [{"name": pair.name, "there": pair.there, "here": pair.here} for pair in each.texts],
        }
        for each in things
    ]


def find_thing(compared: StateComparison, words: str) -> ComparedThing:
    """Return the only thing that words mean: the beginning of its id, or words that it has.

    Raises:
        NotUnderstood: where none or several answer to that.
    """
    words = words.strip()
    by_id = [each for each in compared.things if len(words) >= SHORTEST_ID and each.id.startswith(words)]
    found = by_id or [
        each for each in compared.things if words and matches_words(f"{each.what}\n{each.heading}", words)
    ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise NotUnderstood("Nothing that is not the same answers to that; nothing was changed.")
    raise NotUnderstood(f"{len(found)} things answer to that; more words, or an id, say which one.")
