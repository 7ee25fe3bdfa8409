"""`waitroom letter check`: the reading of a letter, for a file or a pipe."""

import argparse
import re
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

if TYPE_CHECKING:
    from waitroom.domain.letters.finding import Finding
    from waitroom.reading.letter_context import LetterContext

USAGE, NO_INPUT, BAD_DATA = 2, 66, 65
"""Exit codes of sysexits.h, but for 2, which is argparse's own."""

ANY_KIND = ""
"""No kind of letter: what is said of some kinds alone stays silent."""

NO_KIND = _("Read by the rules for every kind of letter; --kind K adds those of one kind, such as thank-you.")

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


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterRemark:
    """One remark on a letter: the rule, how grave it is, and a better sister; of the whole letter it has no place."""

    rule: str
    level: str
    message: str
    start: Annotated[int | None, "where it begins in the body, in characters"] = None
    end: int | None = None
    quote: str
    suggestion: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LetterChecked:
    """What a careful reader would see in a letter, in the order of the text."""

    findings: tuple[LetterRemark, ...]


def run(args: argparse.Namespace) -> int:
    """Read the letter that `args` names by this computer's clock; return the exit code."""
    from waitroom.cli.composition_root import build_clock

    return check_letter(args, now=build_clock().now())


def check_arguments(parser: argparse.ArgumentParser) -> None:
    """Add what `letter check` takes."""
    parser.add_argument(
        "file",
        nargs="?",
        default="-",
        metavar=_("FILE"),
        help=_("a text or .eml file; - or nothing reads the pipe"),
    )
    for option, metavar, about in (
        (
            "--kind",
            "K",
            _("the kind of letter, such as thank-you; without it only the rules for every kind speak"),
        ),
        ("--to-name", "N", _("the name of the person it goes to")),
        ("--company", "C", _("the organisation")),
        ("--role", "R", _("the post")),
        ("--subject", "S", _("the subject line")),
        ("--from-name", "N", _("your name")),
    ):
        parser.add_argument(option, metavar=metavar, help=about)


def check_letter(args: argparse.Namespace, *, now: datetime) -> int:
    """Read the letter that `args` names, print the findings, and return the exit code."""
    from waitroom.content.letters import ALIASES, find_letter_kind, letter_kinds
    from waitroom.reading.letter_findings import LetterContext, read_letter

    kind = find_letter_kind(args.kind) if args.kind is not None else None
    if kind is None and args.kind is not None:
        print(
            _("No kind of letter is called {shown}. The kinds: {kinds}.").format(
                shown=_shown(args.kind), kinds=", ".join([*letter_kinds(), *ALIASES])
            ),
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
        print(_("{name} is not UTF-8 text; nothing was read.").format(name=_name(args.file)), file=sys.stderr)
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
        from waitroom.cli.json_answers import json_text

        print(json_text(letter_checked(findings)))
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
    return _("The text") if file == "-" else _shown(file)


def _bytes_of(file: str) -> tuple[bytes, str, int]:
    """Return the bytes, or a sentence that says why there are none, with its exit code."""
    if file == "-":
        return sys.stdin.buffer.read(LARGEST), "", 0
    path = Path(file)
    try:
        if path.is_dir():
            return b"", _("{shown} is a folder; a letter is a file.").format(shown=_shown(file)), NO_INPUT
        with path.open("rb") as stream:
            raw = stream.read(LARGEST + 1)
    except FileNotFoundError:
        return b"", _("There is no file {shown}.").format(shown=_shown(file)), NO_INPUT
    except (OSError, ValueError):
        return b"", _("{shown} cannot be read.").format(shown=_shown(file)), NO_INPUT
    if len(raw) > LARGEST:
        return (
            b"",
            _("{shown} is too large for a letter; nothing was read.").format(shown=_shown(file)),
            BAD_DATA,
        )
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
    from waitroom.domain.letters.recipients import split_recipients, with_given_name_first

    people = split_recipients(address)
    return with_given_name_first(people[0].name) if people else ("" if "@" in address else address.strip())


def letter_checked(findings: "tuple[Finding, ...]") -> LetterChecked:
    """Return the findings for programs; what is good is for people alone."""
    from waitroom.domain.letters.finding import Level

    told = (finding for finding in findings if finding.level is not Level.GOOD)
    return LetterChecked(
        findings=tuple(
            LetterRemark(
                rule=f"{finding.rule} {finding.name}",
                level=str(finding.level),
                message=finding.message,
                start=finding.start,
                end=finding.end if finding.start is not None else None,
                quote=finding.quote,
                suggestion=finding.suggestion,
            )
            for finding in told
        )
    )


def findings_text(findings: "tuple[Finding, ...]", body: str) -> str:
    """Return the findings as lines for a person: where, what, why, and a better sister."""
    if not findings:
        return _("There is nothing to read yet.") if not body.strip() else _("Nothing to say.")
    lines: list[str] = []
    for finding in findings:
        place = (
            ""
            if finding.start is None
            else _("line {count}: ").format(count=body.count(chr(10), 0, finding.start) + 1)
        )
        lines.append(f"{finding.level:<5} {place}{finding.message}")
        if finding.quote and finding.level != "good":
            lines.append(f"      “{_shown(' '.join(finding.quote.split()))}”")
        if finding.why:
            lines.append(f"      {finding.why}")
        if finding.suggestion:
            lines.append(
                _("      Rather: {shown}").format(shown=_shown(" ".join(_(finding.suggestion).split())))
            )
    return "\n".join(lines)


def _shown(text: str) -> str:
    """Return text that is safe to print: no control characters."""
    return _UNSEEN.sub("�", text)
