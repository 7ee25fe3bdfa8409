"""A whole wait by the command line alone: every answer of every command is held against its schema on the way."""

import json
import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from tests.unit.cli.json_schema import problems
from tests.unit.cli.run_waitroom import waitroom
from waitroom.cli import composition_root
from waitroom.cli.data.schema import json_answers
from waitroom.cli.json_answers import schema_document
from waitroom.cli.nouns import with_meant_verb, with_todays_words
from waitroom.clock import FixedClock

INTERVIEW = datetime(2014, 4, 23, 16, tzinfo=UTC)
DAY = timedelta(days=1)
SCHEMA = schema_document(json_answers())
Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    clock = FixedClock(INTERVIEW, "Europe/London")
    monkeypatch.setattr(composition_root, "build_clock", lambda: clock)
    return clock


@pytest.fixture
def asked() -> set[str]:
    """The commands whose answers were looked at."""
    return set()


@pytest.fixture
def ask(tmp_path: Path, asked: set[str]) -> Ask:
    def ask_for_json(*words: str, pipe: str = "", code: int = 0) -> dict[str, Any]:
        got, out, err = waitroom(tmp_path / "room", *words, "--json", pipe=pipe.encode())
        assert got == code, err
        said: dict[str, Any] = json.loads(out)
        today = with_meant_verb(with_todays_words(list(words)))
        name = next(each for each in (" ".join(today[:2]), today[0]) if each in SCHEMA["properties"])
        asked.add(name)
        assert list(problems(said, SCHEMA["properties"][name], SCHEMA)) == [], words
        return said

    return ask_for_json


