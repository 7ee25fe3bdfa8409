"""The colours that a person writes by hand: theme.toml, read into a palette."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from waitroom.colours.palettes import (
    EVENING,
    GROUNDS,
    OWN,
    PALETTES,
    PAPER,
    TEXT_ROLES,
    ColourPalette,
    contrast,
)
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _

LARGEST = 1 << 16
"""Bytes; what is larger is no file of colours."""

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
COLOUR_NAMES = tuple(name for name in ColourPalette._fields if name not in {"name", "is_dark"})
LEGIBLE = 4.5


class OwnTheme(NamedTuple):
    """The colours of the file, None where it could not be read at all, and one sentence for each thing amiss."""

    palette: ColourPalette | None
    problems: tuple[str, ...] = ()


def read_theme_file(path: Path) -> OwnTheme:
    """Read theme.toml: what is not understood in it keeps the colour of the shipped theme that it begins from."""
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST).decode("utf-8")
    except FileNotFoundError:
        return OwnTheme(None, (_("There is no file {path}; the colours follow the hour.").format(path=path),))
    except (OSError, UnicodeDecodeError):
        return OwnTheme(
            None, (_("{name} could not be read; the colours stay as they are.").format(name=path.name),)
        )
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return OwnTheme(
            None,
            (
                _("{name} is not TOML ({error}); the colours stay as they are.").format(
                    name=path.name, error=error
                ),
            ),
        )
    palette, problems = own_palette(values)
    return OwnTheme(palette, tuple(f"{path.name}: {each}" for each in problems))


def own_palette(values: Mapping[str, object]) -> tuple[ColourPalette, tuple[str, ...]]:
    """Return the palette that the values of a file describe, and one sentence for each of them that was left out.

    `from` names the shipped theme that it begins from, `dark` says whether it is a dark one.
    """
    problems: list[str] = []
    chosen: dict[str, Any] = {}
    begin = values.get("from", PAPER if values.get("dark") is False else EVENING)
    if not isinstance(begin, str) or begin not in PALETTES:
        problems.append(_("from is one of {palettes}.").format(palettes=", ".join(PALETTES)))
        begin = EVENING
    palette = PALETTES[begin]._replace(name=OWN)
    for name, value in values.items():
        if name == "from":
            continue
        if name == "dark":
            if isinstance(value, bool):
                chosen["is_dark"] = value
            else:
                problems.append(_("dark is true or false."))
        elif name not in COLOUR_NAMES:
            problems.append(_("no colour is called {name}.").format(name=name))
        elif not isinstance(value, str) or not COLOUR.fullmatch(value):
            problems.append(
                _("{name} is no colour; one is written as # and six digits from 0 to f, in quotes.").format(
                    name=name
                )
            )
        else:
            chosen[name] = value.lower()
    palette = palette._replace(**chosen)
    return palette, (*problems, *_hard_to_read(palette))


def _hard_to_read(palette: ColourPalette) -> tuple[str, ...]:
    """Name the pair that is hardest to read, where one is."""
    pairs = [
        (contrast(getattr(palette, role), getattr(palette, ground)), role, ground)
        for role in TEXT_ROLES
        for ground in GROUNDS
    ]
    pairs.append((contrast(palette.on_cursor, palette.cursor), "on_cursor", "cursor"))
    least, role, ground = min(pairs)
    if least >= LEGIBLE:
        return ()
    return (
        _("{role} on {ground} is hard to read: {least:.1f} to 1, where {legible} is enough.").format(
            role=role, ground=ground, least=least, legible=LEGIBLE
        ),
    )
