"""A folder of its own, a store that writes at once, and a disk that can go wrong."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.store.disks import QUICK
from waitroom.paths import Paths
from waitroom.store.database import Store
from waitroom.store.opening import open_store as open_file

NOW = datetime(2014, 4, 24, 9, 30, tzinfo=UTC)


@pytest.fixture
def now() -> datetime:
    return NOW


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    folder = tmp_path / "data"
    return Paths(data=folder, state=folder / "state", config=folder)


@pytest.fixture
def open_store(paths: Paths) -> Iterator[Callable[..., Store]]:
    opened: list[Store] = []

    def opener(**kinds: Any) -> Store:  # noqa: ANN401 - what open_store takes
        store = open_file(kinds.pop("paths", paths), **{"now": NOW, "pace": QUICK, **kinds})
        opened.append(store)
        return store

    yield opener
    for store in opened:
        store.close(1.0)


@pytest.fixture
def store(open_store: Callable[..., Store]) -> Store:
    return open_store()
