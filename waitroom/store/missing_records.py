"""What was taken out of the file by hand or by another tool while no waitroom was open."""

from datetime import date

from waitroom.domain.shared.calendar_names import MONTHS, WEEKDAYS
from waitroom.domain.shared.saving_words import COPY_KEPT
from waitroom.store.file_reading import RawTables
from waitroom.store.records import RECORDS, TRASH
from waitroom.translation import _


def missing(before: RawTables, present: RawTables) -> dict[str, int]:
    """Return how many documents of each table of `before` are neither in `present` nor in its trash.

    Only what a person would miss counts; nothing of it is ever removed by waitroom without going through the trash.
    """
    trashed = present.get(TRASH, {}).keys()
    counts = {
        name: len(before.get(name, {}).keys() - present.get(name, {}).keys() - trashed)
        for name, row in RECORDS.items()
        if row.is_missed
    }
    return {name: count for name, count in counts.items() if count}


def missing_records_sentence(counts: dict[str, int], day: date, today: date) -> str:
    """Return the sentence: "12 letters fewer than in the copy of Thursday 24 April. That copy is kept."."""
    parts = [RECORDS[name].in_words(count) for name, count in counts.items()]
    what = _(" and ").join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)
    of = _("today") if day == today else f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]}"
    return _("{what} fewer than in the copy of {of}. {copy_kept}").format(
        what=what, of=of, copy_kept=COPY_KEPT
    )
