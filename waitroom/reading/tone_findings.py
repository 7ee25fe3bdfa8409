"""Findings of the tone model: a hint where no rule has one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp
from typing import NamedTuple

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.apology_rules import APOLOGY, PUT_DOWN
from waitroom.reading.cliche_rules import GUSHING
from waitroom.reading.letter_context import NOES, LetterContext
from waitroom.reading.parsed_letter import ParsedLetter, Sentence
from waitroom.reading.politeness_rules import BOAST, COMPARING, FAMILIAR, MONEY, OTHERS, SLANG
from waitroom.reading.pressure_rules import GUILT, PLEADING, PRESSURE
from waitroom.reading.reproach_rules import HOSTILE, SARCASM
from waitroom.reading.rewrites import ask_gently, leave_out, plain_interest
from waitroom.reading.rule import Rule, Sister
from waitroom.reading.tone_model import ToneScore, load_tone_model


class Tone(NamedTuple):
    """A tone that the ear knows: the rule it belongs to, how it is said, and what may stand instead."""

    rule: Rule
    said: str
    sister: Sister = leave_out


TONES = {
    "apology": Tone(APOLOGY, "an apology, or a rehash of an answer"),
    "brag": Tone(BOAST, "boasting, or arrogant"),
    "desperate": Tone(PLEADING, "pleading, a little desperate", plain_interest),
    "familiar": Tone(FAMILIAR, "too familiar or personal"),
    "gossip": Tone(OTHERS, "gossip about other people"),
    "guilt": Tone(GUILT, "emotional, close to blame or a guilt trip"),
    "gushing": Tone(GUSHING, "gushing, close to flattery"),
    "hostile": Tone(HOSTILE, "rude or hostile in tone"),
    "money": Tone(MONEY, "talk of money or pay"),
    "negative": Tone(PUT_DOWN, "negative about yourself"),
    "pushy": Tone(PRESSURE, "pressure, or a demand", ask_gently),
    "slang": Tone(SLANG, "slang, too informal"),
    "sour": Tone(SARCASM, "sour or bitter in tone"),
}
OWN, MOOD, CALM = 0.6, 5.5, 3.0
"""How a sentence's own sound and the mood of the rest of its letter add up; fitted by leaving whole sets out."""
HINT, WARN = 0.18, 0.85
"""How likely a sentence is to be marked by a careful reader before it is hinted at, and before a warning."""
REFUSED = -1.0
"""Own weight: where a sentence sounds more harmless than this, no table is asked."""
FAINTEST, PLAIN = -1.6, 1.0
"""Own weights: what sounds fainter is not heard in any mood, and what sounds no plainer is never a warning."""
SURE_OF_TONE = 0.2
"""The share of a tone from which it is named beside a table's finding of another."""
_LEAST_WORDS = 3
_MOST_TONES = 3
_CERTAIN = 0.85
"""Tones are named until they make up this much of what is heard."""
_FAINT = 0.08
_MOST_WEIGHT = 30.0


@dataclass(frozen=True, slots=True)
class LetterTones:
    """What the ear made of each sentence of a letter, and how likely each is to be marked (0 to 1)."""

    page: ParsedLetter
    heard: tuple[ToneScore, ...]
    sureness: tuple[float, ...]

    def is_harmless(self, at: int) -> bool:
        """Tell whether a sentence sounds so harmless that what a table finds in it means something else."""
        return self.heard[at].weight < REFUSED and self.sureness[at] < HINT


def score_letter(page: ParsedLetter, pause: Callable[[], None] = lambda: None) -> LetterTones:
    """Hear every sentence, each in the mood of the others; `pause` is called between them."""
    listening = load_tone_model()
    heard = []
    for sentence in page.sentences:
        pause()
        heard.append(listening.score([word.text for word in sentence.words], sentence.mark))
    sounds = [_likely(each.weight) for each in heard]
    total, others = sum(sounds), max(1, len(sounds) - 1)
    sureness = tuple(
        _likely(OWN * each.weight + MOOD * (total - own) / others - CALM)
        for each, own in zip(heard, sounds, strict=True)
    )
    return LetterTones(page, tuple(heard), sureness)


def _likely(weight: float) -> float:
    return 1 / (1 + exp(-max(-_MOST_WEIGHT, min(_MOST_WEIGHT, weight))))


def tone_findings(hearing: LetterTones, setting: LetterContext, taken: list[Finding]) -> Iterator[Finding]:
    """Yield what the ear hears in sentences of which no finding of `taken` speaks.

    Beside a table's finding it speaks where it is sure of another tone.
    """
    for sentence, heard, sure in zip(hearing.page.sentences, hearing.heard, hearing.sureness, strict=True):
        if sure < HINT or heard.weight < FAINTEST or len(sentence.words) < _LEAST_WORDS:
            continue
        rules = {finding.rule for finding in taken if _is_about(finding, sentence)}
        shares = heard.tones()
        tones = _tones(shares, setting.kind)
        if not tones or (rules and (tones[0].rule.id in rules or max(shares.values()) < SURE_OF_TONE)):
            continue
        rule = tones[0].rule if tones[0].rule.applies_to_kind(setting.kind) else COMPARING
        yield rule.finding(
            hearing.page,
            sentence.span,
            level=Level.WARN if sure >= WARN and heard.weight >= PLAIN and not rules else Level.HINT,
            message=f"This may read as {'; or as '.join(tone.said for tone in tones)}.",
            suggestion=tones[0].sister(hearing.page, sentence, sentence.span),
        )


def _is_about(finding: Finding, sentence: Sentence) -> bool:
    return (
        finding.start is not None
        and finding.end is not None
        and finding.start < sentence.span.end
        and sentence.span.start < finding.end
    )


def _tones(heard: dict[str, float], kind: str) -> list[Tone]:
    """Choose the tones to name, likeliest first; none where the likeliest is no matter in such a letter."""
    found: list[Tone] = []
    total = 0.0
    for name in sorted(heard, key=lambda each: -heard[each]):
        tone = TONES[name]
        speaks = tone.rule.applies_to_kind(kind) or (tone.rule is MONEY and kind in NOES)
        if not speaks and not found:
            return []
        if speaks and (not found or heard[name] >= _FAINT):
            found.append(tone)
        total += heard[name]
        if total >= _CERTAIN or len(found) == _MOST_TONES:
            break
    return found
