"""Columns are guessed as trackers call them, statuses by their words, and no word of a row is lost."""

from datetime import UTC, date

import pytest

from waitroom.domain.data.application import (
    ColumnChoices,
    NamedContact,
    day_columns,
    day_order,
    day_question,
    read_applications,
)
from waitroom.domain.data.application_status import ApplicationStatus, read_status
from waitroom.domain.data.csv_reading import read_csv
from waitroom.domain.data.import_field import ImportField, guess_fields, known_field, with_field
from waitroom.domain.data.source_table import SourceTable
from waitroom.domain.data.tracker_json import read_tracker_json
from waitroom.domain.data.written_days import DayOrder
from waitroom.domain.shared.errors import BadImport
from waitroom.domain.waits.wait import Outcome

F = ImportField


def choices(table: SourceTable, order: DayOrder | None = None) -> ColumnChoices:
    return ColumnChoices(guess_fields(table.columns, day_columns(table, UTC)), order)


@pytest.mark.parametrize(
    ("columns", "fields"),
    [
        # As Huntr, Teal, Simplify and a German spreadsheet call them.
        ("Job Title,Company,List,Location,Job Post URL,Date Applied,Notes",
         (F.ROLE, F.ORGANISATION, F.STATUS, F.NAMED_NOTE, F.LINK, F.APPLIED, F.NOTES)),
        ("Job Position,Company,Max. Salary,Status,Date Saved,Deadline,Date Applied,Follow up,Excitement",
         (F.ROLE, F.ORGANISATION, F.NAMED_NOTE, F.STATUS, F.NAMED_NOTE, F.ANSWER_BY, F.APPLIED, F.NAMED_NOTE,
          F.NAMED_NOTE)),
        ("Company Name,Job Title,Job URL,Applied Date,Status,Recruiter Email,Recruiter",
         (F.ORGANISATION, F.ROLE, F.LINK, F.APPLIED, F.STATUS, F.EMAIL, F.CONTACT)),
        ("Unternehmen,Stelle,Beworben am,Gespräch am,Ansprechpartner,Telefon,Bemerkungen",
         (F.ORGANISATION, F.ROLE, F.APPLIED, F.INTERVIEWED, F.CONTACT, F.PHONE, F.NOTES)),
        ("companyName,jobTitle,appliedAt,interview_1,Interview 2,answer by,Rejected on,Hear back by",
         (F.ORGANISATION, F.ROLE, F.APPLIED, F.INTERVIEWED, F.INTERVIEWED, F.ANSWER_BY, F.ANSWERED, F.EXPECTED)),
        ("Name,Title,Link,URL", (F.ORGANISATION, F.ROLE, F.LINK, F.NAMED_NOTE)),
        ("Thing,Other", (F.NAMED_NOTE, F.NAMED_NOTE)),
    ],
)  # fmt: skip
def test_columns_are_guessed_by_their_names(columns: str, fields: tuple[ImportField, ...]) -> None:
    assert guess_fields(columns.split(",")) == fields


def test_a_column_of_interviews_is_known_by_its_days_as_well() -> None:
    table = read_csv(b"Company,Phone interview,Interview style\nA,2026-03-04,panel\nB,,\n")
    assert choices(table).fields == (F.ORGANISATION, F.INTERVIEWED, F.NAMED_NOTE)


def test_a_choice_takes_the_place_of_the_guess() -> None:
    fields = (F.ORGANISATION, F.NAMED_NOTE, F.NOTES)
    assert with_field(fields, 1, F.ORGANISATION) == (F.NAMED_NOTE, F.ORGANISATION, F.NOTES)
    assert with_field(fields, 1, F.NOTES) == (F.ORGANISATION, F.NOTES, F.NOTES)
    assert known_field("E-Mail") is F.EMAIL
    assert known_field("2") is None


