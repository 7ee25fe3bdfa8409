"""The door to a checker of spelling and grammar, with small programs in its place."""

import json
import os
import sys
import threading
import types
from collections.abc import Iterator
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.unit.reading.checker_programs import ANSWERS, HANGS
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading import spelling_process
from waitroom.reading.spelling_checker import SpellingCheckerProcess, SpellingSlip, find_spelling_checker
from waitroom.reading.spelling_findings import spelling_findings

NEVER_READS = "import time; time.sleep(60)"
ENDS = "raise SystemExit(1)"
NONSENSE = "import sys\nfor _ in sys.stdin: print('no json', flush=True)"
OUTSIDE = 'import sys\nfor _ in sys.stdin: print(\'{"slips": [[3, 900, "x", ""]]}\', flush=True)'


@pytest.fixture
def pids(tmp_path: Path) -> Path:
    return tmp_path / "pids"


@pytest.fixture
def checker(pids: Path) -> Iterator[SpellingCheckerProcess]:
    checker = SpellingCheckerProcess((sys.executable, "-c", ANSWERS, str(pids)))
    yield checker
    checker.close()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_process_answers_every_text_and_gives_its_memory_back_when_closed(
    checker: SpellingCheckerProcess, pids: Path
) -> None:
    assert checker._process is None
    assert checker.check("Ünique oppertunity") == (SpellingSlip(7, 18, "Spelling", "opportunity"),)
    assert checker.check("x" * 300_000) == ()
    (pid,) = set(pids.read_text().split())
    checker.close()
    assert not checker.is_warm
    assert not is_alive(int(pid))
    assert checker.check("an oppertunity") != ()
    assert len(set(pids.read_text().split())) == 2


def test_it_ends_by_itself_when_nothing_is_checked(pids: Path) -> None:
    checker = SpellingCheckerProcess((sys.executable, "-c", ANSWERS, str(pids)), idle=0.05)
    checker.check("a")
    assert checker._timer is not None
    checker._timer.join(5)
    assert not checker.is_warm
    assert not is_alive(int(pids.read_text()))


@pytest.mark.parametrize("program", [HANGS, NEVER_READS, ENDS, NONSENSE, OUTSIDE])
def test_one_that_goes_wrong_says_nothing_and_is_dropped_after_two_tries(program: str) -> None:
    checker = SpellingCheckerProcess((sys.executable, "-c", program), at_start=0.3)
    text = "word " * 40_000 if program is NEVER_READS else "a word"
    assert [checker.check(text) for _ in range(3)] == [(), (), ()]
    assert checker._process is None
    assert checker._chances == 0


def test_a_program_that_is_not_there_is_dropped_as_calmly() -> None:
    checker = SpellingCheckerProcess(("/nonexistent/checker",))
    assert [checker.check("a"), checker.check("a"), checker.check("a")] == [(), (), ()]
    checker.close()


def test_closing_does_not_wait_for_one_that_hangs() -> None:
    checker = SpellingCheckerProcess((sys.executable, "-c", HANGS), at_start=60)
    thread = threading.Thread(target=checker.check, args=("a",))
    thread.start()
    while checker._process is None:
        pass
    checker.close()
    thread.join(5)
    assert not thread.is_alive()


def test_an_endless_answer_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("waitroom.reading.spelling_checker.LARGEST", 100_000)
    program = "import sys\nwhile True: sys.stdout.write('x' * 65536)"
    assert SpellingCheckerProcess((sys.executable, "-c", program)).check("a") == ()


def test_it_is_found_where_the_extra_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda _: None)
    assert find_spelling_checker() is None
    monkeypatch.setattr("importlib.util.find_spec", lambda name: name)
    found = find_spelling_checker()
    assert isinstance(found, SpellingCheckerProcess)
    assert found._command[-1] == "waitroom.reading.spelling_process"


def test_a_slip_is_what_is_wrong_on_both_sides_of_the_atlantic(monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = {"british": ["color", "teh", "zz"], "american": ["colour", "teh", "zz"]}

    class Linter:
        def __init__(self, dialect: str) -> None:
            self.dialect = dialect

        def lint(self, text: str, *, language: str) -> list[types.SimpleNamespace]:
            assert language == "plaintext"
            the = [types.SimpleNamespace(replacement_text="the")]
            return [
                types.SimpleNamespace(
                    span=types.SimpleNamespace(start=text.index(word), end=text.index(word) + len(word)),
                    lint_kind="Spelling",
                    suggestions=the if word == "teh" else [],
                )
                for word in wrong[self.dialect]
            ]

    dialects = types.SimpleNamespace(AMERICAN="american", BRITISH="british")
    monkeypatch.setitem(sys.modules, "harper", types.SimpleNamespace(Linter=Linter, Dialect=dialects))
    out = StringIO()
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b'{"text": "color colour teh zz"}\n')))
    monkeypatch.setattr(sys, "stdout", out)
    spelling_process.main()
    slips = [[13, 16, "Spelling", "the"], [17, 19, "Spelling", ""]]
    assert json.loads(out.getvalue()) == {"slips": slips}


def slip(body: str, word: str, kind: str = "Spelling", instead: str = "") -> SpellingSlip:
    return SpellingSlip(body.index(word), body.index(word) + len(word), kind, instead)


