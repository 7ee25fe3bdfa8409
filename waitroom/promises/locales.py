"""How dates and times are written and said in a locale: which comes first, what "half five" is, when weeks begin."""

import re

MONTH_FIRST_REGIONS = frozenset({"US", "PR", "GU", "PH", "PW", "FM", "MH", "AS", "UM", "VI"})
MONTH_FIRST_LANGUAGES = frozenset({"ja", "zh", "ko", "hu", "lt", "mn"})
SUNDAY_FIRST_REGIONS = frozenset(
    [
        "US",
        "CA",
        "MX",
        "BR",
        "JP",
        "KR",
        "TW",
        "HK",
        "IL",
        "IN",
        "ZA",
        "PH",
        "CO",
        "PE",
        "VE",
        "GT",
        "HN",
        "SV",
        "NI",
        "PA",
        "PR",
        "DO",
        "SG",
        "TH",
        "ID",
        "KE",
        "ZW",
        "JM",
    ]
)
HALF_IS_NOT_PAST_REGIONS = frozenset({"US", "CA", "PR", "PH"})

_SHAPE = re.compile(r"([a-zA-Z]{2,3})(?:[-_]([a-zA-Z]{4}))?(?:[-_]([a-zA-Z]{2}|\d{3}))?")


def parts(locale: str) -> tuple[str, str]:
    """Return the language and the region of a locale ("en-GB", "de_AT.UTF-8"); "" where it names none."""
    found = _SHAPE.fullmatch(locale.strip().partition(".")[0].partition("@")[0])
    return (found[1].lower(), (found[3] or "").upper()) if found else ("", "")


def is_locale(locale: str) -> bool:
    """Tell whether words look like a locale."""
    return bool(parts(locale)[0])


def month_first(locale: str) -> bool:
    """Tell whether 3/5 is the fifth of March: in the United States, or in English of no place."""
    language, region = parts(locale)
    if language == "en":
        return not region or region in MONTH_FIRST_REGIONS
    return language in MONTH_FIRST_LANGUAGES


def half_is_past(locale: str) -> bool:
    """Tell whether "half five" in English is half past five: not for Americans, nor for Germans."""
    language, region = parts(locale)
    return language in {"en", "fr", "es", ""} and region not in HALF_IS_NOT_PAST_REGIONS


def sunday_first(locale: str) -> bool:
    """Tell whether the week of the calendar begins on Sunday."""
    return parts(locale)[1] in SUNDAY_FIRST_REGIONS
