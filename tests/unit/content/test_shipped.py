"""What ships is whole, calm and stable: the loader trusts it because these tests read all of it."""

import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.unit.content.frozen_ids import ACTIVITY_IDS, REFRAME_IDS
from waitroom.content.loader import FOLDER, Content
from waitroom.content.toml_to_json import PACKED, as_json, pack_folder
from waitroom.domain.care import safety_rules

CONTENT = Content()

AVOID = re.compile(
    r"!|\b(failed|rejected|candidate ranking|everything happens for a reason|just|at least|good vibes|journey"
    r"|crush it|should|failure)\b",
    re.IGNORECASE,
)


def test_nothing_was_dropped_on_the_way() -> None:
    assert len(CONTENT.reframes) == 109
    assert len(CONTENT.activities) == 66
    assert len(CONTENT.values) == 18
    assert len(CONTENT.stars) == 11
    assert "# What helps while waiting" in CONTENT.evidence


@pytest.mark.parametrize("name", PACKED)
def test_the_json_says_what_the_toml_says(name: str) -> None:
    toml = (FOLDER / f"{name}.toml").read_text(encoding="utf-8")
    assert (FOLDER / f"{name}.json").read_text(encoding="utf-8") == as_json(toml), (
        "run python -m waitroom.content.toml_to_json"
    )


def test_packing_a_folder_makes_what_the_loader_reads(tmp_path: Path) -> None:
    for name in (*(f"{packed}.toml" for packed in PACKED), "evidence-short.md"):
        (tmp_path / name).write_bytes((FOLDER / name).read_bytes())
    pack_folder(tmp_path)
    again = Content(tmp_path)
    assert again.reframes == CONTENT.reframes
    assert again.activities == CONTENT.activities
    assert again.evidence == CONTENT.evidence


def test_ids_are_unique_and_none_was_renamed_or_taken_away() -> None:
    reframes = [card.id for card in CONTENT.reframes]
    activities = [activity.id for activity in CONTENT.activities]
    assert len(set(reframes)) == len(reframes)
    assert len(set(activities)) == len(activities)
    assert set(REFRAME_IDS) <= set(reframes), "an id is a promise: saved cards refer to it"
    assert set(ACTIVITY_IDS) <= set(activities), "an id is a promise: saved runs refer to it"
    assert CONTENT.reframe("two-clocks").id == "two-clocks"
    assert CONTENT.activity("long-out").name == "In for four, out for six"
    with pytest.raises(KeyError):
        CONTENT.reframe("no-such-card")
    with pytest.raises(KeyError):
        CONTENT.activity("no-such-thing")


def test_every_card_is_whole() -> None:
    for card in CONTENT.reframes:
        assert card.text, card.id
        assert len(card.text) <= 215, card.id
        assert card.technique in CONTENT.techniques, card.id
        assert card.moments, card.id
        assert set(card.moments) <= set(CONTENT.moments), card.id
        assert card.source, card.id
        assert set(card.source) <= set(CONTENT.sources), card.id
        assert bool(card.text_noname) == ("{name}" in card.text), card.id
        assert "{" not in card.text_noname, card.id
        if card.activity:
            assert CONTENT.activity(card.activity).id == card.activity


def test_every_activity_is_whole() -> None:
    modes = {"pacer", "guided-steps", "guided-list", "writing", "draft", "game", "animation", "cards", "sort"}
    modes |= {"scale", "timer", "checklist"}
    grades = {"meta-analysis", "trial", "related", "practice"}
    for activity in CONTENT.activities:
        assert activity.name, activity.id
        assert activity.summary, activity.id
        assert activity.steps, activity.id
        assert activity.mode in modes, activity.id
        assert activity.evidence in grades, activity.id
        assert 1 <= activity.minutes_min <= activity.minutes <= activity.minutes_max, activity.id
        assert activity.energy in {1, 2, 3}, activity.id
        assert activity.moments, activity.id
        assert set(activity.moments) <= set(CONTENT.moments), activity.id
        assert activity.source, activity.id
        assert set(activity.source) <= set(CONTENT.sources), activity.id
        assert bool(activity.phases) == (activity.mode == "pacer"), activity.id
        assert bool(activity.draft_kind) == (activity.mode == "draft"), activity.id
        assert all(phase.seconds > 0 for phase in activity.phases), activity.id


def test_every_activity_that_a_guard_names_exists() -> None:
    named = {
        safety_rules.BRACING,
        safety_rules.BENEFITS,
        safety_rules.TRIAL,
        safety_rules.EXPRESSIVE,
        safety_rules.GOOD_THINGS,
    }
    named |= {
        safety_rules.TOMORROW,
        safety_rules.WORRY_HOUR,
        safety_rules.QUESTION,
        safety_rules.NAP,
        safety_rules.NAMING,
    }
    named |= safety_rules.NIGHT_SAFE | safety_rules.INWARD | {safety_rules.FORECAST}
    assert named <= set(ACTIVITY_IDS)
    assert CONTENT.activity("happy-box-one").steps[-1] == safety_rules.BACK_TO_NOW


def test_a_source_that_both_files_have_says_the_same_in_both() -> None:
    prompts, activities = (
        tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))["sources"]
        for name in ("prompts", "activities")
    )
    shared = prompts.keys() & activities.keys()
    assert shared
    assert {key: prompts[key] for key in shared} == {key: activities[key] for key in shared}
    assert all(source.citation for source in CONTENT.sources.values())


def test_the_shipped_words_are_calm() -> None:
    assert [text for text in _spoken() if AVOID.search(text)] == []


def test_the_moments_differ_in_what_they_offer() -> None:
    by_moment = {
        moment: {card.id for card in CONTENT.reframes if moment in card.moments} for moment in CONTENT.moments
    }
    assert len(set(map(frozenset, by_moment.values()))) == 7
    assert all(len(cards) >= 8 for cards in by_moment.values())


def test_nothing_is_parsed_until_it_is_asked_for() -> None:
    probe = (
        "import sys; before = set(sys.modules); from waitroom.content.loader import Content;"
        "content = Content(); assert set(vars(content)) == {'_folder'};"
        "content.reframes; assert '_activities' not in vars(content);"
        "assert 'tomllib' not in set(sys.modules) - before"
    )
    subprocess.run([sys.executable, "-c", probe], check=True)


def _spoken() -> Iterator[str]:
    """Every sentence that is shown as the product's own; citations and findings quote others."""
    for card in CONTENT.reframes:
        yield from (card.text, card.text_noname, card.ask)
    for activity in CONTENT.activities:
        yield from (activity.name, activity.summary, activity.caution, activity.skip_if, *activity.steps)
    yield from CONTENT.techniques.values()
    yield from CONTENT.values
    for trap in CONTENT.traps:
        yield from (trap.name, trap.does, trap.sounds, trap.ask)
