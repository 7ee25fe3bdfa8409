"""What the Care room shows, put together from its nouns."""

from datetime import datetime, time

from waitroom.domain.care.care_panes_data import (
    ForecastsPaneData,
    ParkedWorriesPaneData,
    SuggestionsPaneData,
    WorryPlotPaneData,
)
from waitroom.domain.care.care_records import WORTH_A_TALK, forecast_accuracy
from waitroom.domain.care.inbox_checks import HOURS
from waitroom.domain.care.mood_forecast import FollowUpDelay, comparison_words
from waitroom.domain.care.safety_rules import is_night
from waitroom.domain.care.situation import Situation
from waitroom.domain.care.worry_time import returns_at
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.domain.waits.wait import Wait
from waitroom.quick_dataclass import dataclass
from waitroom.room.care.care import Care
from waitroom.translation import _

ENERGY = {1: _("tired"), 2: _("some energy"), 3: _("awake")}
NIGHT_LINE = _("It is night. Nobody decides anything now.")


@dataclass(frozen=True, slots=True, kw_only=True)
class CarePanesData:
    """What the four panes of the Care screen show: suggestions, worry plot, parked worries, forecasts."""

    now: SuggestionsPaneData
    worry: WorryPlotPaneData
    parked: ParkedWorriesPaneData
    ledger: ForecastsPaneData


def build_care_panes_data(  # the room's whole state is its arguments
    care: Care,
    wait: Wait | None,
    situation: Situation,
    *,
    minutes: int | None,
    energy: int | None,
    page: int,
    inbox_hours: tuple[time, ...] = HOURS,
    is_figure_asked: bool = False,
) -> CarePanesData:
    """Return the contents of the four panes for a situation with its minutes and energy.

    How forecasts came out in numbers is shown where the person asked for it, and never on the day of a no.
    """
    now = situation.now
    energy = energy or care.latest_energy(now)
    night = is_night(now.time())
    asked = situation._replace(minutes=minutes, energy=energy)
    return CarePanesData(
        now=SuggestionsPaneData(
            suggestions=care.suggestions(asked, page),
            minutes=minutes or 0,
            energy=ENERGY.get(energy or 0, ""),
            line=NIGHT_LINE if night and (wait is None or wait.outcome is None) else "",
            is_night=night,
        ),
        worry=WorryPlotPaneData(
            days=() if is_day_of_no(wait, now) else care.worry_over_days(now, wait=wait),
            line=WORTH_A_TALK if care.is_low_for_weeks(now) else "",
            is_night=night,
        ),
        parked=_parked(care, now, inbox_hours, night=night),
        ledger=_ledger(care, wait, situation, night=night, is_figure_asked=is_figure_asked),
    )


def _parked(care: Care, now: datetime, hours: tuple[time, ...], *, night: bool) -> ParkedWorriesPaneData:
    due = care.worries.due(now)
    parked = [worry for worry in care.worries.parked(now) if worry not in due]
    return ParkedWorriesPaneData(
        due=tuple(worry.text for worry in due),
        waiting=len(parked),
        next=returns_at(parked[0], now).astimezone(now.tzinfo) if parked else None,
        now=now,
        today=care.todays_list(now),
        ahead=() if night else care.plans.upcoming(now),
        inbox=None if night else care.inbox_checks.today(hours, now),
        is_night=night,
    )


def _ledger(
    care: Care, wait: Wait | None, situation: Situation, *, night: bool, is_figure_asked: bool
) -> ForecastsPaneData:
    if wait is None:
        return ForecastsPaneData(is_night=night)
    now = situation.now
    ledger = care.forecasts
    weather = care.mood_forecasts.latest(wait)
    asked = care.mood_forecasts.due_question(wait, now)
    told = [comparison_words(weather, after) for after in FollowUpDelay] if weather is not None else []
    page = ledger.wanting(wait)
    is_quiet = is_day_of_no(wait, now)  # nothing is counted on that day
    rate = forecast_accuracy(ledger.settled(wait))
    last_time = ledger.previous_accuracy(wait)
    is_told = is_figure_asked and not is_quiet
    return ForecastsPaneData(
        has_wait=True,
        sealed=ledger.sealed_count(wait),
        to_settle=() if situation.is_before_paperwork else ledger.unsettled(wait),
        rate=rate if is_told else None,
        last_time=last_time if is_told else None,
        has_figure=not (is_told or is_quiet) and (rate is not None or last_time is not None),
        openings=ledger.openings_after_no(wait),
        may_ask_opening=ledger.may_ask_opening(wait, now, situation.mood),
        wanting=page if page.written is not None else None,
        weather=asked,
        weather_words=next((words for words in reversed(told) if words), ""),
        is_night=night,
    )
