"""Days with names: Christmas, Easter, Thanksgiving, Diwali; and the public holidays of a country."""

import warnings
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from typing import cast

# Names that fall on the same day each year: month, day.
FIXED: Mapping[str, tuple[int, int]] = {
    "christmas": (12, 25),
    "christmas_eve": (12, 24),
    "boxing_day": (12, 26),
    "new_years_eve": (12, 31),
    "new_years_day": (1, 1),
    "epiphany": (1, 6),
    "st_patricks_day": (3, 17),
    "valentines_day": (2, 14),
    "halloween": (10, 31),
    "bonfire_night": (11, 5),
    "burns_night": (1, 25),
    "independence_day": (7, 4),
    "juneteenth": (6, 19),
    "veterans_day": (11, 11),
    "canada_day": (7, 1),
    "australia_day": (1, 26),
    "anzac_day": (4, 25),
    "all_saints": (11, 1),
    "labour_day_may": (5, 1),
    "german_unity_day": (10, 3),
    "bastille_day": (7, 14),
    "assumption": (8, 15),
    "st_nicholas": (12, 6),
    "candlemas": (2, 2),
    "st_davids_day": (3, 1),
    "st_josephs_day": (3, 19),
    "st_georges_day": (4, 23),
    "tax_day": (4, 15),
    "cinco_de_mayo": (5, 5),
    "saint_jean": (6, 24),
    "swiss_day": (8, 1),
    "hispanic_day": (10, 12),
    "reformation_day": (10, 31),
    "day_of_the_dead": (11, 2),
    "st_martins_day": (11, 11),
    "st_andrews_day": (11, 30),
    "immaculate": (12, 8),
    "constitution_bridge": (12, 6),
    "between_the_years": (12, 26),
    "waitangi_day": (2, 6),
    "republic_day": (1, 26),
    "gandhi_jayanti": (10, 2),
    "pongal": (1, 14),
    "songkran": (4, 13),
    "freedom_day": (4, 27),
    "youth_day": (6, 16),
    "heritage_day": (9, 24),
    "reconciliation_day": (12, 16),
    "kings_day": (4, 27),
    "st_brigids_day": (2, 1),
    "st_lucys_day": (12, 13),
    "lady_day": (3, 25),
    "michaelmas_day": (9, 29),
    "jamhuri_day": (12, 12),
    "madaraka_day": (6, 1),
    "democracy_day": (6, 12),
    "truth_day": (9, 30),
}

# Days that only a country gives a date: two countries have other days under the same name.
FIXED_THERE: Mapping[tuple[str, str], tuple[int, int]] = {
    ("independence_day", "IN"): (8, 15),
    ("independence_day", "NG"): (10, 1),
    ("independence_day", "GH"): (3, 6),
    ("independence_day", "PK"): (8, 14),
    ("independence_day", "PL"): (11, 11),
    ("independence_day", "FI"): (12, 6),
    ("independence_day", "BB"): (11, 30),
    ("independence_day", "JM"): (8, 6),
    ("independence_day", "TT"): (8, 31),
    ("swiss_day", "DE"): (10, 3),
    ("swiss_day", "AT"): (10, 26),
    ("womens_day", "ZA"): (8, 9),
    ("national_day", "SG"): (8, 9),
    ("national_day", "AE"): (12, 2),
    ("national_day", "HK"): (10, 1),
    ("national_day", "CN"): (10, 1),
    ("national_day", "SE"): (6, 6),
    ("national_day", "NO"): (5, 17),
    ("national_day", "CH"): (8, 1),
    ("national_day", "FR"): (7, 14),
}

# Names that move: the country whose calendar has them, the name there, days to add.
MOVING: Mapping[str, tuple[tuple[str, str, int], ...]] = {
    "easter": (("GB", "Good Friday", 2),),
    "easter_weekend": (("GB", "Good Friday", 0),),
    "maundy_thursday": (("GB", "Good Friday", -1),),
    "holy_week": (("GB", "Good Friday", -5),),
    "good_friday": (("GB", "Good Friday", 0),),
    "carnival_monday": (("GB", "Good Friday", -46),),
    "shrove_tuesday": (("GB", "Good Friday", -45),),
    "ash_wednesday": (("GB", "Good Friday", -44),),
    "mothering_sunday": (("GB", "Good Friday", -19),),
    "palm_sunday": (("GB", "Good Friday", -5),),
    "corpus_christi": (("GB", "Good Friday", 62),),
    "easter_monday": (("GB", "Good Friday", 3),),
    "pentecost": (("FR", "Pentecost Monday", -1),),
    "pentecost_monday": (("FR", "Pentecost Monday", 0),),
    "ascension": (("FR", "Ascension Day", 0),),
    "thanksgiving": (("US", "Thanksgiving", 0),),
    "black_friday": (("US", "Thanksgiving", 1),),
    "diwali": (("IN", "Diwali", 0),),
    "holi": (("IN", "Holi", 0),),
    "chinese_new_year": (("SG", "Chinese New Year", 0),),
    "eid_al_fitr": (("SG", "Eid al-Fitr", 0),),
    "eid_al_adha": (("SG", "Eid al-Adha", 0),),
    "passover": (("IL", "Pesach", 0),),
    "rosh_hashanah": (("IL", "Rosh Hashanah", 0),),
    "yom_kippur": (("IL", "Yom Kippur", 0),),
    "labor_day": (("US", "Labor Day", 0),),
    "memorial_day": (("US", "Memorial Day", 0),),
    "mlk_day": (("US", "Martin Luther King", 0),),
    "presidents_day": (("US", "Washington's Birthday", 0),),
    "columbus_day": (("US", "Columbus Day", 0),),
    "victoria_day": (("CA-ON", "Victoria Day", 0),),
    "may_day": (("GB", "May Day", 0),),
    "spring_bank_holiday": (("GB", "Spring Bank Holiday", 0),),
    "matariki": (("NZ", "Matariki", 0),),
    "dussehra": (("IN", "Dussehra", 0),),
    "mid_autumn": (("CN", "Mid-Autumn Festival", 0),),
    "dragon_boat": (("HK", "Dragon Boat", 0),),
    "vesak": (("SG", "Vesak Day", 0),),
    "melbourne_cup": (("AU-VIC", "Melbourne Cup", 0),),
    "august_bank_holiday": (("GB-ENG", "Late Summer Bank Holiday", 0),),
}

