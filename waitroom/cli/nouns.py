"""The registry of the command line: every word it begins with, and the module in which that is declared.

A new command is its module, which holds a `COMMAND` (a `Noun` or a `Verb`), and one entry here. Only the module of
the command that was asked for is loaded.
"""

from collections.abc import Mapping
from importlib import import_module
from types import MappingProxyType

from waitroom.cli.grammar import Noun, Verb

COMMANDS: Mapping[str, str] = MappingProxyType(
    {
        "wait": "waitroom.cli.waits.wait",
        "happened": "waitroom.cli.outcome.happened",
        "letter": "waitroom.cli.letters.letter",
        "person": "waitroom.cli.people.person",
        "question": "waitroom.cli.questions.question",
        "story": "waitroom.cli.questions.story",
        "step": "waitroom.cli.outcome.step",
        "feedback": "waitroom.cli.outcome.feedback",
        "box": "waitroom.cli.box.box",
        "card": "waitroom.cli.cards.card",
        "worry": "waitroom.cli.care.worry",
        "check-in": "waitroom.cli.care.check_in",
        "promise": "waitroom.cli.waits.promise",
        "status": "waitroom.cli.status_command",
        "export": "waitroom.cli.data.export",
        "ics": "waitroom.cli.data.ics",
        "backups": "waitroom.cli.data.backups",
        "copies": "waitroom.cli.data.copies",
        "path": "waitroom.cli.data.path",
        "doctor": "waitroom.cli.data.doctor",
        "schema": "waitroom.cli.data.schema",
        "completion": "waitroom.cli.data.completion",
    }
)
"""In the order of the help."""

OLD_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "add": ("wait", "add"),
        "when": ("promise", "read"),
        "people": ("person",),
        "memento": ("box",),
    }
)
"""Words from before there was one grammar, and other words for a noun; they go on working."""


LIST = "list"
"""What is meant where a noun stands alone."""


def find_command(name: str) -> Noun | Verb:
    """Return what a word is declared as."""
    command: Noun | Verb = import_module(COMMANDS[name]).COMMAND
    return command


def with_todays_words(words: list[str]) -> list[str]:
    """Return the words of a command line with old ones, and other words for a verb, by those of today."""
    at = _first_word(words)
    if at is None:
        return words
    words = [*words[:at], *OLD_WORDS.get(words[at], (words[at],)), *words[at + 1 :]]
    command = find_command(words[at]) if words[at] in COMMANDS else None
    if isinstance(command, Noun) and at + 1 < len(words):
        words[at + 1] = _verb_names(command).get(words[at + 1], words[at + 1])
    return words


def with_meant_verb(words: list[str]) -> list[str]:
    """Return today's words of a command line with the verb that is meant where a noun has none.

    A noun that stands alone is listed; of some another verb is meant ("check-in 6").
    """
    at = _first_word(words)
    command = find_command(words[at]) if at is not None and words[at] in COMMANDS else None
    if at is None or not isinstance(command, Noun):
        return words
    names, said = _verb_names(command), "".join(words[at + 1 : at + 2])
    if said in {*names, "-h", "--help"}:
        return words
    is_alone = not said or said.startswith("-")
    meant = command.meant or (LIST if is_alone and LIST in names else "")
    return [*words[: at + 1], meant, *words[at + 1 :]] if meant else words


def _verb_names(noun: Noun) -> dict[str, str]:
    """Return the verb that each word after a noun calls."""
    return {name: verb.name for verb in noun.verbs for name in (verb.name, *verb.aliases)}


def command_asked_for(words: list[str]) -> str:
    """Return the word of the one command that a line is about; "" where all of them are wanted."""
    at = _first_word(words)
    return words[at] if at is not None and words[at] in COMMANDS else ""


def _first_word(words: list[str]) -> int | None:
    """Return where the first word stands that is no data folder; None where there is none, or an option before it."""
    at = 0
    while at < len(words):
        if words[at] == "--data-dir":
            at += 2
        elif words[at].startswith("--data-dir="):
            at += 1
        else:
            return None if words[at].startswith("-") else at
    return None
