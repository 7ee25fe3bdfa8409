"""What the verbs of `waitroom letter` take."""

import argparse

from waitroom.cli.common_arguments import one_thing, only_words
from waitroom.cli.typed_text import typed_text
from waitroom.domain.letters.letter import LetterState
from waitroom.translation import _


def _texts(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to", metavar=_("WHOM"), type=typed_text, help=_("the To line: names and addresses")
    )
    parser.add_argument("--subject", metavar=_("WORDS"), type=typed_text, help=_("the subject line"))
    parser.add_argument("--body", metavar=_("TEXT"), type=typed_text, help=_("the text; - reads the pipe"))


def list_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter list` takes."""
    only_words(parser)
    parser.add_argument(
        "--wait", metavar=_("WAIT"), type=typed_text, help=_("only those of one wait: its name, or its id")
    )
    parser.add_argument(
        "--state", choices=[each.value for each in LetterState], help=_("only those that stand so")
    )


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter add` takes."""
    parser.add_argument(
        "kind", metavar=_("KIND"), help=_("thank-you, check-in, free, ...; an unknown one lists them all")
    )
    parser.add_argument(
        "--wait", metavar=_("WAIT"), type=typed_text, help=_("the wait it belongs to (the one in front)")
    )
    parser.add_argument(
        "--person",
        metavar=_("WHO"),
        action="append",
        type=typed_text,
        help=_("whom it is for; may be said several times"),
    )
    _texts(parser)


def edit_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter edit` takes."""
    one_thing(parser)
    _texts(parser)


def sent_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter sent` takes."""
    one_thing(parser)
    parser.add_argument("--on", metavar=_("DAY"), default="", help=_('"yesterday", "23 Apr"; now'))
    parser.add_argument(
        "--by", metavar=_("HOW"), default="e-mail", type=typed_text, help=_("e-mail, by hand, by post")
    )
    parser.add_argument(
        "--to", metavar=_("WHOM"), type=typed_text, help=_("to whom, where it is not the To line")
    )


def answered_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter answered` takes."""
    one_thing(parser)
    parser.add_argument("--undo", action="store_true", help=_("no answer came after all"))
