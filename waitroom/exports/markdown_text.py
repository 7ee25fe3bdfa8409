"""Text from people in Markdown stays text there, whatever signs stand in it; records as lists of their fields."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time, tzinfo
from enum import Enum

from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS_SHORT
from waitroom.domain.shared.record import Record
from waitroom.domain.shared.safe_text import safe_text
from waitroom.translation import _

LEFT_AWAY = frozenset({"id", "revision", "created", "updated"})
"""What the store writes by itself; the day a thing was written is told beside its heading."""

TOLD_ALWAYS = frozenset({"state", "kind", "outcome", "zone"})
"""Fields that say something even where nobody has chosen otherwise."""

_ACTS = re.compile(r"[\\`*\[\]<]|(?<!\w)_|_(?!\w)|&(?=#?\w+;)")
_BEGINS = re.compile(r"^(\s*)([#>+=~|-]|\d+(?=[.)]))")


def markdown_line(text: str) -> str:
    """Return text as one line in which nothing is marked up."""
    return _line(safe_text(" ".join(text.split())))


def markdown_quote(text: str) -> list[str]:
    """Return text as a quotation, line by line as it was written."""
    lines = safe_text(text).rstrip().split("\n")
    # A backslash at its end keeps a line apart from the next one.
    ends = [
        "\\" if line.strip() and following.strip() else ""
        for line, following in zip(lines, [*lines[1:], ""], strict=True)
    ]
    return [f"> {_line(line)}{end}".rstrip(" ") for line, end in zip(lines, ends, strict=True)]


def markdown_day(day: date, zone: tzinfo | None) -> str:
    """Return "Wed 23 April 2014", and the hour where there is one, by the clock of `zone`."""
    at = day.astimezone(zone) if isinstance(day, datetime) else day
    hour = f", {at:%H:%M}" if isinstance(at, datetime) else ""
    return f"{WEEKDAYS_SHORT[at.weekday()]} {at.day} {MONTHS[at.month - 1]} {at.year}{hour}"


def field_lines(
    value: object, names: Mapping[str, str], zone: tzinfo | None, *, but: Iterable[str] = (), depth: int = 0
) -> list[str]:
    """Return every field of a record (or of what lies in one) that says something, as a list; `but` names others.

    `names` are what stands for an id.
    """
    left = {*but, *(LEFT_AWAY if depth == 0 else {"id"})}
    lines = []
    for each in fields(value):  # type: ignore[arg-type]  # every record is a dataclass
        found = getattr(value, each.name)
        is_first_choice = each.name not in TOLD_ALWAYS and found == each.default
        if each.name not in left and not is_first_choice and found not in (None, "", (), False, {}):
            lines += _entry(each.name, found, names, zone, depth)
    return lines


def written_on(record: Record, zone: tzinfo | None) -> str:
    """Return the day on which a record was written; empty where nothing says so."""
    at = getattr(record, "at", None) or record.created
    return markdown_day(at, zone) if isinstance(at, date) else ""


def field_label(name: str) -> str:
    """Return the name of a field as a page says it, in English: "said_on" is "Said on"."""
    return name.removeprefix("is_").removesuffix("_id").removesuffix("_ids").replace("_", " ").capitalize()


def _entry(name: str, value: object, names: Mapping[str, str], zone: tzinfo | None, depth: int) -> list[str]:
    label = _(field_label(name))
    space = "  " * depth
    if isinstance(value, str) and not isinstance(value, Enum) and "\n" in value.strip():
        return [
            f"{space}- {label}:",
            "",
            *(f"{space}  {line}".rstrip() for line in markdown_quote(value)),
            "",
        ]
    if is_dataclass(value) or isinstance(value, Mapping):
        inner = _inside(value, names, zone, depth + 1)
        return [f"{space}- {label}:", *inner] if inner else []
    items = value if isinstance(value, tuple | list) else (value,)
    if any(is_dataclass(item) or isinstance(item, Mapping) for item in items):
        return _several(label, [_inside(item, names, zone, depth + 2) for item in items], space)
    return [f"{space}- {label}: {', '.join(_words(item, names, zone) for item in items)}"]


def _several(label: str, inside: Sequence[list[str]], space: str) -> list[str]:
    """Return several things of one kind as a list; where each says one thing, in one line."""
    if all(len(inner) == 1 for inner in inside):
        return [f"{space}- {label}: {', '.join(_alone(inner[0]) for inner in inside)}"]
    lines = [f"{space}- {label}:"]
    for number, inner in enumerate(inside, 1):
        lines += [f"{space}  - {number}:", *inner] if inner else []
    return lines


def _alone(line: str) -> str:
    """Return what the only line of a thing says, without the name of its field where it has one."""
    words = line.lstrip().removeprefix("- ")
    name, colon, value = words.partition(": ")
    return value if colon and name.replace(" ", "").isalpha() and name[:1].isupper() else words


def _inside(value: object, names: Mapping[str, str], zone: tzinfo | None, depth: int) -> list[str]:
    if isinstance(value, Mapping):
        return _mapping(value, names, zone, depth)
    if is_dataclass(value):
        return field_lines(value, names, zone, depth=depth)
    return [f"{'  ' * depth}- {_words(value, names, zone)}"]


def _mapping(
    value: Mapping[object, object], names: Mapping[str, str], zone: tzinfo | None, depth: int
) -> list[str]:
    lines: list[str] = []
    for key, item in value.items():
        if item not in (None, "", [], {}, False):
            lines += _entry(markdown_line(str(key)), item, names, zone, depth)
    return lines


def _words(value: object, names: Mapping[str, str], zone: tzinfo | None) -> str:
    if isinstance(value, Enum):
        return markdown_line(_(str(value.value)))
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, date):
        return markdown_day(value, zone)
    if isinstance(value, time):
        return f"{value:%H:%M}"
    return markdown_line(names.get(value, value) if isinstance(value, str) else str(value))


def _line(text: str) -> str:
    plain = _ACTS.sub(lambda found: f"\\{found[0]}", text)
    return _BEGINS.sub(_escape_start, plain)


def _escape_start(found: re.Match[str]) -> str:
    sign = found[2]
    # A number with a dot would begin a list: the dot is what is escaped then.
    return f"{found[1]}{sign}\\" if sign[0].isdigit() else f"{found[1]}\\{sign}"
