"""Stories in the language that nobody speaks. `test_pseudo.py` tells each in a process of its own."""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest

from screenshots import build
from tests.bench.seed import seed_room
from tests.translation.foreign_words import foreign_words, words_of
from tests.translation.pseudo import BEGIN, END
from tests.translation.scenes import SCENES
from tests.ui.rest import as_for_stories
from tests.ui.stage import EVENING, Stage, begin, stage
from tests.ui.walks import WALKS, cut_keys, cut_labels, cut_rows, furnish_walk, own_words
from waitroom.app import WaitroomApp
from waitroom.cli import main
from waitroom.cli.grammar import verbs_of
from waitroom.cli.nouns import COMMANDS, find_command
from waitroom.clock import SystemClock
from waitroom.content.loader import Content
from waitroom.domain.care.ranking import RESTING


@pytest.fixture(autouse=True)
def quick_rooms(monkeypatch: pytest.MonkeyPatch) -> None:
    as_for_stories(monkeypatch)


CITED = words_of(source.citation for source in Content().sources.values())
"""Studies and articles keep their titles."""

OWN_DOTS = re.compile(rf"…[·]*{END}")
"""Three dots that a sentence ends with by itself."""


def shown(app: WaitroomApp) -> str:
    """Return what stands in front: of a dialog its inside alone."""
    if app.is_covered or app.is_locked:
        return "\n".join(app.covered_rows() if app.is_covered else app.locked_rows())
    rows = ["".join(part.text for part in strip) for strip in app.screen._compositor.render_strips()]
    for panel in [*app.screen.query(".dialog")][:1]:
        rows = [
            row[panel.region.x : panel.region.right] for row in rows[panel.region.y : panel.region.bottom]
        ]
    return "\n".join(rows)


def cut(on: Stage, own: set[str]) -> Iterator[str]:
    yield from (row for row in cut_rows(on, own) if not OWN_DOTS.search(row))
    yield from cut_keys(on)
    # A thought of more than two hundred signs grows beyond a card of the room; zoomed it is read whole.
    yield from (each for each in cut_labels(on) if not each.startswith("thought: "))


