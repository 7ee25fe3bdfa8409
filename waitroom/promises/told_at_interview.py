"""What was said at the interview, where the words begin with its day: "was there Thursday, two weeks she said"."""

import re
from dataclasses import replace

from waitroom.promises.context import PromiseContext
from waitroom.promises.text_folding import fold_with_places

_WEEKDAYS = (
    "monday|montag|lundi|lunes", "tuesday|dienstag|mardi|martes", "wednesday|mittwoch|mercredi|miercoles",
    "thursday|donnerstag|jeudi|jueves", "friday|freitag|vendredi|viernes", "saturday|samstag|samedi|sabado",
    "sunday|sonntag|dimanche|domingo",
)  # fmt: skip
_WAS_THERE = (
    r"was|were|went|had|saw|did|met|interviewed|interview|war|hatte|probegearbeitet|gewesen|vorgestellt|gesprach|suis|"
    r"etais|passe|passee|vu|vue|fait|entretien|essai|rencontre|estuve|fui|hice|tuve|entrevista|prueba"
)
_WILL_BE = (
    r"will|ll|going|tell|call|ring|next|by|until|till|wird|werde|bis|ruft|sagt|meldet|kommenden|nachsten|dira|appelle|"
    r"prochain|avant|llama|dira|dice|proximo|antes|hasta|before"
)
_THAT_DAY = "that day|then|it|ese dia|esa fecha|diesem tag|dem tag|da an|ce jour"
"""What is counted from the day by its own words needs its clause."""
_CLAUSE = re.compile(r"^[^,.;:!?\n]{3,60}?(?:[,.;]|\s(?=(?:y|et|und|and)\s))")
_LONGEST = 10  # words of a clause that says no more than when one was there


def take_told_at_interview(words: str, said: PromiseContext) -> tuple[str, PromiseContext]:
    """Return the words without a clause before them that says one was there on the interview's day, and "said then".

    The words keep their length, so that places in them stay places in what was typed.
    """
    day = said.interview_day
    if day is None or not 0 < (said.day - day).days < 7:
        return words, said
    folded, places = fold_with_places(words)
    clause = _CLAUSE.search(folded)
    if clause is None:
        return words, said
    text = clause.group()
    names_it = re.search(rf"\b(?:{_WEEKDAYS[day.weekday()]})\b", text) is not None
    others = "|".join(names for at, names in enumerate(_WEEKDAYS) if at != day.weekday())
    if not names_it or len(text.split()) > _LONGEST or re.search(rf"\b(?:{others}|\d+)\b", text):
        return words, said
    if not re.search(rf"\b(?:{_WAS_THERE})\b", text) or re.search(rf"\b(?:{_WILL_BE})\b", text):
        return words, said
    if re.search(rf"\b(?:{_THAT_DAY})\b", folded[clause.end() :]):
        return words, said
    end = places[clause.end() - 1] + 1
    return " " * end + words[end:], replace(said, told_at_interview=True)
