"""The same surroundings for every test: no colours, sizes or zone from outside, and no network."""

import contextlib
import gc
import importlib
import os
import re
import socket
import time
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

FROM_OUTSIDE = {
    "NO_COLOR",
    "COLUMNS",
    "LINES",
    "CLICOLOR",
    "CLICOLOR_FORCE",
    "FORCE_COLOR",
    "ESCDELAY",
    "EDITOR",
    "VISUAL",
    "LC_ALL",
    "WAITROOM_DATA_DIR",
    "WAITROOM_DEBUG",
}


def pytest_configure(config: pytest.Config) -> None:
    """Set what is read when Textual is imported, before any test module is."""
    gc.disable()  # what is imported and collected stays: looking through it again and again finds nothing
    for name in list(os.environ):
        if name in FROM_OUTSIDE or name.startswith("TEXTUAL"):
            del os.environ[name]
    os.environ.update(TZ="Europe/London", LANG="C.UTF-8")
    time.tzset()
    # How long an example takes says how busy the machine is: it is no reason to fail. The same examples each time,
    # so that a change fails for what it did; `--hypothesis-profile explore` looks for others.
    settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
    settings.register_profile("waitroom", settings.get_profile("explore"), derandomize=True)
    settings.load_profile(config.getoption("--hypothesis-profile") or "waitroom")


@pytest.hookimpl(tryfirst=True)
def pytest_collection(session: pytest.Session) -> None:
    """Let each worker import a share of the modules first: the others find the asserts rewritten, on the disk.

    In a fresh checkout each would else rewrite all of them at the same time, which it does where it may not write.
    """
    worker = getattr(session.config, "workerinput", None)
    if worker is None:
        return
    root = session.config.rootpath
    paths = sorted(path for each in session.config.args for path in (root / each).rglob("test_*.py"))
    for path in paths[int(worker["workerid"].removeprefix("gw")) :: worker["workercount"]]:
        # What cannot be imported is told when it is collected.
        with contextlib.suppress(Exception, pytest.skip.Exception):
            importlib.import_module(".".join(path.relative_to(root).with_suffix("").parts))


@pytest.hookimpl(trylast=True)
def pytest_unconfigure() -> None:
    """Let go of what is left, once: pytest does it five times, for what one might leave, and walks through all."""
    while gc.collect():
        pass
    gc.freeze()


@pytest.hookimpl(trylast=True)
def pytest_collection_finish() -> None:
    """Look through what the tests leave, and not each time through all that was imported and collected."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(
        2_000_000, 2, 2
    )  # a room is many short-lived things: it is looked through when it is over
    gc.enable()


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """Return a process more than cores, for now and then each waits for something; none for single files."""
    if any(Path(argument).is_dir() for argument in config.args):
        return (os.cpu_count() or 1) + 1
    return 0


LONGEST_NAME = 60


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a test by the beginning of a long text and its length.

    Four tests had names of ten and twenty million signs, which every worker sent to the controller several times.
    """
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        return f"{val[:LONGEST_NAME]!r} and on, {len(val)} in all"
    return None


MANY_LEFT = 300_000
"""So many things that rooms left behind are let go at once: those of seven or eight stories."""


@pytest.fixture(autouse=True)
def _rooms_are_let_go() -> Iterator[None]:
    """Let nothing be frozen later: a room that freezes at its first paint keeps those of all stories before it.

    What is left once they are let go are the memories of Textual and of the room: nothing is found in them again.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(gc, "freeze", lambda: None)
        yield
    if gc.get_count()[0] > MANY_LEFT:
        gc.collect()
        gc.freeze()


_NUMBERS = count()


@pytest.fixture
def _own_place(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return where this test may have a folder of its own; none is made there yet.

    Its name is as long as pytest has it, in whatever order the tests come: paths are shown, and break into rows.
    """
    name = re.sub(r"\W", "_", request.node.name)[:27]
    return tmp_path_factory.getbasetemp() / f"{name}{next(_NUMBERS):04}"


