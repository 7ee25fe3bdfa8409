"""LR-12 to LR-14: sorry for an answer, arguing it again, putting oneself down."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS
from waitroom.reading.rewrites import keep_the_new_fact, leave_out
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.translation import _

APOLOGY = Rule(
    id="LR-12",
    name="apology-for-an-answer",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message=_("Saying sorry for the interview brings its weak minute back."),
    why=_("They may not have noticed; now they do."),
    source="liveabout, bentley, naledisaul, text:ask",
)
RE_ARGUING = Rule(
    id="LR-13",
    name="re-arguing",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message=_("This goes back over an answer, and the doubt comes back with it."),
    why=_("If they have a question they will ask; a second try seldom changes a mind."),
    source="text:ask, naledisaul; opposite views: cfwcareers, vault, employmentprofessionals",
)
PUT_DOWN = Rule(
    id="LR-14",
    name="self-put-down",
    level=Level.WARN,
    message=_("This speaks worse of you than they do."),
    why=_("The reader believes what you say of yourself."),
    source="liveabout, bentley",
)

FAMILIES = (
    WordingFamily(rule=APOLOGY, wordings="sure_apologies", sister=leave_out, is_sure=True),
    WordingFamily(
        rule=APOLOGY,
        wordings="sure_belated",
        level=Level.HINT,
        kinds=THANKS | CHECK_INS | AFTER_NO,
        message=_("Asking is fine; there is nothing here to say sorry for."),
        sister=leave_out,
        is_sure=True,
    ),
    WordingFamily(rule=RE_ARGUING, wordings="sure_second_tries", sister=keep_the_new_fact, is_sure=True),
    WordingFamily(
        rule=PUT_DOWN,
        wordings="sure_put_downs",
        kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note", "accept", "ask-for-time", "look-again"},
        sister=leave_out,
        is_sure=True,
    ),
    WordingFamily(rule=APOLOGY, wordings="apologies", sister=leave_out),
    WordingFamily(
        rule=APOLOGY,
        wordings="belated",
        level=Level.HINT,
        kinds=THANKS | CHECK_INS | AFTER_NO,
        message=_("Asking is fine; there is nothing here to say sorry for."),
        sister=leave_out,
    ),
    WordingFamily(rule=RE_ARGUING, wordings="second_tries", sister=keep_the_new_fact),
    WordingFamily(rule=PUT_DOWN, wordings="put_downs", sister=leave_out),
)