def test_names_and_words_used_three_times_are_never_typos() -> None:
    body = (
        "Dear Ms Okonkwo,\nThank you, Sam, for the oppertunity at Fjordkraft's lab. The frobs were new to me: "
        "frobs of glass, frobs of tin. I would of stayed.\n> an old mesage\n{naem}\nMarta\n"
    )
    slips = [
        slip(body, each)
        for each in ("Okonkwo", "Sam", "oppertunity", "Fjordkraft's", "frobs", "mesage", "naem", "Marta")
    ]
    slips.append(slip(body, "were", "Agreement", "was"))
    slips.append(slip(body, "would of", "WordChoice", "would have"))
    names = ["Ms Okonkwo", "Sam", "Fjordkraft Lab", "Marta"]
    hints = spelling_findings(body, slips, names, ())
    assert [(hint.rule, hint.quote, hint.level, hint.suggestion) for hint in hints] == [
        ("SP-01", "oppertunity", Level.HINT, ""),
        ("SP-02", "were", Level.HINT, "was"),
    ]
    found = Finding(
        rule="LR-09", name="x", level=Level.HINT, message="x", start=hints[1].start, end=hints[1].end
    )
    assert len(spelling_findings(body, slips, names, (found,))) == 1


def test_a_letter_in_another_language_is_left_alone() -> None:
    body = "Sehr geehrte Frau Okafor, vielen Dank"
    assert spelling_findings(body, [slip(body, each) for each in body.replace(",", "").split()], (), ()) == ()


def test_a_long_word_doubted_as_two_is_held_against_what_is_often_misspelt() -> None:
    body = "You are deffinitely the one to ask about the roti."
    slips = [SpellingSlip(8, 19, "Typo", "def finitely"), SpellingSlip(45, 49, "Typo", "rot i")]
    assert [(each.quote, each.suggestion) for each in spelling_findings(body, slips, (), ())] == [
        ("deffinitely", "definitely")
    ]


def test_a_dish_and_a_word_far_from_what_the_checker_knows_are_left_alone() -> None:
    body = "I would cook pierogi for you, or feijoada on a Saturday."
    slips = [SpellingSlip(13, 20, "Spelling", "pirogi"), SpellingSlip(33, 41, "Spelling", "fjord")]
    assert spelling_findings(body, slips, (), ()) == ()


def doubted(body: str, **words: str) -> list[tuple[str, str]]:
    found = spelling_findings(
        body, [slip(body, each, instead=better) for each, better in words.items()], (), ()
    )
    return [(each.rule, each.quote) for each in found]


def test_words_of_another_language_that_stand_together_are_no_slips() -> None:
    body = "Thank you for the tour, and for letting me see the old cutter.\n\nLe gach dea-ghuí,\nCathal\n"
    assert doubted(body, gach="gash", dea="dead", ghuí="ghat") == []
    body = "Thank you for starting with a karakia at the marae, and for the muniment room and the garboard."
    assert doubted(body, karakia="karakul", marae="mare", muniment="monument", garboard="larboard") == []


def test_words_in_quotation_marks_are_somebody_elses() -> None:
    body = 'You called it "a wee bit of tomorow" and then “definatly”; I said ‘questoins’. The answres stand.'
    slips = {"tomorow": "tomorrow", "definatly": "definitely", "questoins": "questions", "answres": "answers"}
    assert doubted(body, **slips) == [("SP-01", "answres")]


def test_a_trade_word_near_nothing_that_is_often_written_counts_for_nothing() -> None:
    body = "The tufa, the psalter, the triaxial data, the ungauged streams and a tacho are what I think of, aunty."
    words = {
        "tufa": "tuba",
        "psalter": "Psalter",
        "triaxial": "trivial",
        "ungauged": "unglued",
        "tacho": "taco",
    }
    assert doubted(body, **words, aunty="aunt") == []


def test_long_words_near_a_rare_one_are_marked_and_not_counted() -> None:
    body = "An agreable hour, an auriculaar and a marginlia besides: that was the morning."
    words = {"agreable": "agreeable", "auriculaar": "auricular", "marginlia": "marginalia"}
    assert doubted(body, **words) == [("SP-01", each) for each in words]


def test_three_real_slips_are_several() -> None:
    body = "Thank you for the intervew. I realy beleive in the work, and I recieved your letter. I dont mind."
    words = {"intervew": "interview", "realy": "really", "beleive": "believe", "recieved": "received"}
    assert doubted(body, **words, dont="don't") == [
        *(("SP-01", each) for each in (*words, "dont")),
        ("LR-59", ""),
    ]
    assert doubted(body, intervew="interview", realy="really") == [("SP-01", "intervew"), ("SP-01", "realy")]


def test_two_plain_slips_side_by_side_are_two() -> None:
    body = "I realy beleive in it."
    assert doubted(body, realy="really", beleive="believe") == [("SP-01", "realy"), ("SP-01", "beleive")]


@pytest.mark.parametrize(
    ("body", "doubted", "kind", "better", "told"),
    [
        ("Yesterday's was the first one.", " was", "Grammar", "", 0),
        ("Yesterday’s was the first one.", " was", "Grammar", "", 0),
        ("The results was good.", " was", "Grammar", "", 1),
        ("I met a lurcher, and the lurcher sat.", "lurcher", "Spelling", "lurched", 0),
        ("I met a kelpier by the gate.", "kelpier", "Spelling", "kelpie", 1),
        ("I met a kelpier, and the kelpier sat.", "kelpier", "Spelling", "kelpie", 0),
        ("I recieve it, and you recieve it.", "recieve", "Spelling", "receive", 2),
    ],
)
def test_what_stands_behind_a_genitive_and_a_rare_word_said_twice_are_left_alone(
    body: str, doubted: str, kind: str, better: str, told: int
) -> None:
    text = f"Dear Ann,\n\nThank you for the hour on Tuesday and for the tea. {body}\n\nBest,\nJo\n"
    places = [at for at in range(len(text)) if text.startswith(doubted, at)]
    slips = [SpellingSlip(at, at + len(doubted), kind, better) for at in places]
    assert len(spelling_findings(text, slips, (), ())) == told
