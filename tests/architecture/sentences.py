"""Every sentence that stands in the source."""

import ast
from collections.abc import Iterator
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "waitroom"


def sentences(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and words of each string of a file that is neither a docstring nor a pattern."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    aside: set[int] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            aside.add(id(node.value))
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            if called.startswith("re.") or called in {"Binding", "frozenset"}:
                aside |= {id(each) for each in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in aside:
            yield node.lineno, node.value
