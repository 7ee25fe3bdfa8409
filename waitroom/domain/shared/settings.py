"""What the person chose about the program itself."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date, time
from enum import StrEnum

from waitroom.domain.shared.record import Record
from waitroom.quick_dataclass import dataclass

END_OF_DAY = time(18)
"""When their day ends where nothing else is chosen: a day without a time means that; midnight is never shown."""

QUIET_HOURS = (time(21), time(9))
"""No notice comes from the first to the second, where nothing else is chosen."""

SETTINGS_ID = "settings"
"""There is one document of settings, under this id."""


class ThemeChoice(StrEnum):
    """Which colours; by hour is paper by day and evening after it."""

    BY_HOUR = "by-hour"
    EVENING = "evening"
    PAPER = "paper"
    HIGH_CONTRAST = "contrast-dark"
    HIGH_CONTRAST_LIGHT = "contrast-light"
    TERMINAL_DARK = "ansi-dark"
    TERMINAL_LIGHT = "ansi-light"
    OWN = "own"


class CountdownDisplay(StrEnum):
    """How the time left is shown: as a number, in words, or folded away."""

    NUMBER = "number"
    WORDS = "words"
    FOLDED = "folded"


class CodeNames(StrEnum):
    """When the code name of a wait stands in place of its own, outside its own page."""

    AT_WORK = "at-work"
    """In the hours at a desk; at any hour where none are set."""
    ALWAYS = "always"
    NEVER = "never"


class CoverCorner(StrEnum):
    """The corner of the window that covers the room when the mouse goes into it."""

    NONE = "none"
    UPPER_LEFT = "upper-left"
    UPPER_RIGHT = "upper-right"
    LOWER_LEFT = "lower-left"
    LOWER_RIGHT = "lower-right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings(Record):
    """The person's choices. `cover_after` is in minutes; 0 means never.

    `box_asked` are the gentle questions of the happy box that were answered or put down, `box_asked_on` the
    day of the last one, `box_asks` whether there are any more at all; `box_swept` whether the examples
    were laid in. `inbox_hours` are the hours to look into the inbox, in the person's own zone.
    `own_keys` are the keys of commands by their ids, with commas between them, and `key_preset` the shipped set that
    they depart from; both are empty where the file of one's own has the say.
    `notices` are those of the desktop when a window opens, with `notice_steps` on the day of a step as well, and never
    in the `quiet_hours`.
    `desk_hours` are from when to when the person sits at a desk on working days, empty for never;
    `hidden_activities` are ids.
    `questions_asked` were reviewed on the day `questions_asked_on`; `questions_offered` are the interviews
    after which catching what was asked has been offered. `locale` is empty where the machine's is meant;
    `end_of_day` is when a day ends where they decide.
    """

    id: str = SETTINGS_ID
    name: str = ""
    theme: ThemeChoice = ThemeChoice.BY_HOUR
    veil: CountdownDisplay = CountdownDisplay.NUMBER
    key_preset: str = ""
    own_keys: Mapping[str, str] = field(default_factory=dict)
    reduced_motion: bool = False
    mouse: bool = True
    notices: bool = False
    notice_steps: bool = False
    quiet_hours: tuple[time, ...] = QUIET_HOURS
    pictures_in_blocks: bool = False
    cover_on_blur: bool = False
    cover_after: int = 0
    cover_at_start: bool = False
    cover_corner: CoverCorner = CoverCorner.NONE
    lock_after_cover: bool = False
    code_names: CodeNames = CodeNames.AT_WORK
    fold_when_watched: bool = True
    locale: str = ""
    country: str = ""
    welcomed: bool = False
    muted_rules: tuple[str, ...] = ()
    box_asks: bool = True
    box_asked: tuple[str, ...] = ()
    box_asked_on: date | None = None
    box_swept: bool = False
    end_of_day: time = END_OF_DAY
    inbox_hours: tuple[time, ...] = (time(10), time(14), time(18))
    desk_hours: tuple[time, ...] = ()
    hidden_activities: tuple[str, ...] = ()
    questions_asked: int = 0
    questions_asked_on: date | None = None
    questions_offered: tuple[str, ...] = ()
