"""Parts of a stretch: early, mid, late, beginning, end, halves, the rest."""

from datetime import date, timedelta

from waitroom.promises.context import PromiseContext, add_months, month_end
from waitroom.promises.day_range import DAY, DayRange, one_day


def part_of_range(part: str, whole: DayRange, said: PromiseContext) -> DayRange:
    """Return a part of a week (up to seven days), a month, a quarter or a year."""
    if part == "end":
        return DayRange(whole.last, whole.last, ahead=whole.last, behind=whole.behind)
    if part == "later":
        first = max(whole.first, min(said.day + DAY, whole.last))
        return DayRange(first, whole.last, behind=whole.behind)
    days = (whole.last - whole.first).days + 1
    if days == 1:
        return whole
    if days <= 7:
        return _of_week(part, whole, said)
    if days <= 31:
        return _of_month(part, whole)
    return _of_months(part, whole)


def _of_week(part: str, week: DayRange, said: PromiseContext) -> DayRange:
    days = [week.first + timedelta(days=number) for number in range((week.last - week.first).days + 1)]
    working = [day for day in days if said.is_working(day)] or days
    if part == "mid":
        return one_day(days[len(days) // 2])
    cut = {"early": working[:2], "start": working[:2], "late": working[-2:]}
    half = len(days) // 2 + 1
    found = cut.get(part) or (days[:half] if part == "first_half" else days[-half:])
    return DayRange(found[0], found[-1])


def _of_month(part: str, month: DayRange) -> DayRange:
    first, last = month.first, month.last
    if part in {"early", "start"}:
        return DayRange(first, first + 9 * DAY, slack=2)
    if part == "mid":
        return DayRange(first + 10 * DAY, first + 19 * DAY, close=first + 14 * DAY, slack=2)
    if part == "late":
        return DayRange(first + 20 * DAY, last, slack=2)
    if part == "first_half":
        return DayRange(first, first + 14 * DAY)
    return DayRange(first + 15 * DAY, last)


def _of_months(part: str, whole: DayRange) -> DayRange:
    months = (whole.last.year - whole.first.year) * 12 + whole.last.month - whole.first.month + 1
    if part == "first_half":
        return _months(whole.first, 0, months // 2 or 1)
    if part == "second_half":
        return _months(whole.first, months // 2, months)
    if months == 12:
        first, last = {"early": (0, 3), "start": (0, 3), "mid": (5, 7), "late": (9, 12)}[part]
        return _months(whole.first, first, last)
    third = max(1, months // 3)
    first, last = {"early": (0, third), "start": (0, third), "mid": (third, 2 * third)}.get(
        part, (2 * third, months)
    )
    return _months(whole.first, first, last)


def _months(start: date, first: int, last: int) -> DayRange:
    begin, end = add_months(start, first), add_months(start, last - 1)
    return DayRange(begin, month_end(end.year, end.month), slack=7)