def test_a_whole_wait_and_every_answer_is_what_the_schema_says(
    tmp_path: Path, clock: FixedClock, ask: Ask, asked: set[str]
) -> None:
    room = tmp_path / "room"

    def line(*words: str, pipe: str = "") -> str:
        code, out, err = waitroom(room, *words, pipe=pipe.encode())
        assert code == 0, err
        return out

    # The day of the interview: the wait begins, from a pipe so that no name stands in the shell's history.
    read = ask("promise", "read", "by Friday, or Monday", "--said-on", "2014-04-23")
    assert (read["earliest"], read["latest"]) == ("2014-04-25", "2014-04-28")
    assert ask("when", "soon")["vague"] is True
    begun = ask(
        "wait", "add", "-", "--role", "Curator", "--interviewed", "2014-04-23 14:00", "--tz", "Europe/London",
        "--promised", "by Friday, or Monday", pipe="City Museum\n",
    )["wait"]  # fmt: skip
    assert (begun["organisation"], begun["outcome"]) == ("City Museum", None)
    edited = ask("wait", "edit", "museum", "--code-name", "Bluebell", "--notes", "-", pipe="the harbour\n")[
        "wait"
    ]
    assert (edited["name"], edited["notes"], edited["opens"]) == ("Bluebell", "the harbour", begun["opens"])
    (row,) = ask("wait", "list", "bluebell")["waits"]
    assert row == ask("wait", "list")["waits"][0]
    assert line("wait", "list").startswith(f"{row['id'][:8]}  Bluebell  Curator  between Fri 25 Apr")
    assert "City Museum" not in line("wait", "list")
    assert line("wait", "show", "museum").splitlines()[0] == "City Museum · Curator"
    assert ask("wait", "show", row["id"][:6])["wait"]["promise"] == "by Friday, or Monday"
    assert ask("status")["waits"][0]["stands"] == "open"

    # Whom one met, what they asked, the letter.
    ada = ask("person", "add", "Ada Example", "--email", "ada@m.example", "--about", "looms")["person"]
    assert ada["waits"][0]["name"] == "Bluebell"
    assert ask("people", "edit", "ada", "--role", "Director")["person"]["role"] == "Director"
    assert [each["name"] for each in ask("person", "list")["people"]] == ["Ada Example"]
    assert ask("person", "show", "ada")["person"]["waits"][0]["thanks"] is None
    assert ask("question", "add", "Why here?", "--how", "badly")["questions"][0]["text"] == "Why here?"
    assert ask("question", "edit", "why here", "--better", "-", pipe="The volunteers.")["question"]["better"]
    assert ask("question", "show", "why here")["question"]["askings"][0]["wait_id"] == row["id"]
    assert ask("question", "list", "--how", "badly")["questions"][0]["better"] == "The volunteers."
    assert ask("question", "list", "--stories")["stories"] == []
    assert waitroom(room, "story", "add")[0] == 2
    flood = ask("story", "add", "The flood", "--result", "-", "--tag", "planning", pipe="all of it dry")[
        "story"
    ]
    assert (flood["result"], flood["tags"]) == ("all of it dry", ["planning"])
    assert ask("story", "edit", "flood", "--action", "I began with the prints.")["story"]["action"]
    ask("question", "edit", "why here", "--story", "flood")
    assert "Answers:\nWhy here?" in line("story", "show", "flood")
    assert ask("story", "show", "flood")["story"]["id"] == ask("story", "list")["stories"][0]["id"]
    letter = ask("letter", "add", "thank-you", "--person", "ada")["letter"]
    assert (letter["title"], letter["wait"], letter["state"]) == (
        "Thank-you to Ada Example",
        row["id"],
        "draft",
    )
    body = "Dear Ada,\n\nThank you for the hour. The looms stay with me.\n\nBest,\nSam"
    written = ask("letter", "edit", "thank-you", "--subject", "Thank you", "--body", "-", pipe=body)
    assert written["body"] == body
    assert ask("letter", "check", "-", "--kind", "thank-you", pipe=body)["findings"] is not None
    assert isinstance(ask("letter", "review", "thank-you")["findings"], list)
    assert line("letter", "review", "thank-you").strip()
    assert ask("letter", "ready", "thank-you")["letter"]["state"] == "ready"
    sent = ask("letter", "sent", "thank-you", "--by", "by post")["letter"]
    assert (sent["state"], sent["sent_by"], sent["sent_to"]) == ("sent", "by post", letter["to"])
    assert waitroom(room, "letter", "sent", "thank-you")[::2] == (1, "waitroom: It was sent already.\n")
    assert ask("letter", "not-sent", "thank-you")["letter"]["state"] == "draft"
    ask("letter", "sent", "thank-you", "--on", "today")
    assert ask("letter", "answered", "thank-you")["letter"]["answered_on"]
    assert ask("letter", "show", "thank-you")["body"] == body
    assert line("letter", "show", "thank-you").splitlines()[:2] == [
        f"To: {letter['to']}",
        "Subject: Thank you",
    ]
    assert len(ask("letter", "list", "--wait", "bluebell", "--state", "answered")["letters"]) == 1
    assert ask("person", "list")["people"][0]["waits"][0]["thanks"] == "answered"

    # While it lasts: how it is, a worry, a card, a step.
    assert (
        ask("check-in", "6", "--mood", "anxious", "--line", "-", pipe="the phone")["check_in"]["worry"] == 6
    )
    assert ask("check-in", "show", "last")["check_in"]["line"] == "the phone"
    assert ask("check-in", "list")["check_ins"][0]["mood"] == "anxious"
    assert waitroom(room, "check-in", "11")[0] == 2
    worry = ask("worry", "park", "-", "--at", "18:00", pipe="the references")["worry"]
    assert (worry["text"], worry["mine"]) == ("the references", None)
    assert (
        ask("worry", "edit", "references", "--whose", "mine", "--first-step", "ask Sam")["worry"]["mine"]
        is True
    )
    assert ask("worry", "list")["worries"][0]["first_step"] == "ask Sam"
    assert ask("worry", "postpone", "references")["worry"]["returns"].startswith("2014-04-24T18:00")
    assert ask("worry", "put-down", "references")["worry"]["returns"] is None
    assert ask("worry", "take-up", "references")["worry"]["put_down"] is None
    assert ask("worry", "show", "references")["worry"]["text"] == "the references"
    assert ask("card", "add", "The harbour was there before.")["card"]["own"] is True
    assert (
        ask("card", "edit", "harbour", "--text", "The harbour stays.")["card"]["text"] == "The harbour stays."
    )
    ours = ask("card", "list", "--today")["cards"]
    assert ours
    first = next(each for each in ask("card", "list", "--all")["cards"] if not each["own"])
    assert ask("card", "keep", first["id"])["card"]["kept"] is True
    assert ask("card", "show", first["id"])["card"]["text"] == first["text"]
    assert (
        ask("step", "add", "ring the course", "--on", "friday", "--wait", "bluebell")["step"]["on"]
        == "2014-04-25"
    )
    assert ask("step", "edit", "course", "--text", "write to them")["step"]["words"] == "write to them"
    assert ask("step", "list")["steps"][0]["wait"] == "Bluebell"
    assert ask("step", "show", "write")["step"]["rule"] is None
    for verb, state in (("put-off", "open"), ("done", "done"), ("reopen", "open"), ("drop", "dropped")):
        assert ask("step", verb, "write")["step"]["state"] == state

    # What is put away comes back, whatever it is.
    kept = ask("box", "add", "Come back soon.", "--pin")["mementos"][0]
    for noun, words in (
        ("letter", "thank-you"),
        ("question", "why here"),
        ("story", "flood"),
        ("step", "write"),
        ("worry", "references"),
        ("check-in", "last"),
        ("box", "come back"),
    ):
        (gone,) = ask(noun, "put-away", *words.split())["put_away"]
        assert ask(noun, "trash")["put_away"] == [gone]
        assert ask(noun, "restore", gone["id"][:8])["restored"]["id"] == gone["id"]
        assert waitroom(room, noun, "restore", gone["id"])[0] == 1
    assert ask("person", "put-away", "ada")["person"]["name"] == "Ada Example"
    assert len(ask("person", "trash")["put_away"]) == 1
    ask("person", "restore", "ada")
    for words in ("harbour", first["id"]):
        assert "waitroom card restore" in line("card", "put-away", words)
        assert ask("card", "restore", words)["card"]["put_away"] is False
    assert ask("card", "put-away", first["id"])["card"]["id"] == first["id"]
    assert [each["id"] for each in ask("card", "list", "--put-away")["cards"]] == [first["id"]]

    # They move it, ask again, say no; and it can be taken back.
    clock.move_to(INTERVIEW + DAY)
    moved = ask("happened", "moved", "bluebell", "--said", "-", pipe="by 2 May")
    assert (moved["outcome"], moved["closes"][:10]) == (None, "2014-05-02")
    assert ask("happened", "undo")["undo"] is None
    ask("happened", "moved", "--said", "by 2 May")
    ask("happened", "round", "--on", "25 Apr 10:00")
    clock.move_to(INTERVIEW + 3 * DAY)
    for what, outcome, undone in (
        ("yes", "offer", 0),
        ("accepted", "accepted", 0),
        ("offer-withdrawn", "offer-withdrawn", 1),
        ("reserve", "reserve", 2),
        ("silent", "silence", 1),
        ("withdrew", "withdrew", 1),
    ):
        for _ in range(undone):
            ask("happened", "undo")
        assert ask("happened", what)["outcome"] == outcome
        assert ask("status")["waits"][0]["stands"] != "open"
    ask("happened", "undo")
    assert (
        ask("happened", "no", "--on", "today", "--said", "-", pipe="Somebody else.")["outcome"] == "declined"
    )
    assert line("step", "list") == "Nothing has to be done.\n"
    assert line("status", "--words") == "An answer has come.\n"

    # Afterwards: the feedback, the box, everything out.
    clock.move_to(INTERVIEW + 9 * DAY)
    assert ask("feedback", "asked", "bluebell", "--on", "yesterday")["feedback"]["asked_on"] == "2014-05-01"
    page = ask("feedback", "edit", "bluebell", "--said", "-", "--trust", "some", pipe="More budgets.")[
        "feedback"
    ]
    assert (page["said"], page["trust"]) == ("More budgets.", "some")
    assert ask("feedback", "show", "bluebell")["feedback"] == page
    assert ask("box", "edit", "come back", "--who", "Ada")["mementos"][0]["who"] == "Ada"
    assert ask("box", "pin", "come", "--out")["mementos"][0]["is_pinned"] is False
    assert ask("box", "show", "come")["mementos"][0]["id"] == kept["id"]
    assert [each["id"] for each in ask("box", "list", "soon")["mementos"]] == [kept["id"]]
    assert ask("box", "draw")["mementos"][0]["seen"]
    out = tmp_path / "questions.md"
    line("question", "export", str(out))
    assert ask("question", "import", str(out))["known"] == 2
    whole = json.loads(line("export"))
    assert {"waits", "letters", "people", "questions", "steps", "worries", "feedbacks"} <= whole[
        "tables"
    ].keys()
    everything = tmp_path / "everything.json"
    line("export", str(everything))
    assert ask("import", str(everything))["added"] == 0
    assert ask("wait", "put-away", "bluebell")["wait"]["put_away"] is True
    assert line("status") == "Nothing to wait for.\n"
    assert ask("wait", "restore", "bluebell")["wait"]["put_away"] is False
    ask("doctor")
    newest = ask("backups", "list")["backups"][0]["number"]
    ask("backups", "show", str(newest))
    ask("backups", "restore", str(newest))
    (room / "waitroom (1).json").write_bytes((room / "waitroom.json").read_bytes())
    (copy,) = ask("copies", "list")["copies"]
    ask("copies", "show", copy["name"])
    ask("copies", "take", copy["name"])
    ask("copies", "set-aside", copy["name"])
    assert SCHEMA["properties"].keys() - asked == set()
    code, _, err = waitroom(room, "forget", "--everything", pipe=b"")
    assert code == 2
    count = re.search(r"--yes (\d+)", err)
    assert count is not None, err
    assert "Bluebell" not in line("forget", "--everything", "--yes", count[1])
    assert json.loads(line("wait", "list", "--json"))["waits"] == []


def test_the_schema_is_printed_whole_or_for_one_noun(tmp_path: Path) -> None:
    assert json.loads(waitroom(tmp_path, "schema")[1]) == SCHEMA
    found = json.loads(waitroom(tmp_path, "schema", "people")[1])
    assert set(found["properties"]) == {f"person {verb}" for verb in (
        "list", "show", "add", "edit", "put-away", "trash", "restore",
    )}  # fmt: skip
    assert found["$defs"].keys() >= {"PersonRow", "PersonAtWait"}
    assert waitroom(tmp_path, "schema", "nothing")[0] == 1


def test_a_schema_that_is_broken_is_found() -> None:
    named = {
        "type": "object",
        "properties": {"a": {"type": "integer"}},
        "required": ["a"],
        "additionalProperties": False,
    }
    assert list(problems({"a": 1}, named, {})) == []
    broken: tuple[object, ...] = ({}, {"a": "1"}, {"a": True}, {"a": 1, "b": 2}, [])
    for value in broken:
        assert list(problems(value, named, {}))
    assert list(problems("x", {"anyOf": [{"type": "null"}, {"enum": ["y"]}]}, {}))
    assert list(problems("2014-04-24T10:00", {"type": "string", "format": "date-time"}, {}))
