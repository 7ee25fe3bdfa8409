"""Contacts: when one spoke with or wrote to somebody, by what, and a line about it."""

from collections.abc import Iterable
from datetime import datetime

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass
from waitroom.translation import _

HOWS = (_("phone"), _("mail"), _("in person"), _("video"), _("message"))
"""The usual ways; any other word stands as it was typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Record):
    """One contact with a person (`person_id`) or with the people of a wait (`wait_id`); either may be empty.

    `at` is aware; `line` is what was said, and may be several lines.
    """

    person_id: str = ""
    wait_id: str = ""
    at: datetime | None = None
    how: str = ""
    line: str = ""


def latest_contact(contacts: Iterable[Contact]) -> Contact | None:
    """Return the contact with the latest moment, None without one."""
    latest: Contact | None = None
    for each in contacts:
        if each.at is not None and (latest is None or latest.at is None or each.at >= latest.at):
            latest = each
    return latest
