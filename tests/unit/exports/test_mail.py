from email import message_from_bytes
from email.policy import SMTP, default
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from waitroom.exports.mail import addresses, header_safe, mailto, to_eml

TRICKS = [
    "Thanks\r\nBcc: all@example.org",
    "Thanks\nBcc: all@example.org",
    "=?utf-8?q?Thanks=0ABcc:_all=40example.org?=",
    "=?utf-8?b?VGhhbmtzCkJjYzogYWxsQGV4YW1wbGUub3Jn?=",
    "Thanks\u2028Bcc: all@example.org\x85X: y",
    "Thanks \x1b]0;x\x07\x00 end",
    "Danke für Mittwoch – schön war’s",
    "lone \ud800 half",
    "",
]


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("field", ["to", "subject", "body"])
def test_no_field_can_add_a_header(trick: str, field: str) -> None:
    parts = {"to": "ada@example.org", "subject": "Thank you", "body": "Dear Ada"} | {field: trick}
    message = message_from_bytes(to_eml(**parts), policy=default)
    allowed = {"X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}
    assert set(message.keys()) <= allowed
    assert message["X-Unsent"] == "1"
    assert message.keys().count("Subject") == 1
    assert not message.defects


@given(st.text(max_size=80), st.text(max_size=80), st.text(max_size=300))
def test_any_letter_makes_a_whole_draft(to: str, subject: str, body: str) -> None:
    content = to_eml(to=to, subject=subject, body=body)
    assert content.isascii()
    assert b"\n" not in content.replace(b"\r\n", b"")
    message = message_from_bytes(content, policy=default)
    assert set(message.keys()) <= {
        "X-Unsent", "To", "Subject", "MIME-Version", "Content-Type", "Content-Transfer-Encoding",
    }  # fmt: skip


def test_accents_in_the_subject_the_name_and_the_body_come_back() -> None:
    content = to_eml(
        to="Zoë Ní Bhriain <zoe@example.org>; b@example.org",
        subject="Danke für den Tag",
        body="Grüße,\nJosé\n",
    )
    message = message_from_bytes(content, policy=SMTP)
    assert message["Subject"] == "Danke für den Tag"
    assert [(a.display_name, a.addr_spec) for a in message["To"].addresses] == [
        ("Zoë Ní Bhriain", "zoe@example.org"),
        ("", "b@example.org"),
    ]
    assert message.get_content().replace("\r\n", "\n") == "Grüße,\nJosé\n"


def test_a_name_without_an_address_leaves_the_to_line_to_the_mail_program() -> None:
    assert addresses("the Director") == ()
    assert addresses("a@b@c, jürgen@example.org, ok@example.org") == (("", "ok@example.org"),)
    assert message_from_bytes(to_eml(to="the Director", subject="x", body="y"), policy=default)["To"] is None


def test_an_encoded_word_in_a_header_is_shown_as_it_was_typed_and_not_decoded() -> None:
    content = to_eml(to="", subject="=?utf-8?q?Thanks?=", body="")
    assert message_from_bytes(content, policy=default)["Subject"].replace(" ", "").startswith("=?utf-8")
    assert "=?" not in header_safe("=?utf-8?q?=?=?==?")


def test_a_mailto_carries_line_ends_and_every_sign() -> None:
    address = mailto(to="Ada <ada@example.org>", subject="50 % & more?", body="Dear Ada,\n\nthank you + ü\n")
    parts = urlsplit(address)
    assert (parts.scheme, parts.path) == ("mailto", "ada@example.org")
    assert "%0D%0A%0D%0Athank" in address
    assert "+" not in address
    assert unquote(parts.query.split("&")[0]) == "subject=50 % & more?"
    assert parse_qs(parts.query, strict_parsing=True)["body"] == ["Dear Ada,\r\n\r\nthank you + ü\r\n"]


def test_a_mailto_cannot_be_given_another_field() -> None:
    address = mailto(
        to="a@example.org?bcc=b@example.org", subject="x&bcc=b@example.org", body="&cc=c@example.org"
    )
    assert set(parse_qs(urlsplit(address).query, keep_blank_values=True)) == {"subject", "body"}
