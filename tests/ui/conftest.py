"""What the stories of the screens share."""

import gc

import pytest

from tests.ui.rest import as_for_stories, as_on_a_terminal


@pytest.fixture(scope="session")
def _modules_are_frozen() -> None:
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _rooms_are_let_go(_modules_are_frozen: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Freeze what was imported once; a room that freezes at its first paint keeps those of all stories before it."""
    monkeypatch.setattr(gc, "freeze", lambda: None)


@pytest.fixture(autouse=True)
def quick_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a story wait for what happens, and for nothing else."""
    as_for_stories(monkeypatch)


@pytest.fixture
def every_frame(quick_rooms: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Draw each frame, as on a terminal: for stories of what happens between two."""
    as_on_a_terminal(monkeypatch)
