"""A letter that is friendly save for one sentence."""

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import LetterContext, read_letter


def read(sentence: str, kind: str) -> list[Finding]:
    """Read a sentence in a letter that is friendly otherwise; good things left out."""
    thanks = "Dear Ada,\n\nThank you for showing me the bindery on Tuesday and for the tea by the press."
    body = (
        f"{thanks}\n\n{sentence}\n\n"
        "I accept the post of editor and begin on 4 May.\n\nKind regards,\nJo Marsh\n"
        if kind == "accept"
        else f"{thanks}\n\n{sentence}\n\nKind regards,\nJo Marsh\n"
    )
    setting = LetterContext(
        kind=kind, to_name="Ada Brook", company="Millpond Press", role="editor", sender="Jo Marsh"
    )
    return [each for each in read_letter(body, setting) if each.level is not Level.GOOD]
