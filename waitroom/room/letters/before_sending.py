"""What is asked once before a letter goes out."""

from datetime import datetime

from waitroom.domain.letters.finding import Finding, Level
from waitroom.domain.letters.letter import UNSENDABLE, Letter
from waitroom.domain.letters.letter_slots import open_slots
from waitroom.formatting.dates import clock_time
from waitroom.quick_tuple import NamedTuple
from waitroom.translation import _


class SendWarning(NamedTuple):
    """A question asked once before a letter is sent: a sentence, and the place in the body that it is about."""

    sentence: str
    start: int | None = None
    end: int | None = None


def warning_before_sending(
    letter: Letter, findings: tuple[Finding, ...], now: datetime
) -> SendWarning | None:
    """Return what is asked once before a letter goes out: an open slot, what would embarrass, or sleep."""
    if slots := open_slots(letter.body):
        first = slots[0]
        rest = _(" and {slots} more").format(slots=len(slots) - 1) if len(slots) > 1 else ""
        return SendWarning(
            _("A gap is still open: {{{name}}}{rest}.").format(name=first.name, rest=rest),
            first.start,
            first.end,
        )
    if slots := open_slots(letter.subject):
        return SendWarning(_("A gap is still open in the subject: {{{name}}}.").format(name=slots[0].name))
    for finding in findings:
        if finding.level is Level.STOP:
            return SendWarning(finding.message, finding.start, finding.end)
    if letter.is_asleep(now):
        return SendWarning(asleep_sentence(letter, now))
    return None


def reminder(letter: Letter) -> str:
    """Return what is to be remembered where the letter goes out, which is nothing about its text; often empty."""
    from waitroom.reading.missing_parts_rules import ATTACHMENT, speaks_of_attachment  # noqa: PLC0415 - when it goes out

    return ATTACHMENT.message if speaks_of_attachment(letter.body) else ""


def asleep_sentence(letter: Letter, now: datetime) -> str:
    """Say until when a letter sleeps."""
    if letter.kind == UNSENDABLE or letter.sleeps_until is None:
        return _("This one is not for sending. It stays here.")
    until = letter.sleeps_until.astimezone(now.tzinfo)
    return _("It sleeps in the drawer until {clock_time}. It may read differently then.").format(
        clock_time=clock_time(until)
    )
