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
from waitroom.reading.letter_reading import LetterContext, read_letter

LETTERS = Path(__file__).parent / "letters"


@dataclass(frozen=True)
class Problem:
    quote: str
    words: tuple[str, ...]
    group: str = ""


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
        at = self.body.find(problem.quote)
        assert at >= 0, problem.quote
        for finding in self.findings() if findings is None else findings:
            overlaps = (
                not problem.quote
                or finding.start is None
                or finding.end is None
                or (finding.start < at + len(problem.quote) and at < finding.end)
            )
            said = f"{finding.rule} {finding.name} {finding.message}".lower()
            if finding.level is not Level.GOOD and overlaps and any(word in said for word in problem.words):
                return True
        return False


@cache
def _read_once(body: str, setting: LetterContext) -> tuple[Finding, ...]:
    """Read a letter once, however many of its problems are looked for."""
    return read_letter(body, setting)


def kind_key(word: str) -> str:
    kind = find_letter_kind(word)
    assert kind is not None, word
    return kind.key


def _problems(entry: dict[str, Any]) -> tuple[Problem, ...]:
    return tuple(
        Problem(each["quote"], tuple(each["words"]), each.get("group", ""))
        for each in entry.get("problems", [])
    )


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
        setting = LetterContext(
            kind=kind_key(entry["kind"]),
            to_name=entry["to"],
            company=entry["company"],
            role=entry["role"],
            subject=entry["subject"],
            sender=entry["sender"],
        )
        name = f"{file} {number} {entry['kind']} {entry['sender']}"
        yield Example(name, entry["verdict"], entry["body"], setting, _problems(entry))
