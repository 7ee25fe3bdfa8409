"""LR-15, LR-41 and LR-42: pressure, pleading, and feelings that the reader is asked to carry."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.rewrites import ask_gently, leave_out, plain_interest
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.translation import _

PRESSURE = Rule(
    id="LR-15",
    name="pressure",
    level=Level.WARN,
    message=_("This puts pressure on them."),
    why=_("People who feel pushed answer later, or with the safe no."),
    source="usnews-2008, americajobportal, tampabay",
)
PLEADING = Rule(
    id="LR-41",
    name="pleading",
    level=Level.WARN,
    message=_("This reads as pleading."),
    why=_("They choose for the work, not for the need."),
    source="usnews-2008, americajobportal",
)
GUILT = Rule(
    id="LR-42",
    name="guilt",
    level=Level.WARN,
    kinds=THANKS
    | CHECK_INS
    | AFTER_NO
    | NOES
    | {"interest-note", "accept", "look-again", "other-offer", "ask-for-time"},
    message=_("This asks the reader to carry how you feel."),
    why=_("It is true, and belongs with a friend or a notebook; the reader can only feel blamed."),
    source="text:coping, usnews-2008",
)
PRIVATE = Rule(
    id="LR-43",
    name="private-matters",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO,
    message=_("This tells more of your private life than the letter needs."),
    why=_("They do not know what to do with it, and cannot use it in deciding."),
    source="practice",
)

FAMILIES = (
    WordingFamily(
        rule=PRIVATE,
        wordings="debts",
        kinds=THANKS | CHECK_INS | AFTER_NO | {"accept", "accept-interview"},
        sister=leave_out,
        is_sure=True,
        is_exact=True,
    ),
    WordingFamily(
        rule=PRESSURE, wordings="sure_pressure", spares_friendly=True, sister=ask_gently, is_sure=True
    ),
    WordingFamily(
        rule=PLEADING,
        wordings="sure_pleading",
        kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note", "other-offer", "look-again", "ask-for-time"},
        sister=plain_interest,
        is_sure=True,
    ),
    WordingFamily(rule=GUILT, wordings="sure_guilt", sister=leave_out, is_sure=True),
    WordingFamily(rule=PRIVATE, wordings="sure_private", sister=leave_out, is_sure=True),
    WordingFamily(rule=PRESSURE, wordings="demands", spares_friendly=True, sister=ask_gently),
    WordingFamily(
        rule=PRESSURE,
        wordings="dream_job",
        level=Level.HINT,
        message=_("Dream job is heard often; what draws you to it says more."),
        sister="I would be very glad to do this work.",
        is_sure=True,
    ),
    WordingFamily(rule=PLEADING, wordings="begging", sister=plain_interest),
    WordingFamily(rule=GUILT, wordings="burdens", spares_friendly=True, sister=leave_out),
    WordingFamily(rule=PRIVATE, wordings="private_matters", sister=leave_out),
)
