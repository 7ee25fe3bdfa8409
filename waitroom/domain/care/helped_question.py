"""Running an activity: what stands before it, and when it may be asked whether it helped."""

from collections.abc import Mapping
from datetime import timedelta
from types import MappingProxyType

from waitroom.translation import _

EVIDENCE_WORDS: Mapping[str, str] = MappingProxyType(
    {
        "meta-analysis": _("several trials together"),
        "trial": _("tried in a study"),
        "related": _("a close relative was studied"),
        "practice": _("common advice, no study"),
    }
)
"""What the grade of evidence means, in words."""

ENERGY_WORDS: Mapping[int, str] = MappingProxyType(
    {1: _("tired is fine"), 2: _("some energy"), 3: _("awake")}
)

PLACE_WORDS: Mapping[str, str] = MappingProxyType({"desk": _("at a desk"), "away": _("away from a desk")})
COMPANY_WORDS: Mapping[str, str] = MappingProxyType({"alone": _("alone"), "with": _("with someone")})
"""Where an act is done, and whether somebody else is part of it, in words."""

OPEN_ENDED = frozenset({"game", "animation", "writing", "timer", "cards"})
"""Modes that have no end of their own: they are left when it is enough."""
LONG_ENOUGH = timedelta(minutes=1)
"""An open-ended activity that was left sooner was not really begun."""


def may_ask_if_it_helped(mode: str, lasted: timedelta, *, is_finished: bool) -> bool:
    """Tell whether the one question may follow: after an end, never as a comment on leaving early."""
    return is_finished or (mode in OPEN_ENDED and lasted >= LONG_ENOUGH)
