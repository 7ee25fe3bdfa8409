"""One place builds the room and its parts; nobody outside reaches the store behind it."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "waitroom"

BUILT_BY = {
    "Store": {"store/opening.py"},
    "open_store": {"cli/composition_root.py", "store/start_again.py"},
    "start_empty": {"cli/composition_root.py"},
    "start_from_backup": {"cli/composition_root.py"},
    "Session": {"cli/composition_root.py"},
    "SystemClock": {"cli/composition_root.py"},
    "Room": {"cli/composition_root.py"},
    "find_paths": {"cli/composition_root.py", "cli/environment.py"},
    "Waits": {"room/room.py"},
    "HolidayCalendar": {"room/room.py"},
    "PromiseReader": {"room/room.py"},
}
"""What is built, and where; `environment` asks for the folders where a status knows no other way."""

STORE = re.compile(r"\.\s*_?store\b")


def last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Call):
        return last_name(node.func)
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def built(code: str) -> Iterator[str]:
    """Yield the names of what a module builds: `Room(...)`, `open_store(...)`, `start_empty(...)`."""
    if not any(name in code for name in BUILT_BY):
        return
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            owner = node.func.value if isinstance(node.func, ast.Attribute) else node.func
            if isinstance(owner, ast.Name) and owner.id in BUILT_BY:
                yield owner.id


def reached(code: str, *, is_test: bool = False) -> Iterator[str]:
    """Yield the places where a module takes the store out of a room, whatever the room is called there.

    A test may have a store of its own (`on.store`), which it opened.
    """
    allowed = {"paths", "build_paths"} | ({"on", "self", "first"} if is_test else set())
    if not STORE.search(code):
        return
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Attribute) and node.attr in {"store", "_store"}:
            owner = last_name(node.value)
            if node.attr == "_store" or owner not in allowed:
                yield ast.unparse(node)


def modules(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*.py"))


def test_only_the_root_builds_the_room_and_only_the_room_its_parts() -> None:
    found = {
        (name, path.relative_to(PACKAGE).as_posix())
        for path in modules(PACKAGE)
        for name in built(path.read_text("utf-8"))
    }
    assert {(name, place) for name, place in found if place not in BUILT_BY[name]} == set()
    assert {name for name, _ in found} == BUILT_BY.keys()


def test_pictures_and_tests_have_their_room_from_the_same_place() -> None:
    places = [*modules(ROOT / "screenshots"), *modules(ROOT / "tests")]
    assert [path.name for path in places if "Room" in built(path.read_text("utf-8"))] == []


def test_the_store_of_a_room_is_its_own() -> None:
    inside = {PACKAGE / "room", PACKAGE / "store"}
    outside = [path for path in modules(PACKAGE) if not inside & set(path.parents)]
    tests = [path for name in ("ui", "unit") for path in modules(ROOT / "tests" / name)]
    found = {
        str(path): list(reached(path.read_text("utf-8"))) for path in outside + modules(ROOT / "screenshots")
    }
    found |= {str(path): list(reached(path.read_text("utf-8"), is_test=True)) for path in tests}
    assert {name: places for name, places in found.items() if places} == {}


@pytest.mark.parametrize(
    "code",
    ["self.room.store.flush(1.0)", "store = room.store", "other.room.store.waits.all()", "room._store.waits"],
)
def test_a_reach_for_the_store_is_found(code: str) -> None:
    assert list(reached(code))


@pytest.mark.parametrize(
    "code", ["room = Room(store)", "open_store(paths, now=now)", "Waits(store).create()"]
)
def test_what_is_built_elsewhere_is_found(code: str) -> None:
    assert list(built(code))


def test_nothing_is_built_or_loaded_where_the_root_is_imported() -> None:
    code = (
        "import sys; import waitroom.cli.composition_root; "
        "print([n for n in sys.modules if n.startswith('waitroom.')])"
    )
    shown = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
    assert shown.stdout.strip() == "['waitroom.translation', 'waitroom.cli', 'waitroom.cli.composition_root']"
