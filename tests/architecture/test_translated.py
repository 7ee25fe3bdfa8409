"""No new sentence stands beside the language: what a person reads goes through `_`, `ngettext` or `pgettext`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

from tests.architecture.sentences import begins_with
from waitroom.cli.grammar import verbs_of
from waitroom.cli.nouns import COMMANDS, find_command

PACKAGE = Path(__file__).parents[2] / "waitroom"

DONE = (
    "app", "app_doors.py", "cli", "clock.py", "domain", "error_net.py", "exports", "key_bindings", "paths.py", "room",
    "screens", "store", "widgets", "formatting",
)  # fmt: skip
"""The floors that are through; a floor is never taken out."""

ELSEWHERE = {
    "cli/data/man_page.py": "the manual ships in English, and its marks are troff's",
    "cli/data/completion.py": "lines to be typed into a shell",
    "cli/json_answers.py": "a schema is read by programs",
    "domain/data/decoy_screens.py": "another program's words",
    "domain/data/second_copy_names.py": "names that other programs give",
    "domain/data/import_field.py": "names that columns have elsewhere",
    "domain/data/application_status.py": "words that are read in other trackers",
    "domain/data/written_days.py": "months as they are read in many languages",
    "domain/letters/replacement.py": "how suggestions for an English letter begin",
    "exports/questions_markdown.py": "its headings are read again",
    "exports/questions_tsv.py": "its columns are read again",
    "exports/data_csv.py": "its columns are read again",
    "exports/box_page.py": "tags of HTML",
    "exports/calendar.py": "names of the calendar's own format",
    "room/letters/slot_values.py": "names of slots, which are the same in every language",
    "store/codecs.py": "what only a developer's mistake shows",
}
"""Files whose words are no sentences of ours, each with the reason."""

SAID_TO_NOBODY = frozenset(
    {
        # what tells two values apart, and is kept or compared
        "Offer declined", "last readings", "no day", "no wait", "not said", "other picture", "step $x $x $x",
        "warming up", "window $x $x", "working days", "$x is", "$x since",
        # what a line of the source says of itself
        "a draft, until the thing itself is kept", "a passphrase, or a word that confirms: nothing of it is kept",
        "a text or a list needs it", "another command has it", "held while the page is open, and let go with it",
        "it may not arrive", "the line for the phrase", "they are the thing, and kept as they are typed",
        "what to do where the phrase is forgotten", "where to find somebody; none of their own people",
        "words to find something by; nothing is written",
        # why something was refused, inside: a sentence of ours is said for it
        "$x bytes are not a picture of $x x $x pixels", "$x is not written as #rrggbb", "a key stands twice",
        "a lock of another kind", "a moment without a zone", "a picture cannot have a negative side",
        "a window cannot end before it begins", "cut short", "figures are $x rows high",
        "figures that were not written here", "no such zone", "not a number", "that is another weekday",
        # what is typed into a shell
        "pip install 'waitroom[images]'", "pip install fsrs", "pip install holidays", "pip install shtab",
        "  waitroom $x", "waitroom $x", "waitroom: $x\n",
    }
)  # fmt: skip
"""Texts with blanks that no person reads as a sentence."""

COMMAND = re.compile(
    "(?:waitroom )?(?:"
    + "|".join(words for name in COMMANDS for words, _ in verbs_of(find_command(name)))
    + ")(?: .*)?"
)
"""A line that is typed, as the examples of the help have it."""

FUNCTIONS = {"_", "N_", "ngettext", "pgettext"}
NO_SENTENCE_IN = {
    "Style", "TypeVar", "cast", "compile", "compiled_when_used", "count", "debug", "endswith",
    "find", "findall", "frozenset", "fullmatch",
    "getattr", "match", "partition", "plural", "query", "query_children", "query_one", "removeprefix", "removesuffix",
    "replace", "rpartition", "run_action", "search", "split", "startswith", "strftime", "stylize", "sub", "where",
}  # fmt: skip
"""Calls whose texts are patterns, styles, selectors or parts to be looked for."""
NO_SENTENCE_AS = {"action", "classes", "css", "example", "examples", "keys", "style", "text_style"}
"""Arguments by name that hold no sentence."""
PYTHONS = {
    "AssertionError", "AttributeError", "FileNotFoundError", "IndexError", "KeyError", "LookupError",
    "NotImplementedError", "OSError", "RuntimeError", "TimeoutError", "TypeError", "ValueError",
}  # fmt: skip
"""Errors of Python: where one is shown it is caught, and a sentence of ours is said."""
STYLE = re.compile(r"(?:(?:bold|italic|dim|underline|reverse|strike|not|on|none|\$[\w-]+|@click=\S+)\s*)+")
SENTENCE = re.compile(r"[A-Za-z]{2,}\W*\s+\W*[A-Za-z]|^\s+[A-Za-z]{2,}|[A-Za-z]{2,}[:.,;?]?\s+$")


def words_of(node: ast.AST) -> str:
    """Return the text of a literal: what is filled in stands as "$x"."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        text = node.value
    elif isinstance(node, ast.JoinedStr):
        text = "".join(str(part.value) if isinstance(part, ast.Constant) else "$x" for part in node.values)
    else:
        return ""
    return re.sub(r"\{key:[^}]*\}", "", text)


