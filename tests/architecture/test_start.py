"""What the way to the first paint may not load: each of these costs milliseconds before anything is seen."""

import subprocess
import sys
from pathlib import Path

import pytest

LATER = (
    "PIL",
    "icalendar",
    "holidays",
    "humanize",
    "filelock",
    "email",
    "tomllib",
    "hashlib",
    "sqlite3",
    "markdown_it",
    "fsrs",
    "csv",
    "ssl",
    "_ssl",
    "waitroom.domain.care.safety_rules",
    "waitroom.domain.data.forgetting",
    "waitroom.domain.outcome.after_yes",
    "waitroom.domain.outcome.step",
    "waitroom.domain.people.person",
    "waitroom.app.recovery_app",
    "textual.widgets._text_area",
    "waitroom.reading",
    "waitroom.exports",
    "waitroom.promises",
    "waitroom.room.letters.letters",
    "waitroom.room.care.care",
    "waitroom.room.cards.reframes",
    "waitroom.room.box.box",
    "waitroom.room.questions.questions",
    "waitroom.domain.questions.question",
    "waitroom.screens.questions.questions_screen",
    "waitroom.domain.care.activity",
    "waitroom.domain.cards.reframe",
    "waitroom.domain.box.memento",
    "waitroom.screens.letters.letters_screen",
    "waitroom.screens.box.box_screen",
    "waitroom.screens.shared.dialog",
    "waitroom.screens.shared.reopening",
    "waitroom.screens.shared.screen_closing",
    "ast",
    "bz2",
    "ctypes",
    "decimal",
    "difflib",
    "ipaddress",
    "linecache",
    "locale",
    "lzma",
    "mimetypes",
    "platform",
    "platformdirs",
    "rich.markup",
    "rich.panel",
    "rich.table",
    "rich.tree",
    "tempfile",
    "textual.canvas",
    "textual.command",
    "textual.types",
    "textual.widgets._input",
    "textual.widgets._option_list",
    "textwrap",
    "tokenize",
    "traceback",
    "typing_extensions",
    "urllib.parse",
    "uuid",
)

NOT_ON_HOME = (
    "waitroom.domain.cards.card_answer",
    "waitroom.domain.cards.card_explanation",
    "waitroom.domain.cards.own_reframe",
    "waitroom.domain.cards.thought_record",
    "waitroom.domain.care.care_records",
    "waitroom.domain.care.night_sky_stars",
    "waitroom.domain.care.own_activity",
    "waitroom.domain.outcome.step_rules",
    "waitroom.domain.shared.form_draft",
    "waitroom.screens.data.lock_panel",
    "waitroom.domain.outcome.after_yes",
    "waitroom.domain.people.person",
    "waitroom.domain.questions.question",
    "waitroom.room.care.plans",
    "waitroom.room.outcome.steps",
)
"""What home itself does without as well, where nobody was met or asked anything, and no page was written."""

FIRST_PAINT = """
import sys
from waitroom.cli.composition_root import LENT_AT_THE_START, NOT_AT_THE_START, build_room, load_without_tls
from waitroom.put_off import ModulePutOff, lend, put_off
put_off(NOT_AT_THE_START)
lend(LENT_AT_THE_START)
load_without_tls()
import asyncio
from waitroom.app import WaitroomApp
from waitroom.clock import SystemClock
from waitroom.paths import find_paths
from waitroom.screens.home.home_screen import HomeScreen
from waitroom.store.opening import open_store

loaded = []

def first_look(self, look=HomeScreen.show_first_paint):
    look(self)
    loaded.extend(name for name, module in sys.modules.items() if not isinstance(module, ModulePutOff))

HomeScreen.show_first_paint = first_look

async def start():
    clock, paths = SystemClock(), find_paths(sys.argv[1])
    room = build_room(open_store(paths, now=clock.now()), clock, paths)
    room.session.set("looks", [clock.now().isoformat()])
    async with WaitroomApp(room).run_test(size=(120, 36)) as pilot:
        while "waitroom.room.care.care" not in sys.modules:
            await pilot.pause(0.01)
        await pilot.pause()
        loaded.append("--")
        loaded.extend(name for name, module in sys.modules.items() if not isinstance(module, ModulePutOff))
    room.close()

asyncio.run(start())
print("\\n".join(loaded))
"""


@pytest.fixture(scope="module")
def modules(tmp_path_factory: pytest.TempPathFactory) -> tuple[frozenset[str], frozenset[str]]:
    """Return what is loaded at the first paint, and on home."""
    folder = tmp_path_factory.mktemp("room")
    add = [
        sys.executable,
        "-m",
        "waitroom",
        "--data-dir",
        str(folder),
        "add",
        "Museum",
        "--promised",
        "by Friday",
    ]
    subprocess.run(add, check=True, capture_output=True)
    command = [sys.executable, "-c", FIRST_PAINT, str(folder)]
    shown = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parents[2])
    first, _, home = shown.stdout.partition("--")
    return frozenset(first.split()), frozenset(home.split())


# From Python 3.13 on a program that is given with -c, as here, stands in linecache itself.
@pytest.mark.parametrize(
    "name", [each for each in LATER if each != "linecache" or sys.version_info < (3, 13)]
)
def test_the_first_paint_does_without(modules: tuple[frozenset[str], frozenset[str]], name: str) -> None:
    first, _ = modules
    assert "waitroom.screens.home.home_screen" in first
    assert name not in first


@pytest.mark.parametrize("name", NOT_ON_HOME)
def test_home_does_without(modules: tuple[frozenset[str], frozenset[str]], name: str) -> None:
    _, home = modules
    assert "waitroom.room.care.care" in home
    assert name not in home


def test_whoever_wants_ssl_later_gets_it() -> None:
    code = (
        "from waitroom.cli.composition_root import load_without_tls; "
        "load_without_tls(); import ssl; print(ssl.CERT_NONE)"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert shown.stdout.split() == ["0"]


def test_a_save_loads_no_openssl_and_whoever_wants_secrets_later_gets_all_of_it(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from waitroom.disk import Disk; "
        "Disk().lock(Path(sys.argv[1]) / 'x.lock', 1).release(); print('_hashlib' in sys.modules); "
        "from secrets import compare_digest, token_hex; import secrets, hashlib, filelock; "
        "print(len(token_hex(4)), len(secrets.token_urlsafe(4)), compare_digest('a', 'a'), bool(hashlib.scrypt)); "
        "print(sys.modules['secrets'].__spec__.name)"
    )
    shown = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], check=True, capture_output=True, text=True
    )
    assert shown.stdout.split() == ["False", "8", "6", "True", "True", "secrets"]
