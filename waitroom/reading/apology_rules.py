"""LR-12 to LR-14: sorry for an answer, arguing it again, putting oneself down."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, THANKS
from waitroom.reading.rewrites import addition, leave_out
from waitroom.reading.rule import Rule, WordingFamily

APOLOGY = Rule(
    id="LR-12",
    name="apology-for-an-answer",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message="Saying sorry here re-opens the interview: an apology brings the weak minute back.",
    why="They may not have noticed; now they do.",
    source="liveabout, bentley, naledisaul, text:ask",
)
RE_ARGUING = Rule(
    id="LR-13",
    name="re-arguing",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"interest-note"},
    message="A rehash of an answer: to revisit or re-open it (re-litigate it) brings the doubt back.",
    why="If they have a question they will ask; a second try seldom changes a mind.",
    source="text:ask, naledisaul; opposite views: cfwcareers, vault, employmentprofessionals",
)
PUT_DOWN = Rule(
    id="LR-14",
    name="self-put-down",
    level=Level.WARN,
    message="A negative line about yourself: it shows less confidence than you have and plants a doubt.",
    why="The reader believes what you say of yourself.",
    source="liveabout, bentley",
)

FAMILIES = (
    WordingFamily(rule=APOLOGY, wordings="apologies", sister=leave_out),
    WordingFamily(
        rule=APOLOGY,
        wordings="belated",
        level=Level.HINT,
        kinds=THANKS | CHECK_INS | AFTER_NO,
        message="An apology for writing: asking once is fine, and sorry makes it sound less so.",
        sister="I wanted to ask how things stand.",
    ),
    WordingFamily(rule=RE_ARGUING, wordings="second_tries", sister=addition),
    WordingFamily(rule=PUT_DOWN, wordings="put_downs", sister=leave_out),
)
