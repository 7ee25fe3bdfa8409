"""People: those met in an interview, and one's own."""

from dataclasses import dataclass

from waitroom.domain.shared.record import Record


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Record):
    """Somebody met in a wait (`wait_id`), or somebody to talk to (`is_mine`)."""

    name: str
    wait_id: str = ""
    is_mine: bool = False
    saying: str = ""
    role: str = ""
    email: str = ""
    phone: str = ""
    spoke_about: str = ""
