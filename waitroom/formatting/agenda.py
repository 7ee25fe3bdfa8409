"""The lines of the agenda in words."""

from datetime import datetime

from waitroom.domain.home.agenda import AgendaItem, AgendaKind
from waitroom.domain.waits.time_zones import find_zone
from waitroom.formatting.dates import short_day
from waitroom.formatting.time_zones import both_times
from waitroom.translation import _


def agenda_words(item: AgendaItem) -> str:
    """Say what a line of the agenda is about."""
    if item.kind is AgendaKind.INTERVIEW:
        return _("interview") if item.round == 1 else _("interview, round {round}").format(round=item.round)
    if item.kind is AgendaKind.STEP:
        return item.words
    if item.kind is AgendaKind.CLOSES and item.is_guess:
        return _("our guess; they named no day")
    if item.kind is AgendaKind.CLOSES and item.is_one_day:
        return _("the day they named")
    if item.kind is AgendaKind.CONTACT:
        return _("a day to get in touch with {person}, if you like").format(person=item.person)
    return {
        AgendaKind.THANK_YOU: _("a thank-you reads best by then"),
        AgendaKind.OPENS: _("the decision window opens"),
        AgendaKind.CLOSES: _("the last day they named"),
        AgendaKind.CHECK_IN: _("a short letter to ask is fair from then on"),
        AgendaKind.LAST_CHECK_IN: _("one last letter to ask is fair from then on"),
        AgendaKind.PUT_DOWN: _("it may be put down from then on, if you like"),
        AgendaKind.ANSWER_BY: _("they would like your answer by then"),
        AgendaKind.PLAN: _("planned, for yourself"),
    }[item.kind]


def agenda_when(item: AgendaItem, now: datetime) -> str:
    """Return the day of a line of the agenda, with the time there and here where one is known."""
    if isinstance(item.at, datetime):
        return both_times(item.at, item.zone, now)
    return short_day(item.day, now.astimezone(find_zone(item.zone)).date())
