"""Every sentence that stands in the source."""

import ast
from functools import cache
from pathlib import Path

PACKAGE = Path(__file__).parents[2] / "waitroom"


def begins_with(node: ast.expr, module: str) -> bool:
    """Tell whether what is called begins as `re.` does; writing each call out to see it takes a second in all."""
    while isinstance(node, ast.Attribute | ast.Call):
        inner = node.func if isinstance(node, ast.Call) else node.value
        if isinstance(node, ast.Attribute) and isinstance(inner, ast.Name):
            return inner.id == module
        node = inner
    return False


@cache
def sentences(path: Path) -> tuple[tuple[int, str], ...]:
    """Return line and words of each string of a file that is neither a docstring nor a pattern."""
    found = []
    ahead: list[ast.AST] = [ast.parse(path.read_text(encoding="utf-8"))]
    while ahead:
        node = ahead.pop()
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            continue
        if isinstance(node, ast.Call) and (
            begins_with(node.func, "re") or getattr(node.func, "id", "") in {"Binding", "frozenset"}
        ):
            continue
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            found.append((node.lineno, node.value))
        ahead += ast.iter_child_nodes(node)
    return tuple(sorted(found))
