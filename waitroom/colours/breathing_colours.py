"""The colours of the sun that breathes, by evening, on paper and at night."""

from collections.abc import Mapping
from types import MappingProxyType

from waitroom.colours.palettes import EVENING, PAPER
from waitroom.domain.scenery.sky import SceneColours, SkyHour

NIGHT = "night"
"""A scene for breathing, not a theme."""

_BREATHING = SkyHour(
    elevation=1,
    sky=("#1f2a54", "#5f4470", "#cc7a69", "#f0ba74"),
    hills=("#775069", "#4c3b59", "#2a2740"),
    sun="#ffdc9c",
    halo="#ffcb88",
    cloud="#ffffff",
    glow=0.72,
)
_PAPER_BREATHING = SkyHour(
    elevation=1,
    sky=("#47679f", "#8e78a4", "#e49b86", "#fad09a"),
    hills=("#98778a", "#6b5d78", "#3f4259"),
    sun="#fff0c2",
    halo="#ffe0ac",
    cloud="#ffffff",
    glow=0.72,
)
_NIGHT_BREATHING = SkyHour(
    elevation=-9,
    sky=("#0a0e20", "#161a38", "#2b2545", "#4a3346"),
    hills=("#2a2240", "#1d1930", "#100f1d"),
    sun="#b5794e",
    halo="#8a5844",
    cloud="#ffffff",
    glow=0.45,
)

SCENES: Mapping[str, SceneColours] = MappingProxyType(
    {
        EVENING: SceneColours(hour=_BREATHING, star="#e8e6f2", words="#efe6d8"),
        PAPER: SceneColours(hour=_PAPER_BREATHING, star="#f4f2fa", words="#fbf6ea"),
        NIGHT: SceneColours(hour=_NIGHT_BREATHING, star="#b9bbd6", words="#b9b4ae"),
    },
)
"""The colours of the breathing sun, by the name of the scene; the night's is dim."""
