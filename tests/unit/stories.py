"""A wait as the stories of the tests have it: interviewed on a Wednesday, promised from Friday to Monday."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from waitroom.domain.waits.wait import Outcome, Promise, Round, Wait
from waitroom.domain.waits.window import DecisionWindow

LONDON = ZoneInfo("Europe/London")
INTERVIEW = datetime(2014, 4, 23, 14, tzinfo=LONDON)


def at(day: int, hour: int = 10, minute: int = 0, month: int = 4) -> datetime:
    return datetime(2014, month, day, hour, minute, tzinfo=LONDON)


def museum(*, opens: date = date(2014, 5, 9), closes: date = date(2014, 5, 12)) -> Wait:
    window = DecisionWindow(earliest=opens, latest=closes, zone="Europe/London")
    promise = Promise(words="between Friday and Monday", said_on=INTERVIEW, window=window)
    interview = Round(interviewed=INTERVIEW, promises=(promise,))
    return Wait(id="museum", organisation="Museum", zone="Europe/London", rounds=(interview,))


def answered(wait: Wait, outcome: Outcome, on: datetime) -> Wait:
    return replace(wait, outcome=outcome, answered=on)


DAY = timedelta(days=1)
