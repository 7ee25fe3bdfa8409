"""The arguments that many verbs take: the words that mean one thing, and those that a list is narrowed by."""

import argparse

from waitroom.cli.typed_text import typed_text
from waitroom.translation import _


def one_thing(parser: argparse.ArgumentParser) -> None:
    """Add the id or the words that mean one thing."""
    parser.add_argument(
        "words", metavar=_("ID|WORDS"), nargs="+", type=typed_text, help=_("its id, or words it holds")
    )


def only_words(parser: argparse.ArgumentParser) -> None:
    """Add the words that everything in a list holds."""
    parser.add_argument(
        "words", metavar=_("WORDS"), nargs="*", type=typed_text, help=_("only what holds these words")
    )
