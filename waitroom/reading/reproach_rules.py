"""LR-18, LR-19 and LR-44 to LR-46: reproach, contesting the no, hostility, sarcasm, threats."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES
from waitroom.reading.rewrites import ask_what_was_missing, dates_move, leave_out
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.translation import _

REPROACH = Rule(
    id="LR-18",
    name="reproach",
    level=Level.WARN,
    message=_("This reads as a reproach."),
    why=_("Late is common, and the reader is rarely the cause."),
    source="text:coping, onlinecareertips",
)
CONTESTING = Rule(
    id="LR-19",
    name="contesting-the-no",
    level=Level.WARN,
    kinds=AFTER_NO,
    message=_("This argues with their decision."),
    why=_("An argument closes the door that feedback would open."),
    source="climbtheladder-feedback, text:coping",
)
HOSTILE = Rule(
    id="LR-44",
    name="hostile-tone",
    level=Level.WARN,
    message=_("This sounds angry with the reader."),
    why=_("Anger is understandable; in a letter it is the only part that is remembered."),
    source="text:coping, onlinecareertips",
)
SARCASM = Rule(
    id="LR-45",
    name="sarcasm",
    level=Level.WARN,
    message=_("This reads as sarcasm."),
    why=_("Irony loses its smile in writing."),
    source="onlinecareertips, text:coping",
)
THREAT = Rule(
    id="LR-46",
    name="threat",
    level=Level.WARN,
    message=_("This reads as a threat."),
    why=_("A complaint has its own address; mixed into a letter like this one it helps neither."),
    source="practice",
)

_NOT_FIRST = CHECK_INS | AFTER_NO | NOES | {"expenses", "other-offer", "look-again", "accept"}

FAMILIES = (
    WordingFamily(
        rule=REPROACH,
        wordings="sure_reproaches",
        kinds=_NOT_FIRST,
        spares_friendly=True,
        sister=dates_move,
        is_sure=True,
    ),
    WordingFamily(rule=CONTESTING, wordings="sure_contests", sister=ask_what_was_missing, is_sure=True),
    WordingFamily(rule=HOSTILE, wordings="sure_hostile", sister=leave_out, is_sure=True),
    WordingFamily(rule=SARCASM, wordings="sure_sarcasm", kinds=_NOT_FIRST, sister=leave_out, is_sure=True),
    WordingFamily(rule=THREAT, wordings="going_public", sister=leave_out, is_sure=True, is_exact=True),
    WordingFamily(rule=THREAT, wordings="sure_threats", sister=leave_out, is_sure=True),
    WordingFamily(rule=REPROACH, wordings="reproaches", spares_friendly=True, sister=dates_move),
    WordingFamily(
        rule=REPROACH,
        wordings="counting",
        spares_friendly=True,
        level=Level.HINT,
        kinds=CHECK_INS,
        message=_("Counting the days reads as a reproach."),
        sister=dates_move,
    ),
    WordingFamily(rule=CONTESTING, wordings="contests", sister=ask_what_was_missing),
    WordingFamily(rule=HOSTILE, wordings="hostility", spares_friendly=True, sister=leave_out),
    WordingFamily(rule=SARCASM, wordings="sourness", spares_friendly=True, sister=leave_out),
    WordingFamily(rule=THREAT, wordings="threats", sister=leave_out),
)
