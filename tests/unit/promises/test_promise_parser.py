"""What the reading says beside the dates: labels, the words it used, notes, questions."""

from datetime import UTC, date, datetime

import pytest

from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises import locales, named_days, zone_names
from waitroom.promises.clause_scoring import ClauseScorer
from waitroom.promises.promise_parser import ClarifyingQuestion, ParsedWindow, parse_promise
from waitroom.promises.typos import edit_distance
from waitroom.promises.window_phrase import parse_window_phrase

SAID = datetime(2026, 3, 11, 14, tzinfo=UTC)


def understood(words: str, zone: str = "Europe/London", locale: str = "en-GB") -> ParsedWindow:
    answer = parse_promise(words, said_on=SAID, zone=zone, locale=locale)
    assert isinstance(answer, ParsedWindow), answer
    return answer


def asked(words: str, zone: str = "Europe/London", locale: str = "en-GB") -> ClarifyingQuestion:
    answer = parse_promise(words, said_on=SAID, zone=zone, locale=locale)
    assert isinstance(answer, ClarifyingQuestion), answer
    return answer


@pytest.mark.parametrize(
    ("words", "label"),
    [
        ("by Friday, or Monday if they need to think on it more", "if they need to think on it more"),
        ("Friday (or Monday if HR is slow) and that's it", "if HR is slow"),
        ("by Friday, or, if she's out sick, Monday", "if she's out sick"),
        ("by Friday unless the VP is travelling. I hope.", "unless the VP is travelling"),
        ("by Friday", ""),
    ],
)
def test_the_condition_of_the_late_end_becomes_its_label(words: str, label: str) -> None:
    assert understood(words).window.label == label


def test_the_words_that_were_used_are_known_by_their_code_points() -> None:
    words = "Ça va 👋🏽 – they’ll call by Friday, or Monday"
    assert [words[start:end] for start, end in understood(words).used] == ["by Friday", "Monday"]


def test_the_words_that_only_say_why_are_not_among_those_that_were_used() -> None:
    words = "By the 20th, they want it done before the fair on the 23rd"
    assert [words[start:end] for start, end in understood(words).used] == ["By the 20th"]


def test_figures_that_could_be_two_days_get_a_note() -> None:
    assert understood("by 01/12/2026").note == "I read 01/12/2026 as 1 December."
    assert understood("by 04/05/2026", locale="en-US").note == "I read 04/05/2026 as 5 April."
    assert understood("by 25/12/2026").note == ""


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("Monday 12 May", "12 May is a Tuesday, not a Monday"),
        ("by the 31st of April", "no day 31"),
        ("on 2 March 2026", "has passed"),
        ("mum reckons Friday", "somebody's guess"),
        ("HR said Friday, the manager said the 30th, so who knows", "Two different days"),
        ("I'd hear on Monday. That was two Mondays ago.", "has passed"),
        ("by 5pm IST tomorrow", "IST can be several zones"),
        ("within 2 working days of the final decision", "depends on something else"),
        ("at least a week", "shortest wait"),
        ("at the bank holiday", "holiday"),
        ("in 9999 years", "Was a day named"),
        ("in 999 years", "years away"),
        ("by 4 April 2062", "years away"),
        ("by Friday (tomorrow)", "do not agree"),
        ("on Eid", "do not know that day"),
        ("the holidays", "Which holidays"),
    ],
)
def test_what_cannot_be_a_date_is_asked_about_in_one_question(words: str, says: str) -> None:
    answer = asked(words)
    assert says in answer.question
    assert answer.question.endswith("?")


def test_a_sentence_in_another_language_than_the_locale_is_read() -> None:
    assert understood("bis nächsten Freitag", locale="en-GB").window.latest == date(2026, 3, 20)
    assert understood("by next Friday", locale="de-DE").window.latest == date(2026, 3, 20)
    assert understood("dans deux semaines", locale="es-ES").window.latest == date(2026, 3, 25)


def test_the_persons_own_holidays_are_no_working_days() -> None:
    mine = frozenset({date(2026, 3, 12)})
    answer = parse_promise("in 2 working days", said_on=SAID, zone="Europe/London", holidays=mine)
    assert isinstance(answer, ParsedWindow)
    assert answer.window.latest == date(2026, 3, 16)


def test_an_unknown_country_has_no_public_holidays() -> None:
    assert named_days.public_holidays("XX", 2026) == frozenset()
    assert named_days.date_of_named_day("thanksgiving", 2026, "CA") == date(2026, 10, 12)
    assert named_days.date_of_named_day("thanksgiving", 2026) == date(2026, 11, 26)
    assert named_days.date_of_named_day("no such day", 2026) is None


@pytest.mark.parametrize(
    ("sign", "hours", "minutes", "zone"),
    [
        ("+", "2", "", "Etc/GMT-2"),
        ("-", "5", "00", "Etc/GMT+5"),
        ("", "", "", "UTC"),
        ("+", "5", "30", "Asia/Kolkata"),
        ("+", "1", "17", None),
        ("+", "0", "30", None),
        ("+", "19", "", None),
    ],
)
def test_offsets_are_fixed_zones_or_none(sign: str, hours: str, minutes: str, zone: str | None) -> None:
    assert zone_names.zone_of_offset(sign, hours, minutes) == zone


