"""LR-17, LR-20, LR-21 and LR-47 to LR-49: money, other people, slang, over-familiarity, boasting."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.offer_rules import CONDITIONS, GIFT, PRESUMING
from waitroom.reading.rewrites import leave_out, plainer
from waitroom.reading.rule import Rule, WordingFamily
from waitroom.translation import _

MONEY = Rule(
    id="LR-17",
    name="money-too-early",
    level=Level.WARN,
    kinds=THANKS | CHECK_INS | AFTER_NO | {"connect-note", "interest-note", "accept-interview", "look-again"},
    message=_("Pay comes too early here; an offer brings it up by itself."),
    why=_("The offer brings the subject up by itself; there it is yours to raise."),
    source="liveabout",
)
OTHERS = Rule(
    id="LR-20",
    name="other-people-down",
    level=Level.WARN,
    message=_("This runs other people down."),
    why=_("The reader wonders what you will say of them."),
    source="text:ask, auctiontimewatch",
)
COMPARING = Rule(
    id="LR-21",
    name="comparing-offers",
    level=Level.WARN,
    message=_("A no reads kinder without a comparison."),
    why=_("No reason, or a neutral one, keeps the door open."),
    source="boxhindi, climbtheladder-withdraw",
)
COMPARED = _("A comparison with others does not speak for you.")
"""What is said of one where nothing is declined."""
SLANG = Rule(
    id="LR-47",
    name="slang",
    level=Level.WARN,
    message=_("This is very casual for a letter that may be passed on."),
    why=_("The letter may be passed on to people who have not met you."),
    source="amerikanki",
)
FAMILIAR = Rule(
    id="LR-48",
    name="over-familiar",
    level=Level.WARN,
    message=_("This is closer than the two of you are yet."),
    why=_("Closeness is theirs to offer as well."),
    source="practice",
)
BOAST = Rule(
    id="LR-49",
    name="boasting",
    level=Level.WARN,
    message=_("This claims more than they can check."),
    why=_("One fact that they can check does more than a claim."),
    source="practice",
)

FAMILIES = (
    WordingFamily(rule=MONEY, wordings="floors", sister=leave_out, is_sure=True, is_exact=True),
    WordingFamily(
        rule=MONEY,
        wordings="fees",
        kinds=frozenset({"expenses"}),
        message=_("A claim is for what the journey cost; pay for the time is another matter."),
        sister=leave_out,
        is_sure=True,
        is_exact=True,
    ),
    WordingFamily(rule=MONEY, wordings="sure_money", sister=leave_out, is_sure=True),
    WordingFamily(
        rule=MONEY,
        wordings="sure_money",
        kinds=frozenset({"accept"}),
        message=_("Terms are settled before the letter that accepts them."),
        sister=leave_out,
        is_sure=True,
    ),
    WordingFamily(rule=OTHERS, wordings="sure_others", sister=leave_out, is_sure=True),
    WordingFamily(rule=COMPARING, wordings="sure_comparisons", kinds=NOES, sister=leave_out, is_sure=True),
    WordingFamily(rule=COMPARING, wordings="sure_rivals", message=COMPARED, sister=leave_out, is_sure=True),
    WordingFamily(rule=FAMILIAR, wordings="sure_familiar", sister=leave_out, is_sure=True),
    WordingFamily(rule=BOAST, wordings="sure_boasts", sister=leave_out, is_sure=True),
    WordingFamily(rule=SLANG, wordings="sure_slang", sister=plainer, narrow=True, is_sure=True),
    WordingFamily(rule=PRESUMING, wordings="sure_presuming", sister=leave_out, is_sure=True),
    WordingFamily(rule=GIFT, wordings="sure_gifts", sister=leave_out, is_sure=True),
    WordingFamily(rule=CONDITIONS, wordings="sure_conditions", sister="I am glad to accept.", is_sure=True),
    WordingFamily(rule=MONEY, wordings="pay", sister=leave_out),
    WordingFamily(rule=OTHERS, wordings="down", spares_friendly=True, sister=leave_out),
    WordingFamily(rule=COMPARING, wordings="comparisons", kinds=NOES, sister=leave_out),
    WordingFamily(rule=SLANG, wordings="casual", sister=plainer, narrow=True),
    WordingFamily(rule=FAMILIAR, wordings="too_close", sister=leave_out),
    WordingFamily(
        rule=BOAST,
        wordings="brags",
        sister=leave_out,
    ),
    WordingFamily(rule=PRESUMING, wordings="presumptions", sister=leave_out),
    WordingFamily(rule=CONDITIONS, wordings="presuming_reply", sister="I am glad to accept."),
)
