"""What the Care room shows."""

from datetime import datetime

from waitroom.domain.care.activity import Suggestion
from waitroom.domain.care.care_records import Forecast, ForecastAccuracy, PossibilityAfterNo, WantItReflection
from waitroom.domain.care.inbox_checks import InboxDay
from waitroom.domain.care.mood_forecast import FollowUpDelay
from waitroom.domain.care.plan import Plan
from waitroom.domain.care.worry_plot import WorryDay
from waitroom.quick_dataclass import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SuggestionsPaneData:
    """The suggestions, for how many minutes and how much energy, and a line that stands above them."""

    suggestions: tuple[Suggestion, ...] = ()
    minutes: int = 15
    energy: str = ""
    line: str = ""
    is_night: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WorryPlotPaneData:
    """Worry over the days; by night without dates. `line` is the one quiet line about a doctor, or nothing."""

    days: tuple[WorryDay, ...] = ()
    line: str = ""
    is_night: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ParkedWorriesPaneData:
    """Worries whose hour it is, how many wait, and when the next one comes back (local), None where none does."""

    due: tuple[str, ...] = ()
    waiting: int = 0
    next: datetime | None = None
    now: datetime | None = None
    today: str = ""
    """The list that was written for today the evening before."""
    ahead: tuple[Plan, ...] = ()
    inbox: InboxDay | None = None
    is_night: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastsPaneData:
    """Sealed forecasts, those to settle, how they turned out here and last time, and what else is asked."""

    has_wait: bool = False
    sealed: int = 0
    to_settle: tuple[Forecast, ...] = ()
    rate: ForecastAccuracy | None = None
    last_time: ForecastAccuracy | None = None
    has_figure: bool = False
    """Whether there is a figure that was not asked for: it is there for the asking, and not shown."""
    openings: tuple[PossibilityAfterNo, ...] = ()
    may_ask_opening: bool = False
    wanting: WantItReflection | None = None
    weather: FollowUpDelay | None = None
    weather_words: str = ""
    is_night: bool = False
