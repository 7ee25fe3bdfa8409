import pytest

from waitroom.domain.care.activity import BreathPhase
from waitroom.domain.care.breath_timing import breath_at, cycle_seconds, night_breath, require_safe_breath
from waitroom.domain.shared.errors import UnsafeBreathPace


def breath(*parts: tuple[str, float]) -> tuple[BreathPhase, ...]:
    return tuple(BreathPhase(label=label, seconds=seconds) for label, seconds in parts)


SIGH = breath(("in", 3.0), ("sip", 1.5), ("out", 8.0), ("rest", 0.5))
BOX = breath(("in", 4.0), ("hold", 4.0), ("out", 4.0), ("hold", 4.0))
LONG = breath(("in", 4.0), ("out", 6.0))


def test_a_breath_rises_and_sinks_softly() -> None:
    fills = [breath_at(LONG, tenth / 10).fill for tenth in range(101)]
    assert fills[0] == 0
    assert fills[40] == pytest.approx(1)
    assert fills[100] == pytest.approx(0)
    assert fills[:41] == sorted(fills[:41])
    assert fills[40:] == sorted(fills[40:], reverse=True)
    assert fills[1] < fills[21] - fills[20]


@pytest.mark.parametrize(
    ("elapsed", "label", "left", "cycles"),
    [
        (-5, "in", 3, 0),
        (0, "in", 3, 0),
        (3, "sip", 1.5, 0),
        (4.5, "out", 8, 0),
        (12.6, "rest", 0.4, 0),
        (13, "in", 3, 1),
    ],
)
def test_each_part_has_its_word_and_its_count(elapsed: float, label: str, left: float, cycles: int) -> None:
    moment = breath_at(SIGH, elapsed)
    assert (moment.label, moment.cycles) == (label, cycles)
    assert moment.seconds_left == pytest.approx(left)


def test_a_sip_comes_on_top_and_a_hold_stays_where_it_is() -> None:
    assert breath_at(SIGH, 3).fill == pytest.approx(2 / 3)
    assert breath_at(SIGH, 4.5).fill == pytest.approx(1)
    assert breath_at(BOX, 6).fill == pytest.approx(1)
    assert breath_at(BOX, 14).fill == pytest.approx(0)


def test_a_breath_that_begins_with_out_begins_full() -> None:
    phases = breath(("out", 6.0), ("in", 4.0))
    assert breath_at(phases, 0).fill == 1
    assert breath_at(phases, 6).fill == pytest.approx(0)


@pytest.mark.parametrize(
    "phases",
    [
        (),
        breath(("in", 2.0), ("out", 3.0)),
        breath(("in", 0.0), ("out", 9.0)),
        breath(("in", 4.0), ("out", float("inf"))),
    ],
)
def test_a_hurried_breath_is_refused_in_one_sentence(phases: tuple[BreathPhase, ...]) -> None:
    with pytest.raises(UnsafeBreathPace, match="In for four and out for six"):
        require_safe_breath(phases)


def test_at_night_nothing_is_held_and_the_way_out_is_twice_as_long() -> None:
    assert night_breath(BOX) == breath(("in", 4.0), ("out", 8.0))
    assert night_breath(LONG) == breath(("in", 4.0), ("out", 8.0))
    assert cycle_seconds(night_breath(SIGH)) == pytest.approx(14)
    assert night_breath(breath(("in", 2.0), ("out", 8.0))) == breath(("in", 2.0), ("out", 8.0))
    assert night_breath(breath(("in", 9.0))) == breath(("in", 9.0))
