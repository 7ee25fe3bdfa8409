"""Completes a path while it is typed."""

import asyncio

from textual.suggester import Suggester

from waitroom.domain.shared.invisible_characters import is_shown
from waitroom.room.shared.typed_paths import parse_path


class PathSuggester(Suggester):
    """Completes a path from what lies in its folder."""

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """Return the first name in the folder that begins as typed; a folder with a slash behind it."""
        if not value:
            return None
        return await asyncio.to_thread(completed, value)


def completed(value: str) -> str | None:
    """Return the first path that begins with `value`, a folder with a slash behind it; None where there is none."""
    typed = parse_path(value)
    if typed is None:
        return None
    folder, start = (typed, "") if value.endswith("/") else (typed.parent, typed.name)
    try:
        found = sorted(each for each in folder.iterdir() if each.name.startswith(start))
        path = next((each for each in found if start or not each.name.startswith(".")), None)
        if path is None or not all(map(is_shown, path.name)):
            return None
        return f"{value.removesuffix(start)}{path.name}{'/' if path.is_dir() else ''}"
    except OSError:
        return None
