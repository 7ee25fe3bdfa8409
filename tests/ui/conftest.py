"""What the stories of the screens share."""

import gc
from collections.abc import Iterator

import pytest

from tests.ui.rest import as_for_stories, as_on_a_terminal, as_over_days

MANY_LEFT = 300_000
"""So many things that rooms left behind are let go at once: those of seven or eight stories."""


@pytest.fixture(scope="session")
def _modules_are_frozen() -> None:
    gc.collect()
    gc.freeze()
    gc.set_threshold(
        2_000_000, 2, 2
    )  # a room is many short-lived things: it is looked through when it is over


@pytest.fixture(autouse=True)
def _rooms_are_let_go(_modules_are_frozen: None) -> Iterator[None]:
    """Freeze what was imported once; a room that freezes at its first paint keeps those of all stories before it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        yield
    if gc.get_count()[0] > MANY_LEFT:
        gc.collect()


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
