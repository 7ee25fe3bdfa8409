"""What every stored thing has in common."""

import uuid
from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from types import MappingProxyType

from waitroom.quick_dataclass import dataclass

NOT_KEPT: Mapping[str, object] = MappingProxyType({"is_kept": False})
"""Metadata of a field that says how a record is shown just now; the file does not have it."""


def new_id() -> str:
    """Return a fresh id: a random UUID (RFC 9562, version 4) as text."""
    return str(uuid.uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One document of the file.

    `created` and `updated` are UTC instants and are set by the store, as is `revision`, which counts
    the saved changes from 1. `extra` holds keys that a newer waitroom wrote; they survive a round trip.
    """

    id: str = field(default_factory=new_id)
    created: datetime | None = None
    updated: datetime | None = None
    revision: int = 0
    extra: Mapping[str, object] = field(default_factory=dict)
