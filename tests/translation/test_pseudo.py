"""In a language that nobody speaks every sentence is seen to be translated, and none is cut for being longer."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.translation.foreign_words import foreign_words, words_of
from tests.translation.pseudo import in_accents

ROOT = Path(__file__).parents[2]
SCREENS = "test_every_sentence_on_the_screens_is_in_the_language_and_whole"
SCENE = "test_every_sentence_of_a_scene_is_in_the_language"
STORIES = {
    "the rooms, the command line and what is exported": [
        SCREENS,
        "test_every_help_is_in_the_language",
        "test_every_answer_of_the_command_line_is_in_the_language",
        "test_what_is_exported_to_be_read_is_in_the_language",
    ],
    "scenes": [SCENE],
}
"""Two processes, for two cores: two seconds of each go into its start and its end."""


@pytest.mark.parametrize("stories", STORIES.values(), ids=STORIES)
def test_told_in_the_language_that_nobody_speaks(stories: list[str]) -> None:
    """Whatever is imported takes its words at once, so these are told in a process of their own."""
    told = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-q", "-n0", "--no-header", "-p", "no:cacheprovider",
            "-p", "tests.translation.speaking", *(f"tests/translation/walked.py::{each}" for each in stories),
        ],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert told.returncode == 0, told.stdout[-20_000:]


def test_a_sentence_grows_by_a_third_and_keeps_what_is_filled_in() -> None:
    assert in_accents("Nothing was kept.") == "⟦Ñóŧħíñğ ŵáš ķéþŧ.····⟧"
    assert len(in_accents("Nothing was kept for long.")) == 26 + 9
    assert in_accents(" {name:>3} of {{key:undo}} ") == " ⟦{name:>3} óƒ {{key:undo}}⟧ "
    assert in_accents("") == ""


def test_a_word_that_is_not_translated_is_found() -> None:
    own = words_of(["The Museum of Maritime Archaeology"])
    assert list(foreign_words("⟦áŧ⟧ the Museum of Mariti…  ⟦ñóŵ·⟧ esc F2 Europe/London", own)) == []
    assert list(foreign_words("⟦áŧ⟧ the Museum back", own)) == ["back: ⟦áŧ⟧ the Museum back"]
