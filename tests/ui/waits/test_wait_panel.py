"""The number on the wall and the line under it, as they are drawn."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from tests.unit.stories import INTERVIEW, at, museum
from waitroom.colours.palettes import PALETTES, ColourPalette
from waitroom.domain.home.timeline import timeline
from waitroom.domain.scenery.colour import to_oklab
from waitroom.domain.waits.wait import Outcome, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.widgets.waits.large_numbers import HEIGHTS, large_number_rows
from waitroom.widgets.waits.wait_line import wait_line


@pytest.mark.parametrize("height", HEIGHTS)
def test_figures_are_solid_of_one_size_and_none_is_taken_for_another(height: int) -> None:
    figures = {sign: large_number_rows(sign, height) for sign in "0123456789"}
    assert len(set(figures.values())) == 10
    assert {(len(rows), len(row)) for rows in figures.values() for row in rows} == {
        (height, {3: 5, 5: 6, 10: 12}[height])
    }
    assert {sign for rows in figures.values() for row in rows for sign in row} <= set(" ▀▄█")
    # A one has a flag and a foot, so that eleven is not two strokes.
    one = figures["1"]
    assert one[-1].strip() > one[1].strip() or len(one[-1].strip()) > len(one[height // 2].strip())
    eleven = large_number_rows("11", height)
    assert all(len(row) == 2 * len(figures["1"][0]) + (4 if height == 10 else 2) for row in eleven)


def words_above(wait: Wait, now: datetime, width: int) -> list[str]:
    rows = wait_line(timeline(wait, (), now), width)
    assert all(row.cell_length <= width for row in rows)
    return [words.strip() for words in rows[0].plain.split("   ") if words.strip()]


@pytest.mark.parametrize("width", [34, 66, 72, 114, 150])
def test_the_labels_of_the_line_never_run_together(width: int) -> None:
    known = {
        "now", "interview", "answer due in here", "answer due", "the days they named", "the day they named",
        "fair to ask", "they answered", "your answer", "next interview", "answer due today",
    }  # fmt: skip
    wait = museum()
    for hours in range(0, 24 * 24, 7):
        now = INTERVIEW + timedelta(hours=hours)
        assert set(words_above(wait, now, width)) <= known
    yes = replace(wait, outcome=Outcome.OFFER, answered=at(12, month=5), answer_by=at(16, month=5))
    assert set(words_above(yes, at(13, month=5), width)) <= known


@pytest.mark.parametrize("width", [34, 66, 72, 100, 114, 150])
def test_within_the_window_what_is_due_stands_behind_the_present(width: int) -> None:
    wait = museum()
    window = wait.window
    assert window is not None
    for hours in range(0, 24 * 24, 5):
        now = INTERVIEW + timedelta(hours=hours)
        above = wait_line(timeline(wait, (), now), width)[0].plain
        if window.opens_at() <= now <= window.closes_at() and "answer" in above:
            assert above.index("now") < above.index("answer"), (now, above)
            is_last = now.date() == window.last_day
            assert not is_last or "due today" in above or above.rstrip().endswith("answer due")
            assert is_last or "today" not in above


def test_what_finds_no_room_above_the_line_has_its_name_before_its_date() -> None:
    above, _, dates = wait_line(timeline(museum(), (), INTERVIEW + timedelta(hours=4)), 72)
    assert "interview" not in above.plain
    assert "interview" in dates.plain


@pytest.mark.parametrize("width", [34, 52, 72, 114])
def test_before_the_first_interview_it_is_named_and_nothing_is_due_before_it(width: int) -> None:
    now = INTERVIEW - timedelta(days=1)
    wait = museum()
    said = replace(wait.rounds[0].promises[0], said_on=now)
    window = DecisionWindow(earliest=now.date(), latest=(now + timedelta(days=9)).date(), zone=wait.zone)
    live = replace(wait.rounds[0], interviewed=INTERVIEW, promises=(replace(said, window=window),))
    wait = replace(wait, rounds=(live,))
    above, rail, dates = (row.plain for row in wait_line(timeline(wait, (), now), width))
    assert "interview" in above + dates
    assert "next interview" not in above + dates
    assert not set("┣━┫") & set(rail[: rail.index("┬")]), "the interview is the first tick"


def test_after_the_window_its_days_are_not_called_due() -> None:
    assert "the days they named" in words_above(museum(), at(14, month=5), 100)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda palette: palette.name)
def test_the_colour_of_the_window_is_no_alarm(palette: ColourPalette) -> None:
    """A saturated red says danger; what lies near red in hue is pale or earthen here."""
    _, red_green, yellow_blue = to_oklab(palette.clay)
    assert (red_green**2 + yellow_blue**2) ** 0.5 < 0.11
