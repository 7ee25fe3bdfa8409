"""Where a guided breath stands, and what a safe one is.

Five minutes a day of slow, controlled breathing improved mood, and a long out-breath did best (Balban et al.,
2023, Cell Reports Medicine 4, 100895). Nothing here hurries a breath or lengthens a hold.
"""

from collections.abc import Sequence
from math import cos, isfinite, pi

from waitroom.domain.care.activity import BreathPhase
from waitroom.domain.shared.errors import UnsafeBreathPace
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

SHORTEST_CYCLE = 8.0
"""Seconds; a shorter breath is refused, since fast breathing makes dizzy."""

IN = frozenset({"in", "sip"})
OUT = "out"


@dataclass(frozen=True, slots=True)
class BreathMoment:
    """Where a breath stands.

    `label` is the part's word, `fill` how full the lungs are (0 to 1), `seconds_left` what is left of the
    part, `cycles` how many whole breaths are done.
    """

    label: str
    fill: float
    seconds_left: float
    cycles: int


def cycle_seconds(phases: Sequence[BreathPhase]) -> float:
    """Return how long one whole breath takes, in seconds."""
    return sum(phase.seconds for phase in phases)


def require_safe_breath(phases: Sequence[BreathPhase]) -> tuple[BreathPhase, ...]:
    """Return the parts of a breath, if it is slow enough to be safe.

    Raises:
        UnsafeBreathPace: for a cycle under 8 seconds, or a part that takes no time.
    """
    if not all(isfinite(phase.seconds) and phase.seconds > 0 for phase in phases):
        msg = _("Each part of a breath takes some seconds. In for four and out for six is a calm one.")
        raise UnsafeBreathPace(msg)
    if cycle_seconds(phases) < SHORTEST_CYCLE:
        msg = _("A breath under eight seconds can make you dizzy. In for four and out for six is a calm one.")
        raise UnsafeBreathPace(msg)
    return tuple(phases)


def breath_at(phases: Sequence[BreathPhase], elapsed: float) -> BreathMoment:
    """Return where a breath stands `elapsed` seconds after it began; before that it is at its beginning.

    The fill rises over "in" and "sip" and falls over "out", each eased with a cosine; in every other part it
    rests. The parts are those of Balban et al. (2023): in, a little more, and out for about twice as long.

    Raises:
        UnsafeBreathPace: for phases that `require_safe_breath` refuses.
    """
    phases = require_safe_breath(phases)
    whole = cycle_seconds(phases)
    cycles, within = divmod(max(elapsed, 0.0), whole)
    levels = _levels(phases)
    at = 0
    while at < len(phases) - 1 and within >= phases[at].seconds:
        within -= phases[at].seconds
        at += 1
    part = min(within / phases[at].seconds, 1.0)
    eased = (1 - cos(pi * part)) / 2
    fill = levels[at] + (levels[at + 1] - levels[at]) * eased
    return BreathMoment(phases[at].label, min(max(fill, 0.0), 1.0), phases[at].seconds - within, int(cycles))


def night_breath(phases: Sequence[BreathPhase]) -> tuple[BreathPhase, ...]:
    """Return the same breath for the night: no holds, and an out-breath about twice as long as the breath in.

    The long out-breath did best of the patterns that were compared (Balban et al., 2023). No part becomes
    shorter; a breath without an "out" comes back as it is.
    """
    phases = tuple(phases)
    breathing_in = sum(phase.seconds for phase in phases if phase.label in IN)
    breathing_out = sum(phase.seconds for phase in phases if phase.label == OUT)
    if not breathing_out:
        return phases
    longer = max(1.0, 2 * breathing_in / breathing_out)
    return tuple(
        BreathPhase(label=phase.label, seconds=phase.seconds * longer) if phase.label == OUT else phase
        for phase in phases
        if phase.label != "hold"
    )


def _levels(phases: tuple[BreathPhase, ...]) -> list[float]:
    """Return how full the lungs are at each border between two parts."""
    breathing_in = sum(phase.seconds for phase in phases if phase.label in IN)
    breathing_out = sum(phase.seconds for phase in phases if phase.label == OUT)
    first = next((phase.label for phase in phases if phase.label in IN or phase.label == OUT), "in")
    level = 1.0 if first == OUT else 0.0
    levels = [level]
    for phase in phases:
        if phase.label in IN:
            level += phase.seconds / breathing_in
        elif phase.label == OUT:
            level -= phase.seconds / breathing_out
        levels.append(level)
    return levels
