"""What the command line says of things that are not the same in two states of the file."""

from collections.abc import Iterable, Mapping

from waitroom.cli.find_one import find_one, holds_words, short_ids
from waitroom.cli.table import table
from waitroom.domain.data.state_comparison import ComparedThing, Difference, KindChange, StateComparison
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class KindChangeRow:
    """How many things of one kind come, go, or change."""

    kind: str
    more: int
    fewer: int
    changed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TextPairRow:
    """One field of a thing in both states; the name is empty for the text itself."""

    name: str
    there: str
    here: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedThingRow:
    """One thing that is not the same in another state and in the file of today."""

    id: str
    kind: str
    heading: str
    difference: str
    texts: tuple[TextPairRow, ...]


def change_rows(changes: Iterable[KindChange]) -> tuple[KindChangeRow, ...]:
    """Return the changes of each kind for programs."""
    return tuple(
        KindChangeRow(kind=each.noun, more=each.more, fewer=each.fewer, changed=each.other)
        for each in changes
    )


def thing_row(thing: ComparedThing) -> ComparedThingRow:
    """Return a thing for programs; of what is sealed or for the person alone no word."""
    return ComparedThingRow(
        id=thing.id,
        kind=thing.what,
        heading=thing.heading,
        difference=thing.difference.value,
        texts=tuple(TextPairRow(name=each.name, there=each.there, here=each.here) for each in thing.texts),
    )


def thing_table(things: Iterable[ComparedThing], words_for: Mapping[Difference, str]) -> list[str]:
    """Return a line for each thing: its id, what it is, how it differs, and its first words."""
    every = tuple(things)
    short = short_ids(every)
    rows = [
        (short[each.id], each.what, words_for[each.difference], each.heading or each.unsaid or _("no words"))
        for each in every
    ]
    return table((_("id"), _("kind"), _("beside today"), _("words")), rows)


def thing_lines(thing: ComparedThing, there: str) -> list[str]:
    """Return both texts of one thing, one after the other; `there` is what the other state is called."""
    if thing.unsaid:
        return [thing.unsaid]
    lines: list[str] = []
    for name, texts in (
        (there, [(pair.name, pair.there) for pair in thing.texts]),
        (_("today"), [(pair.name, pair.here) for pair in thing.texts]),
    ):
        said = [f"{label}: {text}" if label else text for label, text in texts if text]
        lines += [
            f"{name}:",
            *(f"  {line}" for text in said or [_("not there")] for line in text.splitlines() or [""]),
        ]
    return [*lines, *([thing.note] if thing.note else [])]


def find_thing(compared: StateComparison, words: str) -> ComparedThing:
    """Return the only thing that words mean.

    Raises:
        NothingFound, NotUnderstood: where none or several answer to that.
    """

    def is_named(thing: ComparedThing, words: str) -> bool:
        return holds_words(f"{thing.what}\n{thing.heading}", words)

    return find_one(
        compared.things, words, is_named, nobody=_("Nothing that is not the same answers to that")
    )
