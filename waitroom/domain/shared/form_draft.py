"""What is being written in a form and has not been kept yet."""

from collections.abc import Mapping
from dataclasses import field

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class FormDraft(Record):
    """The fields of a form, by name; `about` is the id of what is being changed, or the key of the question.

    It is empty for something new. `is_put_down` says that the form was left, and not the room with the form open.
    """

    form: str = ""
    about: str = ""
    fields: Mapping[str, str] = field(default_factory=dict)
    is_put_down: bool = False

    @property
    def form_name(self) -> str:
        """The form; older files have it as the id, for there was one draft for each form."""
        return self.form or self.id
