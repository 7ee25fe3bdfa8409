"""What holds for any words and any window: no traceback, no window backwards, and the echo reads back."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.unit.promises.corpus import ours
from waitroom.domain.waits.window import DecisionWindow
from waitroom.promises.promise_parser import ClarifyingQuestion, ParsedWindow, parse_promise, window_phrase
from waitroom.promises.word_table import LANGUAGES, load_word_table

ZONES = [
    "Europe/London",
    "America/New_York",
    "Asia/Tokyo",
    "Asia/Kolkata",
    "Pacific/Kiritimati",
    "UTC",
    "Etc/GMT+5",
]
LOCALES = ["en-GB", "en-US", "de-DE", "fr-FR", "es-ES"]
WORDS = sorted({" ".join(words) for language in LANGUAGES for words in load_word_table(language).phrases})
FIGURES = [
    "3",
    "12",
    "31",
    "2026",
    "3rd",
    "12/5",
    "1.12.",
    "2026-02-30",
    "5pm",
    "17:30",
    "99",
    "0",
    "4-6",
    "€3",
    "..",
    "2026-12-04T17:00+05:30",
    "T+5",
    "25:00",
    "48h",
    "32nd",
    "06-15 13:00",
    "ABC",
    "9-23.10.",
    "5p",
    "15-Jan-27",
    "@",
    "->",
    "(",
    ")",
    ",",
    "-",
    ".",
]
relaxed = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])

moments = st.datetimes(datetime(2001, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - bounds are naive by contract


def sane(words: str, said_on: datetime, zone: str, locale: str, interviewed: date | None = None) -> None:
    answer = parse_promise(
        words, said_on=said_on, zone=zone, locale=locale, country="GB", interviewed=interviewed
    )
    if isinstance(answer, ClarifyingQuestion):
        assert answer.question
        assert answer.example
        return
    window = answer.window
    assert window.opens_at() <= window.closes_at()
    assert window.last_day >= said_on.astimezone(ZoneInfo(zone)).date()
    assert all(0 <= start < end <= len(words) for start, end in answer.used)
    if interviewed is not None and interviewed > said_on.astimezone(ZoneInfo(zone)).date():
        assert window.first_day >= interviewed


SAID = [
    phrase.said
    for name in ("promises-tenth.toml", "promises-thirteenth.toml", "promises-others.toml")
    for phrase in ours(name)
]


@relaxed
@given(
    st.sampled_from(SAID),
    st.lists(st.tuples(st.integers(0, 200), st.characters() | st.sampled_from("0123456789-./:@>'"))),
    moments,
    st.sampled_from(ZONES),
    st.sampled_from(LOCALES),
)
def test_no_sentence_with_stray_signs_in_it_raises(
    words: str, strays: list[tuple[int, str]], said_on: datetime, zone: str, locale: str
) -> None:
    for place, sign in strays:
        words = words[:place] + sign + words[place + place % 2 :]
    sane(words, said_on, zone, locale)


@relaxed
@given(
    words=st.text(max_size=80), said_on=moments, zone=st.sampled_from(ZONES), locale=st.sampled_from(LOCALES)
)
def test_no_text_whatever_raises(words: str, said_on: datetime, zone: str, locale: str) -> None:
    sane(words, said_on, zone, locale)


@relaxed
@given(
    words=st.lists(st.sampled_from(WORDS) | st.sampled_from(FIGURES), max_size=12),
    said_on=moments,
    zone=st.sampled_from(ZONES),
    locale=st.sampled_from(LOCALES),
)
def test_no_heap_of_words_of_time_raises_and_no_window_lies_behind(
    words: list[str], said_on: datetime, zone: str, locale: str
) -> None:
    sane(" ".join(words), said_on, zone, locale)


@relaxed
@given(
    words=st.lists(st.sampled_from(WORDS) | st.sampled_from(FIGURES), max_size=10),
    said_on=moments,
    away=st.integers(-30, 60),
    zone=st.sampled_from(ZONES),
    locale=st.sampled_from(LOCALES),
)
def test_no_window_lies_before_its_own_interview(
    words: list[str], said_on: datetime, away: int, zone: str, locale: str
) -> None:
    interviewed = (said_on + timedelta(days=away)).date()
    sane(" ".join(words), said_on, zone, locale, interviewed)


@st.composite
def windows(draw: st.DrawFn) -> DecisionWindow:
    zone = draw(st.sampled_from(ZONES))
    first = draw(st.dates(date(2002, 1, 1), date(2080, 1, 1)))
    last = first + timedelta(days=draw(st.integers(0, 400)))
    clock = st.integers(0, 1439)
    earliest: date = first
    latest: date = last
    if draw(st.booleans()):
        latest = datetime.fromtimestamp(0, UTC) + (last - date(1970, 1, 1)) + timedelta(minutes=draw(clock))
        latest = latest.astimezone(ZoneInfo(zone))
        if latest.date() < first:
            latest += timedelta(days=1)
        if draw(st.booleans()):
            earliest = (latest - timedelta(minutes=draw(st.integers(0, 10_000)))).astimezone(ZoneInfo(zone))
    label = draw(
        st.sampled_from(["", "if they need to think on it more", "falls der Chef, wie oft, krank ist"])
    )
    return DecisionWindow(
        earliest=earliest,
        latest=latest,
        zone=zone,
        label=label,
        slack=draw(st.integers(0, 30)),
        guess=draw(st.booleans()),
    )


@relaxed
@given(window=windows(), locale=st.sampled_from(LOCALES))
def test_what_is_echoed_reads_back_to_the_same_window(window: DecisionWindow, locale: str) -> None:
    said_on = window.opens_at() - timedelta(days=1)
    answer = parse_promise(
        window_phrase(window, locale=locale), said_on=said_on, zone=window.zone, locale=locale
    )
    assert isinstance(answer, ParsedWindow)
    assert answer.window == window


@pytest.mark.parametrize("fold", [0, 1])
def test_the_hour_that_comes_twice_is_echoed_apart(fold: int) -> None:
    twice = datetime(2026, 10, 25, 1, 30, tzinfo=ZoneInfo("Europe/London"), fold=fold)
    window = DecisionWindow(earliest=date(2026, 10, 24), latest=twice, zone="Europe/London")
    answer = parse_promise(window_phrase(window), said_on=window.opens_at(), zone="Europe/London")
    assert isinstance(answer, ParsedWindow)
    assert answer.window.closes_at() == window.closes_at()


@pytest.mark.parametrize("name", ["promises-kinds-english.toml", "promises-later-others.toml"])
def test_what_is_read_from_the_corpora_reads_back(name: str) -> None:
    for phrase in ours(name):
        answer = parse_promise(
            phrase.said,
            said_on=phrase.moment,
            zone=phrase.tz,
            locale=phrase.locale,
            country=phrase.country,
            interviewed=phrase.interviewed,
        )
        if isinstance(answer, ParsedWindow):
            echo = window_phrase(answer.window, locale=phrase.locale)
            again = parse_promise(echo, said_on=phrase.moment, zone=phrase.tz, locale=phrase.locale)
            assert isinstance(again, ParsedWindow), echo
            assert again.window == answer.window, echo
