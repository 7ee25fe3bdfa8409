"""Completes a tag while it is typed: from one's own, then from what many panels ask for."""

from collections.abc import Iterable

from textual.suggester import Suggester

from waitroom.domain.questions.question import COMPETENCIES


class TagSuggester(Suggester):
    """Completes the last tag of a line."""

    def __init__(self, own: Iterable[str]) -> None:
        super().__init__(use_cache=False, case_sensitive=True)
        self.known = tuple(dict.fromkeys((*own, *COMPETENCIES)))

    async def get_suggestion(self, value: str) -> str | None:
        """Return the line with its last tag completed, or None."""
        before, comma, last = value.rpartition(",")
        begun = last.lstrip()
        if not begun:
            return None
        key = "-".join(begun.casefold().split())
        found = next((tag for tag in self.known if tag.startswith(key) and tag != key), None)
        if found is None:
            return None
        return f"{before}{comma}{last[: len(last) - len(begun)]}{begun}{found[len(key) :]}"
