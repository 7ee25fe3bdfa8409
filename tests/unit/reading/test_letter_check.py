"""`waitroom letter check`, for a file and a pipe."""

import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.unit.reading.letter_files import LETTERS
from waitroom.cli.letters.letter_check import check_letter, parse_letter_file
from waitroom.cli.parser import build_parser
from waitroom.reading.spelling_checker import SpellingSlip

NOW = datetime(2027, 5, 4, 12, tzinfo=UTC)


def check(*words: str) -> int:
    return check_letter(build_parser(["letter"]).parse_args(["letter", "check", *words]), now=NOW)


def findings(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    answer = json.loads(capsys.readouterr().out)
    assert answer["schema"] == 1
    rows: list[dict[str, Any]] = answer["findings"]
    return rows


def test_a_mail_brings_its_own_names(capsys: pytest.CaptureFixture[str]) -> None:
    path = LETTERS / "006-thank-you-bad.eml"
    assert check(str(path), "--kind", "thank-you", "--json") == 0
    body = path.read_text(encoding="utf-8").partition("\n\n")[2]
    rows = findings(capsys)
    assert any(row["rule"] == "LR-04 wrong-organisation" and row["quote"] == "Marlow & Sons" for row in rows)
    for row in rows:
        assert set(row) - {"start", "end"} == {"rule", "level", "message", "quote", "suggestion"}
        assert row["level"] != "good"
        if "start" in row:
            assert body[row["start"] : row["end"]] == row["quote"]


def test_what_is_said_on_the_line_counts_more(capsys: pytest.CaptureFixture[str]) -> None:
    path = LETTERS / "001-thank-you-good.eml"
    assert check(str(path), "--kind", "thank-you", "--to-name", "Jane Foss", "--subject", "", "--json") == 0
    assert {row["rule"].split()[0] for row in findings(capsys)} == {"LR-03", "LR-05"}


def test_a_pipe_of_plain_text(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(
        "sys.stdin",
        io.TextIOWrapper(io.BytesIO(b"Dear Jean,\n\nThank you. Yours in [TOWN].\n\nBest,\nSimon\n")),
    )
    assert check("-", "--kind", "nudge", "--json") == 0
    (row,) = [row for row in findings(capsys) if row["level"] == "stop"]
    assert (row["start"], row["end"], row["quote"]) == (32, 38, "[TOWN]")


def test_the_text_form_says_good_things_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(str(LETTERS / "002-nudge-good.eml"), "--kind", "nudge") == 0
    assert "Short, specific, friendly. It can go." in capsys.readouterr().out
    assert check(str(LETTERS / "007-nudge-bad.eml"), "--kind", "nudge") == 0
    said = capsys.readouterr().out
    assert "line 3" in said
    assert "Rather: You hoped to have news by Monday; I know that such dates move." in said


def test_escape_sequences_do_not_reach_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Jean,\n\nThank you \x1b[2J for [\x1b]0;x].\n", encoding="utf-8")
    assert check(str(letter), "--kind", "thank-you") == 0
    assert "\x1b" not in capsys.readouterr().out


def test_without_a_kind_only_what_holds_for_every_letter_is_said_and_that_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Dear [Name],\n\nI accept. I would start in May.\n\nKind regards,\nMarta\n", encoding="utf-8"
    )
    assert check(str(letter)) == 0
    said = capsys.readouterr().out
    assert "[Name]" in said
    assert "--kind K adds" in said
    assert check(str(letter), "--json") == 0
    anything = {each["rule"].split()[0] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert check(str(letter), "--json", "--kind", "thank-you") == 0
    thanks = {each["rule"].split()[0] for each in json.loads(capsys.readouterr().out)["findings"]}
    assert "LR-01" in anything
    assert anything < thanks


def test_an_empty_letter(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("", encoding="utf-8")
    assert check(str(letter), "--kind", "thank-you") == 0
    assert capsys.readouterr().out == "There is nothing to read yet.\n"


def test_bad_input_gets_one_calm_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    latin = tmp_path / "latin.txt"
    latin.write_bytes("Café".encode("latin-1"))
    large = tmp_path / "large.txt"
    large.write_bytes(b"a" * 4_000_001)
    cases = {
        (str(latin), "check-in"): (65, "is not UTF-8 text"),
        (str(large), "check-in"): (65, "too large for a letter"),
        (str(tmp_path), "check-in"): (66, "is a folder"),
        (str(tmp_path / "none.txt"), "check-in"): (66, "There is no file"),
        ("a\0b", "check-in"): (66, "cannot be read"),
        (str(latin), "sonnet"): (2, "The kinds: thank-you"),
    }
    for (file, kind), (code, words) in cases.items():
        assert check(file, "--kind", kind) == code
        streams = capsys.readouterr()
        assert words in streams.err
        assert streams.err.count("\n") == 1
        assert streams.out == ""


def test_mail_is_taken_apart_as_the_parser_does() -> None:
    quoted = (
        b"Subject: =?utf-8?q?D=C3=A9j=C3=A0?=\nTo: A <a@b.example>\n"
        b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\nCaf=C3=A9\n"
    )
    letter = parse_letter_file(quoted)
    assert letter.headers["subject"] == "Déjà"
    assert letter.body == "Café\n"
    assert parse_letter_file(b"\xef\xbb\xbfDear Jean,\n\nSubject: none\n").headers == {}
    assert parse_letter_file(b"Subject: x").body == ""
    assert parse_letter_file(b"To: Jean\r\n\r\nHello\r\n").body == "Hello\r\n"


class Doubter:
    """Stands for the checker: doubts a few words, and tells whether it was let go."""

    is_warm = True

    def __init__(self) -> None:
        self.asked = self.closed = 0

    def check(self, text: str) -> tuple[SpellingSlip, ...]:
        self.asked += 1
        words = {
            "oppertunity": "opportunity",
            "questoins": "questions",
            "aftrenoon": "afternoon",
            "Tollgate": "",
        }
        return tuple(
            SpellingSlip(text.index(w), text.index(w) + len(w), "Spelling", better)
            for w, better in words.items()
            if w in text
        )

    def close(self) -> None:
        self.closed += 1


def test_spelling_is_asked_about_and_several_slips_are_said_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    doubter = Doubter()
    monkeypatch.setattr("waitroom.reading.spelling_checker.find_spelling_checker", lambda: doubter)
    path = tmp_path / "letter.txt"
    path.write_text(
        "Dear Jean,\n\nThank you for the oppertunity, the questoins and the aftrenoon at Tollgate.\n\nBest,\nSimon\n"
    )
    assert check(str(path), "--kind", "thank-you", "--json") == 0
    rows = [row for row in findings(capsys) if row["rule"].startswith(("SP", "LR-59"))]
    assert [(row["level"], row["quote"]) for row in rows] == [
        ("hint", "oppertunity"), ("hint", "questoins"), ("hint", "aftrenoon"), ("warn", ""),
    ]  # fmt: skip
    assert rows[-1]["message"] == "3 words are spelt differently from what is usual."
    assert (doubter.asked, doubter.closed) == (1, 1)


def test_a_letter_in_another_language_is_not_spelt_in_english(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    doubter = Doubter()
    monkeypatch.setattr("waitroom.reading.spelling_checker.find_spelling_checker", lambda: doubter)
    path = tmp_path / "letter.txt"
    path.write_text(
        "Guten Tag Frau Meier,\n\nvielen Dank für das Gespräch. Ich habe mich sehr gefreut und komme gern wieder.\n",
        encoding="utf-8",
    )
    assert check(str(path)) == 0
    assert "This letter is in German: spelling and tone are not read." in capsys.readouterr().out
    assert doubter.asked == 0
