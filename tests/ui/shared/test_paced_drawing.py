"""What is drawn is shown: no frame is made while the app gathers changes, for it would be thrown away."""

from pathlib import Path

import pytest
from textual._compositor import Compositor
from textual._context import active_app

from tests.ui.stage import begin, stage

pytestmark = pytest.mark.usefixtures("every_frame")


async def test_no_frame_is_made_for_nobody_and_what_waited_is_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[bool] = []
    draw = Compositor.render_update

    def remember(self: Compositor, *given: object, **named: object) -> object:
        made.append(active_app.get()._batch_count == 0)
        return draw(self, *given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(Compositor, "render_update", remember)
    async with stage(tmp_path) as on:
        await begin(on)
        await on.press("2", "1")
        with on.app.batch_update():
            await on.press("2")
            before = len(made)
            on.app.screen._compositor_refresh()
            assert len(made) == before
        await on.press("1")
        assert "Museum" in on.seen()
    assert all(made)
    assert len(made) > 3
