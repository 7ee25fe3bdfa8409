"""What the stories of the screens share."""

from collections.abc import Iterator

import pytest

from tests.ui.rest import as_for_stories, as_on_a_terminal, as_over_days


@pytest.fixture(autouse=True)
def quick_rooms() -> Iterator[None]:
    """Let a story wait for what happens, and for nothing else; also where it takes its own patches back."""
    with pytest.MonkeyPatch.context() as patch:
        as_for_stories(patch)
        yield


@pytest.fixture
def every_frame(quick_rooms: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw each frame, as on a terminal: for stories of what happens between two."""
    as_on_a_terminal(monkeypatch)


@pytest.fixture
def caches_are_cleared(quick_rooms: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Clear the memories of what was drawn at each full hour, as a room does."""
    as_over_days(monkeypatch)
