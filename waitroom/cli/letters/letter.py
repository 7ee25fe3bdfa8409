"""`waitroom letter check`: the reading of a letter, for a file or a pipe."""

import argparse
import json
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from waitroom.domain.letters.finding import Finding
    from waitroom.reading.letter_context import LetterContext

USAGE, NO_INPUT, BAD_DATA = 2, 66, 65
"""Exit codes of sysexits.h, but for 2, which is argparse's own."""

ANY_KIND = ""
"""No kind of letter: what is said of some kinds alone stays silent."""

NO_KIND = "Read by the rules for every kind of letter; --kind K adds those of one kind, such as thank-you."

LARGEST = 4_000_000
"""Bytes; what is larger is no letter."""

_HEADER = re.compile(
    r"^(?:subject|to|from|cc|date|reply-to|message-id|mime-version|content-[\w-]+|received|"
    r"return-path|x-[\w-]+)[ \t]*:",
    re.IGNORECASE,
)
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class LetterFile:
    """A letter as it was read: its body, and the header lines that stood above it, keys in small letters."""

    body: str
    headers: Mapping[str, str]


def add_parser(subparsers: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add `letter check` to the command line."""
    letter = subparsers.add_parser("letter", help="read a letter and say what a careful reader would see")
    commands = letter.add_subparsers(dest="letter_command", required=True, metavar="COMMAND")
    check = commands.add_parser("check", help="read a letter; nothing is changed, nothing is sent")
    check.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar="FILE",
        help="a text or .eml file; - or nothing reads the pipe",
    )
    check.add_argument(
        "--kind",
        metavar="K",
        help="the kind of letter, such as thank-you or check-in; without it only the rules for every kind speak",
    )
    check.add_argument("--to-name", metavar="N", help="the name of the person it goes to")
    check.add_argument("--company", metavar="C", help="the organisation")
    check.add_argument("--role", metavar="R", help="the post")
    check.add_argument("--subject", metavar="S", help="the subject line")
    check.add_argument("--from-name", metavar="N", help="your name")
    check.add_argument("--json", action="store_true", help="print the findings as JSON")


def run(args: argparse.Namespace, *, now: datetime) -> int:
    """Read the letter that `args` names, print the findings, and return the exit code."""
    from waitroom.content.letters import ALIASES, find_letter_kind, letter_kinds
    from waitroom.reading.letter_reading import LetterContext, read_letter

    kind = find_letter_kind(args.kind) if args.kind is not None else None
    if kind is None and args.kind is not None:
        print(
            f"No kind of letter is called {_shown(args.kind)}. The kinds: "
            f"{', '.join([*letter_kinds(), *ALIASES])}.",
            file=sys.stderr,
        )
        return USAGE
    raw, trouble, code = _bytes_of(args.file)
    if trouble:
        print(trouble, file=sys.stderr)
        return code
    try:
        letter = parse_letter_file(raw)
    except UnicodeDecodeError:
        print(f"{_name(args.file)} is not UTF-8 text; nothing was read.", file=sys.stderr)
        return BAD_DATA
    heads = letter.headers
    setting = LetterContext(
        kind=kind.key if kind else ANY_KIND,
        to=heads.get("to", ""),
        to_name=args.to_name or "",
        company=args.company or heads.get("x-company", ""),
        role=args.role or heads.get("x-role", ""),
        subject=args.subject if args.subject is not None else heads.get("subject"),
        sender=args.from_name or _display_name(heads.get("from", "")),
        skeleton=kind.skeleton if kind else "",
        word_range=kind.words if kind else None,
        today=now.date(),
        hour=now.hour if args.file == "-" and sys.stdin.isatty() else None,
    )
    findings = _spelt(letter.body, setting, read_letter(letter.body, setting))
    if args.json:
        print(findings_json(findings))
    else:
        print(findings_text(findings, letter.body))
        if kind is None and letter.body.strip():
            print(f"\n{NO_KIND}")
    return 0


def _spelt(body: str, setting: "LetterContext", found: "tuple[Finding, ...]") -> "tuple[Finding, ...]":
    """Add what the checker of spelling doubts, where there is one; the good things stay last."""
    from waitroom.domain.letters.finding import Level
    from waitroom.reading.letter_language import ENGLISH, language_of
    from waitroom.reading.positive_findings import MAY_GO
    from waitroom.reading.spelling_checker import find_spelling_checker
    from waitroom.reading.spelling_findings import spelling_findings

    checker = find_spelling_checker() if body.strip() and language_of(body) == ENGLISH else None
    if checker is None:
        return found
    try:
        slips = checker.check(body)
    finally:
        checker.close()
    names = (setting.addressee, setting.company, setting.role, setting.sender, *setting.people)
    doubts = spelling_findings(body, slips, names, found)
    said = [each for each in found if each.level is not Level.GOOD]
    good = [each for each in found if each.level is Level.GOOD and not (doubts and each.message == MAY_GO)]
    return (*said, *doubts, *good)


def _name(file: str) -> str:
    return "The text" if file == "-" else _shown(file)


def _bytes_of(file: str) -> tuple[bytes, str, int]:
    """Return the bytes, or a sentence that says why there are none, with its exit code."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST), "", 0
    path = Path(file)
    try:
        if path.is_dir():
            return b"", f"{_shown(file)} is a folder; a letter is a file.", NO_INPUT
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return b"", f"There is no file {_shown(file)}.", NO_INPUT
    except (OSError, ValueError):
        return b"", f"{_shown(file)} cannot be read.", NO_INPUT
    if len(raw) > LARGEST:
        return b"", f"{_shown(file)} is too large for a letter; nothing was read.", BAD_DATA
    return raw, "", 0


def parse_letter_file(raw: bytes) -> LetterFile:
    """Take header lines, where the file begins with some, from the body.

    Offsets count from the body: the text after the first empty line, or what the e-mail parser makes of an
    encoded message.

    Raises:
        UnicodeDecodeError: where the text is not UTF-8.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    text = raw.decode("utf-8")
    if not _HEADER.match(text):
        return LetterFile(text, {})
    head, body = _split(text)
    from email import policy
    from email.parser import BytesParser, HeaderParser

    values = {
        key.lower(): str(value) for key, value in HeaderParser(policy=policy.default).parsestr(head).items()
    }
    if re.search(
        r"^content-transfer-encoding:\s*(?:quoted-printable|base64)|^content-type:\s*multipart",
        head,
        re.IGNORECASE | re.MULTILINE,
    ):
        part = BytesParser(policy=policy.default).parsebytes(raw).get_body(("plain",))
        if part is not None:
            body = str(part.get_content())
    return LetterFile(body, values)


def _split(text: str) -> tuple[str, str]:
    match = re.search(r"\r?\n\r?\n", text)
    return (text[: match.start()], text[match.end() :]) if match else (text, "")


def _display_name(address: str) -> str:
    from waitroom.domain.letters.recipients import first_name_first, recipients

    people = recipients(address)
    return first_name_first(people[0].name) if people else ("" if "@" in address else address.strip())


def findings_json(findings: "tuple[Finding, ...]") -> str:
    """Return the findings as one JSON object; a finding on the whole letter has no start and end."""
    from waitroom.domain.letters.finding import Level

    rows: list[dict[str, object]] = []
    for finding in findings:
        if finding.level is Level.GOOD:
            continue
        row: dict[str, object] = {
            "rule": f"{finding.rule} {finding.name}",
            "level": str(finding.level),
            "message": finding.message,
        }
        if finding.start is not None:
            row |= {"start": finding.start, "end": finding.end}
        rows.append(row | {"quote": finding.quote, "suggestion": finding.suggestion})
    return json.dumps({"schema": 1, "findings": rows}, ensure_ascii=True)


def findings_text(findings: "tuple[Finding, ...]", body: str) -> str:
    """Return the findings as lines for a person: where, what, why, and a better sister."""
    if not findings:
        return "There is nothing to read yet." if not body.strip() else "Nothing to say."
    lines: list[str] = []
    for finding in findings:
        place = "" if finding.start is None else f"line {body.count(chr(10), 0, finding.start) + 1}: "
        lines.append(f"{finding.level:<5} {place}{finding.message}")
        if finding.quote and finding.level != "good":
            lines.append(f"      “{_shown(' '.join(finding.quote.split()))}”")
        if finding.why:
            lines.append(f"      {finding.why}")
        if finding.suggestion:
            lines.append(f"      Rather: {_shown(' '.join(finding.suggestion.split()))}")
    return "\n".join(lines)


def _shown(text: str) -> str:
    """Return text that is safe to print: no control characters."""
    return _UNSEEN.sub("�", text)
