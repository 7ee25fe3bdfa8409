"""What the verbs of `waitroom letter` take."""

import argparse

from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.typed_text import typed_text
from waitroom.domain.letters.letter import LetterState


def _texts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--to", metavar="WHOM", type=typed_text, help="the To line: names and addresses")
    parser.add_argument("--subject", metavar="WORDS", type=typed_text, help="the subject line")
    parser.add_argument("--body", metavar="TEXT", type=typed_text, help="the text; - reads the pipe")


def list_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter list` takes."""
    only_words(parser)
    parser.add_argument(
        "--wait", metavar="WAIT", type=typed_text, help="only those of one wait: its name, or its id"
    )
    parser.add_argument(
        "--state", choices=[each.value for each in LetterState], help="only those that stand so"
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter add` takes."""
    parser.add_argument(
        "kind", metavar="KIND", help="thank-you, check-in, free, ...; an unknown one lists them all"
    )
    parser.add_argument(
        "--wait", metavar="WAIT", type=typed_text, help="the wait it belongs to (the one in front)"
    )
    parser.add_argument(
        "--person",
        metavar="WHO",
        action="append",
        type=typed_text,
        help="whom it is for; may be said several times",
    )
    _texts(parser)


def edit_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter edit` takes."""
    one_thing(parser)
    _texts(parser)


def sent_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter sent` takes."""
    one_thing(parser)
    parser.add_argument("--on", metavar="DAY", default="", help='"yesterday", "23 Apr"; now')
    parser.add_argument(
        "--by", metavar="HOW", default="e-mail", type=typed_text, help="e-mail, by hand, by post"
    )
    parser.add_argument("--to", metavar="WHOM", type=typed_text, help="to whom, where it is not the To line")


def answered_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter answered` takes."""
    one_thing(parser)
    parser.add_argument("--undo", action="store_true", help="no answer came after all")
