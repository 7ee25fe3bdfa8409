"""`waitroom letter review`: what a careful reader would see in one of the room's own letters."""

from datetime import datetime
from typing import TYPE_CHECKING

from waitroom.cli.command_output import CommandOutput
from waitroom.cli.letters.letter_check import findings_text, letter_checked

if TYPE_CHECKING:
    from waitroom.domain.letters.letter import Letter
    from waitroom.room.room import Room


def tell_review(room: "Room", letter: "Letter", now: datetime, out: CommandOutput) -> None:
    """Read a letter with all that the room knows, spelling too where there is a checker, and say what was found."""
    from waitroom.room.letters.letter_review import BREATH_RULE

    settings, spelling = room.settings, room.desk.spelling_check
    found = room.letters.review(letter, now=now, sender=settings.name, muted=settings.muted_rules)
    try:
        hints = spelling.check(letter, found, sender=settings.name, muted=settings.muted_rules)
    finally:
        spelling.close()
    # The offer of a minute's breathing names keys of the room; its sentence stands by itself.
    told = tuple(
        each._replace(suggestion="") if each.rule == BREATH_RULE else each for each in (*found, *hints)
    )
    out.answer = letter_checked(told)
    out.lines = findings_text(told, letter.body).split("\n")
