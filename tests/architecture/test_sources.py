"""Rules about the sources that no linter has: colours, markup, the clock, the shape of the project."""

import ast
import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "waitroom"
HEX = re.compile(r"(?<![\w&])#(?:[0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3,4})\b")
FUNCTION = re.compile(r"\b(?:rgb|rgba|hsl|hsla)\(\s*\d")
NAMED = re.compile(
    r"\b(?:color|background|background-tint|tint|border[\w-]*|outline[\w-]*|scrollbar[\w-]*|link[\w-]*color[\w-]*)\s*:"
    r"[^;{}$]*\b(?:black|white|red|green|blue|yellow|orange|cyan|magenta|purple|gr[ae]y|pink|brown|ansi_\w+)\b"
)
MAY_BE_COLOUR = re.compile(rf"#[0-9a-fA-F]{{3}}|{FUNCTION.pattern}|{NAMED.pattern}")
"""Files without any of it are not taken apart: that takes most of a second for all of them."""
DRAWING = ("app.py", "screens", "widgets")
PARSES_MARKUP = {"Static", "Label", "Button", "Checkbox", "RadioButton", "Link", "Digits", "notify"}
CONTENT = {"Content", "KeysContent", "Text", "Strip"}
MAKES_CONTENT = re.compile(rf"->\s*[\"']?(?:{'|'.join(sorted(CONTENT))})\b")


def python_files(*parts: str) -> Iterator[Path]:
    for part in parts:
        path = PACKAGE / part
        yield from [path] if path.is_file() else sorted(path.rglob("*.py"))


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.tcss")), ids=lambda path: path.name)
def test_style_sheets_name_no_colour(path: Path) -> None:
    text = re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.DOTALL)
    assert not HEX.findall(re.sub(r"(?m)^[^{:]*\{", "{", text))
    assert not FUNCTION.findall(text)
    assert not NAMED.findall(text)


def test_colours_lie_in_one_folder() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {node.value!r}"
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.parent.name != "colours" and MAY_BE_COLOUR.search(text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and _is_colour(node.value)
    ]
    assert found == []


def _is_colour(text: str) -> bool:
    if HEX.fullmatch(text.strip()) or FUNCTION.search(text):
        return True
    return "{" in text and ";" in text and bool(NAMED.search(text))


def test_text_is_never_taken_for_markup() -> None:
    """P23: what is drawn is text, plain or as Content; nothing hands a string on to be parsed for markup."""
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}: {ast.unparse(call)[:90]}"
        for path in python_files(*DRAWING)
        for call in _calls(path)
        if _parses_markup(call)
    ]
    assert found == []


@cache
def _content_makers() -> set[str]:
    """Return the names of functions in the drawing files that say that they return Content."""
    return {
        node.name
        for path in python_files(*DRAWING)
        if MAKES_CONTENT.search(text := path.read_text("utf-8"))
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef) and node.returns is not None
        if ast.unparse(node.returns).strip("'\"") in CONTENT
    }


def _calls(path: Path) -> Iterator[ast.Call]:
    text = path.read_text("utf-8")
    if not any(name in text for name in (*PARSES_MARKUP, "from_markup")):
        return iter(())
    return (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call))


def _parses_markup(call: ast.Call) -> bool:
    """Tell whether a call hands text that is not a plain literal to something that reads markup in it."""
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name == "from_markup":
        return bool(call.args) and not _is_literal(call.args[0])
    if name not in PARSES_MARKUP:
        return False
    if any(each.arg == "markup" and getattr(each.value, "value", None) is False for each in call.keywords):
        return False
    text = [
        *call.args[:1],
        *(each.value for each in call.keywords if each.arg in {"label", "content", "message"}),
    ]
    return any(not _is_literal(each) and not _is_content(each) for each in text)


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _is_content(node: ast.expr) -> bool:
    if not isinstance(node, ast.Call):
        return False
    function = node.func
    if isinstance(function, ast.Attribute):
        owner = function.value
        return getattr(owner, "id", "") in CONTENT or function.attr in _content_makers() or _is_content(owner)
    return isinstance(function, ast.Name) and (function.id in CONTENT or function.id in _content_makers())


