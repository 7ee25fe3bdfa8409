"""When it is night."""

from datetime import time


def is_night(local: time) -> bool:
    """Tell whether it is night, from 22:00 to 06:00: dim, no dates to act on, the long out-breath."""
    return local >= time(22) or local < time(6)
