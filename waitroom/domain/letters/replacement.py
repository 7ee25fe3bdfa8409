"""What a suggestion puts in the place of the words it is about."""

from waitroom.domain.letters.finding import Finding, Level
from waitroom.translation import _

LEAVES_OUT = _("Leave this sentence out")
_ADVICE = (
    _("The same in"),
    _("Begin with"),
    _("Leave "),
    "Rather",
    _("sixty calm seconds"),
    _("Say "),
    _("Write "),
    _("Name "),
    _("Put "),
)
"""How suggestions begin that are advice and no text."""


def replacement_of(finding: Finding, body: str) -> tuple[int, int, str] | None:
    """Return the start and end in `body` of what a suggestion replaces, and its text; None where it is advice.

    A sentence that is better left out goes with the blank before it. Words that have changed since are left alone.
    """
    start, end, text = finding.start, finding.end, finding.suggestion.strip()
    if finding.level is Level.GOOD or start is None or end is None or not text:
        return None
    if not finding.quote or body[start:end] != finding.quote:
        return None
    if text.startswith(LEAVES_OUT):
        return (start - 1 if start and body[start - 1] == " " else start), end, ""
    if text.startswith(_ADVICE) or "{" in text:
        return None
    return start, end, text
