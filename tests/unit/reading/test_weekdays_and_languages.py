"""Weekdays beside dates, the day of the interview, and letters that are not in English."""

from datetime import date

import pytest

from waitroom.domain.letters.finding import Finding, Level
from waitroom.reading.letter_findings import LetterContext, read_letter
from waitroom.reading.letter_language import language_of

TODAY = date(2025, 4, 25)
SETTING = LetterContext(
    "thank-you",
    to_name="Jean Calloway",
    company="Tollgate Books",
    role="bookseller",
    sender="Simon Reed",
    interview_days=(date(2025, 4, 22),),
    today=TODAY,
)


def weekdays(text: str) -> list[Finding]:
    body = f"Dear Jean,\n\nThank you for the herring and the ledgers. {text}\n\nBest,\nSimon\n"
    return [each for each in read_letter(body, SETTING) if each.rule == "LR-58"]


@pytest.mark.parametrize(
    ("text", "quote", "message"),
    [
        ("I am free on Tuesday 24 April.", "Tuesday 24 April", "24 April 2025 is a Thursday."),
        ("I am free on Tuesday, April 24th.", "Tuesday, April 24th", "24 April 2025 is a Thursday."),
        ("I am free on 24 April (Tuesday).", "24 April (Tuesday", "24 April 2025 is a Thursday."),
        ("I can start on Monday the 3rd of June 2025.", "Monday the 3rd of June 2025", "3 June 2025 is a Tuesday."),
        ("I can come on Monday the 7th or so.", None, None),
        ("I can come on Sunday the 8th.", None, None),
        ("I can come on Friday the 8th.", "Friday the 8th", "The weekday and the date do not fit."),
        ("Thank you again for the interview on Monday.", "Monday", "The interview was on Tuesday."),
        ("Cheers for Friday.", "Friday", "The interview was on Tuesday."),
        ("It was good to see you on Friday.", "Friday", "The interview was on Tuesday."),
        ("It would be good to see you on Friday.", None, None),
        ("We met on Wednesday and I liked it.", "Wednesday", "The interview was on Tuesday."),
    ],
)  # fmt: skip
def test_a_weekday_that_does_not_fit_is_found(text: str, quote: str | None, message: str | None) -> None:
    assert [(each.quote, each.message) for each in weekdays(text)] == ([(quote, message)] if quote else [])


@pytest.mark.parametrize(
    "text",
    [
        "I am free on Thursday 24 April, and on Fri 25 Apr.",
        "Thank you again for the interview on Tuesday.",
        "You hoped to decide by Friday.",
        "I look forward to meeting the team on Monday.",
        "The Thursday volunteers planted it, as you said in our conversation.",
        "I could come for a trial day on Monday or Friday.",
        "On Saturday 30 February nothing happens.",
    ],
)
def test_a_weekday_that_fits_or_is_about_something_else_is_left_alone(text: str) -> None:
    assert weekdays(text) == []


def test_without_a_day_to_count_from_nothing_is_said() -> None:
    body = "Dear Jean,\n\nThank you for the herring. I am free on Tuesday 24 April.\n\nBest,\nSimon\n"
    assert not [each for each in read_letter(body, LetterContext("thank-you")) if each.rule == "LR-58"]


OTHERS = {
    "German": (
        "Sehr geehrte Frau Meier,\n\nvielen Dank für das Gespräch am Mittwoch. Ich habe mich sehr gefreut, Sie und das "
        "Team zu sehen, und würde die Stelle gern antreten.\n\nMit freundlichen Grüßen\nSimon Reed\n"
    ),
    "French": (
        "Chère Madame Dupont,\n\nje vous remercie pour l'entretien de mercredi. Le poste est exactement ce que je "
        "cherche et je serais très heureux de vous rejoindre.\n\nCordialement,\nSimon Reed\n"
    ),
    "Spanish": (
        "Estimada señora Ruiz:\n\nMuchas gracias por la entrevista del miércoles. Me gustó mucho conocer a su equipo y "
        "estoy muy interesado en el puesto.\n\nUn cordial saludo,\nSimon Reed\n"
    ),
}


@pytest.mark.parametrize("name", OTHERS)
def test_a_letter_in_another_language_is_told_so_and_left_in_peace(name: str) -> None:
    assert language_of(OTHERS[name]) == name
    (told,) = read_letter(OTHERS[name], SETTING)
    assert (told.rule, told.level, told.start) == ("LR-60", Level.HINT, None)
    assert told.message == f"This letter is in {name}: spelling and tone are not read."
    found = read_letter(OTHERS[name].replace("Simon Reed", "{sign-off}"), SETTING)
    assert [each.rule for each in found] == ["LR-60", "LR-01"]


def test_english_with_foreign_names_is_english() -> None:
    text = "Dear Frau Meier,\n\nThank you for the talk about Der Spiegel and the café. I liked it and I can come.\n"
    assert language_of(text) == "English"
    assert language_of("") == "English"
