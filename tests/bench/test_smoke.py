"""The bench itself: every figure is measured. How fast things are is for a person to run and read."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.bench.__main__ import measure, read_plan
from tests.bench.figures import FIGURES, Figure, peer_figures, table, verdict
from tests.bench.seed import seed_room
from waitroom.clock import SystemClock


def test_every_figure_is_measured(tmp_path: Path) -> None:
    seed_room(tmp_path, now=SystemClock().now(), letters=20, mementos=20, others=20)
    words = ["--quick", "--peer", "a shell=sh -c 'echo here; read line'"]
    plan = replace(read_plan(words), idle=0.2, keys=10)
    (sample,) = measure(plan, tmp_path)
    missing = {figure.value for figure in FIGURES if figure.value not in sample}
    missing |= {figure.base for figure in FIGURES if figure.base and figure.base not in sample}
    assert missing == set()
    assert all(value >= 0 for value in sample.values())
    beside = table([sample], peer_figures(["a shell"])).splitlines()[2:]
    assert [line.partition("  ")[0] for line in beside] == [
        f"a shell: {figure} / hello" for figure in ("ready", "start CPU", "RSS")
    ]
    assert not any("not measured" in line for line in beside)


def test_the_table_says_what_is_reached_and_what_is_not() -> None:
    ratio = Figure(name="start", value="room", base="hello", must=1.5, goal=1.2)
    plain = Figure(name="save", value="save", must=16, goal=8)
    rounds = [{"room": 0.3, "hello": 0.2, "save": 0.02}, {"room": 0.22, "hello": 0.2}]
    lines = table(
        rounds, (ratio, plain, Figure(name="none", value="none"), replace(ratio, base="gone"))
    ).splitlines()
    assert lines[2].split() == ["start", "260.0", "ms", "1.30", "[1.10-1.50]", "1.5", "1.2", "must"]
    assert lines[3].split() == ["save", "20.0", "ms", "16", "8", "missed"]
    assert lines[4].split() == ["none", "not", "measured"]
    assert lines[5].endswith("no base")
    assert verdict(plain, 8) == "goal"
    assert verdict(Figure(name="x", value="x"), 8) == ""


def test_the_plan_is_read_from_words() -> None:
    plan = read_plan(["--rounds", "3", "--to-letter", r"2,\r", "--step", r"\x1b[B"])
    assert (plan.rounds, plan.to_letter, plan.step) == (3, ("2", "\r"), "\x1b[B")
    assert read_plan(["--peer", "list=python list.py"]).peers == (("list", "python list.py"),)
    with pytest.raises(SystemExit):
        read_plan(["--peer", "python list.py"])