@pytest.mark.parametrize(
    ("words", "status"),
    [
        ("Applied", "applied"), ("Interviewing", "interviewing"), ("Phone Screen", "interviewing"),
        ("2nd round", "interviewing"),
        ("Rejected", "declined"), ("Not selected", "declined"), ("No", "declined"), ("no news yet", "unknown"),
        ("Absage", "declined"), ("Offer", "offer"), ("Offer received!", "offer"), ("Yes", "offer"),
        ("Offer declined", "withdrew"), ("Withdrawn", "withdrew"), ("I declined", "withdrew"),
        ("Declined", "declined"),
        ("Offer rescinded", "offer withdrawn"), ("Accepted", "accepted"), ("Hired", "accepted"),
        ("Not accepted", "declined"),
        ("Ghosted", "silence"), ("No response", "silence"), ("Waitlisted", "reserve"), ("Wishlist", "not sent"),
        ("Bookmarked", "not sent"), ("drafting", "not sent"), ("ready_to_apply", "not sent"),
        ("Not applied", "not sent"),
        ("Archived", "closed"), ("Closed", "closed"), ("zurückgezogen", "withdrew"), ("mauve", "unknown"),
        ("", "unknown"),
    ],
)  # fmt: skip
def test_statuses_are_read_by_their_words(words: str, status: str) -> None:
    assert read_status(words).value == status


def test_an_answer_is_an_outcome_and_what_is_open_is_none() -> None:
    assert ApplicationStatus.DECLINED.outcome is Outcome.DECLINED
    assert ApplicationStatus.APPLIED.outcome is None
    assert ApplicationStatus.CLOSED.outcome is None


def test_everything_in_a_row_is_kept() -> None:
    table = read_csv(
        b"Company,Role,Applied,Interview,Interview,Status,Deadline,Rejected on,"
        b"Contact,Email,Phone,Notes,Link,Pay,Gone\n"
        b"Museum,Curator,2026-03-04,2026-03-20,2026-03-10 14:00,Interviewing,2026-04-01,soon,"
        b'"Ada Okafor, panel, ada@museum.example; Bo",,0123,"One\ntwo",https://m.example,30k,x\n'
        b",Nobody,,,,,,,,,,,,,\n"
    )
    kinds = with_field(choices(table).fields, table.columns.index("Gone"), F.LEFT_OUT)
    (one,), others = read_applications(table, ColumnChoices(kinds), UTC)
    assert others == ((4, "it names no organisation"),)
    assert (one.name, one.applied) == ("Museum, Curator", date(2026, 3, 4))
    assert [day.day for day in one.interviews] == [10, 20]
    assert one.people == (
        NamedContact("Ada Okafor", "ada@museum.example", "0123", "panel"),
        NamedContact("Bo"),
    )
    assert one.unread == ("“soon” (Rejected on)",)
    assert one.notes.split("\n") == [
        "One", "two", "Applied: 4 March 2026", "Status: Interviewing", "Deadline: 1 April 2026",
        "Link: https://m.example", "Rejected on: soon", "Pay: 30k",
    ]  # fmt: skip


def test_an_address_without_a_name_is_somebody_and_an_answer_without_an_outcome_stays_a_note() -> None:
    table = read_csv(b"Company,Email,Answered on,Status\nA,<a@b.example>,2026-03-04,Interview\nB,not one,,\n")
    (one, two), _ = read_applications(table, choices(table), UTC)
    assert one.people == (NamedContact("a@b.example", "a@b.example"),)
    assert "Answered: 4 March 2026" in one.notes
    assert two.people == (NamedContact("not one", "not one"),)
    assert (two.name, two.notes) == ("B", "")


def test_somebody_who_is_only_an_address_is_called_by_it() -> None:
    table = read_csv(b"Company,Contact\nA,ada@b.example\n")
    (one,), _ = read_applications(table, choices(table), UTC)
    assert one.people == (NamedContact("ada@b.example", "ada@b.example"),)