@pytest.fixture
def tmp_path(_own_place: Path) -> Path:
    """Make a folder for this test; pytest's own looks through those of all tests before, which are thousands."""
    _own_place.mkdir(mode=0o700)
    return _own_place


@pytest.fixture(autouse=True)
def _no_home_of_the_person(_own_place: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep every test out of the real home folder, and give the zone back afterwards."""
    for name, folder in {
        "XDG_DATA_HOME": "data",
        "XDG_STATE_HOME": "state",
        "XDG_CONFIG_HOME": "config",
        "XDG_CACHE_HOME": "cache",
    }.items():
        monkeypatch.setenv(name, f"{_own_place}/home/{folder}")
    yield
    if os.environ.get("TZ") != "Europe/London" or time.tzname[0] != "GMT":
        os.environ["TZ"] = "Europe/London"
        time.tzset()


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every internet socket and every look-up of a name."""
    make = socket.socket.__init__

    def guarded(
        self: socket.socket,
        family: int = -1,
        type: int = -1,  # noqa: A002 - the name socket.socket gives it
        proto: int = -1,
        fileno: int | None = None,
    ) -> None:
        if fileno is None and family in {-1, socket.AF_INET, socket.AF_INET6}:
            msg = "waitroom opens no internet socket"
            raise AssertionError(msg)
        make(self, family, type, proto, fileno)

    def no_lookup(*_: object, **__: object) -> None:
        msg = "waitroom looks up no names"
        raise AssertionError(msg)

    monkeypatch.setattr(socket.socket, "__init__", guarded)
    monkeypatch.setattr(socket, "getaddrinfo", no_lookup)
    monkeypatch.setattr(socket, "gethostbyname", no_lookup)


@pytest.fixture(autouse=True)
def _no_spelling_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Start no checker of spelling: its dictionary takes a second of each letter's story.

    A story of spelling brings a checker of its own; what the real one finds is in tests/unit/reading.
    """
    monkeypatch.setattr("waitroom.reading.spelling_checker.find_spelling_checker", lambda: None)


@pytest.fixture(autouse=True)
def _locks_are_cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a lock that is set in a story ask for little work a try: as shipped each takes a tenth of a second.

    What is shipped is asked for in tests/unit/room/data/test_screen_lock.py.
    """
    from waitroom.domain.data import passphrase  # noqa: PLC0415 - as below

    def hash_cheaply(phrase: str, salt: bytes) -> passphrase.PassphraseHash:
        figures = passphrase.PassphraseHash(salt, b"", cost=2, block=1)
        return figures._replace(digest=passphrase._digest(phrase, figures))

    monkeypatch.setattr("waitroom.room.data.screen_lock.hash_passphrase", hash_cheaply)


@pytest.fixture(autouse=True)
def _nothing_is_caught(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Fail where the net caught an error: it is there for what nobody thought of, and a story thinks of it.

    A story of the net itself is marked with `net`.
    """
    if request.node.get_closest_marker("net"):
        yield
        return
    from waitroom.error_net import ErrorNet  # noqa: PLC0415 - Textual is imported once the surroundings are set

    caught: list[Exception] = []
    catch = ErrorNet.catch

    def remember(self: ErrorNet, error: Exception) -> None:
        caught.append(error)
        catch(self, error)

    monkeypatch.setattr(ErrorNet, "catch", remember)
    yield
    if caught:
        raise caught[0]


@pytest.fixture(autouse=True)
def _no_report_is_written(request: pytest.FixtureRequest, _own_place: Path) -> Iterator[None]:
    """Fail where a room in a process of its own wrote the report of an error."""
    yield
    if not request.node.get_closest_marker("net"):
        reports = [path.read_text() for path in _own_place.glob("**/reports/*")]
        assert not reports, reports[0]
