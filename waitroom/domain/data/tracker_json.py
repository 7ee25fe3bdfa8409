"""Applications in the JSON of other programs, as the same kind of table that a spreadsheet gives.

Taken is any list of objects, alone or inside an object; an object in an object becomes columns of its own
("contact name"). What is known of three programs, read in their public sources in 2026:

- jobless: `applications` with title, company (a name, or an object with a name), status (saved, applied, interviewing,
  offer, accepted, rejected, ghosted, closed, withdrawn), date_applied, follow_up_date, url, notes, skills. Its own
  export is CSV with these names as columns; assumed is that JSON has the same.
- jobhound: `jh export` writes {"schema_version": 2, "opportunities": [...]} with company, role, status (prospect,
  applied, screen, interview, offer, accepted, declined, rejected, withdrawn, ghosted), applied_on, first_contact,
  next_action, contacts (a list of name, role and channel), links (an object of addresses), tags, and `computed`,
  which it works out anew. Its "declined" is an offer that the person turned down.
- pushcv: a table of company, title, url, apply_url, location, description, salary_estimate, status (drafting,
  ready_to_apply, applied, interviewing, closed and others), created_at, applied_at, notes. It keeps a database; assumed
  is that JSON of it is a list of such rows.
"""

from collections.abc import Iterator, Mapping

from waitroom.domain.data.import_field import known_field
from waitroom.domain.data.source_table import SourceRow, SourceTable, build_table, import_refusal
from waitroom.translation import _

LISTS = (
    "applications",
    "opportunities",
    "jobs",
    "job_applications",
    "positions",
    "entries",
    "items",
    "data",
    "rows",
)
"""Under one of these names the list stands, where there are several."""

WORKED_OUT = frozenset({"computed", "path", "slug", "id", "schema_version", "priority_rank"})
"""What another program works out anew, or names its own things by; none of it is about the application."""

NO_LIST = _("This JSON holds no list of applications that could be found.")


def read_tracker_json(found: object) -> SourceTable:
    """Return the applications in JSON that was read.

    Raises:
        BadImport: where it holds no list of objects.
    """
    name, rows = _list_in(found)
    if not rows:
        raise import_refusal(NO_LIST)
    flat = [dict(_cells(row)) for row in rows]
    if name == "opportunities":
        flat = [_of_jobhound(row) for row in flat]
    columns = list(dict.fromkeys(key for row in flat for key in row))
    if not any(known_field(column) for column in columns):
        raise import_refusal(NO_LIST)
    table = [
        SourceRow(number, tuple(row.get(column, "") for column in columns))
        for number, row in enumerate(flat, 1)
    ]
    told = _("Read as JSON; a line is the place in the list, from 1.")
    built = build_table(columns, table)
    skipped = sorted({key for row in rows for key in row if key in WORKED_OUT})
    left = (
        (_("Left out, as its own program's: {skipped}.").format(skipped=", ".join(skipped)),)
        if skipped
        else ()
    )
    return SourceTable(built.columns, built.rows, (told, *left, *built.told))


def _list_in(found: object) -> tuple[str, list[Mapping[str, object]]]:
    if isinstance(found, list):
        return "", [each for each in found if isinstance(each, dict)]
    if isinstance(found, dict):
        lists = {name: _list_in(each)[1] for name, each in found.items() if isinstance(each, list)}
        for name in (*LISTS, *lists):
            if lists.get(name):
                return name, lists[name]
    return "", []


def _cells(row: Mapping[str, object], before: str = "") -> Iterator[tuple[str, str]]:
    """Yield the names and words of what stands in an object."""
    for key, value in row.items():
        name = f"{before} {key}".strip().replace("_", " ")
        if (not before and key in WORKED_OUT) or value in (None, "", [], {}):
            continue
        if isinstance(value, dict):
            label = value.get("name") or value.get("label")
            if isinstance(label, str) and len(value) <= 3:
                yield name, label
            else:
                yield from _cells(value, name)
        elif isinstance(value, list):
            yield name, "; ".join(map(_words, value))
        else:
            yield name, _words(value)


def _words(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return ", ".join(_words(each) for each in value.values() if each not in (None, "", [], {}))
    if isinstance(value, list):
        return ", ".join(map(_words, value))
    return "" if value is None else str(value)


def _of_jobhound(row: dict[str, str]) -> dict[str, str]:
    """Return a row with the word that jobhound has for an offer turned down as it is meant there."""
    return {**row, "status": "Offer declined"} if row.get("status") == "declined" else row
