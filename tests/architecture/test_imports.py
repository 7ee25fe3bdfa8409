"""What a start may cost: which modules are loaded by what."""

from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from tests.architecture.loaded_modules import loaded_by
from tests.bench.seed import seed_room


@pytest.mark.parametrize(
    "module", ["waitroom.room.room", "waitroom.cli", "waitroom.cli.parser", "waitroom.cli.waits.wait"]
)
def test_nothing_below_the_app_loads_textual(module: str) -> None:
    loaded = loaded_by(f"import {module}")
    assert not loaded & {"textual", "rich", "holidays", "humanize", "PIL"}


def test_a_status_loads_next_to_nothing(tmp_path: Path) -> None:
    now = datetime(2014, 4, 23, 15, tzinfo=ZoneInfo("Europe/London"))
    seed_room(tmp_path, now=now, waits=2, letters=1, mementos=1, others=1)
    loaded = loaded_by(f"from waitroom.cli import main; main(['status', '--data-dir', {str(tmp_path)!r}])")
    heavy = {"textual", "tinydb", "humanize", "platformdirs", "argparse", "dataclasses", "typing", "datetime"}
    assert not loaded & (heavy | {"zoneinfo", "pathlib", "logging", "asyncio", "filelock", "locale"})
    ours = {name for name in loaded if name.startswith("waitroom")}
    assert len(ours) <= 9
