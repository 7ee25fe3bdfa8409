"""T-01 to T-15: the right moment, against the dates of the wait."""

from waitroom.domain.finding import Finding
from waitroom.reading.rules import Rule

TIMING_RULES: tuple[Rule, ...] = ()


class Sending:
    """x."""


def timing_findings() -> tuple[Finding, ...]:
    """x."""
    return ()
