"""Lenient rules: wordings that count only in a letter that is harsh elsewhere."""

from waitroom.domain.letters.finding import Level
from waitroom.reading.apology_rules import PUT_DOWN, RE_ARGUING
from waitroom.reading.letter_context import AFTER_NO, CHECK_INS, NOES, THANKS
from waitroom.reading.politeness_rules import BOAST, COMPARING
from waitroom.reading.pressure_rules import GUILT, PLEADING, PRESSURE
from waitroom.reading.reproach_rules import CONTESTING, HOSTILE, REPROACH, SARCASM
from waitroom.reading.rewrites import leave_out
from waitroom.reading.rule import Rule, WordingFamily


def _loose(rule: Rule, table: str, kinds: frozenset[str]) -> WordingFamily:
    return WordingFamily(
        rule=rule,
        wordings=table,
        kinds=kinds,
        level=Level.HINT,
        sister=leave_out,
        spares_friendly=True,
        is_loose=True,
    )


FAMILIES = (
    _loose(RE_ARGUING, "loose_redo", THANKS),
    _loose(PUT_DOWN, "loose_burden", THANKS),
    _loose(BOAST, "loose_boast", THANKS | CHECK_INS),
    _loose(REPROACH, "loose_reproach", CHECK_INS | NOES),
    _loose(PRESSURE, "loose_demand", CHECK_INS | AFTER_NO | frozenset({"accept"})),
    _loose(PLEADING, "loose_pleading", CHECK_INS | AFTER_NO | THANKS),
    _loose(GUILT, "loose_burden", CHECK_INS | AFTER_NO),
    _loose(CONTESTING, "loose_contest", AFTER_NO),
    _loose(SARCASM, "loose_sour", CHECK_INS | AFTER_NO | NOES | frozenset({"accept"})),
    _loose(COMPARING, "loose_criticism", NOES),
    _loose(HOSTILE, "loose_criticism", AFTER_NO),
)
