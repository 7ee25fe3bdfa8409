"""A rule of a style sheet is about something that there is."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import textual.command
import textual.containers
import textual.screen
import textual.scroll_view
import textual.scrollbar
import textual.widgets

import waitroom

PACKAGE = Path(waitroom.__file__).parent
SELECTOR = re.compile(r"(?<![\w#.$-])([A-Z][A-Za-z]+)(?=[^;{}]*\{)")
TEXTUALS = {
    *vars(textual.widgets)["__all__"],
    *(
        name
        for module in (
            textual.command,
            textual.containers,
            textual.screen,
            textual.scroll_view,
            textual.scrollbar,
        )
        for name in vars(module)
    ),
    "Toast",
    "ToastRack",
}


def _statements(path: Path) -> Iterator[ast.stmt]:
    """Yield each statement of a file, without going into expressions: classes and what is assigned are none."""
    ahead: list[ast.AST] = [ast.parse(path.read_text("utf-8"))]
    while ahead:
        for node in ast.iter_child_nodes(ahead.pop()):
            if isinstance(node, ast.stmt):
                yield node
            if isinstance(node, ast.stmt | ast.excepthandler | ast.match_case):
                ahead.append(node)


def _classes(base: str) -> set[str]:
    """Return every class of the package that is built, however far away, on something of Textual's or a widget."""
    bases: dict[str, set[str]] = {}
    for path in PACKAGE.rglob("*.py"):
        for node in _statements(path):
            if isinstance(node, ast.ClassDef):
                of = [each.value if isinstance(each, ast.Subscript) else each for each in node.bases]
                bases[node.name] = {
                    each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in of
                }
    found = {base}
    while more := {name for name, of in bases.items() if of & (found | TEXTUALS) and name not in found}:
        found |= more
    return found


def _sheets() -> dict[str, str]:
    sheets = {path.name: path.read_text("utf-8") for path in PACKAGE.rglob("*.tcss")}
    for path in PACKAGE.rglob("*.py"):
        for node in _statements(path) if "CSS" in path.read_text("utf-8") else ():
            if (
                isinstance(node, ast.Assign)
                and any(
                    isinstance(target, ast.Name) and target.id in {"DEFAULT_CSS", "CSS"}
                    for target in node.targets
                )
                and isinstance(node.value, ast.Constant)
                and isinstance(node.value.value, str)
            ):
                sheets[f"{path.name}:{node.lineno}"] = node.value.value
    return sheets


def test_every_rule_is_about_a_widget_or_a_screen_that_there_is() -> None:
    known = _classes("Widget") | TEXTUALS
    unknown = {
        (name, selector)
        for name, sheet in _sheets().items()
        for selector in SELECTOR.findall(re.sub(r"/\*.*?\*/", "", sheet, flags=re.DOTALL))
        if selector not in known
    }
    assert unknown == set()