@pytest.mark.parametrize("size", [(120, 36), (80, 24)], ids=["wide", "small"])
async def test_every_sentence_on_the_screens_is_in_the_language_and_whole(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    found: dict[str, None] = {}
    walked: set[str] = set()
    async with stage(tmp_path, size) as on:
        await begin(on)
        await furnish_walk(on)
        await on.at(EVENING + timedelta(days=3))
        on.app.clear_notifications()
        await on.pilot.pause()
        own = own_words(on)
        words = words_of(own) | CITED
        for room, walk in WALKS.items():
            await on.app.rooms.action_go(room)
            await on.pilot.pause()
            for keys in ((), *walk):
                await on.press(*keys)
                where = type(on.app.screen).__name__
                walked.add(where)
                for each in (*foreign_words(shown(on.app), words), *cut(on, own)):
                    found[f"{where}: {each}"] = None
                on.app.clear_notifications()
    assert "\n".join(found) == ""
    assert len(walked) > 30, sorted(walked)


def written_in(folder: Path) -> frozenset[str]:
    """Return the words in the files of a scene, and in their names."""
    files = [path for path in folder.rglob("*") if path.suffix in {".json", ".csv"}]
    return words_of(
        [*(path.read_text("utf-8").replace("\\n", " ") for path in files), *(path.name for path in files)]
    )


class Anything(str):
    """Is what is expected, whatever comes: then a scene is not waited for longer than it takes to be drawn once."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = str.__hash__


@pytest.mark.parametrize("name", SCENES)
async def test_every_sentence_of_a_scene_is_in_the_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(build, "_svg", shown)
    picture = next(each for each in build.PICTURES if each.name == name)
    text = await build.take(picture, tmp_path, Anything())
    own = written_in(tmp_path) | words_of([*picture.keys, "game"]) | CITED
    assert list(foreign_words(text, own)) == []
    assert BEGIN in text


BY_ARGPARSE = words_of(
    [
        "usage options positional arguments show this help message and exit program version number",
        "the following arguments are required argument invalid choice choose from",
    ]
)
"""What Python's own reader of options says is Python's to translate."""
WRITTEN_BY_PROGRAMS = re.compile(
    r"--?[a-z][\w-]*|`[^`]*`|\{[^}]*\}|\b[A-Z]{2,}(?:=[A-Z]+)?\b|^ +waitroom .*|/\S+"
)
"""Options, commands, choices and paths, as they are typed."""


def said(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    with suppress(SystemExit):
        main(list(words))
    out, err = capsys.readouterr()
    return "\n".join(WRITTEN_BY_PROGRAMS.sub("", line) for line in f"{out}\n{err}".splitlines())


def command_words() -> frozenset[str]:
    every = [words for name in COMMANDS for words, _ in verbs_of(find_command(name))]
    aliases = [
        alias for name in COMMANDS for _, verb in verbs_of(find_command(name)) for alias in verb.aliases
    ]
    return words_of([*every, *aliases, *COMMANDS])


def test_every_help_is_in_the_language(capsys: pytest.CaptureFixture[str]) -> None:
    known = command_words() | BY_ARGPARSE | words_of(["any"])  # a word to type for a day
    found: dict[str, None] = {}
    for name in COMMANDS:
        if name in {"completion", "schema"}:
            continue
        for words in (name, *(words for words, _ in verbs_of(find_command(name)))):
            text = said(capsys, *words.split(), "-h")
            if words == "import":
                text = re.sub(r"(?s)⟦Á çółúḿñ.*?⟧", "", text)  # the words to type for a column
            found.update(dict.fromkeys(f"{words}: {each}" for each in foreign_words(text, known)))
    assert "\n".join(found) == ""


ASKED = (
    "status --words", "wait list", "wait show", "letter list", "letter show", "box list", "card list",
    "card list --today", "check-in list", "worry list", "step list", "person list", "question list", "story list",
    "backups list",
    "copies list", "wait trash list", "box draw", "promise read xyz", "happened undo", "letter check /nowhere",
    "wait list nothing-like-this", "forget nothing-like-this", "import /nowhere.csv", "export /", "step add",
)  # fmt: skip


@pytest.fixture
def seeded(tmp_path: Path) -> Path:
    seed_room(tmp_path, now=SystemClock().now(), waits=3, letters=3, mementos=3, others=3)
    return tmp_path


def own_of(folder: Path) -> frozenset[str]:
    return words_of([(folder / "waitroom.json").read_text("utf-8").replace("\\n", " ")])


def test_every_answer_of_the_command_line_is_in_the_language(
    capsys: pytest.CaptureFixture[str], seeded: Path
) -> None:
    own = (
        own_of(seeded)
        | command_words()
        | BY_ARGPARSE
        | words_of(["xyz nothing like this nowhere", RESTING.id])
    )
    found: dict[str, None] = {}
    for words in ASKED:
        text = said(capsys, *words.split(), "--data-dir", str(seeded))
        found.update(dict.fromkeys(f"{words}: {each}" for each in foreign_words(text, own)))
    assert "\n".join(found) == ""


def test_what_is_exported_to_be_read_is_in_the_language(
    capsys: pytest.CaptureFixture[str], seeded: Path
) -> None:
    own = own_of(seeded)
    said(capsys, "export", "--markdown", str(seeded / "pages"), "--data-dir", str(seeded))
    said(capsys, "box", "export", str(seeded / "kept"), "--data-dir", str(seeded))
    pages = [*(seeded / "pages").rglob("*.md"), seeded / "kept" / "index.html"]
    assert len(pages) > 5
    found = []
    for path in pages:
        text = re.sub(r"(?s)<style>.*?</style>|<[^>]*>|\]\([^)]*\)", " ", path.read_text("utf-8"))
        found += [f"{path.name}: {each}" for each in foreign_words(text, own)]
    assert "\n".join(found) == ""
