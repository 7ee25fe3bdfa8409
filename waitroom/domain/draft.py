"""What is being written in a form and has not been kept yet."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from waitroom.domain.record import Record

WAIT_FORM = "wait-form"
"""The id of the one draft of the form for a wait."""

ADD_FORM = "add-form"
"""The id of the one draft of what is being put into the happy box."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(Record):
    """The fields of a form, by name; `about` is the id of what is being changed, or the key of the question.

    It is empty for something new.
    """

    about: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
