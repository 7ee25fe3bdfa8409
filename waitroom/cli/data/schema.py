"""`waitroom schema`: the JSON schema of what `--json` prints, made from the classes that it is printed from."""

import argparse
import json

from waitroom.cli.grammar import Verb, verbs_of
from waitroom.cli.nouns import COMMANDS, find_command, with_todays_words
from waitroom.cli.output import write_text
from waitroom.domain.shared.errors import NothingFound
from waitroom.translation import _


def json_answers() -> dict[str, type]:
    """Return the class of each command's answer, by its words: "wait list"."""
    verbs = (pair for name in COMMANDS for pair in verbs_of(find_command(name)))
    return {words: verb.answer for words, verb in verbs if verb.answer is not None}


def run(args: argparse.Namespace) -> int:
    """Print the schema of every answer, or of those of one noun or one command.

    Raises:
        NothingFound: where no command of those words answers with JSON.
    """
    from waitroom.cli.json_answers import schema_document

    asked = " ".join(with_todays_words(args.words))
    found = {
        words: answer
        for words, answer in json_answers().items()
        if words == asked or words.startswith(f"{asked} ") or not asked
    }
    if not found:
        raise NothingFound(
            _("No command “{asked}” answers with JSON. `waitroom schema` alone shows them all.").format(
                asked=asked
            )
        )
    write_text(f"{json.dumps(schema_document(found), ensure_ascii=False, indent=1)}\n")
    return 0


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words", metavar=_("COMMAND"), nargs="*", help=_("of one noun, or of one command (all)")
    )


COMMAND = Verb(
    name="schema",
    about=_("say what --json prints, as a JSON schema"),
    run=run,
    arguments=_arguments,
    examples=("schema", "schema wait list"),
)
