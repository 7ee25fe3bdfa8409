"""What the Care room shows, put together from its nouns."""

from dataclasses import dataclass, replace
from datetime import datetime, time

from waitroom.domain.care.care_records import WORTH_A_TALK, Situation, ledger_rate
from waitroom.domain.care.care_view import LedgerView, NowView, ParkedView, WorryView
from waitroom.domain.care.inbox_checks import HOURS
from waitroom.domain.care.mood_forecast import After, difference_words
from waitroom.domain.care.safety_rules import is_night
from waitroom.domain.care.worry_time import comes_back
from waitroom.domain.waits.phase import is_day_of_no
from waitroom.domain.waits.wait import Wait
from waitroom.room.care.care import Care

ENERGY = {1: "tired", 2: "some energy", 3: "awake"}
NIGHT_LINE = "It is night. Nobody decides anything now."


@dataclass(frozen=True, slots=True, kw_only=True)
class CareRoom:
    """The four panes of the room."""

    now: NowView
    worry: WorryView
    parked: ParkedView
    ledger: LedgerView


def look(  # the room's whole state is its arguments
    care: Care,
    wait: Wait | None,
    situation: Situation,
    *,
    minutes: int | None,
    energy: int | None,
    page: int,
    inbox_hours: tuple[time, ...] = HOURS,
) -> CareRoom:
    """Return what the room shows in a situation, for the minutes and the energy there are."""
    now = situation.now
    night = is_night(now.time())
    asked = replace(situation, minutes=minutes, energy=energy)
    return CareRoom(
        now=NowView(
            suggestions=care.suggestions(asked, page),
            minutes=minutes or 0,
            energy=ENERGY.get(energy or 0, ""),
            line=NIGHT_LINE if night else "",
            is_night=night,
        ),
        worry=WorryView(
            days=() if is_day_of_no(wait, now) else care.worry_over_days(now, wait=wait),
            line=WORTH_A_TALK if care.is_long_low(now) else "",
            is_night=night,
        ),
        parked=_parked(care, now, inbox_hours, night=night),
        ledger=_ledger(care, wait, situation, night=night),
    )


def _parked(care: Care, now: datetime, hours: tuple[time, ...], *, night: bool) -> ParkedView:
    due = care.worries.due(now)
    parked = [worry for worry in care.worries.parked(now) if worry not in due]
    return ParkedView(
        due=tuple(worry.text for worry in due),
        waiting=len(parked),
        next=comes_back(parked[0], now).astimezone(now.tzinfo) if parked else None,
        now=now,
        today=care.list_for_today(now),
        ahead=() if night else care.plans.ahead(now),
        inbox=None if night else care.inbox.day(hours, now),
        is_night=night,
    )


def _ledger(care: Care, wait: Wait | None, situation: Situation, *, night: bool) -> LedgerView:
    if wait is None:
        return LedgerView(is_night=night)
    now = situation.now
    ledger = care.ledger
    weather = care.weather.last(wait)
    asked = care.weather.asked_now(wait, now)
    told = [difference_words(weather, after) for after in After] if weather is not None else []
    page = ledger.wanting(wait)
    is_quiet = is_day_of_no(wait, now)  # nothing is counted on that day
    return LedgerView(
        has_wait=True,
        sealed=ledger.sealed(wait),
        to_settle=ledger.to_settle(wait),
        rate=None if is_quiet else ledger_rate(ledger.settled(wait)),
        last_time=None if is_quiet else ledger.last_time(wait),
        openings=ledger.openings_given_back(wait),
        may_ask_opening=ledger.may_ask_opening(wait, now, situation.mood),
        wanting=page if page.written is not None else None,
        weather=asked,
        weather_words=next((words for words in reversed(told) if words), ""),
        is_night=night,
    )