# Names of the Monday in a month on which nobody works.
MONTH_HOLIDAYS: Mapping[str, int] = {"june_bank_holiday": 6, "october_bank_holiday": 10}

# Where a country has its own day under the same name.
OWN: Mapping[tuple[str, str], tuple[tuple[str, str, int], ...]] = {
    ("august_bank_holiday", "IE"): (("IE", "August Bank Holiday", 0),),
    ("thanksgiving", "CA"): (("CA-ON", "Thanksgiving", 0),),
    ("labour_day_may", "CA"): (("CA-ON", "Labor Day", 0),),
    ("labour_day_may", "US"): (("US", "Labor Day", 0),),
    ("labor_day", "NZ"): (("NZ", "Labour Day", 0),),
    ("family_day", "CA"): (("CA-ON", "Family Day", 0),),
    ("family_day", "ZA"): (("ZA", "Family Day", 0),),
    ("kings_birthday", "NZ"): (("NZ", "King's Birthday", 0),),
    ("kings_birthday", "AU"): (("AU-VIC", "King's Birthday", 0),),
}

# Where Mother's Day is the fourth Sunday of Lent.
MOTHERING = frozenset({"GB", "UK", "IE"})

# Names of the so-manyeth Sunday of a month: month, number.
SUNDAYS: Mapping[str, tuple[int, int]] = {"mothers_day": (5, 2), "fathers_day": (6, 3)}

# Days that go with a name: "after Easter" begins after Easter Monday.
LASTS: Mapping[str, int] = {
    "easter": 1,
    "easter_weekend": 3,
    "holy_week": 7,
    "constitution_bridge": 2,
    "between_the_years": 5,
}


def date_of_named_day(name: str, year: int, country: str = "") -> date | None:
    """Return the day in `year` that bears the name, or None where the calendar does not say."""
    fixed = FIXED_THERE.get((name, country)) or FIXED.get(name)
    if fixed is not None and (name, country) not in OWN:
        return date(year, *fixed)
    if name == "advent":
        # The first Sunday of Advent is the fourth before Christmas.
        christmas = date(year, 12, 25)
        return christmas - timedelta(days=christmas.isoweekday() + 21)
    if name == "mothers_day" and country in MOTHERING:
        name = "mothering_sunday"
    if name in SUNDAYS:
        month, number = SUNDAYS[name]
        first = date(year, month, 1)
        return first + timedelta(days=(6 - first.weekday()) % 7 + 7 * (number - 1))
    if name in MONTH_HOLIDAYS:
        return _monday_off(MONTH_HOLIDAYS[name], year, country or "IE")
    for place, title, add in OWN.get((name, country), MOVING.get(name, ())):
        for day, title_there in holiday_calendar(place, year):
            if title in title_there:
                return day + timedelta(days=add)
    return None


def _monday_off(month: int, year: int, country: str) -> date | None:
    there = (day for day in public_holidays(country, year) if day.month == month and day.weekday() == 0)
    return min(there, default=None)


@lru_cache(maxsize=64)
def holiday_calendar(place: str, year: int) -> tuple[tuple[date, str], ...]:
    """Return the public holidays of a country or one of its parts ("GB", "CA-ON"), in English, by date."""
    import holidays  # noqa: PLC0415 - 50 ms that most sentences do not need

    country, _, part = place.partition("-")
    find = cast("Callable[..., Mapping[date, str]]", holidays.country_holidays)
    try:
        with warnings.catch_warnings():
            # For years it has no tables for it warns and leaves the day out; then the day is asked about.
            warnings.simplefilter("ignore")
            found = find(country, subdiv=part or None, years=[year], language="en_US")
    except (NotImplementedError, KeyError, ValueError):
        return ()
    return tuple(sorted(found.items()))


@lru_cache(maxsize=64)
def public_holidays(country: str, year: int) -> frozenset[date]:
    """Return the public holidays of a country in a year; none where the country is not known."""
    if not country:
        return frozenset()
    place = {"GB": "GB-ENG", "UK": "GB-ENG", "CA": "CA-ON"}.get(country.upper(), country.upper())
    return frozenset(day for day, _ in holiday_calendar(place, year))
