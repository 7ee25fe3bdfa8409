"""`waitroom status`: one line for a prompt or a status bar, neutral, and at once."""

import json
import os

from waitroom.cli.cached_countdown import US, StatusCount, count_down, is_interview_ahead
from waitroom.cli.environment import PreservedTimeZone, data_folder, epoch_now, iso_at
from waitroom.cli.output import print_line
from waitroom.store.status_cache import read_status_cache
from waitroom.translation import _, ngettext

TYPE_CHECKING = False  # importing typing costs 8 ms
if TYPE_CHECKING:
    from typing import Any

SCHEMA = 1
NO_ROOM = _("No wait yet. `waitroom` opens the room.")
NOTHING = _("Nothing to wait for.")
NO_DATE = _("no date yet")
SHORT = {"days": "d", "hours": "h", "minutes": "m"}
# As in domain.shared.calendar_names, which a status that is asked at each prompt does without.
DAYS = (
    _("Monday"), _("Tuesday"), _("Wednesday"), _("Thursday"), _("Friday"), _("Saturday"), _("Sunday"),
)  # fmt: skip
FAR = 1 << 62
STANDS_IN_WORDS = {
    "your-answer": _("They are waiting for your answer."),
    "answered": _("An answer has come."),
    "put-down": _("It was put down. A late answer opens it again."),
    "over": _("It is over, by your word."),
}
"""What is said after an answer: never which it was."""


def run(*, data_dir: str = "", as_json: bool = False, in_words: bool = False, now: int | None = None) -> int:
    """Print the status at `now` (microseconds since 1970, None for the present) and return the exit code.

    Raises:
        BadFile, FileBusy: where there is a data file that cannot be read.
        CannotWrite: where no home folder or no output can be found.
    """
    moment = epoch_now() if now is None else now
    waits = read_waits(data_dir)
    try:
        with PreservedTimeZone():
            counted = [(wait, count_down(wait, moment)) for wait in sort_for_board(waits or [], moment)]
            for_programs = [status_dict(*each) for each in counted] if as_json else []
    except (KeyError, TypeError):
        from waitroom.domain.shared.errors import BadFile

        raise BadFile(_("The zone of a wait is not known on this machine.")) from None
    if as_json:
        print_line(json.dumps({"schema": SCHEMA, "waits": for_programs}))
    elif waits is None:
        print_line(NO_ROOM)
    else:
        print_line(status_line(counted, in_words=in_words))
    return 0


def read_waits(data_dir: str) -> "list[dict[str, Any]] | None":
    """Return the waits that are not put away, as `read_status_cache` has them; None where there is no room yet.

    Raises:
        BadFile, FileBusy: where the file cannot be read.
    """
    folder = data_folder(data_dir)
    waits = read_status_cache(folder)
    if waits is not None:
        return waits
    if not os.path.lexists(os.path.join(folder, "waitroom.json")):  # noqa: PTH118 - pathlib costs 8 ms
        return None
    from waitroom.cli.status_from_store import read_waits_from_store

    return read_waits_from_store(data_dir)


def sort_for_board(waits: "list[dict[str, Any]]", now: int) -> "list[dict[str, Any]]":
    """Return the waits in the room's order: open before answered, then by the date that comes next."""

    def due(wait: "dict[str, Any]") -> tuple[bool, int]:
        if is_interview_ahead(wait, now):
            return False, wait["interview"]
        if wait["outcome"] is not None or wait["closes"] is None:
            return wait["outcome"] is not None, FAR
        return False, wait["opens"] if wait["opens"] * US > now else wait["closes"]

    return sorted(waits, key=due)


def status_dict(wait: "dict[str, Any]", counted: StatusCount) -> dict[str, object]:
    """Return a wait for programs: no names, no words of anybody."""
    has_window = wait["closes"] is not None and counted.phase != "answered"
    return {
        "phase": counted.phase,
        "toward": counted.toward,
        "number": counted.number,
        "unit": counted.unit if counted.number is not None else None,
        "guess": counted.is_guess,
        "stands": counted.stands,
        "opens": iso_at(wait["zone"], wait["opens"]) if has_window else None,
        "closes": iso_at(wait["zone"], wait["closes"]) if has_window else None,
    }


