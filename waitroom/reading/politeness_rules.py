"""LR-17, LR-20, LR-21 and LR-47 to LR-49: money, other people, slang, over-familiarity, boasting."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.rewrites import leave_out, plainer
from waitroom.reading.rule import Rule, WordingFamily

MONEY = Rule(
    id="LR-17",
    name="money-too-early",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"connect-note", "interest-note", "accept-interview", "look-again"},
    message=(
        "Talk of money before an offer: salary, pay or terms come too early here and read as presumptuous."
    ),
    why="The offer brings the subject up by itself; there it is yours to raise.",
    source="liveabout",
)
OTHERS = Rule(
    id="LR-20",
    name="other-people-down",
    level=Level.WARN,
    message="Speaks badly of other people: gossip or negative, critical words about an employer or a rival.",
    why="The reader wonders what you will say of them.",
    source="text:ask, auctiontimewatch",
)
COMPARING = Rule(
    id="LR-21",
    name="comparing-offers",
    level=Level.WARN,
    kinds=NOES,
    message=("A comparison, criticism or talk of pay in a no: rude or negative in tone, close to an insult."),
    why="No reason, or a neutral one, keeps the door open.",
    source="boxhindi, climbtheladder-withdraw",
)
SLANG = Rule(
    id="LR-47",
    name="slang",
    level=Level.WARN,
    message="Slang or text-speak: too casual and informal in tone for a professional letter.",
    why="The letter may be passed on to people who have not met you.",
    source="amerikanki",
)
FAMILIAR = Rule(
    id="LR-48",
    name="over-familiar",
    level=Level.WARN,
    message=(
        "Over-familiar: too personal, intimate or informal for somebody met in an interview; it "
        "may feel inappropriate."
    ),
    why="Closeness is theirs to offer as well.",
    source="practice",
)
BOAST = Rule(
    id="LR-49",
    name="boasting",
    level=Level.WARN,
    message=(
        "Reads as boasting, arrogant or entitled: it brags, overpromises or presumes, and leaves no choice."
    ),
    why="One fact that they can check does more than a claim.",
    source="practice",
)

FAMILIES = (
    WordingFamily(rule=MONEY, wordings="pay", sister=leave_out),
    WordingFamily(rule=OTHERS, wordings="down", spares_friendly=True, sister=leave_out),
    WordingFamily(
        rule=COMPARING,
        wordings="comparisons",
        sister="I have decided not to take it further, and wish you well.",
    ),
    WordingFamily(rule=SLANG, wordings="casual", sister=plainer, narrow=True),
    WordingFamily(rule=FAMILIAR, wordings="too_close", sister=leave_out),
    WordingFamily(
        rule=BOAST,
        wordings="brags",
        sister=leave_out,
    ),
    WordingFamily(
        rule=BOAST,
        wordings="presumptions",
        kinds=THANKS | CHECK_INS | AFTER_NO,
        sister=leave_out,
    ),
    WordingFamily(
        rule=BOAST,
        wordings="presuming_reply",
        kinds=frozenset({"accept"}),
        message=(
            "A yes with conditions re-opens pay and terms: it sounds hesitant or entitled, like a demand, "
            "and ungrateful in tone."
        ),
        sister="I am glad to accept.",
    ),
)
