"""What the command line says, to whom, and with which exit code; run in this process."""

import json
import os
import stat
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from waitroom import __version__, cli
from waitroom.cli import status
from waitroom.cli.environment import data_folder, state_folder
from waitroom.domain.letters.letter import Letter
from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow
from waitroom.exports.data_json import tables_json
from waitroom.paths import find_paths
from waitroom.room.waits.promise_reading import ParsedPromise, PromiseReader
from waitroom.store.opening import open_store

LONDON = ZoneInfo("Europe/London")
WEDNESDAY = datetime(2014, 4, 23, 15, tzinfo=LONDON)
FRIDAY = datetime(2014, 4, 25, tzinfo=LONDON)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WAITROOM_DATA_DIR", str(tmp_path / "room"))
    return tmp_path / "room"


@pytest.fixture
def run(folder: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    def run_words(*words: str) -> tuple[int, str, str]:
        code = cli.main(list(words))
        said = capsys.readouterr()
        return code, said.out, said.err

    return run_words


def museum(**changes: object) -> Wait:
    window = DecisionWindow(
        earliest=FRIDAY.date(),
        latest=FRIDAY.date() + timedelta(days=3),
        zone="Europe/London",
        label="if they need to think on it more",
    )
    words = "by Friday, or Monday if they need to think on it more"
    promise = Promise(words=words, said_on=WEDNESDAY, window=window)
    held = Round(interviewed=WEDNESDAY, promises=(promise,))
    fields: dict[str, object] = {
        "organisation": "Museum",
        "rounds": (held,),
        "zone": "Europe/London",
        **changes,
    }
    return Wait(**fields)  # type: ignore[arg-type]  # fields of a wait


def keep(folder: Path, *records: Wait | Letter) -> None:
    store = open_store(find_paths(str(folder)), now=WEDNESDAY)
    for record in records:
        if isinstance(record, Wait):
            store.waits.save(record, now=WEDNESDAY)
        else:
            store.letters.save(record, now=WEDNESDAY)
    store.close()
    assert store.progress.state.is_saved


def at(moment: datetime) -> int:
    return (moment - datetime(1970, 1, 1, tzinfo=UTC)) // timedelta(microseconds=1)


def test_before_the_first_wait_the_status_is_kind(run: Run, folder: Path) -> None:
    assert run("status") == (0, f"{status.NO_ROOM}\n", "")
    assert run("status", "--words") == (0, f"{status.NO_ROOM}\n", "")
    assert json.loads(run("status", "--json")[1]) == {"schema": 1, "waits": []}
    assert not folder.exists()


@pytest.mark.parametrize(
    ("moment", "short", "words"),
    [
        (WEDNESDAY, "2d", "2 days until the window opens"),
        (FRIDAY - timedelta(hours=24), "1d", "1 day until the window opens"),
        (FRIDAY + timedelta(hours=10), "3d", "3 days left in the window"),
        (FRIDAY + timedelta(days=3, hours=13), "5h", "5 hours left in the window"),
        (FRIDAY + timedelta(days=3, hours=17, minutes=48), "12m", "12 minutes left in the window"),
        (FRIDAY + timedelta(days=3, hours=18), "now", "0 minutes left in the window"),
        (FRIDAY + timedelta(days=3, hours=19), "+0d", "Their Monday is over."),
        (FRIDAY + timedelta(days=4, hours=9), "+1d", "1 working day past what they said"),
    ],
)
def test_the_status_follows_the_wait(
    moment: datetime, short: str, words: str, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(folder, museum())
    assert status.run(now=at(moment)) == 0
    assert status.run(now=at(moment), in_words=True) == 0
    assert capsys.readouterr().out == f"{short}\n{words}\n"


def test_the_status_for_programs_has_no_names(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    keep(folder, museum(), museum(outcome=Outcome.DECLINED), Wait(organisation="Archive"))
    status.run(now=at(WEDNESDAY), as_json=True)
    said = capsys.readouterr().out
    assert "Museum" not in said
    assert "Archive" not in said
    assert json.loads(said) == {
        "schema": 1,
        "waits": [
            {
                "phase": "fresh",
                "toward": "opening",
                "number": 2,
                "unit": "days",
                "guess": False,
                "stands": "open",
                "opens": "2014-04-25T00:00:00+01:00",
                "closes": "2014-04-28T18:00:00+01:00",
            },
            dict.fromkeys(["number", "unit", "opens", "closes"], None)
            | {"phase": "waiting", "toward": "nothing", "guess": False, "stands": "open"},
            dict.fromkeys(["number", "unit", "opens", "closes"], None)
            | {"phase": "answered", "toward": "nothing", "guess": False, "stands": "answered"},
        ],
    }


def test_one_day_and_a_deadline_have_their_own_words(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    day = DecisionWindow(earliest=FRIDAY.date(), latest=FRIDAY.date(), zone="Europe/London")
    by = DecisionWindow(earliest=WEDNESDAY.date(), latest=FRIDAY.date(), zone="Europe/London")
    for window, moment in ((day, WEDNESDAY), (day, FRIDAY + timedelta(hours=9)), (by, WEDNESDAY)):
        wait = museum(rounds=(Round(promises=(Promise(words="x", said_on=WEDNESDAY, window=window),)),))
        keep(folder, wait)
        status.run(now=at(moment), in_words=True)
        (folder / "waitroom.json").unlink()
    assert capsys.readouterr().out.splitlines() == [
        "2 days until the day they named",
        "9 hours left of their day",
        "2 days until the last day they named",
    ]


@pytest.mark.parametrize(
    ("outcome", "short", "words"),
    [
        (Outcome.OFFER, "your answer", "They are waiting for your answer."),
        (Outcome.ACCEPTED, "answered", "An answer has come."),
        (Outcome.DECLINED, "answered", "An answer has come."),
        (Outcome.RESERVE, "answered", "An answer has come."),
        (Outcome.OFFER_WITHDRAWN, "answered", "An answer has come."),
        (Outcome.SILENCE, "put down", "It was put down. A late answer opens it again."),
        (Outcome.WITHDREW, "over", "It is over, by your word."),
    ],
)
def test_after_an_answer_it_is_said_that_there_is_one_and_never_which(
    outcome: Outcome, short: str, words: str, run: Run, folder: Path
) -> None:
    keep(folder, museum(outcome=outcome), museum(is_put_away=True))
    assert run("status")[1] == f"{short}\n"
    assert run("status", "--words")[1] == f"{words}\n"


def test_what_was_put_away_is_nothing_to_wait_for(run: Run, folder: Path) -> None:
    keep(folder, museum(is_put_away=True), museum(outcome=Outcome.OFFER, is_put_away=True))
    assert run("status")[1] == f"{status.NOTHING}\n"


def test_a_yes_that_asks_for_an_answer_counts_to_that_day_before_what_is_due_later(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    keep(folder, museum(), museum(outcome=Outcome.OFFER, answer_by=date(2014, 4, 24)))
    for moment, in_words in ((WEDNESDAY, False), (WEDNESDAY, True), (FRIDAY, False)):
        status.run(now=at(moment), in_words=in_words)
    assert capsys.readouterr().out == "1d\n1 day for your answer\n3d\n"
    status.run(now=at(WEDNESDAY + timedelta(hours=24)), as_json=True)
    offer = json.loads(capsys.readouterr().out)["waits"][-1]
    assert (offer["toward"], offer["number"], offer["unit"]) == ("answer", 3, "hours")
    assert offer["stands"] == "your-answer"


def test_a_wait_without_a_date_says_so(run: Run, folder: Path) -> None:
    keep(folder, Wait(organisation="Museum"))
    assert run("status")[1] == run("--data-dir", str(folder), "status", "--words")[1] == f"{status.NO_DATE}\n"


def test_without_a_fitting_glance_the_whole_file_is_read(run: Run, folder: Path) -> None:
    keep(folder, museum())
    (folder / "glance.json").unlink()
    code, said, _ = run("status", f"--data-dir={folder}")
    assert code == 0
    assert said.startswith("+")


@pytest.mark.parametrize("command", [["status"], ["export", "--json"], ["add", "Museum"]])
def test_a_broken_file_is_left_alone_and_told(run: Run, folder: Path, command: list[str]) -> None:
    folder.mkdir()
    (folder / "waitroom.json").write_bytes(b'{"waits": {"a"')
    code, said, told = run(*command)
    assert (code, said) == (65, "")
    assert told.startswith("waitroom: ")
    assert told.count("\n") == 1
    assert (folder / "waitroom.json").read_bytes() == b'{"waits": {"a"'


def test_a_folder_in_the_place_of_the_file_is_told(run: Run, folder: Path) -> None:
    (folder / "waitroom.json").mkdir(parents=True)
    assert run("status")[0] == 75


def test_a_zone_from_elsewhere_is_told(run: Run, folder: Path) -> None:
    keep(folder, museum())
    glance = folder / "glance.json"
    glance.write_text(glance.read_text().replace("Europe/London", "Mars/Crater"))
    assert run("status")[0] == 65


def test_add_echoes_the_window_it_read(run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[str, datetime, str]] = []

    def read(
        _: PromiseReader, words: str, *, said_on: datetime, zone: str, country: str, interviewed: date | None
    ) -> ParsedPromise:
        assert (country, interviewed) == ("GB", datetime(2014, 4, 23, 14, tzinfo=LONDON))
        asked.append((words, said_on, zone))
        window = museum().window
        return ParsedPromise(window=window, note="Easter Monday does not count.")

    monkeypatch.setattr(PromiseReader, "parse", read)
    code, said, told = run(
        "add", "Museum", "--role", "Project officer", "--interviewed", "2014-04-23 14:00",
        "--promised", "by Friday", "--tz", "Europe/London", "--country", "gb",
    )  # fmt: skip
    assert (code, told) == (0, "")
    assert said.splitlines()[0] == "Museum · Project officer"
    assert "Fri 25 Apr" in said
    assert "if they need to think on it more" in said
    assert "Easter Monday" in said
    assert set(asked) == {("by Friday", datetime(2014, 4, 23, 14, tzinfo=LONDON), "Europe/London")}
    store = open_store(find_paths(str(folder)), now=WEDNESDAY, read_only=True)
    (wait,) = store.waits.all()
    assert (wait.organisation, wait.role, wait.country) == ("Museum", "Project officer", "GB")
    assert wait.promise is not None
    assert wait.promise.window is not None


def test_a_promise_is_read_where_it_was_made(run: Run, folder: Path) -> None:
    said = run(
        "add", "Museum", "--interviewed", "2014-04-23 14:00",
        "--promised", "by Friday, or Monday if they need to think on it more",
    )[1]  # fmt: skip
    assert "between Fri 25 Apr" in said
    assert "Mon 28 Apr" in said
    assert "if they need to think on it more" in said
    (wait,) = open_store(find_paths(str(folder)), now=WEDNESDAY, read_only=True).waits.all()
    window = wait.window
    assert window is not None
    assert (window.earliest, window.latest) == (FRIDAY.date(), FRIDAY.date() + timedelta(days=3))


def test_words_without_a_date_are_kept_and_asked_about(
    run: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(PromiseReader, "parse", lambda *_, **__: ParsedPromise(ask="Which day do they mean?"))
    code, said, _ = run("add", "Museum", "--promised", "soon", "--said-on", "2014-04-20")
    assert code == 0
    assert "Which day do they mean?" in said
    assert "`waitroom`" in said
    (wait,) = open_store(find_paths(str(folder)), now=WEDNESDAY, read_only=True).waits.all()
    assert wait.promise is not None
    assert (wait.promise.words, wait.promise.window) == ("soon", None)
    assert wait.promise.said_on == datetime(2014, 4, 20, 12, tzinfo=LONDON)


def test_the_commands_beside_are_wired(run: Run, tmp_path: Path) -> None:
    code, said, _ = run(
        "when", "by Friday", "--said-on", "2014-04-23T15:00", "--tz", "Europe/London", "--json"
    )
    assert code == 0
    assert json.loads(said)["latest"] == "2014-04-25"
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ms Okafor,\n\nThank you.\n")
    code, said, _ = run("letter", "check", str(letter), "--kind", "thank-you", "--json")
    assert json.loads(said)["schema"] == 1
    assert run("box", "list", "--json")[0] == 0


def test_an_organisation_alone_is_enough(run: Run) -> None:
    assert run("add", "Museum")[0] == 0
    assert run("status")[1] == f"{status.NO_DATE}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["--interviewed", "when the moon was full"],
        ["--said-on", "some day"],
        ["--tz", "Mars/Crater"],
        ["--country", "Scotland"],
    ],
)
def test_what_cannot_be_read_is_asked_about_and_nothing_is_saved(
    run: Run, folder: Path, words: list[str]
) -> None:
    code, said, told = run("add", "Museum", *words)
    assert (code, said) == (2, "")
    assert told.count("\n") == 1
    assert not (folder / "waitroom.json").exists()


def test_a_wait_that_cannot_be_saved_is_not_told_as_saved(run: Run, folder: Path) -> None:
    folder.parent.mkdir(exist_ok=True)
    folder.write_text("a file where the folder goes")
    code, said, told = run("add", "Museum")
    assert (code, said) == (73, "")
    assert "Traceback" not in told


def test_export_is_everything_and_comes_back_the_same(run: Run, folder: Path) -> None:
    odd = "[/b] \x1b]0;x\x07 \x9b31m \u202e \x00 Grüße\u2028 \ud800"
    keep(folder, museum(), Letter(body=odd))
    code, said, _ = run("export", "--json")
    assert code == 0
    assert not any(sign in said for sign in "\x1b\x9b\u202e\x00\u2028")
    whole = json.loads(said)
    assert whole["schema"] == 1
    (letter,) = whole["tables"]["letters"].values()
    assert letter["body"] == odd
    assert "Grüße" in said
    code, _, _ = run("export", "--json", str(folder / "out.json"))
    assert code == 0
    assert json.loads((folder / "out.json").read_text()) == whole
    assert stat.S_IMODE((folder / "out.json").stat().st_mode) == 0o600


def test_export_takes_no_files_place_unless_told_to(run: Run, folder: Path) -> None:
    keep(folder, museum())
    target = folder / "out.json"
    target.write_text("precious")
    code, _, told = run("export", str(target))
    assert (code, target.read_text()) == (73, "precious")
    assert "--force" in told
    assert run("export", "--force", str(target))[0] == 0
    assert json.loads(target.read_text())["schema"] == 1
    assert run("export", "--force", str(folder))[0] == 73
    code, _, told = run("export", str(folder / "nowhere" / "out.json"))
    assert code == 73
    assert "Nothing was left" in told
    assert sorted(each.suffix for each in folder.glob(".*")) == []


def test_export_with_no_room_yet_is_empty(run: Run, folder: Path) -> None:
    assert json.loads(run("export")[1])["tables"] == {}
    assert not folder.exists()


def test_plain_ascii_needs_no_second_look() -> None:
    assert json.loads(tables_json({"a": {}}))["tables"] == {"a": {}}


def test_path_and_version(run: Run, folder: Path) -> None:
    assert run("path") == (0, f"{folder / 'waitroom.json'}\n", "")
    assert run("path", "--data-dir", "/x")[1] == run("--data-dir=/x", "path")[1] == "/x/waitroom.json\n"
    assert run("--version") == (0, f"waitroom {__version__}\n", "")


@pytest.mark.parametrize(
    "words", [["bogus"], ["add"], ["--data-dir"], ["status", "--colour"], ["--"], ["--json"]]
)
def test_unknown_words_get_one_line(run: Run, words: list[str]) -> None:
    code, said, told = run(*words)
    assert (code, said) == (2, "")
    assert told.count("\n") == 1
    assert "-h" in told


def test_the_help_names_every_command(run: Run) -> None:
    code, said, _ = run("-h")
    assert code == 0
    assert all(name in said for name in ("add", "status", "export", "path", "box"))


def test_something_unforeseen_shows_no_private_text(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def burst(*_: object, **__: object) -> None:
        raise RuntimeError("Dear Ms Okafor")

    monkeypatch.setattr(status, "run", burst)
    code, said, told = run("status")
    assert (code, said) == (70, "")
    assert "Okafor" not in told
    assert told.count("\n") == 1
    monkeypatch.setenv("WAITROOM_DEBUG", "1")
    assert "Traceback" in run("status")[2]


def test_ctrl_c_is_calm(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(status, "run", stop)
    assert run("status") == (130, "", "")


@pytest.mark.parametrize(
    "variables",
    [
        {"WAITROOM_DATA_DIR": "~/here/../there"},
        {"WAITROOM_DATA_DIR": "relative"},
        {"XDG_DATA_HOME": "/xdg"},
        {"XDG_DATA_HOME": "relative", "HOME": "/home/somebody"},
        {"XDG_DATA_HOME": "", "HOME": "/home/somebody"},
        {"XDG_DATA_HOME": "", "HOME": ""},
        {"XDG_DATA_HOME": "", "HOME": "relative"},
    ],
)
def test_the_quick_folder_is_the_same_folder(
    variables: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert data_folder() == str(find_paths().data)
    assert state_folder() == str(find_paths().state)
    assert state_folder("chosen") == str(find_paths("chosen").state)
    assert data_folder("chosen") == os.path.join(os.getcwd(), "chosen")  # noqa: PTH109, PTH118
