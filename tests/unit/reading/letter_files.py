"""The letters kept beside these tests, and how a careful reader's problems are counted."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from email.parser import HeaderParser
from email.utils import parseaddr
from functools import cache
from pathlib import Path
from typing import Any

from waitroom.content.letters import find_letter_kind
from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import LetterContext, read_letter

LETTERS = Path(__file__).parent / "letters"


@dataclass(frozen=True)
class Problem:
    quote: str
    name: str
    """Its plain name; the rules that may find it are in `RULES_FOR`."""

    @property
    def rules(self) -> frozenset[str]:
        return RULES_FOR[self.name]


def _rules(*numbers: int | str) -> frozenset[str]:
    return frozenset(f"LR-{each:02}" if isinstance(each, int) else each for each in numbers)


_SPELT = _rules(3, 9, 59, "SP-01", "SP-02")
RULES_FOR: dict[str, frozenset[str]] = {
    "apology": _rules(12, 13, 14),
    "re-arguing": _rules(12, 13),
    "self-put-down": _rules(12, 14, 41),
    "pleading": _rules(14, 15, 41, 42, 43),
    "pressure": _rules(15, 18, 46, 49, 54, 22),
    "presuming": _rules(15, 49, 54, 61),
    "guilt": _rules(15, 18, 41, 42, 43),
    "private": _rules(14, 41, 42, 43, 48),
    "money": _rules(17, 21, 61),
    "reproach": _rules(15, 18, 42, 44, 45),
    "contesting": _rules(15, 18, 19, 44, 45, 46),
    "hostile": _rules(15, 18, 19, 20, 21, 44, 45, 46, 55, 56),
    "insult": _rules(18, 20, 44, 45, 55, 56),
    "swearing": _rules(44, 55, 56),
    "sarcasm": _rules(18, 19, 20, 21, 44, 45, 56),
    "threat": _rules(15, 44, 46),
    "gossip": _rules(20, 21, 44, 45),
    "comparing": _rules(17, 20, 21, 44, 45, 49),
    "slang": _rules(47, 48, 52, 55),
    "familiar": _rules(47, 48, 29, 62),
    "gift": _rules(57),
    "boasting": _rules(15, 20, 49, 54),
    "gushing": _rules(29, 48),
    "hedging": _rules(16),
    "cliche": _rules(30),
    "no-thanks": _rules(6),
    "nothing-specific": _rules(11, 24, 32),
    "placeholder": _rules(1, 5),
    "wrong-name": _rules(3, 4),
    "wrong-organisation": _rules(4),
    "wrong-role": _rules(50),
    "wrong-weekday": _rules(58),
    "no-greeting": _rules(2),
    "no-close": _rules(7),
    "subject": _rules(5),
    "misspelling": _SPELT,
    "many-misspellings": _SPELT,
    "grammar": _SPELT,
    "shouting": _rules(28, 51, 5),
    "emoji": _rules(52),
    "too-long": _rules(26, 27),
    "many-questions": _rules(22),
    "unclear-yes": _rules(21, 35, 37, 54, 61),
    "unclear-no": _rules(37),
    "no-date": _rules(36),
    "broad-question": _rules(23),
}
"""Which rules may speak of a problem, by the problem's plain name: the rule that is meant, and its neighbours."""

_NAMED = {
    "brag": "boasting", "desperate": "pleading", "negative": "self-put-down", "pushy": "pressure",
    "sour": "sarcasm", "generic": "nothing-specific", "asks": "many-questions", "hesitant": "unclear-yes",
    "unclear": "unclear-yes", "wordy": "too-long",
    "apolog": "apology", "sorry": "apology", "rehash": "apology", "boast": "boasting", "entitle": "boasting",
    "promis": "boasting", "capital": "shouting", "desperat": "pleading", "plead": "pleading", "employer": "gossip",
    "blam": "guilt", "hesita": "unclear-yes", "hostil": "hostile", "rude": "hostile", "accus": "hostile",
    "long": "too-long", "name": "wrong-name", "negativ": "self-put-down", "personal": "private",
    "argu": "contesting", "critic": "comparing", "company": "wrong-organisation", "organisation": "wrong-organisation",
    "shout": "shouting", "gush": "gushing", "deadline": "pressure", "compar": "comparing", "role": "wrong-role",
    "litigat": "re-arguing", "condition": "unclear-yes", "ungrateful": "hostile", "ultimat": "threat",
    "exclam": "shouting", "clear": "unclear-yes", "beg": "pleading", "tone": "hostile", "question": "many-questions",
    "impatien": "pressure", "hedg": "hedging", "confiden": "self-put-down", "put-down": "self-put-down",
    "start": "unclear-yes", "insult": "insult", "demand": "pressure", "salary": "money", "pay": "money",
    "sarcas": "sarcasm", "passive": "sarcasm",
    "specific": "nothing-specific", "thank": "no-thanks", "push": "pressure", "presum": "presuming",
}  # fmt: skip
"""The older sets name a problem by other words, or only by those that a finding of it was likely to hold."""


