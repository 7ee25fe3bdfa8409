"""The figures, what each is compared with, and what it must and can reach."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

Sample = dict[str, float]
"""What one round measured: name -> seconds, bytes, megabytes or counts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One figure: `value`, over `base` in the same round where there is one.

    `must` and `goal` are upper limits of the ratio, or of the value (times `scale`, in `unit`) without a base.
    """

    name: str
    value: str
    base: str = ""
    must: float | None = None
    goal: float | None = None
    unit: str = "ms"
    scale: float = 1000.0


FIGURES = (
    Figure(
        name="first paint with the time left / hello",
        value="room.paint",
        base="hello.paint",
        must=1.4,
        goal=1.2,
    ),
    Figure(name="ready / hello", value="room.ready", base="hello.ready", must=1.35, goal=1.25),
    Figure(name="start CPU / hello", value="room.cpu", base="hello.cpu", must=1.5, goal=1.35),
    Figure(name="exit / hello", value="room.exit", base="hello.exit", must=0.6, goal=0.3),
    Figure(name="RSS / hello", value="room.rss", base="hello.rss", must=1.2, goal=1.15, unit="MB", scale=1),
    Figure(
        name="RSS at rest / hello",
        value="room.later_rss",
        base="hello.rss",
        must=1.25,
        goal=1.2,
        unit="MB",
        scale=1,
    ),
    Figure(name="status / python -c pass", value="status", base="pass", must=1.8, goal=1.7),
    Figure(
        name="CPU at rest / hello",
        value="room.idle_cpu",
        base="hello.idle_cpu",
        must=1.3,
        goal=1.1,
        unit="%",
        scale=100,
    ),
    Figure(name="bytes a second at rest", value="room.idle_bytes", must=50, goal=5, unit="B/s", scale=1),
    Figure(
        name="wakeups a second / hello",
        value="room.idle_wakes",
        base="hello.idle_wakes",
        must=1.5,
        goal=1.1,
        unit="/s",
        scale=1,
    ),
    Figure(name="CPU while breathing", value="breathing.cpu", must=6, goal=4, unit="%", scale=100),
    Figure(name="bytes a second while breathing", value="breathing.bytes", unit="B/s", scale=1),
    Figure(
        name="CPU after breathing / hello",
        value="after_breathing.idle_cpu",
        base="hello.idle_cpu",
        must=1.3,
        goal=1.1,
        unit="%",
        scale=100,
    ),
    Figure(
        name="bytes a second after breathing",
        value="after_breathing.idle_bytes",
        must=50,
        goal=5,
        unit="B/s",
        scale=1,
    ),
    Figure(name="a step in a list / ListView", value="room.step", base="listing.step", must=1.3, goal=1.0),
    Figure(name="a step in a list, p95", value="room.step95", must=25, goal=16),
    Figure(
        name="a letter while saving / Input", value="room.letter", base="listing.letter", must=1.6, goal=1.2
    ),
    Figure(name="a letter while saving, p95", value="room.letter95", must=20, goal=12),
    Figure(name="usual list app, ready / hello", value="listing.ready", base="hello.ready"),
    Figure(name="a save at 1,000 documents", value="save", must=16, goal=8),
    Figure(name="a save at 15,000 documents", value="full.save", must=16, goal=8),
    Figure(
        name="ready with 15,000 documents / empty",
        value="full.ready",
        base="empty.ready",
        must=1.3,
        goal=1.15,
    ),
    Figure(
        name="start CPU with 15,000 documents / empty",
        value="full.cpu",
        base="empty.cpu",
        must=1.3,
        goal=1.15,
    ),
    Figure(name="loading 1,000 documents", value="load", must=16, goal=5),
    Figure(name="a letter into 3,000 words", value="room.long", must=16, goal=8),
    Figure(name="a letter into 3,000 words, p95", value="room.long95", must=16, goal=12),
    Figure(
        name="a letter into 3,000 words, p95 / TextArea",
        value="room.long95",
        base="area.long95",
        must=1.6,
        goal=1.3,
    ),
    Figure(name="reading a promise, warm", value="promise", must=20, goal=10),
    Figure(name="reading a letter of 300 words, warm", value="reading", must=8, goal=5),
    Figure(name="a million turns of an empty loop", value="loop"),
)


def peer_figures(names: Iterable[str]) -> tuple[Figure, ...]:
    """Return the figures of other programs that were measured beside the room; they have no limits."""
    return tuple(
        figure
        for name in names
        for figure in (
            Figure(name=f"{name}: ready / hello", value=f"peer {name}.ready", base="hello.ready"),
            Figure(name=f"{name}: start CPU / hello", value=f"peer {name}.cpu", base="hello.cpu"),
            Figure(
                name=f"{name}: RSS / hello", value=f"peer {name}.rss", base="hello.rss", unit="MB", scale=1
            ),
        )
    )


def table(rounds: list[Sample], figures: tuple[Figure, ...] = FIGURES) -> str:
    """Return the table: figure, value, ratio median [min-max], must, goal, verdict."""
    head = ("figure", "value", "ratio", "must", "goal", "verdict")
    rows = [head, *(_row(figure, rounds) for figure in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)


def _row(figure: Figure, rounds: list[Sample]) -> tuple[str, str, str, str, str, str]:
    values = [each[figure.value] for each in rounds if figure.value in each]
    limits = (_limit(figure.must), _limit(figure.goal))
    if not values:
        return (figure.name, "", "", *limits, "not measured")
    shown = f"{median(values) * figure.scale:.1f} {figure.unit}"
    measured = [value * figure.scale for value in values]
    ratio = ""
    if figure.base:
        both = [each for each in rounds if figure.value in each and figure.base in each]
        measured = [each[figure.value] / max(each[figure.base], 1e-9) for each in both]
        if not measured:
            return (figure.name, shown, "", *limits, "no base")
        ratio = f"{median(measured):.2f} [{min(measured):.2f}-{max(measured):.2f}]"
    return (figure.name, shown, ratio, *limits, verdict(figure, median(measured)))


def verdict(figure: Figure, measured: float) -> str:
    """Return one word for a figure: "goal", "must" or "missed"; nothing where there is no limit."""
    if figure.must is None or figure.goal is None:
        return ""
    if measured <= figure.goal:
        return "goal"
    return "must" if measured <= figure.must else "missed"


def _limit(limit: float | None) -> str:
    return "" if limit is None else f"{limit:g}"