def untranslated(source: str) -> Iterator[tuple[int, str]]:
    """Yield line and text of each sentence in a source that no function of translation has."""
    yield from _search(ast.parse(source))


def _search(node: ast.AST) -> Iterator[tuple[int, str]]:
    if _is_no_place_for_a_sentence(node):
        return
    text = words_of(node)
    if SENTENCE.search(text.replace("$x", "")) and not _is_for_a_machine(text):
        yield getattr(node, "lineno", 0), text
    for child in _children(node):
        yield from _search(child)


def _is_for_a_machine(text: str) -> bool:
    is_style = STYLE.fullmatch(text.replace("#$", "$").strip())
    is_ranges = re.fullmatch(r"[0-9a-f -]+", text)
    return bool(is_style or is_ranges or COMMAND.fullmatch(text)) or text in SAID_TO_NOBODY


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield what stands in a node, without what can be no sentence: keys, slices, annotations, parts compared."""
    if isinstance(node, ast.Dict):
        yield from node.values
    elif isinstance(node, ast.Subscript):
        yield node.value
    elif isinstance(node, ast.AnnAssign):
        yield from (node.value,) if node.value is not None else ()
    elif isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
        yield from [*node.body, *node.decorator_list, *(each for each in node.args.defaults)]
    elif isinstance(node, ast.JoinedStr):
        yield from (part.value for part in node.values if isinstance(part, ast.FormattedValue))
    elif isinstance(node, ast.Attribute):
        # " ".join(...) and "a b c".split() work on parts
        yield from () if isinstance(node.value, ast.Constant | ast.JoinedStr) else (node.value,)
    else:
        yield from ast.iter_child_nodes(node)


def _is_no_place_for_a_sentence(node: ast.AST) -> bool:
    if isinstance(node, ast.Call):
        function = node.func
        name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
        return name in FUNCTIONS | NO_SENTENCE_IN | PYTHONS or begins_with(function, "re")
    if isinstance(node, ast.Assign | ast.AnnAssign):
        target = node.targets[0] if isinstance(node, ast.Assign) else node.target
        name = target.id if isinstance(target, ast.Name) else getattr(target, "attr", "")
        return name.endswith(("CSS", "_RULES")) or name == "BINDINGS"
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    return isinstance(node, ast.Compare | ast.Assert | ast.match_case) or (
        isinstance(node, ast.keyword) and node.arg in NO_SENTENCE_AS
    )


SAID = {"message", "why"}
ASKED = {"ClarifyingQuestion", "UnclearDate", "PassedDate"}


def untranslated_in_a_reader(source: str) -> Iterator[tuple[int, str]]:
    """Yield the sentences of a source that reads what people write: all else in it is words that are looked for."""
    for node in ast.walk(ast.parse(source)):
        said: list[ast.AST] = []
        if (isinstance(node, ast.keyword) and node.arg in SAID) or (
            isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "msg"
        ):
            said = [node.value]
        elif isinstance(node, ast.Call) and getattr(node.func, "id", "") in ASKED:
            said = [*node.args]
        for each in said:
            yield from _search(each)


def files() -> list[Path]:
    every = [PACKAGE / each for each in DONE]
    found = [path for each in every for path in ([each] if each.is_file() else sorted(each.rglob("*.py")))]
    return [path for path in found if path.relative_to(PACKAGE).as_posix() not in ELSEWHERE]


def test_every_sentence_goes_through_the_language() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {text!r}"
        for path in files()
        for line, text in untranslated(path.read_text("utf-8"))
    ]
    assert found == [], 'put it into _("...") of waitroom.translation; what is filled in follows with .format'


def test_every_sentence_about_a_letter_or_a_promise_goes_through_the_language() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {text!r}"
        for floor in ("reading", "promises")
        for path in sorted((PACKAGE / floor).rglob("*.py"))
        for line, text in untranslated_in_a_reader(path.read_text("utf-8"))
    ]
    assert found == [], 'put it into _("...") of waitroom.translation; what is filled in follows with .format'
    planted = 'RULE = Rule(message="Some readers hear it as casual.", phrases=("so much",))'
    assert [text for _, text in untranslated_in_a_reader(planted)] == ["Some readers hear it as casual."]


@pytest.mark.parametrize(
    "code",
    [
        'Static("Nothing is here yet.", markup=False)',
        'self.notify(f"{name} was put away.", markup=False)',
        'Content.assemble(("not today", "$text-muted"))',
        'keys_line(("{key:undo}", "take it back"))',
        'parser.add_argument("--on", help="the day it was")',
        'Command(id="a", where="home", keys="a", label="take it", help="Take it back", action="a")',
        'WORDS = {Kind.ONE: "the first one"}',
        'return "Nothing to wait for."',
        'raise NotUnderstood("Which day? Nothing was changed.")',
        'words = "one thing" if count == 1 else f"{count} things"',
        "f\"{day} {'was free' if free else word}\"",
        '_("It is {state}.").format(state=name) + " Nothing else."',
        'def ask(question: str = "How did it go?") -> None: ...',
    ],
)
def test_a_sentence_beside_the_language_is_found(code: str) -> None:
    assert [text for _, text in untranslated(code)] != []


@pytest.mark.parametrize(
    "code",
    [
        '"""What this is about."""',
        'Static(_("Nothing is here yet."), classes="muted gap", markup=False)',
        'Content.styled(words, "bold $accent")',
        'query_one("#head .label")',
        'def show(view: "Wait | None") -> "tuple[Finding, ...]": ...',
        'if words == "left behind": pass',
        'raise ValueError("not a day of the calendar")',
        'DEFAULT_CSS = "Dialog { width: auto; height: 1; }"',
        'Verb(name="list", about=_("say which"), examples=("wait list --json",))',
        'ngettext("{days} day", "{days} days", days).format(days=days)',
        're.compile(r"(?:a|an) [a-z]+ ago")',
    ],
)
def test_what_is_no_sentence_is_let_be(code: str) -> None:
    assert [text for _, text in untranslated(code)] == []


def for_machines(code: str) -> Iterator[tuple[int, str]]:
    """Yield line and words of what goes through the language and must not: names of a program, and what has been."""
    for node in ast.walk(ast.parse(code)):
        if _is_translating(node):
            for said in node.args[:1]:
                is_name = isinstance(said, ast.Constant) and re.fullmatch(
                    r"[a-z0-9]+(?:_[a-z0-9]+)+", str(said.value)
                )
                if is_name or (_is_translating(said)):
                    yield node.lineno, ast.unparse(said)


def _is_translating(node: ast.AST) -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") in FUNCTIONS


def test_no_name_for_a_program_goes_through_the_language() -> None:
    found = [
        f"{path.relative_to(PACKAGE)}:{line}: {words}"
        for path in files()
        for line, words in for_machines(path.read_text("utf-8"))
    ]
    assert found == [], "in another language an action, a field or a draft of this name would not be found"
    planted = 'run(_("choose_mouse")); say(_(_("today"))); say(_("today"))'
    assert [words for _, words in for_machines(planted)] == ["'choose_mouse'", "_('today')"]


def test_what_is_left_out_is_there() -> None:
    assert [name for name in ELSEWHERE if not (PACKAGE / name).is_file()] == []
    assert len(files()) > 500
