"""Everything that the file holds as one JSON text: what `waitroom export` writes."""

import json

from waitroom import __version__
from waitroom.domain.shared.safe_text import with_escaped_controls

SCHEMA = 1
"""The number of the shape of what is written."""


def tables_json(tables: dict[str, object]) -> bytes:
    """Return the tables as one JSON object in UTF-8; what could act on a terminal is escaped."""
    whole = {"schema": SCHEMA, "waitroom": __version__, "tables": tables}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return f"{with_escaped_controls(text)}\n".encode()