def status_line(counts: "list[tuple[dict[str, Any], StatusCount]]", *, in_words: bool = False) -> str:
    """Return the line for the wait in front: "2d", "5h", "+1d" (working days past), "~2d" (a guess), or its words.

    In front is what is due next, a yes that asks for an answer by a day among it; then what was answered.
    """
    counted = sorted(counts, key=_line_order)
    if not counted:
        return NOTHING
    first = counted[0][1]
    if in_words:
        return count_words(first)
    if first.number is None:
        return _without_number(first)
    if first.is_guess:
        return f"~+{first.number}d" if first.toward == "past" else f"~{first.number}d"
    if first.toward == "past":
        return f"+{first.number}d"
    return f"{first.number}{SHORT[first.unit]}" if first.number else _("now")


def _without_number(counted: StatusCount) -> str:
    if counted.phase == "answered":
        return counted.stands.replace("-", " ")
    return _("today") if counted.toward == "interview" else "~" + _("today") if counted.is_guess else NO_DATE


def _line_order(counted: "tuple[dict[str, Any], StatusCount]") -> tuple[int, int]:
    """Return the key of a wait for the line; those that are due at the same time keep the order of the board."""
    wait, count = counted
    if count.phase != "answered":
        due = wait["interview"] if count.toward == "interview" else wait["closes"]
        if due is None:
            return 0, FAR
        return 0, wait["opens"] if count.toward == "opening" else due
    if count.number is not None:
        return 0, wait["answer_by"]
    return (1 if count.stands == "your-answer" else 2 if count.stands == "answered" else 3), FAR


def count_words(counted: StatusCount) -> str:
    """Return a count in neutral words, those of the room: "2 days until the window opens"."""
    if counted.phase == "answered" and counted.number is None:
        return STANDS_IN_WORDS[counted.stands]
    meeting = _("the next interview") if counted.is_next else _("the interview")
    if counted.number is None:
        today = (
            _("{meeting} is today.").format(meeting=meeting.capitalize())
            if counted.toward == "interview"
            else NO_DATE
        )
        return _("Our guess was today.") if counted.is_guess else today
    amount = _amount(counted)
    if counted.toward == "past":
        what, over = (_("our guess"), _("The day we guessed is over.")) if counted.is_guess else (
            _("what they said"), _("Their {weekday} is over.").format(weekday=DAYS[counted.weekday])
        )  # fmt: skip
        return _("{amount} past {what}").format(amount=amount, what=what) if counted.number else over
    if counted.toward == "interview":
        return _("{amount} until {meeting}").format(amount=amount, meeting=meeting)
    if counted.toward == "answer":
        return _("{amount} for your answer").format(amount=amount)
    return f"{amount} {_of_the_window(counted)}"


def _amount(counted: StatusCount) -> str:
    number = counted.number or 0
    words = {
        "days": ngettext("{number} day", "{number} days", number),
        "working days": ngettext("{number} working day", "{number} working days", number),
        "hours": ngettext("{number} hour", "{number} hours", number),
        "minutes": ngettext("{number} minute", "{number} minutes", number),
    }
    return words[counted.unit].format(number=number)


def _of_the_window(counted: StatusCount) -> str:
    if counted.is_guess:
        return _("until our guess")
    if counted.toward == "opening":
        if not counted.is_one_day:
            return _("until the window opens")
        return _("until the day they named") if counted.unit == "days" else _("until the time they named")
    if counted.phase == "window" and counted.is_one_day:
        return _("left of their day")
    if not counted.is_deadline:
        return _("left in the window")
    return (
        _("until the last day they named") if counted.unit == "days" else _("left of the last day they named")
    )