def test_zones_are_found_by_city_and_name() -> None:
    assert zone_names.zone_of_city("são paulo") is None
    assert zone_names.zone_of_city("new york") == "America/New_York"
    assert zone_names.zone_of_city("rome2") is None
    assert zone_names.canonical_zone("etc/gmt+5") == "Etc/GMT+5"
    assert zone_names.canonical_zone("europe/atlantis") is None
    assert zone_names.zone_of_abbreviation("est", "Europe/London") == ""
    assert zone_names.zone_of_abbreviation("est", "America/New_York") == "America/New_York"


@pytest.mark.parametrize(
    "words",
    [
        "on Thu 25 Apr 2014, end of day, London time",
        "on Fri 31 Apr 2014, end of day, London time",
        "on Fri 25 Apr 2014, end of day, Atlantis time",
        "between Fri 25 Apr and Mon 21 Apr 2014, end of day, London time",
    ],
)
def test_an_echo_that_somebody_changed_wrongly_is_no_echo(words: str) -> None:
    assert parse_window_phrase(words) is None


def test_slips_are_counted_up_to_a_limit() -> None:
    assert edit_distance("thurdsay", "thursday", 1) == 1
    assert edit_distance("monday", "january", 1) == 2
    assert edit_distance("abcdef", "ghijkl", 2) == 3


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("by July 42nd", "No month has that day"),
        ("fri 25:00", "25:00 is no time of day"),
        ("5:75pm on friday", "5:75pm is no time of day"),
        ("by 30/02/2027", "30/02/2027 is no day|has no day 30"),
        ("Fri 17:00 ABC", "ABC is no time zone"),
        ("Fri 17:00 EST", "EST can be several zones"),
        ("within two weeks of the interview", "Which day was the interview"),
        ("The job starts on 1 June", "about something else"),
        ("Freitag, den 12. März 2026", "12 March is a Thursday"),
    ],
)
def test_what_cannot_be_is_asked_about_and_never_repaired(words: str, says: str) -> None:
    question = asked(words, locale="de-DE" if words.startswith("Freitag") else "en-GB").question
    assert any(part in question for part in says.split("|")), question


def counted(words: str, interviewed: date, locale: str = "en-GB") -> DecisionWindow | str:
    answer = parse_promise(words, said_on=SAID, zone="Europe/London", locale=locale, interviewed=interviewed)
    return answer.window if isinstance(answer, ParsedWindow) else answer.question


def test_a_coming_interview_is_what_its_promise_is_counted_from() -> None:
    interview = datetime(2026, 3, 19, 10, 30, tzinfo=UTC)
    window = counted("within a week of it", interview)
    assert isinstance(window, DecisionWindow)
    assert (window.earliest, window.latest) == (date(2026, 3, 19), date(2026, 3, 26))
    assert counted("tomorrow", interview) == (
        "That is before the interview on Thursday 19 March 2026. Which day was meant?"
    )


def test_an_american_and_a_german_do_not_mean_half_past_by_half_five() -> None:
    assert understood("half five").window.latest == datetime(2026, 3, 11, 17, 30, tzinfo=UTC)
    for locale in ("en-US", "de-DE"):
        answer = parse_promise("by half five", said_on=SAID, zone="Europe/London", locale=locale)
        assert isinstance(answer, ClarifyingQuestion)
        assert "half past the hour" in answer.question


@pytest.mark.parametrize(
    ("locale", "month", "half", "sunday"),
    [
        ("en-GB", False, True, False),
        ("en_US.UTF-8", True, False, True),
        ("en", True, True, False),
        ("en-CA", False, False, True),
        ("ja-JP", True, False, True),
        ("de_AT@euro", False, False, False),
        ("nonsense", False, True, False),
        ("", False, True, False),
    ],
)
def test_a_locale_says_how_dates_are_written_and_said(
    locale: str, month: bool, half: bool, sunday: bool
) -> None:
    assert locales.month_first(locale) is month
    assert locales.half_is_past(locale) is half
    assert locales.sunday_first(locale) is sunday


def test_the_week_of_a_sunday_is_as_the_locale_counts_weeks() -> None:
    assert understood("the week of 29 March").window.earliest == date(2026, 3, 23)
    assert understood("the week of March 29", locale="en-US").window.earliest == date(2026, 3, 30)
    assert understood("w/c 29 March").window.earliest == date(2026, 3, 30)
    assert understood("w/e 29 March").window.latest == date(2026, 3, 27)


def test_very_long_words_are_read_from_their_beginning() -> None:
    assert understood("by Friday. " + "bla " * 20_000).window.latest == date(2026, 3, 13)


def test_a_page_of_dates_is_asked_about_before_they_are_weighed_against_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    weighed: list[int] = []
    score = ClauseScorer.scored_items

    def remember(self: ClauseScorer) -> object:
        weighed.append(len(self.items))
        return score(self)

    monkeypatch.setattr(ClauseScorer, "scored_items", remember)
    assert asked("Friday or Monday " * 120).question == "Which day was named?"
    assert asked("friday " * 280).is_understood
    assert weighed == []
    assert understood("friday " * 20).window.latest == date(2026, 3, 13)
