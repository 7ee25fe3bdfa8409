"""What a column of a list of applications can be, and what its name suggests."""

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from enum import StrEnum

from waitroom.translation import _


class ImportField(StrEnum):
    """What a column is taken for; the value is its name on the command line."""

    ORGANISATION = "organisation"
    ROLE = "role"
    APPLIED = "applied"
    INTERVIEWED = "interviewed"
    STATUS = "status"
    ANSWERED = "answered"
    """The day on which their answer came."""
    EXPECTED = "expected"
    """The day by which they answer."""
    ANSWER_BY = "answer-by"
    """The day by which an offer asks for an answer."""
    CONTACT = "contact"
    EMAIL = "email"
    PHONE = "phone"
    LINK = "link"
    NOTES = "notes"
    NAMED_NOTE = "note"
    """Into the notes, with the name of the column."""
    LEFT_OUT = "out"

    @property
    def is_day(self) -> bool:
        """Whether its cells are read as days."""
        return self in _DAYS

    @property
    def is_repeatable(self) -> bool:
        """Whether several columns can be it."""
        return self in _REPEATABLE


_DAYS = frozenset(
    {
        ImportField.APPLIED,
        ImportField.INTERVIEWED,
        ImportField.ANSWERED,
        ImportField.EXPECTED,
        ImportField.ANSWER_BY,
    }
)
_REPEATABLE = frozenset(
    {ImportField.INTERVIEWED, ImportField.NOTES, ImportField.NAMED_NOTE, ImportField.LEFT_OUT}
)

FIELD_WORDS: Mapping[ImportField, str] = {
    ImportField.ORGANISATION: _("the organisation"),
    ImportField.ROLE: _("the role"),
    ImportField.APPLIED: _("the day you applied"),
    ImportField.INTERVIEWED: _("the day of the interview"),
    ImportField.STATUS: _("how it stands"),
    ImportField.ANSWERED: _("the day they answered"),
    ImportField.EXPECTED: _("the day they answer by"),
    ImportField.ANSWER_BY: _("the day you answer by"),
    ImportField.CONTACT: _("somebody there"),
    ImportField.EMAIL: _("their e-mail address"),
    ImportField.PHONE: _("their telephone"),
    ImportField.LINK: _("a link"),
    ImportField.NOTES: _("notes"),
    ImportField.NAMED_NOTE: _("into the notes, with its name"),
    ImportField.LEFT_OUT: _("left out"),
}
"""What each is called on the screen."""

_NAMES: Mapping[ImportField, str] = {
    ImportField.ORGANISATION: (
        "company, company name, organisation, organization, organisation name, organization name, employer, firm, "
        "hiring company, company organization, company organisation, company label, who, "
        "firma, unternehmen, arbeitgeber, entreprise, société, employeur, empresa, azienda, bedrijf, institution"
    ),
    ImportField.ROLE: (
        "role, title, job title, position, job position, job, job name, role title, position title, job role, "
        "position applied for, position applied, vacancy, post, what, stelle, position stelle, jobtitel, poste, "
        "intitulé, puesto, cargo, posizione, functie"
    ),
    ImportField.APPLIED: (
        "applied, date applied, applied date, application date, applied on, applied at, date of application, "
        "submitted, date submitted, submission date, application submitted, beworben, beworben am, bewerbungsdatum, "
        "date de candidature, candidature, fecha de solicitud, data candidatura"
    ),
    ImportField.INTERVIEWED: (
        "interview, interviewed, interview date, interview day, date of interview, interviewed on, interview at, "
        "first interview, last interview, interview dates, vorstellungsgespräch, gespräch, gespräch am, entretien, "
        "date entretien, entrevista, colloquio"
    ),
    ImportField.STATUS: (
        "status, stage, state, outcome, result, application status, current status, job status, pipeline stage, list, "
        "list name, board list, phase, stand, ergebnis, statut, résultat, estado, stato"
    ),
    ImportField.ANSWERED: (
        "answered, answered on, date answered, answer date, response date, date of response, rejection date, "
        "rejected on, rejected date, date rejected, offer date, date closed, closed date, closed on, antwort am"
    ),
    ImportField.EXPECTED: (
        "expected, expected by, answer expected, answer expected by, decision by, decision date, decision expected, "
        "expected decision, hear back by, reply expected, expected response, they answer by, antwort bis"
    ),
    ImportField.ANSWER_BY: (
        "deadline, answer by, respond by, response deadline, offer deadline, decide by, accept by, reply by, frist, "
        "date limite, fecha límite"
    ),
    ImportField.CONTACT: (
        "contact, contacts, contact name, contact person, recruiter, recruiter name, hiring manager, interviewer, "
        "point of contact, ansprechpartner, kontakt, personne de contact, contacto"
    ),
    ImportField.EMAIL: (
        "email, e mail, mail, email address, contact email, recruiter email, contact e mail, correo, courriel"
    ),
    ImportField.PHONE: "phone, telephone, phone number, contact phone, mobile, telefon, téléphone, teléfono",
    ImportField.LINK: (
        "link, links, url, job url, job link, job post url, job posting, posting url, post url, application link, "
        "job posting url, job posting link, listing, website, lien, enlace"
    ),
    ImportField.NOTES: "notes, note, comments, comment, remarks, notizen, bemerkungen, remarques, notas",
}

NAME_ALONE = "name"
"""A column of this name is the organisation where no other is."""


def folded_name(name: str) -> str:
    """Return the name of a column as it is compared: small letters without accents, numbers at its end off."""
    plain = unicodedata.normalize("NFKD", name.replace("ß", "ss")).encode("ascii", "ignore").decode()
    spaced = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", plain).casefold()
    words = re.findall(r"[a-z]+|\d+", spaced)
    while len(words) > 1 and words[-1].isdigit():
        words.pop()
    return " ".join(words)


_KNOWN: Mapping[str, ImportField] = {
    folded_name(name): field for field, names in _NAMES.items() for name in names.split(",")
}
_JOINED: Mapping[str, ImportField] = {name.replace(" ", ""): field for name, field in _KNOWN.items()}


def known_field(name: str) -> ImportField | None:
    """Return what a column of this name is, None where the name says nothing."""
    folded = folded_name(name)
    return _KNOWN.get(folded) or _JOINED.get(folded.replace(" ", ""))


def guess_fields(columns: Sequence[str], is_day_column: Iterable[bool] = ()) -> tuple[ImportField, ...]:
    """Return what each column is taken for by its name; what is not known goes into the notes, with its name.

    `is_day_column` tells of each whether its cells are days. The first column of a name has it; a second "link" goes
    into the notes.
    """
    days = (*is_day_column, *([False] * len(columns)))
    guessed: list[ImportField] = []
    for name, is_day in zip(columns, days, strict=False):
        field = known_field(name)
        if field is None and is_day and "interview" in folded_name(name):
            field = ImportField.INTERVIEWED
        if field is None or (field in guessed and not field.is_repeatable):
            field = ImportField.NAMED_NOTE
        guessed.append(field)
    if ImportField.ORGANISATION not in guessed:
        alone = [place for place, name in enumerate(columns) if folded_name(name) == NAME_ALONE]
        if alone:
            guessed[alone[0]] = ImportField.ORGANISATION
    return tuple(guessed)


def with_field(fields: Sequence[ImportField], place: int, field: ImportField) -> tuple[ImportField, ...]:
    """Return the fields with another one for a column; the column that had it goes into the notes with its name."""
    changed = list(fields)
    if not field.is_repeatable:
        changed = [ImportField.NAMED_NOTE if each is field else each for each in changed]
    changed[place] = field
    return tuple(changed)
