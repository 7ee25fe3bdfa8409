"""Code names: the one place that decides whether a wait is called by its own name, and hides that name elsewhere."""

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time

from waitroom.domain.shared.settings import CodeNames
from waitroom.domain.waits.wait import Wait
from waitroom.domain.waits.window import is_working_day


def are_code_names_on(now: datetime, choice: CodeNames, desk_hours: tuple[time, ...]) -> bool:
    """Tell whether code names stand at `now` (in the person's zone).

    `desk_hours` are from when to when the person sits at a desk on working days; without them any hour may be one.
    """
    if choice is not CodeNames.AT_WORK:
        return choice is CodeNames.ALWAYS
    if len(desk_hours) != 2:
        return True
    begins, ends = desk_hours
    return is_working_day(now.date()) and begins <= now.time() < ends


def as_shown(wait: Wait, *, with_code_names: bool) -> Wait:
    """Return a wait that is called as it is to be called now."""
    shows_own_name = not with_code_names
    return wait if wait.shows_own_name is shows_own_name else replace(wait, shows_own_name=shows_own_name)


def hide_names(text: str, waits: Iterable[Wait]) -> str:
    """Return one line for a list outside the waits' own pages: where a code name stands, in place of the other."""
    for wait in waits:
        if wait.known_as == wait.organisation:
            continue
        bare = wait.organisation.removeprefix("the ").removeprefix("The ")
        for name in sorted({wait.organisation, bare}, key=len, reverse=True):
            if name.strip():
                text = re.sub(re.escape(name), _as_it_is(wait.known_as), text, flags=re.IGNORECASE)
    return text


def _as_it_is(words: str) -> str:
    """Return a replacement in which no sign stands for anything else."""
    return words.replace("\\", r"\\")
