"""Reads the tables before the first letter is read, so that the first reading of a session is as quick as the next."""

from collections.abc import Callable

from waitroom.reading.letter_context import LetterContext
from waitroom.reading.letter_findings import read_letter
from waitroom.reading.tone_model import load_tone_model
from waitroom.reading.wording_matches import load_indexes

SAMPLE = (
    "Dear Ada,\n\nThank you for the hour on Tuesday and for showing me the drawers of pressed ferns! I was glad of the "
    "tea.\nI am keen to work with you and look forward to hearing how it goes.\n\nKind regards,\nSam\n"
)
"""A letter that asks every rule once."""
SETTING = LetterContext(
    kind="thank-you", to_name="Ada Moss", company="Fern House", role="archivist", sender="Sam Reed"
)


def load_tables(pause: Callable[[], None] = lambda: None) -> None:
    """Read the weights and the wordings and make the patterns; `pause` is called between them."""
    load_tone_model()
    pause()
    load_indexes(pause)
    read_letter(SAMPLE, SETTING, pause)
