"""Rules of the letter review that the person has muted, with their names and messages."""

from collections.abc import Iterable

from waitroom.quick_tuple import NamedTuple
from waitroom.reading.letter_findings import rules
from waitroom.reading.spelling_findings import RULES
from waitroom.room.letters.letter_review import BREATH
from waitroom.translation import _


class MutedRule(NamedTuple):
    """One rule that stays silent: its key, what it is called, and what it says where it speaks."""

    rule: str
    name: str
    words: str


def describe_muted_rules(keys: Iterable[str]) -> tuple[MutedRule, ...]:
    """Return rules by their keys, in the order given; one that this waitroom does not know keeps its key."""
    known = {
        rule.id: MutedRule(rule.id, rule.name.replace("-", " "), rule.message) for rule in (*rules(), *RULES)
    }
    known[BREATH.rule] = MutedRule(BREATH.rule, _("an offer to breathe"), BREATH.message)
    return tuple(known.get(key, MutedRule(key, key, "")) for key in keys)
