"""A letter as a mail program takes it: an `.eml` file that opens as a draft, or a `mailto:` address."""

import re
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from urllib.parse import quote

from waitroom.domain.letters.recipients import split_recipients
from waitroom.domain.shared.invisible_characters import without_invisible_characters

MAILTO_AT_MOST = 1900
"""Some programs cut an address longer than about two thousand characters."""
CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]+")
ENCODED_WORD = re.compile(r"=\?|\?=")


def header_safe(text: str) -> str:
    """Return one line that cannot begin another header: no control characters, no encoded words (RFC 2047)."""
    line = _whole(CONTROL.sub(" ", without_invisible_characters(text)))
    return " ".join(ENCODED_WORD.sub("= ?", line).split())


def addresses(to: str) -> tuple[tuple[str, str], ...]:
    """Return the (name, address) pairs that a To line holds; words that are no address are left out."""
    return tuple((header_safe(name), address) for name, address in split_recipients(header_safe(to)))


def to_eml(*, to: str, subject: str, body: str) -> bytes:
    """Return a draft as a mail file: RFC 5322, `X-Unsent: 1`, UTF-8, CRLF.

    Without an address in `to` there is no To line; the mail program asks for it.
    """
    message = EmailMessage(policy=SMTP)
    message["X-Unsent"] = "1"
    if people := _people(to):
        message["To"] = people
    message["Subject"] = header_safe(subject)
    text = _whole(body)
    message.set_content(text, cte="quoted-printable" if not text.isascii() else None)
    return message.as_bytes()


def mailto(*, to: str, subject: str, body: str) -> str:
    """Return a `mailto:` address (RFC 6068): line ends as %0D%0A, everything else percent-encoded."""
    people = ",".join(quote(address, safe="@") for _, address in addresses(to))
    lines = _whole(body).replace("\r\n", "\n").replace("\n", "\r\n")
    return f"mailto:{people}?subject={quote(header_safe(subject), safe='')}&body={quote(lines, safe='')}"


def _people(to: str) -> tuple[Address, ...]:
    people = []
    for name, address in addresses(to):
        try:
            people.append(Address(display_name=name, addr_spec=address))
        except (HeaderParseError, ValueError, IndexError):
            continue
    return tuple(people)


def _whole(text: str) -> str:
    """Return the text without halves of surrogate pairs, which no encoding can carry."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
