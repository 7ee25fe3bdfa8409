"""What a wait is called in a file that may come before others' eyes: the one place where that is chosen."""

from waitroom.domain.waits.wait import Wait


def exported_name(wait: Wait) -> str:
    """Return the code name of a wait where it has one, else the organisation."""
    return wait.known_as
