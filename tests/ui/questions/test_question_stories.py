"""The question bank as it is lived in: caught on the train, answered, reviewed, taken along, brought back."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from tests.ui.stage import EVENING, LONDON, SMALL, WIDE, Stage, begin, stage
from waitroom.domain.waits.wait import Round
from waitroom.screens.questions.catch_questions import CatchQuestionsDialog
from waitroom.screens.questions.questions_screen import QuestionsScreen
from waitroom.screens.questions.review_screen import ReviewScreen

ASKED = (
    ("Why do you want to work here", "w"), ("Tell us about a plan that fell apart", "b"),
    ("What would you do in the first month", "s"), ("How do you work with volunteers", "n"),
    ("Where do you see this collection in ten years", "b"), ("How did you handle a complaint", "w"),
    ("What is your budget experience", "n"), ("Tell us about leading without authority", "s"),
    ("What do you know about our visitors", "w"), ("How do you set priorities", "b"),
    ("Have you written a bid", "n"), ("What would you ask us", "s"),
)  # fmt: skip


def next_interview(on: Stage, at: datetime) -> None:
    """Write down another round, which wakes the bank."""
    wait = on.room.waits.all()[0]
    following = Round(interviewed=at)
    on.room.waits.apply_change(
        wait, lambda each: replace(each, rounds=(*each.rounds, following)), now=on.room.now()
    )


async def test_twelve_are_caught_two_answered_with_one_story_reviewed_and_brought_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "person"
    home.mkdir()
    monkeypatch.setenv("HOME", str(home))
    async with stage(tmp_path / "room", SMALL) as on:
        await begin(on)
        assert "What did they ask? Q keeps it" in on.seen()
        # Caught on the train: a line and one key each.
        await on.press("Q")
        for words, key in ASKED:
            await on.type(words)
            await on.press("enter", key)
        assert "had not prepared" in on.seen()
        await on.press("enter")
        assert not isinstance(on.app.screen, CatchQuestionsDialog)
        assert "What did they ask?" not in on.seen()
        caught = on.table("questions")
        assert [each["text"] for each in caught] == [words for words, _ in ASKED]
        assert {each["askings"][0]["how"] for each in caught} == {
            "went well",
            "so-so",
            "badly",
            "had not prepared",
        }
        assert all(each["askings"][0]["on"] == "2014-04-23" for each in caught)

        # Two of them are answered with one story.
        await on.press("5", "home", "l")
        assert "None here yet" in on.seen()
        await on.press("f4")
        await on.write("The flood")
        await on.press("tab")
        await on.write("2013, the stores under water")
        assert "task, action, result" in on.seen()
        await on.press("tab", "tab")
        await on.write("I carried four hundred boxes " * 40)
        await on.press("tab")
        await on.write("nothing was lost")
        assert "Still open: task" in on.seen()
        assert "1 min 36 s aloud" in on.seen()
        await on.press("escape", "down", "l", "enter", "escape")
        assert "The flood" in on.seen()
        (story,) = on.table("stories")
        linked = [each["text"] for each in on.table("questions") if each["story_ids"] == [story["id"]]]
        assert linked == ["Have you written a bid", "What would you ask us"]
        # The better answer closes the replay.
        await on.press("s")
        await on.write("I have, for the reading room")
        await on.press("f4")
        assert "I have, for the reading room" in on.seen()
        await on.press("v")
        assert "Have you written a bid" in on.seen()
        await on.press("v", "v")

        # While nothing is ahead it sleeps; three weeks of days later it has asked five a day at most.
        await on.press("r")
        assert "Nothing is asked while no interview is ahead" in " ".join(on.seen().split())
        await on.press("escape")
        next_interview(on, datetime(2014, 5, 16, 14, tzinfo=LONDON))
        asked: list[int] = []
        for day in range(22):
            await on.at(EVENING + timedelta(days=day))
            await on.press("r")
            screen = on.app.screen
            assert isinstance(screen, ReviewScreen)
            asked.append(len(screen.due))
            for _ in range(len(screen.due)):
                assert "Say it aloud" in on.seen()
                await on.press("enter", "w" if day % 2 else "b")
            await on.press("escape")
        assert asked[:15] == [0] * 15  # the sixteenth is the eighth of May; it wakes on the ninth
        assert asked[16:18] == [5, 5]
        assert max(asked) == 5
        reviewed = [each for each in on.table("questions") if each["review"]]
        assert len(reviewed) == 12

        # Written out, wiped, brought in: the same.
        before = {each["id"]: _content(each) for each in on.table("questions")}
        stories = {each["id"]: _content(each) for each in on.table("stories")}
        await on.press("w", "down", "enter")
        written = home / "questions.tsv"
        assert written.exists()
        for question in on.room.questions.all():
            on.room.questions.delete(question, on.room.now())
        for each in on.room.questions.stories.all():
            on.room.questions.stories.delete(each, on.room.now())
        assert on.table("questions") == []
        on.app.clear_notifications()
        await on.press("b")
        bad = home / "bad.tsv"
        bad.write_bytes(b"a\tb\nc\n")
        await on.write(str(bad))
        await on.press("enter")
        assert "Nothing was brought in." in " ".join(on.seen().replace("▎", " ").split())
        assert on.table("questions") == []
        await on.press("ctrl+u")
        await on.write(str(written))
        await on.press("enter")
        assert "12 questions and one story came in." in " ".join(on.seen().split())
        assert {each["id"]: _content(each) for each in on.table("questions")} == before
        assert {each["id"]: _content(each) for each in on.table("stories")} == stories

        # Taken off, and put back.
        await on.press("home", "d")
        assert len(on.table("questions")) == 11
        await on.press("u")
        assert len(on.table("questions")) == 12


def _content(raw: dict[str, object]) -> dict[str, object]:
    return {name: value for name, value in raw.items() if name not in {"created", "updated", "revision"}}


async def test_it_is_found_filtered_and_reached_from_everywhere(tmp_path: Path) -> None:
    async with stage(tmp_path, SMALL) as on:
        await begin(on)
        await on.press("5")
        assert "No question here yet. n catches the first" in on.seen()
        await on.press("1", "t", "q")
        await on.write("Why here, of all places?")
        await on.press("enter", "n")
        # Half written and left: it is there again, from the box's + as well.
        await on.write("What about the bu")
        await on.press("escape", "4", "plus")
        await on.write("How do you lead a team?")
        await on.press("f6")
        assert "How do you lead a team?" in on.seen()
        await on.press("enter", "w")
        # One of one's own, with what they said.
        await on.press("tab", "tab", "right", "shift+tab", "shift+tab")
        await on.write("What would the first week be?")
        await on.press("enter")
        await on.write("Meeting the volunteers.")
        await on.press("enter", "enter")
        questions = {each["text"]: each for each in on.table("questions")}
        assert set(questions) == {
            "Why here, of all places?", "How do you lead a team?", "What would the first week be?",
        }  # fmt: skip
        assert questions["What would the first week be?"]["askings"][0]["said"] == "Meeting the volunteers."
        await on.press("1", "t")
        assert "What would the first week be?" in on.seen()
        await on.press("q")
        assert isinstance(on.app.screen, QuestionsScreen)
        assert "Meeting the volunteers." in on.seen()
        await on.press("v", "f")
        assert "went well" in on.seen()
        await on.press("escape", "slash")
        await on.write("places")
        assert "How do you lead" not in on.seen()
        await on.press("escape")
        assert "How do you lead" in on.seen()
        await on.press("1", "slash")
        await on.write("lead a te")
        await on.press("enter")
        screen = on.app.screen
        assert isinstance(screen, QuestionsScreen)
        assert screen.one is not None
        assert screen.one.id == questions["How do you lead a team?"]["id"]
        await on.press("h", "b")
        assert "badly" in on.seen()
        await on.press("u")
        assert on.room.questions.get(screen.one.id) is not None
        assert on.room.questions.get(screen.one.id).how == "went well"  # type: ignore[union-attr]
        await on.press("g", "enter")
        assert len(on.room.questions.get(screen.one.id).askings) == 2  # type: ignore[union-attr]


async def test_beside_an_empty_list_no_key_is_offered_that_needs_a_row(tmp_path: Path) -> None:
    async with stage(tmp_path, WIDE) as on:
        await begin(on)
        await on.press("5")
        await on.until_still()
        for dead in ("enter change", "r review", "however it went", "all tags"):
            assert dead not in on.seen()
        assert "n new" in on.seen()
