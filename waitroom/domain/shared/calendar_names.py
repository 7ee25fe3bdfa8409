"""The names of weekdays (Monday first) and months, whole and short: in English, and in the person's language."""

from datetime import date

from waitroom.translation import N_, _, pgettext

ENGLISH_WEEKDAYS = (
    N_("Monday"), N_("Tuesday"), N_("Wednesday"), N_("Thursday"), N_("Friday"), N_("Saturday"), N_("Sunday"),
)  # fmt: skip
ENGLISH_MONTHS = (
    N_("January"), N_("February"), N_("March"), N_("April"), N_("May"), N_("June"), N_("July"),
    N_("August"), N_("September"), N_("October"), N_("November"), N_("December"),
)  # fmt: skip
"""As they are read in what people write in English."""

WEEKDAYS = tuple(_(name) for name in ENGLISH_WEEKDAYS)
WEEKDAYS_SHORT = (
    pgettext("short", "Mon"), pgettext("short", "Tue"), pgettext("short", "Wed"), pgettext("short", "Thu"),
    pgettext("short", "Fri"), pgettext("short", "Sat"), pgettext("short", "Sun"),
)  # fmt: skip
MONTHS = tuple(_(name) for name in ENGLISH_MONTHS)
MONTHS_SHORT = (
    pgettext("short", "Jan"), pgettext("short", "Feb"), pgettext("short", "Mar"), pgettext("short", "Apr"),
    pgettext("short", "May"), pgettext("short", "Jun"), pgettext("short", "Jul"), pgettext("short", "Aug"),
    pgettext("short", "Sep"), pgettext("short", "Oct"), pgettext("short", "Nov"), pgettext("short", "Dec"),
)  # fmt: skip
"""As they are shown."""


def date_in_words(day: date) -> str:
    """Return "07 April 2014"."""
    return f"{day:%d} {MONTHS[day.month - 1]} {day.year}"
