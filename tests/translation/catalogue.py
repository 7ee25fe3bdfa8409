"""The template for translators: every sentence of the sources and of the shipped content, as Babel extracts it."""

import ast
import io
import json
import re
import string
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.pofile import write_po

from waitroom.exports.markdown_text import field_label

PACKAGE = Path(__file__).parents[2] / "waitroom"
CONTENT = PACKAGE / "content"

KEYWORDS = {"_": None, "N_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
"""The functions whose literals are sentences, as Babel asks for them."""

CALLED = re.compile(rf"\b(?:{'|'.join(KEYWORDS)})\s*\(")

TEXTS = {
    "activities.json": {"name", "category", "label", "summary", "caution", "skip_if", "finding"},
    "prompts.json": {"text", "text_noname", "ask", "finding"},
    "traps.json": {"name", "does", "sounds", "ask"},
    "letters.json": {"name", "when", "subject", "skeleton"},
}
LISTS = {"activities.json": {"steps", "values"}, "prompts.json": {"moments", "techniques"}}
"""The keys of the shipped content whose values are translated as they are loaded: texts; lists or tables of texts."""


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a function of translation in the sources."""

    place: str
    function: str
    node: ast.Call
    formatted: ast.Call | None
    is_in_a_string: bool

    @property
    def literals(self) -> list[str]:
        """The sentences in it."""
        texts = self.node.args[1:2] if self.function == "pgettext" else self.node.args[:2]
        return [
            each.value for each in texts if isinstance(each, ast.Constant) and isinstance(each.value, str)
        ]


def calls_in(source: str, place: str) -> Iterator[Call]:
    """Yield the calls in a source file; `formatted` is the `.format` that follows at once."""
    every = list(ast.walk(ast.parse(source)))
    formats = {
        id(node.func.value): node
        for node in every
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    }
    inside = {id(each) for node in every if isinstance(node, ast.JoinedStr) for each in ast.walk(node)}
    for node in every:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KEYWORDS:
            place_in_file = f"{place}:{node.lineno}"
            yield Call(place_in_file, node.func.id, node, formats.get(id(node)), id(node) in inside)


def source_files() -> list[Path]:
    """Return the sources of the program in which something is called that translates."""
    return [
        path
        for path in sorted(PACKAGE.rglob("*.py"))
        if path.name != "translation.py" and CALLED.search(path.read_text("utf-8"))
    ]


@cache
def calls() -> tuple[Call, ...]:
    """Return every call in the sources."""
    return tuple(
        call
        for path in source_files()
        for call in calls_in(path.read_text("utf-8"), path.relative_to(PACKAGE).as_posix())
    )


def malformed(call: Call) -> str:
    """Say what is wrong with a call; "" where nothing is."""
    texts = call.literals
    least = {"_": 0, "ngettext": 2}.get(call.function, 1)
    if len(texts) < least or any(_is_put_together(each) for each in call.node.args[:2]):
        return "only a plain literal is found by whoever translates; what is put into it follows with .format"
    if call.is_in_a_string:
        return "nothing inside an f-string is found by whoever translates"
    if any(not text.strip() for text in texts):
        return "there is nothing in it to translate"
    if call.formatted is None or not texts:
        return ""
    given = {each.arg for each in call.formatted.keywords}
    wanted = set().union(*(fields(text) for text in texts))
    if call.formatted.args or given != wanted:
        return f"it has {sorted(wanted)}, and is given {sorted(map(str, given))}"
    return ""


def _is_put_together(node: ast.expr) -> bool:
    if isinstance(node, ast.Call):
        return isinstance(node.func, ast.Attribute) and node.func.attr == "format"
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def fields(text: str) -> set[str]:
    """Return the names that a sentence has to be filled with."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def content_texts() -> Iterator[tuple[str, str]]:
    """Yield file and text of everything in the shipped content that is read by people."""
    for name, keys in TEXTS.items():
        lists = LISTS.get(name, set())
        for key, value in _pairs(json.loads((CONTENT / name).read_bytes())):
            if key in keys and isinstance(value, str) and value.strip():
                yield name, value.strip()
            elif key in lists and not (key == "moments" and isinstance(value, list)):
                texts = (
                    value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
                )
                yield from ((name, each) for each in texts if isinstance(each, str) and each)


def _pairs(value: object) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield key, each
            yield from _pairs(each)
    elif isinstance(value, list):
        for each in value:
            yield from _pairs(each)


def record_words() -> Iterator[tuple[str, str]]:
    """Yield place and words of what the folder to read names: the fields of records, and values of a choice."""
    for path in sorted((PACKAGE / "domain").rglob("*.py")):
        place = path.relative_to(PACKAGE).as_posix()
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(node, ast.ClassDef):
                continue
            for each in node.body:
                if isinstance(each, ast.AnnAssign) and isinstance(each.target, ast.Name):
                    yield place, field_label(each.target.id)
                elif isinstance(each, ast.Assign) and isinstance(each.value, ast.Constant):
                    value = each.value.value
                    if any("Enum" in ast.unparse(base) for base in node.bases) and isinstance(value, str):
                        yield place, value
                        yield place, value.replace("-", " ")


def template() -> Catalog:
    """Return the template that a translator begins from."""
    catalogue = Catalog(project="waitroom", charset="utf-8")
    for path in source_files():
        place = path.relative_to(PACKAGE).as_posix()
        found = extract("python", io.BytesIO(path.read_bytes()), KEYWORDS)
        for line, message, comments, context in found:
            catalogue.add(message, locations=[(place, line)], auto_comments=comments, context=context)
    for place, text in record_words():
        catalogue.add(text, locations=[(place, 1)])
    for name, text in content_texts():
        catalogue.add(text, locations=[(f"content/{name}", 1)])
    return catalogue


if __name__ == "__main__":
    write_po(sys.stdout.buffer, template())