def test_days_that_can_be_two_are_asked_about_unless_the_file_tells() -> None:
    asked = read_csv(b"Company,Applied\nA,2026-01-01\nB,03/04/2026\n")
    question = day_question(asked, choices(asked), UTC)
    assert question is not None
    assert question.sentence == "03/04/2026 in line 3 can be 3 April 2026 or 4 March 2026."
    assert day_question(asked, choices(asked, DayOrder.MONTH_FIRST), UTC) is None
    (_, two), _ = read_applications(asked, choices(asked), UTC)
    assert (two.applied, two.unread) == (None, ("“03/04/2026” (Applied)",))
    told = read_csv(b"Company,Applied\nA,13/04/2026\nB,03/04/2026\n")
    assert day_question(told, choices(told), UTC) is None
    assert day_order(told, choices(told)) is DayOrder.DAY_FIRST
    (_, two), _ = read_applications(told, choices(told), UTC)
    assert two.applied == date(2026, 4, 3)


JOBHOUND = {
    "schema_version": 2, "timestamp": "2026-03-04T00:00:00Z", "db_root": "/x",
    "opportunities": [
        {
            "slug": "m", "company": "Museum", "role": "Curator", "status": "declined",
            "applied_on": "2026-03-04T10:00:00Z",
            "tags": ["maps", "globes"], "contacts": [{"name": "Ada", "role": "panel", "channel": "mail"}],
            "links": {"posting": "https://m.example"}, "archived": False, "path": "/x/m",
            "computed": {"is_stale": True},
        },
    ],
}  # fmt: skip
JOBLESS = [
    {
        "title": "Lights", "company": {"id": 1, "name": "Theatre"}, "status": "ghosted",
        "date_applied": "2026-02-01",
        "url": "https://t.example", "priority": 0, "notes": None, "skills": [["a", True], {"name": "b"}, None],
    },
]  # fmt: skip
PUSHCV = {
    "jobs": [
        {"id": 4, "company": "Lighthouse", "title": "Keeper", "status": "applied", "applied_at": "2026-03-01T00:00:00",
         "notes": "[2026-03-02] called"},
    ]
}  # fmt: skip


def test_the_json_of_three_other_programs_is_read() -> None:
    table = read_tracker_json(JOBHOUND)
    (one,), _ = read_applications(table, choices(table), UTC)
    assert (one.organisation, one.role, one.status) == ("Museum", "Curator", ApplicationStatus.WITHDREW)
    assert one.people == (NamedContact("Ada", role="panel, mail"),)
    assert "tags: maps; globes" in one.notes
    assert "archived: no" in one.notes
    assert table.told[1] == "Left out, as its own program's: computed, path, slug."
    table = read_tracker_json(JOBLESS)
    (one,), _ = read_applications(table, choices(table), UTC)
    assert (one.organisation, one.role, one.status) == ("Theatre", "Lights", ApplicationStatus.SILENCE)
    assert "skills: a, yes; b" in one.notes
    table = read_tracker_json(PUSHCV)
    (one,), _ = read_applications(table, choices(table), UTC)
    assert (one.organisation, one.applied) == ("Lighthouse", date(2026, 3, 1))
    assert one.notes.startswith("[2026-03-02] called\nApplied: 1 March 2026")


def test_an_object_in_an_object_becomes_columns() -> None:
    assert read_tracker_json([{"company": None, "title": "A\nB"}, {"company": "C"}]).sample(0) == "A B"
    table = read_tracker_json(
        {"x": 1, "list": [{"employer": "A", "offer": {"pay": 3, "place": "B", "car": None}}]}
    )
    assert table.columns == ("employer", "offer pay", "offer place")


@pytest.mark.parametrize("found", [None, 3, [], {}, [1, 2], {"a": [1]}, {"jobs": []}, [{"alpha": 1}]])
def test_json_without_a_list_of_applications_is_refused(found: object) -> None:
    with pytest.raises(BadImport, match="no list of applications"):
        read_tracker_json(found)
