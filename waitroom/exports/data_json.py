"""Everything that the file holds as one JSON text: what `waitroom export` writes."""

import base64
import json
from collections.abc import Mapping

from waitroom import __version__
from waitroom.domain.shared.safe_text import with_escaped_controls

SCHEMA = 1
"""The number of the shape of what is written."""


def tables_json(tables: dict[str, object]) -> bytes:
    """Return the tables as one JSON object in UTF-8; what could act on a terminal is escaped."""
    return export_json(tables, {})


def export_json(tables: dict[str, object], files: Mapping[str, bytes]) -> bytes:
    """Return the tables, and the kept files of the box in base64 by their names, as one JSON object in UTF-8.

    What could act on a terminal is escaped. `waitroom import` reads it back, the same.
    """
    whole: dict[str, object] = {"schema": SCHEMA, "waitroom": __version__, "tables": tables}
    if files:
        whole["files"] = {name: base64.b64encode(data).decode("ascii") for name, data in files.items()}
    text = json.dumps(whole, ensure_ascii=False, indent=1)
    return f"{with_escaped_controls(text)}\n".encode()
