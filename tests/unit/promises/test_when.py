"""`waitroom when` on the command line."""

import json
from datetime import UTC, datetime

import pytest

from waitroom.cli.parser import build_parser
from waitroom.cli.waits import promise
from waitroom.machine_locale import machine_locale

NOW = datetime(2014, 4, 23, 11, tzinfo=UTC)


def call(capsys: pytest.CaptureFixture[str], *argv: str) -> tuple[int, str, str]:
    args = build_parser(["promise"]).parse_args(["promise", "read", *argv])
    code = promise.read_phrase(args, now=NOW, local_zone="Europe/London")
    out = capsys.readouterr()
    return code, out.out, out.err


@pytest.mark.parametrize("day", ["2014-04-23", "2014-04-24"])
def test_the_soft_and_the_hard_end_with_its_label(capsys: pytest.CaptureFixture[str], day: str) -> None:
    phrase = "by Friday, or Monday if they need to think on it more"
    code, out, _ = call(capsys, phrase, "--said-on", day, "--json")
    assert code == 0
    assert json.loads(out) == {
        "schema": 1,
        "earliest": "2014-04-25",
        "latest": "2014-04-28",
        "vague": False,
        "label": "if they need to think on it more",
    }


def test_times_are_local_to_the_minute(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "Friday 5pm New York time", "--json", "--tz", "Asia/Tokyo")
    assert code == 0
    assert json.loads(out)["latest"] == "2014-04-26T06:00"


def test_vague_words_become_a_question_and_still_no_error(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "soon", "--json")
    answer = json.loads(out)
    assert code == 0
    assert set(answer) == {"schema", "vague", "ask"}
    assert answer["ask"].endswith("?")


def test_people_get_lines_that_read_back(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = call(capsys, "by", "Friday,", "or", "Monday")
    assert code == 0
    assert out == "between Fri 25 Apr and Mon 28 Apr 2014, end of day, London time\n"
    _, again, _ = call(capsys, out.strip())
    assert again == out


def test_people_are_asked_with_an_example_and_without_control_characters(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, out, _ = call(capsys, "\x1b]0;x\x07soonish")
    assert code == 0
    assert "An example: by Friday" in out
    assert "\x1b" not in out


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["--tz", "Mars/Base"], 'I do not know the time zone "Mars/Base"'),
        (["--said-on", "long ago"], 'I cannot read the day "long ago"'),
        (["--said-on", "0001-01-01T00:00+14:00"], "I cannot read the day"),
    ],
)
def test_a_bad_zone_or_day_gets_one_calm_line(
    capsys: pytest.CaptureFixture[str], argv: list[str], says: str
) -> None:
    code, out, err = call(capsys, "by Friday", *argv)
    assert code == 2
    assert out == ""
    assert says in err
    assert err.count("\n") == 1


def test_what_is_counted_from_the_interview_is_counted_where_its_day_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    words = ("within two weeks of the interview", "--json")
    assert json.loads(call(capsys, *words)[1])["ask"].startswith("That is counted from the interview.")
    _, out, _ = call(capsys, *words, "--interviewed", "2014-04-22")
    assert (json.loads(out)["earliest"], json.loads(out)["latest"]) == ("2014-04-23", "2014-05-06")
    _, out, _ = call(capsys, "by the friday after", "--json", "--interviewed", "2014-05-01T10:30")
    assert (json.loads(out)["earliest"], json.loads(out)["latest"]) == ("2014-05-01", "2014-05-02")
    code, out, err = call(capsys, "by Friday", "--interviewed", "some day")
    assert (code, out) == (2, "")
    assert 'I cannot read the day "some day"' in err


def test_a_zone_is_a_city_and_one_that_could_be_two_is_asked_about(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert call(capsys, "by Friday", "--tz", "new york")[1].endswith("New York time\n")
    code, _, err = call(capsys, "by Friday", "--tz", "EST")
    assert code == 2
    assert 'I do not know the time zone "EST"' in err


def test_the_locale_is_the_machines_unless_one_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    assert json.loads(call(capsys, "7/6", "--json")[1])["latest"] == "2014-07-06"
    assert json.loads(call(capsys, "7/6", "--json", "--locale", "en-GB")[1])["latest"] == "2014-06-07"


@pytest.mark.parametrize(
    ("surroundings", "locale"),
    [
        ({}, "en-GB"),
        ({"LANG": "C.UTF-8"}, "en-GB"),
        ({"LANG": "POSIX"}, "en-GB"),
        ({"LANG": "de_AT.UTF-8"}, "de-AT"),
        ({"LANG": "de_AT.UTF-8", "LC_TIME": "en_DK.utf8"}, "en-DK"),
        ({"LANG": "de_AT", "LC_TIME": "en_DK", "LC_ALL": "fr_FR@euro"}, "fr-FR"),
        ({"LANG": "es"}, "es"),
    ],
)
def test_the_machine_says_its_locale(surroundings: dict[str, str], locale: str) -> None:
    assert machine_locale(surroundings) == locale