def test_the_rules_about_markup_can_fail() -> None:
    bad = ('Static(f"{name}")', "Label(name)", "self.notify(str(error))", "Content.from_markup(name)")
    good = (
        'Static("hello")',
        "Static(name, markup=False)",
        "Label(Content(name))",
        'Content.from_markup("[b]$x[/b]", x=name)',
    )
    assert [_parses_markup(_one(each)) for each in bad] == [True] * 4
    assert [_parses_markup(_one(each)) for each in good] == [False] * 4
    assert _is_colour("#e3b26b")
    assert _is_colour("A { color: red; }")
    assert not _is_colour("#home { color: $primary; }")


def _one(code: str) -> ast.Call:
    expression = ast.parse(code, mode="eval").body
    assert isinstance(expression, ast.Call)
    return expression


def test_the_rules_of_the_machines_are_there() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    assert config["mypy"]["strict"] is True
    assert {"waitroom", "tests"} <= set(config["mypy"]["files"])
    assert {"DTZ", "TID", "BLE", "ANN", "D", "PTH"} <= set(config["ruff"]["lint"]["select"])
    banned = config["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
    assert {"datetime.datetime.now", "time.time", "humanize.naturalday"} <= set(banned)
    layers = next(each for each in config["importlinter"]["contracts"] if each["type"] == "layers")
    assert layers["exhaustive"] is True
    assert layers["layers"][0] == "__main__"
    assert layers["layers"][-2:] == ["domain", "translation | quick_dataclass | quick_tuple | put_off"]


def test_only_two_files_may_read_the_clock() -> None:
    config = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]
    allowed = config["ruff"]["lint"]["per-file-ignores"]
    readers = {path for path, rules in allowed.items() if "TID251" in rules and path.startswith("waitroom")}
    assert readers == {"waitroom/clock.py", "waitroom/cli/environment.py"}
    silenced = [path.name for path in PACKAGE.rglob("*.py") if "noqa: TID251" in path.read_text("utf-8")]
    assert silenced == []


def test_one_command_checks_everything() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert all(
        each in script for each in ("pytest -q", "ruff check", "ruff format --check", "mypy", "lint-imports")
    )


WRITERS = {"Input": "safe_input.py", "TextArea": "safe_text_area.py"}
"""Textual's own places to write, each with the one file that builds on it."""


def _plain_writers(code: str, name: str) -> list[str]:
    """Return what a source file makes of Textual's own places to write: calls, and classes built on them."""
    names = [*WRITERS, "MaskedInput", "CommandInput", "CommandPalette"]
    found: list[str] = []
    if not any(each in code for each in names):
        return found
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call):
            made = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            found += [f"{name}: {made}()"] if made in names else []
        elif isinstance(node, ast.ClassDef):
            bases = [
                each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "")
                for each in node.bases
            ]
            is_ours = "SafeInput" in bases or (name, node.name) == ("palette.py", "Palette")
            found += [
                f"{name}: class {node.name}({base})"
                for base in bases
                if base in names and not is_ours and WRITERS.get(base) != name
            ]
    return found


def test_whatever_is_typed_is_drawn_by_the_two_that_draw_no_control_characters() -> None:
    """P22: one text area and one line for the whole program; nothing else is made of Textual's own."""
    found = [
        each
        for path in sorted(PACKAGE.rglob("*.py"))
        for each in _plain_writers(path.read_text("utf-8"), path.name)
    ]
    assert found == []


def test_the_rule_about_places_to_write_can_fail() -> None:
    assert _plain_writers("Input()", "a.py") == ["a.py: Input()"]
    assert _plain_writers("widgets.TextArea(x)", "a.py") == ["a.py: TextArea()"]
    assert _plain_writers("class A(TextArea): pass", "a.py") == ["a.py: class A(TextArea)"]
    assert _plain_writers("class A(CommandPalette): pass", "a.py") == ["a.py: class A(CommandPalette)"]
    assert _plain_writers("class A(SafeInput, CommandInput): pass", "a.py") == []
    assert _plain_writers("class SafeTextArea(TextArea): pass", "safe_text_area.py") == []


def test_no_two_classes_have_one_name() -> None:
    """A name in a trace or a search leads to one place; a name that begins with "_" is its module's own."""
    names = Counter(
        node.name
        for path in python_files("")
        for node in ast.parse(path.read_text(encoding="utf-8")).body
        if isinstance(node, ast.ClassDef) and not node.name.startswith("_")
    )
    assert [name for name, count in names.items() if count > 1] == []
