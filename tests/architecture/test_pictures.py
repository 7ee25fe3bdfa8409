from pathlib import Path

import pytest

from screenshots.build import FOLDER, PICTURES, build
from tests.ui.rest import as_for_stories


@pytest.fixture(autouse=True)
def quick_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and apply each style sheet once for all pictures: what is not as it was shipped would show."""
    as_for_stories(monkeypatch)


def test_every_shipped_picture_is_built_and_every_built_one_is_shipped() -> None:
    assert {path.stem for path in FOLDER.glob("*.svg")} == {picture.name for picture in PICTURES}


@pytest.mark.parametrize("name", [picture.name for picture in PICTURES])
def test_shipped_pictures_equal_freshly_built_ones(tmp_path: Path, name: str) -> None:
    shipped = (FOLDER / f"{name}.svg").read_text(encoding="utf-8")
    build(tmp_path, (name,), expected=shipped)
    is_equal = (tmp_path / f"{name}.svg").read_text(encoding="utf-8") == shipped
    assert is_equal, "build the pictures again, and look at what changed"  # no diff: it would take minutes