def problem_name(entry: dict[str, Any]) -> str:
    """Return the plain name of a labelled problem."""
    for word in (entry.get("name"), entry.get("group"), *entry.get("words", ())):
        if word in RULES_FOR:
            return str(word)
        if word in _NAMED:
            return _NAMED[word]
    raise KeyError(entry)


@dataclass(frozen=True)
class Example:
    name: str
    verdict: str
    body: str
    setting: LetterContext
    problems: tuple[Problem, ...] = field(default=())

    def findings(self) -> tuple[Finding, ...]:
        return _read_once(self.body, self.setting)

    def alarms(self) -> list[Finding]:
        return [finding for finding in self.findings() if finding.level in {Level.STOP, Level.WARN}]

    def is_found(self, problem: Problem, findings: tuple[Finding, ...] | None = None) -> bool:
        return self.level_of(problem, findings) is not None

    def level_of(self, problem: Problem, findings: tuple[Finding, ...] | None = None) -> Level | None:
        """Return the sternest level of what speaks of a problem; None where nothing does."""
        at = self.body.find(problem.quote)
        assert at >= 0, problem.quote
        levels = [
            finding.level
            for finding in (self.findings() if findings is None else findings)
            if finding.rule in problem.rules
            and finding.level is not Level.GOOD
            and (
                not problem.quote
                or finding.start is None
                or finding.end is None
                or (finding.start < at + len(problem.quote) and at < finding.end)
            )
        ]
        return min(levels, key=[Level.STOP, Level.WARN, Level.HINT].index, default=None)


@cache
def _read_once(body: str, setting: LetterContext) -> tuple[Finding, ...]:
    """Read a letter once, however many of its problems are looked for."""
    return read_letter(body, setting)


def kind_key(word: str) -> str:
    kind = find_letter_kind(word)
    assert kind is not None, word
    return kind.key


def _problems(entry: dict[str, Any]) -> tuple[Problem, ...]:
    return tuple(Problem(each["quote"], problem_name(each)) for each in entry.get("problems", []))


def mails() -> Iterator[Example]:
    for entry in tomllib.loads((LETTERS / "index.toml").read_text(encoding="utf-8"))["letter"]:
        head, _, body = (LETTERS / entry["file"]).read_text(encoding="utf-8").partition("\n\n")
        heads = HeaderParser().parsestr(head)
        setting = LetterContext(
            kind=kind_key(entry["kind"]),
            to=heads["To"],
            company=heads["X-Company"],
            role=heads["X-Role"],
            subject=heads["Subject"],
            sender=parseaddr(heads["From"])[0],
        )
        yield Example(entry["file"], entry["verdict"], body, setting, _problems(entry))


def corpus(file: str | Path) -> Iterator[Example]:
    for number, entry in enumerate(tomllib.loads((LETTERS / file).read_text(encoding="utf-8"))["letter"]):
        kind = find_letter_kind(entry["kind"])
        assert kind is not None, entry["kind"]
        setting = LetterContext(
            kind=kind.key,
            to_name=entry["to"],
            company=entry["company"],
            role=entry["role"],
            subject=entry["subject"],
            sender=entry["sender"],
            people=tuple(entry.get("people", ())),
            interview_days=(entry["interviewed"],) if "interviewed" in entry else (),
            today=entry.get("sent"),
            word_range=kind.words if any(kind.words) else None,
        )
        name = f"{file} {number} {entry['kind']} {entry['sender']}"
        yield Example(name, entry["verdict"], entry["body"], setting, _problems(entry))
