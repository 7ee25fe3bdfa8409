"""What a rule is, and the families of wordings that make it speak."""

from collections.abc import Callable

from waitroom.domain.letters.finding import Finding, Level
from waitroom.quick_dataclass import dataclass
from waitroom.reading.letter_context import EVERY
from waitroom.reading.parsed_letter import ParsedLetter, Sentence, TextSpan


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: `id` and `name` are stable keys; `kinds` empty means every kind of letter."""

    id: str
    name: str
    level: Level
    message: str
    why: str
    source: str
    kinds: frozenset[str] = EVERY

    def applies_to_kind(self, kind: str) -> bool:
        """Tell whether the rule is about letters of this kind."""
        return not self.kinds or kind in self.kinds

    def finding(
        self,
        page: ParsedLetter,
        span: TextSpan | None = None,
        *,
        message: str = "",
        level: Level | None = None,
        suggestion: str = "",
        name: str = "",
    ) -> Finding:
        """Make a finding at a place of the body, or about the letter as a whole where there is none."""
        return Finding(
            rule=self.id,
            name=name or self.name,
            level=level or self.level,
            message=message or self.message,
            start=span.start if span else None,
            end=span.end if span else None,
            quote=span.of(page.body) if span else "",
            suggestion=suggestion,
            why=self.why,
        )


Sister = Callable[[ParsedLetter, Sentence, TextSpan], str]
"""Makes a better sister of a sentence; empty where it knows none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WordingFamily:
    """Wordings of one rule that share a message and a better sister.

    `wordings` names a table beside the code. `narrow` underlines the words themselves instead of their
    sentence. `kinds` and `level` take the place of the rule's where they are given. `spares_friendly`
    leaves a sentence alone that also thanks, looks forward or understands: its words mean something else.
    `is_sure` speaks wherever it is found; the others only where the letter as a whole makes them certain.
    `is_exact` is sure, and speaks in a sentence of any tone.
    """

    rule: Rule
    wordings: str
    message: str = ""
    sister: Sister | str = ""
    level: Level | None = None
    kinds: frozenset[str] = EVERY
    narrow: bool = False
    spares_friendly: bool = False
    is_sure: bool = False
    is_exact: bool = False

    def applies_to_kind(self, kind: str) -> bool:
        """Tell whether the family is about letters of this kind."""
        return kind in self.kinds if self.kinds else self.rule.applies_to_kind(kind)
